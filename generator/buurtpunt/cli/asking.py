"""What several commands ask in the same way, and what that means to a build."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from buurtpunt.cli import here, types

if TYPE_CHECKING:
    from buurtpunt.pipeline import Settings

FOLDER = click.argument("folder", required=False, type=types.VillageFolder())
NEW_FOLDER = click.argument("folder", required=False, type=types.FOLDER)
VILLAGE = click.option("--map", "village", type=types.FOLDER)
TODAY = click.option("--today", type=types.Day())
DRAFTS = click.option("--drafts", is_flag=True)
AS_JSON = click.option("--json", "as_json", is_flag=True)


def settings(folder: Path | None, **asked: Any) -> Settings:
    """The settings of a build, by their names; what nobody asked (None) is as usual."""
    from buurtpunt.pipeline import Settings

    usual: dict[str, Any] = {"today": here.today(), "bundled": here.bundled("themes"), "jobs": os.cpu_count() or 1}
    given = {name: value for name, value in asked.items() if value is not None}
    return Settings(start=folder or Path.cwd(), **(usual | given))
