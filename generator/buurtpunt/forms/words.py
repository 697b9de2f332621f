"""The words of the screens that are not those of the model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qs

from buurtpunt.catalogues import tell, told
from buurtpunt.editing.page import Value
from buurtpunt.forms import journal
from buurtpunt.forms.fields import Said, label_of
from buurtpunt.forms.things import UNNAMED, Thing, page_of, title
from buurtpunt.forms.typed import TEXT, Group
from buurtpunt.forms.writers import SEND, TOLD
from buurtpunt.knowledge import moments
from buurtpunt.model.collection import Layout
from buurtpunt.model.files import FileForm, form_of
from buurtpunt.problems import Level, Problem, by_subject
from buurtpunt.report import where


class Choice(NamedTuple):
    """One thing to do on the first screen: its words, and the address of its screen."""

    title: str
    about: str
    address: str


# The sorts of files on the first screen, those that are wanted most first; the others follow.
_ORDER = (
    *("agenda", "uren", "nieuws", "beelden", "vragen", "contact", "aanbod", "drukwerk", "paginas", "buurtpunt"),
    *("help-mee", "partners", "doelgroepen", "druk", "online", "kanalen", "plan"),
)


def choices(forms: Mapping[str, FileForm], for_team: Container[str]) -> list[Choice]:
    """What the first screen offers: today first, then the screens `for_team` by their address, then the sorts in our own order,
    then whatever else a village can hold.
    """
    known = [forms[name] for name in _ORDER if name in forms]
    others = [form for name, form in forms.items() if name not in _ORDER]
    team = [(name, address) for name, address in (("send", SEND), ("told", TOLD)) if address in for_team]
    screens = [("today", "uren/vandaag/+"), ("paste", "plak"), *team]
    return [*(_screen(*one) for one in screens), *map(_choice, [*known, *others])]


def _screen(name: str, address: str) -> Choice:
    return Choice(tell(f"forms.do.{name}"), tell(f"forms.do.{name}.about"), address)


def _choice(form: FileForm) -> Choice:
    return Choice(name_of(form), about(form), f"{form.name}/")


def name_of(form: FileForm) -> str:
    """What a sort of file is called."""
    return told(f"forms.sort.{form.name}") or form.name.replace("-", " ").capitalize()


def new_of(form: FileForm) -> str:
    """What stands above a form in which nothing is filled in yet."""
    is_one = form.layout is Layout.FIELDS and "*" not in form.path
    return told(f"forms.new.{form.name}") or (
        name_of(form) if is_one else tell("forms.list.new.in", list=name_of(form))
    )


def place_of(root: Path, file: str) -> str:
    """Where a file of a village is found by who writes in the browser: its sort, and its title where there are several."""
    form = form_of(file)
    if form is None:
        return file
    called = title(form, page_of(root, Thing(form, file)).values) if "*" in form.path else UNNAMED
    return name_of(form) if called == UNNAMED else tell("forms.place", sort=name_of(form), name=called)


def about(form: FileForm) -> str:
    """What it is for, without a word of files."""
    return told(f"forms.about.{form.name}") or form.description


def begun(thing: Thing, today: dt.date, query: str) -> Group:
    """What stands in a new form already: a day that is nearly always today; the event of which a flyer is asked."""
    if thing.form.name == "drukwerk" and (asked := parse_qs(query).get("activiteit")):
        return {"soort": "flyer", "activiteit": asked[0]}
    is_of_today = thing.form.name == "nieuws" or thing.at[:1] == ("vandaag",)
    return {"datum": moments.format_date(today, weekday=False)} if is_of_today else {}


def sorry(what: str) -> Said:
    """Why nothing was done: the form is `old`, what it changes is changed `at_home` alone, or `others` were busy with it."""
    return Said(tell(f"forms.sorry.{what}"), tell(f"forms.sorry.{what}.remedy"))


def said_of(problem: Problem) -> Said:
    """A problem as it is said in a form, where nobody sees the lines of a file."""
    own = told(f"forms.says.{problem.kind.code}")
    usual = "" if problem.in_file else problem.kind.remedy
    words = (own or problem.kind.sentence, told(f"forms.says.{problem.kind.code}.remedy") or usual, "")
    in_form = replace(problem, kind=problem.kind._replace(said=words))
    return Said(in_form.sentence, in_form.remedy, problem.level is Level.ERROR)


def refused(problem: Problem) -> Said:
    """Why something cannot be shown or saved; of a file that cannot be read whom to show that to, with its line."""
    kinds = by_subject()
    if problem.kind not in {*kinds["yaml"].values(), *kinds["files"].values()}:
        return said_of(problem)
    told_there = " ".join((f"{where(problem.place)}:", problem.sentence, problem.remedy))
    return Said(tell("forms.sorry.broken"), tell("forms.sorry.broken.remedy"), other=told_there)


def clash(other: Value) -> Said:
    """What is said of a field of which somebody else made something different meanwhile."""
    said, remedy = journal.told(other) if other else tell("forms.nothing"), tell("forms.clash.remedy")
    if isinstance(other, str) and said in (f"“{other}”", tell("forms.nothing")):
        return Said(tell("forms.clash", value=said), remedy)
    return Said(tell("forms.clash.long"), remedy, other=_whole(other))


def beside(thing: Thing, keys: Container[str]) -> str:
    """The fields of a thing among these keys, as a form calls them."""
    found = [label_of(key.name) for key in thing.keys if key.name in keys]
    return ", ".join([*found, tell("forms.text")] if TEXT in keys else found)


def _whole(value: Value) -> str:
    """A value as it can be read and copied."""
    if isinstance(value, list):
        return "\n".join(map(_whole, value))
    if isinstance(value, dict):
        return ", ".join(f"{label_of(key)}: {_whole(one)}" for key, one in value.items())
    return value
