"""What a kind of content asks of the catalogue: a word for its file, its lists, its keys and their examples."""

from __future__ import annotations

from collections.abc import Iterator

from buurtpunt.catalogues import told
from buurtpunt.model.collection import Collection, Layout
from buurtpunt.model.files import forms
from buurtpunt.model.form import Sort
from buurtpunt.model.keys import Key, keys_of
from buurtpunt.model.record import Record


def keys_below(keys: tuple[Key, ...], path: str = "") -> Iterator[tuple[str, Key]]:
    """Every key, also those in a group, by the way to it."""
    for key in keys:
        yield f"{path}{key.name}", key
        yield from keys_below(key.value.keys, f"{path}{key.name}.")


def words_of(kind: Collection[Record]) -> Iterator[str]:
    """The keys in the catalogue of all that is said of a kind, whether or not they are there."""
    if kind.name:
        yield f"file.{kind.name}"
    if kind.key:
        file = next((form.name for form in forms().values() if kind in form.kinds), kind.name)
        yield f"file.{file}.{kind.key}"
    if kind.address:
        yield from (f"list.{kind.name}", f"list.{kind.name}.about")
    if kind.new and (kind.layout is Layout.FRONT or is_text(kind, kind.new.usual)):
        yield f"new.{kind.name}"
    for _, key in keys_below(keys_of(kind.model)):
        is_common = told(f"model.every.{key.name}") and not told(f"model.{key.owner}.{key.name}")
        name = f"{'every' if is_common else key.owner}.{key.name}"
        yield from (name,) if key.value.keys else (name, f"{name}.example")


def is_text(kind: Collection[Record], names: tuple[str, ...]) -> bool:
    """Whether one of these keys asks for a text with markup."""
    return any(key.name in names and key.value.sort is Sort.MARKDOWN for key in keys_of(kind.model))
