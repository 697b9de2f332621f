"""What a form can be about: a file, an entry of a list in a file, or the words below a picture.

A request names a kind and a name, never a path: what it asks for is looked up among the files that are there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from buurtpunt.disk import plain
from buurtpunt.disk.village import read
from buurtpunt.editing.page import Page, Value, bare
from buurtpunt.editing.page import Path as At
from buurtpunt.model.collection import Layout
from buurtpunt.model.files import PICTURES, FileForm, form_of, forms
from buurtpunt.model.form import Role
from buurtpunt.model.keys import Key
from buurtpunt.model.roles import key_of
from buurtpunt.problems import Wrong
from buurtpunt.reading.folder import walk
from buurtpunt.reading.text import Node

UNNAMED = "..."
AT_LINE = "@"  # before a line, where the number of an entry would stand
NEW = "+"  # where a name or a number would stand, for what is not there yet


class Missing(LookupError):
    """There is nothing of that kind and name; or not any more."""


class Row(NamedTuple):
    """One thing in a list of things: what it is called, and the address of its form."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Thing:
    """What one form is about: a file of the village, and in it a place; `file` is "" for a file that is not there yet."""

    form: FileForm
    file: str
    at: At = ()
    is_new: bool = False
    once: str = ""  # the form in which something new is typed, so that it is made once

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys that can be filled in."""
        if self.in_list:
            return next(key.value.keys for key in self.form.keys if key.name == self.at[0])
        return self.form.keys

    @property
    def has_text(self) -> bool:
        """Whether Markdown stands below its keys."""
        return self.form.layout is Layout.FRONT

    @property
    def in_list(self) -> bool:
        """Whether it is an entry of a list."""
        return self.form.layout is Layout.LISTS

    @property
    def number(self) -> int:
        """Of an entry in its list, from 0; one alone needs no dash."""
        return int(self.at[1]) if len(self.at) > 1 else 0

    @property
    def address(self) -> str:
        """Of its form, from the first screen."""
        stem = [_stem(self.file) if self.file else NEW] if "*" in self.form.path else []
        alone = ["0"] if self.in_list and len(self.at) == 1 else []
        steps = [NEW if self.is_new and isinstance(step, int) else str(step) for step in self.at]
        return "/".join([self.form.name, *stem, *steps, *alone])


def by_name() -> dict[str, FileForm]:
    """Every sort of file that can be written in the browser, by its short name; a theme is for who writes templates."""
    return {form.name: form for form in forms().values() if not form.path.startswith("themes/")}


def find(root: Path, steps: Sequence[str]) -> Thing:
    """The thing at an address below the first screen. Raises `Missing`."""
    name, *rest = steps
    form = by_name().get(name)
    if form is None:
        raise Missing
    file = form.path
    if "*" in file:
        stem, *rest = rest or [""]
        file = "" if stem == NEW else next((one for one in files_of(root, form) if _stem(one) == stem), None) or ""
        if (file == "") != (stem == NEW):
            raise Missing
    if form.layout in (Layout.LISTS, Layout.PER_NAME):
        return _inside(root, form, file, rest)
    if rest:
        raise Missing
    return Thing(form, file, is_new=not file)


def copy_of(root: Path, thing: Thing) -> Thing:
    """A new thing of the same sort, at the same place. Raises `Missing`."""
    return find(root, [*thing.address.split("/")[:-1], NEW])


def address_of(file: str, line: int) -> str:
    """The address of the form for what stands on a line of a file; "" for a file without a form."""
    form = form_of(file)
    if form is None or form.name not in by_name():
        return ""
    if form.layout is Layout.LISTS:
        return f"{form.name}/{AT_LINE}{line}" if line else f"{form.name}/"
    return f"{form.name}/{_stem(file)}" if "*" in form.path else f"{form.name}/"


def thing_of(form: FileForm) -> Thing:
    """The whole of a file that has one name."""
    return Thing(form, form.path)


def page_of(root: Path, thing: Thing) -> Page:
    """The file of a thing as it lies there; an empty one where there is none. Raises `Wrong` for one that is broken."""
    path = root / thing.file
    data = read(path, thing.file) if thing.file and plain.look(path) else b""
    if not data and thing.form.layout is Layout.FRONT:
        data = b"---\n---\n"
    return Page.of(thing.file or thing.form.path, data, thing.form.layout)


def files_of(root: Path, form: FileForm) -> list[str]:
    """The files of one form, by their names from the village's folder."""
    below = form.path.partition("/")[0]
    return [file.name for file in walk(root, below).files if form_of(file.name) == form]


def rows(root: Path, form: FileForm) -> Iterable[tuple[Key | None, list[Row]]]:
    """All things of a kind: under each list of the file, or all files of it."""
    if form.layout is Layout.LISTS:
        page = page_of(root, Thing(form, form.path, (form.keys[0].name, 0)))
        for key in form.keys:
            found = entries(page, key.name)
            yield key, [Row(title(form, bare(one)), f"{form.name}/{key.name}/{n}") for n, one in enumerate(found)]
    elif form.layout is Layout.PER_NAME:
        page = page_of(root, Thing(form, form.path))
        yield None, [Row(name, f"{form.name}/{name}") for name in pictures(root, page)]
    else:
        yield None, [Row(_called(root, form, name), f"{form.name}/{_stem(name)}") for name in files_of(root, form)]


def entries(page: Page, key: str) -> list[Node]:
    """The entries of the list under a key; one alone needs no dash."""
    alone = page.at((key,))
    return page.items(key) or ([alone] if alone and bare(alone) else [])


def pictures(root: Path, page: Page) -> list[str]:
    """The pictures of a village, by their names below `beelden`, those of which something is told included."""
    top = "content/beelden/"
    there = [file.name.removeprefix(top) for file in walk(root, "content/beelden").files]
    told = [*page.values] if isinstance(page.values, dict) else []
    return sorted({*(name for name in there if name.lower().endswith(PICTURES)), *told})


def title(form: FileForm, values: Value) -> str:
    """What a thing is called: by the key for that of its kind, else the first of its values that is one text."""
    if not isinstance(values, dict):
        return values if isinstance(values, str) and values else UNNAMED
    named = next((values[key] for kind in form.kinds if (key := key_of(kind.model, Role.TITLE)) in values), "")
    texts = (one for one in (named, *values.values()) if isinstance(one, str) and one)
    return next(texts, UNNAMED)


def _inside(root: Path, form: FileForm, file: str, rest: Sequence[str]) -> Thing:
    page = page_of(root, Thing(form, file))
    if form.layout is Layout.PER_NAME:
        name = "/".join(rest)
        if name not in pictures(root, page):
            raise Missing
        is_told = page.at((name.lower(),)) is not None
        return Thing(form, file, (name.lower() if is_told else name,), is_new=not is_told)
    keys = [key.name for key in form.keys]
    if len(rest) == 1 and rest[0].startswith(AT_LINE):
        return _on_line(form, file, [(key, one.place.line) for key in keys for one in page.items(key)], rest[0][1:])
    if len(rest) != 2 or rest[0] not in keys:
        raise Missing
    key, number = rest
    count = len(page.items(key))
    if not count and bare(page.at((key,))) and number == "0":  # one alone needs no dash
        return Thing(form, file, (key,))
    if number != NEW and not 0 <= _number(number) < count:
        raise Missing
    return Thing(form, file, (key, count if number == NEW else _number(number)), is_new=number == NEW)


def _on_line(form: FileForm, file: str, lines: list[tuple[str, int]], typed: str) -> Thing:
    """The last entry that begins on a line or above it."""
    above = [(line, key) for key, line in lines if line <= _number(typed)]
    if not above:
        raise Missing
    line, key = max(above)
    return Thing(form, file, (key, [one for known, one in lines if known == key].index(line)))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else -1


def _stem(name: str) -> str:
    return name.rpartition("/")[2].rpartition(".")[0]


def _called(root: Path, form: FileForm, name: str) -> str:
    try:
        return title(form, page_of(root, Thing(form, name)).values)
    except Wrong:
        return name
