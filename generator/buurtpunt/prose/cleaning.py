"""Which HTML a text may have, and what of it was left out: told, so that nothing goes in silence."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

import nh3

from buurtpunt.urls import SAFE_SCHEMES, scheme_of

# What a villager may write. Anything else can run code, fetch from elsewhere, break the page, or has no meaning.
TAGS = {
    *("a", "abbr", "address", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details"),
    *("dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins"),
    *(
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strong",
    ),
    *("sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr"),
}
_EVERYWHERE = {"class", "dir", "id", "lang", "title"}
_ATTRIBUTES = {
    "a": {"href"},
    "details": {"open"},
    "img": {"src", "alt"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
    "*": _EVERYWHERE,
}
_TARGETS = ("href", "src")


class Cleaned(NamedTuple):
    """HTML in which no code can run; what was left out of it, and where its links and pictures led as typed."""

    html: str
    removed: tuple[str, ...] = ()  # "<script>", "onclick"
    targets: tuple[str, ...] = ()


def clean(raw: str, typed: str) -> Cleaned:
    """What came of a text as typed, cleaned. Where nobody typed a `<`, there is nothing to leave out."""
    safe = nh3.clean(raw, tags=TAGS, attributes=_ATTRIBUTES, url_schemes=set(SAFE_SCHEMES), link_rel=None)
    walk = _Walk()
    walk.feed(raw)
    walk.close()
    removed = dict.fromkeys(walk.removed) if "<" in typed else ()
    return Cleaned(safe, tuple(removed), tuple(dict.fromkeys(walk.targets)))


class _Walk(HTMLParser):
    """Walks along the tags as a browser would."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.removed: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.removed.append(f"<{tag}>")
        for name, value in attrs:
            if name in _TARGETS:
                self.targets.append(value or "")
            if tag in TAGS and name not in _EVERYWHERE | _ATTRIBUTES.get(tag, set()) and not _is_note(name):
                self.removed.append(name)


def _is_note(name: str) -> bool:
    """Whether an attribute is a note of a program to itself, that nobody misses: `data-start`, `aria-level`, `xmlns:o`."""
    return name.startswith(("data-", "xmlns", "aria-")) or name in ("role", "rel", "target", "markdown")


def is_safe(target: str) -> bool:
    """Whether a link may lead there."""
    return scheme_of(target) in SAFE_SCHEMES | {""}
