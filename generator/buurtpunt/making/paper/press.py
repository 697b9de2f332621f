"""Typesets all sheets of a village, none twice, and reports what does not fit instead of cutting it off."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any

from buurtpunt.catalogues import tell
from buurtpunt.checking.sitemap import LEAFLETS
from buurtpunt.disk import plain
from buurtpunt.knowledge import dutch
from buurtpunt.languages import DUTCH, PRINTED
from buurtpunt.making import lettering
from buurtpunt.making.context import Context
from buurtpunt.making.executor import Executor
from buurtpunt.making.paper import boxes, facts
from buurtpunt.making.paper.orders import AT_HOME, Job, Printed
from buurtpunt.making.paper.pictures import SheetPictures
from buurtpunt.making.views import Notice
from buurtpunt.making.words import sentence
from buurtpunt.model import collections
from buurtpunt.problems import LeftOut, Place, Problem, Wrong, printing
from buurtpunt.typesetting import ACCESSIBLE, INKS, NoGlyph, NoTitle, Standards, Typeset, Typesetter
from buurtpunt.writing.manifest import Kept, digest_of
from buurtpunt.writing.memo import Value, memo

LONG_EDGE = "lange-kant"  # in the name of what a printer turns over that
MEMORY = 60_000_000  # bytes that Typst takes for a sheet; measured on an A3 poster and on eighty questions


@dataclass(frozen=True, slots=True)
class _SheetFiles:
    """One sheet: its files by their name, what there was no place for, and what is wrong with it."""

    job: Job
    files: dict[str, bytes | Kept]
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()


@contextmanager
def at_work(context: Context, executor: Executor, asked: Iterable[Job]) -> Iterator[Callable[[], Printed]]:
    """Makes sheets, beside whatever else is done in the `with`; gives what waits for them and tells what does not fit.

    That raises `Wrong` for a mistake in a template. All pictures come before the first sheet is set: Typst keeps its
    memory, and there would be too little left for a large picture.
    """
    context = context.speaking(context.hub.languages[0])
    context = replace(context, language=PRINTED) if context.language is DUTCH else context
    letters = lettering.for_paper(context.letters, executor)
    with Typesetter(context.theme.files, context.theme.own, letters, context.language.words) as typesetter:
        setter = CachedTypesetter(typesetter, executor, context.today)
        with executor.begun(partial(_prepared, context, executor), [*asked]) as prepared:

            def printed() -> Printed:
                with executor.begun(partial(_make, setter), [*prepared]) as made:
                    return _gathered(made)

            yield printed


def _gathered(made: Iterable[_SheetFiles]) -> Printed:
    files: dict[str, bytes | Kept] = {}
    for_site: dict[str, bytes | Kept] = {}
    on_site: dict[str, Job] = {}
    left_out: list[LeftOut] = []
    problems: list[Problem] = []
    for sheet in made:
        problems += sheet.problems
        if sheet.job.on_site:
            for_site |= {LEAFLETS + name: data for name, data in sheet.files.items()}
            on_site |= dict.fromkeys((LEAFLETS + name for name in sheet.files), sheet.job)
        else:
            files |= sheet.files
            left_out += sheet.left_out
    return Printed(files, for_site, on_site, tuple(left_out), tuple(problems))


def _where_typed(context: Context, job: Job, sign: str) -> Place:
    """Where a sign that has no letter was typed: where the sheet was asked for, else the first line of the village with that sign."""
    if job.place.line:
        return job.place
    records = [context.hub, *(one for kind in collections.ALL for one in context.seen.of(kind))]
    places = (place for record in records for place in record.origin.values.values() if sign in place.text)
    return next(places, job.place)


def _prepared(context: Context, executor: Executor, job: Job) -> tuple[SheetPictures, dict[str, Any]]:
    """The pictures and the facts of one sheet."""
    pictures = SheetPictures(context, job, executor)
    return pictures, asdict(facts.sheet(context, job, pictures)) | {"kind": job.sort}


def _make(setter: CachedTypesetter, prepared: tuple[SheetPictures, dict[str, Any]]) -> _SheetFiles:
    """One sheet; without files when it cannot be."""
    pictures, told = prepared
    job = pictures.job
    if job.kind.needs and not any(told[name] for name in job.kind.needs):
        return _SheetFiles(job, {}, problems=(job.empty,) if job.order else ())  # nobody misses what nobody asked for
    made = setter.set(job.kind.template, told, pictures.files, INKS if job.inks else ACCESSIBLE)
    full = [note for note in made.notes if note["need"] > note["have"]]
    problems = (*pictures.problems, *_missing(pictures.context, job, made), *map(job.too_full, full))
    if made.pdf is None or full:
        return _SheetFiles(job, {}, problems=problems)
    files = {f"{job.name}.pdf": made.pdf}
    if folding := job.at_home:
        ways = {f"{job.name}-{folding}.pdf": False}
        # Lying paper is turned over its short edge, and not all printers do that.
        if made.pages > 1 and folding != AT_HOME["A6"]:
            ways[f"{job.name}-{folding}-{LONG_EDGE}.pdf"] = True
        files |= {name: _at_home(setter, job, made, over_long) for name, over_long in ways.items()}
    lists = [note["left"] for note in made.notes if note.get("left")]
    left_out = (
        LeftOut(job.file, ", ".join(names), tell("paper.no_place", sheet=job.words), tuple(names)) for names in lists
    )
    return _SheetFiles(job, files, tuple(left_out), problems)


def _at_home(setter: CachedTypesetter, job: Job, made: Set, over_long: bool) -> bytes | Kept:
    """Its pages on A4. Only a help: the sheet itself is the one to read, and to show to whoever cannot see."""
    assert made.pdf is not None
    pdf = setter.set("thuis", job.imposed(made.pages, over_long=over_long), {"blad.pdf": made.pdf}, ()).pdf
    assert pdf is not None  # there is no text on it, so that it lacks no letter
    return pdf


def _missing(context: Context, job: Job, made: Set) -> Iterator[Problem]:
    """What was left out because we have no letters for it, be it a sign or all of the sheet."""
    place = _where_typed(context, job, made.signs[0]) if made.signs else job.place
    if made.pdf is None:
        yield Wrong(printing.NO_SCRIPT, sheet=sentence(job.words), signs=made.signs[0]).at(place)
    elif made.signs:
        signs = DUTCH.listing(f"`{sign}`" for sign in made.signs)
        yield Wrong(printing.NO_LETTER, sheet=job.words, signs=signs).at(place)


# One sheet, set or kept ----------------------------------------------------------------------------------------------


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
