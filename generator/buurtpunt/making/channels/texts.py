"""A story and a channel -> the text that the channel takes, whom to ask about it, and what it leaves out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from buurtpunt.catalogues import tell
from buurtpunt.making import views
from buurtpunt.making.channels.facts import FACTS
from buurtpunt.making.channels.fitting import Fitting, LeftOut, Part, signs
from buurtpunt.making.channels.rows import ROWS, Row
from buurtpunt.making.channels.story import Story
from buurtpunt.model.channels import Channel

# What who reads a text would miss when it is not in it.
_MISSED = ("melding", "inschrijven", "bestellen", "kern", "prijs", "herhaling", "tekst", "rest", "toegang")


@dataclass(frozen=True, slots=True)
class ChannelText:
    """What one channel gets of one story, in one part or field by field, and whom to ask about it."""

    parts: tuple[Part, ...]
    person: views.Person

    @property
    def body(self) -> str:
        """All of it, each field below its name."""
        return "\n\n".join(f"{part.name}\n{part.body}" if part.name else part.body for part in self.parts if part.body)

    @property
    def count(self) -> int:
        """How many signs there are in what has a limit; else in all of it."""
        return next((part.count for part in self.parts if part.limit), signs(self.body))

    @property
    def limit(self) -> int:
        """The most signs that it may have, or 0."""
        return max(part.limit for part in self.parts)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What is in none of its parts."""
        left = (one for part in self.parts for one in part.left_out)
        return tuple(one for one in dict.fromkeys(left) if not any(one.words in part.body for part in self.parts))

    @property
    def fits(self) -> bool:
        """Whether each part keeps to its limit."""
        return all(part.fits for part in self.parts)


def text_for(story: Story, channel: Channel) -> ChannelText:
    """What a channel gets of a story."""
    rows = ROWS[channel.takes.form]
    *others, last = (_part(story, row, channel) for row in rows)
    has = {name for row in rows for paragraph in row.paragraphs for name in paragraph}
    never = ((FACTS[name], name) for name in _MISSED if name not in has)
    left = tuple(LeftOut(tell(f"outbox.fact.{name}"), all_of) for fact, name in never if (all_of := fact.all_of(story)))
    return ChannelText((*others, replace(last, left_out=last.left_out + left)), story.person)


def _part(story: Story, row: Row, channel: Channel) -> Part:
    board = None if row.name else channel.board
    return Fitting(story, row, board, channel.most_signs if row.signs is None else row.signs).made()
