"""The types of one value: text in, meaning out. Everything arrives as it was typed, as text.

A value that cannot be what it should be raises `Wrong`; `reading` knows the line and makes a problem of it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import BeforeValidator

from buurtpunt.knowledge import belgium, colour, dutch, moments, slugs
from buurtpunt.problems import Wrong, fields

T = TypeVar("T")
_NO_FILE_NAME = frozenset(
    '\\:?#*"<>|'
)  # what no file may have in its name on Windows, and what ends a path in an address


class Unknown(StrEnum):
    """An honest answer wherever a visitor could ask; it is shown as it stands."""

    UNKNOWN = "weten we nog niet"


def as_text(value: Any) -> str:
    """One text; raises `Wrong` for a list or a group of fields."""
    if not isinstance(value, str):
        raise Wrong(fields.NOT_ONE_VALUE)
    return value.strip()


def one(parse: Callable[[str], Any]) -> BeforeValidator:
    """A validator that reads one text with `parse`; a value that has been read already passes."""

    def read(value: Any) -> Any:
        return parse(as_text(value)) if isinstance(value, str | list | dict) else value

    return BeforeValidator(read)


def or_unknown(parse: Callable[[str], T]) -> Callable[[str], T | Unknown]:
    """The same parser, for which "weten we nog niet" is an answer too."""

    def read(text: str) -> T | Unknown:
        return Unknown.UNKNOWN if text.casefold().rstrip(".") == Unknown.UNKNOWN.value else parse(text)

    return read


def as_list(value: Any) -> Any:
    """A list; one single text counts as a list of one."""
    if isinstance(value, str):
        return [value]
    if not isinstance(value, list):
        raise Wrong(fields.NOT_A_LIST, example="- eerste")
    return value


def as_items(value: Any) -> Any:
    """A list of things that are a text or a group of fields; one alone counts as a list of one."""
    return [value] if isinstance(value, dict) else as_list(value)


def as_words(value: Any) -> Any:
    """A list of short names: a list, or words with commas in between."""
    if isinstance(value, str):
        return [word.strip() for word in value.split(",") if word.strip()]
    return as_list(value)


def as_pair(value: Any) -> Any:
    """A list of two."""
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise Wrong(fields.NOT_TWO, example="middelpunt: [0.5, 0.3]")
    return value


def parse_url(text: str) -> str:
    """A full web address (RFC 3986, http and https only); raises `Wrong` for anything else."""
    try:
        parts = urlsplit(text)
        is_full = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    except ValueError:  # a bracket that opens an IPv6 address and never closes
        is_full = False
    if is_full and not any(c.isspace() for c in text):
        return text
    looks_right = "." in text and not any(c.isspace() for c in text) and ":" not in text
    advice = (
        f"Bedoelde je `https://{text.lstrip('/')}`?"
        if looks_right
        else "Zo ziet het eruit: https://oudemelkerij.example"
    )
    raise Wrong(fields.BAD_ADDRESS, value=text, advice=advice)


def parse_number(text: str) -> int:
    """A whole number."""
    try:
        return int(text)
    except ValueError:
        raise Wrong(fields.BAD_NUMBER, value=text, advice="Typ een geheel getal, bijvoorbeeld 10.") from None


def parse_share(text: str) -> float:
    """A number from 0 to 1, with a point or a comma."""
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise Wrong(
            fields.BAD_NUMBER, value=text, advice="Typ een getal van 0 tot 1, bijvoorbeeld 0.5 voor het midden."
        )
    return number


def parse_slug(text: str) -> str:
    """An address on the site that the village chose itself."""
    wanted = text.strip("/")
    if wanted != slugs.slugify(wanted):
        raise Wrong(fields.BAD_SLUG, value=text, suggestion=slugs.slugify(wanted))
    return wanted


def parse_folder(text: str) -> str:
    """The name of a theme's folder."""
    if text != slugs.slugify(text):
        raise Wrong(fields.BAD_NAME, value=text, suggestion=slugs.slugify(text))
    return text


def parse_old_address(text: str) -> str:
    """An address that a page had before: a path below the site's root, with "/" at its end unless it names a file."""
    path = text.strip().strip("/")
    parts = path.split("/")
    if not path or any(part in ("", ".", "..") or set(part) & _NO_FILE_NAME for part in parts):
        raise Wrong(fields.BAD_SLUG, value=text, suggestion="oude-pagina/")
    return path if parts[-1].endswith(".html") else path + "/"


def choice(*words: str) -> BeforeValidator:
    """One word out of a short list; capitals, spaces and hyphens make no difference."""
    return one(partial(_choose, words=words))


def list_of(*words: str) -> BeforeValidator:
    """Several words out of a short list."""
    return BeforeValidator(lambda value: [_choose(as_text(word), words) for word in as_words(value)])


def _choose(text: str, words: tuple[str, ...]) -> str:
    for word in words:
        if dutch.bare(text) == dutch.bare(word):
            return word
    guess = dutch.nearest(text, words)
    advice = f"Bedoelde je `{guess}`?" if guess else f"Kies uit: {dutch.enumerate_words(words, last='of')}."
    raise Wrong(fields.BAD_CHOICE, value=text, advice=advice)


Text = Annotated[str, one(as_text)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(as_list)]
Words = Annotated[tuple[Text, ...], BeforeValidator(as_words)]
YesNo = Annotated[bool, one(dutch.yes_no)]
Number = Annotated[int, one(parse_number)]
Share = Annotated[float, one(parse_share)]
Day = Annotated[dt.date, one(moments.parse_date)]
DayOrUnknown = Annotated[dt.date | Unknown, one(or_unknown(moments.parse_date))]
Time = Annotated[dt.time, one(moments.parse_time)]
TimeOrUnknown = Annotated[dt.time | Unknown, one(or_unknown(moments.parse_time))]
Phone = Annotated[belgium.Phone, one(belgium.parse_phone)]
Email = Annotated[str, one(belgium.parse_email)]
Postcode = Annotated[str, one(belgium.parse_postcode)]
EnterpriseNumber = Annotated[str, one(belgium.parse_enterprise_number)]
Iban = Annotated[str, one(belgium.parse_iban)]
Colour = Annotated[colour.Colour, one(colour.parse_colour)]
Url = Annotated[str, one(parse_url)]
Folder = Annotated[str, one(parse_folder)]
Slug = Annotated[str, one(parse_slug)]
OldAddresses = Annotated[tuple[Annotated[str, one(parse_old_address)], ...], BeforeValidator(as_list)]
FocusPoint = Annotated[tuple[Share, Share], BeforeValidator(as_pair)]
