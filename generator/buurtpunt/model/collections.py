"""The kinds of content that a village can have: each is one declaration, and all that there is to say of it.

Reading, checking, making, `new`, the schema and the handbook walk along these. CONTRIBUTING.md tells what a new one asks.
"""

from __future__ import annotations

from buurtpunt.model.changes import Change, Today
from buurtpunt.model.channels import CHANNELS
from buurtpunt.model.collection import Collection, Layout, Listing, New
from buurtpunt.model.documents import FreePage, News, Offer
from buurtpunt.model.events import Event
from buurtpunt.model.hours import Closure, HourSet
from buurtpunt.model.hub import Hub, Person
from buurtpunt.model.lists import Audience, Partner, PictureFacts, Question, Room, Task, Venue
from buurtpunt.model.online import ONLINE
from buurtpunt.model.paper import ORDERS, PRINTING
from buurtpunt.model.plan import PLAN
from buurtpunt.model.record import Record
from buurtpunt.model.theme_settings import ThemeSettings
from buurtpunt.model.together import MEETINGS, PRIVATE_MEETINGS, STORY
from buurtpunt.model.words import TRANSLATIONS

HOME, CONTACT = "home", "contact"  # what a kind without a list of its own may be part of
_DRAFT = "concept"

HUB = Collection(
    model=Hub,
    name="buurtpunt",
    path="content/buurtpunt.yml",
    layout=Layout.FIELDS,
    part_of=HOME,
)
PEOPLE = Collection(
    model=Person,
    name="contact",
    path="content/contact.yml",
    layout=Layout.LISTS,
    key="personen",
    required=True,
    part_of=CONTACT,
    new=New("contact", ("contacten", "persoon", "personen", "contactpersoon"), ("telefoon",)),
)
HOURS = Collection(
    model=HourSet,
    name="uren",
    path="content/uren.yml",
    layout=Layout.LISTS,
    key="uren",
    part_of=CONTACT,
)
CLOSURES = Collection(
    model=Closure,
    path="content/uren.yml",
    layout=Layout.LISTS,
    key="sluitingen",
    part_of=CONTACT,
)
TODAY = Collection(
    model=Today,
    path="content/uren.yml",
    layout=Layout.LISTS,
    key="vandaag",
    part_of=CONTACT,
)
CHANGES = Collection(
    model=Change,
    path="content/uren.yml",
    layout=Layout.LISTS,
    key="anders",
    part_of=CONTACT,
)
OFFERS = Collection(
    model=Offer,
    name="aanbod",
    path="content/aanbod/*.md",
    layout=Layout.FRONT,
    listing=Listing("offers", "offer"),
    flyer="hours",
    new=New(
        "aanbod", ("ding", "dienst", "diensten"), ("soort", _DRAFT), ("wie", "prijs", "uren", "bestellen_tot", "link")
    ),
)
EVENTS = Collection(
    model=Event,
    name="agenda",
    path="content/agenda/*.md",
    layout=Layout.FRONT,
    listing=Listing("agenda", "event"),
    new=New(
        "activiteit",
        ("activiteiten", "agenda", "evenement", "event"),
        ("datum", "van", "tot", _DRAFT),
        ("plaats", "prijs", "herhaling", "inschrijven_tot"),
    ),
)
NEWS = Collection(
    model=News,
    name="nieuws",
    path="content/nieuws/*.md",
    layout=Layout.FRONT,
    listing=Listing("news", "newsitem"),
    new=New(
        "nieuws",
        ("nieuwtje", "bericht", "berichten", "succesje", "verslag", "news"),
        ("datum", _DRAFT),
        ("soort", "zichtbaar_tot"),
    ),
)
PAGES = Collection(
    model=FreePage,
    name="paginas",
    path="content/paginas/*.md",
    layout=Layout.FRONT,
    listing=Listing(page="page"),
    new=New("pagina", ("paginas", "pagina's", "bladzijde", "page"), ("menu", _DRAFT), ("volgorde",)),
)
QUESTIONS = Collection(
    model=Question,
    name="vragen",
    path="content/vragen.yml",
    layout=Layout.LISTS,
    key="vragen",
    listing=Listing("questions"),
    new=New("vraag", ("vragen", "faq"), ("antwoord", _DRAFT)),
)
AUDIENCES = Collection(
    model=Audience,
    name="doelgroepen",
    path="content/doelgroepen.yml",
    layout=Layout.LISTS,
    key="doelgroepen",
    part_of=QUESTIONS.address,
)
ROOMS = Collection(
    model=Room,
    name="lokalen",
    path="content/lokalen.yml",
    layout=Layout.LISTS,
    key="lokalen",
    listing=Listing("rooms"),
    flyer="places",
    new=New("lokaal", ("lokalen", "zaal", "zalen", "ruimte"), ("plaatsen", "prijs", _DRAFT), ("link",)),
)
TASKS = Collection(
    model=Task,
    name="help-mee",
    path="content/help-mee.yml",
    layout=Layout.LISTS,
    key="taken",
    listing=Listing("help"),
)
PARTNERS = Collection(
    model=Partner,
    name="partners",
    path="content/partners.yml",
    layout=Layout.LISTS,
    key="partners",
    listing=Listing("partners"),
)
PLACES = Collection(
    model=Venue,
    name="plaatsen",
    path="content/plaatsen.yml",
    layout=Layout.LISTS,
    key="plaatsen",
    listing=Listing("places"),
)
PICTURE_FACTS = Collection(
    model=PictureFacts,
    name="beelden",
    path="content/beelden/beelden.yml",
    layout=Layout.PER_NAME,
    part_of=HOME,
)
THEME = Collection(
    model=ThemeSettings,
    name="thema",
    path="themes/*/theme.yml",
    layout=Layout.FIELDS,
    part_of=HOME,
)

# In the order of the menu, of the handbook, and of what is told when nothing else decides.
ALL: tuple[Collection[Record], ...] = (
    *(HUB, PEOPLE, HOURS, CLOSURES, TODAY, CHANGES),
    *(OFFERS, EVENTS, NEWS, PAGES, QUESTIONS, AUDIENCES, ROOMS, TASKS, PARTNERS, PLACES, MEETINGS, STORY),
    *(PRIVATE_MEETINGS, TRANSLATIONS, PICTURE_FACTS, ORDERS, PRINTING, ONLINE, CHANNELS, PLAN, THEME),
)


def folders() -> dict[str, Collection[Record]]:
    """The kinds of which each thing is a Markdown file, by their folder below content/."""
    return {kind.folder: kind for kind in ALL if kind.folder}


def listed() -> dict[str, Collection[Record]]:
    """The kinds that have a list of their own on the site, by its address, in the order of the menu."""
    return {kind.address: kind for kind in ALL if kind.address}


def kind_of(model: type[Record]) -> Collection[Record]:
    """The kind that a record is of."""
    return next(kind for kind in ALL if kind.model is model)
