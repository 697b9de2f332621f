"""The kinds of content that are about doing it together: they belong to `model.collections`."""

from __future__ import annotations

from buurtpunt.model.collection import Collection, Layout, Listing, New
from buurtpunt.model.meetings import Meeting, PrivateMeeting
from buurtpunt.model.story import Story

TEAM = "team"  # what is part of no page, and read by the team alone

MEETINGS = Collection(
    model=Meeting,
    name="vergaderingen",
    path="content/vergaderingen/*.md",
    layout=Layout.FRONT,
    listing=Listing("meetings", "meeting"),
    new=New(
        "vergadering",
        ("vergaderingen", "meeting", "denkavond", "infoavond"),
        ("datum", "van", "tot", "doel", "niveau", "concept"),
        ("niet_over", "uitgenodigd_via", "vragen", "hapje_drankje", "plaats"),
    ),
)
PRIVATE_MEETINGS = Collection(
    model=PrivateMeeting,
    name="intern-vergaderingen",
    path="intern/vergaderingen/*.md",
    layout=Layout.FRONT,
    part_of=TEAM,
)
STORY = Collection(
    model=Story,
    name="over-ons",
    path="content/over-ons.yml",
    layout=Layout.FIELDS,
    listing=Listing("story"),
)
