"""What one sort of page alone shows, beside `views`: lists in groups, a month, the home page, meetings. What is empty is left out."""

from __future__ import annotations

from typing import NamedTuple

from buurtpunt.making.views import Card, Day, Hours, Link, Notice, Person


class Month(NamedTuple):
    """A month of the agenda; `starts_on` is the column of its first day, 1 for Monday."""

    starts_on: int
    days: tuple[Day, ...]


class Group(NamedTuple):
    """Things under one heading: cards (`is_brief`: without their texts), days with what is on, or `brief`: a title and a few
    words each.
    """

    name: str
    anchor: str
    cards: tuple[Card, ...] = ()
    days: tuple[Day, ...] = ()
    brief: tuple[Card, ...] = ()
    is_brief: bool = False


class Question(NamedTuple):
    """A question and its answer, with its anchor on the page."""

    words: str
    anchor: str
    text: str
    checked: str = ""  # "Nagekeken op 3 november 2026", or ""
    lang: str = ""  # of both, where it is another than that of the page
    see: str = ""  # where the answer stands, when that is with another audience


class QuestionGroup(NamedTuple):
    """The questions of one audience, or of everybody."""

    name: str
    anchor: str
    questions: tuple[Question, ...]


class ToReport(NamedTuple):
    """A sort of thing that a visitor can send: the lines that the message asks for, and the links that open one."""

    title: str
    lines: tuple[str, ...]
    links: tuple[Link, ...]


class Home(NamedTuple):
    """The blocks of the home page; an empty one is left out."""

    action: Link | None
    hours: tuple[Hours, ...]
    events: tuple[Card, ...]
    news: tuple[Card, ...]
    offers: tuple[Card, ...]
    questions: tuple[Link, ...]  # one per audience
    tasks: tuple[Link, ...]
    people: tuple[Person, ...]
    closures: tuple[Notice, ...]  # those that are still to come
    weekend: Link | None  # where it stands what is on then, before it begins
    directions: str  # the stretch that tells how to get there, or ""
    more: dict[str, str]  # section -> address of its page, "" where there is none


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
