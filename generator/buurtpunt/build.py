"""The story: read, check, make, write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from buurtpunt import prose
from buurtpunt.checking import addresses, agenda, hub, links, pictures, references, texts
from buurtpunt.checking.subject import Subject, subject_of, texts_of
from buurtpunt.making.context import Context
from buurtpunt.making.pictures import make_pictures, used_files
from buurtpunt.making.website import Website, make_website
from buurtpunt.making.workshop import Workshop
from buurtpunt.model.opening import for_osm
from buurtpunt.problems import Findings, Level, Place, Problem, Wrong, output
from buurtpunt.reading.folder import find_village
from buurtpunt.reading.look import read_pictures
from buurtpunt.reading.village import read_village
from buurtpunt.report import Outcome, facts
from buurtpunt.theme import load_theme
from buurtpunt.writing.cache import Cache, program
from buurtpunt.writing.manifest import Current, digest
from buurtpunt.writing.output import write_part
from buurtpunt.writing.unchanged import look, remember

CHECKS = (addresses, references, pictures, links, texts, agenda, hub)
SITE = "site"
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
    write: bool = True
    jobs: int = 1  # how many things at a time
    asked: str = ""  # the whole question as one text: asked again, it has the same answer while nothing changes


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
    reading = read_village(folder)
    texts = cache.lines("teksten", program())
    prose.prepare((body.text for body, _ in texts_of(reading.hub, reading.contents)), texts, settings.jobs)
    texts.save()
    subject = subject_of(reading, settings.today, settings.drafts)
    tell("nakijken", len(subject.contents.documents), 0)
    for room in CHECKS:
        room.check(subject)
    website = _make(subject, folder, cache, settings, tell)
    if website is None or _stops(subject.findings, settings):
        return Outcome(folder, target, tuple(subject.findings), subject.left_out)
    if settings.write:
        tell("schrijven", len(website.files), 0)
        try:
            write_part(target, SITE, website.files, website.keys)
        except Wrong as wrong:
            subject.findings.extend([_at(wrong)])
            return Outcome(folder, target, tuple(subject.findings), subject.left_out)
    made = sum(name.startswith("beelden/") for name in website.files)
    found = tuple(subject.findings)
    openings = for_osm(subject.seen.hours)
    outcome = Outcome(folder, target, found, subject.left_out, website.pages, made, settings.write, openings)
    if settings.write and settings.asked:
        remember(str(target), settings.asked, before, facts(outcome))
    return outcome


def _make(subject: Subject, folder: Path, cache: Cache, settings: Settings, tell: Tell) -> Website | None:
    """The website, or None when there is something wrong that makes it unusable. Pictures are tried in any case."""
    name = subject.hub.theme if subject.hub else "dorp"
    base = settings.base_url or (subject.hub.website if subject.hub else "") or ""
    sizes = read_pictures(name, folder, settings.bundled, subject.findings)
    files = used_files(subject)
    tell("beelden", len(files), 0)
    workshop = Workshop(cache, settings.jobs, lambda done: tell("beelden", len(files), done))
    pictures_made = make_pictures(subject, files, sizes, workshop, bool(base))
    cache.save()
    try:
        if subject.hub is None:
            return None
        theme = load_theme(subject.hub.theme, folder, settings.bundled, subject.hub.origin.at("thema"))
        if subject.findings.count(Level.ERROR):
            return None
        tell("maken", len(subject.seen.documents), 0)
        context = Context(subject, subject.hub, theme, base, pictures_made.views, digest(program(), theme.stamp()))
        return make_website(context, pictures_made.files, Current(cache.output, SITE), settings.jobs)
    except Wrong as wrong:
        subject.findings.extend([_at(wrong)])
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
