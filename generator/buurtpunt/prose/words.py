"""The words of a text in HTML: on one line, for a description, a feed, a card or a sheet."""

from __future__ import annotations

import html
import re

from buurtpunt.knowledge.patterns import pattern

_FOOTNOTE = pattern(
    r'<sup\b[^>]*\bid="fnref[^>]*>.*?</sup>|<a\b[^>]*\bclass="footnote-backref"[^>]*>.*?</a>', re.DOTALL
)
_CROSSED_OUT = pattern(r"<(del|s)\b[^>]*>.*?</\1>", re.DOTALL)
_APART = pattern(  # two of these never stand glued to each other
    r"</?(?:address|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|h[2-6]|hr|li|ol|p|pre|section|summary"
    r"|table|tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>"
)
_MARKUP = pattern(r"<[^>]+>")
_PART = pattern(r'<h2\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_PARAGRAPH = pattern(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
_LIST = pattern(r"<li\b.*?</li>", re.DOTALL)
_PIECE = pattern(r"</(?:p|li|h\d|blockquote|tr|dt|dd|summary|caption|figcaption)>")


def plain(text: str) -> str:
    """HTML as plain text on one line, without what was crossed out, and without the numbers of footnotes."""
    if "<" in text:
        text = _MARKUP.sub("", _APART.sub(" ", shown(text)))
    return " ".join(html.unescape(text).split())


def shown(text: str) -> str:
    """HTML without what was crossed out, and without the numbers of footnotes."""
    return _CROSSED_OUT.sub("", _FOOTNOTE.sub("", text))


def summary(text: str) -> str:
    """The first paragraph of a text that says something, as plain text; of a text that is only a list, what is in that."""
    found = (plain(words[1]) for words in _PARAGRAPH.finditer(text))
    return next((words for words in found if words), "") or ", ".join(pieces("".join(_LIST.findall(text))))


def pieces(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, the things in its lists and the rows of its tables, each as plain text."""
    return tuple(words for piece in _PIECE.split(text) if (words := plain(piece)))


def parts(text: str) -> tuple[tuple[str, str], ...]:
    """The parts that a text has: of each <h2> its words, and its anchor."""
    return tuple((plain(words), anchor) for anchor, words in _PART.findall(text))
