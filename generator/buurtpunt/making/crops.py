"""Photos cut for where they stand outside the site: upright, no larger than asked, without a trace of where they came from; none twice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from buurtpunt.disk import plain
from buurtpunt.images import drawings
from buurtpunt.making.executor import Executor
from buurtpunt.writing.manifest import Kept
from buurtpunt.writing.memo import Value, kept, key_of, recalled


@dataclass(frozen=True, slots=True)
class Cut:
    """A photo as it was cut: JPEG, its size in pixels, and where its subject is now."""

    data: bytes | Kept
    width: int
    height: int
    focus: tuple[float, float]

    @property
    def bytes(self) -> bytes:
        """The file itself."""
        if isinstance(self.data, bytes):
            return self.data
        assert self.data.path is not None
        return plain.read(self.data.path)


def crop(
    executor: Executor, path: Path, shape: float, dots: int, focus: tuple[float, float] | None, space: str = ""
) -> Cut | drawings.Drawing:
    """A picture cut as `images.pillow.crop` cuts it, or the one that was cut before; a drawing as it is.

    Raises `Wrong` for what is no picture, and `OSError`.
    """
    key = key_of("crop", (repr((shape, dots, focus, space)), executor.cache.content(path)))
    made = recalled(executor.cache, key)
    if made is None:
        data = plain.read(path)
        if drawings.is_drawing(data):
            return drawings.clean(data)
        made = kept(executor.cache, key, _cropped(executor, data, shape, dots, focus, space))
    width, height, x, y = made.facts
    return Cut(made.files[0], width, height, (x, y))


def _cropped(
    executor: Executor, data: bytes, shape: float, dots: int, focus: tuple[float, float] | None, space: str
) -> Value:
    from buurtpunt.images import pillow  # slow to load, and many a build has no picture to make

    with executor.memory.take(pillow.cost(data)):
        made = pillow.crop(data, shape, dots, focus, space)
    return Value([made.width, made.height, *made.focus], (made.data,))
