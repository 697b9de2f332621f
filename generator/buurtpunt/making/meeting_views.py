"""What a template sees of meetings, beside `views`. What is empty is left out."""

from __future__ import annotations

from typing import NamedTuple

from buurtpunt.making.views import Link, Person


class ActionItem(NamedTuple):
    """Who does what by when. `who` is "" for somebody who did not say that their name may stand there."""

    what: str
    who: str
    by: str  # "vrijdag 15 januari 2027"
    state: str  # the code for the looks: komt, bezig, klaar
    words: str  # the same as one reads it
    meeting: Link  # of which it came


class Meeting(NamedTuple):
    """An evening to think along, and what came of it."""

    is_report: bool  # it has been, and somebody wrote what came of it
    purpose: str
    level: str  # "Je geeft raad. Volgen we die niet, dan zeggen we waarom."
    questions: tuple[str, ...]
    not_about: tuple[str, ...]
    report: str  # clean HTML
    decided: tuple[str, ...]
    promised: tuple[str, ...]
    not_promised: tuple[str, ...]
    items: tuple[ActionItem, ...]
    results: str
    follow_up: Person | None
    thanks: str
    next_time: str


class Column(NamedTuple):
    """What is to come, under way or done."""

    state: str
    title: str
    items: tuple[ActionItem, ...]
