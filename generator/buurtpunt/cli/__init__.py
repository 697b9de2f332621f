"""The command line: the only room that knows Click, prints, reads the clock, or ends the program.

Each command has a module of its own in `commands/`; how one may end stands in `ends`.
"""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from buurtpunt import __version__
from buurtpunt.catalogues import tell
from buurtpunt.cli import first, here, lines, streams, wording
from buurtpunt.cli.commands import (
    build,
    check,
    completion,
    doctor,
    explain,
    init,
    new,
    publish,
    schema,
    serve,
    today,
    withdraw,
)
from buurtpunt.cli.ends import BUG, INTERRUPTED, MADE, USAGE


def main() -> None:
    """Runs the command line and ends the program with its exit code."""
    streams.open_closed()
    streams.even_if_nobody_hears()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console in another code page must not stumble over an é
            stream.reconfigure(errors="replace")
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    if streams.Said.is_lost:
        lines.say(tell("terminal.lost"), err=True)
    sys.exit(code)


def run(args: list[str]) -> int:
    """Runs the command line; returns the exit code. No stack trace reaches a villager."""
    try:
        colour = False if os.environ.get("NO_COLOR") else None  # https://no-color.org
        how: Any = {"prog_name": here.again("").strip(), "terminal_width": lines.width()}
        result = cli.main(list(args), standalone_mode=False, color=colour, obj=args, **how)
        return result if isinstance(result, int) else MADE
    except click.ClickException as error:
        return _usage(error)
    except (click.Abort, KeyboardInterrupt):
        click.echo(f"\n{tell('terminal.stopped')}", err=True)
        return INTERRUPTED
    except Exception:
        from buurtpunt.cli import bug

        bug.report(args)
        return BUG


def _usage(error: click.ClickException) -> int:
    context = getattr(error, "ctx", None)
    lines.say(wording.sentence(error), err=True)
    command = context.command_path if context else here.again("").strip()
    lines.say(tell("terminal.help.where", command=command), err=True)
    return USAGE


@click.group(cls=wording.Group, invoke_without_command=True, context_settings={"help_option_names": ["--help", "-h"]})
@click.version_option(__version__, prog_name="buurtpunt", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context) -> None:
    """The commands; without one, what to do first."""
    if context.invoked_subcommand is None:
        first.step()


for command in (
    *(build.build, check.check, completion.completion, doctor.doctor, explain.explain),
    *(init.init, new.new, publish.publish, schema.schema, serve.serve, today.today, withdraw.withdraw),
):
    cli.add_command(command)
