"""Finds the place in a Markdown text of a link or a tag that was found in its HTML."""

from __future__ import annotations

import re

from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.origin import Body
from buurtpunt.problems import Place

_BEGINS = pattern(r"""(?:\]\(|<|=|\]:)\s*[<"']?\s*\Z""")
_ENDS = pattern(r"""["'>)\s]|\Z""")
_NEAR = 50  # characters between a bracket and what it leads to, which are spaces
_SIGN = pattern(r"[\w/#%&=+~-]")  # what an address can go on with: `soep` does not stand in `soepavond.md`


def of_link(body: Body, target: str) -> list[Place]:
    """Where a link stands in a text, each time that it does; the link as a whole, and not the beginning of another."""
    if not target:  # of an empty link there is nothing but its bracket
        starts = [found.end() for found in re.finditer(r"""(?:\]\(|<|=|\]:)[ <"']*(?=[>"' ]*\))""", body.text)]
    else:
        found = [at.start() for at in re.finditer(re.escape(target), body.text)]
        starts = [at for at in found if _is_link(body.text, at, at + len(target))] or _bare(body.text, target)
    return [body.find(target, start) for start in starts] or [body.find(target)]


def _is_link(text: str, start: int, end: int) -> bool:
    """Whether what stands there is all that a link leads to. To look for what stands around it takes much longer."""
    return bool(_ENDS.match(text, end) and _BEGINS.search(text[max(start - _NEAR, 0) : start]))


def of_html(body: Body, name: str) -> Place:
    """Where a tag ("<script>") or an attribute ("onclick") stands in a text; not the same word outside a tag."""
    bare = name.strip("<>")
    before = "<" if name.startswith("<") else r"<[^<>]*?\s"
    found = re.search(rf"{before}(?P<name>{re.escape(bare)})(?![\w-])", body.text, re.IGNORECASE)
    at = found.start("name") - (name.startswith("<")) if found else 0
    return body.find(name.rstrip(">"), at)


def _bare(text: str, target: str) -> list[int]:
    """Where an address stands in running text, without brackets."""
    starts = (found.start() for found in re.finditer(re.escape(target), text, re.IGNORECASE))
    return [at for at in starts if not _SIGN.match(text[at + len(target) :]) and not _SIGN.match(text[at - 1 : at])][:1]
