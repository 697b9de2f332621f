"""The sheet of an event: read from across the street, and made up after what there is."""

from __future__ import annotations

import pytest

from builder import Files, Outcome
from conftest import VillageBuilder
from letters import POINT, Word
from paper import Paper, bare
from rows import each
from test_paper import FULL, photo, sheet

FIGURES = 0.654  # how high the figures of our serif are, as a share of its size; its capitals are higher (0.67)
FOOT = 0.76  # where it begins at the earliest
ACROSS = 8.7  # mm, for eyes half as sharp at three metres
ORDER = "soort: activiteit\nactiviteit: soep.md\n"
WEEKLY = "---\ntitel: Soep op woensdag\ndatum: 2026-12-02\nvan: 14:00\ntot: 17:00\nherhaling: elke woensdag\nplaats: Melkzaal\n---\n"
SOUP = str(FULL["agenda/soep.md"])


def made(village: VillageBuilder, files: Files, order: str = ORDER) -> Paper:
    return sheet(village({**FULL, **files, "drukwerk/blad.yml": order}).build("--only", "druk"), "blad")


def pictured(width: int, height: int) -> Files:
    return {"agenda/soep.md": SOUP.replace("prijs", "foto: huis.jpg\nprijs"), "beelden/huis.jpg": photo(width, height)}


WIDE, UPRIGHT, PANORAMA = pictured(4200, 2800), pictured(2800, 4200), pictured(4800, 1200)


def find(paper: Paper, *texts: str) -> list[Word]:
    """Where words stand, above the foot of the sheet."""
    above = (word for word in paper.words if word.top < paper.sizes[0][1] * FOOT)
    return [word for word in above if word.text.strip(",.") in texts]


def height(word: Word) -> float:
    return word.size * FIGURES * POINT


@each("size", ["A3", "A4", "A5"])
@each("files", [{}, WIDE, UPRIGHT, PANORAMA])
def test_day_hour_and_place_are_read_at_three_metres(village: VillageBuilder, files: Files, size: str) -> None:
    paper = made(village, files, f"{ORDER}formaat: {size}\n")
    told = find(paper, "zaterdag", "12", "december", "18", "21", "Melkzaal")
    assert {word.text for word in told} == {"zaterdag", "12", "december", "18", "21", "Melkzaal"}
    assert min(map(height, told)) >= ACROSS


@pytest.mark.parametrize("size", ["A3", "A4", "A5"])
def test_what_comes_back_is_read_at_three_metres_too(village: VillageBuilder, size: str) -> None:
    paper = made(village, {"agenda/soep.md": WEEKLY}, f"{ORDER}formaat: {size}\n")
    told = find(paper, "Elke", "14", "17", "Melkzaal")
    assert min(map(height, told)) >= ACROSS
    assert [leaf.text for leaf in find(paper, "2", "9", "16", "23", "30", "6")] == ["2", "9", "16", "23", "30", "6"]


@each("files", [{}, WIDE, {"agenda/soep.md": WEEKLY}])
@each("size", ["A3", "A4", "A5"])
def test_at_the_foot_stands_less_than_a_quarter(village: VillageBuilder, files: Files, size: str) -> None:
    paper = made(village, files, f"{ORDER}formaat: {size}\n")
    assert "Mieke" in paper.text
    assert not find(paper, "Mieke")


def test_nothing_that_matters_is_too_small_to_read_in_the_hand(village: VillageBuilder) -> None:
    paper = made(village, WIDE, f"{ORDER}formaat: A5\n")
    small = [word for word in paper.words if word.size < 11.95]
    begins = next(n for n, word in enumerate(small) if word.text == "v.u.:")
    assert " ".join(word.text for word in small[:begins]).startswith("oudemelkerij.example")
    assert min(word.size for word in small) >= 7.45


def test_a_poster_of_all_at_once_leaves_days_out_rather_than_be_too_small_to_read(village: VillageBuilder) -> None:
    rows = "".join(f"  - {{wat: Dienst {n}, wanneer: [ma-vr 8-{n + 11}, za 9-12]}}\n" for n in range(5))
    files: Files = {
        **{f"aanbod/a{n}.md": f"---\ntitel: Toestel {n} lenen\n---\n" for n in range(12)},
        **{f"agenda/a{n}.md": f"---\ntitel: Avond {n}\ndatum: 2026-12-{n + 1:02}\nherhaling: elke eerste maandag van de maand\nplaats: het tafeltje bij het raam\n---\n" for n in range(12)},
        "uren.yml": f"uren:\n{rows}",
    }  # fmt: skip
    order = "soort: affiche\nformaat: A4\ntoon: [uren, aanbod, agenda]\n"
    built = village({**FULL, **files, "drukwerk/alles.yml": order}).build("--only", "druk")
    paper = sheet(built, "alles")
    small = [word for word in paper.words if word.size < 11.95]
    assert small[0].text in ("v.u.:", "oudemelkerij.example"), small
    [left] = [item["name"] for item in built.told["left_out"] if item["file"].endswith("alles.yml")]
    shown = [n for n in range(12) if f"Avond {n}" not in left.split(", ")]
    assert len(shown) >= 2
    for words in (*(f"Avond {n}" for n in shown), *(f"Toestel {n} lenen" for n in range(12))):
        assert bare(words) in paper.drawn, words


def test_without_a_picture_the_number_of_the_day_is_the_picture(village: VillageBuilder) -> None:
    paper = made(village, {})
    [number] = find(paper, "12")
    [title] = find(paper, "Soepavond")
    assert number.size > 2.5 * title.size
    assert bare("zaterdag 12 december van 18 tot 21 uur Melkzaal") in paper.drawn


def test_a_picture_of_the_hub_is_none_of_an_event(village: VillageBuilder) -> None:
    hub = f"{str(FULL['buurtpunt.yml']).rstrip()}\n        foto: huis.jpg\n"
    paper = made(village, {"buurtpunt.yml": hub, "beelden/huis.jpg": photo(2400, 1800)})
    assert paper.pictures() == []
    assert made(village, {"buurtpunt.yml": hub, **WIDE}).pictures()


def test_a_panorama_stands_above_the_words_and_an_upright_picture_beside_them(village: VillageBuilder) -> None:
    wide, upright = made(village, PANORAMA), made(village, UPRIGHT)
    assert find(wide, "zaterdag")[0].top > wide.pictures()[0][3] - 15  # what is cut off at its foot counts as well
    [day] = find(upright, "zaterdag")
    assert day.left > 80
    assert upright.pictures()[0][1] < day.bottom < upright.pictures()[0][3]


def test_several_days_are_told_beside_a_picture_as_well(village: VillageBuilder) -> None:
    days = {
        **WIDE,
        "agenda/soep.md": str(WIDE["agenda/soep.md"]).replace(
            "datum: 2026-12-12", "datum: 2026-12-12\nherhaling: elke zaterdag"
        ),
    }
    paper = made(village, days)
    assert bare("Elke zaterdag van 18 tot 21 uur Melkzaal") in paper.drawn
    assert bare("De volgende keer: za 12 dec") in paper.drawn


def test_no_word_of_a_title_stands_alone_on_the_last_line(village: VillageBuilder) -> None:
    title = "Samen soep koken voor het hele dorp"
    paper = made(village, {**WIDE, "agenda/soep.md": str(WIDE["agenda/soep.md"]).replace("Soepavond", title)})
    [last] = find(paper, "dorp")
    assert len([word for word in paper.words if abs(word.bottom - last.bottom) < 1]) > 1


def test_what_is_on_once_stands_before_what_is_on_each_week(village: VillageBuilder) -> None:
    weekly = "---\ntitel: Koffie\ndatum: 2026-12-02\nherhaling: elke woensdag\n---\n"
    built: Outcome = village({**FULL, "agenda/koffie.md": weekly}).build("--only", "druk")
    text = sheet(built, "flyer-a5").text
    assert text.index("Soepavond") < text.index("Koffie Elke")


def test_opening_hours_and_days_on_a_flyer_are_read_at_arms_length(village: VillageBuilder) -> None:
    weekly: Files = {f"agenda/a{n}.md": f"---\ntitel: Avond {n}\ndatum: 2026-12-{n + 1:02}\n---\n" for n in range(12)}
    built = village({**FULL, **weekly}).build("--only", "druk")
    words = [word for word in sheet(built, "flyer-a5").words if word.page == 1]
    for told in ("Winkel", "8–12", "uur", "Avond"):
        assert min(word.size for word in words if word.text == told) >= 11.95, told
