"""Markdown as villagers type it, and the HTML that comes of it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from builder import first
from buurtpunt import prose, theme
from buurtpunt.knowledge import slugs
from buurtpunt.prose import markdown
from conftest import VillageBuilder
from rows import each

_HTML_PIECES = (
    *("<div>", "</div>", "<details>", "<summary>", "</summary>", "</details>", "<p>", "</p>", "<b>", "</b>", "<table>"),
    *("<tr>", "<td>", "</td>", "</tr>", "</table>", "<ul>", "<li>", "</li>", "</ul>", "<br>", "<hr>", "<!-- x -->"),
    *("woord", "soep", " ", "\n", "\n\n", "\n    ", "- ", "| a |\n|---|\n", "`", "**", "&amp;", "<h1>", "</h1>"),
)


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


@each(
    "typed, shown",
    [
        ("'t Kruispunt", "\N{RIGHT SINGLE QUOTATION MARK}t Kruispunt"),
        ("'s avonds zegt ze 'ja'", "\N{RIGHT SINGLE QUOTATION MARK}s avonds zegt ze \N{LEFT SINGLE QUOTATION MARK}ja"),
        ("jaren '80 en mei '68, ('80), \"'80\", '80-'90", "jaren ’80 en mei ’68, (’80), “’80”, ’80-’90"),
        ("**'80** en '90s", "<strong>’80</strong> en ’90s"),
        ("'T Kruispunt, 'ne keer, 'nen boom, ik zie 'em", "’T Kruispunt, ’ne keer, ’nen boom, ik zie ’em"),
        ("rock 'n' roll, zo'n foto's", "rock ’n’ roll, zo’n foto’s"),
        ("‘s Avonds, ‘t Huis, ´t Huis, jaren ‘80", "’s Avonds, ’t Huis, ’t Huis, jaren ’80"),
        ("'80 jaar dorp' en de letter 't'", "‘80 jaar dorp’ en de letter ‘t’"),
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
                "~~",
                "www.dorp.example/a",
                "0450 00 12 34",
                "\\\n",
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
    assert '<pre tabindex="0"><code class="language-yaml">uren:\n  - wat: *Winkel*\n</code></pre>' in made


def test_a_table_lies_in_a_frame_that_scrolls_and_is_reached_with_the_keys() -> None:
    """As a block that scrolls it would be no table any more for who listens to the page."""
    made = prose.render("| wat | prijs |\n|---|--:|\n| soep | 2 |").html
    assert made.startswith('<div class="table" tabindex="0"><table>\n<thead>')
    assert made.endswith("</tbody>\n</table></div>")


def test_a_text_tells_its_parts() -> None:
    made = prose.render("# Hoe **het** begon[^1]\n\nTekst.\n\n## Later\n\n# Nu\n\n[^1]: Echt.\n").html
    assert prose.parts(made) == (("Hoe het begon", "hoe-het-begon"), ("Nu", "nu"))


ONE_LIST = "<p>Breng mee:</p>\n<ul>\n<li>een kom</li>\n<li>een lepel</li>\n</ul>"


@each("sign", ["- ", "* ", "• ", "•", "•\t", "·  ", "o\t", "o   ", "– ", "§\t", "\uf0b7 ", "  • ", "➢ "])
@each("above", ["\n", "\n\n"])
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


def items(text: str) -> list[tuple[int, str]]:
    """What stands in the lists of a text: of each thing how deep, and its own words."""
    found = []
    for item in LexborHTMLParser(prose.render(text).html).css("li"):
        depth = 0
        above = item.parent
        while above is not None:
            depth += above.tag in ("ul", "ol")
            above = above.parent
        own = "".join(child.text() for child in item.iter(include_text=True) if child.tag not in ("ul", "ol"))
        found.append((depth, " ".join(own.split())))
    return found


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.booleans()), min_size=1, max_size=8),
    st.lists(st.sampled_from(["- ", "* ", "1. ", "1) "]), min_size=4, max_size=4),
)
def test_each_thing_stays_at_its_level_with_an_empty_line_above_it_or_not(
    typed: list[tuple[int, bool]], signs: list[str]
) -> None:
    margins = [sum(map(len, signs[:level])) for level in range(4)]
    depth, lines, meant = -1, [], []
    for number, (wanted, gap) in enumerate(typed):
        depth = min(wanted, depth + 1)
        lines += [""] * gap + [f"{' ' * margins[depth]}{signs[depth]}zin {number}"]
        meant.append((depth + 1, f"zin {number}"))
    assert items("\n".join(lines)) == meant


@each(
    "typed, shown",
    [
        ("1) Bel aan\n   en wacht\n2) Kom binnen", [(1, "Bel aan en wacht"), (1, "Kom binnen")]),
        ("1) Bel aan\n\n   De bel hangt links.\n\n2) Kom", [(1, "Bel aan De bel hangt links."), (1, "Kom")]),
        ("1) Bel aan\n- links\n- rechts\n2) Kom", [(1, "Bel aan"), (1, "links"), (1, "rechts"), (1, "Kom")]),
        ("1. Bel aan\n- links\n- rechts\n2. Kom", [(1, "Bel aan"), (1, "links"), (1, "rechts"), (1, "Kom")]),
        ("1) Bel aan\n• links\n• rechts\n2) Kom", [(1, "Bel aan"), (2, "links"), (2, "rechts"), (1, "Kom")]),
        ("1. Bel aan\n• links\n• rechts\n2. Kom", [(1, "Bel aan"), (2, "links"), (2, "rechts"), (1, "Kom")]),
        ("– een kom\n  die groot is\n– een lepel", [(1, "een kom die groot is"), (1, "een lepel")]),
    ],
)
def test_a_list_goes_on_below_what_belongs_to_one_of_its_things(typed: str, shown: list[tuple[int, str]]) -> None:
    assert items(typed) == shown


def test_a_list_with_numbers_counts_on_below_another_list() -> None:
    assert '<ol start="2">' in prose.render("1) Bel aan\n- links\n2) Kom").html


@each(
    "typed",
    [
        "We komen samen om\n3. Soep is er niet.",
        "We komen samen om\n2) soep te eten.",
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


LINKED = {
    "https://soep.example/kermis--2026/menu": "https://soep.example/kermis--2026/menu",
    "www.soep.example/a_b_c": "https://www.soep.example/a_b_c",
    "https://soep.example/*x*_y_": "https://soep.example/*x*_y_",
    "https://soep.example/a(b)?c=d&e=f#g": "https://soep.example/a(b)?c=d&e=f#g",
    "dorp.be/soep_2026_kom": "https://dorp.be/soep_2026_kom",
    "a--b_c@soep.example": "mailto:a--b_c@soep.example",
    "0450 00 12 34": "tel:+32450001234",
    "0450/00.12.34": "tel:+32450001234",
    "+32 450 00 12 34": "tel:+32450001234",
    "+32 (0)450 00 12 34": "tel:+32450001234",
    "09-223 45 67": "tel:+3292234567",
}
AROUND = [
    "{}",
    "Zie {}.",
    "({})",
    "**{}**",
    "Zie {}, {} en {}!",
    "“{}”",
    "- {}",
    "## {}",
    "| a |\n|---|\n| {} |",
    "~~{}~~",
]


@each("typed", LINKED)
@each("around", AROUND)
def test_an_address_is_a_link_and_no_sign_of_it_changes(around: str, typed: str) -> None:
    made = prose.render(around.replace("{}", typed))
    page = LexborHTMLParser(made.html)
    assert {(link.text(), link.attributes["href"]) for link in page.css("a")} == {(typed, LINKED[typed])}
    assert len(page.css("a")) == around.count("{}")
    assert around.startswith(("~~", "##", "|", "- ")) or around.count("{}") == made.summary.count(typed)


@each(
    "typed",
    [
        "04-10-2026 9 uur",
        "BTW BE 0423.456.789",
        "ondernemingsnummer 0456789123",
        "BE68 5390 0754 7034",
        "Kom.Dan eten we soep.de",
        "20.30 tot 22.30 uur, 2.5 km",
        "verslag.pdf en soep.md",
        "`https://soep.example` en `0450 00 12 34`",
        "@soep.example",
        "https://",
    ],
)
def test_what_only_looks_like_an_address_is_none(typed: str) -> None:
    assert "<a " not in prose.render(typed).html


def test_the_words_of_a_link_stay_as_typed_when_they_are_an_address() -> None:
    typed = '[https://soep.example/a--b](https://soep.example/a--b) <a href="https://soep.example/">www.soep.example/a--b</a>'
    made = prose.render(f"{typed} <https://soep.example/a--b>").html
    assert (made.count("<a "), made.count("a--b</a>"), "–" in made) == (3, 3, False)


BESIDE = {
    "Nu ~~5 euro~~ 3 euro.": ("Nu <del>5 euro</del> 3 euro.", "Nu 3 euro."),
    "Nu ~5 euro~ 3 euro.": ("Nu <del>5 euro</del> 3 euro.", "Nu 3 euro."),
    "Van ~5 tot ~6 euro.": ("Van ~5 tot ~6 euro.", "Van ~5 tot ~6 euro."),
    r"Niet \~\~zo\~\~.": ("Niet ~~zo~~.", "Niet ~~zo~~."),
    "Proefstraat 1\\\n9999 Verzonnegem": ("Proefstraat 1<br>\n9999 Verzonnegem", "Proefstraat 1 9999 Verzonnegem"),
    "Breng een kom mee<br>en een lepel.": ("mee<br>en", "Breng een kom mee en een lepel."),
    "Zaal van 80 m<sup>2</sup>, de 3<sup>e</sup> keer.": ("m<sup>2</sup>", "Zaal van 80 m2, de 3e keer."),
    "Soep[^1] is warm.\n\n[^1]: Heel warm.": ("<sup", "Soep is warm."),
    "#dorpsfeest #samen": ("<p>#dorpsfeest #samen</p>", "#dorpsfeest #samen"),
    "Kom af.\n#dorpsfeest is #1": ("Kom af.\n#dorpsfeest is #1", "Kom af. #dorpsfeest is #1"),
}


@each("typed", BESIDE)
def test_the_page_and_the_summary_say_the_same(typed: str) -> None:
    shown, summary = BESIDE[typed]
    made = prose.render(typed)
    assert (shown in made.html, made.summary) == (True, summary)


@each(
    "typed, heading",
    [
        ("# Muziek in C#", "Muziek in C#"),
        ("# Soep #", "Soep"),
        ("## Soep ##", "Soep"),
        ("##Soep##", "Soep"),
        ("#\N{NO-BREAK SPACE}Soep", "Soep"),
        ("# Soep<br>avond", "Soep avond"),
    ],
)
def test_a_heading_keeps_its_signs(typed: str, heading: str) -> None:
    ((words, anchor),) = prose.parts(prose.render(typed).html)
    assert (words, anchor) == (heading, slugs.slugify(heading))


TABLE = "| wat | prijs |\n|---|---|\n| soep | 3 euro |"


@each(
    "typed",
    [
        f"Onze prijzen:\n{TABLE}",
        f"{TABLE}\nTot dan.",
        f"- soep\n\n{TABLE}",
        f"#samen\n{TABLE}",
        "Prijzen:\nwat | prijs\n---|---\nsoep | 3 euro",
        "| wat | prijs |\n---|---\n| soep | 3 euro |",
        "wat | prijs\n|---|---|\n| soep | 3 euro |",
        "| wat | prijs |\n|—|—|\n| soep | 3 euro |",
        "| wat | prijs |\n|–-|:—-:|\n| soep | 3 euro |",
        "wat | prijs\n–|–\nsoep | 3 euro",
    ],
)
def test_a_table_needs_no_empty_line_around_it(typed: str) -> None:
    page = LexborHTMLParser(prose.render(typed).html)
    assert [cell.text() for cell in page.css("th, td")] == ["wat", "prijs", "soep", "3 euro"]
    assert "|" not in str(page.html)


@each(
    "typed",
    [
        "| wat | prijs |\n|---|---|\n| soep | 3 | nieuw |",
        "| wat | prijs | |\n|---|---|\n| soep | 3 | nieuw |",
        "| wat | prijs |\n|---|---|---|\n| soep | 3 | nieuw |",
    ],
)
def test_no_cell_of_a_table_goes(typed: str) -> None:
    page = LexborHTMLParser(prose.render(typed).html)
    assert [cell.text() for cell in page.css("th, td")] == ["wat", "prijs", "", "soep", "3", "nieuw"]


@each("tag", ["table", 'table lang="fr"', 'table class="x"'])
def test_a_table_typed_as_html_has_a_whole_frame(tag: str) -> None:
    made = prose.render(
        f"Het menu.\n\n<{tag}><tr><td>soupe<table><tr><td>x</td></tr></table></td></tr></table>\n\nTot dan."
    )
    assert made.html.count("<div") == made.html.count("</div>") == 2
    assert made.html.endswith("</div>\n<p>Tot dan.</p>")


@each("space", ["\N{NO-BREAK SPACE}", " \N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"])
@each("sign", ["-", "*", "1.", "1)"])
def test_a_list_may_have_hard_spaces(sign: str, space: str) -> None:
    other = {"1.": "2.", "1)": "2)"}.get(sign, sign)
    made = prose.render(f"Neem mee:\n{sign}{space}melk\n{other}{space}brood").html
    assert re.findall("<li>(.*)</li>", made) == ["melk", "brood"]


@each("margin", [2, 3, 4, 5])
@each("sign", ["-", "1."])
def test_a_paragraph_stays_in_its_list(sign: str, margin: int) -> None:
    other = {"1.": "2."}.get(sign, sign)
    made = prose.render(f"{sign} melk\n\n{' ' * margin}van de\n{' ' * margin}boer\n{other} brood\n\nEn kom.").html
    page = LexborHTMLParser(made)
    assert len(page.css("ul, ol")) == 1
    assert [[p.text() for p in item.css("p")] for item in page.css("li")] == [["melk", "van de\nboer"], ["brood"]]
    assert made.endswith("<p>En kom.</p>")


def test_a_paragraph_stays_in_the_list_in_a_list_that_it_stands_below() -> None:
    page = LexborHTMLParser(prose.render("- soep\n  - tomaat\n\n    rood\n\n  of geel\n- taart").html)
    assert [p.text() for p in page.css("li li p")] == ["tomaat", "rood"]
    assert [p.text() for p in page.css("body > ul > li > p")] == ["soep", "of geel", "taart"]


@each("sign", ["-", "*", "1.", "•"])
def test_a_list_of_tasks_shows_its_boxes(sign: str) -> None:
    made = prose.render(f"{sign} [ ] melk\n{sign} [x] brood\n{sign} [x](https://soep.example/)").html
    assert re.findall("<li>(.*)</li>", made)[:2] == ["☐ melk", "☑ brood"]
    assert ">x</a>" in made


@each("tag", ["details", 'div lang="fr"', "section", "blockquote"])
@each("gap", ["\n", "\n\n"])
def test_markdown_goes_on_inside_html(tag: str, gap: str) -> None:
    made = prose.render(
        f"<{tag}>{gap}Een **kom** [x](weg.md)\n\n- lepel{gap}</{tag.split(maxsplit=1)[0]}>\n\nNa **dit**"
    )
    page = LexborHTMLParser(made.html)
    assert [part.text() for part in page.css(f"{tag.split(maxsplit=1)[0]} strong, {tag.split(maxsplit=1)[0]} li")] == [
        "kom",
        "lepel",
    ]
    assert (made.links, made.html.endswith("<p>Na <strong>dit</strong></p>")) == (("weg.md",), True)


def test_on_paper_a_list_keeps_its_numbers_and_a_row_its_cells() -> None:
    made = prose.render(
        "Kom[^1]\n\n- [x] melk\n- ~~brood~~ taart\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Graag.\n"
    ).html
    assert prose.lines(made, str) == ("Kom", "• ☑ melk", "• taart", "a: b", "1: 2", "1. Graag.")


def test_what_goes_in_step_by_step_is_a_text_and_code_stands_between_its_own_lines() -> None:
    assert prose.render("    Beste buren,\n\nKom af.").html == "<p>Beste buren,</p>\n<p>Kom af.</p>"
    assert prose.render("<div>\n    Kom\n    <p>af</p>\n</div>").html == "<div>\n<p>Kom</p>\n<p>af</p>\n</div>"
    assert "<td>" not in prose.render("```\nnaam\tuur\nsoep\t18\n```").html


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(["*", "**", "_", "__", "***", "soep ", "a", ",", "\n"]), max_size=14).map("".join))
def test_no_letter_goes_between_asterisks(typed: str) -> None:
    shown = re.sub(r"<[^>]*>", "", prose.render(f"x{typed}").html)
    assert re.sub(r"[*_\s]", "", shown) == re.sub(r"[*_\s]", "", f"x{typed}")


def test_a_list_typed_as_html_is_whole_also_when_it_is_empty() -> None:
    made = prose.render("<ul></ul>\n* a\n\n<blockquote>x</blockquote>\n> y\n\n<ol><li>b</li></ol>\n1. c").html
    assert [len(LexborHTMLParser(made).css(tag)) for tag in ("ul", "ol", "blockquote")] == [2, 2, 2]
    assert "data-" not in made


def test_where_a_link_goes_that_no_text_has_is_said() -> None:
    made = prose.render("[Mieke]: ja\n[Jan]: https://dorp.example\n\nZie [hier].\n\n[hier]: over.md")
    assert made.summary == "[Mieke]: ja [Jan]: https://dorp.example"
    assert made.links == ("https://dorp.example", "over.md")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*_HTML_PIECES]), max_size=14).map("".join))
def test_html_of_any_shape_keeps_every_word_and_closes_what_it_opens(typed: str) -> None:
    made = prose.render(typed).html
    words = re.sub("<[^>]*>", "", made)
    assert sorted(re.findall("woord|soep", words)) == sorted(re.findall("woord|soep", typed))
    assert [made.count(f"<{tag}") for tag in ("div", "table", "p>")] == [
        made.count(f"</{tag}") for tag in ("div", "table", "p>")
    ]


# Pictures that are not shown -----------------------------------------------------------------------------------------

CLOSED = {
    "Een\n\n![x](weg.jpg)\n\nTwee": "<p>Een</p>\n<p>Twee</p>",
    "![x](weg.jpg) ![y](weg.jpg)": "",
    "Een ![x](weg.jpg) twee": "<p>Een  twee</p>",
    "- ![x](weg.jpg)\n- twee": "<ul>\n<li>twee</li>\n</ul>",
    "- ![x](weg.jpg)": "",
    "> *![x](weg.jpg)*": "",
    "[![x](weg.jpg)](https://d.example)": '<p><a href="https://d.example">Meer hierover</a></p>',
    "![x](hier.jpg)\n\n![x](weg.jpg)": "<p>[hier.jpg]</p>",
    "## ![x](weg.jpg)\n\nEen": "<p>Een</p>",
    "| a |\n|---|\n| ![x](weg.jpg) |": '<div class="table" tabindex="0"><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n'
    "<tr>\n<td></td>\n</tr>\n</tbody>\n</table></div>",
}


@each("text", CLOSED)
def test_where_a_picture_is_not_shown_nothing_empty_stays(text: str) -> None:
    placed = prose.place(prose.render(text).html, str, lambda name, _: f"[{name}]" if name == "hier.jpg" else "")
    assert placed.strip() == CLOSED[text]


def test_links_that_wait_for_their_page_stay_where_a_picture_goes() -> None:
    placed = prose.place(prose.render("![x](weg.jpg) [daar](agenda/)").html, theme.mark, lambda *_: "")
    assert placed == '<p> <a href="\0agenda/\0">daar</a></p>'
