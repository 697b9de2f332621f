"""Several who write at once, in two tabs, two browsers or an editor: each finds back what they saw, and nothing is lost."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

from builder import Village
from buurtpunt.forms.journal import changes
from buurtpunt.forms.screens import Desk
from conftest import VillageBuilder
from desk import Screen, desk_in, opened
from pictures import picture
from rows import each

QUESTIONS = """\
vragen:
  - vraag: Mag mijn hond mee?
    antwoord: Ja.

  # Voor wie ver woont.
  - vraag: Is er parking?
    antwoord: Achteraan.
  - vraag: Is er koffie?
    antwoord: Altijd.
"""
SOUP = "---\ntitel: Soepavond\ndatum: 2026-12-12\nvan: 18:00\n---\nBreng je kom mee.\n"
DOG, PARKING, COFFEE = ("  - vraag: Mag mijn hond mee?\n    antwoord: Ja.\n\n",
                        "  # Voor wie ver woont.\n  - vraag: Is er parking?\n    antwoord: Achteraan.\n",
                        "  - vraag: Is er koffie?\n    antwoord: Altijd.\n")  # fmt: skip
MORE = "  - vraag: Is er wifi?\n    antwoord: Ja hoor.\n"
# What somebody else made of the list, while a form was open for the parking.
OTHERWISE = {
    "the one above it went": f"vragen:\n{PARKING}{COFFEE}",
    "one came above it": f"vragen:\n{MORE}{DOG}{PARKING}{COFFEE}",
    "it moved down": f"vragen:\n{DOG}{COFFEE}{PARKING}",
    "it moved up": f"vragen:\n{PARKING}{DOG}{COFFEE}",
    "the one above it changed": QUESTIONS.replace("Ja.", "Aan de leiband."),
    "the one above it went and another came": f"vragen:\n{PARKING}{COFFEE}{MORE}",
}


def questions(place: Village) -> str:
    return (place.folder / "content/vragen.yml").read_text()


def other_list(place: Village, text: str) -> None:
    place.write({"vragen.yml": text})


# An entry of a list that changed -------------------------------------------------------------------------------------


@each("what", OTHERWISE)
def test_an_entry_is_saved_where_it_stands_now(what: str, village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    screen = opened(desk_in(place.folder), "vragen/vragen/1").fill(antwoord="Aan de kerk.", nagekeken_op="2026-11-20")
    other_list(place, OTHERWISE[what])
    assert "Bewaard." in screen.press().text
    wanted = OTHERWISE[what].replace("Achteraan.\n", "Aan de kerk.\n    nagekeken_op: 2026-11-20\n")
    assert questions(place) == wanted


@each("button", ["bewaar", "toch", "kijk", "+voor", "weg", "echt-weg", "kopie"])
def test_an_entry_that_is_gone_is_told_and_what_was_typed_can_be_copied(button: str, village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    screen = opened(desk_in(place.folder), "vragen/vragen/1").fill(nagekeken_op="2026-11-20")
    other_list(place, f"vragen:\n{DOG}{COFFEE}{MORE}")
    after = screen.press(button)
    assert (after.answer.status, "Dit is er niet meer" in after.text) == (404, True)
    assert ("2026-11-20" in after.text) == (button != "echt-weg")
    assert questions(place) == f"vragen:\n{DOG}{COFFEE}{MORE}"


def test_what_was_typed_for_an_entry_that_is_gone_is_made_anew_with_a_click(village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    screen = opened(desk_in(place.folder), "vragen/vragen/1").fill(antwoord="Aan de kerk.")
    other_list(place, f"vragen:\n{DOG}{COFFEE}")
    assert "Bewaard." in screen.press().press("kijk").press().text
    assert questions(place).endswith("  - vraag: Is er parking?\n    antwoord: Aan de kerk.\n")


@each("button", ["kijk", "+voor", "weg", "bewaar"])
def test_an_entry_is_found_back_each_time_that_its_form_comes_back(button: str, village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    screen = opened(desk_in(place.folder), "vragen/vragen/1").fill(
        nagekeken_op="2026-11-20" if button != "bewaar" else "gisteren?"
    )
    other_list(place, OTHERWISE["one came above it"])
    again = screen.press(button)
    other_list(place, OTHERWISE["the one above it went"])
    assert "Bewaard." in again.fill(antwoord="Aan de kerk.", nagekeken_op="").press().text
    assert questions(place) == OTHERWISE["the one above it went"].replace("Achteraan.", "Aan de kerk.")


def test_rows_that_a_script_put_in_a_form_know_which_entry_they_are_of(village: VillageBuilder) -> None:
    """A script takes what stands in the form that comes back, and sends it to where its own form went."""
    place = village({"vragen.yml": QUESTIONS})
    desk = desk_in(place.folder)
    screen = opened(desk, "vragen/vragen/1")
    other_list(place, OTHERWISE["one came above it"])
    fresh = screen.press("+voor").sent
    desk.take("vragen/vragen/1", fresh | {"antwoord": "Aan de kerk.", "doe": "bewaar"})
    assert questions(place) == OTHERWISE["one came above it"].replace("Achteraan.", "Aan de kerk.")


def test_one_of_two_equal_entries_that_is_gone_does_not_take_the_other_along(village: VillageBuilder) -> None:
    place = village({"vragen.yml": f"vragen:\n{MORE}{MORE}"})
    one, other = (opened(desk_in(place.folder), f"vragen/vragen/{n}").press("weg") for n in (0, 1))
    one.press("echt-weg")
    assert other.press("echt-weg").answer.status == 404
    assert questions(place) == f"vragen:\n{MORE}"


def test_of_two_equal_entries_the_one_that_was_opened_changes(village: VillageBuilder) -> None:
    place = village({"vragen.yml": f"vragen:\n{MORE}{MORE}"})
    screen = opened(desk_in(place.folder), "vragen/vragen/1").fill(antwoord="Nee.")
    other_list(place, f"vragen:\n{DOG}{MORE}{MORE}")
    screen.press()
    assert questions(place) == f"vragen:\n{DOG}{MORE}{MORE.replace('Ja hoor.', 'Nee.')}"


def test_a_form_of_before_a_new_start_finds_its_entry_back_too(village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    desk = desk_in(place.folder)
    sent = opened(desk, "vragen/vragen/1").fill(antwoord="Aan de kerk.").sent
    other_list(place, OTHERWISE["the one above it went"])
    after = Screen(desk, "vragen/vragen/1", desk.again("vragen/vragen/1", sent | {"doe": "bewaar"}))
    assert "Bewaard." in after.press().text
    assert questions(place) == OTHERWISE["the one above it went"].replace("Achteraan.", "Aan de kerk.")


def test_one_person_without_a_dash_that_got_company_is_found_back(village: VillageBuilder) -> None:
    place = village({"contact.yml": "personen:\n  naam: Mieke Voorbeeld\n  telefoon: 0450 00 12 34\n"})
    screen = opened(desk_in(place.folder), "contact/personen/0").fill(rol="trekker")
    people = "personen:\n  - {naam: An Voorbeeld, telefoon: 0450 00 12 36}\n  - {naam: Mieke Voorbeeld, telefoon: 0450 00 12 34}\n"
    place.write({"contact.yml": people})
    screen.press()
    assert (place.folder / "content/contact.yml").read_text() == people.replace("12 34}", "12 34, rol: trekker}")


@each("seen", ["x", "9", "99999999999 a", "1", "-1 a b", "0 a\x00b", "1 a b c"])
def test_a_list_that_nobody_saw_leads_nowhere(seen: str, village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    desk = desk_in(place.folder)
    sent = opened(desk, "vragen/vragen/1").sent | {
        "lijst": seen,
        "was": "{}",
        "nagekeken_op": "2026-11-20",
        "doe": "bewaar",
    }
    assert desk.take("vragen/vragen/1", sent).status == 404
    assert questions(place) == QUESTIONS


# Putting back --------------------------------------------------------------------------------------------------------


def put_back(desk: Desk, title: str, what: str = "veranderd") -> Screen:
    found = ((n, one) for n, one in enumerate(changes(desk.root)) if (one.title, one.what) == (title, what))
    number, change = next(found)
    answer = desk.take("veranderd", {"nummer": str(number), "van": change.when})
    return Screen(desk, answer.to or "veranderd", answer)


@each("what", OTHERWISE)
def test_a_change_is_put_back_where_its_entry_stands_now(what: str, village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    desk = desk_in(place.folder)
    opened(desk, "vragen/vragen/1").fill(antwoord="Aan de kerk.", nagekeken_op="2026-11-20").press()
    new = "Aan de kerk.\n    nagekeken_op: 2026-11-20\n"
    other_list(place, OTHERWISE[what].replace("Achteraan.\n", new))
    put_back(desk, "Is er parking?")
    assert questions(place) == OTHERWISE[what]


def test_what_was_made_is_thrown_away_by_what_it_is_and_not_by_its_number(village: VillageBuilder) -> None:
    place = village({"vragen.yml": f"vragen:\n{DOG}"})
    desk = desk_in(place.folder)
    opened(desk, "vragen/vragen/+").fill(vraag="Is er wifi?", antwoord="Ja hoor.").press()
    other_list(place, f"vragen:\n{MORE}{DOG}{COFFEE}")
    put_back(desk, "Is er wifi?", "nieuw")
    assert questions(place) == f"vragen:\n{DOG}{COFFEE}"


def test_what_was_made_and_is_in_nobody_s_list_any_more_throws_nothing_else_away(village: VillageBuilder) -> None:
    place = village({"vragen.yml": f"vragen:\n{DOG}"})
    desk = desk_in(place.folder)
    opened(desk, "vragen/vragen/+").fill(vraag="Is er wifi?", antwoord="Ja hoor.").press()
    other_list(place, f"vragen:\n{DOG}{COFFEE}")
    assert put_back(desk, "Is er wifi?", "nieuw").answer.status == 404
    assert questions(place) == f"vragen:\n{DOG}{COFFEE}"


def test_an_entry_that_moved_is_put_back_where_it_was_though_the_list_is_another(village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    desk = desk_in(place.folder)
    desk.take("vragen", {"doe": "^vragen.2"})
    other_list(place, f"vragen:\n{COFFEE}{DOG}{PARKING}")
    put_back(desk, "Is er koffie?", "verplaatst")
    assert [row for row in questions(place).splitlines() if row] == [row for row in QUESTIONS.splitlines() if row]


# Earlier in a list ---------------------------------------------------------------------------------------------------


def earlier(screen: Screen, name: str) -> Screen:
    """Presses the arrow beside an entry on the screen of a list, as it was shown."""
    [button] = [one for one in screen.page.css("main button") if one.attributes.get("aria-label") == f"{name} hoger"]
    [form] = screen.page.css(f"form#{button.attributes['form']}")
    sent = {one.attributes["name"] or "": one.attributes["value"] or "" for one in form.css("input")}
    answer = screen.desk.take(screen.address, sent | {"doe": button.attributes["value"] or ""})
    return Screen(screen.desk, screen.address, answer if answer.to is None else screen.desk.show(*answer.to.split("?")))


@each("what", OTHERWISE)
def test_the_arrow_of_an_old_screen_moves_the_entry_that_was_shown(what: str, village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    screen = opened(desk_in(place.folder), "vragen")
    other_list(place, OTHERWISE[what])
    after = earlier(screen, "Is er koffie?")
    before = re.findall("vraag: (.*)", OTHERWISE[what])
    at = before.index("Is er koffie?")
    before.insert(max(0, at - 1), before.pop(at))
    assert re.findall("vraag: (.*)", questions(place)) == before
    assert [row for row in questions(place).splitlines() if row.startswith("  #")] == ["  # Voor wie ver woont."]
    assert after.answer.status == 200


def test_the_arrow_of_an_entry_that_is_gone_says_so_and_shows_the_list_as_it_is(village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    screen = opened(desk_in(place.folder), "vragen")
    other_list(place, f"vragen:\n{DOG}{PARKING}{MORE}")
    after = earlier(screen, "Is er koffie?")
    assert (after.answer.status, "De lijst is ondertussen veranderd." in after.text, "Is er wifi?" in after.text) == (
        409,
        True,
        True,
    )
    assert questions(place) == f"vragen:\n{DOG}{PARKING}{MORE}"


def test_an_entry_that_somebody_changed_meanwhile_is_not_moved_for_another(village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    screen = opened(desk_in(place.folder), "vragen")
    other_list(place, QUESTIONS.replace("Altijd.", "Vanaf 9 uur."))
    after = earlier(screen, "Is er koffie?")
    assert (after.answer.status, "Is er koffie?" in after.text) == (409, True)
    earlier(after, "Is er koffie?")
    assert re.findall("vraag: (.*)", questions(place))[1] == "Is er koffie?"


def test_an_arrow_that_is_pressed_twice_brings_its_entry_up_twice(village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    screen = opened(desk_in(place.folder), "vragen")
    for _ in range(3):
        assert earlier(screen, "Is er koffie?").answer.status == 200
    assert re.findall("vraag: (.*)", questions(place)) == ["Is er koffie?", "Mag mijn hond mee?", "Is er parking?"]
    assert len(changes(place.folder)) == 2


# Something new, saved twice ------------------------------------------------------------------------------------------


def files(place: Village) -> list[str]:
    return sorted(path.name for path in (place.folder / "content/agenda").iterdir())


def test_something_new_that_is_saved_twice_is_made_once(village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    event = opened(desk_in(place.folder), "agenda/+").fill(titel="Kerst", datum="2026-12-19")
    question = opened(desk_in(place.folder), "vragen/vragen/+").fill(vraag="Is er wifi?", antwoord="Ja hoor.")
    for screen, address in ((event, "agenda/kerst"), (question, "vragen/vragen/3")):
        assert "Bewaard." in screen.press().text
        again = screen.press()
        assert (again.address, "Dit staat er al. Het is één keer bewaard." in again.text) == (address, True)
    assert (files(place), questions(place)) == (["kerst.md"], QUESTIONS + MORE)
    assert len(changes(place.folder)) == 2


def test_something_new_that_was_sent_twice_at_the_same_moment_is_made_once(village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    desk = desk_in(place.folder)
    event = opened(desk, "agenda/+").fill(titel="Kerst", datum="2026-12-19")
    question = opened(desk, "vragen/vragen/+").fill(vraag="Is er wifi?", antwoord="Ja hoor.")
    with ThreadPoolExecutor() as clicks:
        [*clicks.map(lambda one: one.press(), [event, question] * 4)]
    assert (files(place), questions(place)) == (["kerst.md"], QUESTIONS + MORE)


def test_what_was_typed_more_after_going_back_to_a_form_comes_in_what_it_made(village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    desk = desk_in(place.folder)
    event = opened(desk, "agenda/+").fill(titel="Kerst", datum="2026-12-19")
    event.press()
    assert "Bewaard." in event.fill(prijs="5 euro").press("+voor").press("kijk").press().text
    assert files(place) == ["kerst.md"]
    assert "prijs: 5 euro" in (place.folder / "content/agenda/kerst.md").read_text()

    question = opened(desk, "vragen/vragen/+").fill(vraag="Is er wifi?", antwoord="Ja hoor.")
    question.press()
    other_list(place, f"vragen:\n{MORE}{DOG}{COFFEE}")
    question.fill(antwoord="Nee.").press()
    assert questions(place) == f"vragen:\n{MORE.replace('Ja hoor', 'Nee')}{DOG}{COFFEE}"


def test_a_form_of_which_a_script_renewed_the_rows_still_knows_what_it_made(village: VillageBuilder) -> None:
    place = village()
    desk = desk_in(place.folder)
    event = opened(desk, "agenda/+").fill(titel="Kerst", datum="2026-12-19")
    event.press()
    fresh = event.press("+voor").sent
    desk.take("agenda/+", fresh | {"prijs": "5 euro", "doe": "bewaar"})
    assert files(place) == ["kerst.md"]


def test_somebody_else_s_change_is_kept_when_something_new_is_sent_again(village: VillageBuilder) -> None:
    place = village()
    event = opened(desk_in(place.folder), "agenda/+").fill(titel="Kerst", datum="2026-12-19")
    event.press()
    text = (place.folder / "content/agenda/kerst.md").read_text().replace("2026-12-19", "2026-12-20")
    place.write({"agenda/kerst.md": text})
    assert "zondag 20 december 2026" in event.press().text
    assert (place.folder / "content/agenda/kerst.md").read_text() == text


def test_two_forms_for_something_new_make_two(village: VillageBuilder) -> None:
    place = village()
    desk = desk_in(place.folder)
    for _ in range(2):
        assert "Bewaard." in opened(desk, "agenda/+").fill(titel="Kerst", datum="2026-12-19").press().text
    saved = opened(desk, "agenda/kerst").press("kopie").fill(datum="2026-12-20")
    assert "Bewaard." in saved.press().text
    assert len(files(place)) == 3


def test_what_was_thrown_away_can_be_made_again_from_its_form(village: VillageBuilder) -> None:
    place = village()
    desk = desk_in(place.folder)
    event = opened(desk, "agenda/+").fill(titel="Kerst", datum="2026-12-19")
    event.press().press("weg").press("echt-weg")
    assert files(place) == []
    assert "Bewaard." in event.press().text
    assert files(place) == ["kerst.md"]


def test_a_photo_that_is_brought_in_twice_is_there_once(village: VillageBuilder) -> None:
    place = village()
    desk = desk_in(place.folder)
    for data in (picture(size=(60, 40)), picture(size=(60, 40)), picture(size=(70, 40))):
        assert desk.take_photos([("soep.jpg", data)]).to
    assert sorted(path.name for path in (place.folder / "content/beelden").iterdir()) == ["soep-2.jpg", "soep.jpg"]


# Two who throw away or change one thing ------------------------------------------------------------------------------


@each("address", ["agenda/soep", "vragen/vragen/1"])
def test_what_is_thrown_away_twice_goes_once_and_the_second_is_told(address: str, village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS, "agenda/soep.md": SOUP})
    one, other = (opened(desk_in(place.folder), address).press("weg") for _ in "ab")
    one.press("echt-weg")
    text = questions(place)
    after = other.press("echt-weg")
    assert (after.answer.status, "Dit is er niet meer" in after.text) == (404, True)
    assert ("Wat je typte" in after.text, "Maak het opnieuw" in after.text) == (False, False)
    assert (questions(place), len(changes(place.folder))) == (text, 1)
    assert ("parking" in text, (place.folder / "content/agenda/soep.md").exists()) == (
        address[0] == "a",
        address[0] == "v",
    )


def test_what_somebody_changed_is_not_thrown_away_unseen(village: VillageBuilder) -> None:
    place = village({"vragen.yml": QUESTIONS})
    one, other = (opened(desk_in(place.folder), "vragen/vragen/1") for _ in "ab")
    other = other.press("weg")
    one.fill(antwoord="Aan de kerk.").press()
    told = other.press("echt-weg")
    assert "Iemand anders veranderde dit terwijl je bezig was." in told.text
    assert told.sent["antwoord"] == "Aan de kerk."
    told.press("weg").press("echt-weg")
    assert questions(place) == f"vragen:\n{DOG}{COFFEE}"


def test_the_second_who_changes_a_field_sees_what_the_first_saved_and_both_are_kept_until_then(
    village: VillageBuilder,
) -> None:
    place = village({"vragen.yml": QUESTIONS})
    one, other = (opened(desk_in(place.folder), "vragen/vragen/1") for _ in "ab")
    one.fill(antwoord="Aan de kerk.", vraag="Is er plaats voor auto's?").press()
    told = other.fill(antwoord="Aan de school.", nagekeken_op="2026-11-20").press()
    assert told.answer.status == 422
    assert "Iemand anders maakte hier ondertussen “Aan de kerk.” van." in told.said["antwoord"]
    assert told.sent["antwoord"] == "Aan de school."
    assert ("Aan de kerk." in questions(place), "Aan de school." in questions(place)) == (True, False)
    assert "Bewaard." in told.press().text
    assert "Is er plaats voor auto's?\n    antwoord: Aan de school.\n    nagekeken_op: 2026-11-20\n" in questions(place)
    put_back(told.desk, "Is er plaats voor auto's?")
    assert "Is er plaats voor auto's?\n    antwoord: Aan de kerk.\n" in questions(place)


def test_a_long_text_of_somebody_else_is_shown_whole(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    one, other = (opened(desk_in(place.folder), "agenda/soep") for _ in "ab")
    theirs = "Breng `je` <b>kom</b> mee.\n\n" + "En heel veel honger. " * 20 + "\n\nTot dan!"
    one.fill(**{".tekst": theirs, "voor.0": "buren", "extra.0.datum": "2027-01-16", "extra.0.van": "15:00"}).press(
        "toch"
    )
    told = other.fill(**{".tekst": "Kom.", "extra.0.datum": "2027-02-20"}).press("toch")
    shown = [node.text() for node in told.page.css(".other")]
    assert sorted(shown) == [theirs, "Datum: 2027-01-16, Van: 15:00"]
    assert "Iemand anders veranderde dit ondertussen. Er staat nu:" in told.said[".tekst"]


def test_who_saves_is_told_what_somebody_else_changed_beside_it(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    one, other = (opened(desk_in(place.folder), "agenda/soep") for _ in "ab")
    one.fill(prijs="5 euro", **{".tekst": "Kom!"}).press()
    told = other.fill(van="19:00").press()
    assert "Bewaard." in told.text
    assert "Iemand anders veranderde ondertussen ook: Prijs, Tekst." in told.text
    assert (told.sent["prijs"], told.sent["van"], told.sent[".tekst"]) == ("5 euro", "19:00", "Kom!")
    assert "ondertussen" not in told.press().text
    shown = told.desk.show("agenda/soep", "bewaard+prijs+<b>+.tekst").html
    assert ("Prijs, Tekst." in shown, "<b>+" in shown) == (True, False)
