"""Photos cut for where they stand outside the site: upright, no larger than asked, without a trace of where they came from; none twice."""

from __future__ import annotations

from buurtpunt.disk import plain
from buurtpunt.images import ImageFile, drawings, unreadable
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.making.context import Context
from buurtpunt.making.executor import Executor
from buurtpunt.model.village import File
from buurtpunt.problems import Wrong
from buurtpunt.writing.manifest import Kept
from buurtpunt.writing.memo import Value, kept, key_of, recalled

Cut = ImageFile[bytes | Kept]


def photo(context: Context, executor: Executor, file: File | None, shape: float, dots: int) -> Cut | None:
    """A photo for others; None for a drawing, which not everybody can show, and for one that cannot be read: the site tells that."""
    try:
        found = crop(context, executor, file, shape, dots) if file else None
    except Wrong:
        return None
    return found if found and found.suffix != "svg" else None


def crop(context: Context, executor: Executor, file: File, shape: float, dots: int, space: str = "") -> Cut:
    """A picture of the village cut as `images.pillow.crop` cuts it, or the one that was cut before; a drawing as it is.

    Raises `Wrong` for what is no picture.
    """
    said = context.seen.said_of_pictures.get(picture_key(file.name))
    focus = said.focus if said and "focus" in said.model_fields_set else None
    try:
        key = key_of("crop", (repr((shape, dots, focus, space)), executor.cache.content(file.path)))
        made = recalled(executor.cache, key)
        if made is None:
            data = plain.read(file.path)
            if drawings.is_drawing(data):
                return drawings.clean(data).files[0]
            made = kept(executor.cache, key, _cropped(executor, data, shape, dots, focus, space))
    except OSError:  # it went after it was found
        raise unreadable() from None
    width, height, x, y = made.facts
    return ImageFile(made.files[0], "jpg", width, height, focus=(x, y))


def _cropped(
    executor: Executor, data: bytes, shape: float, dots: int, focus: tuple[float, float] | None, space: str
) -> Value:
    from buurtpunt.images import pillow  # slow to load, and many a build has no picture to make

    with executor.memory.take(pillow.cost(data)):
        made = pillow.crop(data, shape, dots, focus, space)
    return Value([made.width, made.height, *made.focus], (made.data,))
