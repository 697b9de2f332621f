"""A change of plan in one line, as one says it: a day that is not as usual, a day that goes to another."""

from __future__ import annotations

import re

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import dutch
from buurtpunt.knowledge.calendar.spans import later
from buurtpunt.knowledge.clock import parse_time
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Wrong, calendar

_DAY = r"(?P<datum>[0-9]{4}([-/.])[0-9]{1,2}\2[0-9]{1,2}|(?:[^\W\d]+ )?[0-9]{1,2} ?[/. -] ?[^\W_]+\.? ?[/. -] ?[0-9]{4})(?![0-9])[,:]?"
_SPANS = r"(?:van )?[0-9](?:[0-9 .:,–-]|u(?:ur)?\b|(?<=[0-9])u|\b(?:tot|en|van)\b)*"
_HOUR = r"[0-9]{1,2}(?:[:.u][0-9]{2})?(?: ?(?:u|uur))?"
_PARTS = rf"(?: (?:van|vanaf) (?P<van>{_HOUR}))?(?: tot (?P<tot>{_HOUR}))?"
_REASON = r"(?:,? (?:wegens|door|omwille van|want) (?P<why>[^\d()]+)|,? \((?P<reden>[^()]+)\))?"
_TYPED = pattern(
    rf"(?:{_DAY} ?)?(?:vandaag )?(?:(?:de |het )?(?P<wat>(?:(?!\b(?:dicht|gesloten|toe|tot|open)\b)[^\d,:()])+?)[,:]? )??"
    rf"(?:is |zijn )?(?:(?P<dicht>gesloten|dicht|toe){_PARTS}|(?:open )?(?P<uren>{_SPANS})){_REASON}",
    re.IGNORECASE,
)
# A reason that tells of hours, of days or of a part of the hub says what is closed, which may not get lost.
_NO_REASON = pattern(
    r"\b(?:behalve|enkel|alleen|voormiddag|namiddag|avond|ochtend|morgen|middag|tot|vanaf|uur)\b", re.IGNORECASE
)
_EXACT = r"[0-9]{1,2}(?:[:u][0-9]{2}| ?u(?:ur)?\b)"
_AT = pattern(
    rf"(?P<day>.+?),? (?:(?:om|van|vanaf) (?={_HOUR})|(?={_EXACT}))(?P<van>{_HOUR})(?: ?(?:tot|[-–]) ?(?P<tot>{_HOUR}))?",
    re.IGNORECASE,
)
_BARE = pattern(r"([1-6])(?: ?(?:u|uur))?", re.IGNORECASE)  # an hour of the night that may be one of the afternoon
_ALONE = {"van": "vanaf", "tot": "tot"}
_MOVED = pattern(r"(?:van )?(.+?)\s*(?:\bnaar\b|→|->|=>)\s*(.+)", re.IGNORECASE)


def parse_change(typed: str) -> dict[str, str]:
    """What a line says, by the key that each part could have stood behind: `2026-12-01 dicht wegens ziekte`; raises `Wrong`."""
    text = " ".join(typed.split())
    found = _TYPED.fullmatch(text)
    if not found or _NO_REASON.search(found["why"] or found["reden"] or ""):
        raise Wrong(calendar.CHANGE_UNREADABLE, value=dutch.as_typed(text))
    given = {key: found[key] for key in ("datum", "wat", "uren", "van", "tot", "reden") if found[key]}
    _ask_afternoon({key: given[key] for key in ("van", "tot") if key in given})
    given |= {"reden": found["why"]} if found["why"] else {}
    return given | ({"dicht": "ja"} if found["dicht"] else {})


def _ask_afternoon(hours: dict[str, str]) -> None:
    """`dicht vanaf 4 uur` is said of the afternoon, and typed as an hour of the night. Raises `Wrong` that asks which."""
    if not any(_BARE.fullmatch(hour) for hour in hours.values()):
        return
    exact = {key: parse_time(hour) for key, hour in hours.items()}
    meant = {key: later(hour) if _BARE.fullmatch(hours[key]) else hour for key, hour in exact.items()}
    words = [
        " ".join(f"{key if len(way) > 1 else _ALONE[key]} {hour.hour}:{hour.minute:02}" for key, hour in way.items())
        for way in (meant, exact)
    ]
    typed = " ".join(f"{key if len(hours) > 1 else _ALONE[key]} {hour}" for key, hour in hours.items())
    advice = tell("calendar.this_or_that").format(*(f"`{one}`" for one in words))
    raise Wrong(calendar.HOURS_UNREADABLE, value=typed, advice=advice)


def parse_day(typed: str) -> dict[str, str]:
    """A day, with its hours where they stand behind it: `zondag 17 januari 2027 om 14u`."""
    found = _AT.fullmatch(" ".join(typed.split()))
    return {"datum": found["day"], **_hours(found)} if found else {"datum": typed}


def parse_move(typed: str) -> dict[str, str]:
    """The same of a day that goes to another, or to another hour: `2027-01-09 naar 2027-01-16 om 15u`, `2027-01-09 om 15u`."""
    found = _MOVED.fullmatch(typed.strip())
    days = {"van": found[1], "naar": found[2]} if found else {"van": typed}
    last = [*days][-1]
    at = _AT.fullmatch(" ".join(days[last].split()))
    if not at:
        return days
    hours = _hours(at)
    return {**days, last: at["day"], "om": hours["van"]} | ({"tot": hours["tot"]} if "tot" in hours else {})


def _hours(found: re.Match[str]) -> dict[str, str]:
    return {key: found[key] for key in ("van", "tot") if found[key]}
