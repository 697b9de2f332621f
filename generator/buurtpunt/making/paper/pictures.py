"""Photos for paper: cut to where they stand, upright, 300 dots per inch at most, and without a trace of where they came from."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.making import crops
from buurtpunt.making.context import Context
from buurtpunt.making.executor import Executor
from buurtpunt.making.paper.orders import Job
from buurtpunt.making.paper.views import Picture
from buurtpunt.problems import Place, Problem, Wrong, printing
from buurtpunt.writing.manifest import Kept

DPI = 300
SHARP, LEAST = 200, 150  # below the first it is said, below the second a sheet that was asked for is refused
INCH = 25.4  # mm
TALLEST = 1.8  # the height of a large picture, for a width of 1: that of a telephone that is held upright
FACE = 0.17  # the width of a face, as a share of the sheet


@dataclass(slots=True)
class SheetPictures:
    """Makes the pictures of one sheet, and keeps their files and what is wrong with them."""

    context: Context
    job: Job
    executor: Executor
    files: dict[str, bytes | Kept] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def large(self, name: str | None) -> Picture | None:
        """The one strong picture; where it runs off the edge it is as wide as the paper, and the bleed."""
        kind, width = self.job.kind, self.job.format[0]
        if not kind.picture:
            return None
        wide = width + 2 * self.job.bleed if self.job.bleed else kind.picture * width
        return self._cut(name, "beeld", wide, TALLEST, sharp=True)

    def face(self, name: str | None) -> Picture | None:
        """A face in a doorway of 4 by 5."""
        return self._cut(name, "gezicht", FACE * self.job.format[0], 1.25)

    def small(self, name: str | None) -> Picture | None:
        """A logo."""
        return self._cut(name, "logo", 0.2 * self.job.format[0], 1.0)

    def _cut(self, name: str | None, file: str, width: float, shape: float, sharp: bool = False) -> Picture | None:
        source = self.context.seen.picture(name)
        if source is None:
            return None
        try:
            made = crops.crop(self.context, self.executor, source, shape, round(width / INCH * DPI), self._space)
        except Wrong as wrong:
            self.problems.append(wrong.at(Place(source.name)))
            return None
        if made.suffix == "svg":  # lines are sharp at any size
            self._drawing(posixpath.basename(source.name))
        elif sharp and not self._sharp_enough(source.name, round(made.width / width * INCH), width):
            return None
        path, said = f"{file}.{made.suffix}", self.context.seen.said_of_pictures.get(picture_key(source.name))
        self.files[path] = made.data
        alt, maker = (said.alt or "", said.maker or "") if said else ("", "")
        return Picture(path, alt, made.width, made.height, made.focus, maker)

    @property
    def _space(self) -> str:
        return "L" if self.job.grey else "CMYK" if self.job.inks else ""

    def _drawing(self, name: str) -> None:
        if self.job.grey or self.job.inks:
            told = Wrong(printing.DRAWING_IN_COLOUR, name=name, sheet=self.job.words)
            self.problems.append(told.at(self.job.place))

    def _sharp_enough(self, file: str, dpi: int, width: float) -> bool:
        """Whether a picture can be printed as large as this; a sheet that nobody asked for does without a coarse one."""
        asked = self.job.order
        if dpi < SHARP:
            kind = (
                (printing.PICTURE_COARSE if dpi >= LEAST else printing.PICTURE_TOO_COARSE)
                if asked
                else printing.PICTURE_SMALL
            )
            told = Wrong(
                kind,
                name=posixpath.basename(file),
                sheet=self.job.words,
                dpi=dpi,
                wanted=round(width / INCH * DPI),
                instead=tell("paper.coarse.left_off" if dpi < LEAST else "paper.coarse"),
            )
            self.problems.append(told.at(asked.origin.at("foto") if asked else Place(file)))
        return bool(asked) or dpi >= LEAST
