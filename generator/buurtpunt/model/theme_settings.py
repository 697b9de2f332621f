"""What a theme says in its theme.yml."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from buurtpunt.model.form import WORDS, Many, Sort, as_list, one
from buurtpunt.model.record import Record
from buurtpunt.model.values import Text, choice, parse_number
from buurtpunt.problems import Wrong, fields

WIDEST = 4000  # pixels: wider than any screen that a village meets


def _width(text: str) -> int:
    return _between(text, 16, WIDEST)


def _quality(text: str) -> int:
    return _between(text, 1, 100)


def _widths(value: Any) -> Any:
    found = as_list(value)
    if not found:
        raise Wrong(fields.NOT_A_LIST, example="`breedtes: [480, 960, 1600]`")
    return found


def _between(text: str, least: int, most: int) -> int:
    number = parse_number(text)
    if not least <= number <= most:
        raise Wrong(fields.BAD_NUMBER, value=text, advice=f"Typ een getal van {least} tot {most}.")
    return number


class PictureSettings(Record):
    """In which sizes and formats pictures are made.

    AVIF is there for a theme that asks for it. Of four photos at 960 pixels, as like the original as WebP 78 (SSIM 0.963),
    it took a fifth less on the line and two to six times as long to make (a quarter less, and seven to fifteen times, with
    more care). A village waits for its own photos more often than its visitors for that fifth, so WebP is the rule.
    """

    widths: Annotated[tuple[Annotated[int, one(_width, Sort.NUMBER)], ...], Many(_widths)] = Field(
        alias="breedtes", description="Hoe breed de foto's worden, in punten.", examples=[[480, 960, 1600]]
    )
    formats: Annotated[tuple[Annotated[str, choice("avif", "webp", "jpg")], ...], WORDS] = Field(
        ("webp", "jpg"),
        alias="formaten",
        description="In welke vormen een foto bewaard wordt, de beste eerst. Een jpg komt er altijd bij.",
        examples=[["webp", "jpg"]],
    )
    quality: Annotated[int, one(_quality, Sort.NUMBER)] = Field(
        78, alias="kwaliteit", description="Hoe goed, van 1 tot 100.", examples=["78"]
    )


class ThemeSettings(Record):
    """theme.yml."""

    name: Text | None = Field(None, alias="naam", description="Hoe het thema heet.", examples=["Ons dorp"])
    about: Text | None = Field(
        None, alias="beschrijving", description="Hoe het eruitziet.", examples=["Groot en groen."]
    )
    pictures: PictureSettings | None = Field(None, alias="beelden", description="Hoe groot de foto's worden.")
