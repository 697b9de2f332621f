"""Which HTML a text may have, and what of it was left out: told, so that nothing goes in silence."""

from __future__ import annotations

from html import unescape
from typing import NamedTuple

import nh3

from buurtpunt.knowledge.patterns import pattern
from buurtpunt.urls import SAFE_SCHEMES, scheme_of

# What a villager may write. Anything else can run code, fetch from elsewhere, break the page, or has no meaning.
TAGS = {
    *("a", "abbr", "address", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details"),
    *("dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins"),
    *("kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span"),
    *("strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul"),
    *("var", "wbr"),
}
ATTRIBUTES = {
    "a": {"href"},
    "details": {"open"},
    "img": {"src", "alt"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
    "*": {"class", "dir", "id", "lang", "title"},
}
_TARGET = pattern(r'\b(?:href|src)="([^"]*)"')  # as Markdown writes them


class Cleaned(NamedTuple):
    """HTML in which no code can run; what was left out of it, and where its links and pictures led as typed."""

    html: str
    removed: tuple[str, ...] = ()  # "<script>", "onclick"
    targets: tuple[str, ...] = ()


def clean(raw: str, typed: str) -> Cleaned:
    """What came of a text as typed, cleaned. Where nobody typed a `<`, there is nothing to leave out."""
    safe = nh3.clean(raw, tags=TAGS, attributes=ATTRIBUTES, url_schemes=set(SAFE_SCHEMES), link_rel=None)
    if "<" not in typed:
        return Cleaned(safe, (), tuple(dict.fromkeys(unescape(target) for target in _TARGET.findall(raw))))
    from buurtpunt.prose.tags import Walk  # slow to load, and few type HTML

    walk = Walk(TAGS, ATTRIBUTES)
    walk.feed(raw)
    walk.close()
    return Cleaned(safe, tuple(dict.fromkeys(walk.removed)), tuple(dict.fromkeys(walk.targets)))


def is_safe(target: str) -> bool:
    """Whether a link may lead there."""
    return scheme_of(target) in SAFE_SCHEMES | {""}
