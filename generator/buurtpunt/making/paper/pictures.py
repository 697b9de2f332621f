"""Photos for paper: cut to where they stand, upright, 300 dots per inch at most, and without a trace of where they came from."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

from buurtpunt.images import Crop, drawings
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.making.context import Context
from buurtpunt.making.paper.orders import Job
from buurtpunt.making.paper.views import Picture
from buurtpunt.problems import Place, Wrong, printing

DPI = 300
SHARP, LEAST = 200, 150  # below the first it is said, below the second a sheet that was asked for is refused
INCH = 25.4  # mm
TALLEST = 1.15  # the height of a large picture, for a width of 1
FACE = 0.17  # the width of a face, as a share of the sheet


@dataclass(slots=True)
class Darkroom:
    """Makes the pictures of one sheet, and keeps their files."""

    context: Context
    job: Job
    files: dict[str, bytes] = field(default_factory=dict)

    def large(self, name: str | None) -> Picture | None:
        """The one strong picture."""
        width = self.job.kind.picture * self.job.format[0]
        return self._cut(name, "beeld", width, TALLEST, sharp=True) if width else None

    def face(self, name: str | None) -> Picture | None:
        """A face in a doorway of 4 by 5."""
        return self._cut(name, "gezicht", FACE * self.job.format[0], 1.25)

    def small(self, name: str | None) -> Picture | None:
        """A logo."""
        return self._cut(name, "logo", 0.2 * self.job.format[0], 1.0)

    def _cut(self, name: str | None, file: str, width: float, shape: float, sharp: bool = False) -> Picture | None:
        contents, key = self.context.seen, picture_key(name) if name else ""
        source = next((f for f in contents.picture_files if picture_key(f.name) == key), None) if key else None
        if source is None:
            return None
        said = next((facts for known, facts in contents.picture_facts if picture_key(known) == key), None)
        alt, maker = (said.alt or "", said.maker or "") if said else ("", "")
        try:
            data = source.path.read_bytes()
            if drawings.is_drawing(data):  # lines are sharp at any size
                drawing = drawings.clean(data)
                self.files[f"{file}.svg"] = drawing.data
                return Picture(f"{file}.svg", alt, drawing.width, drawing.height, (0.5, 0.5), maker)
            cut = self._crop(data, shape, width, said.focus if said else (0.5, 0.5))
        except Wrong as wrong:
            self.context.subject.findings.extend([wrong.at(Place(source.name))])
            return None
        if sharp and not self._sharp_enough(source.name, round(cut.width / width * INCH), width):
            return None
        self.files[f"{file}.jpg"] = cut.data
        return Picture(f"{file}.jpg", alt, cut.width, cut.height, cut.focus, maker)

    def _crop(self, data: bytes, shape: float, width: float, focus: tuple[float, float]) -> Crop:
        from buurtpunt.images import pillow

        grey = bool(self.job.order and self.job.order.grey)
        return pillow.crop(data, shape, round(width / INCH * DPI), focus, grey)

    def _sharp_enough(self, file: str, dpi: int, width: float) -> bool:
        """Whether a picture can be printed as large as this; a sheet that nobody asked for does without a coarse one."""
        asked = self.job.order
        if dpi < SHARP:
            kind = (
                (printing.PICTURE_COARSE if dpi >= LEAST else printing.PICTURE_TOO_COARSE)
                if asked
                else printing.PICTURE_SMALL
            )
            self.context.subject.findings.add(
                kind,
                asked.origin.at("foto") if asked else Place(file),
                name=posixpath.basename(file),
                sheet=self.job.kind.words,
                dpi=dpi,
                wanted=round(width / INCH * DPI),
                instead="Er staan huisjes in de plaats." if dpi < LEAST else "Je ziet misschien blokjes.",
            )
        return bool(asked) or dpi >= LEAST
