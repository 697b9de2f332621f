"""`buurtpunt explain`: the reason behind a problem."""

from __future__ import annotations

import click

from buurtpunt.catalogues import tell
from buurtpunt.cli import ends, wording


@click.command(cls=wording.Command)
@click.argument("code", required=False)
def explain(code: str | None) -> int:
    """Explains the code of a problem, or all of them."""
    from buurtpunt.cli.screen import show_kind, show_kinds
    from buurtpunt.knowledge.dutch import nearest
    from buurtpunt.problems import all_kinds

    kinds = all_kinds()
    if code is None:
        show_kinds(kinds.values())
        return ends.MADE
    if code not in kinds:
        near = nearest(code, kinds)
        hint = wording.meant(near) if near else tell("terminal.explain.list")
        raise click.UsageError(f"{tell('terminal.explain.unknown', code=code)} {hint}")
    show_kind(kinds[code])
    return ends.MADE
