"""A language of the public site: it has the words for it, and puts dates, hours and rules into them.

The words come out of one catalogue a language, by their key. What a language says of the calendar it works out here, from patterns
in its catalogue; a language of which the grammar wants more says that in a way of its own. The same facts go in, whatever the language.

No library does this for us. CLDR, by way of Babel, knows the names of days and months and not much else that is asked here, and takes
0.2 s to its first date, where a whole edit of a small village takes half a second. No sentence of the site has a form that depends on a number, so
Fluent has nothing to decide, and takes 0.4 s to read such a catalogue. Ours are Python: compiled once, and part of what the cache knows the program by.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.calendar.days import PUBLIC, SCHOOL, Days, Why
from buurtpunt.knowledge.calendar.deadlines import Deadline
from buurtpunt.knowledge.calendar.hours import Opening
from buurtpunt.knowledge.calendar.lines import parse_openings
from buurtpunt.knowledge.calendar.rule import Every, Rule
from buurtpunt.knowledge.calendar.saying import stretch
from buurtpunt.knowledge.calendar.spans import ALL_DAY, Span
from buurtpunt.knowledge.calendar.week import grouped, runs, usual_weeks
from buurtpunt.languages.clock import Clock
from buurtpunt.problems import Wrong

_UNITS = {Every.DAY: "day", Every.WEEK: "week", Every.MONTH: "month", Every.YEAR: "year"}


class Language(Clock):
    """All that a page in a language asks of it."""

    # What a village declares: its kinds of content and their keys ----------------------------------------------------

    def list_title(self, name: str) -> str:
        """What the list of a kind is called, in the menu and above it."""
        return self._declared(f"list.{name}")

    def list_about(self, name: str, hub: str) -> str:
        """What the list of a kind of this hub is, in a sentence."""
        return self._declared(f"list.{name}.about").format(hub=hub)

    def key(self, key: str) -> str:
        """What stands in front of a field: the name of its key."""
        return self.words.get(f"key.{key}") or key.replace("_", " ").capitalize()

    def has_list(self, name: str) -> bool:
        """Whether somebody put in this language what the list of a kind is called."""
        return f"list.{name}" in self.words

    def has_key(self, key: str) -> bool:
        """Whether somebody put the name of a key in it."""
        return f"key.{key}" in self.words

    def _declared(self, key: str) -> str:
        """The words for what a village declares: those in Dutch, until somebody puts them in this language."""
        return self.words.get(key) or tell(f"model.{key}")

    def sheet(self, sort: str) -> str:
        """What a sort of sheet to print is called."""
        return self(f"sheet.{sort}")

    def in_text(self, text: str) -> str:
        """Words of a villager that may be hours: said in this language where they are, and as typed where not."""
        try:
            return self.listing(self.week(parse_openings(text)))
        except Wrong:
            return text

    def week(self, openings: Iterable[Opening]) -> tuple[str, ...]:
        """A week of opening hours: a line for each run of days with the same hours, then what is not by the clock."""
        lines = list(openings)
        told = [
            self._in_season(season, f"{self._short_days(days)} {self.spans(spans)}")
            for season, week in usual_weeks(lines)
            for days, spans in grouped(week)
        ]
        asked = (self("by_appointment") if one.on_appointment else one.typed for one in lines if not one.weekdays)
        return (*told, *asked)

    def aloud(self, openings: Iterable[Opening]) -> tuple[str, ...]:
        """The same lines as one says them: `du lundi au vendredi de 8 h à 12 h`. A screen reader makes nothing of `lun-ven`."""
        lines = list(openings)
        told = [
            self._in_season(season, f"{self._long_days(days)} {self.spans_aloud(spans)}")
            for season, week in usual_weeks(lines)
            for days, spans in grouped(week)
        ]
        return (*told, *self.week(one for one in lines if not one.weekdays))

    def _in_season(self, season: Days | None, line: str) -> str:
        return self("week.season", season=self.days([season]), line=line) if season else line

    def spans_aloud(self, spans: Iterable[Span]) -> str:
        """The hours of a day as one says them: `de 8 h à 12 h et de 13 h à 17 h 30`."""
        found = list(spans)
        by_clock = found and found != [ALL_DAY]
        return self.listing(self.span(start, end) for start, end in found) if by_clock else self.spans(found)

    def _long_days(self, days: list[int]) -> str:
        if len(days) == 7:
            return self("every_day")
        told: list[str] = []
        for row in runs(days):
            names = [self.weekday(day) for day in row]
            told += [self("weekdays.run", first=names[0], last=names[-1])] if len(names) > 2 else names
        return self.listing(told)

    def _short_days(self, days: list[int]) -> str:
        if len(days) == 7:
            return self("every_day")
        told: list[str] = []
        for row in runs(days):
            names = [self.short_weekdays[day] for day in row]
            told += [f"{names[0]}-{names[-1]}"] if len(names) > 2 else names
        return self.listing(told)

    # What comes back, and what falls away ----------------------------------------------------------------------------

    def rule(self, rule: Rule) -> str:
        """A rule: `chaque mois, le premier samedi`, `toutes les deux semaines, le mercredi, jusqu’au 30 juin 2027 inclus`."""
        told = self._rule(rule)
        if rule.part:
            told = self("rule.part", rule=told, part=self(f"part.{rule.part}"))
        if rule.months and rule.every is not Every.YEAR:
            told = self("rule.months", rule=told, months=self._in_months(rule.months))
        if rule.count:
            told = self("rule.count", rule=told, count=rule.count)
        return self("rule.until", rule=told, day=self.date(rule.until, weekday=False)) if rule.until else told

    def _rule(self, rule: Rule) -> str:
        if rule.every is Every.WEEK and rule.interval == 1 and rule.weekdays:
            is_row = stretch([day + 1 for day in rule.weekdays], 7)
            return (
                self._weekdays(rule.weekdays) if is_row else self("every.weekday", days=self._weekdays(rule.weekdays))
            )
        return ", ".join(filter(None, (self._every(rule), self._which(rule))))

    def _every(self, rule: Rule) -> str:
        """How often: `chaque mois`, `toutes les deux semaines`."""
        unit, numbers = _UNITS[rule.every], self("numbers").split()
        count = numbers[rule.interval - 1] if rule.interval <= len(numbers) else rule.interval
        return self(f"every.{unit}s", count=count) if rule.interval > 1 else self(f"every.{unit}")

    def _which(self, rule: Rule) -> str:
        """Which days of a week, a month or a year: `le premier samedi et le troisième samedi`, `le 1er mai`."""
        if rule.every is Every.YEAR and rule.monthdays and rule.months:
            return self("on", day=self._day_of_month(rule.monthdays[0], rule.months[0]))
        if rule.positions:
            told = self.listing(self("nth", nth=self._nth(nth), day=self("workday")) for nth in rule.positions)
        elif rule.nths:
            told = self._nth_days(rule.nths, rule.weekdays)
        elif rule.weekdays:
            told = self._on_weekdays(rule.weekdays)
        else:
            days = (self("monthday.last") if day == -1 else self("monthday", day=day) for day in rule.monthdays)
            told = self.listing(days)
        return f"{told} {self._in_months(rule.months)}" if rule.every is Every.YEAR and rule.months else told

    def _nth_days(self, nths: Iterable[int], weekdays: Iterable[int]) -> str:
        return self.listing(self("nth", nth=self._nth(nth), day=self.weekday(day)) for day in weekdays for nth in nths)

    def _nth(self, nth: int) -> str:
        return self("nths").split()[nth - 1 if nth > 0 else 4 - nth]

    def _weekdays(self, days: Iterable[int]) -> str:
        """`lundi`, `lundi et jeudi`, `du lundi au samedi`."""
        known = sorted(days)
        if found := stretch([day + 1 for day in known], 7):
            return self("weekdays.run", first=self.weekday(found[0] - 1), last=self.weekday(found[1] - 1))
        return self.listing(map(self.weekday, known))

    def _on_weekdays(self, days: Iterable[int]) -> str:
        known = sorted(days)
        if stretch([day + 1 for day in known], 7):
            return self._weekdays(known)
        return self.listing(self("on_weekday", day=self.weekday(day)) for day in known)

    def _in_months(self, months: Iterable[int]) -> str:
        if found := stretch(sorted(months), 12):
            return self("months.run", first=self.month(found[0]), last=self.month(found[1]))
        return self("in_months", months=self.listing(self.month(month) for month in sorted(months)))

    def days(self, found: Iterable[Days]) -> str:
        """Sets of days in one breath: `en juillet et août et les jours fériés`. Months that stand apart come together."""
        items = list(found)
        months = sorted({month for one in items for month in one.months})
        told = [self._in_months(months)] if months else []
        return self.listing(dict.fromkeys([*told, *(self._days(one) for one in items if not one.months)]))

    def _days(self, one: Days) -> str:
        """One set of days, whichever way it was meant."""
        if one.holiday == PUBLIC:
            return self("on_holidays")
        if one.holiday == SCHOOL:
            return self(f"holidays.{one.name}") if one.name else self(f"holidays.{one.community}")
        if one.first and one.last:
            return self._stretch(one.first, one.last)
        if one.feast:
            return self("on", day=self(f"feast.{one.feast}"))
        if one.yearly:
            return self("on", day=self._day_of_month(one.yearly[1], one.yearly[0]))
        return self._nth_days(one.nths, one.weekdays) if one.nths else self._on_weekdays(one.weekdays)

    def _stretch(self, first: dt.date, last: dt.date) -> str:
        if first == last:
            return self("on", day=self.date(first, weekday=False))
        told = self.date(first, weekday=False, year=first.year != last.year)
        return self("from_day", first=told, last=self.date(last, weekday=False))

    # Why, and until when ---------------------------------------------------------------------------------------------

    def why(self, reason: Why | str) -> str:
        """Why a day is not as usual: a holiday by its name, or the words of the village."""
        if isinstance(reason, str):
            return reason
        if reason.days.holiday:
            return self(f"why.{'public' if reason.days.holiday == PUBLIC else 'school'}", name=reason.name(self.code))
        return self("why", days=self.days([reason.days])) if not reason.is_open else self.days([reason.days])

    def deadline(self, found: Deadline, when: dt.date | None = None, *, year: bool = False) -> str:
        """Until when, for a date: `vendredi 27 novembre à 12 h`; without a date what holds each time."""
        last = found.for_date(when) if when else found.day
        if last:
            told = self("deadline.day", day=self.date(last, year=year or when is None or last.year != when.year))
        elif found.weekday is not None:
            told = self("deadline.weekday", day=self.weekday(found.weekday))
        elif found.days is not None:
            told = self(f"deadline.{('same', 'one', 'days')[min(found.days, 2)]}", count=found.days)
        else:
            return found.words
        return f"{told} {self('span.at', start=self.time(found.hour))}" if found.hour else told
