"""All sheets of a village, set and measured: what does not fit is said, never cut off."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from buurtpunt.making.context import Context
from buurtpunt.making.paper import facts
from buurtpunt.making.paper.orders import Job, jobs
from buurtpunt.making.paper.pictures import Darkroom
from buurtpunt.problems import LeftOut, Problem, Wrong, printing

if TYPE_CHECKING:
    from buurtpunt.typesetting import Sheet, Typesetter

# What fits more than once on the A4 of a printer at home, and what the file is then called.
AT_HOME = {"A5": "2-op-a4", "A6": "4-op-a4"}
# What to do about each block that can be too full.
_ADVICE = {
    "de titel": "Neem een kortere titel.",
    "de zin": "Neem een kortere zin, of zet een `boodschap` in een bestand in content/drukwerk.",
    "de uren": "Schrijf de uren korter, of laat wat je op afspraak doet weg.",
    "het aanbod": "Laat het aanbod weg: zet `toon: [uren, agenda]` in een bestand in content/drukwerk.",
    "de vragen": "Kies met `voor` de vragen van een doelgroep, of maak de antwoorden korter.",
}


@dataclass(frozen=True, slots=True)
class Printed:
    """The files of the part `druk`, and what was left off the sheets."""

    files: dict[str, bytes]
    left_out: tuple[LeftOut, ...]


def make_sheets(context: Context) -> Printed:
    """Every sheet as PDF. What does not fit is noted; raises `Wrong` for a mistake in a template."""
    from buurtpunt.typesetting import Typesetter  # loading Typst and its fonts takes a tenth of a second

    files: dict[str, bytes] = {}
    left_out: list[LeftOut] = []
    with Typesetter(context.theme.folders, context.theme.own) as bench:
        for job in jobs(context):
            made, left = _print(context, job, bench)
            left_out += left
            if made:
                files[f"{job.name}.pdf"] = made.pdf
            if made and job.kind.handed_out and job.size in AT_HOME:
                files[f"{job.name}-{AT_HOME[job.size]}.pdf"] = _at_home(context, job, made, bench)
    return Printed(files, tuple(left_out))


def _at_home(context: Context, job: Job, made: Sheet, bench: Typesetter) -> bytes:
    """The same sheet several times on A4, for whoever prints at home. Only a help: the sheet itself is the one to read."""
    width, height = job.format
    told = {"width": width, "height": height, "document": job.name, "pages": made.pages}
    return bench.set("thuis", told, {"blad.pdf": made.pdf}, context.today, accessible=False).pdf


def _print(context: Context, job: Job, bench: Typesetter) -> tuple[Sheet | None, list[LeftOut]]:
    """One sheet, and what there was no place for; none when it cannot be."""
    made = _set(context, job, bench)
    if made is None:
        return None, []
    full = [note for note in made.notes if note["need"] > note["have"]]
    context.subject.findings.extend(_problem(job, note) for note in full)
    if full:
        return None, []
    lists = [note["left"] for note in made.notes if note.get("left")]
    return made, [LeftOut(job.file, ", ".join(names), f"geen plaats op {job.kind.words}") for names in lists]


def _set(context: Context, job: Job, bench: Typesetter) -> Sheet | None:
    """A sheet, without the signs that our letters lack; None when those are letters, which carry the meaning."""
    from buurtpunt.codes import qr
    from buurtpunt.typesetting import NoGlyph

    room = Darkroom(context, job)
    told = asdict(facts.sheet(context, job, room)) | {"kind": job.sort}
    address = facts.web_address(context, job)
    pictures = room.files | ({"qr.svg": qr(address)} if address else {})
    without = ""
    while True:
        try:
            made = bench.set(job.kind.template, facts.clean(told, without), pictures, context.today)
        except NoGlyph as missing:
            if any(map(str.isalnum, missing.signs)) or missing.signs in without:
                words = job.kind.words[0].upper() + job.kind.words[1:]
                context.subject.findings.add(printing.NO_SCRIPT, job.place, sheet=words, signs=missing.signs)
                return None
            without += missing.signs
        else:
            break
    if without:
        signs = " en ".join(f"`{sign}`" for sign in without)
        context.subject.findings.add(printing.NO_LETTER, job.place, sheet=job.kind.words, signs=signs)
    return made


def _problem(job: Job, note: dict[str, Any]) -> Problem:
    kind = printing.DOES_NOT_FIT if job.order else printing.LEFT_OUT_SHEET
    words = job.kind.words
    told = {
        "sheet": words if job.order else words[0].upper() + words[1:],
        "what": note["what"],
        "need": round(note["need"]),
        "have": round(note["have"]),
        "advice": _ADVICE.get(note["what"], "Maak de tekst korter."),
    }
    return Wrong(kind, **told).at(job.place)
