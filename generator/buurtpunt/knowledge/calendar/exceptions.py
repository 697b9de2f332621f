"""What falls away: a date, a month, a period, the summer, school holidays, public holidays."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar import holidays
from buurtpunt.knowledge.calendar import vocabulary as v
from buurtpunt.knowledge.calendar.saying import months_in_words
from buurtpunt.knowledge.dutch import as_typed, nearest, unaccented
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Wrong
from buurtpunt.problems import calendar as kinds

PUBLIC, SCHOOL = "feestdag", "schoolvakantie"
TYPED = "staat achter `behalve`"  # why a date falls away that was typed as such
_EXAMPLES = ("juli", "augustus", "zomer", "schoolvakantie", "feestdag", "kerstvakantie", "2027-02-13")
_COMMUNITIES = {"vlaamse": holidays.FLEMISH, "franse": holidays.FRENCH, "duitse": holidays.GERMAN}
_COMMUNITY = r"(vlaams|frans|duits|vlaamse|franse|duitse|franstalige?|duitstalige?|nederlandstalige?)"
_SCHOOL = pattern(rf"(?:de )?(?:{_COMMUNITY} )?school(?:vakanties?|vrij)(?: \(?{_COMMUNITY}\)?)?")
_NAMED = pattern(r"(?:de )?(herfst|kerst|krokus|paas|zomer)vakantie")
_PUBLIC = pattern(r"(?:(?:officiele|wettelijke) )?(?:feestdag|feestdagen)")
_SUMMER = pattern(r"(?:de )?(?:zomer|zomermaanden)")
_MONTHS = pattern(rf"(?:in )?(?:{v.MONTH_LIST})")
_MONTH_OF_YEAR = pattern(rf"(?:in )?({v.MONTH}) ([0-9]{{4}})")
_YEARLY = pattern(rf"(?:op )?([0-9]{{1,2}})(?:ste|de|e)? ?({v.MONTH})|([0-9]{{1,2}})/([0-9]{{1,2}})")
_PERIOD = pattern(r"(?:van )?(.*?)(?: tot en met | tot | t/m | t\.?e\.?m\.? | - | – |–)(.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Except:
    """One thing that falls away. `words` is how it reads after "niet": `in juli en augustus`, `op feestdagen`.

    Exactly one of the others is filled: `months`; a period from `first` to `last` (included); a `yearly` month and
    day; PUBLIC holidays; SCHOOL holidays of a `community`, perhaps only those with a `name`.
    """

    words: str
    months: tuple[int, ...] = ()
    first: date | None = None
    last: date | None = None
    yearly: tuple[int, int] | None = None
    holiday: str = ""
    community: str = ""
    name: str = ""

    def reason(self, day: date) -> str:
        """Why a day falls away by this, in Dutch; "" when it does not."""
        if self.holiday == PUBLIC:
            name = holidays.public_holiday(day)
            return f"feestdag: {name}" if name else ""
        if self.holiday == SCHOOL:
            name = holidays.school_holiday(day, self.community)
            return f"schoolvakantie: {name}" if self.name in name and name else ""
        if not self._holds(day):
            return ""
        return TYPED if self.first or self.yearly else f"niet {self.words}"

    def _holds(self, day: date) -> bool:
        if self.first and self.last:
            return self.first <= day <= self.last
        return day.month in self.months or (day.month, day.day) == self.yearly

    @property
    def is_open(self) -> bool:
        """Whether it goes on for ever, so that no list of dates can hold it."""
        return self.first is None


def parse_except(text: str) -> Except:
    """One thing that falls away; raises `Wrong` for what is not surely understood."""
    value = v.phrase(text)
    words = unaccented(value).rstrip(".")
    if _PUBLIC.fullmatch(words):
        return Except("op feestdagen", holiday=PUBLIC)
    if found := _SCHOOL.fullmatch(words):
        return _school(found[1] or found[2] or "vlaams")
    if found := _NAMED.fullmatch(words):
        return Except(
            f"in de {words.removeprefix('de ')}", holiday=SCHOOL, community=holidays.FLEMISH, name=found[1].capitalize()
        )
    if _SUMMER.fullmatch(words):
        return Except("in juli en augustus", months=(7, 8))
    if _MONTHS.fullmatch(words):
        months = v.month_list(words)
        return Except(f"in {months_in_words(months)}", months=months)
    if found := _MONTH_OF_YEAR.fullmatch(words):
        return _month(v.month_list(found[1])[0], int(found[2]))
    if found := _YEARLY.fullmatch(words):
        return _each_year(found)
    if (found := _PERIOD.fullmatch(value)) and re.search("[0-9]", found[2]):
        return _period(value, found[1], found[2])
    if re.search("[0-9]", words):
        return _one_day(moments.parse_date(value))
    meant = nearest(words, _EXAMPLES)
    advice = (
        f"Bedoelde je `{meant}`?" if meant else "Bijvoorbeeld: `behalve: [juli, augustus, schoolvakantie, 2027-02-13]`."
    )
    raise Wrong(kinds.EXCEPTION_UNREADABLE, value=as_typed(value), advice=advice)


def _one_day(day: date) -> Except:
    return Except(f"op {moments.format_date(day, weekday=False)}", first=day, last=day)


def _school(word: str) -> Except:
    key = "vlaamse" if word[0] in "vn" else f"{word[:5].rstrip('t')}e"
    named = "" if key == "vlaamse" else f"{'Franstalige' if key == 'franse' else 'Duitstalige'} "
    return Except(f"in de {named}schoolvakanties", holiday=SCHOOL, community=_COMMUNITIES[key])


def _month(month: int, year: int) -> Except:
    days = calendar.monthrange(year, month)[1]
    return Except(f"in {months_in_words([month])} {year}", first=date(year, month, 1), last=date(year, month, days))


def _each_year(found: re.Match[str]) -> Except:
    day = int(found[1] or found[3])
    month = v.month_list(found[2])[0] if found[2] else int(found[4])
    moments.parse_date(f"{day}/{month}/2028")  # a leap year: whatever day can be, is in it
    return Except(f"op {day} {months_in_words([month])}", yearly=(month, day))


def _period(value: str, start: str, end: str) -> Except:
    """From one day to another, both included; the first may leave to the last what they share (`1 tot 14 augustus 2027`)."""
    last = moments.parse_date(end)
    first = moments.parse_date(_completed(start.strip(), last))
    if last < first:
        proper = " tot en met ".join(moments.format_date(day, weekday=False) for day in (last, first))
        raise Wrong(kinds.PERIOD_BACKWARDS, value=value, advice=proper)
    words = " tot en met ".join(moments.format_date(day, weekday=False) for day in (first, last))
    return Except(f"van {words}", first=first, last=last)


def _completed(start: str, last: date) -> str:
    if re.fullmatch(r"[0-9]{1,2}(?:ste|de|e)?", start):
        return f"{start} {moments.month_name(last.month)} {last.year}"
    if re.fullmatch(rf"(?:[a-z]+ )?[0-9]{{1,2}}(?:ste|de|e)? {v.MONTH}", unaccented(start)):
        return f"{start} {last.year}"
    return f"{start}/{last.year}" if re.fullmatch(r"[0-9]{1,2}/[0-9]{1,2}", start) else start
