"""Typesets all sheets of a village, and reports what does not fit instead of cutting it off."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any

from buurtpunt.catalogues import tell, words
from buurtpunt.checking.sitemap import LEAFLETS
from buurtpunt.languages import DUTCH, PRINTED
from buurtpunt.making import lettering
from buurtpunt.making.context import Context
from buurtpunt.making.executor import Executor
from buurtpunt.making.paper import facts
from buurtpunt.making.paper.cached_typesetter import CachedTypesetter, Set
from buurtpunt.making.paper.orders import Job, Printed
from buurtpunt.making.paper.pictures import SheetPictures
from buurtpunt.making.words import sentence
from buurtpunt.model import collections
from buurtpunt.problems import LeftOut, Place, Problem, Wrong, printing
from buurtpunt.typesetting import ACCESSIBLE, INKS, Typesetter
from buurtpunt.writing.manifest import Kept

# What fits more than once on the A4 of a printer at home, and what the file is then called.
AT_HOME = {"A5": "2-op-a4", "A6": "4-op-a4"}
FOLDED, LONG_EDGE = "vouwen-a4", "lange-kant"


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
        return _SheetFiles(job, {}, problems=(_empty(job),) if job.order else ())  # nobody misses what nobody asked for
    made = setter.set(job.kind.template, told, pictures.files, INKS if job.inks else ACCESSIBLE)
    full = [note for note in made.notes if note["need"] > note["have"]]
    problems = (*pictures.problems, *_missing(pictures.context, job, made), *(_problem(job, note) for note in full))
    if made.pdf is None or full:
        return _SheetFiles(job, {}, problems=problems)
    files = {f"{job.name}.pdf": made.pdf}
    if folding := _at_home(job):
        files[f"{job.name}-{folding}.pdf"] = _imposed(setter, job, made.pdf, made.pages)
        if (
            made.pages > 1 and folding != AT_HOME["A6"]
        ):  # lying paper is turned over its short edge, and not all printers do
            files[f"{job.name}-{folding}-{LONG_EDGE}.pdf"] = _imposed(setter, job, made.pdf, made.pages, over_long=True)
    lists = [note["left"] for note in made.notes if note.get("left")]
    left_out = (
        LeftOut(job.file, ", ".join(names), tell("paper.no_place", sheet=job.words), tuple(names)) for names in lists
    )
    return _SheetFiles(job, files, tuple(left_out), problems)


def _at_home(job: Job) -> str:
    """How a sheet can be printed at home, on A4; "" for one that is large already, or made for a printer or a screen."""
    if not job.model.in_pieces or job.bleed or job.inks or job.on_site:
        return ""
    return FOLDED if job.model.folds and job.size == "A5" else AT_HOME.get(job.size, "")


def _imposed(
    setter: CachedTypesetter, job: Job, pdf: bytes | Kept, pages: int, over_long: bool = False
) -> bytes | Kept:
    """Its pages on A4. Only a help: the sheet itself is the one to read, and to show to whoever cannot see."""
    width, height = job.format
    turns_long, duplex = over_long or job.size == "A6", pages > 1
    how = tell("paper.home.long" if turns_long else "paper.home.short")
    after = tell(
        ("paper.home.fold_sheets" if pages > 4 else "paper.home.fold") if job.model.folds else "paper.home.cut"
    )
    told = {
        "document": tell("paper.home.name", name=job.name, how=how) if duplex else job.name,
        "note": tell("paper.home.how", how=how, after=after) if duplex else "",
        "width": width,
        "height": height,
        "pages": pages,
        "folded": job.model.folds,
        "turned": over_long,
        "duplex": duplex,
        "over_long": turns_long,
    }
    made = setter.set("thuis", told, {"blad.pdf": pdf}, ()).pdf
    assert made is not None  # there is no text on it, so that it lacks no letter
    return made


def _missing(context: Context, job: Job, made: Set) -> Iterator[Problem]:
    """What was left out because we have no letters for it, be it a sign or all of the sheet."""
    place = _where_typed(context, job, made.signs[0]) if made.signs else job.place
    if made.pdf is None:
        yield Wrong(printing.NO_SCRIPT, sheet=sentence(job.words), signs=made.signs[0]).at(place)
    elif made.signs:
        signs = DUTCH.listing(f"`{sign}`" for sign in made.signs)
        yield Wrong(printing.NO_LETTER, sheet=job.words, signs=signs).at(place)


def _empty(job: Job) -> Problem:
    return Wrong(printing.NOTHING_ON_IT, sheet=sentence(job.words), advice=job.first).at(job.place)


def _problem(job: Job, note: dict[str, Any]) -> Problem:
    kind = printing.DOES_NOT_FIT if job.order else printing.LEFT_OUT_SHEET
    part, known = note["what"], words("paper")
    told = {
        "sheet": job.words if job.order else sentence(job.words),
        "what": tell(f"paper.part.{part}") if f"part.{part}" in known else part,  # a village may name a part of its own
        "need": round(note["need"]),
        "have": max(0, round(note["have"])),
        "advice": tell(f"paper.advice.{part}" if f"advice.{part}" in known else "paper.advice"),
    }
    return Wrong(kind, **told).at(job.place)
