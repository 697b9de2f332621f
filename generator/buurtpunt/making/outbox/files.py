"""The files of `output/kanalen`: a page of all that is to be sent, and each text as a file beside it."""

from __future__ import annotations

from buurtpunt.knowledge.slugs import slugify
from buurtpunt.making.channels.stories import stories
from buurtpunt.making.channels.texts import text_for
from buurtpunt.making.context import Context
from buurtpunt.making.outbox.page import Ready, page
from buurtpunt.making.outbox.schedule import Delivery, deliveries
from buurtpunt.model.channels import CHANNELS

PAGE = "index.html"


def outbox(context: Context, only: str = "") -> tuple[dict[str, bytes], int]:
    """The files by their path, and how many texts there are; none of a village without a channel that is awake.

    Of `only`, a file of the village, it is what stands in it, whenever that is.
    """
    channels = context.snapshot.contents.of(CHANNELS)
    if all(channel.is_asleep for channel in channels):
        return {}, 0
    files: dict[str, bytes] = {}
    ready = []
    told = (story for story in stories(context) if only in ("", story.record.origin.file))
    for one in deliveries(told, channels, context.today, whenever=bool(only)):
        text = text_for(one.story, one.channel)
        path = _free(one, files)
        files[path] = f"{text.body}\n".encode()
        ready.append(Ready(one, text, (("als tekstbestand", path),)))
    return {PAGE: page(context, ready, is_beside=bool(only)), **files}, len(ready)


def _free(delivery: Delivery, files: dict[str, bytes]) -> str:
    """A path that nothing has yet: two channels may have one name."""
    name = f"{slugify(delivery.story.key)}/{delivery.channel.id}"
    number = next(n for n in range(1, len(files) + 2) if f"{name}{f'-{n}' * (n > 1)}.txt" not in files)
    return f"{name}{f'-{number}' * (number > 1)}.txt"
