"""What the team and the public are told, turned inside out: no page, sheet, calendar or text has a word of ours from anywhere else."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder import Files, Village, new_village
from buurtpunt.knowledge import moments
from buurtpunt.model.printing import SORTS
from inside_out import turn, unturned
from made_before import Store
from paper import Paper
from test_languages import RICH, InsideOut

TODAY = "2026-12-23"
# Names of days and months, which `knowledge` has; parts of addresses, over two lines as well; and what is called so everywhere.
DAYS = {*moments.WEEKDAYS, *(moments.month_name(number) for number in range(1, 13))}
SHORT = {day[:2] for day in moments.WEEKDAYS} | {moments.short_month(number) for number in range(1, 13)}
PARTS = {"agenda", "vergaderingen", "vergaderin", "gen", "html", "pdf", "https", "example"}
KNOWN = frozenset(DAYS | SHORT | PARTS | {"uur", "om", "en", "van"})


def order(sort: str, *lines: str) -> str:
    model = SORTS[sort]
    event = "qqtoen" if model.afterwards else "qqdenk" if model.of_a_meeting else "qqsoep"
    asked = (f"activiteit: {event}.md",) if model.of_an_event else ()
    return "\n".join((f"soort: {sort}", *asked, *lines)) + "\n"


PRINTED: Files = {
    **RICH,
    **{f"drukwerk/qq{number}.yml": order(sort) for number, sort in enumerate(SORTS)},
    "drukwerk/qqlang.yml": "soort: activiteit\nactiviteit: qqlang.md\n",
    "drukwerk/qqveel.yml": "soort: activiteit\nactiviteit: qqveel9.md\n",
    "intern/druk.yml": "vu: {naam: Qqvu, straat: Qqstraat, nummer: 9, postcode: 9999, gemeente: Qqgem, telefoon: 0450 00 12 36}\n",
    "intern/plan.yml": """
        berichten:
        - {wat: Qqzeg, doelgroep: [qqburen], dag: 2026-12-28, uur: 18:00, wie: Qqwie, afgestemd_met: Qqmet, kanaal: Qqgroep}
        - {wat: Qqhang, doelgroep: [ploeg, qqburen], dag: 2026-12-29, hangt_tot: 2027-01-20}
        - {wat: Qqklaar, doelgroep: [qqburen], dag: 2026-12-01, klaar: ja}
        """,
    "intern/kanalen.yml": """
        kanalen:
        - {naam: Qqgroep, soort: whatsapp, bereikt: qqburen, wie: Qqbode}
        - {naam: Qqblad, soort: infoblad, deadline: 20 dagen ervoor, bereikt: qqburen, tekens: 120, mail: qq@qq.example}
        - {naam: Qquit, soort: uitdatabank, bereikt: qqburen}
        - {naam: Qqpers, soort: pers, bereikt: qqburen}
        - {naam: Qqbrief, soort: nieuwsbrief, bereikt: qqburen}
        - {naam: Qqbord, soort: lichtkrant, bereikt: qqburen}
        """,
}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, _made_before: Store) -> Village:
    """A rich village of which all is made, with all words turned but those that villagers typed."""
    one = InsideOut()
    place = new_village(tmp_path_factory.mktemp("binnenstebuiten"), PRINTED)
    _made_before.open = False  # nobody else wants what is made here
    with pytest.MonkeyPatch.context() as bent:
        turn(bent)
        bent.setattr("buurtpunt.making.context.language", lambda _: one)
        bent.setattr("buurtpunt.making.plan.files.DUTCH", one)
        built = place.build(today=TODAY)
    assert built.exit_code == 0, built.said
    return place


def folder(place: Village, name: str) -> Path:
    return place.folder / "output" / name


def on_page(page: Path) -> Iterator[str]:
    """What one reads or hears of a page."""
    text = page.read_text("utf-8")
    yield from re.findall(r'\s(?:alt|title|aria-label|data-copied|data-selected)="([^"]*)"', text)
    body = re.sub(r"(?s)<(script|style|code|pre)\b.*?</\1>|<i>voor</i>", "", text)
    yield from map(html.unescape, re.sub(r"<[^>]*>", "\n", body).split("\n"))


def on_paper(sheet: Path) -> Iterator[str]:
    """What one reads or hears of a sheet, and what it is called."""
    paper = Paper(sheet.read_bytes())
    yield from (paper.text, str(paper.facts()["title"]))
    yield from (alt for _, alt in paper.tags())


def test_each_sort_of_sheet_has_no_word_of_ours_that_a_catalogue_did_not_say(made: Village) -> None:
    """Those for the printer at home show others, and have the name of their file as a title."""
    sheets = [path for path in folder(made, "druk").glob("*.pdf") if not path.stem.partition("-")[2]]
    found = {path.name: unturned(on_paper(path), KNOWN) for path in sheets}
    assert len(found) > len(SORTS)
    assert {name: words for name, words in found.items() if words} == {}


def test_the_plan_has_no_word_of_ours_that_a_catalogue_did_not_say(made: Village) -> None:
    plan = folder(made, "plan")
    calendar = (plan / "plan.ics").read_bytes().decode().replace("\r\n ", "")
    found = {
        "index.html": unturned(on_page(plan / "index.html"), KNOWN),
        "plan.pdf": unturned(on_paper(plan / "plan.pdf"), KNOWN),
        "plan.ics": unturned(re.findall(r"(?m)^(?:SUMMARY|DESCRIPTION|X-WR-CALNAME)[^:]*:(.*)$", calendar), KNOWN),
    }
    assert {name: words for name, words in found.items() if words} == {}


def test_what_is_to_be_sent_has_no_word_of_ours_that_a_catalogue_did_not_say(made: Village) -> None:
    outbox = folder(made, "kanalen")
    texts = {path.relative_to(outbox).as_posix(): [path.read_text("utf-8")] for path in outbox.rglob("*.txt")}
    assert len(texts) > 5
    found = {
        name: unturned(told, KNOWN) for name, told in ({"index.html": on_page(outbox / "index.html")} | texts).items()
    }
    assert {name: words for name, words in found.items() if words} == {}
