"""Same input, same bytes: whatever the hash seed, the locale, the time zone, the folder or the order on disk."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builder import TODAY, Files
from conftest import VillageBuilder

FILES: Files = {
    "buurtpunt.yml": "naam: De Oude Melkerij\nwebsite: https://oudemelkerij.example\nfoto: huis.png\n",
    "doelgroepen.yml": "doelgroepen:\n- {id: buren, naam: Voor de buren}\n- {id: kinderen, naam: Voor kinderen}\n",
    "vragen.yml": "vragen:\n- {vraag: Mag het?, antwoord: Ja., voor: [kinderen, buren]}\n- {vraag: En nu?, antwoord: Ja.}\n",
    "agenda/één.md": "---\ntitel: Één\ndatum: 2026-12-01\n---\nZie [twee](twee.md).\n",
    "agenda/twee.md": "---\ntitel: Twee\ndatum: 2026-12-01\nvroeger: [oud/, ouder/]\n---\n![huis](huis.png)\n",
    "nieuws/a.md": "---\ntitel: A\ndatum: 2026-11-01\n---\n[reglement](../bijlagen/reglement.pdf)\n",
    "bijlagen/reglement.pdf": b"%PDF-1.7",
}


def built(folder: Path, **environment: str) -> dict[str, str]:
    """The hash of every file of a site that a new process made from within the village."""
    subprocess.run(
        [sys.executable, "-m", "buurtpunt", "build", "--quiet", "--today", TODAY],
        cwd=folder,
        env={**os.environ, **environment},
        check=True,
    )
    site = folder / "output" / "site"
    found = (path for path in sorted(site.rglob("*")) if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def test_the_same_village_gives_the_same_bytes_anywhere(village: VillageBuilder, tmp_path: Path) -> None:
    from buurtpunt.images import house

    place = village({**FILES, "beelden/huis.png": house("#a3262a", 600)})
    here = built(place.folder, PYTHONHASHSEED="1", LC_ALL="C", TZ="Pacific/Auckland")
    elsewhere = tmp_path / "elders" / "dorp"
    elsewhere.mkdir(parents=True)
    for path in sorted(place.folder.rglob("*"), reverse=True):  # created in another order, with other times
        if path.is_file() and "output" not in path.parts:
            copy = elsewhere / path.relative_to(place.folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    there = built(elsewhere, PYTHONHASHSEED="2", LC_ALL="tr_TR.UTF-8", TZ="America/Anchorage", PYTHONUTF8="0")
    assert len(here) > 15
    assert here == there


@pytest.mark.skipif(sys.platform != "linux", reason="the names of other systems are always Unicode")
def test_a_file_name_that_is_no_utf8_is_told(village: VillageBuilder) -> None:
    place = village()
    folder = os.fsencode(place.folder / "content")
    Path(os.fsdecode(folder + b"/caf\xe9.md")).write_text("---\ntitel: A\n---\n", encoding="utf-8")
    (problem,) = [p for p in place.build().problems if p.level == "fout"]
    assert (problem.file, problem.code) == ("content/caf\N{REPLACEMENT CHARACTER}.md", "bestandsnaam-onleesbaar")
    assert problem.sentence == "In de naam van dit bestand staat een teken dat we niet kunnen lezen."
