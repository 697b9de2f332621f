"""The tags in HTML that somebody typed."""

from __future__ import annotations

from collections.abc import Mapping, Set
from html.parser import HTMLParser

from buurtpunt.urls import SAFE_SCHEMES, scheme_of


class Walk(HTMLParser):
    """Walks along the tags as a browser would.

    It notes which of them, and which of their attributes, are not allowed; and where links and pictures lead.
    """

    def __init__(self, tags: Set[str], attributes: Mapping[str, Set[str]]) -> None:
        super().__init__(convert_charrefs=True)
        self._tags = tags
        self._attributes = attributes
        self.removed: list[str] = []  # "<script>", "onclick"
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes what there is to say of one tag."""
        self.targets += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in self._tags:
            is_note = ":" in tag and scheme_of(tag) not in SAFE_SCHEMES  # <o:p> is one of Word to itself
            self.removed += [] if is_note else [f"<{tag}>"]
            return
        allowed = self._attributes["*"] | self._attributes.get(tag, set())
        self.removed += [name for name, _ in attrs if name not in allowed and not _is_note(name)]


def _is_note(name: str) -> bool:
    """Whether an attribute is a note of a program to itself, that nobody misses: `data-start`, `aria-level`, `xmlns:o`."""
    return name.startswith(("data-", "xmlns", "aria-")) or name in ("role", "rel", "target", "markdown")
