"""A village in two languages has each page in both, side by side, and says of each word in which one it is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser, LexborNode

from axe import axe_finds
from bilingual import HUB, TWO
from browser import reached
from builder import Outcome, Village, first
from conftest import VillageBuilder
from page_checks import PHONE, missing_links, pages, visit


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Village:
    place = Village(tmp_path_factory.mktemp("brug"))
    place.write(TWO)
    return place


@pytest.fixture(scope="module")
def made(place: Village) -> Outcome:
    made = place.build("--only", "site")
    assert made.exit_code == 0, made.output
    return made


def text(page: LexborHTMLParser, css: str) -> str:
    return " ".join(first(page, css).text().split())


def lang_of(node: LexborNode | None) -> str | None:
    while node is not None and "lang" not in node.attributes:
        node = node.parent
    return node.attributes["lang"] if node is not None else None


def test_each_page_of_the_site_is_there_in_both_languages(made: Outcome) -> None:
    every = [page for page in pages(made.site) if page != "404.html"]
    dutch = {page for page in every if not page.startswith("fr/")}
    assert {f"fr/{page}" for page in dutch} == {page for page in every if page.startswith("fr/")}
    for page in dutch:
        assert first(made.page(page), "html").attributes["lang"] == "nl-BE"
        assert first(made.page(f"fr/{page}"), "html").attributes["lang"] == "fr-BE"


def test_the_switch_leads_to_the_same_page_and_search_engines_know_both(made: Outcome) -> None:
    for here, there, words in (("", "fr/", "Français"), ("fr/", "", "Nederlands")):
        page = made.page(f"{here}agenda/soep/")
        link = first(page, ".tongues a")
        assert (link.text(), link.attributes["href"]) == (
            words,
            f"{'../' * (2 + bool(here))}{there}agenda/soep/index.html",
        )
        known = {(node.attributes["hreflang"], node.attributes["href"]) for node in page.css("link[hreflang]")}
        where = "https://debrug.example/{}agenda/soep/".format
        assert known == {("nl", where("")), ("fr", where("fr/")), ("x-default", where(""))}
        assert first(page, "link[rel=canonical]").attributes["href"] == where(here)


def test_what_was_put_in_french_is_french_and_so_are_its_dates_hours_and_price(made: Outcome) -> None:
    page = made.page("fr/agenda/soep/")
    assert text(page, "h1") == "Soirée soupe"
    assert text(page, ".prose").startswith("Il y a de la soupe aux tomates.")
    told = text(page, ".facts")
    for words in ("Chaque mois, le deuxième samedi", "De 18 h à 21 h", "L’ancienne école", "5 €", "Pour les voisins"):
        assert words in told.replace("\N{NO-BREAK SPACE}", " "), words
    assert "lang=" not in first(page, "main").html.replace('lang="nl" hreflang', "")  # type: ignore[union-attr]
    assert text(made.page("fr/"), "h1") == "Magasin, café et colis sous un même toit."
    assert text(made.page("fr/aanbod/brood/"), ".facts") == "Quand dim 8 h à 10 h Prix 3\N{NO-BREAK SPACE}€".replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_what_nobody_put_in_french_stays_dutch_is_marked_and_told(made: Outcome) -> None:
    page = made.page("fr/agenda/kaarten/")
    assert first(page, "h1").attributes["lang"] == "nl-BE"
    assert first(page, ".prose").attributes["lang"] == "nl-BE"
    assert "Ce texte n’existe pas encore en français." in text(page, ".body")
    assert [one.sentence for one in made.problems] == [
        "Nog niet in het Frans: 2 teksten (zoals `aanbod/brood.md`) en 8 woorden en zinnen (zoals `Ja.`)."
    ]
    dutch = {"Café", "Kaartnamiddag", "aan de toog", "Brood", "Voor wie graag kaart.", "Brood ophalen", "klusser"}
    for path in (path for path in pages(made.site) if path.startswith("fr/")):
        for node in made.page(path).css("main *, nav *"):
            if (node.text(deep=False) or "").strip() in dutch:
                assert lang_of(node) == "nl-BE", (path, node.html)


def test_an_answer_is_put_in_french_by_its_first_words(made: Outcome) -> None:
    page = made.page("fr/vragen/")
    assert (
        text(page, "#mag-mijn-hond-mee") == "Mon chien peut-il venir ? Oui, en laisse."
    )  # the anchor is that of the other page
    assert first(page, "#is-er-een-toilet h3").attributes["lang"] == "nl-BE"


def test_feeds_calendars_and_the_sitemap_speak_it_too(made: Outcome) -> None:
    assert "C’est parti" in made.text("fr/feed.xml")
    assert 'href="https://debrug.example/fr/nieuws/start/"' in made.text("fr/feed.xml")
    calendar = made.text("fr/agenda.ics").replace("\r\n ", "")
    assert "SUMMARY:Soirée soupe" in calendar
    assert "LOCATION:L’ancienne école\\, Schoolstraat 2\\, 9999 Verzonnegem" in calendar
    assert "webcal://debrug.example/fr/agenda.ics" in made.text("fr/agenda/")
    assert "<loc>https://debrug.example/fr/agenda/soep/</loc>" in made.text("sitemap.xml")
    assert [node.attributes.get("lang") for node in made.page("404.html").css(".lead p, .act a")].count("fr-BE") == 2


def test_no_link_of_either_language_is_dead_and_no_mark_of_ours_is_left(made: Outcome) -> None:
    with reached(made.site, "root") as address:
        assert missing_links(address, [page for page in pages(made.site) if page != "404.html"]) == ""
    for path in made.files():
        if path.endswith((".html", ".xml", ".ics", ".json")):
            assert not re.search("[\2\3]", made.text(path)), path


def test_a_page_in_french_searches_in_french_and_leads_to_french(made: Outcome, browser: Browser) -> None:
    with reached(made.site, "root") as address, visit(browser, viewport=PHONE) as page:
        for where, word, found in (("", "tomatensoep", "agenda/soep/"), ("fr/", "tomate", "fr/agenda/soep/")):
            page.goto(f"{address}{where}zoeken/")
            page.fill("input[type=search]", word)
            link = page.locator(".found a").first
            link.wait_for()
            assert (link.get_attribute("href") or "").split("?")[0].endswith(f"/{found}") or found in str(
                link.get_attribute("href")
            )


def test_axe_finds_nothing_in_either_language(made: Outcome, browser: Browser) -> None:
    with reached(made.site, "root") as address, visit(browser, viewport=PHONE) as page:
        for path in ("", "agenda/", "agenda/kaarten/", "vragen/", "contact/", "zoeken/"):
            page.goto(f"{address}fr/{path}")
            assert [*axe_finds(page)] == [], path


def test_a_second_language_leaves_the_first_as_it_was_but_for_the_link(village: VillageBuilder, made: Outcome) -> None:
    alone = village(
        {**TWO, "buurtpunt.yml": HUB.replace("[nl, fr]", "nl"), "vertaling.yml": None}
        | {name: None for name in TWO if ".fr." in name}
    ).build("--only", "site")
    switch = re.compile(
        r'<link rel="alternate" hreflang[^>]*>\n|<p class="tongues">(?:<a class="seek".*?</a>)?|<a href="[^"]*" lang="fr".*?</a></p>\n|</p>\n(?=<)'
    )
    for path in alone.files():
        if path.endswith("index.html") and not path.startswith("zoeken"):
            assert switch.sub("", made.text(path)) == switch.sub("", alone.text(path)), path


def test_a_file_with_letters_of_a_language_is_a_page_of_its_own_where_the_site_has_one_language(
    village: VillageBuilder,
) -> None:
    made = village(
        {"paginas/over.md": "---\ntitel: Over\n---\nHier.\n", "paginas/over.fr.md": "---\ntitel: Ici\n---\nIci.\n"}
    ).build()
    assert {"over/index.html", "over-fr/index.html"} <= {*made.files()}


def test_editing_the_text_beside_makes_its_page_anew(place: Village) -> None:
    place.build("--only", "site")
    place.write({"agenda/soep.fr.md": "---\ntitel: Soirée potage\n---\nVenez.\n"})
    again = place.build("--only", "site")
    place.write(TWO)
    assert text(again.page("fr/agenda/soep/"), ".prose") == "Venez."
    assert "Soirée potage" in text(again.page("fr/agenda/"), "main")


def test_words_may_be_put_in_two_languages_on_two_lines(village: VillageBuilder) -> None:
    words = "vertaling:\n  - {nl: Winkel, fr: Magasin}\n  - {nl: Winkel, de: Laden}\n"
    made = village({**TWO, "buurtpunt.yml": HUB.replace("[nl, fr]", "[nl, fr, de]"), "vertaling.yml": words}).build()
    assert "vertaling-dubbel" not in made.codes
    assert ("Magasin" in made.text("fr/"), "Laden" in made.text("de/")) == (True, True)


def test_a_meeting_has_its_title_in_the_language_of_each_page_where_it_stands(village: VillageBuilder) -> None:
    attic = "---\ntitel: {}\ndatum: 2026-12-10\nvan: '19:30'\n---\nKom kijken.\n"
    both = {
        "vergaderingen/zolder.md": attic.format("De zolder"),
        "vergaderingen/zolder.fr.md": "---\ntitel: Le grenier\n---\nVenez.\n",
    }
    made = village({**TWO, **both}).build("--only", "site")
    for path in ("", "agenda/", "vergaderingen/"):
        told = [text(made.page(f"{edition}{path}"), "main") for edition in ("", "fr/")]
        assert [("De zolder" in one, "Le grenier" in one) for one in told] == [(True, False), (False, True)], path
    assert "Le grenier" in made.text("fr/agenda.ics")
