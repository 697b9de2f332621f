"""A rule said back in words, so that whoever typed it sees what was understood. Whatever is said can be read again."""

from __future__ import annotations

from collections.abc import Iterable

from buurtpunt.knowledge.calendar import vocabulary as v
from buurtpunt.knowledge.calendar.rule import Every, Rule
from buurtpunt.knowledge.dutch import enumerate_words
from buurtpunt.knowledge.moments import format_date, month_name, weekday_name

_NUMBERS = {n: word for word, n in v.NUMBER_WORDS.items()}
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


def months_in_words(months: Iterable[int]) -> str:
    """`juli en augustus`."""
    return enumerate_words(month_name(month) for month in months)


def ordinal(number: int) -> str:
    """`1ste`, `15de`, `31ste`."""
    return f"{number}{'ste' if number in (1, 8) or number >= 20 else 'de'}"


def _lead(rule: Rule) -> str:
    return f"om de {count_word(rule.interval)} {_UNITS[rule.every]}"


def _daily(rule: Rule) -> str:
    return _lead(rule) if rule.interval > 1 else f"elke dag{_in(rule)}"


def _weekly(rule: Rule) -> str:
    days = enumerate_words(weekday_name(day) for day in rule.weekdays)
    if rule.interval > 1:
        return _lead(rule) + (f" op {days}" if days else "")
    if rule.weekdays == _WEEKDAYS_ONLY:
        return f"elke weekdag{_in(rule)}"
    return f"elke {days or 'week'}{_in(rule)}"


def _monthly(rule: Rule) -> str:
    of = f"van {months_in_words(rule.months)}" if rule.months else "van de maand"
    if rule.weekdays:
        which = f"{_which(rule)} {weekday_name(rule.weekdays[0])}"
    elif rule.monthdays == (-1,):
        which = "laatste dag"
    else:
        which = enumerate_words(ordinal(day) for day in rule.monthdays)
    return f"{_lead(rule)} op de {which}" if rule.interval > 1 else f"elke {which} {of}"


def _yearly(rule: Rule) -> str:
    lead = _lead(rule) if rule.interval > 1 else "elk jaar"
    if rule.weekdays:
        return f"{lead} op de {_which(rule)} {weekday_name(rule.weekdays[0])} van {months_in_words(rule.months)}"
    return f"{lead} op {rule.monthdays[0]} {months_in_words(rule.months)}" if rule.monthdays else lead


def _which(rule: Rule) -> str:
    return enumerate_words(_NTHS[nth] for nth in rule.nths)


def _in(rule: Rule) -> str:
    return f" in {months_in_words(rule.months)}" if rule.months else ""


_SAY = {Every.DAY: _daily, Every.WEEK: _weekly, Every.MONTH: _monthly, Every.YEAR: _yearly}
