"""What stands on lines of its own, as people type it: headings, tables, HTML with Markdown in it."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree as ET

from markdown.blockprocessors import ReferenceProcessor
from markdown.extensions import Extension
from markdown.extensions.md_in_html import HTMLExtractorExtra, MarkdownInHtmlExtension, MarkdownInHtmlProcessor
from markdown.extensions.tables import PIPE_LEFT, PIPE_NONE, TableProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, STX

from buurtpunt.knowledge import lists, runs, tables

_HEADING = re.compile(r"h[1-6]")
# `#dorpsfeest` is a hashtag (CommonMark 4.2 wants a space behind one #); `C#` keeps its sign. `##Kop` can only be a heading.
_HASHES = re.compile(
    r"(?:^|\n)(?P<level>#(?=[^\S\n]+\S)|#{2,6}(?=[^\S\n]*[^\s#]))(?P<header>[^\n]*?)(?:\s#+|##+)?[^\S\n]*(?:\n|$)"
)
_UNDERLINED = re.compile(r"^.*?\n(?:={3,}|-{3,})[ ]*(?:\n|$)", re.MULTILINE)  # `--` stands above a name in a mail
_MOST_BLOCKS = 60  # that stand open; what begins in more of them is part of their text
_TYPED = "data-html"  # an element that was typed as HTML; the cleaning takes it away again
_OLD_HEADING = re.compile(r"<(/?)h1\b", re.IGNORECASE)


class Blocks(Extension):
    """Lists, tables, headings and HTML as people type them."""

    def extendMarkdown(self, md: Any) -> None:  # noqa: D102, N802  (Markdown's own name)
        MarkdownInHtmlExtension().extendMarkdown(md)
        md.parser.blockprocessors.register(_InHtml(md.parser), "markdown_block", 105)
        md.preprocessors.register(_Html(md), "html_block", 20)
        md.preprocessors.register(_Lists(md), "lists", 24)  # after blocks of code are put aside (25)
        md.parser.blockprocessors["hashheader"].RE = _HASHES
        md.parser.blockprocessors["setextheader"].RE = _UNDERLINED
        md.parser.blockprocessors.deregister("code")  # a text that Word let go in is no code; ``` is
        md.parser.blockprocessors.register(_References(md.parser), "reference", 15)
        md.parser.blockprocessors.register(_Table(md.parser, {"use_align_attribute": False}), "table", 75)
        for processor in md.parser.blockprocessors:
            processor.lastChild = _last_in_markdown
        md.treeprocessors.register(_Headings(md), "headings", 12)  # after the inline texts (20), before toc (5)
        md.treeprocessors.register(_Cells(md), "cells", 11)
        md.treeprocessors.register(_Notes(md), "notes", 10)  # after the notes that are named twice (15)


class _Lists(Preprocessor):
    """A list and a table as people type them, as Markdown reads them."""

    def run(self, lines: list[str]) -> list[str]:
        reference: Any = self.md.parser.blockprocessors["reference"]
        reference.typed = "\n".join(lines).lower()
        return tables.apart(lists.as_markdown(runs.apart(lines)))


class _References(ReferenceProcessor):
    """Where a link goes, told apart from it; but a text with a name in brackets is said, and not swallowed: `[Mieke]: ja`."""

    typed = ""  # the whole text, in small letters

    def run(self, parent: ET.Element, blocks: list[str]) -> bool | None:
        blocks[0] = self.RE.sub(lambda m: m[0] if self._is_used(m[1]) else m[0].replace("[", "\\[", 1), blocks[0])
        return super().run(parent, blocks)

    def _is_used(self, name: str) -> bool:
        said = f"[{name.lower()}]"
        return self.typed.count(said) > self.typed.count(f"{said}:")


class _Html(Preprocessor):
    """HTML in which Markdown is read as elsewhere: whoever types <details> or <div lang="fr"> goes on in Markdown."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if "<" not in text:
            return lines
        extractor = _Extractor(self.md)
        extractor.feed(_OLD_HEADING.sub(r"<\1h2", text))
        extractor.close()
        return "".join(extractor.cleandoc).split("\n")


class _Extractor(HTMLExtractorExtra):
    mdstack: list[str]

    def at_line_start(self) -> bool:
        """Whether a tag may begin a block; inside another one it need not begin a line, but in code it never does."""
        here = self.line_offset + self.offset
        return super().at_line_start() or (bool(self.mdstack) and self.rawdata[here - 1 : here] != "`")

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        """Begins a block. Those in each other are read by calls in each other: there are no more of them than Python bears."""
        if len(self.mdstack) < _MOST_BLOCKS:
            super().handle_starttag(tag, attrs)
        else:
            self.handle_data(self.get_starttag_text())

    def close(self) -> None:
        """Ends the text, and all that stands open: two of the same as well, of which Markdown's own class loses the outer."""
        super().close()
        while self.mdstack:
            self.handle_endtag(self.mdstack[0])

    def get_state(self, tag: Any, attrs: Any) -> Any:
        return super().get_state(tag, {"markdown": "1", **attrs})


class _InHtml(MarkdownInHtmlProcessor):
    def parse_element_content(self, element: ET.Element) -> None:
        if element.get("markdown") == "block" and element.text:
            element.text = _at_the_margin(element.text)
        element.set(_TYPED, "")
        super().parse_element_content(element)


def _last_in_markdown(parent: ET.Element) -> ET.Element | None:
    """The last element, which a line may go on with; a list or a quote typed as HTML is whole, and may even be empty."""
    last = parent[-1] if len(parent) else None
    return None if last is None or _TYPED in last.attrib else last


def _at_the_margin(text: str) -> str:
    """The text of an element without the margin that all its lines have: HTML that goes in step by step is no code."""
    lines = ["" if line.isspace() else line for line in text.split("\n")]
    margin = min((len(line) - len(line.lstrip()) for line in lines if line and not line.startswith(STX)), default=0)
    return "\n".join(line if line.startswith(STX) else line[margin:] for line in lines)


class _Table(TableProcessor):
    """A table as wide as its widest row: no cell goes in silence, and a head that is a cell short is still one."""

    def test(self, parent: ET.Element, block: str) -> bool:  # noqa: ARG002
        rows = [row.strip(" ") for row in block.split("\n")]
        if len(rows) < 2 or not tables.is_divider(rows[1]) or "|" not in rows[0]:
            return False
        this: Any = self  # its types are not complete
        this.border = PIPE_LEFT if rows[0].startswith("|") or rows[1].startswith("|") else PIPE_NONE
        cells = [this._split_row(row) for row in rows]  # noqa: SLF001
        width = max(map(len, cells))
        this.separator = [*cells[1], *[""] * width][:width]
        return True


class _Headings(Treeprocessor):
    """However many # a village begins with, its headings go from <h2> down without skipping a level (WCAG 1.3.1)."""

    def run(self, root: Any) -> None:
        typed: list[int] = []  # the levels that stand open, outermost first
        for element in root.iter():
            if isinstance(element.tag, str) and _HEADING.fullmatch(element.tag):
                level = int(element.tag[1])
                typed = [*(above for above in typed if above < level), level]
                element.tag = f"h{min(len(typed) + 1, 6)}"
                element.text = self._with_spaces(element.text or "")

    def _with_spaces(self, text: str) -> str:
        """A space before each <br>, so that the words around it are two in the name of the heading as well."""
        raw = self.md.htmlStash.rawHtmlBlocks
        return HTML_PLACEHOLDER_RE.sub(lambda m: f" {m[0]}" if str(raw[int(m[1])]).startswith("<br") else m[0], text)


class _Cells(Treeprocessor):
    """A column is aligned by a class, since the security policy forbids style attributes; an empty heading is none."""

    def run(self, root: Any) -> None:
        for cell in root.iter():
            if cell.tag in ("td", "th") and (style := cell.attrib.pop("style", "")):
                cell.set("class", style.removeprefix("text-align: ").rstrip(";"))
            if cell.tag == "th" and not "".join(cell.itertext()).strip() and not len(cell):
                cell.tag = "td"


class _Notes(Treeprocessor):
    """A note to which nothing leads has no link back: nobody typed that one, and it would lead nowhere."""

    def run(self, root: Any) -> None:
        backs = [(above, link) for above in root.iter() for link in above if link.get("class") == "footnote-backref"]
        anchors = {element.get("id") for element in root.iter()} if backs else set()
        for above, link in backs:
            if link.get("href", "#")[1:] not in anchors:
                above.remove(link)
