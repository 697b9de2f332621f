"""A picture taken out of a text, with the line that held nothing else."""

from __future__ import annotations

import re
from urllib.parse import unquote

from buurtpunt.knowledge.patterns import pattern
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.prose import WORDS_FOR_LINK

_WORDS = r"!\[((?:[^\[\]]|\[[^\[\]]*\])*)\]"
_TARGET = r"(<[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))+|[^()\n\"]+?)"
_TITLE = r"(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?"
_INLINE = pattern(rf"{_WORDS}\(\s*{_TARGET}{_TITLE}\s*\)")
_HTML = pattern(r"<img\b[^<>]*?\bsrc\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'<>]+)[^<>]*>", re.IGNORECASE)
_BY_NAME = pattern(rf"{_WORDS}(?: ?\[([^\[\]]*)\])?(?!\()")
_MEANING = pattern(rf"^[ ]{{0,3}}\[([^\[\]\n]+)\]:[ \t]*{_TARGET}{_TITLE}[ \t]*$", re.MULTILINE)
_HOLE = "\0"  # where a picture stood; no text can hold it
_LINKED_HOLE = pattern(rf"\[\s*{_HOLE}\s*\](?=[(\[])")
_EMPTY = pattern(rf"[\s>*+-]*(?:\d+[.)]\s*)?{_HOLE}[\s{_HOLE}]*")


def without(text: str, key: str) -> str:
    """A Markdown text without the picture of this `picture_key`; the same text where it is not in it."""
    names = {name.casefold() for name, target in _MEANING.findall(text) if _is(target, key)}
    made = _INLINE.sub(lambda found: _HOLE if _is(found[2], key) else found[0], text)
    made = _HTML.sub(lambda found: _HOLE if _is(found[1], key) else found[0], made)
    if names:
        made = _BY_NAME.sub(lambda found: _HOLE if (found[2] or found[1]).casefold() in names else found[0], made)
        made = _MEANING.sub(lambda found: _HOLE if _is(found[2], key) else found[0], made)
    if _HOLE not in made:
        return text
    made = _LINKED_HOLE.sub(f"[{WORDS_FOR_LINK}]", made)
    return "\n".join(_closed(made.split("\n")))


def _closed(lines: list[str]) -> list[str]:
    """The lines without those that held nothing else, and no two empty ones where one of those stood."""
    kept: list[str] = []
    for number, line in enumerate(lines):
        if _EMPTY.fullmatch(line):
            above, below = kept[-1] if kept else "", lines[number + 1] if number + 1 < len(lines) else ""
            if kept and not above.strip() and not below.strip():
                kept.pop()
        elif _HOLE in line:
            kept.append(re.sub(rf" ?{_HOLE}", "", line))
        else:
            kept.append(line)
    return kept


def _is(target: str, key: str) -> bool:
    return picture_key(unquote(target.strip().strip("<>\"'"))) == key
