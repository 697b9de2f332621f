"""The command line: the only room that knows Click, prints, reads the clock, or ends the program.

Exit codes: 0 made, 1 the village must mend something, 2 wrong command line, 3 a bug of ours, 130 interrupted.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import time
from pathlib import Path
from typing import Any

import click

from buurtpunt import __version__
from buurtpunt.cli import checking, dutch, github, health, here, starting, types

MADE, MEND, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130


def main() -> None:
    """Runs the command line and ends the program with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console in another code page must not stumble over an é
            stream.reconfigure(errors="replace")
    sys.exit(run(sys.argv[1:]))


def run(args: list[str]) -> int:
    """Runs the command line; returns the exit code. No stack trace reaches a villager."""
    try:
        colour = False if os.environ.get("NO_COLOR") else None  # https://no-color.org
        result = cli.main(list(args), prog_name="buurtpunt", standalone_mode=False, color=colour, obj=args)
        return result if isinstance(result, int) else MADE
    except click.ClickException as error:
        return _usage(error)
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nGestopt. Er is niets veranderd.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains once more at its end
        return MADE
    except Exception:
        from buurtpunt.cli.bug import tell

        tell(args)
        return BUG


def _usage(error: click.ClickException) -> int:
    context = getattr(error, "ctx", None)
    click.echo(dutch.sentence(error), err=True)
    click.echo(f"Meer uitleg: {context.command_path if context else 'buurtpunt'} --help", err=True)
    return USAGE


@click.group(cls=dutch.Group, context_settings={"max_content_width": 100})
@click.version_option(__version__, prog_name="buurtpunt", message="%(prog)s %(version)s", help="Toon de versie.")
def cli() -> None:
    """Maakt van een map met teksten en foto's de website van je buurtpunt.

    Nieuw hier? Typ: buurtpunt init
    """


@cli.command(
    cls=dutch.Command,
    examples="""
    buurtpunt build  de map waarin je staat
    buurtpunt build mijn-dorp  een andere map
    buurtpunt build --drafts  ook wat nog concept is
    buurtpunt build --today 2026-12-24  zoals de site er op die dag uitziet
    """,
)
@click.argument("map", required=False, type=click.Path(path_type=Path), metavar="[MAP]")
@click.option("--strict", is_flag=True, help="Ook waarschuwingen houden de site tegen.")
@click.option(
    "--base-url", type=types.WebAddress(), metavar="ADRES", help="Het webadres van de site, in plaats van `website`."
)
@click.option("--output", type=click.Path(path_type=Path), metavar="MAP", help="Waar de site komt; anders in `output`.")
@click.option("--only", type=click.Choice(["site", "druk"]), help="Maak alleen dit deel.")
@click.option("--today", type=types.Day(), metavar="DAG", help="Doe alsof het die dag is.")
@click.option("--drafts", is_flag=True, help="Toon ook wat `concept: ja` heeft.")
@click.option("--jobs", type=types.AtLeastOne(), metavar="AANTAL", help="Hoeveel beelden tegelijk.")
@click.option("-q", "--quiet", is_flag=True, help="Zwijg, behalve over wat fout is.")
@click.option("-v", "--verbose", is_flag=True, help="Vertel meer.")
@click.option("--json", "as_json", is_flag=True, help="Geef het verslag als JSON, voor een ander programma.")
@click.option(
    "--summary", type=click.Path(path_type=Path), metavar="BESTAND", help="Schrijf het verslag ook als tekst."
)
def build(
    map: Path | None,  # noqa: A002
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
        from buurtpunt.build import build as build_village

        outcome = build_village(_settings(map, options | {"asked": question}), screen.step)
    ok = outcome.written
    seconds = time.perf_counter() - began
    _summarize(outcome, summary)
    if as_json:
        screen.clear()
        click.echo(report.as_json(outcome, ok, seconds))
    else:
        screen.outcome(outcome, ok, seconds)
        github.annotate(outcome.problems, outcome.village)
    return MADE if ok else MEND


def _summarize(outcome: Any, file: Path | None) -> None:
    """Writes the report where somebody asked for it, and behind what GitHub shows of a run."""
    shown = os.environ.get("GITHUB_STEP_SUMMARY")
    if not (file or shown):
        return
    from buurtpunt.summary import markdown

    text = markdown(outcome)
    if file:
        try:
            file.write_text(text, encoding="utf-8")
        except OSError:
            raise click.UsageError(f"Het verslag kan niet in `{file}` komen. Kies een andere plaats.") from None
    if shown:
        with Path(shown).open("a", encoding="utf-8") as summary:
            summary.write(text)


def _settings(folder: Path | None, options: dict[str, Any]) -> Any:
    from buurtpunt.build import Settings

    return Settings(
        start=folder or Path.cwd(),
        today=options["today"] or here.today(),
        bundled=here.bundled("themes"),
        output=options["output"],
        base_url=options["base_url"] or "",
        drafts=options["drafts"],
        strict=options["strict"],
        jobs=options["jobs"] or os.cpu_count() or 1,
        asked=options["asked"],
        only=options["only"] or "",
    )


@cli.command(
    cls=dutch.Command,
    examples="""
    buurtpunt serve  toon het dorp in de map waarin je staat
    buurtpunt serve mijn-dorp --op-wifi  ook op de telefoon in je hand
    """,
)
@click.argument("map", required=False, type=click.Path(path_type=Path), metavar="[MAP]")
@click.option("--port", type=types.Port(), metavar="GETAL", help="Het nummer in het adres; anders zoeken we er een.")
@click.option("--no-browser", is_flag=True, help="Open je browser niet.")
@click.option("--op-wifi", "on_wifi", is_flag=True, help="Laat ook telefoons op je wifi meekijken.")
@click.option("--today", type=types.Day(), metavar="DAG", help="Doe alsof het die dag is.")
@click.option("--drafts", is_flag=True, help="Toon ook wat `concept: ja` heeft.")
def serve(map: Path | None, port: int | None, no_browser: bool, on_wifi: bool, **options: Any) -> int:  # noqa: A002
    """Toon je site terwijl je eraan werkt: bewaar, en je ziet het."""
    from buurtpunt.cli.showing import show

    asked = dict.fromkeys(("output", "base_url", "jobs")) | {"strict": False, "asked": "", "only": "site"} | options
    day = options["today"]
    return show(_settings(map, asked), lambda: day or here.today(), port, on_wifi, not no_browser)


@cli.command(
    cls=dutch.Command,
    examples="""
    buurtpunt today  wat de site vandaag zegt
    buurtpunt today --op 2026-12-25  wat ze op Kerstdag zegt
    """,
)
@click.argument("map", required=False, type=click.Path(path_type=Path), metavar="[MAP]")
@click.option("--op", "day", type=types.Day(), metavar="DAG", help="Welke dag; anders vandaag.")
def today(map: Path | None, day: dt.date | None) -> int:  # noqa: A002
    """Zeg wat de site op een dag zegt: open of niet, wat er is, wat wegvalt."""
    from buurtpunt.cli.screen import show_look
    from buurtpunt.problems import Level
    from buurtpunt.today import look

    seen = look(map or Path.cwd(), day or here.today())
    show_look(seen)
    return MEND if any(problem.level is Level.ERROR for problem in seen.problems) else MADE


@cli.command(cls=dutch.Command, examples="buurtpunt explain datum-bestaat-niet  wat deze code betekent")
@click.argument("code", required=False)
def explain(code: str | None) -> int:
    """Leg uit wat een code bij een fout of waarschuwing betekent."""
    from buurtpunt.cli.screen import show_kind, show_kinds
    from buurtpunt.knowledge.dutch import nearest
    from buurtpunt.problems import all_kinds

    kinds = all_kinds()
    if code is None:
        show_kinds(kinds.values())
        return MADE
    if code not in kinds:
        near = nearest(code, kinds)
        hint = f"Bedoelde je `{near}`?" if near else "Typ `buurtpunt explain` voor de hele lijst."
        raise click.UsageError(f"De code `{code}` kennen we niet. {hint}")
    show_kind(kinds[code])
    return MADE


@cli.command(cls=dutch.Command, examples="buurtpunt completion bash >> ~/.bashrc  voor bash")
@click.argument("schaal", type=click.Choice(["bash", "zsh", "fish"]))
def completion(schaal: str) -> int:
    """Vul opdrachten aan met de tabtoets: een stukje voor bash, zsh of fish."""
    from click.shell_completion import get_completion_class

    found = get_completion_class(schaal)
    assert found is not None
    click.echo(found(cli, {}, "buurtpunt", "_BUURTPUNT_COMPLETE").source())
    return MADE


for command in (checking.check, health.doctor, starting.init, starting.new, starting.schema):
    cli.add_command(command)
