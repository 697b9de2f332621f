"""What must change to take somebody's name away from the work that meetings agreed on, and with it the yes that was said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from buurtpunt import editing
from buurtpunt.disk.village import PRIVATE, read
from buurtpunt.editing import Page
from buurtpunt.knowledge import slugs
from buurtpunt.model.files import PICTURES, form_of
from buurtpunt.model.together import MEETINGS, PRIVATE_MEETINGS
from buurtpunt.problems import Problem, Wrong
from buurtpunt.reading.folder import walk
from buurtpunt.withdrawal.plan import Change, Plan, changes_of, lies_at

_PATHS = (MEETINGS.path, PRIVATE_MEETINGS.path)
_TASKS, _WHO, _CONSENT = "taken", "wie", "toestemming"


def plan_of_person(root: Path, name: str) -> Plan | None:
    """What takes this name out of the meetings of the village at `root`; None where nobody is called so there.

    A meeting that cannot be read is among the `stuck` when the name stands in it.
    """
    wanted = "" if name.lower().endswith(PICTURES) else slugs.slugify(name)
    if not wanted:
        return None
    pages: list[tuple[str, Page]] = []
    changes: list[Change] = []
    stuck: list[Problem] = []
    for file in (*walk(root, "content").files, *walk(root, PRIVATE).files):
        form = form_of(file.name)
        if form is None or form.path not in _PATHS:
            continue
        data = read(file.path, file.name)
        try:
            old = Page.of(file.name, data, form.layout)
            new = _without(old, wanted)
        except Wrong as wrong:
            stuck += [wrong.at()] if wanted in slugs.slugify(data.decode(errors="replace")) else []
            continue
        if new.rows != old.rows:
            pages.append((lies_at(root, file), new))
            changes += changes_of(old, new)
    return Plan(root, name, tuple(pages), tuple(changes), (), tuple(stuck)) if pages or stuck else None


def _without(page: Page, wanted: str) -> Page:
    for number in _tasks_of(page, wanted):
        for key in (_CONSENT, _WHO):
            if _task(page, number).get(key):
                page = editing.remove(page, (_TASKS, number, key))
    return page


def _tasks_of(page: Page, wanted: str) -> Iterator[int]:
    """The numbers of the tasks that somebody would do."""
    tasks = page.values.get(_TASKS) if isinstance(page.values, dict) else None
    for number in range(len(tasks) if isinstance(tasks, list) else 0):
        who = _task(page, number).get(_WHO)
        if isinstance(who, str) and slugs.slugify(who) == wanted:
            yield number


def _task(page: Page, number: int) -> dict[str, editing.Value]:
    tasks = page.values.get(_TASKS) if isinstance(page.values, dict) else None
    task = tasks[number] if isinstance(tasks, list) else None
    return task if isinstance(task, dict) else {}
