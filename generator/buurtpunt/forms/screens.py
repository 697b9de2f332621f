"""What comes of a form that somebody sends: it is tried out, saved, or shown again with what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from buurtpunt.editing.page import Page
from buurtpunt.forms import change_log, journal, online, ordering, photos, rows, saving, typed, undoing, withdrawing
from buurtpunt.forms.fields import Said
from buurtpunt.forms.finding import find_back, of_change
from buurtpunt.forms.following import chosen, views
from buurtpunt.forms.judging import Verdict, judge, line_of
from buurtpunt.forms.pasting import pasted, to_check
from buurtpunt.forms.showing import Answer, Screens
from buurtpunt.forms.things import UNNAMED, Missing, Thing, by_name, copy_of, page_of, title
from buurtpunt.forms.typed import Group
from buurtpunt.forms.village import Village
from buurtpunt.forms.words import clash, sorry
from buurtpunt.forms.writers import CHANGES, PASTE, steps_of
from buurtpunt.model.files import FileForm
from buurtpunt.problems import Wrong
from buurtpunt.starter.adding import free_name

PHOTOS = "beelden"
WITHDRAW, WITHDRAW_NOW = "trek terug", "trek echt terug"  # what the buttons below a photo say to the program


@dataclass(frozen=True, slots=True)
class Desk(Screens):
    """A village to write in."""

    def take_photos(self, sent: Sequence[tuple[str, bytes]]) -> Answer:
        """What comes of photos by their names: one is asked about at once, of more the list tells what is still to be asked."""
        taken, refused = photos.take_all(self.root, sent)
        if len(taken) == 1 and not refused:
            return Answer(to=f"{PHOTOS}/{taken[0]}")
        return self.things(by_name()[PHOTOS], taken, refused)

    def take(self, address: str, sent: Mapping[str, str]) -> Answer:
        """What comes of a form that was sent. Raises nothing: all that can be wrong with it is on the screen."""
        steps = steps_of(address)
        try:
            if steps == [CHANGES]:
                return self._put_back(sent)
            if steps == [online.AT] and self.clerk:
                return self.put_online(online.take(self.root, self.clerk, sent, self.today()))
            if steps == [PASTE]:
                return self._paste(sent.get("bericht", ""), sent.get("soort", ""))
            if sent.get("doe", "").startswith("^") and steps[1:] == [] and steps[0] in by_name():
                return self._earlier(by_name()[steps[0]], sent)
            thing = find_back(self.root, steps, sent)
            try:
                return self._taken(thing, sent)
            except Wrong as wrong:  # what was typed stands there again
                problem = wrong.at()
                return self._again(thing, sent, Said(problem.sentence, problem.remedy), 409)
        except saving.Overtaken:  # in the middle of this: what lies there now is another
            return self.take(address, sent)
        except Missing:
            return self.screen("weg", 404, **typed.left(steps, sent))
        except Wrong as wrong:
            return self.screen("kapot", 409, problem=wrong.at(), **typed.left(steps, sent))

    def again(self, address: str, sent: Mapping[str, str]) -> Answer:
        """A form as it was sent, of which nothing was done: it is from before the program was started anew."""
        try:
            return self._again(find_back(self.root, steps_of(address), sent), sent, sorry("old"), 403)
        except (Missing, Wrong):
            return self.screen("weg", 403, **typed.left(steps_of(address), sent))

    def _again(self, thing: Thing, sent: Mapping[str, str], said: Said, status: int) -> Answer:
        verdict = Verdict({"": (said,)}, stops=True)
        return replace(
            self.form(thing, typed.all_of(sent, thing.keys), typed.was_of(sent), verdict=verdict), status=status
        )

    def _earlier(self, form: FileForm, sent: Mapping[str, str]) -> Answer:
        try:
            change = ordering.earlier(self.root, form, sent["doe"], sent.get(typed.SEEN, ""))
        except Missing:
            return replace(self.things(form, refused=[sorry("list")]), status=409)
        if change:
            self._keep_note(change)
        return Answer(to=f"{form.name}/")

    def _paste(self, text: str, sort: str) -> Answer:
        if not text.strip():
            return self.screen("plak", 422, is_empty=True)
        thing, values = pasted(self.village, text, sort, self.today())
        return self._save(thing, {}, values, PASTE)

    def _taken(self, thing: Thing, sent: Mapping[str, str]) -> Answer:
        was, asked = typed.was_of(sent), sent.get("doe", "bewaar")
        values = typed.all_of(sent, thing.keys)
        if asked[:1] in ("+", "-", "^", "="):
            return self.form(thing, rows.moved(values, asked), was, opened=asked[1:].partition(".")[0])
        if asked == "kopie":
            return self.form(copy_of(self.root, thing), values, {})
        if asked == "weg":
            return self.form(thing, values, was, asks_to_remove=True)
        if asked == "echt-weg" and (thing.at or "*" in thing.form.path):
            return self._remove(thing, was)
        if asked in (WITHDRAW, WITHDRAW_NOW) and thing.form.name == PHOTOS:
            if not self.writer.may_withdraw:
                raise Missing
            return self._withdraw(str(thing.at[0]), asked == WITHDRAW_NOW)
        return self._save(thing, was, values, asked, sent.get("beeld", ""))

    def _save(self, thing: Thing, was: Group, values: Group, asked: str, view: str = "") -> Answer:
        to = _named(self.village, thing, values)
        made = saving.draft(self.root, to, was, values)
        page = made.after.named(to.file)
        if refused := self.writer.may_not_change(made.changed):
            return self.form(
                thing, values, was, verdict=Verdict(dict.fromkeys(refused, (sorry("at_home"),)), stops=True)
            )
        if asked == "kijk" and not made.clashes:
            return self._tried(thing, to, page, values, was, view)
        if not made.changed and not made.clashes:
            return Answer(to=f"{thing.address}?bewaard") if not thing.is_new else self.form(thing, values, was)
        verdict = judge(self.village, to, page, self.today(), values, self.writer.sees)
        if made.clashes:
            said = {key: (*verdict.said.get(key, ()), clash(other)) for key, other in made.clashes.items()}
            now = {**was, **made.clashes}
            return self.form(thing, values, now, verdict=replace(verdict, said=verdict.said | said))
        if asked == PASTE:
            verdict = replace(verdict, said=verdict.said | {"": (to_check(), *verdict.said.get("", ()))})
        if asked == PASTE or (verdict.stops and asked != "toch"):
            return self.form(thing, values, was, verdict=verdict)
        saving.keep(self.root, to.file, made.before, page)
        saved = Thing(to.form, to.file, to.at)
        self._note(saved, title(to.form, values), dict(made.changed), "nieuw" if to.is_new else "veranderd")
        return Answer(to=f"{saved.address}?bewaard")

    def _tried(self, thing: Thing, to: Thing, page: Page, values: Group, was: Group, view: str) -> Answer:
        """The form again, with what would come of it beside it, and what there is to be said."""
        can_be_seen = views(to, self.writer.sees_paper)
        look = self.follower.look(to, page, chosen(view, can_be_seen), line_of(page, to))
        verdict = judge(self.village, to, page, self.today(), values, self.writer.sees, look.looked)
        seen = {"contents": look.looked.snapshot.contents, "look": look.address, "view": view}
        return self.form(thing, values, was, verdict=verdict, **seen)

    def _remove(self, thing: Thing, was: Group) -> Answer:
        page = page_of(self.root, thing)
        now = saving.values_of(page, thing)
        if was != now:
            return self.form(thing, now, now, verdict=Verdict({"": (sorry("others"),)}))
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
            return self._remove(of_change(self.root, change), undoing.after(change))
        if change.what == ordering.MOVED:
            self._keep_note(ordering.put_back(self.root, change))
            return Answer(to=CHANGES)
        return self._save(*undoing.as_form(self.root, change), "toch")

    def _note(self, thing: Thing, name: str, keys: dict[str, tuple[Any, Any]], what: str) -> None:
        self._keep_note(journal.Change("", "", name, thing.address, keys, what))

    def _keep_note(self, change: journal.Change) -> None:
        journal.note(self.root, replace(change, when=self.now(), who=self.writer.called))


def _named(village: Village, thing: Thing, values: Group) -> Thing:
    """The same thing, with a file to put it in: one after its title, that nobody has yet."""
    if not thing.is_new or thing.file:
        return thing
    called = title(thing.form, values).replace(UNNAMED, thing.form.name)
    return Thing(
        thing.form, free_name(village.root, thing.form.kinds[0], called, village.read()), thing.at, is_new=True
    )
