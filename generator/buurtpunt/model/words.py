"""Words of a village in another language: what stands in vertaling.yml."""

from __future__ import annotations

from pydantic import Field

from buurtpunt.model.collection import Collection, Layout
from buurtpunt.model.record import Record
from buurtpunt.model.values import Markdown, Text


class Translation(Record):
    """Words of the village as typed, and what they are in another language: wherever they stand."""

    dutch: Text = Field(alias="nl")
    french: Markdown | None = Field(None, alias="fr")
    german: Markdown | None = Field(None, alias="de")
    english: Markdown | None = Field(None, alias="en")

    @property
    def language(self) -> str:
        """Several at once (ISO 639-2: mul), so that nobody reads it as Dutch."""
        return "mul"

    def said(self, code: str) -> str:
        """The words in a language, or ""."""
        return {"nl": self.dutch, "fr": self.french, "de": self.german, "en": self.english}[code] or ""


TRANSLATIONS = Collection(
    model=Translation,
    name="vertaling",
    path="content/vertaling.yml",
    layout=Layout.LISTS,
    key="vertaling",
    part_of="home",
)
