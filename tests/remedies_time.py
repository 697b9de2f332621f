"""What the remedies for days, hours and series ask, done to the letter."""

from __future__ import annotations

from bad import Fix, event

SATURDAYS = "herhaling: elke zaterdag, tot en met 30 januari 2027"
TWO_SHOWINGS = (
    *(SATURDAYS, "van: 14:00"),
    "extra: [{datum: 2026-12-20, van: 10:00}, {datum: 2026-12-20, van: 19:00}]",
)


def hours(*lines: str, more: str = "") -> dict[str, str | bytes | None]:
    """The hours of the shop, on lines of their own from line 4 on."""
    typed = "".join(f"      - {line}\n" for line in lines)
    return {"uren.yml": f"uren:\n  - wat: Winkel\n    wanneer:\n{typed}{more}"}


FIXES = {
    # a day
    "datum-bestaat-niet": Fix("31/02/2026", "28/02/2027", "Kijk de dag en de maand na"),
    "datum-herhaalt": Fix(
        "datum: elke donderdag",
        "datum: 2026-12-03\nherhaling: elke donderdag\nfeestdag: gaat door",
        "`herhaling: elke donderdag`",
        event("datum: elke donderdag"),
    ),
    "datum-jaartal": Fix("5/12/26", "5 december 2026", of=event("datum: 5/12/26")),
    "datum-maand-en-dag": Fix("12/25/2026", "25/12/2026"),
    "datum-met-uur": Fix("5 december 2026 19:00", "5 december 2026", of=event("datum: 5 december 2026 19:00")),
    "datum-onleesbaar": Fix("null", "5 december 2026"),
    "datum-te-veel": Fix(
        "2026-12-05 en 2026-12-06",
        "2026-12-05\nextra: [2026-12-06]",
        "de andere komen dan achter `extra`",
        event("datum: 2026-12-05 en 2026-12-06"),
    ),
    "datum-verschuift": Fix("volgende dinsdag", "5 december 2026"),
    "datum-zonder-jaar": Fix("5 december", "5 december 2026"),
    "maand-onbekend": Fix("5 decembr 2026", "5 december 2026", of=event("datum: 5 decembr 2026")),
    "weekdag-klopt-niet": Fix("vrijdag 12 december 2026", "zaterdag 12 december 2026"),
    "weekdag-onbekend": Fix("zaterdaag", "zaterdag", of=event("datum: zaterdaag 12 december 2026")),
    "weekdag-in-tekst": Fix("vrijdag 12 december 2026", "zaterdag 12 december 2026"),
    # an hour
    "uur-bestaat-niet": Fix("25:00", "19:30"),
    "uur-in-woorden": Fix("half acht", "19:30"),
    "uur-middernacht": Fix("24:00", "23:59", of=event("van: 24:00")),
    "uur-minuten": Fix("19:3", "19:30", of=event("van: 19:3")),
    "uur-onleesbaar": Fix("2026-12-13", "19:30"),
    "uur-te-veel": Fix("14u-17u", "14u\ntot: 17u", "`tot: 17u`", event("van: 14u-17u")),
    "uur-overgeslagen": Fix("2:30", "4:00", "Kies een ander uur", event("datum: 2027-03-28", "van: 2:30")),
    "uur-dubbel": Fix("2:30", "4:00", "Kies liever een ander uur", event("datum: 2027-10-31", "van: 2:30")),
    # the hours of the week
    "uren-achterstevoren": Fix(
        "14:00-16:00 en 9:00-12:00",
        "9:00-12:00 en 14:00-16:00",
        "het ene stuk moet gedaan zijn voor het volgende begint",
        hours("zaterdag 14:00-16:00 en 9:00-12:00"),
    ),
    "uren-onleesbaar": Fix("zaterdag 9:00 - 8:00", "zaterdag 9:00-20:00", of=hours("zaterdag 9:00 - 8:00")),
    "uren-spreken-tegen": Fix(
        "      - zaterdag gesloten\n", "", "Haal de andere weg", hours("zaterdag gesloten", "zaterdag 9:00-12:00")
    ),
    # a series
    "herhaling-ontbreekt": Fix("einde: na 3 keer\n", "", "haal je `einde` weg", event("einde: na 3 keer")),
    "herhaling-onleesbaar": Fix("elke zatterdag", "elke zaterdag", of=event("herhaling: elke zatterdag")),
    "herhaling-twee-keer-einde": Fix(
        "einde: 2027-01-30\n", "", "Laat een van de twee weg", event(SATURDAYS, "einde: 2027-01-30")
    ),
    "herhaling-welke-dag": Fix("elke maand", "elke eerste zaterdag", of=event("herhaling: elke maand")),
    "herhaling-welke-weken": Fix("elke even week", "om de twee weken", of=event("herhaling: elke even week")),
    "einde-onleesbaar": Fix(
        "straks", "2027-01-30", "Schrijf de laatste dag", event("herhaling: elke zaterdag", "einde: straks")
    ),
    "laatste-dag-voor-eerste": Fix("2026-12-01", "2026-12-13", "Kijk beide na", event("laatste_dag: 2026-12-01")),
    "periode-achterstevoren": Fix(
        "2027-01-20 tot 2027-01-10",
        "10 januari 2027 tot en met 20 januari 2027",
        of=event(SATURDAYS, "behalve: [2027-01-20 tot 2027-01-10]"),
    ),
    "reeks-zonder-data": Fix(
        "einde: 2026-12-01", "einde: 2027-01-30", "het einde na", event("herhaling: elke zaterdag", "einde: 2026-12-01")
    ),
    "reeks-gedaan": Fix(
        lay={"agenda/soep.md": None},
        says="Anders mag dit bestand weg",
        of=event("datum: 2026-09-05", "herhaling: elke zaterdag", "einde: 2026-10-10"),
    ),
    "reeks-op-feestdag": Fix(
        "herhaling",
        "feestdag: gaat door\nherhaling",
        "`feestdag: gaat door`",
        event("datum: 2026-12-11", "herhaling: elke vrijdag"),
    ),
    "keren-vallen-weg": Fix(
        "8 keer",
        "tot en met 13 februari 2027",
        of=event("herhaling: elke zaterdag, 8 keer", "behalve: [kerstvakantie]"),
    ),
    "datum-past-niet-bij-herhaling": Fix(
        "datum: 2026-12-13", "datum: 2026-12-19", of=event("datum: 2026-12-13", SATURDAYS)
    ),
    "datum-niet-in-reeks": Fix(
        "2026-12-20", "zaterdag 19 december 2026", of=event(SATURDAYS, "geschrapt: [2026-12-20]")
    ),
    "dag-van-een-geheel": Fix(
        "geschrapt: [2026-12-14]\n",
        "",
        "haal ze hier weg en zet het in de tekst",
        event("laatste_dag: 2026-12-16", "geschrapt: [2026-12-14]"),
    ),
    "uitzondering-onleesbaar": Fix("kerstvakntie", "kerstvakantie", of=event(SATURDAYS, "behalve: [kerstvakntie]")),
    "extra-dubbel": Fix(
        "extra: [2026-12-19]\n", "", "Haal ze weg achter `extra`", event(SATURDAYS, "extra: [2026-12-19]")
    ),
    "extra-op-zelfde-uur": Fix(
        "extra: [{datum: 2026-12-19, plaats: De oude school}]",
        "verplaatst: [{van: 2026-12-19, plaats: De oude school}]",
        "{van: 2026-12-19, plaats: De oude school}",
        event(SATURDAYS, "van: 14:00", "extra: [{datum: 2026-12-19, plaats: De oude school}]"),
    ),
    "verplaatst-dubbel": Fix(
        "verplaatst: [2026-12-19 naar 2026-12-26]",
        "behalve: [2026-12-19]",
        "Zet ze dan achter `behalve`: `2026-12-19`",
        event(SATURDAYS, "van: 14:00", "verplaatst: [2026-12-19 naar 2026-12-26]"),
    ),
    "uur-in-de-nacht": Fix("van: 4 uur", "van: 16:00", of=event("van: 4 uur")),
    "uur-niet-in-dagdeel": Fix("van: 8:00", "van: 20:00", of=event("herhaling: elke zaterdagavond", "van: 8:00")),
    "geschrapt-zonder-dag": Fix("geschrapt: ja", "geschrapt: [2026-12-12]", of=event(SATURDAYS, "geschrapt: ja")),
    "geschrapt-welke-keer": Fix(
        "geschrapt: [2026-12-20]",
        "geschrapt: [{datum: 2026-12-20, van: 10:00}]",
        "{datum: 2026-12-20, van: 10:00}",
        event(*TWO_SHOWINGS, "geschrapt: [2026-12-20]"),
    ),
    "verplaatst-welke-keer": Fix(
        "verplaatst: [2026-12-20 naar 2026-12-21]\n",
        "",
        "haal deze lijn weg",
        event(*TWO_SHOWINGS, "verplaatst: [2026-12-20 naar 2026-12-21]"),
    ),
    "verplaatst-zonder-iets-nieuws": Fix(
        "{van: 2026-12-19}",
        "{van: 2026-12-19, naar: 2026-12-20}",
        "`{van: 2026-12-19, naar: ...}`",
        event(SATURDAYS, "verplaatst: [{van: 2026-12-19}]"),
    ),
    # a last day to come forward
    "inschrijven-na-datum": Fix(
        "2026-12-20", "2026-12-10", "Kies achter `inschrijven_tot` een dag ervoor", event("inschrijven_tot: 2026-12-20")
    ),
    "inschrijven-voorbij": Fix(
        "2026-11-10", "2026-12-10", "Kies een latere dag achter `inschrijven_tot`", event("inschrijven_tot: 2026-11-10")
    ),
    "uiterste-dag-onleesbaar": Fix(
        "de donderdg ervoor", "de donderdag ervoor", of=event(SATURDAYS, "inschrijven_tot: de donderdg ervoor")
    ),
    "uiterste-dag-welke": Fix(
        "inschrijven_tot: zaterdag",
        "inschrijven_tot: de dag zelf",
        "`de dag zelf`",
        event(SATURDAYS, "inschrijven_tot: zaterdag"),
    ),
    # an event among the others
    "activiteit-bij-sluiting": Fix(
        "datum: 2026-12-12",
        "datum: 2026-12-12\ngeschrapt: [2026-12-19]",
        "Schrijf het achter `geschrapt`",
        event(SATURDAYS) | hours("zaterdag 9:00-12:00", more="sluitingen:\n  - {van: 2026-12-19, tot: 2026-12-20}\n"),
    ),
    "buiten-de-uren": Fix(
        "18:00", "10:00", "Kijk het uur na", event("van: 18:00", "plaats: Winkel") | hours("zaterdag 9:00-12:00")
    ),
    "plaats-dubbel": Fix(
        "12-12",
        "12-13",
        "Kies een andere plaats of een ander uur",
        {
            f"agenda/{name}.md": f"---\ntitel: {name}\ndatum: 2026-12-12\nvan: 18:00\ntot: 20:00\nplaats: Zaal\n---\n"
            for name in "ab"
        },
    ),
    "agenda-leeg": Fix(
        of=event("datum: 2027-12-12"),
        lay={"agenda/koffie.md": "---\ntitel: Koffie\ndatum: 2026-12-02\n---\n"},
        says="Zet er iets bij in content/agenda",
    ),
}
