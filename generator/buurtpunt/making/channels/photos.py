"""The photos of stories, cut for what goes to others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.making import crops
from buurtpunt.making.channels.story import Photo, Story
from buurtpunt.making.context import Context
from buurtpunt.making.executor import Executor
from buurtpunt.problems import Wrong


def photos(
    context: Context, executor: Executor, told: Iterable[Story], shape: float, dots: int
) -> Iterator[tuple[str, crops.Cut]]:
    """The photo of each story that has one, by its key: `dots` wide at most, and `shape` as high for a width of 1."""
    for story in told:
        if story.photo and (found := photo(context, executor, story.photo, shape, dots)):
            yield story.key, found


def photo(context: Context, executor: Executor, one: Photo, shape: float, dots: int) -> crops.Cut | None:
    """A photo; None for a drawing, which not everybody can show, and for one that cannot be read: the site tells that."""
    try:
        found = crops.crop(executor, _path(context, one), shape, dots, one.focus)
    except (Wrong, OSError):
        return None
    return found if isinstance(found, crops.Cut) else None


def _path(context: Context, one: Photo) -> Path:
    key = picture_key(one.file)
    return next(file.path for file in context.seen.picture_files if picture_key(file.name) == key)
