"""What may be seen on a day, and what is left out and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.model.form import Role
from buurtpunt.model.hours import Closure
from buurtpunt.model.record import Record
from buurtpunt.model.roles import value_of
from buurtpunt.model.showing import held_back
from buurtpunt.model.village import Contents
from buurtpunt.problems import LeftOut


def select(contents: Contents, today: dt.date, drafts: bool) -> tuple[Contents, tuple[LeftOut, ...]]:
    """The contents as they may be seen on a day, and all that was left out. With `drafts`, drafts may be seen too."""
    left_out: list[LeftOut] = []

    def shown(records: tuple[Record, ...]) -> Iterator[Record]:
        for record in records:
            hidden = "" if drafts and getattr(record, "draft", False) else record.hidden_because(today)
            if reason := record.lacks or hidden:
                left_out.append(LeftOut(record.origin.place, value_of(record, Role.TITLE) or "", reason))
            elif not (isinstance(record, Closure) and record.last < today):
                yield record

    held = held_back(contents, today)
    files = tuple(file for file in contents.picture_files if picture_key(file.name) not in held)
    seen = {model: tuple(shown(records)) for model, records in contents.records.items()}
    known = {one.origin.file for found in seen.values() for one in found}
    beside = {
        code: {file: one for file, one in texts.items() if file in known} for code, texts in contents.beside.items()
    }
    left = tuple(sorted(left_out, key=lambda one: (one.place, one.name)))
    return replace(contents, records=seen, picture_files=files, beside=beside), left
