"""A change of one value in a file of a village: it alone changes, and all that stands around it stays as it was typed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence as Rows
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from buurtpunt import editing
from buurtpunt.editing import Page, Value, add, move, put, remove
from buurtpunt.model.collection import Layout
from buurtpunt.problems import Wrong
from buurtpunt.reading.text import Mapping, Sequence
from edits import edit, paths
from nightly import examples
from rows import each

MUCH = settings(max_examples=examples(100), deadline=None)
ROOT = Path(__file__).resolve().parent.parent


def page(text: str, layout: Layout = Layout.LISTS) -> Page:
    return Page.of("content/proef.yml", text.encode(), layout)


# One change ----------------------------------------------------------------------------------------------------------

PEOPLE = """\
# Wie je kan bellen.
personen:
  - naam: Mieke Voorbeeld   # de trekker
    telefoon: 0450 00 12 34

  # Jan belt terug.
  - {naam: 'Jan', telefoon: "0450 00 12 35"}  # alleen 's avonds
"""

PUT = {
    "a text": (("personen", 0, "telefoon"), "0450 00 12 36", "telefoon: 0450 00 12 34", "telefoon: 0450 00 12 36"),
    "a text with a remark in its column": (
        ("personen", 0, "naam"),
        "An",
        "- naam: Mieke Voorbeeld   # de trekker",
        "- naam: An                # de trekker",
    ),
    "a long text before a remark": (
        ("personen", 0, "naam"),
        "Mieke Voorbeeld-Peeters",
        "- naam: Mieke Voorbeeld   # de trekker",
        "- naam: Mieke Voorbeeld-Peeters  # de trekker",
    ),
    "a text in its own quotes": (("personen", 1, "naam"), "Jan: de buur", "'Jan'", "'Jan: de buur'"),
    "a text in other quotes where its own stand in it": (("personen", 1, "naam"), "'t Kind", "'Jan'", '"\'t Kind"'),
    "a new key between braces": (("personen", 1, "rol"), "uitbater", '35"}', '35", rol: uitbater}'),
    "a new key below the others": (
        ("personen", 0, "rol"),
        "trekker",
        "34\n",
        "34\n    rol: trekker\n",
    ),
    "a text of two lines": (
        ("personen", 0, "naam"),
        "Mieke\nVoorbeeld\n",
        "naam: Mieke Voorbeeld   # de trekker\n",
        "naam: |   # de trekker\n      Mieke\n      Voorbeeld\n",
    ),
}


@each("what", PUT)
def test_a_value_comes_in_its_place_and_no_other_line_changes(what: str) -> None:
    path, value, before, after = PUT[what]
    assert put(page(PEOPLE), path, value).data.decode() == PEOPLE.replace(before, after)


def test_a_new_key_comes_behind_those_that_stand_before_it_in_their_order() -> None:
    before = page("---\ntitel: Soep\ndatum: 2026-12-12\nplaats: Zaal\n---\nKom.\n", Layout.FRONT)
    made = put(before, ("tot",), "21:00", order=["titel", "datum", "van", "tot", "plaats"])
    assert made.data.decode() == "---\ntitel: Soep\ndatum: 2026-12-12\ntot: 21:00\nplaats: Zaal\n---\nKom.\n"


def test_a_key_without_a_value_gets_one() -> None:
    assert put(page("titel:  # welke?\nzin: x\n"), ("titel",), "Soep").data == b"titel: Soep  # welke?\nzin: x\n"


def test_a_title_that_yaml_refuses_is_changed_too() -> None:
    made = put(page("titel: Feest: met dansen  # ja\n"), ("titel",), "Feest: met soep")
    assert made.data.decode() == "titel: 'Feest: met soep'  # ja\n"


def test_a_colour_without_quotes_is_changed_too() -> None:
    assert put(page("kleur: #0b6e4f\n"), ("kleur",), "#aa0000").data.decode() == "kleur: '#aa0000'\n"


def test_a_long_answer_stays_a_block_of_text_and_keeps_the_lines_that_stay() -> None:
    before = "vragen:\n  - vraag: Eten?\n    antwoord: |\n        Ja.\n\n        Soep.\n  - vraag: B\n"
    made = put(page(before), ("vragen", 0, "antwoord"), "Ja.\n\nSoep en brood.")
    assert made.data.decode() == before.replace("Soep.", "Soep en brood.")


def test_what_was_folded_stays_folded() -> None:
    made = put(page("zin: >\n  Een lange\n  zin.\nb: x\n"), ("zin",), "Een andere zin.")
    assert made.data.decode() == "zin: >\n  Een andere zin.\nb: x\n"


def test_a_group_comes_below_its_key_and_a_short_list_behind_it() -> None:
    made = put(page("naam: x\n"), ("adres",), {"straat": "Dries", "nummer": "4"})
    made = put(made, ("voor",), ["buren", "gezinnen"])
    assert made.data.decode() == "naam: x\nadres:\n  straat: Dries\n  nummer: 4\nvoor: [buren, gezinnen]\n"


REMOVED = {
    "the first key of an entry": (("personen", 0, "naam"), "- naam: Mieke Voorbeeld   # de trekker\n    ", "- "),
    "a key": (("personen", 0, "telefoon"), "    telefoon: 0450 00 12 34\n", ""),
    "a key between braces": (("personen", 1, "naam"), "naam: 'Jan', ", ""),
    "an entry with its remark": (
        ("personen", 1),
        "\n  # Jan belt terug.\n  - {naam: 'Jan', telefoon: \"0450 00 12 35\"}  # alleen 's avonds\n",
        "",
    ),
}


@pytest.mark.parametrize("what", REMOVED)
def test_what_is_removed_takes_its_own_lines_along(what: str) -> None:
    path, before, after = REMOVED[what]
    assert remove(page(PEOPLE), path).data.decode() == PEOPLE.replace(before, after)


def test_the_last_entry_leaves_the_key_of_the_file_and_the_last_value_takes_its_own_key_along() -> None:
    assert remove(page("vragen:\n  - vraag: A\n# einde\n"), ("vragen", 0)).data == b"vragen:\n# einde\n"
    assert remove(page("vragen: [{vraag: A}]\n"), ("vragen", 0)).data == b"vragen: []\n"
    before = "vragen:\n  - vraag: A\n    voor: [buren]\n"
    assert remove(page(before), ("vragen", 0, "voor", 0)).data == b"vragen:\n  - vraag: A\n"


def test_a_remark_above_a_key_stays_when_the_key_goes() -> None:
    assert remove(page("a: x\n# van b\nb: y\n\nc: z\n"), ("b",)).data == b"a: x\n# van b\n\nc: z\n"


def test_an_entry_moves_with_its_remarks_and_the_empty_lines_stay_between() -> None:
    before = "vragen:\n  # eerst\n  - vraag: A  # a\n\n  # van B\n  - vraag: B\n    # in B\n    antwoord: b\n\n  - vraag: C\n"
    assert move(page(before), ("vragen", 1), 2).data.decode() == (
        "vragen:\n  # eerst\n  - vraag: A  # a\n\n  - vraag: C\n\n  # van B\n  - vraag: B\n    # in B\n    antwoord: b\n"
    )


# Entries with all that is theirs: remarks above them, behind them, inside and right below.
OWN = {
    "remarks above": ("  # van A\n  - vraag: A\n", "  # van B\n  # en nog\n  - vraag: B\n", "  - vraag: C\n"),
    "a remark at the margin": ("# van A\n  - vraag: A\n", "# van B\n  - vraag: B\n", "  - vraag: C\n"),
    "at the margin": ("# van A\n- vraag: A\n", "- vraag: B\n  antwoord: b\t# tab\n", "- vraag: C # c\n"),
    "remarks behind": ("  - vraag: A\t# van A\n", "  - {vraag: B}   # van B\n", "  - vraag: C # van C\n"),
    "remarks inside": ("  - vraag: A\n    # in A\n    antwoord: a\n", "  - vraag: B\n#    antwoord: b\n", "  - # in C\n    vraag: C\n"),
    "remarks below": ("  - vraag: A\n    # onder A\n\n", "  - vraag: B\n  # onder B\n\n", "  - vraag: C\n      # onder C\n\n"),
    "blocks of text": ("  - vraag: A\n    antwoord: |\n      # kop\n\n      a\n\n", "  - vraag: >-\n      B\n\n", "  # van C\n  - vraag: C\n\n"),
    "rows between": ("  # van A\n  - vraag: A\n\n\n", "  # van B\n  - vraag: B\n\n\n", "  - vraag: C\n\n\n"),
    "dashes alone": ("  -\n    vraag: A\n", "  # van B\n  -\n    # in B\n    vraag: B\n", "  -\n    vraag: C\n"),
    "between brackets": ("  # van A\n  {vraag: A},  # a\n", "  {vraag: B},\n", "  # van C\n  {vraag: C}, # c\n"),
}  # fmt: skip
AROUND = ("", "na: x\n", "# slot\n", "\n# slot\nna: x\n")


def list_of(parts: Rows[str], after: str, end: str, is_closed: bool) -> bytes:
    """A file with a list of these parts, as it may lie on a disk."""
    is_flow = "- " not in parts[0] and "-\n" not in parts[0]
    first, last = ("vragen: [ # alle\n", "]\n") if is_flow else ("# alle\nvragen:\n", "")
    text = "".join((first, *parts)).rstrip("\n") + "\n" + last + after
    return (text if is_closed else text.rstrip("\n")).replace("\n", end).encode()


@each("what", OWN)
@each("is_closed", [True, False])
@each("end", ["\n", "\r\n", "\r"])
@each("after", AROUND)
def test_an_entry_moves_and_goes_with_all_that_is_its_own(after: str, end: str, is_closed: bool, what: str) -> None:
    parts = OWN[what]
    before = Page.of("x", list_of(parts, after, end, is_closed), Layout.LISTS)
    for start, to in ((0, 1), (1, 0), (2, 0), (0, 2), (1, 2)):
        wanted = [*parts]
        wanted.insert(to, wanted.pop(start))
        moved = move(before, ("vragen", start), to)
        assert moved.data == list_of(wanted, after, end, is_closed), (start, to)
        assert move(moved, ("vragen", to), start).data == before.data, (start, to)
    for gone in range(3):
        wanted = [part for number, part in enumerate(parts) if number != gone]
        assert remove(before, ("vragen", gone)).data == list_of(wanted, after, end, is_closed), gone


def test_a_remark_that_stands_alone_stays_where_it_stands() -> None:
    before = "vragen:\n  - vraag: A\n\n  # Over eten.\n\n  - vraag: B\n"
    moved = move(page(before), ("vragen", 0), 1)
    assert moved.data.decode() == "vragen:\n  - vraag: B\n\n  # Over eten.\n\n  - vraag: A\n"
    assert move(moved, ("vragen", 0), 1).data.decode() == before
    added = add(page(before), ("vragen",), {"vraag": "C"})
    assert added.data.decode() == f"{before}\n  - vraag: C\n"
    assert remove(page(before), ("vragen", 0)).data.decode() == "vragen:\n  # Over eten.\n\n  - vraag: B\n"
    assert remove(page(before), ("vragen", 1)).data.decode() == "vragen:\n  - vraag: A\n\n  # Over eten.\n"


@each(
    "text",
    [
        "a: [x,y,  z]",
        "a: [x, # x\n y, z]",
        "a: [\n  x\n  , y, z,\n]",
        "a: [x, y, z] # b",
        "a: [\n  x, y, # y\n  z # zz\n  ]",
    ],
)
@each("at", [0, 1])
def test_an_entry_between_brackets_that_goes_up_and_down_leaves_all_as_it_was(at: int, text: str) -> None:
    before = page(text + "\n")
    moved = move(before, ("a", at), at + 1)
    assert remarks(moved).total() <= remarks(before).total() + 1
    assert moved.data.decode().count("#") == text.count("#")
    assert move(moved, ("a", at + 1), at).data == before.data


def test_a_list_with_other_entries_keeps_the_lines_of_those_that_stay() -> None:
    before = 'vragen:\n  - vraag: "A"\n  - {vraag: B}  # hier\n  - vraag: C\n'
    wanted: Value = [{"vraag": "C"}, {"vraag": "B", "antwoord": "Ja."}, {"vraag": "A"}]
    made = put(page(before), ("vragen",), wanted)
    assert made.data.decode() == 'vragen:\n  - vraag: C\n  - {vraag: B, antwoord: Ja.}  # hier\n  - vraag: "A"\n'


def test_an_entry_comes_where_it_is_asked_for() -> None:
    assert add(page("a: [x, z]\n"), ("a",), "y", at=1).data == b"a: [x, y, z]\n"
    assert add(page("a:\n- x\n# van z\n- z\n"), ("a",), "y", at=1).data == b"a:\n- x\n- y\n# van z\n- z\n"


def test_the_text_below_the_fields_is_replaced_and_the_fields_stay() -> None:
    before = Page.of("content/agenda/x.md", b"\xef\xbb\xbf---\r\ntitel: X # a\r\n---\r\nOud.\r\n", Layout.FRONT)
    made = before.with_body("Nieuw.\n\nTwee.\n")
    assert made.data == b"\xef\xbb\xbf---\r\ntitel: X # a\r\n---\r\nNieuw.\r\n\r\nTwee.\r\n"
    assert made.body == "Nieuw.\n\nTwee.\n"


def test_a_page_that_cannot_be_read_says_so_at_its_line() -> None:
    with pytest.raises(Wrong) as wrong:
        page("a: x\nvragen: [\n")
    assert wrong.value.at().place.line == 2


@pytest.mark.parametrize("text", ['a: {b: "x\n', "a: &b x\n", "- x\n"])
def test_where_we_cannot_see_how_nothing_comes_of_it(text: str) -> None:
    with pytest.raises(Wrong):
        put(page(text), ("c",), "y")


# Any change ----------------------------------------------------------------------------------------------------------

QUIRKS = {
    "crlf": 'vragen:\r\n  # een\r\n  - vraag: "A"\r\n    antwoord: |\r\n      Ja.\r\n\r\n      Nee.\r\n  - vraag: B\r\n',
    "a byte order mark": "\ufeff# x\nnaam: 'De Oude Melkerij'\nadres: {straat: Dries, nummer: 4}\n",
    "remarks everywhere": "# 1\na: 1 # 2\n# 3\nb: # 4\n  # 5\n  - x # 6\n  # 7\n  - y # 8\n# 9\nc: {d: 1} # 10\n# 11\n",
    "braces on rows": "a: {\n  b: 1, # een\n  c: [x, y,\n   z], d: '2' }\ne: [\n]\nf: [a, ]\n",
    "quotes": "a: 'x'\nb: \"y: z\"\nc: “d”\nd: 'it''s'\ne: \"\\\"\"\nf: 't Kruispunt\ng: [AFGELAST] Soep\nh: @melkerij\n",
    "colons": "titel: Soep: met brood\nuur: 19:30\nlink: https://a.example/b#c\nx: a:b\ny: Feest: ja # nee\n",
    "emoji": "titel: 🍲 Soep é e\u0301\nlijst: [🍞, 'e\u0301e\u0301n', x]  # 🍲\nna: z\n",
    "no final newline": "vragen:\n- vraag: A\n  voor: buren\n- vraag: B",
    "lists at the margin": "uren:\n- wat: Winkel\n  wanneer:\n  - ma 8-12\n  - di 8-12\n\n- wat: Bar\n",
    "dashes alone": "a:\n  -\n    b: 1\n    c: 2\n  - b: 3\n  -\n",
    "blocks": "a: >-\n  een\n  twee\n\nb: |+\n  x\n\n\nc: |2\n    inspringen\n  d\nd: een\n  twee\n\n  drie\n",
    "a zero width space": "na\u200bam: Dorp\u200b aan zee  # x\nb: [x\u200b, y]\n",
    "capitals": "Titel: X\nVRAGEN:\n  - Vraag: A\n",
    "deep": "a:\n  b:\n    c: [{d: {e: f}}, {d: {}}]\n    g:\n      - h:\n          - i\n          - j\n",
    "front": "---\ntitel: X\n# Dit kan er ook bij.\n#van: 18:00\n---\n# Tekst\n\n- a: b\n",
    "long dashes": "—\ntitel: X\nvoor: [a]\n—\ntekst\n",
    "empty": "",
    "carriage returns": "a: x  # een\rb:\r  - y\r  - z\r",
    "spaces behind": "a: x   \nb:  \n  - y  # ja  \n  -   z   \nc:    w\n",
    "rows between brackets": "voor: [  # voor wie\n  buren,  # vlakbij\n  'gezinnen: met kinderen',\n]\nna: x\n",
    "keys in quotes": "'titel': X\n\"van\": 18:00\nlijst:\n  - 'naam': A  # a\n    \"rol\": b\n",
    "dates and numbers": "datum: 2026-12-12\ntel: 0450 00 12 34\npct: 50%\ngeld: € 5,-\nuren: [8:00-12:00, 13u30-17u]\n",
    "one long line": "zin: " + "Een heel lange zin met een komma, en nog wat. " * 30 + "\nna: y  # x\n",
    "remarks that look like fields": "# a: niet dit\na: dit  # b: ook niet\n#- c\nlijst:\n# - d\n- e # - f\n\n# slot: x",
    "asleep": "vragen:\n  - vraag: A\n#    antwoord: x\n\n# Nog een?\n#  - vraag: B\n",
}  # fmt: skip


def corpus() -> list[Page]:
    """Every file with fields of the demo and of the handbook, and quirky ones."""
    pages = []
    for folder in (ROOT / "content", ROOT / "intern", ROOT / "handboek/content"):
        for path in sorted([*folder.rglob("*.yml"), *folder.rglob("*.md")]):
            if path.suffix == ".md" and not path.read_bytes().startswith(b"---"):
                continue  # a text without fields
            layout = Layout.FRONT if path.suffix == ".md" else Layout.LISTS
            pages.append(Page.of(path.name, path.read_bytes(), layout))
    for name, text in QUIRKS.items():
        layout = Layout.FRONT if text.startswith(("---", "—")) else Layout.LISTS
        pages.append(Page.of(name, text.encode(), layout))
    return pages


PAGES = corpus()
WORDS = st.sampled_from(
    ["Soep", "Soep: met brood", "'t Kind", "#1", "no", "19:30", "+32450001234", "a, b", "[x]", "{y}", 'zegt "ja"', "é", "🍲 ja",
     "x # y", "- z", "ja\nnee", "een\n\ntwee\n", " spatie ", "\ttab", "@melkerij", "50%", "a: ", "---", "  in\nuit\n", "?", "| x"]
)  # fmt: skip
LEAVES = WORDS | st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufffe\uffff"), max_size=20
)
KEYS = st.sampled_from(["nieuw", "titel", "foto (1).jpg", "a b"])
VALUES: st.SearchStrategy[Any] = st.recursive(
    LEAVES, lambda one: st.lists(one, max_size=3) | st.dictionaries(KEYS, one, max_size=3), max_leaves=4
)


def remarks(text: Page) -> Counter[str]:
    """The lines of the fields that are remarks alone, as often as they stand there."""
    return Counter(row.strip() for row in text.fields if row.lstrip().startswith("#"))


def rows_of(text: Page, path: tuple[str | int, ...]) -> list[str]:
    node = text.at(path)
    return text.fields[node.span.row : node.span.end_row + 1] if node else []


def own_rows(text: Page, path: tuple[str | int, ...]) -> list[str]:
    """The rows of a value, with the remarks right below that go further in: they are of it too, and so are fields that sleep.

    So are the remarks right above an entry of a list.
    """
    node = text.at(path)
    if node is None:
        return []
    parent = text.at(path[:-1])
    first = parent.keys[str(path[-1])].span.row if isinstance(parent, Mapping) else node.span.row
    while isinstance(parent, Sequence) and text.fields[first - 1].lstrip().startswith("#"):
        first -= 1
    behind = takewhile(lambda row: not row.strip() or re.match(r" +#|#  ", row), text.fields[node.span.end_row + 1 :])
    return [*text.fields[first : node.span.row], *rows_of(text, path), *behind]


def is_untouched_around(old: Page, new: Page, path: tuple[str | int, ...]) -> bool:
    """Whether all rows before those of a value and behind them are still the same, and so is the text below the fields."""
    node = old.at(path)
    assert node is not None
    before, after = old.fields[: node.span.row], old.fields[node.span.end_row + 1 :]
    made = new.fields
    return (made[: len(before)], made[len(made) - len(after) :], new.body, new.mark) == (
        before,
        after,
        old.body,
        old.mark,
    )


@MUCH
@given(data=st.data(), at=st.integers(0, len(PAGES) - 1))
def test_any_text_in_the_place_of_any_other_changes_its_own_rows_alone(data: st.DataObject, at: int) -> None:
    old = PAGES[at]
    texts = [path for path in paths(old.tree) if not isinstance(old.at(path), Mapping | Sequence)]
    assume(texts)
    path, value = data.draw(st.sampled_from(texts)), data.draw(LEAVES.filter(editing.changes.clean))
    new = put(old, path, value)
    read = Page.of(old.name, new.data, old.layout)
    told = editing.page.bare(read.at(path))
    assert isinstance(told, str)
    assert told == editing.changes.clean(value)
    assert is_untouched_around(old, new, path)
    if "\n" not in value.rstrip("\n") and len(rows_of(old, path)) == 1:
        assert sum(a != b for a, b in zip(old.fields, new.fields, strict=True)) <= 1


@MUCH
@given(data=st.data(), at=st.integers(0, len(PAGES) - 1))
def test_any_value_at_any_place_is_what_is_read_back_and_no_remark_around_it_is_lost(
    data: st.DataObject, at: int
) -> None:
    old = PAGES[at]
    known = paths(old.tree)
    groups = [(), *(path for path in known if isinstance(old.at(path), Mapping))]
    path = data.draw(st.sampled_from([*known, *((*group, "nieuw") for group in groups)]))
    value = data.draw(VALUES)
    try:
        new = put(old, path, value)
    except Wrong:
        return
    inside = Counter(row.strip() for row in own_rows(old, path) if row.lstrip().startswith("#"))
    assert remarks(old) - inside <= remarks(new)
    assert (new.body, new.mark) == (old.body, old.mark)
    assert Page.of(old.name, new.data, old.layout).values == new.values


@MUCH
@given(data=st.data(), at=st.integers(0, len(PAGES) - 1))
def test_any_value_can_be_removed_and_any_entry_moved(data: st.DataObject, at: int) -> None:
    old = PAGES[at]
    known = paths(old.tree)
    assume(known)
    path = data.draw(st.sampled_from(known))
    gone = remove(old, path)
    assert gone.at(path) is None or gone.values != old.values or editing.page.bare(old.at(path)) == ""
    lists = {one: node.items for one in known if isinstance(node := old.at(one), Sequence) and len(node.items) > 1}
    if not lists:
        return
    which = data.draw(st.sampled_from([*lists]))
    places = st.integers(0, len(lists[which]) - 1)
    start, to = data.draw(places), data.draw(places)
    moved = move(old, (*which, start), to)
    wanted = [editing.page.bare(item) for item in lists[which]]
    wanted.insert(to, wanted.pop(start))
    assert editing.page.bare(moved.at(which)) == wanted
    if "[" not in "".join(rows_of(old, which)):
        before, after = (Counter(row.rstrip("\r\n") for row in text.fields) for text in (old, moved))
        assert before == after


@each("end", ["?", "? a", "- [?", "b:", "b: |", "b: >\n", "b: '", "[", "{"])
@each("start", ["x: y\n", "x: Feest: ja\n", "x: 't Kruispunt\n", ""])
def test_whatever_a_text_ends_with_it_is_read_or_told(start: str, end: str) -> None:
    try:
        read = page(start + end)
    except Wrong:
        return
    assert Page.of(read.name, read.data, read.layout).values == read.values


def test_changes_at_random_are_right_lose_no_remark_and_touch_no_other_line() -> None:
    found = edit(PAGES, 400, seed=7)
    assert (found.wrong, found.lost, found.beyond, dict(found.refused)) == ([], [], 0, {})
