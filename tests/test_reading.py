"""What a villager may type in more than one way, and what simply works."""

from __future__ import annotations

import json
import os
import sys
import time

import pytest

from bad import Typed, event, front, hub, page, person, photo, told
from builder import Outcome
from buurtpunt.model.collections import PAGES
from buurtpunt.reading.village import read_village
from conftest import ROOT, VillageBuilder
from rows import each

pytestmark = pytest.mark.only("site")


def heading(made: Outcome, path: str) -> str:
    found = made.page(path).css_first("h1")
    assert found is not None
    return found.text(strip=True)


TITLES = {
    "Feest: met dansen": None,
    "Feest: met dansen: en eten": None,
    "Feest:": None,
    "'t Kruispunt": None,
    "'s Avonds: soep": None,
    "'k Zie je": None,
    "'80s fuif": None,
    "'60": None,
    "'80s en '90s fuif": None,
    "'t Pleintje\n  en 's avonds": "'t Pleintje en 's avonds",
    "'80 jaar Chiro'": "80 jaar Chiro",
    "'Samen eten' in de zaal": None,
    '"Samen eten" in de zaal': None,
    "[AFGELAST] Soepavond": None,
    "{nieuw} Soepavond": None,
    "*Nieuw* Soepavond": None,
    "& co": None,
    "- Soep -": None,
    "? Wie komt": None,
    "| Soep |": None,
    "> Soep": None,
    "@melkerij": None,
    "`Soep`": None,
    "%korting": None,
    "“Soep” en ‘brood’": None,
    "no": None,
    "null": None,
    "~": None,
    "12:30": None,
    "0450": None,
    "1e soepavond": None,
    "Soep 🍲": None,
    "ערב מרק": None,
    '"{{ 7 * 7 }}"': "{{ 7 * 7 }}",
    "Soep <b>met</b> brood": None,
    "Soep" * 35: None,
    '"Soep: met brood"': "Soep: met brood",
    "'Het is ''t Kruispunt'": "Het is 't Kruispunt",
    '"Soep #1"': "Soep #1",
    "Soep  # een opmerking": "Soep",
    "Let op: zaal #3": None,
    "Waar: zaal #3 of zaal #4?": None,
    "'t Feest #2 van het jaar": None,
    "[AFGELAST] Soepavond #2": None,
    '"Samen eten" in zaal #2': None,
    "@melkerij en #soep": None,
    "Feest: ronde #": None,
    "Zaal: 5 # een opmerking": "Zaal: 5",
    "Feest: met #samen  # een opmerking": "Feest: met #samen",
    "|\n  Soep": "Soep",
    "Soep\n  met brood": "Soep met brood",
}


@each("typed", TITLES)
def test_a_title_means_what_was_typed(village: VillageBuilder, typed: str) -> None:
    made = village(event(f"titel: {typed}")).build("--only", "site")  # paper has fewer letters than a screen
    assert told(made) == []
    assert heading(made, "agenda/soep") == (TITLES[typed] or typed)


def test_an_apostrophe_between_brackets_opens_no_text(village: VillageBuilder) -> None:
    people = "  - {naam: 't Pleintje, telefoon: 0450 00 12 34}\n  - {naam: 's Anders Jan, telefoon: 0450 00 12 35}\n"
    made = village({"contact.yml": f"personen:\n{people}"}).build()
    assert told(made) == []
    assert [node.text() for node in made.page("contact/").css("main .who")] == ["'t Pleintje", "'s Anders Jan"]


def test_an_apostrophe_in_a_block_of_text_is_left_alone(village: VillageBuilder) -> None:
    asked = "vragen:\n  - vraag: Waar?\n    antwoord: |\n      Kijk: 't is daar.\n      plaats: 'k weet het \"niet\n"
    page = village({"vragen.yml": asked}).build().page("vragen/")
    assert "Kijk: ’t is daar.\nplaats: ’k weet het" in page.text()


@each("typed", ['"C:\\nieuw\\foto\'s\\soep.jpg"', '"foto\\nieuw\\soep.jpg"', '"C:\\Users\\An\\soep.jpg"'])
def test_a_path_of_windows_is_read_as_it_was_typed(village: VillageBuilder, typed: str) -> None:
    made = village(event("titel: Soep", f"foto: {typed}")).build()
    [problem] = told(made)
    assert (problem.line, problem.code) == (4, "beeld-onbekend")
    assert typed[1:-1] in problem.sentence + problem.remedy


@each("typed", ["Feest: met dansen", "'t Kruispunt", "[AFGELAST] Soep", '"Soep" en brood', "@soep"])
def test_the_same_goes_for_a_list(village: VillageBuilder, typed: str) -> None:
    made = village({"help-mee.yml": f"taken:\n  - taak: {typed}\n  - taak: Brood halen\n"}).build()
    assert told(made) == []
    assert typed in made.page("help-mee").body.text()  # type: ignore[union-attr]


FIELDS = {
    "a capital": "Titel: Soepavond\nDatum: 2026-12-12",
    "capitals": "TITEL: Soepavond\nDATUM: 2026-12-12",
    "a space before the colon": "titel : Soepavond\ndatum : 2026-12-12",
    "a tab after the colon": "titel:\tSoepavond\ndatum:\t2026-12-12",
    "a tab at the end": "titel: Soepavond\t\ndatum: 2026-12-12\t",
    "spaces at the end": "titel: Soepavond   \ndatum: 2026-12-12 ",
    "a hard space after the colon": "titel:\u00a0Soepavond\ndatum:\u00a02026-12-12",
    "hard spaces before a dash": "titel: Soepavond\ndatum: 2026-12-12\nvroeger:\n\u00a0\u00a0- oud",
    "a character without width": "\u200btitel: Soepavond\ndatum: 2026-12-12\u200b",
    "quotes around the keys": '"titel": Soepavond\n"datum": 2026-12-12',
    "curly quotes": "titel: “Soepavond”\ndatum: “2026-12-12”\nvan: „18u”",
    "one curly quote and a straight one": 'titel: "Soepavond”\ndatum: 12/12/2026  # zaterdag',
    "everything a bit to the right": "  titel: Soepavond\n  datum: 2026-12-12",
    "the line for editors without its sign": " yaml-language-server: $schema=x.json\ntitel: Soepavond\ndatum: 2026-12-12",
    "empty lines and remarks": "\n# soep\ntitel: Soepavond\n\ndatum: 2026-12-12\n",
    "an empty dash": "titel: Soepavond\ndatum: 2026-12-12\nvroeger:\n  -\n  - oud",
    "fields without a value": "titel: Soepavond\ndatum: 2026-12-12\nplaats:\nvoor:\nfoto: ''",
    "one line in braces": "{titel: Soepavond, datum: 2026-12-12}",
    "a day without its zeros": "titel: Soepavond\ndatum: 2026-12-5",
    "a day as it is spoken": "titel: Soepavond\ndatum: za 12 december 2026",
    "an hour as it is spoken": "titel: Soepavond\ndatum: 12/12/2026\nvan: 12u\ntot: 13.30 uur",
    "an end in the night": "titel: Soepavond\ndatum: 12/12/2026\nvan: 20u\ntot: 2u",
    "a price with a comma": "titel: Soepavond\ndatum: 12/12/2026\nprijs: 5,50 euro",
}


@each("what", FIELDS)
def test_fields_may_be_typed_like_this(village: VillageBuilder, what: str) -> None:
    made = village({"agenda/soep.md": f"---\n{FIELDS[what]}\n---\nBreng een kom mee.\n"}).build()
    assert told(made) == []
    assert heading(made, "agenda/soep") == "Soepavond"


WHOLE = front("titel: Soepavond", "datum: 2026-12-12") + "Breng een kom mee.\n"
SAVED = {
    "as UTF-8": WHOLE.encode(),
    "with a mark for its bytes": WHOLE.encode("utf-8-sig"),
    "with two marks": b"\xef\xbb\xbf" + WHOLE.encode("utf-8-sig"),
    "with the line ends of Windows": WHOLE.replace("\n", "\r\n").encode(),
    "with the line ends of an old Mac": WHOLE.replace("\n", "\r").encode(),
    "with all line ends": WHOLE.replace("\n", "\r\n", 2).replace("---\nBreng", "---\rBreng").encode(),
    "without an end to its last line": WHOLE.rstrip().encode(),
    "below empty lines": f"\n\n{WHOLE}".encode(),
    "with longer lines of dashes": WHOLE.replace("---", "-----").encode(),
    "with the dashes of a telephone": WHOLE.replace("---", "—-").encode(),
    "with one long dash": WHOLE.replace("---", "—").encode(),
    "with dots at the end of its fields": WHOLE.replace("---\nBreng", "...\nBreng").encode(),
    "with a space before the dashes": WHOLE.replace("\n---", "\n ---").encode(),
    "with spaces behind the dashes": WHOLE.replace("---", "---  ").encode(),
    "with a line across its text": f"{WHOLE}\n---\n\nTot dan!\n".encode(),
}


@each("how", SAVED)
def test_a_file_may_be_saved_like_this(village: VillageBuilder, how: str) -> None:
    made = village({"agenda/soep.md": SAVED[how]}).build()
    assert told(made) == []
    assert heading(made, "agenda/soep") == "Soepavond"
    assert "Breng een kom mee." in made.text("agenda/soep")


def test_lines_count_from_the_top_whatever_their_ends(village: VillageBuilder) -> None:
    for end in ("\n", "\r\n", "\r"):
        typed = end.join(["", "---", "titel: Soepavond", "datum: morgen", "---", "", "[weg](weg.md)", ""])
        problems = told(village({"agenda/soep.md": typed.encode()}).build())
        assert [(p.line, p.text) for p in problems] == [(4, "datum: morgen"), (7, "[weg](weg.md)")][: len(problems)]
        assert problems


def test_a_colour_needs_no_quotes(village: VillageBuilder) -> None:
    typed, quoted, none = (village(hub(f"kleur: {said}")).build() for said in ("#7a1f3d", "“#7a1f3d”", ""))
    assert told(typed) == told(quoted) == []
    assert typed.text("stijl.css") == quoted.text("stijl.css") != none.text("stijl.css")


def test_a_handle_needs_no_quotes(village: VillageBuilder) -> None:
    made = village(person("rol: @mieke")).build()
    assert told(made) == []
    assert "@mieke" in made.text("")


@each(
    "target",
    [
        *("../agenda/soep.md", "agenda/soep.md", "/agenda/soep.md", "../agenda/soep.md#eten", "agenda/soep/"),
        *("/agenda/soep/", "../Agenda/SOEP.md", r"..\agenda\soep.md", "../agenda", "agenda/", "/", "over.md", "#hier"),
        *("../bijlagen/Menu 2026.PDF", "../bijlagen/Menu%202026.PDF", "<../bijlagen/Menu 2026.PDF>"),
        *("../bijlagen/menu%202026.pdf", "../contact.yml", "../buurtpunt.yml", "cafe\u0301.md", "caf%C3%A9.md"),
        *("mailto:mieke@oudemelkerij.example", "mailto:mieke@oudemelkerij.example?subject=soep", "tel:+32450001234"),
        *("https://oudemelkerij.example", "https://oudemelkerij.example/een pagina", "http://oudemelkerij.example"),
    ],
)
def test_a_link_may_be_typed_like_this(village: VillageBuilder, target: str) -> None:
    files: Typed = {"bijlagen/Menu 2026.PDF": b"%PDF", "paginas/café.md": front("titel: Café")}
    text = page(f"## Hier\n\n[klik]({target})\n\n[menu](<../bijlagen/Menu 2026.PDF>)")
    made = village(files | text | event(body="## Eten")).build()
    assert told(made) == []
    link = made.page("over").css_first(".prose a")
    assert link is not None
    assert link.attributes["href"]


def test_a_picture_is_found_by_its_name_alone(village: VillageBuilder) -> None:
    facts = "soep.jpg: {alt: Een kom soep}\n"
    files: Typed = {"beelden/2026/Soep.JPG": photo(), "beelden/beelden.yml": facts}
    for typed in ("soep.jpg", "Soep.JPG", "beelden/2026/soep.jpg", "../beelden/soep.jpg"):
        assert told(village(files | event(f"foto: {typed}")).build()) == []


def test_a_picture_may_have_any_sign_in_its_name(village: VillageBuilder) -> None:
    one, two = "soep #1.jpg", "soep #2.jpg"
    facts = f'"{one}": {{alt: Een kom}}\n"{two}": {{alt: Twee kommen}}\n'
    files: Typed = {f"beelden/{one}": photo(), f"beelden/{two}": photo(), "beelden/beelden.yml": facts}
    assert told(village(files | event(f'foto: "{one}"') | page("x", f'foto: "{two}"')).build()) == []


def test_one_person_needs_no_dash(village: VillageBuilder) -> None:
    made = village({"contact.yml": "personen:\n  naam: Mieke\n  telefoon: 0450 00 12 34\n"}).build()
    assert told(made) == []


def test_three_dashes_in_an_answer_are_a_line(village: VillageBuilder) -> None:
    answer = "vragen:\n  - vraag: Mag mijn hond mee?\n    antwoord: |\n      Ja.\n\n      ---\n\n      Neen.\n"
    made = village({"vragen.yml": answer}).build()
    assert told(made) == []
    assert made.page("vragen").css_first("hr") is not None


TEXTS = {
    "a remark": ("<!-- [soep](weg.md) -->\nTekst", "Tekst"),
    "code": ("`[soep](weg.md)`", "[soep](weg.md)"),
    "a footnote": ("Tekst[^1]\n\n[^1]: Noot", "Noot"),
    "a table": ("| a | b |\n|---|--:|\n| 1 | 2 |", "<table>"),
    "the same heading twice": ("## Eten\n\n## Eten\n\n[eten](#eten_1)", "Eten"),
    "an address between angles": ("<https://oudemelkerij.example>", 'href="https://oudemelkerij.example"'),
    "a reference without a target": ("[soep][1]", "[soep][1]"),
    "smaller and larger": ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
    "the code of a template": ("{{ 7 * 7 }} {% raw %}", "{{ 7 * 7 }} {% raw %}"),
}


@each("what", TEXTS)
def test_a_text_may_hold(village: VillageBuilder, what: str) -> None:
    typed, shown = TEXTS[what]
    made = village(page(typed)).build()
    assert told(made) == []
    assert shown in made.text("over")


# What was read before ------------------------------------------------------------------------------------------------

RICH = {
    "agenda/soep.md": """---
titel: "Soep: breng je kom mee"
Datum: 2026-12-12
van: 18 uur
tot: 1 uur
herhaling: elke tweede zaterdag
behalve: [juli, augustus, schoolvakantie, feestdag, 2027-02-13]
verplaatst: [{van: 2027-01-09, naar: 2027-01-16, om: "19:00"}]
geschrapt: [2027-03-13]
extra: 2027-05-01
einde: 2028-01-01
volzet: [2026-12-12]
inschrijven_tot: de vrijdag ervoor om 12 uur
bestellen_tot: zolang er plaats is
voor: buren, kinderen
vroeger: [/kermis.html, oud/soep/]
nagekeken_op: 2026-11-01
concept: nee
---
Kom!
""",
    "agenda/los.md": "---\ntitel: Los\ndatum: weten we nog niet\nvan: weten we nog niet\nherhaling: [2027-01-02]\n---\nTekst\n",
    "aanbod/winkel.md": "---\ntitel: Winkel\nuren: [ma-vr 8-12]\nvolgorde: 3\nlink: https://winkel.example\n---\nBrood.\n",
    "nieuws/een.md": "---\ntitel: Een\ndatum: 2026-11-01\nsoort: succesje\nzichtbaar_tot: 2027-01-01\n---\n# Kop\n",
    "paginas/over.md": "---\ntitel: Over ons\nmenu: ja\n---\nTekst\n",
}


class JsonStore:
    """Keeps things as a file would."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.found = 0

    def get(self, text: str) -> object:
        self.found += text in self.kept
        return json.loads(self.kept[text]) if text in self.kept else None

    def put(self, text: str, thing: object) -> None:
        self.kept[text] = json.dumps(thing)


LATER = time.time() + 1e6  # no file is touched after that


def test_a_file_that_was_read_before_is_the_same_down_to_the_place_of_each_field(village: VillageBuilder) -> None:
    place = village(RICH)
    store = JsonStore()
    first, second = (read_village(place.folder, store, LATER) for _ in range(2))
    assert list(first.problems) == list(second.problems) == []
    assert len(store.kept) == store.found == len(RICH) + len(["buurtpunt.yml", "contact.yml"])
    assert first.contents == second.contents
    for one, other in zip(first.contents.documents, second.contents.documents, strict=True):
        assert (one.origin, repr(one), one.body) == (other.origin, repr(other), other.body)
        assert {path: spot.text for path, spot in one.origin.values.items()} == {
            path: spot.text for path, spot in other.origin.values.items()
        }


def test_every_file_of_the_demo_village_is_kept_whole() -> None:
    store = JsonStore()
    first, second = (read_village(ROOT, store, LATER) for _ in range(2))
    typed = [path for part in ("content", "intern") for path in (ROOT / part).rglob("*")]
    read = {path for path in typed if path.suffix in (".md", ".yml")} - {ROOT / "intern" / "LEES-MIJ.md"}
    assert len(store.kept) == store.found == len(read)
    assert (first.hub, first.contents, first.ids) == (second.hub, second.contents, second.ids)
    assert (repr(first.hub), repr(first.contents)) == (repr(second.hub), repr(second.contents))


def test_of_a_text_that_changed_below_its_fields_the_fields_are_kept(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = village(RICH)
    store = JsonStore()
    read_village(place.folder, store, LATER)
    monkeypatch.setitem(sys.modules, "buurtpunt.reading.file", None)
    for text in ("Nieuw", "Nieuwer"):
        place.write({"paginas/over.md": str(RICH["paginas/over.md"]).replace("Tekst", text)})
        assert read_village(place.folder, store, LATER).contents.of(PAGES)[0].body.text == f"{text}\n"
        with monkeypatch.context() as untouched:
            untouched.setattr("buurtpunt.reading.village.parts_of", None)
            assert read_village(place.folder, store, LATER).contents.of(PAGES)[0].body.text == f"{text}\n"


@each("line", ["titel: Over jullie", "titel: Over ons\nconcept: ja", "# nog niet klaar\ntitel: Over ons"])
def test_fields_that_changed_are_read_again(village: VillageBuilder, line: str) -> None:
    place = village(RICH)
    store = JsonStore()
    for text in (RICH["paginas/over.md"], str(RICH["paginas/over.md"]).replace("titel: Over ons", line)):
        place.write({"paginas/over.md": text})
        kept, afresh = read_village(place.folder, store, LATER), read_village(place.folder)
        assert (kept.contents, repr(kept.contents)) == (afresh.contents, repr(afresh.contents))


@each("text", ["Nieuwe tekst", "tekst", "Tekst\n\nEn meer"])
def test_a_file_that_looks_different_is_read_again(village: VillageBuilder, text: str) -> None:
    place = village(RICH)
    store = JsonStore()
    read_village(place.folder, store, LATER)
    place.write({"paginas/over.md": f"---\ntitel: Over ons\nmenu: ja\n---\n{text}\n"})
    assert read_village(place.folder, store, LATER).contents.of(PAGES)[0].body.text == f"{text}\n"


def test_a_file_that_may_change_and_look_the_same_is_opened_again(village: VillageBuilder) -> None:
    place = village(RICH)
    store = JsonStore()
    page = place.folder / "content" / "paginas" / "over.md"
    for word in ("Tekst", "Tukst", "Takst"):
        seen = page.stat()
        page.write_text(page.read_text().replace("Tekst", word))
        os.utime(page, ns=(seen.st_atime_ns, seen.st_mtime_ns))
        assert read_village(place.folder, store, sure=time.time() - 1e6).contents.of(PAGES)[0].body.text == f"{word}\n"
        page.write_text(page.read_text().replace(word, "Tekst"))


def test_what_there_was_to_remark_is_remarked_again(village: VillageBuilder) -> None:
    place = village({"nieuws/x.md": "---\ntitel: Soep #1\ndatum: 2026-11-01\n---\nTekst\n"})
    store = JsonStore()
    told = [[problem.kind.code for problem in read_village(place.folder, store, LATER).problems] for _ in range(2)]
    assert told[0] == told[1] != []
