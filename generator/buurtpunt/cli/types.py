"""What may stand behind an option: read by the same rules as what stands in a file, and refused in the same words."""

from __future__ import annotations

import datetime as dt
from typing import Any, NoReturn

import click

from buurtpunt.cli.dutch import BadValue
from buurtpunt.problems import Wrong


class Day(click.ParamType[dt.date]):
    """A day as a villager types it."""

    name = "dag"

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

    name = "adres"

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

    def __init__(self) -> None:
        super().__init__(min=1)

    def _describe_range(self) -> str:
        return "1 of meer"


class Port(click.IntRange):
    """The number of a port; its help says so in no code."""

    def __init__(self) -> None:
        super().__init__(min=1, max=65535)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number; ends the program with a sentence for what is none."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            raise BadValue("Dit moet een getal zijn van 1 tot 65535, zoals 8000.", ctx=ctx, param=param) from None

    def _describe_range(self) -> str:
        return ""
