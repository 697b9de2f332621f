"""What a sheet is for whoever cannot see it: tags, an order, words for pictures, links that say where they lead."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from builder import Files, Outcome, new_village
from buurtpunt.model.printing import SORTS
from matterhorn import faults
from test_paper import FULL, names, photo, sheet, sheets
from test_paper_asked import MEETING

QUESTIONS = "vragen:\n  - {vraag: Mag mijn hond mee?, antwoord: 'Ja, aan de leiband.'}\n"
ALL_KINDS: Files = {
    **FULL,
    "buurtpunt.yml": f"{str(FULL['buurtpunt.yml']).rstrip()}\n        logo: huis.jpg\n",
    "vragen.yml": QUESTIONS,
    "contact.yml": "personen:\n  - {naam: Mieke Voorbeeld, telefoon: 0450 00 12 34, foto: huis.jpg}\n",
    "beelden/huis.jpg": photo(2400, 1800),
    "beelden/beelden.yml": "huis.jpg: {alt: Het huis, mensen: geen}\n",
    "help-mee.yml": "taken:\n  - {taak: Brood uitdelen, tijd: een uur op zondag, nodig: goede zin}\n",
    "vergaderingen/zolder.md": MEETING.replace("2026-12-12", "2026-11-01"),  # it has been
    **{
        f"drukwerk/{sort}.yml": f"soort: {sort}\n"
        + f"activiteit: {'zolder' if its.afterwards else 'soep'}.md\n" * its.of_an_event
        for sort, its in SORTS.items()
        if sort not in ("flyer", "affiche", "deur")  # those come by themselves
    },
    "drukwerk/maand.yml": "soort: maand\nmaand: december\n",
    "drukwerk/a.yml": "soort: flyer\nfoto: huis.jpg\nsnijtekens: ja\n",
    "drukwerk/soep.yml": "soort: activiteit\nactiviteit: soep.md\nfoto: huis.jpg\n",
    "drukwerk/inkt.yml": "soort: affiche\nformaat: A3\ncmyk: ja\ntoon: [uren, aanbod, agenda]\n",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return new_village(tmp_path_factory.mktemp("dorp"), ALL_KINDS).build("--only", "druk")


def test_every_sheet_keeps_to_the_protocol_for_pdfs_that_are_read_aloud(made: Outcome) -> None:
    read_aloud = [name for name in names(made) if "-op-a4" not in name and "-vouwen-" not in name]
    assert len(read_aloud) == len(SORTS) + 3
    assert {name: faults(sheet(made, name).data) for name in read_aloud} == {name: [] for name in read_aloud}


NOT_ASKED = {
    "TAG-020",  # Typst gives an entry of a list without marks a label in which nothing stands
    "TBL-014",  # the lines between cards to cut out are no table
    "PAG-001",  # of arrows each page hangs somewhere else, and says all of it again
    "LNK-010",  # where an answer leads stands there in words, for who reads it on paper
}


def test_two_checkers_of_others_find_nothing_that_who_listens_would_miss(made: Outcome) -> None:
    import outloud  # it takes its time to load
    import pdfua

    for name in (name for name in names(made) if "-op-a4" not in name and "-vouwen-" not in name):
        path = str(sheets(made) / f"{name}.pdf")
        told = outloud.check(path, skip=NOT_ASKED)
        report = pdfua.validate(path)
        # the other side of a card on the table, and cards like the first, are heard once
        again = {"TAG-002"} if name in ("tafelkaart", "stempelkaart") else set()
        assert told.error is None
        assert {found.rule for found in told.findings} - again == set(), (name, told.findings)
        assert report.findings == (), name
        # it trips over the numbers of a page; `faults` looks at headings as well
        assert {one.rule_id for one in report.outcomes if one.skipped_reason} <= {"UA-14-001"}, name


def test_every_file_is_sound_those_for_the_printer_at_home_and_for_a_press_too(made: Outcome) -> None:
    """What `qpdf --check` looks at: some of these files were added to after they were set."""
    for name in names(made):
        with pikepdf.open(io.BytesIO(sheet(made, name).data)) as pdf:
            assert pdf.check_pdf_syntax() == [], name


def test_a_sheet_without_a_publisher_keeps_to_it_as_well(tmp_path_factory: pytest.TempPathFactory) -> None:
    files = {"drukwerk/folder.yml": "soort: folder\n", "aanbod/toog.md": "---\ntitel: Toog\n---\n"}
    place = new_village(tmp_path_factory.mktemp("kaal"), files)
    bare = place.build("--only", "druk")
    for name in ("flyer-a5", "affiche-a4", "folder"):
        assert faults(sheet(bare, name).data) == []


def test_it_is_read_in_the_order_in_which_one_would_tell_it(made: Outcome) -> None:
    order = ("De Oude Melkerij", "Winkel, koffie", "Kom woensdag", "Dries 4", "Wat je hier vindt", "Koffie aan de toog",
             "Open", "ma\N{EN DASH}vr", "Binnenkort", "Soepavond", "Mieke Voorbeeld", "oudemelkerij.example", "v.u.")  # fmt: skip
    spoken = sheet(made, "a").spoken()
    places = [spoken.find(words) for words in order[:-3]] + [spoken.rfind(words) for words in order[-3:]]
    assert -1 not in places
    assert places == sorted(places)


def test_opening_hours_and_days_to_come_are_lists(made: Outcome) -> None:
    kinds = [kind for kind, _ in sheet(made, "a").tags()]
    assert kinds.count("L") == 2
    assert kinds.count("LI") == 2  # one set of hours, one event


def test_the_number_and_the_address_lead_somewhere_on_a_telephone(made: Outcome) -> None:
    with pikepdf.open(io.BytesIO(sheet(made, "affiche-a4").data)) as pdf:
        found = {(str(note.A.URI), str(note.Contents)) for page in pdf.pages for note in page.Annots}
    assert found == {
        ("tel:+32450001234", "Telefoon +32450001234"),
        ("https://oudemelkerij.example/", "https://oudemelkerij.example/"),
    }


def test_the_bookmarks_are_the_headings(made: Outcome) -> None:
    with pikepdf.open(io.BytesIO(sheet(made, "a").data)) as pdf, pdf.open_outline() as outline:
        [top] = outline.root
        assert top.title == "Winkel, koffie en pakjes onder één dak."
        assert [child.title for child in top.children] == ["Wat je hier vindt", "Open", "Binnenkort"]


# The protocol itself ---------------------------------------------------------------------------------------------------


def _first(pdf: pikepdf.Pdf, kind: str) -> pikepdf.Object:
    return next(item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == f"/{kind}")


def _drop_a_tag(pdf: pikepdf.Pdf) -> None:
    del _first(pdf, "Document").K[0]


def _paint_loosely(pdf: pikepdf.Pdf) -> None:
    stream = pdf.pages[0].obj.Contents
    stream.write(b"0 0 9 9 re f\n" + stream.read_bytes())


def _say_nothing(pdf: pikepdf.Pdf) -> None:
    del _first(pdf, "Figure").Alt


def _skip_a_level(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "H2").S = pikepdf.Name("/H3")


def _begin_below(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "H1").S = pikepdf.Name("/P")


def _list_of_nothing(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "LI").S = pikepdf.Name("/P")


def _invent_a_kind(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "H1").S = pikepdf.Name("/Title")


def _lead_nowhere(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "Link").S = pikepdf.Name("/P")


def _link_in_silence(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Annots[0].Contents


def _forget_the_letters(pdf: pikepdf.Pdf) -> None:
    font = next(item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item)
    del font.ToUnicode


def _forget_the_way_back(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree = pikepdf.Dictionary(Nums=pikepdf.Array())


def _speak_no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def _have_no_order(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Tabs


@pytest.mark.parametrize(
    "harm, fault",
    [
        (_drop_a_tag, "01-005"),
        (_paint_loosely, "01-005 untagged paint"),
        (_say_nothing, "13-004"),
        (_skip_a_level, "14-003"),
        (_begin_below, "14-002"),
        (_list_of_nothing, "09-004"),
        (_invent_a_kind, "02-001"),
        (_lead_nowhere, "28-011"),
        (_link_in_silence, "28-012"),
        (_forget_the_letters, "10-001"),
        (_forget_the_way_back, "01-005 no way back"),
        (_speak_no_language, "11-006"),
        (_have_no_order, "28-008"),
    ],
)
def test_a_sheet_that_does_not_keep_to_it_is_found_out(
    made: Outcome, harm: Callable[[pikepdf.Pdf], None], fault: str
) -> None:
    with pikepdf.open(io.BytesIO(sheet(made, "a").data)) as pdf:
        harm(pdf)
        out = io.BytesIO()
        pdf.save(out)
    found = faults(out.getvalue())
    assert [said for said in found if said.startswith(fault)], found
