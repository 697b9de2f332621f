"""How a value may be typed: each reader of a typed value tells what it reads, so that the model can explain itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Any

from pydantic import AfterValidator, BeforeValidator, SkipValidation

from buurtpunt.knowledge import dutch, limits
from buurtpunt.problems import Wrong, fields


class Sort(StrEnum):
    """What stands behind a key; its words stand in the catalogue."""

    TEXT = auto()
    MARKDOWN = auto()
    CHOICE = auto()
    YES_NO = auto()
    NUMBER = auto()
    DAY = auto()
    TIME = auto()
    RULE = auto()
    DEADLINE = auto()
    HAND_IN = auto()
    EXCEPTION = auto()
    HOURS = auto()
    PHONE = auto()
    EMAIL = auto()
    URL = auto()
    ADDRESS_ON_SITE = auto()
    POSTCODE = auto()
    ENTERPRISE_NUMBER = auto()
    IBAN = auto()
    COLOUR = auto()
    SIZE = auto()
    PICTURE = auto()
    FILE = auto()
    ID = auto()
    GROUP = auto()


_MOST = {Sort.TEXT: limits.LINE, Sort.MARKDOWN: limits.TEXT}  # characters; all that is taken apart is shorter


class Role(Enum):
    """What a field is for, told by its type: whoever looks at records by what they hold needs to know none of them by name."""

    TITLE = auto()  # what the thing is called
    WORDS = auto()  # words for visitors
    CALL = auto()  # the same, where somebody asks or promises something in a few words
    PRICE = auto()  # words that say what it costs
    ALT = auto()  # words for who cannot see a picture
    TEXT = auto()  # a text with markup
    PICTURE = auto()
    LOGO = auto()  # a picture beside its name, so that it needs no words
    CONTACT = auto()
    PLACE = auto()  # where it is: the name of a place of plaatsen.yml, or any words
    AUDIENCES = auto()
    LINK = auto()  # an address elsewhere that a visitor can go to
    CHECKED_ON = auto()
    DATE = auto()  # the day that it is about


class Unknown(StrEnum):
    """An honest answer wherever a visitor could ask; it is shown as it stands."""

    UNKNOWN = dutch.UNKNOWN


def is_unknown(text: str) -> bool:
    """Whether somebody typed that it is not known yet."""
    return text.casefold().rstrip(".") == Unknown.UNKNOWN.value


@dataclass(frozen=True, slots=True)
class One(BeforeValidator):
    """A reader of one text: what that is, and the words that it must be one of, if it must."""

    sort: Sort = Sort.TEXT
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Many(BeforeValidator):
    """A reader of a list: whether one single value may stand without dash or brackets; how many it takes (0: any)."""

    alone: bool = True
    count: int = 0


def as_text(value: Any) -> str:
    """One text; raises `Wrong` for a list or a group of fields."""
    if not isinstance(value, str):
        raise Wrong(fields.NOT_ONE_VALUE)
    return value.strip()


def one(
    parse: Callable[[str], Any], sort: Sort = Sort.TEXT, choices: tuple[str, ...] = (), *, or_unknown: bool = False
) -> One:
    """Reads one text with `parse`, if need be with "weten we nog niet" as an answer too; a value that has been read already passes."""
    most = _MOST.get(sort, limits.VALUE)

    def read(value: Any) -> Any:
        if not isinstance(value, str | list | dict):
            return value
        text = as_text(value)
        limits.check_value(text, most)
        if sort is Sort.MARKDOWN:
            limits.check_markup(text)
        return Unknown.UNKNOWN if or_unknown and is_unknown(text) else parse(text)

    return One(read, sort=sort, choices=choices)


def as_list(value: Any) -> Any:
    """A list; one single text counts as a list of one."""
    if isinstance(value, str):
        return [value]
    if not isinstance(value, list):
        raise Wrong(fields.NOT_A_LIST, example="- eerste")
    return value


def _items(value: Any) -> Any:
    """A list of things that are a text or a group of fields; one alone counts as a list of one."""
    return [value] if isinstance(value, dict) else as_list(value)


def _words(value: Any) -> Any:
    """A list of short names: a list, or words with commas in between."""
    if isinstance(value, str):
        return [word.strip() for word in value.split(",") if word.strip()]
    return as_list(value)


def _flat(value: tuple[Any, ...]) -> tuple[Any, ...]:
    """One list, of things and of several things that stood in one text."""
    return tuple(thing for one in value for thing in (one if isinstance(one, tuple) else (one,)))


def _pair(value: Any) -> Any:
    """A list of two."""
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise Wrong(fields.NOT_TWO, example="middelpunt: [0.5, 0.3]")
    return value


# One text may stand for several things: what reads it gives a tuple of them, and the list is made flat.
SEVERAL, FLAT = SkipValidation, AfterValidator(_flat)
LIST = Many(as_list)
ITEMS = Many(_items)
WORDS = Many(_words)
PAIR = Many(_pair, alone=False, count=2)
