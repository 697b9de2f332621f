"""The types of one value: text in, meaning out. Everything arrives as it was typed, as text.

A value that cannot be what it should be raises `Wrong`; `reading` knows the line and makes a problem of it.
"""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from functools import partial
from typing import Annotated, Any
from urllib.parse import unquote_to_bytes

from pydantic import Discriminator, Tag

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import belgium, colour, deadlines, dutch, moments, sites, slugs
from buurtpunt.knowledge.calendar.days import Days
from buurtpunt.knowledge.calendar.deadlines import Deadline as _Deadline
from buurtpunt.knowledge.calendar.deadlines import parse_deadline
from buurtpunt.knowledge.calendar.naming import parse_days
from buurtpunt.knowledge.calendar.phrases import parse_end, parse_rule
from buurtpunt.knowledge.calendar.rule import Rule
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.languages import CODES
from buurtpunt.model.form import FLAT, LIST, PAIR, SEVERAL, WORDS, One, Role, Sort, Unknown, as_text, one
from buurtpunt.problems import Wrong, fields

_NO_FILE_NAME = frozenset(
    '\\:?#*"<>|'
)  # what no file may have in its name on Windows, and what ends a path in an address
_MAIL = pattern(r"(?:\w+:/*)?[^@/\s]+@[^@/\s]+/?")


def parse_url(text: str) -> str:
    """A full web address (RFC 3986, http and https only, without a name before an @); raises `Wrong` for anything else."""
    if text.startswith(("http://", "https://")) and sites.leads_to_a_site(text) and not any(c.isspace() for c in text):
        return text
    if _MAIL.fullmatch(text):
        advice = tell("model.advice.is_mail")
    elif guess := sites.meant(text):
        advice = tell("advice.meant", guess=guess)
    else:
        advice = tell("model.advice.address")
    raise Wrong(fields.BAD_ADDRESS, value=text, advice=advice)


def parse_number(text: str) -> int:
    """A whole number."""
    try:
        return int(text)
    except ValueError:
        raise Wrong(fields.BAD_NUMBER, value=text, advice=tell("model.advice.number")) from None


def parse_share(text: str) -> float:
    """A number from 0 to 1, with a point or a comma."""
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise Wrong(fields.BAD_NUMBER, value=text, advice=tell("model.advice.share"))
    return number


def parse_slug(text: str) -> str:
    """An address on the site that the village chose itself."""
    wanted = text.strip("/")
    if wanted != slugs.slugify(wanted):
        raise Wrong(fields.BAD_SLUG, value=text, advice=tell("model.advice.slug", suggestion=slugs.slugify(wanted)))
    return wanted


def parse_folder(text: str) -> str:
    """The name of a theme's folder."""
    if text != slugs.slugify(text):
        raise Wrong(fields.BAD_NAME, value=text, suggestion=slugs.slugify(text))
    return text


def parse_old_address(text: str) -> str:
    """An address that a page had before: a path below the site's root, with "/" at its end unless it names a file.

    It may be copied from the bar of a browser. One with its site, with `?` or `#`, or in the letters of an old server, is told
    with the part of it that can lead here.
    """
    path = sites.path_in(text.strip())
    read = unquote_to_bytes(path)
    with suppress(UnicodeDecodeError):
        if (found := _path(read.decode())) and path == text.strip():
            return found
    suggestion = _path(read.decode("cp1252", "ignore")) or "oude-pagina/"
    raise Wrong(fields.BAD_SLUG, value=text, advice=tell("model.advice.old_address", suggestion=suggestion))


def _path(text: str) -> str:
    """A path with "/" at its end unless it names a file; "" for one that cannot be."""
    path = text.strip().strip("/")
    parts = path.split("/")
    if not path or any(part in ("", ".", "..") or set(part) & _NO_FILE_NAME for part in parts):
        return ""
    return path if path.lower().endswith((".html", ".htm")) else path + "/"


def choice(*words: str) -> One:
    """One word out of a short list; capitals, spaces and hyphens make no difference."""
    return one(partial(_choose, words=words), Sort.CHOICE, words)


def _choose(text: str, words: tuple[str, ...]) -> str:
    for word in words:
        if dutch.bare(text) == dutch.bare(word):
            return word
    guess = dutch.nearest(text, words)
    names = dutch.enumerate_words(words, last="of")
    advice = tell("advice.meant", guess=guess) if guess else tell("advice.choose", names=names)
    raise Wrong(fields.BAD_CHOICE, value=text, advice=advice)


def _shape(value: Any) -> str:
    return "list" if isinstance(value, list | tuple) else "one"


def _full(text: str) -> bool | tuple[dt.date, ...]:
    """`ja`, or one date."""
    return (moments.parse_date(text),) if re.search("[0-9]", text) else dutch.yes_no(text)


Text = Annotated[str, one(as_text)]
Said = Annotated[Text, Role.WORDS]  # a text that visitors read
Call = Annotated[Text, Role.CALL]
Price = Annotated[Text, Role.WORDS, Role.PRICE]
Where = Annotated[Said, Role.PLACE]
Title = Annotated[Text, Role.TITLE]  # a name
Alt = Annotated[Text, Role.ALT]
Markdown = Annotated[str, one(as_text, Sort.MARKDOWN), Role.TEXT]
Picture = Annotated[str, one(as_text, Sort.PICTURE), Role.PICTURE]
Logo = Annotated[str, one(as_text, Sort.PICTURE), Role.LOGO]
Id = Annotated[str, one(as_text, Sort.ID)]
FileName = Annotated[str, one(as_text, Sort.FILE)]
Texts = Annotated[tuple[Text, ...], LIST]
Words = Annotated[tuple[Text, ...], WORDS]
Ids = Annotated[tuple[Id, ...], WORDS]
YesNo = Annotated[bool, one(dutch.yes_no, Sort.YES_NO)]
Number = Annotated[int, one(parse_number, Sort.NUMBER)]
Share = Annotated[float, one(parse_share, Sort.NUMBER)]
Day = Annotated[dt.date, one(moments.parse_date, Sort.DAY)]
DayOrUnknown = Annotated[dt.date | Unknown, one(moments.parse_date, Sort.DAY, or_unknown=True)]
Time = Annotated[dt.time, one(moments.parse_time, Sort.TIME)]
TimeOrUnknown = Annotated[dt.time | Unknown, one(moments.parse_time, Sort.TIME, or_unknown=True)]
HandIn = Annotated[deadlines.CopyDeadline, one(deadlines.parse, Sort.HAND_IN)]  # counted back from what it is about
Phone = Annotated[belgium.Phone, one(belgium.parse_phone, Sort.PHONE)]
Email = Annotated[str, one(belgium.parse_email, Sort.EMAIL)]
Postcode = Annotated[str, one(belgium.parse_postcode, Sort.POSTCODE)]
EnterpriseNumber = Annotated[str, one(belgium.parse_enterprise_number, Sort.ENTERPRISE_NUMBER)]
Iban = Annotated[str, one(belgium.parse_iban, Sort.IBAN)]
Colour = Annotated[colour.Colour, one(colour.parse_colour, Sort.COLOUR)]
Url = Annotated[str, one(parse_url, Sort.URL)]
Link = Annotated[Url, Role.LINK]
Folder = Annotated[str, one(parse_folder, Sort.ID)]
Slug = Annotated[str, one(parse_slug, Sort.ADDRESS_ON_SITE)]
OldAddresses = Annotated[tuple[Annotated[str, one(parse_old_address, Sort.ADDRESS_ON_SITE)], ...], LIST]
FocusPoint = Annotated[tuple[Share, Share], PAIR]

# Of something that comes back
Deadline = Annotated[_Deadline, one(parse_deadline, Sort.DEADLINE)]
Exceptions = Annotated[tuple[Annotated[Days, SEVERAL, one(parse_days, Sort.EXCEPTION)], ...], WORDS, FLAT]
End = Annotated[int | dt.date, one(parse_end, Sort.DEADLINE)]
Recurrence = Annotated[
    Annotated[Rule, one(parse_rule, Sort.RULE), Tag("one")] | Annotated[tuple[Day, ...], Tag("list")],
    Discriminator(_shape),
]
Full = Annotated[
    Annotated[bool | tuple[dt.date, ...], one(_full, Sort.YES_NO), Tag("one")]
    | Annotated[tuple[Day, ...], Tag("list")],
    Discriminator(_shape),
]

# Keys that mean the same wherever they stand: their words do too, under `every` in the catalogue.
Photo = Picture | None
Contact = Annotated[Id | None, Role.CONTACT]
Audiences = Annotated[Ids, Role.AUDIENCES]
CheckedOn = Annotated[Day | None, Role.CHECKED_ON]
InLanguage = Annotated[str, choice(*CODES)]
