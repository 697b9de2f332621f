"""However large or deep or crowded a text is, somebody gets a sentence with a place, soon, and the site is not harmed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial

import pytest

from builder import TODAY
from buurtpunt.images.drawings import clean
from buurtpunt.knowledge import belgium, limits, moments
from buurtpunt.model import values
from buurtpunt.preview import answers
from buurtpunt.problems import Wrong
from buurtpunt.prose.markdown import convert
from conftest import VillageBuilder
from rows import each

PAGE = "---\ntitel: Proef\n---\n"
HUGE = {
    "lists in lists": ("paginas/p.md", PAGE + "- " * 1000 + "x", "tekst-te-diep", 4),
    "numbers in numbers": ("paginas/p.md", PAGE + "Eerst.\n\n" + "1. " * 1000 + "x", "tekst-te-diep", 6),
    "a list far to the right": ("paginas/p.md", PAGE + "".join(" " * 4 * n + "- x\n" for n in range(99)), "tekst-te-diep", 34),
    "quotes in quotes": ("paginas/p.md", PAGE + ">" * 400 + " x", "tekst-te-diep", 4),
    "blocks in blocks": ("paginas/p.md", PAGE + "Dag.\n\n" + "<div>\n" * 250 + "x\n" + "</div>\n" * 250, "tekst-te-diep", 36),
    "brackets": ("paginas/p.md", PAGE + "Dag.\n\n" + "[" * 10_000, "tekst-te-vol", 6),
    "half tags": ("paginas/p.md", PAGE + "<a \n\n" * 4000, "tekst-te-vol", 4),
    "meanings": ("paginas/p.md", PAGE + "a\n: b\n" * 1000, "tekst-te-vol", 5),
    "cells": ("paginas/p.md", PAGE + "a\n" + "|a" * 2000, "tekst-te-vol", 5),
    "no empty line": ("paginas/p.md", PAGE + "woord " * 4000, "alinea-te-lang", 4),
    "a book": ("paginas/p.md", PAGE + "woord\n\n" * 40_000, "tekst-te-lang", 4),
    "brackets in an answer": ("vragen.yml", f"vragen:\n  - vraag: A\n    antwoord: '{'[' * 3000}'\n", "tekst-te-vol", 3),
    "a sentence of a book": ("buurtpunt.yml", f"naam: x\nzin: {'x ' * 900_000}\n", "waarde-te-lang", 2),
    "digits": ("agenda/a.md", f"---\ntitel: A\ndatum: {'1' * 12_000}\n---\nx", "waarde-te-lang", 3),
    "an address of a book": ("buurtpunt.yml", f"naam: x\nwebsite: https://a.example/{'a' * 5000}\n", "waarde-te-lang", 2),
    "keys": ("buurtpunt.yml", "naam: x\n" + "".join(f"k{n}: x\n" for n in range(6000)), "te-veel-sleutels", 5001),
}  # fmt: skip


@each("what", HUGE)
def test_what_is_too_much_is_told_at_its_line(village: VillageBuilder, what: str) -> None:
    file, text, code, line = HUGE[what]
    made = village({file: text}).build()
    assert made.exit_code == 1
    assert [(one.code, one.file, one.line) for one in made.problems if one.level == "fout"] == [
        (code, f"content/{file}", line)
    ]


SENTENCES = {
    "waarde-te-lang": "Dit is 5.018 tekens lang; hier kunnen er hoogstens 500.",
    "tekst-te-vol": "In deze tekst staat 10.000 keer een `[`. Zo kunnen we hem niet lezen.",
    "tekst-te-diep": "Hier zitten lijsten, citaten of blokken in elkaar, meer dan 30 diep.",
    "alinea-te-lang": "Hier staan 24.000 tekens zonder lege regel ertussen; hoogstens 20.000 kan.",
    "tekst-te-lang": "Deze tekst is 280.000 tekens lang; hoogstens 200.000 kan.",
    "te-veel-sleutels": "Hier staan meer dan 5000 sleutels onder elkaar.",
}


@each("code", SENTENCES)
def test_what_is_too_much_has_a_sentence(village: VillageBuilder, code: str) -> None:
    file, text, *_ = next(
        huge for huge in (HUGE["an address of a book"], HUGE["brackets"], *HUGE.values()) if huge[2] == code
    )
    told = [one.sentence for one in village({file: text}).build().problems if one.code == code]
    assert told == [SENTENCES[code]]


DEEP = {
    "in remarks": "<div>\n<!-- </div> -->\n" * 400,
    "in values": '<div title="</div>">\n' * 400,
    "in values, side by side": '<div title="</div>">' * 400,
    "in code": "`</li>` <li>\n" * 400,
    "in quotes": "> <section>\n" * 400,
    "in lists": "- <ul><li>a\n" * 400,
    "in rows that do not end": "<table>\n" + "<tr><td>x\n" * 500,
    "in blocks of code": "<div>\n```\n</div>\n```\n" * 400,
}


@each("what", DEEP)
def test_blocks_in_each_other_of_which_an_end_only_seems_to_be_there_harm_nobody(what: str) -> None:
    with suppress(Wrong):
        limits.check_markup(DEEP[what])
        assert convert(DEEP[what])


def test_of_hundreds_of_mistakes_in_a_group_a_hundred_are_told_and_the_rest_is_counted(village: VillageBuilder) -> None:
    made = village({"buurtpunt.yml": "naam: x\n" + "".join(f"k{n}: x\n" for n in range(400))}).build()
    told = [one.sentence for one in made.problems if one.level == "fout"]
    assert len(told) == limits.TOLD + 1
    assert "In dit groepje staan nog 300 fouten meer." in told


def test_what_villages_type_is_far_below_all_of_it() -> None:
    table = "|Dag|Wie|\n|-|-|\n" + "| [maandag](a.md) | [Mieke](b.md) |\n" * 100
    rule = "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -"
    nested = "".join("    " * n + f"- niveau {n}\n" for n in range(8))
    blocks = "<div>\n<details>\n<summary>Meer</summary>\n<table><tr><td>a</td></tr></table>\n</details>\n</div>\n" * 200
    for text in (table, rule, blocks, "a\n\n<p>b\n\n" * 500, "*" * 80, nested, "> > > a", "-" * 200, "Een. " * 1000):
        limits.check_markup(text)


# Time: each input once more as long four times over may take some longer, never sixteen times ----------------------------

MARKS = ["*", "_", "`", "~", "a*", "*a ", "_a ", "**", "`a", "<", "<b>", "<!--", "[^1]", '"a ', "'a ", "> a\n", "- a\n", "1. a\n", "a|b\n", "**a*b", "*a **b",
         "http://a.example ", "&amp;", "\\*", "~a", "(", ")", "0450 00 12 34 ", "a@", "a.", "#a ", "1", "woord ", "woord\n", "-", "=", ":", "::"]  # fmt: skip
MUCH_LONGER = 12
PARSERS: dict[str, Callable[[str], object]] = {
    "date": moments.parse_date,
    "time": moments.parse_time,
    "phone": belgium.parse_phone,
    "mail": belgium.parse_email,
    "url": values.parse_url,
    "old address": values.parse_old_address,
    "drawing": lambda text: clean(f'<svg xmlns="http://www.w3.org/2000/svg"><path style="{text}"/></svg>'.encode()),
}
PIECES = ["1", "a", "a.", "a@", "url(", "1/", "XIX ", " ", "-", "maandag ", "(", "e", "12 "]


def seconds(run: Callable[[], object], times: int) -> float:
    """The least time of the processor that it takes: what else the machine does can only make it longer."""
    took = []
    for _ in range(times):
        began = time.thread_time()
        with suppress(Wrong):
            run()
        took.append(time.thread_time() - began)
    return min(took)


def grows(run: Callable[[str], object], piece: str, length: int) -> float:
    """How many times longer it takes for four times the text; 1 when it is too quick to tell. What seems long is measured again."""
    short, long = piece * (length // len(piece)), piece * (4 * length // len(piece))
    for times in (1, 5):
        took = seconds(partial(run, long), times)
        longer = took / seconds(partial(run, short), 3 * times) if took > 0.02 else 1.0
        if longer < MUCH_LONGER:
            break
    return longer


def test_what_takes_much_longer_is_found() -> None:
    def quadratic(text: str) -> object:
        return [one for one in text for _ in text]

    assert grows(quadratic, "a", 500) > MUCH_LONGER
    assert grows(lambda text: [*range(1000 * len(text))], "a", 500) < MUCH_LONGER


@each("mark", MARKS)
def test_markdown_takes_no_longer_than_its_text_is_long(mark: str) -> None:
    assert grows(convert, mark, 4000) < MUCH_LONGER


def test_bold_and_italics_are_found_in_each_paragraph_of_a_book() -> None:
    paragraph = "Kom **vrijdag** naar de *winkel*, of 2 * 3 keer, en neem **iets *lekkers* mee**. " * 12 + "\n\n"
    made = convert(paragraph * 190)
    assert (made.count("<strong>"), made.count("<em>")) == (24 * 190, 24 * 190)


AGAIN = {
    "a picture": "![x](soep.png)\n\n",
    "a picture without words": "![](soep.png)\n\n",
    "a picture that is not there": "![x](weg.png)\n\n",
    "a link": "[x](b.md)\n\n",
    "a link that leads nowhere": "[x](weg.md)\n\n",
    "a note": "x[^1]\n\n",
}


@each("what", AGAIN)
def test_what_stands_in_a_text_a_thousand_times_is_looked_for_once(village: VillageBuilder, what: str) -> None:
    from buurtpunt.images.pillow import house

    text = AGAIN[what] * 2000 + "[^1]: a\n"
    place = village({"paginas/a.md": PAGE + text, "paginas/b.md": PAGE, "beelden/soep.png": house("#a3262a", 64)})
    began = time.thread_time()
    place.build("--only", "site")
    assert time.thread_time() - began < 12


def test_of_what_stands_in_a_field_a_thousand_times_each_place_is_told(village: VillageBuilder) -> None:
    lines = "".join("      [x](weg.md)\n\n" for _ in range(1500))
    place = village({"vragen.yml": f"vragen:\n  - vraag: A?\n    antwoord: |\n{lines}"})
    began = time.thread_time()
    told = [one.line for one in place.build("--only", "site").problems if one.code == "link-stuk"]
    assert time.thread_time() - began < 12
    assert told == [*range(4, 4 + 3000, 2)]


@each("what", PARSERS)
def test_no_parser_takes_longer_than_its_text_is_long(what: str) -> None:
    length = limits.VALUE // 4 if what != "drawing" else 20_000
    for piece in PIECES:
        assert grows(PARSERS[what], piece, length) < MUCH_LONGER, piece


# What is typed last of all --------------------------------------------------------------------------------------------


@each("words", ["2 keer", "7 dagen open?", "24 uur", "100 euro", "1", "\\g<9>"])
def test_a_question_may_begin_with_a_digit(village: VillageBuilder, words: str) -> None:
    answer = "|\n      ## Meer\n\n      Ja[^1]\n\n      [^1]: noot\n"
    asked = f"vragen:\n  - vraag: '{words}'\n    antwoord: {answer}  - {{vraag: Anders?, antwoord: Nee}}\n"
    made = village({"vragen.yml": asked}).build()
    assert made.exit_code == 0, made.output
    page = made.page("vragen/index.html")
    links = [str(node.attributes["href"]) for node in page.css('a[href^="#"]')]
    notes = {link.removeprefix("#") for link in links if "fn" in link}
    assert len(notes) == 2
    assert notes <= {node.attributes["id"] for node in page.css("[id]")}


@pytest.mark.parametrize("sort", ["flyer", "affiche", "kaart", "deur", "folder"])
def test_a_sheet_of_signs_alone_is_told_and_not_made(village: VillageBuilder, sort: str) -> None:
    signs = {"buurtpunt.yml": "naam: \N{PARTY POPPER}\n", "drukwerk/a.yml": f"soort: {sort}\ntitel: \N{BALLOON}\n"}
    made = village(signs).build()
    assert made.exit_code == 0, made.output
    assert "schrift-onbekend" in made.codes


FRAMES = {
    'viewBox="0 0 1.2.3 5"': (300, 150),
    'viewBox="0 0 1e9 ."': (300, 150),
    f'width="{"1" * 400}" height="5"': (300, 150),
    'viewBox="0 0 1e400 3"': (300, 150),
    'viewBox="0,0,24,24"': (24, 24),
    'viewBox=" -1.5e2 0 24.5 23.5 "': (24, 24),
    'width="12px" height=" 9.4 "': (12, 9),
}


@each("typed", FRAMES)
def test_a_drawing_has_the_size_that_it_says_or_the_one_of_browsers(typed: str) -> None:
    (made,) = clean(f'<svg xmlns="http://www.w3.org/2000/svg" {typed}/>'.encode()).files
    assert (made.width, made.height) == FRAMES[typed]


def test_a_drawing_of_thousands_of_groups_in_each_other_is_refused() -> None:
    with pytest.raises(Wrong) as wrong:
        clean(f'<svg xmlns="http://www.w3.org/2000/svg">{"<g>" * 5000}{"</g>" * 5000}</svg>'.encode())
    assert wrong.value.kind.code == "tekening-ingewikkeld"


@pytest.mark.parametrize("digits", [19, 5000])
def test_a_range_of_more_digits_than_any_file_has_bytes_gets_the_whole_file(digits: int) -> None:
    assert answers.part(f"bytes={'1' * digits}-", 100) is None
    assert answers.part(f"bytes=0-{'1' * digits}", 100) is None


def test_a_name_with_a_line_end_tells_nothing_to_the_machine_that_runs_the_workflow(village: VillageBuilder) -> None:
    place = village({"paginas/a\n::error::x\x1b[31m.md": "---\ntitel: T\nfout: x\n---\nx"})
    for on_github in ("", "true"):
        told = subprocess.run(
            [sys.executable, "-m", "buurtpunt", "build", str(place.folder), "--today", TODAY],
            env={**os.environ, "GITHUB_ACTIONS": on_github},
            capture_output=True,
            check=False,
        )
        assert told.returncode == 1
        said = (told.stdout + told.stderr).decode()
        assert not [line for line in said.split("\n") if line.startswith("::error::x")]
        assert "\x1b" not in said


def test_what_is_typed_between_quotes_tells_nothing_to_a_terminal(village: VillageBuilder) -> None:
    made = village({"buurtpunt.yml": 'naam: x\nkleur: "\\e[2J\\u202e"\n'}).build("--strict")
    assert made.exit_code == 1
    assert not {"\x1b", "\u202e"} & set(made.output)
