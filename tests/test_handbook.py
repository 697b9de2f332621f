"""The handbook: made by buurtpunt itself, of all that there is, and with nothing in it that does not work."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from itertools import pairwise
from pathlib import Path

import click
import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

import binding
import reference
import spoken
from browser import served
from builder import TODAY, Outcome, bug_report, run
from buurtpunt.catalogues import tell
from buurtpunt.cli import cli
from buurtpunt.model.files import forms
from buurtpunt.model.keys import Key
from buurtpunt.model.printing import SORTS
from buurtpunt.problems import Kind, all_kinds, by_subject
from conftest import VillageBuilder
from declared import keys_below
from nightly import some
from page_checks import look_over, visit
from pictures import picture
from rows import each

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "handboek" / "content" / "paginas"
PICTURES = ROOT / "handboek" / "content" / "beelden"
WRITTEN = {path.stem: path.read_text(encoding="utf-8") for path in sorted(PAGES.glob("*.md"))}
FILES = {reference.page_of(form): form for form in forms().values()}
BARE = {name: page for name, page in reference.pages({}) if name in FILES and FILES[name].kinds[0].address}
FENCE = re.compile(r"(.*?)^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
CODE = re.compile(r"`([^`\n]+)`")


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """The handbook, bound and built once by the real command line."""
    folder = tmp_path_factory.mktemp("handboek")
    binding.lay(folder)
    made = run("build", str(folder), "--json", "--strict", "--only", "site", site=folder / "output" / "site")
    assert made.exit_code == 0, bug_report(made.output)
    return made


@pytest.fixture(scope="module")
def pages(handbook: Outcome) -> dict[str, LexborHTMLParser]:
    """Each page of it, read once."""
    return {leaf.name: handbook.page(f"{leaf.name}/") for leaf in binding.leaves()}


Book = dict[str, LexborHTMLParser]


# All that there is ---------------------------------------------------------------------------------------------------


def test_the_handbook_is_made_without_a_remark(handbook: Outcome) -> None:
    assert handbook.problems == []
    assert handbook.left_out == {}


def test_every_key_stands_in_it_with_what_it_is_for_and_an_example(pages: Book) -> None:
    for form in forms().values():
        told = entries(pages[reference.page_of(form)])
        assert [path for path, key in keys_below(form.keys) if not any(is_about(key, *entry) for entry in told)] == []


def entries(page: LexborHTMLParser) -> list[tuple[str, str]]:
    """Each key on a page, with all that is said of it."""
    found = []
    for term in page.css("dl dt"):
        said, node = term.text(), term.next
        while node is not None and node.tag != "dt":
            said += node.text() if node.tag == "dd" else ""
            node = node.next
        name = term.css_first("code")
        found.append((name.text() if name else "", flat(said)))
    return found


def is_about(key: Key, name: str, said: str) -> bool:
    needs = [key.description, f"{key.name}: {key.example}", *key.value.choices]
    is_told = name == key.name and all(flat(need) in said for need in needs)
    return is_told and ("(verplicht)" in said) is key.required


def flat(text: str) -> str:
    """A text without the marks of Markdown and the typesetting of quotation marks, on one line."""
    return " ".join(re.sub(r"[`‘’“”'\"]", "", text).replace("\N{EN DASH}", "-").replace("…", "...").split())


def test_what_was_written_of_a_file_is_of_one_that_there_is() -> None:
    assert {name for name in WRITTEN if name.startswith("bestand-")} <= {*FILES}


def test_every_code_has_its_place_with_the_words_of_the_screen(pages: Book) -> None:
    for subject, kinds in by_subject().items():
        told = dict(parts(pages[f"code-{subject}"])) if kinds else {}
        assert [code for code, kind in kinds.items() if not is_explained(kind, told.get(code, ""))] == []


def parts(page: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """Each part of a page: its anchor, and its text."""
    for heading in page.css(".prose h2[id]"):
        text, node = "", heading.next
        while node is not None and node.tag != "h2":
            text, node = text + node.text(), node.next
        yield heading.attributes["id"] or "", flat(text)


def is_explained(kind: Kind, text: str) -> bool:
    sentence = flat(reference.readable(kind.sentence).replace("\\", ""))
    return kind.level.value in text.casefold() and sentence in text and flat(kind.why) in text


def test_every_code_is_in_the_list_from_a_to_z(pages: Book) -> None:
    assert [link.text() for link in pages[reference.ALL_CODES].css(".prose li a")] == [*all_kinds()]


def test_every_subject_of_problems_has_a_dutch_title() -> None:
    told = {subject for subject, kinds in by_subject().items() if kinds}
    assert told - set(reference.SUBJECTS) == set(), "give these a title in handboek/reference.py"


def test_every_page_is_in_the_table_of_contents(pages: Book) -> None:
    listed = [link.attributes["href"] for link in pages[binding.CONTENTS].css(".prose li a")]
    assert [f"../{leaf.name}/index.html" for leaf in binding.leaves()[1:]] == listed


def test_every_page_leads_to_the_next(pages: Book) -> None:
    book = binding.leaves()[1:]
    for leaf, following in pairwise(book):
        last = pages[leaf.name].css(".prose p a")[-1]
        assert (last.text(), last.attributes["href"]) == (
            following.title.replace("'", "’"),
            f"../{following.name}/index.html",
        )


# Nothing that does not work ------------------------------------------------------------------------------------------


@cache
def blocks(text: str) -> list[tuple[str, str, str]]:
    """Each block of code on a page: what stands before it, its language, and its text."""
    return [(found[1], found[2], found[3]) for found in FENCE.finditer(text)]


def examples() -> Iterator[tuple[str, str, str]]:
    """Each block that is a file of a village: the page, the file's path, and what stands in it.

    Of what has a list on the site also as the book shows it as long as nobody wrote a page about it.
    """
    for page, whole in [*WRITTEN.items(), *BARE.items()]:
        for before, language, text in blocks(whole):
            named = CODE.findall(before)
            if (
                language in ("yaml", "markdown")
                and named
                and any(fnmatchcase(named[-1], form.path) for form in forms().values())
            ):
                yield page, named[-1], text


EXAMPLES = list(examples())


def test_every_file_is_shown_in_an_example() -> None:
    shown = {form.path for form in forms().values() for _, path, _ in EXAMPLES if fnmatchcase(path, form.path)}
    assert shown == {form.path for form in forms().values()}


@each("page, path, text", EXAMPLES)
def test_every_example_builds_without_a_remark(village: VillageBuilder, page: str, path: str, text: str) -> None:
    made = village({**around(path), path.removeprefix("content/"): text}).build("--only", "site")
    remarks = [found for found in made.problems if found.file == path and found.level != "tip"]
    assert (made.exit_code, remarks) == (0, []), page


def around(path: str) -> dict[str, str | bytes | None]:
    """What an example refers to."""
    files: dict[str, str | bytes | None] = {
        "doelgroepen.yml": "doelgroepen: [{id: buren, naam: Voor de buren}]\n",
        "uren.yml": "uren:\n  - {wat: Winkel, wanneer: zaterdag 8:00-12:00}\n",
        "agenda/soepavond.md": "---\ntitel: Soepavond\ndatum: 2026-12-12\n---\nKom!\n",
        "agenda/kermis.md": "---\ntitel: Kermis\ndatum: 2026-12-20\n---\nKom!\n",
    }
    if path.endswith("plan.yml"):
        files["intern/kanalen.yml"] = "kanalen: [{naam: Het prikbord bij de bakker, soort: prikbord}]\n"
    if path.endswith("vertaling.yml"):
        files["buurtpunt.yml"] = "naam: De Brug\ntaal: [nl, fr]\n"
        files["vragen.yml"] = "vragen: [{vraag: Mag mijn hond mee?, antwoord: 'Ja, aan de leiband. Binnen niet.'}]\n"
    if path.endswith("beelden.yml"):
        photo = picture()
        files |= {"beelden/mieke.jpg": photo, "beelden/toog.jpg": photo}
    return files


def commands() -> Iterator[tuple[str, str]]:
    """Every command that stands in the book, in a block or in a sentence."""
    for page, whole in WRITTEN.items():
        for _, language, text in blocks(whole):
            lines = [re.sub(r"^.*?\bpython3? -m (?=buurtpunt )", "", line) for line in text.splitlines()]
            yield from ((page, line) for line in lines if language == "sh" and line.startswith("buurtpunt"))
        yield from ((page, word) for word in CODE.findall(whole) if word.startswith("buurtpunt "))


def test_every_command_exists_with_its_options() -> None:
    tried = set()
    for page, command in commands():
        name, found, rest = cli.resolve_command(click.Context(cli), shlex.split(command)[1:])
        assert found, f"{page}: {command}"
        found.make_context(name, rest)  # raises for an option that it does not have
        tried.add(found.name)
    assert tried >= {"init", "new", "serve", "check", "build", "doctor", "schema", "explain", "today"}


def test_a_block_in_sh_is_a_command_of_ours_or_of_python() -> None:
    lines = {
        line
        for whole in WRITTEN.values()
        for _, language, text in blocks(whole)
        if language == "sh"
        for line in text.split("\n")
    }
    assert {line.split()[0] for line in lines if line} <= {"buurtpunt", "cd", "python3"}


def test_every_picture_is_there_and_told_in_words() -> None:
    shown = [found for text in WRITTEN.values() for found in re.findall(r"(?<!`)!\[([^\]]*)\]\(([\w-]+\.webp)\)", text)]
    assert {name for _, name in shown} == {path.name for path in PICTURES.iterdir()}
    assert [name for alt, name in shown if len(alt) < 20] == []


def test_the_pictures_are_light() -> None:
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) < 600_000


def test_every_step_of_the_quick_start_has_a_picture() -> None:
    steps = re.split(r"^## \d", WRITTEN["snelstart"], flags=re.MULTILINE)[1:]
    assert [step.splitlines()[0] for step in steps if "](stap-" not in step] == []


def test_the_sheets_that_it_names_are_the_ones_that_are_made(tmp_path: Path) -> None:
    asked = ("--only", "druk", "--today", TODAY, "--output", str(tmp_path), "--quiet")
    made = run("build", str(ROOT), *asked, site=tmp_path)
    assert made.exit_code == 0, made.output
    named = set(re.findall(r"`([\w-]+\.pdf)`", WRITTEN["drukken"]))
    assert named <= {path.name for path in (tmp_path / "druk").iterdir()}
    assert len(named) == 6


def test_every_sort_of_sheet_stands_in_the_book_in_the_words_of_the_program() -> None:
    rows = re.findall(r"^\| `([\w ]+)` \| (.+) \|$", WRITTEN["drukken"], flags=re.MULTILINE)
    assert dict(rows[1:]) == {name: tell(f"model.sheet.{name}.about") for name in SORTS}


# What buurtpunt makes of an example ----------------------------------------------------------------------------------


def test_examples_are_said_back_by_the_real_readers(pages: Book) -> None:
    rows = {row.css("td")[0].text(): row.css("td")[1].text() for row in pages["datums-en-uren"].css("tbody tr")}
    assert rows["za 5 dec 2026"] == "zaterdag 5 december 2026"
    assert rows["elke eerste zaterdag"] == "elke eerste zaterdag van de maand"
    assert rows["de donderdag ervoor"] == "tot donderdag 10 december"
    assert len(rows) > 30


def test_no_example_is_left_as_it_was_typed() -> None:
    assert [leaf.name for leaf in binding.leaves() for sort in spoken.SORTS if f"```{sort}" in leaf.text] == []


@each("sort", spoken.SORTS)
def test_an_example_that_buurtpunt_does_not_take_stops_the_book(sort: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whichever it is, with a sentence of the reader
        spoken.fill(f"```{sort}\nhelemaal nooit ofzo\n```")


def test_a_sentence_leaves_open_what_depends_on_the_village() -> None:
    assert reference.readable("`{value}` is *geen* dag_x: {advice}") == r"`…` is \*geen\* dag\_x: …"


# In a browser --------------------------------------------------------------------------------------------------------

LOOKED_AT = ["", "inhoud/", "snelstart/", "datums-en-uren/", "bestand-agenda/", "code-values/", "als-het-misgaat/"]


def test_the_handbook_fits_and_is_for_everybody(browser: Browser, handbook: Outcome) -> None:
    with served(handbook.site) as address, visit(browser) as page:
        faults = look_over(page, address, some(LOOKED_AT, 2))
    assert (faults.axe, faults.wide) == ("", "")


def test_the_command_makes_the_handbook(tmp_path: Path) -> None:
    assert binding.main(["--output", str(tmp_path), "--quiet", "--strict"]) == 0
    assert (tmp_path / "site" / "snelstart" / "index.html").is_file()
    assert not (tmp_path / "druk").exists()
