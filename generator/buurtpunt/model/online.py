"""How a village goes online from this computer: chosen once, and private."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from buurtpunt.model.collection import Collection, Layout
from buurtpunt.model.record import Record
from buurtpunt.model.values import Number, Text, choice

GIT, FOLDER, SFTP, FTPS = "git", "map", "sftp", "ftps"
ON_A_SERVER = (SFTP, FTPS)


class Online(Record):
    """intern/online.yml. The password is not in it: the computer keeps that itself."""

    how: Annotated[str, choice(GIT, FOLDER, SFTP, FTPS)] = Field(
        alias="hoe",
        description="Hoe je site online gaat: met git, naar een map zoals een USB-stick, of naar webruimte.",
        examples=["sftp"],
    )
    folder: Text | None = Field(
        None, alias="map", description="De map waar de site in komt, hier of op de server.", examples=["www"]
    )
    server: Text | None = Field(
        None, alias="server", description="De naam van de server van je webruimte.", examples=["sftp.provider.example"]
    )
    user: Text | None = Field(
        None, alias="gebruiker", description="Met welke naam je daar binnenkomt.", examples=["oudemelkerij"]
    )
    port: Number | None = Field(
        None, alias="poort", description="Het nummer van de poort, als je provider er een zegt.", examples=["22"]
    )
    key: Text | None = Field(
        None,
        alias="sleutel",
        description="Waaraan we de server herkennen. Dat vullen we zelf in als je ja zegt.",
        examples=["SHA256:2vRLhgG0KZgl5bJ6yHLXMfDuJLqBSkFjRtNpYOzVaTs"],
    )


ONLINE = Collection(
    model=Online,
    name="online",
    path="intern/online.yml",
    layout=Layout.FIELDS,
    about="Hoe je site vanaf deze computer online gaat. Privé.",
    part_of="online",
)
