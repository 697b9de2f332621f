"""What people write behind `toestemming`: whether somebody said yes, and when and how.

Whoever shows people must be able to prove that they agreed (GDPR, article 7.1), so a yes is what says yes and nothing else;
in all that can be doubted there is none.
"""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from typing import NamedTuple

from buurtpunt.knowledge import dutch, moments
from buurtpunt.knowledge.consent_words import DONE, THING, WAY, YES, unknown
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Wrong


class State(StrEnum):
    """What was agreed, from a yes to the one that outdoes all others; the value is the word for it in Dutch."""

    YES = "ja"
    UNDATED = "ja, zonder dag"
    NOT_NEEDED = "niet nodig"  # as somebody wrote
    UNCLEAR = "onduidelijk"
    LATER = "pas later"  # a yes of a day that is still to come
    NOT_ASKED = "nog geen ja"
    OVER = "afgelopen"  # a yes until a day that has been
    NO = "nee"
    WITHDRAWN = "ingetrokken"


class Answer(NamedTuple):
    """What a text says: the state, the day in it (None: not known), and the words for which a yes is in doubt."""

    state: State
    day: dt.date | None = None
    unknown: tuple[str, ...] = ()


_MONTH = "|".join(moments.MONTHS)
_DAY = pattern(
    rf"\b\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}\b|\b\d{{1,2}} ?[-/.] ?\d{{1,2}} ?[-/.] ?\d{{4}}\b"
    rf"|\b\d{{1,2}}(?:ste|de|e)? (?:{_MONTH}|jan|feb|febr|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec)\.? \d{{4}}\b",
    re.IGNORECASE,
)
_PERIOD = pattern(rf"(?:{_DAY.pattern})\s*[-–—]+\s*(?:{_DAY.pattern})", re.IGNORECASE)
_MONTH_ALONE = pattern(rf"\b(?:{_MONTH}) (\d{{4}})\b|\b\d{{4}}-\d{{2}}\b(?!-)", re.IGNORECASE)


def _words(text: str) -> re.Pattern[str]:
    return pattern(rf"\b(?:{text})\b")


# Phrases that say yes with a word of no in them.
_NO_OBJECTION = _words("(?i:(?:geen(?: enkel)?|zonder) (?:bezwaar|bezwaren|probleem|problemen)|niets? (?:op )?tegen)")
_BY_PHONE = _words("(?i:over (?:de )?telefoon)")
# From the one that outdoes all others on; the first that is found holds. All without accents and capitals.
_SIGNS: tuple[tuple[State, re.Pattern[str]], ...] = (
    (
        State.WITHDRAWN,
        _words(
            r"ingetrokken|(?:terug|in)getrokken|terugtrekken|intrekken|herroepen|(?:trok|trokken|trekt|trekken) (?:\w+ ){0,4}terug|"
            r"(?:trok|trokken|trekt|trekken) (?:(?:ze|het|haar|zijn|hun|die|toestemming|ja) ){0,2}in|niet (?:meer|langer)|geen .*meer|opgezegd|stopgezet|verwijder\w*|weggehaald|verlopen|vervallen|withdrawn|"
            r"bedacht|bedenkt|bedenken|spijt|afgehaald|gewist|geschrapt|van gedacht(?:en?)? veranderd"
        ),
    ),
    (
        State.NOT_NEEDED,
        pattern(r"\b(?:niet|geen|on)[ -]?(?:nodig|vereist|van toepassing)\b|\bn\.?v\.?t\b|^[-/–—]$|\boverbodig\b"),
    ),
    (
        State.NOT_ASKED,
        _words(
            r"nog|wacht\w*|afwacht\w*|(?:na)?vragen|vraag|(?:is |zijn )?niet gevraagd|aan te vragen|aangevraagd|aanvraag|"
            r"(?:weet|weten) (?:ik |we |wij )?niet|onbekend|onzeker|later|straks|morgen|binnenkort|todo|to do|tbd|moet\w*|zal|zullen|"
            r"wordt|worden|in behandeling|verwacht|misschien|hopelijk|zonder|geen|geeneen|ontbreekt|leeg"
        ),
    ),
    (
        State.NO,
        _words(
            r"nee|neen|nope|no|niet|nooit|niemand|weiger\w*|geweigerd|verbod\w*|verbied\w*|bezwaar|tegen|liever|false|onwaar|"
            r"afgekeurd|afgewezen|geblokkeerd|negatief|stop|weg|non|nein"
        ),
    ),
    (State.NOT_ASKED, pattern(r"^[?¿ ]*[?¿]$")),
    (
        State.UNCLEAR,
        pattern(r"\?|\b(?:maar|enkel|alleen|behalve|zolang|tot|tem|t/m|mits|indien|als|tenzij|vermoedelijk|denk)\b"),
    ),
)
_YES = _words(YES)
_MARK = pattern("[✓✔☑✅👍]")
_HOW = _words(rf"(?:op|per|in|met|over) (?:(?:een|de|het|haar|zijn|hun) )?(?:{THING})|{WAY}")
_PLAIN_YES = _words("ja|jawel|yes|ok|oke|okay")
_DONE = _words(DONE)


def withdrawn(today: dt.date, before: str = "") -> str:
    """What to write when a yes is taken back, with what was written before."""
    return f"ingetrokken op {today.isoformat()}" + f" (eerder: {before})" * bool(before)


def read(text: str) -> Answer:
    """What a text says of consent. Never raises: what cannot be read is `UNCLEAR`, which is no yes."""
    typed = dutch.unaccented(dutch.squeeze(text)).strip(" .!")
    days = [_day(found) for found in _DAY.findall(typed)]
    undated = _DAY.sub(" ", _plain(typed)).strip()
    state = next((state for state, signs in _SIGNS if signs.search(undated)), None)
    if state is State.NO and _PLAIN_YES.search(undated):
        state = State.UNCLEAR  # "ja, maar niet op Facebook"
    if state is None:
        state = _yes(undated, text, bool(days))
    days = days or [_first_of(found[0]) for found in _MONTH_ALONE.finditer(undated)]
    if state is State.YES:
        return _doubted(text, days)
    return Answer(state, (days[0] if state is State.WITHDRAWN else days[-1]) if days else None)


def beside(text: str) -> Answer:
    """What is left of a yes where this is said beside it: a yes without a day, or what takes it away."""
    said = read(text)
    return said if said.state is State.NO else read(f"ja, {text}")


def who(names: str) -> Answer:
    """What is left of a yes where these said it; several names may stand there."""
    return beside("van " + names.replace(",", " en "))


def _plain(text: str) -> str:
    """A text with one word for what people say in several that mean another thing alone."""
    return _BY_PHONE.sub("telefonisch", _NO_OBJECTION.sub("akkoord", text))


def _doubted(text: str, days: list[dt.date | None]) -> Answer:
    """What is left of a text that says yes: all of it must be understood, and be of a day that there is, or of none."""
    typed = dutch.squeeze(text)
    if None in days or _PERIOD.search(typed):
        return Answer(State.UNCLEAR, days[-1])  # the end of a yes stands behind `tot`
    if words := unknown(_MONTH_ALONE.sub(",", _DAY.sub(",", _plain(typed)), count=1)):
        return Answer(State.UNCLEAR, days[-1] if days else None, words)
    return Answer(State.YES, days[-1]) if days else Answer(State.UNDATED)


def _yes(undated: str, typed: str, dated: bool) -> State:
    """Whether a text in which nothing speaks against it says yes: by a word, or else by a day or a way."""
    if _YES.search(undated) or _MARK.search(typed):
        return State.YES
    if _DONE.search(undated):
        return State.NOT_ASKED  # a question is no answer yet
    return State.YES if dated or _HOW.search(undated) else State.UNCLEAR


def _day(text: str) -> dt.date | None:
    try:
        return moments.parse_date(text)
    except Wrong:
        return None


def _first_of(month: str) -> dt.date | None:
    """The first day of a month: who knows the month, knows when enough."""
    return _day(f"{month}-01" if month[0].isdigit() else f"1 {month}")
