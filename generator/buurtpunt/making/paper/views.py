"""What a template for paper sees. It reaches Typst as JSON, under these names; every text is one line, finished."""

from __future__ import annotations

from dataclasses import dataclass

from buurtpunt.making.views import Notice


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the name of its file beside the template, its size in pixels, and where its subject is (0 to 1)."""

    file: str
    alt: str
    width: int
    height: int
    focus: tuple[float, float]
    maker: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Whom to call."""

    name: str
    role: str
    phone: str
    call: str  # "tel:+32450001234"
    reachable: str
    initials: str
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class Hours:
    """One set of opening hours; `notes` are what does not hold, and until when to order."""

    what: str
    when: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An offer, in the order that the village chose."""

    title: str
    when: str


@dataclass(frozen=True, slots=True)
class Leaf:
    """A day as on the tear-off calendar: `12`, `za` and `dec`."""

    day: str
    weekday: str
    month: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a day: `day`, `weekday` and `month` are those of the tear-off calendar, "" without a date."""

    title: str
    when: str  # "zaterdag 12 december 2026, van 18 tot 21 uur"
    hours: str = ""  # "van 18 tot 21 uur"
    day: str = ""
    weekday: str = ""
    month: str = ""
    place: str = ""
    price: str = ""
    rule: str = ""  # "Elke woensdag, niet in juli, van 14 tot 17 uur" of what comes back
    cycle: str = ""  # that rule without its hours and exceptions: "Elke woensdag"
    not_on: str = ""  # those exceptions: "in juli"
    notes: tuple[str, ...] = ()  # what does not go on, and what is full
    register_by: str = ""  # "tot vrijdag 4 december"
    order_by: str = ""
    on: str = ""  # its next day, without the year where that is clear: "zaterdag 12 december"
    # on the sheet of that event alone: its text, the address of its place, and its next days where there are several
    text: str = ""
    address: str = ""
    dates: tuple[Leaf, ...] = ()
    lines: tuple[str, ...] = ()  # all of that text, as `Question.answer`


@dataclass(frozen=True, slots=True)
class Question:
    """A question, and the paragraphs of its answer without any markup."""

    words: str
    answer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One thing in a list: its name, what it comes to (its prices, its hours), and what there is to know of it besides."""

    name: str
    values: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A list, and what stands above it; that of a day has what stands on the tear-off calendar as well."""

    title: str
    rows: tuple[Row, ...]
    day: str = ""
    weekday: str = ""
    month: str = ""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours on white paper: `#rrggbb`, four inks in per cent (`78 8 62 47`), or how light a grey is (`62`)."""

    ink: str
    muted: str
    line: str
    tint: str
    accent: str
    strong: str
    on_strong: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything that one sheet may show. What is empty takes no place."""

    width: float  # mm
    height: float  # mm
    document: str  # the title of the PDF
    lang: str  # what it is written in: "nl"
    name: str  # of the hub
    headline: str  # in the largest letters
    lede: str  # what stands below it, or ""
    eyebrow: str  # "Buurtpunt in Achterhoek"
    call: str  # the call to action
    place: tuple[str, ...]
    person: Person
    hours: tuple[Hours, ...]
    items: tuple[Item, ...]
    events: tuple[Event, ...]
    event: Event | None
    questions: tuple[Question, ...]
    groups: tuple[Group, ...]  # what this sort of sheet alone tells, as lists
    notices: tuple[Notice, ...]
    closed: bool  # today, and the headline of the door says so
    picture: Picture | None
    is_chosen: bool  # somebody asked for that picture: it is not left off
    logo: Picture | None
    web: str  # the address in words
    qr: str  # where the code leads, or "" when the hub has no address on the web; the template gets its rows as `code`
    imprint: tuple[str, ...]
    litter: str  # the sentence on hand-outs, or ""
    printed: str
    unpublished: str  # the band that says not to print yet, or ""
    colours: Colours
    bleed: float  # mm that a picture at the edge goes on past it; 0 on a sheet with a margin all around
    marks: bool  # show where to cut
    inks: bool  # CMYK, and text in black ink alone
