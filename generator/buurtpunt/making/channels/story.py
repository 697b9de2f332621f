"""One thing to tell, as facts that any channel can take: what, when, where, whom to ask."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass

from buurtpunt.languages import Language
from buurtpunt.making import views
from buurtpunt.model.events import Occurrence
from buurtpunt.model.record import Record
from buurtpunt.model.village import File
from buurtpunt.prose import Line

EVENT, CHANGE, NEWS_ITEM, OFFER, CLOSED = "activiteit", "wijziging", "nieuws", "aanbod", "uren"
_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One thing to tell, in the language that it is in. What it does not have, is empty; each text is one line of plain words."""

    key: str  # its name, which stays: "agenda/soepavond/", "agenda/koffie/#2026-12-09"
    sort: str  # activiteit, wijziging, nieuws, aanbod or uren
    say: Language
    hub: str
    about: str  # what the hub is, in a sentence
    why: str  # why it is there, in the words of over-ons.yml
    title: str
    head: str  # the part of a title that can stand alone: "Soepavond"
    record: Record  # what it is told of
    lines: tuple[Line, ...] = ()  # its text, line by line
    day: dt.date | None = None  # when it is, or holds from; of news the day that it bears
    last_day: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    when: str = ""  # "zaterdag 12 december 2026, van 18 tot 21 uur"
    moment: tuple[str, ...] = ()  # the same in parts, the day first, without a year that goes without saying
    short: str = ""  # "za 12 dec 18-21 uur"
    rule: str = ""  # "elke woensdag, niet op feestdagen"
    dates: tuple[Occurrence, ...] = ()  # all that are known to come and go on
    notice: str = ""  # what nobody may miss: that it is full
    place: str = ""
    address: str = ""
    is_here: bool = False  # at the hub itself
    price: str = ""
    register: str = ""  # until when: "donderdag 10 december"
    order: str = ""
    access: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()  # their ids
    person: views.Person
    photo: File | None = None  # that may be shown
    photo_alt: str = ""  # what it shows
    photo_link: str = ""  # where it lies on the web; "" when the site has no address yet
    link: str = ""  # on the site, in full; "" when the hub has no address on the web yet

    @property
    def soon(self) -> str:
        """When it is: `zaterdag 12 december, van 18 tot 21 uur`."""
        return ", ".join(self.moment)


def clean(text: str) -> str:
    """A text on one line, in composed letters, without signs that nobody sees or that turn the order of others around."""
    composed = unicodedata.normalize("NFC", text)
    shown = composed if composed.isprintable() else "".join(map(_shown, composed))
    return " ".join(shown.split())


def _shown(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Cf":
        return sign if sign in _JOINERS else ""
    return " " if category in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp", "Zs") else sign
