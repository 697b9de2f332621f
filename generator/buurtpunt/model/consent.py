"""Whether those who stand on a picture agreed to be shown, and whether it may be shown at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, ClassVar

from pydantic import Field, model_validator

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import consent, moments
from buurtpunt.knowledge.consent import Answer, State
from buurtpunt.model.form import Sort, one
from buurtpunt.model.origin import Origin
from buurtpunt.model.record import ORIGIN_KEY, Record
from buurtpunt.model.values import Day, Text
from buurtpunt.problems import Place, Wrong

_YES = (State.YES, State.UNDATED)
_DENIALS = (State.NO, State.NOT_ASKED, State.NOT_NEEDED)


def _when(text: str) -> dt.date | str:
    """A day; anything else stays as typed, for what is unclear is no mistake but no yes either."""
    try:
        return moments.parse_date(text)
    except Wrong:
        return text


When = Annotated[dt.date | str, one(_when, Sort.DAY)]


class Consent(Record):
    """What one person said, or all of them together. One text may stand for the whole group: `2026-03-01, op papier`."""

    is_text_too: ClassVar[bool] = True

    yes: When | None = Field(None, alias="ja")
    how: Text | None = Field(None, alias="hoe")
    who: Text | None = Field(None, alias="wie")
    until: Day | None = Field(None, alias="tot")
    asked: When | None = Field(None, alias="gevraagd")
    no: When | None = Field(None, alias="nee")
    withdrawn: When | None = Field(None, alias="ingetrokken")
    note: Text | None = Field(None, alias="nota")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"nota": value, ORIGIN_KEY: Origin(Place())} if isinstance(value, str) else value

    @property
    def words(self) -> str:
        """All of it in words; a text as it was typed."""
        named = (("ja", self.yes), ("nee", self.no), ("ingetrokken", self.withdrawn), ("gevraagd", self.asked))
        said = [
            tell("model.consent.on", said=name, day=when) if isinstance(when, dt.date) else f"{name}: {when}"
            for name, when in named
            if when
        ]
        said += [part for part in (self.how, self.who) if part]
        said += [tell("model.consent.until", day=self.until)] if self.until else []
        return ", ".join([*said, *([self.note] if self.note else [])])

    def answer(self, today: dt.date) -> Answer:
        """What holds on a day."""
        said = self._said()
        if said.state is State.YES and said.day and said.day > today:
            return said._replace(state=State.LATER)
        if said.state in _YES and self.until and self.until < today:
            return said._replace(state=State.OVER)
        return said

    def _said(self) -> Answer:
        for state, when in ((State.WITHDRAWN, self.withdrawn), (State.NO, self.no)):
            if when is not None and _read(when).state not in _DENIALS:
                return Answer(state, _read(when).day)
        if self.yes is None and (self.asked is not None or self.note is None):
            return Answer(State.NOT_ASKED)
        said = consent.read(self.note or "") if self.yes is None else _read(self.yes)
        return _worst([said, *(one for one in self._beside() if one.state not in _YES)])

    def _beside(self) -> Iterator[Answer]:
        """What is left of a yes by what was typed beside it."""
        if self.how:
            yield consent.beside(self.how)
        if self.who:
            yield consent.who(self.who)
        if self.yes is not None and self.note:
            yield consent.beside(self.note)


def _read(when: dt.date | str) -> Answer:
    return Answer(State.YES, when) if isinstance(when, dt.date) else consent.read(when)


def together(consents: Iterable[Consent], today: dt.date) -> Answer:
    """What holds on a day for a picture: whoever agreed least decides for all of them."""
    return _worst(one.answer(today) for one in consents)


def _worst(answers: Iterable[Answer]) -> Answer:
    order = [*State]
    return max(answers, key=lambda answer: order.index(answer.state), default=Answer(State.NOT_ASKED))
