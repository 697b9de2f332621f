"""What the plan refers to: a channel, what it is about, another message."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch, slugs
from buurtpunt.model.channels import CHANNELS, Channel
from buurtpunt.model.documents import Document
from buurtpunt.model.plan import PLAN, Message
from buurtpunt.model.together import PRIVATE_MEETINGS
from buurtpunt.problems import Problem
from buurtpunt.problems import plan as kinds


def check(snapshot: Snapshot) -> Iterator[Problem]:
    """Finds references to what is not there, and channels that cannot be told apart."""
    yield from _doubles(snapshot)
    for message in snapshot.contents.of(PLAN):
        yield from _channel(snapshot, message)
        yield from _about(snapshot, message)
        yield from _together(snapshot, message)


def channel_of(snapshot: Snapshot, message: Message) -> Channel | None:
    """The channel that a message goes by; None for one that is said in person."""
    wanted = slugs.slugify(message.channel or "")
    return next((one for one in snapshot.contents.of(CHANNELS) if one.id == wanted), None)


def subject_of(snapshot: Snapshot, message: Message) -> Document | None:
    """What a message is about: `agenda/soepavond.md`, or that name alone."""
    wanted = posixpath.normpath((message.about or "").casefold().removeprefix("content/").removeprefix("intern/"))
    documents = _documents(snapshot)
    whole = (one for one in documents if place_of(one).casefold() == wanted)
    named = (one for one in documents if posixpath.basename(one.origin.file).casefold() == wanted)
    return next(whole, None) or next(named, None)


def _documents(snapshot: Snapshot) -> tuple[Document, ...]:
    """All that one can tell of; a meeting of the team alone too."""
    return (*snapshot.contents.documents, *snapshot.contents.of(PRIVATE_MEETINGS))


def place_of(document: Document) -> str:
    """Its file as one types it behind `over`: `agenda/soepavond.md`."""
    return document.origin.file.partition("/")[2]


def others(snapshot: Snapshot, message: Message) -> list[Message]:
    """The messages that have to go out together with one."""
    wanted = slugs.slugify(message.together_with or "")
    return [one for one in snapshot.contents.of(PLAN) if one is not message and one.id == wanted]


def _doubles(snapshot: Snapshot) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for channel in snapshot.contents.of(CHANNELS):
        place = channel.origin.at("naam")
        if channel.id in first:
            yield kinds.CHANNEL_TWICE.at(place, value=channel.name, first=first[channel.id])
        first.setdefault(channel.id, place.line)


def _channel(snapshot: Snapshot, message: Message) -> Iterator[Problem]:
    if not message.channel or channel_of(snapshot, message) or CHANNELS.path in snapshot.reading.broken:
        return
    names = [one.name for one in snapshot.contents.of(CHANNELS)]
    guess = dutch.nearest(message.channel, names)
    there = tell(f"checking.channel.{'some' if names else 'none'}", names=dutch.enumerate_words(names))
    advice = tell("advice.meant", guess=guess) if guess else there
    yield kinds.UNKNOWN_CHANNEL.at(message.origin.at("kanaal"), value=message.channel, advice=advice)


def _about(snapshot: Snapshot, message: Message) -> Iterator[Problem]:
    if not message.about or subject_of(snapshot, message):
        return
    if any(posixpath.basename(file) == posixpath.basename(message.about) for file in snapshot.reading.broken):
        return  # its file has a problem of its own already
    guess = dutch.nearest(message.about, map(place_of, _documents(snapshot)))
    advice = tell("advice.meant", guess=guess) if guess else tell("checking.about.look")
    yield kinds.UNKNOWN_SUBJECT.at(message.origin.at("over"), value=message.about, advice=advice)


def _together(snapshot: Snapshot, message: Message) -> Iterator[Problem]:
    if not message.together_with or others(snapshot, message) or PLAN.path in snapshot.reading.broken:
        return
    names = [one.what for one in snapshot.contents.of(PLAN) if one is not message]
    guess = dutch.nearest(message.together_with, names)
    advice = tell("advice.meant", guess=guess) if guess else tell("checking.together.copy")
    place = message.origin.at("gelijk_met")
    yield kinds.UNKNOWN_MESSAGE.at(place, value=message.together_with, advice=advice)
