"""The pictures that the site uses, in every width that a page may want."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from buurtpunt import __version__
from buurtpunt.checking.pictures import uses
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.disk import plain
from buurtpunt.images import MEDIA_TYPES, PictureFiles, Recipe, drawings, encoders
from buurtpunt.knowledge import dutch, slugs
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.making.executor import Executor
from buurtpunt.making.views import Picture, Source
from buurtpunt.model.form import Role
from buurtpunt.model.lists import PictureFacts
from buurtpunt.model.roles import held
from buurtpunt.model.theme_settings import PictureSettings
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Wrong, village
from buurtpunt.writing.manifest import Kept, digest

FOLDER = "beelden/"
SHARED = "delen"  # in the name of the picture that is cut for sharing
_FALLBACK = ("jpg", "png")  # what every browser shows


@dataclass(frozen=True, slots=True)
class Pictures:
    """What templates see of the pictures, by `picture_key`, and the files that go with it: bytes, or where they lie."""

    views: dict[str, Picture] = field(default_factory=dict)
    files: dict[str, bytes | Kept] = field(default_factory=dict)


class _SitePicture(NamedTuple):
    """One picture: what it is on the site, and its files by their path."""

    view: Picture
    files: dict[str, bytes | Kept]
    moves: bool = False
    removed: tuple[str, ...] = ()  # from a drawing


class _File(NamedTuple):
    """One file of a photo: its bytes, or where they lie."""

    media_type: str
    suffix: str
    width: int
    height: int
    role: str
    data: bytes | Kept


class _Photo(NamedTuple):
    """All files of a photo."""

    files: tuple[_File, ...]
    moves: bool


def used_files(snapshot: Snapshot) -> list[File]:
    """The picture files that something to be seen refers to, each once."""
    named = {picture_key(name) for name, _, _ in uses(snapshot.seen)}
    return [file for file in snapshot.seen.picture_files if picture_key(file.name) in named]


def make_pictures(
    snapshot: Snapshot, files: Iterable[File], settings: PictureSettings, executor: Executor, share: bool
) -> Pictures:
    """Makes every picture; notes those that are broken. `share`: the site has an address, so others can share it."""
    facts = {picture_key(name): facts for name, facts in snapshot.contents.picture_facts}
    shared = _shared(snapshot) if share else set()
    made = Pictures()
    jobs = [(file, facts.get(key := picture_key(file.name)), key in shared) for file in files]
    for (file, _, _), result in zip(jobs, executor.all(partial(_one, settings, executor), jobs), strict=True):
        if isinstance(result, Wrong):
            snapshot.findings.extend([result.at(Place(file.name))])
            continue
        if result.moves:
            snapshot.findings.add(village.PICTURE_MOVES, Place(file.name))
        if result.removed:
            what = dutch.enumerate_words([f"`{name}`" for name in result.removed])
            snapshot.findings.add(village.DRAWING_CLEANED, Place(file.name), what=what)
        made.views[picture_key(file.name)] = result.view
        made.files.update(result.files)
    return made


def _shared(snapshot: Snapshot) -> set[str]:
    """The pictures that stand for a page when somebody shares it."""
    names = [one.value for one in held(snapshot.seen.documents, Role.PICTURE)]
    names += [snapshot.hub.picture] if snapshot.hub else []
    return {picture_key(name) for name in names if name}


def _one(
    settings: PictureSettings, executor: Executor, job: tuple[File, PictureFacts | None, bool]
) -> _SitePicture | Wrong:
    file, facts, share = job
    try:
        stem = slugs.slugify(posixpath.splitext(posixpath.basename(file.name))[0])
        return _make(file.path, stem, facts, _recipe(settings, facts if share else None, share), executor)
    except Wrong as wrong:
        return wrong
    except OSError:
        return Wrong(village.PICTURE_BROKEN, reason="we mogen of kunnen het niet lezen")


def _recipe(settings: PictureSettings, facts: PictureFacts | None, share: bool) -> Recipe:
    """What to make of a picture; one that stands for a page is cut for sharing as well."""
    formats = tuple(dict.fromkeys((*settings.formats, "jpg")))
    focus = facts.focus if facts else (0.5, 0.5)
    return Recipe(tuple(sorted(set(settings.widths))), formats, settings.quality, focus if share else None)


def _make(path: Path, stem: str, facts: PictureFacts | None, recipe: Recipe, executor: Executor) -> _SitePicture:
    what = digest(repr(recipe), executor.cache.content(path))  # its name on the site, the same on every computer
    key = digest(__version__, encoders(), what)
    kept = _kept(executor, key)
    if kept is None:
        data = plain.read(path)
        if drawings.is_drawing(data):
            return _drawing(data, stem, facts)
        if executor.tries:
            return _tried(data, facts, executor)
        kept = _draw(data, key, recipe, executor)
    return _described(f"{FOLDER}{stem}-{what[:8]}", kept, facts)


def _drawing(data: bytes, stem: str, facts: PictureFacts | None) -> _SitePicture:
    drawing = drawings.clean(data)
    address = f"{FOLDER}{stem}-{digest(drawing.data)[:8]}.svg"
    return _SitePicture(
        _view(facts, address, drawing.width, drawing.height), {address: drawing.data}, removed=drawing.removed
    )


def _tried(data: bytes, facts: PictureFacts | None, executor: Executor) -> _SitePicture:
    """What can be said of a picture of which nothing will be made."""
    from buurtpunt.images import pillow

    with executor.memory.take(pillow.cost(data)):
        return _SitePicture(_view(facts, "", 1, 1), {}, pillow.make(data, Recipe((), (), 1)).moves)


def _draw(data: bytes, key: str, recipe: Recipe, executor: Executor) -> _Photo:
    from buurtpunt.images import pillow  # slow to load, and many a build has no picture to make

    with executor.memory.take(pillow.cost(data)):
        return _keep(executor, key, pillow.make(data, recipe))


def _kept(executor: Executor, key: str) -> _Photo | None:
    """What was made before, when every file of it is still there and whole."""
    facts = executor.cache.get(key)
    if facts is None:
        return None
    moves, rows = facts
    if not all(map(_is_fit, rows)):
        return None
    files = [executor.cache.file(row[-1]) for row in rows]
    if not all(files):
        return None
    return _Photo(
        tuple(
            _File(row[0], row[1], row[2], row[3], row[4], kept) for row, kept in zip(rows, files, strict=True) if kept
        ),
        moves,
    )


def _is_fit(row: Sequence[Any]) -> bool:
    """Whether what the cache tells of a file is fit for an address: a stranger may have written it (see `writing.cache`)."""
    media_type, suffix, width, height, role, _name = row
    return MEDIA_TYPES.get(suffix) == media_type and {type(width), type(height)} == {int} and role in ("", SHARED)


def _keep(executor: Executor, key: str, made: PictureFiles) -> _Photo:
    """Puts what was made in the cache, so that memory does not hold it till the end."""
    roles = [(variant, "") for variant in made.variants] + ([(made.share, SHARED)] if made.share else [])
    rows: list[list[str | int]] = []
    files: list[_File] = []
    for variant, role in roles:
        head = (variant.media_type, variant.suffix, variant.width, variant.height, role)
        rows.append([*head, digest(variant.data)])
        files.append(_File(*head, executor.cache.put_file(variant.data) or variant.data))
    executor.cache.put(key, [made.moves, rows])
    return _Photo(tuple(files), made.moves)


def _described(name: str, kept: _Photo, facts: PictureFacts | None) -> _SitePicture:
    """What a page sees of a photo: the largest JPEG or PNG, and every width of each format."""
    plain = [(file, f"{name}-{file.width}.{file.suffix}") for file in kept.files if not file.role]
    shared = [(file, f"{name}-{file.role}.{file.suffix}") for file in kept.files if file.role]
    largest, address = max((pair for pair in plain if pair[0].suffix in _FALLBACK), key=lambda pair: pair[0].width)
    formats = dict.fromkeys(file.media_type for file, _ in plain)
    sources = {
        kind: Source(kind, tuple((path, file.width) for file, path in plain if file.media_type == kind))
        for kind in formats
    }
    common = sources.pop(largest.media_type)
    view = _view(facts, address, largest.width, largest.height)._replace(
        sources=tuple(sources.values()),
        plain=common,
        share=shared[0][1] if shared else "",
        share_size=(shared[0][0].width, shared[0][0].height) if shared else (0, 0),
    )
    return _SitePicture(view, {path: file.data for file, path in (*plain, *shared)}, kept.moves)


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
