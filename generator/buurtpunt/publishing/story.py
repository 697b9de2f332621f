"""The story of putting a village online: it is built, looked at beside what stands there, and sent. Nothing with an error goes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from buurtpunt.catalogues import tell, tell_count
from buurtpunt.disk.order import ADMIN
from buurtpunt.model.online import FOLDER, FTPS, GIT, ON_A_SERVER, SFTP
from buurtpunt.pipeline import SITE
from buurtpunt.problems import Wrong
from buurtpunt.problems import publishing as kinds
from buurtpunt.publishing import folder, history, space, state
from buurtpunt.publishing.differences import Difference
from buurtpunt.publishing.passwords import Passwords
from buurtpunt.publishing.ways import Way
from buurtpunt.writing.manifest import read_manifest


class NotBuilt(Exception):
    """There is something wrong with the site; what it is, was told by whoever built it."""


class Told(NamedTuple):
    """What was done, or would be: a word and a name for each file, and sentences of which the last says how it ended."""

    rows: tuple[tuple[str, str], ...]
    sentences: tuple[str, ...]
    is_sent: bool = True  # whether there was something to send


@dataclass(frozen=True, slots=True)
class Errand:
    """A village to put online. `builds` makes the site and tells whether it could; it is asked again once others' work is
    joined with ours, and then told so. `tell` hears how many files of how many are sent.
    """

    village: Path
    output: Path
    way: Way
    builds: Callable[[bool], bool]
    tell: Callable[[int, int], None]
    now: Callable[[], str]  # the moment (ISO 8601)
    today: dt.date
    passwords: Passwords
    is_dry: bool = False  # only say what would happen
    may_set_aside: bool = False  # what stands in the way there and is not ours


def put_online(errand: Errand) -> Told:
    """Does it. Raises `NotBuilt`, or `Wrong` for all that can be amiss between here and there."""
    if errand.way.how in ON_A_SERVER:
        with _on_server(errand):  # before somebody waits for a site that cannot go there
            pass
    files = state.as_it_lies(errand.village)  # what is saved meanwhile may not come along
    if not errand.builds(False):
        raise NotBuilt
    told = _WAYS[errand.way.how](errand)
    if not errand.is_dry:
        state.note(errand.village, files, errand.now(), errand.today)
    return told


def _with_git(errand: Errand) -> Told:
    planned = history.plan(errand.village, errand.way.folder)
    if not (planned.changes or planned.waiting):
        return Told((), (tell("publishing.git.nothing", remote=planned.remote),), is_sent=False)
    rows = tuple((tell(f"publishing.change.{what}"), name) for what, name in planned.changes)
    if errand.is_dry:
        kept = (tell("publishing.git.would_keep", words=planned.sentence),) if planned.changes else ()
        count = planned.waiting + bool(planned.changes)
        told = tell_count("publishing.git.would_send", count, remote=planned.remote, branch=planned.branch)
        return Told(rows, (*kept, told))
    joined = history.carry_out(planned, lambda: errand.builds(True))
    kept = (tell("publishing.git.kept", words=planned.sentence),) if planned.changes else ()
    with_others = (tell("publishing.git.joined"),) if joined else ()
    sent = tell("publishing.git.sent", remote=planned.remote, branch=planned.branch)
    return Told(rows, (*kept, *with_others, sent))


def _to_folder(errand: Errand) -> Told:
    planned = folder.plan(errand.village, _site(errand.output), Path(errand.way.folder), errand.may_set_aside)
    return _told(errand, planned.difference, str(planned.target), lambda: folder.carry_out(planned))


def _to_server(errand: Errand) -> Told:
    with _on_server(errand) as there:
        planned = space.plan(there, errand.way.server, _site(errand.output), errand.may_set_aside)
        return _told(errand, planned.difference, errand.way.name, lambda: space.carry_out(there, planned, errand.tell))


@contextmanager
def _on_server(errand: Errand) -> Iterator[space.Space]:
    """The web space, for as long as the `with` lasts; a password that was right is kept, one that was wrong is not."""
    way, passwords = errand.way, errand.passwords
    password = passwords.of(way)
    if not password:
        raise Wrong(kinds.PASSWORD_WANTED, server=way.server, user=way.user)
    try:
        with _door(way, password) as there:
            passwords.keep(way)
            yield there
    except Wrong as wrong:
        if wrong.kind is kinds.PASSWORD_WRONG:
            passwords.forget(way)
        raise


def _door(way: Way, password: str) -> AbstractContextManager[space.Space]:
    if way.how == SFTP:
        from buurtpunt.publishing.sftp import Sftp  # slow to load, and few need it

        return Sftp(way, password)
    from buurtpunt.publishing.ftps import Ftps

    return Ftps(way, password)


def _told(errand: Errand, found: Difference, place: str, do: Callable[[], None]) -> Told:
    """Has done what differs, and tells it."""
    left = [tell("publishing.left", name=name) for name in found.left]
    left += [tell("publishing.aside", name=name) for name in found.taken]
    rows = tuple(found.rows)
    if errand.is_dry:
        return Told(rows, (*left, tell_count("publishing.would_change", len(rows), place=place)))
    if not rows:
        return Told(rows, (*left, tell("publishing.nothing", place=place)), is_sent=False)
    do()
    return Told(rows, (*left, tell_count("publishing.changed", len(rows), place=place)))


def _site(output: Path) -> Mapping[str, Path]:
    """Each file of the site that was made, by its path in it."""
    return {name: output / SITE / name for name in read_manifest(output / ADMIN, SITE)}


_WAYS = {GIT: _with_git, FOLDER: _to_folder, SFTP: _to_server, FTPS: _to_server}
