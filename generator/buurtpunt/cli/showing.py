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
from buurtpunt.cli import here, lines
from buurtpunt.cli.ends import MADE, MEND, USAGE
from buurtpunt.cli.screen import Screen
from buurtpunt.knowledge import dutch
from buurtpunt.outputs import PAGES
from buurtpunt.problems import Level, Problem, Wrong, serving

if TYPE_CHECKING:
    from buurtpunt.preview.ports import Doors
    from buurtpunt.preview.rebuilding import Rebuilt

_WHO_LOOKS = (
    "Richt de camera van je telefoon op dit blokje. Alleen wie dat doet, kan meekijken tot je stopt. Die ziet ook je "
    "drukwerk, met de naam en het adres van de verantwoordelijke uitgever."
)
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
    click.echo("\nGestopt.", err=True)
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
        _row("Je site", doors.address)
        _row("Schrijven", doors.address_to_write)
        _row("Je drukwerk", f"{doors.address}druk/")
        if doors.wifi:
            _row("Op je telefoon", doors.address_on_wifi)
            _code(doors.address_on_wifi)
            lines.say(_WHO_LOOKS, err=True)
        lines.say("Verander iets en bewaar het: de pagina volgt vanzelf. Stoppen doe je met Ctrl-C.", err=True)
        click.echo(err=True)

    def _first(self, made: Rebuilt) -> None:
        pages = dutch.plural(made.outcome.counts[PAGES], "pagina", "pagina's")
        found = report.counts(made.outcome.problems)
        told = f"Klaar: {pages} in {self._spent()}{'; ' + found if found else ''}."
        lines.say(told, err=True, fg="green", bold=True)
        if found:
            lines.say("Met `buurtpunt build` lees je ze.", err=True)

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
            again = "weer in orde, " if before else ""
            self._line(f"{again}te zien na {self._spent()}")
        elif not amiss and self._names:
            self._line("op de site verandert er niets")

    def printed(self, made: Rebuilt) -> None:
        """What keeps the sheets from being made, when that was not said before."""
        amiss, before = _errors(made), self._amiss_on_sheets
        self._amiss_on_sheets = amiss
        if amiss and not _same(amiss, before):
            self._say(amiss, "Je ziet de site al, maar je drukwerk nog zoals het was.")
        elif before and not amiss:
            self._line("ook je drukwerk is weer in orde")

    def bug(self) -> str:
        """A mistake of ours; gives the sentence that says where its report lies."""
        from buurtpunt.cli.bug import tell

        return tell(sys.argv[1:])

    def _say(self, amiss: tuple[Problem, ...], meanwhile: str = "Je ziet nog wat er eerder stond.") -> None:
        for problem in amiss[:MANY]:
            self._screen.problem(problem)
        more = len(amiss) - MANY
        rest = f"En nog {dutch.plural(more, 'fout', 'fouten')}. " if more > 0 else ""
        if amiss:
            lines.say(f"{_now()}  {rest}{meanwhile}", hang=10, err=True, fg="red")

    def _line(self, told: str) -> None:
        names = self._names if len(self._names) <= MANY else [dutch.plural(len(self._names), "bestand", "bestanden")]
        what = f"{', '.join(names)}: " if names else ""
        said = lines.wrap(f"{_now()}  {what}{told}", hang=10).removeprefix(now := _now())
        click.echo(f"{click.style(now, dim=True)}{said}", err=True)

    def _spent(self) -> str:
        seconds = time.perf_counter() - self._began
        return f"{seconds:.2f} seconden".replace(".", ",")


def _errors(made: Rebuilt) -> tuple[Problem, ...]:
    return tuple(problem for problem in made.outcome.problems if problem.level is Level.ERROR)


def _same(one: tuple[Problem, ...], other: tuple[Problem, ...]) -> bool:
    """Whether two lists of problems read the same."""
    return [(p.place, p.sentence) for p in one] == [(p.place, p.sentence) for p in other]


def _now() -> str:
    return time.strftime("%H:%M:%S")


def _row(name: str, address: str) -> None:
    click.echo(f"{name + ':':16}{click.style(address, bold=True)}", err=True)


def _code(address: str) -> None:
    """The address as a QR code; its light squares are the letters, so it says itself which colours it wants."""
    from buurtpunt.codes import qr_lines

    lines = (click.style(line, fg="bright_white", bg="black") for line in qr_lines(address))
    click.echo("\n" + "\n".join(f"  {line}" for line in lines) + "\n", err=True)


def _open(address: str) -> None:
    """Opens the browser where there is a screen; a browser of letters alone would take over the terminal."""
    if sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
