"""`buurtpunt trek-terug foto.jpg`: gone from the texts, the folder and all that was made, and nothing else is."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from builder import Files, Outcome, Village
from buurtpunt.withdrawal.texts import without
from conftest import VillageBuilder
from desk import desk_in, opened
from pictures import picture

PHOTO = picture(size=(900, 700))
EVERYWHERE: Files = {
    "buurtpunt.yml": "naam: De Oude Melkerij\nfoto: Groep.jpg  # van het feest\nbereikbaarheid: |\n  Bus 7.\n\n  ![](groep.jpg)\n",
    "contact.yml": "personen:\n  - {naam: Mieke Voorbeeld, telefoon: 0450 00 12 34, foto: groep.jpg}\n",
    "partners.yml": "partners:\n  - naam: De Bakker\n    logo: groep.jpg\n",
    "drukwerk/raam.yml": "soort: kaart\nfoto: groep.jpg\n",
    "nieuws/uitstap.md": "---\ntitel: Uitstap\nfoto: groep.jpg\ndatum: 2026-11-01\n---\nVooraf.\n\n![Wij](groep.jpg)\n\nNa afloop.\n",
    "nieuws/ander.md": "---\ntitel:   Ander\ndatum: 2026-11-02\n---\nNiets  hiervan verandert.   \n",
    "beelden/groep.jpg": PHOTO,
    "beelden/ander.jpg": PHOTO,
    "beelden/beelden.yml": "groep.jpg: {alt: Wij samen, mensen: kinderen, toestemming: '2026-03-01, op papier'}\nander.jpg: {alt: X}\n",
}


def withdrawn(home: Village, *args: str, stdin: str | None = None) -> Outcome:
    return home.run("trek-terug", "groep.jpg", "--map", str(home.folder), "--today", "2026-11-22", *args, stdin=stdin)


def content(home: Village) -> dict[str, bytes]:
    top = home.folder / "content"
    return {p.relative_to(top).as_posix(): p.read_bytes() for p in sorted(top.rglob("*")) if p.is_file()}


def test_a_photo_goes_everywhere_and_no_other_line_changes(village: VillageBuilder) -> None:
    home = village(EVERYWHERE)
    assert home.build().made["pictures"] > 0
    made = withdrawn(home, "--ja")
    assert made.exit_code == 0, made.output
    left = {name: data.decode() for name, data in content(home).items() if not name.endswith(".jpg")}
    assert left == {
        "buurtpunt.yml": "naam: De Oude Melkerij\nbereikbaarheid: |\n  Bus 7.\n",
        "contact.yml": "personen:\n  - {naam: Mieke Voorbeeld, telefoon: 0450 00 12 34}\n",
        "partners.yml": "partners:\n  - naam: De Bakker\n",
        "drukwerk/raam.yml": "soort: kaart\n",
        "nieuws/uitstap.md": "---\ntitel: Uitstap\ndatum: 2026-11-01\n---\nVooraf.\n\nNa afloop.\n",
        "nieuws/ander.md": EVERYWHERE["nieuws/ander.md"],
        "beelden/beelden.yml": "groep.jpg: {alt: Wij samen, mensen: kinderen, "
        "toestemming: 'ingetrokken op 2026-11-22 (eerder: 2026-03-01, op papier)'}\nander.jpg: {alt: X}\n",
    }
    assert not (home.folder / "content/beelden/groep.jpg").exists()
    assert (home.folder / "content/beelden/ander.jpg").exists()
    again = home.build()
    assert (again.exit_code, [code for code in again.codes if "beeld" in code or "toestemming" in code]) == (
        0,
        ["beeld-ongebruikt"],
    )


def test_nothing_of_it_is_kept(village: VillageBuilder) -> None:
    home = village(EVERYWHERE)
    home.build()
    home.write({"nieuws/ander.md": "---\ntitel: Anders\ndatum: 2026-11-02\n---\nx\n"})
    home.build()
    output = home.folder / "output"
    assert [path for path in output.rglob("groep-*") if ".vorige" in str(path)]
    withdrawn(home, "--ja")
    assert not list(output.rglob("groep-*"))
    assert not [path for path in output.rglob("*") if ".vorige" in path.name]
    cached = (path for path in (output / ".buurtpunt" / "cache").iterdir())
    assert not [path for path in cached if path.read_bytes()[:2] == b"\xff\xd8" or b"WEBP" in path.read_bytes()[:16]]


def test_it_tells_line_by_line_and_asks_first(village: VillageBuilder) -> None:
    home = village(EVERYWHERE)
    before = content(home)
    for answer in ("\n", "nee\n", "n\n"):
        made = withdrawn(home, stdin=answer)
        assert (made.exit_code, content(home)) == (0, before)
        assert made.said.endswith("Er is niets veranderd.")
    lines = (
        *(
            "content/nieuws/uitstap.md, regel 3 - foto: groep.jpg",
            "content/nieuws/uitstap.md, regel 8 - ![Wij](groep.jpg)",
        ),
        *(
            "content/beelden/groep.jpg - dit bestand wissen we",
            "content/buurtpunt.yml, regel 2 - foto: Groep.jpg # van het feest",
        ),
    )
    assert [line for line in lines if line not in made.said] == []
    assert withdrawn(home, stdin="ja\n").exit_code == 0
    assert content(home) != before


def test_it_answers_to_its_english_name_too(village: VillageBuilder) -> None:
    home = village(EVERYWHERE)
    made = home.run("withdraw", "groep.jpg", "--yes", "--map", str(home.folder))
    assert made.exit_code == 0
    assert "Klaar: groep.jpg is weg." in made.said


def test_who_deleted_the_file_by_hand_is_helped_as_well(village: VillageBuilder) -> None:
    home = village({**EVERYWHERE, "beelden/groep.jpg": None})
    assert "beeld-weg" in home.build().codes
    assert withdrawn(home, "--ja").exit_code == 0
    assert "beeld-weg" not in home.build().codes


@pytest.mark.parametrize(
    "typed, after",
    [
        (None, "groep.jpg:\n  toestemming: ingetrokken op 2026-11-22\n"),
        ("groep.jpg: {alt: Wij}\n", "groep.jpg: {alt: Wij, toestemming: ingetrokken op 2026-11-22}\n"),
        (
            "groep.jpg:\n  toestemming: {ja: 2026-03-01, hoe: mail}  # mama\n",
            "groep.jpg:\n  toestemming: {ja: 2026-03-01, hoe: mail, ingetrokken: 2026-11-22}  # mama\n",
        ),
        (
            "groep.jpg:\n  toestemming:\n    ja: 2026-03-01\n",
            "groep.jpg:\n  toestemming:\n    ja: 2026-03-01\n    ingetrokken: 2026-11-22\n",
        ),
        (
            "groep.jpg: {toestemming: [2026-03-01, 2026-04-01]}\n",
            "groep.jpg: {toestemming: [2026-03-01, 2026-04-01, ingetrokken op 2026-11-22]}\n",
        ),
        (
            "groep.jpg: {toestemming: ingetrokken op 2026-11-01}\n",
            "groep.jpg: {toestemming: ingetrokken op 2026-11-01}\n",
        ),
    ],
)
def test_what_was_said_stays_as_a_record(village: VillageBuilder, typed: str | None, after: str) -> None:
    home = village({"beelden/groep.jpg": PHOTO, "beelden/beelden.yml": typed})
    assert withdrawn(home, "--ja").exit_code == 0
    assert (home.folder / "content/beelden/beelden.yml").read_text(encoding="utf-8").endswith(after)
    assert not [code for code in home.build().codes if "beeld" in code or "toestemming" in code]
    home.write({"beelden/groep.jpg": PHOTO})  # somebody puts it back
    assert "toestemming-geweigerd" in home.build().codes


def test_a_picture_that_is_nowhere_changes_nothing(village: VillageBuilder) -> None:
    home = village(EVERYWHERE)
    before = content(home)
    made = home.run("trek-terug", "gruep.jpg", "--ja", "--map", str(home.folder))
    assert (made.exit_code, content(home)) == (1, before)
    assert "`gruep.jpg` vinden we nergens in je dorp. -> Bedoelde je `groep.jpg`?" in made.said


def test_a_file_that_cannot_be_read_and_names_it_stops_everything(village: VillageBuilder) -> None:
    home = village({**EVERYWHERE, "nieuws/stuk.md": "---\ntitel: [\nfoto: groep.jpg\n---\n"})
    before = content(home)
    made = withdrawn(home, "--ja")
    assert (made.exit_code, content(home)) == (1, before)
    assert "content/nieuws/stuk.md" in made.said


def test_a_village_that_cannot_be_built_is_told_that_its_site_still_shows_it(village: VillageBuilder) -> None:
    home = village(EVERYWHERE)
    home.build()
    home.write({"nieuws/stuk.md": "---\ntitel: [\n---\n"})
    made = withdrawn(home, "--ja")
    assert made.exit_code == 1
    assert "De site op deze computer toont de foto nog." in made.said
    assert not (home.folder / "content/beelden/groep.jpg").exists()


def test_a_button_below_the_photo_does_the_same(village: VillageBuilder) -> None:
    by_hand, at_the_desk = village(EVERYWHERE), village(EVERYWHERE)
    withdrawn(by_hand, "--ja")
    at_the_desk.build()
    asked = opened(desk_in(at_the_desk.folder), "beelden/groep.jpg").press("trek terug")
    assert "Haal je deze foto overal weg?" in asked.text
    where = [node.text() for node in asked.page.css("main ul li")]
    assert where == [
        "Naam, adres en kleur",
        "Mensen om te bellen",
        "Flyers en affiches: kaart",
        "Nieuws: Uitstap",
        "Wie meedoet",
    ]
    assert content(at_the_desk)["beelden/groep.jpg"] == PHOTO
    done = asked.press("trek echt terug")
    assert "De foto is weg" in done.text
    assert "Zet ze nu ook online" in done.text
    assert content(at_the_desk) == content(by_hand)
    assert not list((at_the_desk.folder / "output").rglob("groep-*"))
    assert "groep teruggetrokken" in opened(desk_in(at_the_desk.folder), "veranderd").text


def test_at_the_desk_nothing_goes_while_a_file_cannot_be_read(village: VillageBuilder) -> None:
    home = village({**EVERYWHERE, "partners.yml": "partners:\n  - naam: [De Bakker\n    logo: groep.jpg\n"})
    before = content(home)
    asked = opened(desk_in(home.folder), "beelden/groep.jpg").press("trek terug")
    assert "Er is nog niets veranderd. Dit moet eerst in orde:" in asked.text
    assert asked.page.css("form button[value='trek echt terug']") == []
    assert content(home) == before


TEXTS = {
    "Een\n\n![x](g.jpg)\n\nTwee\n": "Een\n\nTwee\n",
    "![x](g.jpg)\n\nTwee\n": "\nTwee\n",
    "Een ![x](g.jpg) twee\n": "Een twee\n",
    'Een\n![x](<G.jpg> "titel")\nTwee\n': "Een\nTwee\n",
    "- ![x](g.jpg)\n- twee\n": "- twee\n",
    "> ![x](../beelden/g.jpg)\n": "",
    '<img src="g.jpg" alt="x">\n': "",
    "<img alt=x src=g.jpg>tekst\n": "tekst\n",
    "![x][f] en ![f]\n\n[f]: g.jpg 'titel'\n": " en\n",
    "[![x](g.jpg)](https://d.example)\n": "[Meer hierover](https://d.example)\n",
    "![x](g%2Ejpg)\n": "",
    "![x](ander.jpg) [g.jpg](g.jpg)\n": "![x](ander.jpg) [g.jpg](g.jpg)\n",
}


@pytest.mark.parametrize("text", TEXTS)
def test_a_picture_goes_out_of_a_text(text: str) -> None:
    assert without(text, "g.jpg").strip("\n") == TEXTS[text].strip("\n")


def test_a_file_that_cannot_be_changed_is_said_and_the_rest_can_be_done_later(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = village(EVERYWHERE)
    with monkeypatch.context() as broken:
        broken.setattr(os, "unlink", refuse)
        made = withdrawn(home, "--ja")
    told = "De foto is nog niet overal weg: `content/beelden/groep.jpg` kunnen we niet veranderen: je hebt er geen toegang toe."
    assert (made.exit_code, told in made.said, "Er is niets veranderd" in made.said) == (1, True, False)
    assert home.build().made["pictures"] == 0
    assert withdrawn(home, "--ja").exit_code == 0
    assert not (home.folder / "content/beelden/groep.jpg").exists()


def refuse(path: str | Path, unlink: Callable[[str | Path], None] = os.unlink) -> None:
    if str(path).endswith(".jpg"):
        raise PermissionError
    unlink(path)


def test_what_git_remembers_is_told(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    from buurtpunt.doctor import git

    monkeypatch.setattr(git, "ask", lambda _folder, *_words: "abc1234")
    made = withdrawn(village(EVERYWHERE), "--ja")
    assert "Let op: Git bewaart ook hoe je map vroeger was." in made.said
    assert Path(made.site).is_dir()


# A name ---------------------------------------------------------------------------------------------------------------

MEETING = "---\ntitel: Zolder\ndatum: 2026-11-12\nbeslist: [Ja.]\ntaken:\n"
AGREED: Files = {
    "vergaderingen/zolder.md": f"{MEETING}  - wat: Verf kopen\n    wie: Noor Nergens\n    toestemming: 2026-11-12, mondeling\n"
    "    tegen: 2027-01-15\n  - {wat: Ladder lenen, wie: Odiel, toestemming: '2026-11-12, mondeling'}\n---\nX\n",
    "intern/vergaderingen/ploeg.md": f"{MEETING}  - {{wat: Sleutel laten maken, wie: noor  nergens, tegen: 2027-01-15}}\n---\nX\n",
}


def without_noor(home: Village, *args: str, name: str = "Noor Nergens", stdin: str | None = None) -> Outcome:
    return home.run("trek-terug", name, "--map", str(home.folder), "--today", "2026-11-22", *args, stdin=stdin)


def test_a_name_leaves_the_work_of_all_meetings_with_the_yes_that_was_said(village: VillageBuilder) -> None:
    home = village(AGREED)
    assert "Noor Nergens" in home.build().text("vergaderingen/zolder")
    made = without_noor(home, "--ja")
    assert made.exit_code == 0, made.output
    assert (home.folder / "content/vergaderingen/zolder.md").read_text("utf-8") == (
        f"{MEETING}  - wat: Verf kopen\n    tegen: 2027-01-15\n"
        "  - {wat: Ladder lenen, wie: Odiel, toestemming: '2026-11-12, mondeling'}\n---\nX\n"
    )
    assert (home.folder / "intern/vergaderingen/ploeg.md").read_text("utf-8") == (
        f"{MEETING}  - {{wat: Sleutel laten maken, tegen: 2027-01-15}}\n---\nX\n"
    )
    pages = [path for path in (home.folder / "output").rglob("*") if path.is_file() and b"Nergens" in path.read_bytes()]
    assert pages == []
    assert "Die veranderen wij niet: haal ze er zelf weg." in made.said


def test_a_name_is_asked_about_first_and_a_name_of_nobody_is_told(village: VillageBuilder) -> None:
    home = village(AGREED)
    made = without_noor(home, stdin="nee\n")
    assert "- wie: Noor Nergens" in made.said
    assert "Er is niets veranderd." in made.said
    assert "Noor Nergens" in (home.folder / "content/vergaderingen/zolder.md").read_text("utf-8")
    assert "`Niemand Hier` vinden we nergens in je dorp." in without_noor(home, "--ja", name="Niemand Hier").said


# Links ---------------------------------------------------------------------------------------------------------------


def linked(home: Village, name: str, target: str) -> Village:
    (home.folder / "content" / name).parent.mkdir(parents=True, exist_ok=True)
    (home.folder / "content" / name).symlink_to(target)
    return home


def pictures_that_go(home: Village, name: str) -> list[str]:
    """Takes a picture away, and gives the files of which that was told."""
    rows = home.run("trek-terug", name, "--ja", "--map", str(home.folder)).stdout.splitlines()
    return [rows[number - 1].strip() for number, row in enumerate(rows) if row.strip() == "- dit bestand wissen we"]


def test_of_a_link_to_what_is_no_picture_only_the_link_goes(village: VillageBuilder) -> None:
    home = linked(village({"beelden/ander.jpg": PHOTO}), "beelden/foto.jpg", "../buurtpunt.yml")
    before = content(home)
    assert pictures_that_go(home, "foto.jpg") == ["content/beelden/foto.jpg"]
    assert not (home.folder / "content/beelden/foto.jpg").is_symlink()
    assert content(home)["buurtpunt.yml"] == before["buurtpunt.yml"]


@pytest.mark.parametrize("asked", ["alias.jpg", "echt.jpg"])
def test_a_picture_goes_by_each_of_its_names(village: VillageBuilder, asked: str) -> None:
    text = "---\ntitel: X\ndatum: 2026-11-01\nfoto: alias.jpg\n---\nVooraf.\n\n![Wij](echt.jpg)\n"
    home = linked(village({"beelden/echt.jpg": PHOTO, "nieuws/x.md": text}), "beelden/alias.jpg", "echt.jpg")
    assert pictures_that_go(home, asked) == ["content/beelden/alias.jpg", "content/beelden/echt.jpg"]
    left = content(home)
    assert left["nieuws/x.md"].decode() == "---\ntitel: X\ndatum: 2026-11-01\n---\nVooraf.\n"
    assert [name for name in left if name.endswith(".jpg")] == []
    assert not (home.folder / "content/beelden/alias.jpg").is_symlink()
    assert {name for name in ("alias.jpg", "echt.jpg") if name.encode() in left["beelden/beelden.yml"]} == {
        "alias.jpg",
        "echt.jpg",
    }


def test_behind_a_linked_folder_a_picture_goes_as_well(village: VillageBuilder) -> None:
    home = linked(village({"ander/foto.jpg": PHOTO}), "nieuws/meer", "../ander")
    assert pictures_that_go(home, "foto.jpg") == ["content/ander/foto.jpg", "content/nieuws/meer/foto.jpg"]
    assert not (home.folder / "content/ander/foto.jpg").exists()
