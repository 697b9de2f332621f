"""A whole village, read and typed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from buurtpunt.model.documents import Document, Event, FreePage, News, Offer
from buurtpunt.model.hub import Closure, HourSet, Person
from buurtpunt.model.lists import Audience, Partner, PictureFacts, Question, Task
from buurtpunt.model.printing import Order, PrintSettings


class File(NamedTuple):
    """A file as it was found: its path on disk, its name from the village's folder with "/", and how it looked.

    That is "" for one that changed only just now: it can change again and look the same.
    """

    path: Path
    name: str
    look: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Everything but the hub itself, in the order in which it was typed or lies in the folder."""

    people: tuple[Person, ...] = ()
    hours: tuple[HourSet, ...] = ()
    closures: tuple[Closure, ...] = ()
    questions: tuple[Question, ...] = ()
    audiences: tuple[Audience, ...] = ()
    partners: tuple[Partner, ...] = ()
    tasks: tuple[Task, ...] = ()
    offers: tuple[Offer, ...] = ()
    events: tuple[Event, ...] = ()
    news: tuple[News, ...] = ()
    pages: tuple[FreePage, ...] = ()
    picture_facts: tuple[tuple[str, PictureFacts], ...] = ()  # file name, what is said of it
    picture_files: tuple[File, ...] = ()
    attachments: tuple[File, ...] = ()
    printing: PrintSettings | None = None
    orders: tuple[Order, ...] = ()

    @property
    def documents(self) -> tuple[Document, ...]:
        """All Markdown files."""
        return (*self.offers, *self.events, *self.news, *self.pages)
