"""Somebody who writes in a browser without a script: sees a screen, fills in what is asked, and sends it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from builder import TODAY
from buurtpunt.forms.following import Follower
from buurtpunt.forms.screens import Desk
from buurtpunt.forms.showing import Answer
from buurtpunt.pipeline import Result, Settings, dry_run
from buurtpunt.preview.shown import Shown
from buurtpunt.publishing.clerk import Clerk
from buurtpunt.reading.village import Typed
from buurtpunt.writing.cache import Cache

ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Screen:
    """What somebody sees, and what they have filled in meanwhile."""

    desk: Desk
    address: str
    answer: Answer

    def __post_init__(self) -> None:
        self.page = LexborHTMLParser(self.answer.html)
        self.sent = dict(filled_in(self.page))

    @property
    def text(self) -> str:
        return " ".join((self.page.body.text(separator=" ") if self.page.body else "").split())

    @property
    def said(self) -> dict[str, str]:
        """What is said of each field, by its name."""
        found = {}
        for node in self.page.css("[aria-invalid]"):
            described = node.attributes["aria-describedby"] or ""
            [below] = self.page.css(f"#{described}")
            found[node.attributes.get("name") or described] = below.text(separator=" ").strip()
        return found

    def fill(self, **values: str) -> Screen:
        """Fills in fields; `__` in a name stands for a dot."""
        self.sent |= {name.replace("__", "."): value for name, value in values.items()}
        return self

    def press(self, button: str = "bewaar") -> Screen:
        """Presses a button, and sees what comes of it."""
        [form] = self.page.css("main form")
        action = form.attributes["action"] or ""
        address = unquote(action).removeprefix("/.schrijf/")
        answer = self.desk.take(address, self.sent | {"doe": button})
        if answer.to is None:
            return Screen(self.desk, address, answer)
        to, _, query = answer.to.partition("?")
        return Screen(self.desk, to, self.desk.show(to, query))


def desk_in(folder: Path, today: str = TODAY, token: str = "") -> Desk:
    """A desk in a village; each change is noted a minute after the one before."""
    minutes = count()
    day = dt.date.fromisoformat(today)
    settings = Settings(folder, day, ROOT / "themes", gone_is_right=True)

    def make(typed: Typed, part: str, one: str, drafts: bool) -> Result:
        asked = replace(settings, only=part, one=one, drafts=drafts)
        return dry_run(folder, Cache(folder / "output"), Shown(), asked, lambda *_: None, typed)

    now = lambda: f"{today}T10:{next(minutes) % 60:02}:00"  # noqa: E731  (a name for what is handed over)
    clerk = Clerk(lambda: settings, now, bug)
    shows = (lambda _file, _line: None, Follower(make), lambda: settings)
    return Desk(folder, token, lambda: day, now, *shows, clerk=clerk)


def bug() -> str:
    """A mistake of ours, which no test is to have."""
    raise  # noqa: PLE0704  (the one at hand)


def opened(desk: Desk, address: str) -> Screen:
    """A screen, for the first time."""
    return Screen(desk, address, desk.show(address))


def filled_in(page: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """What a browser sends of a form that nobody touched (HTML, constructing the entry list)."""
    for node in page.css("main form input, main form select, main form textarea"):
        name = node.attributes.get("name")
        if not name:
            continue
        if node.tag == "textarea":
            yield name, _raw(node).removeprefix("\n")
        elif node.tag == "select":
            chosen = [*node.css("option[selected]"), *node.css("option")][0]
            yield name, chosen.attributes["value"] or "" if "value" in chosen.attributes else chosen.text()
        elif node.attributes.get("type") not in ("radio", "checkbox") or "checked" in node.attributes:
            yield name, node.attributes.get("value") or ""


def _raw(node: LexborNode) -> str:
    return node.text(deep=True)
