"""What a theme says in its theme.yml."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from buurtpunt.catalogues import tell
from buurtpunt.model.form import WORDS, Many, Sort, as_list, one
from buurtpunt.model.record import Record
from buurtpunt.model.values import Text, choice, parse_number
from buurtpunt.problems import Wrong, fields

WIDEST = 4000  # pixels: wider than any screen that a village meets


def _width(text: str) -> int:
    return between(text, 16, WIDEST)


def _quality(text: str) -> int:
    return between(text, 1, 100)


def _widths(value: Any) -> Any:
    found = as_list(value)
    if not found:
        raise Wrong(fields.NOT_A_LIST, example="`breedtes: [480, 960, 1600]`")
    return found


def between(text: str, least: int, most: int) -> int:
    """A whole number from the least to the most that there may be; raises `Wrong`."""
    number = parse_number(text)
    if not least <= number <= most:
        raise Wrong(fields.BAD_NUMBER, value=text, advice=tell("model.advice.between", least=least, most=most))
    return number


class PictureSettings(Record):
    """In which sizes and formats pictures are made.

    AVIF is there for a theme that asks for it. Of four photos at 960 pixels, as like the original as WebP 78 (SSIM 0.963),
    it took a fifth less on the line and two to six times as long to make (a quarter less, and seven to fifteen times, with
    more care). A village waits for its own photos more often than its visitors for that fifth, so WebP is the rule.
    """

    widths: Annotated[tuple[Annotated[int, one(_width, Sort.NUMBER)], ...], Many(_widths)] = Field(alias="breedtes")
    formats: Annotated[tuple[Annotated[str, choice("avif", "webp", "jpg")], ...], WORDS] = Field(
        ("webp", "jpg"), alias="formaten"
    )
    quality: Annotated[int, one(_quality, Sort.NUMBER)] = Field(78, alias="kwaliteit")


class ThemeSettings(Record):
    """theme.yml."""

    name: Text | None = Field(None, alias="naam")
    about: Text | None = Field(None, alias="beschrijving")
    pictures: PictureSettings | None = Field(None, alias="beelden")
