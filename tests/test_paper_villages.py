"""Villages as they are, from three facts to fourteen offers: what was asked is on the sheet or told, whole, clear and in sight.

Each number is always the same village.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import random
from functools import cache

from PIL import Image

from builder import Files, Outcome
from buurtpunt.model.printing import SORTS
from conftest import VillageBuilder
from letters import Word
from nightly import examples
from paper import Paper, bare
from rows import each
from test_paper import names, sheet
from test_paper_never_cuts import can_be_read, clear_of_the_edge

COUNT = examples(8)
TOLD = {"past-niet", "blad-zonder-inhoud", "foto-te-grof", "activiteit-voorbij"}  # why there is no sheet
TODAY = dt.date(2026, 11, 22)
HUBS = [
    "De Oude Melkerij",
    "Ons Huis",
    "Het Gemeenschapshuis van Sint-Maria-Verzonnegem-Achterhoek",
    "Dağ & Łódź",
    "مقهى القرية",
]
FOLK = [
    "Mieke Voorbeeld",
    "Annemarie Vandenbroucke-Vandermeerschen",
    "Ayşe Yıldırımoğlu",
    "Michał Wiśniewski",
    "فاطمة الزهراء",
]
CHINESE = "王小明"  # we have no letters for it, which is told
SAID = [
    "Winkel, koffie en pakjes onder één dak.",
    "Kom eens langs",
    "Elke week verse soep, brood van de bakker en een babbel aan de toog, midden in het dorp",
]
THINGS = ["Winkel", "Brood op zondag", "Koffie aan de toog", "Pakjes halen en brengen", "Gloria, de deelauto", "De bakfiets", "Repair café",
          "Boeken en gereedschap lenen", "Loket van de gemeente", "Dorpsrestaurant", "Zaal", "Naaiatelier", "Huiswerkklas", "Fietsenstalling"]  # fmt: skip
DAYS = [
    "maandag tot vrijdag 8:00-12:00 en 13:00-17:30",
    "zondag 7:00-9:30",
    "woensdag 14:00-17:00",
    "op afspraak",
    "zaterdag 9:00-12:00",
]
DONE = [
    "Soepavond",
    "Quiz",
    "Digicafé voor wie nog zoekt",
    "Kerstmarkt met optredens van het jeugdkoor en de harmonie",
    "Plantenruil",
    "Kermis",
]
RULES = ["elke woensdag", "elke eerste zaterdag", "om de twee weken", "elke laatste vrijdag van de maand"]
PLACES = ["Melkzaal", "De binnenkoer, onder het afdak", "Gemeenschapscentrum De Wildeman"]
SHAPES = {
    "wide": (2400, 1600),
    "upright": (1800, 2700),
    "panorama": (3600, 900),
    "dark": (2400, 1800),
    "small": (500, 300),
}


@cache
def picture(shape: str) -> bytes:
    out = io.BytesIO()
    shade = Image.linear_gradient("L").resize(SHAPES[shape])
    colours = ("#000000", "#181010") if shape == "dark" else ("#20402c", "#f0d8a8")
    below, above = (Image.new("RGB", shade.size, colour) for colour in colours)
    Image.composite(below, above, shade).save(out, "JPEG")
    return out.getvalue()


def event(dice: random.Random, number: int) -> dict[str, str]:
    """One thing to do; each has a title of its own."""
    told = {"titel": f"{dice.choice(DONE)} {number}", "datum": str(TODAY + dt.timedelta(days=dice.randrange(90)))}
    if dice.random() < 0.8:
        told |= {"van": "19:30", "tot": "21:45"}
    if dice.random() < 0.3:
        told["herhaling"] = dice.choice(RULES)
    if dice.random() < 0.7:
        told["plaats"] = dice.choice(PLACES)
    if dice.random() < 0.5:
        told["prijs"] = dice.choice(["5", "gratis", "wat je kunt missen, in de melkbus"])
    return told


def order(dice: random.Random, shown: dict[str, str]) -> dict[str, str | list[str]]:
    """Some sheet, with some wishes; those that its sort can fulfil."""
    sort = dice.choice([name for name, it in SORTS.items() if shown or not it.of_an_event])
    uses = SORTS[sort].uses
    told: dict[str, str | list[str]] = {"soort": sort}
    wishes = {
        "titel": "Kom kijken",
        "boodschap": dice.choice(SAID),
        "oproep": "Breng je buur mee",
        dice.choice(["zwart_wit", "afloop", "cmyk"]): "ja",
    }
    told |= {key: value for key, value in wishes.items() if dice.random() < 0.5}
    if parts := [part for part in ("uren", "aanbod", "agenda") if part in uses and dice.random() < 0.5]:
        told["toon"] = [*parts]
    if shown and "activiteit" in uses and (SORTS[sort].of_an_event or dice.random() < 0.5):
        told["activiteit"] = "a0.md"
    if SORTS[sort].smallest != "A4" and dice.random() < 0.3:
        told["formaat"] = "A3"
    return told


def front(told: dict[str, str]) -> str:
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in told.items())
    return f"---\n{lines}---\nWie wil, helpt mee.\n"


def made_up(number: int) -> tuple[Files, dict[str, str | list[str]], dict[str, list[str]]]:
    """The files of a village, the sheet that it asks for, and what it has of each part."""
    dice = random.Random(number)  # noqa: S311
    hub: dict[str, object] = {"naam": dice.choice(HUBS)}
    full = dice.random() > 0.15
    person = {"naam": CHINESE if dice.random() < 0.04 else dice.choice(FOLK), "telefoon": "0450 00 12 34"}
    offers, hours, events = (dice.sample(range(most), dice.randint(0, most)) if full else [] for most in (14, 12, 16))
    shape = dice.choice(["", *SHAPES]) if full else ""
    if full:
        hub |= {"zin": dice.choice(SAID), "website": "https://melkerij.example"}
        hub["adres"] = {"straat": "Dries", "nummer": "4", "postcode": "9999", "gemeente": "Verzonnegem"}
        person["rol"] = dice.choice(["trekker", "verantwoordelijke vrijwilligers"])
    if shape:
        hub["foto"] = "huis.jpg"
    agenda = [event(dice, number) for number in range(len(events))]
    if agenda and shape and dice.random() < 0.5:
        agenda[0]["foto"] = "huis.jpg"
    asked = order(dice, agenda[0] if agenda else {})
    rows = [{"wat": f"{THINGS[n]} {n}", "wanneer": dice.sample(DAYS, dice.randint(1, 2))} for n in hours]
    files: Files = {
        "buurtpunt.yml": json.dumps(hub, ensure_ascii=False),
        "contact.yml": json.dumps({"personen": [person]}, ensure_ascii=False),
        "intern/druk.yml": "vu: {naam: Jan Voorbeeld, straat: Dries, nummer: 9, postcode: 9999, gemeente: Verzonnegem}\n",
        **({"uren.yml": json.dumps({"uren": rows})} if rows else {}),
        **(
            {"beelden/huis.jpg": picture(shape), "beelden/beelden.yml": "huis.jpg: {alt: Het huis, mensen: geen}\n"}
            if shape
            else {}
        ),
        **{f"aanbod/o{n}.md": front({"titel": THINGS[n]} | ({"prijs": "2,50"} if n % 3 == 0 else {})) for n in offers},
        **{f"agenda/a{n}.md": front(told) for n, told in enumerate(agenda)},
        "drukwerk/blad.yml": json.dumps(asked),
    }
    there = {
        "uren": [str(row["wat"]) for row in rows],
        "aanbod": [THINGS[n] for n in offers],
        "agenda": [one["titel"] for one in agenda],
        "who": [person["naam"], person["telefoon"]],
        # what a price list and a week tell of: what has a price, and what is open on a day
        "priced": [THINGS[n] for n in offers if n % 3 == 0] + [one["titel"] for one in agenda if "prijs" in one],
        "open": [str(row["wat"]) for row in rows if row["wanneer"] != ["op afspraak"]],
        "activiteit": [value for key, value in (agenda[0] if agenda else {}).items() if key in ("titel", "plaats")],
    }
    if SORTS[str(asked["soort"])].afterwards:  # there is nothing to report of but a meeting
        met = {"titel": "De zolder", "beslist": "Er komt een speelhoek voor de kinderen van de Dries"}
        asked["activiteit"], there["activiteit"] = "zolder.md", [*met.values()]
        held = front(met | {"datum": str(TODAY)})
        files = {**files, "drukwerk/blad.yml": json.dumps(asked), "vergaderingen/zolder.md": held}
    return files, asked, there


def wanted(asked: dict[str, str | list[str]], there: dict[str, list[str]]) -> list[str]:
    """The words that have to stand on the sheet that was asked for."""
    found = [str(asked[key]) for key in ("titel", "boodschap", "oproep") if key in asked]
    found += [word for part in asked.get("toon", ()) for word in there[part]]
    parts = {word for part in ("uren", "aanbod", "agenda") for word in there[part]}
    told = {"maand": there["uren"], "week": there["open"], "prijslijst": there["priced"]}.get(
        str(asked["soort"]), parts
    )
    found = [word for word in found if word not in parts or word in told]
    if "activiteit" in asked:
        found = [word for word in found if word != there["agenda"][0]]  # it is no news on its own sheet
        found += there["activiteit"]["titel" in asked :]
    return found


def missing(paper: Paper, made: Outcome, words: list[str]) -> list[str]:
    """Those that are not drawn, nor told as left out; what is open at the same hours stands together, in small letters."""
    left = " ".join(item["name"] for item in made.told["left_out"] if item["file"].endswith("blad.yml")).casefold()
    drawn = paper.drawn.casefold()
    return [word for word in words if bare(word).casefold() not in drawn and word.casefold() not in left]


def is_dutch(word: Word) -> bool:
    """Whether each of its letters is a piece of its own; those of Arabic flow into each other."""
    return all(sign < "\u0600" or sign > "\u2000" for sign in word.text)


@each("number", range(COUNT))
def test_what_a_village_asks_is_on_paper_or_told(village: VillageBuilder, number: int) -> None:
    files, asked, there = made_up(number)
    made = village(files).build("--only", "druk")
    told = {p.code for p in made.problems if p.file.endswith("blad.yml")}
    assert made.exit_code == 0 or told & TOLD, made.output
    if made.exit_code:
        return
    if there["who"][0] == CHINESE:
        assert "schrift-onbekend" in made.codes
        return
    assert "blad" in names(made) or told & TOLD, (asked, told)
    for name in names(made):
        if "-op-a4" in name or "vouwen" in name:
            continue
        paper = sheet(made, name)
        if name == "blad":
            assert missing(paper, made, wanted(asked, there)) == [], asked
        assert not [pair for pair in paper.collisions() if all(map(is_dutch, pair))], (name, asked)
        clear_of_the_edge(paper, beside=3.0 if name == "blad" and "afloop" in asked else 0)
        can_be_read(paper)
        for page in range(len(paper.sizes)):
            assert len([word for word in paper.words if word.page == page]) > 3, f"{name}: page {page} is empty"
