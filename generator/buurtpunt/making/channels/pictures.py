"""Pictures of stories for the channels of others: set by the templates of the sheets, to the pixel; none twice, several at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from buurtpunt.catalogues import tell
from buurtpunt.images import ImageFile
from buurtpunt.knowledge import colour
from buurtpunt.making import crops, lettering, words
from buurtpunt.making.channels.story import Story
from buurtpunt.making.context import Context
from buurtpunt.making.crops import Cut
from buurtpunt.making.executor import Executor
from buurtpunt.making.paper import views
from buurtpunt.making.paper.press import CachedTypesetter, Set
from buurtpunt.model.channels import Size
from buurtpunt.typesetting import INKS, Typesetter, draw
from buurtpunt.writing.manifest import Kept, bytes_of, digest_of
from buurtpunt.writing.memo import Value, memo

TEMPLATE = "bericht"
PPI = 144.0  # two pixels to a point, as the template counts
_POINT = 25.4 / 72  # mm
_PHOTO = "beeld.jpg"


def pictures(context: Context, executor: Executor, asked: Sequence[tuple[Story, Size]]) -> list[Cut | str]:
    """The picture of each story in each size that was asked for, in that order: PNG, or JPEG where there is a photo in it; or
    why it could not be made. Raises `Wrong` for a mistake in a template.
    """
    if not asked:
        return []
    letters = lettering.for_paper(context.letters, executor)
    with Typesetter(context.theme.files, context.theme.own, letters, context.language.words) as typesetter:
        press = CachedTypesetter(typesetter, executor, context.today)
        with executor.begun(lambda one: _picture(context, press, *one), asked) as made:
            return [*made]


def _picture(context: Context, press: CachedTypesetter, story: Story, size: Size) -> Cut | str:
    cut = crops.photo(context, press.executor, story.photo, 1.8, max(size))
    # as a sheet that can be read aloud, since only of such a one Typst tells which letters it lacks
    made = press.set(TEMPLATE, _facts(context, story, size, cut), {_PHOTO: cut.data} if cut else {}, INKS)
    if made.pdf is None:
        return tell("outbox.picture.no_letters", signs=made.signs[0])
    if any(note["need"] > note["have"] for note in made.notes):
        return tell("outbox.picture.title_too_long")
    return ImageFile(_drawn(press.executor, made, size, is_photo=cut is not None), "jpg" if cut else "png", *size)


def _drawn(executor: Executor, made: Set, size: Size, *, is_photo: bool) -> bytes | Kept:
    """The page as a picture."""
    pdf = made.pdf
    assert pdf is not None

    def drawn() -> Value:
        (picture,) = draw(bytes_of(pdf), 1, PPI)
        if is_photo:
            from buurtpunt.images import pillow  # slow to load

            picture = pillow.crop(picture, size.second / size.first, size.first, None).data
        return Value(files=(picture,))

    return memo(executor.cache, TEMPLATE, (digest_of(pdf), repr((size, is_photo))), drawn).files[0]


def _facts(context: Context, story: Story, size: Size, cut: Cut | None) -> dict[str, Any]:
    """What the template shows, and what the sheets have in common ask of it."""
    scheme = colour.palette(context.hub.colour or colour.parse_colour("#0b6e4f")).light
    lively = (scheme.tint, scheme.accent, scheme.accent_strong, scheme.on_accent)
    day, *hours = story.moment or ("",)
    shown = views.Picture(_PHOTO, "", cut.width, cut.height, cut.focus) if cut else None
    return {
        "pixels": [*size],
        "width": size.first / 2 * _POINT,
        "height": size.second / 2 * _POINT,
        "style": context.hub.style,
        "lang": story.say.code,
        "document": story.title,
        "name": story.hub,
        "headline": story.title,
        "facts": [*filter(None, (words.sentence(day), ", ".join(hours), words.sentence(story.place) or story.notice))],
        "foot": f"{story.person.name}, {story.person.phone}",
        "picture": asdict(shown) if shown else None,
        "colours": asdict(views.Colours(scheme.ink, scheme.muted, scheme.line, *lively)),
        "inks": False,
        "marks": False,
        "bleed": 0,
        "unpublished": "",
        "kind": TEMPLATE,
        "hours": [],
    }
