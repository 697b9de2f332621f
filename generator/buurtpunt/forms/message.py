"""A message that somebody sent, taken apart: what kind of thing it is about, and what goes in which field.

No word of it is lost. A line goes out of the text only when all that it says stands in a field; what runs on in a sentence is
copied to its field, and stays.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from buurtpunt.catalogues import tell
from buurtpunt.forms.typed import TEXT, Group, lines_of
from buurtpunt.knowledge import labels
from buurtpunt.knowledge.calendar.deadlines import parse_deadline
from buurtpunt.knowledge.calendar.mentions import Mention, mentions, soon
from buurtpunt.knowledge.calendar.phrases import parse_rule
from buurtpunt.knowledge.clock import parse_time
from buurtpunt.knowledge.daynames import format_date
from buurtpunt.knowledge.dutch import unaccented
from buurtpunt.knowledge.letter import opened
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Wrong

_LINE = pattern(r"\s*(?:[-*•–]\s*)?[*_]*([^\W\d_](?:[^\W\d_]| )*)[*_]*\??[*_]*\s*[:=]\s*(|.*\S)\s*")
_WORD = pattern(r"\w+")
_TITLE, _QUESTION = 80, 200  # signs; more is no title, or no question alone
_LONGEST = 20_000  # signs of a message; more is no message, and stays one text
_OF_ALL = ("titel",)
_OF_EVENT = ("titel", "datum", "van", "tot", "herhaling", "plaats", "prijs", "inschrijven_tot", "contact")


@dataclass(frozen=True, slots=True)
class Known:
    """What a village knows by name, so that a message can speak of it: what is typed in the field, by its name."""

    people: Mapping[str, str] = field(default_factory=dict)
    places: Iterable[str] = ()


@dataclass(slots=True)
class Message:
    """A message while it is read: its fields, the lines that stay, and what only says where it came from."""

    today: dt.date
    known: Known
    may: Collection[str]  # the fields that there are
    fields: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    origin: list[str] = field(default_factory=list)
    sort: str = ""

    def take(self, **values: str) -> bool:
        """Fills in fields that are all empty still; whether it did."""
        values = {name: value for name, value in values.items() if value}
        is_free = bool(values) and all(name in self.may and name not in self.fields for name in values)
        self.fields |= values if is_free else {}
        return is_free

    @property
    def text(self) -> str:
        """What stays, with where it came from below it."""
        return "\n".join([*self.lines, "", *self.origin]).strip("\n")


def read(text: str, today: dt.date, known: Known, sort: str = "") -> tuple[str, Group]:
    """The short name of the kind that a message is about, and the values of its form, in the shape of `typed`.

    `sort` is that name where somebody said so already; else the message says it, or what is in it.
    """
    lines = lines_of(text).split("\n")
    found = _read(lines, Message(today, known, _OF_EVENT))
    sort = sort or found.sort or _sort(found)
    if sort != labels.EVENT:  # which has no field for a place or a price
        found = _read(lines, Message(today, known, _OF_ALL))
    if sort == labels.QUESTION:
        return sort, _question(found)
    return sort, {**found.fields, TEXT: found.text} if found.text else {**found.fields}


def _read(lines: Sequence[str], found: Message) -> Message:
    if sum(map(len, lines)) > _LONGEST:
        found.lines = [*lines]
        return found
    letter = opened(lines)
    if not (letter.subject and found.take(titel=letter.subject)):
        found.origin = [tell("forms.pasted.subject", subject=letter.subject)] if letter.subject else []
    found.origin += letter.origin
    found.lines = [_unlabelled(line) for line in letter.lines if not _labelled(line, found)]
    _moments(found)
    _prose(found)
    _title(found)
    return found


def _labelled(line: str, found: Message) -> bool:
    """Takes a line with a label, if its field says all of it."""
    told = _LINE.fullmatch(line) if len(line) < 1_000 else None
    if not told:
        return False
    label, value = " ".join(unaccented(told[1]).split()), told[2]
    if not value:  # which nobody filled in
        return label in labels.FIELD or label == labels.SORT.casefold()
    if label == labels.SORT.casefold() and (sort := labels.SORTS.get(unaccented(value))):
        found.sort = found.sort or sort
        return True
    name = labels.FIELD.get(label)
    if name == "inschrijven_tot":
        return _deadline(value, found)
    if name == "contact":
        return found.take(contact=found.known.people.get(unaccented(value), ""))
    if name in ("van", "tot") and _is_time(value):
        return found.take(**{name: value})
    if name in ("datum", "van", "tot"):
        seen = [*mentions(value, found.today)]
        return len(seen) == 1 and _is_all(value, seen[0]) and _take(seen[0], found)
    return name is not None and (name != "titel" or len(value) <= _TITLE) and found.take(**{name: value})


def _unlabelled(line: str) -> str:
    """A line without the label that only says that text follows."""
    label = labels.UNLABELLED.match(line)
    return line[label.end() :] if label else line


def _is_time(value: str) -> bool:
    try:
        parse_time(value)
    except Wrong:
        return False
    return True


def _take(one: Mention, found: Message) -> bool:
    """Fills in a moment, if none of it is known yet."""
    return found.take(datum=one.typed, herhaling=one.rule, **dict(zip(("van", "tot"), one.hours, strict=False)))


def _is_all(text: str, *seen: Mention) -> bool:
    """Whether a text says nothing besides these moments."""
    for one in reversed(seen):
        text = f"{text[: one.start]} {text[one.end :]}"
    return {*_WORD.findall(unaccented(text))} <= labels.GLUE


def _deadline(value: str, found: Message) -> bool:
    seen = [one for one in mentions(value, found.today) if one.day]
    if len(seen) == 1 and not seen[0].hours and _is_all(value, seen[0]):
        return found.take(inschrijven_tot=seen[0].typed)
    try:
        until = parse_deadline(value)
    except Wrong:
        return False
    is_known = until.day or until.days is not None or until.weekday is not None
    return bool(is_known) and found.take(inschrijven_tot=value)


def _moments(found: Message) -> None:
    """The first moment that is still to come: of a line that says no more, that line goes; of a sentence it is copied."""
    kept = []
    for line in found.lines:
        seen = _seen(line, found)
        if labels.SIGN_UP.search(line.casefold()):
            before = _WORD.findall(line[: seen[0].start].casefold())[-1:] if len(seen) == 1 else []
            if before in (["tot"], ["voor"]) and seen[0].day:
                found.take(inschrijven_tot=seen[0].typed)
        elif not any(one.day and one.day < found.today for one in seen):
            taken = [one for one in seen if _take(one, found)]
            if taken and taken == seen and _is_all(line, *seen):
                continue
        kept.append(line)
    found.lines = kept
    if (rule := found.fields.get("herhaling")) and "datum" not in found.fields:
        first = next(parse_rule(rule).days(found.today), None)
        found.take(datum=format_date(first, weekday=False) if first else "")


def _seen(line: str, found: Message) -> list[Mention]:
    """The moments of a line. A weekday alone is one of the coming week, unless it was sent on another day than this."""
    seen = [*mentions(line, found.today)]
    is_told = bool(found.origin) or any(one.typed or one.rule for one in seen)
    near = None if is_told else soon(line, found.today)
    return [near] if near else seen


def _prose(found: Message) -> None:
    """What a sentence tells besides: a price, when there is one; somebody or a place that the village knows."""
    text = "\n".join(line for line in found.lines if not _is_greeting(line)).casefold()
    words = _in_words(text)
    for name, values in (
        ("prijs", {*labels.PRICE.findall(text)}),
        ("contact", {typed for name, typed in found.known.people.items() if _in_words(name) in words}),
        ("plaats", {place for place in found.known.places if _in_words(place) in words}),
    ):
        if len(values) == 1:
            found.take(**{name: values.pop()})


def _in_words(text: str) -> str:
    """A text as words with a space around each, so that one can be looked for in another."""
    return f" {' '.join(_WORD.findall(unaccented(text)))} "


def _sort(found: Message) -> str:
    if {"datum", "herhaling"} & {*found.fields}:
        return labels.EVENT
    said = [line for line in _told(found) if line.strip()]
    is_asked = sum(line.count("?") for line in said) == 1 and said[-1].rstrip().endswith("?")
    return labels.QUESTION if is_asked and len(" ".join(said)) < _QUESTION else labels.NEWS


def _told(found: Message) -> list[str]:
    """All lines, the title included, without a greeting."""
    lines = [found.fields.get("titel", ""), *found.lines]
    return [line for line in lines if not _is_greeting(line)]


def _is_greeting(line: str) -> bool:
    return bool(labels.GREETING.fullmatch(line.strip().casefold()))


def _title(found: Message) -> None:
    """The first line that is no greeting and no sentence, without the moment that it may end on."""
    told = ((n, line) for n, line in enumerate(found.lines) if line.strip() and not _is_greeting(line))
    number, line = next(told, (0, ""))
    seen = _seen(line, found)
    words = line[: seen[0].start] if seen else line
    while (last := _WORD.findall(words)[-1:]) and seen and unaccented(last[0]) in labels.GLUE:
        words = words[: words.rindex(last[0])]
    title = words.strip(" *_#-–,:(")
    if not title or len(title) > _TITLE or title[-1] in ".;" or not found.take(titel=title):
        return
    rest = [replace(one, start=one.start - len(words), end=one.end - len(words)) for one in seen]
    said = {value for one in seen for value in (one.typed, one.rule, *one.hours) if value}
    if _is_all(line[len(words) :], *rest) and said <= {*found.fields.values()}:
        del found.lines[number]


def _question(found: Message) -> Group:
    """What is asked, and all the rest below the answer that somebody will give."""
    asked = found.fields.get("titel", "")
    if not asked:
        asked = next((line for line in found.lines if line.rstrip().endswith("?") and len(line) < _QUESTION), "")
        found.lines = [line for line in found.lines if line is not asked]
    return {name: value for name, value in (("vraag", asked.strip()), ("antwoord", found.text)) if value}
