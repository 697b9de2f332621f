"""The building blocks of time, read from the tokens of a phrase: days of the week, months, days, hours.

A `Reader` walks along the tokens. Each block either is read whole, or nothing is taken. What no place asks for stays
behind, and `stuck` points at it, so that nothing that was typed is lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar.feasts import feast_day
from buurtpunt.knowledge.calendar.pieces import Day, Stuck, Weekdays, month_end
from buurtpunt.knowledge.calendar.tokens import Tokens
from buurtpunt.knowledge.calendar.words import T

_LIST = (T.AND, T.COMMA, T.SLASH)
_COUNTED = (T.MONTH, T.TIMES, T.UNIT, T.PERIODIC)  # a number before these is no hour
_RUN = (T.THROUGH, T.TILL, T.DASH)


@dataclass(slots=True)
class Reader(Tokens):
    """Reads the building blocks of time; what it finds is in `pieces`."""

    def weekdays(self, *between: T) -> Weekdays | None:
        """`ma/di/do`, `woensdag tot en met vrijdag`, `weekend`; a run may go past Sunday. `between` may stand before each."""
        found: set[int] = set()
        is_all, parts, last = False, list[str](), None
        while True:
            back = self.at
            run = bool(found) and not self._is_row(back) and self.take(*_RUN) is not None
            if found and not run:
                self.skip(*_LIST, *([T.DASH] if self._is_row(back) else []))
                self.skip(*([T.ON] if self.at > back else []), *between)
            token = self.take(T.WEEKDAY)
            if not token or (run and (last is None or len(token.value[0]) > 1)):
                self.at = back
                break
            days, every, part = token.value
            found.update(days if not run else {(last + n) % 7 for n in range((days[0] - last) % 7 + 1)})  # type: ignore[operator]
            is_all |= every or len(found) > 1
            part = part or self._part()
            is_stem = self.typed[token.end - 1] == "-"  # `maandag- en woensdagavond`
            parts += [] if is_stem else [part]
            last = days[0] if len(days) == 1 else None
        part = parts[-1] if parts else ""
        if any(one not in ("", part) for one in parts):
            raise Stuck("", tell("calendar.parts_differ"))
        return Weekdays(tuple(sorted(found)), is_all, part, len({*parts}) > 1) if found else None

    def _is_row(self, dash: int) -> bool:
        """Whether a dash is one of several between days: `ma-wo-vr` is a row of three, no run."""
        kinds = [token.kind for token in self.tokens]
        row = [T.WEEKDAY, T.DASH, T.WEEKDAY, T.DASH, T.WEEKDAY]
        return any(kinds[at : at + 5] == row for at in (dash - 1, dash - 3) if at >= 0)

    def _part(self) -> str:
        """`namiddag`, `in de voormiddag` behind a weekday."""
        back = self.at
        self.skip(T.IN, *([T.DASH] if self.ahead(1) is T.PART else []))
        token = self.take(T.PART)
        if token is None:
            self.at = back
        return token.value if token else ""

    def nths(self) -> tuple[int, ...]:
        """`eerste en derde`, `1e/3e`; 1 is the first, -1 the last."""
        found: list[int] = []
        while True:
            back = self.at
            self.skip(*(_LIST if found else []))
            token = self.take(T.NTH) if not found or self.at > back else None
            if not token:
                self.at = back
                return tuple(sorted(set(found), key=lambda nth: (nth < 0, nth)))
            found.append(token.value)

    def months(self) -> tuple[int, ...]:
        """`juli en augustus`, `november t/m maart`. Raises `Stuck` for `mei tot september`: is September one of them?"""
        found: list[int] = []
        first = self.at
        while True:
            back, edge = self.at, None
            run = self.take(*_RUN) if found else None
            if found and not run:
                self.skip(*_LIST)
            edge = self.take(T.EDGE)
            is_named = self.ahead(1) is T.MONTH and not self.done and self.tokens[self.at].value == "month"
            self.skip(*([T.UNIT] if is_named else []))  # `de maand mei`
            token = self.take(T.MONTH)
            is_begin = edge and not run and edge.value == "begin" and self.here in _RUN
            if not token or (edge and not is_begin and not (run and edge.value == "eind")):
                self.at = back
                return tuple(sorted(set(found)))
            if run and run.kind is T.TILL and not edge:
                raise self._ask_through(first, found[0], token.value)
            start = found[-1] if run else token.value
            found += [(start + n - 1) % 12 + 1 for n in range((token.value - start) % 12 + 1)]

    def whole_months(self) -> tuple[int, ...]:
        """`1 mei tot 30 september`, `1 mei tot eind september`: whole months, typed with their days."""
        at = self.at
        first = self.day() if self.here is not T.WEEKDAY else None
        if first and first.day == 1 and not first.year and self.take(*_RUN):
            edge = self.take(T.EDGE)
            month = self.take(T.MONTH) if edge and edge.value == "eind" else None
            last = None if month else self.day()
            is_end = last and not last.year and last.day >= month_end(2027, last.month).day
            end = month.value if month else last.month if last and is_end else 0
            if end:
                return tuple(sorted({(first.month + n - 1) % 12 + 1 for n in range((end - first.month) % 12 + 1)}))
        self.at = at
        return ()

    def even_months(self) -> tuple[int, ...]:
        """`de even maanden`, `oneven maanden`."""
        at = self.at
        parity, unit = self.take(T.PARITY), self.take(T.UNIT)
        if not (parity and unit and unit.value == "month"):
            self.at = at
            return ()
        return tuple(range(2 if parity.value == "even" else 1, 13, 2))

    def _ask_through(self, at: int, first: int, last: int) -> Stuck:
        """Is the last month one of them?"""
        names = [moments.month_name(month) for month in (first, last, (last - 2) % 12 + 1)]
        question = tell("calendar.name_counts", name=names[1])
        return self.asked(at, question, f"{names[0]} tot en met {names[1]}", f"{names[0]} tot en met {names[2]}")

    def year(self) -> int | None:
        """A year of four figures."""
        if self.here is T.NUMBER and 1600 <= self.tokens[self.at].value < 3000:
            self.at += 1
            return int(self.tokens[self.at - 1].value)
        return None

    def day(self) -> Day | None:
        """`5 december 2026`, `zaterdag 5/12`, `paasmaandag 2027`, with or without a year."""
        first = self.at
        weekday = self.take(T.WEEKDAY)
        if weekday and (len(weekday.value[0]) > 1 or weekday.value[2]):  # `weekend 11/11`, `vrijdagavond 5/12`
            self.at = first
            return None
        self.skip(T.COMMA)
        if found := self._numeric_day(first) or self._named_day(first):
            return found
        if not weekday and (feast := self.take(T.FEAST)):
            self.take(T.FROM)
            if year := self.year():
                day = feast_day(feast.value, year)
                return Day(day.day, day.month, year, moments.format_date(day, weekday=False))
        self.at = first
        return None

    def _numeric_day(self, first: int) -> Day | None:
        at, token = self.at, self.take(T.DATE, T.DAILY)
        if not token or not token.value:
            self.at = at
            return None
        day, month, year = token.value
        return Day(day, month, int(year) if year else None, self.text(first))

    def _named_day(self, first: int) -> Day | None:
        number = None if self.opens_bracket else self.take(T.NUMBER, T.NTH)
        self.skip(T.DASH)
        self.take(T.FROM)
        month = self.take(T.MONTH) if number and 0 < number.value <= 31 else None
        if not number or not month:
            return None
        back = self.at
        self.skip(T.DASH)
        if not (year := self.year()):
            self.at = back  # `1 juli - 31 augustus`
        text = f"{number.value} {moments.month_name(month.value)}{f' {year}' if year else ''}"
        weekday = self.tokens[first] if self.tokens[first].kind is T.WEEKDAY else None
        if weekday:
            text = f"{moments.weekday_name(weekday.value[0][0])} {text}"
        return Day(number.value, month.value, year, text)

    def clock(self, *, bare: bool = True) -> tuple[time, bool] | None:
        """An hour, and whether its minutes or an `u` were typed; 24:00 is the end of a day, as 0:00."""
        is_counted = self.ahead(1) in _COUNTED and not self.opens_bracket
        is_counted |= not self.text(self.at, self.at + 1)[:1].isdigit()  # `twee`
        if self.here is T.NUMBER and (not bare or is_counted or self.tokens[self.at].value > 24):
            return None
        token = self.take(T.CLOCK, T.NUMBER)
        if token is None:
            return None
        at = self.at - 1
        if self.here is T.PART and self.text(self.at, self.at + 1)[0] in "'’":  # `8u 's avonds`
            self.at += 1
            return moments.parse_time(self.text(at)), token.kind is T.CLOCK
        text = self.text(at)
        if text.casefold().strip(" .uhr") in ("24", "24:00", "24.00"):
            return time(0), True
        return moments.parse_time(text), token.kind is T.CLOCK

    def part_before(self, at: int) -> str:
        """The part of the day that the token before another one names: `woensdagnamiddag 2-4`, `'s avonds van 7 tot 9`."""
        token = self.tokens[at - 1] if at else None
        if token and token.kind is T.WEEKDAY:
            return str(token.value[2])
        return str(token.value) if token and token.kind is T.PART else ""

    def count(self) -> int | None:
        """A number of times: `acht keer`, `tweemaal`."""
        back = self.at
        number, times = self.take(T.NUMBER), self.take(T.TIMES)
        if times and bool(number) != bool(times.value):
            return int(number.value if number else times.value)
        self.at = back
        return None
