"""A page for the team alone, in the looks of the site: it carries its own style, and asks nobody for anything."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from buurtpunt.disk import plain
from buurtpunt.knowledge import colour, moments
from buurtpunt.making.context import Context
from buurtpunt.making.looks import colours
from buurtpunt.making.page_facts import hash_source
from buurtpunt.problems import Place
from buurtpunt.theme import STYLESHEET, load_theme


def team_page(context: Context, folder: Path, name: str, runs: str = "", **facts: Any) -> bytes:
    """The page of a template `name.html` in a folder of ours, with `name.css` behind the stylesheet that came along.

    `runs` is the hash of the script that stands on it, if one does.
    """
    palette = colour.palette(context.hub.colour or colour.parse_colour("#0b6e4f"))
    ours = context.theme.replaced.get(STYLESHEET, context.theme.files[STYLESHEET])  # theirs is for their site
    style = "\n".join([colours(palette), *(plain.read_along(path).decode() for path in (ours, folder / f"{name}.css"))])
    policy = f"default-src 'none'; img-src 'self' data:; style-src {hash_source(style)}"
    policy += f"; script-src {runs}" if runs else ""
    made = load_theme(folder.name, folder.parent, folder.parent, Place()).render(
        name,
        str,
        css=style,
        csp=f"{policy}; base-uri 'none'; form-action 'none'",
        name=context.hub.name,
        day=moments.format_date(context.today),
        **facts,
    )
    return made.encode()
