"""`buurtpunt completion`: the Tab key knows our commands."""

from __future__ import annotations

import click

from buurtpunt.cli import dutch, ends


@click.command(cls=dutch.Command, examples="buurtpunt completion bash >> ~/.bashrc  voor bash")
@click.argument("schaal", type=click.Choice(["bash", "zsh", "fish"]))
def completion(schaal: str) -> int:
    """Vul opdrachten aan met de tabtoets: een stukje voor bash, zsh of fish."""
    from click.shell_completion import get_completion_class

    found = get_completion_class(schaal)
    assert found is not None
    click.echo(found(click.get_current_context().find_root().command, {}, "buurtpunt", "_BUURTPUNT_COMPLETE").source())
    return ends.MADE
