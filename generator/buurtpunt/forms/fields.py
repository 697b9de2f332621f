"""The fields of a form: of each key what sort of field it is, what stands in it, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from buurtpunt.catalogues import tell, told, words
from buurtpunt.editing.page import Value
from buurtpunt.forms.typed import LINE, NAME, TEXT, WHAT, Group
from buurtpunt.model.form import Sort
from buurtpunt.model.keys import Key
from buurtpunt.model.keys import Value as Shape

# How each sort is filled in; all others are a line of text.
_HOW = {Sort.MARKDOWN: "area", Sort.YES_NO: "yesno", Sort.CHOICE: "choice", Sort.DAY: "day"}
_LINES = {Sort.EMAIL: "email", Sort.PHONE: "tel", Sort.NUMBER: "decimal", Sort.POSTCODE: "numeric", Sort.URL: "url"}
# What nearly everybody fills in, though it may be left out.
_USUAL = (
    *(
        "van",
        "tot",
        "plaats",
        "foto",
        "antwoord",
        "dicht",
        "reden",
        "wanneer",
        "uren",
        "activiteit",
        "boodschap",
        "prijs",
    ),
    *("rol", "link", "alt", "mensen", "toestemming", "doel", "niveau"),
)
_LATER = ("adres_op_site", "vroeger", "volgorde", "id")  # what nobody fills in at first


@dataclass(frozen=True, slots=True)
class Said:
    """What is to be said of a field: a problem, or what somebody else made of it."""

    sentence: str
    remedy: str = ""
    is_error: bool = True
    other: str = ""  # what somebody else made of it, where that is long


class Pick(NamedTuple):
    """One thing to choose: what is typed in the file, its name, and its picture by the name of that file, if it has one."""

    value: str
    name: str
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One field, or a group or a list of fields.

    `how` is line, area, yesno, choice, faces (one of `picks`), checks (any of them: those that stand in it are its `fields`),
    day, group, list (of rows of one field) or rows (of several fields).
    """

    name: str
    how: str
    label: str
    help: str = ""
    example: str = ""
    value: str = ""
    choices: tuple[str, ...] = ()
    picks: tuple[Pick, ...] = ()
    keyboard: str = ""
    count: int = 0  # how many rows there must be; 0 is any number
    fields: tuple[Field, ...] = ()
    required: bool = False
    said: tuple[Said, ...] = ()
    got: tuple[str, ...] = ()  # what was understood of it

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not self.value and all(one.is_empty for one in self.fields)

    @property
    def speaks(self) -> bool:
        """Whether there is something to say of it, or of what is in it."""
        return bool(self.said) or any(one.speaks for one in self.fields)

    @property
    def id(self) -> str:
        """Its name as HTML and CSS take it."""
        return "f-" + self.name.replace(".", "-").replace("_", "-")


@dataclass(frozen=True, slots=True)
class Known:
    """What a field can choose from in this village, by the name of its key."""

    picks: Mapping[str, tuple[Pick, ...]] = field(default_factory=dict)
    said: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)  # by the name of the field
    got: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # the same of what was understood


def fields(keys: Iterable[Key], values: Group, known: Known, at: str = "") -> tuple[Field, ...]:
    """A field for each of these keys."""
    return tuple(_field(key, values.get(key.name, ""), known, f"{at}{key.name}") for key in keys)


def text(body: str, known: Known) -> Field:
    """The field of the Markdown below the keys."""
    return Field(TEXT, "area", tell("forms.text"), value=body.strip("\n"), said=known.said.get(TEXT, ()))


def line(typed: str, known: Known) -> Field:
    """The one field of what is typed as one text."""
    return Field(LINE, "line", tell("forms.line"), value=typed, required=True, said=known.said.get("", ()))


def first_and_more(found: Iterable[Field]) -> tuple[list[Field], list[Field]]:
    """What has to be filled in, is filled in already or has something said of it; and the rest."""
    first: list[Field] = []
    more: list[Field] = []
    for one in found:
        is_usual = one.name in _USUAL or not one.is_empty
        wanted = one.required or one.speaks or (is_usual and one.name not in _LATER)
        (first if wanted else more).append(one)
    return first, more


def label_of(key: str) -> str:
    """What a key is called where somebody fills it in."""
    own = told(f"forms.label.{key}")  # where the word of the file says nothing to most people
    return own or key.replace("_", " ").capitalize()


def _field(key: Key, value: Value, known: Known, name: str) -> Field:
    shape = key.value
    label = label_of(key.name)
    made = Field(name, "line", label, help_of(key), key.example, required=key.required)
    made = replace(made, said=known.said.get(name, ()), got=known.got.get(name, ()))
    if shape.free:
        pairs = [*(value.items() if isinstance(value, dict) else ()), ("", "")]
        inside = tuple(_free(made, n, typed, said) for n, (typed, said) in enumerate(pairs))
        return replace(made, how="rows", fields=inside, example="")
    picks = known.picks.get(key.name, ())
    if shape.many and picks and shape.sort is not Sort.GROUP:
        chosen: list[Value] = value if isinstance(value, list) else [value] if value else []
        return _checks(replace(made, how="checks", example=""), chosen, picks, known)
    if shape.many:
        found = value if isinstance(value, list) else [value] if value else []
        rows = [_row(key, one, known, f"{name}.{n}") for n, one in enumerate(found)]
        blanks = max(0, shape.count - len(found)) if shape.count else 0 if shape.sort is Sort.GROUP and found else 1
        rows += [_row(key, "", known, f"{name}.{len(found) + n}") for n in range(blanks)]
        how = "rows" if shape.sort is Sort.GROUP else "list"
        return replace(made, how=how, fields=tuple(rows), example="", count=shape.count)
    return _one(made, key, shape, value, known)


def _checks(made: Field, chosen: list[Value], picks: tuple[Pick, ...], known: Known) -> Field:
    """Boxes to tick: first those that are, in the order in which they stand there."""
    values = [one for one in chosen if isinstance(one, str)]
    boxes = [next((pick for pick in picks if pick.value == one), Pick(one, one)) for one in values]
    said = [*made.said, *(one for n, _ in enumerate(values) for one in known.said.get(f"{made.name}.{n}", ()))]
    inside = tuple(Field(f"{made.name}.{n}", "line", made.label, value=one) for n, one in enumerate(values))
    others = [pick for pick in picks if pick.value not in values]
    return replace(made, picks=(*boxes, *others), fields=inside, said=tuple(said))


def help_of(key: Key) -> str:
    """What a key is for, without a word of how it is typed in a file; "" where its label says it all."""
    own = f"help.{key.words}" in words("forms")
    return tell(f"forms.help.{key.words}") if own else key.description


def _row(key: Key, value: Value, known: Known, name: str) -> Field:
    made = Field(name, "line", label_of(key.name), example=key.example)
    made = replace(made, said=known.said.get(name, ()), got=known.got.get(name, ()))
    if key.value.sort is Sort.GROUP and isinstance(value, str) and value:
        return replace(made, value=value, example="")  # typed as one text, which says it all
    return _one(made, key, key.value, value, known)


def _one(made: Field, key: Key, shape: Shape, value: Value, known: Known) -> Field:
    if shape.sort is Sort.GROUP and not (isinstance(value, str) and value):
        inside = fields(shape.keys, value if isinstance(value, dict) else {}, known, f"{made.name}.")
        return replace(made, how="group", fields=inside, example="")
    said = value if isinstance(value, str) else ""
    how = "area" if "\n" in said else _HOW.get(shape.sort, "line")
    picks = known.picks.get(shape.sort if shape.sort is Sort.PICTURE else key.name, ())
    if shape.sort is Sort.PICTURE or (picks and shape.sort is not Sort.TEXT and how == "line"):
        how = "faces"
    return replace(made, how=how, value=said, choices=shape.choices, picks=picks, keyboard=_LINES.get(shape.sort, ""))


def _free(made: Field, number: int, name: str, said: Value) -> Field:
    at = f"{made.name}.{number}"
    pair = (
        Field(f"{at}.{NAME}", "line", tell("forms.free.name"), value=name),
        Field(f"{at}.{WHAT}", "line", tell("forms.free.what"), value=said if isinstance(said, str) else ""),
    )
    return Field(at, "group", made.label, fields=pair)
