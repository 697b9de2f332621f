"""What a village asks of a sheet is on it, or told."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from builder import Files, Outcome, Told, new_village
from buurtpunt.model.printing import SORTS
from conftest import VillageBuilder
from paper import bare
from rows import each
from test_paper import FULL, names, photo, sheet

MEETING = "---\ntitel: De zolder\ndatum: 2026-12-12\nbeslist: [Er komt een speelhoek.]\n---\n"
RICH: Files = {
    **FULL,
    "beelden/huis.jpg": photo(2400, 1800),
    "beelden/beelden.yml": "huis.jpg: {alt: Het huis bij avond, toestemming: 2026-03-01}\n",
    "doelgroepen.yml": "doelgroepen:\n  - {id: buren, naam: Buren}\n  - {id: makers, naam: Makers}\n",
    "agenda/kaas.md": "---\ntitel: Kaasproeven\ndatum: 2026-11-28\nlaatste_dag: 2026-12-05\nprijs: 4\n---\n",
    "aanbod/koffie.md": "---\ntitel: Koffie aan de toog\nprijs: 1,50\n---\n",
    "vergaderingen/zolder.md": MEETING,
    "help-mee.yml": "taken:\n  - {taak: Brood uitdelen, tijd: een uur op zondag, nodig: goede zin}\n",
    "vragen.yml": """
        vragen:
          - {vraag: Mag mijn hond mee?, voor: [buren], antwoord: Ja.}
          - {vraag: Koop je mijn eieren?, voor: [makers], antwoord: Graag.}
        """,
}
# For each word that not every sort uses: what asks for it, and what is then on the sheet.
ASKED = {
    "foto": ("foto: huis.jpg", "Het huis bij avond"),
    "activiteit": ("activiteit: soep.md", "zaterdag 12 december"),
    "uren": ("toon: [uren]", "Winkel"),
    "aanbod": ("toon: [aanbod]", "Koffie aan de toog"),
    "agenda": ("toon: [agenda]", "Kaasproeven"),
    "voor": ("voor: [makers]", "Koop je mijn eieren?"),
    "maand": ("maand: december", "December 2026"),
}
WORDS = "titel: Kom eens langs\nboodschap: Er is verse soep.\noproep: Breng je buur mee\n"


def order(sort: str, *lines: str) -> Files:
    event = ("activiteit: soep.md",) if SORTS[sort].of_an_event and "activiteit: soep.md" not in lines else ()
    if SORTS[sort].afterwards:  # of which there is nothing to say but of a meeting
        event, lines = ("activiteit: zolder.md",), tuple(line for line in lines if "soep.md" not in line)
    month = ("maand: december",) if sort == "maand" and "maand: december" not in lines else ()
    return {"drukwerk/blad.yml": "\n".join((f"soort: {sort}", *event, *month, *lines)) + "\n"}


@dataclass(frozen=True)
class Asked:
    """One sort of sheet, asked for in every way: with words of its own, with each word that it uses, and with all others."""

    sort: str
    made: Outcome

    def told(self, name: str) -> list[Told]:
        file = f"content/drukwerk/{name}.yml"
        return [one for one in self.made.problems if one.code == "niet-op-dit-blad" and one.file == file]


@pytest.fixture(scope="module", params=SORTS)
def asked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Asked:
    sort = request.param
    orders = {"woorden": WORDS} | {word: line for word, (line, _) in ASKED.items()}
    named = {f"drukwerk/{name}.yml": order(sort, line)["drukwerk/blad.yml"] for name, line in orders.items()}
    return Asked(sort, new_village(tmp_path_factory.mktemp("dorp"), {**RICH, **named}).build("--only", "druk"))


def test_every_sort_prints_its_title_largest_and_its_message_and_its_call(asked: Asked) -> None:
    paper = sheet(asked.made, "woorden")
    for words in ("Kom eens langs", "Er is verse soep.", "Breng je buur mee"):
        assert bare(words) in paper.drawn
    letters = [word for word in paper.words if not word.text.isdigit()]  # a number may stand as a picture
    largest = max(word.size for word in letters)
    found = [w.text for w in letters if w.size > largest - 0.01]
    assert found == ["Kom", "eens", "langs"] * (len(found) // 3)  # once, or once on each page of arrows


def test_what_a_sort_says_that_it_uses_is_on_the_sheet(asked: Asked) -> None:
    for word in SORTS[asked.sort].uses:
        words = ASKED[word][1]
        paper = sheet(asked.made, word)
        assert asked.told(word) == []
        if word == "foto":
            assert ("Figure", words) in paper.tags()
        else:
            assert bare(words) in paper.drawn, word
        assert word != "voor" or bare("Mag mijn hond mee?") not in paper.drawn


def test_what_a_sort_does_not_use_is_told_where_it_was_asked(asked: Asked) -> None:
    for word in ASKED.keys() - set(SORTS[asked.sort].uses):
        line = ASKED[word][0]
        [told] = asked.told(word)
        said = (line if line.startswith("toon") else word).replace("[", "").replace("]", "")
        assert told.text == line
        assert told.sentence == f"Je vraagt `{said}`, maar dat komt niet op een blad met `soort: {asked.sort}`."
        assert sheet(asked.made, word).words  # and the sheet is made all the same


def test_the_remedy_names_the_sorts_that_do_print_it(village: VillageBuilder) -> None:
    made = village({**RICH, **order("deur", "toon: [uren, agenda]")}).build("--only", "druk")
    [told] = [one for one in made.problems if one.code == "niet-op-dit-blad"]
    assert (
        told.remedy
        == "Haal het weg, of kies een andere `soort`: `flyer`, `folder`, `affiche`, `strookjes`, `maand`, `week`, `prijslijst` of `tafelkaart`."
    )


# What comes back -------------------------------------------------------------------------------------------------------

WEEKLY: Files = {
    **FULL,
    "agenda/koffie.md": "---\ntitel: Koffie\ndatum: 2026-12-02\nvan: 14:00\ntot: 17:00\nherhaling: elke woensdag\n---\n",
}


@pytest.mark.parametrize("line", ["soort: flyer", "soort: folder", "soort: affiche\ntoon: [agenda]"])
def test_a_list_says_in_words_what_comes_back(village: VillageBuilder, line: str) -> None:
    made = village({**WEEKLY, "drukwerk/blad.yml": line + "\n"}).build("--only", "druk")
    assert bare("Elke woensdag, van 14 tot 17 uur") in sheet(made, "blad").drawn


@pytest.mark.parametrize("sort", ["activiteit", "flyer", "affiche", "kaart"])
def test_the_sheet_of_what_comes_back_says_so_before_its_next_day(village: VillageBuilder, sort: str) -> None:
    made = village({**WEEKLY, "drukwerk/blad.yml": f"soort: {sort}\nactiviteit: koffie.md\n"}).build("--only", "druk")
    assert bare("Elke woensdag van 14 tot 17 uur") in sheet(made, "blad").drawn


def test_the_poster_of_what_comes_back_tells_its_next_day_too(village: VillageBuilder) -> None:
    made = village({**WEEKLY, "drukwerk/blad.yml": "soort: activiteit\nactiviteit: koffie.md\n"}).build(
        "--only", "druk"
    )
    assert bare("De volgende keren wo 2 dec wo 9 dec") in sheet(made, "blad").drawn


# Answers ---------------------------------------------------------------------------------------------------------------

ANSWER = """
vragen:
  - vraag: Hoe huur ik de zaal?
    antwoord: |
      Zo gaat het, en lees [de afspraken](paginas/zaal.md):

      1. Bel [Mieke](tel:+32450001234).
      2. Kijk of [ze vrij is](https://zaal.example/kalender?zaal=1).

      - Breng een sleutel mee
      - ~~Betaal~~ Schrijf naar [zaal@zaal.example](mailto:zaal@zaal.example)

      | dag | prijs |
      |---|---|
      | week | 30 euro |

      | dag | van | tot |
      |---|---|---|
      | ma | 8 | 12 |
"""


@pytest.mark.parametrize("sort", ["vragen", "folder"])
def test_an_answer_keeps_its_numbers_its_rows_and_where_its_links_lead(village: VillageBuilder, sort: str) -> None:
    page = "---\ntitel: De zaal\n---\nWelkom."
    made = village(
        {**FULL, "vragen.yml": ANSWER, "paginas/zaal.md": page, "drukwerk/blad.yml": f"soort: {sort}\n"}
    ).build("--only", "druk")
    drawn = sheet(made, "blad").drawn
    for line in (
        "Zo gaat het, en lees de afspraken (oudemelkerij.example/zaal):",
        "1. Bel Mieke (0450 00 12 34).",
        "2. Kijk of ze vrij is (zaal.example/kalender?zaal=1).",
        "• Breng een sleutel mee",
        "• Schrijf naar zaal@zaal.example",
        "dag: prijs",
        "week: 30 euro",
        "dag · van · tot",
        "ma · 8 · 12",
    ):
        assert bare(line) in drawn, drawn
    assert "Betaal" not in drawn


# Nothing that misleads -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sort", ["activiteit", "flyer", "kaart"])
def test_there_is_no_sheet_of_what_is_over(village: VillageBuilder, sort: str) -> None:
    files: Files = {**FULL, "drukwerk/blad.yml": f"soort: {sort}\nactiviteit: soep.md\n"}
    made = village(files).build("--only", "druk", today="2026-12-13")
    [told] = [one for one in made.problems if one.code == "activiteit-voorbij"]
    assert (told.file, told.line, told.level) == ("content/drukwerk/blad.yml", 2, "waarschuwing")
    assert told.sentence == "Dit blad maken we niet: Soepavond is voorbij."
    assert "blad" not in names(made)
    assert "blad" in names(village(files).build("--only", "druk", today="2026-12-12"))  # that evening it is not


# What does not go on, or is full: one that says so is no sheet of that event.
OFF = "geschrapt: [{datum: 2026-12-12, reden: ziekte}]"
EVERY_SATURDAY = "herhaling: elke zaterdag\neinde: 2026-12-19"


def of_soup(sort: str, *lines: str) -> Files:
    """A sheet of one evening, or one meeting, with these lines."""
    folder = "vergaderingen" if SORTS[sort].of_a_meeting else "agenda"
    soup = "\n".join(["---", "titel: Soepavond", "datum: 2026-12-12", *lines, "---", "Kom!", ""])
    asked = f"soort: {sort}\nactiviteit: soep.md\n"
    return {**FULL, "agenda/soep.md": None, f"{folder}/soep.md": soup, "drukwerk/blad.yml": asked}


@each("sort", [name for name, sort in SORTS.items() if "activiteit" in sort.uses and not sort.afterwards])
def test_there_is_no_sheet_of_what_does_not_go_on(village: VillageBuilder, sort: str) -> None:
    made = village(of_soup(sort, OFF)).build("--only", "druk")
    [told] = [one for one in made.problems if one.code == "activiteit-geschrapt"]
    assert (told.file, told.line, told.level) == ("content/drukwerk/blad.yml", 2, "waarschuwing")
    assert told.sentence == "Dit blad maken we niet: Soepavond gaat niet door."
    assert told.remedy == (
        "Kies een andere activiteit, of haal het bestand weg. Wil je ophangen dat het niet doorgaat? "
        "Neem dan `soort: affiche` met een `titel`, zonder `activiteit`."
    )
    assert "blad" not in names(made)


@each("dates, is_made", [("[2026-12-12]", True), ("[2026-12-12, 2026-12-19]", False)])
def test_a_series_has_a_sheet_for_as_long_as_one_of_its_dates_goes_on(
    village: VillageBuilder, dates: str, is_made: bool
) -> None:
    made = village(of_soup("flyer", EVERY_SATURDAY, f"geschrapt: {dates}")).build("--only", "druk")
    assert ("blad" in names(made)) == is_made
    assert ("activiteit-geschrapt" not in made.codes) == is_made


@each("sort", ["uitnodiging", "inschrijflijst", "vergadering"])
@each("lines", ["volzet: ja", f"{EVERY_SATURDAY}\nvolzet: [2026-12-12, 2026-12-19]"])
def test_nobody_is_invited_to_what_is_full(village: VillageBuilder, sort: str, lines: str) -> None:
    made = village(of_soup(sort, lines)).build("--only", "druk")
    [told] = [one for one in made.problems if one.code == "activiteit-volzet"]
    assert told.sentence == "Dit blad maken we niet: Soepavond is volzet."
    assert told.remedy == (
        "Kies een andere activiteit, of haal het bestand weg. Is er toch nog plaats? Haal dan `volzet` weg bij de activiteit."
    )
    assert "blad" not in names(made)


@each("sort", ["uitnodiging", "inschrijflijst"])
def test_one_is_invited_to_the_dates_that_are_not_full(village: VillageBuilder, sort: str) -> None:
    made = village(of_soup(sort, EVERY_SATURDAY, "volzet: [2026-12-12]")).build("--only", "druk")
    assert bare("Zaterdag 12 december (volzet)") in sheet(made, "blad").drawn


@each("sort", ["flyer", "affiche", "strookjes", "activiteit", "kaart", "tafelkaart", "pijlen"])
def test_what_only_tells_of_it_says_that_it_is_full(village: VillageBuilder, sort: str) -> None:
    drawn = sheet(
        village(of_soup(sort, "volzet: ja", "inschrijven_tot: 2026-12-10")).build("--only", "druk"), "blad"
    ).drawn
    assert "Volzet" in drawn
    assert "nschrijven" not in drawn


def test_the_price_list_leaves_out_what_does_not_go_on(village: VillageBuilder) -> None:
    made = village({**of_soup("flyer", OFF, "prijs: 5"), "drukwerk/blad.yml": "soort: prijslijst\n"}).build(
        "--only", "druk"
    )
    assert "blad" not in names(made)
    assert "blad-zonder-inhoud" in made.codes


def test_a_sheet_that_tells_of_no_event_is_made_whatever_is_asked(village: VillageBuilder) -> None:
    files: Files = {**of_soup("flyer", OFF), "drukwerk/blad.yml": "soort: deur\nactiviteit: soep.md\n"}
    made = village(files).build("--only", "druk")
    assert "activiteit-geschrapt" not in made.codes
    assert "niet-op-dit-blad" in made.codes
    assert "blad" in names(made)


@each("today, is_told", [("2026-12-10", True), ("2026-12-11", False)])
@each("sort", ["activiteit", "flyer", "affiche"])
def test_nobody_is_sent_to_a_list_that_is_closed(village: VillageBuilder, sort: str, today: str, is_told: bool) -> None:
    soup = "---\ntitel: Soepavond\ndatum: 2026-12-12\ninschrijven_tot: 2026-12-10\n---\nKom!\n"
    files = {**RICH, "agenda/soep.md": soup, **order(sort, "activiteit: soep.md")}
    paper = sheet(village(files).build("--only", "druk", today=today), "blad")
    assert ("10december" in paper.drawn) == is_told


@each(
    "sort, sheet_, remedy",
    [
        ("vragen", "Het blad met vragen", "Zet eerst een vraag met een antwoord in content/vragen.yml. Staat er een `voor`? Dan ook bij die vraag."),
        ("deur", "Het blad voor de deur", "Zet eerst je uren in content/uren.yml, of geef dit blad een `boodschap`."),
        ("folder", "De folder", "Zet eerst je aanbod, je uren of je agenda in de map content, of kies `soort: flyer`."),
        ("week", "Het blad van de week", "Zet eerst je uren in content/uren.yml, of iets in je agenda."),
        ("prijslijst", "De prijslijst", "Zet eerst een `prijs` bij je aanbod, je activiteiten of je lokalen."),
        ("vrijwilligers", "Het blad voor helpers", "Zet eerst in content/help-mee.yml wat een helper kan doen."),
    ],
)  # fmt: skip
def test_an_empty_sheet_is_not_made(village: VillageBuilder, sort: str, sheet_: str, remedy: str) -> None:
    made = village({"drukwerk/blad.yml": f"soort: {sort}\n"}).build("--only", "druk")
    [told] = [one for one in made.problems if one.code == "blad-zonder-inhoud"]
    assert (told.sentence, told.remedy) == (f"{sheet_} maken we niet: er is nog niets om erop te zetten.", remedy)
    assert "blad" not in names(made)


@each(
    "file, text",
    [("agenda/soep.md", "---\ntitel: Soepavond\ndatum: 2026-12-12\n---\nKom!\n"), ("vergaderingen/soep.md", MEETING.replace("beslist", "vragen"))],
)  # fmt: skip
def test_there_is_no_report_of_what_nothing_was_decided_about(village: VillageBuilder, file: str, text: str) -> None:
    made = village({file: text, "drukwerk/blad.yml": "soort: verslag\nactiviteit: soep.md\n"}).build("--only", "druk")
    [told] = [one for one in made.problems if one.code == "blad-zonder-inhoud"]
    assert told.sentence == "Het verslag maken we niet: er is nog niets om erop te zetten."
    assert (
        told.remedy
        == "Kies met `activiteit` een vergadering, en zet eerst in haar bestand achter `beslist` wat er beslist is."
    )
    assert "blad" not in names(made)


def test_a_closed_door_says_so_in_the_largest_letters_and_the_usual_hours_in_small_ones(
    village: VillageBuilder,
) -> None:
    paper = sheet(village(FULL).build("--only", "druk", today="2026-12-01"), "deur-a4")
    sizes = {word.text: word.size for word in paper.words}
    assert sizes["Gesloten"] == max(sizes.values())
    assert "Van maandag 30 november 2026 tot en met vrijdag 4 december 2026. We schilderen de muren." in paper.text
    assert "Onze gewone uren" in paper.text
    assert "Openingsuren" not in paper.text
    assert sizes["muren."] > sizes["Winkel"]


def hours(count: int) -> str:
    rows = "".join(
        f"  - {{wat: Dienst {n}, wanneer: ['maandag tot vrijdag {n % 4 + 7}:00-12:00 en 13:00-1{n % 3 + 6}:{n:02}', 'zaterdag 8:00-12:00']}}\n"
        for n in range(10, 10 + count)
    )
    return f"uren:\n{rows}"


@pytest.mark.parametrize("count", [12, 16])
def test_many_hours_fit_on_the_door_and_on_the_flyer(village: VillageBuilder, count: int) -> None:
    made = village({**FULL, "uren.yml": hours(count)}).build("--only", "druk")
    assert made.codes == []
    for name in ("deur-a4", "flyer-a5"):
        paper = sheet(made, name)
        assert paper.drawn.count("Dienst") == count
        assert not paper.collisions()
    assert min(word.size for word in sheet(made, "deur-a4").words if word.text == "Dienst") >= 11


@pytest.mark.parametrize("name, least", [("deur-a4", 40), ("flyer-a5", 16)])
def test_one_row_of_hours_is_large(village: VillageBuilder, name: str, least: float) -> None:
    paper = sheet(village({**FULL, "uren.yml": "uren: [{wat: Toog, wanneer: zondag 9:00-12:00}]\n"}).build(), name)
    assert max(word.size for word in paper.words if word.text == "9–12") >= least
