"""The pictures that the site uses, in every width that a page may want."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from buurtpunt import __version__
from buurtpunt.checking.pictures import uses
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.disk import plain
from buurtpunt.images import MEDIA_TYPES, Recipe, drawings, encoders
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
SHARED = "delen"  # in the name of the picture that is cut for sharing
_FALLBACK = ("jpg", "png")  # what every browser shows


@dataclass(frozen=True, slots=True)
class Pictures:
    """What templates see of the pictures, by `picture_key`; the files that go with it; and what is wrong with others."""

    views: dict[str, Picture]
    files: dict[str, bytes | Kept]
    problems: tuple[Problem, ...]


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
    """Makes every picture; tells of those that are broken. `share`: the site has an address, so others can share it."""
    facts = {picture_key(name): facts for name, facts in snapshot.contents.picture_facts}
    shared = _shared(snapshot) if share else set()
    views, made, problems = dict[str, Picture](), dict[str, bytes | Kept](), list[Problem]()
    jobs = [(file, facts.get(key := picture_key(file.name)), key in shared) for file in files]
    for (file, _, _), result in zip(jobs, executor.all(partial(_one, settings, executor), jobs), strict=True):
        if isinstance(result, Wrong):
            problems.append(result.at(Place(file.name)))
            continue
        if result.moves:
            problems.append(village.PICTURE_MOVES.at(Place(file.name)))
        if result.removed:
            what = dutch.enumerate_words([f"`{name}`" for name in result.removed])
            problems.append(village.DRAWING_CLEANED.at(Place(file.name), what=what))
        views[picture_key(file.name)] = result.view
        made |= result.files
    return Pictures(views, made, tuple(problems))


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
    key = key_of("picture", (what,), f"{__version__} {encoders()}")
    known = _photo(recalled(executor.cache, key))
    if known is None:
        data = plain.read(path)
        if drawings.is_drawing(data):
            return _drawing(data, stem, facts)
        if executor.tries:
            return _tried(data, facts, executor)
        known = _photo(kept(executor.cache, key, _draw(data, recipe, executor)))
        assert known is not None
    return _described(f"{FOLDER}{stem}-{what[:8]}", known, facts)


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


def _draw(data: bytes, recipe: Recipe, executor: Executor) -> Value:
    from buurtpunt.images import pillow  # slow to load, and many a build has no picture to make

    with executor.memory.take(pillow.cost(data)):
        made = pillow.make(data, recipe)
    roles = [(variant, "") for variant in made.variants] + ([(made.share, SHARED)] if made.share else [])
    rows = [[one.media_type, one.suffix, one.width, one.height, role] for one, role in roles]
    return Value([made.moves, rows], tuple(one.data for one, _ in roles))


def _photo(known: Value | None) -> _Photo | None:
    """The files of a photo; None for what the cache tells that is fit for no address (see `writing.memo`)."""
    if known is None or len(known.facts[1]) != len(known.files) or not all(map(_is_fit, known.facts[1])):
        return None
    moves, rows = known.facts
    return _Photo(tuple(_File(*(*row, data)) for row, data in zip(rows, known.files, strict=True)), moves)


def _is_fit(row: Sequence[Any]) -> bool:
    media_type, suffix, width, height, role = row
    return MEDIA_TYPES.get(suffix) == media_type and {type(width), type(height)} == {int} and role in ("", SHARED)


def _described(name: str, known: _Photo, facts: PictureFacts | None) -> _SitePicture:
    """What a page sees of a photo: the largest JPEG or PNG, and every width of each format."""
    plain = [(file, f"{name}-{file.width}.{file.suffix}") for file in known.files if not file.role]
    shared = [(file, f"{name}-{file.role}.{file.suffix}") for file in known.files if file.role]
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
    return _SitePicture(view, {path: file.data for file, path in (*plain, *shared)}, known.moves)


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
