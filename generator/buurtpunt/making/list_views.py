"""What a template sees of lists in groups and of months, beside `views`."""

from __future__ import annotations

from typing import NamedTuple

from buurtpunt.making.views import Card, Link


class Day(NamedTuple):
    """A day of a month, with what is on. `words` is the day in full, for who does not see the calendar."""

    number: int
    iso: str
    words: str  # "zaterdag 12 december"
    holiday: str  # "Kerstmis", or ""
    entries: tuple[Link, ...]


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
