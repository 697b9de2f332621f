"""What a villager sees of a build: the story while it goes on, the problems, and how it ended."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from buurtpunt import outputs, report
from buurtpunt.catalogues import tell, tell_count
from buurtpunt.cli import github, lines
from buurtpunt.cli.ends import MEND
from buurtpunt.outputs import SITE
from buurtpunt.problems import Kind, Level, Problem, visible
from buurtpunt.problems.output import PARTLY_WRITTEN

if TYPE_CHECKING:
    from buurtpunt.doctor import Verdict
    from buurtpunt.today import DayReport  # loads the model, which a build with nothing to do has no use for

COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.TIP: "cyan"}
_UNCOUNTED = ("lezen", "drukken")  # steps of which nobody is told how many things they take
_GUTTER = 8  # columns for the number of a line
_MOST = 5  # things that are left out since the last time; more of them are read on request
_LENGTH = 6  # steps that one command takes, each four blocks of the bar


class Screen:
    """Tells a build on a terminal; `quiet` tells nothing but what is wrong."""

    def __init__(self, quiet: bool, verbose: bool) -> None:
        self.quiet = quiet
        self.verbose = verbose
        self.live = sys.stderr.isatty() and not quiet
        self.steps: list[str] = []

    def step(self, name: str, count: int, done: int = 0) -> None:
        """What is being done now, and how far: one line that makes place for the next, and is gone at the end."""
        if name not in self.steps:
            self.steps.append(name)
        if not self.live:
            return
        full = (len(self.steps) - 1) * 4 + (4 * done // count if done and count else 0 if name == "beelden" else 4)
        bar = "█" * full + "░" * (_LENGTH * 4 - full)
        told = tell(f"terminal.step.{name}")
        if count and name not in _UNCOUNTED:
            facts = {"step": told, "things": tell_count(f"terminal.step.{name}", count), "done": done}
            told = tell("terminal.going.far" if done else "terminal.going", **facts)
        line = f"  {bar}  {told} "[: lines.width()]  # what runs on to a second line would stay
        click.echo(f"\r\033[K{line}", nl=False, err=True)

    def clear(self) -> None:
        """Removes the line of the step at hand."""
        if self.live and self.steps:
            click.echo("\r\033[K", nl=False, err=True)

    def outcome(self, outcome: report.Outcome, ok: bool, seconds: float) -> None:
        """What is another than last time, the problems, what is left out since, and how it ended."""
        self.clear()
        if github.is_read_by_others():
            outcome = outcome.for_others()
        if not self.quiet:
            self.changes(outcome.changes)
        for problem in report.worst_first(outcome.problems):
            if not (self.quiet and problem.level is Level.TIP):
                self.problem(problem)
        if not self.quiet:
            self.left_out(outcome)
        if self.verbose and outcome.openings:
            click.echo(tell("terminal.hours"), err=True)
            for what, hours in outcome.openings:
                click.echo(f"  {what}: {hours}", err=True)
            click.echo(err=True)
        self.end(outcome, ok, seconds)

    def changes(self, changes: report.Changes) -> None:
        """What came and went since the last time; nothing when nothing did."""
        if changes.lines:
            click.echo(tell("terminal.since"), err=True)
            for line in changes.lines:
                lines.say(visible(line), 2, hang=2, err=True)
            click.echo(err=True)

    def problem(self, problem: Problem) -> None:
        """One problem: where, the line as typed, what is wrong, what to do."""
        if github.is_read_by_others():
            problem = report.for_others(problem)
        colour = COLOURS[problem.level]
        head = report.where(problem.place)
        level = click.style(problem.level.word, fg=colour, bold=True)
        code = click.style(f"[{problem.kind.code}]", dim=True)
        if head and len(f"{head}: {problem.level.word} [{problem.kind.code}]") > lines.width():
            lines.say(f"{head}:", err=True, bold=True)
            head = ""
        click.echo(f"{click.style(head, bold=True)}: {level} {code}" if head else f"{level} {code}", err=True)
        if problem.place.text.strip():
            text, at = report.excerpt(problem.place, lines.width() - _GUTTER)
            number = f"{problem.place.line:>5}"
            click.echo(click.style(f"{number} | ", dim=True) + text, err=True)
            if problem.place.column:
                click.echo(click.style("      | ", dim=True) + " " * at + click.style("^", fg=colour), err=True)
        lines.say(problem.sentence, 2, err=True)
        if problem.remedy:
            lines.say(problem.remedy, 2, "-> ", err=True)
        if self.verbose:
            lines.say(problem.kind.why, 2, err=True)
        click.echo(err=True)

    def left_out(self, outcome: report.Outcome) -> None:
        """What is not to be seen, and why: what is so since the last time, or all of it on request."""
        told = outcome.left_out if self.verbose else outcome.changes.left_out[:_MOST]
        since = "" if self.verbose else ".new"
        for how, is_part in (("whole", False), ("partly", True)):
            of_this = [left for left in told if bool(left.causes) is is_part]
            if of_this:
                click.echo(tell(f"terminal.left_out.{how}{since}"), err=True)
            for left in of_this:
                lines.say(f"{visible(left.name)} ({visible(left.place.file)}): {left.reason}", 2, hang=2, err=True)
        if told:
            click.echo(err=True)

    def end(self, outcome: report.Outcome, ok: bool, seconds: float) -> None:
        """The last line: what was made, or that nothing has changed."""
        found = report.counts(outcome.problems)
        if not ok:
            partly = any(
                problem.kind is PARTLY_WRITTEN for problem in outcome.problems
            )  # which says itself what is new
            stands = outcome.output and (outcome.output / SITE).exists() and not partly
            told = tell("terminal.failed", found=found or tell("terminal.failed.why"))
            lines.say(told, err=True, fg="red", bold=True)
            if stands:
                lines.say(tell("terminal.failed.kept"), err=True)
        elif not self.quiet:
            spent = f"{seconds:.1f}".replace(".", ",")
            made = [output for output in outputs.built() if outcome.made(output)]
            done(outcome.made(made[0]) if made else tell("terminal.made.nothing"), spent, found)
            for output in reversed(made):
                self.part(outcome, output)
            if outcome.left_out and not self.verbose:
                lines.say(tell_count("terminal.made.left_out", len(outcome.left_out)), err=True)

    def part(self, outcome: report.Outcome, output: outputs.Output) -> None:
        """Where one part lies, with a hint the first time."""
        if outcome.output:
            place = short(outcome.output / output.name / output.opens)
            click.echo(f"{tell(f'outputs.told.{output.name}')}: {place}", err=True)
        if output.has_hint and (outcome.changes.is_first or self.verbose):
            lines.say(tell(f"outputs.hint.{output.name}"), err=True)


def done(what: str, seconds: str, found: str) -> None:
    """That something was made, in how long, and what there is to say of it."""
    told = tell("terminal.made.found" if found else "terminal.made", what=what, seconds=seconds, found=found)
    lines.say(told, err=True, fg="green", bold=True)


def show_day(seen: DayReport) -> None:
    """One day of the village; before it, what could not be read."""
    screen = Screen(quiet=True, verbose=False)
    for problem in seen.problems:
        if problem.level is Level.ERROR:
            screen.problem(problem)
    if seen.title:
        click.echo(click.style(seen.title, bold=True))
    for name, told in seen.parts:
        click.echo(f"\n{name}")
        for line in told:
            lines.say(line, 2, hang=2)


def show_verdicts(found: Iterable[Verdict]) -> None:
    """What is right and wrong, each with a mark in front, the remedy below what is wrong, and the count at the end."""
    verdicts, indent = list(found), 14 if lines.width() > lines.NARROW else 2
    for verdict in verdicts:
        problem = verdict.problem
        colour = COLOURS[problem.level] if problem else "green" if verdict.known else None
        space = " " * (indent - len(verdict.mark)) or "\n" + " " * indent
        mark = click.style(verdict.mark, fg=colour, bold=bool(problem), dim=not verdict.known)
        told = f"{verdict.subject}: {problem.sentence if problem else verdict.sentence}"
        click.echo(f"{mark}{space}{lines.wrap(told, indent).lstrip()}")
        if problem and problem.remedy:
            lines.say(problem.remedy, indent, "-> ")
    told = report.counts(verdict.problem for verdict in verdicts if verdict.problem)
    click.echo(f"\n{told[0].upper()}{told[1:]}." if told else f"\n{tell('terminal.well')}")


def refuse(problems: Iterable[Problem]) -> int:
    """What keeps a command from doing anything at all; gives the exit code."""
    for problem in problems:
        Screen(quiet=False, verbose=False).problem(problem)
    click.secho(tell("terminal.unchanged"), fg="red", bold=True, err=True)
    return MEND


def show_kind(kind: Kind) -> None:
    """One kind of problem: its code and level, and the reason behind it."""
    click.echo(f"{click.style(kind.code, bold=True)} ({click.style(kind.level.word, fg=COLOURS[kind.level])})")
    lines.say(kind.why, 2)


def show_kinds(kinds: Iterable[Kind]) -> None:
    """Every kind of problem, a line or two each."""
    for kind in kinds:
        show_kind(kind)


def short(path: Path) -> str:
    """A path as short as it can be from where the villager stands."""
    try:
        return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)
    except (OSError, ValueError):
        return str(path)
