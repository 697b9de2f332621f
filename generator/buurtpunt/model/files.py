"""The files of a village: where each lies, what it is for, and what may stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from buurtpunt.catalogues import tell
from buurtpunt.model import collections
from buurtpunt.model.collection import Collection, Layout
from buurtpunt.model.form import Sort
from buurtpunt.model.keys import Key, Value, keys_of
from buurtpunt.model.record import Record
from buurtpunt.problems import Problem

TYPED = (".md", ".markdown", ".yml", ".yaml", ".yml.txt")  # what a villager types, and expects to see on the site
# A photo that Windows saved from a page ends on `.jfif`. Those on the second line cannot be shown, and are told as what they are.
PICTURES = (
    *(".jpg", ".jpeg", ".jfif", ".jpe", ".png", ".webp", ".gif", ".avif", ".svg"),
    *(".heic", ".heif", ".bmp", ".tif", ".tiff"),
)


class FileForm(NamedTuple):
    """One sort of file, and the kinds that it holds: more than one only when each is a list in it."""

    kinds: tuple[Collection[Record], ...]

    @property
    def name(self) -> str:
        """A short name of our own: that of its schema."""
        return self.kinds[0].name

    @property
    def path(self) -> str:
        """Where it lies, from the village's folder; in it `*` is a name that the village chooses."""
        return self.kinds[0].path

    @property
    def layout(self) -> Layout:
        """How its keys stand in it."""
        return self.kinds[0].layout

    @property
    def description(self) -> str:
        """What it is for: a Dutch sentence."""
        return tell(f"model.file.{self.name}")

    @property
    def model(self) -> type[Record]:
        """What it holds, or holds in its first list."""
        return self.kinds[0].model

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys that may stand in it, in the order in which one would type them."""
        if self.layout is Layout.LISTS:
            return tuple(self._list(kind) for kind in self.kinds)
        return keys_of(self.model)

    def _list(self, kind: Collection[Record]) -> Key:
        value = Value(Sort.GROUP, one=True, many=True, keys=keys_of(kind.model))
        return Key(kind.key, kind.required, value, f"file.{self.name}")


def forms() -> dict[str, FileForm]:
    """Every sort of file by its path, in the order of the kinds."""
    return _forms(collections.ALL)


@cache
def _forms(kinds: tuple[Collection[Record], ...]) -> dict[str, FileForm]:
    by_path: dict[str, list[Collection[Record]]] = {}
    for kind in kinds:
        by_path.setdefault(kind.path, []).append(kind)
    return {path: FileForm(tuple(found)) for path, found in by_path.items()}


def own_files() -> tuple[str, ...]:
    """The files that lie in content/ itself, and in no folder of it."""
    paths = (path for path in forms() if path.count("/") == 1 and path.startswith("content/"))
    return tuple(path.removeprefix("content/") for path in paths)


def form_of(name: str) -> FileForm | None:
    """The form of a file, by its name from the village's folder; None for one that holds no records."""
    folder, _, own = name.rpartition("/")
    if folder.removeprefix("content/") in collections.folders():  # of a text we mind no capitals: cameras like them
        own = own.lower()
    end, known = own[own.rfind(".") :], forms()  # a path with a `*` is for every file that ends so in that folder
    return known.get(name) or (known.get(f"{folder}/*{end}") if own != end else None)


@dataclass(frozen=True, slots=True)
class Found:
    """The records that a file holds, in the order in which they were typed, and what there is to say of it.

    `names` are the keys that the records were typed under, where a file goes by name; `ids` those typed in its lists, also
    of people whose phone number is wrong. `broken`: something in it could not be read. `mark` names its fields, all of them.
    """

    records: tuple[Record, ...] = ()
    names: tuple[str, ...] = ()
    ids: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    broken: bool = False
    mark: str = ""
