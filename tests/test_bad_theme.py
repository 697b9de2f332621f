"""Mistakes in the templates of a village of its own."""

from __future__ import annotations

import pytest

from bad import Typed, page, photo, told
from conftest import VillageBuilder

REMEDY = "Herstel het sjabloon, of haal het weg uit `themes/`: dan geldt weer dat van ons."
BROKEN: dict[str, tuple[str | bytes, int, str]] = {
    "a tag that is not closed": (
        "<h1>\n{% if page %}\n",
        2,
        (
            "Unexpected end of template. Jinja was looking for the following tags: 'elif' or 'else' or 'endif'. "
            "The innermost block that needs to be closed is 'if'"
        ),
    ),
    "a tag that is no tag": ("<h1>\n{% if %}\n", 2, "Expected an expression, got 'end of statement block'"),
    "a name that nobody knows": ("<h1>\n\n{{ nergens.weer }}\n", 3, "'nergens' is undefined"),
    "a filter that nobody knows": ("{{ 'x' | geluid }}", 1, "No filter named 'geluid'"),
    "a template that is not there": ("<h1>\n{% include 'weg.html' %}\n", 2, "het sjabloon `weg.html` is er niet"),
    "a division by nothing": ("<h1>\n{{ 1 / 0 }}\n", 2, "division by zero"),
    "a sum of a text and a number": ("{{ 'x' + 1 }}", 1, 'can only concatenate str (not "int") to str'),
    "a template in Latin-1": ("<h1>Café".encode("latin-1"), 1, "het is niet bewaard als UTF-8"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_template_is_told_at_its_line(village: VillageBuilder, what: str) -> None:
    template, line, said = BROKEN[what]
    made = village({"themes/dorp/home.html": template}).build()
    assert [(p.code, p.file, p.line, p.sentence, p.remedy) for p in told(made)] == [
        (
            "sjabloon-stuk",
            "themes/dorp/home.html",
            line,
            f"Het sjabloon `home.html` kunnen we niet gebruiken: {said}.",
            REMEDY,
        )
    ]
    assert made.exit_code == 1


def test_a_broken_template_for_a_picture_in_a_text(village: VillageBuilder) -> None:
    parts = "{% macro picture(picture, sizes) %}\n{{ foto.naam }}\n{% endmacro %}\n"
    described: Typed = {"beelden/soep.jpg": photo(), "beelden/beelden.yml": "soep.jpg: {alt: Een kom soep}\n"}
    made = village(page("![](soep.jpg)") | described | {"themes/dorp/parts.html": parts}).build()
    assert [(p.code, p.file, p.line) for p in told(made)] == [("sjabloon-stuk", "themes/dorp/parts.html", 2)]


def test_a_theme_that_is_not_there_does_not_hide_other_mistakes(village: VillageBuilder) -> None:
    made = village({"buurtpunt.yml": "naam: X\nthema: stad\n", **page("[weg](weg.md)")}).build()
    assert [p.code for p in told(made)] == ["thema-onbekend", "link-stuk"]


def test_a_stylesheet_that_is_no_text(village: VillageBuilder) -> None:
    made = village({"themes/dorp/stijl.css": b"/* caf\xe9 */"}).build()
    assert [(p.code, p.file, p.sentence) for p in told(made)] == [
        (
            "sjabloon-stuk",
            "themes/dorp/stijl.css",
            "Het sjabloon `stijl.css` kunnen we niet gebruiken: het is niet bewaard als UTF-8.",
        )
    ]


def test_a_template_of_ours_that_misses_something_of_theirs(village: VillageBuilder) -> None:
    made = village({"themes/dorp/parts.html": "<p>Niets meer.</p>"}).build()
    assert [(p.code, p.file) for p in told(made)] == [("sjabloon-stuk", "themes/dorp")]
