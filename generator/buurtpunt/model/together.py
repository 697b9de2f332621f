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
    about="Avonden om mee te denken: een bestand per vergadering, met nadien het verslag. Staat ook in de agenda.",
    listing=Listing("Vergaderingen", "Waarover je meedenkt met {hub}, en wat er beslist is.", "meetings", "meeting"),
    new=New(
        "vergadering",
        ("vergaderingen", "meeting", "denkavond", "infoavond"),
        ("datum", "van", "tot", "doel", "niveau", "concept"),
        ("niet_over", "uitgenodigd_via", "vragen", "hapje_drankje", "plaats"),
        "Schrijf hier waarom je samenkomt, en wie welkom is.",
    ),
)
PRIVATE_MEETINGS = Collection(
    model=PrivateMeeting,
    name="intern-vergaderingen",
    path="intern/vergaderingen/*.md",
    layout=Layout.FRONT,
    about="Vergaderingen van de ploeg alleen. Privé: `check` volgt de taken op, en er komt niets van op de site.",
    part_of=TEAM,
)
STORY = Collection(
    model=Story,
    name="over-ons",
    path="content/over-ons.yml",
    layout=Layout.FIELDS,
    about="Je verhaal, in enkele zinnen: voor de pagina Over ons, en voor een dossier van één blad.",
    listing=Listing("Over ons", "Waarom {hub} er is, en waar het naartoe gaat.", "story"),
)
