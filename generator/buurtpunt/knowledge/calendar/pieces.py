"""What a `Reader` finds in a phrase: days of the week, a day; and where it gets stuck."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from buurtpunt.knowledge import moments
from buurtpunt.problems import Wrong
from buurtpunt.problems import moments as kinds

Options = Callable[[date], Iterable[str]]


class Stuck(Exception):
    """A piece of a phrase that cannot stand where it does, and what may be done about it.

    `advice` is a whole sentence. Or there are `options`: texts to put in place of the piece, on a day, and the `question`
    that they answer, with a `{}` for each of them; `advice` is then for where none of them makes the phrase whole.
    """

    def __init__(
        self,
        piece: str,
        advice: str = "",
        *,
        span: tuple[int, int] = (0, 0),
        question: str = "",
        options: Options | None = None,
    ) -> None:
        super().__init__(piece)
        self.piece, self.advice = piece, advice
        self.span, self.question, self.options = span, question, options


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Days of the week (0 is Monday): said of all of them (`zaterdagen`, `weekend`), or of a part of the day."""

    days: tuple[int, ...]
    is_all: bool = False
    part: str = ""
    is_mixed: bool = False  # the part was typed at one of them only


@dataclass(frozen=True, slots=True)
class Day:
    """A day as typed; the year may be missing. `text` is what was typed."""

    day: int
    month: int
    year: int | None
    text: str

    def on(self, year: int) -> date:
        """That day of a year; raises `Wrong` when it is none or another weekday."""
        return moments.parse_date(self.text if self.year else f"{self.text or f'{self.day}/{self.month}'} {year}")

    def check(self) -> None:
        """Raises `Wrong` for a day that no year has; a leap year has them all."""
        if not 1 <= self.month <= 12:
            raise Wrong(kinds.DATE_IMPOSSIBLE, value=self.text, reason=f"er is geen maand {self.month}")
        last = month_end(2028, self.month).day
        if not 1 <= self.day <= last:
            reason = f"{moments.month_name(self.month)} heeft {last} dagen"
            raise Wrong(kinds.DATE_IMPOSSIBLE, value=self.text, reason=reason)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])
