"""The one door to Markdown: as a village types it, with the marks of Dutch."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from markdown import Markdown
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.smarty import SmartyExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import InlineProcessor as Inlines
from markdown.util import AtomicString

from buurtpunt.knowledge import addresses, slugs, tables
from buurtpunt.languages import DUTCH
from buurtpunt.prose.blocks import Blocks
from buurtpunt.prose.marks import Marks

# Letters, digits and signs that mean nothing in Markdown, as long as they do not come in a row (below).
_WORDS = re.compile("[0-9A-Za-zÀ-ÿ ,.;:?()/%€’“”–\n-]*")
_LINE_ENDS = {0x0B: "  \n", 0x2028: "  \n", 0x2029: "\n\n"}
_ROWS = ("--", "..", "  \n")


def convert(text: str) -> str:
    """A text as HTML, not yet cleaned."""
    made: str = _markdown().reset().convert(tables.from_tabs(_in_lines(text)))
    return made


def _in_lines(text: str) -> str:
    """The text with a plain line end for each that Word writes as a sign of its own."""
    return text.translate(_LINE_ENDS) if "\x0b" in text or "\u2028" in text or "\u2029" in text else text


@lru_cache(maxsize=1)
def _markdown() -> Any:
    extensions = [  # by their classes: looking them up by name searches through all that is installed
        *(TableExtension(), Footnotes(BACKLINK_TITLE=DUTCH("back_to_text")), DefListExtension()),
        *(
            FencedCodeExtension(),
            SaneListExtension(),
            SmartyExtension(),
            TocExtension(marker="", slugify=lambda text, _: slugs.slugify(text)),
            Marks(),
            Blocks(),
        ),
    ]
    markdown = Markdown(output_format="html", extensions=extensions)
    for name, priority in (("inline", 20), ("smarty", 6)):
        slow: Any = markdown.treeprocessors[name]
        markdown.treeprocessors.register(Quick(markdown, slow.inlinePatterns), name, priority)
    return markdown


class Footnotes(FootnoteExtension):
    """Markdown's own, but for the way in which it counts: of the thousandth sign of one note it tries a thousand names."""

    def unique_ref(self, reference: str, found: bool = False) -> str:
        """The name of a sign in the text: of the first one that of its note, of others with a number in it."""
        if not found:
            return reference
        number = self.found_refs[reference] = self.found_refs.get(reference, 0) + 1
        name, separator, note = reference.partition(self.get_separator())
        return f"{name}{number if number > 1 else ''}{separator}{note}"


class Quick(Inlines):
    """Does what Markdown's own class does in a quarter of the time.

    Most of a text is plain words, in which no pattern finds anything; elsewhere nine of ten tries find nothing, and there
    each cost three calls. Here a pattern is tried for good only when its own expression finds something. Should a coming
    Markdown give its inner method another name, its own is used again.
    """

    def __init__(self, md: Any, patterns: Any) -> None:
        super().__init__(md)
        self.inlinePatterns: Any = tuple(patterns)  # quicker than its own list, which sorts itself
        self._finders = [getattr(it, "find", it.getCompiledRegExp().search) for it in self.inlinePatterns]

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
    return bool(_WORDS.fullmatch(text)) and not any(row in text for row in _ROWS) and not addresses.may_be_in(text)
