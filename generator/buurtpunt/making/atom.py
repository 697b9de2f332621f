"""What a feed reader shows: the news, and what is new or different in the agenda (Atom, RFC 4287).

On top of both stands what is not as usual today and tomorrow.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree import ElementTree as ET

from buurtpunt.making import alerts, cards, happenings
from buurtpunt.making.context import Context
from buurtpunt.making.words import sentence
from buurtpunt.model.collections import NEWS
from buurtpunt.model.events import Event
from buurtpunt.model.series import Series
from buurtpunt.model.translation import unmarked

NEWS_FEED, AGENDA_FEED = "feed.xml", "agenda.xml"
NEWEST = 20  # pieces of news in the feed
_ATOM = "http://www.w3.org/2005/Atom"
# A village does not write down when it changed an event, and RFC 4287 (4.2.15) wants a day. So an event is told from so long before
# it on, and bears the day on which that began: it is true, the same in each build, and recent where somebody reads it.
AHEAD = dt.timedelta(days=42)


class FeedEntry(NamedTuple):
    """One thing to read: under which name readers know it, and what they show."""

    id: str
    title: str
    day: dt.date
    address: str
    summary: str
    html: str = ""


def has_news(context: Context) -> bool:
    """Whether there is news to follow: there is some, and the site has an address on the web."""
    return bool(context.base and context.seen.of(NEWS))


def has_agenda(context: Context) -> bool:
    """Whether there is an agenda to follow."""
    return bool(context.base and cards.coming(context))


def news(context: Context) -> bytes:
    """The newest news; an entry's id is its address, its day that of the news itself."""
    return _feed(context, NEWS_FEED, context.hub.name, (*_alerts(context), *_news(context)))


def agenda(context: Context) -> bytes:
    """Each event to come, and each of its dates on which something is different: cancelled, moved, extra, full."""
    return _feed(
        context,
        AGENDA_FEED,
        context.language("agenda.feed.title", hub=context.hub.name),
        (*_alerts(context), *sorted(_agenda(context), key=lambda entry: entry.day, reverse=True)),
    )


def _alerts(context: Context) -> Iterator[FeedEntry]:
    """What nobody who comes may miss; known by what it says, and told the evening before at the latest."""
    for day in (context.today, context.today + dt.timedelta(days=1)):
        for one in (
            *alerts.hours(context.language, context.snapshot, day),
            *alerts.events(context.language, context.snapshot, day),
        ):
            address, eve = context.absolute(one.address), day - dt.timedelta(days=1)
            mark = f"{address}#{_mark(one.title, one.sentence)}"
            yield FeedEntry(mark, one.title, eve, address, one.sentence or one.title)


def _news(context: Context) -> Iterator[FeedEntry]:
    for item in cards.newest(context.seen.of(NEWS))[:NEWEST]:
        address, summary = context.absolute(item.address), cards.summary(context, item) or item.title
        yield FeedEntry(address, item.title, item.date, address, summary, context.text_for_readers(item))


def _agenda(context: Context) -> Iterator[FeedEntry]:
    for event in cards.coming(context):
        series = context.snapshot.series(event)
        if since := _told_since(series, context.today):
            yield from _of_series(context, series, since)


def _of_series(context: Context, series: Series, since: dt.date) -> Iterator[FeedEntry]:
    """An event, and each of its dates in sight on which something is different."""
    event, say = series.event, context.language
    when = sentence(happenings.rule_and_hours(say, series)) if event.rule else cards.event(context, event).when
    yield _told(context, event, event.title, " ".join(filter(None, (f"{when}.", event.place))), since)
    for one in series.coming(context.today):
        told = happenings.special(say, one)
        if told and one.day - AHEAD <= context.today:
            day = _latest(event, one.day - AHEAD, context.today)
            title = say("changed.days", days=event.title, hours=told)
            yield _told(context, event, title, happenings.when(say, event, one), day)


def _told_since(series: Series, today: dt.date) -> dt.date | None:
    """Since when an event is told without a break; None for one that is too far ahead."""
    shown = series.next(today)
    if shown is None or shown.day - AHEAD > today:
        return None
    first = shown.day
    for one in reversed([one.day for one in series.occurrences if one.day < first]):
        if first - one > AHEAD:
            break
        first = one
    return _latest(series.event, first - AHEAD, today)


def _latest(event: Event, since: dt.date, today: dt.date) -> dt.date:
    """That day, or the one on which somebody looked the event over or showed it for the first time."""
    known = (since, event.visible_from, event.checked_on)
    return max(day for day in known if day and day <= today)


def _told(context: Context, event: Event, title: str, summary: str, day: dt.date) -> FeedEntry:
    """An entry that is another one as soon as it says something else."""
    address = context.absolute(event.address)
    return FeedEntry(f"{address}#{_mark(title, summary)}", title, day, address, summary)


def _mark(title: str, summary: str) -> str:
    return hashlib.sha256(f"{title}\n{summary}".encode()).hexdigest()[:12]


def _feed(context: Context, file: str, title: str, entries: Iterable[FeedEntry]) -> bytes:
    found = list(entries)
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": context.language.tag})
    ET.SubElement(root, "id").text = context.absolute("" if file == NEWS_FEED else file)
    ET.SubElement(root, "title").text = title
    ET.SubElement(root, "updated").text = _moment(max((entry.day for entry in found), default=context.today))
    ET.SubElement(root, "link", rel="self", href=context.absolute(file))
    ET.SubElement(root, "link", rel="alternate", href=context.absolute(""))
    ET.SubElement(ET.SubElement(root, "author"), "name").text = context.hub.name
    for told in found:
        entry = ET.SubElement(root, "entry")
        ET.SubElement(entry, "id").text = told.id
        ET.SubElement(entry, "title").text = told.title
        ET.SubElement(entry, "updated").text = _moment(told.day)
        ET.SubElement(entry, "link", rel="alternate", href=told.address)
        ET.SubElement(entry, "summary").text = told.summary
        if told.html:
            ET.SubElement(entry, "content", type="html").text = told.html
    return as_bytes(root)


def as_bytes(root: ET.Element) -> bytes:
    """An XML file, a line an element, so that a change shows which."""
    ET.indent(root, " ")
    made = unmarked(ET.tostring(root, encoding="unicode"))
    return f"<?xml version='1.0' encoding='utf-8'?>\n{made}\n".encode()


def _moment(day: dt.date) -> str:
    """Midnight of a day, as RFC 3339 asks; villages date by the day."""
    return f"{day.isoformat()}T00:00:00Z"
