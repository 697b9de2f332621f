"""A village for a test: the smallest valid one, and on top of it what the test is about.

The fixture `village` in conftest.py makes one; `build()` lets the real command line loose on it.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from selectolax.lexbor import LexborHTMLParser

TODAY = "2026-11-22"

# What stands in a file: text, bytes that go in as they are, or None to leave the file out.
Files = Mapping[str, str | bytes | None]

MINIMAL: Files = {
    "buurtpunt.yml": "naam: De Oude Melkerij\n",
    "contact.yml": "personen:\n  - {naam: Mieke Voorbeeld, telefoon: 0450 00 12 34}\n",
}

BESIDE_CONTENT = ("intern/", "themes/", "./")


@dataclass(frozen=True, slots=True)
class Told:
    """One problem, as `--json` tells it."""

    code: str
    level: str
    file: str
    line: int
    column: int
    text: str
    sentence: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one run of the command line ended, and what it left behind."""

    result: Result
    site: Path
    told: dict[str, Any] = field(default_factory=dict)

    @property
    def exit_code(self) -> int:
        return self.result.exit_code

    @property
    def output(self) -> str:
        """All that was said, stdout and stderr as they came."""
        return self.result.output

    @property
    def problems(self) -> list[Told]:
        return [Told(**problem) for problem in self.told["problems"]]

    @property
    def codes(self) -> list[str]:
        """The codes of the problems, the shortest way to say what was found."""
        return [problem.code for problem in self.problems]

    @property
    def made(self) -> dict[str, int]:
        """How many there are of each thing that was made."""
        return dict(self.told["made"])

    @property
    def left_out(self) -> dict[str, str]:
        """What was left out on purpose: file and reason."""
        return {left["file"]: left["reason"] for left in self.told["left_out"]}

    def files(self) -> list[str]:
        """Every file of the website, in order."""
        return sorted(path.relative_to(self.site).as_posix() for path in self.site.rglob("*") if path.is_file())

    def bytes(self, path: str) -> bytes:
        """A file of the website; a folder stands for its index.html."""
        found = self.site / path
        if found.is_dir():
            found /= "index.html"
        assert found.is_file(), f"{path!r} was not made; these were: {self.files()}\n{self.output}"
        return found.read_bytes()

    def text(self, path: str) -> str:
        return self.bytes(path).decode()

    def page(self, path: str = "") -> LexborHTMLParser:
        """A page, to ask questions in CSS: `made.page("agenda/kermis/").css_first("h1").text()`."""
        return LexborHTMLParser(self.text(path))


@dataclass(frozen=True, slots=True)
class Village:
    """A village's folder, and the command line to let loose on it."""

    folder: Path

    def write(self, files: Files) -> None:
        """Lay these files in the folder, or take them away."""
        for name, content in files.items():
            path = self.folder / (name if name.startswith(BESIDE_CONTENT) else f"content/{name}")
            if content is None:
                path.unlink(missing_ok=True)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(as_bytes(content))

    def build(self, *args: str, today: str = TODAY) -> Outcome:
        """`buurtpunt build`, told in JSON."""
        return self.run("build", str(self.folder), "--json", "--today", today, *args)

    def run(self, *args: str, stdin: str | None = None) -> Outcome:
        """Any command, word for word: `run("check", str(village.folder))`."""
        return run(*args, site=self.folder / "output" / "site", stdin=stdin)


def run(*args: str, site: Path, stdin: str | None = None) -> Outcome:
    """The real command line, in this process. What a villager would never see (a stack trace) fails the test."""
    from buurtpunt.cli import main

    plain = {"GITHUB_ACTIONS": None, "NO_COLOR": None, "FORCE_COLOR": None}
    result = CliRunner(env=plain).invoke(main, args, input=stdin, catch_exceptions=False)
    return Outcome(result, site, json.loads(result.stdout) if "--json" in args and result.stdout else {})


def as_bytes(content: str | bytes) -> bytes:
    """Text that begins with a new line is an indented block of the test, and is moved back to the margin."""
    if isinstance(content, bytes):
        return content
    if content.startswith("\n"):
        content = textwrap.dedent(content.removeprefix("\n"))
    return content.encode()


def new_village(folder: Path, files: Files | None = None) -> Village:
    """The smallest valid village, with these files on top of it."""
    village = Village(folder)
    village.write({**MINIMAL, **(files or {})})
    return village
