"""Problems with one day or one hour: it does not exist, or it can be read in two ways.

The facts of each kind: `value` is what was typed, `advice` is what to type instead, worked out from it.
"""

from __future__ import annotations

from buurtpunt.problems import Kind, Level


def _error(code: str, sentence: str, remedy: str, why: str) -> Kind:
    return Kind(code, Level.ERROR, sentence, remedy, why)


# Dates

DATE_UNREADABLE = _error(
    "datum-onleesbaar",
    "`{value}` is geen volledige datum.",
    "Schrijf de dag, de maand en het jaar, bijvoorbeeld {advice}.",
    "We lezen 5 december 2026, 5/12/2026 en 2026-12-05. De dag van de week mag ervoor staan.",
)
DATE_RELATIVE = _error(
    "datum-verschuift",
    "`{value}` is geen vaste datum.",
    "Schrijf de dag zelf, bijvoorbeeld {advice}.",
    "Wie de site een week later leest, begrijpt `morgen` of `volgende dinsdag` verkeerd.",
)
DATE_REPEATS = _error(
    "datum-herhaalt",
    "`{value}` is niet één dag.",
    "In de agenda hoort dat bij `herhaling`: schrijf `herhaling: {value}`, en achter `datum` de eerste keer.",
    "Achter `datum` staat de eerste dag. Hoe het terugkomt, staat achter `herhaling`.",
)
ONE_DAY = "Schrijf hier één dag. In de agenda komt de laatste dag achter `laatste_dag`. Dagen die wegvallen, komen achter `behalve`."
DATE_SEVERAL = _error(
    "datum-te-veel",
    "In `{value}` staat meer dan één datum.",
    "{advice}",
    "In dit veld past maar één dag. Duurt iets langer, dan is er een ander veld voor het einde.",
)
DATE_WITH_TIME = _error(
    "datum-met-uur",
    "In `{value}` staat ook een uur.",
    "Schrijf hier alleen de dag: {advice}.",
    "De dag en het uur hebben elk hun eigen veld. Zo kan de kalender ze allebei gebruiken.",
)
DATE_NO_YEAR = _error(
    "datum-zonder-jaar",
    "In `{value}` ontbreekt het jaar.",
    "Schrijf het jaar erbij, bijvoorbeeld {advice}.",
    "Zonder jaar weten we niet of iets voorbij is of nog moet komen.",
)
DATE_YEAR = _error(
    "datum-jaartal",
    "In `{value}` staat `{year}` als jaar.",
    "Schrijf het jaar met vier cijfers, bijvoorbeeld {advice}.",
    "Een jaar met twee cijfers kan ook een dag zijn. Met vier cijfers vergist niemand zich.",
)
DATE_MONTH_FIRST = _error(
    "datum-maand-en-dag",
    "In `{value}` staat `{month}` op de plaats van de maand.",
    "Schrijf eerst de dag en dan de maand: {advice}.",
    "In België staat de dag voor de maand. In Amerika is dat omgekeerd.",
)
DATE_IMPOSSIBLE = _error(
    "datum-bestaat-niet",
    "De datum `{value}` bestaat niet: {reason}.",
    "Kijk de dag en de maand na.",
    "Met een dag die niet bestaat, weet niemand wanneer hij moet komen.",
)
DATE_WEEKDAY = _error(
    "weekdag-klopt-niet",
    "`{value}` klopt niet: {date} is een {weekday}.",
    "Schrijf {advice}.",
    "De dag van de week en de datum spreken elkaar tegen. De helft van de mensen komt dan op de verkeerde dag.",
)
WEEKDAY_TYPO = _error(
    "weekdag-onbekend",
    "`{word}` is geen dag van de week.",
    "Bedoelde je {advice}?",
    "De dagen zijn maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag en zondag. Kort mag ook: ma, di, wo.",
)
MONTH_UNKNOWN = _error(
    "maand-onbekend",
    "`{word}` is geen maand.",
    "{advice}",
    "Schrijf de maand in het Nederlands, voluit of kort: december of dec. Een cijfer mag ook: 5/12/2026.",
)

# Hours of the day

TIME_UNREADABLE = _error(
    "uur-onleesbaar",
    "`{value}` is geen uur.",
    "Schrijf één uur in cijfers, bijvoorbeeld {advice}.",
    "We lezen 19:30, 19.30 uur, 19u30, 19u en 19 uur.",
)
TIME_SEVERAL = _error(
    "uur-te-veel",
    "In `{value}` staan twee uren.",
    "Schrijf hier één uur: {start}. Het einde komt op een eigen regel: `tot: {end}`",
    "`van` is wanneer het begint, `tot` is wanneer het gedaan is.",
)
TIME_IMPOSSIBLE = _error(
    "uur-bestaat-niet",
    "`{value}` staat niet op de klok: {reason}.",
    "Kijk het uur na. Zo kan het: 19:30.",
    "Een dag loopt van 0:00 tot 23:59.",
)
TIME_MIDNIGHT = _error(
    "uur-middernacht",
    "`{value}` kan het begin of het einde van de dag zijn.",
    "Schrijf 0:00 voor het begin van de dag of 23:59 voor het einde.",
    "Bij 24 uur weten lezers en kalenders niet op welke dag dat is.",
)
TIME_MINUTES = _error(
    "uur-minuten",
    "In `{value}` hebben de minuten maar één cijfer.",
    "Schrijf twee cijfers: {advice}.",
    "7.5 kan vijf na zeven zijn, maar ook half acht. Met twee cijfers is dat duidelijk.",
)
TIME_WORDS = _error(
    "uur-in-woorden",
    "`{value}` is een uur in woorden.",
    "Schrijf {advice}.",
    "`Half acht` kan 's morgens of 's avonds zijn. In cijfers is er geen twijfel.",
)
