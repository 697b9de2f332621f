"""Click, in our words: the help of each command out of the catalogue, its headings, and its complaints."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from itertools import takewhile
from pathlib import Path
from typing import Any

import click

from buurtpunt.catalogues import tell
from buurtpunt.cli import here, lines

_SHARED = "all"  # under which stands what several commands have alike
_SHORT = 2  # the characters of `-v`, which looks like nothing


class BadValue(click.BadParameter):
    """A value that cannot be, told in a sentence of our own."""


class Command(click.Command):
    """A command of which all that is said stands in the catalogue, under its name.

    `facts` gives what is named there between braces; it is asked only when somebody reads that.
    """

    def __init__(self, *args: Any, facts: Callable[[], Mapping[str, str]] = dict, **options: Any) -> None:
        super().__init__(*args, **options)
        self.facts = facts

    def get_short_help_str(self, limit: int = 45) -> str:
        """What it does, in a sentence; Click takes its docstring for that, which is for who reads the code."""
        self.help = tell(f"commands.{self.name}")
        return super().get_short_help_str(limit)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """What may be typed behind it, each with what is said of that."""
        params = super().get_params(ctx)
        for param in params:
            words = self._part("help" if param is self._help_option else param.name)
            if isinstance(param, click.Option):
                param.help, param.metavar = words, _said("type", param.type.name)
            else:
                param.metavar = words
        return params

    def invoke(self, ctx: click.Context) -> Any:
        """Runs it; each command may look around where it was typed."""
        if here.is_gone():
            raise click.UsageError(tell("terminal.nowhere"), ctx)
        return super().invoke(ctx)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, text, options, examples."""
        self.options_metavar = tell("terminal.help.options")
        usage = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, usage, prefix=tell("terminal.help.usage"))
        formatter.write_paragraph()
        with formatter.indentation():
            told = (tell(f"commands.{self.name}"), self._part("more"))
            formatter.write_text(lines.as_typed("\n\n".join(filter(None, told))))
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        columns(formatter, "options", [row for option in options if (row := option.get_help_record(ctx))])
        if lines_of := self._part("examples"):
            columns(formatter, "examples", examples(lines_of))

    def _part(self, name: str) -> str | None:
        """What is said of a part of it; None where nothing is."""
        words = _said(str(self.name), name) or _said(_SHARED, name)
        return words.format(**self.facts()) if words and "{" in words else words


class Group(Command, click.Group):
    """The commands, by either of their names."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by either of its names, also in capitals."""
        name = cmd_name.casefold()
        return super().get_command(ctx, name) or super().get_command(ctx, lines.aliases().get(name, ""))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The words behind the program; who asks for help of a command, in whichever order, gets it."""
        asked = ("help", tell("terminal.help.also"))
        if args and (args[0] in (*asked, *ctx.help_option_names) or args[1:] in [[one] for one in asked]):
            about = [word for word in args if self.get_command(ctx, word)]
            args = [*about[:1], ctx.help_option_names[0]]
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A command; of an unknown one is told what to type instead."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            instead = self._instead(args)
            hint = meant(instead) if instead else tell("advice.choose", names=", ".join(sorted(self.commands)))
            raise click.UsageError(f"{tell('terminal.no_command', name=args[0])} {hint}", ctx)
        return super().resolve_command(ctx, args)

    def _instead(self, args: list[str]) -> str:
        """The command line that was perhaps meant by one that begins with no command."""
        first, *others = args
        if first == "buurtpunt" and others:
            return line(others)
        if near := self.near(first):
            return line([near, *others])
        return line(["build", *args]) if Path(first).is_dir() else ""

    def near(self, name: str) -> str:
        """The name of a command that looks like this one."""
        return next(iter(difflib.get_close_matches(name.casefold(), [*self.commands, *lines.aliases()], n=1)), "")

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, text, options, commands."""
        self.subcommand_metavar = tell("terminal.help.command")
        super().format_help(ctx, formatter)
        others = {name: other for other, name in lines.aliases().items()}
        rows = [
            (f"{name}, {others[name]}" if name in others else name, command.get_short_help_str(limit=80))
            for name, command in sorted(self.commands.items())
        ]
        columns(formatter, "commands", rows)


def columns(formatter: click.HelpFormatter, heading: str, rows: list[tuple[str, str]]) -> None:
    """Two columns under a heading; on a narrow screen the second begins below the first."""
    with formatter.section(tell(f"terminal.help.heading.{heading}")):
        formatter.write_dl(rows, col_max=30 if formatter.width > lines.NARROW else 4)


def examples(told: str) -> list[tuple[str, str]]:
    """Each command of a text of lines, and what it is for."""
    parted = (line.strip().partition("  ") for line in told.strip().splitlines())
    return [(lines.as_typed(command), meaning.strip()) for command, _, meaning in parted]


def line(words: Iterable[str]) -> str:
    """A whole command line, as it may be typed here."""
    return here.again(" ".join(map(lines.quoted, words)))


def words_of(context: click.Context | None) -> list[str]:
    """The words behind the program, as `run` was given them."""
    return (context.find_object(list) if context else None) or []


def meant(name: str) -> str:
    """What somebody perhaps meant: a sentence."""
    return tell("advice.meant", guess=name)


def sentence(error: click.ClickException) -> str:
    """What is wrong with the command line."""
    match error:
        case click.NoSuchOption():
            return _no_option(error)
        case click.MissingParameter():
            return tell("terminal.missing", name=_name(error))
        case click.BadOptionUsage():
            return tell("terminal.bad_usage", name=error.option_name)
        case BadValue():
            return error.message if isinstance(error.param, click.Argument) else f"{_name(error)}: {error.message}"
        case click.BadParameter():
            choices = error.param.type.choices if error.param and isinstance(error.param.type, click.Choice) else ()
            from buurtpunt.knowledge.dutch import enumerate_words  # slow to load

            advice = tell("advice.choose", names=enumerate_words(choices, last="of")) if choices else ""
            return f"{tell('terminal.bad_value', name=_name(error))} {advice}".rstrip()
        case _ if "unexpected extra argument" in error.message:
            return f"{tell('terminal.word_too_many')} {_spaced(error)}".rstrip()
        case _:
            return error.message


def _said(owner: str, name: str) -> str | None:
    with suppress(KeyError):
        return tell(f"commands.{owner}.{name}")
    return None


def _no_option(error: click.NoSuchOption) -> str:
    """An option that there is not, and the line with the one that was meant: `-map` and `--map` look alike to who types them."""
    args = words_of(error.ctx)
    at = next((at for at, word in enumerate(args) if word.startswith(error.option_name)), len(args))
    name, is_, value = (args[at] if at < len(args) else error.option_name).partition("=")
    near = _near(name, error.ctx) if error.ctx else []
    told = tell("terminal.no_option", name=name)
    return f"{told} {meant(line([*args[:at], *near[:-1], near[-1] + is_ + value, *args[at + 1 :]]))}" if near else told


def _near(name: str, context: click.Context) -> list[str]:
    """What was meant by an option: one of this command, a command itself (`--build`), or one of another command."""
    command = context.command
    if near := _like(name, command, context):
        return [near]
    if not isinstance(command, Group):
        return []
    if near := command.near(name.lstrip("-")):
        return [near]
    of_others = ((other, _like(name, one, context)) for other, one in command.commands.items())
    return next(([other, near] for other, near in of_others if near), [])


def _like(name: str, command: click.Command, context: click.Context) -> str:
    """The option of a command that looks like this one."""
    known = [one for param in command.get_params(context) for one in param.opts if one.startswith("--")]
    whole = f"--{name.lstrip('-').casefold()}"
    return next(iter(difflib.get_close_matches(whole, known, n=1, cutoff=0.7)), "") if len(name) > _SHORT else ""


def _spaced(error: click.ClickException) -> str:
    """The line with quotes around the name of a folder, where that is what was typed in pieces."""
    context = getattr(error, "ctx", None)
    command, *words = words_of(context) or [""]
    pieces = [*takewhile(lambda word: not word.startswith("-"), words)]
    folder = " ".join(pieces)
    is_one = context is not None and (context.command.name == "init" or Path(folder).is_dir())
    return meant(line([command, folder, *words[len(pieces) :]])) if is_one and pieces[1:] else ""


def _name(error: click.BadParameter) -> str:
    param = error.param
    if isinstance(param, click.Argument) and error.ctx:
        return f"`{param.make_metavar(error.ctx)}`"
    return f"`{param.opts[0]}`" if param else tell("terminal.command")
