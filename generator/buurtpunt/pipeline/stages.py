"""Reads, checks and makes a village without writing any of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from buurtpunt import prose
from buurtpunt.checking import (
    addresses,
    agenda,
    changes,
    hub,
    links,
    pictures,
    places,
    plan,
    printing,
    references,
    texts,
    translations,
)
from buurtpunt.checking.snapshot import Snapshot, snapshot_of, texts_of
from buurtpunt.knowledge import dutch, memory
from buurtpunt.model.collections import HOURS
from buurtpunt.model.opening import for_osm
from buurtpunt.outputs import SITE
from buurtpunt.pipeline.parts import Made, make, stops
from buurtpunt.pipeline.place import address_of, check_address, weigh
from buurtpunt.pipeline.settings import Settings, Stopped, Tell
from buurtpunt.problems import LeftOut, Place, Problem, Wrong, each_once, output
from buurtpunt.reading.village import Typed, read_village
from buurtpunt.report import Outcome
from buurtpunt.writing.cache import Cache
from buurtpunt.writing.manifest import Earlier

_ROOMS = (addresses, references, pictures, links, texts, changes, places, agenda, hub, translations, printing, plan)
CHECKS: tuple[Callable[[Snapshot], Iterator[Problem]], ...] = tuple(room.check for room in _ROOMS)


@dataclass(frozen=True, slots=True)
class Result:
    """What is to be said of a village, and what was made of it, unless something keeps it back."""

    folder: Path
    output: Path
    strange: list[str]  # what lay among our own things in the output, and is not ours
    snapshot: Snapshot
    problems: tuple[Problem, ...]
    made: Made | None
    address: str  # of the home page; "" while there is none

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What stands neither on the site nor on the sheets, and why."""
        return (*self.snapshot.left_out, *(self.made.left_out if self.made else ()))

    def outcome(self, refused: Wrong | None = None, written: bool = False) -> Outcome:
        """What came of it; `refused` is what kept it from being written."""
        snapshot, made = self.snapshot, self.made
        names = dutch.enumerate_words(f"`{name}`" for name in dict.fromkeys(self.strange))
        strange = [output.STRANGE.at(Place(), names=names)] if self.strange else []
        found = each_once([*self.problems, *([refused.at()] if refused else []), *strange])
        if made is None or not written:
            return Outcome(self.folder, self.output, found, self.left_out, address=self.address)
        openings = for_osm(snapshot.seen.of(HOURS))
        return Outcome(self.folder, self.output, found, self.left_out, True, made.counts, openings, self.address)


def dry_run(
    folder: Path, cache: Cache, earlier: Earlier, settings: Settings, tell: Tell, typed: Typed = MappingProxyType({})
) -> Result:
    """Reads, checks and makes a village, and writes nothing of it; what it was made from `earlier` is not made again.

    What is `typed` stands in the place of what is there. What goes wrong may be for what the cache holds: without it only a
    mistake of ours goes wrong once more.
    """
    while True:
        try:
            with memory.kept_in(cache.lines("geheugen")):
                return _dry_run(folder, cache, earlier, settings, tell, typed)
        except Stopped:
            raise
        except Exception:
            if not cache.forget():
                raise


def _dry_run(folder: Path, cache: Cache, earlier: Earlier, settings: Settings, tell: Tell, typed: Typed) -> Result:
    reading = read_village(folder, cache.lines("stukken"), cache.sure, typed)
    written = (body.text for body, _ in texts_of(reading.contents))
    texts = prose.rendered(written, cache.lines("teksten"), settings.jobs)
    snapshot = snapshot_of(reading, settings.today, settings.drafts, texts)
    tell("nakijken", len(snapshot.contents.documents), 0)
    address = address_of(snapshot, settings)
    found = each_once([*_found(snapshot), *check_address(snapshot, address)])
    made, found = make(snapshot, found, folder, address, cache, earlier, settings, tell)
    weight = weigh(made.files(SITE), cache.output) if made else ()
    problems = each_once([*found, *weight])
    whole = None if stops(problems, settings) else made
    return Result(folder, cache.output, cache.strange, snapshot, problems, whole, address)


class Looked(NamedTuple):
    """A village on a day, and what is wrong with it."""

    snapshot: Snapshot
    problems: tuple[Problem, ...]


def look_over(folder: Path, today: dt.date, typed: Typed, store: memory.Store | None = None) -> Looked:
    """A village with what somebody is typing in it, read and checked; drafts are looked at as if they were seen.

    In the store lies what was read before.
    """
    snapshot = snapshot_of(read_village(folder, store, typed=typed), today, drafts=True)
    return Looked(snapshot, each_once(_found(snapshot)))


def _found(snapshot: Snapshot) -> Iterator[Problem]:
    yield from snapshot.read
    for check in CHECKS:
        yield from check(snapshot)
