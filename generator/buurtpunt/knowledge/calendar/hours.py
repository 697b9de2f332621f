"""Opening hours as they are typed: `maandag tot vrijdag 8:00-12:00 en 13:00-17:30`, `op afspraak`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from itertools import pairwise

from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar import vocabulary as v
from buurtpunt.knowledge.dutch import as_typed, nearest, squeeze, unaccented
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Wrong
from buurtpunt.problems import calendar as kinds

Span = tuple[time, time]  # from, till; till may be past midnight, and is then the smaller one

_UNTIL = r"(?: ?[-–] ?| tot | t/m )"
_CLOCK = r"[0-9]{1,2}(?:[:.uh][0-9]{2})?(?: ?(?:uur|u|h)\b\.?)?"
_SPAN = rf"(?:van )?{_CLOCK}{_UNTIL}{_CLOCK}"
_SPANS = rf"{_SPAN}(?:{v.AND}{_SPAN})*"
_SEASON = rf"(?:in |van )?(?P<{{}}>{v.MONTH_LIST})"
_EVERY_DAY = r"(?:elke dag|dagelijks|alle dagen|7 op 7)"
_DAYS = rf"(?:(?:elke |op )?(?P<days>{v.WEEKDAY_LIST})|(?P<daily>{_EVERY_DAY}))"
_OPEN = pattern(
    rf"(?:{_SEASON.format('before')}[:,]? )?{_DAYS}[:,]? (?P<spans>{_SPANS}|hele dag|gesloten|dicht)(?:,? {_SEASON.format('after')})?"
)
_APPOINTMENT = pattern(r"(?:alleen |enkel )?(?:op|na|volgens) afspraak(?: .*)?")
_ALWAYS = pattern(r"(?:altijd(?: open)?|dag en nacht|24/7|24 op 24)")
_NOT_WEEKLY = pattern(r"\b(?:eerste|tweede|derde|vierde|vijfde|laatste|om de|maand)\b")
_LATEST = time(6)  # till which a café is open in the night; what ends later began on the same day
_EXAMPLE = "maandag tot vrijdag 8:00-12:00 en 13:00-17:30"


@dataclass(frozen=True, slots=True)
class Opening:
    """One line of opening hours: on these weekdays (0 is Monday), in these months (none: all year), within these spans.

    Without weekdays it is not by the clock: `on_appointment`, or words like `weten we nog niet`.
    """

    typed: str
    weekdays: tuple[int, ...] = ()
    spans: tuple[Span, ...] = ()
    months: tuple[int, ...] = ()
    on_appointment: bool = False

    def holds_on(self, day: date) -> bool:
        """Whether this line is about a day."""
        return day.weekday() in self.weekdays and (not self.months or day.month in self.months)


def parse_opening(text: str) -> Opening:
    """One line of opening hours. Raises `Wrong` for one that is not surely understood, or in which hours overlap."""
    typed = v.phrase(text)
    words = unaccented(typed).replace("’", "'").rstrip(".")
    if _APPOINTMENT.fullmatch(words):
        return Opening(typed, on_appointment=True)
    if words == "weten we nog niet":
        return Opening(typed)
    if _ALWAYS.fullmatch(words):
        return Opening(typed, tuple(range(7)), ((time(0), time(0)),))
    found = _OPEN.fullmatch(words)
    if not found:
        raise Wrong(kinds.HOURS_UNREADABLE, value=as_typed(typed), advice=_advice(words))
    days = tuple(range(7)) if found["daily"] else v.weekday_list(found["days"])
    months = v.month_list(found["before"] or found["after"] or "")
    if found["spans"] in ("gesloten", "dicht"):
        return Opening(typed, days, (), months)
    spans = ((time(0), time(0)),) if found["spans"] == "hele dag" else _spans(found["spans"], typed)
    return Opening(typed, days, spans, months)


def parse_spans(text: str) -> tuple[Span, ...]:
    """Hours without days: `8:00-12:00 en 13:00-17:30`, or `gesloten` for none."""
    typed = squeeze(text)
    words = unaccented(typed)
    if words in ("gesloten", "dicht"):
        return ()
    if not re.fullmatch(_SPANS, words):
        raise Wrong(
            kinds.HOURS_UNREADABLE, value=as_typed(text), advice="Schrijf bijvoorbeeld `8:00-12:00` of `gesloten`."
        )
    return _spans(words, typed)


def _spans(words: str, typed: str) -> tuple[Span, ...]:
    ends = [moments.parse_time(clock) for clock in re.findall(_CLOCK, words)]
    spans = tuple(zip(ends[::2], ends[1::2], strict=True))
    in_order = all(before[1] <= after[0] and before[0] < before[1] for before, after in pairwise(spans))
    if not in_order or any(start == end for start, end in spans):
        advice = "het ene stuk moet gedaan zijn voor het volgende begint"
        raise Wrong(kinds.HOURS_BACKWARDS, value=typed, advice=advice)
    if any(_LATEST < end < start for start, end in spans):
        raise Wrong(kinds.HOURS_BACKWARDS, value=typed, advice="wanneer je sluit, komt na wanneer je opent")
    return spans


def _advice(words: str) -> str:
    """What works, with the days or the hours that were understood."""
    days = re.search(rf"\b{v.WEEKDAY_LIST}", words)
    spans = re.search(_SPANS, words)
    if days and spans:
        names = " en ".join(moments.weekday_name(day) for day in v.weekday_list(days[0]))
        if len(v.weekday_list(days[0])) > 2:
            first, *_, last = (moments.weekday_name(day) for day in v.weekday_list(days[0]))
            names = f"{first} tot {last}"
        return _with_rest(f"{names} {spans[0]}", f"{words[: days.start()]} {words[max(days.end(), spans.end()) :]}")
    if spans and not days:
        return _advice_on_days(words, spans[0])
    if days and not re.search("[0-9]", words):
        return f"Schrijf ook de uren: `{days[0]} 8:00-12:00`."
    return f"Schrijf bijvoorbeeld `{_EXAMPLE}`."


def _advice_on_days(words: str, spans: str) -> str:
    """What works for hours without a day: the day that was misspelt, else an example of days."""
    named = re.sub(r"[^\w ]", "", words.replace(spans, "")).strip()
    meant = nearest(named, moments.WEEKDAYS) if named else None
    return f"Bedoelde je `{meant} {spans}`?" if meant else f"Schrijf ook de dagen: `maandag tot vrijdag {spans}`."


def _with_rest(understood: str, rest: str) -> str:
    """What to do with the rest of the line too: whoever takes over only what we understood would lose it."""
    if _NOT_WEEKLY.search(rest):
        return (
            "Uren gelden elke week. Wat niet elke week is, zet je in de agenda, met `herhaling: elke eerste zaterdag`."
        )
    if "behalve" in rest:
        return f"Schrijf hier `{understood}`, en zet op de regel eronder wanneer het dicht is: `behalve: [feestdag]`."
    if re.search(rf"[0-9]|\b{v.WEEKDAY_LIST}", rest):
        return f"Geef elk stuk een eigen regel onder `wanneer:`, met een streepje ervoor: `- {understood}`."
    return f"Bedoelde je `{understood}`?"
