"""One story in every channel: as long as the channel takes, whole sentences, and what is not in it is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import Files
from buurtpunt.catalogues import tell
from buurtpunt.making.channels.facts import FACTS, running
from buurtpunt.making.channels.rows import ROWS, Row
from buurtpunt.making.channels.story import Story, clean
from buurtpunt.making.channels.texts import ChannelText, text_for
from buurtpunt.model.channels import SORTS, Channel, Size
from buurtpunt.model.origin import Origin
from buurtpunt.model.record import ORIGIN_KEY
from buurtpunt.problems import Place
from buurtpunt.prose import Line
from buurtpunt.prose.printed import BULLET
from conftest import VillageBuilder
from telling import told

SOUP: Files = {
    "buurtpunt.yml": "naam: De Oude Melkerij\nwebsite: https://oudemelkerij.example\nadres: {straat: Dries, nummer: 4, postcode: 9999, gemeente: Verzonnegem}",
    "contact.yml": "personen:\n  - {naam: Mieke Voorbeeld, telefoon: 0450 00 12 34, email: mieke@oudemelkerij.example}",
    "agenda/soep.md": (
        "---\ntitel: Soepavond: breng je kom mee\ndatum: 2026-12-12\nvan: 18:00\ntot: 21:00\nplaats: De oude school\nprijs: 5\n"
        "inschrijven_tot: de donderdag ervoor\n---\nZes straten koken elk een pot soep. Jij proeft **ze** allemaal (ook de prei). "
        "Lees meer op www.soep.example.\n\nBreng mee:\n\n- een kom\n- een lepel"
    ),
}


def channel(sort: str, signs: int | None = None, lines: Size | None = None) -> Channel:
    typed = (
        {ORIGIN_KEY: Origin(Place()), "naam": sort, "soort": sort}
        | ({"tekens": str(signs)} if signs else {})
        | ({"regels": str(lines)} if lines else {})
    )
    return Channel.model_validate(typed)


@pytest.fixture
def soup(village: VillageBuilder) -> Story:
    return told(village(SOUP).folder)["agenda/soep/"]


def what(text: ChannelText) -> list[str]:
    return [left.what for left in text.left_out]


def test_the_paper_gets_whole_sentences_with_day_place_and_whom_to_call(soup: Story) -> None:
    text = text_for(soup, channel("infoblad", 260))
    assert text.body == (
        "Soepavond: breng je kom mee\n"
        "Zaterdag 12 december, van 18 tot 21 uur. Waar: De oude school. Zes straten koken elk een pot soep.\nPrijs: 5 euro. "
        "Inschrijven tot donderdag 10 december. Meer weten? Bel Mieke Voorbeeld van De Oude Melkerij: 0450 00 12 34."
    )
    assert (text.count, text.limit, text.fits) == (len(text.body), 260, True)
    assert what(text) == ["de link", "de tekst (2 zinnen)", "de rest van de tekst"]


@pytest.mark.parametrize("sort", ["infoblad", "facebook", "whatsapp", "radio", "prikbord", "pers"])
def test_of_every_length_the_text_fits_to_the_sign(soup: Story, sort: str) -> None:
    whole = text_for(soup, channel(sort, 5000)).count
    for most in range(1, whole + 1):
        text = text_for(soup, channel(sort, most))
        assert text.fits == (len(text.body) <= most), most
        assert text_for(soup, channel(sort, len(text.body))).body == text.body
    assert text_for(soup, channel(sort, whole)).count == whole


def test_a_list_ends_what_can_stand_in_one_paragraph_and_stays_behind_what_leads_to_it(soup: Story) -> None:
    things = (Line("een kom", "li", BULLET), Line("een lepel", "li", BULLET))
    lines = (Line("Kom mee!"), Line("Breng mee:"), *things, Line("Dan eten we."))
    text = text_for(replace(soup, lines=lines), channel("facebook"))
    assert "\nKom mee!\nBreng mee:\n• een kom\n• een lepel\nDan eten we.\n" in text.body


def test_what_cannot_fit_says_so_and_is_as_short_as_it_can_be(soup: Story) -> None:
    text = text_for(soup, channel("infoblad", 60))
    assert text.body == "Soepavond\nZa 12 dec 18-21 uur. Waar: De oude school.\nMieke Voorbeeld, 0450 00 12 34."
    assert (text.count, text.limit, text.fits) == (len(text.body), 60, False)
    assert what(text)[:3] == ["de contactpersoon (korter)", "de dag en het uur (korter)", "de titel (korter)"]


def test_a_message_for_whatsapp_has_its_title_and_its_hour_in_bold_and_nothing_else(soup: Story) -> None:
    tricky = replace(soup, title="5*4 _soepen_ ~nu~", lines=(Line("Voor *echte* `soep` van oma_s_pot."),))
    lines = text_for(tricky, channel("whatsapp")).body.split("\n")
    assert lines[:2] == ["*5∗4 soepen ∼nu∼*", "*Zaterdag 12 december, van 18 tot 21 uur*"]
    assert lines[3] == "Voor ∗echte∗ ’soep’ van oma_s_pot."
    assert lines[-1] == "Lees meer: https://oudemelkerij.example/agenda/soep/"


def test_what_is_read_aloud_has_words_for_figures_and_no_address(soup: Story) -> None:
    text = text_for(soup, channel("radio"))
    assert text.body == (
        "Soepavond: breng je kom mee. Zaterdag twaalf december, van zes tot negen uur 's avonds. De oude school. Zes straten koken "
        "elk een pot soep. Jij proeft ze allemaal, ook de prei. Prijs: vijf euro. Inschrijven tot donderdag tien december. "
        "Meer weten? Bel Mieke Voorbeeld van De Oude Melkerij: nul vierhonderdvijftig, nul nul, twaalf, vierendertig."
    )
    assert what(text) == ["de tekst (1 zin)", "de rest van de tekst"]


def test_a_board_has_its_lines_and_tells_no_price(soup: Story) -> None:
    three = text_for(soup, channel("lichtkrant", lines=Size(3, 20)))
    assert (three.body, three.fits) == ("Soepavond\nZa 12 dec 18-21 uur\nDe oude school", True)
    seven = text_for(soup, channel("lichtkrant", lines=Size(7, 15)))
    assert seven.body.split("\n") == [
        "Soepavond:", "breng je kom", "mee", "Zaterdag 12", "december, van", "18 tot 21 uur", "De oude school",
    ]  # fmt: skip
    assert "de prijs" in what(seven)
    tiny = text_for(soup, channel("lichtkrant", lines=Size(3, 8)))
    assert (tiny.fits, "Soepavond" in tiny.body) == (False, True)


def test_uitdatabank_gets_each_field_apart(soup: Story) -> None:
    fields = {part.name: part.body for part in text_for(soup, channel("uitdatabank")).parts}
    assert fields == {
        "Titel": "Soepavond: breng je kom mee",
        "Korte tekst": "Zes straten koken elk een pot soep. Jij proeft ze allemaal (ook de prei). Lees meer op www.soep.example.",
        "Lange tekst": (
            "Zes straten koken elk een pot soep. Jij proeft ze allemaal (ook de prei). Lees meer op www.soep.example.\n"
            "Breng mee:\n• een kom\n• een lepel"
        ),
        "Wanneer": "zaterdag 12 december 2026, van 18 tot 21 uur",
        "Waar": "De oude school",
        "Toegankelijk": "",
        "Prijs": "5 euro",
        "Inschrijven": "Inschrijven tot donderdag 10 december.",
        "Contact": "Mieke Voorbeeld, 0450 00 12 34, mieke@oudemelkerij.example",
        "Meer info": "https://oudemelkerij.example/agenda/soep/",
        "Foto": "",
    }


def test_the_municipality_reads_that_nobody_knows_how_many_will_come(soup: Story) -> None:
    subject, note = text_for(soup, channel("gemeente")).parts
    assert subject.body == "Soepavond: breng je kom mee"
    assert "Hoeveel mensen er komen: weten we nog niet." in note.body


def test_the_press_reads_who_what_where_and_when_each_behind_its_label(soup: Story) -> None:
    lines = [*filter(None, text_for(soup, channel("pers")).body.split("\n"))]
    assert [line.partition(":")[0] for line in lines[1:5]] == ["Wie", "Wanneer", "Waar", "Wat"]


def test_the_press_reads_why_out_of_the_story_of_the_hub_and_the_team_hears_that_there_is_none(
    village: VillageBuilder, soup: Story
) -> None:
    assert [
        left.words for left in text_for(soup, channel("pers")).left_out if left.what == "waarom jullie er zijn"
    ] == ["Schrijf er zelf een zin over, of zet het één keer in content/over-ons.yml."]
    story = told(village({**SOUP, "over-ons.yml": "waarom: De winkel sloot."}).folder)["agenda/soep/"]
    assert "\n\nWaarom: De winkel sloot.\n\n" in text_for(story, channel("pers")).body


def test_a_text_in_french_is_told_in_french(village: VillageBuilder) -> None:
    french = "---\ntitel: Soirée soupe\ntaal: fr\ndatum: 2026-12-12\nvan: 18:00\n---\nSix rues, six soupes."
    body = text_for(told(village({**SOUP, "agenda/fr.md": french}).folder)["agenda/fr/"], channel("facebook")).body
    assert "Samedi 12 décembre, à 18" in body
    assert "Appelez Mieke Voorbeeld" in body


# Whatever somebody types ---------------------------------------------------------------------------------------------

HOSTILE = (
    *("", "Kom!", "a" * 10_000, "Zin. " * 2_000, "x" * 400 + ". " + "y" * 400 + "."),
    *(
        "🎉🎊 " * 60,
        "👩‍👩‍👧‍👦",
        "e\u0301" * 300 + ".",
        "\u200b\u202eomgekeerd\u202c\u2066",
        "שלום לכולם. ברוכים הבאים!",
        "مرحبا بكم. أهلا!",
    ),
    *(
        "**vet** _schuin_ `code` [link](x) <b>html</b>",
        "(open",
        "1.000.000 euro op 1/1/2027 om 24 uur",
        "Regel\nregel\r\n\tregel",
        "*_~`*_~`",
    ),
)
_texts = st.sampled_from(HOSTILE) | st.text(max_size=300) | st.lists(st.text(max_size=60), max_size=8).map(". ".join)
_channels = st.builds(
    channel,
    st.sampled_from([*SORTS]),
    st.none() | st.integers(1, 1500),
    st.none() | st.builds(Size, st.integers(1, 9), st.integers(1, 40)),
)


@given(title=_texts, lines=st.lists(_texts, max_size=4), place=_texts, price=_texts, to=_channels)
@settings(max_examples=150)
def test_each_text_fits_to_the_sign_or_says_that_it_does_not(
    title: str, lines: list[str], place: str, price: str, to: Channel
) -> None:
    story = hostile(title, lines, place, price)
    text = text_for(story, to)
    rows = ROWS[to.takes.form]
    for part, row in zip(text.parts, rows, strict=True):
        board = None if row.name else to.board
        if part.limit:
            units = (
                len(part.body.replace("\n", "").encode("utf-16-le")) // 2
                if board
                else len(part.body.encode("utf-16-le")) // 2
            )
            assert part.count == units
            assert part.fits == holds(part.body, part.limit, board)
        assert not re.search(r"[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x09\x0b-\x1f]", part.body)
    assert_nothing_is_lost(story, text, to)


def holds(body: str, limit: int, board: Size | None) -> bool:
    if board:
        lines = body.split("\n")
        return len(lines) <= board.first and all(len(line.encode("utf-16-le")) // 2 <= board.second for line in lines)
    return len(body.encode("utf-16-le")) // 2 <= limit


def hostile(title: str, lines: list[str], place: str, price: str) -> Story:
    told = clean(title) or "Feest"
    return replace(
        EXAMPLE,
        title=told,
        head=told,
        lines=tuple(map(Line, filter(None, map(clean, lines)))),
        place=clean(place),
        price=clean(price),
    )


def assert_nothing_is_lost(story: Story, text: ChannelText, to: Channel) -> None:
    """Day, hour, place and contact stand in it; each other fact as well, or among what was left out, and no sentence in two."""
    for part, row in zip(text.parts, ROWS[to.takes.form], strict=True):
        flat = " ".join(part.body.split()).casefold()
        left = {one.what.partition(" (")[0]: one.words for one in part.left_out}

        def voice(name: str, words: str, row: Row = row) -> str:
            return " ".join(row.voice(story, name, words).split()).casefold()

        for name in {name for paragraph in row.paragraphs for name in paragraph}:
            fact, what = FACTS[name], tell(f"outbox.fact.{name}")
            if fact.parts:
                assert is_cut_between(fact.told(story), left.get(what, ""), name, voice, flat)
            elif fact.ways(story) and (name in row.must or what not in left):
                assert any(voice(name, way) in flat for way in fact.ways(story)), name


def is_cut_between(whole: tuple[str, ...], gone: str, name: str, voice: Callable[[str, str], str], flat: str) -> bool:
    """Whether what is gone are the last sentences, and all before them stand there."""
    between = "\n" if name == "rest" else " "
    cuts = [cut for cut in range(len(whole) + 1) if between.join(whole[cut:]) == gone]
    return any(
        " ".join(voice(name, line) for one in whole[:cut] for line in one.split("\n")).strip() in flat for cut in cuts
    )


@given(st.lists(_texts, max_size=4))
def test_sentences_of_a_text_are_whole_and_all_there(lines: list[str]) -> None:
    story = hostile("Feest", lines, "", "")
    said = running(story)
    assert " ".join(" ".join(said).split()).replace(".", "") in " ".join(
        " ".join(line.text for line in story.lines).split()
    ).replace(".", "")


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_what_was_typed_comes_through_the_whole_village(village: VillageBuilder, typed: str) -> None:
    one_line = " ".join(typed.split())
    quoted = one_line.replace("\\", "").replace('"', "")
    files = {
        "agenda/x.md": f'---\ntitel: "Feest {quoted}"\ndatum: 2026-12-12\nvan: 18:00\nplaats: "Zaal {quoted}"\n---\n{typed}\n\nKom mee. Breng soep.'
    }
    for story in told(village({**SOUP, **files}).folder).values():
        assert not [
            mark for mark in ("<b>", "**", "](", "_schuin_") if mark in "\n".join(line.text for line in story.lines)
        ]
        for sort in SORTS:
            text = text_for(story, channel(sort))
            assert_nothing_is_lost(story, text, channel(sort))


def known() -> list[Channel]:
    """A channel of each sort, with whom to reach and what it costs: that is for the team alone."""
    private = {"who": "Els Geheim", "email": "els@geheim.example", "cost": "gratis", "remark": "geheim 77"}
    return [channel(sort).model_copy(update=private) for sort in SORTS]


def test_a_meeting_is_told_with_its_aim(village: VillageBuilder) -> None:
    typed = "---\ntitel: Denk mee\ndatum: 2026-12-03\nvan: 20:00\ndoel: We kiezen een naam.\n---\nBreng een idee mee."
    story = told(village({**SOUP, "vergaderingen/naam.md": typed}).folder)["vergaderingen/naam/"]
    assert "We kiezen een naam. Breng een idee mee." in text_for(story, channel("facebook")).body


def test_nothing_of_intern_is_told(village: VillageBuilder) -> None:
    private = {
        "intern/druk.yml": "vu: {naam: Jan Geheim, straat: Stilstraat, nummer: 77, postcode: 9999, gemeente: Verzonnegem}",
        "intern/notities.md": "geheim-woord",
        "intern/vergaderingen/x.md": "---\ntitel: geheim overleg\ndatum: 2026-12-03\n---\nIets.",
    }
    bodies = "".join(
        text_for(story, to).body for story in told(village({**SOUP, **private}).folder).values() for to in known()
    )
    assert not [word for word in ("Geheim", "geheim", "Stilstraat", "77", "gratis") if word in bodies]


EXAMPLE: Story


@pytest.fixture(autouse=True, scope="module")
def _example(tmp_path_factory: pytest.TempPathFactory) -> None:
    from builder import new_village

    global EXAMPLE  # noqa: PLW0603
    EXAMPLE = told(new_village(Path(tmp_path_factory.mktemp("dorp")) / "dorp", SOUP).folder)["agenda/soep/"]
