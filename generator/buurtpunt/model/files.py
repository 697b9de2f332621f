"""The files of a village: where each lies, what it is for, and what may stand in it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from buurtpunt.model import collections
from buurtpunt.model.collection import Collection, Layout
from buurtpunt.model.form import Sort
from buurtpunt.model.keys import Key, Value, group_example, keys_of
from buurtpunt.model.record import Record

__all__ = ["FileForm", "Layout", "forms"]


class FileForm(NamedTuple):
    """One sort of file, and the kinds that it holds: more than one only when each is a list in it."""

    name: str
    path: str
    description: str
    layout: Layout
    kinds: tuple[Collection[Record], ...]

    @property
    def model(self) -> type[Record]:
        """What it holds, or holds in its first list."""
        return self.kinds[0].model

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys that may stand in it, in the order in which one would type them."""
        if self.layout is Layout.LISTS:
            return tuple(map(_list, self.kinds))
        return keys_of(self.model)


def _list(kind: Collection[Record]) -> Key:
    keys = keys_of(kind.model)
    value = Value(Sort.GROUP, one=True, many=True, keys=keys)
    return Key(kind.key, kind.required, kind.holds, kind.example or group_example(keys), value)


def forms() -> dict[str, FileForm]:
    """Every sort of file by its path, in the order of the kinds."""
    return _forms(collections.ALL)


@cache
def _forms(kinds: tuple[Collection[Record], ...]) -> dict[str, FileForm]:
    by_path: dict[str, list[Collection[Record]]] = {}
    for kind in kinds:
        by_path.setdefault(kind.path, []).append(kind)
    return {
        path: FileForm(found[0].name, path, found[0].about, found[0].layout, tuple(found))
        for path, found in by_path.items()
    }
