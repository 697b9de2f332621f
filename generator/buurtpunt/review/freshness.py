"""What may have gone stale. A day in the village's own words counts (`nagekeken_op`), never the date of a file."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterator

from buurtpunt.catalogues import tell_count
from buurtpunt.checking.links import resolve
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import moments
from buurtpunt.model import collections
from buurtpunt.model.collections import NEWS
from buurtpunt.model.documents import Document
from buurtpunt.model.events import Event
from buurtpunt.model.form import Role
from buurtpunt.model.plan import PLAN
from buurtpunt.model.record import Record
from buurtpunt.model.roles import key_of, value_of
from buurtpunt.problems import Place, Problem, Wrong, freshness
from buurtpunt.review.people import some

STALE = dt.timedelta(days=182)  # half a year
QUIET = dt.timedelta(days=60)  # the practice book: news also during the whole process, not only at the start


def review(snapshot: Snapshot) -> Iterator[Problem]:
    """What somebody should look at once more. An empty agenda is named by the build already."""
    yield from _long_ago(snapshot)
    yield from _never(snapshot)
    yield from _news(snapshot)
    yield from _call(snapshot)


def _lasting(snapshot: Snapshot) -> Iterator[tuple[Record, str, dt.date | None]]:
    """What stands on the site for months, with its key for the day on which somebody looked it over, and that day.

    What has a date is of its day, unless it comes back.
    """
    for kind in collections.ALL:
        key = key_of(kind.model, Role.CHECKED_ON)
        is_dated = bool(key_of(kind.model, Role.DATE))
        for record in snapshot.seen.of(kind) if key else ():
            if not is_dated or (isinstance(record, Event) and _goes_on(snapshot, record)):
                yield record, key, value_of(record, Role.CHECKED_ON)


def _goes_on(snapshot: Snapshot, event: Event) -> bool:
    return bool(event.rule) and not snapshot.series(event).is_over(snapshot.today)


def _long_ago(snapshot: Snapshot) -> Iterator[Problem]:
    today = snapshot.today
    for record, key, day in _lasting(snapshot):
        if day is None:
            continue
        told = {"date": moments.format_date(day), "today": today.isoformat()}
        place = record.origin.at(key)
        if day > today:
            yield freshness.CHECKED_TOMORROW.at(place, **told)
        elif day < today - STALE:
            yield freshness.NOT_CHECKED_LATELY.at(place, **told)


def _never(snapshot: Snapshot) -> Iterator[Problem]:
    """Texts without such a day, in one tip. A village of a page or two knows its texts by heart."""
    unknown = [item for item, _, day in _lasting(snapshot) if isinstance(item, Document) and day is None]
    if len(unknown) > 1:
        count = tell_count("review.texts", len(unknown))
        names = some([posixpath.basename(item.origin.file) for item in unknown])
        yield freshness.NEVER_CHECKED.at(
            unknown[0].origin.place,
            count=count,
            names=names,
            today=snapshot.today.isoformat(),
        )


def _news(snapshot: Snapshot) -> Iterator[Problem]:
    """A hub that brought news and stopped; of one without news on its site it is what its plan says that was told."""
    news = [(item.date, item.origin.at("datum")) for item in snapshot.seen.of(NEWS)]
    told = (one for one in snapshot.seen.of(PLAN) if one.is_done and not one.is_for_team)
    newest, place = max(news or [(one.day, one.origin.at("dag")) for one in told], default=(snapshot.today, Place()))
    if newest < snapshot.today - QUIET:
        days = (snapshot.today - newest).days
        yield freshness.NEWS_OLD.at(place, date=moments.format_date(newest), days=days)


def _call(snapshot: Snapshot) -> Iterator[Problem]:
    """The one call to action, when it is for something that has been."""
    action = snapshot.hub.action if snapshot.hub else None
    if not (action and action.link):
        return
    try:
        address = resolve(snapshot, action.link, "content/buurtpunt.yml").address
    except Wrong:
        return  # a dead link has its problem already
    for event in snapshot.seen.events:
        series = snapshot.series(event)
        if event.address == address.partition("#")[0] and series.is_over(snapshot.today) and series.occurrences:
            last = moments.format_date(series.occurrences[-1].last_day)
            yield freshness.CALL_IS_OVER.at(action.origin.at("link"), words=action.words, date=last)
