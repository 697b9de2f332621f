"""The words of time: what each of them is. All places (`herhaling`, `behalve`, hours, deadlines) read the same ones."""

from __future__ import annotations

from enum import StrEnum, auto
from functools import cache
from typing import Any, NamedTuple

from buurtpunt.knowledge.calendar.feasts import FEASTS
from buurtpunt.knowledge.moments import MONTHS, WEEKDAYS
from buurtpunt.knowledge.patterns import pattern


class T(StrEnum):
    """What a token is; in brackets what its value is."""

    WORD = auto()  # not known
    NUMBER = auto()  # (int)
    NTH = auto()  # (int) eerste, 15de, laatste (-1)
    CLOCK = auto()  # an hour in figures, as typed
    SPOKEN = auto()  # half acht
    DATE = auto()  # 5/12/2026: (day, month, year or None)
    WEEKDAY = auto()  # ((0, ...), is it said of all of them, part of the day)
    MONTH = auto()  # (int)
    UNIT = auto()  # (day, week, month, quarter, year)
    PERIODIC = auto()  # wekelijks: (number, unit)
    PART = auto()  # voormiddag
    FEAST = auto()  # (key of FEASTS)
    HOLIDAY = auto()  # (herfst, kerst, krokus, paas, zomer)
    SCHOOL = auto()  # schoolvakantie
    COMMUNITY = auto()  # (vlaamse, franse, duitse)
    PUBLIC = auto()  # feestdag
    SEASON = auto()  # (zomer, ...)
    ALL_DAY = auto()  # dag en nacht
    DAILY = auto()  # dagelijks, 7/7
    EVERY = auto()
    OTHER = auto()  # om de andere
    PARITY = auto()  # even, oneven
    AND = auto()
    OR = auto()
    COMMA = auto()
    COLON = auto()
    SLASH = auto()
    DASH = auto()
    THROUGH = auto()  # tot en met
    TILL = auto()  # tot
    FROM = auto()  # van
    SINCE = auto()  # vanaf
    IN = auto()
    ON = auto()
    OM = auto()
    PER = auto()
    EXCEPT = auto()
    ONLY = auto()
    CLOSED = auto()
    OPEN = auto()
    ALSO = auto()
    TIMES = auto()  # keer
    EDGE = auto()  # begin, midden, eind
    BEFORE = auto()  # ervoor
    EVE = auto()  # vooravond
    SAME_DAY = auto()
    LATEST = auto()  # uiterlijk; `voor` (1) may leave out the day itself
    BY_APPOINTMENT = auto()
    NOT_AT_ALL = auto()  # nooit, eenmalig
    SHIFTING = auto()  # morgen, volgende
    BRIDGE = auto()  # brugdag
    BETWEEN = auto()  # tussen
    UNKNOWN_YET = auto()


class Token(NamedTuple):
    """One piece of a phrase: what it is, its value, and from where to where it stands."""

    kind: T
    value: Any
    start: int
    end: int


NUMBERS = (
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
    "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
)  # fmt: skip
ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "laatste": -1, "voorlaatste": -2}
MONTH = {name: n for n, name in enumerate(MONTHS, 1)}
MONTH |= {name[:3]: n for name, n in MONTH.items()} | {"mrt": 3, "sept": 9, "febr": 2, "aug": 8}
_SHORT_DAYS = ("ma maa", "di din dins", "wo woe woens", "do don dond", "vr vri vrij", "za zat zater", "zo zon")
SHORT_DAYS = {short: n for n, shorts in enumerate(_SHORT_DAYS) for short in shorts.split()}
PARTS = ("ochtend", "morgen", "voormiddag", "middag", "namiddag", "avond", "nacht")
BOTH_DAYS = {
    "kerstdagen": ("kerstmis", "tweede kerstdag"),
    "paasdagen": ("pasen", "paasmaandag"),
    "pinksterdagen": ("pinksteren", "pinkstermaandag"),
}
HOLIDAYS = ("herfst", "kerst", "krokus", "paas", "zomer")
SHORT_PARTS = {"vm": "voormiddag", "nm": "namiddag"}
NAMED_DAY = pattern(rf"({'|'.join(WEEKDAYS)})(?:(s|en)|({'|'.join((*PARTS, *SHORT_PARTS))})(?:en|s)?)?")
STEMS = {name.removesuffix("dag"): n for n, name in enumerate(WEEKDAYS)}
_SPOKEN_ORDINALS = {f"{name}n": n for name, n in ORDINALS.items()} | {"twede": 2, "eennalaatste": -2}
_ALWAYS_SAID, _ONCE = True, False
_MON_FRI = ((0, 1, 2, 3, 4), _ALWAYS_SAID, "")

# Each line: a kind, a value, and the words that it goes by, with commas in between. The longest that fits wins.
_TABLE: tuple[tuple[T, Any, str], ...] = (
    (T.EVERY, 0, "elke, elk, elken, iedere, ieder, iederen, alle, telkens"), (T.OTHER, 0, "andere"),
    (T.PARITY, "even", "even, pare"), (T.PARITY, "oneven", "oneven, onpare"),
    (T.AND, 0, "en, alsook, &"), (T.OR, 0, "of"), (T.ALSO, 0, "ook"),
    (T.THROUGH, 0, "tot en met, t/m, tem, t.e.m., t.e.m, tot & met, tot en met en met"), (T.TILL, 0, "tot, tot aan"),
    (T.FROM, 0, "van, v/d, v.d., vd, gedurende, tijdens"), (T.SINCE, 0, "vanaf, sinds, te beginnen op, te beginnen vanaf, startend op, met ingang van"),
    (T.IN, 0, "in"), (T.ON, 0, "op, met"), (T.OM, 0, "om"), (T.PER, 0, "per"),
    (T.EXCEPT, 0, ("behalve, behalve in, behalve op, uitgezonderd, uitgez, m.u.v., muv, maar niet, maar niet in, maar niet op, niet, niet in, niet op, "
                  "zonder, met uitzondering van, buiten")),
    (T.ONLY, 0, "enkel, alleen, slechts, enkel in, alleen in"),
    (T.CLOSED, 0, "gesloten, dicht, toe, zijn we gesloten, zijn we dicht, is het dicht, is het gesloten, sluitingsdag, rustdag"),
    (T.OPEN, 0, "open, geopend, doorlopend, doorlopend open, we zijn open, zijn we open"),
    (T.DAILY, 0, "dagelijks, alledaags, dag in dag uit, elke dag van de week, alle dagen van de week, elke dag van het jaar, alle dagen van het jaar"),
    (T.ALL_DAY, 0, "dag en nacht, hele dag, altijd open, altijd, heel de dag"),
    (T.PERIODIC, (1, "week"), "wekelijks"), (T.PERIODIC, (1, "month"), "maandelijks"), (T.PERIODIC, (1, "year"), "jaarlijks"),
    (T.PERIODIC, (2, "week"), "tweewekelijks, veertiendaags"), (T.PERIODIC, (3, "week"), "driewekelijks"),
    (T.PERIODIC, (4, "week"), "vierwekelijks"), (T.PERIODIC, (2, "month"), "tweemaandelijks"), (T.PERIODIC, (2, "year"), "tweejaarlijks"),
    (T.PERIODIC, (3, "month"), "driemaandelijks"), (T.PERIODIC, (6, "month"), "halfjaarlijks"),
    (T.UNIT, "day", "dag, dagen"), (T.UNIT, "week", "week, weken"), (T.UNIT, "month", "maand, maanden, mnd"),
    (T.UNIT, "quarter", "kwartaal, kwartalen, trimester"), (T.UNIT, "year", "jaar, jaren"),
    (T.WEEKDAY, ((5, 6), _ALWAYS_SAID, ""), "weekend, weekends, weekeinde, weekeind, weekenden"),
    (T.WEEKDAY, _MON_FRI, "weekdag, werkdag, weekdagen, werkdagen, in de week, in week, op week, door de week, tijdens de week, weeks, op weekdagen, op werkdagen"),
    (T.TIMES, 0, "keer, keren, maal, x, lessen, les, sessies, beurten, bijeenkomsten, afleveringen, zittingen, workshops, voorstellingen"),
    *((T.TIMES, n, f"{name}maal") for n, name in enumerate(NUMBERS[:6], 1)), (T.TIMES, 1, "eens"),
    (T.EDGE, "begin", "begin"), (T.EDGE, "half", "half, midden"), (T.EDGE, "eind", "eind, einde, het einde, op het einde"),
    (T.BEFORE, 0, ("ervoor, er voor, daarvoor, vooraf, voordien, op voorhand, voorhand, van tevoren, tevoren, van te voren, te voren, eerder, "
                  "voorafgaand, voor het begin, voor de start, voor aanvang, voor het feest, voor het eten, "
                  "voor het verschijnt, voor verschijnen, voor het verschijnen, voor de activiteit")),
    (T.EVE, 0, "vooravond"),
    (T.SAME_DAY, 0, "dag zelf, dezelfde dag, op dag zelf, zelfde dag"), (T.LATEST, 0, "uiterlijk, ten laatste, liefst, tegen, minstens, ten minste, minimaal"), (T.LATEST, 1, "voor"),
    (T.BY_APPOINTMENT, 0, ("op afspraak, na afspraak, volgens afspraak, op afroep, anders op afspraak, enkel op afspraak, alleen op afspraak, "
                          "afspraak, mits afspraak, na telefonische afspraak")),
    (T.NOT_AT_ALL, 0, "nooit, geen, eenmalig, geen herhaling, niet herhalen, nee"),
    (T.SHIFTING, 0, ("vandaag, morgen, overmorgen, gisteren, straks, binnenkort, volgende, volgend, komende, komend, eerstvolgende, aanstaande, aanstaand, deze, dit, vorige, vorig, afgelopen, "
                     "vanochtend, vanmorgen, vanmiddag, vanavond, vannacht, daarnet, eergisteren")),
    (T.UNKNOWN_YET, 0, "weten we nog niet"), (T.BETWEEN, 0, "tussen"),
    (T.PUBLIC, 0, "feestdag, feestdagen, officiele feestdag, officiele feestdagen, wettelijke feestdag, wettelijke feestdagen"),
    (T.BRIDGE, 0, "brugdag, brugdagen"),
    (T.SCHOOL, 0, "schoolvakantie, schoolvakanties, schoolverlof, schoolverloven, schoolvrij, vakantiedagen school"),
    (T.COMMUNITY, "vlaamse", "vlaamse, vlaams, nederlandstalige"), (T.COMMUNITY, "franse", "franse, frans, franstalige, franstalig"),
    (T.COMMUNITY, "duitse", "duitse, duits, duitstalige, duitstalig"),
    *((T.HOLIDAY, name, ", ".join(f"{name}{end}" for end in ("vakantie", "verlof", "vak", " vakantie", " verlof"))) for name in HOLIDAYS),
    (T.HOLIDAY, "herfst", "allerheiligenvakantie, allerheiligenverlof"), (T.HOLIDAY, "paas", "lentevakantie"),
    (T.HOLIDAY, "krokus", "krokus, carnavalvakantie, carnavalsvakantie"), (T.HOLIDAY, "zomer", "grote vakantie, groot verlof"),
    (T.SEASON, "zomer", "zomer, zomermaanden, zomers, 's zomers"), (T.SEASON, "winter", "winter, wintermaanden, winters, 's winters"),
    (T.SEASON, "lente", "lente, voorjaar"), (T.SEASON, "herfst", "herfst, najaar"), (T.SEASON, "kerst", "kerst"), (T.SEASON, "vakantie", "vakantie, vakanties, vakantieperiode, vakantieperiodes, verlofperiode, verlofperiodes"), *((T.SEASON, days, days) for days in BOTH_DAYS), (T.SEASON, "kerst en nieuw", "kerst en nieuw, kerst en nieuwjaar"),
    *((T.PART, part, f"{part}, {part}en, {part}s, 's {part}s") for part in PARTS if part != "morgen"),
    (T.PART, "ochtend", "'s morgens, morgens"), *((T.PART, part, f"{short}, {part[:-5]}") for short, part in SHORT_PARTS.items()),
    *((T.FEAST, name, ", ".join((name, *feast.names))) for name, feast in FEASTS.items()),
)  # fmt: skip
FILLERS = {"de", "het", "die", "den", "onze", "telkens", "hele", "heel", "ganse", "gans",
           "opeenvolgende", "achtereenvolgende"}  # fmt: skip
MARKS = {",": T.COMMA, ";": T.COMMA, "&": T.AND, "+": T.AND, "/": T.SLASH, ":": T.COLON}
SILENT = "().!"
LONGEST_NAME = 5  # words


@cache
def names_of_time() -> dict[str, tuple[T, Any]]:
    """Every name of the table, with what it means; and words of one piece that follow a pattern."""
    found = {name.strip(): (kind, value) for kind, value, names in _TABLE for name in names.split(",")}
    found |= {name: (T.NUMBER, n) for n, name in enumerate(NUMBERS, 1)}
    found |= {name: (T.NTH, n) for name, n in (ORDINALS | _SPOKEN_ORDINALS).items()} | {
        name: (T.MONTH, n) for name, n in MONTH.items()
    }
    return found | {name: (T.WEEKDAY, ((n,), _ONCE, "")) for name, n in SHORT_DAYS.items()}


def known_words() -> list[str]:
    """All single words that mean something, whole weekdays included; for whoever looks for the nearest one."""
    return [*(name for name in names_of_time() if " " not in name and len(name) > 3), *WEEKDAYS]
