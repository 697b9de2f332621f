"""The styles that a village may choose from, and the pairs of letters: which files of which packages they are.

A pair has letters for headings and letters to read. All are under the SIL Open Font License and come as packages; nothing of
them is asked of another host.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOR_PAPER = (".ttf", ".otf", ".ttc")  # how a file of letters ends that sheets can be set with


class Face(NamedTuple):
    """One file of letters; `axes` says at which spot of each axis to take a variable one."""

    package: str
    name: str
    bold: bool = False
    italic: bool = False
    axes: tuple[tuple[str, float], ...] = ()

    @property
    def path(self) -> Path:
        """Where it is installed; a path that is not there when the package is not."""
        found = importlib.util.find_spec(
            self.package
        )  # found, not imported: its __init__ makes a variable of every font
        places = found.submodule_search_locations if found else None
        return Path(places[0] if places else self.package) / "files" / f"{self.name}.ttf"


class Pair(NamedTuple):
    """Letters for headings and letters to read; none of either are those that a reader's own device has."""

    head: tuple[Face, ...] = ()
    text: tuple[Face, ...] = ()

    @property
    def faces(self) -> tuple[tuple[str, Face], ...]:
        """Each face with the family that it belongs to on a page."""
        return (*((HEAD, face) for face in self.head), *((TEXT, face) for face in self.text))


HEAD, TEXT = "Kop", "Lees"
_SERIF, _SANS = "font_source_serif_pro", "font_source_sans_pro"
_SPECTRAL, _ATKINSON = "fontpkg_spectral", "fontpkg_atkinson_hyperlegible"
_SERIFS = (
    Face(_SERIF, "SourceSerifPro-Regular"),
    Face(_SERIF, "SourceSerifPro-It", italic=True),
    Face(_SERIF, "SourceSerifPro-Semibold", bold=True),
)
_SANSES = (
    Face(_SANS, "SourceSansPro-Regular"),
    Face(_SANS, "SourceSansPro-It", italic=True),
    Face(_SANS, "SourceSansPro-Semibold", bold=True),
)
_POSTER = (("opsz", 40), ("wdth", 88), ("wght", 800))
PAIRS = {
    "toestel": Pair(),
    "boek": Pair(_SERIFS, _SANSES),
    "affiche": Pair(
        (Face("fontpkg_bricolage_grotesque", "BricolageGrotesque[opsz,wdth,wght]", axes=_POSTER),), _SANSES
    ),
    "krant": Pair(
        (Face(_SPECTRAL, "Spectral-ExtraBold"), Face(_SPECTRAL, "Spectral-Italic", italic=True)),
        (
            Face(_SPECTRAL, "Spectral-Regular"),
            Face(_SPECTRAL, "Spectral-Italic", italic=True),
            Face(_SPECTRAL, "Spectral-Bold", bold=True),
        ),
    ),
    "helder": Pair(
        (Face(_ATKINSON, "AtkinsonHyperlegible-Bold"),),
        (
            Face(_ATKINSON, "AtkinsonHyperlegible-Regular"),
            Face(_ATKINSON, "AtkinsonHyperlegible-Italic", italic=True),
            Face(_ATKINSON, "AtkinsonHyperlegible-Bold", bold=True),
        ),
    ),
}
USUAL = PAIRS["boek"]  # on paper, where no device has letters of its own
NAMES_IN_ARABIC = Face("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght]")  # Typst takes it for what others lack
STYLES = {"gevel": "toestel", "affiche": "affiche", "krant": "krant"}  # with the letters that each has by itself


def pair_of(style: str, letter: str | None) -> Pair:
    """The letters of a village: those that it chose, else those of its style."""
    return PAIRS[letter or STYLES[style]]


def missing() -> Iterator[str]:
    """The names of the letters that are not installed."""
    faces = {face for pair in PAIRS.values() for _, face in pair.faces} | {NAMES_IN_ARABIC}
    yield from sorted({face.name for face in faces if not face.path.is_file()})
