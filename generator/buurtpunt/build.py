"""The story: read, check, make, write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from buurtpunt import hosting, prose, urls
from buurtpunt.checking import addresses, agenda, hub, links, pictures, printing, references, texts
from buurtpunt.checking.subject import Subject, subject_of, texts_of
from buurtpunt.knowledge import dutch, memory
from buurtpunt.making.context import Context
from buurtpunt.making.pictures import Pictures, make_pictures, used_files
from buurtpunt.making.website import make_website
from buurtpunt.making.workshop import Workshop
from buurtpunt.model.opening import for_osm
from buurtpunt.problems import Findings, LeftOut, Level, Place, Problem, Wrong, output, village
from buurtpunt.reading.folder import find_village
from buurtpunt.reading.look import read_pictures, read_trimmings
from buurtpunt.reading.village import read_village
from buurtpunt.report import Outcome, facts
from buurtpunt.theme import load_theme
from buurtpunt.writing.cache import Cache, program
from buurtpunt.writing.manifest import Current, Earlier, Kept, digest
from buurtpunt.writing.output import write_part
from buurtpunt.writing.unchanged import look, remember
from buurtpunt.writing.weight import weights

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


@dataclass(frozen=True, slots=True)
class Trial:
    """A village as it would be built: what is to be said of it, and what was made, unless something keeps it back."""

    folder: Path
    output: Path
    subject: Subject
    made: Made | None
    address: str  # of the home page; "" while there is none

    def outcome(self, refused: Wrong | None = None, written: bool = False) -> Outcome:
        """What came of it; `refused` is what kept it from being written."""
        subject, made = self.subject, self.made
        subject.findings.extend([_at(refused)] if refused else [])
        left_out = (*subject.left_out, *(made.left_out if made else ()))
        found = tuple(subject.findings)
        if made is None or not written:
            return Outcome(self.folder, self.output, found, left_out, address=self.address)
        counted = (made.pages, made.pictures, True, for_osm(subject.seen.hours), made.sheets)
        return Outcome(self.folder, self.output, found, left_out, *counted, self.address)


def build(settings: Settings, tell: Tell) -> Outcome:
    """Builds a village. Whatever is wrong with it is in the outcome; only our own bugs are raised."""
    try:
        folder, target = locate(settings)
    except Wrong as wrong:
        return Outcome(None, None, (_at(wrong),))
    tell("lezen", 0, 0)
    cache = Cache(target)
    before = look([str(folder / name) for name in INPUTS] + [str(settings.bundled)], cache.now)
    whole = False
    try:
        trial = try_out(folder, cache, Current(target, SITE), settings, tell)
        if trial.made is None:
            return trial.outcome()
        if refused := _write(trial.made, target, tell):
            return trial.outcome(refused)
        outcome = trial.outcome(written=True)
        whole = not settings.only
    finally:
        cache.save(whole)
    if settings.asked:
        remember(str(target), settings.asked, before, facts(outcome))
    return outcome


def locate(settings: Settings) -> tuple[Path, Path]:
    """The folder of the village, and that of its output; raises `Wrong` for one that cannot be."""
    folder = find_village(settings.start)
    return folder, _output_folder(folder, settings)


def try_out(folder: Path, cache: Cache, earlier: Earlier, settings: Settings, tell: Tell) -> Trial:
    """Reads, checks and makes a village, and writes nothing of it; what it was made from `earlier` is not made again."""
    memory.keep_on(cache.lines("geheugen", program()))
    try:
        return _try_out(folder, cache, earlier, settings, tell)
    finally:
        memory.keep_on(None)


def _try_out(folder: Path, cache: Cache, earlier: Earlier, settings: Settings, tell: Tell) -> Trial:
    reading = read_village(folder)
    texts = (body.text for body, _ in texts_of(reading.hub, reading.contents))
    prose.prepare(texts, cache.lines("teksten", program()), settings.jobs)
    subject = subject_of(reading, settings.today, settings.drafts)
    tell("nakijken", len(subject.contents.documents), 0)
    for room in CHECKS:
        room.check(subject)
    made = _make(subject, folder, cache, earlier, settings, tell)
    if made:
        _weigh(made, cache.output, subject.findings)
    address = _address(subject, settings)
    return Trial(folder, cache.output, subject, None if _stops(subject.findings, settings) else made, address)


def _make(
    subject: Subject, folder: Path, cache: Cache, earlier: Earlier, settings: Settings, tell: Tell
) -> Made | None:
    """Every part, or None when there is something wrong that makes it unusable. Pictures are tried in any case."""
    name = subject.hub.theme if subject.hub else "dorp"
    base = _address(subject, settings)
    sizes = read_pictures(name, folder, settings.bundled, subject.findings)
    trimmings = read_trimmings(name, folder, subject.findings)
    files = used_files(subject) if settings.wants(SITE) else []
    tell("beelden", len(files), 0)
    workshop = Workshop(cache, settings.jobs, lambda done: tell("beelden", len(files), done))
    pictures_made = make_pictures(subject, files, sizes, workshop, bool(base))
    try:
        if subject.hub is None:
            return None
        theme = load_theme(subject.hub.theme, folder, settings.bundled, subject.hub.origin.at("thema"))
        if subject.findings.count(Level.ERROR):
            return None
        stamp = digest(program(), theme.stamp)
        context = Context(subject, subject.hub, theme, base, pictures_made.views, stamp, trimmings)
        return _parts(context, pictures_made, earlier, settings, tell)
    except Wrong as wrong:
        subject.findings.extend([_at(wrong)])
        return None


def _address(subject: Subject, settings: Settings) -> str:
    """The web address of the home page: the one that was asked for, since there the site will be; else its own, or ""."""
    own = (subject.hub.website if subject.hub else "") or ""
    if not (settings.base_url and own):
        return settings.base_url or own
    if urls.is_same_place(settings.base_url, own):
        return own
    place = subject.hub.origin.at("website") if subject.hub else Place()
    subject.findings.add(village.OTHER_ADDRESS, place, typed=own, address=settings.base_url)
    return settings.base_url


def _weigh(made: Made, target: Path, findings: Findings) -> None:
    """Says so when the site is larger than the smallest of the hosts takes."""
    found = weights(made.parts.get(SITE, {}), target / SITE)
    if (total := sum(found.values())) > hosting.LARGEST_SITE:
        largest = sorted(found, key=lambda name: -found[name])[:3]
        named = dutch.enumerate_words(f"{name} ({dutch.size(found[name])})" for name in largest)
        facts = {"size": dutch.size(total), "most": dutch.size(hosting.LARGEST_SITE), "largest": named}
        findings.add(output.TOO_LARGE, Place(), **facts)


def _parts(context: Context, pictures_made: Pictures, earlier: Earlier, settings: Settings, tell: Tell) -> Made:
    """The parts that were asked for."""
    made = Made({})
    if settings.wants(SITE):
        tell("maken", len(context.seen.documents), 0)
        website = make_website(context, pictures_made.files, earlier, settings.jobs)
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
