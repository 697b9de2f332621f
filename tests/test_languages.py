"""The words of the public site: each language has all of them, and no page has a word of ours from anywhere else."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterable, Iterator
from string import Formatter

import pytest

from builder import Files, Outcome, first
from buurtpunt import prose
from buurtpunt.knowledge.calendar.days import Days, Why
from buurtpunt.knowledge.calendar.deadlines import Deadline, parse_deadline
from buurtpunt.knowledge.calendar.feasts import FEASTS
from buurtpunt.knowledge.calendar.hours import Opening
from buurtpunt.knowledge.calendar.lines import parse_openings
from buurtpunt.knowledge.calendar.naming import parse_days
from buurtpunt.knowledge.calendar.phrases import parse_rule
from buurtpunt.knowledge.calendar.rule import Rule
from buurtpunt.knowledge.calendar.spans import Span
from buurtpunt.languages import CODES, DUTCH, language
from buurtpunt.languages.dutch import Dutch
from buurtpunt.languages.language import Language
from buurtpunt.model import collections
from buurtpunt.model.form import Role
from buurtpunt.model.printing import SORTS
from buurtpunt.model.roles import _fields
from conftest import VillageBuilder
from inside_out import turned, unturned
from paper import read
from pictures import picture
from rows import each

OTHERS = [language(code) for code in CODES if code != "nl"]


def names_in(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


# The catalogues ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("other", OTHERS, ids=repr)
def test_a_language_has_every_word_that_dutch_has_and_as_many_of_the_calendar_as_another(other: Dutch) -> None:
    assert {*DUTCH.words} - {*other.words} == set()
    assert {*other.words} == {*OTHERS[0].words}


@pytest.mark.parametrize("other", OTHERS, ids=repr)
def test_a_sentence_asks_for_the_same_facts_in_each_language(other: Dutch) -> None:
    asked = {key: names_in(words) for key, words in DUTCH.words.items()}
    assert {key: names_in(other.words[key]) for key in asked} == asked


@pytest.mark.parametrize("one", [DUTCH, *OTHERS], ids=repr)
def test_words_are_text_and_no_html(one: Dutch) -> None:
    assert [key for key, words in one.words.items() if set(words) & set("<>&\"'") or words != words.strip()] == []


@pytest.mark.parametrize("other", OTHERS, ids=repr)
def test_a_language_names_lists_and_keys_that_there_are(other: Dutch) -> None:
    named = {key.removesuffix(".about") for key in other.words if key.startswith(("list.", "key."))}
    keys = {f"key.{field.key}" for kind in collections.ALL for field in _fields(kind.model, (Role.WORDS,))}
    assert named - keys - {f"list.{kind.name}" for kind in collections.listed().values()} == set()


def test_what_nobody_put_in_a_language_is_said_in_dutch() -> None:
    say = Language("lb", "Lëtzebuergesch", {})
    assert [say.list_title("lokalen"), say.list_about("lokalen", "De Brug"), say.key("wat_er_is")] == [
        "Zaal huren",
        "Een zaal huren bij De Brug.",
        "Wat er is",
    ]


@pytest.mark.parametrize("other", OTHERS, ids=repr)
def test_a_language_has_a_name_for_each_sort_of_sheet(other: Dutch) -> None:
    assert [sort for sort in SORTS if not other.words.get(f"sheet.{sort}")] == []


@pytest.mark.parametrize("other", OTHERS, ids=repr)
def test_a_language_knows_each_feast_that_moves(other: Dutch) -> None:
    for name, feast in FEASTS.items():
        if not feast.fixed:
            assert other.days([Days("", feast=name)])


# Days and hours ------------------------------------------------------------------------------------------------------

SAID = {
    "fr": {
        "elke woensdag": "chaque mercredi",
        "elke dinsdag en vrijdag": "chaque mardi et vendredi",
        "maandag tot zaterdag": "du lundi au samedi",
        "elke weekdag": "du lundi au vendredi",
        "elke woensdagavond": "chaque mercredi, le soir",
        "om de twee weken op woensdag": "toutes les deux semaines, le mercredi",
        "elke eerste en derde zaterdag": "chaque mois, le premier samedi et le troisième samedi",
        "elke laatste vrijdag, behalve in juli": "",
        "elke 15de van de maand": "chaque mois, le 15",
        "elk jaar op 1 mei": "chaque année, le 1er mai",
        "elke woensdag in juli en augustus": "chaque mercredi, en juillet et août",
        "elke woensdag, 8 keer": "chaque mercredi, 8 fois",
        "elke woensdag tot en met 30 juni 2027": "chaque mercredi, jusqu’au 30 juin 2027 inclus",
    },
    "de": {
        "elke woensdag": "jeden Mittwoch",
        "om de twee weken op woensdag": "alle zwei Wochen, am Mittwoch",
        "elke eerste zaterdag": "jeden Monat, am ersten Samstag",
        "elk jaar op 1 mei": "jedes Jahr, am 1. Mai",
    },
    "en": {
        "elke woensdag": "every Wednesday",
        "om de twee weken op woensdag": "every two weeks, on Wednesday",
        "elke eerste zaterdag": "every month, on the first Saturday",
        "elk jaar op 1 mei": "every year, on 1 May",
    },
}


@each("code, typed", [(code, typed) for code in SAID for typed in SAID[code] if SAID[code][typed]])
def test_a_rule_that_was_typed_in_dutch_is_said_in_another_language(code: str, typed: str) -> None:
    assert language(code).rule(parse_rule(typed)) == SAID[code][typed]


@pytest.mark.parametrize(
    "code, day, span, hours",
    [
        ("nl", "dinsdag 1 december 2026", "van 9.30 tot 14 uur", "9.30-14 uur"),
        ("fr", "mardi 1er décembre 2026", "de 9 h 30 à 14 h", "9 h 30 à 14 h"),
        ("de", "Dienstag, 1. Dezember 2026", "von 9.30 bis 14 Uhr", "9.30-14 Uhr"),
        ("en", "Tuesday 1 December 2026", "from 9:30 to 14:00", "9:30-14:00"),
    ],
)
def test_a_day_and_its_hours_are_said_as_people_there_write_them(code: str, day: str, span: str, hours: str) -> None:
    say, at = language(code), (dt.time(9, 30), dt.time(14))
    assert (say.date(dt.date(2026, 12, 1)), plain(say.span(*at)), plain(say.spans([at]))) == (day, span, hours)


@pytest.mark.parametrize(
    "code, told",
    [
        ("fr", ("lun-ven 8 h à 12 h et 13 h à 17 h 30", "sam 8 h à 12 h (en juillet et août)", "sur rendez-vous")),
        ("de", ("Mo-Fr 8-12 und 13-17.30 Uhr", "Sa 8-12 Uhr (im Juli und August)", "nach Vereinbarung")),
        ("en", ("Mon-Fri 8:00-12:00 and 13:00-17:30", "Sat 8:00-12:00 (in July and August)", "by appointment")),
    ],
)
def test_a_week_of_hours_is_said_line_by_line(code: str, told: tuple[str, ...]) -> None:
    typed = ("ma-vr 8-12 en 13-17.30 uur", "zaterdag 8-12 in juli en augustus", "op afspraak")
    openings = [one for text in typed for one in parse_openings(text)]
    assert tuple(map(plain, language(code).week(openings))) == told


@each(
    "typed, told",
    {
        "juli en augustus": "en juillet et août",
        "november tot en met maart": "de novembre à mars",
        "feestdag": "les jours fériés",
        "kerstvakantie": "pendant les vacances de Noël",
        "Franse schoolvakantie": "pendant les vacances scolaires francophones",
        "paasmaandag": "le lundi de Pâques",
        "24 december": "le 24 décembre",
        "28 december 2026 tot 3 januari 2027": "du 28 décembre 2026 au 3 janvier 2027",
        "zondag": "le dimanche",
        "eerste zaterdag van de maand": "le premier samedi",
    }.items(),
)
def test_what_falls_away_is_said_in_french(typed: str, told: str) -> None:
    assert language("fr").days(parse_days(typed)) == told


@pytest.mark.parametrize(
    "typed, each_time, that_time",
    [
        ("de vrijdag ervoor om 12 uur", "le vendredi qui précède à 12 h", "le vendredi 27 novembre 2026 à 12 h"),
        ("twee dagen ervoor", "2 jours avant", "le lundi 30 novembre 2026"),
        ("de dag ervoor", "la veille", "le mardi 1er décembre 2026"),
        ("zolang er plaats is", "zolang er plaats is", "zolang er plaats is"),
    ],
)
def test_a_deadline_is_said_for_each_time_and_for_one(typed: str, each_time: str, that_time: str) -> None:
    say, found = language("fr"), parse_deadline(typed)
    assert plain(say.deadline(found)) == each_time
    assert plain(say.deadline(found, dt.date(2026, 12, 2), year=True)) == that_time


def test_a_holiday_has_its_name_in_the_language_of_the_page() -> None:
    why = parse_days("feestdag")[0].reason(dt.date(2026, 12, 25))
    assert why
    assert [language(code).why(why) for code in CODES] == [
        "feestdag: Kerstmis", "jour férié : Noël",
        "Feiertag: Weihnachten", "public holiday: Christmas Day",
    ]  # fmt: skip


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


# A language that turns every word of ours inside out -----------------------------------------------------------------


class InsideOut(Dutch):
    """Dutch in which no letter of ours is one that a villager types."""

    def __init__(self) -> None:
        super().__init__("fr", "InsideOut", {key: turned(words) for key, words in DUTCH.words.items()})

    def _declared(self, key: str) -> str:
        return turned(super()._declared(key))

    def key(self, key: str) -> str:
        return turned(super().key(key))

    def weekday(self, number: int) -> str:
        return turned(super().weekday(number))

    @property
    def short_weekdays(self) -> tuple[str, ...]:
        return tuple(map(turned, super().short_weekdays))

    def month(self, number: int) -> str:
        return turned(super().month(number))

    def short_month(self, number: int) -> str:
        return turned(super().short_month(number))

    def date(self, day: dt.date, *, year: bool = True, weekday: bool = True) -> str:
        return turned(super().date(day, year=year, weekday=weekday))

    def time(self, hour: dt.time) -> str:
        return turned(super().time(hour))

    def span(self, start: dt.time | None, end: dt.time | None = None) -> str:
        return turned(super().span(start, end))

    def spans(self, spans: Iterable[Span]) -> str:
        return turned(super().spans(spans))

    def week(self, openings: Iterable[Opening]) -> tuple[str, ...]:
        return tuple(map(turned, super().week(openings)))

    def rule(self, rule: Rule) -> str:
        return turned(super().rule(rule))

    def days(self, found: Iterable[Days]) -> str:
        return turned(super().days(found))

    def why(self, reason: Why | str) -> str:
        return reason if isinstance(reason, str) else turned(super().why(reason))

    def holiday(self, day: dt.date) -> str:
        return turned(super().holiday(day))

    def deadline(self, found: Deadline, when: dt.date | None = None, *, year: bool = False) -> str:
        return turned(super().deadline(found, when, year=year))


def event(title: str, date: str, *fields: str) -> str:
    return "\n".join(["---", f"titel: {title}", f"datum: {date}", *fields, "---", "Qqtekst."])


RICH: Files = {
    "buurtpunt.yml": """
        naam: Qqnaam
        taal: fr
        zin: Qqzin.
        website: https://qq.example
        adres: {straat: Qqstraat, nummer: 4, postcode: 9999, gemeente: Qqgem, deelgemeente: Qqdeel}
        bereikbaarheid: Qqbus.
        toegankelijkheid: Qqtrap.
        foto: qq.jpg
        links: {qqface: "https://face.example/qq"}
        organisatie: {naam: Qqclub, vorm: fv, zetel: Qqzetel, verzekering: Qqzeker.}
        steun: [{tekst: Qqsteun}]
        actie: {titel: Qqactie, tekst: Qqplank., tot: 2026-12-31}
        """,
    "contact.yml": """
        personen:
        - {id: qa, naam: Qqa, telefoon: 0450 00 12 34, email: qqa@qq.example, rol: qqrol}
        - {id: qb, naam: Qqb, telefoon: 0450 00 12 35}
        """,
    "uren.yml": """
        uren:
        - {wat: Qqwinkel, wanneer: [maandag tot vrijdag 8-12 en 13-17.30 uur, op afspraak], behalve: [feestdag], contact: qb}
        - {wat: Qqbrood, wanneer: zondag 7-9.30 uur, bestellen_tot: de vrijdag ervoor om 12 uur}
        - {wat: Qqijs, wanneer: [elke dag 8-9 uur, in juli en augustus gesloten], behalve: [kerstvakantie]}
        sluitingen:
        - {van: 2026-12-30, tot: 2027-01-02, reden: Qqreden}
        anders:
        - {datum: 2026-12-24, uren: 10:00-11:00, reden: Qqavond}
        - {datum: 2026-12-25, dicht: ja}
        """,
    "vragen.yml": """
        vragen:
        - {vraag: Qqvraag?, antwoord: Qqantwoord., voor: [qqburen], nagekeken_op: 2026-11-03}
        - {vraag: Qqander?, antwoord: Qqantwoord.}
        """,
    "doelgroepen.yml": "doelgroepen: [{id: qqburen, naam: Qqburen}]",
    "help-mee.yml": "taken: [{taak: Qqtaak, tijd: qqtijd, nodig: qqauto, vergoeding: qqgeld, begeleiding: qqhulp, nagekeken_op: 2026-11-03}]",
    "partners.yml": "partners: [{naam: Qqpartner, waarom: Qqwaarom.}]",
    "plaatsen.yml": "plaatsen: [{naam: Qqplek, adres: 'Qqweg 2, 9999 Qqgem', toegang: Qqlangs., nagekeken_op: 2026-11-03}]",
    "lokalen.yml": """
        lokalen:
        - {naam: Qqzaal, plaatsen: 20 qqman, prijs: "40", wat_er_is: qqtafel, uitleg: Qqsleutel., link: "https://zaal.example"}
        - {naam: Qqkamer}
        """,
    "aanbod/qq1.md": "---\ntitel: Qqding\nsoort: qqsoort\nprijs: 5\nwie: Qqwie\nuren: qquren\nbestellen_tot: qqdan\nlink: https://qq.example/x\n---\nQqtekst.",
    **{f"aanbod/qq{n}.md": f"---\ntitel: Qqding{n}\nsoort: qqsoort\n---\nQqtekst." for n in range(2, 5)},
    "aanbod/qq5.md": "---\ntitel: Qqlos\n---\nQqtekst.",
    "agenda/qqsoep.md": event(
        "Qqsoep", "2026-12-02", "van: '18:00'", "tot: '21:00'", "herhaling: elke woensdag", "feestdag: valt weg",
        "behalve: [juli, 2027-01-06]", "geschrapt: [{datum: 2026-12-09, reden: qqziek}]", "verplaatst: [2026-12-16 naar 2026-12-17]",
        "inschrijven_tot: de dag ervoor om 12 uur", "bestellen_tot: 2 dagen ervoor", "prijs: '7'", "voor: [qqburen]",
        "plaats: Qqplek", "contact: qb",
    ),
    "over-ons.yml": "{waarom: Qqwaarom., voor_wie: Qqwie2., wat_verandert: weten we nog niet, met_wie: Qqmet., plan: {kort: Qqeen., middellang: Qqtwee., lang: Qqdrie.}, vraag: Qqhelp?, sinds: qqmei}",
    "vergaderingen/qqdenk.md": event(
        "Qqdenk", "2027-02-01", "van: '19:30'", "doel: Qqdoel.", "niveau: adviseren", "niet_over: [qqdak]", "uitgenodigd_via: [qqschool]",
        "vragen: [Qqvraag2?]", "hapje_drankje: qqkoek",
    ),
    "vergaderingen/qqtoen.md": event(
        "Qqtoen", "2026-10-02", "doel: Qqdoel.", "verslag: Qqverslag.", "beslist: [Qqja.]", "beloofd: [Qqbord.]", "niet_beloofd: [Qqbus.]",
        "taken: [{wat: qqverf, wie: qa, tegen: 2026-12-01, stand: bezig}, {wat: qqtrap, tegen: weten we nog niet}, {wat: qqaf, stand: klaar}]",
        "resultaten: Qqnu.", "opvolger: qb", "bedankt: Qqdank.", "volgende: 2027-03-01",
    ),
    "agenda/qqvol.md": event("Qqvol", "2026-12-24", "van: '18:00'", "volzet: ja"),
    "agenda/qqweg.md": event("Qqweg", "2026-12-25", "geschrapt: [2026-12-25]"),
    "agenda/qqlang.md": event("Qqlang", "2026-12-26", "laatste_dag: 2026-12-28", "van: '10:00'", "tot: '16:00'"),
    "agenda/qqooit.md": event("Qqooit", "weten we nog niet"),
    "agenda/qquur.md": event("Qquur", "2026-12-27", "van: weten we nog niet"),
    "agenda/qqvoorbij.md": event("Qqvoorbij", "2026-10-01", "nagekeken_op: 2026-09-01"),
    **{f"agenda/qqveel{n}.md": event(f"Qqveel{n}", f"2027-01-{n:02}", "van: '9:00'") for n in range(1, 21)},
    **{f"nieuws/qq{n}.md": f"---\ntitel: Qqbericht{n}\ndatum: 2026-11-{n:02}\nsoort: {('nieuws', 'succesje', 'verslag')[n % 3]}\n---\nQqtekst." for n in range(1, 20)},
    "paginas/qqover.md": "---\ntitel: Qqover\nmenu: ja\nvroeger: [qqoud]\nfoto: qq.jpg\n---\n## Qqa\n\nQq[^1].\n\n## Qqb\n\nQq.\n\n## Qqc\n\nQq.\n\n## Qqd\n\n[![Qqfoto](weg.jpg)](../vragen.yml)\n\n[^1]: Qqnoot.",
    "beelden/qq.jpg": picture(),
    "beelden/weg.jpg": picture(),
    "beelden/beelden.yml": "qq.jpg: {alt: Qqalt, mensen: geen, maker: Qqmaker}\nweg.jpg: {alt: Qqweg, mensen: herkenbaar, toestemming: nee}\n",
    "drukwerk/qqflyer.yml": "soort: flyer\ntitel: Qqflyer\nop_site: ja\n",
}  # fmt: skip
# What is no word of ours: names of things elsewhere, and forms that the law or a standard knows by these letters.
NO_WORDS = frozenset({"html", "pdf", "vzw", "RPR", "BE", "webcal", "https", "mailto", "tel", "example"})
SEEN = re.compile(r'(?:alt|title|aria-label|content|lang|summary)="([^"]*)"')


@pytest.fixture
def inside_out(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> Outcome:
    one = InsideOut()
    monkeypatch.setattr("buurtpunt.making.context.language", lambda _: one)
    made = village(RICH).build(today="2026-12-23")
    assert made.exit_code == 0, made.said
    return made


def told_on(made: Outcome, name: str) -> Iterator[str]:
    """What visitors read or hear of a file of the site."""
    text = made.text(name)
    if name.endswith(".html"):
        yield from re.findall(r'<[^>]*\s(?:alt|title|aria-label)="([^"]*)"', text)
        yield from re.findall(
            r'<meta (?:name="description"|property="og:(?:title|description)") content="([^"]*)"', text
        )
        body = re.sub(r"(?s)<(script|style)\b.*?</\1>", "", text)
        yield from re.sub(r"<[^>]*>", "\n", body).split("\n")
    elif name.endswith(".ics"):
        unfolded = text.replace("\r\n ", "")
        yield from re.findall(r"(?m)^(?:SUMMARY|DESCRIPTION|LOCATION|CONTACT|X-WR-CALNAME)[^:]*:(.*)$", unfolded)
    elif name.endswith(".xml"):
        yield from re.findall(r"<(?:title|summary|content|name)\b[^>]*>([^<]*)<", text)


def test_no_page_feed_or_calendar_has_a_word_of_ours_that_its_language_did_not_say(inside_out: Outcome) -> None:
    found: dict[str, set[str]] = {}
    for name in inside_out.files():
        if name.endswith((".html", ".ics", ".xml")):
            said = (html.unescape(html.unescape(told)) for told in told_on(inside_out, name))
            found[name] = unturned((re.sub(r"<[^>]*>", " ", told) for told in said), NO_WORDS)
    assert {name: words for name, words in found.items() if words} == {}


# The language of a page ----------------------------------------------------------------------------------------------


def lang(made: Outcome, path: str, css: str = "html") -> str | None:
    return first(made.page(path), css).attributes.get("lang")


def test_a_village_in_french_has_a_site_in_french(village: VillageBuilder) -> None:
    made = village(
        {
            "buurtpunt.yml": "naam: La Laiterie\ntaal: fr\n",
            "agenda/soupe.md": event("Soupe", "2026-12-05", "van: '18:30'"),
        }
    ).build()
    assert lang(made, "") == "fr-BE"
    assert "samedi 5 décembre 2026, à 18 h 30" in plain(made.text("agenda/soupe/"))
    assert first(made.page("agenda/soupe/"), "header nav").text().split() == ["Agenda"]


@pytest.mark.parametrize(
    "code, words",
    [
        ("fr", "Heures d’ouverture, lun-ven 8 h à 12 h, Situation au 22 novembre 2026"),
        ("de", "Öffnungszeiten, Mo-Fr 8-12 Uhr, Stand vom 22. November 2026"),
        ("en", "Opening hours, Mon-Fri, As of 22 November 2026"),
    ],
)
def test_a_village_has_its_sheets_in_its_own_language(village: VillageBuilder, code: str, words: str) -> None:
    hub, hours = f"naam: Laiterie\ntaal: {code}\n", "uren: [{wat: Pain, wanneer: maandag tot vrijdag 8-12 uur}]\n"
    place = village({"buurtpunt.yml": hub, "uren.yml": hours})
    assert place.build("--only", "druk").exit_code == 0
    door = read(place.folder / "output" / "druk", "deur-a4")
    assert door.facts()["lang"] == f"{code}-BE"
    assert [part for part in words.split(", ") if part not in plain(door.text)] == []


def test_a_page_in_french_on_a_dutch_site_says_the_words_of_the_site_in_french(village: VillageBuilder) -> None:
    made = village(
        {
            "agenda/soupe.md": event("Soirée soupe", "2026-12-05", "taal: fr", "van: '18:30'"),
            "agenda/film.md": event("Movie night", "2026-12-06", "taal_titel: en"),
        }
    ).build()
    assert (lang(made, ""), lang(made, "agenda/"), lang(made, "agenda/soupe/")) == ("nl-BE", "nl-BE", "fr-BE")
    assert first(made.page("agenda/soupe/"), ".skip").text() == "Aller au contenu"
    assert "samedi 5 décembre 2026" in made.text("agenda/soupe/")
    assert lang(made, "agenda/soupe/", "h1") is None
    assert lang(made, "agenda/", 'main h3 a[href*="soupe"]') == "fr-BE"
    assert (lang(made, "agenda/film/"), lang(made, "agenda/film/", "h1")) == ("nl-BE", "en-BE")


def test_an_answer_in_french_is_marked_as_such(village: VillageBuilder) -> None:
    made = village(
        {"vragen.yml": "vragen: [{vraag: Mon chien?, antwoord: Oui., taal: fr}, {vraag: Mijn hond?, antwoord: Ja.}]"}
    ).build()
    assert [one.attributes.get("lang") for one in made.page("vragen/").css("main article")] == ["fr-BE", None]


HARD = "Conform de beleidsnota faciliteren wij de implementatie van dit participatietraject."


@pytest.mark.parametrize("field", ["taal: fr", "concept: nee"])
def test_the_review_reads_dutch_alone(village: VillageBuilder, field: str) -> None:
    """The same text, said to be French: nobody asks for plainer Dutch in it, nor that its language be told."""
    text = f"{HARD}\n\nNous vous invitons pour une soirée avec la musique et les enfants."
    said = village({"paginas/soiree.md": f"---\ntitel: Soirée\n{field}\n---\n{text}\n"}).check().codes
    assert ("andere-taal" in said, any(code.startswith("taal-") for code in said)) == (
        (False, False) if field == "taal: fr" else (True, True)
    )


@pytest.mark.parametrize("tag", ["div", "section"])
def test_a_stretch_in_another_language_is_set_like_any_text(tag: str) -> None:
    made = prose.render(f'<{tag} lang="fr">\n\n## Manger\n\n- du **pain**\n\n</{tag}>').html
    assert f'<{tag} lang="fr">' in made
    assert "<strong>pain</strong></li>" in made


def test_a_language_that_we_do_not_have_is_refused_with_those_that_we_have(village: VillageBuilder) -> None:
    made = village({"buurtpunt.yml": "naam: Melkerij\ntaal: Esperanto\n"}).build()
    assert [(one.file, one.line, one.remedy) for one in made.problems] == [
        ("content/buurtpunt.yml", 2, "Kies uit: nl, fr, de of en.")
    ]
