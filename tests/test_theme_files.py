"""What lies beside the stylesheet in the theme of a village of its own."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PIL import Image

from bad import told
from builder import Files, first
from buurtpunt.problems import Place
from buurtpunt.theme import load_theme
from conftest import ROOT, VillageBuilder
from pictures import opened, picture

STYLE = "body{background:url(achtergrond.png)}@font-face{font-family:Dorp;src:url(letters/dorp.woff2)}"


def test_a_stylesheet_finds_the_pictures_and_letters_that_lie_beside_it(village: VillageBuilder) -> None:
    files: Files = {
        "themes/dorp/stijl.css": STYLE,
        "themes/dorp/achtergrond.png": picture("png", (40, 30)),
        "themes/dorp/letters/dorp.woff2": b"wOF2",
    }
    made = village(files).build()
    assert (made.exit_code, [p.code for p in told(made)]) == (0, ["sjabloon-eigen"])
    assert opened(made.bytes("achtergrond.png")).size == (40, 30)
    assert made.bytes("letters/dorp.woff2") == b"wOF2"
    policy = first(made.page(), "meta[http-equiv=Content-Security-Policy]").attributes["content"]
    assert "font-src 'self';" in str(policy)


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_a_picture_of_a_theme_carries_nothing_of_the_phone_that_took_it(village: VillageBuilder, suffix: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = "geheim"  # ImageDescription
    photo = picture(suffix, (40, 30), exif=exif)
    assert b"geheim" in photo
    made = village({f"themes/dorp/foto.{suffix}": photo}).build()
    assert b"geheim" not in made.bytes(f"foto.{suffix}")


def test_a_drawing_of_a_theme_can_run_nothing(village: VillageBuilder) -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script><path d="M0 0h9"/></svg>'
    )
    made = village({"themes/dorp/rand.svg": drawing}).build()
    assert ("M0 0h9" in made.text("rand.svg"), "script" in made.text("rand.svg")) == (True, False)


@pytest.mark.parametrize("name", ["notities.txt", "foto.heic", "letters/dorp.ttf", "thema.yml", "Stijl.css"])
def test_a_file_that_no_theme_has_a_use_for_is_told(village: VillageBuilder, name: str) -> None:
    made = village({f"themes/dorp/{name}": "x"}).build()
    assert [(p.code, p.level, p.file, p.remedy) for p in told(made)] == [
        (
            "bestand-onbekend",
            "waarschuwing",
            f"themes/dorp/{name}",
            "In een thema horen sjablonen, `eigen.css`, `stijl.css`, `theme.yml`, beelden (png, jpg, webp, svg, ico) en letters (woff2; voor drukwerk ttf of otf, in de map druk).",
        )
    ]
    assert made.exit_code == 0


@pytest.mark.parametrize("name", ["icoon.png", "ICOON.PNG"])
def test_a_file_of_a_theme_does_not_take_the_place_of_one_of_ours(village: VillageBuilder, name: str) -> None:
    made = village({f"themes/dorp/{name}": picture("png", (40, 30))}).build()
    assert [(p.code, p.file, p.sentence) for p in told(made)] == [
        (
            "adres-dubbel",
            f"themes/dorp/{name}",
            f"Dit krijgt op de site het adres `{name}`, en dat heeft een vast bestand van de site ook al.",
        )
    ]
    assert made.exit_code == 1


def test_a_picture_of_a_theme_that_cannot_be_opened_is_told(village: VillageBuilder) -> None:
    made = village({"themes/dorp/foto.jpg": "Dit is tekst."}).build()
    assert [(p.code, p.file) for p in told(made)] == [("beeld-stuk", "themes/dorp/foto.jpg")]


def test_what_lies_in_another_theme_stays_there(village: VillageBuilder) -> None:
    made = village({"themes/stad/foto.png": picture("png", (40, 30)), "themes/stad/notities.txt": "x"}).build()
    assert (told(made), "foto.png" in made.files()) == ([], False)


@pytest.mark.skipif(os.name == "nt", reason="there not everybody may make a link")
def test_a_link_to_nowhere_that_an_editor_leaves_in_our_theme_is_no_file_of_it(tmp_path: Path) -> None:
    ours = shutil.copytree(ROOT / "themes", tmp_path / "themes")
    (ours / "dorp" / ".#base.html").symlink_to("iemand@computer.example")
    assert ".#base.html" not in load_theme("dorp", tmp_path / "dorp", ours, Place()).files
