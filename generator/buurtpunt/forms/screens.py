"""What comes of a form that somebody sends: it is tried out, saved, or shown again with what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from buurtpunt.editing.page import Page
from buurtpunt.forms import change_log, journal, online, ordering, photos, rows, saving, typed, undoing, withdrawing
from buurtpunt.forms.fields import Said
from buurtpunt.forms.finding import Found, find_back, of_change
from buurtpunt.forms.following import chosen, views
from buurtpunt.forms.judging import Verdict, judge, judge_away, line_of
from buurtpunt.forms.pasting import pasted, to_check
from buurtpunt.forms.showing import SAVED, THERE, Answer, Screens
from buurtpunt.forms.things import UNNAMED, Missing, Thing, by_name, copy_of, page_of, title
from buurtpunt.forms.typed import Group
from buurtpunt.forms.village import Village
from buurtpunt.forms.words import clash, refused, sorry
from buurtpunt.forms.writers import CHANGES, PASTE, steps_of
from buurtpunt.model.files import FileForm
from buurtpunt.problems import Wrong
from buurtpunt.starter.adding import free_name

PHOTOS, REMOVE = "beelden", "echt-weg"
WITHDRAW, WITHDRAW_NOW = "trek terug", "trek echt terug"  # what the buttons below a photo say to the program


@dataclass(frozen=True, slots=True)
class Desk(Screens):
    """A village to write in."""

    def take_photos(self, sent: Sequence[tuple[str, bytes]]) -> Answer:
        """What comes of photos by their names: one is asked about at once, of more the list tells what is still to be asked."""
        with self.turn:
            taken, refused = photos.take_all(self.root, sent)
        if len(taken) == 1 and not refused:
            return Answer(to=f"{PHOTOS}/{taken[0]}")
        return self.things(by_name()[PHOTOS], taken, refused)

    def take(self, address: str, sent: Mapping[str, str]) -> Answer:
        """What comes of a form that was sent. Raises nothing: all that can be wrong with it is on the screen."""
        if sent.get("doe") == "kijk":  # which changes nothing, and may take a while
            return self._take(address, sent)
        with self.turn:
            return self._take(address, sent)

    def _take(self, address: str, sent: Mapping[str, str]) -> Answer:
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
            found = find_back(self.root, steps, sent)
            try:
                return self._taken(*found, sent)
            except Wrong as wrong:  # what was typed stands there again
                return self._again(found, sent, refused(wrong.at()), 409)
        except saving.Overtaken:  # in the middle of this: what lies there now is another
            return self._take(address, sent)
        except Missing:
            left = {} if sent.get("doe") == REMOVE else typed.left(steps, sent)
            return self.screen("weg", 404, **left)
        except Wrong as wrong:
            return self.screen("kapot", 409, said_of_all=[refused(wrong.at())], **typed.left(steps, sent))

    def again(self, address: str, sent: Mapping[str, str]) -> Answer:
        """A form as it was sent, of which nothing was done: it is from before the program was started anew."""
        try:
            return self._again(find_back(self.root, steps_of(address), sent), sent, sorry("old"), 403)
        except (Missing, Wrong):
            return self.screen("weg", 403, **typed.left(steps_of(address), sent))

    def _again(self, found: Found, sent: Mapping[str, str], said: Said, status: int) -> Answer:
        verdict = Verdict({"": (said,)}, stops=True)
        values = typed.all_of(sent, found.thing.keys)
        return replace(self.form(found.thing, values, found.was, verdict=verdict), status=status)

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

    def _taken(self, thing: Thing, was: Group, sent: Mapping[str, str]) -> Answer:
        asked = sent.get("doe", "bewaar")
        values = typed.all_of(sent, thing.keys)
        if asked[:1] in ("+", "-", "^", "="):
            return self.form(thing, rows.moved(values, asked), was, opened=asked[1:].partition(".")[0])
        if asked == "kopie":
            return self.form(copy_of(self.root, thing), values, {})
        if asked == "weg":
            left = saving.without(page_of(self.root, thing), thing)
            verdict = judge_away(self.village, thing, left, self.today(), self.writer.sees)
            return self.form(thing, values, was, asks_to_remove=True, verdict=verdict)
        if asked == REMOVE and (thing.at or "*" in thing.form.path):
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
            if thing.is_new:
                return self.form(thing, values, was, verdict=Verdict({"": (sorry("empty"),)}, stops=True))
            return Answer(to=f"{thing.address}?{'+'.join([THERE if thing.once else SAVED, *made.beside])}")
        verdict = judge(self.village, to, page, self.today(), values, self.writer.sees)
        if made.clashes:
            said = {key: (*verdict.said.get(key, ()), clash(other)) for key, other in made.clashes.items()}
            now = {**was, **made.clashes}
            return self.form(thing, values, now, verdict=replace(verdict, said=verdict.said | said, stops=True))
        if asked == PASTE:
            verdict = replace(verdict, said=verdict.said | {"": (to_check(), *verdict.said.get("", ()))})
        if asked == PASTE or (verdict.stops and asked != "toch"):
            return self.form(thing, values, was, verdict=verdict)
        saving.keep(self.root, to.file, made.before, page)
        saved = Thing(to.form, to.file, to.at)
        called, what = title(to.form, saving.values_of(page, saved)), "nieuw" if to.is_new else "veranderd"
        self._keep_note(
            journal.Change("", "", called, saved.address, dict(made.changed), what, to.once if to.is_new else "")
        )
        return Answer(to=f"{saved.address}?{'+'.join([SAVED, *made.beside])}")

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
        gone = {key: (value, "") for key, value in now.items()}
        self._keep_note(journal.Change("", "", title(thing.form, now), thing.address, dict(gone), "weg"))
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
            return self._remove(of_change(self.root, change), change.after)
        if change.what == ordering.MOVED:
            self._keep_note(ordering.put_back(self.root, change))
            return Answer(to=CHANGES)
        return self._save(*undoing.as_form(self.root, change), "toch")

    def _keep_note(self, change: journal.Change) -> None:
        journal.note(self.root, replace(change, when=self.now(), who=self.writer.called))


def _named(village: Village, thing: Thing, values: Group) -> Thing:
    """The same thing, with a file to put it in: one after its title, that nobody has yet."""
    if not thing.is_new or thing.file:
        return thing
    called = title(thing.form, values).replace(UNNAMED, thing.form.name)
    return replace(thing, file=free_name(village.root, thing.form.kinds[0], called, village.read()))
