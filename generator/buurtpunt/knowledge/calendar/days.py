"""A set of days by name: `juli en augustus`, `kerstvakantie`, `feestdag`, `paasmaandag`, `24 en 31 december`, `zondag`.

The same set says when something does not take place (`behalve`) and when hours are other ones (a season).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from buurtpunt.knowledge.calendar import holidays
from buurtpunt.knowledge.calendar.feasts import feast_day
from buurtpunt.knowledge.calendar.pieces import month_end

PUBLIC, SCHOOL = "feestdag", "schoolvakantie"
_TYPED = "staat achter `behalve`"  # why a date falls away that was typed as such


@dataclass(frozen=True, slots=True)
class Days:
    """A set of days. `words` is how it reads after "niet": `in juli en augustus`, `op feestdagen`.

    Filled is one of these: `months`; a period from `first` to `last` (included); a `yearly` month and day; a moving
    `feast`; `weekdays`, perhaps only the `nths` of a month; PUBLIC holidays; SCHOOL holidays of a `community`, perhaps
    only those with a `name`.
    """

    words: str
    months: tuple[int, ...] = ()
    first: date | None = None
    last: date | None = None
    yearly: tuple[int, int] | None = None
    holiday: str = ""
    community: str = ""
    name: str = ""
    feast: str = ""
    weekdays: tuple[int, ...] = ()
    nths: tuple[int, ...] = ()

    def reason(self, day: date) -> Why | None:
        """Why a day falls away by this; None when it is none of these days."""
        return Why(day, self) if self.holds_on(day) else None

    def holds_on(self, day: date) -> bool:
        """Whether a day is one of these."""
        if self.holiday == PUBLIC:
            return bool(holidays.public_holiday(day))
        if self.holiday == SCHOOL:
            name = holidays.school_holiday(day, self.community)
            return bool(name) and self.name in name
        if self.first and self.last:
            return self.first <= day <= self.last
        if self.feast:
            return day == feast_day(self.feast, day.year)
        if self.weekdays:
            return day.weekday() in self.weekdays and (not self.nths or bool({*self.nths} & {*which_of_month(day)}))
        return day.month in self.months or (day.month, day.day) == self.yearly

    @property
    def is_open(self) -> bool:
        """Whether it goes on for ever, so that no list of dates can hold it."""
        return self.first is None

    @property
    def is_stretch(self) -> bool:
        """Whether it is a stretch of time with weeks in it, and not a few days by themselves."""
        return bool(self.months or self.holiday == SCHOOL or (self.first and self.first != self.last))

    @property
    def is_one_day(self) -> bool:
        """Whether it is one day, of every year or of one."""
        return bool(self.yearly or self.feast or (self.first and self.first == self.last))

    @property
    def typed(self) -> str:
        """It as one types it behind `behalve`."""
        named = {"op feestdagen": PUBLIC, "in de schoolvakanties": SCHOOL}
        words = named.get(self.words) or self.words.removeprefix("in ").removeprefix("op ").removeprefix("van ")
        return words.removeprefix("de ")


@dataclass(frozen=True, slots=True)
class Why:
    """Why a day is not as usual: it is one of these days. `is_open`: the hours are other ones, and not none."""

    day: date
    days: Days
    is_open: bool = False

    @property
    def is_typed(self) -> bool:
        """Whether the day was typed as such, so that the words for it say nothing more than its date."""
        return not self.days.holiday and bool(self.days.first or self.days.yearly)

    def name(self, language: str = "nl") -> str:
        """The name of the holiday that it is, in a language; "" for any other day."""
        if self.days.holiday == PUBLIC:
            return holidays.public_holiday(self.day, language)
        return holidays.school_holiday(self.day, self.days.community, language) if self.days.holiday else ""

    def __str__(self) -> str:
        if self.days.holiday:
            return f"{'feestdag' if self.days.holiday == PUBLIC else 'schoolvakantie'}: {self.name()}"
        if self.is_open:
            return self.days.words
        return _TYPED if self.is_typed else f"niet {self.days.words}"


HOLIDAYS = Days("op feestdagen", holiday=PUBLIC)


def which_of_month(day: date) -> tuple[int, int]:
    """Which of its weekday in the month a day is, from the front (1) and from the back (-1)."""
    return (day.day - 1) // 7 + 1, -((month_end(day.year, day.month).day - day.day) // 7 + 1)
