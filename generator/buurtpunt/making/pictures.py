"""The pictures that the site uses, in every width that a page may want."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterable
from dataclasses import dataclass

from buurtpunt.checking.pictures import picture_key, uses
from buurtpunt.checking.subject import Subject
from buurtpunt.knowledge import slugs
from buurtpunt.making.views import Picture, Source
from buurtpunt.model.lists import PictureFacts
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Wrong

FOLDER = "beelden/"
WIDTHS = (480, 960, 1600)  # a phone, a phone with a sharp screen or a small window, a large one


@dataclass(frozen=True, slots=True)
class Pictures:
    """What templates see of the pictures, by `picture_key`, and the files that go with it."""

    views: dict[str, Picture]
    files: dict[str, bytes]


def used_files(subject: Subject) -> list[File]:
    """The picture files that something to be seen refers to, each once."""
    named = {picture_key(name) for name, _, _ in uses(subject.hub, subject.seen)}
    return [file for file in subject.contents.picture_files if picture_key(file.name) in named]


def make_pictures(subject: Subject, files: Iterable[File]) -> Pictures:
    """Makes every picture; notes those that are broken."""
    facts = {picture_key(name): facts for name, facts in subject.contents.picture_facts}
    made = Pictures({}, {})
    for file in files:
        key = picture_key(file.name)
        try:
            view, outputs = _make(file, facts.get(key))
        except Wrong as wrong:
            subject.findings.extend([wrong.at(Place(file.name))])
            continue
        made.views[key] = view
        made.files.update(outputs)
    return made


def _make(file: File, facts: PictureFacts | None) -> tuple[Picture, dict[str, bytes]]:
    from buurtpunt import images  # Pillow is slow to load, and many a build has no picture to make

    data = file.path.read_bytes()
    stem = slugs.slugify(posixpath.splitext(posixpath.basename(file.name))[0])
    name = f"{FOLDER}{stem}-{hashlib.sha256(data).hexdigest()[:8]}"
    variants = images.variants(data, WIDTHS)
    files = {f"{name}-{v.width}.{v.suffix}": v.data for v in variants}
    better = tuple((f"{name}-{v.width}.{v.suffix}", v.width) for v in variants if v.suffix == "webp")
    largest = max((v for v in variants if v.suffix != "webp"), key=lambda v: v.width)
    x, y = facts.focus if facts else (0.5, 0.5)
    view = Picture(
        address=f"{name}-{largest.width}.{largest.suffix}",
        alt=(facts.alt if facts else None) or "",
        width=largest.width,
        height=largest.height,
        sources=(Source("image/webp", better),),
        focus=(round(x * 100), round(y * 100)),
        maker=(facts.maker if facts else None) or "",
    )
    return view, files
