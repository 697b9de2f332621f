"""A rule said back in words, so that whoever typed it sees what was understood. Whatever is said can be read again."""

from __future__ import annotations

from collections.abc import Iterable

from buurtpunt.knowledge.calendar import words as v
from buurtpunt.knowledge.calendar.rule import Every, Rule
from buurtpunt.knowledge.dutch import enumerate_words
from buurtpunt.knowledge.moments import format_date, month_name, weekday_name

_NUMBERS = dict(enumerate(v.NUMBERS, 1))
_NTHS = {n: word for word, n in v.ORDINALS.items()}
_UNITS = {Every.DAY: "dagen", Every.WEEK: "weken", Every.MONTH: "maanden", Every.YEAR: "jaar"}
_WEEKDAYS_ONLY = (0, 1, 2, 3, 4)


def say(rule: Rule) -> str:
    """`elke eerste zaterdag van de maand`, `om de twee weken op woensdag, tot en met 30 juni 2027`."""
    words = _SAY[rule.every](rule)
    if rule.count:
        words += f", {count_word(rule.count)} keer"
    return f"{words}, tot en met {format_date(rule.until, weekday=False)}" if rule.until else words


def count_word(number: int) -> str:
    """A number as one writes it in a text: in words up to twenty."""
    return _NUMBERS.get(number, str(number))


def in_months(months: Iterable[int]) -> str:
    """`in juli en augustus`, `van november tot en met maart`."""
    if run := stretch(sorted(months), 12):
        return f"van {month_name(run[0])} tot en met {month_name(run[1])}"
    return f"in {enumerate_words(month_name(month) for month in sorted(months))}"


def weekdays_in_words(days: Iterable[int]) -> str:
    """`dinsdag en vrijdag`, `maandag tot en met zaterdag`."""
    known = sorted(days)
    run = stretch([day + 1 for day in known], 7)
    if run and len(known) < 7:
        return f"{weekday_name(run[0] - 1)} tot en met {weekday_name(run[1] - 1)}"
    return enumerate_words(weekday_name(day) for day in known)


def stretch(numbers: list[int], around: int) -> tuple[int, int] | None:
    """The first and the last of three or more numbers in a row, perhaps past the last of all."""
    there = set(numbers)
    starts = [n for n in numbers if (n - 2) % around + 1 not in there]
    if len(numbers) < 3 or len(starts) != 1:
        return None
    return starts[0], (starts[0] + len(numbers) - 2) % around + 1


def nths_in_words(nths: Iterable[int]) -> str:
    """`eerste en derde`, `laatste`."""
    return enumerate_words(_NTHS[nth] for nth in nths)


def ordinal(number: int) -> str:
    """`1ste`, `15de`, `31ste`."""
    return f"{number}{'ste' if number in (1, 8) or number >= 20 else 'de'}"


def _lead(rule: Rule) -> str:
    return f"om de {count_word(rule.interval)} {_UNITS[rule.every]}"


def _daily(rule: Rule) -> str:
    lead = _lead(rule) if rule.interval > 1 else f"elke {rule.part or 'dag'}"
    return f"{lead}{_in(rule)}"


def _weekly(rule: Rule) -> str:
    days = f"{weekdays_in_words(rule.weekdays)}{rule.part}"
    if rule.interval > 1:
        return f"{_lead(rule)}{f' op {days}' if days else ''}{_in(rule)}"
    if rule.weekdays == _WEEKDAYS_ONLY and not rule.part:
        return f"elke weekdag{_in(rule)}"
    return f"elke {days or 'week'}{_in(rule)}"


def _monthly(rule: Rule) -> str:
    which = _which(rule)
    if rule.interval > 1:
        return f"{_lead(rule)} op de {which}{_in(rule)}"
    return f"elke {which} {_in(rule).strip().replace('in ', 'van ', 1) if rule.months else 'van de maand'}"


def _yearly(rule: Rule) -> str:
    lead = _lead(rule) if rule.interval > 1 else "elk jaar"
    months = in_months(rule.months).replace("in ", "", 1).replace("van ", "", 1) if rule.months else ""
    if rule.weekdays:
        return f"{lead} op de {_which(rule)} van {months}"
    return f"{lead} op {rule.monthdays[0]} {months}" if rule.monthdays else lead


def _which(rule: Rule) -> str:
    """`eerste en derde zaterdag`, `laatste weekdag`, `15de`."""
    if rule.positions:
        return f"{nths_in_words(rule.positions)} weekdag"
    if rule.weekdays:
        return f"{nths_in_words(rule.nths)} {weekday_name(rule.weekdays[0])}{rule.part}"
    days = enumerate_words(ordinal(day) if day > 0 else _NTHS[day] for day in rule.monthdays)
    return f"{days} dag" if rule.monthdays[-1] < 0 else days


def _in(rule: Rule) -> str:
    return f" {in_months(rule.months)}" if rule.months else ""


_SAY = {Every.DAY: _daily, Every.WEEK: _weekly, Every.MONTH: _monthly, Every.YEAR: _yearly}
