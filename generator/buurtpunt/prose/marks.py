"""What stands inside a line, as people type it: addresses, marks of Dutch, what was crossed out, where a line ends."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree as ET

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor, SubstituteTagInlineProcessor
from markdown.util import ETX, HTML_PLACEHOLDER_RE, INLINE_PLACEHOLDER_RE, STX, AtomicString

from buurtpunt.knowledge import addresses

# An apostrophe in front of a Dutch word, or of a year: 't Kruispunt, 's avonds, rock 'n' roll, 'ne keer, de jaren '80. Word
# makes a quotation mark of it. With another behind it, it may be one: 'Soep', '80 jaar dorp'.
_ELISION = r"(?:n|(?:[tskmr]|ne|nen|em|ns|ie)(?!['’´]))(?![\w@])"
_YEAR = r"\d\d(?:s|ers?)?(?!\w)(?![^'’\n]{0,80}[\w.!?…]['’](?!\w))"
_DUTCH_APOSTROPHE = rf"(?i)(?<![\w'‘’´])['‘´](?={_ELISION}|{_YEAR})|(?<=\d)'(?=\d)"
# Two signs around what no longer holds, as on GitHub; one, as on a telephone, when no word stands right against it.
_CROSSED_OUT = r"((?<!~)~~|(?<![\w~/])~)(?=[^\s~])((?:[^~\n]|~(?!~))+?)(?<=[^\s~])\1(?![\w~])"
# Word makes the space behind a word bold as well: **Let op! **Kom.
_BOLD = r"(\*\*(?=[^\s*]))([^*\n]+\s)\*\*(?=[^\s*])"
_LINE_END = r"\\\n"
_ADDRESS = addresses.ADDRESS
# Characters that are looked through for the ends of bold and italics: in any text, and more for each that it has.
_SOUGHT, _FOR_EACH = 1_000_000, 100
_ONE = 100  # what each time costs besides
_SIGN = re.compile(f"{STX}\\d+{ETX}")
_GUARDED = re.compile(r"[-.'\"]")


class Marks(Extension):
    """Ways to write that Markdown of its own does not know.

    By Markdown's own classes: the extensions of others (pymdown) take a third longer to load for the same, write forms for
    a list of tasks, and lead addresses without `https` to `http`.
    """

    def extendMarkdown(self, md: Any) -> None:  # noqa: D102, N802  (Markdown's own name)
        md.ESCAPED_CHARS.append("~")
        patterns = md.inlinePatterns
        patterns.register(SubstituteTagInlineProcessor(_LINE_END, "br"), "backslash", 175)  # after escapes (180)
        patterns.register(_Address(_ADDRESS, md), "address", 85)  # after HTML (90), before all that is emphasis
        patterns.register(_AddressInLink(_ADDRESS, md), "address in a link", 84)
        patterns.register(SimpleTagInlineProcessor(_CROSSED_OUT, "del"), "crossed out", 65)
        for name in ("em_strong", "em_strong2"):
            if name in patterns:
                patterns[name].handleMatch = self._checked(patterns[name])
        md.registerExtension(self)
        patterns.register(SimpleTagInlineProcessor(_BOLD, "strong"), "bold", 45)  # what the rules of Markdown left (60)
        patterns.register(_Apostrophe(_DUTCH_APOSTROPHE, md), "dutch apostrophe", 5)  # before smarty (2)

    def reset(self) -> None:
        """Begins a text."""
        self._left: int | None = None

    def _checked(self, emphasis: Any) -> Any:
        """What finds bold and italics, where it keeps every letter: of `3*2**4*soep` Markdown 3.11 loses one.

        For a sign without another it looks through all that follows. In a text with thousands of those there comes an end to that.
        """
        handle = emphasis.handleMatch

        def checked(m: Any, data: str) -> Any:
            if self._left is None:
                self._left = _SOUGHT + _FOR_EACH * sum(map(len, emphasis.md.lines))
            if self._left < 0:
                return None, m.start(0), m.end(0)
            if not getattr(emphasis, "regions", ()):  # of what it found already it gives the next
                self._left -= len(data) - m.start(0) + _ONE
            node, start, end = handle(m, data)
            if node is not None and _letters(data[start:end]) != _letters("".join(node.itertext())):
                getattr(emphasis, "reset", lambda: None)()
                node, start, end = None, m.start(0), m.end(0)
            return node, start, end

        return checked


class _Apostrophe(InlineProcessor):
    """No opening quotation mark."""

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]  # noqa: ARG002, N802  (Markdown's own name)
        return "\N{RIGHT SINGLE QUOTATION MARK}", m.start(0), m.end(0)


class _AnyAddress(InlineProcessor):
    def find(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first of them in a text, from an offset on."""
        found: re.Match[str] | None = None
        if addresses.may_be_in(text, start):
            found = self.getCompiledRegExp().search(text, start)
        return found

    def typed(self, found: re.Match[str]) -> tuple[str, int]:
        """The address with the signs that Markdown put aside, and where it ends: at its line, at HTML or at code."""
        inlines: Any = self.md.treeprocessors["inline"]
        whole, nodes = found[0], inlines.stashed_nodes
        aside = INLINE_PLACEHOLDER_RE.finditer(whole)
        end = next((one.start() for one in aside if not _SIGN.fullmatch(str(nodes.get(one[1])))), len(whole))
        text = addresses.trimmed(whole[:end], found.string[found.start() - 1 : found.start()])
        return self.unescape(text), found.start() + len(text)


class _Address(_AnyAddress):
    """A web address, an e-mail address or a telephone number is a link, and each of its signs stays as typed."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]  # noqa: N802  (Markdown's own name)
        text, end = self.typed(m)
        target = addresses.target_of(m.lastgroup, _unescaped(text), data[: m.start()])
        if not target or self._is_in_link(data[: m.start()]):
            return None, None, None
        link = ET.Element("a", {"href": target})
        link.text = AtomicString(text)
        return link, m.start(), end

    def _is_in_link(self, before: str) -> bool:
        """Whether a link that was typed as HTML still stands open."""
        if not self.md.htmlStash.rawHtmlBlocks or STX not in before:
            return False
        raw = [
            self.md.htmlStash.rawHtmlBlocks[int(found[1])]
            for found in HTML_PLACEHOLDER_RE.finditer(self.unescape(before))
        ]
        tags = [re.match(r"<(/?)a\b", text, re.IGNORECASE) for text in raw if isinstance(text, str)]
        return next((not tag[1] for tag in reversed(tags) if tag), False)


class _AddressInLink(_AnyAddress):
    """An address that is the words of a link stays as typed too: no dash comes of its two hyphens."""

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]  # noqa: ARG002, N802  (Markdown's own name)
        if m.lastgroup == "phone":
            return None, None, None
        text, end = self.typed(m)
        return _GUARDED.sub(lambda sign: f"{STX}{ord(sign[0])}{ETX}", text), m.start(), end


def _unescaped(text: str) -> str:
    """A text with each sign that Markdown wrote as its number."""
    return re.sub(f"{STX}(\\d+){ETX}", lambda sign: chr(int(sign[1])), text)


def _letters(text: str) -> str:
    return text.replace("*", "").replace("_", "")
