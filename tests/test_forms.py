"""Writing in the browser: what was meant changes and nothing else, and what was typed is never lost."""

from __future__ import annotations

import re
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from builder import new_village
from buurtpunt.catalogues import words
from buurtpunt.forms.fields import Field, Known, fields, help_of
from buurtpunt.forms.journal import changes
from buurtpunt.forms.things import by_name, find, rows
from buurtpunt.forms.words import about
from buurtpunt.model.collection import Layout
from buurtpunt.model.files import forms
from buurtpunt.model.keys import Key
from buurtpunt.problems import Level, all_kinds, by_subject
from buurtpunt.reading.text import as_read
from conftest import VillageBuilder
from declared import keys_below
from desk import Screen, desk_in, opened
from nightly import examples, some
from pictures import picture
from rows import each

ROOT = Path(__file__).resolve().parent.parent
SOUP = "---\ntitel: Soepavond   # elk jaar\ndatum: 2026-12-12\nvan: 18:00\n---\nBreng je kom mee.\n"
PEOPLE = """\
# Wie je kan bellen.
personen:
  - naam: Mieke Voorbeeld   # de trekker
    telefoon: 0450 00 12 34

  # Jan belt terug.
  - {naam: 'Jan Voorbeeld', telefoon: "0450 00 12 35"}
"""


# What there is to fill in --------------------------------------------------------------------------------------------


def names(found: tuple[Field, ...]) -> Iterator[str]:
    for one in found:
        yield one.name
        yield from names(one.fields)


def wanted(keys: tuple[Key, ...], at: str = "") -> Iterator[str]:
    for key in keys:
        name = f"{at}{key.name}"
        yield name
        if key.value.keys:
            yield from wanted(key.value.keys, f"{name}.0." if key.value.many else f"{name}.")


@each("name", list(by_name()))
def test_every_key_has_a_field(name: str) -> None:
    form = by_name()[name]
    lists = form.layout is Layout.LISTS
    for keys in [key.value.keys for key in form.keys] if lists else [form.keys]:
        assert {*wanted(keys)} <= {*names(fields(keys, {}, Known()))}


def test_every_file_can_be_written_but_a_theme() -> None:
    assert {form.path for form in forms().values()} - {form.path for form in by_name().values()} == {
        "themes/*/theme.yml"
    }


def addresses(root: Path) -> Iterator[str]:
    for form in by_name().values():
        if form.layout is Layout.FIELDS and "*" not in form.path:
            yield form.name
        else:
            yield from (row.address for _, found in rows(root, form) for row in found)


@pytest.mark.parametrize("top", ["content", "handboek/content"])
def test_a_form_that_nobody_touched_changes_nothing(village: VillageBuilder, top: str) -> None:
    place = village()
    for path in (ROOT / top).rglob("*"):
        if path.is_file() and path.suffix in (".md", ".yml"):
            place.write({path.relative_to(ROOT / top).as_posix(): path.read_bytes()})
    desk = desk_in(place.folder)
    before = {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()}
    seen = 0
    for address in some([*addresses(place.folder)], 3):
        screen = opened(desk, address)
        assert screen.answer.status == 200, address
        thing = find(place.folder, address.split("/"))
        if not thing.is_new:
            after = screen.press()
            assert "Bewaard." in after.text, (address, after.said)
        seen += 1
    assert seen > 6
    assert {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()} == before


# Changing ------------------------------------------------------------------------------------------------------------


def test_one_number_changes_one_line(village: VillageBuilder) -> None:
    place = village({"contact.yml": PEOPLE})
    after = opened(desk_in(place.folder), "contact/personen/1").fill(telefoon="0450 00 12 99").press()
    assert "Bewaard." in after.text
    assert (place.folder / "content/contact.yml").read_text() == PEOPLE.replace("0450 00 12 35", "0450 00 12 99")


def test_a_title_and_the_text_below_it(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    opened(desk_in(place.folder), "agenda/soep").fill(
        titel="Soep: kom!", **{".tekst": "Kom!\n\nEn breng **soep**."}
    ).press()
    typed = (place.folder / "content/agenda/soep.md").read_text()
    assert (
        typed
        == "---\ntitel: 'Soep: kom!'  # elk jaar\ndatum: 2026-12-12\nvan: 18:00\n---\nKom!\n\nEn breng **soep**.\n"
    )


def test_something_new_gets_a_file_of_its_own_and_stands_on_the_site(village: VillageBuilder) -> None:
    place = village()
    screen = opened(desk_in(place.folder), "agenda/+").fill(titel="Kerst op de Dries", datum="2026-12-19", van="14u")
    assert "Bewaard." in screen.press().text
    assert (place.folder / "content/agenda/kerst-op-de-dries.md").is_file()
    assert "<h1>Kerst op de Dries</h1>" in place.build().text("agenda/kerst-op-de-dries/")


def test_a_new_entry_comes_at_the_end_of_its_list(village: VillageBuilder) -> None:
    place = village({"contact.yml": PEOPLE})
    opened(desk_in(place.folder), "contact/personen/+").fill(naam="An Voorbeeld", telefoon="0450 00 12 36").press()
    assert (place.folder / "content/contact.yml").read_text().startswith(PEOPLE)
    assert "An Voorbeeld" in place.build().text("contact/")


def test_what_is_wrong_is_said_at_its_field_and_nothing_is_saved_or_lost(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    after = opened(desk_in(place.folder), "agenda/soep").fill(datum="31/02/2027", prijs="5 euro").press()
    assert after.answer.status == 422
    assert after.said["datum"].startswith("De datum  31/02/2027  bestaat niet")
    assert (after.sent["datum"], after.sent["prijs"]) == ("31/02/2027", "5 euro")
    assert (place.folder / "content/agenda/soep.md").read_text() == SOUP
    assert "Bewaard." in after.press("toch").text
    assert "datum: 31/02/2027" in (place.folder / "content/agenda/soep.md").read_text()


def test_what_is_left_out_is_said_at_its_field(village: VillageBuilder) -> None:
    after = opened(desk_in(village().folder), "agenda/+").fill(titel="Soep").press()
    assert "datum" in after.said


def test_what_comes_back_is_said_back_in_dates(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    screen = opened(desk_in(place.folder), "agenda/soep").fill(
        herhaling__0="elke eerste zaterdag", datum="5 december 2026"
    )
    assert "zaterdag 5 december 2026, 18:00" in screen.press("kijk").text
    assert (place.folder / "content/agenda/soep.md").read_text() == SOUP


def test_a_row_more_and_a_row_less_need_no_script(village: VillageBuilder) -> None:
    hours = "uren:\n  - wat: Winkel\n    wanneer: [maandag 9-12, dinsdag 9-12]\n"
    place = village({"uren.yml": hours})
    screen = opened(desk_in(place.folder), "uren/uren/0").press("-wanneer.0").press("+wanneer")
    assert screen.sent["wanneer.0"] == "dinsdag 9-12"
    screen.fill(wanneer__1="vrijdag 9-12").press()
    assert (place.folder / "content/uren.yml").read_text() == hours.replace(
        "[maandag 9-12, dinsdag 9-12]", "[dinsdag 9-12, vrijdag 9-12]"
    )


def test_a_copy_is_something_new(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    opened(desk_in(place.folder), "agenda/soep").press("kopie").fill(datum="2027-01-16").press()
    assert (place.folder / "content/agenda/soepavond.md").read_text().count("2027-01-16") == 1
    assert (place.folder / "content/agenda/soep.md").read_text() == SOUP


def test_what_is_private_can_be_written_too(village: VillageBuilder) -> None:
    place = village()
    vu = {"naam": "Josée Voorbeeld", "straat": "Dries", "nummer": "4", "postcode": "9999", "gemeente": "Verzonnegem"}
    screen = opened(desk_in(place.folder), "druk").fill(**{f"vu__{key}": value for key, value in vu.items()})
    assert "Dit is privé" in screen.press().text
    assert "naam: Josée Voorbeeld" in (place.folder / "intern/druk.yml").read_text()


# Two at once ---------------------------------------------------------------------------------------------------------


def test_two_who_change_other_fields_are_both_kept(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    desk = desk_in(place.folder)
    one, other = opened(desk, "agenda/soep"), opened(desk, "agenda/soep")
    one.fill(prijs="5 euro").press()
    other.fill(van="19:00").press()
    typed = (place.folder / "content/agenda/soep.md").read_text()
    assert ("prijs: 5 euro" in typed, "van: 19:00" in typed) == (True, True)


def test_two_who_change_one_field_are_asked(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    screen = opened(desk_in(place.folder), "agenda/soep").fill(van="19:00")
    place.write({"agenda/soep.md": SOUP.replace("18:00", "20:00")})  # an editor of text is somebody too
    after = screen.press()
    assert "Iemand anders maakte hier ondertussen “20:00” van." in after.said["van"]
    assert "20:00" in (place.folder / "content/agenda/soep.md").read_text()
    after.press()
    assert "19:00" in (place.folder / "content/agenda/soep.md").read_text()


def test_what_was_thrown_away_meanwhile_is_not_there(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    screen = opened(desk_in(place.folder), "agenda/soep").fill(van="19:00")
    place.write({"agenda/soep.md": None})
    assert screen.press().answer.status == 404
    assert not (place.folder / "content/agenda/soep.md").exists()


def test_a_file_is_not_read_again_for_each_screen_and_is_as_soon_as_somebody_changed_it(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = village({"contact.yml": PEOPLE, "agenda/soep.md": SOUP})
    desk = desk_in(place.folder)
    opened(desk, "agenda/soep")
    with monkeypatch.context() as nothing_is_read:
        nothing_is_read.setitem(sys.modules, "buurtpunt.reading.file", None)
        seen = desk.show("agenda/soep", "bewaard").html  # the village is read and checked
    place.write({"contact.yml": PEOPLE.replace("Mieke", "Lieve")})
    seen_then = desk.show("agenda/soep", "bewaard").html
    assert [name in text for text in (seen, seen_then) for name in ("Mieke", "Lieve")] == [True, False, False, True]


# Undoing -------------------------------------------------------------------------------------------------------------


def test_each_change_is_told_and_can_be_put_back(village: VillageBuilder) -> None:
    place = village({"contact.yml": PEOPLE, "agenda/soep.md": SOUP})
    desk = desk_in(place.folder)
    opened(desk, "contact/personen/0").fill(telefoon="0450 00 12 99").press()
    opened(desk, "agenda/+").fill(titel="Kerst", datum="2026-12-19").press()
    opened(desk, "agenda/soep").press("weg").press("echt-weg")
    assert not (place.folder / "content/agenda/soep.md").exists()
    told = opened(desk_in(place.folder), "veranderd").text  # after a new start as well
    assert "telefoon: van “0450 00 12 34” naar “0450 00 12 99”" in told

    for what, title in (("weg", "Soepavond"), ("nieuw", "Kerst"), ("veranderd", "Mieke Voorbeeld")):
        desk = desk_in(place.folder)
        number, change = next(
            (n, one) for n, one in enumerate(changes(place.folder)) if (one.what, one.title) == (what, title)
        )
        desk.take("veranderd", {"nummer": str(number), "van": change.when})
    assert (place.folder / "content/contact.yml").read_text() == PEOPLE
    assert not (place.folder / "content/agenda/kerst.md").exists()
    [soup] = (place.folder / "content/agenda").iterdir()
    assert "Breng je kom mee." in soup.read_text()


def test_a_change_is_told_in_days_and_titles_and_not_in_names_of_files(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP, "agenda/kerst-markt.md": SOUP.replace("Soepavond", "Kerstmarkt")})
    desk = desk_in(place.folder)
    opened(desk, "drukwerk/+").fill(soort="flyer", activiteit="soep.md").press()
    opened(desk, "drukwerk/flyer").fill(activiteit="kerst-markt.md").press()
    opened(desk, "agenda/soep").fill(datum="2026-12-19").press()
    opened(desk, "agenda/kerst-markt").fill(laatste_dag="2026-12-99").press("toch")
    place.write({"agenda/kerst-markt.md": None})
    told = opened(desk, "veranderd").text
    assert "Vandaag om 10.01 uur, op deze computer" in told
    assert "activiteit: van “Soepavond, zaterdag 19 december 2026” naar “kerst markt”" in told
    assert "datum: van “zaterdag 12 december 2026” naar “zaterdag 19 december 2026”" in told
    assert "laatste dag: “2026-12-99” erbij" in told  # no day, so as it was typed
    assert "Soepavond veranderd, vandaag om 10.02 uur" in opened(desk, "").text
    tomorrow = desk_in(place.folder, "2026-11-23")
    assert "Zondag 22 november 2026 om 10 uur" in opened(tomorrow, "veranderd").text


def test_what_was_changed_is_kept_out_of_git_and_of_the_site(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    opened(desk_in(place.folder), "agenda/soep").fill(van="19:00").press()
    assert (place.folder / ".buurtpunt/geschiedenis/.gitignore").read_text() == "*\n"
    made = place.build()
    assert made.exit_code == 0
    assert not [path for path in made.files() if "verander" in path]


def test_a_damaged_line_loses_no_other(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    opened(desk_in(place.folder), "agenda/soep").fill(van="19:00").press()
    path = place.folder / ".buurtpunt/geschiedenis/veranderingen.jsonl"
    path.write_bytes(b'{"half\n[]\n' + path.read_bytes())
    assert len(changes(place.folder)) == 1
    assert opened(desk_in(place.folder), "veranderd").answer.status == 200


# Order, copies, choices ----------------------------------------------------------------------------------------------


def test_an_entry_comes_earlier_by_a_button_and_goes_back(village: VillageBuilder) -> None:
    place = village({"contact.yml": PEOPLE})
    desk = desk_in(place.folder)
    assert "Jan Voorbeeld hoger" in desk.show("contact").html
    assert desk.take("contact", {"doe": "^personen.1"}).to == "contact/"
    typed = (place.folder / "content/contact.yml").read_text()
    assert typed.index("Jan Voorbeeld") < typed.index("Mieke Voorbeeld")
    assert "plaats in de lijst: van “2” naar “1”" in opened(desk, "veranderd").text
    desk.take("veranderd", {"nummer": "0", "van": changes(place.folder)[0].when})
    typed = (place.folder / "content/contact.yml").read_text()
    assert typed.index("Mieke Voorbeeld") < typed.index("Jan Voorbeeld")
    assert desk.take("contact", {"doe": "^personen.9"}).status == 409


def test_a_row_is_copied_and_moved_inside_a_form(village: VillageBuilder) -> None:
    event = SOUP.replace("van:", "extra:\n  - {datum: 2027-01-16, van: 15:00}\nvan:")
    screen = opened(desk_in(village({"agenda/soep.md": event}).folder), "agenda/soep").press("=extra.0")
    assert (screen.sent["extra.0.datum"], screen.sent["extra.1.datum"]) == ("2027-01-16", "2027-01-16")


@each("name", [name for name, form in by_name().items() if form.layout is not Layout.PER_NAME])
def test_whatever_can_be_made_can_be_copied_and_thrown_away(village: VillageBuilder, name: str) -> None:
    form = by_name()[name]
    place = village()
    desk, keys = desk_in(place.folder), [key.name for key in form.keys] if form.layout is Layout.LISTS else [""]
    if form.layout is Layout.FIELDS and "*" not in form.path:
        assert desk.show(name).status == 200  # there is one of it: its fields are emptied one by one
        return
    for key in keys:
        screen = opened(desk, f"{name}/{key}/+" if key else f"{name}/+")
        screen.sent |= dict(example_of(find(place.folder, screen.address.split("/")).keys))
        saved = screen.press("toch")
        assert "Bewaard." in saved.text, (key, saved.text)
        copied = saved.press("kopie").press("toch")
        assert "Bewaard." in copied.text, (key, copied.text)
        for one in (copied, saved):
            gone = opened(desk, one.address).press("weg").press("echt-weg")
            assert gone.address.startswith(name), (key, gone.text)


def example_of(keys: tuple[Key, ...]) -> Iterator[tuple[str, str]]:
    """What a form is sent when somebody fills in what has to be, or else the first key."""
    for key in [key for key in keys if key.required] or keys[:1]:
        at = f"{key.name}.0" if key.value.many else key.name
        inside = [*example_of(key.value.keys)]
        yield from ((f"{at}.{name}", value) for name, value in inside) if inside else [(at, key.typed)]


def test_audiences_are_ticked_by_name_and_keep_their_order(village: VillageBuilder) -> None:
    audiences = "doelgroepen:\n" + "".join(f"  - {{id: {x}, naam: Voor {x}}}\n" for x in "abc")
    place = village({"agenda/soep.md": SOUP.replace("van:", "voor: [c, a]\nvan:"), "doelgroepen.yml": audiences})
    screen = opened(desk_in(place.folder), "agenda/soep")
    assert (screen.sent["voor.0"], screen.sent["voor.1"], "voor.2" in screen.sent) == ("c", "a", False)
    assert "Voor b" in screen.text
    screen.fill(voor__2="b").press()
    assert "voor: [c, a, b]" in (place.folder / "content/agenda/soep.md").read_text()


def test_somebody_is_chosen_by_face_and_name(village: VillageBuilder) -> None:
    place = village(
        {"agenda/soep.md": SOUP, "contact.yml": PEOPLE.replace("naam: Mieke", "foto: m.jpg\n    naam: Mieke")}
    )
    page = opened(desk_in(place.folder), "agenda/soep").page
    [face] = page.css('label:has(input[name="contact"][value="mieke-voorbeeld"])')
    assert "Mieke Voorbeeld" in face.text()
    [image] = face.css("img")
    assert image.attributes["src"] == "/.schrijf/.beeld/m.jpg"


def test_a_flyer_of_an_event_is_one_click_away(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    desk = desk_in(place.folder)
    assert "/.schrijf/drukwerk/+?activiteit=soep.md" in desk.show("agenda/soep").html
    saved = Screen(desk, "drukwerk/+", desk.show("drukwerk/+", "activiteit=soep.md")).press()
    assert "Bewaard." in saved.text
    [order] = (place.folder / "content/drukwerk").iterdir()
    assert order.read_text() == "soort: flyer\nactiviteit: soep.md\n"


# What was typed is not lost ------------------------------------------------------------------------------------------


def test_what_cannot_be_put_in_its_file_stands_in_the_form_again(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    desk = desk_in(place.folder)
    screen = opened(desk, "agenda/soep").fill(titel="Soep op de Dries")
    (place.folder / "content/agenda/soep.md").write_text("---\ntitel: [\n---\n")
    after = screen.press()
    assert (after.answer.status, "Soep op de Dries" in after.text) == (409, True)
    assert (place.folder / "content/agenda/soep.md").read_text() == "---\ntitel: [\n---\n"


def test_what_was_typed_in_something_thrown_away_is_made_anew_with_a_click(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    screen = opened(desk_in(place.folder), "agenda/soep").fill(titel="Soep op de Dries")
    place.write({"agenda/soep.md": None})
    again = screen.press()
    assert "Soep op de Dries" in again.text
    assert "Bewaard." in again.press("kijk").press().text
    assert "Soep op de Dries" in (place.folder / "content/agenda/soep-op-de-dries.md").read_text()


def test_a_form_of_before_a_new_start_comes_back_filled_and_saves_nothing(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    desk = desk_in(place.folder)
    sent = opened(desk, "agenda/soep").fill(titel="Soep op de Dries").sent
    after = Screen(desk, "agenda/soep", desk.again("agenda/soep", sent | {"doe": "bewaar"}))
    assert (after.answer.status, after.sent["titel"]) == (403, "Soep op de Dries")
    assert "Wat je typte, staat er nog." in after.text
    assert (place.folder / "content/agenda/soep.md").read_text() == SOUP
    assert "Bewaard." in after.press().text


# What nobody may do --------------------------------------------------------------------------------------------------


@each(
    "address",
    ["../content/agenda/soep.md", "agenda/..", "agenda/../../buiten", "thema/dorp", "vragen/vragen/-1", "vragen/x/0",
     "vragen/vragen/99999999999", "beelden/../../intern/druk.yml", "agenda//etc/passwd", "contact/personen/0/naam", "niets"],
)  # fmt: skip
def test_no_path_leads_anywhere(village: VillageBuilder, address: str) -> None:
    place = village({"agenda/soep.md": SOUP})
    (place.folder.parent / "buiten.md").write_text(SOUP)
    assert desk_in(place.folder).show(address).status == 404
    assert desk_in(place.folder).take(address, {"doe": "echt-weg", "was": "{}"}).status == 404
    assert (place.folder.parent / "buiten.md").read_text() == SOUP


# How a villager may have typed it ------------------------------------------------------------------------------------


def test_what_was_typed_as_one_line_stays_one_line(village: VillageBuilder) -> None:
    typed = "uren:\n  - {wat: Winkel, wanneer: zaterdag 9-12}\nanders:\n  - 2026-12-05 dicht wegens ziekte\n"
    place = village({"uren.yml": typed})
    screen = opened(desk_in(place.folder), "uren/anders/0")
    assert screen.sent[".regel"] == "2026-12-05 dicht wegens ziekte"
    screen.sent[".regel"] = "2026-12-05 dicht wegens verlof"
    screen.press()
    assert (place.folder / "content/uren.yml").read_text() == typed.replace("ziekte", "verlof")


def test_one_person_without_a_dash(village: VillageBuilder) -> None:
    typed = "personen:\n  naam: Mieke Voorbeeld\n  telefoon: 0450 00 12 34\n"
    place = village({"contact.yml": typed})
    opened(desk_in(place.folder), "contact/personen/0").fill(telefoon="0450 00 12 35").press()
    assert (place.folder / "content/contact.yml").read_text() == typed.replace("12 34", "12 35")


def test_today_closed_is_one_choice_and_two_answers(village: VillageBuilder) -> None:
    place = village({"uren.yml": "uren:\n  - {wat: Winkel, wanneer: zondag 9-12}\n"})
    screen = opened(desk_in(place.folder), "uren/vandaag/+")
    assert screen.sent["datum"] == "22 november 2026"
    assert "Bewaard." in screen.fill(dicht="ja", reden="ziekte").press().text
    assert "Ziekte." in place.build().text("")


# Anything ------------------------------------------------------------------------------------------------------------


def seen(typed: str) -> str:
    """A text without what no file holds and nobody sees."""
    lines = "\n".join(re.split("\r\n?|[\x85\u2028\u2029]", typed))
    return as_read("".join(sign for sign in lines if sign in "\n\t" or unicodedata.category(sign) != "Cc"))


MUCH = settings(max_examples=examples(12), deadline=None, suppress_health_check=list(HealthCheck))


@MUCH
@given(title=st.text(min_size=1, max_size=40), text=st.text(max_size=80), price=st.text(max_size=20))
@example(title="#1: ja?", text="---\n# Kop\n", price="'5'")
@example(title="0\n0", text="", price="0\n0")
@example(title="...", text="\r\n  - a\n", price="0450")
def test_whatever_is_typed_is_what_the_form_shows_again_or_it_says_why(title: str, text: str, price: str) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = new_village(Path(folder), {"agenda/soep.md": SOUP})
        desk = desk_in(place.folder)
        values = {"titel": title, "prijs": price, ".tekst": text}
        after = opened(desk, "agenda/soep")
        after.sent |= values
        after = after.press()
        assert after.answer.status in (200, 409, 422)
        if "Bewaard." not in after.text:
            assert (place.folder / "content/agenda/soep.md").read_text() == SOUP
            return
        shown = opened(desk, "agenda/soep").sent
        assert shown["titel"].split() == seen(title).split()
        assert shown["prijs"].split() == seen(price).split()
        assert shown[".tekst"] == (seen(text).strip("\n") if seen(text).strip() else "")
        typed = (place.folder / "content/agenda/soep.md").read_text()
        opened(desk, "agenda/soep").press()
        assert (place.folder / "content/agenda/soep.md").read_text() == typed


def test_something_new_that_was_looked_over_or_refused_can_still_be_saved(village: VillageBuilder) -> None:
    desk = desk_in(village().folder)
    refused = opened(desk, "agenda/+").fill(titel="Soepavond", datum="31 februari 2027").press()
    assert "Nog niet bewaard." in refused.text
    seen = refused.fill(datum="12 december 2026").press("kijk")
    assert "Bewaard." in seen.press().text


# The words on the screens --------------------------------------------------------------------------------------------

# Words of files, of programs and of English that nobody has to know who writes here.
FOREIGN = re.compile(
    r"\b(yaml|yml|md|git|github|commit|push|pull|branch|merge|slug|tags?|id|key|keys|file|files|upload|download|draft|preview"
    r"|token|server|html|css|markdown|json|utf|boolean|string|null|none|true|false|error|click|save|cancel|submit|delete|edit|path"
    r"|front ?matter|default|settings|button|link ?text|the|and|of the|your)\b",
    re.IGNORECASE,
)


OF_FILES = re.compile(r"\.(yml|md)\b|aanhalingsteken|bestand|\bmap\b|\bid\b|\bregels?\b|dubbelepunt")


def test_what_a_field_is_for_says_nothing_of_files() -> None:
    keys = [key for form in forms().values() for _, key in keys_below(form.keys)]
    told = [help_of(key) for key in keys] + [about(form) for form in forms().values()]
    assert [text for text in told if OF_FILES.search(text)] == []
    assert [key.name for key in keys if help_of(key).casefold() in (f"de {key.name}.", f"het {key.name}.")] == []


def test_a_remedy_that_is_of_use_in_a_file_alone_is_known_as_such() -> None:
    """A form leaves it out. What is wrong around a village, and tips, are told in no form."""
    elsewhere = ("doctor", "output", "publishing", "serving", "starting")
    kinds = [kind for name, found in by_subject().items() if name not in elsewhere for kind in found.values()]
    told = [kind for kind in kinds if not kind.in_file and kind.level is not Level.TIP]
    assert [kind.code for kind in told if OF_FILES.search(kind.remedy)] == []


def test_what_a_form_says_speaks_of_no_line_and_no_file() -> None:
    """Of what stands in a file around a form, and of a file that cannot be read, is told whom to show that to."""
    elsewhere = ("accessibility", "doctor", "files", "output", "publishing", "serving", "starting", "theme", "yaml")
    kinds = [kind for name, found in by_subject().items() if name not in elsewhere for kind in found.values()]
    told = [kind for kind in kinds if kind.level is not Level.TIP]
    own, remedies = ({one.code: words("forms").get(f"says.{one.code}{end}") for one in told} for end in ("", ".remedy"))
    said = [own[one.code] or one.sentence for one in told]
    said += [remedies[one.code] or ("" if one.in_file else one.remedy) for one in told]
    assert [text for text in said if re.search(r"\.(yml|md)\b|\bregels?\b|\blijn\b|aanhalings", text)] == []
    known = all_kinds()
    assert [key for key in words("forms") if key.startswith("says.") and key.split(".")[1] not in known] == []


def test_a_file_that_cannot_be_read_is_told_to_be_shown_to_who_keeps_the_files(village: VillageBuilder) -> None:
    place = village({"vragen.yml": "vragen:\n  - vraag: [x\n"})
    told = opened(desk_in(place.folder), "vragen/vragen/0")
    assert told.answer.status == 409
    assert "iemand veranderde het buiten dit scherm" in told.text
    assert "Toon dit aan wie de bestanden van je dorp bijhoudt: content/vragen.yml, regel 2: " in told.text


@each(
    "facts, told",
    {
        "contact: miekke": "Wie is miekke ? Die staat niet bij de mensen om te bellen. Bedoelde je mieke ? Wie je hierover belt.",
        "contact: zorro": "Wie is zorro ? Die staat niet bij de mensen om te bellen. Wie je hierover belt.",
        "foto: soup.jpg": "Het beeld soup.jpg staat niet bij je foto's. Bedoelde je soep.jpg ?",
        "foto: fiets.jpg": "Het beeld fiets.jpg staat niet bij je foto's.",
    }.items(),
)
def test_a_form_tells_what_to_type_instead_and_nothing_of_files(facts: str, told: str, village: VillageBuilder) -> None:
    event = f"---\ntitel: Soep\ndatum: 2026-12-12\n{facts}\n---\nKom.\n"
    people = "personen: [{naam: Mieke, telefoon: 0450 00 12 34}]"
    place = village({"contact.yml": people, "agenda/soep.md": event, "beelden/soep.jpg": picture()})
    screen = opened(desk_in(place.folder), "agenda/soep").press("kijk")
    assert [" ".join(said.split()) for said in screen.said.values()] == [told]


def test_no_screen_speaks_of_files_or_in_english(village: VillageBuilder) -> None:
    place = village()
    for path in (ROOT / "content").rglob("*"):
        if path.is_file() and path.suffix in (".md", ".yml"):
            place.write({path.relative_to(ROOT / "content").as_posix(): path.read_bytes()})
    desk = desk_in(place.folder)
    seen = {
        "",
        "veranderd",
        *(f"{name}/" for name in by_name()),
        *(f"{name}/+" for name in ("agenda", "nieuws", "drukwerk")),
    }
    seen |= {
        f"{form.name}/{key.name}/+" for form in by_name().values() if form.layout is Layout.LISTS for key in form.keys
    }
    seen = {
        one for one in {*seen, *addresses(place.folder)} if one.partition("/")[0] != "online"
    }  # a way has the name that it has
    for address in sorted(seen):
        page = opened(desk, address).page
        for node in page.css("script, style, textarea, .crumb, h1, .faces, ul.rows, .beside, code, summary"):
            node.decompose()  # what stands there was typed by the village, but for the summary, which names the fields again
        shown = page.body.text(separator=" ") if page.body else ""
        shown += " ".join(one.attributes.get("aria-label") or "" for one in page.css("main [aria-label]"))
        found = sorted({one.group().lower() for one in FOREIGN.finditer(shown)})
        assert not found, (address, found)


def test_what_is_used_elsewhere_is_told_before_it_is_thrown_away(village: VillageBuilder) -> None:
    soup = SOUP.replace("van:", "contact: jan-voorbeeld\nvan:")
    place = village(
        {"contact.yml": PEOPLE, "agenda/soep.md": soup, "drukwerk/f.yml": "soort: flyer\nactiviteit: soep.md\n"}
    )
    desk = desk_in(place.folder)
    asked = opened(desk, "contact/personen/1").press("weg")
    assert "Hierdoor klopt er iets anders niet meer." in asked.text
    assert (
        "Iets in de agenda: Soepavond: Wie is jan-voorbeeld ? Die staat niet bij de mensen om te bellen." in asked.text
    )
    assert "Hierdoor" not in opened(desk, "contact/personen/0").press("weg").text
    asked = opened(desk, "agenda/soep").press("weg")
    assert ("Flyers en affiches" in asked.text, "Ja, gooi het weg" in asked.text) == (True, True)
    assert "Nog niet bewaard" not in asked.text
    asked.press("echt-weg")
    assert not (place.folder / "content/agenda/soep.md").exists()
