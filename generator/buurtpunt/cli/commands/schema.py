"""`buurtpunt schema`: what lets an editor look over somebody's shoulder."""

from __future__ import annotations

from pathlib import Path

import click

from buurtpunt.cli import dutch, ends


@click.command(
    cls=dutch.Command,
    examples="""
    buurtpunt schema  zet ze in de map van je dorp
    buurtpunt schema agenda  toon dat van een activiteit
    """,
)
@click.argument("soort", required=False)
def schema(soort: str | None) -> int:
    """Help je tekstverwerker meekijken: wat kan er in elk bestand staan?"""
    from buurtpunt.cli.screen import refuse
    from buurtpunt.problems import Wrong
    from buurtpunt.reading.folder import find_village
    from buurtpunt.starter import editors

    if soort is not None:
        click.echo(editors.as_json(_schema(soort)), nl=False)
        return ends.MADE
    try:
        editors.refresh(find_village(Path.cwd()))
    except Wrong as wrong:
        return refuse([wrong.at()])
    click.echo(f"Klaar: je tekstverwerker vindt de uitleg in {editors.SCHEMAS}.")
    return ends.MADE


def _schema(name: str) -> object:
    from buurtpunt.knowledge.dutch import enumerate_words, nearest
    from buurtpunt.model.files import forms
    from buurtpunt.model.schema import schema_of

    known = {file.name: file for file in forms().values()}
    found = known.get(name) or forms().get(name)
    if found is None:
        near = nearest(name, known)
        hint = f"Bedoelde je `{near}`?" if near else f"Kies uit: {enumerate_words(known, last='of')}."
        raise click.UsageError(f"De soort `{name}` kennen we niet. {hint}")
    return schema_of(found)
