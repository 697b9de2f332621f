"""Pictures of stories for the channels of others: of the right size to the pixel, and readable in each style."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from builder import Files, new_village
from buurtpunt.knowledge.colour import Colour, contrast, palette, parse_colour
from buurtpunt.knowledge.letters import STYLES
from buurtpunt.making.channels.pictures import pictures
from buurtpunt.making.channels.stories import stories
from buurtpunt.making.channels.story import Story
from buurtpunt.making.context import Context
from buurtpunt.making.crops import Cut
from buurtpunt.making.executor import Executor
from buurtpunt.model.channels import SQUARE, TALL, WIDE, Size
from buurtpunt.writing.cache import Cache
from buurtpunt.writing.manifest import bytes_of
from pictures import picture
from telling import context_of

FILES: Files = {
    "buurtpunt.yml": 'naam: De Oude Melkerij\nkleur: "#8a1c2b"',
    "agenda/soep.md": "---\ntitel: Soepavond: breng je kom mee\ndatum: 2026-12-12\nvan: 18:00\ntot: 21:00\nplaats: De oude school\nfoto: soep.jpg\n---\nEr is soep.",
    "beelden/soep.jpg": picture(),
    "beelden/beelden.yml": "soep.jpg: {alt: Soep, mensen: geen}\n",
}


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Context:
    return context_of(new_village(tmp_path_factory.mktemp("dorp") / "dorp", FILES).folder)


@pytest.fixture(scope="module")
def executor(tmp_path_factory: pytest.TempPathFactory) -> Executor:
    return Executor(Cache(tmp_path_factory.mktemp("output")), 2)


def soup(context: Context, **facts: object) -> Story:
    return replace(stories(context)[0], **facts)  # type: ignore[arg-type]


def opened(one: Cut | str) -> Image.Image:
    assert not isinstance(one, str), one
    image = Image.open(io.BytesIO(bytes_of(one.data)))
    image.load()
    return image


def in_style(context: Context, style: str) -> Context:
    return replace(context, hub=context.hub.model_copy(update={"style": style}))


@pytest.mark.parametrize("style", STYLES)
def test_each_picture_has_its_size_to_the_pixel_and_what_is_photographed_in_it(
    context: Context, executor: Executor, style: str
) -> None:
    sizes = (SQUARE, TALL, WIDE, Size(1201, 627))
    made = pictures(in_style(context, style), executor, [(soup(context), size) for size in sizes])
    assert [(opened(one).size, opened(one).format) for one in made] == [(tuple(size), "JPEG") for size in sizes]
    red, blue = (sum(_near(pixel, of) for pixel in _pixels(opened(made[0]))) for of in ((163, 38, 42), (11, 62, 111)))
    assert red > 3_000
    assert blue > 3_000


def _pixels(image: Image.Image) -> list[tuple[int, int, int]]:
    data = image.convert("RGB").resize((270, 270)).tobytes()
    return [*zip(data[::3], data[1::3], data[2::3], strict=True)]


def _near(pixel: tuple[int, int, int], of: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(pixel, of, strict=True))


@pytest.mark.parametrize("style", STYLES)
def test_all_letters_stand_out_from_their_ground(context: Context, executor: Executor, style: str) -> None:
    (made,) = pictures(in_style(context, style), executor, [(soup(context, photo=None), SQUARE)])
    image = opened(made).convert("RGB")
    found = sorted(image.getcolors(1080 * 1080) or (), reverse=True)
    (most, ground), *others = found
    letters = [pixel for count, pixel in others if count > 600]
    assert most > 0.6 * 1080 * 1080
    assert letters
    for pixel in letters:
        if _is_solid(pixel, context):
            assert contrast(_colour(pixel), _colour(ground)) >= 4.5, (pixel, ground)


def _is_solid(pixel: object, context: Context) -> bool:
    """Whether it is one of our colours, and no edge of a letter between two of them."""
    scheme = palette(context.hub.colour or parse_colour("#0b6e4f")).light
    return _hex(pixel) in {*scheme}


def _hex(pixel: object) -> str:
    assert isinstance(pixel, tuple)
    return "#{:02x}{:02x}{:02x}".format(*pixel)


def _colour(pixel: object) -> Colour:
    return parse_colour(_hex(pixel))


def test_a_long_title_gets_smaller_letters_and_one_that_cannot_be_read_then_says_so(
    context: Context, executor: Executor
) -> None:
    long = "Wandeling met lichtjes langs alle kapelletjes van het dorp, met soep, muziek en een verhaal onderweg"
    asked = [(soup(context, title=title), TALL) for title in (long, "a" * 60, "Lang. " * 2000)]
    small, wide, much = pictures(context, executor, asked)
    assert opened(small).size == opened(wide).size == (1080, 1920)
    assert much == "de titel is te lang. Maak hem korter."


def test_letters_that_we_do_not_have_are_told_and_a_smiley_is_left_out(context: Context, executor: Executor) -> None:
    smile, hebrew = pictures(
        context, executor, [(soup(context, title=title, photo=None), SQUARE) for title in ("Soep 🎉", "שלום")]
    )
    assert opened(smile).size == (1080, 1080)
    assert isinstance(hebrew, str)
    assert "hebben we geen letters" in hebrew


def test_a_picture_is_made_once(context: Context, executor: Executor, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [(soup(context), SQUARE), (soup(context, photo=None), SQUARE)]
    first = pictures(context, executor, asked)
    monkeypatch.setattr("buurtpunt.making.channels.pictures.draw", None)
    again = pictures(context, executor, asked)
    assert [opened(one).tobytes() for one in first] == [opened(one).tobytes() for one in again]
