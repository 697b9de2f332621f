"""The files of `output/kanalen`: a page of all that is to be sent, and beside it each text, picture and letter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from buurtpunt.knowledge.slugs import slugify
from buurtpunt.making import crops
from buurtpunt.making.channels.stories import stories
from buurtpunt.making.channels.story import Story
from buurtpunt.making.channels.texts import text_for
from buurtpunt.making.context import Context
from buurtpunt.making.executor import Executor
from buurtpunt.making.outbox.page import Ready, page
from buurtpunt.making.outbox.schedule import SOON, Delivery, Moment, deliveries
from buurtpunt.model.channels import CHANNELS, Form, Size
from buurtpunt.writing.manifest import Kept

PAGE = "index.html"

Files = dict[str, bytes | Kept]
_Drawn = tuple[str, str]  # the path of a picture, or why there is none


def outbox(context: Context, executor: Executor, only: str = "") -> tuple[Files, int]:
    """The files by their path, and how many texts there are; none of a village without a channel that is awake.

    Of `only`, a file of the village, it is the texts of what stands in it, whenever that is.
    """
    channels = context.snapshot.contents.of(CHANNELS)
    if all(channel.is_asleep for channel in channels):
        return {}, 0
    told = (story for story in stories(context) if only in ("", story.record.origin.file))
    due = [*deliveries(told, channels, context.today, whenever=bool(only))]
    soon = [] if only else [one for one in due if one.moment in SOON]
    files: Files = {}
    pictures = _pictures(context, executor, [one for one in soon if one.moment is Moment.THIS_WEEK], files)
    letters = _letters(context, executor, soon, files)
    ready = [_ready(one, files, pictures, letters) for one in due]
    return {PAGE: page(context, ready, is_beside=bool(only)), **files}, len(ready)


def _ready(one: Delivery, files: Files, pictures: Mapping[str, _Drawn], letters: Mapping[str, str]) -> Ready:
    text = text_for(one.story, one.channel)
    path = _free(f"{slugify(one.story.key)}/{one.channel.id}", ".txt", files)
    files[path] = f"{text.body}\n".encode()
    letter = letters.get(one.channel.id, "") if one.moment in SOON else ""
    picture, no_picture = pictures.get(_of(one.story, one.channel.image), ("", ""))
    return Ready(one, text, path, picture, letter, no_picture)


def _pictures(context: Context, executor: Executor, due: Iterable[Delivery], files: Files) -> dict[str, _Drawn]:
    """The path of each picture that is to be sent soon, or why there is none, by its story and size; they are put among the files."""
    asked = {_of(one.story, size): (one.story, size) for one in due if (size := one.channel.image)}
    if not asked:
        return {}
    from buurtpunt.making.channels.pictures import pictures  # slow to load

    found: dict[str, _Drawn] = {}
    for (key, (story, size)), made in zip(asked.items(), pictures(context, executor, [*asked.values()]), strict=True):
        if isinstance(made, str):
            found[key] = ("", made)
        else:
            path = f"{slugify(story.key)}/beeld-{size.first}x{size.second}.{made.suffix}"
            found[key], files[path] = (path, ""), made.data
    return found


def _letters(context: Context, executor: Executor, due: Iterable[Delivery], files: Files) -> dict[str, str]:
    """The path of the letter of each channel that takes one, with all that is to be in it soon; they are put among the files."""
    told: dict[str, list[Story]] = {}
    for one in due:
        if one.channel.takes.form is Form.LETTER:
            told.setdefault(one.channel.id, []).append(one.story)
    return {id_: _letter(context, executor, id_, of, files) for id_, of in told.items()}


def _letter(context: Context, executor: Executor, name: str, told: Sequence[Story], files: Files) -> str:
    from buurtpunt.making.channels.letter import DOTS, SHAPE, letter  # slow to load

    path = _free(name, ".eml", files)
    cuts = {one.key: crops.photo(context, executor, one.photo, SHAPE, DOTS) for one in told}
    files[path] = letter(context, told, {key: cut for key, cut in cuts.items() if cut})
    return path


def _of(story: Story, size: Size | None) -> str:
    return f"{story.key} {size}"


def _free(name: str, ending: str, files: Files) -> str:
    """A path that nothing has yet: two channels may have one name."""
    number = next(n for n in range(1, len(files) + 2) if f"{name}{f'-{n}' * (n > 1)}{ending}" not in files)
    return f"{name}{f'-{number}' * (number > 1)}{ending}"
