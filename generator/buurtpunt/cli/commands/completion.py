"""`buurtpunt completion`: the Tab key knows our commands."""

from __future__ import annotations

import click

from buurtpunt.cli import ends, wording


@click.command(cls=wording.Command)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> int:
    """Gives what lets the Tab key complete our commands in a shell."""
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found is not None
    click.echo(found(click.get_current_context().find_root().command, {}, "buurtpunt", "_BUURTPUNT_COMPLETE").source())
    return ends.MADE
