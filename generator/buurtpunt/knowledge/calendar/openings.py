"""One piece of a line of opening hours while it is read, and the openings that come of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.calendar.days import Days
from buurtpunt.knowledge.calendar.hours import PARTS, Opening, say_openings
from buurtpunt.knowledge.calendar.pieces import Stuck
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.saying import weekdays_in_words
from buurtpunt.knowledge.calendar.spans import ALL_DAY, Span, lies_in, read_spans
from buurtpunt.knowledge.calendar.words import T

EVERY_DAY = tuple(range(7))


@dataclass(slots=True)
class Piece:
    """What has been read of one piece of a line."""

    days: tuple[int, ...] = ()
    part: str = ""
    is_mixed: bool = False  # the part was typed at one of the days only
    season: Days | None = None
    spans: tuple[Span, ...] = ()
    is_closed: bool = False
    led: bool = False  # `gesloten` came first: `gesloten op zondag en feestdagen`
    also: bool = False
    only: bool = False  # on the other days of the season it is closed: `in juli enkel zaterdag 9-12`
    gone: tuple[Days, ...] = ()
    others: tuple[Days, ...] = ()  # days by name for which the same holds: `zondag en feestdagen`

    @property
    def says_when(self) -> bool:
        """Whether its hours have been read."""
        return bool(self.spans or self.is_closed)

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it has been read yet."""
        return not (self.days or self.season or self.says_when or self.gone)

    @property
    def is_alone(self) -> bool:
        """Whether only `gesloten` has been read, so that what comes next tells when."""
        return self.is_closed and not (self.days or self.season)

    def check(self) -> None:
        """Raises `Stuck` when something is missing, or does not fit."""
        if self.gone and not (self.days or self.season or self.says_when):
            return  # `niet in juli`
        if not self.says_when:
            names = weekdays_in_words(self.days) if self.days else ""
            raise Stuck("", tell("calendar.also_hours_of", names=names) if names else tell("calendar.also_hours"))
        if not (self.days or self.season or self.spans == (ALL_DAY,) or self.part):
            raise Stuck("", tell("calendar.also_which_days"))
        self._check_part(self.spans)
        if self.days and self.season and self.season.is_one_day:
            raise Stuck("", tell("calendar.day_with_year"))
        if self.days and self.spans and not self.season and any(one.is_stretch for one in self.others):
            raise Stuck("", tell("calendar.line_each"))
        if self.part and self.is_closed and self.is_mixed:
            raise Stuck(self.part, tell("calendar.which_part_closed"))
        if self.part and self.is_closed and self.part not in PARTS:
            raise Stuck(self.part, tell("calendar.say_hours"))

    def part_of_all(self, each_its_own: bool) -> str:
        """The part of the day in which all of its hours lie; of `voormiddag 9-12 en namiddag 13-17` there is none."""
        if each_its_own:
            self._check_part(self.spans[:1])
        return "" if each_its_own else self.part

    def _check_part(self, spans: tuple[Span, ...]) -> None:
        if self.part and not self.is_closed and not lies_in(spans, self.part):
            raise Stuck(self.part, tell("calendar.not_in_part", part=self.part))

    def openings(self, typed: str) -> list[Opening]:
        """What holds, then what is closed within it (`behalve feestdagen`)."""
        if self.gone and (self.is_closed or self.also):
            raise Stuck("", tell("calendar.when_open"))
        closed = Opening(typed, self.days or EVERY_DAY, season=self.season)
        gone = {day for one in self.gone for day in one.weekdays}
        shut = [replace(closed, season=other) for other in self.gone if not other.weekdays]
        if not self.says_when:
            return [*([replace(closed, weekdays=tuple(sorted(gone)))] if gone else []), *shut]
        days = tuple(day for day in closed.weekdays if day not in gone)
        if not days or not gone <= {*closed.weekdays}:
            raise Stuck("", tell("calendar.except_apart"))
        part = self.part if self.is_closed else ""
        any_day = not self.days and bool(part or (self.spans and self.season and self.season.is_stretch))
        one = Opening(
            typed, days, self.spans, self.season, part=part, also=self.also and not self.is_closed, any_day=any_day
        )
        same = [replace(one, weekdays=EVERY_DAY if not self.season else days, season=other) for other in self.others]
        rest = tuple(day for day in EVERY_DAY if day not in days) if self.only and self.season else ()
        shut = [replace(one, weekdays=days, spans=(), season=shut.season, also=False) for shut in shut]
        return [one, *same, *shut, *([replace(closed, weekdays=rest)] if rest else [])]

    def by_appointment(self, typed: str) -> str:
        """Its days, or its hours, as something that one asks for first: `zaterdag op afspraak`."""
        if not self.says_when:
            return f"{weekdays_in_words(self.days)}{self.part} op afspraak"
        self.check()
        return f"{say_openings(tuple(self.openings(typed)))} op afspraak"


def before_comma(reader: Reader, at: int) -> Reader | None:
    """A reader of what stands before the comma when hours come next, for the days right before hours are theirs."""
    commas = [n for n in range(at, reader.at) if reader.tokens[n].kind is T.COMMA]
    if not commas or reader.here not in (T.NUMBER, T.CLOCK, T.SPOKEN, T.FROM, T.COLON):
        return None
    if len(commas) > 1:
        raise reader.stuck(tell("calendar.line_each"))
    return Reader(reader.typed, reader.tokens[: commas[0]], at)


def own_hours(reader: Reader, at: int, gone: tuple[Days, ...]) -> Stuck | None:
    """What to ask about `elke dag 9-18, behalve zondag 9-12`: other hours on those days, and not none."""
    days, first = reader.text(at + 1), reader.at
    reader.skip(T.COLON)
    if reader.here not in (T.NUMBER, T.CLOCK, T.FROM) or not read_spans(reader):
        reader.at = first
        return None
    less = f"behalve {days}, " if all(one.weekdays for one in gone) else ", "
    asked = reader.asked(at, tell("calendar.this"), f"{less}{days} {reader.text(first)}")
    asked.advice = tell("calendar.line_each")
    return asked


def why_not(reader: Reader) -> Stuck | None:
    """What to do about a piece that is none of opening hours; None when it can only be pointed at."""
    here = reader.here
    if T.UNIT in (reader.ahead(1), reader.ahead(2)) and here is T.NTH:
        return reader.stuck(tell("calendar.from_day_to_day"))
    if here in (T.NTH, T.EVERY, T.OM, T.PERIODIC, T.PARITY) or (here is T.WEEKDAY and reader.ahead(1) is T.NTH):
        return reader.stuck(tell("calendar.hours_are_weekly"))
    if here is T.SINCE:
        return reader.stuck(tell("calendar.also_until"))
    if here in (T.TILL, T.THROUGH):
        return reader.stuck(tell("calendar.also_from"))
    if here is T.PART and reader.ahead(1) is T.CLOSED:
        return reader.stuck(tell("calendar.hours_around"))
    if here is T.PART:
        return reader.stuck(tell("calendar.hours_in_figures"))
    if here in (T.NUMBER, T.CLOCK, T.SPOKEN) or (here is T.FROM and reader.ahead(1) is T.NUMBER):
        return reader.stuck(tell("calendar.span_in_figures"))
    return None
