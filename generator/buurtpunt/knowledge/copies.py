"""The names that computers give to a copy of a file."""

from __future__ import annotations

import posixpath
from collections.abc import Collection

from buurtpunt.knowledge.patterns import pattern

# Windows and macOS in Dutch, English and French; Google Drive; OneDrive (`soep-DESKTOP-AB12CD3`), Dropbox and Syncthing;
# ownCloud and Nextcloud (`soep_conflict-20261120-101500`,
# `soep (conflicted copy 2026-11-20 101500)`).
_AFTER = pattern(
    r"(.+?)(?:[\s_-]+(?:kopie|kopi|copy|copie)(?:\s*\(?\d+\)?)?|\s*\(\d+\)|\s*\([^()]*(?:kopie|copy|copie|confli[ck]t)[^()]*\)"
    r"|-(?:desktop|laptop|pc|macbook|imac)(?:-[a-z0-9-]+)?|\.sync-conflict-[\w-]+|_conflict-[\w-]+)"
)
_BEFORE = pattern(r"(?:kopie van|copy of|copie de)\s+(.+)")


# iCloud Drive, and Logseq: a number behind the name. A villager may mean one, so more must be the same than the name.
_NUMBERED = pattern(r"(.+?)[ _]\d{1,2}")


def numbered_original_of(path: str, others: Collection[str]) -> str | None:
    """Which of the others this file may be a copy of, by a number behind its name; None for a name of its own."""
    stem, suffix = posixpath.splitext(path)
    found = _NUMBERED.fullmatch(stem)
    return f"{found[1]}{suffix}" if found and f"{found[1]}{suffix}" in others else None


def original_of(path: str, others: Collection[str]) -> str | None:
    """Which of the others, in the same folder, this file is a copy of by its name; None for a name of its own."""
    stem, suffix = posixpath.splitext(path)
    folder, name = posixpath.split(stem)
    found = _BEFORE.fullmatch(name.lower()) or _AFTER.fullmatch(name.lower())
    if not found:
        return None
    original = posixpath.join(folder, name[slice(*found.span(1))] + suffix)
    return original if original in others else None
