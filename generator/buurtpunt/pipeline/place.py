"""Where a site goes: its folder, its web address, and whether it fits there."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from buurtpunt import hosting, urls
from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.disk import plain
from buurtpunt.disk.order import ADMIN
from buurtpunt.knowledge import dutch
from buurtpunt.outputs import SITE
from buurtpunt.pipeline.settings import INPUTS, Settings
from buurtpunt.problems import Place, Problem, Wrong, output, village
from buurtpunt.reading.folder import find_village
from buurtpunt.writing.manifest import Kept


def locate(settings: Settings) -> tuple[Path, Path]:
    """The folder of the village, and that of its output; raises `Wrong` for one that cannot be."""
    folder = find_village(settings.start)
    return folder, _output_folder(folder, settings)


def _output_folder(village: Path, settings: Settings) -> Path:
    """Where the site goes. Raises `Wrong` for a place where it could overwrite what a villager made."""
    asked = settings.output or village / "output"
    if link := _link(Path(os.path.abspath(asked)), village):  # noqa: PTH100  (`resolve` would follow it)
        raise Wrong(output.OUTPUT_INSIDE, folder=str(asked), reason=tell("pipeline.place.link", link=link))
    target = asked.resolve()
    inside = next((name for name in INPUTS if target.is_relative_to(village / name)), None)
    if inside or village.resolve().is_relative_to(target):
        reason = tell("pipeline.place.part", part=inside) if inside else tell("pipeline.place.village")
        raise Wrong(output.OUTPUT_INSIDE, folder=str(target), reason=reason)
    if settings.output and (reason := _taken(target)):
        raise Wrong(output.OUTPUT_INSIDE, folder=str(target), reason=reason)
    return target


def _link(asked: Path, village: Path) -> str:
    """The link that leads out of a village on the way to a place in it; "" without one. Who wants that, can say so."""
    if not asked.is_relative_to(village):
        return ""
    steps = [path for path in (*reversed(asked.parents), asked) if path != village and path.is_relative_to(village)]
    seen = ((path.relative_to(village).as_posix(), plain.look(path)) for path in steps)
    return next((name for name, found in seen if found is not None and plain.is_link(found)), "")


def _taken(target: Path) -> str:
    """Why a folder is no place for a site: it is somebody else's already. Nothing for one that is free, or ours."""
    if target.exists() and not target.is_dir():
        return tell("pipeline.place.file")
    try:
        names = {path.name for path in target.iterdir()} if target.is_dir() else set[str]()
    except OSError:
        return tell("pipeline.place.unreadable")
    if ".git" in names:
        return tell("pipeline.place.git")
    return tell("pipeline.place.others") if names and ADMIN not in names else ""


def address_of(snapshot: Snapshot, settings: Settings) -> str:
    """The web address of the home page: the one that was asked for, since there the site will be; else its own, or ""."""
    own = (snapshot.hub.website if snapshot.hub else "") or ""
    is_own = not settings.base_url or (own and urls.is_same_place(settings.base_url, own))
    return own if is_own else settings.base_url


def check_address(snapshot: Snapshot, address: str) -> Iterator[Problem]:
    """Says so when the site will be at another address than the village says."""
    own = (snapshot.hub.website if snapshot.hub else "") or ""
    if snapshot.hub and own and not urls.is_same_place(address, own):
        yield village.OTHER_ADDRESS.at(snapshot.hub.origin.at("website"), typed=own, address=address)


def weigh(site: Mapping[str, bytes | Kept], target: Path) -> Iterator[Problem]:
    """Says so when the site is larger than the smallest of the hosts takes."""
    found = {name: _weight(name, file, target / SITE) for name, file in site.items()}
    if (total := sum(found.values())) > hosting.LARGEST_SITE:
        largest = sorted(found, key=lambda name: -found[name])[:3]
        named = dutch.enumerate_words(f"{name} ({dutch.size(found[name])})" for name in largest)
        facts = {"size": dutch.size(total), "most": dutch.size(hosting.LARGEST_SITE), "largest": named}
        yield output.TOO_LARGE.at(Place(), **facts)


def _weight(name: str, file: bytes | Kept, folder: Path) -> int:
    if isinstance(file, bytes):
        return len(file)
    if file.size is not None:
        return file.size
    try:
        return (file.path or folder / name).stat().st_size
    except OSError:  # gone since; whoever writes will say so
        return 0
