"""What a villager sees of a preview in the terminal: where it is, and a line or two each time that something is saved."""

from __future__ import annotations

import os
import sys
import threading
import time
import webbrowser
from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from buurtpunt import report
from buurtpunt.catalogues import tell, tell_count
from buurtpunt.cli import here, lines
from buurtpunt.cli.ends import MADE, MEND, USAGE
from buurtpunt.cli.screen import Screen, done
from buurtpunt.outputs import PAGES
from buurtpunt.problems import Level, Problem, Wrong, serving

if TYPE_CHECKING:
    from buurtpunt.preview.ports import Doors
    from buurtpunt.preview.rebuilding import Rebuilt

MANY = 3  # files that are named; of more we say how many


def show(settings: Any, today: Callable[[], date], port: int | None, on_wifi: bool, in_browser: bool) -> int:
    """Shows a village until somebody stops it; gives the exit code."""
    from buurtpunt.preview.preview import Preview
    from buurtpunt.preview.rebuilding import Rebuilder
    from buurtpunt.preview.serving import enter, serve
    from buurtpunt.publishing.clerk import Clerk

    screen = Screen(quiet=False, verbose=False)
    try:
        folder, doors = enter(settings, port, on_wifi)
    except Wrong as wrong:
        screen.problem(wrong.at())
        return USAGE if wrong.kind in (serving.PORT_TAKEN, serving.PORT_REFUSED, serving.NO_WIFI) else MEND
    teller = Teller(screen)
    preview = Preview(Rebuilder(settings, today), teller)
    teller.began(())
    first = preview.make_site(screen.step)
    preview.show(first)
    teller.opened(first, doors)
    if in_browser:
        _open(doors.address_to_write)
    clerk = Clerk(preview.settings, here.now, teller.bug)
    serve(preview, doors, folder, settings.bundled, clerk, here.now)
    click.echo(f"\n{tell('terminal.serve.stopped')}", err=True)
    return MADE


class Teller:
    """Tells what happens: calmly, and only what is new."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._names: list[str] = []
        self._began = 0.0
        self._amiss: tuple[Problem, ...] = ()
        self._amiss_on_sheets: tuple[Problem, ...] = ()

    def opened(self, made: Rebuilt | None, doors: Doors) -> None:
        """The first site, or what keeps it from being made; and where to look."""
        self._screen.clear()
        if made:
            self._amiss = _errors(made)
            self._say(self._amiss)
            if not self._amiss:
                self._first(made)
        _row("site", doors.address)
        _row("write", doors.address_to_write)
        _row("paper", f"{doors.address}druk/")
        if doors.wifi:
            _row("phone", doors.address_on_wifi)
            _code(doors.address_on_wifi)
            lines.say(tell("terminal.serve.wifi"), err=True)
        lines.say(tell("terminal.serve.how"), err=True)
        click.echo(err=True)

    def _first(self, made: Rebuilt) -> None:
        found = report.counts(made.outcome.problems)
        done(tell_count(f"outputs.count.{PAGES}", made.outcome.counts[PAGES]), self._spent(), found)
        if found:
            lines.say(tell("terminal.made.read"), err=True)

    def began(self, names: Iterable[str]) -> None:
        """The site is being made again; these files were saved."""
        self._names = list(names)
        self._began = time.perf_counter()

    def made(self, made: Rebuilt) -> None:
        """One line for what is new; a few for what is to be mended, when that was not said before."""
        amiss, before = _errors(made), self._amiss
        self._amiss = amiss
        if amiss and not _same(amiss, before):
            self._say(amiss)
        elif not amiss and (before or made.changed):
            told = tell("terminal.serve.seen.again" if before else "terminal.serve.seen", seconds=self._spent())
            self._line(told)
        elif not amiss and self._names:
            self._line(tell("terminal.serve.same"))

    def printed(self, made: Rebuilt) -> None:
        """What keeps the sheets from being made, when that was not said before."""
        amiss, before = _errors(made), self._amiss_on_sheets
        self._amiss_on_sheets = amiss
        if amiss and not _same(amiss, before):
            self._say(amiss, tell("terminal.serve.old.paper"))
        elif before and not amiss:
            self._line(tell("terminal.serve.paper.again"))

    def bug(self) -> str:
        """A mistake of ours; gives the sentence that says where its report lies."""
        from buurtpunt.cli import bug

        return bug.report(sys.argv[1:])

    def _say(self, amiss: tuple[Problem, ...], meanwhile: str = "") -> None:
        for problem in amiss[:MANY]:
            self._screen.problem(problem)
        more = len(amiss) - MANY
        told = meanwhile or tell("terminal.serve.old")
        if more > 0:
            told = tell_count("terminal.serve.more", more, meanwhile=told)
        if amiss:
            lines.say(f"{_now()}  {told}", hang=10, err=True, fg="red")

    def _line(self, told: str) -> None:
        names = self._names if len(self._names) <= MANY else [tell_count("terminal.serve.files", len(self._names))]
        what = f"{', '.join(names)}: " if names else ""
        said = lines.wrap(f"{_now()}  {what}{told}", hang=10).removeprefix(now := _now())
        click.echo(f"{click.style(now, dim=True)}{said}", err=True)

    def _spent(self) -> str:
        seconds = time.perf_counter() - self._began
        return f"{seconds:.2f}".replace(".", ",")


def _errors(made: Rebuilt) -> tuple[Problem, ...]:
    return tuple(problem for problem in made.outcome.problems if problem.level is Level.ERROR)


def _same(one: tuple[Problem, ...], other: tuple[Problem, ...]) -> bool:
    """Whether two lists of problems read the same."""
    return [(p.place, p.sentence) for p in one] == [(p.place, p.sentence) for p in other]


def _now() -> str:
    return time.strftime("%H:%M:%S")


def _row(name: str, address: str) -> None:
    click.echo(f"{tell(f'terminal.serve.{name}') + ':':16}{click.style(address, bold=True)}", err=True)


def _code(address: str) -> None:
    """The address as a QR code; its light squares are the letters, so it says itself which colours it wants."""
    from buurtpunt.codes import qr_lines

    lines = (click.style(line, fg="bright_white", bg="black") for line in qr_lines(address))
    click.echo("\n" + "\n".join(f"  {line}" for line in lines) + "\n", err=True)


def _open(address: str) -> None:
    """Opens the browser where there is a screen; a browser of letters alone would take over the terminal."""
    if sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
