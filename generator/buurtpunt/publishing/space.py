"""A site in web space on a server: all that is new is laid ready there first, and only then each file takes its place.

A list there tells which files are ours, and how we left them: of anything else nothing is written over or removed. A
server has no step in which a whole site changes. Giving a file a place is one step, and takes as long as one message; pages
come last, and the front page at the very end. What breaks off before that leaves the old site whole; what breaks off
amid it is gone on with the next time, from what lies ready.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Protocol

from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.problems import Kind, Wrong
from buurtpunt.problems import publishing as kinds
from buurtpunt.publishing.differences import (
    ADMIN,
    ASIDE,
    LIST,
    Difference,
    Listed,
    compare,
    list_of,
    on_the_way,
    read_list,
    some,
)

_READY = f"{ADMIN}/nieuw"
_NO_FILE = -1  # the size of what is no plain file


class Refused(Exception):
    """The server is there and says no, or is there no more; the text is the reason, for who reads."""

    def __init__(self, reason: str, is_full: bool = False) -> None:
        super().__init__(reason)
        self.is_full = is_full


def told(names: Iterable[str]) -> str:
    """What there is on a server, as the end of a remedy."""
    found = [*names]
    return tell("publishing.there", names=some(found)) if found else tell("publishing.there.nothing")


class Space(Protocol):
    """A folder on a server, and what can be done in it. Names are from that folder; each method raises `Refused`."""

    def look(self, folder: str) -> Mapping[str, int] | None:
        """What lies in a folder, with its size in bytes, -1 for what is no plain file; None where there is no such folder."""

    def read(self, name: str) -> bytes | None:
        """What a file holds; None where there is none."""

    def write(self, name: str, data: bytes) -> None:
        """Makes a file, or writes over it."""

    def take_place(self, source: str, target: str) -> None:
        """Gives a file a name, also one that another file has."""

    def move(self, source: str, target: str) -> None:
        """Gives a file or a folder a name that nothing has."""

    def remove(self, name: str) -> None:
        """Takes a file away."""

    def make_folder(self, name: str) -> None:
        """Makes a folder, unless it is there."""

    def remove_folder(self, name: str) -> None:
        """Takes away a folder in which nothing lies."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done in web space."""

    server: str
    site: Mapping[str, Path]  # each file of the site, by its path in it
    digests: Mapping[str, str]
    list_there: bytes | None  # as it was when we looked
    difference: Difference

    @property
    def coming(self) -> list[str]:
        """The files that get a place: what pages need first, then pages, then the front page."""
        found = (*self.difference.new, *self.difference.changed, *self.difference.taken)
        return sorted(found, key=lambda name: (name.endswith(".html"), name == "index.html", name))


def plan(space: Space, server: str, site: Mapping[str, Path], may_set_aside: bool = False) -> Plan:
    """What differs between a site and what lies on a server. Raises `Wrong`."""
    with _told(kinds.SENDING_FAILED, server):
        digests = {name: _digest(plain.read(path)) for name, path in site.items()}
        there = space.read(f"{ADMIN}/{LIST}")
        listed = read_list(there)
        found = compare(digests, listed, _seen(space, digests, listed))
    if found.taken and not may_set_aside:
        raise Wrong(kinds.TARGET_TAKEN, folder=server, names=some(found.taken))
    return Plan(server, site, digests, there, found)


def carry_out(space: Space, planned: Plan, tell: Callable[[int, int], None]) -> None:
    """Does it; `tell` hears how many files of how many are there. Raises `Wrong`."""
    listed = read_list(planned.list_there)
    with _told(kinds.SENDING_FAILED, planned.server):
        _lay_ready(space, planned, tell)
        if space.read(f"{ADMIN}/{LIST}") != planned.list_there:
            raise Wrong(kinds.OTHERS_SEND, server=planned.server)
        _write_list(space, on_the_way(listed, planned.digests))
    with _told(kinds.HALF_ONLINE, planned.server):
        for place in _in_the_way(space, planned.difference.taken):
            space.move(place, _free(space, place.rpartition("/")[2]))
        made: set[str] = set()
        for name in planned.coming:
            _make_folders(space, name, made)
            space.take_place(f"{_READY}/{_ready_name(name, planned)}", name)
        for name in planned.difference.gone:
            space.remove(name)
    with suppress(Refused):  # the new site stands; what is left over goes the next time
        _write_list(space, {name: (digest,) for name, digest in planned.digests.items()})
        for name in planned.difference.gone:
            _remove_empty(space, name)
        for name in space.look(_READY) or ():
            space.remove(f"{_READY}/{name}")
        space.remove_folder(_READY)


@contextmanager
def _told(kind: Kind, server: str) -> Iterator[None]:
    """What a server refuses, as a problem."""
    try:
        yield
    except Refused as refused:
        if refused.is_full and kind is kinds.SENDING_FAILED:
            raise Wrong(kinds.SPACE_FULL, server=server) from None
        raise Wrong(kind, server=server, reason=str(refused)) from None
    except OSError as error:  # the site itself, here
        raise Wrong(kind, server=server, reason=str(error.strerror or error)) from None


def _digest(data: bytes) -> str:
    """What tells a file from others; its size stands in it, since a server tells that too."""
    return f"{sha256(data).hexdigest()}-{len(data)}"


def _ready_name(name: str, planned: Plan) -> str:
    """Under which name a file lies ready: another for each file and all that it may hold."""
    return sha256(f"{name}\0{planned.digests[name]}".encode()).hexdigest()[:32]


def _lay_ready(space: Space, planned: Plan, tell: Callable[[int, int], None]) -> None:
    coming = planned.coming
    space.make_folder(ADMIN)
    space.make_folder(_READY)
    there = space.look(_READY) or {}
    for number, name in enumerate(coming, 1):
        data, own = plain.read(planned.site[name]), _ready_name(name, planned)
        if there.get(own) != len(data):  # what broke off is shorter
            space.write(f"{_READY}/{own}", data)
        tell(number, len(coming))


def _write_list(space: Space, files: Listed) -> None:
    space.write(f"{ADMIN}/{LIST}.nieuw", list_of(files))
    space.take_place(f"{ADMIN}/{LIST}.nieuw", f"{ADMIN}/{LIST}")


def _seen(space: Space, digests: Mapping[str, str], listed: Listed) -> dict[str, str | None]:
    """What has each name there, as its digest; None for nothing, "" for what is not ours.

    Only where something is to be done do we look. Elsewhere the list is right: nobody else writes in what is ours.
    """
    looks = _Looks(space)
    found: dict[str, str | None] = {}
    for name in {*digests, *listed}:
        known = listed.get(name, ())
        wanted = digests.get(name)
        found[name] = wanted if known == (wanted,) else _look(looks, name, {*known, *([wanted] if wanted else ())})
    return found


def _look(looks: _Looks, name: str, known: set[str]) -> str | None:
    """Which of the digests a file has that it may have, by its size; it is read only where that leaves a choice."""
    size = looks.size(name)
    if size is None or size == _NO_FILE:
        return None if size is None else ""
    fitting = [digest for digest in known if digest.endswith(f"-{size}")]
    if not fitting:
        return ""
    digest = _digest(looks.space.read(name) or b"")
    return digest if digest in fitting else ""


class _Looks:
    """Looks in each folder once."""

    def __init__(self, space: Space) -> None:
        self.space = space
        self._folders: dict[str, Mapping[str, int] | None] = {}

    def size(self, name: str) -> int | None:
        """The size of what has a name; -1 for what is no file, or lies behind what is no folder, None for nothing."""
        folder, _, own = name.rpartition("/")
        if folder and (above := self.size(folder)) != _NO_FILE:
            return above if above is None else _NO_FILE
        if folder not in self._folders:
            self._folders[folder] = self.space.look(folder)
        there = self._folders[folder]
        return _NO_FILE if there is None else there.get(own)


def _in_the_way(space: Space, names: tuple[str, ...]) -> list[str]:
    """What is to go aside for these names: each itself, or the file that stands in the place of a folder above it."""
    looks, found = _Looks(space), []
    for name in names:
        above = [str(parent) for parent in reversed(PurePosixPath(name).parents[:-1])]
        found.append(next((way for way in above if looks.size(way) != _NO_FILE or space.look(way) is None), name))
    return [*dict.fromkeys(found)]


def _free(space: Space, own: str) -> str:
    """A name in our folder for what is not ours, that nothing has."""
    space.make_folder(f"{ADMIN}/{ASIDE}")
    there = space.look(f"{ADMIN}/{ASIDE}") or {}
    names = (f"{own}{f'-{number}' if number else ''}" for number in count())
    return f"{ADMIN}/{ASIDE}/{next(name for name in names if name not in there)}"


def _make_folders(space: Space, name: str, made: set[str]) -> None:
    for parent in reversed(PurePosixPath(name).parents[:-1]):
        if str(parent) not in made:
            space.make_folder(str(parent))
            made.add(str(parent))


def _remove_empty(space: Space, name: str) -> None:
    """Takes away the folders in which a file of ours lay, when nothing lies there any more."""
    for parent in PurePosixPath(name).parents[:-1]:
        if space.look(str(parent)) != {}:
            return
        space.remove_folder(str(parent))
