"""Puts a value in a page, takes one away, or moves one; and reads back whether that is all that changed."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as Rows
from difflib import SequenceMatcher

from buurtpunt.editing import spelling
from buurtpunt.editing.brackets import New, Plan
from buurtpunt.editing.page import Page, Path, Value, bare
from buurtpunt.editing.parts import rearranged
from buurtpunt.editing.texts import with_value
from buurtpunt.problems import Place, Wrong, starting
from buurtpunt.reading.accidents import plain_spaces
from buurtpunt.reading.text import Mapping, Node, Scalar, Sequence, as_read


def put(page: Page, path: Path, value: Value, order: Rows[str] = ()) -> Page:
    """The page with a value at a path, new or in the place of another; nothing typed takes it away.

    A new key comes behind those that stand before it in `order`, else behind all that are there. Raises `Wrong` where
    we cannot see how.
    """
    return _put(page, path, clean(value), order)


def add(page: Page, path: Path, value: Value, at: int | None = None) -> Page:
    """The page with one more entry in the list at a path, before entry `at`, else at its end."""
    node = page.at(path)
    entry = clean(value)
    if not isinstance(node, Sequence):
        if bare(node) or (isinstance(node, Scalar) and node.span.style):
            raise _refused(page, path, entry)
        return put(page, path, [entry])
    old = [*range(len(node.items))]
    at = len(old) if at is None else at
    return _rearrange(page, path, [*old[:at], New(entry), *old[at:]])


def remove(page: Page, path: Path) -> Page:
    """The page without what stands at a path; what it was the last of goes too, but for a key of the file itself."""
    if page.at(path) is None:
        return page
    parent = page.at(path[:-1])
    parts = _names(parent)
    kept = [number for number, name in enumerate(parts) if name != path[-1]]
    if not kept and len(path) > 2:
        return remove(page, path[:-1])
    return _rearrange(page, path[:-1], kept)


def move(page: Page, path: Path, to: int) -> Page:
    """The page with an entry of a list in another place of it, from 0, with all its remarks."""
    node, at = page.at(path[:-1]), path[-1]
    if not isinstance(node, Sequence) or not isinstance(at, int):
        raise TypeError("only an entry of a list can be moved")
    rest = [number for number in range(len(node.items)) if number != at]
    return _rearrange(page, path[:-1], [*rest[:to], at, *rest[to:]])


def _put(page: Page, path: Path, value: Value, order: Rows[str]) -> Page:
    node = page.at(path)
    if bare(node) == value:
        return page
    if value == "":
        return remove(page, path)
    if isinstance(node, Mapping) and isinstance(value, dict):
        for key, one in value.items():
            page = _put(page, (*path, key), one, order)
        for key in node.values.keys() - value.keys():
            page = remove(page, (*path, key))
        return page
    if isinstance(node, Sequence) and isinstance(value, list) and node.items:
        return _with_entries(page, path, node, value)
    if node is None:
        return _with_key(page, path, value, order)
    return _replaced(page, path, node, value)


def _with_key(page: Page, path: Path, value: Value, order: Rows[str]) -> Page:
    """A key that is not there yet, with its value."""
    parent, key = page.at(path[:-1]), str(path[-1])
    if isinstance(parent, Mapping) and (parent.values or parent.span.style):
        names = [*parent.values]
        before = order[: order.index(key)] if key in order else names
        at = max((names.index(name) + 1 for name in before if name in names), default=len(names))
        return _rearrange(page, path[:-1], [*range(at), New(value, key), *range(at, len(names))])
    if len(path) > 1 and (parent is None or not bare(parent)):
        return _put(page, path[:-1], {key: value}, order)
    if len(path) > 1:
        raise _refused(page, path, value)
    rows = page.fields
    gap = [page.end] if any(row.strip() for row in rows) and rows[-1].strip() else []
    closed = [row if row.endswith(("\r", "\n")) else row + page.end for row in rows]
    lines = [line + page.end for line in spelling.field(key, value)]
    return _checked(page, iter([[*closed, *gap, *lines]]), _with(page.values, path, value), path, value)


def _with_entries(page: Page, path: Path, node: Sequence, value: list[Value]) -> Page:
    """A list with other entries: those that stay keep their lines, wherever they go, and those that changed change."""
    old = [bare(item) for item in node.items]
    spelled, wanted = [[repr(one) for one in ones] for ones in (old, value)]
    plan: list[int | New | None] = [None] * len(wanted)
    changed: list[int] = []
    for what, a, b, c, d in SequenceMatcher(None, spelled, wanted, autojunk=False).get_opcodes():
        if what == "equal":
            plan[c:d] = range(a, b)
    free = [number for number in range(len(old)) if number not in plan]
    for at in (at for at, one in enumerate(plan) if one is None):
        if same := next((number for number in free if spelled[number] == wanted[at]), None) if free else None:
            free.remove(same)
            plan[at] = same
        elif free and spelled[free[0]] == wanted[at]:
            plan[at] = free.pop(0)
    for at in [at for at, one in enumerate(plan) if one is None]:
        plan[at] = free.pop(0) if free else New(value[at])
        changed += [at] if isinstance(plan[at], int) else []
    if plan != [*range(len(old))]:
        page = _rearrange(page, path, plan)  # type: ignore[arg-type]
    for at in changed:
        page = _put(page, (*path, at), value[at], ())
    return page


def _rearrange(page: Page, path: Path, plan: Plan) -> Page:
    """A list or a group with its parts in another order, without some, or with new ones."""
    node = page.at(path)
    assert isinstance(node, Sequence | Mapping)
    names, values = _names(node), [bare(one) for one in _values(node)]
    made: Value
    if isinstance(node, Mapping):
        made = {
            str(names[one]) if isinstance(one, int) else str(one.key): values[one]
            if isinstance(one, int)
            else one.value
            for one in plan
        }
    else:
        made = [values[one] if isinstance(one, int) else one.value for one in plan]
    new = next((one.value for one in plan if isinstance(one, New)), "")
    attempts = (rearranged(page, node, plan) for _ in range(1))
    return _checked(page, attempts, _with(page.values, path, made or ""), path, new)


def _replaced(page: Page, path: Path, node: Node, value: Value) -> Page:
    """Another value in the place of one."""
    return _checked(page, with_value(page, path, node, value), _with(page.values, path, value), path, value)


def _checked(page: Page, attempts: Iterator[list[str]], wanted: Value, path: Path, value: Value) -> Page:
    """The first attempt that holds what is wanted when it is read back."""
    for rows in attempts:
        try:
            made = page.with_fields(rows)
        except Wrong:
            continue
        if made.values == (wanted or {}) and made.body == page.body:
            return made
    raise _refused(page, path, value)


def _refused(page: Page, path: Path, value: Value) -> Wrong:
    near = (page.at(path[:depth]) for depth in range(len(path), -1, -1))
    node = next((one for one in near if one is not None), None)
    place = node.place if node else Place(page.name)
    return Wrong(starting.NO_PLACE, place=place, entry=spelling.inline(value))


def _names(node: Node | None) -> list[str | int]:
    """The parts of a list or a group, as a path names them."""
    if isinstance(node, Mapping):
        return [*node.values]
    return [*range(len(node.items))] if isinstance(node, Sequence) else []


def _values(node: Sequence | Mapping) -> list[Node]:
    return node.items if isinstance(node, Sequence) else [*node.values.values()]


def _with(values: Value, path: Path, value: Value) -> Value:
    """The values with another one at a path; the order of keys says nothing."""
    if not path:
        return value
    step, *rest = path
    if isinstance(values, list) and isinstance(step, int):
        return [_with(one, tuple(rest), value) if number == step else one for number, one in enumerate(values)]
    known = values if isinstance(values, dict) else {}
    return {**known, str(step): _with(known.get(str(step), {}), tuple(rest), value)}


def clean(value: Value) -> Value:
    """A value without what holds nothing, each text as the reader would give it back."""
    if isinstance(value, dict):
        return {key: one for key, one in ((key, clean(one)) for key, one in value.items()) if one} or ""
    if isinstance(value, list):
        return [one for one in map(clean, value) if one] or ""
    read = plain_spaces(as_read(value.replace("\r\n", "\n").replace("\r", "\n")))
    return read.rstrip("\n") if read.strip() else ""
