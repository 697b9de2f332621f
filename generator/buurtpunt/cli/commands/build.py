"""`buurtpunt build`: the website of a village and its sheets."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import click

from buurtpunt import outputs
from buurtpunt.cli import asking, dutch, ends, github, here, lines, streams, types


@click.command(
    cls=dutch.Command,
    examples="""
    buurtpunt build  de map waarin je staat
    buurtpunt build mijn-dorp  een andere map
    buurtpunt build --drafts  ook wat nog concept is
    buurtpunt build --today 2026-12-24  zoals de site er op die dag uitziet
    """,
)
@asking.FOLDER
@click.option("--strict", is_flag=True, help="Ook waarschuwingen houden de site tegen.")
@click.option(
    "--base-url", type=types.WebAddress(), metavar="ADRES", help="Het webadres van de site, in plaats van `website`."
)
@click.option("--output", type=click.Path(path_type=Path), metavar="MAP", help="Waar de site komt; anders in `output`.")
@click.option("--only", type=click.Choice([output.name for output in outputs.built()]), help="Maak alleen dit deel.")
@click.option(
    "--het-klopt", "gone_is_right", is_flag=True, help="Er is veel weg sinds de vorige keer, en dat is de bedoeling."
)
@asking.TODAY
@click.option("--drafts", is_flag=True, help="Toon ook wat `concept: ja` heeft.")
@click.option("--jobs", type=types.AtLeastOne(), metavar="AANTAL", help="Hoeveel beelden tegelijk.")
@click.option("-q", "--quiet", is_flag=True, help="Zwijg, behalve over wat fout is.")
@click.option("-v", "--verbose", is_flag=True, help="Vertel meer.")
@asking.AS_JSON
@click.option(
    "--summary", type=click.Path(path_type=Path), metavar="BESTAND", help="Schrijf het verslag ook als tekst."
)
def build(
    folder: Path | None,
    as_json: bool,
    quiet: bool,
    verbose: bool,
    summary: Path | None,
    **options: Any,
) -> int:
    """Bouw de website van je dorp."""
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
    with streams.even_if_nobody_hears():
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
            with streams.even_if_nobody_hears():
                lines.say(
                    "GitHub toont geen verslag van deze keer: het bestand daarvoor konden we niet schrijven.", err=True
                )
