"""What a rule is without: `behalve zondag`, `behalve de eerste`, `behalve in juli`."""

from __future__ import annotations

from contextlib import suppress

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar.days import Days
from buurtpunt.knowledge.calendar.draft import Draft, of_what
from buurtpunt.knowledge.calendar.naming import parse_days, read_days
from buurtpunt.knowledge.calendar.pieces import Stuck, Weekdays
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.saying import nths_in_words
from buurtpunt.knowledge.calendar.words import T


def except_(reader: Reader, draft: Draft) -> bool:
    """`behalve zondag` takes from the weekdays, `behalve de eerste` from the weeks; the rest belongs to `behalve`."""
    if not reader.take(T.EXCEPT):
        return False
    if reader.done:  # `in juli niet`
        raise reader.stuck(tell("calendar.except_line"))
    at = reader.at
    are_weeks = reader.nths() and reader.here in (None, T.FROM) and not draft.nths
    reader.at = at
    if are_weeks and draft.weekdays:
        _but_weeks(reader, draft, draft.weekdays.days)
    else:
        _but_days(reader, draft)
    return True


def _but_weeks(reader: Reader, draft: Draft, days: tuple[int, ...]) -> None:
    """`elke dinsdag behalve de eerste van de maand`."""
    at, nths = reader.at, reader.nths()
    kept = tuple(nth for nth in (1, 2, 3, 4, 5) if nth not in nths)
    if not of_what(reader, Draft(of=draft.of)):
        reader.at = at
        if len(days) > 1 or not kept or {-1, -2} & {*nths}:
            raise reader.stuck()
        meant = f"elke {nths_in_words(kept)} {moments.weekday_name(days[0])} van de maand"
        raise reader.stuck(tell("calendar.meant_or_cancelled", meant=meant))
    if len(days) > 1 or any(not 1 <= nth <= 5 for nth in nths) or draft.unit or draft.months:
        which = nths_in_words(nths)
        draft.gone = tuple(Days(f"op de {which} {moments.weekday_name(day)} van de maand") for day in days)
    else:
        draft.nths, draft.of = kept, "month"


def _read_gone(reader: Reader) -> tuple[Days, ...]:
    """The days that fall away; what is asked about them by themselves is asked here too."""
    at = reader.at
    with suppress(Stuck):
        found = read_days(reader, apart=True)
        if found and reader.here in (None, T.COMMA, T.TILL, T.THROUGH):
            return found
    behind = reader.at
    parse_days(reader.typed[reader.tokens[at].start :])
    reader.at = behind
    raise reader.stuck()


def _but_days(reader: Reader, draft: Draft) -> None:
    """`elke dag behalve zondag`, `ma, di en do behalve di`; all else that falls away is no weekday of the rule."""
    found = _read_gone(reader)
    if reader.here is T.COMMA and reader.ahead(1) is T.IN:
        raise reader.stuck(tell("calendar.falls_away_or_not"))
    days = {day for one in found for day in one.weekdays}
    are_weekdays = all(one.weekdays and not one.nths for one in found)
    if are_weekdays and draft.unit == "day" and draft.interval == 1 and not draft.weekdays:
        draft.interval, draft.unit, draft.every = 0, "", True
        draft.weekdays = Weekdays(tuple(day for day in range(7) if day not in days), is_all=True, part=draft.part)
    elif are_weekdays and draft.weekdays and days < {*draft.weekdays.days}:
        left = tuple(day for day in draft.weekdays.days if day not in days)
        draft.weekdays = Weekdays(left, is_all=True, part=draft.weekdays.part)
    else:
        draft.gone += found
