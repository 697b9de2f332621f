"""From what hour till what hour: `8-12 en 13-17.30 uur`, `van 9u tot 12u`, `gesloten`."""

from __future__ import annotations

from datetime import time
from itertools import pairwise

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.calendar.advising import refused
from buurtpunt.knowledge.calendar.pieces import Stuck
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.words import T, Token
from buurtpunt.knowledge.clock import spoken_hours
from buurtpunt.knowledge.dutch import enumerate_words
from buurtpunt.problems import Wrong
from buurtpunt.problems import calendar as kinds

Span = tuple[time, time]  # from, till; till may be past midnight, and is then the smaller one

ALL_DAY: Span = (time(0), time(0))
NOON = time(12)
_LATEST = time(6)  # till which a café is open in the night; what ends later began on the same day
_EVENING_STARTS = time(17)
EVENING = time(18)
LATER_HALF = {"namiddag": (NOON, time(19)), "avond": (_EVENING_STARTS, time(23, 59))}  # when what begins in it begins


def parse_spans(text: str) -> tuple[Span, ...]:
    """Hours without days: `8:00-12:00 en 13:00-17:30`, or `gesloten` for none."""
    reader = Reader.of(text)
    try:
        if reader.take(T.CLOSED) and reader.done:
            return ()
        reader.at = 0
        spans = read_spans(reader)
        if not spans or not reader.done:
            raise reader.stuck("" if spans else tell("calendar.hours_example"))
    except Stuck as stuck:
        raise refused(kinds.HOURS_UNREADABLE, reader, stuck, spans_typed, parse_spans) from None
    return spans


def read_spans(reader: Reader) -> tuple[Span, ...]:
    """`8-12 en 13-17.30 uur`, `van 9u tot 12u`. Raises for hours that overlap, or that can be two hours of the day."""
    first, found = reader.at, list[tuple[Span, bool]]()
    while True:
        back = reader.at
        if found:
            reader.skip(T.AND, T.COMMA, T.SLASH)
        span = _span(reader)
        if not span:
            reader.at = back
            break
        found.append(span)
    if found[1:] and reader.here is T.CLOSED and reader.ahead(1) in (None, T.COMMA):  # `8-20, 12-13 gesloten`
        raise reader.stuck(tell("calendar.hours_around"))
    if found:
        _check(tuple(span for span, _ in found), reader.text(first))
    return tuple(span for span, _ in found)


def _span(reader: Reader) -> tuple[Span, bool] | None:
    at = reader.at
    is_own = reader.here is T.PART and reader.ahead(1) in (T.NUMBER, T.CLOCK, T.FROM)
    reader.at += is_own  # `voormiddag 9-12 en namiddag 13-17`
    part = reader.part_before(reader.at)
    lead = reader.take(T.FROM, T.SINCE, T.BETWEEN)
    till = (T.AND,) if lead and lead.kind is T.BETWEEN else _TILL
    if reader.here is T.SPOKEN or (
        reader.here in (T.NUMBER, T.CLOCK) and reader.ahead(1) in _TILL and reader.ahead(2) is T.SPOKEN
    ):
        return _spoken(reader, at)
    if run_together := _run_together(reader):
        raise reader.asked(at, tell("calendar.this"), run_together)
    start = reader.clock()
    if not start or not reader.take(*till):
        reader.at = at
        return None
    end = reader.clock()
    if not end:
        typed = reader.text(reader.at, reader.at + 1)
        if reader.here is T.PART or (reader.here is T.NUMBER and reader.ahead(1) in (None, T.COMMA, T.AND)):
            raise reader.stuck(tell("calendar.instead_of", typed=typed))
        reader.at = at
        return None
    span = (start[0], end[0])
    if (said := in_part(span, part)) == span:
        _ask_afternoon(reader, at, start, end)
    if is_own and not lies_in((said,), part):
        raise Stuck(part, tell("calendar.not_in_part", part=part))
    return said, start[1] and end[1]


def in_part(span: Span, part: str) -> Span:
    """Hours of the afternoon or the evening, typed as those of a clock with twelve: `woensdagnamiddag 2-4`, `vrijdagavond 8-1`."""
    start, end = span
    if part not in LATER_HALF:
        return span
    first, last = LATER_HALF[part]
    start = later(start) if start < first <= later(start) < last else start
    if end == NOON and start > NOON and part == "avond":
        return start, time(0)
    return start, later(end) if first <= start and end <= start < later(end) else end


def lies_in(spans: tuple[Span, ...], part: str) -> bool:
    """Whether hours are of a part of the day; an afternoon may begin a bit before one."""
    edges = {
        "ochtend": (time(4), time(13)),
        "voormiddag": (time(6), time(14)),
        "middag": (time(11), time(18)),
        "namiddag": (NOON, time(20)),
        "avond": (time(16), time(23, 59)),
    }
    first, last = edges.get(part, (time(6), time(23, 59)))
    if part == "nacht":
        return all(start >= EVENING or start < first for start, _ in spans)
    return all(first <= start and (end <= last or part == "avond") for start, end in spans)


def is_night(span: Span) -> bool:
    """Whether hours go on past midnight, as an evening does: `20:00-2:00`."""
    start, end = span
    return start >= _EVENING_STARTS and end <= _LATEST


def _run_together(reader: Reader) -> str:
    """`1330-1600` with its colons; nothing when it is no such span."""
    tokens = reader.tokens[reader.at : reader.at + 3]
    if [token.kind for token in tokens] != [T.NUMBER, T.DASH, T.NUMBER]:
        return ""
    first, last = tokens[0].value, tokens[2].value
    if not all(600 <= one < 2400 and one % 100 < 60 for one in (first, last)) or first >= last:
        return ""
    reader.at += 3
    return span_typed((time(*divmod(first, 100)), time(*divmod(last, 100))))


_TILL = (T.DASH, T.TILL, T.THROUGH)


def _ask_afternoon(reader: Reader, at: int, start: tuple[time, bool], end: tuple[time, bool]) -> None:
    """`2-4`, `9-1`, `1u-5u`: said of the afternoon, and typed as hours of the night."""
    (first, _), (last, _) = start, end
    exact = [
        ":" in reader.typed[token.start : token.end] or "." in reader.typed[token.start : token.end]
        for token in _clocks(reader, at)
    ]
    night = time(0) < first < _LATEST and last > first and not all(exact)
    past = time(0) < last <= _LATEST and last < first < _EVENING_STARTS and not all(exact)
    backwards = _LATEST < last < first
    if night:
        afternoon = (later(first), later(last) if last < NOON else last)
        raise reader.asked(
            at,
            tell("calendar.afternoon_or_night"),
            span_typed(afternoon),
            span_typed((first, last)),
        )
    if _part_said_once(reader, at) and 0 < first.hour < NOON.hour and (later(first) < last or last <= _LATEST):
        raise reader.asked(
            at, tell("calendar.this_or_that"), span_typed((later(first), last)), span_typed((first, last))
        )
    evening = [span_typed((first, later(last)))] if later(last) > first else []
    if past:
        question = tell("calendar.this_or_that") if evening else tell("calendar.into_the_night")
        raise reader.asked(at, question, *evening, span_typed((first, last)))
    if backwards and (all(exact) or not evening):  # the two changed places
        question = tell("calendar.this_or_that") if evening else tell("calendar.this")
        asked = reader.asked(at, question, *evening, span_typed((last, first)))
        asked.advice = tell("calendar.hours_in_order")
        raise asked
    if backwards:
        raise reader.asked(at, tell("calendar.this"), *evening)


def _part_said_once(reader: Reader, at: int) -> bool:
    """Whether a part of the day stands behind the last hour alone: `van 7 tot 9 uur 's avonds`."""
    kinds_of = [token.kind for token in reader.tokens[at : reader.at]]
    return kinds_of[-1] is T.PART and T.PART not in kinds_of[:-1]


def _clocks(reader: Reader, at: int) -> list[Token]:
    return [token for token in reader.tokens[at : reader.at] if token.kind in (T.CLOCK, T.NUMBER)]


def later(hour: time) -> time:
    """An hour of the morning as one of the afternoon."""
    return hour.replace(hour=(hour.hour + 12) % 24)


def _spoken(reader: Reader, at: int) -> tuple[Span, bool]:
    """Hours in words can be two hours of the day: only what can be, in order, is proposed."""
    sides: list[list[time]] = []
    for _ in range(2):
        if token := reader.take(T.SPOKEN):
            sides.append(spoken_hours(str(token.value)))
        elif clock := reader.clock():
            sides.append([clock[0]])
        if len(sides) == 1 and not reader.take(*_TILL):
            break
    if len(sides) < 2 or not all(sides):
        raise reader.stuck(tell("calendar.hours_from_to"))
    spans = [(start, end) for start in sides[0] for end in sides[1] if start < end and start >= _LATEST]
    spans = [span for span in spans if len(spans) < 3 or span[1].hour - span[0].hour < 12]
    question = "Bedoelde je " + enumerate_words(["{}"] * len(spans), last="of") + "?"
    raise reader.asked(at, question, *map(span_typed, spans))


def _check(spans: tuple[Span, ...], typed: str) -> None:
    in_order = all(before[1] <= after[0] and before[0] < before[1] for before, after in pairwise(spans))
    if not in_order or any(start == end and (start, end) != ALL_DAY for start, end in spans):
        raise Wrong(kinds.HOURS_BACKWARDS, value=typed, advice=tell("values.hours.order"))
    if any(_LATEST < end < start for start, end in spans):
        raise Wrong(kinds.HOURS_BACKWARDS, value=typed, advice=tell("values.hours.closing"))


def spans_typed(spans: tuple[Span, ...]) -> str:
    """Hours as one types them: `8:00-12:00 en 13:00-17:30`, `gesloten`."""
    return enumerate_words(span_typed(span) for span in spans) or "gesloten"


def span_typed(span: Span) -> str:
    """`8:00-12:00`."""
    if span == ALL_DAY:
        return "hele dag"
    start, end = span
    return f"{start.hour}:{start.minute:02}-{end.hour}:{end.minute:02}"


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans of a day have time in common; past midnight does not count."""
    if ALL_DAY in (one, other):
        return True
    ends = [span[1] if span[1] > span[0] else time.max for span in (one, other)]
    return one[0] < ends[1] and other[0] < ends[0]
