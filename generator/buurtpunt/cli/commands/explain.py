"""`buurtpunt explain`: the reason behind a problem."""

from __future__ import annotations

import click

from buurtpunt.cli import dutch, ends


@click.command(cls=dutch.Command, examples="buurtpunt explain datum-bestaat-niet  wat deze code betekent")
@click.argument("code", required=False)
def explain(code: str | None) -> int:
    """Leg uit wat een code bij een fout of waarschuwing betekent."""
    from buurtpunt.cli.screen import show_kind, show_kinds
    from buurtpunt.knowledge.dutch import nearest
    from buurtpunt.problems import all_kinds

    kinds = all_kinds()
    if code is None:
        show_kinds(kinds.values())
        return ends.MADE
    if code not in kinds:
        near = nearest(code, kinds)
        hint = f"Bedoelde je `{near}`?" if near else "Typ `buurtpunt explain` voor de hele lijst."
        raise click.UsageError(f"De code `{code}` kennen we niet. {hint}")
    show_kind(kinds[code])
    return ends.MADE
