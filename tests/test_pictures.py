"""Phone pictures in, a light site out: upright, private, and never a crash."""

from __future__ import annotations

import base64
import io
import re
import struct
import subprocess
import sys
import unicodedata
import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageFilter
from selectolax.lexbor import LexborHTMLParser

from builder import Files, Outcome, first
from buurtpunt.images import drawings, pillow
from conftest import VillageBuilder
from pictures import FORMATS, bright_profile, head_of_png, opened, picture, swapped_profile, with_chunk
from rows import each

pytestmark = pytest.mark.only("site")

ALT = "soep.jpg: {alt: Een kom soep, mensen: geen}\n"
PAGE = "naam: De Oude Melkerij\nfoto: {}\n"
WITH_WEBSITE = PAGE + "website: https://melkerij.example\n"


def hub_with(data: bytes, name: str = "soep.jpg", facts: str = "mensen: geen", hub: str = PAGE) -> Files:
    """A hub with this picture on its home page."""
    return {
        "buurtpunt.yml": hub.format(name),
        f"beelden/{name}": data,
        "beelden/beelden.yml": f"{name}: {{alt: Een kom soep, {facts}}}\n",
    }


def pictures_of(made: Outcome) -> dict[str, Image.Image]:
    """Every picture of a site."""
    return {name: opened(made.bytes(name)) for name in made.files() if name.startswith("beelden/")}


def told(made: Outcome, code: str) -> tuple[str, str]:
    """The sentence and the remedy of the one problem of this kind."""
    (found,) = [problem for problem in made.problems if problem.code == code]
    return found.sentence, found.remedy


# What is made ----------------------------------------------------------------------------------------------------------


def test_a_phone_photo_comes_in_five_widths_of_webp_and_jpeg_and_never_larger_than_it_was(
    village: VillageBuilder,
) -> None:
    def widths(size: tuple[int, int]) -> list[tuple[int, str]]:
        found = pictures_of(village(hub_with(picture(size=size))).build())
        return sorted((image.width, str(image.format)) for image in found.values())

    assert widths((4000, 3000)) == [(w, f) for w in (240, 480, 720, 960, 1600) for f in ("JPEG", "WEBP")]
    assert widths((700, 500)) == [(w, f) for w in (240, 480, 700) for f in ("JPEG", "WEBP")]
    assert widths((200, 100)) == [(200, "JPEG"), (200, "WEBP")]


def test_an_old_browser_that_knows_no_webp_has_the_same_choice_of_widths(village: VillageBuilder) -> None:
    made = village(hub_with(picture(size=(1000, 500)))).build()
    image = made.page().css_first("main picture img")
    assert image is not None
    offered = [line.split() for line in str(image.attributes["srcset"]).split(", ")]
    assert [width for _, width in offered] == ["240w", "480w", "720w", "960w", "1000w"]
    assert all(path.endswith(".jpg") and (made.site / path).is_file() for path, _ in offered)
    assert image.attributes["src"] == offered[-1][0]


@each("orientation", range(1, 9))
def test_a_photo_is_upright_however_the_phone_was_held(village: VillageBuilder, orientation: int) -> None:
    """The eight of them, against what Pillow itself makes of each."""
    from PIL import ImageOps

    exif = Image.Exif()
    exif[0x0112] = orientation
    data = picture(size=(3300, 800), exif=exif)
    wanted = ImageOps.exif_transpose(opened(data)).convert("RGB")
    for name, image in pictures_of(village(hub_with(data)).build()).items():
        assert (image.width > image.height) == (wanted.width > wanted.height), name
        for x, y in ((0.1, 0.1), (0.9, 0.1), (0.1, 0.9), (0.9, 0.9)):
            spot = image.convert("RGB").getpixel((int(x * image.width), int(y * image.height)))
            same = wanted.getpixel((int(x * wanted.width), int(y * wanted.height)))
            assert near(spot, same), name


def near(one: Any, other: Any, by: int = 12) -> bool:
    """Whether two colours look the same."""
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


def test_no_byte_of_metadata_reaches_the_site(village: VillageBuilder) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Geheime camera"
    exif.get_ifd(0x8825)[2] = (51.0, 3.0, 13.0)
    metadata: dict[str, dict[str, Any]] = {
        "jpg": {"exif": exif, "comment": b"Geheime opmerking", "xmp": b"<x:xmpmeta>Geheim</x:xmpmeta>"},
        "webp": {"exif": exif, "xmp": b"<x:xmpmeta>Geheim</x:xmpmeta>"},
        "png": {"exif": exif},
    }
    for suffix, options in metadata.items():
        data = picture(suffix, (400, 300), **options)
        assert b"Geheim" in data
        place = village(hub_with(data, f"soep.{suffix}", hub=WITH_WEBSITE))
        made = place.build()
        assert len(pictures_of(made)) >= 3
        for name in made.files():
            assert b"Geheim" not in made.bytes(name), name
        for image in pictures_of(made).values():
            assert not image.getexif()
            assert not {"exif", "xmp", "comment", "icc_profile"} & {*image.info}


@each(
    "data, colour",
    [
        (picture(mode="CMYK", colour=(0, 255, 255, 0)), (254, 0, 0)),
        (picture("png", mode="I;16", colour=40_000), (156, 156, 156)),
        (picture("png", mode="1", colour=1), (255, 255, 255)),
        (picture("png", mode="P", colour=0), (0, 0, 0)),
        (picture("avif", colour="#00ff00"), (0, 255, 0)),
        (picture("webp", colour="#00ff00"), (0, 255, 0)),
        (picture("gif", mode="L", colour=200), (200, 200, 200)),
        (picture(mode="L", colour=200, progressive=True), (200, 200, 200)),
    ],
)
def test_whatever_a_camera_or_a_drawing_program_saves_becomes_the_same_colour_in_srgb(
    village: VillageBuilder, data: bytes, colour: tuple[int, int, int]
) -> None:
    made = village(hub_with(data, "soep.png")).build()
    assert made.exit_code == 0, made.output
    for name, image in pictures_of(made).items():
        assert near(image.convert("RGB").getpixel((5, 5)), colour), name


def test_colours_of_a_wide_screen_are_turned_into_srgb(village: VillageBuilder) -> None:
    from PIL import ImageCms

    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    broken = picture(icc_profile=b"geen profiel", colour="#336699")
    odd = picture(icc_profile=lab, colour="#336699")  # not a profile for RGB: worth less than none
    for data in (broken, odd):
        for image in pictures_of(village(hub_with(data)).build()).values():
            assert near(image.convert("RGB").getpixel((5, 5)), (0x33, 0x66, 0x99))


PROFILED = {
    "RGB": ("png", "RGB", "RGB"),
    "RGBA": ("png", "RGBA", "RGB"),
    "P": ("png", "P", "RGB"),
    "RGB in WebP": ("webp", "RGB", "RGB"),
    "RGBA in WebP": ("webp", "RGBA", "RGB"),
    "RGBA in AVIF": ("avif", "RGBA", "RGB"),
    "RGB in JPEG": ("jpg", "RGB", "RGB"),
    "L": ("png", "L", "GRAY"),
    "LA": ("png", "LA", "GRAY"),
    "L in JPEG": ("jpg", "L", "GRAY"),
    "I;16": ("png", "I;16", "GRAY"),
}


@each("what", PROFILED)
def test_a_colour_profile_says_the_same_in_every_mode(village: VillageBuilder, what: str) -> None:
    """Of the screen on which a picture was taken; on paper as well."""
    suffix, mode, space = PROFILED[what]
    image = Image.new("RGB", (400, 300), "red") if space == "RGB" else Image.new("L", (400, 300), 100)
    image = image.point(lambda value: value * 256, "I").convert("I;16") if mode == "I;16" else image.convert(mode)
    out = io.BytesIO()
    image.save(out, FORMATS[suffix], icc_profile=swapped_profile() if space == "RGB" else bright_profile())
    wanted = (0, 0, 255) if space == "RGB" else (168, 168, 168)
    made = village(hub_with(out.getvalue(), f"soep.{suffix}")).build()
    for name, shown in pictures_of(made).items():
        assert near(shown.convert("RGB").getpixel((5, 5)), wanted), name
    paper = opened(pillow.crop(out.getvalue(), 1, 400, (0.5, 0.5)).data)
    assert near(paper.convert("RGB").getpixel((5, 5)), wanted)


@each("profile", [None, "RGB", "GRAY", "broken"])
@each("mode", ["RGB", "L", "P", "I;16"])
def test_a_logo_with_one_colour_that_is_see_through_keeps_it_whatever_its_profile(
    village: VillageBuilder, mode: str, profile: str | None
) -> None:
    image = Image.new("L" if mode == "I;16" else mode, (400, 300), 255 if mode != "RGB" else "white")
    if mode == "P":
        image.putpalette([0, 128, 0] * 255 + [255, 255, 255])
    image.paste(0, (200, 0, 400, 300))
    if mode == "I;16":
        image = image.point(lambda value: value * 257, "I").convert("I;16")
    profiles = {"RGB": swapped_profile(), "GRAY": bright_profile(), "broken": b"geen profiel"}
    out = io.BytesIO()
    clear = {"RGB": (255, 255, 255), "I;16": 65535}.get(mode, 255)
    image.save(out, "PNG", transparency=clear, **({"icc_profile": profiles[profile]} if profile else {}))
    for name, shown in pictures_of(village(hub_with(out.getvalue(), "logo.png")).build()).items():
        alpha = shown.convert("RGBA").getchannel("A")
        assert (alpha.getpixel((5, 5)), alpha.getpixel((shown.width - 5, 5))) == (0, 255), name
    paper = opened(pillow.crop(out.getvalue(), 1, 400, (0.5, 0.5)).data)
    assert near(paper.convert("RGB").getpixel((5, 5)), (255, 255, 255))


def test_a_profile_that_only_names_srgb_is_turned_into_it(village: VillageBuilder) -> None:
    """A phone calls the colours of its wide screen "Display P3 Gamut with sRGB Transfer"."""
    data = picture("png", colour="red", icc_profile=swapped_profile().replace(b"Een proef", b"P3 + sRGB"))
    for name, shown in pictures_of(village(hub_with(data, "soep.png")).build()).items():
        assert near(shown.convert("RGB").getpixel((5, 5)), (0, 0, 255)), name


NOTES = {
    "packed words": (b"zTXt", b"Raw profile\0\0" + zlib.compress(bytes(3_000_000))),
    "a drawing": (b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(b"x" * 3_000_000)),
    "words": (b"tEXt", b"Comment\0" + b"x" * 3_000_000),
    "words that cannot be unpacked": (b"zTXt", b"Comment\0\0geen zlib"),
    "a large profile": (b"iCCP", b"Scherm\0\0" + zlib.compress(swapped_profile() + bytes(3_000_000))),
}


@pytest.mark.parametrize("what", NOTES)
def test_a_whole_picture_with_large_notes_is_a_picture(village: VillageBuilder, what: str) -> None:
    data = with_chunk(picture("png", colour="red"), *NOTES[what])
    made = village(hub_with(data, "soep.png")).build()
    assert (made.exit_code, "beeld-stuk" in made.codes) == (0, False)
    assert len(pictures_of(made)) == 10


@pytest.mark.parametrize("size", [(4000, 3000), (60, 40)])
def test_of_a_photo_with_a_second_one_behind_it_the_first_is_shown(
    village: VillageBuilder, size: tuple[int, int]
) -> None:
    """The map of bright spots of a phone, and the second eye of a camera with two, are no animation."""
    second = Image.new("L", (100, 75), 128)
    data = picture(size=size, colour="red", save_all=True, append_images=[second], format="MPO")
    assert opened(data).format == "MPO"
    loose = picture(size=size, colour="red") + picture(size=(100, 75), mode="L", colour=128)
    for photo in (data, loose):
        made = village(hub_with(photo)).build()
        assert (made.exit_code, "beeld-beweegt" in made.codes) == (0, False)
        for name, shown in pictures_of(made).items():
            assert near(shown.convert("RGB").getpixel((5, 5)), (254, 0, 0)), name
            assert not getattr(shown, "is_animated", False)
        assert near(opened(pillow.crop(photo, 1, 400, (0.5, 0.5)).data).getpixel((5, 5)), (254, 0, 0))


def test_what_is_see_through_stays_so(village: VillageBuilder) -> None:
    data = picture("png", (400, 300), "RGBA", (255, 0, 0, 0))
    made = village(hub_with(data, "soep.png")).build()
    found = pictures_of(made)
    assert {image.format for image in found.values()} == {"PNG", "WEBP"}
    assert all(image.convert("RGBA").getpixel((5, 5))[3] == 0 for image in found.values())  # type: ignore[index]


def test_of_an_animation_the_first_picture_is_left_and_that_is_said(village: VillageBuilder) -> None:
    frames = [Image.new("RGB", (200, 100), colour) for colour in ("red", "blue")]
    data = picture("gif", (200, 100), save_all=True, append_images=frames)
    place = village(hub_with(data, "dans.gif"))
    for made in (place.build(), place.build("--drafts")):  # also when it comes out of the cache
        assert made.exit_code == 0
        assert told(made, "beeld-beweegt") == (
            "Dit beeld beweegt. Op de site staat alleen het eerste beeld ervan.",
            "Kies een foto als je liever iets anders toont.",
        )
        assert not any(getattr(image, "is_animated", False) for image in pictures_of(made).values())


def test_the_theme_says_the_widths_the_formats_and_the_quality(village: VillageBuilder) -> None:
    theme = "naam: Dorp\nbeelden:\n  breedtes: [200, 100]\n  formaten: [avif, jpg]\n  kwaliteit: 50\n"
    made = village({**hub_with(picture()), "themes/dorp/theme.yml": theme}).build()
    found = sorted((image.width, str(image.format)) for image in pictures_of(made).values())
    assert found == [(100, "AVIF"), (100, "JPEG"), (200, "AVIF"), (200, "JPEG")]
    source = made.page().css_first("main source")
    assert source is not None
    assert source.attributes["type"] == "image/avif"


@pytest.mark.parametrize(
    "line, remedy",
    [
        ("breedtes: [9999]", "Typ een getal van 16 tot 4000."),
        ("kwaliteit: 101", "Typ een getal van 1 tot 100."),
        ("formaten: [bmp]", "Kies uit: avif, webp of jpg."),
    ],
)
def test_a_theme_that_cannot_be_is_told_at_its_line(village: VillageBuilder, line: str, remedy: str) -> None:
    more = "" if line.startswith("breedtes") else "  breedtes: [100]\n"
    theme = f"beelden:\n{more}  {line}\n"
    made = village({**hub_with(picture()), "themes/dorp/theme.yml": theme}).build()
    (problem,) = [problem for problem in made.problems if problem.level == "fout"]
    assert (made.exit_code, problem.remedy) == (1, remedy)
    assert (problem.file, problem.line) == ("themes/dorp/theme.yml", theme.splitlines().index(f"  {line}") + 1)


# For sharing -----------------------------------------------------------------------------------------------------------


def test_the_picture_for_sharing_is_cut_around_the_focus(village: VillageBuilder) -> None:
    data = picture(size=(3000, 1000))
    for focus, colour in {"[0.1, 0.5]": (0xA3, 0x26, 0x2A), "[0.9, 0.5]": (0x0B, 0x3E, 0x6F)}.items():
        made = village(hub_with(data, facts=f"mensen: geen, middelpunt: {focus}", hub=WITH_WEBSITE)).build()
        meta = made.page().css_first('meta[property="og:image"]')
        assert meta is not None
        name = str(meta.attributes["content"]).removeprefix("https://melkerij.example/")
        shared = opened(made.bytes(name))
        assert shared.format == "JPEG"
        assert shared.width / shared.height == pytest.approx(1200 / 630, rel=0.01)
        assert near(shared.convert("RGB").getpixel((shared.width // 2, 5)), colour)


def test_a_large_photo_is_shared_in_1200_by_630(village: VillageBuilder) -> None:
    made = village(hub_with(picture(size=(2400, 1800)), hub=WITH_WEBSITE)).build()
    (shared,) = [image for name, image in pictures_of(made).items() if "-delen" in name]
    assert shared.size == (1200, 630)


@each("name", ["soep.jfif", "soep.JPE", "Soep.JFIF"])
def test_a_photo_may_end_as_windows_saves_one(village: VillageBuilder, name: str) -> None:
    made = village(hub_with(picture(), name)).build()
    assert (made.exit_code, [p.code for p in made.problems if p.code != "website-ontbreekt"]) == (0, [])
    assert {name.rsplit(".", 1)[1] for name in pictures_of(made)} == {"webp", "jpg"}


# What is wrong with them -----------------------------------------------------------------------------------------------

HEIC = b"\0\0\0\x24ftypheic\0\0\0\0mif1heic" + b"\0" * 100
BROKEN = {
    "empty": (b"", "het bestand is leeg"),
    "text": (b"Dit is tekst.\n" * 50, "het is geen foto"),
    "html": (b"<!doctype html><title>404</title>", "het is geen foto"),
    "cut short": (picture()[:2000], "het is maar half bewaard of beschadigd"),
    "a PNG cut short": (picture("png")[:300], "het is maar half bewaard of beschadigd"),
    "a WebP cut short": (picture("webp")[:90], "het is maar half bewaard of beschadigd"),
    "a head alone": (b"\xff\xd8\xff\xe0", "het is maar half bewaard of beschadigd"),
    "80 million": (head_of_png(10_000, 8_000), "het telt 80 miljoen punten, en hoogstens 60 miljoen kan"),
    "a bomb": (head_of_png(60_000, 60_000), "het telt veel te veel punten"),
}


@each("progressive", [False, True])
def test_a_photo_that_lacks_its_last_bytes_is_shown_and_one_that_lacks_more_is_told(
    village: VillageBuilder, progressive: bool
) -> None:
    grain = Image.effect_noise((900, 600), 60).convert("RGB").filter(ImageFilter.GaussianBlur(3))
    photo = io.BytesIO()
    grain.save(photo, "JPEG", progressive=progressive)
    whole = photo.getvalue()
    for data in (whole[:-1], whole[:-2], whole[:-12]):
        made = village(hub_with(data)).build("--only", "site")
        assert "beeld-stuk" not in made.codes
        assert {image.size for image in pictures_of(made).values()} >= {(900, 600)}
    for data in (whole[: len(whole) * 9 // 10], whole[: len(whole) // 2]):
        assert "beeld-stuk" in village(hub_with(data)).build("--only", "site").codes


@each("what", BROKEN)
def test_a_picture_that_cannot_be_opened_says_why(village: VillageBuilder, what: str) -> None:
    data, reason = BROKEN[what]
    made = village(hub_with(data)).build()
    assert made.exit_code == 1
    assert told(made, "beeld-stuk")[0] == f"Dit beeld kunnen we niet openen: {reason}."


@pytest.mark.parametrize("what", ["cut", "flipped"])
def test_bytes_that_were_damaged_anywhere_are_a_problem_or_a_picture_but_never_a_crash(
    village: VillageBuilder, what: str
) -> None:
    for suffix in ("jpg", "png", "webp", "gif"):
        whole = picture(suffix, (120, 90))
        for at in range(0, len(whole), max(1, len(whole) // 12)):
            data = whole[:at] if what == "cut" else whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
            assert village(hub_with(data)).build().exit_code in (0, 1)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the peak of a process and not of its parent")
@pytest.mark.parametrize(
    "suffix, size, mode",
    [("png", (7700, 7700), "RGBA"), ("jpg", (12_000, 12_000), "RGB"), ("webp", (4400, 4400), "RGB")],
)
def test_the_largest_pictures_that_may_be_take_less_than_500_megabytes(
    village: VillageBuilder, suffix: str, size: tuple[int, int], mode: str
) -> None:
    place = village(hub_with(picture(suffix, size, mode, 0), f"groot.{suffix}"))
    command = (
        "import re, sys\nfrom buurtpunt.cli import run\n"
        "code = run(['build', sys.argv[1], '--quiet'])\n"
        "print(code, int(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1]) // 1024)"
    )
    done = subprocess.run(
        [sys.executable, "-c", command, str(place.folder)], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    code, megabytes = map(int, done.stdout.split())
    assert (code, megabytes < 500) == (0, True), f"{megabytes} MB"


def test_a_very_long_strip_is_made_as_wide_as_its_height_allows(village: VillageBuilder) -> None:
    made = village(hub_with(picture("png", (40, 30_000), "L", 9), "lint.png")).build()
    assert made.exit_code == 0, made.output
    assert all(image.height <= 16_383 for image in pictures_of(made).values())


@each(
    "on_disk, typed",
    [
        ("Soep.JPG", "soep.jpg"),
        ("soep.jpg", "Soep.JPG"),
        ("Kom met ossenstaart.jpg", "Kom met ossenstaart.jpg"),
        (unicodedata.normalize("NFD", "café.jpg"), "café.jpg"),
        ("café.jpg", unicodedata.normalize("NFD", "café.jpg")),
        ("mét/een map/soep.jpg", "soep.jpg"),
    ],
)
def test_a_picture_is_found_by_its_name_in_capitals_with_spaces_and_accents(
    village: VillageBuilder, on_disk: str, typed: str
) -> None:
    made = village(
        {
            "buurtpunt.yml": PAGE.format(typed),
            f"beelden/{on_disk}": picture(size=(60, 40)),
            "beelden/beelden.yml": f"{typed}: {{alt: Soep, mensen: geen}}\n",
        }
    ).build()
    assert (made.exit_code, made.made["pictures"]) == (0, 2), made.output
    assert all(name.isascii() and " " not in name for name in made.files())


# Drawings --------------------------------------------------------------------------------------------------------------

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 30">{}</svg>'
HARMLESS = (
    '<defs><linearGradient id="a"/></defs><style>.b{fill:url(#a)}</style><path class="b" d="M0 0h9"/><use href="#a"/>'
)
HARMFUL = {
    "<script>alert(1)</script>": "`<script>`",
    '<path onclick="alert(1)" d="M0 0"/>': "`onclick`",
    '<a href="javascript:alert(1)"><path d="M0 0"/></a>': "`<a>`",
    '<image href="https://elders.example/x.png"/>': "`href`",
    '<image xlink:href="//elders.example/x.png"/>': "`href`",
    '<use href="andere.svg#x"/>': "`href`",
    "<foreignObject><p>x</p></foreignObject>": "`<foreignObject>`",
    "<style>@import 'https://elders.example';</style>": "`<style>`",
    "<style>path{fill:url(https://elders.example)}</style>": "`<style>`",
    r"<style>path{fill:u\72l(https://elders.example)}</style>": "`<style>`",
    '<path style="fill:url( &quot;//elders.example&quot; )" d="M0 0"/>': "`style`",
    '<path fill="url(https://elders.example#a)" d="M0 0"/>': "`fill`",
    '<set attributeName="href" to="javascript:alert(1)"/>': "`<set>`",
    '<animate attributeName="href" values="javascript:alert(1)"/>': "`<animate>`",
}


SIZES = {
    'width="100mm" height="100mm"': (378, 378, "0 0 377.953 377.953"),
    'width="10cm" height="4in"': (378, 384, "0 0 377.953 384"),
    'width="100" height="80px"': (100, 80, "0 0 100 80"),
    'width="72pt" height="12pc" viewBox="0 0 0 0"': (96, 192, "0 0 96 192"),
    'width="210mm" height="297.00001mm" viewBox="0 0 210 297"': (794, 1123, "0 0 210 297"),
    'width="400" viewBox="0 0 40 30"': (400, 300, "0 0 40 30"),
    'width="100%" height="100%" viewBox="0 0 40 30"': (40, 30, "0 0 40 30"),
    'width="100%" height="30mm"': (300, 150, None),
}


@each("said", SIZES)
def test_a_drawing_has_the_size_that_it_says_and_a_frame_to_shrink_in(said: str) -> None:
    width, height, frame = SIZES[said]
    [file] = drawings.clean(f'<svg xmlns="http://www.w3.org/2000/svg" {said}><g/></svg>'.encode()).files
    assert (file.width, file.height) == (width, height)
    found = re.search(r'viewBox="([^"]*)"', file.data.decode())
    assert (found[1] if found else None) == frame


def test_a_drawing_stays_a_drawing(village: VillageBuilder) -> None:
    made = village(hub_with(SVG.format(HARMLESS).encode(), "logo.svg")).build()
    assert (made.exit_code, made.problems) == (0, [p for p in made.problems if p.level == "tip"])
    (name,) = [name for name in made.files() if name.startswith("beelden/")]
    drawing = made.text(name)
    assert all(part in drawing for part in ("linearGradient", "url(#a)", "M0 0h9"))
    shown = made.page().css_first('img[src$=".svg"]')
    assert shown is not None
    assert (shown.attributes["width"], shown.attributes["height"]) == ("40", "30")


def test_no_address_stands_before_the_links_of_a_drawing(village: VillageBuilder) -> None:
    """With `xml:base`, `#x` would be a part of another drawing (XML Base, 3.1)."""
    drawing = SVG.format('<g xml:base="https://elders.example/a.svg"><use href="#x"/></g>')
    made = village(hub_with(drawing.encode(), "logo.svg")).build()
    (name,) = [name for name in made.files() if name.startswith("beelden/")]
    assert 'href="#x"' in made.text(name)
    assert "elders" not in made.text(name)


@each("code", HARMFUL)
def test_code_and_what_comes_from_elsewhere_is_taken_out_of_a_drawing_and_that_is_said(
    village: VillageBuilder, code: str
) -> None:
    made = village(hub_with(SVG.format(code).encode(), "logo.svg")).build()
    assert made.exit_code == 0, made.output
    assert told(made, "tekening-opgekuist") == (
        f"Uit deze tekening laten we {HARMFUL[code]} weg: dat kan code uitvoeren of iets van elders halen.",
        "Kijk of de tekening op de site nog goed is. Anders bewaar je ze als PNG.",
    )
    (name,) = [name for name in made.files() if name.startswith("beelden/")]
    assert not any(word in made.text(name) for word in ("alert", "elders", "andere.svg", "foreignObject"))


@pytest.mark.parametrize(
    "drawing, reason",
    [
        (SVG.format("<g>"), "maar half bewaard of beschadigd"),
        ("<html><svg/></html>", "geen tekening"),
    ],
)
def test_a_drawing_that_cannot_be_read_says_why(village: VillageBuilder, drawing: str, reason: str) -> None:
    made = village(hub_with(drawing.encode(), "logo.svg")).build()
    assert made.exit_code == 1
    assert told(made, "beeld-stuk")[0] == f"Dit beeld kunnen we niet openen: het is {reason}."


LAUGHS = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>', "&b;"
LONG = f'<!DOCTYPE svg [<!ENTITY a "{"ha" * 2000}">]>', "&a;" * 600
FROM_ELSEWHERE = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"


@pytest.mark.parametrize("head, text", [LAUGHS, LONG, FROM_ELSEWHERE], ids=["names of names", "long", "elsewhere"])
def test_a_drawing_that_would_grow_or_fetch_is_told_with_what_to_do(
    village: VillageBuilder, head: str, text: str
) -> None:
    made = village(hub_with((head + SVG.format(f"<text>{text}</text>")).encode(), "logo.svg")).build()
    assert made.exit_code == 1
    assert told(made, "tekening-ingewikkeld") == (
        "Deze tekening is te groot of te ingewikkeld voor een website.",
        "Open ze in het programma waarin ze gemaakt is, bewaar ze als PNG en zet die in `content/beelden`.",
    )


def test_a_logo_as_illustrator_saves_it_is_a_drawing(village: VillageBuilder) -> None:
    """It has names for its spaces and its styles, and all of it once more for itself."""
    logo = (
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" ['
        '<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/"><!ENTITY ns_svg "http://www.w3.org/2000/svg">'
        "<!ENTITY groen 'fill:#0b6e4f;'>]>"
        '<svg xmlns="&ns_svg;" xmlns:i="&ns_ai;" viewBox="0 0 40 30"><switch>'
        '<foreignObject requiredExtensions="&ns_ai;" width="1" height="1"><i:pgfRef/></foreignObject>'
        '<g i:extraneous="self"><path style="&groen;" d="M0 0h9"/></g></switch><i:pgf id="x">eJzs</i:pgf></svg>'
    )
    made = village(hub_with(logo.encode(), "logo.svg")).build()
    assert (made.exit_code, made.codes) == (0, ["website-ontbreekt"])
    (name,) = [name for name in made.files() if name.startswith("beelden/")]
    assert '<path style="fill:#0b6e4f;" d="M0 0h9" />' in made.text(name)


@pytest.mark.parametrize(
    "inside",
    [
        'Welkom <a href="https://dorp.example"><tspan>hier</tspan></a> in ons dorp',
        '<tspan>Welkom</tspan> <a href="https://dorp.example">hier</a> in ons dorp',
        'Welkom hier <animate attributeName="x" values="1"/>in <script>x()</script>ons <font/>dorp',
        'Welkom <x:noot xmlns:x="https://tekenaar.example">geheim</x:noot>hier <x:noot xmlns:x="y"/>in ons dorp',
        "Welkom <tspan>hier <unknown/>in</tspan><unknown/> ons dorp",
    ],
)
def test_no_word_of_a_drawing_goes_with_what_stood_before_it(village: VillageBuilder, inside: str) -> None:
    made = village(hub_with(SVG.format(f'<text y="20">{inside}</text>').encode(), "bord.svg")).build()
    (name,) = [name for name in made.files() if name.startswith("beelden/")]
    shown = LexborHTMLParser(made.text(name))
    assert first(shown, "text").text() == "Welkom hier in ons dorp"
    assert shown.css_first("a") is None


@pytest.mark.parametrize("named", ["image/jpg", "image/jpeg", "image/pjpeg", "img/jpg", "image/JPG;charset=utf-8"])
def test_a_picture_inside_a_drawing_is_shown_under_any_name(village: VillageBuilder, named: str) -> None:
    drawing = SVG.format(f'<image width="40" height="30" href="data:{named};base64,{typed(picture(size=(40, 30)))}"/>')
    made = village(hub_with(drawing.encode(), "kaart.svg")).build()
    (name,) = [name for name in made.files() if name.startswith("beelden/")]
    assert 'href="data:image/jpeg;base64,/9j/' in made.text(name)
    assert "tekening-opgekuist" not in made.codes


def typed(data: bytes) -> str:
    return base64.b64encode(data).decode()


@each("suffix", ["jpg", "png", "webp", "avif"])
def test_a_picture_inside_a_drawing_says_no_more_than_a_photo(village: VillageBuilder, suffix: str) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Geheime camera"
    exif.get_ifd(0x8825)[2] = (51.0, 3.0, 13.0)
    data = picture(suffix, (400, 300), exif=exif)
    href = f"data:image/{suffix};base64,{typed(data)}"
    inside = f'<image width="40" height="30" href="{href}"/><image width="4" height="3" xlink:href="{href}"/>'
    made = village(hub_with(SVG.format(inside).encode(), "kaart.svg")).build()
    (name,) = [name for name in made.files() if name.startswith("beelden/")]
    shown = re.findall(r"base64,([^\"]+)", made.text(name))
    assert len(shown) == 2
    for one in map(base64.b64decode, shown):
        assert b"Geheim" not in one
        image = opened(one)
        assert (image.size, bool(image.getexif()), image.format) == ((400, 300), False, opened(data).format)
    assert "tekening-opgekuist" not in made.codes


@each(
    "inside",
    [
        '<image href="data:image/jpeg;base64,/9j/4AAQSkZHZWhlaW0="/>',
        '<image href="data:image/jpeg;base64,===="/>',
        '<image href="data:image/jpeg,%FF%D8"/>',
        '<rect style="fill:url(data:image/jpeg;base64,/9j/4AAQ)"/>',
        "<style>rect { cursor: url(data:image/jpeg;base64,/9j/4AAQ) }</style>",
    ],
)
def test_what_cannot_be_made_anew_inside_a_drawing_goes_and_is_told(village: VillageBuilder, inside: str) -> None:
    made = village(hub_with(SVG.format(inside).encode(), "kaart.svg")).build()
    (name,) = [name for name in made.files() if name.startswith("beelden/")]
    assert "data:" not in made.text(name)
    assert "tekening-opgekuist" in made.codes


def test_a_drawing_with_more_pictures_inside_than_we_can_make_is_refused(village: VillageBuilder) -> None:
    large = [typed(picture("png", (5_000, 4_500), "1", number % 2)) for number in range(2)]
    drawing = SVG.format("".join(f'<image href="data:image/png;base64,{one}"/>' for one in large))
    assert village(hub_with(drawing.encode(), "kaart.svg")).build().codes[:1] == ["tekening-ingewikkeld"]


# People ----------------------------------------------------------------------------------------------------------------


def test_pictures_that_nobody_uses_are_not_published(village: VillageBuilder) -> None:
    made = village({"beelden/los.jpg": picture(size=(60, 40)), "beelden/tekst.jpg": b"geen foto"}).build()
    assert (made.exit_code, made.made["pictures"]) == (0, 0)
    assert sorted(code for code in made.codes if "beeld" in code) == ["beeld-ongebruikt", "beeld-ongebruikt-stuk"]
    assert not any(Path(name).suffix == ".jpg" for name in made.files())


def test_a_list_of_pictures_with_nothing_in_it_says_nothing(village: VillageBuilder) -> None:
    made = village({"beelden/beelden.yml": b""}).build()
    assert (made.exit_code, [problem.file for problem in made.problems if "beelden" in problem.file]) == (0, [])


def with_size(data: bytes, width: int, height: int) -> bytes:
    """The same JPEG or GIF, which says that it is of another size."""
    if data[:3] == b"GIF":
        return data[:6] + struct.pack("<HH", width, height) + data[10:]
    at = next(at for at in (data.find(marker) for marker in (b"\xff\xc0", b"\xff\xc2")) if at > 0) + 5
    return data[:at] + struct.pack(">HH", height, width) + data[at + 4 :]


@pytest.mark.parametrize(
    "suffix, progressive, millions",
    [("jpg", False, 150), ("jpg", True, 40), ("png", False, 60), ("gif", False, 60)],
)
def test_a_picture_may_have_so_many_points_and_not_one_line_more(suffix: str, progressive: bool, millions: int) -> None:
    from buurtpunt.images.pillow import cost
    from buurtpunt.problems import Wrong

    def sized(height: int) -> bytes:
        if suffix == "png":
            return head_of_png(10_000, height)
        return with_size(picture(suffix, (40, 30), progressive=progressive), 10_000, height)

    assert cost(sized(millions * 100)) < 480_000_000
    with pytest.raises(Wrong) as refused:
        cost(sized(millions * 100 + 100))
    assert (
        refused.value.facts["reason"] == f"het telt {millions + 1} miljoen punten, en hoogstens {millions} miljoen kan"
    )


def test_words_typed_with_a_picture_go_before_those_of_the_list(village: VillageBuilder) -> None:
    files: Files = {
        "paginas/a.md": "---\ntitel: A\n---\n![Dampende soep](soep.jpg)\n\n![](soep.jpg)\n",
        "beelden/soep.jpg": picture(size=(60, 40)),
        "beelden/beelden.yml": "soep.jpg: {alt: Een kom soep}\n",
    }
    shown = village(files).build().page("a/").css(".prose img")
    assert [image.attributes["alt"] for image in shown] == ["Dampende soep", "Een kom soep"]


def test_a_feed_has_the_text_of_the_news_and_not_its_pictures(village: VillageBuilder) -> None:
    files: Files = {
        "buurtpunt.yml": "naam: M\nwebsite: https://m.example\n",
        "nieuws/a.md": "---\ntitel: A\ndatum: 2026-11-01\n---\nVoor. ![Een kom soep](soep.jpg) Na.\n",
        "beelden/soep.jpg": picture(size=(60, 40)),
    }
    made = village(files).build()
    assert made.page("nieuws/a/").css_first(".prose img") is not None
    assert ("Voor." in made.text("feed.xml"), "img" in made.text("feed.xml")) == (True, False)


def test_exif_that_was_cut_off_says_nothing(village: VillageBuilder) -> None:
    """Where warnings are errors, as here, a word of Pillow would fail the build."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "een lange beschrijving van de foto"
    whole = picture("jpg", (120, 90), exif=exif.tobytes()[:-20])
    assert village(hub_with(whole)).build().exit_code == 0


def test_the_picture_at_the_top_is_wanted_first_and_those_below_only_when_they_come_into_view(
    village: VillageBuilder,
) -> None:
    made = village(
        {
            "beelden/soep.jpg": picture("jpg", (900, 600)),
            "beelden/brood.jpg": picture("jpg", (900, 600)),
            "beelden/beelden.yml": "soep.jpg: {alt: Soep}\nbrood.jpg: {alt: Brood}\n",
            "agenda/soep.md": "---\ntitel: Soep\ndatum: 2026-12-12\nfoto: soep.jpg\n---\n![Brood](brood.jpg)\n",
        }
    ).build()
    page = made.page("agenda/soep/")
    ahead, top = page.css_first('link[rel="preload"]'), page.css_first("figure.plate img")
    source = page.css_first("figure.plate source")
    assert ahead is not None
    assert top is not None
    assert source is not None
    told = ("type", "imagesrcset", "imagesizes")
    assert [ahead.attributes[name] for name in told] == [
        source.attributes[name] for name in ("type", "srcset", "sizes")
    ]
    assert "loading" not in top.attributes
    (below,) = page.css(".prose img")
    assert below.attributes["loading"] == "lazy"
    assert not made.page("").css('link[rel="preload"]')


def test_where_the_site_cannot_be_made_pictures_are_tried_and_not_made(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    from buurtpunt.images import PictureFiles, Recipe, pillow

    really = pillow.make

    def only_looked_at(data: bytes, recipe: Recipe) -> PictureFiles[bytes]:
        assert not recipe.widths, "somebody waits for this, and for nothing"
        return really(data, recipe)

    monkeypatch.setattr(pillow, "make", only_looked_at)
    photo = picture("jpg", (900, 600))
    made = village(
        {
            "beelden/soep.jpg": photo,
            "beelden/stuk.jpg": photo[:-300],
            "beelden/beelden.yml": "soep.jpg: {alt: Soep}\nstuk.jpg: {alt: Stuk}\n",
            "agenda/soep.md": "---\ntitel: Soep\ndatum: 31/02/2027\n---\n",
            "nieuws/a.md": "---\ntitel: A\ndatum: 2026-11-01\nfoto: soep.jpg\n---\n![Stuk](stuk.jpg)\n",
        }
    ).build()
    assert {p.code for p in made.problems if p.level == "fout"} == {"datum-bestaat-niet", "beeld-stuk"}


def test_a_picture_of_a_theme_is_made_once(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    from buurtpunt.images import PictureFiles, Recipe, pillow

    made: list[int] = []
    really = pillow.make

    def counted(data: bytes, recipe: Recipe) -> PictureFiles[bytes]:
        made.append(1)
        return really(data, recipe)

    monkeypatch.setattr(pillow, "make", counted)
    place = village({"themes/dorp/achtergrond.png": picture("png", (60, 40))})
    for title in ("A", "B"):
        place.write({"nieuws/a.md": f"---\ntitel: {title}\ndatum: 2026-11-01\n---\n"})
        assert place.build().exit_code == 0
    assert len(made) == 1
