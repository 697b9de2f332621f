"""The sheets that a village asks for: a week, prices, a list to sign, an invitation, helpers, cards and arrows."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest

from builder import Files
from conftest import VillageBuilder
from paper import Paper, bare
from test_paper import FULL, names, sheet

FEAST = """---
titel: Feest op de Dries
datum: 2026-12-12
van: 15:00
tot: 23:00
plaats: Melkzaal
prijs: 14 euro, kinderen 7 euro
inschrijven_tot: 2026-12-05
---
We vieren dat we twee jaar bestaan. Lees [hoe het begon](../paginas/begin.md).

- 15 uur: spelletjes
- 18 uur: eten aan de lange tafel
- soep met balletjes
"""
FILES: Files = {
    **FULL,
    "agenda/feest.md": FEAST,
    "agenda/kaarten.md": "---\ntitel: Kaarten\ndatum: 2026-11-24\nvan: 14:00\ntot: 17:00\nprijs: weten we nog niet\n---\n",
    "aanbod/koffie.md": "---\ntitel: Koffie aan de toog\nprijs: 1,50\n---\n",
    "aanbod/boeken.md": "---\ntitel: Boeken lenen\n---\n",
    "lokalen.yml": "lokalen:\n  - {naam: Boterkamer, prijs: [40 euro voor een halve dag, 70 euro voor een hele dag]}\n",
    "paginas/begin.md": "---\ntitel: Het begin\n---\nToen.\n",
    "help-mee.yml": """
        taken:
          - {taak: Brood uitdelen, tijd: een uur op zondag, nodig: goede zin, contact: gust}
          - {taak: Achter de toog staan, tijd: een namiddag per maand}
        """,
    "contact.yml": """
        personen:
          - {naam: Mieke Voorbeeld, rol: trekker, telefoon: 0450 00 12 34}
          - {id: gust, naam: Gust Voorbeeld, rol: herstelt alles, telefoon: 0450 00 12 35}
        """,
}


def made(village: VillageBuilder, order: str, files: Files = FILES, today: str = "2026-11-22") -> Paper:
    return sheet(village({**files, "drukwerk/blad.yml": order}).build("--only", "druk", today=today), "blad")


def after(paper: Paper, first: str, *more: str) -> bool:
    """Whether these words are drawn one after the other."""
    places = [paper.drawn.find(bare(words)) for words in (first, *more)]
    return -1 not in places and places == sorted(places)


# The week -------------------------------------------------------------------------------------------------------------


def test_the_week_tells_of_each_day_what_is_open_and_what_takes_place(village: VillageBuilder) -> None:
    paper = made(village, "soort: week\n")
    assert "Van zondag 22 november tot en met zaterdag 28 november 2026" in paper.text
    assert after(paper, "Deze week", "22zonov", "Gesloten", "23manov", "Winkel8–12en13–17.30uur", "24dinov", "Kaarten",
                 "van14", "28zanov", "Winkel8–12uur")  # fmt: skip
    assert "weten we nog niet" not in paper.text
    assert paper.drawn.count("Gesloten") == 1  # on sunday
    assert "Feest" not in paper.text


def test_a_closure_stands_above_the_week_and_on_its_days(village: VillageBuilder) -> None:
    paper = made(village, "soort: week\n", today="2026-11-29")
    assert "We zijn gesloten van maandag 30 november 2026 tot en met vrijdag 4 december 2026." in paper.text
    assert paper.drawn.count("Gesloten") == 6


def test_a_week_that_is_too_full_for_one_page_takes_more_of_them(village: VillageBuilder) -> None:
    hours = "".join(f"  - {{wat: Dienst {n}, wanneer: maandag tot vrijdag 8:{n}-12:00}}\n" for n in range(10, 25))
    paper = made(village, "soort: week\n", {**FILES, "uren.yml": f"uren:\n{hours}"})
    assert len(paper.sizes) > 1
    assert paper.drawn.count("Dienst") == 15 * 5
    assert not paper.collisions()
    assert [n for n in range(len(paper.sizes)) if paper.codes(n)] == [len(paper.sizes) - 1]


# Prices ---------------------------------------------------------------------------------------------------------------


def test_the_price_list_tells_all_that_has_a_price_below_the_name_of_its_list(village: VillageBuilder) -> None:
    paper = made(village, "soort: prijslijst\n")
    assert after(paper, "Wat kost het?", "Aanbod", "Koffie aan de toog", "1,50 euro", "Agenda", "Soepavond", "5 euro",
                 "Zaal huren", "Boterkamer", "40 euro voor een halve dag", "70 euro voor een hele dag")  # fmt: skip
    assert "Boeken" not in paper.text
    assert "Kaarten" not in paper.text  # nobody knows yet what that costs


def test_what_is_called_the_same_and_costs_the_same_stands_on_the_price_list_once(village: VillageBuilder) -> None:
    again = {f"agenda/s{n}.md": f"---\ntitel: Quiz\ndatum: 2026-12-{n}\nprijs: 4\n---\n" for n in range(10, 16)}
    assert made(village, "soort: prijslijst\n", {**FILES, **again}).drawn.count("Quiz") == 1


def test_of_the_price_list_only_a_part_may_be_asked(village: VillageBuilder) -> None:
    paper = made(village, "soort: prijslijst\ntoon: [aanbod]\n")
    assert "Boterkamer" in paper.text
    assert "Soepavond" not in paper.text


# An event -------------------------------------------------------------------------------------------------------------


def test_a_list_to_sign_tells_what_it_is_for_and_has_lines_to_write_on(village: VillageBuilder) -> None:
    paper = made(village, "soort: inschrijflijst\nactiviteit: feest.md\n")
    assert after(paper, "Feest op de Dries", "zaterdag 12 december 2026, van 15 tot 23 uur", "Melkzaal", "14 euro",
                 "Inschrijven tot zaterdag 5 december", "Naam", "Telefoon", "Met hoeveel?", "Betaald")  # fmt: skip
    ruled = [line for line in paper.lines() if line[2] - line[0] > 150]
    tops = sorted(line[1] for line in ruled)[:-1]  # the last is the end of the list, above the foot
    gaps = [low - high for high, low in pairwise(tops)]
    assert len(ruled) >= 10
    assert min(gaps) >= 9  # for who writes large


def test_who_pays_nothing_has_no_box_to_say_so(village: VillageBuilder) -> None:
    free = {**FILES, "agenda/feest.md": FEAST.replace("14 euro, kinderen 7 euro", "gratis")}
    assert "Betaald" not in made(village, "soort: inschrijflijst\nactiviteit: feest.md\n", free).text


def test_an_invitation_has_all_of_the_text_and_a_slip_with_nothing_behind_it_that_is_missed(
    village: VillageBuilder,
) -> None:
    paper = made(village, "soort: uitnodiging\nactiviteit: feest.md\n")
    assert paper.sizes == [(148, 210)] * 4
    pages = [[word for word in paper.words if word.page == n] for n in range(4)]
    assert after(paper, "We vieren dat we twee jaar bestaan", "hoe het begon (oudemelkerij.example/begin)", "15 uur", "spelletjes",
                 "18 uur", "eten aan de lange tafel", "soep met balletjes", "Graag dit strookje terug", "Ik kom met zoveel mensen:")  # fmt: skip
    slip = min(word.top for word in pages[2] if word.text == "strookje") - 15
    behind = bare("".join(word.text for word in pages[3] if word.bottom > slip))
    assert behind == bare("Dit strookje is voor Mieke Voorbeeld De Oude Melkerij Dries 4 9999 Verzonnegem (Achterhoek)")


def test_an_invitation_comes_to_be_folded_for_both_sorts_of_printers(village: VillageBuilder) -> None:
    done = village({**FILES, "drukwerk/blad.yml": "soort: uitnodiging\nactiviteit: feest.md\n"}).build("--only", "druk")
    assert {"blad-vouwen-a4", "blad-vouwen-a4-lange-kant"} <= {*names(done)}
    assert sheet(done, "blad-vouwen-a4").sizes == [(297, 210)] * 2


@pytest.mark.parametrize("sort", ["activiteit", "inschrijflijst", "uitnodiging"])
def test_what_is_of_an_event_says_so_when_there_is_none(village: VillageBuilder, sort: str) -> None:
    done = village({**FILES, "drukwerk/blad.yml": f"soort: {sort}\n"}).build("--only", "druk")
    [told] = [one for one in done.problems if one.code == "activiteit-ontbreekt"]
    assert told.sentence == f"Bij `soort: {sort}` hoort een `activiteit`."


# People ---------------------------------------------------------------------------------------------------------------


def test_helpers_read_all_of_a_task_and_whom_to_ask_and_tear_off_a_number(village: VillageBuilder) -> None:
    paper = made(village, "soort: vrijwilligers\n")
    assert after(paper, "Wie helpt mee?", "Brood uitdelen", "Tijd: een uur op zondag", "Nodig: goede zin",
                 "Bel Gust Voorbeeld, 0450 00 12 35", "Achter de toog staan")  # fmt: skip
    assert paper.turned.count("0450 00 12 34") == 8


def test_everybody_has_a_name_tag_and_there_are_empty_ones(village: VillageBuilder) -> None:
    paper = made(village, "soort: naamkaart\n")
    said = Counter(word.text for word in paper.words)
    assert (said["Gust"], said["Mieke"]) == (1, 2)  # whom to call stands below them too
    assert paper.drawn.count("DeOudeMelkerij") == 1 + 8


def test_with_a_team_of_thirty_all_have_a_tag(village: VillageBuilder) -> None:
    team = "personen:\n" + "".join(f"  - {{naam: Helper {n}, telefoon: 0450 00 12 34}}\n" for n in range(30))
    paper = made(village, "soort: naamkaart\n", {**FILES, "contact.yml": team, "help-mee.yml": None})
    assert len(paper.sizes) == 4
    assert {f"Helper{n}" in paper.drawn for n in range(30)} == {True}


def test_who_was_not_at_home_is_told_by_pen_and_four_cards_come_on_a_page(village: VillageBuilder) -> None:
    done = village({**FILES, "drukwerk/blad.yml": "soort: niet thuis\n"}).build("--only", "druk")
    paper = sheet(done, "blad")
    assert paper.sizes == [(105, 148)]
    assert after(paper, "Je was niet thuis", "Beste", "We kwamen langs op", "Je kunt het ophalen vanaf", "Winkel")
    assert sheet(done, "blad-4-op-a4").sizes == [(210, 297)]


def not_at_home(message: str) -> str:
    return f"soort: niet thuis\ntitel: Je was er niet vandaag\nboodschap: {message}\noproep: Bel ons even\n"


def test_a_title_of_some_words_is_set_in_letters_at_which_all_of_the_card_has_its_place(
    village: VillageBuilder,
) -> None:
    paper = made(village, not_at_home("Je pakje ligt bij ons."))
    assert after(paper, "Je was er niet vandaag", "Je pakje ligt bij ons.", "Beste", "Het staat bij", "Bel ons even")
    [wide] = {round(word.bottom, 1) for word in paper.words if word.text in ("Je", "vandaag") and word.size > 12}
    assert wide < 30  # on one line


def test_what_is_too_much_for_the_card_is_told_with_what_there_is_place_for(village: VillageBuilder) -> None:
    done = village({**FILES, "drukwerk/blad.yml": not_at_home("Je pakje ligt bij de buren. " * 25)}).build()
    [told] = [one for one in done.problems if one.code == "past-niet"]
    found = re.fullmatch(
        "Op het kaartje voor wie niet thuis was is geen plaats voor wat je erop zet: (.+) mm nodig, (.+) mm beschikbaar.",
        told.sentence,
    )
    assert found
    need, have = map(int, found.groups())
    assert need > have > 20
    assert told.remedy == "Neem een kortere `titel`, `boodschap` of `oproep`."


def test_a_member_without_money_has_a_card_with_ten_circles_on_it(village: VillageBuilder) -> None:
    paper = made(village, "soort: stempelkaart\nboodschap: Goed voor tien koffies.\n")
    assert paper.drawn.count("Goedvoortienkoffies") == paper.drawn.count("Stempelkaart") == 6
    assert paper.drawn.count("12345678910") == 6
    assert paper.spoken().count("Stempelkaart") == 1
    assert paper.drawn.count(bare("Vragen? Mieke Voorbeeld, 0450 00 12 34")) == 6


def test_a_card_says_thank_you_and_has_lines_to_write_on_behind(village: VillageBuilder) -> None:
    done = village({**FILES, "drukwerk/blad.yml": "soort: bedankkaart\n"}).build("--only", "druk")
    paper = sheet(done, "blad")
    assert paper.sizes == [(105, 148)] * 2
    assert after(paper, "Dank je wel", "Beste", "Mieke Voorbeeld")
    assert "Kom woensdag" not in paper.text  # who is thanked is asked for nothing
    assert sheet(done, "blad-4-op-a4").sizes == [(210, 297)] * 2


# The booklet ----------------------------------------------------------------------------------------------------------


def booklet(village: VillageBuilder, count: int) -> tuple[Paper, Paper]:
    """The pages of a booklet of so many questions, and the same on A4."""
    asked = "vragen:\n" + "".join(
        f"  - {{vraag: Wat is vraag {n}?, antwoord: '{'Dat zeggen we graag. ' * 12}'}}\n" for n in range(count)
    )
    files: Files = {**FILES, "vragen.yml": asked, "drukwerk/blad.yml": "soort: vragenboekje\n"}
    done = village(files).build("--only", "druk")
    return sheet(done, "blad"), sheet(done, "blad-vouwen-a4")


def on_page(paper: Paper, page: int) -> str:
    return " ".join(word.text for word in paper.words if word.page == page)


@pytest.mark.parametrize("count, pages", [(1, 4), (9, 8), (30, 12)])
def test_a_booklet_has_four_pages_to_a_sheet_in_the_order_of_reading_once_it_is_folded(
    village: VillageBuilder, count: int, pages: int
) -> None:
    paper, folded = booklet(village, count)
    assert paper.sizes == [(148, 210)] * pages
    assert folded.sizes == [(297, 210)] * (pages // 2)
    said = [on_page(paper, n) for n in range(pages)]
    for n in range(pages // 2):
        left, right = sorted((n, pages - n - 1), key=lambda page: page % 2 == 0)  # pages are counted from 0
        sides: list[list[str]] = [[], []]
        for word in folded.words:
            if word.page == n:
                sides[word.left > 148.5].append(word.text)
        assert [" ".join(side) for side in sides] == [said[left], said[right]]


def test_what_one_looks_for_in_a_booklet_stands_on_the_page_that_it_says(village: VillageBuilder) -> None:
    paper, _ = booklet(village, 9)
    found = on_page(paper, 1)
    for n in range(9):
        words = f"Wat is vraag {n}?"
        page = int(found.split(f"{words} ")[1].split()[0])
        assert words in on_page(paper, page - 1)


def test_the_sheets_of_a_booklet_say_how_to_print_and_fold_them(village: VillageBuilder) -> None:
    _, folded = booklet(village, 9)
    assert bare(
        "Druk af op twee kanten, omslaan over de korte kant. Leg de bladen dan op elkaar, vouw ze samen in twee"
    ) in bare(folded.turned)
    flyer = village({**FILES, "drukwerk/f.yml": "soort: flyer\n"}).build("--only", "druk")
    assert bare("omslaan over de lange kant. Knip daarna langs de lijn.") in bare(
        sheet(flyer, "f-2-op-a4-lange-kant").turned
    )


# On a wall, a window and a table --------------------------------------------------------------------------------------


def test_arrows_lead_there_one_on_a_page(village: VillageBuilder) -> None:
    paper = made(village, "soort: pijlen\nactiviteit: feest.md\n")
    assert len(paper.sizes) == 4
    assert after(paper, "Naar links", "Naar rechts", "Rechtdoor", "Hier is het")
    assert paper.drawn.count("FeestopdeDries") == 4


def test_a_card_on_the_table_reads_the_same_from_both_sides_and_is_heard_once(village: VillageBuilder) -> None:
    paper = made(village, "soort: tafelkaart\nactiviteit: feest.md\n")
    assert paper.drawn.count("soepmetballetjes") == 2
    assert paper.spoken().count("soep met balletjes") == 1
    assert "Feest" in "".join(word.text for word in paper.words)  # one of them upright


@pytest.mark.parametrize("sort", ["raamsticker", "pijlen"])
def test_in_black_alone_a_large_surface_is_an_outline(village: VillageBuilder, sort: str) -> None:
    dark = []
    for grey in ("", "zwart_wit: ja\n"):
        page = made(village, f"soort: {sort}\n{grey}").images(40)[0].convert("L")
        dark.append(sum(page.point(lambda shade: shade < 128).histogram()[1:]) / (page.width * page.height))
    assert dark[1] < 0.12 < dark[0] + 0.06


def test_a_sticker_without_place_for_its_hours_leads_to_them(village: VillageBuilder) -> None:
    hours = "".join(
        f"  - {{wat: Dienst {n}, wanneer: maandag tot vrijdag 8:{n}-12:00}}\n" for n in range(10, 60)
    ) + "".join(f"  - {{wat: Bus {n}, wanneer: zondag 8:{n}-12:00}}\n" for n in range(10, 60))
    files = {**FILES, "uren.yml": f"uren:\n{hours}", "drukwerk/blad.yml": "soort: raamsticker\n"}
    done = village(files).build("--only", "druk")
    assert "Dienst" not in sheet(done, "blad").text
    [left] = [one for one in done.told["left_out"] if one["file"].endswith("/blad.yml")]
    assert left["name"].startswith("Dienst 10, Dienst 11")
