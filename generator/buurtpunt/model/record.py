"""What every group of fields in a village has in common."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import moments
from buurtpunt.model.origin import Origin
from buurtpunt.model.values import Day, YesNo
from buurtpunt.problems import Wrong, fields

# `reading` hands these two over among the fields. No villager can type their names: a NUL is refused in every file.
ORIGIN_KEY = "\0origin"
BODY_KEY = "\0body"


class Record(BaseModel):
    """A group of fields. The keys that villagers type are the aliases; everything else is a mistake in typing."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        defer_build=True,  # most builds read few kinds of records, and many read none that they did not read before
    )

    is_text_too: ClassVar[bool] = False  # one text may stand for the whole group

    @classmethod
    def from_text(cls, text: str) -> dict[str, Any]:
        """The fields that a text stands for, where one may stand for the whole group."""
        raise NotImplementedError(text)

    origin: Origin = Field(alias=ORIGIN_KEY, exclude=True, repr=False)

    @property
    def lacks(self) -> str:
        """What it needs before it can be shown, in Dutch; empty when it needs nothing."""
        return ""

    def hidden_because(self, today: dt.date) -> str:  # noqa: ARG002  (for those who go by the day)
        """Why it may not be seen on a day, in Dutch; empty when it may."""
        return ""


class Visible(Record):
    """Something that can be a draft, or be shown from or until a day."""

    draft: YesNo = Field(False, alias="concept")
    visible_from: Day | None = Field(None, alias="zichtbaar_vanaf")
    visible_until: Day | None = Field(None, alias="zichtbaar_tot")

    @model_validator(mode="after")
    def _is_visible_on_some_day(self) -> Self:
        if self.visible_from and self.visible_until and self.visible_until < self.visible_from:
            start, end = moments.format_date(self.visible_from), moments.format_date(self.visible_until)
            raise Wrong(
                fields.END_BEFORE_START, key="zichtbaar_tot", start=start, end=end, advice=tell("model.advice.last_day")
            )
        return self

    def hidden_because(self, today: dt.date) -> str:
        """Why it may not be seen on a day, in Dutch; empty when it may."""
        if self.draft:
            return tell("model.hidden.draft")
        if self.visible_from and today < self.visible_from:
            return tell("model.hidden.until", day=moments.format_date(self.visible_from))
        if self.visible_until and today > self.visible_until:
            return tell("model.hidden.after", day=moments.format_date(self.visible_until))
        return ""
