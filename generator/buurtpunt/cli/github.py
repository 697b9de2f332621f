"""What GitHub Actions shows of a run: each problem on its line; and of a private file no more than where."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from buurtpunt.problems import Problem


def annotate(problems: Iterable[Problem], village: Path | None) -> None:
    """Tells GitHub of problems, when it is GitHub that we run on."""
    if not _is_on_github():
        return
    from buurtpunt.report import github_lines

    for line in github_lines(problems, in_repository(village)):
        click.echo(line)


def is_read_by_others() -> bool:
    """Whether what is said ends up in a log that more people read than who runs this: where a computer builds by itself."""
    return _is_on_github() or os.environ.get("CI", "").casefold() in ("true", "1")  # GitLab, Netlify, Cloudflare Pages


def _is_on_github() -> bool:
    return os.environ.get("GITHUB_ACTIONS") == "true"


def in_repository(village: Path | None) -> str:
    """The village's folder within the repository that GitHub has checked out: "dorp/"; "" when it is that itself."""
    top = Path(os.environ.get("GITHUB_WORKSPACE", "")).resolve()
    if village is None or village == top or not village.is_relative_to(top):
        return ""
    return village.relative_to(top).as_posix() + "/"
