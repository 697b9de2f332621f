"""The screens of putting a village online: what is not online yet, the one button, and the choice of a way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from buurtpunt.catalogues import tell, tell_count
from buurtpunt.forms import fields, saving, typed
from buurtpunt.forms.fields import Known, Said
from buurtpunt.forms.judging import judge
from buurtpunt.forms.things import Missing, Thing, address_of, by_name, page_of, thing_of, title
from buurtpunt.forms.typed import Group
from buurtpunt.forms.village import Village
from buurtpunt.forms.words import name_of
from buurtpunt.forms.writers import HOME
from buurtpunt.knowledge import moments
from buurtpunt.model.files import form_of
from buurtpunt.model.online import FOLDER, FTPS, GIT, ONLINE, SFTP
from buurtpunt.problems import Problem, Wrong, output
from buurtpunt.problems import publishing as kinds
from buurtpunt.publishing import history
from buurtpunt.publishing.clerk import Clerk, Ending
from buurtpunt.publishing.state import Change, State, state_of
from buurtpunt.publishing.ways import NEEDED, choose, chosen, know_again, way_of

AT = "zet-online"
CHOOSE = "kies"
PATIENCE = 1.5  # seconds that whoever pressed the button waits for the end, before they see how far it is
_MOST = 12  # changes that are named
_WAYS = {FOLDER: ("map",), SFTP: ("server", "gebruiker", "map", "poort"), FTPS: ("server", "gebruiker", "map", "poort")}
# What else can be done about a problem than its remedy, which is for who types: a button, by what it does.
_BUTTONS = {kinds.TARGET_TAKEN: "opzij", output.MUCH_GONE: "klopt", kinds.SERVER_UNKNOWN: "sleutel"}
_REMEDIES = (kinds.SERVER_UNKNOWN, kinds.PASSWORD_WANTED, kinds.PASSWORD_WRONG)  # that are other ones in a browser
_PASSWORD = (kinds.PASSWORD_WANTED, kinds.PASSWORD_WRONG)


class Shown(NamedTuple):
    """A screen: the name of its template, and what is to be shown on it."""

    template: str
    status: int
    facts: dict[str, Any]


class Row(NamedTuple):
    """A change that is not online yet, for who reads: what it is called, what became of it, and the address of its form."""

    title: str
    what: str
    address: str


class Button(NamedTuple):
    """What can be pressed about a problem."""

    does: str
    words: str


class Trouble(NamedTuple):
    """A problem for who reads it on a screen: a button goes in the place of what a terminal would ask to be typed."""

    problem: Problem
    remedy: str
    button: Button | None
    address: str  # of the form where it can be mended, or ""


def show(root: Path, clerk: Clerk, query: str) -> Shown:
    """The screen as a browser asks for it."""
    step, _, how = query.partition("=")
    if step != CHOOSE:
        return _now(root, clerk)
    return _form(root, how) if how in _WAYS else _choices(root)


def take(root: Path, clerk: Clerk, sent: Mapping[str, str], today: dt.date) -> Shown | str:
    """What comes of a form that was sent: a screen, or the address to go to."""
    asked = sent.get("doe", "")
    if asked == CHOOSE:
        return _choose(root, sent, today)
    way = way_of(root)
    if way is None:
        return AT
    if key := sent.get("sleutel", "") if asked == "sleutel" else "":
        know_again(root, key)
    if password := sent.get("wachtwoord", ""):
        clerk.passwords.hear(way, password)
    clerk.start(gone_is_right=asked == "klopt", may_set_aside=asked == "opzij")
    clerk.wait(PATIENCE)
    return AT


def sentence(state: State) -> str:
    """How a village stands beside what is online, in a sentence."""
    if state.wrong or state.way is None:
        return tell("forms.online.nowhere")
    if state.changes:
        since = _moment(state.since) if state.since else ""
        return tell_count(
            "forms.online.behind.since" if since else "forms.online.behind", len(state.changes), since=since
        )
    if not state.last and state.way.how != GIT:
        return tell("forms.online.not_yet")
    return tell("forms.online.all")


def _now(root: Path, clerk: Clerk) -> Shown:
    state = state_of(root)
    if state.way is None and state.wrong is None:
        return _choices(root)
    ending = clerk.ending
    done, count = clerk.progress
    facts = {
        "state": state,
        "sentence": sentence(state),
        "rows": [_row(root, change) for change in state.changes[:_MOST]],
        "more": max(0, len(state.changes) - _MOST),
        "last": _moment(state.last) if state.last else "",
        "is_old": bool(state.way and state.way.how != GIT and state.last and not state.changes),
        "is_git": bool(state.way and state.way.how == GIT),
        "is_busy": clerk.is_busy,
        "far": tell_count("forms.online.far", count, done=done) if count else "",
        "ending": ending,
        "ended": _moment(ending.when) if ending else "",
        "troubles": _troubles(ending),
        "asks_password": any(problem.kind in _PASSWORD for problem in ending.problems) if ending else False,
        "key": next((str(one.facts.get("key", "")) for one in ending.problems), "") if ending else "",
        "wrong": _trouble(state.wrong.at()) if state.wrong else None,
    }
    return Shown("online", 200, facts)


def _troubles(ending: Ending | None) -> list[Trouble]:
    return [_trouble(problem) for problem in ending.problems] if ending else []


def _trouble(problem: Problem) -> Trouble:
    button = _BUTTONS.get(problem.kind)
    address = address_of(problem.place.file, problem.place.line)
    remedy = "" if button else problem.remedy
    if problem.kind in _REMEDIES:
        remedy = tell(f"forms.online.remedy.{problem.kind.code}")
    told = Button(button, tell(f"forms.online.do.{button}")) if button else None
    return Trouble(problem, remedy, told, address)


def _row(root: Path, change: Change) -> Row:
    """A change by the name that a villager knows it by."""
    form, name = form_of(change.file), change.file.rpartition("/")[2]
    what = tell(f"publishing.change.{change.what}")
    if form is None or form.name not in by_name():
        return Row(name, what, "")
    address = "" if change.what == "gone" else address_of(change.file, 0)
    if "*" not in form.path:
        return Row(name_of(form), what, address)
    try:
        called = title(form, page_of(root, Thing(form, change.file)).values) if address else name
    except Wrong:
        called = name
    return Row(called, tell("forms.online.change", what=what, sort=form.name), address)


def _moment(iso: str) -> str:
    when = dt.datetime.fromisoformat(iso)
    return tell("forms.online.at", day=moments.format_date(when.date(), year=False), hour=f"{when:%H.%M}")


# The choice of a way -------------------------------------------------------------------------------------------------


def _choices(root: Path) -> Shown:
    return Shown("online-kies", 200, {"remote": history.remote_of(root)})


def _thing() -> Thing:
    return thing_of(by_name()[ONLINE.name])


def _form(
    root: Path, how: str, values: Group | None = None, said: Mapping[str, tuple[Said, ...]] | None = None
) -> Shown:
    thing = _thing()
    shown = saving.values_of(page_of(root, thing), thing) if values is None else values
    wanted = [key for name in _WAYS[how] for key in thing.keys if key.name == name]
    made = [
        replace(one, required=one.name in NEEDED[how]) for one in fields.fields(wanted, shown, Known(said=said or {}))
    ]
    return Shown("online-hoe", 422 if said else 200, {"how": how, "fields": made})


def _choose(root: Path, sent: Mapping[str, str], today: dt.date) -> Shown | str:
    how, thing = sent.get("hoe", ""), _thing()
    if how not in (GIT, *_WAYS):
        raise Missing
    now = chosen(root) or {}
    wanted = [key for key in thing.keys if key.name in _WAYS.get(how, ())]
    values = typed.group(sent, wanted)
    if missing := {name: (Said(tell("forms.empty")),) for name in NEEDED[how] if not values.get(name)}:
        return _form(root, how, values, missing)
    asked = {"hoe": how, **{key.name: str(values.get(key.name, "")) for key in wanted}}
    if asked.get("server", "") != now.get("server", ""):
        asked["sleutel"] = ""
    page = choose(root, asked)
    verdict = judge(Village(root), thing, page, today, values, HOME.sees)
    if verdict.stops and how != GIT:
        return _form(root, how, values, verdict.said)
    saving.keep(root, thing.file, page_of(root, thing), page)
    return AT
