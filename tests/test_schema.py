"""The schemas that editors read: never stricter than the reader, and not blind to what the reader refuses."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

import test_bad_fields
from builder import run
from buurtpunt.model.collection import Layout
from buurtpunt.model.files import FileForm, forms
from buurtpunt.model.keys import Key
from buurtpunt.model.schema import schema_of
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Problem, each_once
from buurtpunt.reading.file import read_record
from buurtpunt.reading.folder import walk
from buurtpunt.reading.text import Mapping, Node, Sequence, Text, split
from buurtpunt.reading.yamltree import parse
from buurtpunt.starter.editors import SNIPPETS, editor_files, schema_line
from conftest import VillageBuilder
from declared import keys_below
from rows import each

ROOT = Path(__file__).resolve().parent.parent
VALIDATORS = {file.name: Draft7Validator(schema_of(file)) for file in forms().values()}
# The problems that a schema can see: which keys there are, and of what shape. Of dates and numbers it knows nothing.
SEEN = {"sleutel-onbekend", "sleutel-ontbreekt", "waarde-geen-tekst", "waarde-geen-lijst", "waarde-geen-groep"}
SEEN |= {"waarde-geen-tweetal", "keuze-onbekend"}


# How YAML 1.2 reads a text without quotes (10.3, the core schema): all else stays a text, `no` and `2026-12-05` too.
CORE: tuple[tuple[str, Callable[[str], Any]], ...] = (
    (r"null|Null|NULL|~|", lambda _text: None),
    (r"true|True|TRUE", lambda _text: True),
    (r"false|False|FALSE", lambda _text: False),
    (r"[-+]?[0-9]+", int),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
)


def as_an_editor_reads(node: Node | None) -> Any:
    """The values of a tree, guessed as an editor guesses them."""
    if isinstance(node, Mapping):
        return {key: as_an_editor_reads(value) for key, value in node.values.items()}
    if isinstance(node, Sequence):
        return [as_an_editor_reads(item) for item in node.items]
    text = node.value.strip() if node else ""
    return next((read(text) for pattern, read in CORE if re.fullmatch(pattern, text)), text)


def form_of(name: str) -> FileForm | None:
    """The sort of a file, by its path from the village's folder."""
    return next((file for file in forms().values() if fnmatchcase(name, file.path)), None)


def complaints(form: FileForm, text: str) -> list[str]:
    """What an editor would say of a file, once the accidents are mended that the reader mends."""
    typed = Text(form.path, text)
    if form.layout is Layout.FRONT:
        parts = split(typed)
        assert not isinstance(parts, Problem), text
        typed, _ = parts
    found = as_an_editor_reads(parse(typed).tree)
    return [error.message for error in VALIDATORS[form.name].iter_errors(found)]


ALL_KEYS = {f"{file.name}: {path}": key for file in forms().values() for path, key in keys_below(file.keys)}


@each("where", ALL_KEYS)
def test_each_key_says_what_it_is_for_with_an_example(where: str) -> None:
    key = ALL_KEYS[where]
    assert re.fullmatch(r"[A-ZÉ].*[.?]", key.description), f"{where} has no sentence: {key.description!r}"
    assert key.example.strip("{}[] "), f"{where} has no example"


def lines_with(file: FileForm, key: Key, value: str | None = None) -> str:
    """A file with one key as its example has it or with another value, and the others that it cannot do without."""
    needed = {"einde": "herhaling"}.get(key.name)
    lines = [
        f"{one.name}: {_item(one) if value is None or one.name != key.name else value}"
        for one in file.keys
        if one.required or one.name in (key.name, needed)
    ]
    if file.layout is Layout.FRONT:
        lines = ["---", *lines, "---"]
    if file.layout is Layout.PER_NAME:
        lines = ["foto.jpg:", *(f"  {line}" for line in lines)]
    return "\n".join(lines) + "\n"


def _item(key: Key) -> str:
    """The example of a key, in a list where it is one of several."""
    return f"[{key.example}]" if key.example.startswith("{") and not key.value.one else key.example


UNKNOWN = "onbekend: iets\n"  # whoever reads this in a file of its sort complains
TOP_KEYS = {f"{file.name}: {key.name}": (file, key) for file in forms().values() for key in file.keys}


@each("where", TOP_KEYS)
def test_each_example_is_right_for_the_reader_and_for_the_schema(where: str) -> None:
    form, key = TOP_KEYS[where]
    text = lines_with(form, key)
    assert complaints(form, text) == []
    assert what_the_reader_says(form, text) == []


def what_the_reader_says(form: FileForm, text: str) -> list[str]:
    """The codes of what is wrong with the keys and values of one file."""
    typed = Text(form.path, text)
    parts = split(typed) if form.layout is Layout.FRONT else None
    read = parse(parts[0] if isinstance(parts, tuple) else typed)
    node, problems = read.tree or Mapping(Place()), [*read.problems]
    records = [(form.model, node)]
    if isinstance(node, Mapping) and form.layout is Layout.LISTS:
        records = [(kind.model, item) for kind in form.kinds for item in items_of(node.values.get(kind.key))]
    if isinstance(node, Mapping) and form.layout is Layout.PER_NAME:
        records = [(form.model, value) for value in node.values.values()]
    for model, value in records:
        assert model
        problems += found if isinstance(found := read_record(model, value), list) else []
    return [problem.kind.code for problem in each_once(problems)]


def items_of(node: Node | None) -> list[Node]:
    return node.items if isinstance(node, Sequence) else [node] if node else []


@each("form", forms().values())
def test_each_file_that_the_model_tells_of_is_read_from_its_place(form: FileForm, village: VillageBuilder) -> None:
    path = form.path.replace("*", "dorp")
    place = village({path.removeprefix("content/"): f"---\n{UNKNOWN}---\n" if form.layout is Layout.FRONT else UNKNOWN})
    told = [problem.code for problem in place.build().problems if problem.file == path]
    assert "sleutel-onbekend" in told or "waarde-geen-groep" in told, told


def files_of(root: Path) -> Iterator[tuple[FileForm, File]]:
    for below in ("content", "intern", "themes"):
        for file in walk(root, below).files:
            if form := form_of(file.name):
                yield form, file


DEMO = {file.name: (form, file) for form, file in files_of(ROOT)}


@each("name", DEMO)
def test_the_demo_village_is_right_for_every_editor(name: str) -> None:
    form, file = DEMO[name]
    assert complaints(form, file.path.read_text(encoding="utf-8")) == []


def test_the_demo_village_has_a_file_of_nearly_every_sort() -> None:
    assert len({form.name for form, _ in DEMO.values()}) > len(forms()) * 0.8


def bad_files() -> Iterator[tuple[str, FileForm, str]]:
    """The mistakes of test_bad_fields.py that a schema can see: what it is, and the file that it is in."""
    for what, bad in test_bad_fields.BAD.items():
        name = f"content/{bad.place.partition(':')[0]}"
        text = bad.files.get(name.removeprefix("content/"))
        if bad.code in SEEN and (form := form_of(name)) and isinstance(text, str):
            yield what, form, text


SEEN_BY_SCHEMA = {what: (form, text) for what, form, text in bad_files()}


@each("what", SEEN_BY_SCHEMA)
def test_what_the_reader_refuses_for_its_shape_a_schema_refuses_too(what: str) -> None:
    form, text = SEEN_BY_SCHEMA[what]
    assert complaints(form, text) != []


def test_enough_mistakes_are_tried() -> None:
    assert len(SEEN_BY_SCHEMA) > 20


SCALARS = st.sampled_from(
    ["Soep", "9999", "ja", "true", "NEE", "2026-12-05", "19:30", "0.5", "", "A 4", "Feitelijke-Vereniging"]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(st.sampled_from(["naam", "datum", "van", "tekst", "alt", "titel", "telefoon"]), inner, max_size=3).map(
            lambda group: "{" + ", ".join(f"{key}: {value}" for key, value in group.items()) + "}"
        ),
    ),
    max_leaves=5,
)  # fmt: skip


NUMBERED = [
    "9999",
    "true",
    "FALSE",
    "0.5",
    "",
    "[]",
    "[9999]",
    "[true, A]",
    "[0.5, 1]",
    "{}",
    "[{}]",
    "ja, nee",
]


def with_value(form: FileForm, key: Key, value: str) -> str:
    """A file with this value behind one key."""
    return lines_with(form, key, value) if form.layout is not Layout.LISTS else f"{key.name}: {value}\n"


@each("where", TOP_KEYS)
def test_a_value_that_an_editor_takes_for_a_number_or_a_yes_is_as_right_as_for_the_reader(where: str) -> None:
    form, key = TOP_KEYS[where]
    for value in NUMBERED:
        text = with_value(form, key, value)
        assert complaints(form, text) == [] or what_the_reader_says(form, text) != [], text


@given(where=st.sampled_from(sorted(TOP_KEYS)), value=VALUES)
def test_no_schema_is_stricter_than_the_reader(where: str, value: str) -> None:
    form, key = TOP_KEYS[where]
    text = with_value(form, key, value)
    assert complaints(form, text) == [] or what_the_reader_says(form, text) != [], text


def test_the_files_for_editors_are_sound_json_and_found_from_each_file() -> None:
    files = editor_files()
    for text in files.values():
        json.loads(text)
    for form in forms().values():
        Draft7Validator.check_schema(schema_of(form))
    assert schema_line("content/contact.yml") == "# yaml-language-server: $schema=../.buurtpunt/schema/contact.json\n"
    assert schema_line("content/drukwerk/een.yml").endswith("=../../.buurtpunt/schema/drukwerk.json\n")
    assert set(json.loads(files[SNIPPETS])) >= {"activiteit", "nieuws", "vraag"}


def test_a_schema_is_told_on_stdout_by_its_name_or_its_path(village: VillageBuilder) -> None:
    place = village()
    by_name, by_path = place.run("schema", "agenda"), place.run("schema", "content/agenda/*.md")
    assert json.loads(by_name.stdout)["required"] == ["titel", "datum"]
    assert by_name.stdout == by_path.stdout


def test_a_misspelt_schema_gets_the_right_name(village: VillageBuilder) -> None:
    told = village().run("schema", "agend")
    assert (told.exit_code, told.output.splitlines()[0]) == (
        2,
        "De soort `agend` kennen we niet. Bedoelde je `agenda`?",
    )


def test_the_schemas_are_laid_in_the_village_and_made_new_again(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = village({"./.buurtpunt/schema/agenda.json": "{}"})
    monkeypatch.chdir(place.folder / "content")
    assert place.run("schema").exit_code == 0
    assert json.loads((place.folder / ".buurtpunt/schema/agenda.json").read_text(encoding="utf-8"))["required"]
    assert (place.folder / SNIPPETS).is_file()
    assert place.build("--strict").exit_code == 0


def test_schemas_that_cannot_be_laid_are_refused_in_a_sentence(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = village({"./.buurtpunt": "geen map"})
    monkeypatch.chdir(place.folder)
    told = place.run("schema")
    assert told.exit_code == 1
    assert "kunnen we niets bewaren: er staat al een bestand met die naam." in " ".join(told.output.split())
    assert (place.folder / ".buurtpunt").read_text(encoding="utf-8") == "geen map"


def test_where_there_is_no_village_there_is_nothing_to_lay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = run("schema", site=tmp_path)
    assert told.exit_code == run("build", site=tmp_path).exit_code == 1
    assert list(tmp_path.iterdir()) == []
