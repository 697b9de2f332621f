"""The channels by which a village tells what is new: who brings it further, what each takes, and until when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Annotated, NamedTuple

from pydantic import Field

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import slugs
from buurtpunt.model.collection import Collection, Layout, New
from buurtpunt.model.form import Sort as Typed
from buurtpunt.model.form import one
from buurtpunt.model.record import Record
from buurtpunt.model.values import Audiences, Email, HandIn, Link, Phone, Text, Title, YesNo, choice, parse_number
from buurtpunt.problems import Wrong, fields


class Form(Enum):
    """The form of a text: what a channel makes of what there is to tell."""

    PIECE = auto()  # a title and whole sentences
    POST = auto()  # a few lines, with a picture
    CHAT = auto()  # a message as one sends it to neighbours
    LETTER = auto()  # a mail to many
    PRESS = auto()  # who, what, where, when and why, for a journalist
    AIR = auto()  # to be read aloud
    BOARD = auto()  # a few lines of a few signs
    FIELDS = auto()  # field by field, to copy into a form of others
    NOTE = auto()  # a mail to somebody who has to know it
    SHEET = auto()  # what a sheet says, in a few words
    TALK = auto()  # what one says to somebody


class Size(NamedTuple):
    """Lines and signs of a board, or width and height of a picture in pixels."""

    first: int
    second: int

    def __str__(self) -> str:
        return f"{self.first} x {self.second}"


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of channel, with what it usually takes: most signs (0 for as many as one likes), lines, the size of a picture, and
    how many days ahead one sends it where no deadline was agreed.
    """

    form: Form
    signs: int = 0
    lines: Size | None = None
    picture: Size | None = None
    ahead: int = 7
    events_only: bool = False


SQUARE, TALL, WIDE = Size(1080, 1080), Size(1080, 1920), Size(1920, 1080)
# Instagram takes 2,200 signs and an SMS 160 (3GPP TS 23.040); UiTdatabank asks a short text of 200 at most. The others are
# what is read to the end, or what fits in the usual corner of a page.
SORTS = {
    "infoblad": Sort(Form.PIECE, 600, ahead=42),
    "vereniging": Sort(Form.PIECE, 300, ahead=14),
    "radio": Sort(Form.AIR, 450),
    "pers": Sort(Form.PRESS, 2500, ahead=14),
    "prikbord": Sort(Form.SHEET, 200),
    "facebook": Sort(Form.POST, 500, picture=SQUARE, ahead=5),
    "instagram": Sort(Form.POST, 2200, picture=TALL, ahead=5),
    "whatsapp": Sort(Form.CHAT, 700, ahead=1),
    "sms": Sort(Form.PIECE, 160, ahead=1),
    "buurtapp": Sort(Form.POST, 1000, picture=SQUARE, ahead=5),
    "nieuwsbrief": Sort(Form.LETTER),
    "scherm": Sort(Form.SHEET, 120, picture=WIDE, ahead=2),
    "lichtkrant": Sort(Form.BOARD, lines=Size(3, 20)),
    "uitdatabank": Sort(Form.FIELDS, 200, ahead=21, events_only=True),
    "gemeente": Sort(Form.NOTE, 1200, ahead=28),
    "bus": Sort(Form.SHEET, 300, ahead=14),
    "persoonlijk": Sort(Form.TALK, 400, ahead=10),
}
MOST_SIGNS = 100_000


def parse_signs(text: str) -> int:
    """How many signs there may be: one at least; raises `Wrong`."""
    number = parse_number(text.replace(".", ""))
    if not 1 <= number <= MOST_SIGNS:
        raise Wrong(fields.BAD_NUMBER, value=text, advice=tell("model.advice.signs"))
    return number


def parse_size(text: str) -> Size:
    """Two numbers with an x between them, `7 x 15`; raises `Wrong`."""
    found = re.fullmatch(r"([1-9]\d{0,4})\s*[x×X*]\s*([1-9]\d{0,4})", text)
    if not found:
        raise Wrong(fields.BAD_NUMBER, value=text, advice=tell("model.advice.size"))
    return Size(int(found[1]), int(found[2]))


_Signs = Annotated[int, one(parse_signs, Typed.NUMBER)]
_Size = Annotated[Size, one(parse_size, Typed.SIZE)]


class Channel(Record):
    """One channel: a paper, a group, a board. Whoever brings it further stands in it, so that it is private."""

    name: Title = Field(alias="naam")
    sort: Annotated[str, choice(*SORTS)] = Field(alias="soort")
    who: Text | None = Field(None, alias="wie")
    phone: Phone | None = Field(None, alias="telefoon")
    email: Email | None = Field(None, alias="mail")
    link: Link | None = Field(None, alias="link")
    signs: _Signs | None = Field(None, alias="tekens")
    lines: _Size | None = Field(None, alias="regels")
    picture: _Size | None = Field(None, alias="beeld")
    format: Text | None = Field(None, alias="formaat")
    deadline: HandIn | None = Field(None, alias="deadline")
    cost: Text | None = Field(None, alias="kost")
    audiences: Audiences = Field((), alias="bereikt")
    remark: Text | None = Field(None, alias="opmerking")
    is_asleep: YesNo = Field(False, alias="slaapt")

    @property
    def id(self) -> str:
        """What others call it by: its name, as in an address."""
        return slugs.slugify(self.name)

    @property
    def takes(self) -> Sort:
        """What its sort usually takes."""
        return SORTS[self.sort]

    @property
    def most_signs(self) -> int:
        """How many signs its text may have; 0 for as many as one likes. A board has as many as its lines hold."""
        board = self.board
        return board.first * board.second if board else self.signs or self.takes.signs

    @property
    def board(self) -> Size | None:
        """How many lines it has and how many signs go on each, where it has lines."""
        return self.lines or self.takes.lines

    @property
    def image(self) -> Size | None:
        """The width and height of its picture, in pixels, where it takes one."""
        return self.picture or self.takes.picture


CHANNELS = Collection(
    model=Channel,
    name="kanalen",
    path="intern/kanalen.yml",
    layout=Layout.LISTS,
    key="kanalen",
    part_of="kanalen",
    new=New("kanaal", ("kanalen", "zender"), ("soort",)),
)
