"""Changes at random in files of every kind, each held against what it may touch.

`.venv/bin/python tests/edits.py 10000` tells how many went wrong, how many remarks were lost, how many lines changed that
need not, and in which files a change was refused.
"""

from __future__ import annotations

import copy
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "generator"))

from buurtpunt.editing import add, move, put, remove
from buurtpunt.editing.changes import clean
from buurtpunt.editing.page import Page, bare
from buurtpunt.problems import Wrong
from buurtpunt.reading.text import Mapping, Node, Scalar, Sequence

At = tuple[str | int, ...]
WORDS = (
    "Soep", "Soep: met brood", "'t Kind", "#1", "no", "19:30", "+32450001234", "a, b", "[x]", "{y}", 'zegt "ja"', "é", "🍲 ja",
    "x # y", "- z", "ja\nnee", "een\n\ntwee\n", "@melkerij", "50%", "a: ", "---", "?", "| x", "2026-12-12", "null", "~", "0x1", "Zin. " * 40,
)  # fmt: skip
VALUES: tuple[Any, ...] = (*WORDS, ["x", "y: z"], {"naam": "A", "rol": "b # c"}, [{"a": "x"}, {"a": "y", "b": ["z"]}])


@dataclass
class Tally:
    """What came of all changes."""

    done: int = 0
    wrong: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)  # remarks that are gone
    beyond: int = 0  # lines that changed, and need not
    refused: Counter[str] = field(default_factory=Counter)


def edit(pages: list[Page], count: int, seed: int) -> Tally:
    """So many changes of pages that are drawn at random, each made anew on the page as it was."""
    draw, tally = random.Random(seed), Tally()  # noqa: S311  (nothing is secret)
    while tally.done < count:
        old = draw.choice(pages)
        change = draw.choice((_replaced, _with_key, _with_entry, _without, _moved))(old, draw)
        if change is None:
            continue
        tally.done += 1
        _hold(old, change, tally)
    return tally


@dataclass
class Change:
    """One change: how it is made, what it should make of the values, and where it may touch the file."""

    words: str
    make: Callable[[], Page]
    wanted: Any
    before: At  # the place of what goes or changes
    after: At  # the place of what came
    moves: bool = False


def _replaced(old: Page, draw: random.Random) -> Change | None:
    found = [path for path in paths(old.tree) if isinstance(old.at(path), Scalar)]
    if not found:
        return None
    path, value = draw.choice(found), draw.choice(WORDS)
    return Change(
        f"{path} = {value!r}", lambda: put(old, path, value), _set(old.values, path, clean(value)), path, path
    )


def _with_key(old: Page, draw: random.Random) -> Change | None:
    groups = [(), *(path for path in paths(old.tree) if isinstance(old.at(path), Mapping))]
    path, value = (*draw.choice(groups), draw.choice(("nieuw", "foto (1).jpg", "a b"))), draw.choice(VALUES)
    if old.at(path) is not None:
        return None
    return Change(
        f"{path} + {value!r}", lambda: put(old, path, value), _set(old.values, path, clean(value)), path, path
    )


def _with_entry(old: Page, draw: random.Random) -> Change | None:
    if not (lists := _lists(old, 1)):
        return None
    path, value = draw.choice(lists), draw.choice(VALUES)
    at = draw.randint(0, len(_items(old, path)))
    wanted = copy.deepcopy(old.values)
    _at(wanted, path).insert(at, clean(value))
    return Change(f"{path}[{at}] + {value!r}", lambda: add(old, path, value, at), wanted, (*path, -1), (*path, at))


def _without(old: Page, draw: random.Random) -> Change | None:
    if not (found := paths(old.tree)):
        return None
    path = draw.choice(found)
    wanted = copy.deepcopy(old.values)
    holder = _at(wanted, path[:-1])
    try:
        del holder[path[-1]]
    except (KeyError, IndexError, TypeError):  # it held nothing, and is not among the values
        return None
    return Change(f"{path} -", lambda: remove(old, path), wanted, path, (*path, -1))


def _moved(old: Page, draw: random.Random) -> Change | None:
    if not (lists := _lists(old, 2)):
        return None
    path = draw.choice(lists)
    start, to = (draw.randrange(len(_items(old, path))) for _ in "ab")
    wanted = copy.deepcopy(old.values)
    rows = _at(wanted, path)
    rows.insert(to, rows.pop(start))
    return Change(f"{path}: {start} > {to}", lambda: move(old, (*path, start), to), wanted, path, path, moves=True)


def _hold(old: Page, change: Change, tally: Tally) -> None:
    name = f"{old.name}: {change.words[:90]}"
    try:
        made = change.make()
    except Wrong:
        tally.refused[old.name] += 1
        return
    read = Page.of(old.name, made.data, old.layout)
    if _full(read.values) != _full(change.wanted) or (read.body, read.mark) != (old.body, old.mark):
        tally.wrong.append(name)
    before, after = _rows(old), _rows(made)
    if change.moves and "[" not in "".join(before[n] for n in _own(old, change.before)):
        tally.beyond += sum(((Counter(before) - Counter(after)) + (Counter(after) - Counter(before))).values())
        gone = Counter(before) - Counter(after)
    else:
        mine, fresh = _own(old, change.before), _own(made, change.after)
        steps = [
            (n for n in range(*old_rows) if n not in mine and before[n]) for old_rows, _ in _differences(before, after)
        ]
        gone = Counter(before[n] for rows in steps for n in rows)
        tally.beyond += min(_beside(before, after, mine, fresh), _around(before, after, mine, fresh))
    if lost := [row for row in gone if row.startswith("#") and row not in {one.strip() for one in after}]:
        tally.lost.append(f"{name}: {lost[0]}")


Spans = Iterator[tuple[tuple[int, int], tuple[int, int]]]


def _differences(before: list[str], after: list[str]) -> Spans:
    """The rows that are others, as a comparison of the two shows them."""
    for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what != "equal":
            yield (a, b), (c, d)


def _beside(before: list[str], after: list[str], mine: set[int], fresh: set[int]) -> int:
    """How many rows differ that are not those of the change, in a comparison of the whole."""
    found = 0
    for old_rows, new_rows in _differences(before, after):
        left = Counter(before[n] for n in range(*old_rows) if n not in mine and before[n])
        come = Counter(after[n] for n in range(*new_rows) if n not in fresh and after[n])
        found += (left - come).total() + (come - left).total()
    return found


def _around(before: list[str], after: list[str], mine: set[int], fresh: set[int]) -> int:
    """The same of what stands around the change alone: a comparison may take one of two equal rows for the other."""
    left = [row for n, row in enumerate(before) if n not in mine and row]
    come = [row for n, row in enumerate(after) if n not in fresh and row]
    return sum(b - a + d - c for (a, b), (c, d) in _differences(left, come)) if left != come else 0


def _own(page: Page, path: At) -> set[int]:
    """The rows that a value may touch: its own with its key and the remarks of it; all of what stands between brackets
    around it; those of an empty holder, in which it comes.
    """
    node, rows = page.at(path), page.fields
    first = last = -1
    if node is not None:
        parent = page.at(path[:-1])
        first = parent.keys[str(path[-1])].span.row if isinstance(parent, Mapping) else node.span.row
        last = node.span.end_row
        while isinstance(parent, Sequence) and first > 0 and rows[first - 1].lstrip().startswith("#"):
            first -= 1
        if first > 0 and rows[first - 1].strip() == "-":  # the dash of an entry may stand alone
            first -= 1
        depth = len(rows[first]) - len(rows[first].lstrip()) if first < len(rows) else 0
        while last + 1 < len(rows) and (not rows[last + 1].strip() or _is_deeper(rows[last + 1], depth)):
            last += 1
    found = {*range(first, last + 1)} if node is not None else set()
    if (holder := page.at(path[:-1])) is not None and len(path) > 1 and isinstance(page.at(path[:-2]), Sequence):
        found.add(holder.span.row)  # whatever comes first in an entry stands behind its dash
        keys = [key.span.row for key in holder.keys.values()] if isinstance(holder, Mapping) else []
        found |= (
            {*keys[1:2]} if node is not None and keys[:1] == [first] else set()
        )  # and so does what comes next, then
    for size in range(len(path)):
        above = page.at(path[:size])
        flows = isinstance(above, Mapping | Sequence) and (
            bool(above.span.style)
            or (rows[above.span.row : above.span.row + 1] and rows[above.span.row].rstrip().endswith(("{", "[")))
        )
        if above is not None and size and (flows or not bare(above) or len(_inside(above)) < 2):
            grand = page.at(path[: size - 1])
            start = grand.keys[str(path[size - 1])].span.row if isinstance(grand, Mapping) else above.span.row
            found |= {*range(start, above.span.end_row + 1)}
    return found


def _is_deeper(row: str, depth: int) -> bool:
    """Whether a row is a remark that goes further in than a value, and so goes with it."""
    return (row.lstrip().startswith("#") and len(row) - len(row.lstrip()) > depth) or row.startswith("#  ")


def _inside(node: Node) -> list[Node]:
    return node.items if isinstance(node, Sequence) else [*node.values.values()] if isinstance(node, Mapping) else []


def _rows(page: Page) -> list[str]:
    """The rows without the dash in front, which goes over to what comes next in an entry; one alone is as good as nothing."""
    return [row.strip().removeprefix("-").strip() for row in page.fields]


def paths(node: Node | None, above: At = ()) -> list[At]:
    """All that stands in a tree."""
    parts: Iterator[tuple[str | int, Node]] = iter(())
    if isinstance(node, Mapping):
        parts = iter(node.values.items())
    elif isinstance(node, Sequence):
        parts = iter(enumerate(node.items))
    return [path for step, one in parts for path in [(*above, step), *paths(one, (*above, step))]]


def _lists(page: Page, least: int) -> list[At]:
    """The lists of which each entry holds something: an empty one is not among the values."""
    found = (path for path in paths(page.tree) if isinstance(page.at(path), Sequence))
    return [path for path in found if len(_items(page, path)) >= least and all(map(bare, _items(page, path)))]


def _items(page: Page, path: At) -> list[Node]:
    node = page.at(path)
    return node.items if isinstance(node, Sequence) else []


def _at(values: Any, path: At) -> Any:
    for step in path:
        values = values[step]
    return values


def _set(values: Any, path: At, value: Any) -> Any:
    made = copy.deepcopy(values)
    holder = made
    for step in path[:-1]:
        if isinstance(holder, dict):
            holder.setdefault(step, {})
        holder[step] = holder[step] or {}  # an empty group is as good as nothing
        holder = holder[step]
    holder[path[-1]] = value
    return made


def _full(value: Any) -> Any:
    """A value without what holds nothing."""
    if isinstance(value, dict):
        return {key: full for key, one in value.items() if (full := _full(one))}
    if isinstance(value, list):
        return [full for one in value if (full := _full(one))]
    return value


if __name__ == "__main__":
    from test_editing import corpus

    found = edit(corpus(), int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    print(f"{found.done} changes, {len(found.wrong)} wrong, {len(found.lost)} remarks lost")
    print(f"{found.beyond / found.done:.4f} lines a change beyond the ideal ({found.beyond})")
    print("refused:", dict(found.refused.most_common()) or "none")
    print(*found.wrong[:20], *found.lost[:20], sep="\n")
