"""The letters of a village: their files on the site and how its stylesheet names them; and those for paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from buurtpunt.disk import plain
from buurtpunt.knowledge.letters import HEAD, NAMES_IN_ARABIC, TEXT, USUAL, Face, Pair
from buurtpunt.making.executor import Executor
from buurtpunt.typesetting import Letters
from buurtpunt.writing.manifest import Kept
from buurtpunt.writing.memo import Value, memo

FOLDER = "letters/"


def address(face: Face) -> str:
    """Where a face lies on the site."""
    return f"{FOLDER}{face.name.partition('[')[0].lower()}.woff2"


def css(pair: Pair) -> str:
    """The letters as CSS; "" when they are those of the reader's device.

    Nobody waits for them: what is not there in a tenth of a second is read in the letters of the device first (`fallback`).
    What a pair lacks (a slant, a weight) is not faked.
    """
    if not pair.faces:
        return ""
    weights = {True: "501 1000", False: "1 500"}
    rules = []
    for family, face in pair.faces:
        faces = pair.head if family == HEAD else pair.text
        has_bold = any(other.bold for other in faces)
        rules.append(
            f"@font-face{{font-family:{family};src:url({address(face)});font-display:fallback;"
            f"font-weight:{weights[face.bold] if has_bold else '1 1000'};font-style:{'italic' if face.italic else 'normal'}}}\n"
        )
    return (
        "".join(rules) + f":root{{--own-head:{HEAD},var(--serif);--own-text:{TEXT},var(--sans);font-synthesis:none}}\n"
    )


def wanted_first(pair: Pair) -> tuple[str, ...]:
    """The files that every page needs: the letters of its title, and those of its text."""
    return tuple(address(faces[0]) for faces in (pair.head, pair.text) if faces)


def for_site(pair: Pair, executor: Executor) -> dict[str, bytes | Kept]:
    """The files of the letters, by their path on the site."""
    faces = {address(face): face for _, face in pair.faces}  # one may be for headings and in the text
    return {name: _made(face, executor, "web", _for_web) for name, face in faces.items()}


def for_paper(pair: Pair, executor: Executor) -> Letters:
    """What sheets are set with. What is usual is taken as it comes; other letters get a name that no template needs to know."""
    usual = {face.name: face for _, face in USUAL.faces} | {NAMES_IN_ARABIC.name: NAMES_IN_ARABIC}
    if not pair.faces or pair == USUAL:
        return Letters("Source Serif Pro", "Source Sans Pro", partial(_files, usual, {}))
    own = {
        f"{family}-{face.name}": partial(_made, face, executor, family, partial(_for_paper, family))
        for family, face in pair.faces
    }
    return Letters(HEAD, TEXT, partial(_files, usual, own), repr(pair))


def _files(usual: Mapping[str, Face], own: Mapping[str, Callable[[], bytes | Kept]]) -> dict[str, bytes]:
    made = {name: make() for name, make in own.items()}
    found = {name: data if isinstance(data, bytes) else _read(data) for name, data in made.items()}
    return found | {name: plain.read_along(face.path) for name, face in usual.items()}


def _read(kept: Kept) -> bytes:
    assert kept.path is not None
    return plain.read(kept.path)


def _made(face: Face, executor: Executor, what: str, make: Callable[[Face], bytes]) -> bytes | Kept:
    """What is made of a face for the web, or for paper under another name."""
    return memo(executor.cache, "letters", (what, repr(face)), lambda: Value(files=(make(face),))).files[0]


def _for_web(face: Face) -> bytes:
    from buurtpunt import fonts  # slow to load, and letters are made once

    return fonts.for_web(plain.read_along(face.path), face.axes)


def _for_paper(family: str, face: Face) -> bytes:
    from buurtpunt import fonts

    return fonts.for_paper(plain.read_along(face.path), face.axes, family, face.bold, face.italic)
