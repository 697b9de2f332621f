"""What there is to check: what was read, what of it may be seen, and where it will stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from buurtpunt.catalogues import tell
from buurtpunt.checking.sitemap import SiteMap, chart
from buurtpunt.knowledge import dutch, moments, slugs
from buurtpunt.model.collections import PEOPLE
from buurtpunt.model.events import Event, Occurrence
from buurtpunt.model.form import Role
from buurtpunt.model.hub import Hub
from buurtpunt.model.origin import Body, Origin
from buurtpunt.model.record import Record
from buurtpunt.model.roles import held
from buurtpunt.model.selection import select
from buurtpunt.model.series import Series, series_of
from buurtpunt.model.together import MEETINGS, PRIVATE_MEETINGS
from buurtpunt.model.village import Contents
from buurtpunt.problems import LeftOut, Problem
from buurtpunt.prose import Prose, render
from buurtpunt.reading.village import Reading

NEAR = dt.timedelta(days=365)  # further ahead nobody plans, and the site will have been made many times


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A village as read, on a day. Cross-file checks keep silent about what a `broken` file would have held."""

    reading: Reading
    today: dt.date
    contents: Contents  # all of it: what is hidden today must be right as well
    seen: Contents
    left_out: tuple[LeftOut, ...]
    site_map: SiteMap
    agenda: dict[str, Series]  # the dates of every event, by its file
    dates: tuple[Occurrence, ...]  # all those of the events that may be seen, in order
    texts: Mapping[str, Prose]  # those that were rendered before

    @property
    def read(self) -> Iterator[Problem]:
        """What was wrong in a file by itself, as it reads on this day."""
        return (problem.on(self.today) for problem in self.reading.problems)

    @property
    def hub(self) -> Hub | None:
        """The hub, when its file could be read."""
        return self.reading.hub

    def prose(self, text: str) -> Prose:
        """A text of this village as clean HTML, and what is in it."""
        return self.texts.get(text) or render(text)

    def series(self, event: Event) -> Series:
        """The dates of an event, as far ahead as we look."""
        return self.agenda[event.origin.file]

    def on(self, first: dt.date, last: dt.date) -> list[Occurrence]:
        """What takes place, or was to take place, from one day to another, in order."""
        return [one for one in self.dates if one.day <= last and one.last_day >= first]

    def is_whole(self, file: str) -> bool:
        """Whether everything in a file of `content/` could be read, or there is no such file."""
        return f"content/{file}" not in self.reading.broken


def snapshot_of(
    reading: Reading, today: dt.date, drafts: bool, texts: Mapping[str, Prose] = MappingProxyType({})
) -> Snapshot:
    """A reading, seen on a day; `texts` are those of it that were rendered before."""
    seen, left_out = select(reading.contents, today, drafts)
    site_map = chart(reading, seen, left_out, texts)
    agenda = {
        event.origin.file: series_of(event, horizon(today))
        for event in (*reading.contents.events, *reading.contents.of(PRIVATE_MEETINGS))
    }
    left_out += tuple(without_a_name(seen, today))
    left_out += tuple(fallen_away(agenda[event.origin.file], today) for event in seen.events)
    left_out = tuple(left for left in left_out if left.reason)
    dates = dates_of(seen, agenda)
    return Snapshot(reading, today, reading.contents, seen, left_out, site_map, agenda, dates, texts)


def dates_of(seen: Contents, agenda: Mapping[str, Series]) -> tuple[Occurrence, ...]:
    """All dates of the events that may be seen, by day, hour and title."""
    found = (one for event in seen.events for one in agenda[event.origin.file].occurrences)
    return tuple(sorted(found, key=lambda one: one.order))


def without_a_name(seen: Contents, today: dt.date) -> Iterator[LeftOut]:
    """What somebody agreed to do at a meeting, and is told without their name: they are no contact person, and we read no yes."""
    known = {name for person in seen.of(PEOPLE) for name in (person.id, slugs.slugify(person.name))}
    for meeting in seen.of(MEETINGS):
        for item in meeting.action_items:
            if item.who and slugs.slugify(item.who) not in known and not item.may_be_named(today):
                yield LeftOut(item.origin.at("wie"), item.what, tell("checking.without_name"))


def horizon(today: dt.date) -> dt.date:
    """How far ahead a rule without an end is worked out: till the end of the year after next.

    It moves once a year and not every day, so that a calendar file stays the same as long as the event does.
    """
    return dt.date(today.year + 2, 12, 31)


def fallen_away(series: Series, today: dt.date) -> LeftOut:
    """The dates of an event in the coming year on which it does not take place, and why; without a reason when there are none."""
    reasons: dict[str, list[str]] = {}
    causes: set[str] = set()
    for one in series.dropped:
        reason = str(one.reason)
        causes.add(reason)
        if today <= one.day <= today + NEAR:
            reasons.setdefault(reason, []).append(moments.format_date(one.day, weekday=False))
    told = [f"{dutch.enumerate_words(days)} ({reason})" for reason, days in reasons.items()]
    place = series.event.origin.at("behalve")
    said = tell("checking.falls_away", days="; ".join(told)) if told else ""
    return LeftOut(place, series.event.title, said, tuple(sorted(causes)))


def texts_of(contents: Contents) -> Iterator[tuple[Body, Record]]:
    """Every Markdown text of a village, and the record that it stands in."""
    for document in contents.documents:
        yield document.body, document
    for texts in contents.beside.values():
        yield from ((document.body, document) for document in texts.values())
    for one in held(contents.public, Role.TEXT):
        yield field_body(one.value, one.record.origin, one.key), one.record


def field_body(text: str | None, origin: Origin, key: str) -> Body:
    """A text in a field of a YAML file, or of the fields of a Markdown file."""
    place = origin.at(key)
    return Body(text or "", place.file, place.line, origin.source(key), max(place.column, 1))
