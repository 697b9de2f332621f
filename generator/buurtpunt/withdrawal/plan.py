"""What must change to take a picture away: worked out first, so that it can be told and asked, then done, so that nothing of it is left in what we made."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, reduce
from pathlib import Path

from buurtpunt import editing, prose
from buurtpunt.catalogues import tell
from buurtpunt.disk import ours, plain
from buurtpunt.disk.village import os_reason, read, refuse_top
from buurtpunt.editing import Page, Value
from buurtpunt.editing.saving import save
from buurtpunt.knowledge import consent, dutch
from buurtpunt.knowledge.consent import State
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.model.collection import Layout
from buurtpunt.model.files import PICTURES, form_of, forms
from buurtpunt.model.form import Sort
from buurtpunt.model.keys import Key
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Problem, Wrong, starting
from buurtpunt.reading.folder import walk
from buurtpunt.withdrawal.texts import without
from buurtpunt.writing.forgetting import forget, forget_sites

LIST = "content/beelden/beelden.yml"


@dataclass(frozen=True, slots=True)
class Change:
    """One line that becomes another, or "" where it goes; `line` is its number in the file as it is, from 1."""

    file: str
    line: int
    before: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is to be done in the village at `root`; each page with where its file lies there.

    `stuck` are files in which we cannot look, or cannot change what must change.
    """

    root: Path
    name: str
    pages: tuple[tuple[str, Page], ...]
    changes: tuple[Change, ...]
    pictures: tuple[File, ...]
    stuck: tuple[Problem, ...]


def plan(root: Path, name: str, today: dt.date) -> Plan:
    """What takes the picture of this name out of the village at `root`; raises `Wrong` for a picture that is nowhere."""
    refuse_top(root, posixpath.dirname(LIST))
    files = walk(root, "content").files
    pictures = _pictures(files, picture_key(name))
    names = {picture_key(one): posixpath.basename(one).lower() for one in (name, *(file.name for file in pictures))}
    pages: list[tuple[str, Page]] = []
    changes: list[Change] = []
    stuck: list[Problem] = []
    for file in files:
        form = form_of(file.name)
        if form is None or file.name == LIST:
            continue
        try:
            old = Page.of(file.name, read(file.path, file.name), form.layout)
            new = _without(old, names)
        except Wrong as wrong:
            stuck += [wrong.at()] if any(key in picture_key(_text_of(file)) for key in names) else []
            continue
        if new.rows != old.rows:
            pages.append((lies_at(root, file), new))
            changes += changes_of(old, new)
    old, new = _record(root, names, today)
    if not (pictures or pages or stuck or any(_entries(old, key) for key in names)):
        raise Wrong(starting.UNKNOWN_PICTURE, value=name, advice=_advice(name, files))
    if new.rows != old.rows:
        pages.insert(0, (LIST, new))  # first of all: whatever goes wrong after this, it is not shown any more
        changes = [*changes_of(old, new), *changes]
    return Plan(root, posixpath.basename(name), tuple(pages), tuple(changes), pictures, tuple(stuck))


def _pictures(files: Iterable[File], key: str) -> tuple[File, ...]:
    """The files of a picture: those that are called so, and those that are the very same file behind a link."""
    shown = [file for file in files if file.name.lower().endswith(PICTURES)]
    same = {file.path for file in shown if picture_key(file.name) == key}
    return tuple(file for file in shown if file.path in same)


def lies_at(root: Path, file: File) -> str:
    """Where a file really lies, from the village's folder."""
    return file.path.relative_to(root.resolve()).as_posix()


def carry_out(planned: Plan) -> None:
    """Writes the pages and removes the files of the picture; raises `Wrong` at the first that cannot be changed."""
    for name, page in planned.pages:
        try:
            save(planned.root, name, page.data)
        except Wrong as wrong:
            if "reason" not in wrong.facts:
                raise
            raise Wrong(starting.HALF_WITHDRAWN, file=page.name, reason=wrong.facts["reason"]) from None
    for file in planned.pictures:
        try:
            if plain.look(one := file.link or file.path):
                ours.remove(one)
        except OSError as error:
            raise Wrong(starting.HALF_WITHDRAWN, file=file.name, reason=os_reason(error)) from None


def _without(page: Page, keys: Iterable[str]) -> Page:
    """A page without the picture of any of these names."""
    return reduce(_without_one, keys, page)


def _without_one(page: Page, key: str) -> Page:
    """A page without a picture, in its fields and in its texts."""
    while path := next((path for path, value in _named(page, Sort.PICTURE) if picture_key(value) == key), None):
        page = editing.remove(page, path)
    for path, text in list(_named(page, Sort.MARKDOWN)):
        page = editing.put(page, path, made) if (made := without(text, key)) != text else page
    if page.layout is Layout.FRONT and (made := without(page.body, key)) != page.body:
        page = page.with_body(made)
    left = [text for _, text in _named(page, Sort.MARKDOWN)] + [page.body]
    if any(picture_key(source) == key for text in left for source, _ in prose.render(text).pictures):
        raise Wrong(starting.CANNOT_TAKE_OUT, place=_place_in(page, key), value=key)
    return page


def _place_in(page: Page, key: str) -> Place:
    row = next((number for number, row in enumerate(page.rows, 1) if key in picture_key(row)), 1)
    return Place(page.name, row, 1, page.rows[row - 1].rstrip("\r\n"))


def _named(page: Page, sort: Sort) -> Iterator[tuple[editing.Path, str]]:
    """Every text behind a key of this sort, with its path."""
    names = _names_of(sort)
    for path, text in _texts(page.values):
        if any(step in names for step in path[-2:]) and isinstance(path[-1], int | str):
            yield path, text


def _texts(value: Value, path: editing.Path = ()) -> Iterator[tuple[editing.Path, str]]:
    if isinstance(value, str):
        yield path, value
        return
    for step, one in value.items() if isinstance(value, dict) else enumerate(value):
        yield from _texts(one, (*path, step))


@cache
def _names_of(sort: Sort) -> frozenset[str]:
    """The keys behind which such a value stands, in any file of a village."""
    return frozenset(key.name for form in forms().values() for key in _all_keys(form.keys) if key.value.sort is sort)


def _all_keys(keys: Iterable[Key]) -> Iterator[Key]:
    for key in keys:
        yield key
        yield from _all_keys(key.value.keys)


def _record(root: Path, names: Mapping[str, str], today: dt.date) -> tuple[Page, Page]:
    """The list of pictures as it is, and with the withdrawal in it, of the picture by each of its names."""
    path = root / LIST
    old = Page.of(LIST, read(path, LIST) if plain.look(path) else b"", Layout.PER_NAME)
    page = old
    for entry in [entry for key, name in names.items() for entry in _entries(old, key) or [name]]:
        where: editing.Path = (entry, "toestemming")
        known = _known(page, where)
        if isinstance(known, str):
            if not known or consent.read(known).state is not State.WITHDRAWN:
                page = editing.put(page, where, consent.withdrawn(today, known))
        elif isinstance(known, dict):
            page = page if known.get("ingetrokken") else editing.put(page, (*where, "ingetrokken"), today.isoformat())
        else:
            page = editing.add(page, where, consent.withdrawn(today))
    return old, page


def _known(page: Page, path: editing.Path) -> Value:
    value = page.values
    for step in path:
        value = value.get(str(step), "") if isinstance(value, dict) else ""
    return value


def _entries(page: Page, key: str) -> list[str]:
    return [name for name in page.values if picture_key(name) == key] if isinstance(page.values, dict) else []


def changes_of(old: Page, new: Page) -> Iterator[Change]:
    """The lines that differ, each with what it becomes."""
    before, after = [[row.rstrip("\r\n") for row in page.rows] for page in (old, new)]
    for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what != "equal":
            gone, come = before[a:b], after[c:d]
            for number in range(max(len(gone), len(come))):
                was, becomes = (rows[number] if number < len(rows) else "" for rows in (gone, come))
                if was.strip() or becomes.strip():
                    yield Change(old.name, min(a + number, max(b - 1, a)) + 1, was.strip(), becomes.strip())


def _text_of(file: File) -> str:
    try:
        return plain.read(file.path).decode(errors="replace").replace("/", " ")
    except OSError:
        return ""


def _advice(name: str, files: Iterable[File]) -> str:
    known = sorted(posixpath.basename(file.name) for file in files if file.name.lower().endswith(PICTURES))
    guess = dutch.nearest(posixpath.basename(name), known)
    return tell("advice.meant", guess=guess) if guess else tell("withdrawal.look")


def withdraw(planned: Plan, output: Path, build: Callable[[], bool]) -> bool:
    """Takes the picture out of the village, then out of the folder `output`; whether `build` could make the site again.

    Raises `Wrong` at the first file of the village that cannot be changed.
    """
    carry_out(planned)
    forget(output)
    is_made = build()
    forget_sites(output)  # the one that was shown until now became the one before
    return is_made
