"""Photos from a telephone or a camera: as they come in, and as they are shown to who chooses one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.disk.village import read
from buurtpunt.editing.saving import save
from buurtpunt.forms.fields import Said
from buurtpunt.forms.things import Missing, by_name, page_of, pictures, thing_of
from buurtpunt.images import Recipe
from buurtpunt.knowledge.slugs import slugify
from buurtpunt.problems import Place, Wrong

WIDEST = 2_400  # pixels: wide enough for a poster, and a tenth of what a telephone makes
_QUALITY = 88
_SMALL = Recipe((480,), ("jpg",), 75)
_FOLDER = "content/beelden"


def take_all(root: Path, sent: Iterable[tuple[str, bytes]]) -> tuple[list[str], list[Said]]:
    """What comes of photos by their names: their names among the pictures of a village, and what is to be said of the others."""
    taken, refused = [], []
    for name, data in sent:
        try:
            taken.append(take(root, name, data))
        except Wrong as wrong:
            problem = wrong.at(Place(name))
            refused.append(Said(tell("forms.photo.refused", name=name, why=problem.sentence), problem.remedy))
    return taken, refused


def take(root: Path, name: str, data: bytes) -> str:
    """Puts a photo among the pictures of a village, and gives its name there.

    It is upright, no wider than `WIDEST`, and says nothing of where and by what it was taken. Raises `Wrong` for what is no photo.
    """
    from buurtpunt.images.pillow import make  # slow to load, and who writes seldom needs it

    variant = make(data, Recipe((WIDEST,), ("jpg",), _QUALITY)).files[-1]
    stem, number = slugify(name.rpartition(".")[0] or name) or "foto", 1
    while plain.look(path := root / _FOLDER / (own := f"{stem}{f'-{number}' if number > 1 else ''}.{variant.suffix}")):
        if _holds(path, variant.data):  # it was brought in before
            return own
        number += 1
    save(root, f"{_FOLDER}/{own}", variant.data)
    return own


def _holds(path: Path, data: bytes) -> bool:
    try:
        return plain.read(path) == data
    except OSError:
        return False


def small(root: Path, name: str) -> tuple[bytes, str]:
    """A picture of the village by its name, small, and its media type. Raises `Missing` or `Wrong`."""
    if name not in pictures(root, page_of(root, thing_of(by_name()["beelden"]))):
        raise Missing
    path = root / _FOLDER / name
    if (seen := plain.look(path)) is None:
        raise Missing
    if name.lower().endswith(".svg"):  # a drawing may run code where it is opened by itself
        raise Missing
    return _small(path, f"{_FOLDER}/{name}", seen.st_mtime_ns, seen.st_size)


@lru_cache(256)
def _small(path: Path, name: str, _changed: int, _size: int) -> tuple[bytes, str]:
    from buurtpunt.images.pillow import make

    variant = make(read(path, name), _SMALL).files[0]
    return variant.data, variant.media_type
