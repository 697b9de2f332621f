"""What stands on the website, and what does not."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest
import yaml

from builder import Files, first
from conftest import ROOT, VillageBuilder
from rows import each

pytestmark = pytest.mark.only("site")

EVENT = "---\ntitel: {title}\ndatum: {day}\n---\nKom!\n"
EVERYTHING: dict[str, str] = {
    "buurtpunt.yml": (
        "naam: De Oude Melkerij\nzin: Winkel, koffie en pakjes.\nwebsite: https://oudemelkerij.example\n"
        "adres: {straat: Dries, nummer: 4, postcode: 9999, gemeente: Verzonnegem}\n"
        "oproep: {tekst: Kom woensdag koffie drinken, link: agenda/koffie.md}\n"
    ),
    "uren.yml": "uren:\n- {wat: Winkel, wanneer: 'maandag 8:00-12:00', behalve: [feestdag]}\n",
    "agenda/koffie.md": EVENT.format(title="Koffie", day="2026-12-02"),
    "agenda/kermis.md": EVENT.format(title="Kermis", day="2026-05-03"),
    "nieuws/open.md": "---\ntitel: We zijn open\ndatum: 2026-11-01\n---\nKom kijken.\n",
    "aanbod/winkel.md": "---\nvroeger: kruidenier\ntitel: De winkel\nsoort: Winkel\n---\nVoor elke dag.\n",
    "paginas/over-ons.md": "---\ntitel: Over ons\nmenu: ja\n---\nWij zijn buren.\n",
    "vragen.yml": "vragen:\n- vraag: Mag mijn hond mee?\n  antwoord: Ja, aan de leiband.\n",
    "help-mee.yml": "taken:\n- {taak: Brood ophalen, tijd: een uur}\n",
    "partners.yml": "partners:\n- {naam: De Korenbloem, waarom: Zij bakken.}\n",
}


def test_the_smallest_village_is_one_good_page_without_empty_headings_or_a_menu(village: VillageBuilder) -> None:
    made = village().build()
    page = made.page()
    assert [f for f in made.files() if f.endswith(".html")] == ["404.html", "index.html"]
    assert (made.exit_code, made.made["pages"]) == (0, 1)
    assert first(page, "h1").text().strip() == "De Oude Melkerij"
    assert page.css_first("a[href='tel:+32450001234']") is not None
    assert page.css_first("nav") is None
    headings = [h.text().strip() for h in page.css("h2, h3")]
    assert headings
    assert all(headings)
    for heading in page.css("h2"):
        assert heading.parent is not None
        assert len(heading.parent.text().strip()) > len(heading.text().strip()), heading.text()


def test_every_kind_of_content_has_its_page_and_its_place_in_the_menu(village: VillageBuilder) -> None:
    made = village(EVERYTHING).build()
    menu = [(a.text(), a.attributes["href"]) for a in made.page().css("header nav a")]
    assert menu == [
        ("Aanbod", "aanbod/index.html"),
        ("Agenda", "agenda/index.html"),
        ("Nieuws", "nieuws/index.html"),
        ("Vragen", "vragen/index.html"),
        ("Contact", "contact/index.html"),
        ("Help mee", "help-mee/index.html"),
        ("Partners", "partners/index.html"),
        ("Over ons", "over-ons/index.html"),
    ]
    assert [a.text() for a in made.page().css("header details a")] == ["Help mee", "Partners", "Over ons"]
    for _, href in menu:
        assert made.page(str(href)).css_first("h1") is not None


def test_a_short_menu_is_not_folded(village: VillageBuilder) -> None:
    short = {name: text for name, text in EVERYTHING.items() if not name.startswith(("paginas", "partners", "help"))}
    assert village(short).build().page().css("header details") == []


def test_a_long_word_of_the_menu_makes_way_for_a_short_one(village: VillageBuilder) -> None:
    words = {"Een bezoek aan het dorp": 1, "Bij ons thuis": 2}
    pages = {f"paginas/{n}.md": f"---\ntitel: {word}\nmenu: ja\nvolgorde: {n}\n---\nJa.\n" for word, n in words.items()}
    page = (
        village({**EVERYTHING, "aanbod/winkel.md": None, "vragen.yml": None, "partners.yml": None, **pages})
        .build()
        .page()
    )
    assert [a.text() for a in page.css("nav > ul > li > a")] == ["Agenda", "Nieuws", "Help mee", "Contact"]
    assert [a.text() for a in page.css("header details a")] == ["Een bezoek aan het dorp", "Bij ons thuis", "Over ons"]


def test_the_home_page_tells_where_it_is_with_the_way_to_it_and_leads_to_the_stretch_on_how_to_get_there(
    village: VillageBuilder,
) -> None:
    hub = EVERYTHING["buurtpunt.yml"] + "bereikbaarheid: Bus 99 stopt voor de deur.\n"
    page = village({**EVERYTHING, "buurtpunt.yml": hub}).build().page()
    assert first(page, ".board .place").text() == "Dries 4, 9999 Verzonnegem Route Zo geraak je hier"
    route = "https://www.openstreetmap.org/directions?to=Dries%204%2C%209999%20Verzonnegem"
    assert first(page, ".place a").attributes["href"] == route
    assert page.css(".place a")[1].attributes["href"] == "contact/index.html#bereikbaarheid"
    assert len(village(EVERYTHING).build().page().css(".place a")) == 1


def test_opening_hours_that_are_the_same_are_one_row(village: VillageBuilder) -> None:
    row = "{wat: %s, wanneer: ma 8-12 uur, contact: %s}"
    rows = [row % ("Winkel", "mieke"), row % ("Pakjes", "''"), row % ("Koffie", "jan")]
    people = "personen:\n" + "".join(f"- {{naam: {name}, telefoon: 0450 00 12 34}}\n" for name in ("Mieke", "Jan"))
    made = village({"contact.yml": people, "uren.yml": "uren:\n" + "".join(f"- {one}\n" for one in rows)}).build()
    for page in ("", "contact/"):
        assert [name.text() for name in made.page(page).css(".hours dt")] == ["Winkel en pakjes", "Koffie"]


def test_the_contact_person_is_on_every_page(village: VillageBuilder) -> None:
    made = village(EVERYTHING).build()
    pages = [f for f in made.files() if f.endswith(".html")]
    assert len(pages) > 12
    for name in pages:
        assert "0450 00 12 34" in made.text(name), name


def test_the_call_to_action_leads_to_the_page_of_the_file_that_it_names(village: VillageBuilder) -> None:
    made = village(EVERYTHING).build()
    link = next(a for a in made.page().css("a") if a.text().strip() == "Kom woensdag koffie drinken")
    assert link.attributes["href"] == "agenda/koffie/index.html"


def test_an_event_that_is_over_leaves_the_lists_but_keeps_its_page_which_says_so(village: VillageBuilder) -> None:
    made = village(EVERYTHING).build()
    assert "Kermis" not in made.text("agenda/")
    assert "Kermis" not in made.text("index.html")
    assert "Deze activiteit is voorbij." in first(made.page("agenda/kermis/"), "main").text()
    assert "voorbij" not in made.text("agenda/koffie/")


def test_on_the_day_itself_an_event_is_not_over(village: VillageBuilder) -> None:
    made = village(EVERYTHING).build(today="2026-12-02")
    assert "Koffie" in made.text("agenda/")
    assert "voorbij" not in made.text("agenda/koffie/")


@each(
    "line, reason",
    [
        ("concept: ja", "concept"),
        ("zichtbaar_vanaf: 2026-11-23", "pas zichtbaar vanaf maandag 23 november 2026"),
        ("zichtbaar_tot: 2026-11-21", "zichtbaar tot zaterdag 21 november 2026"),
    ],
)
def test_what_may_not_be_seen_is_left_out_everywhere_and_told_with_the_reason(
    village: VillageBuilder, line: str, reason: str
) -> None:
    hidden = f"---\ntitel: Verrassing\ndatum: 2026-12-24\n{line}\n---\nSst.\n"
    made = village({**EVERYTHING, "agenda/verrassing.md": hidden, "nieuws/verrassing.md": hidden}).build()
    assert made.left_out == {"content/agenda/verrassing.md": reason, "content/nieuws/verrassing.md": reason}
    for name in made.files():
        assert b"errassing" not in made.bytes(name), name
        assert "verrassing" not in name


def test_drafts_can_be_looked_at(village: VillageBuilder) -> None:
    place = village({"agenda/feest.md": "---\ntitel: Feest\ndatum: 2026-12-24\nconcept: ja\n---\n"})
    assert "Feest" in place.build("--drafts").text("agenda/")


@each("today", ["2026-11-23", "2026-11-22"])
def test_visible_from_and_until_count_their_own_day(village: VillageBuilder, today: str) -> None:
    shown = f"---\ntitel: Even maar\ndatum: 2026-11-20\nzichtbaar_vanaf: {today}\nzichtbaar_tot: {today}\n---\n"
    assert village({"nieuws/even.md": shown}).build(today=today).left_out == {}


def test_an_old_address_leads_to_the_new_one(village: VillageBuilder) -> None:
    page = "---\ntitel: Zaal huren\nvroeger: [feestzaal, verhuur/zaal.html]\n---\nKan.\n"
    made = village({"paginas/zaal.md": page, "buurtpunt.yml": "naam: M\nwebsite: https://m.example\n"}).build()
    for name, target in {
        "feestzaal/index.html": "../zaal/index.html",
        "verhuur/zaal.html": "../zaal/index.html",
    }.items():
        refresh = first(made.page(name), "meta[http-equiv=refresh]").attributes["content"]
        assert refresh == f"0; url={target}"
        assert 'href="https://m.example/zaal/"' in made.text(name)
    assert "feestzaal" not in made.text("sitemap.xml")


def test_no_page_can_fetch_or_run_anything(village: VillageBuilder) -> None:
    made = village(EVERYTHING).build()
    for name in (f for f in made.files() if f.endswith(".html")):
        policy = first(made.page(name), "meta[http-equiv=Content-Security-Policy]").attributes["content"]
        assert policy is not None
        assert policy.startswith("default-src 'none'; img-src 'self' data:; style-src ")
        assert (
            made.page(name).css("script:not([type='application/ld+json']), iframe, object, form, [style], [onclick]")
            == []
        )


def test_the_policy_names_the_data_on_a_page(village: VillageBuilder) -> None:
    made = village(EVERYTHING).build()
    for name in ("", "agenda/koffie/"):
        policy = first(made.page(name), "meta[http-equiv=Content-Security-Policy]").attributes["content"]
        data = made.text(name).partition('ld+json">')[2].partition("</script>")[0]
        assert base64.b64encode(hashlib.sha256(data.encode()).digest()).decode() in str(policy)


def test_nothing_of_intern_reaches_the_site_of_the_demo_village(demo_site: Path) -> None:
    """By value: every text in intern/ that is its own, so no day, no hour, and no word that anybody may use."""
    values: list[str] = []

    def collect(node: object) -> None:
        if isinstance(node, dict):
            for value in node.values():
                collect(value)
        elif isinstance(node, list):
            for value in node:
                collect(value)
        else:
            values.append(str(node))

    for file in sorted((ROOT / "intern").rglob("*.yml")):
        collect(yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))  # noqa: S506  (texts only)
    secrets = [value for value in values if len(value) > 3 and not re.fullmatch(r"[\d:.-]+|[a-z-]+", value)]
    assert len(secrets) >= 20
    for path in demo_site.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert [secret for secret in secrets if secret.encode() in data] == [], path


def test_the_site_has_what_search_engines_readers_and_hosts_want(village: VillageBuilder) -> None:
    made = village(EVERYTHING).build()
    assert made.text("CNAME") == "oudemelkerij.example\n"
    assert made.text("robots.txt").endswith("Sitemap: https://oudemelkerij.example/sitemap.xml\n")
    assert "<loc>https://oudemelkerij.example/agenda/koffie/</loc>" in made.text("sitemap.xml")
    assert "<id>https://oudemelkerij.example/nieuws/open/</id>" in made.text("feed.xml")
    assert made.bytes(".nojekyll") == b""
    place = json.loads(first(made.page(), "script[type='application/ld+json']").text())
    assert (place["telephone"], place["address"]["postalCode"]) == ("+32450001234", "9999")
    event = made.page("agenda/koffie/")
    assert first(event, "link[rel=canonical]").attributes["href"] == "https://oudemelkerij.example/agenda/koffie/"
    assert first(event, "meta[property='og:title']").attributes["content"] == "Koffie"


@each(
    "address, has",
    [
        ("https://naam.github.io/mijn-dorp/", {"CNAME": False, "robots.txt": False, "sitemap.xml": True}),
        ("https://naam.github.io/", {"CNAME": False, "robots.txt": True, "sitemap.xml": True}),
        ("https://dorp.example", {"CNAME": True, "robots.txt": True, "sitemap.xml": True}),
        ("", {"CNAME": False, "robots.txt": False, "sitemap.xml": False, "feed.xml": False}),
    ],
)
def test_what_needs_an_address_is_there_only_where_it_can_work(
    village: VillageBuilder, address: str, has: dict[str, bool]
) -> None:
    made = village({"nieuws/a.md": EVERYTHING["nieuws/open.md"]}).build(*(["--base-url", address] if address else []))
    assert {name: name in made.files() for name in has} == has


def test_a_link_to_a_file_becomes_a_link_to_its_page(village: VillageBuilder) -> None:
    text = (
        "---\ntitel: Gids\n---\n[koffie](../agenda/koffie.md) [uren](../uren.yml) [hond](../vragen.yml#mag-mijn-hond-mee)"
        " [site](/agenda/koffie/) [reglement](../bijlagen/Het%20Reglement.PDF) [mail](mailto:a@b.example)\n\n## Eten\n\n[eten](#eten)\n"
    )
    made = village({**EVERYTHING, "paginas/gids.md": text, "bijlagen/Het Reglement.PDF": b"%PDF-1.7"}).build()
    assert [a.attributes["href"] for a in made.page("gids/").css(".prose a")] == [
        "../agenda/koffie/index.html",
        "../contact/index.html#uren",
        "../vragen/index.html#mag-mijn-hond-mee",
        "../agenda/koffie/index.html",
        "../bestanden/het-reglement.pdf",
        "mailto:a@b.example",
        "#eten",
    ]
    assert made.bytes("bestanden/het-reglement.pdf") == b"%PDF-1.7"


def test_a_vzw_carries_the_line_that_the_law_asks_for(village: VillageBuilder) -> None:
    organisation = (
        'organisatie: {naam: De Oude Melkerij, vorm: vzw, zetel: "Dries 4, 9999 Verzonnegem", '
        'ondernemingsnummer: 1999.999.943, rpr: "Gent, afdeling Gent"}\n'
    )
    made = village({"buurtpunt.yml": f"naam: De Oude Melkerij\n{organisation}"}).build()
    line = "De Oude Melkerij vzw, Dries 4, 9999 Verzonnegem, ondernemingsnummer 1999.999.943, RPR Gent, afdeling Gent"
    assert line in first(made.page(), "footer").text()


def test_a_village_may_replace_any_template_or_stylesheet(village: VillageBuilder) -> None:
    own = {
        "themes/dorp/partners.html": "<!DOCTYPE html><title>{{ page.title }}</title><p>{{ items[0].title }}",
        "themes/dorp/stijl.css": "body { color: var(--ink) }",
    }
    made = village({**EVERYTHING, **own}).build()
    assert made.text("partners/") == "<!DOCTYPE html><title>Partners</title><p>De Korenbloem"
    assert made.text("stijl.css").endswith("body { color: var(--ink) }")
    assert "De winkel" in made.text("aanbod/")


def test_a_closed_period_is_told_on_every_page_while_it_lasts(village: VillageBuilder) -> None:
    closed = {"uren.yml": "sluitingen:\n- {van: 2026-12-24, tot: 2027-01-03, reden: Kerstvakantie}\n"}
    place = village({**EVERYTHING, **closed})
    sentence = "We zijn gesloten van donderdag 24 december 2026 tot en met zondag 3 januari 2027."
    assert sentence not in place.build(today="2026-12-23").text("partners/")
    assert sentence in place.build(today="2026-12-24").text("partners/")
    assert sentence in place.build(today="2027-01-03").text("partners/")
    assert sentence not in place.build(today="2027-01-04").text("partners/")


def test_what_we_do_not_know_yet_is_an_answer(village: VillageBuilder) -> None:
    event = "---\ntitel: Feest\ndatum: weten we nog niet\nprijs: weten we nog niet\n---\n"
    made = village({"agenda/feest.md": event}).build()
    assert made.exit_code == 0
    assert "Datum weten we nog niet" in made.text("agenda/")
    assert "Nog geen datum" in first(made.page("agenda/"), "h2").text()


def test_a_picture_is_upright_and_carries_nothing_of_the_phone_that_took_it(village: VillageBuilder) -> None:
    import io

    from PIL import Image

    photo = Image.new("RGB", (800, 600), "#a3262a")
    exif = photo.getexif()
    exif[0x0112] = 6  # Orientation: turn a quarter to the right
    exif[0x8825] = {1: "N", 2: (51.0, 3.0, 13.0)}
    out = io.BytesIO()
    photo.save(out, "JPEG", exif=exif, comment=b"Geheime opmerking")
    files: Files = {
        "buurtpunt.yml": "naam: M\nfoto: Dries 4.JPG\n",
        "beelden/dorp/Dries 4.JPG": out.getvalue(),
        "beelden/beelden.yml": "Dries 4.JPG: {alt: Het huis, mensen: geen}\n",
    }
    made = village(files).build()
    pictures = [name for name in made.files() if name.startswith("beelden/")]
    assert pictures
    for name in pictures:
        copy = Image.open(io.BytesIO(made.bytes(name)))
        assert copy.width < copy.height, name
        assert (dict(copy.getexif()), copy.info.get("exif"), copy.info.get("comment")) == ({}, None, None)
    image = first(made.page(), "main img")
    assert (image.attributes["alt"], image.attributes["width"], image.attributes["height"]) == (
        "Het huis",
        "600",
        "800",
    )


def test_no_id_stands_twice_on_a_page(village: VillageBuilder) -> None:
    answer = "  antwoord: |\n    ## Prijs\n\n    Niets.[^1] Zie [prijs](#prijs).\n\n    [^1]: Echt.\n"
    made = village(
        {
            **EVERYTHING,
            "doelgroepen.yml": "doelgroepen:\n- {id: buren, naam: Voor de buren}\n- {id: jeugd, naam: Voor de jeugd}\n",
            "vragen.yml": f"vragen:\n- vraag: Buren?\n  voor: buren, jeugd\n{answer}- vraag: Buren?\n{answer}",
            "help-mee.yml": "taken:\n- taak: Brood\n- taak: Brood\n",
            "paginas/over-ons.md": "---\ntitel: Over ons\n---\n## Inhoud\n\nWij.\n\n## Inhoud\n",
        }
    ).build()
    assert made.exit_code == 0, made.output
    for name in ("vragen/", "help-mee/", "over-ons/"):
        ids = [node.attributes["id"] for node in made.page(name).css("[id]")]
        assert len(ids) == len(set(ids)), ids
        targets = [str(a.attributes["href"])[1:] for a in made.page(name).css("a[href^='#']")]
        assert set(targets) <= set(ids)


def test_a_feed_leads_back_to_its_own_page(village: VillageBuilder) -> None:
    text = "---\ntitel: A\ndatum: 2026-11-01\n---\n[zie onder](#kop) en [koffie](../agenda/koffie.md)\n\n## Kop\n"
    made = village({**EVERYTHING, "nieuws/a.md": text}).build()
    assert "https://oudemelkerij.example/nieuws/a/#kop" in made.text("feed.xml")
    assert "https://oudemelkerij.example/agenda/koffie/" in made.text("feed.xml")


def test_the_tear_off_calendar_says_mrt_in_march(village: VillageBuilder) -> None:
    made = village({"agenda/a.md": EVENT.format(title="A", day="2027-03-06")}).build()
    assert first(made.page("agenda/"), ".sheet").text().split() == ["za", "6", "mrt"]


def test_an_apostrophe_in_a_link_stays_what_it_is(village: VillageBuilder) -> None:
    made = village(
        {
            "agenda/'t-feest.md": EVENT.format(title="Feest", day="2027-03-06"),
            "paginas/a.md": "---\ntitel: A\n---\nKom naar ['t feest](../agenda/'t-feest.md).\n",
        }
    ).build()
    assert (made.exit_code, first(made.page("a/"), ".prose a").text()) == (0, "\N{RIGHT SINGLE QUOTATION MARK}t feest")


def test_a_heading_in_an_answer_stands_below_its_question(village: VillageBuilder) -> None:
    made = village(
        {"vragen.yml": "vragen:\n- vraag: Hoe werkt het?\n  antwoord: |\n    ## Zo\n\n    Simpel.\n"}
    ).build()
    assert [h.tag for h in made.page("vragen/").css("main h1, main h2, main h3, main h4")] == ["h1", "h2", "h3", "h4"]


def test_while_it_is_closed_the_sign_on_the_door_says_so_and_else_there_is_none(village: VillageBuilder) -> None:
    closed = {"uren.yml": "sluitingen:\n- {van: 2026-12-24, tot: 2027-01-03}\n"}
    place = village(closed)
    assert first(place.build(today="2026-12-24").page(), ".sign").text() == "Even dicht"
    assert place.build(today="2027-01-04").page().css_first(".sign") is None


@each("start, end, fine", [("20:00", "2:00", True), ("9:00", "5:00", False), ("18:00", "18:00", False)])
def test_only_an_evening_goes_on_past_midnight(village: VillageBuilder, start: str, end: str, fine: bool) -> None:
    event = f"---\ntitel: Feest\ndatum: 2026-12-12\nvan: {start}\ntot: {end}\n---\n"
    assert ("einde-voor-begin" not in village({"agenda/feest.md": event}).build().codes) is fine


def test_a_text_cannot_end_the_element_that_holds_what_search_engines_read(village: VillageBuilder) -> None:
    typed = "</script><script>alert(1)"
    address = "adres: {straat: Dries, nummer: 4, postcode: 9999, gemeente: Verzonnegem}\n"
    made = village({"buurtpunt.yml": f'naam: M\nzin: "{typed}"\n{address}'}).build()
    (script,) = made.page().css("script")
    assert json.loads(script.text())["description"] == typed


def test_a_call_to_action_without_a_link_calls_the_first_person(village: VillageBuilder) -> None:
    made = village({"buurtpunt.yml": "naam: M\noproep: {tekst: Bel om mee te doen}\n"}).build()
    link = first(made.page(), ".act a")
    assert (link.text(), link.attributes["href"]) == ("Bel om mee te doen", "tel:+32450001234")


def test_a_hub_that_is_closed_for_good_shows_no_hours_on_its_home_page(village: VillageBuilder) -> None:
    hours = {"uren.yml": "uren:\n- {wat: Winkel, wanneer: 'maandag 8:00-12:00'}\n"}
    for phase, shown in {"open": True, "gesloten": False}.items():
        made = village({**hours, "buurtpunt.yml": f"naam: M\nfase: {phase}\n"}).build()
        assert ("Openingsuren" in made.text("index.html"), "Winkel" in made.text("index.html")) == (shown, shown)


def test_drafts_show_no_more_than_drafts(village: VillageBuilder) -> None:
    event = "---\ntitel: {title}\ndatum: 2026-12-24\n{line}\n---\n"
    made = village(
        {
            "agenda/a.md": event.format(title="Ontwerp", line="concept: ja"),
            "agenda/b.md": event.format(title="Verrassing", line="zichtbaar_vanaf: 2026-11-23"),
        }
    ).build("--drafts")
    assert ("Ontwerp" in made.text("agenda/"), "Verrassing" in made.text("agenda/")) == (True, False)
    assert made.left_out == {"content/agenda/b.md": "pas zichtbaar vanaf maandag 23 november 2026"}


TWO_PEOPLE = (
    "personen:\n- {id: mieke, naam: Mieke Voorbeeld, telefoon: 0450 00 12 34, tot: 2026-11-22}\n"
    "- {id: jan, naam: Jan Voorbeeld, telefoon: 0450 00 12 35}\n"
)


def test_somebody_is_contact_until_the_evening_of_their_last_day(village: VillageBuilder) -> None:
    place = village({"contact.yml": TWO_PEOPLE})
    assert "Mieke" in place.build(today="2026-11-22").text("index.html")
    after = place.build(today="2026-11-23")
    assert "Mieke" not in after.text("index.html")
    assert after.left_out == {"content/contact.yml": "contact tot zondag 22 november 2026"}


def test_whom_to_ask_is_the_first_person_once_the_one_named_has_left(village: VillageBuilder) -> None:
    task = "taken:\n- {taak: Brood ophalen, contact: mieke}\n"
    place = village({"contact.yml": TWO_PEOPLE, "help-mee.yml": task})
    for today, phone in {"2026-11-22": "0450 00 12 34", "2026-11-23": "0450 00 12 35"}.items():
        assert first(place.build(today=today).page("help-mee/"), ".task .phone").text() == phone


def test_an_organisation_that_is_being_wound_up_says_so(village: VillageBuilder) -> None:
    organisation = "organisatie: {naam: De Oude Melkerij, vorm: feitelijke vereniging, in_vereffening: ja}\n"
    made = village({"buurtpunt.yml": f"naam: M\n{organisation}"}).build()
    assert "De Oude Melkerij feitelijke vereniging in vereffening" in first(made.page(), "footer").text()


def test_a_closure_that_is_over_leaves_the_contact_page(village: VillageBuilder) -> None:
    closed = "sluitingen:\n- {van: 2026-11-02, tot: 2026-11-21}\n- {van: 2026-12-24, tot: 2026-12-26}\n"
    page = village({**EVERYTHING, "uren.yml": closed}).build().text("contact/")
    assert ("24 december" in page, "maandag 2 november" in page) == (True, False)


def test_equal_questions_and_a_question_for_two_audiences_have_an_anchor_each(village: VillageBuilder) -> None:
    audiences = "doelgroepen:\n- {id: buren, naam: Buren}\n- {id: jeugd, naam: Jeugd}\n"
    asked = "- {vraag: Mag het?, antwoord: Ja.}\n- {vraag: Mag het?, antwoord: Nee., voor: [buren, jeugd]}\n"
    made = village({"doelgroepen.yml": audiences, "vragen.yml": f"vragen:\n{asked}"}).build()
    anchors = [node.attributes["id"] for node in made.page("vragen/").css("main [id^=mag-het]")]
    assert anchors == ["mag-het", "mag-het-2", "mag-het-2-jeugd"]
    assert first(made.page("vragen/"), "#mag-het-2-jeugd").text(strip=True) == "Mag het?"  # the answer stands once
    assert first(made.page("vragen/"), "#mag-het-2-jeugd a").attributes["href"] == "#mag-het-2"


def test_a_name_elsewhere_keeps_its_capitals_and_gets_one_where_it_has_none(village: VillageBuilder) -> None:
    names = ("YouTube", "eBuurt KSA", "facebook")
    links = "".join(f"  {name}: https://elders.example/{i}\n" for i, name in enumerate(names))
    made = village({"buurtpunt.yml": f"naam: M\nlinks:\n{links}"}).build()
    assert [a.text() for a in made.page().css(".links a")] == ["YouTube", "eBuurt KSA", "Facebook"]


def test_a_wrong_address_elsewhere_is_told_at_its_line(village: VillageBuilder) -> None:
    links = "  facebook: https://f.example\n  YouTube: youtube\n"
    made = village({"buurtpunt.yml": f"naam: M\nlinks:\n{links}"}).build()
    assert [(p.code, p.line) for p in made.problems if p.level == "fout"] == [("webadres-fout", 4)]


def test_a_word_that_the_village_explains_is_explained_below_each_text_that_uses_it(village: VillageBuilder) -> None:
    made = village(
        {
            "buurtpunt.yml": "naam: De Oude Melkerij\nwoordenlijst: {Subsidie: geld <b>van</b> de overheid, Rups: een dier}\n",
            "paginas/een.md": "---\ntitel: Een\n---\nWe kregen **subsidies** en niet zosubsidie.\n",
            "paginas/twee.md": "---\ntitel: Twee\n---\nWe kregen niets.\n",
        }
    ).build()
    told = [one.text() for one in made.page("een/").css("dt, dd")]
    assert told == ["Subsidie", "geld <b>van</b> de overheid"]
    assert not made.page("twee/").css("dt")


def test_a_long_page_has_a_list_of_its_parts(village: VillageBuilder) -> None:
    parts = "\n\n".join(f"## Deel {number}\n\nTekst." for number in range(1, 5))
    made = village({"paginas/lang.md": f"---\ntitel: Lang\n---\n{parts}\n"}).build()
    links = made.page("lang/").css(".parts a")
    assert [(link.text(), link.attributes["href"]) for link in links][:2] == [
        ("Deel 1", "#deel-1"),
        ("Deel 2", "#deel-2"),
    ]
    assert len(links) == 4


def test_a_page_of_three_parts_needs_no_list(village: VillageBuilder) -> None:
    parts = "\n\n".join(f"## Deel {number}\n\nTekst." for number in range(1, 4))
    made = village({"paginas/kort.md": f"---\ntitel: Kort\n---\n{parts}\n"}).build()
    assert made.page("kort/").css(".parts") == []
