"""Tells a village when a theme file of ours changed that it replaced by its own.

A line in its own file says which of ours it was made from, in whatever way a remark is written there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.problems import Place, Problem, Wrong
from buurtpunt.problems import theme as kinds
from buurtpunt.theme import ADDED, STYLESHEET, Theme
from buurtpunt.writing.manifest import digest

_REMARKS = {"html": "{{# {} #}}", "css": "/* {} */", "typ": "// {}"}
_OURS = b"ons sjabloon: "
_MARK = re.compile(_OURS + rb"([0-9a-f]{8}|geen)")  # `geen`: it has nothing to do with ours any more


def said_of(theme: Theme) -> Iterator[Problem]:
    """What is to be told of each."""
    for name, ours in theme.replaced.items():
        remark = _REMARKS.get(name.rpartition(".")[2])
        if remark is None:
            continue
        said = digest(plain.read_along(ours).replace(b"\r\n", b"\n"))[:8]
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
