"""What was changed in the browser: kept for a year in a folder of the village's own, out of git and out of the site."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from buurtpunt.disk import kept, ours, plain
from buurtpunt.editing.page import Value

_FILE = "veranderingen.jsonl"
_KEPT = dt.timedelta(days=365)
_LARGEST = 50_000_000  # bytes; a village that saves ten texts a day stays far below


WHAT = ("nieuw", "veranderd", "verplaatst", "weg", "teruggetrokken")


@dataclass(frozen=True, slots=True)
class Change:
    """One time that something was saved: when, from where, which thing, and what each key was and became.

    `address` is that of its form afterwards; `file` is a whole text, before and after, for what came or went as a file.
    """

    when: str  # ISO 8601, to the second
    who: str
    title: str
    address: str
    keys: dict[str, tuple[Value, Value]]
    what: str = "veranderd"  # or one of the others of `WHAT`
    once: str = ""  # of something new: the form that made it

    @property
    def after(self) -> dict[str, Value]:
        """What it made of its keys."""
        return {key: now for key, (_, now) in self.keys.items() if now}


def note(root: Path, change: Change) -> None:
    """Adds a change to the others. A folder that nobody may write in keeps nobody from saving."""
    try:
        folder = kept.folder(root)
        _forget(folder / _FILE, change.when)
        told = {name: value for name, value in asdict(change).items() if name != "once" or value}
        line = json.dumps(told, ensure_ascii=False)
        if plain.look(folder / _FILE) is None:
            ours.create(folder / _FILE, b"")
        ours.append(folder / _FILE, f"{line}\n".encode())
    except OSError:
        return


def changes(root: Path) -> list[Change]:
    """All that was changed in the last year, the newest first; a line that is damaged is skipped."""
    try:
        data = kept.read(root, _FILE, _LARGEST)
    except OSError:
        return []
    found = (_read(line) for line in data.decode("utf-8", "replace").splitlines())
    return [one for one in found if one is not None][::-1]


def _forget(path: Path, now: str) -> None:
    """Takes out what is more than a year old, when the oldest is."""
    if plain.look(path) is None:
        return
    limit = (dt.datetime.fromisoformat(now) - _KEPT).isoformat()
    lines = plain.read(path, _LARGEST).splitlines(keepends=True)
    first = _read(lines[0].decode("utf-8", "replace")) if lines else None
    if first and first.when < limit:
        kept = [line for line in lines if (one := _read(line.decode("utf-8", "replace"))) and one.when >= limit]
        ours.write(path, b"".join(kept))


def _read(line: str) -> Change | None:
    try:
        known: dict[str, Any] = json.loads(line)
        keys = {str(key): (was, now) for key, (was, now) in known.pop("keys").items()}
        change = Change(**known, keys=keys)
        dt.datetime.fromisoformat(change.when)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return change if change.what in WHAT else None


def told(value: Value) -> str:
    """A value in a sentence, short."""
    if isinstance(value, list):
        return ", ".join(map(told, value[:4])) + (" ..." if len(value) > 4 else "")
    if isinstance(value, dict):
        return " ".join(told(one) for one in [*value.values()][:3])
    said = " ".join(value.split())
    return f"“{said[:60]}{'...' if len(said) > 60 else ''}”"
