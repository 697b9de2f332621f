"""The pictures that the site uses, in every width that a page may want."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from buurtpunt import __version__
from buurtpunt.checking.pictures import uses
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.disk import plain
from buurtpunt.images import MEDIA_TYPES, SHARED_ROLE, ImageFile, PictureFiles, Recipe, drawings, encoders, unreadable
from buurtpunt.knowledge import dutch, slugs
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.making.executor import Executor
from buurtpunt.making.views import Picture, Source
from buurtpunt.model.form import Role
from buurtpunt.model.lists import PictureFacts
from buurtpunt.model.roles import held
from buurtpunt.model.theme_settings import PictureSettings
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Problem, Wrong, village
from buurtpunt.writing.manifest import Kept, digest
from buurtpunt.writing.memo import Value, kept, key_of, recalled

FOLDER = "beelden/"
_FALLBACK = ("jpg", "png", "svg")  # what every browser shows


@dataclass(frozen=True, slots=True)
class Pictures:
    """What templates see of the pictures, by `picture_key`; the files that go with it; and what is wrong with others."""

    views: dict[str, Picture]
    files: dict[str, bytes | Kept]
    problems: tuple[Problem, ...]


_Files = PictureFiles[bytes | Kept]


def used_files(snapshot: Snapshot) -> list[File]:
    """The picture files that something to be seen refers to, each once."""
    named = {picture_key(name) for name, _, _ in uses(snapshot.seen, snapshot.prose)}
    return [file for file in snapshot.seen.picture_files if picture_key(file.name) in named]


def make_pictures(
    snapshot: Snapshot, files: Iterable[File], settings: PictureSettings, executor: Executor, share: bool
) -> Pictures:
    """Makes every picture; tells of those that are broken. `share`: the site has an address, so others can share it."""
    facts = snapshot.contents.said_of_pictures
    shared = _shared(snapshot) if share else set()
    views, made, problems = dict[str, Picture](), dict[str, bytes | Kept](), list[Problem]()
    jobs = [(file, facts.get(key := picture_key(file.name)), key in shared) for file in files]
    for (file, said, _), result in zip(jobs, executor.all(partial(_one, settings, executor), jobs), strict=True):
        if isinstance(result, Wrong):
            problems.append(result.at(Place(file.name)))
            continue
        name, found = result
        if found.moves:
            problems.append(village.PICTURE_MOVES.at(Place(file.name)))
        if found.removed:
            what = dutch.enumerate_words([f"`{gone}`" for gone in found.removed])
            problems.append(village.DRAWING_CLEANED.at(Place(file.name), what=what))
        views[picture_key(file.name)] = _described(name, found.files, said)
        made |= {_path(name, one): one.data for one in found.files}
    return Pictures(views, made, tuple(problems))


def _shared(snapshot: Snapshot) -> set[str]:
    """The pictures that stand for a page when somebody shares it."""
    names = [one.value for one in held(snapshot.seen.documents, Role.PICTURE)]
    names += [snapshot.hub.picture] if snapshot.hub else []
    return {picture_key(name) for name in names if name}


def _one(
    settings: PictureSettings, executor: Executor, job: tuple[File, PictureFacts | None, bool]
) -> tuple[str, _Files] | Wrong:
    """All files of a picture, and how their names begin."""
    file, facts, share = job
    try:
        stem = slugs.slugify(posixpath.splitext(posixpath.basename(file.name))[0])
        return _make(file.path, f"{FOLDER}{stem}", _recipe(settings, facts if share else None, share), executor)
    except Wrong as wrong:
        return wrong
    except OSError:
        return unreadable()


def _recipe(settings: PictureSettings, facts: PictureFacts | None, share: bool) -> Recipe:
    """What to make of a picture; one that stands for a page is cut for sharing as well."""
    formats = tuple(dict.fromkeys((*settings.formats, "jpg")))
    focus = facts.focus if facts else (0.5, 0.5)
    return Recipe(tuple(sorted(set(settings.widths))), formats, settings.quality, focus if share else None)


def _make(path: Path, stem: str, recipe: Recipe, executor: Executor) -> tuple[str, _Files]:
    what = digest(repr(recipe), executor.cache.content(path))  # its name on the site, the same on every computer
    key = key_of("photo", (what,), f"{__version__} {encoders()}")
    known = _photo(recalled(executor.cache, key))
    if known is None:
        data = plain.read(path)
        if drawings.is_drawing(data):
            drawing = drawings.clean(data)
            return f"{stem}-{digest(drawing.files[0].data)[:8]}", drawing
        if executor.tries:
            return "", _tried(data, executor)
        known = _photo(kept(executor.cache, key, _draw(data, recipe, executor)))
        assert known is not None
    return f"{stem}-{what[:8]}", known


def _tried(data: bytes, executor: Executor) -> _Files:
    """What can be said of a picture of which nothing will be made."""
    from buurtpunt.images import pillow

    with executor.memory.take(pillow.cost(data)):
        return pillow.make(data, Recipe((), (), 1))


def _draw(data: bytes, recipe: Recipe, executor: Executor) -> Value:
    from buurtpunt.images import pillow  # slow to load, and many a build has no picture to make

    with executor.memory.take(pillow.cost(data)):
        made = pillow.make(data, recipe)
    rows = [[one.suffix, one.width, one.height, one.role] for one in made.files]
    return Value([made.moves, rows], tuple(one.data for one in made.files))


def _photo(known: Value | None) -> _Files | None:
    """The files of a photo; None for what the cache tells that is fit for no address (see `writing.memo`)."""
    if known is None or len(known.facts[1]) != len(known.files) or not all(map(_is_fit, known.facts[1])):
        return None
    moves, rows = known.facts
    return PictureFiles(tuple(ImageFile(data, *row) for row, data in zip(rows, known.files, strict=True)), moves)


def _is_fit(row: Sequence[Any]) -> bool:
    suffix, width, height, role = row
    return suffix in MEDIA_TYPES and {type(width), type(height)} == {int} and role in ("", SHARED_ROLE)


def _path(name: str, file: ImageFile[Any]) -> str:
    return f"{name}.svg" if file.suffix == "svg" else f"{name}-{file.role or file.width}.{file.suffix}"


def _described(name: str, files: Iterable[ImageFile[Any]], facts: PictureFacts | None) -> Picture:
    """What a page sees of a picture: the largest JPEG or PNG, and every width of each format; or a drawing."""
    plain = [(file, _path(name, file)) for file in files if not file.role]
    shared = [(file, _path(name, file)) for file in files if file.role]
    shown = [pair for pair in plain if pair[0].suffix in _FALLBACK]
    if not shown:
        return _view(facts, "", 1, 1)
    largest, address = max(shown, key=lambda pair: pair[0].width)
    view = _view(facts, address, largest.width, largest.height)
    if largest.suffix == "svg":
        return view
    formats = dict.fromkeys(file.media_type for file, _ in plain)
    sources = {
        kind: Source(kind, tuple((path, file.width) for file, path in plain if file.media_type == kind))
        for kind in formats
    }
    common = sources.pop(largest.media_type)
    return view._replace(
        sources=tuple(sources.values()),
        plain=common,
        share=shared[0][1] if shared else "",
        share_size=(shared[0][0].width, shared[0][0].height) if shared else (0, 0),
    )


def _view(facts: PictureFacts | None, address: str, width: int, height: int) -> Picture:
    x, y = facts.focus if facts else (0.5, 0.5)
    return Picture(
        address=address,
        alt=(facts.alt if facts else None) or "",
        width=width,
        height=height,
        focus=(round(x * 100), round(y * 100)),
        maker=(facts.maker if facts else None) or "",
    )
