"""What others see when they share a page of a village without a photo: one card, drawn in the colour of the village."""

from __future__ import annotations

from collections.abc import Iterator

from buurtpunt.disk import plain
from buurtpunt.images import encoders
from buurtpunt.knowledge.colour import Scheme
from buurtpunt.knowledge.letters import USUAL
from buurtpunt.making.context import Context
from buurtpunt.making.page_facts import CARD, Part
from buurtpunt.model.collections import PEOPLE


def parts(context: Context, scheme: Scheme) -> Iterator[Part]:
    """The card, when the site has an address and there is no photo that stands for all of it."""
    if not context.base or context.picture(context.hub.picture):
        return
    words = (context.hub.name, context.hub.sentence or "", context.seen.of(PEOPLE)[0].phone.display)
    colours = (scheme.accent_strong, scheme.on_accent)
    pair = context.letters if context.letters.faces else USUAL
    letters = (pair.head[0].path, pair.text[0].path)

    def made() -> bytes:
        from buurtpunt.images import card  # slow to load

        return card.draw(*words, colours, (plain.read_along(letters[0]), plain.read_along(letters[1])))

    yield Part(CARD, repr((words, colours, letters, encoders())), made)
