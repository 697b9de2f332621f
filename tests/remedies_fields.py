"""What the remedies for a field ask, done to the letter: keys, values, numbers and addresses."""

from __future__ import annotations

from bad import Fix, event, hub, person

FIXES = {
    # fields
    "sleutel-onbekend": Fix("plats", "plaats"),
    "sleutel-ontbreekt": Fix("datum", "titel: Soepavond\ndatum", "Voeg een regel toe: `titel: ...`"),
    "waarde-leeg": Fix("titel:", "titel: Soepavond", "Vul het in: `titel: ...`"),
    "sleutel-dubbel": Fix("plaats: De kelder\n", "", "Houd één van de twee."),
    "waarde-geen-tekst": Fix("datum: [2026-12-12, 2026-12-13]", "datum: 2026-12-12"),
    "waarde-geen-groep": Fix("Kom koffie drinken", "{tekst: Kom koffie drinken}", "`oproep: {tekst: ...}`"),
    "waarde-geen-lijst": Fix("De provincie", "\n  - {tekst: De provincie}", "`- {tekst: ...}`"),
    "waarde-geen-tweetal": Fix("middelpunt: [0.5]", "middelpunt: [0.5, 0.3]"),
    "waarde-te-lang": Fix("soep " * 5000, "soep", "Maak het korter.", event("plaats: " + "soep " * 5000)),
    "nog-meer-fouten": Fix(
        of=hub(*(f"a{number}: 1" for number in range(150))), lay=hub(), says="Verbeter eerst wat hier boven staat."
    ),
    "einde-voor-begin": Fix("tot: 18:00", "tot: 22:00", "Kijk beide na."),
    "keuze-onbekend": Fix("opne", "open"),
    "ja-of-nee": Fix("misschien", "ja", "Schrijf ja of nee."),
    "getal-fout": Fix("eerst", "10"),
    "webadres-fout": Fix("oudemelkerij.example", "https://oudemelkerij.example"),
    "adres-op-site-fout": Fix("Over Ons!", "over-ons"),
    "mapnaam-fout": Fix("../../geheim", "dorp", "Schrijf alleen de naam van de map"),
    "thema-onbekend": Fix("stad", "dorp"),
    "nummer-bij-straat": Fix(
        "straat: Kerkstraat 12 bus 3", "straat: Kerkstraat\n  nummer: 12 bus 3", "`nummer: 12 bus 3`"
    ),
    # colours
    "kleur-onbekend": Fix("kakikanarie", '"#0b6e4f"'),
    "kleur-code": Fix('"#0b6e4"', '"#0b6e4f"'),
    "kleur-aangepast": Fix("geel", "groen", "Kies zelf een andere kleur"),
    # telephone numbers
    "telefoon-aantal-cijfers": Fix("0450 00 12 3", "0450 00 12 34"),
    "telefoon-aantal-cijfers-na-32": Fix("+32 450 00 12 3", "+32 450 00 12 34", of=person("telefoon: +32 450 00 12 3")),
    "telefoon-met-tekst": Fix("0450 OO 12 34", "0450 00 12 34"),
    "telefoon-betalend": Fix("0900 12 345", "0450 00 12 34", of=person("telefoon: 0900 12 345")),
    "telefoon-onbekend": Fix("+31 1", "+31 20 123 45 67", of=person("telefoon: +31 1")),
    # mail addresses
    "email-ongeldig": Fix("miëke", "mieke", "letters zonder accent", person("email: miëke@melkerij.example")),
    "email-punt-achteraan": Fix(
        "mieke@melkerij.example.", "mieke@melkerij.example", of=person("email: mieke@melkerij.example.")
    ),
    "email-spatie": Fix(
        "mieke @melkerij.example", "mieke@melkerij.example", of=person("email: mieke @melkerij.example")
    ),
    "email-twee-apenstaarten": Fix(
        "mieke@melkerij.example en jan@melkerij.example",
        "mieke@melkerij.example",
        of=person("email: mieke@melkerij.example en jan@melkerij.example"),
    ),
    "email-zonder-apenstaart": Fix("mieke.oude", "mieke@oude", "Schrijf het hele adres"),
    "email-zonder-punt": Fix("annelies@delinde,be", "annelies@delinde.be"),
    # numbers of an organisation
    "ondernemingsnummer-controle": Fix("1999.999.944", "1999.999.943"),
    "ondernemingsnummer-begin": Fix(
        "9999.999.943", "1999.999.943", of=hub("organisatie: {naam: M, vorm: fv, ondernemingsnummer: 9999.999.943}")
    ),
    "ondernemingsnummer-vestiging": Fix(
        "2999.999.943", "1999.999.943", of=hub("organisatie: {naam: M, vorm: fv, ondernemingsnummer: 2999.999.943}")
    ),
    "ondernemingsnummer-cijfers": Fix(
        "1999.999.9433", "1999.999.943", "", hub("organisatie: {naam: M, vorm: fv, ondernemingsnummer: 1999.999.9433}")
    ),
    "ondernemingsnummer-met-tekst": Fix(
        "1999.999.943 van de vzw",
        "1999.999.943",
        of=hub("organisatie: {naam: M, vorm: fv, ondernemingsnummer: 1999.999.943 van de vzw}"),
    ),
    "rekening-controle": Fix("BE68 5390 0754 7035", "BE68 5390 0754 7034"),
    "rekening-lengte": Fix(
        "BE68 5390 0754 703",
        "BE68 5390 0754 7034",
        of=hub("organisatie: {naam: M, vorm: fv, iban: BE68 5390 0754 703}"),
    ),
    "rekening-onleesbaar": Fix(
        "onbekend", "BE68 5390 0754 7034", of=hub("organisatie: {naam: M, vorm: fv, iban: onbekend}")
    ),
    "rekening-oud-nummer": Fix(
        "539-0075470-34", "BE68 5390 0754 7034", of=hub("organisatie: {naam: M, vorm: fv, iban: 539-0075470-34}")
    ),
    "postcode-ongeldig": Fix("postcode: 999,", "postcode: 9999,", "bijvoorbeeld 9999"),
    "wettelijke-vermelding": Fix("rpr: Gent", 'rpr: Gent, zetel: "Dries 4, 9999 Verzonnegem"', "`zetel: ...`"),
}
