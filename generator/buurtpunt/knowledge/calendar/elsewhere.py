"""What stands in a rule but belongs to another key, and what our files say instead of what no rule can say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time, timedelta

from buurtpunt.knowledge.calendar import holidays
from buurtpunt.knowledge.calendar.advising import told_by_day
from buurtpunt.knowledge.calendar.days import Days
from buurtpunt.knowledge.calendar.feasts import feast_day, next_feast
from buurtpunt.knowledge.calendar.pieces import Stuck
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.words import T
from buurtpunt.knowledge.dutch import enumerate_words

_AHEAD = 3  # of a feast that moves: years that are proposed


def line(reader: Reader) -> tuple[str, ...]:
    """The lines for other keys that a piece of a rule stands for: its hours, or its first day."""
    at = reader.at
    if reader.take(T.SINCE):
        day = reader.day()
        if day and day.year:
            return (f"datum: {day.on(0).isoformat()}",)
        reader.at = at
        return ()
    if reader.take(T.FROM):
        day = reader.day()
        if day and day.year and reader.here in (T.TILL, T.THROUGH):
            return (f"datum: {day.on(0).isoformat()}",)
        reader.at = at
    if reader.take(T.BETWEEN):
        first, _, last = reader.clock(), reader.take(T.AND), reader.clock()
        if first and last:
            return (f"van: {_figures(first[0])}", f"tot: {_figures(last[0])}")
        reader.at = at
    has_word = reader.take(T.OM, T.FROM) is not None
    start = reader.clock(bare=has_word)
    if not start:
        reader.at = at
        return ()
    if reader.take(T.DASH, T.TILL) and (end := reader.clock()):
        return (f"van: {_figures(start[0])}", f"tot: {_figures(end[0])}")
    return (f"van: {_figures(start[0])}",)


def _figures(hour: time) -> str:
    return f"{hour.hour}:{hour.minute:02}"


def lines(rule: str, gone: tuple[Days, ...], others: tuple[str, ...]) -> Stuck:
    """The same in as many lines as it takes."""
    told = [f"herhaling: {rule}", *others]
    if gone:
        told.append(f"behalve: [{', '.join(one.typed for one in gone)}]")
    shown = enumerate_words(f"`{one}`" for one in told)
    return Stuck("", f"Schrijf dat op aparte regels: {shown}.")


def why(reader: Reader) -> Stuck | None:
    """What to do about a piece that no rule can hold; None when there is nothing to say but where it stands."""
    at = reader.at
    here = reader.here
    if here is T.FEAST:
        name = str(reader.tokens[at].value)
        return _only(
            reader, told_by_day(lambda today: _listed(_feasts(name, today), "valt elk jaar op een andere dag"))
        )
    reader.skip(T.IN, T.FROM)
    if reader.here in (T.HOLIDAY, T.SCHOOL, T.PUBLIC):
        return _in_holidays(reader, at)
    if here is T.SINCE or (here is T.FROM and reader.here is T.NUMBER):
        reader.at = at
        has_end = any(token.kind in (T.TILL, T.THROUGH) for token in reader.tokens)
        end = " Zet hier het einde, ook met zijn jaar." if has_end else ""
        return reader.stuck(f"Zet de eerste dag achter `datum`, met het jaar erbij.{end}")
    reader.at = at
    if here in (T.CLOCK, T.SPOKEN, T.PART) or (here is T.OM and reader.ahead(1) in (T.CLOCK, T.SPOKEN, T.NUMBER)):
        return reader.stuck("Zet het uur in cijfers achter `van` en `tot`.")
    if here is T.NOT_AT_ALL and len(reader.tokens) == 1:
        return reader.stuck("Komt het maar één keer? Laat de regel `herhaling` dan weg.")
    if here is T.SHIFTING:
        return reader.stuck("Dat schuift elke dag op. Schrijf de dag zelf achter `datum`.")
    if here is T.AND:
        return reader.stuck("Zijn het er twee? Maak er dan twee activiteiten van.")
    if here is T.DATE:
        return reader.stuck("Zijn het losse dagen? Zet ze als lijst: `herhaling: [...]`, met komma's ertussen.")
    if here is T.EDGE:
        return reader.stuck("Zeg welke dag dat is, bijvoorbeeld met eerste of laatste.")
    return None


def _only(reader: Reader, advice: str) -> Stuck:
    """An advice that replaces all of the phrase holds only when nothing else was said in it."""
    others = {token.kind for token in reader.tokens} - {T.EVERY, T.FEAST, T.UNIT, T.ON, T.PERIODIC}
    return reader.stuck("" if others else advice)


def _feasts(name: str, today: date) -> list[date]:
    first = next_feast(name, today).year
    return [feast_day(name, year) for year in range(first, first + _AHEAD)]


def _in_holidays(reader: Reader, at: int) -> Stuck:
    """`elke zaterdag van de kerstvakantie`: the days themselves, of the next one."""
    token = reader.tokens[reader.at]
    weekdays: set[int] = {day for one in reader.tokens[:at] if one.kind is T.WEEKDAY for day in one.value[0]}
    plain = all(
        one.kind in (T.EVERY, T.WEEKDAY, T.UNIT, T.AND, T.COMMA, T.FROM, T.IN, T.HOLIDAY, T.DAILY)
        for one in reader.tokens
    )
    if token.kind is not T.HOLIDAY or not plain or reader.at + 1 < len(reader.tokens):
        reader.at = at
        return reader.stuck(
            "Een herhaling kent geen vakanties. Zet de dagen als lijst, met komma's ertussen: `herhaling: [...]`."
        )
    name = str(token.value)
    reader.at = at
    return reader.stuck(told_by_day(lambda today: _listed(_holiday(name, weekdays, today), "is elk jaar anders")))


def _holiday(name: str, weekdays: set[int], today: date) -> list[date]:
    """The days of the next such holiday, of these weekdays if some were named."""
    found: list[date] = []
    for number in range(500):
        day = today + timedelta(days=number)
        if name.capitalize() in holidays.school_holiday(day):
            found.append(day)
        elif found:
            break
    return [day for day in found if not weekdays or day.weekday() in weekdays]


def _listed(days: Iterable[date], why_not: str) -> str:
    listed = ", ".join(day.isoformat() for day in days)
    return f"Dat {why_not}. Schrijf de dagen zelf: `herhaling: [{listed}]`."
