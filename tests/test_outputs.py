"""A part of the output is a row and a maker: one that does not exist is made, written, counted, cleaned up and told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from builder import TODAY, Village
from buurtpunt import outputs
from buurtpunt.catalogues.nl.outputs import WORDS
from buurtpunt.cli.commands.build import build  # knows its choices before there are songs
from buurtpunt.outputs import For, Materials, Output
from buurtpunt.writing.part import MadePart
from conftest import VillageBuilder


def sung(given: Materials) -> MadePart:
    """A song for each event that is coming."""
    songs = {f"{Path(one.origin.file).stem}.txt": one.title.encode() for one in given.context.seen.documents}
    return MadePart(songs, counts={"songs": len(songs)})


SONGS = Output("liedjes", For.EVERYBODY, sung, ("songs",), has_hint=True)
SAID = {
    "told.liedjes": "Zing mee",
    "hint.liedjes": "Zing luid.",
    "count.songs.one": "{count} liedje",
    "count.songs.many": "{count} liedjes",
}
EVENT = "---\ntitel: {}\ndatum: 2026-12-12\n---\nKom!\n"


def with_songs(monkeypatch: pytest.MonkeyPatch, **different: object) -> None:
    monkeypatch.setattr(outputs, "OUTPUTS", (*outputs.OUTPUTS, replace(SONGS, **different)))  # type: ignore[arg-type]
    for key, text in SAID.items():
        monkeypatch.setitem(WORDS, key, text)


def said(place: Village, *words: str) -> str:
    return place.run("build", str(place.folder), "--today", TODAY, *words).output


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}


def test_a_part_is_made_written_counted_and_told(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    with_songs(monkeypatch)
    place = village({"agenda/soep.md": EVENT.format("Soepavond"), "agenda/dans.md": EVENT.format("Dansfeest")})
    summary = place.folder / "verslag.md"
    told = said(place, "--summary", str(summary))
    there = place.folder / "output" / "liedjes"
    assert files(there) == {"soep.txt": "Soepavond", "dans.txt": "Dansfeest"}
    assert f"Zing mee: {there}\nZing luid.\n" in told.replace("\n\n", "\n")
    assert "- 2 liedjes\n" in summary.read_text("utf-8")
    assert place.build().made["songs"] == 2
    assert "Zing luid" not in said(place)  # the first time alone


def test_what_is_no_longer_made_goes_and_what_is_not_ours_stays(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_songs(monkeypatch)
    place = village({"agenda/soep.md": EVENT.format("Soepavond"), "agenda/dans.md": EVENT.format("Dansfeest")})
    place.build()
    there = place.folder / "output" / "liedjes"
    place.write({"agenda/dans.md": None})
    place.build("--het-klopt")
    assert files(there) == {"soep.txt": "Soepavond"}
    (there / "van-mij.txt").write_text("la", "utf-8")
    place.write({"agenda/soep.md": None})
    told = said(place, "--het-klopt")
    assert files(there) == {"van-mij.txt": "la"}
    assert "Zing mee" not in told


def test_it_is_made_alone_on_request(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    (only,) = (one for one in build.params if one.name == "only")
    assert only.type.choices == tuple(output.name for output in outputs.built())  # type: ignore[attr-defined]
    with_songs(monkeypatch)
    monkeypatch.setattr(only.type, "choices", tuple(output.name for output in outputs.built()))
    place = village({"agenda/soep.md": EVENT.format("Soepavond")})
    assert "Klaar: 1 liedje in " in said(place, "--only", "liedjes")
    assert [path.name for path in (place.folder / "output").iterdir() if path.name[0] != "."] == ["liedjes"]


def test_what_is_for_the_team_alone_hides_and_is_made_where_the_private_files_are(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_songs(monkeypatch, audience=For.TEAM)
    place = village({"agenda/soep.md": EVENT.format("Soepavond")})
    there = place.folder / "output" / "liedjes"
    assert (place.build().made["songs"], there.exists()) == (0, False)
    place.write({"intern/nota.txt": "van ons"})
    assert place.build().made["songs"] == 1
    assert files(there) == {"soep.txt": "Soepavond", ".gitignore": "*\n"}
    (place.folder / "intern/nota.txt").unlink()
    (place.folder / "intern").rmdir()
    place.build()
    assert files(there) == {}
