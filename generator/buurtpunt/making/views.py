"""What a template sees: plain, finished facts, in the words that a visitor reads.

Every `address` is a place in the site, counted from its root ("" is the home page, "agenda/soep/" a page,
"beelden/soep.jpg" a file) or an address elsewhere ("https://...", "tel:..."). Templates turn it into a link that works
from the page at hand with the filter `to`. A `text` is clean HTML that the filter `prose` lets stand: see `theme.settle`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple


class Link(NamedTuple):
    """Words to click on. `here`: it is the page at hand or the section that it belongs to."""

    words: str
    address: str
    here: bool = False
    lang: str = ""  # of the words, where it is another than that of the page: "fr-BE"


class Source(NamedTuple):
    """One format of a picture in its widths, the smallest first: pairs of an address and a width in pixels."""

    media_type: str
    variants: tuple[tuple[str, int], ...]


class Picture(NamedTuple):
    """A picture on a page; `address` is the file for browsers that choose nothing, `sources` the better ones.

    `plain` are the widths for browsers that know none of the better formats; the widest of them is `address`.
    """

    address: str
    alt: str
    width: int
    height: int
    sources: tuple[Source, ...] = ()
    plain: Source | None = None
    focus: tuple[int, int] = (50, 50)  # per cent from the left and the top, for CSS object-position
    maker: str = ""
    share: str = ""  # the same, cut to 1200 by 630 pixels around the focus; "" when it stands for no page
    share_size: tuple[int, int] = (0, 0)  # in pixels: less of a small picture


class Person(NamedTuple):
    """Somebody to call."""

    name: str
    role: str
    phone: str  # "0450 00 12 34"
    call: str  # "tel:+32450001234"
    email: str  # "" when there is none
    reachable: str
    initials: str
    picture: Picture | None


class Phase(NamedTuple):
    """Whether the hub is open: a code for the looks (idee, bouw, open, gesloten, verhuist) and a sentence."""

    code: str
    label: str
    sentence: str


class Notice(NamedTuple):
    """A banner: closed for a while, and why; where more of it stands."""

    title: str
    sentence: str
    address: str = ""


class Hours(NamedTuple):
    """One set of opening hours, grouped: `ma-vr 8-12 en 13-17.30 uur`."""

    what: str
    when: tuple[str, ...]
    except_: str  # "niet op feestdagen", or ""
    order_by: str
    person: Person | None
    place: str = ""  # where, when it is elsewhere
    aloud: tuple[str, ...] = ()  # the same as `when`, as one says it
    changes: tuple[str, ...] = ()  # what is different in the coming week or on a day after it; to be read first


class DayRow(NamedTuple):
    """What is open at the same hours on one day, or closed; `what` is "" when it is all there is."""

    what: str  # "Winkel en pakjes"
    hours: str  # "8-12 en 13-17.30 uur", "gesloten (feestdag: Kerstmis)"
    is_different: bool  # than usual
    is_open: bool
    aloud: str = ""  # the hours as one says them, where those are short


class Day(NamedTuple):
    """One day, in words and for <time datetime>: what takes place, and what is open; in a month its number, and its holiday."""

    words: str  # "woensdag 25 november 2026"
    iso: str
    entries: tuple[Link, ...] = ()  # "Soepavond, van 18 tot 21 uur"
    rows: tuple[DayRow, ...] = ()
    number: int = 0
    holiday: str = ""  # "Kerstmis"


class Today(NamedTuple):
    """The day on which the site was made and the one after it, and what can still be ordered.

    `line` is the first day in one breath. None of it says "today": somebody may read it later.
    """

    days: tuple[Day, ...]
    orders: tuple[Link, ...]  # the address may be ""
    line: str


class Card(NamedTuple):
    """An item in a list: an offer, an event on its next date, or a piece of news. What it does not have, is empty."""

    title: str
    address: str
    summary: str = ""
    label: str = ""  # "Samen eten", "Verslag"
    when: str = ""  # "zaterdag 12 december 2026, van 18 tot 21 uur"; for news the date
    iso: str = ""  # the same for <time datetime>
    day: str = ""  # "12"
    weekday: str = ""  # "za"
    month: str = ""  # "dec"
    place: str = ""
    price: str = ""
    picture: Picture | None = None
    lang: str = ""  # of its title and summary, where it is another than that of the page
    also: str = ""  # what tells it apart from another one of the same title in the list
    notes: tuple[str, ...] = ()  # "elke woensdag", "woensdag 25 november gaat niet door"


class Fact(NamedTuple):
    """One row of "what you want to know": Wanneer, Waar, Prijs, Inschrijven. `iso` fills <time datetime>."""

    name: str
    lines: tuple[str, ...]
    link: Link | None = None
    iso: str = ""
    also: Link | None = None
    lang: str = ""  # of its name, where it is another than that of the page


class Item(NamedTuple):
    """One thing of a list, whatever its kind; what it does not have, is empty."""

    title: str
    anchor: str
    facts: tuple[Fact, ...]
    person: Person  # whom to ask about it
    text: str = ""
    link: str = ""
    picture: Picture | None = None
    checked: str = ""  # "Nagekeken op 3 november 2026", or ""


class Supporter(NamedTuple):
    """Who gives money, with the sentence that they ask for."""

    text: str
    link: str
    logo: Picture | None


class Site(NamedTuple):
    """What every page knows."""

    name: str
    sentence: str
    phase: Phase
    menu: tuple[Link, ...]  # without the pages that are not there
    person: Person  # the first contact person
    place: tuple[str, ...]  # the address, a line each: "Dries 4", "9999 Verzonnegem (Achterhoek)"; may be empty
    route: str  # a map elsewhere that shows the way to the address; "" without one
    links: tuple[Link, ...]  # elsewhere: Facebook and the like
    supporters: tuple[Supporter, ...]
    legal: str  # the line that the law asks of an organisation, or ""
    notice: Notice | None
    campaign: Notice | None  # what is asked until a day
    today: Today | None  # None when there is nothing to tell of it
    logo: Picture | None
    leaflets: str  # the page with sheets to print; "" when there is none
    report: str  # the page on which a visitor tells something for the site; "" when there is none
    search: str  # the page on which one searches; "" when there is none
    a_to_z: str  # the page with all names; "" when there is none
    privacy: str  # the privacy page; "" when the home page itself says it
    stylesheet: str
    letters: tuple[str, ...]  # what a browser may fetch before it has read the stylesheet
    icon: str
    touch_icon: str
    manifest: str  # "" while the site has no address on the web: from a disk no browser takes it
    feed: str  # "" when there is none
    agenda_feed: str  # "" when there is none
    data: str  # all of it for programs, as JSON; "" when there is none
    colour: str  # "#0b6e4f", for <meta name="theme-color">
    colour_dark: str
    updated: Day  # the day on which the site was made, so that a reader sees how old a word on it is


class Page(NamedTuple):
    """One page, whatever its kind."""

    kind: str  # the name of its template without ".html": home, offers, offer, agenda, event, ...
    address: str
    title: str  # its <h1>
    title_tag: str  # "Soepavond - De Oude Melkerij"
    description: str
    csp: str  # the Content-Security-Policy
    canonical: str = ""  # absolute, or "" when the hub has no address on the web yet
    share: Picture | None = (
        None  # what others see when they share it, by its whole address; None when the hub has no address on the web yet
    )
    crumbs: tuple[Link, ...] = ()  # from the home page down to the section
    data: str = ""  # JSON-LD, safe to stand in a <script>
    text: str = ""
    picture: Picture | None = None
    facts: tuple[Fact, ...] = ()
    person: Person | None = None  # whom to ask about this; the hub's own person when nobody is named
    label: str = ""  # "Samen eten", "Verslag"
    notice: Notice | None = None  # "Deze activiteit is voorbij."
    ticket: Link | None = None  # the one thing to do on this page
    script: str = ""  # what it runs, where it runs something
    parts: tuple[Link, ...] = ()  # of a long text, to find one's way
    previous: Link | None = None
    next: Link | None = None
    languages: tuple[Link, ...] = ()  # this very page in each language of the site; () where there is one
    alternates: tuple[
        tuple[str, str], ...
    ] = ()  # the same for search engines: a code, or x-default, and a whole address
    untold: str = ""  # that its text is in another language, where nobody put it in this one
    title_lang: str = ""  # of its title, where it is another than that of the page
    own: Mapping[str, Any] = MappingProxyType({})  # what its template sees beside it, by name
