"""Something new in a village: a file, or an entry in a list that leaves every other line as it was."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder import TODAY, Outcome, Village, new_village
from buurtpunt import editing
from buurtpunt.catalogues import told as words_of
from buurtpunt.knowledge.dutch import enumerate_words, squeeze
from buurtpunt.model.collection import Layout
from buurtpunt.model.collections import PEOPLE, QUESTIONS
from buurtpunt.model.form import Role
from buurtpunt.model.roles import key_of, value_of
from buurtpunt.problems import Level, Wrong
from buurtpunt.reading.village import read_village
from buurtpunt.starter.adding import next_saturday
from buurtpunt.starter.things import Thing, thing_called, things
from conftest import VillageBuilder
from rows import each

VALUES = {"vraag": "Mag mijn hond mee?", "concept": "ja"}
ENTRY = "- vraag: Mag mijn hond mee?\n  concept: ja\n"
IN_LIST = "  - vraag: Mag mijn hond mee?\n    concept: ja\n"


def new(place: Village, *words: str) -> Outcome:
    return place.run("new", "--map", str(place.folder), "--today", TODAY, *words)


def added(before: str, key: str = "vragen") -> str:
    """A file after an entry was put in its list."""
    page = editing.Page.of("content/vragen.yml", before.encode(), Layout.LISTS)
    return editing.add(page, (key,), {**VALUES}).data.decode()


# Files ---------------------------------------------------------------------------------------------------------------


def test_an_activity_comes_on_the_next_saturday_and_stays_a_draft(village: VillageBuilder) -> None:
    place = village()
    told = new(place, "activiteit", "Soepavond: breng je kom mee")
    assert told.stdout.splitlines()[0] == "Klaar: content/agenda/soepavond-breng-je-kom-mee.md"
    text = (place.folder / "content/agenda/soepavond-breng-je-kom-mee.md").read_text(encoding="utf-8")
    assert "titel: 'Soepavond: breng je kom mee'\ndatum: zaterdag 28 november 2026\n" in text
    made = place.build("--strict")
    assert made.left_out == {"content/agenda/soepavond-breng-je-kom-mee.md": "concept"}


@pytest.mark.parametrize(
    "thing", [thing for thing in things() if words_of(f"model.new.{thing.kind.name}")], ids=lambda thing: thing.name
)
def test_what_we_ask_of_the_writer_does_not_reach_the_site_in_silence(village: VillageBuilder, thing: Thing) -> None:
    place = village()
    new(place, thing.name, "Soepavond")
    assert "tekst-nog-te-schrijven" not in place.build().codes  # a draft is still being written
    (path,) = (path for path in place.folder.rglob("content/**/*.*") if "concept: ja" in path.read_text("utf-8"))
    path.write_text(re.sub(r" *concept: ja.*\n", "", path.read_text("utf-8")), "utf-8")
    (told,) = (problem for problem in place.build().problems if problem.code == "tekst-nog-te-schrijven")
    assert told.text.strip().removeprefix(f"{key_of(thing.kind.model, Role.TEXT)}: ") == thing.text
    assert told.sentence == "Hier staat nog onze vraag aan jou, en die komt zo op de site."
    assert told.remedy == "Schrijf je eigen tekst in de plaats, of haal de regel weg."


def test_once_it_is_no_draft_it_is_on_the_site(village: VillageBuilder) -> None:
    place = village()
    new(place, "activiteit", "Soepavond")
    path = place.folder / "content/agenda/soepavond.md"
    keys = path.read_text(encoding="utf-8").replace("concept: ja  # Haal deze regel weg als alles klopt.\n", "")
    path.write_text(keys.rpartition("---\n")[0] + "---\nBreng een kom mee.\n", encoding="utf-8")
    assert "Soepavond" in place.build("--strict").text("agenda/soepavond/")


@pytest.mark.parametrize(
    "day, saturday", [("2026-11-22", "2026-11-28"), ("2026-11-28", "2026-12-05"), ("2026-12-31", "2027-01-02")]
)
def test_the_next_saturday_is_never_today(day: str, saturday: str) -> None:
    assert next_saturday(dt.date.fromisoformat(day)).isoformat() == saturday


@each("thing", [thing.name for thing in things()])
def test_whatever_is_new_the_village_still_builds(village: VillageBuilder, thing: str) -> None:
    place = village()
    more = ["--telefoon", "0450 00 12 35"] if thing == "contact" else []
    assert new(place, thing, "Kom eens langs", *more).exit_code == 0
    made = place.build()
    assert made.exit_code == 0
    assert set(made.codes) <= {"website-ontbreekt", "uitgever-ontbreekt"}


@pytest.mark.parametrize("thing", [thing.name for thing in things() if not thing.is_entry and thing.new.more])
def test_each_example_in_a_remark_is_valid_when_it_wakes(village: VillageBuilder, thing: str) -> None:
    place = village()
    name = new(place, thing, "Kom eens langs").stdout.splitlines()[0].removeprefix("Klaar: ")
    path = place.folder / name
    text = path.read_text(encoding="utf-8")
    woken = (
        text.replace("\n#", "\n")
        .replace("\n Dit kan er", "\n# Dit kan er")
        .replace("concept: ja  # Haal deze regel weg als alles klopt.\n", "")
    )
    assert woken != text
    path.write_text(woken, encoding="utf-8")
    assert place.build().exit_code == 0, place.build().output


@pytest.mark.parametrize("word", ["activiteit", "Activiteiten", "AGENDA", "evenement"])
def test_a_thing_has_more_than_one_name(word: str) -> None:
    found = thing_called(word)
    assert found
    assert found.name == "activiteit"


CHOICE = f"Kies uit: {enumerate_words((thing.name for thing in things()), last='of')}."


def test_no_word_stands_for_two_things() -> None:
    words = [word for thing in things() for word in (thing.name, *thing.new.also)]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    "word, sentence",
    [
        ("aktiviteit", "`aktiviteit` kennen we niet. Bedoelde je `activiteit`?"),
        (
            "gsm",
            f"`gsm` kennen we niet. {CHOICE}",
        ),
    ],
)
def test_an_unknown_thing_gets_the_right_name(village: VillageBuilder, word: str, sentence: str) -> None:
    told = new(village(), word, "Soep")
    assert (told.exit_code, told.said.partition(" Meer uitleg: ")[0]) == (2, sentence)


def test_a_second_one_of_the_same_title_gets_a_number(village: VillageBuilder) -> None:
    place = village({"agenda/Soep.md": "---\ntitel: Soep\ndatum: 2026-12-12\n---\n"})
    before = (place.folder / "content/agenda/Soep.md").read_bytes()
    told = [new(place, "activiteit", "Soep!").stdout.splitlines()[0] for _ in range(2)]
    assert told == ["Klaar: content/agenda/soep-2.md", "Klaar: content/agenda/soep-3.md"]
    assert (place.folder / "content/agenda/Soep.md").read_bytes() == before


def test_a_page_never_takes_an_address_that_the_site_has_itself(village: VillageBuilder) -> None:
    place = village({"nieuws/a.md": "---\ntitel: A\ndatum: 2026-11-20\nvroeger: [oud]\n---\n"})
    assert "paginas/agenda-2.md" in new(place, "pagina", "Agenda").stdout
    assert "paginas/oud-2.md" in new(place, "pagina", "Oud").stdout
    assert place.build().exit_code == 0


@pytest.mark.parametrize(
    "word, line", [("affiche", "soort: affiche"), ("flyer", "soort: flyer"), ("succesje", "soort: succesje")]
)
def test_the_word_may_tell_the_sort(village: VillageBuilder, word: str, line: str) -> None:
    place = village()
    name = new(place, word, "Kom").stdout.splitlines()[0].removeprefix("Klaar: ")
    assert line in (place.folder / name).read_text(encoding="utf-8").splitlines()


# Entries -------------------------------------------------------------------------------------------------------------

LISTS = {
    "an empty file": ("", f"vragen:\n{IN_LIST}"),
    "remarks alone": ("# Vragen.\n", f"# Vragen.\n\nvragen:\n{IN_LIST}"),
    "another key": ("andere: [a]\n", f"andere: [a]\n\nvragen:\n{IN_LIST}"),
    "an empty key": ("vragen:\n# slaapt\n", f"vragen:\n{IN_LIST}# slaapt\n"),
    "an empty key without a final newline": ("vragen:", f"vragen:\n{IN_LIST}"),
    "a list": ("vragen:\n  - vraag: A\n", f"vragen:\n  - vraag: A\n{IN_LIST}"),
    "a list at the margin": ("vragen:\n- vraag: A\n", f"vragen:\n- vraag: A\n{ENTRY}"),
    "no final newline": ("vragen:\n  - vraag: A", f"vragen:\n  - vraag: A\n{IN_LIST}".removesuffix("\n")),
    "entries apart": (
        "vragen:\n  - vraag: A\n\n  - vraag: B\n",
        f"vragen:\n  - vraag: A\n\n  - vraag: B\n\n{IN_LIST}",
    ),
    "remarks that hang below": (
        "vragen:\n  - vraag: A\n#    antwoord: Ja.\n\n# Nog een?\n#  - vraag: B\n",
        f"vragen:\n  - vraag: A\n#    antwoord: Ja.\n{IN_LIST}\n# Nog een?\n#  - vraag: B\n",
    ),
    "a remark of what comes next": (
        "vragen:\n  - vraag: A\n# de rest\nandere: [a]\n",
        f"vragen:\n  - vraag: A\n{IN_LIST}# de rest\nandere: [a]\n",
    ),
    "a long answer": (
        "vragen:\n  - vraag: A\n    antwoord: |\n      Een.\n\n      # Twee\n\nandere: [a]\n",
        f"vragen:\n  - vraag: A\n    antwoord: |\n      Een.\n\n      # Twee\n{IN_LIST}\nandere: [a]\n",
    ),
    "a remark behind the key": ("vragen: # de onze\n", f"vragen: # de onze\n{IN_LIST}"),
    "brackets": (
        "vragen: [{vraag: A}]  # zo\n",
        "vragen: [{vraag: A}, {vraag: 'Mag mijn hond mee?', concept: ja}]  # zo\n",
    ),
    "empty brackets": ("vragen: []\n", "vragen: [{vraag: 'Mag mijn hond mee?', concept: ja}]\n"),
    "brackets with a comma at their end": (
        "vragen: [\n  {vraag: A},\n]\n",
        "vragen: [\n  {vraag: A}, {vraag: 'Mag mijn hond mee?', concept: ja},\n]\n",
    ),
    "windows": ("vragen:\r\n  - vraag: A\r\n", f"vragen:\n  - vraag: A\n{IN_LIST}".replace("\n", "\r\n")),
    "a byte order mark": ("\ufeffvragen:\n  - vraag: A\n", f"\ufeffvragen:\n  - vraag: A\n{IN_LIST}"),
    "a tab before a remark": ("vragen:\t# onze\n  - vraag: A\n", f"vragen:\t# onze\n  - vraag: A\n{IN_LIST}"),
    "an accident that the reader mends": (
        "vragen:\n  - vraag: Open: ja of nee?\n",
        f"vragen:\n  - vraag: Open: ja of nee?\n{IN_LIST}",
    ),
}


@each("what", LISTS)
def test_an_entry_comes_at_the_end_of_its_list_and_all_else_stays(what: str) -> None:
    before, after = LISTS[what]
    assert added(before) == after


@pytest.mark.parametrize("before", ["vragen: {vraag: A}\n", "vragen:\n  vraag: A\n", 'vragen: ""\n'])
def test_where_we_are_not_sure_nothing_changes_and_a_sentence_tells_what_to_type(
    village: VillageBuilder, before: str
) -> None:
    place = village({"vragen.yml": before})
    told = new(place, "vraag", "Mag mijn hond mee?")
    assert told.exit_code == 1
    assert "[geen-plaats-in-lijst]" in told.output
    assert "Zet het er zelf bij: {vraag: 'Mag mijn hond mee?'," in " ".join(told.output.split())
    assert (place.folder / "content/vragen.yml").read_text(encoding="utf-8") == before


def test_the_line_of_an_entry_is_told(village: VillageBuilder) -> None:
    place = village({"vragen.yml": "vragen:\n  - vraag: A\n"})
    assert new(place, "vraag", "B").stdout.splitlines()[0] == "Klaar: content/vragen.yml, regel 3"


def test_a_file_that_is_not_there_yet_is_made(village: VillageBuilder) -> None:
    place = village()
    assert new(place, "vraag", "Mag mijn hond mee?").exit_code == 0
    assert [one.words for one in read_village(place.folder).contents.of(QUESTIONS)] == ["Mag mijn hond mee?"]


BROKEN = {
    "a tab": ("vragen:\n\t- vraag: A\n", "tab"),
    "an open quote": ('vragen:\n  - vraag: "A\n', "aanhalingsteken"),
    "an unknown key": ("vragen:\n  - vraag: A\n    antwoordt: B\n", "Bedoelde je `antwoord`?"),
    "the list alone": ("- vraag: A\n", "`vragen` ontbreekt."),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_file_is_refused_with_its_own_problem(village: VillageBuilder, what: str) -> None:
    before, words = BROKEN[what]
    place = village({"vragen.yml": before})
    told = new(place, "vraag", "B")
    assert (told.exit_code, words in " ".join(told.output.split())) == (1, True), told.output
    assert "Er is niets veranderd." in told.output
    assert (place.folder / "content/vragen.yml").read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    "words", [("vraag", "mag mijn HOND mee"), ("contact", "Mieke Voorbeeld", "--telefoon", "0450001234")]
)
def test_the_same_twice_is_told_with_its_line(village: VillageBuilder, words: tuple[str, ...]) -> None:
    place = village({"vragen.yml": "vragen:\n  - vraag: Mag mijn hond mee?\n"})
    told = new(place, *words)
    assert (told.exit_code, "staat er al." in told.output, "regel 2" in told.output) == (1, True, True)


def test_a_contact_needs_a_number_which_is_asked_and_looked_at(village: VillageBuilder) -> None:
    place = village()
    told = place.run("new", "contact", "Jan Voorbeeld", "--map", str(place.folder), stdin="0450\n0450 00 12 35\n")
    assert (told.exit_code, "4 cijfers" in told.output) == (0, True)
    assert [one.name for one in read_village(place.folder).contents.of(PEOPLE)] == ["Mieke Voorbeeld", "Jan Voorbeeld"]


def test_a_title_needs_no_quotes(village: VillageBuilder) -> None:
    assert "content/nieuws/we-zijn-open.md" in new(village(), "nieuws", "We", "zijn", "open").stdout


@pytest.mark.parametrize(
    "words, sentence",
    [
        (
            (),
            f"Wat wil je maken? {CHOICE}",
        ),
        (("vraag",), 'Zet er een titel bij: buurtpunt new vraag "Mag mijn hond mee?"'),
        (("contacten", " "), 'Zet er een titel bij: buurtpunt new contact "Mieke Voorbeeld"'),
    ],
)
def test_what_is_left_out_is_told_with_an_example(
    village: VillageBuilder, words: tuple[str, ...], sentence: str
) -> None:
    told = new(village(), *words)
    assert (told.exit_code, told.said.partition(" Meer uitleg: ")[0]) == (2, sentence)


def test_far_from_a_village_it_says_where_to_go(tmp_path: Path) -> None:
    told = new(Village(tmp_path), "activiteit", "Soep")
    assert (told.exit_code, "[geen-dorp]" in told.output) == (1, True), told.output


# Anything ------------------------------------------------------------------------------------------------------------

TITLES = st.text(min_size=1, max_size=50).filter(lambda text: squeeze(text) != "")


@settings(deadline=None)
@given(word=st.sampled_from([thing.name for thing in things()]), title=TITLES)
@example(word="pagina", title="Agenda")
@example(word="activiteit", title="---")
@example(word="nieuws", title="con")
@example(word="vraag", title="'t Kruispunt: #open? [ja]")
def test_any_title_is_what_the_village_then_reads(
    tmp_path_factory: pytest.TempPathFactory, word: str, title: str
) -> None:
    place = new_village(tmp_path_factory.mktemp("dorp"))
    more = ["--telefoon", "0450 00 12 35"] if word == "contact" else []
    told = new(place, *more, "--", word, title)
    assert told.exit_code == 0, told.output
    read = read_village(place.folder)
    assert [problem for problem in read.problems if problem.level is Level.ERROR] == []
    names = [value_of(one, Role.TITLE) for thing in things() for one in read.contents.of(thing.kind)]
    assert names == ["Mieke Voorbeeld", squeeze(title)]


def held(text: str) -> dict[str, Any]:
    """What YAML reads in a file; a line that ends a text has no end of its own where the file ends there."""
    return yaml.load(text if text.endswith("\n") else text + "\n", yaml.BaseLoader) or {}  # noqa: S506  # texts alone


LINES = st.sampled_from(
    ["vragen:", "  - vraag: A", "- vraag: A", "    antwoord: Ja", "    antwoord: |", "      # ja", "", "# remark", "#  - vraag: X",
     "vragen: []", "vragen: [{vraag: A}", "]", "andere:", "  x: y", "    - vraag: B", "\t", "  ", "vragen: [{vraag: A}, ]"]
)  # fmt: skip


@given(lines=st.lists(LINES, max_size=8), end=st.sampled_from(["\n", "\r\n"]), final=st.booleans())
@example(lines=["    antwoord: |", "      # ja"], end="\n", final=False)
def test_in_any_file_the_entry_is_added_or_nothing_is(lines: list[str], end: str, final: bool) -> None:
    before = end.join(lines) + (end if final else "")
    try:
        after = added(before)
    except Wrong:
        return
    remaining = after.replace(end, "\n").split("\n")
    for line in before.replace(end, "\n").split("\n"):
        if line and "[" not in line and line != "]":
            assert line in remaining
            remaining.remove(line)
    old, new = (held(text) for text in (before, after))
    assert new == {**old, "vragen": [*(one for one in old.get("vragen") or [] if one), VALUES]}
