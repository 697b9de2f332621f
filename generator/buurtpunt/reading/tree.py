"""The tree of a text of fields: texts, lists and groups, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from buurtpunt.model.keys import BLANK
from buurtpunt.problems import Place


class Span(NamedTuple):
    """Where something stands in its text: rows and columns from 0, the end just behind its last sign.

    `style` tells how it is written: `'` or `"` for quotes, `|` or `>` for a block of text, `[` or `{` for brackets,
    "" for none of these.
    """

    row: int = 0
    column: int = 0
    end_row: int = 0
    end_column: int = 0
    style: str = ""


NOWHERE = Span()


@dataclass(slots=True)
class Scalar:
    """One text; `source` are the lines of the file on which it was typed, where there are several."""

    value: str
    place: Place
    source: str = ""
    span: Span = NOWHERE

    @property
    def typed(self) -> bool:
        """Whether something stands there; an empty pair of quotes, or the dots of a remedy, say no more than nothing."""
        return self.value.strip() not in ("", BLANK, "…")


@dataclass(slots=True)
class Sequence:
    """A list."""

    place: Place
    items: list[Node] = field(default_factory=list)
    span: Span = NOWHERE


@dataclass(slots=True)
class Mapping:
    """A group of fields; `keys` are the keys as typed, with their place, by the key in small letters."""

    place: Place
    keys: dict[str, Scalar] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)
    span: Span = NOWHERE


Node = Scalar | Sequence | Mapping
