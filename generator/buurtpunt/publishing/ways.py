"""The way in which a village goes online from this computer: chosen once, and kept in its private folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.disk.village import read
from buurtpunt.editing import Page, put
from buurtpunt.editing.saving import save
from buurtpunt.model.keys import keys_of
from buurtpunt.model.online import FOLDER, FTPS, GIT, ON_A_SERVER, ONLINE, SFTP
from buurtpunt.problems import Wrong
from buurtpunt.problems import publishing as kinds
from buurtpunt.publishing import history

FILE = ONLINE.path
NEEDED: dict[str, tuple[str, ...]] = {  # keys that each way cannot do without
    GIT: (),
    FOLDER: ("map",),
    SFTP: ("server", "gebruiker"),
    FTPS: ("server", "gebruiker"),
}


@dataclass(frozen=True, slots=True)
class Way:
    """Where a site goes, and how; what a way has no need of is empty."""

    how: str
    folder: str = ""
    server: str = ""
    user: str = ""
    port: int = 0  # 0 is the usual one
    key: str = ""  # by which a server is known

    @property
    def name(self) -> str:
        """Where it leads, for who reads: "de map E:/site"."""
        if self.how in ON_A_SERVER:
            return f"{self.server}/{self.folder.strip('/')}" if self.folder else self.server
        return tell("publishing.way.folder" if self.how == FOLDER else "publishing.way.git", folder=self.folder)

    @property
    def account(self) -> str:
        """Who comes in where: under this name the computer keeps the password."""
        return f"{self.user}@{self.server}"


def way_of(village: Path) -> Way | None:
    """The way that was chosen; without a choice the git of the computer where that sends the village somewhere, else None.

    Raises `Wrong` for a file that does not tell enough.
    """
    values = chosen(village)
    if values is None:
        remote = history.remote_of(village)
        return Way(GIT, remote) if remote else None
    how, port = values.get("hoe", ""), values.get("poort", "0")
    missing = next((key for key in NEEDED.get(how, ("hoe",)) if not values.get(key)), None)
    if how not in NEEDED or missing or not port.isdecimal():
        raise Wrong(kinds.WAY_UNCLEAR, file=FILE, key=missing or "hoe" if port.isdecimal() else "poort")
    if how == GIT:
        if remote := history.remote_of(village):
            return Way(GIT, remote)
        raise Wrong(kinds.NO_REMOTE)
    folder, server, user, key = (values.get(name, "") for name in ("map", "server", "gebruiker", "sleutel"))
    return Way(how, folder, server, user, int(port), key)


def chosen(village: Path) -> dict[str, str] | None:
    """What stands in the file in which the way is kept, by key; None where there is none. Raises `Wrong`."""
    path = village / FILE
    if plain.look(path) is None:
        return None
    values = Page.of(FILE, read(path, FILE), ONLINE.layout).values
    known = values if isinstance(values, dict) else {}
    return {key: value for key, value in known.items() if isinstance(value, str) and value} or None


def choose(village: Path, values: Mapping[str, str]) -> Page:
    """The file in which the way is kept, with these values by key; "" takes one away. Raises `Wrong`."""
    path = village / FILE
    page = Page.of(FILE, read(path, FILE) if plain.look(path) else b"", ONLINE.layout)
    order = [key.name for key in keys_of(ONLINE.model)]
    for key in order:
        if key in values and values[key] != (chosen(village) or {}).get(key, ""):
            page = put(page, (key,), values[key], order)
    return page


def know_again(village: Path, key: str) -> None:
    """Somebody said yes to the key of the server: from now on it is known by that. Raises `Wrong`."""
    save(village, FILE, choose(village, {"sleutel": key}).data)
