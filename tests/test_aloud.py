"""Dutch to be read aloud: numbers, hours and telephone numbers in words, as people say them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtpunt.knowledge import aloud
from buurtpunt.knowledge.clock import spoken_hours
from buurtpunt.knowledge.moments import format_span


@pytest.mark.parametrize(
    "typed, said",
    {
        "Zaterdag 12 december van 18 tot 21 uur.": "Zaterdag twaalf december van zes tot negen uur 's avonds.",
        "Om 19.30 uur.": "Om half acht 's avonds.",
        "Vanaf 16:15 uur, tot 0 uur": "Vanaf kwart over vier 's namiddags, tot middernacht",
        "van 10.30 tot 12.30 uur": "van half elf 's morgens tot half één 's middags",
        "Bel 0450 00 12 34.": "Bel nul vierhonderdvijftig, nul nul, twaalf, vierendertig.",
        "Bel 012 34 56 78": "Bel nul twaalf, vierendertig, zesenvijftig, achtenzeventig",
        "koffie 1,50 euro, taart € 2": "koffie één euro vijftig, taart twee euro",
        "Samen 51.350 euro": "Samen eenenvijftigduizend driehonderdvijftig euro",
        "Gloria gaf in 1968 elke dag 24 liter.": "Gloria gaf in negentienhonderd achtenzestig elke dag vierentwintig liter.",
        "Op 1 mei 2027": "Op één mei tweeduizend zevenentwintig",
        "de 1ste, de 2de, de 20ste en de 3e keer": "de eerste, de tweede, de twintigste en de derde keer",
        "Sara (14) helpt.": "Sara, veertien, helpt.",
        "Te weinig munt? (Dat bestaat niet.) Kom.": "Te weinig munt? Dat bestaat niet. Kom.",
        "Het duurt 2 uur, voor 8-12 jaar.": "Het duurt twee uur, voor acht tot twaalf jaar.",
        "50 % & 5 km op een A4-blad": "vijftig procent en vijf kilometer op een A vier-blad",
    }.items(),
)
def test_what_is_read_aloud_stands_there_as_people_say_it(typed: str, said: str) -> None:
    assert aloud.aloud(typed) == said


@given(
    st.text(alphabet=st.sampled_from([*"0123456789 .,:()-+€%uur'ea\n*_[]#/", "🎉", "٣"]), max_size=80)
    | st.text(max_size=80)
)
def test_no_text_keeps_a_digit_or_a_bracket(typed: str) -> None:
    said = aloud.aloud(typed)
    assert not [sign for sign in said if sign.isdecimal() or sign in "()[]*#"]


@given(st.times().map(lambda time: time.replace(second=0, microsecond=0, minute=time.minute // 15 * 15)))
def test_an_hour_in_words_is_the_hour_that_our_own_reading_of_words_makes_of_it(hour: dt.time) -> None:
    said = aloud.hour(hour)
    if hour == dt.time():
        assert said == "middernacht"
    else:
        assert hour in spoken_hours(said.replace("één", "een").partition(" 's ")[0])


@given(st.times(), st.times())
def test_no_hours_of_an_event_are_left_in_figures(start: dt.time, end: dt.time) -> None:
    said = aloud.aloud(format_span(start.replace(second=0, microsecond=0), end.replace(second=0, microsecond=0)))
    assert said.startswith(("van ", "om "))
    assert not any(map(str.isdecimal, said))


@given(st.integers(0, 999_999_999))
def test_a_number_in_words_is_that_number(count: int) -> None:
    assert value(aloud.number(count)) == count


SMALL = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"
TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig"
WORDS = {word: n for n, word in enumerate(SMALL.split())} | {word: 10 * n for n, word in enumerate(TENS.split(), 2)}
WORDS["één"] = 1


def value(words: str) -> int:
    """A number in words, read by other rules than those that wrote it."""
    total = 0
    for name, of in (("miljoen", 1_000_000), ("duizend", 1000), ("honderd", 100)):
        if name in words:
            before, words = words.split(name, 1)
            total += (value(before) if before.strip() else 1) * of
    words = words.strip()
    if not words or words in WORDS:
        return total + WORDS.get(words, 0)
    ones, tens = next((a, b) for a in WORDS for b in TENS.split() if words in (f"{a}en{b}", f"{a}ën{b}"))
    return total + WORDS[ones] + WORDS[tens]
