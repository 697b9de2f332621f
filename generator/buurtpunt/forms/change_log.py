"""What was changed, told to who reads it: moments in words, and things by what they are called."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from buurtpunt.catalogues import tell
from buurtpunt.editing.page import Value
from buurtpunt.forms import journal
from buurtpunt.forms.fields import label_of
from buurtpunt.forms.journal import Change
from buurtpunt.forms.known import known
from buurtpunt.forms.ordering import PLACE
from buurtpunt.forms.village import Village
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
    can_be_undone: bool


def changes(root: Path, writer: Writer) -> list[Numbered]:
    """What was changed that is for this writer to see, the newest first."""
    return [(n, one) for n, one in enumerate(journal.changes(root)) if writer.may(one.address)]


def told(village: Village, today: dt.date, found: Sequence[Numbered]) -> list[Told]:
    """Changes in words, as things in the village are called today."""
    if not found:
        return []
    picks = known(village, today)
    names = {pick.value: pick.name for key in ("activiteit", "contact", Sort.PICTURE) for pick in picks[key]}
    return [_told(number, change, names, today) for number, change in found]


def moment(when: str, today: dt.date) -> str:
    """A moment in running Dutch, from ISO 8601: `vandaag om 12.23 uur`, `zondag 29 november 2026 om 12.23 uur`."""
    at = dt.datetime.fromisoformat(when)
    time = moments.format_time(at.time())
    if at.date() == today:
        return tell("forms.at.today", time=time)
    return tell("forms.at", day=moments.format_date(at.date()), time=time)


def _told(number: int, change: Change, names: Mapping[str, str], today: dt.date) -> Told:
    title = str(_in_words(change.title, names))
    sentences = [
        _sentence(key, _in_words(was, names), _in_words(now, names)) for key, (was, now) in change.keys.items()
    ]
    what, when = tell(f"forms.change.{change.what}"), moment(change.when, today)
    return Told(number, change.when, title, what, when, change.who, tuple(sentences), change.what != "teruggetrokken")


def _sentence(key: str, was: Value, now: Value) -> str:
    name = label_of(key).lower()
    if key.startswith("."):
        name = tell("forms.changed.place" if key == PLACE else "forms.changed.text")
    what = "changed" if was and now else "gone" if was else "added"
    return tell(f"forms.changed.{what}", name=name, was=journal.told(was), now=journal.told(now))


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
