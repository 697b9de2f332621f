"""Reads a sheet back: its words and where they stand, its tags, its codes, as a printer and a screen reader find them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import zxingcpp

import matterhorn
from letters import POINT, Ink, Letter, Place, Word, in_mm, opened, paint, read_ink, read_letters, words_of

POSTER = 25  # points: letters that one reads from across the street


@dataclass(frozen=True)
class Paper:
    """One PDF."""

    data: bytes

    @cached_property
    def letters(self) -> list[Letter]:
        """All letters in the order in which they were drawn."""
        return read_letters(self.data)

    @cached_property
    def words(self) -> list[Word]:
        """The words that stand upright."""
        return list(words_of(self.letters))

    @property
    def text(self) -> str:
        """All words in the order of reading; breaks inside a word are healed."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def drawn(self) -> str:
        """All letters in the order in which they were drawn, without spaces and the hyphens at the end of lines."""
        return bare("".join(letter.text for letter in self.letters))

    def broken(self, pattern: str) -> list[str]:
        """What is spelled so (as `bare` has it) by upright letters that do not stand on one line; those of a poster are too large for it."""
        upright = (letter for letter in self.letters if not letter.is_turned and letter.size < POSTER)
        spelled = [(sign, letter) for letter in upright for sign in bare(letter.text)]
        drawn = "".join(sign for sign, _ in spelled)
        found = (
            (it[0], [letter for _, letter in spelled[it.start() : it.end()]]) for it in re.finditer(pattern, drawn)
        )
        return [text for text, own in found if own[-1].top - own[0].top > own[0].size * POINT * 0.5]

    def collisions(self) -> list[tuple[Word, Word]]:
        """Words of which the hearts lie over each other."""
        hearts = [(w, w.top + (w.bottom - w.top) * 0.35, w.bottom - (w.bottom - w.top) * 0.3) for w in self.words]
        return [
            (a, b)
            for i, (a, top, bottom) in enumerate(hearts)
            for b, other_top, other_bottom in hearts[i + 1 :]
            if a.page == b.page
            and min(a.right, b.right) - max(a.left, b.left) > 0.2
            and min(bottom, other_bottom) - max(top, other_top) > 0.1
        ]

    def through(self) -> list[tuple[Ink, Ink]]:
        """Letters that are drawn through letters of another size: the leg of a `p` in what stands below it, say."""
        found = sorted(read_ink(self.data), key=lambda ink: (ink.page, ink.top))
        pairs = ((a, b) for n, a in enumerate(found) for b in takewhile(a.reaches, found[n + 1 :]))
        return [
            (a, b) for a, b in pairs if abs(a.size - b.size) > 0.5 and min(a.right, b.right) - max(a.left, b.left) > 0.1
        ]

    @property
    def turned(self) -> str:
        """The letters that stand on their side, one after the other."""
        return "".join(letter.text for letter in self.letters if letter.is_turned).replace("\xa0", "")

    def turned_places(self) -> list[Place]:
        """Where those letters stand."""
        return [letter[3:7] for letter in self.letters if letter.is_turned]

    @cached_property
    def sizes(self) -> list[tuple[float, float]]:
        """The pages, in mm."""
        with pikepdf.open(io.BytesIO(self.data)) as pdf:
            boxes = [[float(side) for side in page.mediabox] for page in pdf.pages]
        return [(round((b[2] - b[0]) * POINT, 1), round((b[3] - b[1]) * POINT, 1)) for b in boxes]

    def codes(self, page: int = -1, dpi: int = 200) -> list[tuple[str, float]]:
        """What the QR codes of a page say when it is drawn and looked at, and how wide they are in mm."""
        document = pypdfium2.PdfDocument(self.data)
        try:
            image = document[page % len(document)].render(scale=dpi / 72).to_pil()
        finally:
            document.close()
        found = zxingcpp.read_barcodes(image)
        return [(code.text, abs(code.position.top_right.x - code.position.top_left.x) / dpi * 25.4) for code in found]

    def code_place(self, dpi: int = 200) -> Place:
        """Where the QR code of the last page stands without its quiet zone: left, top, right and bottom in mm."""
        [code] = zxingcpp.read_barcodes(self.images(dpi)[-1])
        first, last = code.position.top_left, code.position.bottom_right
        return in_mm(side / dpi * 72 for side in (first.x, first.y, last.x, last.y))

    def boxes(self) -> list[dict[str, list[float]]]:
        """The boxes of each page, in mm."""
        names = ("MediaBox", "TrimBox", "BleedBox")
        with pikepdf.open(io.BytesIO(self.data)) as pdf:
            found = [{name: page.obj.get(f"/{name}") for name in names} for page in pdf.pages]
            return [
                {
                    name: [round(float(side) * POINT, 1) for side in box]
                    for name, box in boxes.items()
                    if box is not None
                }
                for boxes in found
            ]

    def images(self, dpi: int) -> list[Any]:
        """Each page as a picture."""
        document = pypdfium2.PdfDocument(self.data)
        try:
            return [page.render(scale=dpi / 72).to_pil() for page in document]
        finally:
            document.close()

    def coverage(self, dpi: int = 50) -> tuple[list[float], float]:
        """How much of all pages each of the four inks covers, and the most ink on one spot; 1 is one ink, all of it.

        As `gs -sDEVICE=inkcov` has it: numbers for a press come through as they are, and grey is black ink.
        """
        import pymupdf

        pymupdf.TOOLS.set_icc(False)
        with opened(self.data) as pdf:
            drawn = [page.get_pixmap(colorspace=pymupdf.csCMYK, dpi=dpi, alpha=False) for page in pdf]
        plates = [b"".join(page.samples[ink::4] for page in drawn) for ink in range(4)]
        return [sum(plate) / len(plate) / 255 for plate in plates], max(map(sum, zip(*plates, strict=True))) / 255

    def lines(self) -> list[Place]:
        """The straight lines of the first page."""
        with opened(self.data) as pdf:
            drawings = pdf[0].get_cdrawings()
        return [in_mm(drawing["rect"]) for drawing in drawings if [item[0] for item in drawing["items"]] == ["l"]]

    def pictures(self) -> list[Place]:
        """The photos of the first page."""
        with opened(self.data) as pdf:
            return [in_mm(picture["bbox"]) for picture in pdf[0].get_image_info()]

    def inks(self) -> dict[str, tuple[float, ...]]:
        """The colour of the first letter of each word."""
        with pikepdf.open(io.BytesIO(self.data)) as pdf:
            inks = [ink for page in pdf.pages for _, ink in paint(page)]
        assert len(inks) == len(self.letters)
        return {word.text: inks[word.first.number] for word in self.words}

    def everything(self) -> str:
        """All that is in it to be read as text: metadata, alternative texts, bookmarks, streams once they are unpacked."""
        with pikepdf.open(io.BytesIO(self.data)) as pdf:
            out = io.BytesIO()
            pdf.save(out, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
            meta = [str(value) for value in (pdf.docinfo or {}).values()]
        text = out.getvalue()
        return "".join([*meta, text.decode("latin-1"), text.decode("utf-16-be", "ignore")])

    def tags(self) -> list[tuple[str, str]]:
        """The tag tree in the order of reading: the kind of each element, and its alternative text."""
        with pikepdf.open(io.BytesIO(self.data)) as pdf:
            return list(_walk(pdf.Root.StructTreeRoot.K))

    def spoken(self) -> str:
        """The words in the order in which a screen reader says them: that of the tag tree."""
        with pikepdf.open(io.BytesIO(self.data)) as pdf:
            pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
            order = [(pages[page], mark) for page, mark in matterhorn.marks(pdf)]
            marks = [mark for page in pdf.pages for mark, _ in paint(page)]
        said: dict[tuple[int, int | str | None], str] = {}
        for letter, mark in zip(self.letters, marks, strict=True):
            said[letter.page, mark] = said.get((letter.page, mark), "") + letter.text
        return " ".join(said.get(piece, "") for piece in order)

    def facts(self) -> dict[str, Any]:
        """What the PDF says of itself."""
        with pikepdf.open(io.BytesIO(self.data)) as pdf:
            meta = pdf.open_metadata()
            return {
                "lang": str(pdf.Root.Lang),
                "title": str(meta.get("dc:title")),
                "ua": str(meta.get("pdfuaid:part")),
                "a": f"{meta.get('pdfaid:part')}{meta.get('pdfaid:conformance')}",
                "marked": bool(pdf.Root.MarkInfo.Marked),
                "shows title": bool(pdf.Root.ViewerPreferences.DisplayDocTitle),
                "fonts": sorted({str(font) for font in _fonts(pdf)}),
            }


def bare(text: str) -> str:
    """A text without what a line break adds or takes away, with the apostrophe that people type."""
    return "".join(sign for sign in text.replace("’", "'") if sign not in " \xa0\xad\u200b-\u2010\n")


def read(folder: Path, name: str) -> Paper:
    """A sheet out of the folder `druk`."""
    path = folder / f"{name}.pdf"
    assert path.is_file(), f"{name} was not made; these were: {sorted(p.name for p in folder.glob('*'))}"
    return Paper(path.read_bytes())


def _walk(node: Any) -> Iterator[tuple[str, str]]:
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from _walk(kid)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield str(node.S).lstrip("/"), str(node.get("/Alt", ""))
        if "/K" in node:
            yield from _walk(node.K)


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
            embedded = any(key in item for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            yield f"{item.FontName}{'' if embedded else ' (not embedded)'}"
