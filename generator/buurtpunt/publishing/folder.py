"""A site in a folder somewhere else: a USB stick, a share on the network.

All that is new is laid ready there first; only then each file takes its place, and what it replaces can still come back.
A list in the folder tells which files are ours, and how we left them: of anything else nothing is written over or removed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from buurtpunt.disk import ours, plain
from buurtpunt.disk.village import os_reason
from buurtpunt.knowledge import dutch
from buurtpunt.problems import Kind, Wrong
from buurtpunt.problems import publishing as kinds

ADMIN = ".buurtpunt"
LIST = "online.json"
_MOST_NAMED = 5

Listed = Mapping[str, tuple[str, ...]]  # our files there, each with the digests that it may have


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done in a folder: what comes from where, what goes, and what was ours until somebody changed it."""

    target: Path
    site: Mapping[str, Path]  # each file of the site, by its path in it
    digests: Mapping[str, str]
    listed: Listed
    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    left: tuple[str, ...]  # what the site has no more, and somebody changed there: it stays


def plan(village: Path, site: Mapping[str, Path], target: Path) -> Plan:
    """What differs between a site and a folder; raises `Wrong` for a folder in which it cannot come."""
    if not target.is_dir():
        raise Wrong(kinds.TARGET_MISSING, folder=str(target))
    target, home = target.resolve(), village.resolve()
    if target.is_relative_to(home) or home.is_relative_to(target):
        raise Wrong(kinds.TARGET_IN_VILLAGE, folder=str(target))
    try:
        digests = {name: _digest(path) for name, path in site.items()}
        there = _listed(target)
        seen = {name: _seen(target, name) for name in {*site, *there}}
    except OSError as error:
        raise _failed(kinds.COPY_FAILED, target, error) from None
    taken = [
        name for name, now in seen.items() if name in site and not _is_ours(now, {*there.get(name, ()), digests[name]})
    ]
    taken += [ADMIN] * (plain.look(target / ADMIN) is not None and not plain.is_folder(plain.look(target / ADMIN)))
    if taken:
        names = [f"`{name}`" for name in sorted(taken)]
        told = names[:_MOST_NAMED] + [f"nog {len(names) - _MOST_NAMED}"] * (len(names) > _MOST_NAMED)
        raise Wrong(kinds.TARGET_TAKEN, folder=str(target), names=dutch.enumerate_words(told))
    old = [name for name in sorted(there) if name not in site and seen[name] is not None]
    return Plan(
        target,
        site,
        digests,
        there,
        new=tuple(name for name in sorted(site) if seen[name] is None),
        changed=tuple(name for name in sorted(site) if seen[name] not in (None, digests[name])),
        gone=tuple(name for name in old if seen[name] in there[name]),
        left=tuple(name for name in old if seen[name] not in there[name]),
    )


def carry_out(planned: Plan) -> None:
    """Does it; raises `Wrong`, and then the old site is whole, unless the folder itself went away meanwhile."""
    target, admin = planned.target, planned.target / ADMIN
    ready, back = admin / "nieuw", admin / "oud"
    try:
        ours.folder(admin)
        _clear(ready, back)
        for number, name in enumerate((*planned.new, *planned.changed)):
            ours.folder(ready)
            ours.create(ready / str(number), plain.read(planned.site[name]))
        both = {
            name: tuple(sorted({*planned.listed.get(name, ()), digest})) for name, digest in planned.digests.items()
        }
        _write_list(target, {**planned.listed, **both})
    except OSError as error:
        with suppress(OSError):
            _clear(ready, back)
        raise _failed(kinds.COPY_FAILED, target, error) from None
    _swap(planned, ready, back)
    with suppress(OSError):  # the new site stands; what is left over goes the next time
        for name in planned.gone:
            _remove_empty(target, name)
        _clear(ready, back)
        _write_list(target, {name: (digest,) for name, digest in planned.digests.items()})


def _swap(planned: Plan, ready: Path, back: Path) -> None:
    """Gives each file its place, and takes away what is gone; turns all of it back where that fails."""
    undo: list[Callable[[], None]] = []
    try:
        ours.folder(back)
        for number, name in enumerate((*planned.changed, *planned.gone)):
            _move(planned.target / name, back / str(number), undo)
        for number, name in enumerate((*planned.new, *planned.changed)):
            ours.folder((planned.target / name).parent)
            _move(ready / str(number), planned.target / name, undo)
    except OSError as error:
        try:
            for step in reversed(undo):
                step()
        except OSError:
            raise _failed(kinds.SWAP_FAILED, planned.target, error) from None
        with suppress(OSError):
            for name in planned.new:
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


def _is_ours(now: str | None, known: set[str]) -> bool:
    return now is None or now in known


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


def _listed(target: Path) -> dict[str, tuple[str, ...]]:
    """Our files as the list there tells them; none without a list, or with one that is damaged."""
    try:
        known = json.loads(plain.read(target / ADMIN / LIST))
        found = {str(name): tuple(map(str, digests)) for name, digests in known.items()}
    except (OSError, ValueError, AttributeError, TypeError, RecursionError):
        return {}
    return {name: digests for name, digests in found.items() if _is_below(name)}


def _is_below(name: str) -> bool:
    """Whether a name of the list stays in the folder: somebody may have written in it."""
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts and not set(name) & {"\\", ":", "\0"}


def _write_list(target: Path, files: Listed) -> None:
    text = json.dumps({name: list(files[name]) for name in sorted(files)}, ensure_ascii=False, indent=0)
    ours.write(target / ADMIN / LIST, text.encode())


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
