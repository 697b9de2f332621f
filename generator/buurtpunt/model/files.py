"""The files of a village: where each lies, what it is for, and what may stand in it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from buurtpunt.model.documents import Event, FreePage, News, Offer
from buurtpunt.model.form import Sort
from buurtpunt.model.hub import Closure, HourSet, Hub, Person
from buurtpunt.model.keys import Key, Value, group_example, keys_of
from buurtpunt.model.lists import Audience, Partner, PictureFacts, Question, Task
from buurtpunt.model.look import ThemeSettings
from buurtpunt.model.printing import Order, PrintSettings
from buurtpunt.model.record import Record


class Layout(StrEnum):
    """How the keys of a file stand in it."""

    FIELDS = "gegevens"  # the keys themselves
    LISTS = "lijsten"  # each key holds a list
    FRONT = "gegevens, en tekst eronder"  # the keys between two lines of dashes, with Markdown below
    PER_NAME = "gegevens per bestand"  # each key is the name of a picture, with these keys below it


class FileForm(NamedTuple):
    """One sort of file. `path` is from the village's folder; in it `*` is a name that the village chooses."""

    name: str  # a short name of our own: that of its schema
    path: str
    description: str  # a Dutch sentence
    layout: Layout
    model: type[Record] | None = None
    lists: Mapping[str, tuple[type[Record], str]] | None = None  # what each holds a list of, and what it is for

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys that may stand in it, in the order in which one would type them."""
        if self.model:
            return keys_of(self.model)
        lists = (self.lists or {}).items()
        return tuple(_list(name, model, description, name == "personen") for name, (model, description) in lists)


def _list(name: str, model: type[Record], description: str, required: bool) -> Key:
    keys = keys_of(model)
    value = Value(Sort.GROUP, one=True, many=True, keys=keys)
    return Key(name, required, description, group_example(keys), value)


_FIELDS, _LISTS, _FRONT = Layout.FIELDS, Layout.LISTS, Layout.FRONT
FILES = (
    FileForm("buurtpunt", "content/buurtpunt.yml", "Wat je buurtpunt is, en waar.", _FIELDS, Hub),
    FileForm(
        "contact",
        "content/contact.yml",
        "Wie de bezoeker kan bellen.",
        _LISTS,
        lists={"personen": (Person, "De mensen. De eerste staat op elke pagina.")},
    ),
    FileForm(
        "uren",
        "content/uren.yml",
        "Wanneer je open bent, en wanneer niet.",
        _LISTS,
        lists={
            "uren": (HourSet, "De gewone uren, per ding."),
            "sluitingen": (Closure, "Dagen waarop alles dicht is."),
        },
    ),
    FileForm("aanbod", "content/aanbod/*.md", "Wat er te vinden is: een bestand per ding.", _FRONT, Offer),
    FileForm("agenda", "content/agenda/*.md", "Wat er te doen is: een bestand per activiteit.", _FRONT, Event),
    FileForm("nieuws", "content/nieuws/*.md", "Wat je wilt vertellen: een bestand per bericht.", _FRONT, News),
    FileForm(
        "paginas", "content/paginas/*.md", "Al de rest, zoals Over ons: een bestand per pagina.", _FRONT, FreePage
    ),
    FileForm(
        "vragen",
        "content/vragen.yml",
        "Wat mensen vragen, met het antwoord.",
        _LISTS,
        lists={"vragen": (Question, "De vragen, de belangrijkste eerst.")},
    ),
    FileForm(
        "doelgroepen",
        "content/doelgroepen.yml",
        "Voor wie je er bent.",
        _LISTS,
        lists={"doelgroepen": (Audience, "De groepen mensen tot wie je spreekt.")},
    ),
    FileForm(
        "help-mee",
        "content/help-mee.yml",
        "Hoe iemand kan helpen.",
        _LISTS,
        lists={"taken": (Task, "Wat een vrijwilliger kan doen.")},
    ),
    FileForm(
        "partners",
        "content/partners.yml",
        "Wie meedoet.",
        _LISTS,
        lists={"partners": (Partner, "De winkels, verenigingen en diensten die meedoen.")},
    ),
    FileForm(
        "beelden",
        "content/beelden/beelden.yml",
        "Wat er op je foto's staat, en wie ze nam.",
        Layout.PER_NAME,
        PictureFacts,
    ),
    FileForm("drukwerk", "content/drukwerk/*.yml", "Wat je wilt drukken: een bestand per blad.", _FIELDS, Order),
    FileForm(
        "druk", "intern/druk.yml", "Wie op je drukwerk staat, en wat je gemeente vraagt. Privé.", _FIELDS, PrintSettings
    ),
    FileForm("thema", "themes/*/theme.yml", "Hoe een eigen thema heet en werkt.", _FIELDS, ThemeSettings),
)
