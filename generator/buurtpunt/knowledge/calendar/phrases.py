"""A rule as a villager says it: `elke eerste zaterdag`, `om de twee weken op woensdag, acht keer`.

What is not surely understood is refused, with the nearest phrase that works.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar import vocabulary as v
from buurtpunt.knowledge.calendar.advice import advice_for
from buurtpunt.knowledge.calendar.rule import Every, Rule
from buurtpunt.knowledge.dutch import as_typed, squeeze, unaccented
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Wrong
from buurtpunt.problems import calendar as kinds

_NTHS = rf"{v.NTH}(?:{v.AND}(?:de )?{v.NTH})*"
_OF_THE_MONTH = r"(?: (?:van|in) (?:de|elke|iedere) maand| per maand| van de maanden?)"
_IN_MONTHS = rf"(?:,? (?:in|van) (?P<months>{v.MONTH_LIST}))"
_END = pattern(
    rf"(?P<rest>.+?),? (?:(?P<count>{v.NUMBER}) ?(?:keer|maal|x)|(?:tot en met|tot|t/m|t\.?e\.?m\.?) (?P<until>.*\d.*))"
)
_COUNT = pattern(rf"(?:na )?(?P<count>{v.NUMBER}) ?(?:keer|maal|x)")
# "elke week twee keer" is twice a week; after a comma it is an end
_TIMES_IN_IT = pattern(
    rf"(?:{v.EVERY} (?:dag|week|maand|jaar|weekend|weekdag|werkdag)|[a-z]+lijks) {v.NUMBER} ?(?:keer|maal|x)"
)
_EVEN_WEEKS = pattern(rf"(?:.*\b)?(?:on)?even (?:weken|week)(?:.*\b(?P<day>{v.WEEKDAY}))?.*")
_BARE_MONTHS = pattern(
    rf"(?P<lead>{v.EVERY} maand|maandelijks|(?:om de|{v.EVERY}) {v.NUMBER} maanden|{v.EVERY} kwartaal)"
)

Found = dict[str, str | None]


def parse_rule(text: str) -> Rule:
    """A rule out of a phrase. Raises `Wrong` with what works instead for a phrase that is not surely understood."""
    value = v.phrase(text)
    words = unaccented(value).replace("’", "'").rstrip(". ")
    core, count, until = _split_end(words)
    for shape, build in _PHRASES:
        if found := shape.fullmatch(core):
            rule = build(found.groupdict())
            if rule is not None:
                return replace(rule, count=count, until=until)
    raise _refusal(as_typed(value), words, core)


def parse_end(text: str) -> int | date:
    """When a series ends: after so many times (`acht keer`), or on a last day; raises `Wrong` for another text."""
    if found := _COUNT.fullmatch(unaccented(squeeze(text))):
        return v.number(found["count"])
    return moments.parse_date(re.sub(r"^(?:tot en met|tot)\s+", "", squeeze(text)))


def _split_end(words: str) -> tuple[str, int | None, date | None]:
    """A phrase without its end, and that end: a number of times or a last day (included)."""
    found = _END.fullmatch(words)
    if not found or _TIMES_IN_IT.fullmatch(words):
        return words, None, None
    if found["count"]:
        return found["rest"], v.number(found["count"]), None
    return found["rest"], None, moments.parse_date(found["until"])


def _refusal(value: str, words: str, core: str) -> Wrong:
    if bare := _BARE_MONTHS.fullmatch(core):
        once = bare["lead"] == "maandelijks" or bare["lead"].endswith(" maand")
        return Wrong(kinds.RULE_WHICH_DAY, value=value, advice="elke" if once else f"{bare['lead']} op de")
    if even := _EVEN_WEEKS.fullmatch(core):
        day = f" op {v.weekday_name(even['day'])}" if even["day"] else ""
        return Wrong(kinds.RULE_WHICH_WEEKS, value=value, advice=f"om de twee weken{day}")
    return Wrong(kinds.RULE_UNREADABLE, value=value, advice=advice_for(words))


def _interval(found: Found) -> int:
    return v.number(found.get("n") or "1")


def _months(found: Found) -> tuple[int, ...]:
    return v.month_list(found.get("months") or "")


def _daily(found: Found) -> Rule | None:
    """`om de veertien dagen op zaterdag` counts whole weeks."""
    months, interval = _months(found), _interval(found)
    if found["on"]:
        whole = interval % 7 == 0 and not months
        return Rule(Every.WEEK, interval // 7, (v.weekday(found["on"]),)) if whole else None
    return None if months and interval > 1 else Rule(Every.DAY, interval, months=months)


def _weekly(found: Found) -> Rule | None:
    days, months, interval = v.weekday_list(found["days"] or ""), _months(found), _interval(found)
    return None if months and interval > 1 else Rule(Every.WEEK, interval, days, months=months)


def _nth(found: Found) -> Rule | None:
    """`elke tweede en vierde donderdag`; without `elke` it needs `van de maand`, else it is one day."""
    if not (found["every"] or found["tail"]):
        return None
    return Rule(
        Every.MONTH, 1, (v.weekday(found["day"] or ""),), v.nth_list(found["nths"] or ""), months=_months(found)
    )


def _month_day(found: Found) -> Rule | None:
    """`elke 15de van de maand`, `de laatste dag van de maand`; without the month it could be every second of anything."""
    return _on_days(Rule(Every.MONTH), found) if found["tail"] else None


def _every_months(found: Found) -> Rule | None:
    """`om de twee maanden op de eerste maandag`, `elke maand op de 15de`."""
    interval = 3 if found["quarter"] else _interval(found)
    if found["nths"]:
        return Rule(Every.MONTH, interval, (v.weekday(found["day"] or ""),), v.nth_list(found["nths"]))
    return _on_days(Rule(Every.MONTH, interval), found)


def _on_days(rule: Rule, found: Found) -> Rule | None:
    days = v.month_days(found["mdays"] or "")
    return replace(rule, monthdays=days) if all(day == -1 or 1 <= day <= 31 for day in days) else None


def _yearly(found: Found) -> Rule | None:
    rule = Rule(Every.YEAR, _interval(found))
    if found["nths"]:
        months = v.month_list(found["month"] or "")
        return replace(rule, weekdays=(v.weekday(found["day"] or ""),), nths=v.nth_list(found["nths"]), months=months)
    if found["number"]:
        months = v.month_list(found["of"] or "")
        return replace(rule, monthdays=(int(found["number"]),), months=months)
    return rule


_N = rf"(?:om de|{v.EVERY}) (?P<n>{v.NUMBER})"
_MONTH_DAYS = rf"(?P<mdays>{v.MONTH_DAY}(?:{v.AND}(?:de )?{v.MONTH_DAY})*|(?:eerste|laatste) dag)"
_ON_DAYS = rf"(?:(?P<nths>{_NTHS}) (?P<day>{v.WEEKDAY})|{_MONTH_DAYS})"
_EVERY_DAY = rf"(?:{v.EVERY} dag(?:en)?|dagelijks|{_N} dagen(?:,? op (?P<on>{v.WEEKDAY}))?){_IN_MONTHS}?"
_EVERY_WEEK = rf"(?:{v.EVERY} week|wekelijks|{_N} weken)(?:,? (?:op|elke) (?P<days>{v.WEEKDAY_LIST}))?{_IN_MONTHS}?"
_EVERY_WEEKDAY = rf"(?:op )?{v.EVERY} (?P<days>{v.WEEKDAY_LIST}){_IN_MONTHS}?"
_THE = rf"(?:op )?(?:(?P<every>{v.EVERY}) |de )?"
_EVERY_NTH = rf"{_THE}(?P<nths>{_NTHS}) (?P<day>{v.WEEKDAY})(?:(?P<tail>{_OF_THE_MONTH})|{_IN_MONTHS})?"
_EVERY_MONTH_DAY = rf"{_THE}{_MONTH_DAYS}(?P<tail>{_OF_THE_MONTH})?"
_MONTHS_APART = rf"(?:{v.EVERY} maand|maandelijks|{_N} maanden|(?P<quarter>{v.EVERY} kwartaal))"
_EVERY_MONTHS = rf"{_MONTHS_APART},? (?:op )?(?:de |elke )?{_ON_DAYS}(?: van de maand)?"
_NTH_OF = rf"(?:de )?(?P<nths>{_NTHS}) (?P<day>{v.WEEKDAY}) (?:van|in) (?P<month>{v.MONTH})"
_DAY_OF = rf"(?:de )?(?P<number>[0-9]{{1,2}})(?:ste|de|e)? (?P<of>{v.MONTH})"
_EVERY_YEAR = rf"(?:{v.EVERY} jaar|jaarlijks|{_N} jaar)(?:,? op (?:{_NTH_OF}|{_DAY_OF}))?"
_PHRASES: tuple[tuple[re.Pattern[str], Callable[[Found], Rule | None]], ...] = (
    (pattern(_EVERY_DAY), _daily),
    (pattern(_EVERY_WEEK), _weekly),
    (pattern(_EVERY_WEEKDAY), _weekly),
    (pattern(_EVERY_NTH), _nth),
    (pattern(_EVERY_MONTH_DAY), _month_day),
    (pattern(_EVERY_MONTHS), _every_months),
    (pattern(_EVERY_YEAR), _yearly),
)
