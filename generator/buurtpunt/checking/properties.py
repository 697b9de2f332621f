"""What a file for download tells besides what one sees in it: who made it, where somebody was, what runs when it opens.

We say so, and clean nothing: a library that rewrites PDFs (pikepdf, on qpdf) weighs more than all that we install, and would
break signatures and forms; of what Word wrote nobody but Word can say what may go. So this only looks, in what stands
there as text or as deflate (RFC 1951), and what is hidden better is not found.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from html import unescape
from itertools import chain, islice

from buurtpunt.catalogues import tell
from buurtpunt.checking.whereabouts import tells_where
from buurtpunt.disk import village as door
from buurtpunt.knowledge import dutch, memory
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Problem, Wrong, village

MOST = 300_000_000  # bytes that are looked at: those of a film say at its end where it was made
_INNER = 2_000_000  # bytes of one piece, once it is no longer deflated
_ROOM = 50_000_000  # bytes of all of them together; a small file may hold a hundred times as many
_PIECES = 500
_ENTRIES = 10_000  # files in one that is packed
_NAMES = 50
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # of the other ways zipfile unpacks all at once
_AUTHOR = re.compile(rb"/Author\s*(?:\(((?:[^()\\]|\\.){1,300})\)|<([0-9A-Fa-f\s]{2,600})>)", re.DOTALL)
_XMP_CREATOR = re.compile(rb"<dc:creator>.{0,200}?<rdf:li[^>]{0,80}>([^<]{1,300})<", re.DOTALL)
_SCRIPT = re.compile(rb"/S\s*/(?:JavaScript|Launch)\b|/JavaScript\b")
_PACKED = re.compile(rb"/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)
_CREATOR = pattern(
    r"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>([^<]{1,300})</(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>"
)
_ZIPPED = (".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".epub", ".zip")
_PROPERTIES = ("docProps/core.xml", "meta.xml")
_MACROS = ("vbaProject.bin", "Basic/script-lc.xml")
_FILMS = (".mp4", ".m4a", ".mov", ".3gp")
_PHOTOS = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".tif", ".tiff")
_LOOKED_AT = (*map(str.lower, _PROPERTIES), *_PHOTOS, *_FILMS, ".gpx", ".pdf")
_TRACK = re.compile(rb"<(?:\w+:)?(?:trkpt|rtept)\b")


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
    if suffix in _ZIPPED:
        yield from _of_zipped(data)
    else:
        yield from _of_one(data, suffix)


def _of_one(data: bytes, suffix: str) -> Iterator[str]:
    if suffix == ".pdf":
        yield from _of_pdf(data)
    if suffix == ".gpx" and _TRACK.search(data.replace(b"\0", b"")):  # in UTF-16 each second byte is one
        yield tell("checking.tells.track")
    if tells_where(data):
        yield tell("checking.tells.spot" if suffix in _FILMS else "checking.tells.photo")


def _of_pdf(data: bytes) -> Iterator[str]:
    parts = [data, *_unpacked(data)]
    names = [_pdf_text(*found.groups(b"")) for found in _all(_AUTHOR, parts)]
    names += [unescape(found[1].decode("utf-8", "replace")) for found in _all(_XMP_CREATOR, parts)]
    yield from _by(names)
    if any(map(_SCRIPT.search, parts)):
        yield tell("checking.tells.script")


def _all(wanted: re.Pattern[bytes], parts: list[bytes]) -> Iterator[re.Match[bytes]]:
    return islice(chain.from_iterable(map(wanted.finditer, parts)), _NAMES)


def _unpacked(data: bytes) -> Iterator[bytes]:
    """The objects of a PDF that are packed together (ISO 32000-1, 7.5.7), as far as there is room for."""
    room = _ROOM
    for found in islice(_PACKED.finditer(data), _PIECES):
        begin = found.end()
        end = data.find(b"endstream", begin, begin + _INNER)
        with suppress(zlib.error):
            piece = zlib.decompressobj().decompress(data[begin : end if end > 0 else begin + _INNER], min(_INNER, room))
            yield piece
            room -= len(piece)
        if room <= 0:
            return


def _pdf_text(typed: bytes, hexadecimal: bytes) -> str:
    """A text of a PDF (ISO 32000-1, 7.9.2.2): UTF-16 with its mark, else near enough Latin-1."""
    digits = b"".join(hexadecimal.split())
    raw = (
        bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()) if digits else re.sub(rb"\\([()\\])", rb"\1", typed)
    )
    return raw.decode("utf-16", "replace") if raw[:2] in (b"\xfe\xff", b"\xff\xfe") else raw.decode("latin-1")


def _of_zipped(data: bytes) -> Iterator[str]:
    """What others packed together: the pieces of a text of Word, or a whole folder."""
    if data.count(b"PK\1\2") > _ENTRIES:
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as zipped:
            files = zipped.infolist()
            if any(file.filename.endswith(_MACROS) for file in files):
                yield tell("checking.tells.script")
            for file in _that_fit(files):
                yield from _of_piece(zipped.read(file), file.filename)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, ValueError, OSError, EOFError):
        return  # whoever opens it finds out


def _that_fit(files: list[zipfile.ZipInfo]) -> Iterator[zipfile.ZipInfo]:
    room = _ROOM
    wanted = (one for one in files if one.filename.lower().endswith(_LOOKED_AT) and one.compress_type in _PLAIN)
    for file in islice(wanted, _PIECES):
        if file.file_size <= room:
            room -= file.file_size
            yield file


def _of_piece(data: bytes, name: str) -> Iterator[str]:
    if name in _PROPERTIES:
        yield from _by(map(unescape, _CREATOR.findall(data[:_INNER].decode("utf-8", "replace"))))
    else:
        yield from _of_one(data, posixpath.splitext(name)[1].lower())


def _by(names: Iterable[str]) -> Iterator[str]:
    found = [dutch.squeeze(name) for name in names if dutch.squeeze(name)]
    if found:
        yield tell("checking.tells.maker", names=dutch.enumerate_words(dict.fromkeys(found)))
