"""The kinds of content that are for paper alone: they belong to `model.collections`, and stand on no page of the site."""

from __future__ import annotations

from buurtpunt.model.collection import Collection, Layout, New
from buurtpunt.model.print_settings import PrintSettings
from buurtpunt.model.printing import Order

PAPER = "paper"  # what they are part of

ORDERS = Collection(
    model=Order,
    name="drukwerk",
    path="content/drukwerk/*.yml",
    layout=Layout.FIELDS,
    part_of=PAPER,
    new=New(
        "flyer", ("flyers", "drukwerk", "affiche"), ("soort",), ("boodschap", "oproep", "formaat", "toon", "zwart_wit")
    ),
)
PRINTING = Collection(
    model=PrintSettings,
    name="druk",
    path="intern/druk.yml",
    layout=Layout.FIELDS,
    part_of=PAPER,
)
