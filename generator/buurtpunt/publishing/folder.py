"""A site in a folder somewhere else: a USB stick, a share on the network.

All that is new is laid ready there first; only then each file takes its place, and what it replaces can still come back.
A list in the folder tells which files are ours, and how we left them: of anything else nothing is written over or removed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from pathlib import Path, PurePosixPath

from buurtpunt.disk import ours, plain
from buurtpunt.disk.village import os_reason
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


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done in a folder: what comes from where, and what differs."""

    target: Path
    site: Mapping[str, Path]  # each file of the site, by its path in it
    digests: Mapping[str, str]
    listed: Listed
    difference: Difference

    @property
    def coming(self) -> tuple[str, ...]:
        """The files that get a place."""
        return (*self.difference.new, *self.difference.changed, *self.difference.taken)


def plan(village: Path, site: Mapping[str, Path], target: Path, may_set_aside: bool = False) -> Plan:
    """What differs between a site and a folder; raises `Wrong` for a folder in which it cannot come."""
    if not target.is_dir():
        raise Wrong(kinds.TARGET_MISSING, folder=str(target))
    target, home = target.resolve(), village.resolve()
    if target.is_relative_to(home) or home.is_relative_to(target):
        raise Wrong(kinds.TARGET_IN_VILLAGE, folder=str(target))
    try:
        digests = {name: _digest(path) for name, path in site.items()}
        listed = _listed(target)
        found = compare(digests, listed, {name: _seen(target, name) for name in {*site, *listed}})
    except OSError as error:
        raise _failed(kinds.COPY_FAILED, target, error) from None
    if plain.look(target / ADMIN) is not None and not plain.is_folder(plain.look(target / ADMIN)):
        raise Wrong(kinds.TARGET_TAKEN, folder=str(target), names=some([*found.taken, ADMIN]))
    if found.taken and not may_set_aside:
        raise Wrong(kinds.TARGET_TAKEN, folder=str(target), names=some(found.taken))
    return Plan(target, site, digests, listed, found)


def carry_out(planned: Plan) -> None:
    """Does it; raises `Wrong`, and then the old site is whole, unless the folder itself went away meanwhile."""
    target, admin = planned.target, planned.target / ADMIN
    ready, back = admin / "nieuw", admin / "oud"
    try:
        ours.folder(admin)
        _clear(ready, back)
        for number, name in enumerate(planned.coming):
            ours.folder(ready)
            ours.create(ready / str(number), plain.read(planned.site[name]))
        _write_list(target, on_the_way(planned.listed, planned.digests))
    except OSError as error:
        with suppress(OSError):
            _clear(ready, back)
        raise _failed(kinds.COPY_FAILED, target, error) from None
    _swap(planned, ready, back)
    with suppress(OSError):  # the new site stands; what is left over goes the next time
        for name in planned.difference.gone:
            _remove_empty(target, name)
        _clear(ready, back)
        _write_list(target, {name: (digest,) for name, digest in planned.digests.items()})


def _swap(planned: Plan, ready: Path, back: Path) -> None:
    """Gives each file its place, and takes away what is gone; turns all of it back where that fails."""
    undo: list[Callable[[], None]] = []
    try:
        ours.folder(back)
        for place in _in_the_way(planned.target, planned.difference.taken):
            _move(planned.target / place, _free(planned.target / ADMIN / ASIDE / place), undo)
        for number, name in enumerate((*planned.difference.changed, *planned.difference.gone)):
            _move(planned.target / name, back / str(number), undo)
        for number, name in enumerate(planned.coming):
            ours.folder((planned.target / name).parent)
            _move(ready / str(number), planned.target / name, undo)
    except OSError as error:
        try:
            for step in reversed(undo):
                step()
        except OSError:
            raise _failed(kinds.SWAP_FAILED, planned.target, error) from None
        with suppress(OSError):
            for name in planned.difference.new:
                _remove_empty(planned.target, name)
            _clear(ready, back)
        raise _failed(kinds.COPY_FAILED, planned.target, error) from None


def _move(source: Path, place: Path, undo: list[Callable[[], None]]) -> None:
    ours.move(source, place)
    undo.append(lambda: ours.move(place, source))


def _failed(kind: Kind, target: Path, error: OSError) -> Wrong:
    return Wrong(kind, folder=str(target), reason=os_reason(error))


def _digest(path: Path) -> str:
    return sha256(plain.read(path)).hexdigest()


def _seen(target: Path, name: str) -> str | None:
    """The digest of what has a name there; None for nothing, "" for what is no file, or lies behind what is no folder."""
    above = [target / parent for parent in reversed(PurePosixPath(name).parents[:-1])]
    for folder in above:
        if (found := plain.look(folder)) is None:
            return None
        if not plain.is_folder(found):
            return ""
    found = plain.look(target / name)
    return None if found is None else _digest(target / name) if plain.is_file(found) else ""


def _in_the_way(target: Path, names: Iterable[str]) -> list[str]:
    """What is to go aside for these names: each itself, or what stands there in the place of a folder above it."""
    found = []
    for name in names:
        ways = [str(parent) for parent in reversed(PurePosixPath(name).parents[:-1])] + [name]
        found.append(next(way for way in ways if way == name or not plain.is_folder(plain.look(target / way))))
    return [*dict.fromkeys(found)]


def _free(place: Path) -> Path:
    """A name that nothing has, in a folder that is there."""
    ours.folder(place.parent)
    names = (place.with_name(f"{place.name}{f'-{number}' if number else ''}") for number in count())
    return next(path for path in names if plain.look(path) is None)


def _listed(target: Path) -> Listed:
    try:
        return read_list(plain.read(target / ADMIN / LIST))
    except OSError:
        return {}


def _write_list(target: Path, files: Listed) -> None:
    ours.write(target / ADMIN / LIST, list_of(files))


def _clear(*folders: Path) -> None:
    """Takes away what was laid ready, or kept for a moment."""
    for folder in folders:
        if plain.is_folder(plain.look(folder)):
            for path in [path for path in folder.iterdir() if path.name.isdecimal()]:
                ours.remove(path)
            ours.remove_folder(folder)


def _remove_empty(target: Path, name: str) -> None:
    """Takes away the folders in which a file of ours lay, when nothing lies there any more."""
    for parent in PurePosixPath(name).parents[:-1]:
        try:
            ours.remove_folder(target / parent)
        except OSError:
            return
