"""What somebody sees who writes: the first screen, a list of things, a form, and what was changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from buurtpunt.editing.page import Page
from buurtpunt.forms import change_log, journal, online, ordering, photos, rows, saving, typed, undoing, withdrawing
from buurtpunt.forms.fields import Said
from buurtpunt.forms.filled import State, told
from buurtpunt.forms.following import Follower, view_of
from buurtpunt.forms.judging import Verdict, judge, line_of
from buurtpunt.forms.known import known
from buurtpunt.forms.naming import named
from buurtpunt.forms.pasting import TO_CHECK, pasted
from buurtpunt.forms.templates import TOP, templates
from buurtpunt.forms.things import Missing, Thing, by_name, copy_of, find, page_of, thing_of, title
from buurtpunt.forms.things import rows as things
from buurtpunt.forms.typed import Group
from buurtpunt.forms.words import AT_HOME, OLD, OTHERS, about, begun, choices, clash, name_of
from buurtpunt.forms.writers import CHANGES, HOME, PASTE, Writer, steps_of
from buurtpunt.model.files import FileForm, Layout
from buurtpunt.pipeline import Settings
from buurtpunt.problems import Wrong
from buurtpunt.publishing.clerk import Clerk
from buurtpunt.publishing.state import state_of

PHOTOS = "beelden"
WITHDRAW, WITHDRAW_NOW = "trek terug", "trek echt terug"  # what the buttons below a photo say to the program


@dataclass(frozen=True, slots=True)
class Answer:
    """A screen to show, or the address below the first screen to go to."""

    html: str = ""
    status: int = 200
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """A village to write in. `seen_at` gives the address on the site of what stands in a file, if any."""

    root: Path
    token: str  # that every form has to give back
    today: Callable[[], dt.date]
    now: Callable[[], str]
    seen_at: Callable[[str, int], str | None]
    follower: Follower
    settings: Callable[[], Settings]  # what a build is asked that writes the site
    writer: Writer = HOME
    clerk: Clerk | None = None  # who puts the village online

    def show(self, address: str, query: str = "") -> Answer:
        """The screen at an address below the first screen."""
        steps = steps_of(address)
        try:
            if not steps:
                state = online.sentence(state_of(self.root)) if self.clerk and self.writer.may(online.AT) else ""
                return self.screen("start", choices=choices(self.writer.forms()), newest=self._told(3), online=state)
            if steps == [online.AT] and self.clerk:
                return self._online(online.show(self.root, self.clerk, query))
            if steps == [CHANGES]:
                return self.screen("veranderd", changes=self._told(100))
            if steps == [PASTE]:
                return self.screen("plak", is_empty=False)
            form = by_name().get(steps[0])
            if form and len(steps) == 1 and (form.layout is not Layout.FIELDS or "*" in form.path):
                return self._list(form)
            thing = find(self.root, steps)
            values = begun(thing, self.today(), query) if thing.is_new else None
            return self._form(thing, values, is_saved=query == "bewaard")
        except Missing:
            return self.screen("weg", 404)
        except Wrong as wrong:
            return self.screen("kapot", 409, problem=wrong.at())

    def take_photos(self, sent: Sequence[tuple[str, bytes]]) -> Answer:
        """What comes of photos by their names: one is asked about at once, of more the list tells what is still to be asked."""
        taken, refused = photos.take_all(self.root, sent)
        if len(taken) == 1 and not refused:
            return Answer(to=f"{PHOTOS}/{taken[0]}")
        return self._list(by_name()[PHOTOS], taken, refused)

    def take(self, address: str, sent: Mapping[str, str]) -> Answer:
        """What comes of a form that was sent. Raises nothing: all that can be wrong with it is on the screen."""
        steps = steps_of(address)
        try:
            if steps == [CHANGES]:
                return self._put_back(sent)
            if steps == [online.AT] and self.clerk:
                return self._online(online.take(self.root, self.clerk, sent, self.today()))
            if steps == [PASTE]:
                return self._paste(sent.get("bericht", ""), sent.get("soort", ""))
            if sent.get("doe", "").startswith("^") and steps[1:] == [] and steps[0] in by_name():
                self._keep_note(ordering.earlier(self.root, by_name()[steps[0]], sent["doe"]))
                return Answer(to=f"{steps[0]}/")
            thing = find(self.root, steps)
            try:
                return self._taken(thing, sent)
            except Wrong as wrong:  # what was typed stands there again
                problem = wrong.at()
                return self._again(thing, sent, Said(problem.sentence, problem.remedy), 409)
        except Missing:
            return self.screen("weg", 404, **typed.left(steps, sent))
        except Wrong as wrong:
            return self.screen("kapot", 409, problem=wrong.at(), **typed.left(steps, sent))

    def again(self, address: str, sent: Mapping[str, str]) -> Answer:
        """A form as it was sent, of which nothing was done: it is from before the program was started anew."""
        try:
            return self._again(find(self.root, steps_of(address)), sent, OLD, 403)
        except (Missing, Wrong):
            return self.screen("weg", 403, **typed.left(steps_of(address), sent))

    def _again(self, thing: Thing, sent: Mapping[str, str], said: Said, status: int) -> Answer:
        verdict = Verdict({"": (said,)}, stops=True)
        return replace(
            self._form(thing, typed.all_of(sent, thing.keys), typed.was_of(sent), verdict=verdict), status=status
        )

    def _paste(self, text: str, sort: str) -> Answer:
        if not text.strip():
            return self.screen("plak", 422, is_empty=True)
        thing, values = pasted(self.root, text, sort, self.today())
        return self._save(thing, {}, values, PASTE)

    def _taken(self, thing: Thing, sent: Mapping[str, str]) -> Answer:
        was, asked = typed.was_of(sent), sent.get("doe", "bewaar")
        values = typed.all_of(sent, thing.keys)
        if asked[:1] in ("+", "-", "^", "="):
            return self._form(thing, rows.moved(values, asked), was, opened=asked[1:].partition(".")[0])
        if asked == "kopie":
            return self._form(copy_of(self.root, thing), values, {})
        if asked == "weg":
            return self._form(thing, values, was, asks_to_remove=True)
        if asked == "echt weg" and (thing.at or "*" in thing.form.path):
            return self._remove(thing, was)
        if asked in (WITHDRAW, WITHDRAW_NOW) and thing.form.name == PHOTOS:
            if not self.writer.may_withdraw:
                raise Missing
            return self._withdraw(str(thing.at[0]), asked == WITHDRAW_NOW)
        return self._save(thing, was, values, asked, sent.get("beeld", ""))

    def _save(self, thing: Thing, was: Group, values: Group, asked: str, view: str = "") -> Answer:
        to = named(self.root, thing, values)
        made = saving.draft(self.root, to, was, values)
        page = saving.named(made.after, to.file)
        if refused := self.writer.may_not_change(made.changed):
            return self._form(thing, values, was, verdict=Verdict(dict.fromkeys(refused, (AT_HOME,)), stops=True))
        if asked == "kijk" and not made.clashes:
            return self._tried(thing, to, page, values, was, view)
        if not made.changed and not made.clashes:
            return Answer(to=f"{thing.address}?bewaard") if not thing.is_new else self._form(thing, values, was)
        verdict = judge(self.root, to, page, self.today(), values, self.writer.sees)
        if made.clashes:
            said = {key: (*verdict.said.get(key, ()), clash(other)) for key, other in made.clashes.items()}
            now = {**was, **made.clashes}
            return self._form(thing, values, now, verdict=replace(verdict, said=verdict.said | said))
        if asked == PASTE:
            verdict = replace(verdict, said=verdict.said | {"": (TO_CHECK, *verdict.said.get("", ()))})
        if asked == PASTE or (verdict.stops and asked != "toch"):
            return self._form(thing, values, was, verdict=verdict)
        try:
            saving.keep(self.root, to.file, made.before, page)
        except saving.Overtaken:
            return self._save(thing, was, values, asked)
        saved = Thing(to.form, to.file, to.at)
        self._note(saved, title(to.form, values), dict(made.changed), "nieuw" if to.is_new else "veranderd")
        return Answer(to=f"{saved.address}?bewaard")

    def _tried(self, thing: Thing, to: Thing, page: Page, values: Group, was: Group, view: str) -> Answer:
        """The form again, with what would come of it beside it, and what there is to be said."""
        look = self.follower.look(to, page, view_of(to, view, self.writer.sees_paper), line_of(page, to))
        verdict = judge(self.root, to, page, self.today(), values, self.writer.sees, look.snapshot)
        seen = {"contents": look.snapshot.contents, "look": look.address, "view": view}
        return self._form(thing, values, was, verdict=verdict, **seen)

    def _remove(self, thing: Thing, was: Group) -> Answer:
        page = page_of(self.root, thing)
        now = saving.values_of(page, thing)
        if was != now:
            return self._form(thing, now, now, verdict=Verdict({"": (OTHERS,)}))
        saving.keep(self.root, thing.file, page, saving.without(page, thing))
        self._note(thing, title(thing.form, now), {key: (value, "") for key, value in now.items()}, "weg")
        return Answer(to=f"{thing.form.name}/?weg")

    def _withdraw(self, name: str, is_sure: bool) -> Answer:
        found = withdrawing.asked(self.root, name, self.today())
        if found.stuck or not is_sure:
            return self.screen("terugtrekken", 409 if found.stuck else 200, found=found)
        is_made = withdrawing.done(found, self.settings())
        self._keep_note(journal.Change("", "", name, PHOTOS, {}, "teruggetrokken"))
        return self.screen("teruggetrokken", found=found, is_made=is_made)

    def _put_back(self, sent: Mapping[str, str]) -> Answer:
        asked = sent.get("nummer"), sent.get("van")
        change = next(
            (one for number, one in change_log.changes(self.root, self.writer) if (str(number), one.when) == asked),
            None,
        )
        if change is None:
            raise Missing
        if change.what == "nieuw":
            return self._remove(find(self.root, steps_of(change.address)), undoing.after(change))
        if change.what == ordering.MOVED:
            self._keep_note(ordering.put_back(self.root, change))
            return Answer(to=CHANGES)
        return self._save(*undoing.as_form(self.root, change), "toch")

    def _told(self, most: int) -> list[change_log.Told]:
        return change_log.told(self.root, self.today(), change_log.changes(self.root, self.writer)[:most])

    def _note(self, thing: Thing, name: str, keys: dict[str, tuple[Any, Any]], what: str) -> None:
        self._keep_note(journal.Change("", "", name, thing.address, keys, what))

    def _keep_note(self, change: journal.Change) -> None:
        journal.note(self.root, replace(change, when=self.now(), who=self.writer.name))

    def _list(self, form: FileForm, taken: Sequence[str] = (), refused: Sequence[Said] = ()) -> Answer:
        told = page_of(self.root, thing_of(form)).values if form.layout is Layout.PER_NAME else {}
        facts = {"taken": taken, "refused": refused, "told": [*told] if isinstance(told, dict) else []}
        return self.screen("lijst", 422 if refused else 200, form=form, lists=[*things(self.root, form)], **facts)

    def _form(self, thing: Thing, values: Group | None = None, was: Group | None = None, **state: Any) -> Answer:
        contents = state.pop("contents", None)  # of the village, where it was read already
        page = page_of(self.root, thing)
        now = {} if thing.is_new else saving.values_of(page, thing)
        if state.get("is_saved"):
            state["verdict"] = judge(self.root, thing, page, self.today(), now, self.writer.sees)
        shown = now if values is None else values
        filled = State(thing, shown, now if was is None else was, on_paper=self.writer.sees_paper, **state)
        facts = told(filled, known(self.root, self.today(), contents), self.seen_at(thing.file, line_of(page, thing)))
        return self.screen("formulier", filled.status, **facts)

    def _online(self, found: online.Shown | str) -> Answer:
        return Answer(to=found) if isinstance(found, str) else self.screen(found.template, found.status, **found.facts)

    def screen(self, template: str, status: int = 200, **facts: Any) -> Answer:
        """A screen by the name of its template, with what is to be shown on it."""
        facts = {"typed": {}, "again": "", **facts, "writer": self.writer}
        text = templates().render(template, str, top=TOP, token=self.token, name_of=name_of, about=about, **facts)
        return Answer(text, status)
