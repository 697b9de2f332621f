"""Feast days by name: those with a day of their own, those that move with Easter, and those on a Sunday of a month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast day: a `fixed` month and day, the `nth` weekday of a month, or a number of days `from_easter`; and its other names."""

    fixed: tuple[int, int] | None = None
    from_easter: int = 0
    names: tuple[str, ...] = ()
    nth: tuple[int, int, int] | None = None  # which, weekday, month

    def day(self, year: int) -> date:
        """The day of it in a year."""
        if self.nth:
            return nth_weekday(year, *self.nth)
        return date(year, *self.fixed) if self.fixed else easter(year) + timedelta(days=self.from_easter)


def _on(day: int, month: int, *names: str) -> Feast:
    return Feast((month, day), 0, names)


def _sunday(nth: int, month: int) -> Feast:
    return Feast(nth=(nth, 6, month))


def _moving(days: int, *names: str) -> Feast:
    return Feast(None, days, names)


FEASTS = {
    "nieuwjaar": _on(1, 1, "nieuwjaarsdag"),
    "driekoningen": _on(6, 1),
    "valentijn": _on(14, 2, "valentijnsdag"),
    "aswoensdag": _moving(-46),
    "palmzondag": _moving(-7),
    "witte donderdag": _moving(-3),
    "goede vrijdag": _moving(-2),
    "stille zaterdag": _moving(-1),
    "pasen": _moving(0, "paaszondag", "eerste paasdag"),
    "paasmaandag": _moving(1, "tweede paasdag", "2de paasdag"),
    "dag van de arbeid": _on(1, 5, "feest van de arbeid", "feest van arbeid", "dag van arbeid"),
    "hemelvaart": _moving(39, "hemelvaartsdag", "onze heer hemelvaart", "olh hemelvaart", "ons heer hemelvaart", "rerum novarum"),
    "pinksteren": _moving(49, "pinksterzondag", "eerste pinksterdag", "sinksen", "sinksenzondag"),
    "pinkstermaandag": _moving(50, "tweede pinksterdag", "sinksenmaandag"),
    "sacramentsdag": _moving(60),
    "feest van de vlaamse gemeenschap": _on(11, 7, "vlaamse feestdag", "feestdag van de vlaamse gemeenschap"),
    "moederdag": _sunday(2, 5),  # the custom of Antwerp (15 August) goes by its date
    "vaderdag": _sunday(2, 6),
    "nationale feestdag": _on(21, 7),
    "onze lieve vrouw hemelvaart": _on(15, 8, "olv hemelvaart", "maria hemelvaart", "half oogst"),
    "halloween": _on(31, 10),
    "allerheiligen": _on(1, 11),
    "allerzielen": _on(2, 11),
    "wapenstilstand": _on(11, 11, "sint maarten", "wapenstilstandsdag"),
    "sinterklaas": _on(6, 12, "sint niklaas"),
    "kerstavond": _on(24, 12),
    "kerstmis": _on(25, 12, "kerstdag", "eerste kerstdag"),
    "tweede kerstdag": _on(26, 12),
    "oudejaar": _on(31, 12, "oudejaarsavond", "oudjaar", "oudejaarsdag", "sylvester", "silvester"),
}  # fmt: skip


_SHORT = {"eerste": ("1e", "1ste"), "tweede": ("2e", "2de")}
NAMES = {name: key for key, feast in FEASTS.items() for name in (key, *feast.names)}
NAMES |= {
    name.replace(word, short): key
    for name, key in NAMES.items()
    for word in _SHORT
    for short in _SHORT[word]
    if word in name
}


def nth_weekday(year: int, nth: int, weekday: int, month: int) -> date:
    """The first, second ... of a weekday in a month, -1 is the last. Raises `ValueError` where there is none."""
    if nth < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first.replace(day=1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm in Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def feast_day(name: str, year: int) -> date:
    """The day of a feast in a year."""
    return FEASTS[name].day(year)


def next_feast(name: str, today: date) -> date:
    """The first time that a feast comes, today included."""
    return next(day for year in (today.year, today.year + 1) if (day := feast_day(name, year)) >= today)
