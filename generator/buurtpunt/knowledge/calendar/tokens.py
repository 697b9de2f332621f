"""A row of tokens that one walks along, and how to say where one got stuck."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from buurtpunt.knowledge.calendar.lexing import lex
from buurtpunt.knowledge.calendar.pieces import Options, Stuck
from buurtpunt.knowledge.calendar.words import T, Token
from buurtpunt.knowledge.dutch import squeeze

LONGEST = 200  # no phrase is longer


@dataclass(slots=True)
class Tokens:
    """The tokens of a phrase, and how far it has been read."""

    typed: str
    tokens: list[Token] = field(default_factory=list)
    at: int = 0

    @classmethod
    def of(cls, text: str) -> Self:
        """At the begin of a phrase, cut off where it is longer than any."""
        typed = squeeze(text)
        if len(typed) > LONGEST:
            typed = f"{typed[:60]}\N{HORIZONTAL ELLIPSIS}"
        return cls(typed, lex(typed))

    @property
    def here(self) -> T | None:
        """What the next token is; None at the end."""
        return self.ahead(0)

    @property
    def done(self) -> bool:
        """Whether everything has been read."""
        return self.at >= len(self.tokens)

    def ahead(self, count: int) -> T | None:
        """What a later token is."""
        at = self.at + count
        return self.tokens[at].kind if at < len(self.tokens) else None

    @property
    def starts_day(self) -> bool:
        """Whether a day of a month comes next: `5/12`, `5 december`."""
        return self.here is T.DATE or (self.here in (T.NUMBER, T.NTH) and self.ahead(1) is T.MONTH)

    @property
    def opens_bracket(self) -> bool:
        """Whether a bracket stands behind the next token: `14-18 (april)`."""
        pair = self.tokens[self.at : self.at + 2]
        return len(pair) == 2 and "(" in self.typed[pair[0].end : pair[1].start]

    def take(self, *kinds: T) -> Token | None:
        """The next token when it is one of these."""
        if self.done or self.here not in kinds:
            return None
        self.at += 1
        return self.tokens[self.at - 1]

    def skip(self, *kinds: T) -> None:
        """Goes past tokens that only join others."""
        while not self.done and self.here in kinds:
            self.at += 1

    def text(self, first: int, last: int | None = None) -> str:
        """What was typed from one token to another (not included)."""
        tokens = self.tokens[first : self.at if last is None else last]
        return self.typed[tokens[0].start : tokens[-1].end] if tokens else ""

    def stuck(self, advice: str = "") -> Stuck:
        """The next token cannot stand here."""
        if self.done:
            return Stuck("", advice)
        token = self.tokens[self.at]
        piece = self.typed[token.start : token.end]
        return Stuck(piece.strip(" -–") or piece.strip(), advice)

    def asked(self, first: int, question: str, *options: str | Options) -> Stuck:
        """What was typed since a token can be read in several ways; `options` are texts to put in its place."""
        span = (self.tokens[first].start, self.tokens[self.at - 1].end)

        def each(today: date) -> Iterable[str]:
            for option in options:
                yield from [option] if isinstance(option, str) else option(today)

        return Stuck(self.text(first), span=span, question=question, options=each)
