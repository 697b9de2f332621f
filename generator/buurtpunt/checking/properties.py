"""What a file for download tells besides what one sees in it: who made it, where somebody walked, what runs when it opens.

We say so, and clean nothing: a library that rewrites PDFs (pikepdf, on qpdf) weighs more than all that we install, and would
break signatures and forms; of what Word wrote nobody but Word can say what may go. So this only looks, in what stands
there as text or as deflate (RFC 1951), and what is hidden better is not found.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from html import unescape

from buurtpunt.catalogues import tell
from buurtpunt.disk import village as door
from buurtpunt.knowledge import dutch, memory
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Problem, Wrong, village

MOST = 30_000_000  # bytes that are looked at
_INNER = 2_000_000  # bytes of one piece, once it is no longer deflated
_AUTHOR = re.compile(rb"/Author\s*(?:\(((?:[^()\\]|\\.){1,300})\)|<([0-9A-Fa-f\s]{2,600})>)", re.DOTALL)
_XMP_CREATOR = re.compile(rb"<dc:creator>.{0,200}?<rdf:li[^>]{0,80}>([^<]{1,300})<", re.DOTALL)
_SCRIPT = re.compile(rb"/S\s*/(?:JavaScript|Launch)\b|/JavaScript\b")
_PACKED = re.compile(rb"/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)
_CREATOR = pattern(
    r"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>([^<]{1,300})</(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>"
)
_OFFICE = (".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp")
_PROPERTIES = ("docProps/core.xml", "meta.xml")
_TRACK = re.compile(rb"<(?:trkpt|rtept)\b")
_SPOT = b"\xa9xyz"  # where a film was made, as telephones write it (QuickTime File Format, user data)


def check(attachment: File) -> Iterator[Problem]:
    """Finds what a file tells that its village may not know."""
    try:
        told = (
            memory.recall(f"bijlage {attachment.name} {attachment.look}", lambda: _told(attachment))
            if attachment.look
            else _told(attachment)
        )
    except Wrong:
        return  # that it cannot be read is told by whoever publishes it
    if told:
        yield village.ATTACHMENT_TELLS.at(Place(attachment.name), what=dutch.enumerate_words(told))


def _told(attachment: File) -> list[str]:
    suffix = f".{attachment.name.rpartition('.')[2].lower()}"
    return [*dict.fromkeys(said(door.read(attachment.path, attachment.name, MOST), suffix))]


def said(data: bytes, suffix: str) -> Iterator[str]:
    """What the bytes of a file of a sort tell, each in a few words."""
    if suffix == ".pdf":
        yield from _of_pdf(data)
    elif suffix in _OFFICE:
        yield from _of_office(data)
    elif suffix == ".gpx" and _TRACK.search(data):
        yield tell("checking.tells.track")
    elif suffix in (".mp4", ".m4a") and _SPOT in data:
        yield tell("checking.tells.spot")


def _of_pdf(data: bytes) -> Iterator[str]:
    whole = b"\n".join([data, *_unpacked(data)])
    names = [_pdf_text(*found) for found in _AUTHOR.findall(whole)]
    names += [unescape(found.decode("utf-8", "replace")) for found in _XMP_CREATOR.findall(whole)]
    yield from _by(names)
    if _SCRIPT.search(whole):
        yield tell("checking.tells.script")


def _unpacked(data: bytes) -> Iterator[bytes]:
    """The objects of a PDF that are packed together (ISO 32000-1, 7.5.7)."""
    for found in _PACKED.finditer(data):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(data[found.end() :], _INNER)


def _pdf_text(typed: bytes, hexadecimal: bytes) -> str:
    """A text of a PDF (ISO 32000-1, 7.9.2.2): UTF-16 with its mark, else near enough Latin-1."""
    digits = b"".join(hexadecimal.split())
    raw = (
        bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()) if digits else re.sub(rb"\\([()\\])", rb"\1", typed)
    )
    return raw.decode("utf-16", "replace") if raw[:2] in (b"\xfe\xff", b"\xff\xfe") else raw.decode("latin-1")


def _of_office(data: bytes) -> Iterator[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = packed.namelist()
            for name in _PROPERTIES:
                if name in names and packed.getinfo(name).file_size < _INNER:
                    yield from _by(map(unescape, _CREATOR.findall(packed.read(name).decode("utf-8", "replace"))))
            if any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in names):
                yield tell("checking.tells.script")
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, ValueError, EOFError):
        return  # whoever opens it finds out


def _by(names: Iterable[str]) -> Iterator[str]:
    found = [dutch.squeeze(name) for name in names if dutch.squeeze(name)]
    if found:
        yield tell("checking.tells.maker", names=dutch.enumerate_words(dict.fromkeys(found)))
