"""Makes all files of a checked village, in memory."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from buurtpunt import outputs
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.disk import plain
from buurtpunt.knowledge.letters import pair_of
from buurtpunt.making import lettering
from buurtpunt.making.context import Context, hours_ahead
from buurtpunt.making.executor import Executor
from buurtpunt.making.paper.orders import Printed
from buurtpunt.making.pictures import make_pictures, used_files
from buurtpunt.model.village import File
from buurtpunt.outputs import CHANNELS, HIDDEN, PAPER, SITE, For, Materials
from buurtpunt.pipeline import replaced
from buurtpunt.pipeline.settings import INPUTS, Settings, Tell
from buurtpunt.problems import LeftOut, Level, Problem, Wrong, count
from buurtpunt.reading.theme_settings import read_pictures, read_theme, theme_assets
from buurtpunt.theme import Theme, load_theme
from buurtpunt.writing.cache import Cache, here
from buurtpunt.writing.manifest import Earlier, Kept, digest
from buurtpunt.writing.part import MadePart


@dataclass(frozen=True, slots=True)
class Made:
    """All that was made and not yet written: the parts that were asked for."""

    parts: Mapping[str, MadePart]

    def files(self, part: str) -> Mapping[str, bytes | Kept]:
        """The files of a part; none when it was not asked for."""
        return self.parts[part].files if part in self.parts else {}

    @property
    def counts(self) -> dict[str, int]:
        """How many there are of all that is counted."""
        return {name: count for part in self.parts.values() for name, count in part.counts.items()}

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What could not stand where it was asked."""
        return tuple(left for part in self.parts.values() for left in part.left_out)


def make(
    snapshot: Snapshot,
    known: Iterable[Problem],
    folder: Path,
    address: str,
    cache: Cache,
    earlier: Earlier,
    settings: Settings,
    tell: Tell,
) -> tuple[Made | None, tuple[Problem, ...]]:
    """Every part, or None when something is wrong that makes it unusable; and all that is wrong, what was `known` before included.

    Pictures are tried in any case.
    """
    name = snapshot.hub.theme if snapshot.hub else "dorp"
    store = cache.lines("stukken")
    own, unknown = read_theme(name, folder)
    sizes, misread = read_pictures(name, own, settings.bundled, store, cache.sure)
    found = [*known, *unknown, *misread]
    files = used_files(snapshot) if settings.wants(SITE) or settings.wants(CHANNELS) else []
    tell("beelden", len(files), 0)
    progress = partial(tell, "beelden", len(files))
    executor = Executor(cache, settings.jobs, progress, tries=stops(found, settings))
    try:
        theme, strange = _theme(snapshot, folder, own, settings)
        found += strange
        if count(found, Level.ERROR):
            theme = None
        stamp = digest(here(), theme.stamp) if theme else ""
        plain = (
            Context(
                snapshot, snapshot.hub, theme, address, {}, hours_ahead(snapshot), stamp, theme_assets=theme_assets(own)
            )
            if snapshot.hub and theme
            else None
        )
        with _sheets(plain, executor, settings) as printing:
            pictures_made = make_pictures(snapshot, files, sizes, executor, bool(address))
            letters = _letters(snapshot, executor, settings)
            tell("drukken", 0, 0)
            found += pictures_made.problems
            printed = printing()
        found += printed.problems
        if plain is None or count(found, Level.ERROR):
            return None, tuple(found)
        context = replace(plain, pictures=pictures_made.views).speaking(plain.hub.languages[0])
        given = Materials(context, {**pictures_made.files, **letters}, printed, earlier, executor, tell, settings.one)
        parts: dict[str, MadePart] = {}
        for part, made in _parts(given, folder, settings):
            parts[part] = made
            found += made.problems
        return Made(parts), (*found, *replaced.said_of(context.theme))  # whatever is broken comes first
    except Wrong as wrong:
        return None, (*found, wrong.at())


def stops(found: Collection[Problem], settings: Settings) -> bool:
    """Whether what was found keeps the new site from being written."""
    return bool(count(found, Level.ERROR) or (settings.strict and count(found, Level.WARNING)))


def _theme(
    snapshot: Snapshot, folder: Path, own: Iterable[File], settings: Settings
) -> tuple[Theme | None, list[Problem]]:
    """The theme; None where there is none of that name, and why."""
    if snapshot.hub is None:
        return None, []
    try:
        name, typed = snapshot.hub.theme, snapshot.hub.origin.at("thema")
        files = {file.name.removeprefix(f"themes/{name}/"): file.path for file in own}
        return load_theme(name, folder, settings.bundled, typed, files), []
    except Wrong as wrong:
        return None, [wrong.at()]


@contextmanager
def _sheets(context: Context | None, executor: Executor, settings: Settings) -> Iterator[Callable[[], Printed]]:
    """Sets the sheets that were asked for, in the `with`; none of a village that has something wrong with it."""
    from buurtpunt.making.paper.kinds import jobs, offered

    every = () if context is None else offered(context.snapshot) if settings.offered else jobs(context)
    found = (job for job in every if settings.one in ("", job.name))
    asked = [job for job in found if settings.wants(SITE if job.on_site else PAPER)]
    if context is None or not asked:
        yield Printed
        return
    from buurtpunt.making.paper.press import at_work  # slow to load, and who edits a text looks at the site

    with at_work(context, executor, asked) as printing:
        yield printing


def _letters(snapshot: Snapshot, executor: Executor, settings: Settings) -> Mapping[str, bytes | Kept]:
    """The letters of the site, when it is made."""
    if snapshot.hub is None or not settings.wants(SITE) or executor.tries:
        return {}
    return lettering.for_site(pair_of(snapshot.hub.style, snapshot.hub.letter), executor)


def _parts(given: Materials, folder: Path, settings: Settings) -> Iterator[tuple[str, MadePart]]:
    """The parts that were asked for; nothing is in one for which the village lacks what it takes."""
    folders = frozenset(name for name in INPUTS if plain.is_folder(plain.look(folder / name)))
    for output in outputs.built():
        if settings.wants(output.name):
            made = output.make(given) if output.make and output.can_be_made(folders) else MadePart()
            hidden = HIDDEN if made.files and output.audience is For.TEAM else {}
            yield output.name, replace(made, files={**made.files, **hidden})
