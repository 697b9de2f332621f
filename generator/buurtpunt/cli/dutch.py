"""Click, in Dutch: its headings, its own options and its complaints."""

from __future__ import annotations

import difflib
from typing import Any

import click

from buurtpunt.cli import lines

# The English name is the command; each answers to its Dutch name as well.
ALIASES = {
    "bouw": "build",
    "controleer": "check",
    "aanvullen": "completion",
    "dokter": "doctor",
    "uitleg": "explain",
    "nieuw": "new",
    "zet-online": "publish",
    "start": "init",
    "toon": "serve",
    "vandaag": "today",
    "trek-terug": "withdraw",
}


class BadValue(click.BadParameter):
    """A value that cannot be, told in a sentence of our own."""


class Command(click.Command):
    """A command whose help is Dutch, with examples at the end."""

    def __init__(self, *args: Any, examples: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.options_metavar = "[OPTIES]"
        self.examples = examples

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, text, options, examples."""
        format_help(self, ctx, formatter)
        if self.examples:
            with formatter.section("Voorbeelden"):
                _columns(formatter, [_example(line) for line in self.examples.strip().splitlines()])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help, in Dutch."""
        return in_dutch(super().get_help_option(ctx))


class Group(click.Group):
    """The commands, under their English and their Dutch names."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.options_metavar, self.subcommand_metavar = "[OPTIES]", "OPDRACHT"

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by either of its names."""
        return super().get_command(ctx, ALIASES.get(cmd_name, cmd_name))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A command; an unknown one gets the name that looks like it, and whoever asks for help gets it."""
        if args[0] in ("help", "hulp"):
            click.echo(ctx.get_help())
            ctx.exit()
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], [*self.commands, *ALIASES], n=1)
            hint = f" Bedoelde je `{near[0]}`?" if near else f" Kies uit: {', '.join(sorted(self.commands))}."
            raise click.UsageError(f"De opdracht `{args[0]}` bestaat niet.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, text, options, commands."""
        format_help(self, ctx, formatter)
        dutch = {english: alias for alias, english in ALIASES.items()}
        rows = [
            (f"{name}, {dutch[name]}" if name in dutch else name, command.get_short_help_str(limit=80))
            for name, command in sorted(self.commands.items())
        ]
        with formatter.section("Opdrachten"):
            _columns(formatter, rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help, in Dutch."""
        return in_dutch(super().get_help_option(ctx))


def format_help(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """What the help of a command and of the group have in common."""
    formatter.write_usage(ctx.command_path, " ".join(command.collect_usage_pieces(ctx)), prefix="Gebruik: ")
    command.help = lines.as_typed(command.help or "")
    command.format_help_text(ctx, formatter)
    options = [param for param in command.get_params(ctx) if isinstance(param, click.Option)]
    rows = [row for option in options if (row := option.get_help_record(ctx))]
    with formatter.section("Opties"):
        _columns(formatter, rows)


def _columns(formatter: click.HelpFormatter, rows: list[tuple[str, str]]) -> None:
    """Two columns; on a narrow screen the second begins below the first."""
    formatter.write_dl(rows, col_max=30 if formatter.width > lines.NARROW else 4)


def in_dutch(option: click.Option | None) -> click.Option | None:
    """The option --help with its Dutch text."""
    if option is not None:
        option.help = "Toon deze uitleg."
    return option


def sentence(error: click.ClickException) -> str:
    """What is wrong with the command line, in Dutch."""
    match error:
        case click.NoSuchOption():
            near = _near_option(error)
            return f"De optie `{error.option_name}` bestaat niet.{near}"
        case click.MissingParameter():
            return f"Er ontbreekt iets: {_name(error)}."
        case click.BadOptionUsage():
            return f"Bij `{error.option_name}` klopt er iets niet: er hoort een waarde achter, of net geen."
        case BadValue():
            return f"{_name(error)}: {error.message}"
        case click.BadParameter():
            choices = error.param.type.choices if error.param and isinstance(error.param.type, click.Choice) else ()
            from buurtpunt.knowledge.dutch import enumerate_words  # slow to load

            advice = f" Kies uit: {enumerate_words(choices, last='of')}." if choices else ""
            return f"De waarde bij {_name(error)} kan niet.{advice}"
        case _ if "unexpected extra argument" in error.message:
            return 'Er staat een woord te veel achter de opdracht. Staat er een spatie in een naam, zet er dan "" rond.'
        case _:
            return error.message


def _near_option(error: click.NoSuchOption) -> str:
    """The option that was meant; `-map` and `--map` look alike to whoever types them."""
    args = (error.ctx.find_object(list) if error.ctx else None) or []  # as `run` was given them
    known = [name for param in error.ctx.command.get_params(error.ctx) for name in param.opts] if error.ctx else []
    typed = (f"-{word}" for word in args if word.startswith(error.option_name))
    near = [word for word in typed if word in known] or error.possibilities
    return f" Bedoelde je `{near[0]}`?" if near else ""


def _name(error: click.BadParameter) -> str:
    return f"`{error.param.opts[0]}`" if error.param else "de opdracht"


def _example(line: str) -> tuple[str, str]:
    command, _, meaning = line.strip().partition("  ")
    return lines.as_typed(command), meaning.strip()
