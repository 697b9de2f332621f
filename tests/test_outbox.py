"""What is to be sent stands on one page for the team, by moment, each text as its channel takes it, with a file of its own."""

from __future__ import annotations

import datetime as dt
import io
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser, LexborNode

from builder import Village
from conftest import VillageBuilder

SUNDAY, MONDAY = "2026-11-22", "2026-11-23"
SOUP = "---\ntitel: Soepavond\ndatum: 2026-12-12\nvan: 18:00\n---\nBreng een kom mee.\n"
PAPER = "- {naam: Dorpsklok, soort: infoblad, wie: Gommaar Stilzwijgen, mail: gommaar@zwijgerdam.example, deadline: DEADLINE}\n"


def outbox(place: Village, today: str = SUNDAY) -> LexborHTMLParser:
    place.build(today=today)
    return LexborHTMLParser((folder(place) / "index.html").read_text("utf-8"))


def folder(place: Village) -> Path:
    return place.folder / "output" / "kanalen"


def channels(*lines: str) -> dict[str, str | bytes | None]:
    return {"intern/kanalen.yml": "kanalen:\n" + "".join(lines), "agenda/soep.md": SOUP}


def paper(deadline: str) -> str:
    return PAPER.replace("DEADLINE", deadline)


def moments(page: LexborHTMLParser) -> dict[str, list[str]]:
    """The channels of each moment."""
    return {
        section.attributes["id"] or "": [one.text() for one in section.css("summary b")]
        for section in page.css(".moment")
    }


def words(node: LexborNode | LexborHTMLParser, css: str) -> list[str]:
    return [" ".join(one.text().split()) for one in node.css(css)]


@pytest.mark.parametrize(
    "deadline, today, moment",
    [
        ("20 dagen ervoor", SUNDAY, "deze-week"),  # that very Sunday
        ("19 dagen ervoor", SUNDAY, "volgende-week"),
        ("19 dagen ervoor", MONDAY, "deze-week"),
        ("13 dagen ervoor", MONDAY, "deze-week"),  # the Sunday after it
        ("13 dagen ervoor", SUNDAY, "volgende-week"),
        ("12 dagen ervoor", SUNDAY, "later"),
        ("21 dagen ervoor", SUNDAY, "te-laat"),
    ],
)
def test_it_stands_in_the_week_of_its_deadline(village: VillageBuilder, deadline: str, today: str, moment: str) -> None:
    assert moments(outbox(village(channels(paper(deadline))), today)) == {moment: ["Dorpsklok"]}


def test_without_a_deadline_its_sort_knows_how_long_ahead_and_it_is_not_too_late(village: VillageBuilder) -> None:
    made = outbox(village(channels("- {naam: Groep, soort: whatsapp}\n", "- {naam: Nota, soort: gemeente}\n")))
    assert moments(made) == {"deze-week": ["Nota"], "later": ["Groep"]}
    assert words(made, ".until") == ["zondag 22 november", "vrijdag 11 december"]


def test_the_page_has_the_text_whom_to_reach_and_what_does_not_fit(village: VillageBuilder) -> None:
    long = SOUP + "".join(f"Er is ook soep nummer {n}, en die is lekker. " for n in range(30))
    line = paper("20 dagen ervoor").replace("soort", "tekens: 200, kost: gratis, soort")
    place = village({**channels(line), "agenda/soep.md": long})
    made = outbox(place)
    text = (folder(place) / "agenda-soep" / "dorpsklok.txt").read_text("utf-8").strip()
    assert made.css_first(".body").text() == text  # type: ignore[union-attr]
    assert len(text) <= 200
    assert "Soepavond" in text
    assert text[-1] in ".!?"
    assert words(made, ".story .count") == [f"{len(text)} van 200 tekens"]
    assert words(made, ".who span") == ["Gommaar Stilzwijgen"]
    assert words(made, ".left li")
    (mail,) = (one.attributes["href"] for one in made.css(".who a"))
    assert mail
    assert mail.startswith("mailto:gommaar@zwijgerdam.example?subject=Soepavond&body=Soepavond")
    (file,) = (one.attributes["href"] for one in made.css(".files a"))
    assert file == "agenda-soep/dorpsklok.txt"


def test_a_channel_gets_what_it_takes_and_what_is_for_those_whom_it_reaches(village: VillageBuilder) -> None:
    audiences = "doelgroepen: [{id: buren, naam: Buren}, {id: jong, naam: Jong}]\n"
    news = f"---\ntitel: Nieuwe oven\ndatum: {SUNDAY}\n---\nHij is warm.\n"
    place = village(
        {
            **channels(
                "- {naam: Groep, soort: whatsapp, bereikt: jong}\n",
                "- {naam: Bord, soort: prikbord, bereikt: [buren, jong]}\n",
                "- {naam: Uit, soort: uitdatabank}\n",
                "- {naam: Slaper, soort: sms, slaapt: ja}\n",
            ),
            "doelgroepen.yml": audiences,
            "agenda/soep.md": SOUP.replace("van:", "voor: buren\nvan:"),
            "nieuws/oven.md": news,
        }
    )
    assert moments(outbox(place)) == {"deze-week": ["Uit", "Groep", "Bord"], "later": ["Bord"]}


def test_news_and_what_is_newly_offered_is_told_for_two_weeks(village: VillageBuilder) -> None:
    offer = "---\ntitel: Pakjes\nzichtbaar_vanaf: {}\n---\nHaal ze af.\n"
    place = village(
        {
            "intern/kanalen.yml": "kanalen: [{naam: Groep, soort: whatsapp}]\n",
            "nieuws/oven.md": "---\ntitel: Nieuwe oven\ndatum: 2026-11-09\n---\nWarm.\n",
            "nieuws/oud.md": "---\ntitel: Oude oven\ndatum: 2026-11-08\n---\nKoud.\n",
            "aanbod/pakjes.md": offer.format("2026-11-20"),
            "aanbod/brood.md": offer.format("2026-11-01").replace("Pakjes", "Brood"),
        }
    )
    assert words(outbox(place), ".story h3") == ["Nieuwe oven", "Pakjes"]


def test_what_comes_back_often_asks_for_no_word_each_time(village: VillageBuilder) -> None:
    files = channels("- {naam: Groep, soort: whatsapp}\n")
    place = village({**files, "agenda/soep.md": SOUP.replace("van:", "herhaling: elke zaterdag\nvan:")})
    assert moments(outbox(place)) == {"vaak": ["Groep"]}


def test_what_is_sent_soon_has_a_picture_of_the_right_size_and_a_letter_of_all_of_it(village: VillageBuilder) -> None:
    later = SOUP.replace("Soepavond", "Kerstfeest").replace("12-12", "12-24")
    lines = ("- {naam: Op Facebook, soort: facebook, deadline: 20 dagen ervoor, beeld: 800 x 600}\n",
             "- {naam: Brief, soort: nieuwsbrief, deadline: 15 dagen ervoor}\n")  # fmt: skip
    news = f"---\ntitel: Nieuwe oven\ndatum: {SUNDAY}\n---\nHij is warm.\n"
    place = village({**channels(*lines), "agenda/kerst.md": later, "nieuws/oven.md": news})
    made = outbox(place)
    pictures = sorted(path for path in folder(place).rglob("beeld-*"))
    assert [path.parent.name for path in pictures] == ["agenda-soep", "nieuws-oven"]
    assert {Image.open(io.BytesIO(path.read_bytes())).size for path in pictures} == {(800, 600)}
    sources = {one.attributes["src"] or "" for one in made.css(".picture img")}
    assert sources == {path.relative_to(folder(place)).as_posix() for path in pictures}
    mail = message_from_bytes((folder(place) / "brief.eml").read_bytes(), policy=default)
    body = mail.get_body(("plain",))
    assert body
    told = body.get_content()
    assert ("Soepavond" in told, "Nieuwe oven" in told, "Kerstfeest" in told) == (True, True, False)
    links = [one.attributes["href"] for one in made.css(".files a") if "mail" in one.text()]
    assert links == ["brief.eml", "brief.eml"]


def test_why_there_is_no_picture_is_told(village: VillageBuilder) -> None:
    long = SOUP.replace("Soepavond", " ".join(["soep"] * 80))
    made = outbox(
        village({**channels("- {naam: F, soort: facebook}\n"), "agenda/soep.md": long.replace("12-12", "11-26")})
    )
    assert words(made, ".left p")[-1:] == ["Er is geen beeld bij: de titel is te lang. Maak hem korter."]


def test_two_channels_of_one_name_have_a_file_each(village: VillageBuilder) -> None:
    place = village(channels("- {naam: Groep, soort: whatsapp}\n", "- {naam: groep, soort: sms}\n"))
    outbox(place)
    assert {path.name for path in (folder(place) / "agenda-soep").iterdir()} == {"groep.txt", "groep-2.txt"}


def test_without_a_channel_that_is_awake_there_is_no_folder(village: VillageBuilder) -> None:
    place = village(channels("- {naam: Groep, soort: whatsapp, slaapt: ja}\n"))
    assert place.build().made["texts"] == 0
    assert not folder(place).exists()


def test_with_nothing_to_send_the_page_says_so(village: VillageBuilder) -> None:
    made = outbox(village({"intern/kanalen.yml": "kanalen: [{naam: Groep, soort: whatsapp}]\n"}))
    assert words(made, ".sign") == ["Niets te versturen"]


def test_it_hides_from_git_and_asks_nobody_for_anything(village: VillageBuilder) -> None:
    hostile = SOUP.replace("Soepavond", "</p><script>alert(1)</script>")
    place = village({**channels(paper("de dag ervoor")), "agenda/soep.md": hostile})
    made = outbox(place)
    assert (folder(place) / ".gitignore").read_text("utf-8") == "*\n"
    assert len(made.css("script")) == 1
    assert made.css("link[rel=stylesheet], img") == []
    policy = made.css_first("meta[http-equiv]").attributes["content"]  # type: ignore[union-attr]
    assert policy
    assert policy.startswith("default-src 'none'; ")


def test_the_site_knows_nothing_of_it(village: VillageBuilder) -> None:
    place = village(channels(paper("de dag ervoor")))
    place.build()
    for path in place.build().site.rglob("*"):
        assert not path.is_file() or not any(word in path.read_bytes() for word in (b"Gommaar", b"zwijgerdam")), path


def test_the_build_tells_where_it_is(village: VillageBuilder) -> None:
    place = village(channels(paper("de dag ervoor")))
    told = place.run("build", str(place.folder), "--today", SUNDAY).output
    assert f"Om te versturen: {folder(place) / 'index.html'}\n" in told
    assert dt.date.fromisoformat(SUNDAY).weekday() == 6


def at_hand(page: LexborHTMLParser) -> dict[str, str]:
    cards = page.css("#bij-de-hand details")
    return {words(card, "summary b")[0]: card.css(".body")[0].text() for card in cards}


def test_who_the_hub_is_fits_in_a_profile_and_no_sentence_is_cut(village: VillageBuilder) -> None:
    long = "Voor wie hier woont, van 4 tot 94, en voor wie geen auto heeft. " * 5
    files = {
        **channels(paper("geen")),
        "buurtpunt.yml": "naam: De Melkerij\nzin: Winkel en koffie onder één dak.\n",
        "over-ons.yml": f"voor_wie: {long}\nwat_verandert: Je kent weer wie er in je straat woont.\n",
    }
    place = village(files)
    told = at_hand(outbox(place))["Wie jullie zijn, voor je profiel"]
    assert len(told) <= 255
    assert (
        told.split("\n")[-1] == "Je kent weer wie er in je straat woont."
    )  # what is too long makes place for what is not


def test_the_answer_to_each_question_is_at_hand_with_its_links_written_out(village: VillageBuilder) -> None:
    answer = "Ja, **aan de leiband**. Lees [de regels](https://hond.example/regels)."
    question = f"vragen:\n- vraag: Mag mijn hond mee?\n  antwoord: {answer!r}\n- vraag: En mijn paard?\n"
    page = outbox(village({**channels(paper("geen")), "vragen.yml": question}))
    assert at_hand(page)["Mag mijn hond mee?"] == "Ja, aan de leiband. Lees de regels (https://hond.example/regels)."
    assert "En mijn paard?" not in at_hand(page)  # nobody knows the answer yet


def test_on_paper_there_is_nothing_to_click(browser: Browser, village: VillageBuilder) -> None:
    place = village(channels("- {naam: Op Facebook, soort: facebook, deadline: 20 dagen ervoor}\n"))
    outbox(place)
    page = browser.new_page()
    page.goto((folder(place) / "index.html").as_uri())
    clickable = ".part button, .picture, .files"
    assert page.locator(clickable).locator("visible=true").count() > 2
    page.emulate_media(media="print")
    assert page.locator(clickable).locator("visible=true").count() == 0
    page.close()
