"""`buurtpunt check`: a village looked at from every side, told to people, to programs and on paper."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from selectolax.lexbor import LexborHTMLParser

from bad import Typed, event, front, hub, page, person, photo
from builder import TODAY, Outcome, Village, first
from buurtpunt.cli.commands.check import SIDES
from buurtpunt.review.story import SIDES as OURS
from buurtpunt.writing.output import add_to_part
from conftest import ROOT, VillageBuilder
from rows import each

PHOTO = photo()
# One error, some warnings and some tips, on many sides.
MIXED: Typed = {
    **hub("zin: Een plek.", "organisatie: {naam: De Melkerij, vorm: vzw}"),
    **event("contact: nobody"),
    "nieuws/oud.md": front("titel: Oud", "datum: 2026-08-01") + "Klik [hier](../agenda/soep.md).\n",
}


def answers(made: Outcome) -> dict[str, tuple[str, str, str]]:
    """Each question with its answer, what was seen, and the tip."""
    return {told["question"]: (told["answer"], told["seen"], told["tip"]) for told in made.told["questions"]}


def said(village: Village, *args: str) -> str:
    """What a villager reads."""
    return village.run("check", str(village.folder), "--today", TODAY, *args).stdout


# The whole ----------------------------------------------------------------------------------------------------------


def test_the_smallest_village_gets_a_short_and_friendly_report(village: VillageBuilder) -> None:
    made = village().check()
    assert (made.codes, made.exit_code) == (["website-ontbreekt"], 0)
    told = said(village())
    assert "Je site kan online." in told
    assert len(told.splitlines()) < 45
    assert "Begin met één ding." in told


def test_the_demo_village_gets_a_short_and_friendly_report(tmp_path: Path) -> None:
    demo = Village(ROOT)
    made = demo.check("--output", str(tmp_path))
    assert set(made.codes) <= {"nooit-nagekeken", "vol-menu"}  # it shows all that there is
    assert {answer for answer, *_ in answers(made).values()} == {"ja"}


def test_all_that_a_build_says_is_said(village: VillageBuilder) -> None:
    home = village(MIXED)
    assert set(home.build().codes) <= set(home.check().codes)


@pytest.mark.parametrize("word", ["check", "controleer"])
def test_nothing_is_written_but_the_report(village: VillageBuilder, word: str) -> None:
    home = village()
    assert home.run(word, str(home.folder)).exit_code == 0
    made = {path.relative_to(home.folder / "output").as_posix() for path in (home.folder / "output").rglob("*")}
    assert {path for path in made if not path.startswith(".buurtpunt")} == {
        "intern",
        "intern/.gitignore",
        "intern/nazicht.html",
    }
    assert (home.folder / "output/intern/.gitignore").read_text() == "*\n"


def test_the_site_of_yesterday_stays_as_it_was(village: VillageBuilder) -> None:
    home = village(page("Welkom."))
    before = home.build()
    kept = {name: before.bytes(name) for name in before.files()}
    home.write(page("Iets anders."))
    home.check()
    assert {name: before.bytes(name) for name in before.files()} == kept


def test_the_report_stands_beside_what_others_put_there(village: VillageBuilder) -> None:
    home = village()
    home.write({"./output/intern/brief.txt": "Van Mieke"})
    home.check()
    home.check()
    assert (home.folder / "output/intern/brief.txt").read_text() == "Van Mieke"


def test_two_rooms_can_put_something_there(tmp_path: Path) -> None:
    add_to_part(tmp_path, "intern", {"plan.html": b"een"})
    add_to_part(tmp_path, "intern", {"nazicht.html": b"twee"})
    add_to_part(tmp_path, "intern", {"nazicht.html": b"drie"})
    assert {path.name: path.read_bytes() for path in (tmp_path / "intern").iterdir()} == {
        "plan.html": b"een",
        "nazicht.html": b"drie",
    }


@pytest.mark.parametrize(
    "files, strict, code",
    [
        ({}, False, 0),
        ({}, True, 0),  # a tip is never a gate
        (person("tot: 2026-12-10"), False, 0),
        (person("tot: 2026-12-10"), True, 1),
        (MIXED, False, 1),
    ],
)
def test_the_exit_code_is_that_of_a_build(village: VillageBuilder, files: Typed, strict: bool, code: int) -> None:
    made = village(files).check(*(["--strict"] if strict else []))
    assert (made.exit_code, made.told["ok"]) == (code, code == 0)


def test_without_a_village_it_says_so(tmp_path: Path) -> None:
    made = Village(tmp_path / "nergens").check()
    assert (made.exit_code, made.codes) == (1, ["map-ontbreekt"])


@each(
    "files",
    [
        {"buurtpunt.yml": None},
        {"buurtpunt.yml": "naam: [\n"},
        {"contact.yml": "personen: []\n"},
        {"contact.yml": "personen:\n  - {naam: Mieke, telefoon: 0450}\n"},
        {"beelden/beelden.yml": "soep.jpg: 3\n"},
        {"vragen.yml": "vragen:\n  - {vraag: Waar?}\n"},
        {"aanbod/brood.md": b"\xff\xfe"},
    ],
)
def test_a_village_with_a_mistake_is_looked_at_as_far_as_it_goes(village: VillageBuilder, files: Typed) -> None:
    made = village(files).check()
    assert made.exit_code in (0, 1)


def test_only_what_somebody_asked_for_is_told(village: VillageBuilder) -> None:
    home = village({**MIXED, **event("contact: mieke-voorbeeld")})
    assert [side["key"] for side in home.check("--only", "mensen", "--only", "vers").told["sides"]] == [
        "mensen",
        "vers",
    ]
    assert "Tien vragen" not in said(home, "--only", "mensen")
    assert "Tien vragen" in said(home, "--only", "vragen")


def test_a_mistake_that_keeps_the_site_back_is_told_whatever_was_asked(village: VillageBuilder) -> None:
    made = village(MIXED).check("--only", "taal")
    assert "contact-onbekend" in made.codes
    assert made.exit_code == 1


def test_the_sides_of_the_command_line_are_those_of_a_review() -> None:
    assert set(SIDES) == set(OURS)


def test_each_problem_stands_on_one_side(village: VillageBuilder) -> None:
    made = village(MIXED).check()
    told = [(p.code, p.file, p.line, p.sentence) for p in made.problems]
    assert len(told) == len(set(told))


# On a terminal ------------------------------------------------------------------------------------------------------


def test_an_error_is_told_first_with_its_line_as_typed(village: VillageBuilder) -> None:
    told = said(village(MIXED))
    assert re.search(
        r"Je map ─+\n  fout \[contact-onbekend\]\n    content/agenda/soep.md, regel 4\n    \| contact: nobody\n", told
    )
    assert told.index("fout [") < min(told.index("waarschuwing ["), told.index("tip ["))


def test_the_same_advice_is_given_once(village: VillageBuilder) -> None:
    links = "\n\n".join(f"[hier](https://d.example/{n}) [klik](https://e.example/{n})" for n in range(4))
    told = said(village(page(links)), "--only", "toegankelijk")
    assert told.count("-> Maak een link van de woorden") == 1
    assert "... en nog 5 keer" in told
    assert "... en nog" not in said(village(page(links)), "--only", "toegankelijk", "-v")


@pytest.mark.parametrize("columns", [30, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    widest = min(max(columns, 40), 92)
    told = [line for line in said(village(MIXED)).splitlines() if not line.endswith("]")]  # a code is one word
    unbreakable = max(len(word) for line in told for word in line.split() if "─" not in word) + 4
    assert max(map(len, told)) <= max(widest, unbreakable)


def test_what_is_not_on_the_site_is_named(village: VillageBuilder) -> None:
    told = said(village(page("Welkom.", "concept: ja")))
    assert re.search("Staat nu niet op de site ─+\n  - Over ons: concept\n", told)


def test_quiet_says_what_is_wrong_and_no_more(village: VillageBuilder) -> None:
    told = said(village(MIXED), "-q")
    assert "tip [" not in told
    assert "Tien vragen" not in told
    assert said(village(), "-q") == "Nagekeken: 1 tip. Je site kan online.\n"


# The ten questions --------------------------------------------------------------------------------------------------

QUESTION = {
    "contact": "Weet iedereen bij wie je terechtkunt?",
    "sentence": "Begrijp je in één zin wat het is?",
    "visitor": "Is er iets voor wie gewoon eens langskomt?",
    "answers": "Vindt iedereen een antwoord op zijn vraag?",
    "hard": "Staan de lastige vragen erbij?",
    "call": "Vraag je één ding aan elke bezoeker?",
    "wins": "Vertel je wat al gelukt is?",
    "report": "Lees je in het verslag wie wat doet, en tegen wanneer?",
    "helpers": "Weet wie wil helpen wat er te doen is?",
    "getting in": "Geraakt iedereen er, en binnen?",
}
ALONE = "Mieke Voorbeeld staat met een nummer op elke pagina. Dit ontbreekt nog:"
BUREN = "doelgroepen:\n  - {id: buren, naam: Voor de buren}\n  - {id: makers, naam: Voor boeren}\n"
JOB = "taken: [{wat: Bakken, wie: Jan, tegen: 2027-05-01}]"


def report(*fields: str) -> Typed:
    return {"vergaderingen/a.md": front("titel: De zolder", "datum: 2026-11-15", "beslist: [Ja.]", *fields)}


ANSWERS: dict[str, tuple[Typed, str, str, str]] = {
    "a number alone": (
        {},
        "contact",
        "bijna",
        f"{ALONE} een mailadres, een gezicht en wanneer je kunt bellen.",
    ),
    "no sentence": ({}, "sentence", "nog niet", "Er is nog geen zin."),
    "a sentence": (hub("zin: Winkel en koffie."), "sentence", "ja", "Je zin telt 3 woorden."),
    "too long a sentence": (hub(f"zin: {'woord ' * 26}"), "sentence", "bijna", "Je zin telt 26 woorden."),
    "nothing to do": (
        {},
        "visitor",
        "nog niet",
        "Dit ontbreekt nog: uren, aanbod en een activiteit die nog komt.",
    ),
    "something to do": (
        event(),
        "visitor",
        "bijna",
        "Wij telden: 1 activiteit. Dit ontbreekt nog: uren en aanbod.",
    ),
    "not open yet, so no hours": (
        {**hub("fase: bouw"), **event(), "aanbod/brood.md": front("titel: Brood")},
        "visitor",
        "ja",
        "Wij telden: 1 ding in het aanbod en 1 activiteit.",
    ),
    "no questions": ({}, "answers", "nog niet", "Dit ontbreekt nog: vragen en antwoorden."),
    "an audience without an answer": (
        {"doelgroepen.yml": BUREN, "vragen.yml": "vragen:\n  - {vraag: Waar?, antwoord: Hier., voor: buren}\n"},
        "answers",
        "bijna",
        "1 vraag heeft een antwoord. Dit ontbreekt nog: een antwoord “Voor boeren”.",
    ),
    "no hard question": (
        {"vragen.yml": "vragen:\n  - {vraag: Waar is het?, antwoord: Hier.}\n"},
        "hard",
        "nog niet",
        "We zagen er geen.",
    ),
    "a hard question": (
        {"vragen.yml": "vragen:\n  - {vraag: Blijft het 's nachts stil?, antwoord: Ja.}\n"},
        "hard",
        "ja",
        "“Blijft het 's nachts stil?”",
    ),
    "no call": ({}, "call", "nog niet", "Er is nog geen oproep."),
    "a call": (hub("oproep: {tekst: Kom koffie drinken}"), "call", "ja", "“Kom koffie drinken”"),
    "no success": ({}, "wins", "nog niet", "Het laatste jaar stond er geen succesje bij je nieuws."),
    "a success": (
        {"nieuws/boom.md": front("titel: Tien bomen", "datum: 2026-11-01", "soort: succesje")},
        "wins",
        "ja",
        "“Tien bomen”, op 1 november 2026.",
    ),
    "an old success": (
        {"nieuws/boom.md": front("titel: Tien bomen", "datum: 2025-11-01", "soort: succesje")},
        "wins",
        "nog niet",
        "Het laatste jaar stond er geen succesje bij je nieuws.",
    ),
    "no report": ({}, "report", "nog niet", "Er is nog geen verslag van een vergadering."),
    "a report that leaves all open": (
        report(),
        "report",
        "bijna",
        "“De zolder”. Dit ontbreekt nog: wie wat doet tegen wanneer en wanneer jullie opnieuw samenkomen.",
    ),
    "a report with work": (
        report(JOB),
        "report",
        "bijna",
        "“De zolder”. Dit ontbreekt nog: wanneer jullie opnieuw samenkomen.",
    ),
    "a report with a day": (
        report(JOB, "volgende: weten we nog niet"),
        "report",
        "ja",
        "“De zolder”.",
    ),
    "no tasks": ({}, "helpers", "nog niet", "Er staat nog geen enkele taak."),
    "a task without a word": (
        {"help-mee.yml": "taken:\n  - {taak: Brood halen}\n"},
        "helpers",
        "bijna",
        "1 taak staat klaar. Dit ontbreekt nog: de tijd bij “Brood halen” en de begeleiding bij “Brood halen”.",
    ),
    "nobody knows the way": (
        {},
        "getting in",
        "nog niet",
        "Dit ontbreekt nog: het adres, hoe je er geraakt en of er een drempel is.",
    ),
    "a way in": (
        hub("bereikbaarheid: Met de bus.", "toegankelijkheid: Zonder trap."),
        "getting in",
        "bijna",
        "Er staat hoe je er geraakt en of er een drempel is. Dit ontbreekt nog: het adres.",
    ),
}


@each("name", ANSWERS)
def test_a_question_is_answered_from_what_was_typed(village: VillageBuilder, name: str) -> None:
    files, question, answer, seen = ANSWERS[name]
    told = answers(village(files).check())
    assert len(told) == 10
    assert told[QUESTION[question]][:2] == (answer, seen)
    assert bool(told[QUESTION[question]][2]) is (answer != "ja")


# Personal data ------------------------------------------------------------------------------------------------------

PEOPLE: Typed = {
    "contact.yml": """
        personen:
          - {naam: Mieke Voorbeeld, telefoon: 0450 00 12 34, email: mieke@melkerij.example, foto: mieke.jpg}
          - {naam: Gust Voorbeeld, telefoon: 012 34 56 78}
        """,
    "beelden/mieke.jpg": PHOTO,
    "beelden/feest.jpg": PHOTO,
    "beelden/leeg.jpg": PHOTO,
    "beelden/beelden.yml": """
        mieke.jpg: {alt: Mieke lacht, mensen: herkenbaar, toestemming: "2026-03-01, op papier"}
        feest.jpg: {alt: Het feest, mensen: groep, maker: Noor Voorbeeld}
        leeg.jpg: {alt: De zaal, mensen: geen}
        """,
    **event("contact: gust-voorbeeld", "foto: feest.jpg"),
    **page("Bel de bakker op 050 12 34 56 of mail hem: bakker@dorp.example.\n\n![](leeg.jpg)\n"),
}


def personal(made: Outcome) -> dict[tuple[str, str, str], list[str]]:
    return {(one["who"], one["sort"], one["value"]): one["pages"] for one in made.told["personal"]}


def test_all_personal_data_are_told_with_their_pages(village: VillageBuilder) -> None:
    found = personal(village(PEOPLE).check())
    nobody = "Wie niet in contact.yml staat"
    assert set(found) == {
        ("Mieke Voorbeeld", "naam", "Mieke Voorbeeld"),
        ("Mieke Voorbeeld", "telefoon", "0450 00 12 34"),
        ("Mieke Voorbeeld", "mail", "mieke@melkerij.example"),
        ("Mieke Voorbeeld", "foto", "mieke.jpg"),
        ("Gust Voorbeeld", "naam", "Gust Voorbeeld"),
        ("Gust Voorbeeld", "telefoon", "012 34 56 78"),
        (nobody, "naam", "Noor Voorbeeld"),
        (nobody, "telefoon", "050 12 34 56"),
        (nobody, "mail", "bakker@dorp.example"),
        (nobody, "foto", "feest.jpg"),
    }
    assert found["Gust Voorbeeld", "telefoon", "012 34 56 78"] == ["", "agenda/soep/", "contact/"]
    assert found[nobody, "mail", "bakker@dorp.example"] == ["over/"]
    assert "" in found["Mieke Voorbeeld", "telefoon", "0450 00 12 34"]


def test_pages_that_were_made_before_are_read_as_well(village: VillageBuilder) -> None:
    home = village(PEOPLE)
    fresh = personal(home.check())
    home.build()
    assert personal(home.check()) == fresh


def test_the_number_of_an_organisation_is_nobodys_telephone(village: VillageBuilder) -> None:
    made = village(
        hub("organisatie: {naam: M, vorm: vzw, ondernemingsnummer: 0471.938.850, iban: BE68 5390 0754 7034}")
    ).check()
    assert {value for _, sort, value in personal(made) if sort == "telefoon"} == {"0450 00 12 34"}


def test_who_stands_online_is_not_known_while_the_pages_cannot_be_made(village: VillageBuilder) -> None:
    assert village(MIXED).check().told["personal"] is None
    assert "Dat weten we pas als de fouten weg zijn." in said(village(MIXED))


# For programs -------------------------------------------------------------------------------------------------------


def test_the_json_has_the_shape_that_was_promised(village: VillageBuilder) -> None:
    told = village(PEOPLE).check().told
    keys = "version ok village today sides questions process language aloud personal links left_out"
    assert list(told) == keys.split()
    assert (told["version"], told["today"], told["village"]) == (1, TODAY, "De Oude Melkerij")
    from buurtpunt.review import export

    assert all(re.search(rf"\b{key}\b", export.__doc__ or "") for key in told)


# What code hosts need of SARIF 2.1.0 (OASIS), with nothing beside it.
REGION = {"startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1}}
TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
RULE = {
    "id": {"type": "string", "pattern": "^[a-z0-9-]+$"},
    "shortDescription": TEXT,
    "fullDescription": TEXT,
    "help": TEXT,
    "defaultConfiguration": {"type": "object", "properties": {"level": LEVEL}, "additionalProperties": False},
}
LOCATION = {
    "artifactLocation": {
        "type": "object",
        "required": ["uri"],
        "properties": {"uri": {"type": "string", "format": "uri-reference", "pattern": "^[^ \\\\:]+$"}},
    },
    "region": {"type": "object", "minProperties": 1, "properties": REGION, "additionalProperties": False},
}


def exactly(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required or properties),
        "additionalProperties": False,
    }


def listing(items: dict[str, Any], **more: int) -> dict[str, Any]:
    return {"type": "array", "items": items, **more}


RESULT = {
    "ruleId": {"type": "string"},
    "ruleIndex": {"type": "integer", "minimum": 0},
    "level": LEVEL,
    "message": TEXT,
    "locations": listing(exactly({"physicalLocation": exactly(LOCATION, "artifactLocation")}), minItems=1, maxItems=1),
}
DRIVER = {
    "name": {"type": "string"},
    "semanticVersion": {"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
    "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
    "rules": {**listing(exactly(RULE)), "uniqueItems": True},
}
RUN = {
    "tool": exactly({"driver": exactly(DRIVER)}),
    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    "language": DRIVER["language"],
    "results": listing(exactly(RESULT, "ruleId", "ruleIndex", "level", "message")),
}
SARIF = exactly(
    {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": listing(exactly(RUN), minItems=1),
    }
)


def test_the_sarif_is_valid_and_points_at_every_problem(village: VillageBuilder, tmp_path: Path) -> None:
    home = village(MIXED)
    file = tmp_path / "uit.sarif"
    made = home.check("--sarif", str(file))
    told = json.loads(file.read_text("utf-8"))
    assert [error.message for error in Draft7Validator(SARIF).iter_errors(told)] == []
    run = told["runs"][0]
    codes = [run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] for result in run["results"]]
    assert codes == [result["ruleId"] for result in run["results"]] == made.codes
    spots = [result["locations"][0]["physicalLocation"] for result in run["results"] if "locations" in result]
    lines = [(spot["artifactLocation"]["uri"], spot.get("region", {}).get("startLine", 0)) for spot in spots]
    assert lines == [(problem.file, problem.line) for problem in made.problems if problem.file]


def test_in_a_repository_sarif_and_annotations_count_from_its_top(
    village: VillageBuilder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = village(MIXED)
    file = tmp_path / "uit.sarif"
    monkeypatch.setenv("GITHUB_WORKSPACE", str(home.folder.parent))
    home.check("--sarif", str(file))
    uris = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in json.loads(file.read_text("utf-8"))["runs"][0]["results"]
    }
    assert "Caf%C3%A9%201/content/agenda/soep.md" in uris


def test_sarif_that_cannot_be_written_is_a_wrong_command(village: VillageBuilder, tmp_path: Path) -> None:
    made = village().run("check", str(village().folder), "--sarif", str(tmp_path / "nergens" / "uit.sarif"))
    assert made.exit_code == 2
    assert "Het verslag kan niet in" in made.output
    assert "Nagekeken: " in made.output


# The page -----------------------------------------------------------------------------------------------------------


def paper(home: Village) -> LexborHTMLParser:
    return LexborHTMLParser((home.folder / "output/intern/nazicht.html").read_text("utf-8"))


def test_the_page_holds_all_of_it(village: VillageBuilder) -> None:
    home = village({**PEOPLE, **hub("organisatie: {naam: De Melkerij, vorm: vzw}")})
    made = home.check()
    sheet = paper(home)
    words = " ".join(sheet.body.text(separator=" ").split()) if sheet.body else ""
    assert [code.text() for code in sheet.css(".find h3 code")] == list(dict.fromkeys(made.codes))
    assert [title.text() for title in sheet.css(".answers h3")] == list(answers(made))
    assert "bakker@dorp.example" in words
    assert "toestemming: 2026-03-01, op papier" in words


def test_the_page_runs_nothing_and_asks_nobody(village: VillageBuilder) -> None:
    home = village({**PEOPLE, **page("**<img src=x onerror=alert(1)>** [hier](https://d.example)\n")})
    home.check()
    sheet = paper(home)
    policy = first(sheet, "meta[http-equiv]").attributes["content"] or ""
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")
    assert "script-src" not in policy
    assert "unsafe" not in policy
    assert sheet.css("script, link[rel=stylesheet], img, iframe, form, [style], [onerror]") == []
    assert [
        link.attributes["href"] for link in sheet.css("a") if not (link.attributes["href"] or "").startswith("#")
    ] == []


def test_the_report_of_a_village_comes_out_the_same_twice(village: VillageBuilder) -> None:
    home = village(PEOPLE)
    home.check()
    before = paper(home).html
    home.check()
    assert paper(home).html == before


def test_a_theme_with_a_mistake_does_not_keep_the_report_back(village: VillageBuilder) -> None:
    home = village({"themes/dorp/home.html": "{% if %}", "themes/dorp/stijl.css": "body { color: red }"})
    made = home.check()
    assert made.exit_code == 1
    assert paper(home).css(".find")


def test_where_nothing_can_be_written_it_is_a_problem(village: VillageBuilder) -> None:
    home = village({"./output": "een bestand"})
    made = home.check()
    assert made.exit_code == 1
