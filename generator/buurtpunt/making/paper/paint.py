"""The colours of a sheet: those of the village as light or as the inks of a press, or black alone."""

from __future__ import annotations

from buurtpunt.knowledge import colour, inks
from buurtpunt.making.paper import views
from buurtpunt.making.paper.orders import Job

SOLID, PAPER = "0 0 0 100", "0 0 0 0"  # inks in per cent


def colours(chosen: colour.Colour | None, job: Job) -> views.Colours:
    """The colours of the village. A press prints letters in black ink alone, and all of it: four layers are never quite
    in line, and small letters made of dots fray.
    """
    scheme = colour.palette(chosen or colour.parse_colour("#0b6e4f")).light
    if job.grey:
        return _black(scheme, job)
    lively = (scheme.tint, scheme.accent, scheme.accent_strong, scheme.on_accent)
    if job.inks:
        return views.Colours(SOLID, SOLID, _ink(scheme.line), *map(_mix, lively))
    return _in_light(scheme)


def in_light(chosen: colour.Colour | None) -> views.Colours:
    """The colours of the village as a screen shows them."""
    return _in_light(colour.palette(chosen or colour.parse_colour("#0b6e4f")).light)


def _in_light(scheme: colour.Scheme) -> views.Colours:
    lively = (scheme.tint, scheme.accent, scheme.accent_strong, scheme.on_accent)
    return views.Colours(scheme.ink, scheme.muted, scheme.line, *lively)


def _black(scheme: colour.Scheme, job: Job) -> views.Colours:
    """Black alone, and all of it wherever there are letters: a copier counts any other black as a page in colour."""
    shade, solid, bare = (_ink, SOLID, PAPER) if job.inks else (_light, "0", "100")
    return views.Colours(solid, solid, shade(scheme.line), shade(scheme.tint), solid, solid, bare)


def _darkness(code: str) -> float:
    """How much black ink stands for a colour, from 0 to 1."""
    found = colour.parse_colour(code)
    return inks.black(found.red, found.green, found.blue)[3]


def _light(code: str) -> str:
    return str(round(100 * (1 - _darkness(code))))


def _ink(code: str) -> str:
    """A colour as black ink in per cent: `0 0 0 62`. What is nearly black is all of it; nearly white is the paper."""
    dark = _darkness(code)
    return SOLID if dark >= 0.85 else PAPER if dark <= 0.03 else f"0 0 0 {round(100 * dark)}"


def _mix(code: str) -> str:
    """A colour as inks in per cent: `78 8 62 47`. What is nearly black or white has no other ink than black."""
    found = colour.parse_colour(code)
    if not 0.03 < _darkness(code) < 0.85:
        return _ink(code)
    return " ".join(str(round(part * 100)) for part in inks.inks(found.red, found.green, found.blue))
