"""The website of the demo village, as it was when somebody last looked at it and found it good.

`python3 tests -k golden --refresh` writes it anew; git then shows what a change does to every page.
"""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
READABLE = {".html", ".css", ".xml", ".svg", ".txt", ".ics", ""}
OTHERS = "andere-bestanden.txt"  # pictures and attachments: their names tell their contents


def text_of(site: Path) -> dict[str, str]:
    """What can be read of a site, by path, and the names of the rest."""
    files = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    texts = {name: path.read_bytes().decode() for name, path in files.items() if path.suffix in READABLE}
    return texts | {OTHERS: "".join(f"{name}\n" for name in files if name not in texts)}


def test_the_demo_village_becomes_the_golden_site(demo_site: Path, pytestconfig: pytest.Config) -> None:
    made = text_of(demo_site)
    if pytestconfig.getoption("--refresh"):
        shutil.rmtree(GOLDEN, ignore_errors=True)
        for name, text in made.items():
            (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / name).write_bytes(text.encode())
    kept = text_of(GOLDEN) | {OTHERS: (GOLDEN / OTHERS).read_text(encoding="utf-8")}
    assert sorted(made) == sorted(kept)
    changes = [
        line
        for name, text in made.items()
        for line in difflib.unified_diff(kept[name].splitlines(), text.splitlines(), name, name, lineterm="", n=1)
    ]
    assert "\n".join(changes[:80]) == ""
