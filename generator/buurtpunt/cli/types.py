"""What may stand behind an option: read by the same rules as what stands in a file, and refused in the same words."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, NoReturn

import click

from buurtpunt.catalogues import tell
from buurtpunt.cli.wording import BadValue, line, meant, words_of
from buurtpunt.problems import Wrong

_OF_FILES = (".yml", ".yaml", ".md")


class Day(click.ParamType[dt.date]):
    """A day as a villager types it."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """The day; ends the program with a sentence for what is none."""
        from buurtpunt.knowledge.moments import parse_date

        if isinstance(value, dt.date):
            return value
        try:
            return parse_date(str(value))
        except Wrong as wrong:
            _fail(wrong, param, ctx)


class WebAddress(click.ParamType[str]):
    """A full web address."""

    name = "address"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The address; ends the program with a sentence for what is none."""
        from buurtpunt.model.values import parse_url

        try:
            return parse_url(str(value))
        except Wrong as wrong:
            _fail(wrong, param, ctx)


def _fail(wrong: Wrong, param: click.Parameter | None, ctx: click.Context | None) -> NoReturn:
    """Ends the program with the sentence and the remedy of what is wrong."""
    problem = wrong.at()
    raise BadValue(f"{problem.sentence} {problem.remedy}", ctx=ctx, param=param)


class AtLeastOne(click.IntRange):
    """A number from one up; its help says so in no code."""

    name = "count"

    def __init__(self) -> None:
        super().__init__(min=1)

    def _describe_range(self) -> str:
        return tell("terminal.at_least_one")


class Port(click.IntRange):
    """The number of a port; its help says so in no code."""

    name = "port"

    def __init__(self) -> None:
        super().__init__(min=1, max=65535)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number; ends the program with a sentence for what is none."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            raise BadValue(tell("terminal.bad_port"), ctx=ctx, param=param) from None

    def _describe_range(self) -> str:
        return ""


class VillageFolder(click.Path):
    """The folder of a village; of a file or a port in its place is told what to type instead."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)
        self.name = "folder"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The folder; ends the program with a sentence for what was surely meant as something else."""
        typed = str(value)
        if ctx and not Path(typed).is_dir():
            if typed.isdecimal() and any(one.name == "port" for one in ctx.command.params):
                raise BadValue(_without(ctx, typed, "no_folder.port", "--port", typed), ctx=ctx, param=param)
            if Path(typed).is_file() or Path(typed).suffix in _OF_FILES:
                above = [str(Path(typed).parent)] if Path(typed).parent != Path() else []
                raise BadValue(_without(ctx, typed, "no_folder.file", *above), ctx=ctx, param=param)
        return super().convert(value, param, ctx)


def _without(ctx: click.Context, typed: str, key: str, *instead: str) -> str:
    """What is the matter with a word, and the line with others in its place."""
    words = words_of(ctx)
    at = words.index(typed) if typed in words else len(words)
    return f"{tell(f'terminal.{key}', name=typed)} {meant(line([*words[:at], *instead, *words[at + 1 :]]))}"


def _path(name: str) -> click.Path:
    """A path, with its name in the catalogue."""
    found = click.Path(path_type=Path)
    found.name = name
    return found


FOLDER, FILE = _path("folder"), _path("file")
