"""Typesets a sheet, or takes the one that was set before from the cache."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from buurtpunt.disk import plain
from buurtpunt.knowledge import dutch
from buurtpunt.making.executor import Executor
from buurtpunt.making.paper import boxes
from buurtpunt.making.views import Notice
from buurtpunt.typesetting import ACCESSIBLE, NoGlyph, NoTitle, Standards, Typeset, Typesetter
from buurtpunt.writing.manifest import Kept, digest_of
from buurtpunt.writing.memo import Value, memo

MEMORY = 60_000_000  # bytes that Typst takes for a sheet; measured on an A3 poster and on eighty questions


@dataclass(frozen=True, slots=True)
class Set:
    """A sheet as it was set: its PDF, or None when we have no letters for `signs`.

    Signs that are no letters are left out, and `signs` tells which. `notes` are those of `typesetting.Typeset`.
    """

    pdf: bytes | Kept | None
    pages: int = 0
    notes: tuple[dict[str, Any], ...] = ()
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CachedTypesetter:
    """Templates and letters, what was set before, and the day that stands on whatever is set today."""

    typesetter: Typesetter
    executor: Executor
    today: dt.date

    def set(
        self,
        template: str,
        told: Mapping[str, Any],
        pictures: Mapping[str, bytes | Kept],
        standards: Standards = ACCESSIBLE,
    ) -> Set:
        """A sheet with these facts and pictures: the one that was kept, when nothing at all of it is different.

        Raises `Wrong` for a mistake in a template.
        """
        words = json.dumps(_clean(told), ensure_ascii=False)
        names = (f"{name} {digest_of(data)}" for name, data in sorted(pictures.items()))
        inputs = (self.typesetter.stamp, template, words, str(self.today), repr(standards), *names)

        def fresh() -> Value:
            with self.executor.memory.take(MEMORY):
                made = self._set(template, told, pictures, standards)
            return Value([made.pages, made.notes, made.signs], (made.pdf,) if made.pdf else ())

        (pages, notes, signs), pdfs = memo(self.executor.cache, "sheet", inputs, fresh)
        return Set(pdfs[0] if pdfs else None, pages, tuple(notes), tuple(signs))

    def _set(
        self,
        template: str,
        told: Mapping[str, Any],
        pictures: Mapping[str, bytes | Kept],
        standards: Standards,
    ) -> Set:
        """A sheet without the signs that our letters lack; none when those are letters, which carry the meaning."""
        if told.get("qr"):
            from buurtpunt.codes import qr  # slow to load, and a sheet that was kept has its code already

            told = {**told, "code": qr(told["qr"])}
        files = {name: data if isinstance(data, bytes) else _read(data) for name, data in pictures.items()}
        without: list[str] = []
        while True:
            words = json.dumps(_clean(told, "".join(without)), ensure_ascii=False)
            try:
                made = self.typesetter.set(template, words, files, self.today, standards)
            except NoGlyph as missing:
                if any(map(str.isalnum, missing.signs)) or missing.signs in without:
                    return Set(None, signs=(missing.signs,))
                without.append(missing.signs)
            except NoTitle:  # it was made of these signs alone
                return Set(None, signs=("".join(without),))
            else:
                return _finished(made, told, tuple(without))


def _finished(made: Typeset, told: Mapping[str, Any], without: tuple[str, ...]) -> Set:
    pdf = boxes.bleed_box(made.pdf, told["bleed"]) if told.get("bleed") else made.pdf
    pdf = boxes.for_press(pdf) if told.get("inks") else pdf
    pdf = boxes.at_home(pdf, told["over_long"]) if told.get("duplex") else pdf
    return Set(pdf, made.pages, made.notes, without)


def _read(kept: Kept) -> bytes:
    assert kept.path is not None
    return plain.read(kept.path)


def _clean(value: Any, without: str = "") -> Any:
    """Facts as JSON can hold them, each text on one line of printable letters, without some signs."""
    if isinstance(value, str):
        return dutch.squeeze("".join(sign for sign in value if sign not in without))
    if isinstance(value, Notice):
        value = value._asdict()
    if isinstance(value, dict):
        return {key: _clean(item, without) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(item, without) for item in value]
    return value
