"""The colour of a village and the palette that follows from it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtpunt.knowledge.colour import NAMES, Colour, Scheme, contrast, palette, parse_colour, readable
from buurtpunt.problems import Place, Wrong
from rows import each

BLACK, WHITE = Colour(0, 0, 0), Colour(255, 255, 255)
parts = st.integers(0, 255)
colours = st.builds(Colour, parts, parts, parts)


def told(text: str) -> tuple[str, ...]:
    """The sentence and the remedy about a colour, if there is something wrong with it."""
    try:
        parse_colour(text)
    except Wrong as wrong:
        found = wrong.at(Place())
        return found.sentence, found.remedy
    return ()


def problem(text: str) -> tuple[str, ...]:
    found = told(text)
    assert found, f"`{text}` was read"
    return found


def between(a: str, b: str) -> float:
    return contrast(parse_colour(a), parse_colour(b))


# Reading


@pytest.mark.parametrize("text", ["#0b6e4f", "0b6e4f", "#0B6E4F", " #0b6e4f "])
def test_a_code_is_read(text: str) -> None:
    assert parse_colour(text) == Colour(0x0B, 0x6E, 0x4F)


@pytest.mark.parametrize("text", ["#0b6", "0b6"])
def test_a_short_code_is_read(text: str) -> None:
    assert parse_colour(text).hex == "#00bb66"


@pytest.mark.parametrize("text", ["donkergroen", "Donkergroen", "donker groen", "donker-groen"])
def test_a_name_is_read(text: str) -> None:
    assert parse_colour(text).hex == NAMES["donkergroen"]


@each("name", NAMES)
def test_every_name_is_a_colour(name: str) -> None:
    assert parse_colour(name).hex == NAMES[name]


def test_a_misspelt_name_is_understood() -> None:
    assert problem("goren") == ("`goren` is geen kleur die we kennen.", "Bedoelde je groen?")


@pytest.mark.parametrize("text", ["fluo", "rgb(1,2,3)", "12345"])
def test_what_is_no_colour_is_refused(text: str) -> None:
    assert problem(text) == (
        f"`{text}` is geen kleur die we kennen.",
        'Schrijf een naam zoals groen of bordeaux, of een code tussen aanhalingstekens: "#0b6e4f".',
    )


@pytest.mark.parametrize("text", ["#0b6e4", "#0b6g4f", "#"])
def test_a_broken_code_is_refused(text: str) -> None:
    assert problem(text) == (
        f"`{text}` is geen kleurcode.",
        'Na het hekje komen 3 of 6 tekens: cijfers en de letters a tot f, bijvoorbeeld "#0b6e4f".',
    )


@given(st.text("#0123456789abcdefgroen ", max_size=9) | st.text(max_size=9))
def test_no_text_breaks_the_reading_of_a_colour(text: str) -> None:
    assert all(told(text))


@given(colours)
def test_a_written_colour_is_read_back(colour: Colour) -> None:
    assert parse_colour(colour.hex) == colour


# Contrast


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)


@pytest.mark.parametrize("code, ratio", [("#777777", 4.48), ("#767676", 4.54), ("#ff0000", 4.0), ("#0000ff", 8.59)])
def test_known_contrasts_upon_white_are_as_published(code: str, ratio: float) -> None:
    assert contrast(parse_colour(code), WHITE) == pytest.approx(ratio, abs=0.01)


@given(colours, colours)
def test_contrast_has_no_order_and_stays_within_bounds(a: Colour, b: Colour) -> None:
    assert 1 <= contrast(a, b) == contrast(b, a) <= 21.0001


# Readable


@given(colours, colours)
def test_every_colour_can_be_made_readable_on_every_background(colour: Colour, background: Colour) -> None:
    assert contrast(readable(colour, background), background) >= 4.5


@given(colours, colours)
def test_what_reads_well_stays_as_it_is(colour: Colour, background: Colour) -> None:
    if contrast(colour, background) >= 4.5:
        assert readable(colour, background) == colour


@given(colours)
def test_more_contrast_is_never_less(colour: Colour) -> None:
    reached = [contrast(readable(colour, WHITE, ratio), WHITE) for ratio in (1, 3, 4.5, 7, 12, 21)]
    assert all(less <= more for less, more in pairwise(reached))


def test_a_colour_moves_no_further_than_it_must() -> None:
    assert contrast(readable(parse_colour("#ffd500"), WHITE), WHITE) < 4.7


def test_a_colour_keeps_its_hue() -> None:
    red = readable(parse_colour("#ff8080"), WHITE)
    assert red.red > red.green + 60
    assert abs(red.green - red.blue) < 25


def test_a_dark_colour_gets_lighter_on_black() -> None:
    blue = readable(parse_colour("#0000ff"), BLACK)
    assert blue.hex == "#2d68ff"
    assert contrast(blue, BLACK) < 4.7


def test_a_colour_moves_to_the_nearer_side_of_its_background() -> None:
    middle = parse_colour("#777777")
    lighter, darker = (readable(parse_colour(code), middle, 3) for code in ("#999999", "#666666"))
    assert lighter.red > middle.red > darker.red


def test_a_ratio_that_nothing_reaches_gives_the_best_there_is() -> None:
    assert readable(parse_colour("roze"), Colour(119, 119, 119), 15) == BLACK


# The palette


SHADES = [*NAMES, "#ffff00", "#00ff00", "#0000ff", "#ff0000", "#ff00ff", "#00ffff", "#808080", "#000000"]


def assert_readable(scheme: Scheme) -> None:
    for surface in (scheme.paper, scheme.tint):
        assert between(scheme.accent, surface) >= 4.5
        assert between(scheme.ink, surface) >= 4.5
        assert between(scheme.muted, surface) >= 4.5
        assert between(scheme.line, surface) >= 3
    assert between(scheme.ink, scheme.paper) >= 12
    assert between(scheme.on_accent, scheme.accent_strong) >= 4.5
    assert between(scheme.accent_strong, scheme.paper) >= 1.3


@each("typed", SHADES)
def test_the_palette_of_a_usual_colour_is_readable(typed: str) -> None:
    assert_readable(palette(parse_colour(typed)).light)
    assert_readable(palette(parse_colour(typed)).dark)


@given(colours)
def test_the_palette_of_every_colour_is_readable(colour: Colour) -> None:
    assert_readable(palette(colour).light)
    assert_readable(palette(colour).dark)


@given(colours)
def test_paper_is_light_by_day_and_dark_by_night_and_always_warm(colour: Colour) -> None:
    day, night = parse_colour(palette(colour).light.paper), parse_colour(palette(colour).dark.paper)
    assert contrast(day, BLACK) > 18
    assert contrast(night, WHITE) > 15
    assert day.red >= day.blue
    assert night.red >= night.blue


@each("typed", ["groen", "donkerblauw", "bordeaux", "grijs", "zwart", "#0b6e4f"])
def test_a_colour_that_reads_well_is_used_as_typed(typed: str) -> None:
    made = palette(parse_colour(typed))
    assert made.light.accent == made.light.accent_strong == parse_colour(typed).hex
    assert not made.adjusted


@pytest.mark.parametrize("typed", ["geel", "wit", "roze", "lichtblauw", "#00ff00"])
def test_a_colour_that_reads_badly_is_adjusted_and_says_so(typed: str) -> None:
    made = palette(parse_colour(typed))
    assert made.light.accent != parse_colour(typed).hex
    assert made.adjusted


def test_a_yellow_button_stays_yellow_with_dark_text() -> None:
    light = palette(parse_colour("geel")).light
    assert light.accent_strong == NAMES["geel"]
    assert light.on_accent == light.ink


def test_yellow_turns_into_amber_where_it_must_be_dark() -> None:
    accent = parse_colour(palette(parse_colour("geel")).light.accent)
    assert accent.red > accent.green + 40


@pytest.mark.parametrize("typed", ["wit", "lichtgrijs", "#808080"])
def test_a_village_without_a_hue_gets_a_strong_quiet_accent(typed: str) -> None:
    light = palette(parse_colour(typed)).light
    assert between(light.accent, light.paper) > 7


def test_a_dark_button_has_pale_text() -> None:
    light = palette(parse_colour("donkergroen")).light
    assert light.on_accent == light.paper
