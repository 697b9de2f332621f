"""Nothing is told in words from anywhere but the catalogue: turned inside out, all of it is, but for what somebody typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from selectolax.lexbor import LexborHTMLParser

from bad import Bad, front, photo
from builder import MINIMAL, TODAY, Files
from buurtpunt.languages import DUTCH as SPOKEN
from buurtpunt.model import collections
from buurtpunt.pipeline.stages import Looked, look_over
from buurtpunt.problems import Problem
from buurtpunt.review import accessibility, freshness, language, meetings, people, plan
from conftest import VillageBuilder
from inside_out import DUTCH, asked, everything_turned, plain, typed
from test_check_finds import Find
from test_remedies import TRIED

# A village with something on each side of a review.
FULL: Files = {
    "buurtpunt.yml": "naam: Qqnaam\nzin: Qqzin.\norganisatie: {naam: Qqclub, vorm: vzw}\nadres: {straat: Qqstraat, nummer: 4, postcode: 9999, gemeente: Qqgem}\n",
    "contact.yml": "personen:\n  - {id: qqa, naam: Qqa, telefoon: 0450 00 12 34, email: qqa@qq.example, foto: qq.jpg, tot: 2026-12-01}\n",
    "beelden/qq.jpg": photo(),
    "beelden/qq2.jpg": photo(),
    "beelden/beelden.yml": "qq.jpg: {alt: IMG_2041, mensen: herkenbaar, toestemming: ja op 2026-01-02}\nqq2.jpg: {alt: Qqalt, mensen: groep}\n",
    "help-mee.yml": "taken:\n  - {taak: Qqa}\n  - {taak: Qqb}\n  - {taak: Qqc}\n",
    "vragen.yml": "vragen:\n  - {vraag: Qqgeld?, antwoord: Qqja.}\n  - {vraag: Qqlawaai?, antwoord: Qqnee.}\n",
    "doelgroepen.yml": "doelgroepen:\n  - {id: qqburen, naam: Qqburen}\n",
    "agenda/qqsoep.md": front(
        "titel: Qqsoep", "datum: 2026-12-02", "herhaling: elke woensdag", "geschrapt: [2026-12-09]"
    ),
    "nieuws/qqwin.md": front("titel: Qqwin", "datum: 2026-11-02", "soort: succesje"),
    "nieuws/qqconcept.md": front("titel: Qqconcept", "datum: 2026-08-01", "concept: ja"),
    "paginas/qqover.md": front("titel: Qqover", "nagekeken_op: 2025-01-01")
    + "Qqa [hier](https://qq.example/qq), qqb@qq.example. Wij zullen de qqimplementatie qqfaciliteren.\n\n![](qq2.jpg)\n\n"
    * 30,
    "vergaderingen/qqtoen.md": front(
        "titel: Qqtoen",
        "datum: 2026-10-02",
        "verslag: Qqverslag.",
        "taken: [{wat: qqverf, wie: qqx, tegen: 2026-10-12, stand: bezig}, {wat: qqdak}]",
    ),
}

DAY = dt.date.fromisoformat(TODAY)


@pytest.fixture(scope="module", autouse=True)
def _turned() -> Iterator[None]:
    with everything_turned():
        yield


def found(look: Looked) -> Iterator[Problem]:
    """What a build and a review find, but for what they find on finished pages."""
    yield from look.problems
    if look.snapshot.hub:
        yield from people.review(look.snapshot, look.problems)
        for side in (freshness, meetings, accessibility, plan):
            yield from side.review(look.snapshot)
        yield from language.review(look.snapshot).tips


def words_of(problem: Problem) -> str:
    return " ".join((problem.sentence, problem.remedy, problem.kind.why))


@pytest.mark.parametrize("example", TRIED, ids=[f"{number} {one.code}" for number, one in enumerate(TRIED)])
def test_a_problem_is_told_in_words_of_the_catalogue(example: Bad | Find, village: VillageBuilder) -> None:
    look = look_over(village(example.files).folder, DAY, {})
    said = " ".join([*map(words_of, found(look)), *(left.reason for left in look.snapshot.left_out)])
    assert plain(said) - typed({**MINIMAL, **example.files}) - asked() - DUTCH == set()


def test_a_review_and_its_page_are_told_in_words_of_the_catalogue(village: VillageBuilder) -> None:
    place = village(FULL)
    told = place.check().told
    assert [
        name for name in ("sides", "questions", "process", "language", "personal", "left_out") if not told[name]
    ] == []
    shown = LexborHTMLParser((place.folder / "output" / "intern" / "nazicht.html").read_text("utf-8"))
    assert shown.body
    for code in shown.css("style, code, pre"):
        code.decompose()
    titles = " ".join(SPOKEN.list_title(kind.name) for kind in collections.listed().values()).casefold()
    known = typed({**MINIMAL, **FULL}) | asked() | DUTCH | {*titles.split()}
    assert plain(shown.body.text(separator=" ")) - known == set()
