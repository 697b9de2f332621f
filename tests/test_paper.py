"""The sheets to print, read back from their PDF."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from bad import on_screen
from builder import Files, Outcome, new_village, run
from buurtpunt.knowledge.letters import USUAL
from conftest import ROOT, VillageBuilder
from matterhorn import faults
from paper import Paper, bare, read

PUBLISHER = "vu: {naam: Jan Voorbeeld, straat: Geheimestraat, nummer: 9, postcode: 9999, gemeente: Verzonnegem}\n"
FULL: Files = {
    "buurtpunt.yml": """
        naam: De Oude Melkerij
        zin: Winkel, koffie en pakjes onder één dak.
        website: https://oudemelkerij.example
        adres: {straat: Dries, nummer: 4, postcode: 9999, gemeente: Verzonnegem, deelgemeente: Achterhoek}
        oproep: {tekst: Kom woensdag koffie drinken}
        """,
    "contact.yml": "personen:\n  - {naam: Mieke Voorbeeld, rol: trekker, telefoon: 0450 00 12 34}\n",
    "uren.yml": """
        uren:
          - {wat: Winkel, wanneer: ["maandag tot vrijdag 8:00-12:00 en 13:00-17:30", zaterdag 8:00-12:00]}
        sluitingen:
          - {van: 2026-11-30, tot: 2026-12-04, reden: We schilderen de muren.}
          - {van: 2027-07-01, tot: 2027-07-14, reden: Zomervakantie}
        """,
    "aanbod/koffie.md": "---\ntitel: Koffie aan de toog\n---\n",
    "agenda/soep.md": "---\ntitel: Soepavond\ndatum: 2026-12-12\nvan: 18:00\ntot: 21:00\nplaats: Melkzaal\nprijs: 5\n---\nBreng een kom mee.",
    "intern/druk.yml": PUBLISHER,
}


def sheets(made: Outcome) -> Path:
    return made.site.parent / "druk"


def sheet(made: Outcome, name: str) -> Paper:
    return read(sheets(made), name)


def names(made: Outcome) -> list[str]:
    return sorted(path.stem for path in sheets(made).glob("*.pdf"))


@cache
def photo(width: int, height: int) -> bytes:
    """A photo of this size with grain in it, and something in its Exif that nobody may see."""
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "Geheim"
    grain = Image.effect_noise((width // 8 + 1, height // 8 + 1), 60).convert("RGB")
    grain.resize((width, height), Image.Resampling.NEAREST).save(out, "JPEG", quality=70, exif=exif)
    return out.getvalue()


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    made = new_village(tmp_path_factory.mktemp("dorp"), FULL).build()
    assert made.exit_code == 0, made.output
    return made


# What there is ---------------------------------------------------------------------------------------------------------


def test_a_village_gets_a_flyer_a_poster_and_a_sheet_for_the_door_without_asking(full: Outcome) -> None:
    assert names(full) == ["affiche-a4", "deur-a4", "flyer-a5", "flyer-a5-2-op-a4", "flyer-a5-2-op-a4-lange-kant"]
    assert full.made["sheets"] == 5
    assert sheet(full, "flyer-a5").sizes == [(148, 210), (148, 210)]
    assert sheet(full, "affiche-a4").sizes == [(210, 297)]
    assert sheet(full, "deur-a4").sizes == [(210, 297)]


def test_a_village_of_two_files_gets_one_side_without_an_empty_heading(village: VillageBuilder) -> None:
    made = village().build()
    assert names(made) == ["affiche-a4", "flyer-a5", "flyer-a5-2-op-a4"]
    flyer = sheet(made, "flyer-a5")
    assert flyer.sizes == [(148, 210)]
    assert "Open" not in flyer.text
    assert "De Oude Melkerij" in flyer.text


@pytest.mark.parametrize(
    "name, size, kind",
    [("kaartje", (105, 148), "kaart"), ("raam", (297, 420), "affiche\nformaat: A3"), ("lijst", (210, 297), "vragen")],
)
def test_a_file_in_drukwerk_asks_for_another_sheet(
    village: VillageBuilder, name: str, size: tuple[float, float], kind: str
) -> None:
    questions = "vragen:\n  - {vraag: Mag mijn hond mee?, antwoord: Ja.}\n"
    made = village({**FULL, f"drukwerk/{name}.yml": f"soort: {kind}\n", "vragen.yml": questions}).build()
    assert sheet(made, name).sizes[0] == size
    assert set(names(full_of(village))) < set(names(made))


def full_of(village: VillageBuilder) -> Outcome:
    return village(FULL).build()


def test_a_flyer_comes_twice_and_a_card_four_times_on_the_a4_of_a_printer_at_home(village: VillageBuilder) -> None:
    made = village({**FULL, "drukwerk/kaartje.yml": "soort: kaart\n"}).build()
    flyers, cards = sheet(made, "flyer-a5-2-op-a4"), sheet(made, "kaartje-4-op-a4")
    assert (flyers.sizes, cards.sizes) == ([(297, 210)] * 2, [(210, 297)] * 2)
    assert len(flyers.codes()) == 2
    assert len(cards.codes()) == 4
    assert all(width >= 20 for _, width in [*flyers.codes(), *cards.codes()])


def test_a_file_of_the_same_name_replaces_the_sheet_that_comes_by_itself(village: VillageBuilder) -> None:
    made = village(
        {**FULL, "drukwerk/flyer-a5.yml": "soort: flyer\nboodschap: Kom kijken!\noproep: Breng je buur mee\n"}
    )
    text = sheet(made.build(), "flyer-a5").text
    assert "Kom kijken!" in text
    assert "Breng je buur mee" in text
    assert "onder één dak" not in text


def test_toon_says_what_is_on_a_sheet(village: VillageBuilder) -> None:
    made = village({**FULL, "drukwerk/kort.yml": "soort: flyer\ntoon: [uren]\n"}).build()
    text = sheet(made, "kort").text
    assert "Winkel" in text.split("Open ")[1]
    assert "Soepavond" not in text
    assert "Koffie aan de toog" not in text


def test_the_poster_of_an_event_leads_to_its_page(village: VillageBuilder) -> None:
    made = village({**FULL, "drukwerk/soep.yml": "soort: activiteit\nactiviteit: soep.md\n"}).build()
    poster = sheet(made, "soep")
    for words in (
        "Soepavond",
        "zaterdag 12 december van 18 tot 21 uur",
        "Melkzaal",
        "5 euro",
        "Breng een kom mee.",
    ):
        assert bare(words) in poster.drawn
    assert [text for text, _ in poster.codes()] == ["https://oudemelkerij.example/agenda/soep/"]


def test_a_poster_has_strips_with_the_number_to_tear_off(village: VillageBuilder) -> None:
    made = village({**FULL, "drukwerk/strook.yml": "soort: strookjes\n"}).build()
    assert sheet(made, "strook").turned.count("0450 00 12 34") == 8


def test_only_one_part_can_be_made_and_the_other_stays(village: VillageBuilder) -> None:
    made = village(FULL)
    first = made.build("--only", "site")
    assert first.files()
    assert not sheets(first).exists()
    before = made.build().files()
    again = made.build("--only", "druk", "--base-url", "https://elders.example")
    assert again.files() == before
    assert again.made["pages"] == 0
    assert sheet(again, "flyer-a5").codes()[0][0] == "https://elders.example/"


# Always on a sheet -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["flyer-a5", "affiche-a4", "deur-a4"])
def test_every_sheet_has_a_person_an_address_a_day_and_a_publisher(full: Outcome, name: str) -> None:
    text = sheet(full, name).text
    for words in (
        "Mieke Voorbeeld",
        "0450 00 12 34",
        "Stand van 22 november 2026",
        "v.u.: Jan Voorbeeld, Geheimestraat 9, 9999 Verzonnegem",
        "oudemelkerij.example",
    ):
        assert words in text.replace("\xa0", " ")
    assert ("Niet op de openbare weg gooien." in text) == (name == "flyer-a5")


@pytest.mark.parametrize("name", ["flyer-a5", "affiche-a4", "deur-a4"])
def test_the_code_can_be_read_from_the_page_and_is_wide_enough(full: Outcome, name: str) -> None:
    [(text, width)] = sheet(full, name).codes()
    assert text == "https://oudemelkerij.example/"
    assert width >= 20


@pytest.mark.parametrize("name", ["flyer-a5", "affiche-a4", "deur-a4"])
def test_four_modules_around_the_code_are_white(full: Outcome, name: str) -> None:
    paper = sheet(full, name)
    left, top, right, bottom = paper.code_place()
    quiet = (right - left) / 29 * 4  # an address as long as this makes a code of 29 modules
    page = paper.images(200)[-1].convert("L")
    around, code = (
        [round(side / 25.4 * 200) for side in (left - more, top - more, right + more, bottom + more)]
        for more in (quiet, 0.3)
    )
    page.paste(255, code)
    assert page.crop(around).getextrema() == (255, 255)


def test_the_face_of_the_person_is_on_the_sheet(village: VillageBuilder) -> None:
    made = village(
        {
            **FULL,
            "contact.yml": "personen:\n  - {naam: Mieke Voorbeeld, telefoon: 0450 00 12 34, foto: mieke.jpg}\n",
            "beelden/mieke.jpg": photo(600, 800),
            "beelden/beelden.yml": "mieke.jpg: {alt: Mieke lacht, toestemming: 2026-03-01}\n",
        }
    ).build()
    assert ("Figure", "Mieke lacht") in sheet(made, "flyer-a5").tags()
    assert b"Geheim" not in sheet(made, "flyer-a5").data


def test_without_a_publisher_a_band_on_every_page_says_not_to_print(village: VillageBuilder) -> None:
    made = village({**FULL, "intern/druk.yml": None}).build()
    text = sheet(made, "flyer-a5").text
    assert text.count("V.U. ONTBREEKT") == 2
    assert made.codes == []  # whoever asked for nothing hears nothing


def test_whoever_asks_for_a_sheet_is_warned_that_there_is_no_publisher(village: VillageBuilder) -> None:
    made = village({**FULL, "intern/druk.yml": None, "drukwerk/kaartje.yml": "soort: kaart\n"}).build()
    [told] = [p for p in made.problems if p.code == "uitgever-ontbreekt"]
    assert told.level == "waarschuwing"
    assert told.sentence == (
        "Je drukwerk heeft nog geen verantwoordelijke uitgever. Er staat een band op: nog niet drukken."
    )


def test_the_place_of_a_publisher_is_the_line_that_still_sleeps(village: VillageBuilder) -> None:
    asleep = "# yaml-language-server: $schema=x.json\n# Wie tekent je drukwerk?\n\n# Privé: niet op de site.\n#vu:\n#  naam: Jan\n"
    made = village({**FULL, "intern/druk.yml": asleep, "drukwerk/kaartje.yml": "soort: kaart\n"}).build()
    [told] = [p for p in made.problems if p.code == "uitgever-ontbreekt"]
    assert (told.file, told.line, told.text) == ("intern/druk.yml", 5, "")


def test_the_home_address_of_the_publisher_is_on_paper_alone(full: Outcome) -> None:
    for path in full.site.rglob("*"):
        assert not path.is_file() or b"Geheimestraat" not in path.read_bytes(), path


def test_the_municipality_may_ask_for_a_telephone_a_sentence_and_a_size(village: VillageBuilder) -> None:
    rules = (
        PUBLISHER + "gemeente_regels: {vu_telefoon: ja, zin: Gooi mij niet weg., max_formaat: A6, termijn_dagen: 14}\n"
    )
    place = village({**FULL, "intern/druk.yml": rules, "drukwerk/soep.yml": "soort: flyer\nactiviteit: soep.md\n"})
    made = place.build()
    assert "Gooi mij niet weg." in sheet(made, "flyer-a5").text
    told = {p.code: p.sentence for p in made.problems}
    assert "uitgever-zonder-telefoon" in told
    asks = "Je gemeente vraagt een telefoonnummer bij de verantwoordelijke uitgever, en dat is er nog niet."
    assert asks in on_screen(place)
    assert told["formaat-te-groot"] == "Dit is A5, en in jouw gemeente mag wat je uitdeelt hoogstens A6 zijn."
    assert told["gemeente-vragen"] == (
        "Deel je dit uit, vraag het dan uiterlijk op zaterdag 28 november 2026 aan de gemeente."
    )


def test_a_leaflet_of_an_a4_is_handed_out_as_an_a5(village: VillageBuilder) -> None:
    rules = PUBLISHER + "gemeente_regels: {max_formaat: A5}\n"
    order = "soort: folder\nformaat: {}\n"
    for size, told in (("A4", 0), ("A3", 1)):
        made = village({**FULL, "intern/druk.yml": rules, "drukwerk/soep.yml": order.format(size)}).build()
        assert made.codes.count("formaat-te-groot") == told


def test_a_leaflet_is_handed_out_too_and_has_to_ask_as_well(village: VillageBuilder) -> None:
    rules = PUBLISHER + "gemeente_regels: {max_formaat: A6, termijn_dagen: 14}\n"
    made = village(
        {**FULL, "intern/druk.yml": rules, "drukwerk/soep.yml": "soort: folder\nactiviteit: soep.md\n"}
    ).build()
    assert {"formaat-te-groot", "gemeente-vragen"} <= set(made.codes)
    assert "Niet op de openbare weg gooien." in sheet(made, "soep").text


def test_it_is_said_when_our_own_flyer_is_larger_than_the_municipality_allows(village: VillageBuilder) -> None:
    rules = PUBLISHER + "gemeente_regels: {max_formaat: A6}\n"
    place = village({**FULL, "intern/druk.yml": rules})
    [told] = [p for p in place.build().problems if p.code == "flyer-te-groot"]
    assert (told.file, told.line) == ("intern/druk.yml", 2)
    large = "De flyer die we vanzelf maken is A5, en in jouw gemeente mag wat je uitdeelt hoogstens A6 zijn."
    assert large in on_screen(place)
    place.write({"drukwerk/flyer-a5.yml": "soort: flyer\n"})
    assert "flyer-te-groot" not in place.build().codes  # then `formaat-te-groot` is said of that one


def test_it_is_said_when_it_is_too_late_to_ask_the_municipality(village: VillageBuilder) -> None:
    rules = PUBLISHER + "gemeente_regels: {termijn_dagen: 30}\n"
    made = village(
        {**FULL, "intern/druk.yml": rules, "drukwerk/soep.yml": "soort: flyer\nactiviteit: soep.md\n"}
    ).build()
    [told] = [p for p in made.problems if p.code == "gemeente-te-laat"]
    assert told.sentence == (
        "Om dit uit te delen moest je het uiterlijk op donderdag 12 november 2026 aan de gemeente vragen."
    )


def test_the_telephone_of_the_publisher_is_printed_where_it_is_asked(village: VillageBuilder) -> None:
    rules = PUBLISHER.replace("naam:", "telefoon: 0450 00 77 66, naam:") + "gemeente_regels: {vu_telefoon: ja}\n"
    assert "0450 00 77 66" in sheet(village({**FULL, "intern/druk.yml": rules}).build(), "flyer-a5").text


def test_a_closure_hangs_on_the_door_in_time_and_not_before(full: Outcome) -> None:
    text = sheet(full, "deur-a4").text
    assert "We zijn gesloten van maandag 30 november 2026 tot en met vrijdag 4 december 2026." in text
    assert "Zomervakantie" not in text


def test_other_hours_of_the_coming_days_hang_on_the_door_and_a_closure_only_once(village: VillageBuilder) -> None:
    hours = """
        uren:
          - {wat: Winkel, wanneer: maandag tot zaterdag 8:00-12:00, behalve: [feestdag], anders: [{datum: 2026-12-24, uren: "8:00-10:00"}]}
          - {wat: Koffie, wanneer: vrijdag 14:00-17:00, behalve: [feestdag]}
        sluitingen:
          - {van: 2026-12-28, tot: 2026-12-31, reden: Rust}
        """
    text = sheet(village({**FULL, "uren.yml": hours}).build(today="2026-12-18"), "deur-a4").text
    assert "Donderdag 24 december 2026: 8\N{EN DASH}10 uur. Winkel" in text
    assert "Vrijdag 25 december 2026: gesloten (feestdag: Kerstmis). Winkel en koffie" in text
    assert text.count("28 december") == 1
    assert "1 januari" not in text  # two weeks are enough
    early = sheet(village({**FULL, "uren.yml": hours}).build(today="2026-11-22"), "deur-a4").text
    assert "december" not in early


def test_the_door_tells_of_a_closure_two_weeks_ahead_and_no_day_sooner(village: VillageBuilder) -> None:
    full = village(
        {
            **FULL,
            "uren.yml": "uren: [{wat: Winkel, wanneer: dagelijks 8-12}]\nsluitingen: [{van: 2026-12-15, tot: 2026-12-20}]\n",
        }
    )
    assert "gesloten van" not in sheet(full.build(today="2026-11-30"), "deur-a4").text
    assert "gesloten van" in sheet(full.build(today="2026-12-01"), "deur-a4").text


# What does not fit -----------------------------------------------------------------------------------------------------


def test_the_tail_of_a_long_agenda_is_left_out_and_said_on_the_sheet_and_in_the_report(village: VillageBuilder) -> None:
    many = {
        f"agenda/dag{n:02}.md": f"---\ntitel: Activiteit nummer {n:02}\ndatum: 2026-12-{n:02}\n---\n"
        for n in range(1, 30)
    }
    made = village({**FULL, **many, "agenda/soep.md": None}).build()
    text = sheet(made, "flyer-a5").text
    shown = [n for n in range(1, 30) if f"Activiteit nummer {n:02}" in text]
    assert shown == list(range(1, len(shown) + 1))
    assert 3 <= len(shown) < 29
    assert f"en nog {29 - len(shown)} activiteiten op oudemelkerij.example" in text
    [left] = [item for item in made.told["left_out"] if item["file"] == "druk/flyer-a5.pdf"]
    assert left["reason"] == "geen plaats op de flyer"
    assert left["name"].startswith(f"Activiteit nummer {len(shown) + 1:02}, ")


def test_a_sheet_that_comes_by_itself_is_left_out_when_it_is_too_full_and_the_site_is_made(
    village: VillageBuilder,
) -> None:
    hours = "uren:\n" + "".join(f"  - {{wat: Dienst {n}, wanneer: maandag 8:{n:02}-17:30}}\n" for n in range(60))
    made = village({**FULL, "uren.yml": hours}).build()
    assert made.exit_code == 0
    told = next(p for p in made.problems if p.code == "blad-overgeslagen" and p.sentence.startswith("De flyer"))
    assert told.level == "waarschuwing"
    assert told.sentence.startswith("De flyer maken we niet, want er is geen plaats voor de uren: ")
    assert "mm nodig" in told.sentence
    assert "flyer-a5" not in names(made)


def test_a_sheet_that_was_asked_for_and_is_too_full_stops_the_build_and_says_what_to_do(
    village: VillageBuilder,
) -> None:
    made = village(
        {**FULL, "drukwerk/vol.yml": f"soort: affiche\nboodschap: {'Veel te veel woorden. ' * 120}\n"}
    ).build()
    assert made.exit_code == 1
    [told] = [p for p in made.problems if p.code == "past-niet"]
    assert told.sentence.startswith("Op de affiche is geen plaats voor de zin: ")
    assert told.remedy == "Neem een kortere zin, of zet een `boodschap` in een bestand in content/drukwerk."
    assert not sheets(made).exists()


def test_a_smiley_is_left_out_and_said(village: VillageBuilder) -> None:
    made = village({**FULL, "aanbod/koffie.md": "---\ntitel: Koffie \N{GRINNING FACE} aan de toog\n---\n"}).build()
    assert "Koffie aan de toog" in sheet(made, "flyer-a5").text
    [told] = [p for p in made.problems if p.code == "teken-onbekend"]
    assert told.sentence == (
        "Op de flyer laten we `\N{GRINNING FACE}` weg: zo'n teken zit niet in de letter waarmee we drukken."
    )
    assert (told.file, told.line, told.text) == (
        "content/aanbod/koffie.md",
        2,
        "titel: Koffie \N{GRINNING FACE} aan de toog",
    )


def test_a_script_that_we_have_no_letters_for_makes_no_sheet_with_boxes(village: VillageBuilder) -> None:
    made = village({**FULL, "aanbod/thee.md": "---\ntitel: 茶\n---\n"}).build()
    assert made.exit_code == 0
    assert names(made) == ["affiche-a4", "deur-a4"]
    [told] = [p for p in made.problems if p.code == "schrift-onbekend"]
    assert told.sentence.startswith("De flyer maken we niet: er staat `")


def ethiopic() -> bytes:
    """Letters for a name in Amharic: those of our serif, called otherwise, of which two are drawn as ours."""
    font = TTFont(io.BytesIO(USUAL.head[0].path.read_bytes()), recalcTimestamp=False)
    for table in font["cmap"].tables:
        table.cmap = (
            {ord(ours): table.cmap[ord(drawn)] for ours, drawn in zip("አበ", "ab", strict=True)}
            if table.isUnicode()
            else {}
        )
    for number, name in ((1, "Abebe"), (4, "Abebe"), (6, "Abebe"), (16, "Abebe")):
        font["name"].setName(name, number, 3, 1, 0x409)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def test_letters_that_a_village_lays_beside_its_templates_print_what_ours_lack(village: VillageBuilder) -> None:
    named: Files = {**FULL, "contact.yml": "personen:\n  - {naam: አበበ, telefoon: 0450 00 12 34}\n"}
    assert "schrift-onbekend" in village(named).build("--only", "druk").codes
    made = village({**named, "themes/dorp/druk/Abebe.TTF": ethiopic()}).build("--only", "druk")
    assert made.codes == []
    assert "አበበ" in sheet(made, "flyer-a5").drawn


def test_a_name_in_arabic_letters_stands_on_every_sheet(village: VillageBuilder) -> None:
    named: Files = {"contact.yml": "personen:\n  - {naam: فاطمة الزهراء, telefoon: 0450 00 12 34}\n"}
    made = village({**FULL, **named, "drukwerk/k.yml": "soort: kaart\n"}).build("--only", "druk")
    assert made.codes == []
    for name in ("flyer-a5", "affiche-a4", "deur-a4", "k"):
        paper = sheet(made, name)
        assert any("NotoSansArabic" in font for font in paper.facts()["fonts"])
        assert faults(paper.data) == []


# Pictures --------------------------------------------------------------------------------------------------------------


def test_a_photo_that_is_too_small_gives_way_to_little_houses(village: VillageBuilder) -> None:
    small: Files = {"buurtpunt.yml": "naam: De Oude Melkerij\nfoto: huis.jpg\n", "beelden/huis.jpg": photo(500, 400)}
    made = village(small).build()
    told = {p.sentence for p in made.problems if p.code == "foto-klein"}
    assert "`huis.jpg` is wat klein voor de flyer: 98 punten per duim. Er staan huisjes in de plaats." in told


@pytest.mark.parametrize(
    "width, code, sentence",
    [
        (
            1300,
            "foto-grof",
            "`huis.jpg` is te klein voor de affiche: 179 punten per duim, en 200 is nodig om scherp te zijn.",
        ),
        (
            900,
            "foto-te-grof",
            "`huis.jpg` is veel te klein voor de affiche: 124 punten per duim, en 150 is het minste.",
        ),
    ],
)
def test_a_photo_on_a_sheet_that_was_asked_for_has_to_be_sharp(
    village: VillageBuilder, width: int, code: str, sentence: str
) -> None:
    made = village(
        {"beelden/huis.jpg": photo(width, width), "drukwerk/raam.yml": "soort: affiche\nfoto: huis.jpg\n"}
    ).build()
    [told] = [p for p in made.problems if p.code == code]
    assert told.sentence == sentence
    assert (told.file, told.line) == ("content/drukwerk/raam.yml", 2)


def test_a_large_photo_makes_no_large_file_and_is_not_put_on_the_site(village: VillageBuilder) -> None:
    made = village(
        {
            **FULL,
            "beelden/huis.jpg": photo(3000, 2000),
            "drukwerk/a.yml": "soort: flyer\nfoto: huis.jpg\nzwart_wit: ja\n",
        }
    ).build()
    assert len(sheet(made, "a").data) < 1_500_000  # it is noise, the worst there is
    assert not [name for name in made.files() if "huis" in name]


# Mistakes in drukwerk/ -------------------------------------------------------------------------------------------------


def test_a_poster_of_an_event_that_is_not_there(village: VillageBuilder) -> None:
    made = village({**FULL, "drukwerk/x.yml": "soort: activiteit\nactiviteit: soup.md\n"}).build()
    [told] = [p for p in made.problems if p.code == "activiteit-onbekend"]
    assert (told.line, told.sentence, told.remedy) == (
        2,
        "De activiteit `soup.md` bestaat niet.",
        "Bedoelde je `soep.md`?",
    )


def test_a_poster_of_an_event_that_has_a_mistake_is_no_mistake_too(village: VillageBuilder) -> None:
    typed = {"agenda/soep.md": "---\ntitl: Soep\ndatum: 2026-12-12\n---\n"}
    made = village({**typed, "drukwerk/s.yml": "soort: activiteit\nactiviteit: soep.md\n"}).build()
    assert [p.code for p in made.problems if p.level == "fout"] == ["sleutel-onbekend"]


def test_a_poster_of_an_event_without_an_event(village: VillageBuilder) -> None:
    made = village({**FULL, "drukwerk/x.yml": "soort: activiteit\n"}).build()
    [told] = [p for p in made.problems if p.code == "activiteit-ontbreekt"]
    assert told.sentence == "Bij `soort: activiteit` hoort een `activiteit`."


def test_a_poster_of_an_event_that_may_not_be_seen_is_not_made(village: VillageBuilder) -> None:
    hidden = "---\ntitel: Feest\ndatum: 2026-12-12\nconcept: ja\n---\n"
    made = village(
        {**FULL, "agenda/feest.md": hidden, "drukwerk/x.yml": "soort: activiteit\nactiviteit: feest.md\n"}
    ).build()
    [told] = [p for p in made.problems if p.code == "activiteit-niet-te-zien"]
    assert told.sentence == "Dit blad maken we niet: concept."
    assert "x" not in names(made)


@pytest.mark.parametrize(
    "line, code",
    [("soort: boek", "keuze-onbekend"), ("soort: kaart\ntoon: [alles]", "keuze-onbekend"), ("soort: kaart\nkleur: groen", "sleutel-onbekend"),
     ("soort: kaart\nfoto: weg.jpg", "beeld-onbekend"), ("soort: vragen\nvoor: [reuzen]", "doelgroep-onbekend")],
)  # fmt: skip
def test_a_slip_in_drukwerk_is_told(village: VillageBuilder, line: str, code: str) -> None:
    assert code in village({**FULL, "drukwerk/x.yml": f"{line}\n"}).build().codes


@pytest.mark.parametrize("kind, smallest", [("flyer", "A5"), ("folder", "A5"), ("strookjes", "A4")])
def test_a_sheet_on_which_letters_would_be_too_small_is_refused(
    village: VillageBuilder, kind: str, smallest: str
) -> None:
    made = village({**FULL, "drukwerk/x.yml": f"soort: {kind}\nformaat: A6\n"}).build()
    [told] = [p for p in made.problems if p.code == "formaat-te-klein"]
    assert (told.line, told.sentence, told.remedy) == (
        2,
        f"Op A6 worden de letters te klein om te lezen: dit blad is gemaakt voor {smallest} of groter.",
        f"Kies `formaat: {smallest}`. Wil je iets voor in een jaszak, neem dan `soort: kaart`.",
    )


# Quality ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["flyer-a5", "affiche-a4", "deur-a4"])
def test_a_sheet_says_that_it_is_accessible_dutch_and_fit_to_keep(full: Outcome, name: str) -> None:
    facts = sheet(full, name).facts()
    assert (facts["ua"], facts["a"], facts["lang"]) == ("1", "2A", "nl-BE")
    assert facts["marked"]
    assert facts["shows title"]
    assert facts["title"] == ("Openingsuren - De Oude Melkerij" if name == "deur-a4" else "De Oude Melkerij")
    assert facts["fonts"]
    for font in facts["fonts"]:
        assert "+Source" in font  # a subset
        assert "not embedded" not in font


@pytest.mark.parametrize("name", ["flyer-a5", "affiche-a4", "deur-a4"])
def test_the_tags_begin_with_one_heading_and_every_figure_has_words(full: Outcome, name: str) -> None:
    tags = sheet(full, name).tags()
    kinds = [kind for kind, _ in tags]
    assert kinds[0] == "Document"
    assert kinds.count("H1") == 1
    assert next(kind for kind in kinds if kind in ("H1", "H2")) == "H1"
    assert all(alt for kind, alt in tags if kind == "Figure")


def test_two_builds_give_the_same_bytes(village: VillageBuilder) -> None:
    assert sheet(village(FULL).build(), "flyer-a5").data == sheet(village(FULL).build(), "flyer-a5").data


@pytest.mark.parametrize("name", ["flyer-a5", "affiche-a4", "deur-a4"])
def test_nothing_is_too_small_to_read_or_too_near_the_edge(full: Outcome, name: str) -> None:
    paper = sheet(full, name)
    (width, height) = paper.sizes[0]
    for word in paper.words:
        assert word.size >= 6.4, word
        assert word.left >= 7.9, word
        assert word.top >= 7.9, word
        assert word.right <= width - 7.9, word
        assert word.bottom <= height - 7.9, word


def test_a_village_may_replace_one_template(village: VillageBuilder) -> None:
    own = '#import "lib.typ": *\n#show: sheet\n#context headline("Eigen ontwerp", 100mm, 20pt)\n'
    made = village({**FULL, "themes/dorp/druk/flyer.typ": own}).build()
    assert "Eigen ontwerp" in sheet(made, "flyer-a5").text
    assert "Mieke" in sheet(made, "affiche-a4").text


@pytest.mark.parametrize(
    "source, line, said",
    [
        ("Hallo\n#daar", 2, "unknown variable: daar"),
        (
            '#import "@preview/cetz:0.3.0"',
            1,
            "een sjabloon mag alleen een ander sjabloon binnenhalen, met zijn naam tussen aanhalingstekens (`import`)",
        ),
        ('#read("/etc/passwd")', 1, "file not found (searched at druk/etc/passwd)"),
        ('#set document(title: "x")\n#set text(font: "Papyrus", lang: "nl")\nHoi', 2, "unknown font family: papyrus"),
    ],
)
def test_a_mistake_in_a_template_is_told(village: VillageBuilder, source: str, line: int, said: str) -> None:
    made = village({**FULL, "themes/dorp/druk/flyer.typ": source}).build()
    [told] = [p for p in made.problems if p.code == "sjabloon-stuk"]
    assert (told.file, told.line) == ("themes/dorp/druk/flyer.typ", line)
    assert told.sentence == f"Het sjabloon `flyer.typ` kunnen we niet gebruiken: {said}."


def test_text_is_never_code(village: VillageBuilder) -> None:
    nasty = '#panic("x") $ y $ *vet* _schuin_ @weg <label> \\ #read("/facts.json") //'
    made = village({**FULL, "aanbod/koffie.md": f"---\ntitel: '{nasty}'\n---\n"}).build()
    assert made.exit_code == 0
    assert '#panic("x") $ y $ *vet* _schuin_ @weg <label> \\ #read("/facts.json") //' in sheet(made, "flyer-a5").text


def test_the_demo_village_prints_well(tmp_path: Path) -> None:
    made = run(
        "build",
        str(ROOT),
        "--json",
        "--today",
        "2026-11-22",
        "--only",
        "druk",
        "--output",
        str(tmp_path),
        site=tmp_path / "site",
    )
    assert made.exit_code == 0, made.output
    assert not [p for p in made.problems if p.level != "tip"]
    assert len(sheet(made, "flyer-a5").data) < 1_000_000
