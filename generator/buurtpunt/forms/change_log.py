"""What was changed, told to who reads it: moments in words, and things by what they are called."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from buurtpunt.editing.page import Value
from buurtpunt.forms import journal
from buurtpunt.forms.fields import label_of
from buurtpunt.forms.journal import Change
from buurtpunt.forms.known import known
from buurtpunt.forms.writers import Writer
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.form import Sort

_DAY = pattern(r"\b\d{4}-\d\d-\d\d\b")
_FILE = pattern(r"([\w-]+)\.(?:md|jpe?g|png|webp|avif|gif|svg)")

Numbered = tuple[int, Change]  # a change, with its number among all


class Told(NamedTuple):
    """A change as it is read; `number` and `at` are how a form that puts it back calls it."""

    number: int
    at: str
    title: str
    what: str
    when: str
    who: str
    sentences: tuple[str, ...]


def changes(root: Path, writer: Writer) -> list[Numbered]:
    """What was changed that is for this writer to see, the newest first."""
    return [(n, one) for n, one in enumerate(journal.changes(root)) if writer.may(one.address)]


def told(root: Path, today: dt.date, found: Sequence[Numbered]) -> list[Told]:
    """Changes in words, as things in the village are called today."""
    if not found:
        return []
    picks = known(root, today)
    names = {pick.value: pick.name for key in ("activiteit", "contact", Sort.PICTURE) for pick in picks[key]}
    return [_told(number, change, names, today) for number, change in found]


def moment(when: str, today: dt.date) -> str:
    """A moment in running Dutch, from ISO 8601: `vandaag om 12.23 uur`, `zondag 29 november 2026 om 12.23 uur`."""
    at = dt.datetime.fromisoformat(when)
    day = "vandaag" if at.date() == today else moments.format_date(at.date())
    return f"{day} om {moments.format_time(at.time())}"


def _told(number: int, change: Change, names: Mapping[str, str], today: dt.date) -> Told:
    title = str(_in_words(change.title, names))
    sentences = [
        _sentence(key, _in_words(was, names), _in_words(now, names)) for key, (was, now) in change.keys.items()
    ]
    return Told(number, change.when, title, change.what, moment(change.when, today), change.who, tuple(sentences))


def _sentence(key: str, was: Value, now: Value) -> str:
    name = "tekst" if key.startswith(".") else label_of(key).lower()
    if not was:
        return f"{name}: {journal.told(now)} erbij"
    if not now:
        return f"{name}: {journal.told(was)} weg"
    return f"{name}: van {journal.told(was)} naar {journal.told(now)}"


def _in_words(value: Value, names: Mapping[str, str]) -> Value:
    """The same value, with each file called by its title, or by its name where it is gone, and each day written out."""
    if isinstance(value, list):
        return [_in_words(one, names) for one in value]
    if isinstance(value, dict):
        return {key: _in_words(one, names) for key, one in value.items()}
    if value in names:
        return names[value]
    if file := _FILE.fullmatch(value.strip()):
        return file[1].replace("-", " ")
    return _DAY.sub(_day, value)


def _day(found: re.Match[str]) -> str:
    try:
        return moments.format_date(dt.date.fromisoformat(found[0]))
    except ValueError:
        return found[0]
