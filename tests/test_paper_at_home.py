"""Sheets as a printer at home, a copy shop and a pair of scissors meet them."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest

from builder import Files
from conftest import VillageBuilder
from paper import Paper, bare
from test_paper import FULL, names, photo, sheet

LONG_NAME: Files = {
    **FULL,
    "contact.yml": "personen:\n  - {naam: Annemarie Vandenbroucke-Vandermeerschen, telefoon: 0450 00 12 34}\n",
}


def asks(paper: Paper) -> dict[str, Any]:
    """What a PDF asks of the printer."""
    with pikepdf.open(io.BytesIO(paper.data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        wishes = pdf.Root.ViewerPreferences
        return {"edge": str(wishes.Duplex), "scale": str(wishes.PrintScaling), "title": str(pdf.docinfo["/Title"])}


# Both sides of the paper -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name, edge, words",
    [
        ("flyer-a5-2-op-a4", "/DuplexFlipShortEdge", "korte"),
        ("flyer-a5-2-op-a4-lange-kant", "/DuplexFlipLongEdge", "lange"),
        ("kaart-4-op-a4", "/DuplexFlipLongEdge", "lange"),
    ],
)
def test_a_sheet_for_at_home_says_over_which_edge_the_paper_is_turned(
    village: VillageBuilder, name: str, edge: str, words: str
) -> None:
    made = village({**FULL, "drukwerk/kaart.yml": "soort: kaart\n"}).build("--only", "druk")
    told = asks(sheet(made, name))
    sort = name.partition("-2")[0].partition("-4")[0]
    assert told == {"edge": edge, "scale": "/None", "title": f"{sort} (dubbelzijdig: omslaan over de {words} kant)"}


def test_for_the_long_edge_the_back_stands_on_its_head(village: VillageBuilder) -> None:
    made = village({**FULL, "drukwerk/f.yml": "soort: folder\n"}).build("--only", "druk")
    short, long = (sheet(made, f"f-vouwen-a4{end}").images(40) for end in ("", "-lange-kant"))
    assert short[0].tobytes() == long[0].tobytes()
    ours, other = (
        page.convert("L").point(lambda shade: 255 * (shade > 200)) for page in (short[1].rotate(180), long[1])
    )
    differs = sum(one != two for one, two in zip(ours.tobytes(), other.tobytes(), strict=True))
    assert differs < len(ours.tobytes()) * 0.01  # nothing but the edges of letters


def test_a_flyer_of_one_side_needs_no_file_for_the_other_edge(village: VillageBuilder) -> None:
    assert "flyer-a5-2-op-a4-lange-kant" not in names(village().build("--only", "druk"))


def test_the_line_to_cut_along_goes_all_the_way_on_one_side(village: VillageBuilder) -> None:
    made = village({**FULL, "drukwerk/kaart.yml": "soort: kaart\n"}).build("--only", "druk")
    lines = sheet(made, "kaart-4-op-a4").lines()
    assert (105, 0, 105, 297) in [tuple(round(side) for side in line) for line in lines]
    assert [round(line[2] - line[0]) for line in lines if round(line[1] * 2) == 297] == [210]


def test_the_end_of_a_build_says_how_to_print_both_sides(village: VillageBuilder) -> None:
    place = village(FULL)
    said = place.run("build", str(place.folder), "--today", "2026-11-22").said
    assert "Laat je printer omslaan over de korte kant, of neem het bestand met `lange-kant` in zijn naam." in said


# Strips ----------------------------------------------------------------------------------------------------------------


def test_strips_are_cut_to_the_edge_and_nowhere_above_them(village: VillageBuilder) -> None:
    paper = sheet(village({**FULL, "drukwerk/s.yml": "soort: strookjes\n"}).build("--only", "druk"), "s")
    upright = [line for line in paper.lines() if abs(line[2] - line[0]) < 0.1]
    assert len(upright) == 7
    assert {round(line[3]) for line in upright} == {297}
    top = min(line[1] for line in upright)
    assert not [line for line in paper.lines() if line[2] - line[0] > 100 and abs(line[1] - top) < 2]


def test_who_listens_hears_the_number_of_the_strips_once(village: VillageBuilder) -> None:
    paper = sheet(village({**FULL, "drukwerk/s.yml": "soort: strookjes\n"}).build("--only", "druk"), "s")
    assert paper.turned.count("0450 00 12 34") == 8
    assert paper.spoken().count("De Oude Melkerij 0450 00 12 34") == 1


def test_of_a_strip_the_name_of_the_hub_goes_last(village: VillageBuilder) -> None:
    paper = sheet(village({**LONG_NAME, "drukwerk/s.yml": "soort: strookjes\n"}).build("--only", "druk"), "s")
    assert paper.turned.replace(" ", "").count("DeOudeMelkerij") == 8
    assert "Annemarie" not in paper.turned


# Words and numbers -----------------------------------------------------------------------------------------------------


def test_a_number_stays_beside_its_unit_and_a_day_beside_its_month(village: VillageBuilder) -> None:
    files: Files = {
        **FULL,
        "agenda/soep.md": "---\ntitel: Soepavond\ndatum: 2026-12-12\nvan: 18:00\nprijs: 14 euro, kinderen 7 euro\n---\nKom 's avonds.\n",
        "drukwerk/s.yml": "soort: activiteit\nactiviteit: soep.md\n",
        "drukwerk/i.yml": "soort: inschrijflijst\nactiviteit: soep.md\n",
    }
    made = village(files).build("--only", "druk")
    poster, signing = (sheet(made, name) for name in ("s", "i"))
    for paper, *pair in (
        (poster, "14", "euro,"),
        (poster, "7", "euro"),
        (poster, "18", "uur"),
        (poster, "’s", "avonds."),
        (signing, "12", "december"),
    ):
        following = list(zip(paper.words, paper.words[1:], strict=False))
        places = [(one.bottom, two.bottom) for one, two in following if [one.text, two.text] == pair]
        assert places
        assert all(abs(one - two) < 1 for one, two in places)


def test_a_long_name_breaks_with_a_hyphen_where_dutch_breaks_it(village: VillageBuilder) -> None:
    paper = sheet(village({**LONG_NAME, "drukwerk/k.yml": "soort: kaart\n"}).build("--only", "druk"), "k")
    back = [word for word in paper.words if word.page == 1]
    start = next(n for n, word in enumerate(back) if word.text == "Annemarie")
    parts, said = [], ""
    for word in back[start + 1 :]:
        parts.append(word.text)
        said += word.text
        if bare(said) == "VandenbrouckeVandermeerschen":
            break
    assert all(part.endswith(("-", "\xad")) for part in parts[:-1])


# Photos ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width, height, beside", [(1600, 2400, True), (4800, 1000, False)])
def test_an_upright_photo_stands_beside_the_words_and_a_wide_one_above_them(
    village: VillageBuilder, width: int, height: int, beside: bool
) -> None:
    files: Files = {
        **FULL,
        "beelden/foto.jpg": photo(width, height),
        "drukwerk/a.yml": "soort: affiche\nfoto: foto.jpg\n",
    }
    paper = sheet(village(files).build("--only", "druk"), "a")
    [(left, _, right, _)] = paper.pictures()
    assert (right - left < 120) == beside
    assert beside or right - left > 180


# For a press -----------------------------------------------------------------------------------------------------------


def test_a_sheet_in_inks_says_for_which_press_and_that_it_is_not_trapped(village: VillageBuilder) -> None:
    paper = sheet(
        village({**FULL, "drukwerk/a.yml": "soort: flyer\ncmyk: ja\nafloop: ja\n"}).build("--only", "druk"), "a"
    )
    with pikepdf.open(io.BytesIO(paper.data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        [intent] = pdf.Root.OutputIntents
        assert (str(intent.S), str(intent.OutputConditionIdentifier)) == ("/GTS_PDFX", "FOGRA39")
        assert str(pdf.docinfo["/Trapped"]) == "/False"
