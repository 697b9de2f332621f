"""`buurtpunt build`: the website of a village and its sheets."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import click

from buurtpunt import outputs
from buurtpunt.catalogues import tell
from buurtpunt.cli import asking, ends, github, here, lines, types, wording


@click.command(cls=wording.Command)
@asking.FOLDER
@click.option("--strict", is_flag=True)
@click.option("--base-url", type=types.WebAddress())
@click.option("--output", type=types.FOLDER)
@click.option("--only", type=click.Choice([output.name for output in outputs.built()]))
@click.option("--het-klopt", "gone_is_right", is_flag=True)
@asking.TODAY
@asking.DRAFTS
@click.option("--jobs", type=types.AtLeastOne())
@click.option("-q", "--quiet", is_flag=True)
@click.option("-v", "--verbose", is_flag=True)
@asking.AS_JSON
@click.option("--summary", type=types.FILE)
def build(
    folder: Path | None,
    as_json: bool,
    quiet: bool,
    verbose: bool,
    summary: Path | None,
    **options: Any,
) -> int:
    """Builds the website of a village."""
    from buurtpunt import report
    from buurtpunt.cli.screen import Screen
    from buurtpunt.writing.unchanged import asked, outputs, recall

    began = time.perf_counter()
    screen = Screen(quiet or as_json, verbose)
    words = click.get_current_context().obj or []
    question = asked(words, str(here.today()))
    known = next((answer for folder in outputs(words) if (answer := recall(folder, question))), None)
    if known:
        outcome = report.outcome_of(known)
    else:
        from buurtpunt.pipeline import build as build_village

        outcome = build_village(asking.settings(folder, asked=question, **options), screen.step)
    ok = outcome.written
    seconds = time.perf_counter() - began
    if as_json:
        screen.clear()
        click.echo(report.as_json(outcome, ok, seconds))
    else:
        screen.outcome(outcome, ok, seconds)
        github.annotate(outcome.problems, outcome.village)
    _summarize(outcome, summary)
    return ends.MADE if ok else ends.MEND


def _summarize(outcome: Any, file: Path | None) -> None:
    """Writes the report where somebody asked for it, and behind what GitHub shows of a run."""
    shown = os.environ.get("GITHUB_STEP_SUMMARY")
    if not (file or shown):
        return
    from buurtpunt.summary import markdown

    text = markdown(outcome)
    if file:
        here.write(file, text)
    if shown:
        try:
            here.add(Path(shown), text)
        except OSError:  # the site stands there already
            lines.say(tell("terminal.no_report.github"), err=True)
