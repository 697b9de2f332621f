"""Binds the handbook: the pages that were written and those that are made, together in one village, built as any other.

What is made comes from the model and from the list of problems at that moment, so that it is never older than they are.
Nothing made is kept in git.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import reference
import spoken
from buurtpunt import cli

HERE = Path(__file__).resolve().parent
OUTPUT = HERE.parent / "output" / "handboek"
CONTENTS = "inhoud"
_PAGES = "content/paginas"
_NEXT = "\n\n---\n\nLees verder: [{title}]({name}.md)\n"

# The parts of the book: where in the order each begins, and what it is called.
PARTS = {
    10: "Beginnen",
    20: "Schrijven",
    30: "Foto's en papier",
    40: "Op het internet",
    50: "Samen",
    60: "Als het misgaat",
    reference.FILES_FROM: "Elk bestand, met alles wat erin kan",
    reference.CODES_FROM: "Elke melding, met wat je eraan doet",
}


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of the book, as it stands in its file."""

    name: str  # of its file, without ".md"
    text: str

    @property
    def title(self) -> str:
        """What stands above it."""
        return self._field("titel")

    @property
    def order(self) -> int:
        """Its place in the book."""
        return int(self._field("volgorde"))

    def _field(self, key: str) -> str:
        found = re.search(rf"^{key}: (.+)$", self.text.split("\n---\n", 1)[0], re.MULTILINE)
        assert found, f"{self.name}.md has no `{key}`"
        return found[1].strip('"')


def leaves() -> list[Leaf]:
    """Every page of the book, in order."""
    written = {path.stem: path.read_text(encoding="utf-8") for path in sorted((HERE / _PAGES).glob("*.md"))}
    made = dict(reference.pages(written))
    book = [Leaf(name, spoken.fill(text)) for name, text in (written | made).items()]
    book.sort(key=lambda leaf: (leaf.order, leaf.title))
    return [_contents(book), *_turned(book)]


def _turned(book: list[Leaf]) -> Iterator[Leaf]:
    """The same, each with the way to the one that follows."""
    for leaf, following in pairwise(book):
        yield Leaf(leaf.name, leaf.text.rstrip() + _NEXT.format(title=following.title, name=following.name))
    yield book[-1]


def _contents(book: Iterable[Leaf]) -> Leaf:
    """The table of contents."""
    lines = ["---", "titel: Inhoud", "menu: ja", "volgorde: 1", "---"]
    parts = dict(PARTS)
    for leaf in book:
        for start in [start for start in parts if start <= leaf.order]:
            lines += ["", f"## {parts.pop(start)}", ""]
        lines.append(f"- [{leaf.title}]({leaf.name}.md)")
    return Leaf(CONTENTS, "\n".join(lines) + "\n")


def lay(folder: Path) -> None:
    """Puts the village that the handbook is in a folder."""
    for part in ("content", "themes"):
        shutil.copytree(HERE / part, folder / part)
    for leaf in leaves():
        (folder / _PAGES / f"{leaf.name}.md").write_text(leaf.text, encoding="utf-8", newline="\n")


def main(options: list[str]) -> int:
    """Makes the handbook; answers with the exit code of the build."""
    with tempfile.TemporaryDirectory() as folder:
        lay(Path(folder))
        return cli.run(["build", folder, "--only", "site", "--output", str(OUTPUT), *options])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
