"""What differs between a site and what was put somewhere before: by a list there, which tells what is ours and how we left it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import dutch

ADMIN = ".buurtpunt"
LIST = "online.json"
ASIDE = "opzij"  # in our folder there: what stood in the way of the site, and is not ours
_MOST_NAMED = 5
_NOT_YET = "not yet"  # in the place of a digest: what a file was that was not there

Listed = Mapping[str, tuple[str, ...]]  # our files there, each with the digests that it may have


@dataclass(frozen=True, slots=True)
class Difference:
    """The names of what is to be done, each in the order of the alphabet."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    left: tuple[str, ...]  # what the site has no more, and somebody changed there: it stays
    taken: tuple[str, ...]  # where something stands that is not ours

    @property
    def rows(self) -> list[tuple[str, str]]:
        """What happens to each file: a word, and its name."""
        found = (("new", (*self.new, *self.taken)), ("changed", self.changed), ("gone", self.gone))
        return [(tell(f"publishing.row.{what}"), name) for what, names in found for name in names]


def compare(digests: Mapping[str, str], listed: Listed, seen: Mapping[str, str | None]) -> Difference:
    """What is to be done with each file of a site, by its digest, where `seen` stands: None is nothing, "" is no file."""

    def is_ours(name: str) -> bool:
        return seen[name] is None or seen[name] in {*listed.get(name, ()), digests[name]}

    old = [name for name in sorted(listed) if name not in digests and seen[name] is not None]
    taken = tuple(name for name in sorted(digests) if not is_ours(name))
    rest = [name for name in sorted(digests) if is_ours(name)]
    return Difference(
        new=tuple(name for name in rest if seen[name] is None),
        changed=tuple(name for name in rest if seen[name] not in (None, digests[name])),
        gone=tuple(name for name in old if seen[name] in listed[name]),
        left=tuple(name for name in old if seen[name] not in listed[name]),
        taken=taken,
    )


def read_list(data: bytes | None) -> dict[str, tuple[str, ...]]:
    """Our files as a list tells them; none without one, or with one that is damaged. No name leads out of the folder."""
    try:
        known = json.loads(data or b"{}")
        found = {str(name): tuple(map(str, digests)) for name, digests in known.items()}
    except (ValueError, AttributeError, TypeError, RecursionError):
        return {}
    return {name: digests for name, digests in found.items() if _is_below(name)}


def list_of(files: Listed) -> bytes:
    """The list of files as it is kept."""
    return json.dumps({name: list(files[name]) for name in sorted(files)}, ensure_ascii=False, indent=0).encode()


def on_the_way(listed: Listed, digests: Mapping[str, str]) -> Listed:
    """What may be there while files take their places: of each what it was and what it becomes."""
    both = {name: tuple(sorted({*listed.get(name, (_NOT_YET,)), digest})) for name, digest in digests.items()}
    return {**listed, **both}


def some(names: Iterable[str]) -> str:
    """Names in a sentence; of many the first few."""
    told = [f"`{name}`" for name in sorted(names)]
    return dutch.enumerate_words(
        told[:_MOST_NAMED] + [tell("publishing.more", count=len(told) - _MOST_NAMED)] * (len(told) > _MOST_NAMED)
    )


def _is_below(name: str) -> bool:
    """Whether a name of the list stays in the folder: somebody may have written in it."""
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts and not set(name) & {"\\", ":", "\0"}
