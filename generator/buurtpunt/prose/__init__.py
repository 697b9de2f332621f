"""Markdown as typed -> clean HTML, and what is in it.

A text goes in as typed and comes out as HTML in which no code can run: whatever is not on the list of tags below is
gone, and said. Links and pictures keep the address as typed until `place` knows the page on which the text stands.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from buurtpunt.knowledge.memory import Store
from buurtpunt.knowledge.moments import has_date
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.languages import DUTCH, Language
from buurtpunt.parallel import each
from buurtpunt.prose.printed import Line, lines, typed_lines
from buurtpunt.prose.removed import why_removed
from buurtpunt.prose.words import parts, plain, summary
from buurtpunt.urls import SAFE_SCHEMES, scheme_of

_SCROLLS = pattern(r"<(table|pre)\b([^>]*)>")
_LINK = pattern(r'(<a\b[^>]*?\bhref=")([^"]*)(")')
_IMAGE = pattern(r"<img\b[^>]*>")
_ATTRIBUTE = pattern(r'\b(src|alt)="([^"]*)"')
_OWN_ANCHOR = pattern(r'(<[^<>]*\b(?:id="|href="#))([^"]*")')
_HEADING_TAG = pattern(r"(</?h)([2-6])\b")
_ID = pattern(r'<[^>]*\bid="([^"]+)"')

__all__ = [
    "Line",
    "Prose",
    "embed",
    "file_name",
    "lines",
    "meanings",
    "parts",
    "place",
    "plain",
    "render",
    "rendered",
    "typed_lines",
    "why_removed",
]

WORDS_FOR_LINK = DUTCH("more_here")  # what a link says when the picture in it is not shown
_BACK = f'title="{DUTCH("back_to_text")}"'
_HOLE = "\1"  # where a picture is not shown; no villager can type it: see reading.text
_HOLES = rf"\s*+(?:{_HOLE}\s*+)++"
_LINKED_HOLE = pattern(rf"(<a\b[^>]*>){_HOLES}(</a>)")
_HELD_HOLE = pattern(rf"<(p|li|ul|ol|blockquote|h[2-6]|em|strong|b|i|span|div)\b[^>]*>{_HOLES}</\1>\n?")


class Prose(NamedTuple):
    """A text as clean HTML, and what is in it."""

    html: str
    links: tuple[str, ...] = ()  # targets as typed, also those that are no address at all: "https://"
    images: tuple[str, ...] = ()  # sources as typed
    anchors: frozenset[str] = frozenset()
    removed: tuple[str, ...] = ()  # "<script>", "onclick": what was left out
    unsafe: tuple[str, ...] = ()  # targets with a scheme that may not be
    summary: str = ""  # the first paragraph, as plain text
    dated: bool = False  # a full date may stand in it

    @property
    def pictures(self) -> tuple[tuple[str, str], ...]:
        """Each picture: its source as typed, and the words for it."""
        return tuple(_image(tag) for tag in _IMAGE.findall(self.html)) if self.images else ()


def rendered(texts: Iterable[str], store: Store, jobs: int = 1) -> dict[str, Prose]:
    """What `render` makes of each of these texts: from the store, or made on `jobs` processors."""
    found: dict[str, Prose] = {}
    fresh = []
    for text in dict.fromkeys(texts):
        kept = store.get(text)
        if kept is None:
            fresh.append(text)
        else:
            page, links, images, anchors, removed, unsafe, summary, dated = kept
            listed = (tuple(links), tuple(images), frozenset(anchors), tuple(removed), tuple(unsafe))
            found[text] = Prose(page, *listed, summary, dated)
    for text, made in zip(fresh, each(render, fresh, jobs), strict=True):
        found[text] = made
        row = [made.links, made.images, sorted(made.anchors), made.removed, made.unsafe]
        store.put(text, [made.html, *row, made.summary, made.dated])
    return found


@lru_cache(2**14)
def render(text: str) -> Prose:
    """Markdown as clean HTML. Its headings begin at <h2>: the page has the <h1>."""
    if not text.strip():
        return Prose("")
    from buurtpunt.prose import cleaning  # slow to load, and most texts were made before
    from buurtpunt.prose.markdown import convert

    clean = cleaning.clean(convert(text), text)
    page = _framed(clean.html)
    links = tuple(html.unescape(href) for _, href, _ in _LINK.findall(page))
    images = tuple(_image(tag)[0] for tag in _IMAGE.findall(page))
    unsafe = tuple(target for target in clean.targets if not cleaning.is_safe(target))
    # One that could be no address at all is not on the page any more, and is told all the same.
    lost = (t for t in clean.targets if t not in (*links, *images) and scheme_of(t) in SAFE_SCHEMES)
    anchors = frozenset(_ID.findall(page))
    return Prose(page, (*links, *lost), images, anchors, clean.removed, unsafe, summary(page), has_date(text))


def _framed(text: str) -> str:
    """The HTML with room to scroll around what may be too wide for a phone; with the keys one gets there as well."""
    framed = _SCROLLS.sub(_frame, text)
    return framed.replace("</table>", "</table></div>")


def _frame(tag: re.Match[str]) -> str:
    return f'<div class="table" tabindex="0">{tag[0]}' if tag[1] == "table" else f'<pre tabindex="0"{tag[2]}>'


def place(text: str, href: Callable[[str], str], image: Callable[[str, str], str], say: Language = DUTCH) -> str:
    """The HTML with each link replaced by what `href` makes of its target, and each picture by `image(source, alt)`.

    What is ours in it is in the language of the page. Where a picture is nothing, what held the picture alone goes too: an empty paragraph is a gap, and an empty link says nothing.
    """
    linked = _LINK.sub(lambda m: m[1] + html.escape(href(html.unescape(m[2]))) + m[3], text)
    placed = _IMAGE.sub(lambda m: image(*_image(m[0])) or _HOLE, linked)
    told = placed if say is DUTCH else placed.replace(_BACK, f'title="{say("back_to_text")}"')
    return _closed(told, say) if _HOLE in told else told


def _closed(text: str, say: Language) -> str:
    """The HTML without the holes that pictures left."""
    text = _LINKED_HOLE.sub(rf"\1{say('more_here')}\2", text)
    filled = ""
    while filled != text:
        filled, text = text, _HELD_HOLE.sub(_HOLE, text)
    return text.replace(_HOLE, "")


def embed(text: str, levels: int, name: str) -> str:
    """The HTML of a text that shares a page with others and stands under a heading of its own.

    Its headings go so many levels down, and its anchors, and the links to them, get the name in front.
    """
    lower = _HEADING_TAG.sub(lambda found: f"{found[1]}{min(int(found[2]) + levels, 6)}", text)
    return _OWN_ANCHOR.sub(lambda found: f"{found[1]}{name}-{found[2]}", lower)


def meanings(text: str, explained: Mapping[str, str]) -> str:
    """The words that the HTML of a text uses and a village explains, with what they mean, as HTML to stand below it."""
    said = plain(text) if explained else ""
    used = [word for word in explained if re.search(rf"(?<!\w){re.escape(word)}", said, re.IGNORECASE)]
    rows = (f"<dt>{html.escape(word)}</dt><dd>{html.escape(explained[word])}</dd>" for word in used)
    return f"<dl>{''.join(rows)}</dl>" if used else ""


def file_name(target: str) -> str:
    """The target of a link as a path: without what is after # and with its %20 as spaces."""
    return unquote(target.partition("#")[0])


def _image(tag: str) -> tuple[str, str]:
    """The source and the alternative text of an <img>."""
    found = {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(tag)}
    return found.get("src", ""), found.get("alt", "")
