"""What a review finds that a build does not say: each find once, at its place, in its words; and nothing where all is well."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bad import Typed, event, front, hub, on_screen, page, person, photo, where
from builder import Outcome, Told
from conftest import VillageBuilder
from rows import each

PHOTO = photo()
VZW = "organisatie: {naam: De Melkerij, vorm: vzw, zetel: Dries 4, ondernemingsnummer: 1999.999.943, rpr: Gent"
MIEKE = "  - {naam: Mieke Voorbeeld, telefoon: 0450 00 12 34}\n"
GUST = "  - {naam: Gust Voorbeeld, telefoon: 012 34 56 78, email: gust@melkerij.example, tot: 2026-10-01}\n"
LEFT: Typed = {"contact.yml": f"personen:\n{MIEKE}{GUST}"}
PUBLISHER = "vu: {naam: Odiel Voorbeeld, straat: Geheimestraat, nummer: 77, postcode: 9998, gemeente: Zwijgerdam}\n"
MANY_WORDS = "Er is koffie en taart voor wie komt. " * 50


@dataclass(frozen=True, slots=True)
class Find:
    """Files, and the one thing that a review finds in them."""

    files: Typed
    place: str
    code: str
    level: str
    sentence: str
    remedy: str


def picture(facts: str) -> Typed:
    """A page with a picture of which these facts are said."""
    return {
        **page("![](soep.jpg)\n"),
        "beelden/soep.jpg": PHOTO,
        "beelden/beelden.yml": f"soep.jpg: {{{facts}}}\n",
    }


def text(*lines: str) -> Typed:
    """A page with these lines, which begin on line 4."""
    return page("\n".join(lines))


FINDS = {
    # People and law
    "somebody leaves": Find(
        {"contact.yml": f"personen:\n{MIEKE}  - {{naam: Gust, telefoon: 012 34 56 78, tot: 2026-12-10}}\n"},
        "contact.yml:3:47",
        "contact-stopt",
        "tip",
        "Gust stopt als aanspreekpunt op donderdag 10 december 2026.",
        "Spreek nu af wie het overneemt. Op een affiche die vandaag al hangt, staat nog het oude nummer.",
    ),
    "the last one leaves": Find(
        person("tot: 2026-12-10"),
        "contact.yml:4:10",
        "laatste-contact-stopt",
        "waarschuwing",
        "Mieke Voorbeeld stopt als aanspreekpunt op donderdag 10 december 2026. "
        "Daarna staat er niemand meer in contact.yml.",
        "Zet er nu al iemand bij met naam en telefoon.",
    ),
    "somebody who left is still referred to": Find(
        {**LEFT, **event("contact: gust-voorbeeld")},
        "agenda/soep.md:4:10",
        "contact-vertrokken",
        "tip",
        "Gust Voorbeeld is geen aanspreekpunt meer. Op de site staat hier nu Mieke Voorbeeld.",
        "Kies iemand anders achter `contact`, of haal de regel weg.",
    ),
    "somebody who left follows up what the team agreed": Find(
        {
            **LEFT,
            "intern/vergaderingen/nota.md": "---\ntitel: Ploeg\ndatum: 2027-02-11\ndoel: Praten.\nniveau: mee beslissen\n"
            "opvolger: gust-voorbeeld\n---\nX\n",
        },
        "intern/vergaderingen/nota.md:6:11",
        "contact-vertrokken",
        "tip",
        "Gust Voorbeeld is geen aanspreekpunt meer.",
        "Kies iemand anders achter `opvolger`, of haal de regel weg.",
    ),
    "the number of somebody who left": Find(
        {**LEFT, **text("Bel Gust op 012/34.56.78.")},
        "paginas/over.md:4:13",
        "vertrokken-nog-online",
        "waarschuwing",
        "Gust Voorbeeld is geen aanspreekpunt meer, maar het nummer staat nog in deze tekst.",
        "Haal het weg, of zet er iemand anders in de plaats.",
    ),
    "the mail address of somebody who left": Find(
        {**LEFT, **text("Schrijf naar gust@melkerij.example.")},
        "paginas/over.md:4:14",
        "vertrokken-nog-online",
        "waarschuwing",
        "Gust Voorbeeld is geen aanspreekpunt meer, maar het mailadres staat nog in deze tekst.",
        "Haal het weg, of zet er iemand anders in de plaats.",
    ),
    "a picture that may show people": Find(
        picture("alt: Een kom soep"),
        "beelden/beelden.yml:1:11",
        "mensen-onbekend",
        "tip",
        "Van 1 beeld weten we niet of er mensen op staan: `soep.jpg`.",
        "Schrijf er in beelden.yml bij: `mensen: geen`, `groep`, `herkenbaar` of `kinderen`.",
    ),
    "a picture of which nothing is said": Find(
        {
            "nieuws/a.md": "---\ntitel: A\ndatum: 2026-11-20\n---\n![Een kom soep](soep.jpg)\n",
            "beelden/soep.jpg": PHOTO,
        },
        "beelden/soep.jpg",
        "mensen-onbekend",
        "tip",
        "Van 1 beeld weten we niet of er mensen op staan: `soep.jpg`.",
        "Schrijf er in beelden.yml bij: `mensen: geen`, `groep`, `herkenbaar` of `kinderen`.",
    ),
    "volunteers without insurance": Find(
        {**hub(f"{VZW}, email: info@melkerij.example}}"), "help-mee.yml": "taken:\n  - {taak: Brood halen}\n"},
        "buurtpunt.yml:2:14",
        "verzekering-ontbreekt",
        "waarschuwing",
        "Je zoekt vrijwilligers, maar er staat niet hoe ze verzekerd zijn.",
        "Zet in buurtpunt.yml onder `organisatie`: `verzekering: ...`, met op de puntjes hoe, zoals: wie helpt, is verzekerd voor schade aan anderen.",
    ),
    "an organisation without a mail address": Find(
        hub(f"{VZW}}}"),
        "buurtpunt.yml:2:14",
        "mailadres-ontbreekt",
        "tip",
        "Er staat nergens een mailadres.",
        "Zet in buurtpunt.yml onder `organisatie`: `email: ...`, met jullie adres op de puntjes.",
    ),
    "flyers, and nobody asked the municipality": Find(
        {"drukwerk/flyer.yml": "soort: flyer\n", "intern/druk.yml": PUBLISHER},
        "drukwerk/flyer.yml:1:8",
        "gemeenteregels-onbekend",
        "tip",
        "Je maakt iets om uit te delen. Weet je wat je gemeente daarvan vraagt?",
        "Vraag het, en zet in intern/druk.yml `gemeente_regels: {max_formaat: ..., termijn_dagen: ...}`, met het antwoord op de puntjes, zoals A5 en 14.",
    ),
    "a publisher who is no human being": Find(
        {"intern/druk.yml": PUBLISHER.replace("Odiel Voorbeeld", "De Melkerij vzw")},
        "intern/druk.yml:1:12",
        "uitgever-geen-mens",
        "waarschuwing",
        "De verantwoordelijke uitgever is een mens, en `De Melkerij vzw` lijkt een organisatie.",
        "Schrijf bij `vu` de voornaam en de naam van iemand die volwassen is, en thuis in België woont.",
    ),
    "the home address of the publisher": Find(
        {"intern/druk.yml": PUBLISHER, **text("We komen samen bij Odiel, Geheimestraat 77.")},
        "paginas/over.md:4:27",
        "thuisadres-in-tekst",
        "waarschuwing",
        "Hier staat het thuisadres van de verantwoordelijke uitgever. Deze tekst komt op de website.",
        "Haal het adres weg. Op papier zetten wij het er zelf bij.",
    ),
    # Freshness
    "a text that nobody looked at for half a year": Find(
        page("Welkom.", "nagekeken_op: 2026-05-01"),
        "paginas/over.md:3:15",
        "lang-niet-nagekeken",
        "tip",
        "Dit keek niemand na sinds vrijdag 1 mei 2026.",
        "Lees het nog eens. Klopt het? Schrijf dan `nagekeken_op: 2026-11-22`.",
    ),
    "hours that nobody looked at for half a year": Find(
        {"uren.yml": "uren:\n  - {wat: Winkel, wanneer: maandag 8:00-12:00, nagekeken_op: 2026-05-01}\n"},
        "uren.yml:2:62",
        "lang-niet-nagekeken",
        "tip",
        "Dit keek niemand na sinds vrijdag 1 mei 2026.",
        "Lees het nog eens. Klopt het? Schrijf dan `nagekeken_op: 2026-11-22`.",
    ),
    "a task that nobody looked at for half a year": Find(
        {"help-mee.yml": "taken:\n  - {taak: Brood halen, nagekeken_op: 2026-05-01}\n"},
        "help-mee.yml:2:39",
        "lang-niet-nagekeken",
        "tip",
        "Dit keek niemand na sinds vrijdag 1 mei 2026.",
        "Lees het nog eens. Klopt het? Schrijf dan `nagekeken_op: 2026-11-22`.",
    ),
    "texts of which nobody knows": Find(
        {"aanbod/brood.md": front("titel: Brood"), "aanbod/soep.md": front("titel: Soep")},
        "aanbod/brood.md:2:1",
        "nooit-nagekeken",
        "tip",
        "Bij 2 teksten staat niet wanneer iemand ze nakeek: `brood.md` en `soep.md`.",
        "Lees er af en toe een na. Klopt het? Schrijf dan `nagekeken_op: 2026-11-22`.",
    ),
    "a day that is still to come": Find(
        page("Welkom.", "nagekeken_op: 2027-05-01"),
        "paginas/over.md:3:15",
        "nagekeken-in-de-toekomst",
        "waarschuwing",
        "Dit is nagekeken op zaterdag 1 mei 2027, en die dag moet nog komen.",
        "Schrijf de dag waarop je het echt nakeek: `nagekeken_op: 2026-11-22`",
    ),
    "old news": Find(
        {"nieuws/oud.md": front("titel: Oud", "datum: 2026-08-01")},
        "nieuws/oud.md:3:8",
        "nieuws-oud",
        "tip",
        "Je laatste nieuws is van zaterdag 1 augustus 2026: 113 dagen geleden.",
        "Vertel iets kleins: wat er gelukt is, wie er kwam, wat er veranderde.",
    ),
    "a call for what has been": Find(
        {**hub("oproep: {tekst: Kom soep eten, link: agenda/soep.md}"), **event("datum: 2026-09-05")},
        "buurtpunt.yml:2:38",
        "oproep-voorbij",
        "waarschuwing",
        "Je oproep `Kom soep eten` leidt naar iets dat voorbij is sinds zaterdag 5 september 2026.",
        "Kies een nieuwe oproep in buurtpunt.yml, of haal ze weg.",
    ),
    "a campaign that is over": Find(
        hub("actie: {titel: Een dak, tot: 2026-11-21}"),
        "buurtpunt.yml:2:30",
        "actie-voorbij",
        "waarschuwing",
        "Je actie `Een dak` liep tot zaterdag 21 november 2026, en staat dus niet meer op je site.",
        "Vertel in het nieuws wat ze opbracht, en haal `actie` weg uit buurtpunt.yml. Loopt ze nog? Kies dan een nieuwe dag achter `tot`.",
    ),
    "a campaign without an end": Find(
        hub("actie: {titel: Een dak}"),
        "buurtpunt.yml:2:8",
        "actie-zonder-einde",
        "waarschuwing",
        "Je actie `Een dak` heeft geen einddag.",
        "Zet er een bij, zoals `tot: 2026-12-22`. Na die dag halen we ze zelf weg.",
    ),
    # For everybody
    "a link that says nothing": Find(
        text("Een stap hier. Het huisreglement vind je [hier](../contact.yml)."),
        "paginas/over.md:4:42",
        "linktekst-vaag",
        "tip",
        "De link heet `hier`. Dat zegt niet waar je terechtkomt.",
        "Maak een link van de woorden die het wel zeggen: niet `klik hier`, wel `het verslag van mei`.",
    ),
    "a link that is an address": Find(
        text("Zie [https://kaart.example/dorp](https://kaart.example/dorp)."),
        "paginas/over.md:4:5",
        "linktekst-adres",
        "tip",
        "De link heet `https://kaart.example/dorp`. Dat is lastig om te lezen en nog lastiger om te horen.",
        "Schrijf wat er te vinden is: `[de kaart van het dorp](https://kaart.example/dorp)`",
    ),
    "two links with one name": Find(
        text("Lees [het verslag](https://een.example).", "", "Of [Het verslag](https://twee.example)."),
        "paginas/over.md:6:4",
        "linktekst-dubbel",
        "tip",
        "Twee links heten `Het verslag`, en ze leiden naar iets anders.",
        "Geef ze elk een eigen naam.",
    ),
    "a description that is a file name": Find(
        picture("alt: IMG_2041, mensen: geen"),
        "beelden/beelden.yml:1:17",
        "beschrijving-bestandsnaam",
        "waarschuwing",
        "De beschrijving van `soep.jpg` is de naam van een bestand: `IMG_2041`.",
        "Schrijf wat je op de foto ziet.",
    ),
    "a description in a text that is a file name": Find(
        {
            **text("![soep.jpg](soep.jpg)"),
            "beelden/soep.jpg": PHOTO,
            "beelden/beelden.yml": "soep.jpg: {alt: Een kom soep, mensen: geen}\n",
        },
        "paginas/over.md:4:1",
        "beschrijving-bestandsnaam",
        "waarschuwing",
        "De beschrijving van `soep.jpg` is de naam van een bestand: `soep.jpg`.",
        "Schrijf wat je op de foto ziet.",
    ),
    "a description that says that it is a photo": Find(
        picture("alt: Een foto van de dampende soep, mensen: geen"),
        "beelden/beelden.yml:1:17",
        "beschrijving-foto-van",
        "tip",
        "De beschrijving van `soep.jpg` begint met `Een foto van`. Dat er een foto staat, zegt de computer zelf al.",
        "Begin met wat je ziet: `De dampende soep`",
    ),
    "a description without an end": Find(
        picture(f"alt: {'De soep dampt. ' * 20}, mensen: geen"),
        "beelden/beelden.yml:1:17",
        "beschrijving-lang",
        "tip",
        "De beschrijving van `soep.jpg` is 299 tekens lang.",
        "Maak er een of twee zinnen van. De rest past beter in je tekst.",
    ),
    "two pictures with one description": Find(
        {
            **text("![](soep.jpg)", "", "![](brood.jpg)"),
            "beelden/soep.jpg": PHOTO,
            "beelden/brood.jpg": PHOTO,
            "beelden/beelden.yml": "brood.jpg: {alt: De tafel, mensen: geen}\nsoep.jpg: {alt: De tafel., mensen: geen}\n",
        },
        "beelden/beelden.yml:2:17",
        "beschrijving-dubbel",
        "tip",
        "`soep.jpg` en `brood.jpg` hebben dezelfde beschrijving.",
        "Zeg bij elk wat er anders aan is.",
    ),
    "a heading that is none": Find(
        text("Welkom.", "", "**Wanneer zijn we open:**", "", "Elke dag."),
        "paginas/over.md:6:3",
        "vet-als-tussentitel",
        "tip",
        "`Wanneer zijn we open` staat in het vet, alsof het een tussentitel is.",
        "Maak er een van: `## Wanneer zijn we open`",
    ),
    "a long text in one piece": Find(
        text(MANY_WORDS),
        "paginas/over.md:4:1",
        "tekst-zonder-tussentitels",
        "tip",
        "Dit is een lange tekst zonder tussentitels: 400 woorden.",
        "Zet er hier en daar een tussen, op een eigen regel: `## Wat brengt het op?`",
    ),
    "a page that goes on and on": Find(
        text("## Taart", "", "Er is koffie en taart voor wie komt. " * 76),
        "paginas/over.md:4:1",
        "lange-pagina",
        "tip",
        "Deze pagina telt 609 woorden.",
        "Hou het bij 600: schrap wat niemand mist, of maak er twee pagina's van.",
    ),
    "a menu with nine things": Find(
        {
            f"paginas/p{n}.md": f"---\ntitel: Over {n}\nmenu: {'ja' if n else 'nee'}\nnagekeken_op: 2026-11-01\n---\nTekst.\n"
            for n in range(10)
        },
        "paginas/p9.md:3:7",
        "vol-menu",
        "tip",
        "In je menu staan 9 dingen, en deze pagina is er een van.",
        "Haal hier `menu: ja` weg, en zet op een andere pagina een link naar deze. Rond de 8 is genoeg.",
    ),
    "a table without heads": Find(
        text("| | |", "|---|---|", "| Jan | bakt |"),
        "paginas/over.md:6:3",
        "tabel-zonder-koppen",
        "tip",
        "Deze tabel heeft geen koppen boven haar kolommen.",
        "Zet in de eerste regel wat er in elke kolom staat: `| Wie | Doet wat |`",
    ),
    "another language": Find(
        text("Welkom.", "", "Le marché est ouvert tous les samedis pour vous et vos enfants."),
        "paginas/over.md:6:1",
        "andere-taal",
        "tip",
        "Dit lijkt Frans: `Le marché est ouvert tous les ...`",
        'Zet er `<span lang="fr">` voor en `</span>` achter. Dan leest de computer het juist voor.',
    ),
}

# What a build says as well is tested there; how words are chosen, in the tests of the language.
OTHERS = ("website-ontbreekt", "uitgever-ontbreekt", "agenda-leeg")


def finds(made: Outcome) -> list[Told]:
    """What is found by the reviews of this file."""
    told = [side for side in made.told["sides"] if side["key"] != "taal"]
    return [Told(**problem) for side in told for problem in side["problems"] if problem["code"] not in OTHERS]


@each("name", FINDS)
def test_a_find_is_told_once_at_its_place(village: VillageBuilder, name: str) -> None:
    find = FINDS[name]
    place = village(find.files)
    made = place.check()
    if find.place.startswith("intern/"):  # of a private file the words stay on the screen
        assert [(where(p), p.code, p.level) for p in finds(made)] == [(find.place, find.code, find.level)]
        assert f"{find.sentence} -> {find.remedy}" in on_screen(place, "check")
        return
    assert [(where(p), p.code, p.level, p.sentence, p.remedy) for p in finds(made)] == [
        (find.place, find.code, find.level, find.sentence, find.remedy)
    ]
    assert made.exit_code == 0


def test_of_links_with_one_name_each_has_its_own_place(village: VillageBuilder) -> None:
    made = village(
        text(
            "[Hier](https://d.example/1) en [hier](https://d.example/1).",
            "",
            "[hier][x]",
            "",
            "[x]: https://d.example/2",
        )
    ).check()
    assert [where(problem) for problem in finds(made)] == [
        "paginas/over.md:4:1",
        "paginas/over.md:4:32",
        "paginas/over.md:6:1",
    ]


FINE: dict[str, Typed] = {
    "a number that somebody else took over": {
        "contact.yml": f"personen:\n  - {{naam: Mieke, telefoon: 012 34 56 78}}\n{GUST}",
        **text("Bel op 012 34 56 78."),
    },
    "the publisher lives at the hub": {
        **hub("adres: {straat: Geheimestraat, nummer: 77, postcode: 9998, gemeente: Zwijgerdam}"),
        "intern/druk.yml": PUBLISHER,
        **text("Kom naar de Geheimestraat 77."),
    },
    "an association in fact with volunteers": {
        **hub("organisatie: {naam: De Melkerij, vorm: feitelijke vereniging}"),
        "help-mee.yml": "taken:\n  - {taak: Brood halen}\n",
    },
    "a bold sentence": text(
        "**Kom allemaal!**", "", "**Let op** voor de hond.", "", "**Er is plaats voor iedereen die wil komen eten.**"
    ),
    "links to one page with one name": text("[Contact](../contact.yml) en nog eens [contact](../contact.yml)."),
    "a telephone number as a link": text("[0450 00 12 34](tel:+32450001234)"),
    "a footnote": text("Soep[^1].", "", "[^1]: Met balletjes."),
    "a table with an empty corner": text("| | Prijs |", "|---|---|", "| Soep | 3 euro |"),
    "a language that is said": text(
        '<span lang="fr">Le marché est ouvert tous les samedis pour vous et vos enfants.</span>'
    ),
    "the name of a French dish": text("We eten coq au vin met pommes de terre, en daarna crème brûlée."),
    "English words in a Dutch sentence": text(
        "Het repair café is een team van makers die the internet of things kennen en delen."
    ),
    "a description with a number in it": picture("alt: Soep in 2026, mensen: geen"),
    "a picture with a name that says it": picture("alt: Soep, mensen: geen"),
    "a text of yesterday": page("Welkom.", "nagekeken_op: 2026-11-21"),
    "an old text that is a draft": page("Welkom.", "nagekeken_op: 2020-11-21", "concept: ja"),
    "a call that stands for what still comes": {
        **hub("oproep: {tekst: Kom soep eten, link: agenda/soep.md}"),
        **event("herhaling: elke zaterdag", "feestdag: gaat door"),
    },
    "a campaign until today": hub("actie: {titel: Een dak, tot: 2026-11-22}"),
    "somebody who leaves next year": person("tot: 2027-06-01"),
}


@each("name", FINE)
def test_where_all_is_well_nothing_is_found(village: VillageBuilder, name: str) -> None:
    assert [problem.sentence for problem in finds(village(FINE[name]).check())] == []


def test_every_new_kind_is_found_here() -> None:
    """Each kind of the reviews has its exact sentence above; those of other sites have theirs beside a server."""
    from buurtpunt.problems import Kind, accessibility, freshness, people

    kinds = {
        kind.code
        for room in (people, freshness, accessibility)
        for kind in vars(room).values()
        if isinstance(kind, Kind)
    }
    assert kinds - {find.code for find in FINDS.values()} == set()


# At the border --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "files, day, next_day, code",
    [
        (page("Welkom.", "nagekeken_op: 2026-05-01"), "2026-10-30", "2026-10-31", "lang-niet-nagekeken"),  # 182 days
        ({"nieuws/a.md": front("titel: A", "datum: 2026-09-01")}, "2026-10-31", "2026-11-01", "nieuws-oud"),  # 60
    ],
)
def test_it_is_said_from_the_first_day_on_and_not_before(
    village: VillageBuilder, files: Typed, day: str, next_day: str, code: str
) -> None:
    place = village(files)
    assert [code in place.check(today=one).codes for one in (day, next_day)] == [False, True]
