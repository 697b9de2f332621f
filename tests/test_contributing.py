"""What CONTRIBUTING.md says is so: every place that it names is there, and whoever leaves one out is told which."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import TypeGuard

import click
import pytest

import reference
from buurtpunt import outputs
from buurtpunt.catalogues import told, words
from buurtpunt.checking import addresses
from buurtpunt.cli import cli
from buurtpunt.languages import MODULES
from buurtpunt.making.channels.rows import ROWS
from buurtpunt.making.paper import kinds, orders
from buurtpunt.model import channels, collections, documents, lists
from buurtpunt.model.collection import Collection, Layout, Listing, New
from buurtpunt.model.form import Role, Sort
from buurtpunt.model.hours import Closure
from buurtpunt.model.printing import SORTS
from buurtpunt.model.record import Record
from buurtpunt.model.roles import key_of
from buurtpunt.problems import all_kinds, by_subject
from buurtpunt.writing.part import MadePart
from declared import words_of
from remedies_paper import ELSEWHERE
from rows import each
from test_catalogues import asked
from test_kinds import TOOL_WORDS, TOOLS
from test_remedies import FIXES

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generator" / "buurtpunt"
THEME = ROOT / "themes" / "dorp"
PAGES = ROOT / "handboek" / "content" / "paginas"
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
NAMED = [name for name in re.findall(r"`([\w./<>-]+)`", TEXT) if "/" in name or name.endswith(".md")]


@each("name", sorted({name for name in NAMED if "<" not in name}))
def test_each_place_that_it_names_is_there(name: str) -> None:
    assert (ROOT / name).exists() or (PACKAGE / name).exists(), f"CONTRIBUTING.md names {name}, which is not there"


def test_each_place_with_a_name_of_its_own_has_some() -> None:
    for name in {name for name in NAMED if "<" in name and "/" in name}:
        assert [*ROOT.glob(re.sub("<.*?>", "*", name))], f"there is nothing like {name}"


# A kind of content ---------------------------------------------------------------------------------------------------


def undeclared(*modules: ModuleType) -> set[str]:
    """The records of these modules that no kind is made of."""
    own = {one for module in modules for one in vars(module).values() if is_of(one, module)}
    bases = {base for one in own for base in one.__mro__[1:]}
    return {one.__name__ for one in own - bases - {kind.model for kind in collections.ALL}}


def is_of(one: object, module: ModuleType) -> TypeGuard[type[Record]]:
    return isinstance(one, type) and issubclass(one, Record) and one.__module__ == module.__name__


def test_keys_without_a_declaration_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    assert undeclared(documents, lists) == set(), "declare these in model/collections.py"
    monkeypatch.setattr(collections, "ALL", tuple(one for one in collections.ALL if one is not collections.PARTNERS))
    assert undeclared(documents, lists) == {"Partner"}


def lacking(kind: Collection[Record]) -> Iterator[str]:
    """What a kind still lacks of what CONTRIBUTING.md asks for it."""
    if kind not in collections.ALL:
        yield "model/collections.py: put it in ALL"
    if kind.address and kind.layout is not Layout.FIELDS and not key_of(kind.model, Role.TITLE):
        yield f"model: say which key of {kind.model.__name__} is its name, by Role.TITLE"
    for other in collections.ALL:
        if other is not kind and (taken := typed_for(kind) & typed_for(other)):
            yield f"model/collections.py: `new {min(taken)}` makes one of {other.name} already"
    if kind.listing:
        for name in filter(None, (kind.listing.template, kind.listing.page)):
            if not (THEME / f"{name}.html").is_file():
                yield f"themes/dorp/{name}.html: make it"
    for word in dict.fromkeys(words_of(kind)):
        if not told(f"model.{word}"):
            yield f"catalogues/nl/model.py: write {word}"


def typed_for(kind: Collection[Record]) -> set[str]:
    """The words after `new` that make one of a kind."""
    return {kind.new.word, *kind.new.also} if kind.new else set()


def test_a_kind_has_all_its_places() -> None:
    assert "\n".join(lack for kind in collections.ALL for lack in lacking(kind)) == ""


def test_a_kind_that_lacks_its_places_hears_which() -> None:
    assert [*lacking(TOOLS)] == [
        "model/collections.py: put it in ALL",
        "themes/dorp/lenen.html: make it",
        *(f"catalogues/nl/model.py: write {word}" for word in TOOL_WORDS),
    ]
    asks = replace(collections.QUESTIONS, new=New("iets", ("zaal",)))
    assert "model/collections.py: `new zaal` makes one of lokalen already" in [*lacking(asks)]
    nameless = Collection(
        model=Closure, name="dicht", path="content/dicht.yml", layout=Layout.LISTS, key="dicht", listing=Listing("help")
    )
    assert "model: say which key of Closure is its name, by Role.TITLE" in [*lacking(nameless)]


def unasked(words: Iterable[str]) -> set[str]:
    """The words of the model that belong to no kind, no sort of sheet and no sort of value, and that no code asks for."""
    known = {word for kind in collections.ALL for word in words_of(kind)} | {f"sort.{sort}" for sort in Sort}
    known |= {f"sheet.{sort}.about" for sort in SORTS} | {key.removeprefix("model\\.") for key, _ in asked()}
    grouped = {word for word in words if word.removesuffix(".example") in known and not word.startswith("every.")}
    return {word for word in words if re.escape(word) not in known} - known - grouped


def test_no_word_of_the_model_is_of_something_that_is_not_there() -> None:
    assert unasked(words("model")) == set()
    assert unasked(["Partner.naam", "Partner.naam.example", "Partner.name", "list.winkel", "advice.days", "advice.dayz"]) == {
        "Partner.name", "list.winkel", "advice.dayz",
    }  # fmt: skip


def test_each_sort_of_value_has_its_words() -> None:
    wanted = [f"sort.{sort}" for sort in Sort]
    assert [f"catalogues/nl/model.py: write {word}" for word in wanted if not told(f"model.{word}")] == []


# A sheet -------------------------------------------------------------------------------------------------------------


def unprinted(sorts: Iterable[str], kinds: Mapping[str, orders.SheetKind]) -> Iterator[str]:
    """What a sort of sheet lacks."""
    book = (PAGES / "drukken.md").read_text(encoding="utf-8")
    for sort in sorts:
        if sort not in kinds:
            yield f"making/paper/kinds.py: say in KINDS what {sort} tells, and by which template"
    for sort, kind in kinds.items():
        if sort not in sorts:
            yield f"model/printing.py: put {sort} in SORTS"
        if not (THEME / "druk" / f"{kind.template}.typ").is_file():
            yield f"themes/dorp/druk/{kind.template}.typ: make it"
        wanted = {"model": [f"sheet.{sort}.about"], "paper": [f"sheet.{sort}"], "site": [f"sheet.{sort}"]}
        wanted["site"] += [f"paper.title.{sort}"] if kind.is_titled else []
        for subject, keys in wanted.items():
            yield from (f"catalogues/nl/{subject}.py: write {key}" for key in keys if key not in words(subject))
        if f"\n| `{sort}` |" not in book:
            yield f"handboek/content/paginas/drukken.md: tell what {sort} is"


def test_a_sheet_has_all_its_places() -> None:
    assert "\n".join(unprinted(SORTS, kinds.KINDS)) == ""
    banner = replace(kinds.KINDS["prijslijst"], template="spandoek")
    assert [*unprinted([*SORTS, "spandoek"], kinds.KINDS)] == [
        "making/paper/kinds.py: say in KINDS what spandoek tells, and by which template"
    ]
    assert [*unprinted(SORTS, {**kinds.KINDS, "spandoek": banner})] == [
        "model/printing.py: put spandoek in SORTS",
        "themes/dorp/druk/spandoek.typ: make it",
        "catalogues/nl/model.py: write sheet.spandoek.about",
        "catalogues/nl/paper.py: write sheet.spandoek",
        "catalogues/nl/site.py: write sheet.spandoek",
        "catalogues/nl/site.py: write paper.title.spandoek",
        "handboek/content/paginas/drukken.md: tell what spandoek is",
    ]


# A channel -----------------------------------------------------------------------------------------------------------


def unreserved(files: Iterable[str]) -> list[str]:
    """The files right below the site that a page could take the place of."""
    return [name for name in files if "/" not in name and name != "index.html" and addresses.is_free(name, ())]


def test_no_page_takes_the_place_of_a_channel(demo_site: Path) -> None:
    assert unreserved(path.name for path in demo_site.iterdir() if path.is_file()) == []
    assert unreserved(["feed.xml", "feed.json"]) == ["feed.json"]


# A part of the output ------------------------------------------------------------------------------------------------


def untold(parts: Iterable[outputs.Output]) -> Iterator[str]:
    """What a part of the output lacks."""
    book = (PAGES / "je-map.md").read_text(encoding="utf-8")
    for part in parts:
        if f"`output/{part.name}`" not in book:
            yield f"handboek/content/paginas/je-map.md: tell what is in output/{part.name}"
        if part.make and not part.counted:
            yield f"outputs.py: say what is counted of {part.name}"
        wanted = [
            f"told.{part.name}",
            *(f"count.{name}.{number}" for name in part.counted for number in ("one", "many")),
        ]
        for key in wanted if part.make else []:
            if key not in words("outputs"):
                yield f"catalogues/nl/outputs.py: say {key}"


def test_a_part_of_the_output_has_all_its_places() -> None:
    assert [*untold(outputs.OUTPUTS)] == []
    songs = outputs.Output("liedjes", outputs.For.TEAM, lambda _: MadePart())
    assert [*untold([songs, replace(songs, name="plan", counted=("songs",))])] == [
        "handboek/content/paginas/je-map.md: tell what is in output/liedjes",
        "outputs.py: say what is counted of liedjes",
        "catalogues/nl/outputs.py: say told.liedjes",
        "catalogues/nl/outputs.py: say count.songs.one",
        "catalogues/nl/outputs.py: say count.songs.many",
    ]


# A sort of channel ---------------------------------------------------------------------------------------------------


def speechless(sorts: Mapping[str, channels.Sort], forms: Iterable[channels.Form]) -> Iterator[str]:
    """What a sort of channel lacks."""
    book = (PAGES / "bestand-kanalen.md").read_text(encoding="utf-8")
    for name, sort in sorts.items():
        if f"\n| `{name}` | " not in book:
            yield f"handboek/content/paginas/bestand-kanalen.md: tell what {name} is"
        if sort.form not in forms:
            yield f"making/channels/rows.py: say what a text of {sort.form} is made of"


def test_a_sort_of_channel_has_all_its_places() -> None:
    assert [*speechless(channels.SORTS, ROWS)] == []
    pigeon = channels.Sort(channels.Form.CHAT, 20)
    assert [*speechless({"duif": pigeon}, {*ROWS} - {channels.Form.CHAT})] == [
        "handboek/content/paginas/bestand-kanalen.md: tell what duif is",
        "making/channels/rows.py: say what a text of Form.CHAT is made of",
    ]


# A check -------------------------------------------------------------------------------------------------------------


def idle(room: str, below: Path, callers: Iterable[Path]) -> Iterator[str]:
    """The modules of a room with a `check` or a `review` that nobody imports."""
    trees = [ast.parse(path.read_text("utf-8")) for path in callers]
    known = {
        alias.name
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == f"buurtpunt.{room}"
        for alias in node.names
    }
    where = {"checking": "pipeline/stages.py: put {} in CHECKS", "review": "review/story.py: ask {} what it finds"}
    for path in sorted(below.glob("*.py")):
        says = re.search(r"^def (check|review)\(", path.read_text("utf-8"), re.MULTILINE)
        if says and path.stem not in known:
            yield where[room].format(path.stem)


@pytest.mark.parametrize("room", ["checking", "review"])
def test_each_check_is_asked(room: str, tmp_path: Path) -> None:
    others = [PACKAGE / "pipeline" / "stages.py", *(PACKAGE / room).glob("*.py")]
    assert "\n".join(idle(room, PACKAGE / room, others)) == ""
    for name in ("weather", "fields"):  # the second has the name of a module of problems, which many import
        (tmp_path / f"{name}.py").write_text("def check(snapshot):\n    pass\n", "utf-8")
    assert [told.rpartition(": ")[2].split()[1] for told in idle(room, tmp_path, others)] == ["fields", "weather"]


def untitled(subjects: Iterable[str]) -> list[str]:
    """The modules of problems of which the handbook does not know what they are about."""
    return [
        f"handboek/reference.py: give {name} a title in SUBJECTS" for name in subjects if name not in reference.SUBJECTS
    ]


def test_each_subject_of_problems_has_its_title_in_the_handbook() -> None:
    assert untitled(by_subject()) == []
    assert untitled(["weather"]) == ["handboek/reference.py: give weather a title in SUBJECTS"]


def unanswered(codes: Iterable[str]) -> Iterator[str]:
    """What a kind of problem lacks."""
    known = words("problems")
    for code in codes:
        for key in (code, f"{code}.remedy", f"{code}.why"):
            if key not in known:
                yield f"catalogues/nl/problems.py: write {key}"
        if code not in FIXES and code not in ELSEWHERE:
            yield f"tests/remedies_*.py: show how the remedy of {code} is followed"


def test_a_kind_of_problem_has_all_its_places() -> None:
    assert "\n".join(unanswered(all_kinds())) == ""
    assert [*unanswered(["regen"])] == [
        *(f"catalogues/nl/problems.py: write {key}" for key in ("regen", "regen.remedy", "regen.why")),
        "tests/remedies_*.py: show how the remedy of regen is followed",
    ]


# A command -----------------------------------------------------------------------------------------------------------


def unheard(modules: Iterable[str], commands: Mapping[str, click.Command]) -> Iterator[str]:
    """What a command lacks; `schema` is for programs, in the words of the field."""
    for name in sorted({*modules} - {*commands}):
        yield f"cli/__init__.py: add {name} to the list"
    for name, command in commands.items():
        params = [
            param.name
            for param in command.params
            if not isinstance(param.type, click.Choice) or param.opts[0][0] == "-"
        ]
        wanted = [*params, "examples", *([] if name == "schema" else ["also"])]
        for key in [name, *(f"{name}.{part}" for part in wanted if f"all.{part}" not in words("commands"))]:
            if key not in words("commands"):
                yield f"catalogues/nl/commands.py: say {key}"


def test_a_command_has_all_its_places() -> None:
    own = [path.stem for path in (PACKAGE / "cli" / "commands").glob("*.py") if path.stem != "__init__"]
    assert "\n".join(unheard(own, cli.commands)) == ""
    sing = click.Command("sing", params=[click.Option(["--loud"])])
    assert [*unheard([*own, "sing", "hum"], {**cli.commands, "sing": sing})] == [
        "cli/__init__.py: add hum to the list",
        *(f"catalogues/nl/commands.py: say {key}" for key in ("sing", "sing.loud", "sing.examples", "sing.also")),
    ]


def test_nothing_is_said_of_what_nobody_can_type() -> None:
    """The help asks for each of its words by a name that it puts together, so that no key there stands in code."""
    parts = {name: [str(param.name) for param in one.params] for name, one in [*cli.commands.items(), ("cli", cli)]}
    known = {f"{name}.{part}" for name, own in parts.items() for part in (*own, "also", "more", "examples")}
    shared = {f"all.{part}" for own in parts.values() for part in (*own, "help")}
    sorts = {f"type.{param.type.name}" for one in cli.commands.values() for param in one.params}
    assert {*words("commands")} - known - shared - sorts == {*parts}


# A language ----------------------------------------------------------------------------------------------------------


def unfinished(named: Mapping[str, str], there: Iterable[str]) -> Iterator[str]:
    """What a language still lacks of its places: by its code and name in MODULES, and the modules that are there."""
    for code, name in named.items():
        words = [f"catalogues/{code}/{part}.py" for part in ("site", "calendar", "model")]
        for path in (f"languages/{name}.py", *words):
            if path not in there:
                yield f"{path}: write it"
    for path in there:
        if path.startswith("catalogues/") and path.split("/")[1] not in named:
            yield f"languages/__init__.py: put the language of {path} in MODULES"


def test_a_language_has_all_its_places() -> None:
    rooms = [path for name in ("languages", "catalogues") for path in (PACKAGE / name).rglob("*.py")]
    there = {path.relative_to(PACKAGE).as_posix() for path in rooms if path.name != "__init__.py"}
    assert [*unfinished(MODULES, there)] == []


def test_a_language_that_lacks_its_places_hears_which() -> None:
    assert [*unfinished({"lb": "luxembourgish"}, ["languages/luxembourgish.py", "catalogues/fy/site.py"])] == [
        "catalogues/lb/site.py: write it",
        "catalogues/lb/calendar.py: write it",
        "catalogues/lb/model.py: write it",
        "languages/__init__.py: put the language of catalogues/fy/site.py in MODULES",
    ]
