"""The pictures inside a drawing: each is made anew as photos are, so that where and by what it was taken does not go along."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from xml.etree import ElementTree as ET

from buurtpunt.images import Recipe
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Wrong, village

# Also as drawing programs write it, beside its registered name: `img/jpg`.
_PICTURE = pattern(r"\s*data:(?:image|img)/(?:x-)?\w+(?:;[\w=-]+)*;base64,", re.IGNORECASE)
_WIDEST, _QUALITY = 2_400, 88
_MOST_POINTS = 40_000_000  # of all pictures of one drawing; each is held in memory, one at a time
_SUFFIXES = {b"\xff\xd8": "jpg", b"RI": "webp", b"\0\0": "avif"}  # by how a file begins


def made_anew(root: ET.Element) -> list[tuple[ET.Element, str, str]]:
    """Each picture as it may be shown, with its element and its attribute, which says only "#" from now on.

    What cannot be read stays as it was, for whoever cleans the drawing. Raises `Wrong` for more than can be made.
    """
    typed = [
        (element, name, value[found.end() :])
        for element in root.iter()
        for name, value in element.attrib.items()
        if name.rpartition("}")[2] == "href" and (found := _PICTURE.match(value))
    ]
    pictures = {value: _decoded(value) for _, _, value in typed}
    if sum(map(_points, pictures.values())) > _MOST_POINTS:
        raise Wrong(village.DRAWING_COMPLEX)
    anew = {value: _anew(data) for value, data in pictures.items()}
    for element, name, value in typed:
        if anew[value]:
            element.set(name, "#")
    return [(element, name, anew[value]) for element, name, value in typed if anew[value]]


def _decoded(typed: str) -> bytes:
    try:
        return b64decode(typed)
    except ValueError:
        return b""


def _points(data: bytes) -> int:
    from buurtpunt.images import pillow  # slow to load, and few drawings have a picture inside

    try:
        with pillow.opened(data) as image:
            return image.width * image.height
    except Wrong:
        return 0


def _anew(data: bytes) -> str:
    from buurtpunt.images import pillow

    try:
        made = pillow.make(data, Recipe((_WIDEST,), (_SUFFIXES.get(data[:2], "png"),), _QUALITY)).files[0]
    except Wrong:
        return ""
    return f"data:{made.media_type};base64,{b64encode(made.data).decode()}"
