"""An entry of a list that comes earlier or later: on the site it stands where it stands in its list."""

from __future__ import annotations

from pathlib import Path

from buurtpunt import editing
from buurtpunt.editing.page import bare
from buurtpunt.forms import saving
from buurtpunt.forms.finding import find_back, of_change
from buurtpunt.forms.journal import Change
from buurtpunt.forms.things import Missing, Thing, page_of, title
from buurtpunt.forms.typed import SEEN
from buurtpunt.model.files import FileForm

MOVED = "verplaatst"
PLACE = ".plaats"  # in a list; no key begins with a dot


def earlier(root: Path, form: FileForm, asked: str, seen: str) -> Change | None:
    """Puts an entry before the one above it; `asked` is `^vragen.2`, `seen` are the marks of the list in which that was the third.

    Gives what is to be noted, without when and who; None where it is the first by now. Raises `Missing` for what is not there
    any more, `Wrong` where it cannot be done.
    """
    key, _, number = asked.removeprefix("^").partition(".")
    thing, _ = find_back(root, [form.name, key, number], {SEEN: f"{number} {seen}"} if seen else {})
    return moved(root, thing, thing.number - 1) if thing.number else None


def moved(root: Path, thing: Thing, to: int) -> Change:
    """Puts an entry in another place of its list, from 0."""
    page = page_of(root, thing)
    if len(thing.at) != 2 or thing.is_new or not 0 <= to < len(page.items(str(thing.at[0]))):
        raise Missing
    name = title(thing.form, bare(page.at(thing.at)))
    saving.keep(root, thing.file, page, editing.move(page, thing.at, to))
    place = {PLACE: (str(thing.number + 1), str(to + 1))}
    return Change("", "", name, f"{thing.form.name}/{thing.at[0]}/{to}", dict(place), MOVED)


def put_back(root: Path, change: Change) -> Change:
    """Puts an entry where it was before it was moved."""
    [(was, _)] = change.keys.values()
    return moved(root, of_change(root, change), int(str(was)) - 1)
