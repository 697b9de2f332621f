"""Adds something new to a village: a file, or an entry in one of its lists."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from buurtpunt import editing
from buurtpunt.catalogues import tell
from buurtpunt.checking import addresses
from buurtpunt.disk import plain
from buurtpunt.disk.village import read
from buurtpunt.editing.saving import create, save
from buurtpunt.knowledge import dutch, moments
from buurtpunt.knowledge.slugs import slugify
from buurtpunt.model.collection import Collection, Layout
from buurtpunt.model.form import Role, Sort
from buurtpunt.model.record import Record
from buurtpunt.model.roles import value_of
from buurtpunt.problems import Level, Problem, Wrong, starting
from buurtpunt.reading.village import Reading, read_village
from buurtpunt.starter import typing
from buurtpunt.starter.editors import schema_line
from buurtpunt.starter.things import DRAFT, Thing

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Added:
    """What came of it: the file from the village's folder, and the line on which the new begins."""

    file: str
    line: int
    is_draft: bool


def add(root: Path, thing: Thing, word: str, title: str, today: dt.date, given: typing.Values) -> Added | list[Problem]:
    """Adds a thing of this title to the village at `root`, or gives the problems of the file that keep us from it.

    `word` is what the villager called it (`affiche`), `given` are values that were asked for. Raises `Wrong`.
    """
    reading = read_village(root)
    values = {thing.title: title, **_usual(thing, word, today), **given}
    if thing.is_entry:
        return _add_entry(root, thing, values, reading)
    name = free_name(root, thing.kind, title, reading)
    text = _new_file(thing, name, values)
    create(root, name, text.encode())
    return Added(name, 0, DRAFT in values)


def next_saturday(today: dt.date) -> dt.date:
    """The first Saturday after a day."""
    return today + dt.timedelta(days=(_SATURDAY - today.weekday() - 1) % 7 + 1)


def _usual(thing: Thing, word: str, today: dt.date) -> dict[str, str]:
    """The keys that one usually fills in, with a value that may stand there for the time being."""
    keys = {name: thing.keys[name] for name in thing.new.usual}
    values = {name: thing.text if key.value.sort is Sort.MARKDOWN else key.example for name, key in keys.items()}
    if "datum" in values:
        day = next_saturday(today) if "van" in values else today  # what has an hour is still to come
        values["datum"] = moments.format_date(day)
    sorts = thing.keys["soort"].value.choices if "soort" in thing.keys else ()
    if sort := next((one for one in sorts if dutch.bare(one) == dutch.bare(word)), None):
        values["soort"] = sort
    return values


def free_name(root: Path, kind: Collection[Record], title: str, reading: Reading) -> str:
    """The file of a new thing: named after its title, and with a number where that is taken."""
    folder, ending = kind.path.split("*")
    there = root / folder
    taken = {slugify(path.stem) for path in there.iterdir()} if there.is_dir() else set()
    section = kind.folder and kind.address  # "" for what stands right below the home page
    has_page = bool(kind.folder)
    number = 1
    while True:
        slug = slugify(title) + (f"-{number}" if number > 1 else "")
        address = f"{section}{slug}/"
        if slug not in taken and (not has_page or addresses.is_free(address, reading.contents.documents)):
            return f"{folder}{slug}{ending}"
        number += 1


def _new_file(thing: Thing, name: str, values: typing.Values) -> str:
    more = typing.as_remarks(typing.examples(thing.keys, [key for key in thing.new.more if key not in values]))
    known = [
        typing.with_remark(line, tell("starter.until_right")) if key == DRAFT else line
        for key, line in zip(values, typing.fields(values), strict=True)
    ]
    lines = [
        *typing.aligned(known),
        *(["", *typing.remarks(tell("starter.more")), *typing.aligned(more)] if more else []),
    ]
    body = "\n".join(lines) + "\n"
    if thing.file.layout is Layout.FRONT:
        return f"---\n{body}---\n{thing.text}\n"
    return f"{schema_line(name)}{body}"


def _add_entry(root: Path, thing: Thing, values: typing.Values, reading: Reading) -> Added | list[Problem]:
    name, key = thing.file.path, thing.kind.key
    wrong = [problem for problem in reading.problems if problem.place.file == name and problem.level is Level.ERROR]
    path = root / name
    if wrong and path.exists():
        return wrong
    _check_new(thing, values[thing.title], reading)
    data = read(path, name) if plain.look(path) else f"{schema_line(name)}# {thing.file.description}\n".encode()
    page = editing.add(editing.Page.of(name, data, thing.file.layout), (key,), {**values})
    save(root, name, page.data)
    entry = page.items(key)[-1]
    return Added(name, entry.place.line, DRAFT in values)


def _check_new(thing: Thing, title: str, reading: Reading) -> None:
    """Raises `Wrong` when it is there already."""
    for record in reading.contents.of(thing.kind):
        words = value_of(record, Role.TITLE)
        if slugify(words) == slugify(title):
            raise Wrong(starting.THERE_ALREADY, value=words, place=record.origin.place)
