"""A line of opening hours, read piece by piece: each is of days with hours, perhaps in a season."""

from __future__ import annotations

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.calendar.advising import refused
from buurtpunt.knowledge.calendar.days import Days
from buurtpunt.knowledge.calendar.hours import PARTS, Opening, say_openings
from buurtpunt.knowledge.calendar.naming import read_days
from buurtpunt.knowledge.calendar.openings import EVERY_DAY, Piece, before_comma, own_hours, why_not
from buurtpunt.knowledge.calendar.pieces import Stuck, Weekdays
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.saying import in_months
from buurtpunt.knowledge.calendar.spans import ALL_DAY, read_spans
from buurtpunt.knowledge.calendar.words import T
from buurtpunt.problems import calendar as kinds


def parse_openings(text: str) -> tuple[Opening, ...]:
    """The pieces of a line of opening hours. Raises `Wrong` for one that is not surely understood."""
    reader = Reader.of(text)
    try:
        return _Line(reader).read()
    except Stuck as stuck:
        raise refused(kinds.HOURS_UNREADABLE, reader, stuck, say_openings, parse_openings) from None


class _Line:
    """Reads a line: `done` are the pieces before the one that is being read."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.done: list[Piece] = []
        self.piece = Piece()
        self.led: Days | None = None  # a season at the head of the line holds for all of it
        self.only = False  # said right before
        self.by_appointment: list[str] = []

    def read(self) -> tuple[Opening, ...]:
        reader = self.reader
        if reader.here is T.UNKNOWN_YET and len(reader.tokens) == 1:
            return (Opening(reader.typed),)
        back = reader.at
        reader.skip(T.ONLY)
        if reader.take(T.BY_APPOINTMENT) and not any(token.kind in (T.CLOCK, T.CLOSED) for token in reader.tokens):
            return (Opening(reader.typed, on_appointment=True),)
        reader.at = back
        while not reader.done:
            self._block()
        self._close()
        found = tuple(one for piece in self.done for one in piece.openings(reader.typed))
        if not (found or self.by_appointment):
            raise reader.stuck(tell("calendar.also_days_and_hours"))
        return (*found, *(Opening(words, on_appointment=True) for words in self.by_appointment))

    def _block(self) -> None:
        reader = self.reader
        comma = reader.here if reader.here in (T.COMMA, T.SLASH, T.AND) else None
        other = comma is not None or (reader.here is T.OR and reader.ahead(1) is T.BY_APPOINTMENT)
        reader.skip(*([T.OR] if other else []))
        reader.skip(T.COMMA, T.COLON, T.SLASH, T.AND, T.OPEN, T.ON)
        if reader.done:
            return
        if reader.take(T.ALSO):
            self._new_if(self.piece.says_when)
            self.piece.also = True
        elif reader.take(T.BY_APPOINTMENT):
            self._appointment(other)
        elif not (
            self._closed(comma)
            or self._spans()
            or self._except()
            or self._days(comma)
            or self._season(comma)
            or self._part()
            or self._only()
        ):
            raise why_not(reader) or reader.stuck()

    def _stuck_at(self, at: int, advice: str = "") -> Stuck:
        self.reader.at = at
        return self.reader.stuck(advice)

    def _new_if(self, needed: object) -> None:
        if needed:
            self._close()
            self.piece = Piece(season=self.led)

    def _appointment(self, is_other: bool) -> None:
        """`of op afspraak` is one more way; `ma 9-12 op afspraak` and `za enkel op afspraak` are no hours to walk in."""
        reader, piece = self.reader, self.piece
        is_only = reader.text(reader.at - 1).casefold().startswith(("enkel", "alleen", "mits"))
        if piece.says_when and is_only and self.done:
            raise reader.stuck(tell("calendar.for_which_hours"))
        if (is_only or not is_other) if piece.says_when else (piece.days and not piece.season):
            self.by_appointment.append(piece.by_appointment(reader.typed))
            self.piece = Piece(season=self.led)
        elif self.done or piece.says_when:
            self.by_appointment.append("op afspraak")
        else:
            raise reader.stuck()

    def _part(self) -> bool:
        """`namiddag gesloten`, of the days that other lines name; `zondag enkel voormiddag 9-12`; `namiddag op afspraak`."""
        reader, piece = self.reader, self.piece
        if reader.ahead(1) is T.BY_APPOINTMENT and piece.says_when and (token := reader.take(T.PART)):
            reader.at += 1
            self.by_appointment.append(f"{token.value} op afspraak")
            return True
        can = piece.days or reader.ahead(1) is T.CLOSED
        if can and not piece.says_when and not piece.part and (token := reader.take(T.PART)):
            piece.part = token.value
            return True
        return False

    def _only(self) -> bool:
        self.only = self.reader.take(T.ONLY) is not None
        return self.only

    def _closed(self, comma: T | None) -> bool:
        reader = self.reader
        if not reader.take(T.CLOSED):
            return False
        if self.piece.spans and not comma and reader.here in (None, T.COMMA):
            raise reader.stuck(tell("calendar.open_or_closed"))
        self._new_if(self.piece.says_when)
        self.piece.is_closed = True
        return True

    def _spans(self) -> bool:
        reader = self.reader
        at = reader.at
        found = (ALL_DAY,) if reader.take(T.ALL_DAY) else read_spans(reader)
        if not found:
            return False
        if self.piece.says_when and not (self.piece.days or self.piece.is_closed):
            raise self._stuck_at(at)
        if self.piece.is_closed and reader.tokens[at - 1].kind is T.CLOSED:
            raise self._stuck_at(at, tell("calendar.hours_around"))
        self._new_if(self.piece.says_when)
        self.piece.spans, self.only = found, False
        self.piece.part = self.piece.part_of_all(any(one.kind is T.PART for one in reader.tokens[at : reader.at - 1]))
        return True

    def _days(self, joined: T | None) -> bool:
        """Days of the week, or public holidays: the days that hours are said of."""
        reader = self.reader
        at = reader.at
        if (reader.here, reader.ahead(1)) in ((T.EVERY, T.NTH), (T.NTH, T.WEEKDAY)):
            return False
        reader.skip(*([T.FROM, T.IN] if reader.ahead(1) is T.WEEKDAY else []), T.EVERY)
        is_day = (
            reader.tokens[at].kind is T.EVERY and not reader.done and reader.tokens[reader.at].value in ("day", *PARTS)
        )
        daily = reader.take(T.DAILY, *([T.UNIT, T.PART] if is_day else []))
        found = None if daily else self._weekdays()
        if not (daily or found) or (found and (reader.here is T.MONTH or reader.starts_day)):
            reader.at = at
            return False
        self._new_if(self.piece.says_when and (self.piece.days or (joined and self.piece.season)))
        if self.piece.days:
            raise self._stuck_at(at, tell("calendar.own_days_and_hours"))
        if joined and self.piece.season and not self.piece.says_when:
            if self.piece.season.is_stretch:
                raise self._stuck_at(at, tell("calendar.line_each"))
            self.piece.others, self.piece.season, self.led = (*self.piece.others, self.piece.season), None, None
        self.piece.led = self.piece.is_alone
        part = daily.value if daily and daily.kind is T.PART else ""
        self.piece.days, self.piece.part = (found.days, found.part or self.piece.part) if found else (EVERY_DAY, part)
        self.piece.is_mixed = found is not None and found.is_mixed
        self.piece.only, self.only = self.only, False
        return True

    def _weekdays(self) -> Weekdays | None:
        """Days of the week; of `gesloten op maandag, di-zo 10-18` those before the comma."""
        reader, at = self.reader, self.reader.at
        found = reader.weekdays(T.EVERY)
        if self.piece.is_alone and (before := before_comma(reader, at)):
            found, reader.at = before.weekdays(T.EVERY), before.at
        return found

    def _season(self, comma: T | None) -> bool:
        """`in juli en augustus`, `feestdagen`, `24 december`: before what holds then, or behind it."""
        reader, at = self.reader, self.reader.at
        reader.skip(T.ONLY, T.IN, T.FROM, T.ON, T.EVERY)
        months = reader.whole_months()
        found = (Days(in_months(months), months=months),) if months else read_days(reader, weekdays=False)
        if not found:
            reader.at = at
            return False
        stretches = sum(one.is_stretch for one in found)
        if comma and self.piece.days and (self.piece.led or not self.piece.says_when):
            if stretches and (comma is T.COMMA or len(found) > 1):
                raise self._stuck_at(at, tell("calendar.for_which_hours"))
            self.piece.others += found
            return True
        is_both = 0 < stretches < len(found) and bool(self.piece.days)
        if is_both or (self.piece.says_when and not self._may_follow(comma, stretches)):
            raise self._stuck_at(at, tell("calendar.for_which_hours"))
        is_last = reader.here in (None, T.COMMA)
        if self.piece.says_when and (self.piece.season or (comma and not is_last) or reader.here is T.CLOSED):
            self._new_if(True)
        elif self.piece.says_when and not is_last:
            raise self._stuck_at(at, tell("calendar.before_or_after"))
        if self.piece.says_when and self.done and not self.piece.is_alone:
            raise self._stuck_at(at, tell("calendar.for_which_hours"))
        if self.piece.season and not (self.piece.season is self.led and self.done):
            raise self._stuck_at(at)
        if at == 0 or (not self.done and not self.piece.says_when and not self.piece.days):
            self.led = found[0] if reader.here is T.COLON or found[0].months else None
        self.piece.season, self.piece.others = found[0], (*self.piece.others, *found[1:])
        return True

    def _may_follow(self, comma: T | None, stretches: int) -> bool:
        """Whether a season behind hours is about them, or begins a piece of its own."""
        here = self.reader.here
        return not comma or here not in (None, T.COMMA) or (not here and comma is T.COMMA and stretches > 0)

    def _except(self) -> bool:
        reader, at = self.reader, self.reader.at
        if not reader.take(T.EXCEPT):
            return False
        if reader.here in (None, T.COMMA):  # `maandag niet`
            if not self.piece.days or self.piece.says_when:
                raise reader.stuck(tell("calendar.open_or_closed"))
            self.piece.is_closed = True
            return True
        days = 1 + (reader.ahead(1) is T.PART)
        if reader.part_before(reader.at + days):
            raise reader.stuck(tell("calendar.part_apart", day=reader.text(reader.at, reader.at + days)))
        found = read_days(reader)
        if self.piece.says_when and (before := before_comma(reader, at + 1)):
            found, reader.at = read_days(before), before.at
        if any(one.nths for one in found):
            raise Stuck(reader.text(at + 1), tell("calendar.days_apart", days=reader.text(at + 1)))
        if not found:
            reader.at = at + 1
            raise reader.stuck()
        if self.piece.spans and (hours := own_hours(reader, at, found)):
            raise hours
        if self.done and self.piece.says_when and not all(one.weekdays for one in found):
            raise self._stuck_at(at, tell("calendar.for_which_hours"))
        self.piece.gone += found
        return True

    def _close(self) -> None:
        if not self.piece.is_empty:
            self.piece.check()
            self.done.append(self.piece)
            self.piece = Piece()
