"""Tells a village when a theme file of ours changed that it replaced by its own.

A line in its own file says which of ours it was made from, in whatever way a remark is written there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from buurtpunt.catalogues import tell, tell_count
from buurtpunt.disk import plain
from buurtpunt.problems import Place, Problem, Wrong
from buurtpunt.problems import theme as kinds
from buurtpunt.theme import ADDED, STYLESHEET, Theme
from buurtpunt.writing.manifest import digest

_REMARKS = {"html": "{{# {} #}}", "css": "/* {} */", "typ": "// {}"}
_OURS = b"ons sjabloon: "
_MARK = re.compile(_OURS + rb"([0-9a-f]{8}|geen)")  # `geen`: it has nothing to do with ours any more


def _text(data: bytes) -> bytes:
    """What stands in a file, however its lines end."""
    return data.replace(b"\r\n", b"\n")


def said_of(theme: Theme) -> Iterator[Problem]:
    """What is to be told of each; of those that are still as ours are, all at once."""
    same = [
        name
        for name, ours in theme.replaced.items()
        if _text(plain.read(theme.files[name])) == _text(plain.read_along(ours))
    ]
    if same:
        count = tell_count("pipeline.same", len(same), name=same[0])
        yield Wrong(kinds.SAME_AS_OURS, count=count).at(Place(theme.name_of(theme.files[same[0]])))
    for name, ours in theme.replaced.items():
        if name in same:
            continue
        remark = _REMARKS.get(name.rpartition(".")[2])
        if remark is None:
            continue
        said = digest(_text(plain.read_along(ours)))[:8]
        path = theme.files[name]
        mark = _OURS.decode() + said
        found = _MARK.search(plain.read(path))
        place = Place(theme.name_of(path))
        if found is None:
            told = remark.format(mark)
            advice = tell(f"pipeline.mark.{'style' if name == STYLESHEET else 'other'}", mark=told, added=ADDED)
            yield Wrong(kinds.OWN_TEMPLATE, name=name, advice=advice).at(place)
        elif found[1].decode() not in (said, "geen"):
            yield Wrong(kinds.TEMPLATE_CHANGED, name=name, mark=mark).at(place)
