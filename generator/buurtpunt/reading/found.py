"""The records and problems that came of reading one file."""

from __future__ import annotations

from dataclasses import dataclass

from buurtpunt.model.record import Record
from buurtpunt.problems import Problem


@dataclass(frozen=True, slots=True)
class Found:
    """The records that a file holds, in the order in which they were typed, and what there is to say of it.

    `names` are the keys that the records were typed under, where a file goes by name; `ids` those typed in its lists, also
    of people whose phone number is wrong. `broken`: something in it could not be read. `mark` names its fields, all of them.
    """

    records: tuple[Record, ...] = ()
    names: tuple[str, ...] = ()
    ids: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    broken: bool = False
    mark: str = ""
