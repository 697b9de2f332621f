"""`buurtpunt build`: the website of a village and its sheets."""

from __future__ import annotations

import os
import time
from contextlib import suppress
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
    from buurtpunt.writing.unchanged import asked

    began = time.perf_counter()
    screen = Screen(quiet or as_json, verbose)
    words = click.get_current_context().obj or []
    question = asked(words, str(here.today()))
    outcome = _known(words, question)
    if outcome is None:
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


def _known(words: list[str], question: str) -> Any:
    """What came of it when the same was asked before and nothing has changed; None for nothing, or for what we would not keep."""
    from buurtpunt import report
    from buurtpunt.writing.unchanged import outputs, recall

    answer = next((answer for folder in outputs(words) if (answer := recall(folder, question))), None)
    with suppress(LookupError, TypeError, ValueError, AttributeError):
        return report.outcome_of(answer) if answer else None
    return None


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
