"""Meetings: an invitation and an event before, a report and the work that was agreed after."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from builder import TODAY, Files, Outcome, first
from buurtpunt.problems import Kind, meetings
from conftest import VillageBuilder
from desk import desk_in, opened

AT = "vergaderingen/zolder"


def meeting(*fields: str, date: str = "2027-01-21", text: str = "Kom kijken.") -> str:
    return "\n".join(["---", "titel: De zolder", f"datum: {date}", *fields, "---", text, ""])


def zolder(*fields: str, date: str = "2027-01-21", text: str = "Kom kijken.") -> Files:
    return {f"{AT}.md": meeting(*fields, date=date, text=text)}


def words(made: Outcome, page: str, selector: str = "main") -> str:
    return re.sub(r"\s+", " ", first(made.page(page), selector).text())


# Before --------------------------------------------------------------------------------------------------------------


def test_a_meeting_stands_in_the_agenda_the_calendar_and_the_feed_and_on_the_home_page(village: VillageBuilder) -> None:
    made = village(
        {
            **zolder("van: '19:30'", "tot: '21:30'", date="2026-12-10"),
            "buurtpunt.yml": "naam: Punt\nwebsite: https://punt.example\n",
        }
    ).build()
    assert made.codes == []
    for page in ("", "agenda", "vergaderingen"):
        assert "De zolder" in words(made, page), page
    for file in ("agenda.ics", f"{AT}.ics", "agenda.xml", "buurtpunt.json"):
        assert "De zolder" in (made.site / file).read_text(encoding="utf-8"), file


def test_an_invitation_tells_its_aim_its_level_in_plain_words_and_what_it_is_not_about(village: VillageBuilder) -> None:
    fields = ("doel: We kiezen twee dingen.", "niveau: adviseren", "niet_over: het dak", "vragen: [Wat mis je?]")
    told = words(village(zolder(*fields, "hapje_drankje: soep", "uitgenodigd_via: [de school]")).build(), AT)
    for part in (
        "We kiezen twee dingen.",
        "Volgen we die niet, dan zeggen we waarom.",
        "Het dak",
        "Wat mis je?",
        "Soep",
        "De school",
    ):
        assert part in told, part
    assert "adviseren" not in told


def test_a_level_that_nobody_knows_is_told_with_those_that_there_are(village: VillageBuilder) -> None:
    told = village(zolder("niveau: adviceren")).build().problems
    assert [(one.code, one.remedy) for one in told if one.level == "fout"] == [
        ("keuze-onbekend", "Bedoelde je `adviseren`?")
    ]


# After ---------------------------------------------------------------------------------------------------------------

REPORT = (
    "doel: We kiezen twee dingen.",
    "verslag: We waren met **23**.",
    "beslist: [Er komt een speelhoek.]",
    "beloofd: [We kijken in mei.]",
    "niet_beloofd: [Een lift.]",
    "resultaten: Fatima legt het voor aan de gemeente.",
    "opvolger: mieke-voorbeeld",
    "bedankt: Aan wie wafels bakte.",
    "volgende: weten we nog niet",
)
ITEMS = """taken:
  - {wat: Verf kopen, wie: mieke-voorbeeld, tegen: 2026-12-15, stand: bezig}
  - {wat: De trap meten, wie: Noor Stil, tegen: 2026-12-01}
  - {wat: Een bord maken, wie: Sam Zegtja, tegen: 2026-12-02, stand: klaar, toestemming: '2026-11-01, mondeling'}"""


def test_after_it_the_page_is_the_report(village: VillageBuilder) -> None:
    made = village(zolder(*REPORT, ITEMS, date="2026-11-01")).build()
    told = words(made, AT)
    for part in ("Verslag", "We waren met 23.", "Er komt een speelhoek.", "We kijken in mei.", "Een lift.", "Fatima legt het voor",
                 "Aan wie wafels bakte.", "Weten we nog niet", "We kiezen twee dingen.", "Bel Mieke Voorbeeld"):  # fmt: skip
        assert part in told, part
    assert "voorbij" not in told


def test_before_it_what_is_promised_stands_below_the_invitation(village: VillageBuilder) -> None:
    told = words(village(zolder(*REPORT)).build(), AT)
    assert told.index("We kiezen twee dingen.") < told.index("Een lift.")
    assert "Verslag" not in told


def test_a_task_is_told_with_a_name_only_of_a_contact_or_of_who_said_yes(village: VillageBuilder) -> None:
    made = village(zolder(*REPORT, ITEMS, date="2026-11-01")).build()
    everything = b"".join(path.read_bytes() for path in made.site.rglob("*") if path.is_file())
    assert b"Noor Stil" not in everything
    rows = [row.text(separator="|", strip=True) for row in made.page(AT).css("tbody tr")]
    assert rows == [
        "Verf kopen|Mieke Voorbeeld|15 december 2026|Bezig",
        "De trap meten|1 december 2026|Komt",
        "Een bord maken|Sam Zegtja|2 december 2026|Klaar",
    ]
    assert made.left_out[f"content/{AT}.md"] == "zonder de naam: achter `toestemming` staat nog geen duidelijk ja"


def test_who_takes_a_yes_back_is_named_no_more(village: VillageBuilder) -> None:
    items = ITEMS.replace("2026-11-01, mondeling", "ingetrokken op 2026-11-20")
    assert "Sam" not in words(village(zolder(*REPORT, items, date="2026-11-01")).build(), AT)


def test_the_list_has_what_was_agreed_in_three_columns(village: VillageBuilder) -> None:
    made = village(zolder(*REPORT, ITEMS, date="2026-11-01")).build()
    columns = [
        (first(one, "h3").text(), first(one, "strong").text())
        for one in made.page("vergaderingen").css(".columns > div")
    ]
    assert columns == [("Komt", "De trap meten"), ("Bezig", "Verf kopen"), ("Klaar", "Een bord maken")]


# Of the team alone ---------------------------------------------------------------------------------------------------


def test_nothing_of_a_private_meeting_is_in_the_output_and_its_tasks_are_followed_up(village: VillageBuilder) -> None:
    # its name alone may be told: by that one finds it
    secret = meeting(
        "beslist: [Xyzzy.]", "taken: [{wat: Xyzzy dragen, wie: Xyzzy, tegen: 2026-11-01}]", date="2026-10-01"
    )
    place = village({"intern/vergaderingen/ploeg.md": secret.replace("De zolder", "Xyzzy")})
    made = place.build()
    assert [
        path
        for path in (place.folder / "output/site").rglob("*")
        if path.is_file() and b"yzzy" in path.read_bytes().lower()
    ] == []
    assert made.codes == ["website-ontbreekt"]
    found = place.check()
    assert "taak-te-laat" in found.codes
    assert "yzzy" not in found.output  # what programs read
    assert "`Xyzzy dragen` moest klaar zijn" in place.run("check", str(place.folder), "--today", TODAY).said


def test_a_report_is_filled_in_in_the_browser(village: VillageBuilder) -> None:
    place = village(zolder(date="2026-11-01"))
    screen = opened(desk_in(place.folder), "vergaderingen/zolder")
    assert screen.page.css_first("input[name=opvolger][value=mieke-voorbeeld]")  # chosen by face
    after = screen.fill(
        verslag="We waren met velen.",
        beslist__0="Ja.",
        taken__0__wat="Verf kopen",
        taken__0__wie="Noor",
        opvolger="mieke-voorbeeld",
    ).press()
    assert "Bewaard." in after.text, after.said
    told = words(place.build(), AT)
    for part in ("We waren met velen.", "Ja.", "Verf kopen", "Bel Mieke Voorbeeld"):
        assert part in told, part


# What a review says --------------------------------------------------------------------------------------------------


def test_a_new_meeting_is_made_with_what_an_invitation_needs(village: VillageBuilder) -> None:
    place = village({})
    place.run("new", "vergadering", "Denk mee", "--map", str(place.folder), "--today", "2026-11-22")
    text = (place.folder / "content/vergaderingen/denk-mee.md").read_text(encoding="utf-8")
    assert "doel:" in text
    assert "niveau: adviseren" in text
    assert place.build().codes == ["website-ontbreekt"]


INVITED = ("doel: We kiezen.", "niveau: adviseren", "van: '19:30'", "tot: '21:30'")
TOLD = ("beslist: [Ja.]", "resultaten: Het hangt uit.", "opvolger: mieke-voorbeeld", "volgende: weten we nog niet")
PAST = "2026-11-01"
ITEM = "taken: [{wat: Verf kopen, wie: Noor, tegen: 2026-11-10}]"
FINDS = {
    "no aim": (
        zolder(*INVITED[1:]),
        (2, "doel-ontbreekt", "Wie de uitnodiging leest, weet niet wat je met deze vergadering wilt bereiken.",
         "Schrijf het achter `doel`, in één zin."),
    ),
    "no level": (
        zolder(INVITED[0], *INVITED[2:]),
        (2, "niveau-ontbreekt", "De uitnodiging zegt niet hoeveel iemand te zeggen heeft.",
         "Kies achter `niveau`: informeren, raadplegen, adviseren, samen maken of mee beslissen."),
    ),
    "no end": (
        zolder(*INVITED[:3]),
        (6, "einduur-ontbreekt", "De uitnodiging zegt niet tot hoe laat deze vergadering duurt.",
         "Schrijf het achter `tot`, zoals `tot: 21:30`."),
    ),
    "four hours": (
        zolder(*INVITED[:3], "tot: '23:30'"),
        (7, "lange-vergadering", "Deze vergadering duurt 4 uur.",
         "Hou het korter dan drie uur, of maak er twee avonden van."),
    ),
    "no report": (
        zolder(*INVITED, date=PAST),
        (3, "verslag-ontbreekt", "Deze vergadering was op zondag 1 november 2026, en er is nog geen verslag.",
         "Schrijf achter `verslag` wat er gezegd is, en achter `beslist` wat er beslist is. Enkele zinnen zijn genoeg."),
    ),
    "nothing comes of it": (
        zolder(TOLD[0], *TOLD[2:], date=PAST),
        (2, "resultaten-ontbreken", "Het verslag zegt niet wat er met de resultaten gebeurt.",
         "Schrijf het achter `resultaten`, in één zin."),
    ),
    "nobody follows it up": (
        zolder(*TOLD[:2], TOLD[3], date=PAST),
        (2, "opvolger-ontbreekt", "Het verslag zegt niet wie dit opvolgt.", "Zet achter `opvolger` een `id` uit contact.yml."),
    ),
    "no next time": (
        zolder(*TOLD[:3], date=PAST),
        (2, "volgende-ontbreekt", "Het verslag zegt niet wanneer jullie weer samenkomen.",
         "Schrijf de dag achter `volgende`. Weet je ze niet? Schrijf dan `volgende: weten we nog niet`."),
    ),
    "late": (
        zolder(*TOLD, ITEM, date=PAST),
        (8, "taak-te-laat", "`Verf kopen` moest klaar zijn tegen dinsdag 10 november 2026.",
         "Is het klaar? Schrijf dan `stand: klaar`. Anders kies je een nieuwe dag achter `tegen`."),
    ),
    "nobody, and no day": (
        zolder(*TOLD, "taken: [{wat: Verf kopen}]", date=PAST),
        (8, "taak-onvolledig", "Bij `Verf kopen` staat niet wie het doet en tegen wanneer.", "Zet het erbij: `wie: ...` en `tegen: ...`."),
    ),
}  # fmt: skip


def finds(made: Outcome) -> list[tuple[int, str, str, str]]:
    own = {kind.code for kind in vars(meetings).values() if isinstance(kind, Kind)}
    return [(one.line, one.code, one.sentence, one.remedy) for one in made.problems if one.code in own]


@pytest.mark.parametrize("name", FINDS)
def test_what_a_meeting_owes_is_told_once_at_its_place(village: VillageBuilder, name: str) -> None:
    files, told = FINDS[name]
    assert finds(village(files).check()) == [told]


FINE = {
    "an invitation with all that it needs": zolder(*INVITED),
    "three hours": zolder(*INVITED[:3], "tot: '22:30'"),
    "over midnight": zolder(*INVITED[:2], "van: '23:00'", "tot: '1:00'"),
    "two weeks without a report": zolder(*INVITED, date="2026-11-08"),
    "called off": zolder(*INVITED, f"geschrapt: [{PAST}]", date=PAST),
    "a whole report": zolder(*TOLD, date=PAST),
    "done": zolder(*TOLD, ITEM.replace("}", ", stand: klaar}"), date=PAST),
    "to be done today": zolder(*TOLD, ITEM.replace("2026-11-10", TODAY), date=PAST),
    "by a day that nobody knows yet": zolder(*TOLD, ITEM.replace("2026-11-10", "weten we nog niet"), date=PAST),
}


@pytest.mark.parametrize("name", FINE)
def test_of_a_meeting_that_owes_nothing_nothing_is_said(village: VillageBuilder, name: str) -> None:
    assert finds(village(FINE[name]).check()) == []


def test_every_kind_of_problem_with_meetings_is_found_here() -> None:
    codes = {kind.code for kind in vars(meetings).values() if isinstance(kind, Kind)}
    assert codes == {code for _, (_, code, *_) in FINDS.values()}


# Ten tips ------------------------------------------------------------------------------------------------------------


def tips(made: Outcome) -> dict[str, tuple[str, str]]:
    return {told["question"]: (told["answer"], told["seen"]) for told in made.told["process"]}


def test_a_village_that_does_not_meet_is_asked_nothing(village: VillageBuilder) -> None:
    assert tips(village({}).check()) == {}


def test_of_an_invitation_with_a_title_alone_each_tip_is_open(village: VillageBuilder) -> None:
    told = tips(village(zolder()).check())
    assert len(told) == 10
    assert {answer for answer, _ in told.values()} == {"nog niet", "denk na"}
    assert told["Weet iedereen waarvoor je samenkomt?"] == ("nog niet", "“De zolder” zegt het niet.")


def test_the_tips_are_answered_from_the_next_meeting_and_the_last_report(village: VillageBuilder) -> None:
    asks = (
        *INVITED,
        "niet_over: het dak",
        "uitgenodigd_via: de school",
        "vragen: [Wat?]",
        "plaats: Zaal",
        "hapje_drankje: soep",
    )
    been = meeting(*REPORT, ITEMS, date="2026-11-01").replace("De zolder", "De kelder")
    place = village({**zolder(*asks), "vergaderingen/kelder.md": been})
    told = tips(place.check())
    assert [question for question, (answer, _) in told.items() if answer != "ja"] == [
        "Is wie tegen is er ook bij?",
        "Komt ook wie stil is aan het woord?",
    ]
    assert told["Zeg je wat je belooft, en wat niet?"] == ("ja", "“De kelder” zegt het.")
    assert told["Gebeurt wat je afsprak?"] == ("ja", "1 van de 3 taken klaar, niets te laat.")
    later = tips(place.check(today="2026-12-02"))
    assert later["Gebeurt wat je afsprak?"] == ("bijna", "Te laat: “De trap meten”.")


def test_the_tips_stand_on_the_page_of_the_review(village: VillageBuilder) -> None:
    place = village(zolder())
    place.check()
    page = (place.folder / "output/intern/nazicht.html").read_text(encoding="utf-8")
    assert "Tien tips om samen te beslissen" in page
    assert page.count("Dit kunnen wij niet zien.") == 1


def test_the_team_reads_all_that_is_still_to_be_done_with_every_name(village: VillageBuilder) -> None:
    secret = meeting("taken: [{wat: Sleutel halen, wie: Odiel, tegen: 2026-12-01}]", date="2026-11-01")
    place = village({**zolder(*REPORT, ITEMS, date="2026-11-01"), "intern/vergaderingen/ploeg.md": secret})
    made = place.check(today="2026-12-02")
    page = LexborHTMLParser((place.folder / "output/intern/nazicht.html").read_text(encoding="utf-8"))
    rows = [row.text(separator="|", strip=True) for row in page.css("#taken tbody tr")]
    assert rows == [
        "Te laat: dinsdag 1 december 2026|De trap meten|Noor Stil|De zolder",
        "Te laat: dinsdag 1 december 2026|Sleutel halen|Odiel|De zolder",
        "dinsdag 15 december 2026|Verf kopen (bezig)|Mieke Voorbeeld|De zolder",
    ]
    assert "Odiel" not in made.output  # what programs read
