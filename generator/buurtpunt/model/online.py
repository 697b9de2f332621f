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

    how: Annotated[str, choice(GIT, FOLDER, SFTP, FTPS)] = Field(alias="hoe")
    folder: Text | None = Field(None, alias="map")
    server: Text | None = Field(None, alias="server")
    user: Text | None = Field(None, alias="gebruiker")
    port: Number | None = Field(None, alias="poort")
    key: Text | None = Field(None, alias="sleutel")


ONLINE = Collection(
    model=Online,
    name="online",
    path="intern/online.yml",
    layout=Layout.FIELDS,
    part_of="online",
)
