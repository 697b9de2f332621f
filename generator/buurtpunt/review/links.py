"""Links to other sites: which there are, and what came of asking them. What another site does never fails a build."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urldefrag

from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import Snapshot, texts_of
from buurtpunt.model.form import Role
from buurtpunt.model.roles import held
from buurtpunt.problems import Place, Problem, elsewhere
from buurtpunt.review.fetching import Reply, State
from buurtpunt.urls import host_of, scheme_of

# Names that no site can have (RFC 2606): in an example they are right, and there is nobody to ask.
_MADE_UP = (".example", ".test", ".invalid", ".localhost", "example.com", "example.org", "example.net")

_UNSURE = (State.REFUSED, State.ROBOTS, State.TROUBLE, State.SILENT, State.NO_NETWORK)

Ask = Callable[[list[str]], Mapping[str, Reply]]


@dataclass(frozen=True, slots=True)
class Unsure:
    """An address of which we do not know whether it is right, and why."""

    address: str
    reason: str
    place: Place


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What came of it. `count` addresses were asked; `made_up` is how many were not, since they cannot exist."""

    problems: tuple[Problem, ...]
    count: int
    unsure: tuple[Unsure, ...] = ()
    made_up: int = 0
    offline: bool = False


def addresses(snapshot: Snapshot) -> dict[str, list[Place]]:
    """Every web address elsewhere that a visitor can go to, without its anchor, and where it stands."""
    found: dict[str, list[Place]] = defaultdict(list)
    for target, place in _all(snapshot):
        if scheme_of(target) in ("http", "https") and host_of(target):
            found[urldefrag(target).url].append(place)
    return dict(found)


def _all(snapshot: Snapshot) -> Iterator[tuple[str, Place]]:
    for body, _ in texts_of(snapshot.contents):
        text = snapshot.prose(body.text)
        yield from ((target, body.find(target)) for target in dict.fromkeys(text.links))
    for one in held(snapshot.contents.public, Role.LINK):
        if isinstance(one.value, str):
            yield one.value, one.place
        else:  # a group whose keys the village made up
            yield from ((address, one.record.origin.at(one.key, name.lower())) for name, address in one.value.items())
    for call in snapshot.hub.calls if snapshot.hub else ():
        yield call.link or "", call.origin.at("link")


def review(snapshot: Snapshot, ask: Ask) -> Elsewhere:
    """Asks each address once, and tells what came of it at each place where it stands."""
    found = addresses(snapshot)
    real = [address for address in found if not host_of(address).endswith(_MADE_UP)]
    replies = ask(real)
    problems, unsure = list[Problem](), []
    offline = bool(real) and all(replies[address].state is State.NO_NETWORK for address in real)
    for address in [] if offline else real:
        reply = replies[address]
        problems += (problem for place in found[address] for problem in _told(address, reply, place))
        if reply.state in _UNSURE:
            why = tell(f"review.unsure.{reply.state.name.lower()}", status=reply.status)
            unsure.append(Unsure(address, why, found[address][0]))
    return Elsewhere(tuple(problems), len(real), tuple(unsure), len(found) - len(real), offline)


def _told(address: str, reply: Reply, place: Place) -> Iterator[Problem]:
    match reply.state:
        case State.GONE:
            yield elsewhere.GONE.at(place, address=address, status=reply.status)
        case State.MOVED:
            yield elsewhere.MOVED.at(place, address=address, target=reply.target)
        case State.NOBODY:
            yield elsewhere.NOBODY_THERE.at(place, host=host_of(address))
        case State.NOT_TRUSTED:
            yield elsewhere.NOT_TRUSTED.at(place, host=host_of(address))
