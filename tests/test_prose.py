"""Markdown as villagers type it, and the HTML that comes of it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import first
from buurtpunt import prose
from buurtpunt.prose import markdown
from conftest import VillageBuilder


def levels(text: str) -> list[str]:
    return re.findall(r"<(h\d)", prose.render(text).html)


@pytest.mark.parametrize(
    "typed, shown",
    [
        ("# A\n## B\n# C", ["h2", "h3", "h2"]),
        ("## A\n\n### B\n\n## C", ["h2", "h3", "h2"]),
        ("### A\n\n# B\n\n#### C", ["h2", "h2", "h3"]),
        ("# A\n\n#### B\n\n## C", ["h2", "h3", "h3"]),
    ],
)
def test_headings_go_down_from_h2_without_a_gap_whatever_was_typed(typed: str, shown: list[str]) -> None:
    assert levels(typed) == shown


@given(st.lists(st.integers(1, 6), max_size=12))
def test_no_level_is_ever_skipped(typed: list[int]) -> None:
    shown = [1, *(int(level[1]) for level in levels("\n\n".join("#" * n + " Kop" for n in typed)))]
    assert all(2 <= below <= above + 1 for above, below in pairwise(shown))


def test_an_empty_heading_of_a_column_is_an_ordinary_cell() -> None:
    html = prose.render("| | prijs |\n|---|---:|\n| zaal | 50 euro |\n").html
    assert "<td></td>" in html
    assert '<th class="right">prijs</th>' in html


@pytest.mark.parametrize(
    "typed, shown",
    [
        ("'t Kruispunt", "\N{RIGHT SINGLE QUOTATION MARK}t Kruispunt"),
        ("'s avonds zegt ze 'ja'", "\N{RIGHT SINGLE QUOTATION MARK}s avonds zegt ze \N{LEFT SINGLE QUOTATION MARK}ja"),
        ('zij zei "kom"', "zij zei \N{LEFT DOUBLE QUOTATION MARK}kom\N{RIGHT DOUBLE QUOTATION MARK}"),
    ],
)
def test_quotation_marks_are_set_as_in_a_dutch_book(typed: str, shown: str) -> None:
    assert shown in prose.render(typed).html


def test_the_summary_is_the_first_paragraph_as_plain_text() -> None:
    assert prose.render("## Kop\n\nBreng een **kom** & lepel.\n\nMeer.").summary == "Breng een kom & lepel."


@pytest.mark.parametrize("tag", ["iframe", "form", "object", "video", "script"])
def test_a_tag_that_could_fetch_or_run_something_is_gone_from_the_page(village: VillageBuilder, tag: str) -> None:
    page = f"---\ntitel: A\n---\n<b>voor</b> <{tag} src='https://elders.example/'>x</{tag}> na\n"
    made = village({"paginas/a.md": page}).build()
    body = first(made.page("a/"), ".prose")
    assert (body.css(tag), body.css_first("b") is not None) == ([], True)
    assert ("html-weggelaten" in made.codes, f"<{tag}" in str(body.html)) == (True, False)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *"*_`[]()!<>&'\"\\-.|:#\n ",
                "a",
                "Soep",
                "'t",
                "[a]",
                "[a]: b.md\n",
                "[^1]",
                "[^1]: noot\n",
                "![x](y.jpg)",
            ]
        ),
        max_size=40,
    ).map("".join)
)
def test_a_pattern_is_skipped_only_where_it_would_find_nothing(typed: str) -> None:
    quick = markdown.convert(typed)
    inner = "_InlineProcessor__handleInline"
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(markdown.Quick, inner)  # then Markdown's own is used
        assert quick == markdown.convert(typed)


def test_a_block_of_code_keeps_its_lines_and_is_reached_with_the_keys() -> None:
    made = prose.render("Typ dit:\n\n```yaml\nuren:\n  - wat: *Winkel*\n```\n").html
    assert '<pre tabindex="0"><code>uren:\n  - wat: *Winkel*\n</code></pre>' in made


def test_a_table_lies_in_a_frame_that_scrolls_and_is_reached_with_the_keys() -> None:
    """As a block that scrolls it would be no table any more for who listens to the page."""
    made = prose.render("| wat | prijs |\n|---|--:|\n| soep | 2 |").html
    assert made.startswith('<div class="table" tabindex="0"><table>\n<thead>')
    assert made.endswith("</tbody>\n</table></div>")


def test_a_text_tells_its_parts() -> None:
    made = prose.render("# Hoe **het** begon[^1]\n\nTekst.\n\n## Later\n\n# Nu\n\n[^1]: Echt.\n").html
    assert prose.parts(made) == (("Hoe het begon", "hoe-het-begon"), ("Nu", "nu"))


ONE_LIST = "<p>Breng mee:</p>\n<ul>\n<li>een kom</li>\n<li>een lepel</li>\n</ul>"


@pytest.mark.parametrize(
    "sign", ["- ", "* ", "• ", "•", "•\t", "·  ", "o\t", "o   ", "– ", "§\t", "\uf0b7 ", "  • ", "➢ "]
)
@pytest.mark.parametrize("above", ["\n", "\n\n"], ids=["glued", "apart"])
def test_a_list_needs_no_empty_line_above_and_may_come_from_word(sign: str, above: str) -> None:
    assert prose.render(f"Breng mee:{above}{sign}een kom\n{sign}een lepel\n").html == ONE_LIST


@pytest.mark.parametrize("typed", ["1. Bel\n2. Kom", "1) Bel\n2) Kom", "Zo gaat het:\n1) Bel\n2) Kom"])
def test_a_numbered_list_may_have_a_bracket_behind_its_numbers(typed: str) -> None:
    assert prose.render(typed).html.endswith("<ol>\n<li>Bel</li>\n<li>Kom</li>\n</ol>")


@pytest.mark.parametrize(
    "typed",
    [
        "- soep\n  - tomaat\n- taart",
        "- soep\n    - tomaat\n- taart",
        "• soep\no\ttomaat\n• taart",
        "* soep\n   * tomaat\n* taart",
    ],
)
def test_a_list_in_a_list_is_one_however_far_it_is_indented(typed: str) -> None:
    assert prose.render(typed).html == "<ul>\n<li>soep<ul>\n<li>tomaat</li>\n</ul>\n</li>\n<li>taart</li>\n</ul>"


@pytest.mark.parametrize(
    "typed",
    [
        "We komen samen om\n3. Soep is er niet.",
        "Kom naar de zaal\n– ook als het regent.",
        "o ja, breng een kom mee",
        "§ 2 van het reglement",
        "```\n• geen lijst\n- hier ook niet\n```",
        "Kop\n---",
        "Kop\n\n- - -",
        "| a |\n|---|\n| - b |",
    ],
)
def test_what_only_looks_like_a_list_is_none(typed: str) -> None:
    assert "<li>" not in prose.render(typed).html
