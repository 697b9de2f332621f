"""What a village may ask of its sheets besides: for a printer, to fold, for the website; and what is kept of them."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import pikepdf
import pytest

from builder import Files, Outcome
from buurtpunt.model.printing import SORTS
from conftest import VillageBuilder
from paper import Paper, bare
from test_paper import FULL, names, photo, sheet, sheets

QUESTIONS = "vragen:\n  - {vraag: Mag mijn hond mee?, antwoord: 'Ja, aan de leiband.'}\n"


# For a printer ---------------------------------------------------------------------------------------------------------


def test_a_sheet_that_runs_off_the_edge_has_three_millimetres_to_cut_off(village: VillageBuilder) -> None:
    made = village({**FULL, "drukwerk/a.yml": "soort: flyer\nafloop: ja\n"}).build()
    paper = sheet(made, "a")
    assert (
        paper.boxes() == [{"MediaBox": [0, 0, 154, 216], "TrimBox": [3, 3, 151, 213], "BleedBox": [0, 0, 154, 216]}] * 2
    )
    assert paper.facts()["a"] == "2A"
    assert "a-2-op-a4" not in names(made)  # that is for a printer at home, which cuts nothing off


def test_cut_marks_stand_outside_what_is_cut_off(village: VillageBuilder) -> None:
    paper = sheet(village({**FULL, "drukwerk/a.yml": "soort: flyer\nsnijtekens: ja\n"}).build(), "a")
    assert (
        paper.boxes()
        == [{"MediaBox": [0, 0, 168, 230], "TrimBox": [10, 10, 158, 220], "BleedBox": [7, 7, 161, 223]}] * 2
    )
    marks = [line for line in paper.lines() if min(line[:2]) < 7 or line[2] > 161 or line[3] > 223]
    assert len(marks) == 8  # two at each corner
    for left, top, right, bottom in marks:  # none reaches into the bleed
        assert right <= 7 or left >= 161 or bottom <= 7 or top >= 223


def test_the_picture_reaches_past_the_cut_and_no_further(village: VillageBuilder) -> None:
    made = village(
        {
            **FULL,
            "beelden/huis.jpg": photo(2400, 1800),
            "drukwerk/a.yml": "soort: flyer\nfoto: huis.jpg\nsnijtekens: ja\n",
        }
    ).build()
    [(left, _, right, _)] = sheet(made, "a").pictures()
    assert (round(left, 1), round(right, 1)) == (7, 161)


def test_a_sheet_for_a_press_has_its_text_in_black_ink_alone(village: VillageBuilder) -> None:
    made = village(
        {**FULL, "beelden/huis.jpg": photo(2400, 1800), "drukwerk/a.yml": "soort: flyer\nfoto: huis.jpg\ncmyk: ja\n"}
    ).build()
    paper = sheet(made, "a")
    assert paper.facts()["ua"] == "1"
    assert paper.facts()["a"] == "NoneNone"  # PDF/A wants the profile of a press, and each press has its own
    inks = paper.inks()
    assert {len(ink) for ink in inks.values()} == {4}
    assert {inks[word] for word in ("Winkel,", "Soepavond", "onder", "Mieke")} == {(0, 0, 0, 1)}
    with pikepdf.open(io.BytesIO(paper.data)) as pdf:
        spaces = {str(image.ColorSpace) for page in pdf.pages for image in page.get_images().values()}
    assert spaces == {"/DeviceCMYK"}


@pytest.mark.parametrize("colour, accent", [("#000000", [(0, 0, 0, 1)]), ("#ffcc00", [])])
def test_no_small_letter_for_a_press_is_made_of_dots_or_of_several_inks(
    village: VillageBuilder, colour: str, accent: list[tuple[float, ...]]
) -> None:
    hub = f"{str(FULL['buurtpunt.yml']).rstrip()}\n        kleur: '{colour}'\n"
    made = village({**FULL, "buurtpunt.yml": hub, "drukwerk/a.yml": "soort: flyer\ncmyk: ja\n"}).build()
    inks = sheet(made, "a").inks()
    for word in ("Buurtpunt", "trekker", "v.u.:", "0450"):  # what is muted on a screen, and the number on its plate
        assert inks[word] in ((0, 0, 0, 1), (0, 0, 0, 0)), word
    assert inks["Kom"] in accent or colour != "#000000"


def test_a_drawing_keeps_its_colours_and_it_is_said(village: VillageBuilder) -> None:
    drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 30'><path d='M0 0h40v30z' fill='red'/></svg>"
    files: Files = {**FULL, "beelden/huis.svg": drawing, "drukwerk/a.yml": "soort: flyer\nfoto: huis.svg\ncmyk: ja\n"}
    [told] = [p for p in village(files).build().problems if p.code == "tekening-in-kleur"]
    assert told.sentence == (
        "`huis.svg` is een tekening. Op de flyer blijft ze zoals ze is, ook als je `zwart_wit` of `cmyk` vraagt."
    )


def test_a_grey_sheet_has_no_colour_at_all(village: VillageBuilder) -> None:
    made = village(
        {
            **FULL,
            "beelden/huis.jpg": photo(2400, 1800),
            "drukwerk/a.yml": "soort: flyer\nfoto: huis.jpg\nzwart_wit: ja\n",
        }
    ).build()
    for page in sheet(made, "a").images(40):
        red, green, blue = page.convert("RGB").split()
        assert red.tobytes() == green.tobytes() == blue.tobytes()


@pytest.mark.parametrize("inks, solid, bare_paper", [("", (0,), (1,)), ("cmyk: ja\n", (0, 0, 0, 1), (0, 0, 0, 0))])
def test_the_letters_of_a_grey_sheet_are_all_of_the_black_and_nothing_else(
    village: VillageBuilder, inks: str, solid: tuple[float, ...], bare_paper: tuple[float, ...]
) -> None:
    paper = sheet(village({**FULL, "drukwerk/a.yml": f"soort: flyer\nzwart_wit: ja\n{inks}"}).build(), "a")
    assert set(paper.inks().values()) == {solid, bare_paper}  # what is bare stands on the plate with the number
    with pikepdf.open(io.BytesIO(paper.data)) as pdf:
        spaces = [item for item in pdf.objects if isinstance(item, pikepdf.Array) and len(item) == 2]
        assert {int(item[1].N) for item in spaces if item[0] == "/ICCBased"} <= {1}


MOST_INK = 3.0  # of four, what coated paper still dries of


@pytest.mark.parametrize("sort", ["flyer", "affiche", "raamsticker", "bedankkaart"])
@pytest.mark.parametrize("asked", ["cmyk", "zwart_wit"])
def test_no_sheet_takes_more_ink_than_paper_dries_of_and_grey_takes_black_alone(
    village: VillageBuilder, sort: str, asked: str
) -> None:
    hub = f"{str(FULL['buurtpunt.yml']).rstrip()}\n        foto: huis.jpg\n"
    files = {**FULL, "buurtpunt.yml": hub, "beelden/huis.jpg": photo(2400, 1800)}
    made = village({**files, "drukwerk/a.yml": f"soort: {sort}\n{asked}: ja\n"}).build("--only", "druk")
    inks, most = sheet(made, "a").coverage()
    assert most <= MOST_INK
    assert 0.01 < inks[3] < 0.3
    assert asked == "cmyk" or inks[:3] == [0, 0, 0]


# To fold ---------------------------------------------------------------------------------------------------------------


def text_of(paper: Paper, page: int) -> str:
    return "".join(word.text for word in paper.words if word.page == page)


def halves(paper: Paper) -> list[str]:
    """The words on the left and on the right of each side."""
    middle = paper.sizes[0][0] / 2
    sides = ((page, right) for page in range(len(paper.sizes)) for right in (False, True))
    return ["".join(w.text for w in paper.words if (w.page, w.left > middle) == side) for side in sides]


def test_a_leaflet_has_four_pages_that_lie_in_order_once_it_is_folded(village: VillageBuilder) -> None:
    made = village({**FULL, "vragen.yml": QUESTIONS, "drukwerk/blad.yml": "soort: folder\n"}).build()
    leaflet, folded = sheet(made, "blad"), sheet(made, "blad-vouwen-a4")
    assert leaflet.sizes == [(148, 210)] * 4
    assert [kind for kind, _ in leaflet.tags()].count("H1") == 1
    assert folded.sizes == [(297, 210)] * 2
    fronts = {word.text: (word.page, word.left < 148) for word in folded.words}
    assert fronts["hond"] == (0, True)  # the last page, left of the first
    assert fronts["Winkel,"] == (0, False)
    assert fronts["vindt"] == (1, True)
    assert fronts["Binnenkort"] == (1, False)


@pytest.mark.parametrize("sort", [sort for sort, model in SORTS.items() if model.folds])
@pytest.mark.parametrize(
    "size, page, folded, open_size",
    [("A4", (148, 210), "vouwen-a4", (297, 210)), ("A3", (210, 297), "vouwen-a3", (420, 297))],
)
def test_what_folds_is_folded_out_of_paper_of_the_format_that_was_asked(
    village: VillageBuilder, sort: str, size: str, page: tuple[int, int], folded: str, open_size: tuple[int, int]
) -> None:
    order = f"soort: {sort}\nformaat: {size}\n" + ("activiteit: soep.md\n" if SORTS[sort].of_an_event else "")
    made = village({**FULL, "vragen.yml": QUESTIONS, "drukwerk/blad.yml": order}).build("--only", "druk")
    pages, paper = sheet(made, "blad"), sheet(made, f"blad-{folded}")
    assert pages.sizes == [page] * 4
    assert paper.sizes == [open_size] * 2
    assert [bare(half) for half in halves(paper)] == [bare(text_of(pages, n)) for n in (3, 0, 1, 2)]


def test_a_leaflet_of_a_village_with_hardly_anything_has_no_empty_heading(village: VillageBuilder) -> None:
    made = village({"drukwerk/blad.yml": "soort: folder\n", "aanbod/toog.md": "---\ntitel: Toog\n---\n"}).build()
    leaflet = sheet(made, "blad")
    assert leaflet.sizes == [(148, 210)] * 4
    for heading in ("Open", "Binnenkort", "Vragen"):
        assert heading not in leaflet.text


def test_a_leaflet_that_shows_the_agenda_alone_has_it_on_both_of_its_inner_pages(village: VillageBuilder) -> None:
    days = {f"agenda/a{n}.md": f"---\ntitel: Avond {n}\ndatum: 2026-12-{n + 1:02}\n---\n" for n in range(7)}
    order = "soort: folder\ntoon: [agenda]\n"
    paper = sheet(village({**FULL, **days, "drukwerk/f.yml": order}).build("--only", "druk"), "f")
    pages = [" ".join(word.text for word in paper.words if word.page == n) for n in (1, 2)]
    assert [page.count("Avond") for page in pages] == [4, 3]
    assert (pages[0][:10], pages[1][:9]) == ("Binnenkort", "En daarna")


def test_a_leaflet_of_questions_alone_has_them_on_both_of_its_inner_pages(village: VillageBuilder) -> None:
    asked = "vragen:\n" + "".join(f"  - {{vraag: Mag {n} mee?, antwoord: Ja.}}\n" for n in range(5))
    files: Files = {"vragen.yml": asked, "drukwerk/f.yml": "soort: folder\n"}
    paper = sheet(village(files).build("--only", "druk"), "f")
    assert [sum(word.text == "Mag" for word in paper.words if word.page == n) for n in range(4)] == [0, 3, 2, 0]


def test_questions_stand_in_columns_that_are_equally_full(village: VillageBuilder) -> None:
    many = "vragen:\n" + "".join(
        f"  - {{vraag: Vraag nummer {n:02}?, antwoord: {'Daar is een antwoord op. ' * 8}}}\n" for n in range(24)
    )
    paper = sheet(village({**FULL, "vragen.yml": many, "drukwerk/v.yml": "soort: vragen\n"}).build(), "v")
    assert bare(" ".join(f"nummer {n:02}?" for n in range(24)))[:8] in paper.drawn
    assert [n for n in range(24) if f"nummer{n:02}?" not in paper.drawn] == []
    assert len(paper.sizes) > 1
    answers = [w for w in paper.words if w.text == "antwoord"]
    counts = [sum((w.page, w.left > 105) == (page, right) for w in answers) for page in range(2) for right in (0, 1)]
    assert max(counts) - min(counts) <= 16


def test_an_answer_that_is_longer_than_a_column_is_an_error_that_names_it(village: VillageBuilder) -> None:
    long = f"vragen:\n  - {{vraag: Waarom?, antwoord: {'Daarom. ' * 1200}}}\n"
    made = village({**FULL, "vragen.yml": long, "drukwerk/v.yml": "soort: vragen\n"}).build()
    [told] = [p for p in made.problems if p.code == "past-niet"]
    assert told.sentence.startswith("Op het blad met vragen is geen plaats voor een antwoord: ")
    assert told.remedy == "Maak het langste antwoord korter."


# On the website --------------------------------------------------------------------------------------------------------


def test_a_sheet_is_on_the_site_only_when_the_village_asks_for_it(village: VillageBuilder) -> None:
    place = village({**FULL, "drukwerk/flyer-a5.yml": "soort: flyer\n"})
    assert not [name for name in place.build().files() if "drukwerk" in name]
    place.write({"drukwerk/flyer-a5.yml": "soort: flyer\nop_site: ja\n"})
    made = place.build()
    assert {"drukwerk/index.html", "drukwerk/flyer-a5.pdf"} <= set(made.files())
    [link] = made.page("drukwerk/").css("main ul a")
    assert (link.text(), link.attributes["href"]) == ("Flyer (A5, pdf)", "flyer-a5.pdf")
    assert [
        a.text() for a in made.page().css("footer a") if (a.attributes["href"] or "").endswith("drukwerk/index.html")
    ] == ["Flyer en affiche"]


def test_only_the_site_can_be_asked_for_with_its_sheets(village: VillageBuilder) -> None:
    made = village({**FULL, "drukwerk/flyer-a5.yml": "soort: flyer\nop_site: ja\n"}).build("--only", "site")
    assert made.bytes("drukwerk/flyer-a5.pdf").startswith(b"%PDF")
    assert not sheets(made).exists()


def test_nothing_that_is_private_is_in_a_sheet_on_the_site(village: VillageBuilder) -> None:
    private = """
        vu: {naam: Odiel Stilaert, straat: Geheimestraat, nummer: 77, postcode: 9998, gemeente: Zwijgerdam, telefoon: 0450 00 77 66}
        gemeente_regels: {vu_telefoon: ja, zin: De straat is geen prullenmand.}
        """
    made = village({**FULL, "intern/druk.yml": private, "drukwerk/a.yml": "soort: flyer\nop_site: ja\n"}).build()
    secrets = ["Odiel", "Stilaert", "Geheimestraat", "9998", "Zwijgerdam", "0450007766", "prullenmand"]
    on_site, on_paper = Paper(made.bytes("drukwerk/a.pdf")), sheet(made, "a")
    assert [secret for secret in secrets if secret not in on_paper.drawn] == []
    for secret in secrets:
        assert secret not in on_site.drawn
        assert secret not in on_site.everything()
    assert "v.u." not in on_site.text
    assert "ONTBREEKT" not in on_site.text
    assert "zonder verantwoordelijke uitgever" in on_site.text
    assert on_site.facts()["a"] == "2A"


def test_a_sheet_on_the_site_is_not_cut_and_not_in_the_inks_of_a_press(village: VillageBuilder) -> None:
    order = "soort: flyer\nop_site: ja\nsnijtekens: ja\ncmyk: ja\n"
    made = village({**FULL, "drukwerk/a.yml": order}).build()
    assert Paper(made.bytes("drukwerk/a.pdf")).sizes == [(148, 210)] * 2
    assert Paper(made.bytes("drukwerk/a.pdf")).facts()["a"] == "2A"


# Kept ------------------------------------------------------------------------------------------------------------------


@pytest.fixture
def set_sheets(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that were set, one name for each time."""
    from buurtpunt.typesetting import Typesetter

    done: list[str] = []
    really = Typesetter.set

    def counted(self: Typesetter, template: str, *rest: object, **more: object) -> object:
        done.append(template)
        return really(self, template, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Typesetter, "set", counted)
    return done


def pdfs(made: Outcome) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(sheets(made).glob("*.pdf"))}


WITH_PHOTO: Files = {
    **FULL,
    "beelden/huis.jpg": photo(2400, 1800),
    "drukwerk/a.yml": "soort: flyer\nfoto: huis.jpg\nsnijtekens: ja\n",
    "drukwerk/soep.yml": "soort: activiteit\nactiviteit: soep.md\n",
}


def test_what_touches_no_sheet_sets_none_again(village: VillageBuilder, set_sheets: list[str]) -> None:
    place = village(WITH_PHOTO)
    clean = pdfs(place.build())
    assert sorted(set_sheets) == ["affiche", "affiche", "deur", "flyer", "flyer", "thuis", "thuis"]
    set_sheets.clear()
    place.write({"nieuws/x.md": "---\ntitel: Iets nieuws\ndatum: 2026-11-20\n---\nTekst.\n"})
    assert pdfs(place.build()) == clean
    assert set_sheets == []


def test_only_the_sheets_that_a_change_touches_are_set_again(village: VillageBuilder, set_sheets: list[str]) -> None:
    place = village(WITH_PHOTO)
    place.build()
    set_sheets.clear()
    place.write({"agenda/soep.md": FULL["agenda/soep.md"].replace("kom mee", "bord mee")})  # type: ignore[union-attr, arg-type]
    place.build()
    assert set_sheets == ["affiche"]


@pytest.mark.parametrize("change", ["picture", "template", "day", "lib"])
def test_a_sheet_is_set_again_when_anything_of_it_is_different(
    village: VillageBuilder, set_sheets: list[str], change: str
) -> None:
    place = village(WITH_PHOTO)
    before = pdfs(place.build())
    set_sheets.clear()
    theme = Path(__file__).parent.parent / "themes" / "dorp" / "druk"
    own: dict[str, Files] = {
        "picture": {"beelden/huis.jpg": photo(2200, 1800)},
        "template": {"themes/dorp/druk/flyer.typ": (theme / "flyer.typ").read_bytes() + b"\n#v(0mm)\n"},
        "lib": {
            "themes/dorp/druk/lib.typ": (theme / "lib.typ").read_bytes().replace(b"let slug = 10", b"let slug = 11")
        },
        "day": {},
    }
    place.write(own[change])
    after = pdfs(place.build(today="2026-11-23" if change == "day" else "2026-11-22"))
    assert "flyer" in set_sheets
    assert after["a.pdf"] != before["a.pdf"] or change in ("template", "lib")


@pytest.mark.afresh
def test_a_build_from_what_was_kept_gives_the_bytes_of_a_clean_one(village: VillageBuilder) -> None:
    place = village(WITH_PHOTO)
    first = pdfs(place.build())
    place.write({"uren.yml": None})
    other = pdfs(place.build("--het-klopt"))
    place.write({"uren.yml": FULL["uren.yml"]})
    again = pdfs(place.build("--jobs", "1"))
    assert again == first != other


@pytest.mark.afresh
def test_a_kept_sheet_that_was_damaged_is_set_again(village: VillageBuilder) -> None:
    place = village(WITH_PHOTO)
    made = place.build()
    clean = pdfs(made)
    for path in (made.site.parent / ".buurtpunt" / "cache").iterdir():
        if path.is_file() and path.read_bytes()[:4] == b"%PDF":
            data = path.read_bytes()
            path.unlink()
            path.write_bytes(data[:-100])
    assert pdfs(place.build("--base-url", "https://elders.example")) != clean
    assert pdfs(place.build()) == clean


def test_what_was_said_of_a_sheet_is_said_again_when_it_was_kept(village: VillageBuilder) -> None:
    offer = "---\ntitel: Koffie \N{GRINNING FACE} aan de toog\n---\n"
    place = village({**WITH_PHOTO, "aanbod/koffie.md": offer, "aanbod/thee.md": "---\ntitel: 茶\n---\n"})
    first, second = place.build(), place.build()
    assert [(p.code, p.sentence) for p in first.problems] == [(p.code, p.sentence) for p in second.problems]
    assert {"schrift-onbekend"} <= set(second.codes)


def test_a_picture_that_is_too_coarse_is_said_again(village: VillageBuilder) -> None:
    place = village({"beelden/huis.jpg": photo(1300, 1300), "drukwerk/raam.yml": "soort: affiche\nfoto: huis.jpg\n"})
    assert "foto-grof" in place.build().codes
    place.write({"nieuws/x.md": "---\ntitel: Iets nieuws\ndatum: 2026-11-20\n---\n"})
    assert "foto-grof" in place.build().codes


@pytest.mark.afresh
def test_many_at_a_time_give_the_bytes_of_one_at_a_time(village: VillageBuilder, tmp_path: Path) -> None:
    place = village(WITH_PHOTO)
    alone = pdfs(place.build("--jobs", "1", "--output", str(tmp_path / "a")))
    assert alone == {}  # they lie elsewhere
    folders = []
    for jobs in ("1", "4"):
        place.build("--jobs", jobs, "--output", str(tmp_path / jobs))
        folders.append({path.name: path.read_bytes() for path in (tmp_path / jobs / "druk").glob("*.pdf")})
    assert folders[0] == folders[1] != {}


def test_ctrl_c_leaves_the_sheets_as_they_were_and_no_folder_behind(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = village(WITH_PHOTO)
    before = pdfs(place.build())

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "tijdelijk").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tijdelijk"))
    monkeypatch.setattr("buurtpunt.pipeline.parts.make_pictures", interrupted)
    place.write({"buurtpunt.yml": "naam: Iets anders\n"})
    made = place.run("build", str(place.folder))
    assert made.exit_code == 130
    assert pdfs(made) == before
    assert list((tmp_path / "tijdelijk").iterdir()) == []
