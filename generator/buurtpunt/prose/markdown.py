"""The one door to Markdown: as a village types it, with the marks of Dutch."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.smarty import SmartyExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import InlineProcessor as Inlines
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from buurtpunt.knowledge import lists, slugs

_HEADING = re.compile(r"h[1-6]")
_DUTCH_APOSTROPHE = r"(?<![\w'])'(?=[tsnkmr]\b)"
# Letters, digits and signs that mean nothing in Markdown, as long as they do not come in a row (below).
_WORDS = re.compile("[0-9A-Za-zÀ-ÿ ,.;:?()/%€’“”–\n-]*")
_ROWS = ("--", "..", "  \n")


def convert(text: str) -> str:
    """A text as HTML, not yet cleaned."""
    made: str = _markdown().reset().convert(text)
    return made


@lru_cache(maxsize=1)
def _markdown() -> Any:
    extensions = [  # by their classes: looking them up by name searches through all that is installed
        *(TableExtension(), FootnoteExtension(BACKLINK_TITLE="Terug naar de tekst"), DefListExtension()),
        *(
            FencedCodeExtension(),
            SaneListExtension(),
            SmartyExtension(),
            TocExtension(marker="", slugify=lambda text, _: slugs.slugify(text)),
            _Tidy(),
        ),
    ]
    markdown = Markdown(output_format="html", extensions=extensions)
    for name, priority in (("inline", 20), ("smarty", 6)):
        slow: Any = markdown.treeprocessors[name]
        markdown.treeprocessors.register(Quick(markdown, slow.inlinePatterns), name, priority)
    return markdown


class Quick(Inlines):
    """Does what Markdown's own class does in a quarter of the time.

    Most of a text is plain words, in which no pattern finds anything; elsewhere nine of ten tries find nothing, and there
    each cost three calls. Here a pattern is tried for good only when its own expression finds something. Should a coming
    Markdown give its inner method another name, its own is used again.
    """

    def __init__(self, md: Any, patterns: Any) -> None:
        super().__init__(md)
        self.inlinePatterns: Any = tuple(patterns)  # quicker than its own list, which sorts itself
        self._finders = [pattern.getCompiledRegExp().search for pattern in self.inlinePatterns]

    def _InlineProcessor__handleInline(self, data: str, index: int = 0) -> str:  # noqa: N802  (Markdown's own name)
        if isinstance(data, AtomicString) or _is_plain(data):
            return data
        for number in range(index, len(self._finders)):
            found, start = True, 0
            while found and self._finders[number](data, start):
                data, found, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    self.inlinePatterns[number], data, number, start
                )
        return data


def _is_plain(text: str) -> bool:
    return bool(_WORDS.fullmatch(text)) and not any(row in text for row in _ROWS)


class _Tidy(Extension):
    def extendMarkdown(self, md: Any) -> None:  # noqa: N802  (Markdown's own name)
        md.preprocessors.register(_Lists(md), "lists", 24)  # after blocks of code are put aside (25)
        md.inlinePatterns.register(_Apostrophe(_DUTCH_APOSTROPHE, md), "dutch apostrophe", 5)  # before smarty (2)
        md.treeprocessors.register(_Headings(md), "headings", 12)  # after the inline texts (20), before toc (5)
        md.treeprocessors.register(_Cells(md), "cells", 11)


class _Lists(Preprocessor):
    """A list as people type it, as Markdown reads it."""

    def run(self, lines: list[str]) -> list[str]:
        return lists.as_markdown(lines)


class _Apostrophe(InlineProcessor):
    """'t, 's, 'n, 'k: an apostrophe in front of a Dutch word is no opening quotation mark."""

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]  # noqa: ARG002, N802  (Markdown's own name)
        return "\N{RIGHT SINGLE QUOTATION MARK}", m.start(0), m.end(0)


class _Headings(Treeprocessor):
    """However many # a village begins with, its headings go from <h2> down without skipping a level (WCAG 1.3.1)."""

    def run(self, root: Any) -> None:
        typed: list[int] = []  # the levels that stand open, outermost first
        for element in root.iter():
            if _HEADING.fullmatch(element.tag):
                level = int(element.tag[1])
                typed = [*(above for above in typed if above < level), level]
                element.tag = f"h{min(len(typed) + 1, 6)}"


class _Cells(Treeprocessor):
    """A column is aligned by a class, since the security policy forbids style attributes; an empty heading is none."""

    def run(self, root: Any) -> None:
        for cell in root.iter():
            if cell.tag in ("td", "th") and (style := cell.attrib.pop("style", "")):
                cell.set("class", style.removeprefix("text-align: ").rstrip(";"))
            if cell.tag == "th" and not "".join(cell.itertext()).strip() and not len(cell):
                cell.tag = "td"
