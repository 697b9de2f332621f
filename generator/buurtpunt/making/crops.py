"""Photos cut for where they stand outside the site: upright, no larger than asked, without a trace of where they came from; none twice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from buurtpunt.disk import plain
from buurtpunt.images import drawings
from buurtpunt.making.executor import Executor
from buurtpunt.writing.cache import program
from buurtpunt.writing.manifest import Kept, digest


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
    key = digest(program(), repr((shape, dots, focus, space)), executor.cache.content(path))
    return _kept(executor, key) or _fresh(executor, plain.read(path), key, shape, dots, focus, space)


def _kept(executor: Executor, key: str) -> Cut | None:
    row = executor.cache.get(key)
    kept = executor.cache.file(row[0]) if row else None
    return Cut(kept, row[1], row[2], (row[3], row[4])) if row and kept else None


def _fresh(
    executor: Executor,
    data: bytes,
    key: str,
    shape: float,
    dots: int,
    focus: tuple[float, float] | None,
    space: str,
) -> Cut | drawings.Drawing:
    if drawings.is_drawing(data):
        return drawings.clean(data)
    from buurtpunt.images import pillow  # slow to load, and many a build has no picture to make

    with executor.memory.take(pillow.cost(data)):
        made = pillow.crop(data, shape, dots, focus, space)
    executor.cache.put(key, [digest(made.data), made.width, made.height, *made.focus])
    return Cut(executor.cache.put_file(made.data) or made.data, made.width, made.height, made.focus)
