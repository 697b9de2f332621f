"""The story: read, check, make, write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from buurtpunt import prose
from buurtpunt.checking import addresses, agenda, hub, links, pictures, printing, references, texts
from buurtpunt.checking.subject import Subject, subject_of, texts_of
from buurtpunt.knowledge import memory
from buurtpunt.making.context import Context
from buurtpunt.making.pictures import Pictures, make_pictures, used_files
from buurtpunt.making.website import make_website
from buurtpunt.making.workshop import Workshop
from buurtpunt.model.opening import for_osm
from buurtpunt.problems import Findings, LeftOut, Level, Place, Problem, Wrong, output
from buurtpunt.reading.folder import find_village
from buurtpunt.reading.look import read_pictures, read_trimmings
from buurtpunt.reading.village import read_village
from buurtpunt.report import Outcome, facts
from buurtpunt.theme import load_theme
from buurtpunt.writing.cache import Cache, program
from buurtpunt.writing.manifest import Current, Kept, digest
from buurtpunt.writing.output import write_part
from buurtpunt.writing.unchanged import Look, look, remember

CHECKS = (addresses, references, pictures, links, texts, agenda, hub, printing)
SITE, PAPER = "site", "druk"  # each a folder of the output, swapped as a whole
INPUTS = ("content", "intern", "themes")  # the folders of a village that have a say in what is made

Tell = Callable[[str, int, int], None]  # what is being done, of how many things, and how many of them are done


@dataclass(frozen=True, slots=True)
class Settings:
    """What the command line asks. The clock is one of them: nothing below reads it."""

    start: Path  # where to look for the village
    today: dt.date
    bundled: Path  # the themes that came along
    output: Path | None = None  # default: output/ in the village
    base_url: str = ""  # default: `website` of the village
    drafts: bool = False
    strict: bool = False
    jobs: int = 1  # how many things at a time
    asked: str = ""  # the whole question as one text: asked again, it has the same answer while nothing changes
    only: str = ""  # one part of the output; "" is all of them

    def wants(self, part: str) -> bool:
        """Whether a part is to be made."""
        return self.only in ("", part)


@dataclass(frozen=True, slots=True)
class Made:
    """All that was made and not yet written: the files of each part, and how many of them are pages and sheets."""

    parts: Mapping[str, Mapping[str, bytes | Kept]]
    keys: Mapping[str, str] = field(default_factory=dict)  # what each page of the site was made from
    pages: int = 0
    left_out: tuple[LeftOut, ...] = ()

    @property
    def pictures(self) -> int:
        """How many files of the site are pictures."""
        return sum(name.startswith("beelden/") for name in self.parts.get(SITE, {}))

    @property
    def sheets(self) -> int:
        """How many sheets there are to print."""
        return len(self.parts.get(PAPER, {}))


def build(settings: Settings, tell: Tell) -> Outcome:
    """Builds a village. Whatever is wrong with it is in the outcome; only our own bugs are raised."""
    try:
        folder = find_village(settings.start)
        target = _output_folder(folder, settings)
    except Wrong as wrong:
        return Outcome(None, None, (_at(wrong),))
    tell("lezen", 0, 0)
    cache = Cache(target)
    before = look([str(folder / name) for name in INPUTS] + [str(settings.bundled)], cache.now)
    memory.keep_on(cache.lines("geheugen", program()))
    whole = False
    try:
        outcome = _story(folder, target, cache, before, settings, tell)
        whole = outcome.written and not settings.only
        return outcome
    finally:
        memory.keep_on(None)
        cache.save(whole)


def _story(folder: Path, target: Path, cache: Cache, before: Look | None, settings: Settings, tell: Tell) -> Outcome:
    """What happens to a village, once it is known which and where its output goes."""
    reading = read_village(folder, cache.lines("velden", program()))
    texts = (body.text for body, _ in texts_of(reading.hub, reading.contents))
    prose.prepare(texts, cache.lines("teksten", program()), settings.jobs)
    subject = subject_of(reading, settings.today, settings.drafts)
    tell("nakijken", len(subject.contents.documents), 0)
    for room in CHECKS:
        room.check(subject)
    made = _make(subject, folder, cache, settings, tell)
    if made is None or _stops(subject.findings, settings):
        return Outcome(folder, target, tuple(subject.findings), subject.left_out)
    left_out = (*subject.left_out, *made.left_out)
    if refused := _write(made, target, tell):
        subject.findings.extend([_at(refused)])
        return Outcome(folder, target, tuple(subject.findings), left_out)
    found, openings = tuple(subject.findings), for_osm(subject.seen.hours)
    counted = (made.pages, made.pictures, True, openings, made.sheets)
    outcome = Outcome(folder, target, found, left_out, *counted)
    if settings.asked:
        remember(str(target), settings.asked, before, facts(outcome))
    return outcome


def _make(subject: Subject, folder: Path, cache: Cache, settings: Settings, tell: Tell) -> Made | None:
    """Every part, or None when there is something wrong that makes it unusable. Pictures are tried in any case."""
    name = subject.hub.theme if subject.hub else "dorp"
    base = settings.base_url or (subject.hub.website if subject.hub else "") or ""
    sizes = read_pictures(name, folder, settings.bundled, subject.findings)
    trimmings = read_trimmings(name, folder, subject.findings)
    files = used_files(subject) if settings.wants(SITE) else []
    tell("beelden", len(files), 0)
    progress = partial(tell, "beelden", len(files))
    workshop = Workshop(cache, settings.jobs, _stops(subject.findings, settings), progress)
    pictures_made = make_pictures(subject, files, sizes, workshop, bool(base))
    try:
        if subject.hub is None:
            return None
        theme = load_theme(subject.hub.theme, folder, settings.bundled, subject.hub.origin.at("thema"))
        if subject.findings.count(Level.ERROR):
            return None
        stamp = digest(program(), theme.stamp())
        context = Context(subject, subject.hub, theme, base, pictures_made.views, stamp, trimmings)
        return _parts(context, pictures_made, Current(cache.output, SITE), settings, tell)
    except Wrong as wrong:
        subject.findings.extend([_at(wrong)])
        return None


def _parts(context: Context, pictures_made: Pictures, current: Current, settings: Settings, tell: Tell) -> Made:
    """The parts that were asked for."""
    made = Made({})
    if settings.wants(SITE):
        tell("maken", len(context.seen.documents), 0)
        website = make_website(context, pictures_made.files, current, settings.jobs)
        made = Made({SITE: website.files}, website.keys, website.pages)
    if settings.wants(PAPER):
        from buurtpunt.making.paper.press import make_sheets  # slow to load, and who edits a text looks at the site

        tell("drukken", 0, 0)
        printed = make_sheets(context)
        made = replace(made, parts={**made.parts, PAPER: printed.files}, left_out=printed.left_out)
    return made


def _write(made: Made, target: Path, tell: Tell) -> Wrong | None:
    """Puts each part in its folder, now that all of them are made; gives what kept it from that."""
    tell("schrijven", sum(map(len, made.parts.values())), 0)
    try:
        for part, files in made.parts.items():
            write_part(target, part, files, made.keys if part == SITE else None)
    except Wrong as wrong:
        return wrong
    return None


def _stops(findings: Findings, settings: Settings) -> bool:
    """Whether what was found keeps the new site from being written."""
    return bool(findings.count(Level.ERROR) or (settings.strict and findings.count(Level.WARNING)))


def _output_folder(village: Path, settings: Settings) -> Path:
    """Where the site goes. Raises `Wrong` for a place where it could overwrite what a villager made."""
    target = (settings.output or village / "output").resolve()
    for name in ("content", "intern", "themes"):
        if target.is_relative_to(village / name):
            reason = f"daar staat `{name}` van je dorp"
            raise Wrong(output.OUTPUT_INSIDE, folder=str(target), reason=reason)
    return target


def _at(wrong: Wrong) -> Problem:
    """The problem that something is, at the place that it knows itself or at none."""
    place = wrong.facts.get("place")
    return wrong.at(place if isinstance(place, Place) else Place())
