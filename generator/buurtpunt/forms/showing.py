"""What somebody sees who writes: the first screen, a list of things, a form, and what was changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path
from secrets import token_hex
from threading import RLock
from typing import Any

from buurtpunt.forms import change_log, online, saving
from buurtpunt.forms.fields import Said, label_of
from buurtpunt.forms.filled import State, told
from buurtpunt.forms.finding import marks, seen
from buurtpunt.forms.following import Follower, is_heard, views
from buurtpunt.forms.judging import judge, line_of
from buurtpunt.forms.known import known
from buurtpunt.forms.templates import SCREENS, TOP, templates, words_of
from buurtpunt.forms.things import NEW, Missing, Thing, by_name, find, page_of, thing_of
from buurtpunt.forms.things import rows as things
from buurtpunt.forms.typed import Group
from buurtpunt.forms.village import Memory, Village
from buurtpunt.forms.words import about, begun, beside, choices, name_of, refused
from buurtpunt.forms.writers import CHANGES, HOME, PASTE, SEND, TOLD, Writer, steps_of
from buurtpunt.knowledge.memory import Store
from buurtpunt.model.collection import Layout
from buurtpunt.model.files import FileForm
from buurtpunt.model.plan import PLAN as MESSAGES
from buurtpunt.outputs import CHANNELS, PLAN
from buurtpunt.pipeline import Settings
from buurtpunt.problems import Wrong
from buurtpunt.publishing.clerk import Clerk
from buurtpunt.publishing.state import state_of
from buurtpunt.report import where

# Behind the address of what was saved just now, or before by the same form; behind that, what others changed meanwhile.
SAVED, THERE = "bewaard", "staat-er-al"
_FOR_TEAM = {SEND: CHANNELS, TOLD: PLAN}  # what a build makes for the team alone, by the address of its screen
_WITH_EACH: dict[str, Any] = {
    "top": TOP,
    "name_of": name_of,
    "label_of": label_of,
    "about": about,
    "where": where,
}  # what each template knows


@dataclass(frozen=True, slots=True)
class Answer:
    """A screen to show, or the address below the first screen to go to."""

    html: str = ""
    status: int = 200
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Screens:
    """A village to be looked at by who writes. `seen_at` gives the address on the site of what stands in a file, if any."""

    root: Path
    token: str  # that every form has to give back
    today: Callable[[], dt.date]
    now: Callable[[], str]
    seen_at: Callable[[str, int], str | None]
    follower: Follower
    settings: Callable[[], Settings]  # what a build is asked that writes the site
    writer: Writer = HOME
    clerk: Clerk | None = None  # who puts the village online
    store: Store = field(default_factory=Memory)
    turn: AbstractContextManager[object] = field(default_factory=RLock)  # one change comes after the other

    @property
    def village(self) -> Village:
        """The village to be read, with what was read of it for another screen."""
        return Village(self.root, self.store)

    def show(self, address: str, query: str = "") -> Answer:
        """The screen at an address below the first screen."""
        steps = steps_of(address)
        try:
            if not steps:
                state = online.sentence(state_of(self.root)) if self.clerk and self.writer.may(online.AT) else ""
                return self.screen(
                    "start",
                    choices=choices(self.writer.forms(), self._for_team()),
                    newest=self.changed(3),
                    online=state,
                )
            if steps == [online.AT] and self.clerk:
                return self.put_online(online.show(self.root, self.clerk, query))
            if steps == [CHANGES]:
                return self.screen("veranderd", changes=self.changed(100))
            if len(steps) == 1 and steps[0] in _FOR_TEAM:
                return self._made(_FOR_TEAM[steps[0]])
            if steps == [PASTE]:
                return self.screen("plak", is_empty=False)
            form = by_name().get(steps[0])
            if form and len(steps) == 1 and (form.layout is not Layout.FIELDS or "*" in form.path):
                return self.things(form)
            thing = find(self.root, steps)
            values = begun(thing, self.today(), query) if thing.is_new else None
            said, *others = query.split("+")
            facts: dict[str, Any] = {
                "is_saved": said in (SAVED, THERE),
                "is_there": said == THERE,
                "beside": beside(thing, others),
            }
            return self.form(thing, values, **facts)
        except Missing:
            return self.screen("weg", 404)
        except Wrong as wrong:
            return self.screen("kapot", 409, said_of_all=[refused(wrong.at())])

    def _for_team(self) -> list[str]:
        """Which screens of what is for the team alone have something to show to this writer."""
        if not self.writer.sees_paper:
            return []
        contents = self.village.read().contents
        is_told = is_heard(contents)
        return [SEND] * is_told + [TOLD] * (is_told or bool(contents.of(MESSAGES)))

    def _made(self, part: str) -> Answer:
        """The page of a part of the output for the team alone, as a build would make it."""
        found = self.follower.page_of(part) if self.writer.sees_paper else ""
        if not found:
            raise Missing
        return Answer(to=found)

    def changed(self, most: int) -> list[change_log.Told]:
        """The newest changes, in words."""
        return change_log.told(self.village, self.today(), change_log.changes(self.root, self.writer)[:most])

    def things(self, form: FileForm, taken: Sequence[str] = (), refused: Sequence[Said] = ()) -> Answer:
        """The things of one sort of file, with what was just brought in."""
        page = page_of(self.root, thing_of(form)) if "*" not in form.path else None
        told = page.values if page and form.layout is Layout.PER_NAME else {}
        is_seen = {key.name: marks(page, key.name) for key in form.keys} if page and form.layout is Layout.LISTS else {}
        facts = {"seen": is_seen, "taken": taken, "refused": refused, "told": [*told] if isinstance(told, dict) else []}
        return self.screen("lijst", 422 if refused else 200, form=form, lists=[*things(self.root, form)], **facts)

    def form(self, thing: Thing, values: Group | None = None, was: Group | None = None, **state: Any) -> Answer:
        """The form of a thing, with what is filled in."""
        contents = state.pop("contents", None) or self.village.read().contents  # it may have been read already
        page = page_of(self.root, thing)
        now = {} if thing.is_new else saving.values_of(page, thing)
        if state.get("is_saved"):
            state["verdict"] = judge(self.village, thing, page, self.today(), now, self.writer.sees)
        shown = now if values is None else values
        if thing.is_new and NEW in thing.address and not thing.once:
            thing = replace(thing, once=token_hex(8))
        state |= {"seen": seen(page, thing), "views": views(thing, self.writer.sees_paper, contents)}
        filled = State(thing, shown, now if was is None else was, **state)
        facts = told(
            filled, known(self.village, self.today(), contents), self.seen_at(thing.file, line_of(page, thing))
        )
        return self.screen("formulier", filled.status, **facts)

    def put_online(self, found: online.Shown | str) -> Answer:
        """A screen of those that put the site online, or the way to another."""
        return Answer(to=found) if isinstance(found, str) else self.screen(found.template, found.status, **found.facts)

    def screen(self, template: str, status: int = 200, **facts: Any) -> Answer:
        """A screen by the name of its template, with what is to be shown on it."""
        facts = {"typed": {}, "again": "", **facts, "writer": self.writer}
        text = templates().render(
            template, str, **_WITH_EACH, token=self.token, words=words_of(SCREENS / "schrijf.js"), **facts
        )
        return Answer(text, status)
