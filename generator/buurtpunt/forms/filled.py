"""A form as somebody sees it: what stands in each field, what is said of it, and what there is to see beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from buurtpunt.forms import fields, typed
from buurtpunt.forms.fields import Known
from buurtpunt.forms.following import PAGE, chosen
from buurtpunt.forms.judging import Verdict
from buurtpunt.forms.known import Picks
from buurtpunt.forms.templates import TOP
from buurtpunt.forms.things import Thing, title
from buurtpunt.forms.typed import Group
from buurtpunt.forms.words import new_of
from buurtpunt.model.form import Sort


@dataclass(frozen=True, slots=True)
class State:
    """A form at one moment: what is filled in, and what it showed at first.

    `opened` is the field in which a row was just added or taken away; `look` is where can be seen what would come of it.
    """

    thing: Thing
    values: Group
    was: Group
    seen: str  # the list in which it stands
    verdict: Verdict = field(default_factory=Verdict)
    is_saved: bool = False
    is_there: bool = False  # it was saved before, by the same form
    beside: str = ""  # what somebody else changed meanwhile
    asks_to_remove: bool = False
    opened: str = ""
    look: str = ""
    view: str = ""
    views: tuple[str, ...] = ()  # what can be seen beside it

    @property
    def status(self) -> int:
        """Of the answer: whether it was refused."""
        return 422 if self.verdict.stops and not self.is_saved else 200


def told(state: State, picks: Mapping[str, Picks], seen_at: str | None) -> dict[str, Any]:
    """All that the template of a form is told; `seen_at` is the address on the site of what was saved last."""
    thing, values, verdict = state.thing, state.values, state.verdict
    known = Known(picks, verdict.said, verdict.understood)
    line = values.get(typed.LINE)
    made = (fields.line(str(line), known),) if line else fields.fields(thing.keys, values, known)
    first, more = fields.first_and_more(made)
    view = chosen(state.view, state.views)
    on_site = f"/{seen_at}" if seen_at is not None and view == PAGE else ""
    return {
        "thing": thing,
        "title": title(thing.form, values) if values else new_of(thing.form),
        "first": first,
        "more": more,
        "text": fields.text(str(values.get(typed.TEXT, "")), known) if thing.has_text else None,
        "was": json.dumps(state.was, ensure_ascii=False),
        "seen": state.seen,
        "said_of_all": verdict.said.get("", ()),
        "stops": verdict.stops,
        "is_saved": state.is_saved,
        "is_there": state.is_there,
        "beside": state.beside,
        "asks_to_remove": state.asks_to_remove,
        "opened": state.opened,
        "up": "../" * (thing.form.path.count("/") - 1),  # from its file to `content/`
        "pages": picks.get(Sort.MARKDOWN, ()),
        "photos": picks.get(Sort.PICTURE, ()),
        "seen_at": seen_at,
        "views": state.views,
        "view": view,
        "look": f"{TOP}{state.look}" if state.look else on_site,
    }
