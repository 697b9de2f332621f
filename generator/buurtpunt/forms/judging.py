"""What the program's own reader says of what was filled in, by the field in which it stands."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from buurtpunt.catalogues import tell
from buurtpunt.editing.page import Page
from buurtpunt.forms.fields import Said
from buurtpunt.forms.things import Thing
from buurtpunt.forms.typed import TEXT, Group
from buurtpunt.forms.understood import Got, understood
from buurtpunt.forms.village import Village
from buurtpunt.forms.words import place_of, said_of
from buurtpunt.pipeline import Looked
from buurtpunt.problems import Level, Problem
from buurtpunt.problems.fields import MISSING_KEY
from buurtpunt.reading.text import Mapping, Node, Sequence

_MOST = 5  # places that are told where something does not fit any more


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said: of each field by its name, of the whole under "", and what was understood of each."""

    said: dict[str, tuple[Said, ...]] = field(default_factory=dict)
    stops: bool = False  # with this, the site would not be made
    understood: Got = field(default_factory=dict)


def judge(
    village: Village,
    thing: Thing,
    page: Page,
    today: dt.date,
    values: Group,
    sees: Callable[[str], bool],
    looked: Looked | None = None,
) -> Verdict:
    """Reads and checks the village with this page in it; what is wrong elsewhere is told only when this page is to blame.

    `values` are those of the thing in a form; `looked` is that village, where it was read already. Of a file that somebody
    may not see, it is only told that something is wrong there: a sentence may quote what it holds.
    """
    looked = looked or village.look_over(today, {page.name: page.data})
    wrong = [problem for problem in looked.problems if problem.level is not Level.TIP]
    mine = [problem for problem in wrong if problem.place.file == page.name]
    others = [problem for problem in wrong if problem.place.file != page.name]
    found: dict[str, list[Said]] = defaultdict(list)
    for problem in mine:
        name = _field(problem, thing, page)
        if name is not None:
            found[name].append(_empty(name, thing) if problem.kind is MISSING_KEY and name else said_of(problem))
    found[""] += _brought(village, others, today, sees)
    stops = any(one.is_error for said in found.values() for one in said)
    got = understood(looked.snapshot, page.name, line_of(page, thing), thing.keys, values)
    return Verdict({name: tuple(said) for name, said in found.items()}, stops, got)


def judge_away(
    village: Village, thing: Thing, page: Page | None, today: dt.date, sees: Callable[[str], bool]
) -> Verdict:
    """What is wrong elsewhere once a thing is thrown away: `page` is what is left of its file then."""
    looked = village.look_over(today, {thing.file: page.data if page else None})
    brought = _brought(village, looked.problems, today, sees)
    return Verdict({"": (Said(tell("forms.remove.used")), *brought[:_MOST])} if brought else {})


def _brought(village: Village, problems: Iterable[Problem], today: dt.date, sees: Callable[[str], bool]) -> list[Said]:
    """What is said of the errors among these that are not there without a change, and where each is."""
    errors = [problem for problem in problems if problem.level is Level.ERROR]
    known = (
        {(one.kind.code, one.place.file, one.sentence) for one in village.look_over(today, {}).problems}
        if errors
        else ()
    )
    return [
        _there(village, problem)
        if sees(problem.place.file)
        else Said(tell("forms.private"), tell("forms.private.remedy"))
        for problem in errors
        if (problem.kind.code, problem.place.file, problem.sentence) not in known
    ]


def _there(village: Village, problem: Problem) -> Said:
    """What is said of a problem in another form, by what that is called."""
    said, file = said_of(problem), problem.place.file
    called = place_of(village.root, file)
    return said if called == file else replace(said, sentence=tell("forms.place", sort=called, name=said.sentence))


def line_of(page: Page, thing: Thing) -> int:
    """The line on which an entry of a list begins; 0 for a whole file."""
    node = page.at(thing.at)
    return node.place.line if node and thing.at else 0


def _empty(name: str, thing: Thing) -> Said:
    """What a field says that may not be empty; the remedy of a file, a line to add, is of no use here."""
    example = next((key.example for key in thing.keys if key.name == name), "")
    return Said(tell("forms.empty"), tell("forms.empty.example", example=example) if example else "")


def _field(problem: Problem, thing: Thing, page: Page) -> str | None:
    """The name of the field that a problem is about; "" for the whole thing, None for what is said of something else."""
    keys = {key.name for key in thing.keys}
    named = problem.facts.get("key")
    top = page.at(thing.at)
    line = problem.place.line
    if top is None or not line:
        return ""
    if thing.has_text and line > _last(top) + 1:
        return TEXT
    path = _deepest(top, line)
    if path is None:
        return None if thing.at else ""
    if problem.kind is MISSING_KEY:  # its place is the first line of what it is missing in
        path = (*path[:-1], str(named))
        return ".".join(map(str, path)) if len(path) > 1 or named in keys else ""
    return ".".join(map(str, path))


def _deepest(node: Node, line: int) -> tuple[str | int, ...] | None:
    """The way to the deepest value that stands on a line; None when the line is not of this node."""
    parts: Iterator[tuple[str | int, Node, int]] = iter(())
    if isinstance(node, Mapping):
        parts = ((key, one, node.keys[key].place.line) for key, one in node.values.items())
    elif isinstance(node, Sequence):
        parts = ((number, one, one.place.line) for number, one in enumerate(node.items))
    for step, one, first in parts:
        if first <= line <= max(_last(one), first):
            return (step, *(_deepest(one, line) or ()))
    return () if node.place.line <= line <= _last(node) else None


def _last(node: Node) -> int:
    """The last line on which a value stands."""
    inside: list[Node] = []
    if isinstance(node, Mapping):
        inside = [*node.values.values()]
    elif isinstance(node, Sequence):
        inside = node.items
    return max([node.place.line + max(0, node.span.end_row - node.span.row), *map(_last, inside)])
