"""Loads all points of a picture, also of one of which an upload cut off the last bytes, as every viewer shows it."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PIL import Image, ImageChops

Smallest = tuple[int, int]  # points of a picture that are enough

_END = b"\xff\xd9"  # EOI (ITU T.81, B.1.1.3)
_NOISE = bytes(range(1, 255, 2)) * 400  # no sign of a mark in it
_ENOUGH = 0.98  # of the lines of a picture; of what is below them nobody misses anything


@contextmanager
def quietly() -> Iterator[None]:
    """Of EXIF that was cut off or a picture that may be too large Pillow complains aloud, in English; we judge ourselves."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def load(image: Image.Image, smallest: Smallest) -> Image.Image:
    """A picture with all its points; of a JPEG no more of them than are of use."""
    if image.format in ("JPEG", "MPO"):
        image.draft(None, smallest)
    with quietly():
        image.load()
    return image


def without_end(data: bytes, opened: Callable[[bytes], Image.Image], smallest: Smallest) -> Image.Image | None:
    """A JPEG that ends too soon; None where more than its last lines is gone.

    What is not there takes on whatever comes behind it, so that two ways to end it show where that begins. (Pillow has a
    switch for it that counts for all threads, and fills in half a picture as well.)
    """
    bare = data.rstrip(b"\xff")
    first, second = (load(opened(bare + more), smallest) for more in (_END, _NOISE + _END))
    gone = ImageChops.difference(first, second).getbbox()
    return first if not gone or gone[1] >= _ENOUGH * first.height else None
