"""What a text can say of a story: each fact in the words in which it is said, from the fullest to the shortest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from buurtpunt.knowledge.plain.sentences import whole_sentences
from buurtpunt.making import happenings
from buurtpunt.making.channels.story import Story
from buurtpunt.making.words import ended
from buurtpunt.prose import Line

_YEAR = dt.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a text may say: the key of its label, and its words.

    `ways` are the ways to say it, from the fullest to the shortest. With `parts` it is sentences, of which the last may stay away.
    """

    ways: Callable[[Story], tuple[str, ...]] = lambda _story: ()
    parts: Callable[[Story], tuple[str, ...]] | None = None
    label: str = ""
    is_missed: bool = False  # the team is told what to do where a story has none of it
    begins: bool = False  # with a capital where no label stands in front

    def told(self, story: Story) -> tuple[str, ...]:
        """Its sentences, of a fact that is made of them."""
        return self.parts(story) if self.parts else ()

    def all_of(self, story: Story) -> str:
        """All that there is of it; "" when a story has nothing of the kind."""
        return " ".join(self.told(story)) or next(iter(self.ways(story)), "")


def running(story: Story) -> tuple[str, ...]:
    """Its text as sentences that can stand in one paragraph: up to the first list, table or heading; all of one that has nothing else."""
    found: list[str] = []
    for line in story.lines:
        if _is_running(line):
            found += _sentences(line)
        elif found:
            break
    return tuple(found or (sentence for line in story.lines for sentence in _sentences(line)))


def _is_running(line: Line) -> bool:
    return line.tag == "p" and not line.words.endswith(":")


@lru_cache(2**11)  # of each text it is asked for each channel, and for each way in which it may fit
def _sentences(line: Line) -> tuple[str, ...]:
    return tuple(map(ended, whole_sentences(line.words)))


def sections(story: Story) -> tuple[str, ...]:
    """The other lines of its text: a heading or what leads to a list stays with what follows it."""
    said = set(running(story))
    found: list[list[Line]] = []
    for line in story.lines:
        if said.issuperset(_sentences(line)):
            continue
        if found and (line.mark or not _is_running(found[-1][-1])):
            found[-1].append(line)
        else:
            found.append([line])
    return tuple("\n".join(line.text for line in section) for section in found)


def _ways(*found: str) -> tuple[str, ...]:
    """Ways to say something; those that say nothing, or what one before it does, are none."""
    return tuple(dict.fromkeys(filter(None, found)))


def _where(story: Story) -> tuple[str, ...]:
    there = f"{story.place}, {story.hub}" if story.is_here and story.place != story.hub else story.place
    short = story.place.partition(",")[0] if "," in story.place and not any(map(str.isdigit, story.place)) else ""
    return _ways(there, story.place, short)


def _contact(story: Story) -> tuple[str, ...]:
    say, person = story.say, story.person
    told = {"name": person.name, "hub": story.hub, "phone": person.phone}
    full = say("channel.contact.mail", mail=person.email, **told) if person.email else ""
    return _ways(full, say("channel.contact", **told), f"{person.name}, {person.phone}")


def _person(story: Story) -> tuple[str, ...]:
    found = story.person
    return _ways(", ".join(filter(None, (found.name, found.phone, found.email))), f"{found.name}, {found.phone}")


def _until(story: Story, key: str, moment: str) -> tuple[str, ...]:
    return _ways(story.say(key, moment=moment) if moment else "")


def _dates(story: Story) -> tuple[str, ...]:
    """Each date of the coming year on a line, as a form wants to have them typed."""
    ahead = [one for one in story.dates if one.day - story.dates[0].day < _YEAR]
    return _ways("\n".join(happenings.when(story.say, one.event, one) for one in ahead) or story.when)


def _people(story: Story) -> Iterator[str]:
    """How many people come is not known; who has to count on it is told so."""
    if story.dates:
        yield story.say("channel.people", unknown=story.say("unknown"))


# The weightiest first: in this order facts get their place in a text.
FACTS: dict[str, Fact] = {
    "titel": Fact(lambda s: _ways(s.title, s.head), label="channel.what"),
    "wanneer": Fact(lambda s: _ways(s.soon, s.short), label="when", begins=True),
    "dagen": Fact(_dates),
    "waar": Fact(_where, label="where", begins=True),
    "contact": Fact(_contact),
    "bel": Fact(lambda s: _contact(s)[-2:]),
    "persoon": Fact(_person, label="contact"),
    "melding": Fact(lambda s: _ways(s.notice)),
    "inschrijven": Fact(lambda s: _until(s, "register_by", s.register)),
    "bestellen": Fact(lambda s: _until(s, "order_by", s.order)),
    "kern": Fact(parts=lambda s: running(s)[:1], label="channel.what"),
    "prijs": Fact(lambda s: _ways(s.price), label="price"),
    "nummer": Fact(lambda s: _ways(f"{s.person.name} {s.person.phone}", s.person.phone)),
    "herhaling": Fact(lambda s: _ways(s.rule), begins=True),
    "link": Fact(lambda s: _ways(s.link), label="channel.link"),
    "tekst": Fact(parts=lambda s: running(s)[1:]),
    "adres": Fact(lambda s: _ways(s.address)),
    "rest": Fact(parts=sections),
    "toegang": Fact(lambda s: _ways(" ".join(map(ended, s.access)))),
    "wie": Fact(lambda s: _ways(s.hub), label="who"),
    "waarom": Fact(
        lambda s: _ways(s.why),
        label="channel.why",
        is_missed=True,
    ),
    "over": Fact(lambda s: _ways(f"{s.hub}: {s.about}" if s.about else "")),
    "mensen": Fact(lambda s: _ways(*_people(s))),
    "foto": Fact(lambda s: _ways(s.photo_link if s.photo else ""), label="channel.photo"),
}
