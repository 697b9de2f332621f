"""Problems with one value: it cannot be what its field says it is.

The facts of each kind: `value` is what was typed, `advice` is what to type instead, worked out from it.
"""

from __future__ import annotations

from buurtpunt.problems import Kind, Level


def _error(code: str, sentence: str, remedy: str, why: str) -> Kind:
    return Kind(code, Level.ERROR, sentence, remedy, why)


# Words

YES_NO_UNKNOWN = _error(
    "ja-of-nee",
    "`{value}` is geen ja en geen nee.",
    "Schrijf ja of nee.",
    "Sommige velden zijn een schakelaar: ze staan aan of uit. Iets ertussenin bestaat niet.",
)

# Telephone numbers

PHONE_DIGITS = _error(
    "telefoon-aantal-cijfers",
    "`{value}` heeft {count} en klopt zo niet.",
    "Een gsm-nummer heeft 10 cijfers en begint met 04, een vast nummer heeft er 9. "
    "Zo kan het: 0450 00 12 34 of 012 34 56 78.",
    "Met een cijfer te veel of te weinig kan niemand bellen.",
)
PHONE_DIGITS_ABROAD = _error(
    "telefoon-aantal-cijfers-na-32",
    "`{value}` heeft {count} na de landcode en klopt zo niet.",
    "Een gsm-nummer heeft er daar 9 en begint met 4, een vast nummer heeft er 8. "
    "Zo kan het: +32 450 00 12 34 of +32 12 34 56 78.",
    "Na +32 valt de 0 weg. Er is dus een cijfer minder dan in een gewoon Belgisch nummer.",
)
PHONE_UNKNOWN = _error(
    "telefoon-onbekend",
    "Het nummer `{value}` bestaat niet.",
    "Kijk de cijfers na. Zo kan het: 0450 00 12 34, of +31 20 123 45 67 voor een ander land.",
    "In dat land begint geen enkel nummer zo, of er is een cijfer te veel of te weinig.",
)
PHONE_PAID = _error(
    "telefoon-betalend",
    "Wie `{value}` belt, betaalt extra.",
    "Schrijf een gewoon nummer, bijvoorbeeld 0450 00 12 34.",
    "Nummers met 0900 en 070 zijn betaalnummers. Buren bellen gratis of aan een gewoon tarief.",
)
PHONE_EXTRA = _error(
    "telefoon-met-tekst",
    "In `{value}` staat nog iets anders dan één telefoonnummer.",
    "Schrijf alleen één nummer: {advice}.",
    "Een telefoon belt wat in dit veld staat. Een uitleg hoort in een ander veld.",
)

# E-mail addresses

EMAIL_NO_AT = _error(
    "email-zonder-apenstaart",
    "In het e-mailadres `{value}` ontbreekt de @.",
    "Schrijf het hele adres, bijvoorbeeld mieke@oudemelkerij.example.",
    "Een e-mailadres is een naam, een @ en het adres van een site.",
)
EMAIL_TWO_AT = _error(
    "email-twee-apenstaarten",
    "In het e-mailadres `{value}` staat meer dan één @.",
    "Schrijf hier één adres: {advice}.",
    "Een e-mailadres heeft precies één @.",
)
EMAIL_SPACE = _error(
    "email-spatie",
    "In het e-mailadres `{value}` staat een spatie.",
    "Schrijf het zonder spaties: {advice}.",
    "In een e-mailadres staan geen spaties en geen andere tekst.",
)
EMAIL_NO_DOT = _error(
    "email-zonder-punt",
    "In het e-mailadres `{value}` staat geen punt na de @.",
    "Achteraan hoort een punt en nog een stuk, zoals .be of .com: {advice}.",
    "Na de @ komt het adres van een site, en dat eindigt altijd op een punt en letters.",
)
EMAIL_FINAL_DOT = _error(
    "email-punt-achteraan",
    "Het e-mailadres `{value}` eindigt op een punt of een komma.",
    "Laat dat teken weg: {advice}.",
    "Het leesteken van een zin komt mee wanneer je een adres kopieert. Het hoort niet bij het adres.",
)
EMAIL_INVALID = _error(
    "email-ongeldig",
    "`{value}` is geen e-mailadres.",
    "Kijk de tekens na. Gebruik letters zonder accent, zoals in mieke@oudemelkerij.example.",
    "Naar dit adres kan geen enkel programma een bericht sturen.",
)

# The number of an organisation

ENTERPRISE_DIGITS = _error(
    "ondernemingsnummer-cijfers",
    "`{value}` heeft {count}, een ondernemingsnummer heeft er 10.",
    "{advice}",
    "Elke organisatie met een ondernemingsnummer staat in de KBO, de Kruispuntbank van Ondernemingen.",
)
ENTERPRISE_EXTRA = _error(
    "ondernemingsnummer-met-tekst",
    "In `{value}` staat meer dan een ondernemingsnummer.",
    "Schrijf alleen het nummer: {advice}.",
    "Een vzw vermeldt haar nummer op alles wat ze publiceert. Dan moet het alleen dat nummer zijn.",
)
ENTERPRISE_CHECK = _error(
    "ondernemingsnummer-controle",
    "Het ondernemingsnummer `{value}` klopt niet: de laatste twee cijfers passen niet bij de andere.",
    "Kijk de cijfers na in de statuten of op kbopub.economie.fgov.be. Zo ziet een nummer eruit: 1999.999.943.",
    "De laatste twee cijfers volgen uit de acht eerste. Zo valt een tikfout op.",
)
ENTERPRISE_ESTABLISHMENT = _error(
    "ondernemingsnummer-vestiging",
    "`{value}` begint met {first}: dat is een vestigingsnummer.",
    "Schrijf het ondernemingsnummer. Dat begint met 0 of 1, bijvoorbeeld 1999.999.943.",
    "Een vestigingsnummer hoort bij een gebouw, een ondernemingsnummer bij de organisatie zelf.",
)
ENTERPRISE_START = _error(
    "ondernemingsnummer-begin",
    "`{value}` begint met {first}.",
    "Een ondernemingsnummer begint met 0 of 1, bijvoorbeeld 1999.999.943.",
    "Er zijn nog geen ondernemingsnummers die met een ander cijfer beginnen.",
)

# Bank accounts

IBAN_UNREADABLE = _error(
    "rekening-onleesbaar",
    "`{value}` is geen rekeningnummer.",
    "Schrijf het nummer met de letters van het land, bijvoorbeeld BE68 5390 0754 7034.",
    "We lezen een IBAN: twee letters, twee controlecijfers en dan het nummer bij de bank.",
)
IBAN_LENGTH = _error(
    "rekening-lengte",
    "Het rekeningnummer `{value}` heeft {count}, een Belgisch nummer heeft er 16.",
    "Kijk het nummer na. Zo ziet het eruit: BE68 5390 0754 7034.",
    "Een Belgische IBAN is BE met 14 cijfers erachter.",
)
IBAN_CHECK = _error(
    "rekening-controle",
    "Het rekeningnummer `{value}` klopt niet: de controlecijfers passen niet bij de andere.",
    "Kijk de cijfers na op een rekeninguittreksel. Zo ziet een nummer eruit: BE68 5390 0754 7034.",
    "Een tikfout in een rekeningnummer stuurt geld naar niemand, of naar iemand anders.",
)
IBAN_OLD = _error(
    "rekening-oud-nummer",
    "`{value}` is een rekeningnummer in de oude vorm.",
    "Schrijf {advice}.",
    "Banken gebruiken sinds 2014 alleen nog de IBAN, met de letters van het land ervoor.",
)

# Places and colours

POSTCODE_INVALID = _error(
    "postcode-ongeldig",
    "`{value}` is geen Belgische postcode.",
    "Schrijf alleen de vier cijfers, bijvoorbeeld {advice}.",
    "Een Belgische postcode heeft vier cijfers en begint niet met 0. De gemeente heeft een eigen veld.",
)
COLOUR_UNKNOWN = _error(
    "kleur-onbekend",
    "`{value}` is geen kleur die we kennen.",
    "{advice}",
    "Een kleur is een naam of een code van zes tekens na een hekje. Zet een code tussen aanhalingstekens: "
    "zonder is alles na het hekje een opmerking.",
)
COLOUR_CODE = _error(
    "kleur-code",
    "`{value}` is geen kleurcode.",
    'Na het hekje komen 3 of 6 tekens: cijfers en de letters a tot f, bijvoorbeeld "#0b6e4f".',
    "Een kleurcode zegt hoeveel rood, groen en blauw er in een kleur zit.",
)
