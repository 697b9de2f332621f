"""Examples of what may be typed, each with what buurtpunt makes of it: said by the real readers, when the book is made.

On a page stands a block of examples, one on each line, with its sort where a language would stand:

    ```herhaling
    elke eerste zaterdag
    ```
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from buurtpunt.knowledge.belgium import parse_phone
from buurtpunt.knowledge.calendar.deadlines import parse_deadline
from buurtpunt.knowledge.calendar.lines import parse_openings
from buurtpunt.knowledge.calendar.naming import parse_days
from buurtpunt.knowledge.calendar.phrases import parse_rule
from buurtpunt.knowledge.calendar.saying import say
from buurtpunt.knowledge.calendar.week import say_week
from buurtpunt.knowledge.clock import format_time, parse_time
from buurtpunt.knowledge.dutch import enumerate_words
from buurtpunt.knowledge.moments import format_date, parse_date

_DAY = date(2026, 12, 12)  # a Saturday, for what depends on the day that it is about
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def _rule(text: str) -> str:
    return say(parse_rule(text).anchored(_DAY))


def _opening(text: str) -> str:
    return "; ".join(say_week(parse_openings(text)))


def _deadline(text: str) -> str:
    found = parse_deadline(text)
    if found.for_date(_DAY) is None:  # shown as it stands, since it may be a sentence to read
        raise ValueError(text)
    return f"tot {found.say(_DAY)}"


def _exception(text: str) -> str:
    return f"niet {enumerate_words(one.words for one in parse_days(text))}"


# What stands above the two columns, and who says it back.
SORTS: dict[str, tuple[str, Callable[[str], str]]] = {
    "herhaling": ("zo komt het op je site", _rule),
    "uren": ("zo komt het op je site", _opening),
    "sluitertijd": ("bij iets op zaterdag 12 december 2026", _deadline),
    "dag": ("dat is", lambda text: format_date(parse_date(text))),
    "uur": ("dat is", lambda text: format_time(parse_time(text))),
    "behalve": ("dan gaat het", _exception),
    "telefoon": ("zo komt het op je site", lambda text: parse_phone(text).display),
}


def fill(text: str) -> str:
    """The page with a table for each block of examples. Raises a `ValueError` (`Wrong`) for an example that buurtpunt does not take."""
    return _BLOCK.sub(lambda found: _table(found[1], found[2]) if found[1] in SORTS else found[0], text)


def _table(sort: str, block: str) -> str:
    head, said = SORTS[sort]
    rows = [f"| `{line}` | {said(line)} |" for line in block.splitlines()]
    return "\n".join([f"| je typt | {head} |", "|---|---|", *rows])
