"""Files that a village offers for download."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from buurtpunt.catalogues import tell
from buurtpunt.checking import pictures, properties
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch, slugs
from buurtpunt.model import collections
from buurtpunt.model.files import PICTURES
from buurtpunt.model.keys import keys_of
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Problem, Wrong, files, village

ATTACHMENTS = "bestanden/"
# What may be downloaded: it opens in a program of the visitor, never as a page of the site.
DOCUMENTS = frozenset(
    {
        *(".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".csv", ".ppt", ".pptx", ".odp"),
        *(".epub", ".ics", ".vcf", ".gpx", ".zip", ".mp3", ".m4a", ".ogg", ".mp4"),
    }
)

_WRITTEN = (".doc", ".docx", ".odt", ".rtf")  # what a text is written in by whoever does not know Markdown


def check_kind(attachment: File) -> None:
    """A photo would keep the place where it was taken, and a page of its own could run code; raises `Wrong` for both."""
    suffix = posixpath.splitext(attachment.name)[1].lower()
    if suffix not in DOCUMENTS:
        name = posixpath.basename(attachment.name)
        advice = tell(f"checking.attachment.{'picture' if suffix in PICTURES else 'other'}", name=name)
        raise Wrong(village.ATTACHMENT_KIND, value=name, advice=advice)


def address_of(file: File) -> str:
    """Where an attachment stands on the site: by its own name, made fit for an address."""
    stem, dot, suffix = posixpath.basename(file.name).rpartition(".")
    return ATTACHMENTS + (slugs.slugify(stem) + dot + suffix.lower() if dot else slugs.slugify(suffix))


def named(snapshot: Snapshot, source: str) -> File | None:
    """The attachment of this name; capitals and accents make no difference."""
    folded = slugs.fold(source)
    return next((f for f in snapshot.contents.attachments if slugs.fold(f.name) == folded), None)


def check_unused(snapshot: Snapshot, used: set[str]) -> Iterator[Problem]:
    """Files that are no text and no picture, and that no link leads to: they would drop out in silence."""
    addresses: dict[str, str] = {}
    unused = [file for file in snapshot.contents.attachments if file.name not in used]
    wanted = pictures.unknown(snapshot) if unused else ()  # a picture in the wrong folder has its problem already
    for file in snapshot.contents.attachments:
        name = posixpath.basename(file.name)
        if file.name in used:
            yield from properties.check(file)
            other = addresses.setdefault(address_of(file), file.name)
            if other != file.name:
                yield village.SAME_ATTACHMENT.at(Place(file.name), value=name, other=other)
        elif snapshot.hub and not snapshot.reading.broken and slugs.picture_key(name) not in wanted:
            yield files.UNKNOWN_FILE.at(Place(file.name), advice=tell("checking.or_away", advice=_use_of(file)))


def _use_of(file: File) -> str:
    """What to do with a file that nothing leads to: what a link to it would be told, or such a link."""
    name = posixpath.basename(file.name)
    try:
        check_kind(file)
    except Wrong as wrong:
        return str(wrong.facts["advice"])
    link = f"`[{name}](<{name}>)`"
    stem, suffix = posixpath.splitext(name)
    section = posixpath.dirname(file.name).removeprefix("content/")
    if suffix.lower() not in _WRITTEN or section not in collections.folders():
        return tell("checking.attachment.link", link=link)
    needed = (key for key in keys_of(collections.folders()[section].model) if key.required)
    lines = [f"`{key.name}: {stem if key.name == 'titel' else key.example}`" for key in needed]
    return tell("checking.attachment.text", name=f"{stem}.md", lines=dutch.enumerate_words(lines), link=link)
