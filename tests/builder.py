"""A village for a test: the smallest valid one, and on top of it what the test is about.

The fixture `village` in conftest.py makes one; `build()` lets the real command line loose on it.
"""

from __future__ import annotations

import json
import re
import sys
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser, LexborNode

TODAY = "2026-11-22"
BUG = 3  # the exit code of a bug of ours

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

    exit_code: int
    output: str  # all that was said: stdout and stderr, as they came
    stdout: str
    site: Path  # where the website is, if one was made
    told: dict[str, Any]  # what `--json` told, or nothing

    @property
    def said(self) -> str:
        """All that was said, on one line: how wide the terminal is makes no difference."""
        return " ".join(self.output.split())

    @property
    def problems(self) -> list[Told]:
        sides = self.told.get("sides", [self.told])  # a review tells them side by side
        return [Told(**problem) for side in sides for problem in side["problems"]]

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
    """A village's folder, and the command line to let loose on it.

    `only` is what a build makes of it where the test does not say so itself: a name as after `--only`, or "" for all.
    """

    folder: Path
    only: str = ""

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
        """`buurtpunt build`, told in JSON. A bug of ours fails the test, with its report."""
        asked = args if "--only" in args or not self.only else (*args, "--only", self.only)
        outcome = self.run("build", str(self.folder), "--json", "--today", today, *asked)
        assert outcome.exit_code != BUG, bug_report(outcome.output)
        return outcome

    def check(self, *args: str, today: str = TODAY) -> Outcome:
        """`buurtpunt check`, told in JSON."""
        outcome = self.run("check", str(self.folder), "--json", "--today", today, *args)
        assert outcome.exit_code != BUG, bug_report(outcome.output)
        return outcome

    def run(self, *args: str, stdin: str | None = None) -> Outcome:
        """Any command, word for word: `run("check", str(village.folder))`."""
        return run(*args, site=self.folder / "output" / "site", stdin=stdin)


def run(*args: str, site: Path, stdin: str | None = None, **environment: str) -> Outcome:
    """The real command line, in this process; with these variables around it."""
    from buurtpunt import cli

    plain = {"CI": None, "GITHUB_ACTIONS": None, "NO_COLOR": None, "FORCE_COLOR": None}
    with CliRunner(env={**plain, **environment}).isolation(input=stdin) as (stdout, _stderr, both):
        exit_code = cli.run(list(args))
        sys.stdout.flush()
        said, output = (stream.getvalue().decode().replace("\r\n", "\n") for stream in (stdout, both))
    return Outcome(exit_code, output, said, site, json.loads(said) if "--json" in args and said else {})


def bug_report(output: str) -> str:
    """The report that a villager is asked to send, found where the command line says that it lies."""
    lies_in = re.search(r"\S+\.txt", output)
    return Path(lies_in[0]).read_text(encoding="utf-8") if lies_in else output


def as_bytes(content: str | bytes) -> bytes:
    """Text that begins with a new line is an indented block of the test, and is moved back to the margin."""
    if isinstance(content, bytes):
        return content
    if content.startswith("\n"):
        content = textwrap.dedent(content.removeprefix("\n"))
    return content.encode()


def new_village(folder: Path, files: Files | None = None, only: str = "") -> Village:
    """The smallest valid village, with these files on top of it."""
    village = Village(folder, only)
    village.write({**MINIMAL, **(files or {})})
    return village


def first(page: LexborHTMLParser | LexborNode, css: str) -> LexborNode:
    """The first of what a CSS selector finds on a page; there must be one."""
    found = page.css_first(css)
    assert found is not None, f"no {css} on the page"
    return found
