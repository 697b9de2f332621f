"""The files of a village: where each lies, what it is for, and what may stand in it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from buurtpunt.catalogues import tell
from buurtpunt.model import collections
from buurtpunt.model.collection import Collection, Layout
from buurtpunt.model.form import Sort
from buurtpunt.model.keys import Key, Value, keys_of
from buurtpunt.model.record import Record

__all__ = ["FileForm", "Layout", "forms"]


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
