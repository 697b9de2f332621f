"""One mistake, one problem: whatever only follows from it stays silent."""

from __future__ import annotations

from bad import Typed, event, front, hub, page, photo, told, where
from conftest import VillageBuilder
from rows import each

SOEP: Typed = {"beelden/soep.jpg": photo(), "beelden/beelden.yml": "soep.jpg: {alt: Een kom soep}\n"}
NO_PHONE = "personen:\n  - {id: mieke, naam: Mieke, telefoon: 0450 00 12 3}\n"

ALONE: dict[str, tuple[Typed, str]] = {
    "a contact whose number is wrong is still a contact": (
        {"contact.yml": NO_PHONE, **event("contact: mieke")},
        "telefoon-aantal-cijfers",
    ),
    "nobody knows who is in contacts that cannot be read": (
        {"contact.yml": "personen:\n  - {id: mieke\n", **event("contact: koning")},
        "haakje-open",
    ),
    "nobody knows who is in contacts in Latin-1": (
        {"contact.yml": "personen:\n  - {naam: André}\n".encode("latin-1"), **event("contact: koning")},
        "tekst-niet-utf8",
    ),
    "audiences that cannot be read": ({"doelgroepen.yml": "doelgroepen: [\n", **event("voor: buren")}, "haakje-open"),
    "a page with a wrong date can be linked to": (
        page("[soep](../agenda/soep.md)") | event("datum: 31/02/2026"),
        "datum-bestaat-niet",
    ),
    "and so can its headings": (
        page("[soep](../agenda/soep.md#eten)") | event("datum: 31/02/2026", body="## Eten"),
        "datum-bestaat-niet",
    ),
    "an empty page can be linked to": (page("[soep](../agenda/soep.md)") | {"agenda/soep.md": ""}, "bestand-leeg"),
    "a section whose only page is wrong can be linked to": (
        page("[agenda](../agenda)") | event("datum: 31/02/2026"),
        "datum-bestaat-niet",
    ),
    "questions that cannot be read can be linked to": (
        page("[vragen](../vragen.yml)") | {"vragen.yml": "vragen: [\n"},
        "haakje-open",
    ),
    "a link of a wrong page to itself": (
        page("## Wie\n\n[wie](#wie)", "menu: misschien"),
        "ja-of-nee",
    ),
    "pictures of a page that cannot be read are not unused": (
        SOEP | {"agenda/soep.md": "---\nfoto: soep.jpg\n"},
        "kop-niet-gesloten",
    ),
    "attachments of a page that cannot be read are not unused": (
        {"bijlagen/menu.pdf": b"%PDF", "agenda/soep.md": "[menu](../bijlagen/menu.pdf)"},
        "kop-ontbreekt",
    ),
    "descriptions that cannot be read are not missing": (
        event("foto: soep.jpg") | {"beelden/soep.jpg": photo(), "beelden/beelden.yml": "soep.jpg: {alt: [\n"},
        "haakje-open",
    ),
    "a hub that cannot be read has a name": ({"buurtpunt.yml": "naam: [\n"}, "haakje-open"),
    "a hub in UTF-16 is there": ({"buurtpunt.yml": "naam: X\n".encode("utf-16")}, "tekst-utf16"),
    "a misspelt key is not also missing": (
        {"agenda/soep.md": front("titel: Soep", "datun: 2026-12-12")},
        "sleutel-onbekend",
    ),
    "a picture under nearly its name is not also unused": (event("foto: soop.jpg") | SOEP, "beeld-onbekend"),
    "a script as the target of a picture is no picture": (page("![x](javascript:alert(1))"), "link-onveilig"),
    "a wrong hub does not make its theme wrong": (hub("thema: stad", "fase: opne"), "keuze-onbekend"),
}


@each("what", ALONE)
def test_a_mistake_has_no_echo(village: VillageBuilder, what: str) -> None:
    files, code = ALONE[what]
    assert [problem.code for problem in told(village(files).build())] == [code]


def test_all_mistakes_of_all_files_come_in_one_run(village: VillageBuilder) -> None:
    made = village(
        {
            "contact.yml": "personen:\n  - {naam: Mieke, telefoon: 1, email: x}\n  - {naam: Jan}\n",
            "partners.yml": "partnes: []\n",
            **event("datum: morgen", "van: 25:00", "kleding: warm"),
            **page("[a](a.md)\n\n[b](b.md) [a](a.md)"),
        }
    ).build()
    assert [where(problem) for problem in told(made)] == [
        *("agenda/soep.md:3:8", "agenda/soep.md:4:6", "agenda/soep.md:5:1"),
        *("contact.yml:2:29", "contact.yml:2:39", "contact.yml:3:5"),
        *("paginas/over.md:4:5", "paginas/over.md:6:5", "paginas/over.md:6:15"),
        "partners.yml:1:1",
    ]


def test_a_whole_page_in_a_field_is_not_told_back_whole(village: VillageBuilder) -> None:
    (problem,) = told(village(event("voor: " + "ouders" * 1000)).build())
    assert len(problem.sentence) < 500
    assert len(problem.remedy) < 500


def test_a_warning_does_not_keep_the_site_back_but_strict_does(village: VillageBuilder) -> None:
    warned = village(event("foto: soep.jpg") | {"beelden/soep.jpg": photo()})
    assert warned.build().exit_code == 0
    assert warned.build("--strict").exit_code == 1
