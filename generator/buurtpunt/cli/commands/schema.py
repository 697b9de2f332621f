"""`buurtpunt schema`: what lets an editor look over somebody's shoulder."""

from __future__ import annotations

from pathlib import Path

import click

from buurtpunt.catalogues import tell
from buurtpunt.cli import ends, wording


@click.command(cls=wording.Command)
@click.argument("sort", required=False)
def schema(sort: str | None) -> int:
    """Writes what tells an editor which keys each file may have, or shows that of one sort."""
    from buurtpunt.cli.screen import refuse
    from buurtpunt.problems import Wrong
    from buurtpunt.reading.folder import find_village
    from buurtpunt.starter import editors

    if sort is not None:
        click.echo(editors.as_json(_schema(sort)), nl=False)
        return ends.MADE
    try:
        editors.refresh(find_village(Path.cwd()))
    except Wrong as wrong:
        return refuse([wrong.at()])
    click.echo(tell("terminal.schema.done", folder=editors.SCHEMAS))
    return ends.MADE


def _schema(name: str) -> object:
    from buurtpunt.knowledge.dutch import enumerate_words, nearest
    from buurtpunt.model.files import forms
    from buurtpunt.model.schema import schema_of

    known = {file.name: file for file in forms().values()}
    found = known.get(name) or forms().get(name)
    if found is None:
        near = nearest(name, known)
        hint = wording.meant(near) if near else tell("advice.choose", names=enumerate_words(known, last="of"))
        raise click.UsageError(f"{tell('terminal.schema.unknown', name=name)} {hint}")
    return schema_of(found)
