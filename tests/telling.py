"""A village as read on a day, for what is made of its facts outside the site: stories, texts, a letter, pictures."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from builder import TODAY
from buurtpunt.checking.snapshot import snapshot_of
from buurtpunt.making.channels.stories import stories
from buurtpunt.making.channels.story import Story
from buurtpunt.making.context import Context, hours_ahead
from buurtpunt.problems import Place
from buurtpunt.reading.village import read_village
from buurtpunt.theme import load_theme

THEMES = Path(__file__).resolve().parent.parent / "themes"


def context_of(folder: Path, today: str = TODAY) -> Context:
    """What a maker works with, of a village without a fault and before its pictures are made."""
    snapshot = snapshot_of(read_village(folder), dt.date.fromisoformat(today), drafts=False)
    assert snapshot.hub
    return Context(
        snapshot,
        snapshot.hub,
        load_theme("dorp", folder, THEMES, Place()),
        snapshot.hub.website or "",
        {},
        hours_ahead(snapshot),
        "",
    )


def told(folder: Path, today: str = TODAY) -> dict[str, Story]:
    """Everything that there is to tell, by its key."""
    return {story.key: story for story in stories(context_of(folder, today))}
