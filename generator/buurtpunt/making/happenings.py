"""When an event takes place, in words for a visitor: one date, or a rule with its exceptions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from buurtpunt.knowledge.calendar.days import HOLIDAYS
from buurtpunt.knowledge.calendar.deadlines import Deadline
from buurtpunt.knowledge.calendar.rule import Rule
from buurtpunt.languages import Language
from buurtpunt.making import words
from buurtpunt.making.views import Notice
from buurtpunt.model.events import DROPS_OUT, Event, Occurrence, State
from buurtpunt.model.form import Unknown
from buurtpunt.model.opening import DayHours
from buurtpunt.model.series import Series

SHOWN = 6  # dates of a series on its page
CLEAR = dt.timedelta(days=300)  # how far ahead a day is the next of its name


def when(say: Language, event: Event, shown: Occurrence | None, *, year: bool = True) -> str:
    """The day and the hours of one date: `zaterdag 12 december 2026, van 18 tot 21 uur`."""
    if shown is None:
        return say("date_unknown", unknown=say("unknown")) if isinstance(event.date, Unknown) else ""
    told = hours(say, shown)
    return f"{days(say, shown, year=year)}{', ' + told if told else ''}"


def days(say: Language, shown: Occurrence, *, year: bool = True) -> str:
    """The day, or the first and the last; without its year if asked."""
    return _days(say, shown.day, shown.last_day, year=year)


def on_days(say: Language, shown: Occurrence) -> str:
    """The same as it stands in a sentence: `op zaterdag 12 december 2026`, `van ... tot en met ...`."""
    return _on_days(say, shown.day, shown.last_day)


def on_planned_days(say: Language, shown: Occurrence) -> str:
    """The day or the days on which it was to be, as it stands in a sentence."""
    return _on_days(say, shown.planned, shown.planned_last)


def _on_days(say: Language, first: dt.date, last: dt.date) -> str:
    told = _days(say, first, last)
    return say("on_day", day=told) if first == last else told


def _days(say: Language, first: dt.date, last: dt.date, *, year: bool = True) -> str:
    told = say.date(last, year=year)
    if first == last:
        return told
    return say("from_day", first=say.date(first, year=year and first.year != last.year), last=told)


def hours(say: Language, shown: Occurrence) -> str:
    """The hours of one date, or "". Over several days they are those of the first and the last."""
    if isinstance(shown.event.start, Unknown) and shown.start is None:
        return say("hour_unknown", unknown=say("unknown"))
    if shown.last_day != shown.day and shown.start and shown.end:
        return say("several_days", start=say.time(shown.start), end=say.time(shown.end))
    return say.span(shown.start, shown.end)


def takes_names(shown: Occurrence, today: dt.date) -> bool:
    """Whether one can still put one's name down for a date."""
    return is_open(shown, shown.event.register_by, today)


def is_open(shown: Occurrence, deadline: Deadline | None, today: dt.date) -> bool:
    """Whether the last day to put one's name down or to order for a date is still to come."""
    if not deadline or not shown.goes_on or shown.full or shown.last_day < today:
        return False
    last = deadline.for_date(shown.day)
    return last is None or last >= today


def iso(shown: Occurrence | None) -> str:
    """The begin of one date for <time datetime>; local time, as the page says the place."""
    if shown is None:
        return ""
    return shown.day.isoformat() + (f"T{shown.start:%H:%M}" if shown.start else "")


def rule(say: Language, series: Series, *, ends: bool = True) -> str:
    """The rule said back: `elke eerste zaterdag van de maand, niet in juli en augustus`; "" for single dates.

    Who is told of its next dates does without the end that was typed apart.
    """
    told, gone = rule_parts(say, series, ends=ends)
    return say("rule.except", rule=told, days=gone) if gone else told


def rule_parts(say: Language, series: Series, *, ends: bool = True) -> tuple[str, str]:
    """A rule, and what falls away year after year; single dates stand in a list of their own."""
    event = series.event
    found = event.rule if ends else event.recurrence
    if not isinstance(found, Rule) or series.first is None:
        return "", ""
    gone = [one for one in event.except_ if one.is_open]
    gone += [HOLIDAYS] * (event.on_holidays == DROPS_OUT)
    return say.rule(found.anchored(series.first)), say.days(gone) if gone else ""


def changes(say: Language, days: Iterable[DayHours]) -> tuple[str, ...]:
    """Days on which the hours are other ones, in words."""
    return tuple(changes_from(say, days))


def changes_from(say: Language, days: Iterable[DayHours]) -> dict[str, dt.date]:
    """Days on which the hours are other ones: `woensdag 11 november 2026: gesloten (feestdag: Wapenstilstand)`; with
    the first of them. Days with the same hours for the same reason stand together.
    """
    same: dict[str, list[dt.date]] = {}
    for one in days:
        same.setdefault(because(say, say.spans(one.spans), say.why(one.reason)), []).append(one.day)
    return {say("changed.days", days=_in_a_row(say, found), hours=told): found[0] for told, found in same.items()}


def because(say: Language, told: str, why: str) -> str:
    """What is different, and why if somebody said so: `gesloten (feestdag: Kerstmis)`."""
    return say("because", told=told, why=why) if why else told


def _in_a_row(say: Language, days: list[dt.date]) -> str:
    """Days in one breath; those of one year share it, at the end: `do 12 augustus en vr 13 augustus 2027`."""
    following = [*days[1:], None]
    return say.listing(
        say.date(day, year=not then or then.year != day.year) for day, then in zip(days, following, strict=True)
    )


def usual_hours(say: Language, series: Series) -> str:
    """The hours of a series as they are unless a date says otherwise; "" when there are none."""
    event = series.event
    if isinstance(event.start, Unknown):
        return say("hour_unknown", unknown=say("unknown"))
    return say.span(event.start, event.end if isinstance(event.end, dt.time) else None)


def coming_dates(say: Language, series: Series, today: dt.date) -> tuple[str, ...]:
    """The next dates of a series, each with what is special about it."""
    return tuple(one_date(say, one) for one in series.coming(today)[:SHOWN])


def one_date(say: Language, one: Occurrence, *, year: bool = True) -> str:
    """A date with what is special about it: `vrijdag 18 december, van 18 tot 19 uur (in plaats van ...)`."""
    told = different_hours(say, one)
    return remarked(say, f"{days(say, one, year=year)}{', ' + told if told else ''}", one)


def dropped_dates(say: Language, series: Series, today: dt.date) -> tuple[str, ...]:
    """The dates in between on which it does not take place, and why."""
    shown = series.coming(today)[:SHOWN]
    last = shown[-1].day if shown else dt.date.max
    coming = [one for one in series.dropped if today <= one.day <= last]
    reasons = ("" if one.reason.is_typed else say.why(one.reason) for one in coming)
    return tuple(because(say, say.date(one.day), reason) for one, reason in zip(coming, reasons, strict=True))


def different_hours(say: Language, one: Occurrence) -> str:
    """The hours of a date where they are not the usual ones."""
    event = one.event
    usual = (event.start, event.end) if not isinstance(event.start, Unknown) else (None, None)
    return "" if (one.start, one.end) == usual or one.start is None else hours(say, one)


def exceptions(say: Language, event: Event, found: Iterable[Occurrence]) -> Iterator[str]:
    """Of each date of a series on paper of which there is something to say, its day with that; once, where all of it is full."""
    if event.full is True:
        yield words.sentence(say("full"))
    for one in found:
        known = replace(one, full=False) if event.full is True else one
        if (told := one_date(say, known, year=False)) != days(say, one, year=False):
            yield words.sentence(told)


def rule_and_hours(say: Language, series: Series) -> str:
    """`elke woensdag, van 14 tot 17 uur`."""
    return ", ".join(filter(None, (rule(say, series), usual_hours(say, series))))


def remarked(say: Language, about: str, one: Occurrence) -> str:
    """Words about a date with what is special about it behind them: `...: gaat niet door`, `... (plaats: De oude school)`."""
    told = special(say, one)
    if one.goes_on:
        return because(say, about, told)
    return say("changed.days", days=about, hours=told)


def special(say: Language, one: Occurrence) -> str:
    """What is special about a date: `gaat niet door. Ziekte.`, `plaats: De oude school, volzet`; "" for one that is as usual."""
    parts = []
    if one.state is State.CANCELLED:
        return ". ".join(filter(None, (say("cancelled"), words.because(one.reason))))
    if one.day != one.planned:
        parts.append(say("instead_of", day=say.date(one.planned)))
    if one.place != one.event.place and one.place:
        parts.append(say("place_is", place=one.place))
    if one.full:
        parts.append(say("full"))
    return ", ".join(parts)


def notes(say: Language, series: Series, today: dt.date) -> Iterator[str]:
    """What a list tells of an event besides its rule and its next date: which before it do not go on, then that of its own."""
    shown = series.next(today)
    for one in series.coming(today):
        if shown and one.order >= shown.order:
            break
        yield say("cancelled.note", day=words.sentence(days(say, one)))
    if shown:
        yield from own_note(say, shown)


def own_note(say: Language, one: Occurrence) -> Iterator[str]:
    """What a list tells of this very date, whatever the others are."""
    if told := special(say, one):
        yield words.sentence(told)


def notice(say: Language, series: Series, today: dt.date) -> Notice | None:
    """What nobody may miss at the top of its page: it is over, it does not go on, it is full."""
    shown = series.next(today)
    if series.is_over(today):
        last = series.occurrences[-1] if series.occurrences else None
        if last and last.ends and last.ends.date() >= today:
            return None  # the night is still on, or was: its date says enough of that for a day
        key = "over.was" if series.event.recurrence is None else "over.last"
        return Notice(say("over"), say(key, when=on_days(say, last)) if last else "")
    cancelled = [one for one in series.coming(today) if not one.goes_on]
    if cancelled and (shown is None or cancelled[0].day <= shown.day):
        return Notice(
            say("cancelled.that_day", when=words.sentence(on_days(say, cancelled[0]))),
            words.because(cancelled[0].reason),
        )
    if shown and shown.full:
        return Notice(say("full.that_day", when=words.sentence(on_days(say, shown))), "")
    return None
