"""A change of plan in one line, as one says it: a day that is not as usual, a day that goes to another."""

from __future__ import annotations

import re

from buurtpunt.knowledge import dutch
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
_MOVED = pattern(r"(?:van )?(.+?)\s*(?:\bnaar\b|→|->|=>)\s*(.+)", re.IGNORECASE)


def parse_change(typed: str) -> dict[str, str]:
    """What a line says, by the key that each part could have stood behind: `2026-12-01 dicht wegens ziekte`; raises `Wrong`."""
    text = " ".join(typed.split())
    found = _TYPED.fullmatch(text)
    if not found or _NO_REASON.search(found["why"] or found["reden"] or ""):
        raise Wrong(calendar.CHANGE_UNREADABLE, value=dutch.as_typed(text))
    given = {key: found[key] for key in ("datum", "wat", "uren", "van", "tot", "reden") if found[key]}
    given |= {"reden": found["why"]} if found["why"] else {}
    return given | ({"dicht": "ja"} if found["dicht"] else {})


def parse_move(typed: str) -> dict[str, str]:
    """The same of a day that goes to another: `2027-01-09 naar 2027-01-16`, or the first of these alone."""
    found = _MOVED.fullmatch(typed.strip())
    return {"van": found[1], "naar": found[2]} if found else {"van": typed}
