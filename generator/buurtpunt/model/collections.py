"""The kinds of content that a village can have: each is one declaration, and all that there is to say of it.

Reading, checking, making, `new`, the schema and the handbook walk along these. CONTRIBUTING.md tells what a new one asks.
"""

from __future__ import annotations

from buurtpunt.model.changes import Change, Today
from buurtpunt.model.channels import CHANNELS
from buurtpunt.model.collection import Collection, Layout, Listing, New
from buurtpunt.model.documents import Event, FreePage, News, Offer
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
    about="Wat je buurtpunt is, en waar.",
    part_of=HOME,
)
PEOPLE = Collection(
    model=Person,
    name="contact",
    path="content/contact.yml",
    layout=Layout.LISTS,
    about="Wie de bezoeker kan bellen.",
    key="personen",
    holds="De mensen. De eerste staat op elke pagina.",
    required=True,
    part_of=CONTACT,
    new=New("contact", ("contacten", "persoon", "personen", "contactpersoon"), ("telefoon",)),
)
HOURS = Collection(
    model=HourSet,
    name="uren",
    path="content/uren.yml",
    layout=Layout.LISTS,
    about="Wanneer je open bent, en wanneer niet.",
    key="uren",
    holds="De gewone uren, per ding.",
    part_of=CONTACT,
)
CLOSURES = Collection(
    model=Closure,
    path="content/uren.yml",
    layout=Layout.LISTS,
    key="sluitingen",
    holds="Dagen waarop alles dicht is.",
    part_of=CONTACT,
)
TODAY = Collection(
    model=Today,
    path="content/uren.yml",
    layout=Layout.LISTS,
    key="vandaag",
    holds="Wat er vandaag anders is, met de dag erbij.",
    example="{datum: 2026-12-01, dicht: ja, reden: ziekte}",
    part_of=CONTACT,
)
CHANGES = Collection(
    model=Change,
    path="content/uren.yml",
    layout=Layout.LISTS,
    key="anders",
    holds="Dagen waarop het dicht is, of open op andere uren.",
    example="{datum: 2026-12-24, uren: 10:00-12:00}",
    part_of=CONTACT,
)
OFFERS = Collection(
    model=Offer,
    name="aanbod",
    path="content/aanbod/*.md",
    layout=Layout.FRONT,
    about="Wat er te vinden is: een bestand per ding.",
    listing=Listing("Aanbod", "Wat je vindt bij {hub}.", "offers", "offer"),
    flyer="hours",
    new=New(
        "aanbod",
        ("ding", "dienst", "diensten"),
        ("soort", _DRAFT),
        ("wie", "prijs", "uren", "bestellen_tot", "link"),
        "Schrijf hier wat er te vinden is, en hoe het gaat.",
    ),
)
EVENTS = Collection(
    model=Event,
    name="agenda",
    path="content/agenda/*.md",
    layout=Layout.FRONT,
    about="Wat er te doen is: een bestand per activiteit.",
    listing=Listing("Agenda", "Wat er te doen is bij {hub}.", "agenda", "event"),
    new=New(
        "activiteit",
        ("activiteiten", "agenda", "evenement", "event"),
        ("datum", "van", "tot", _DRAFT),
        ("plaats", "prijs", "herhaling", "inschrijven_tot"),
        "Schrijf hier wat mensen moeten weten. Wat gaan jullie doen? Wat brengen ze mee?",
    ),
)
NEWS = Collection(
    model=News,
    name="nieuws",
    path="content/nieuws/*.md",
    layout=Layout.FRONT,
    about="Wat je wilt vertellen: een bestand per bericht.",
    listing=Listing("Nieuws", "Nieuws van {hub}.", "news", "newsitem"),
    new=New(
        "nieuws",
        ("nieuwtje", "bericht", "berichten", "succesje", "verslag", "news"),
        ("datum", _DRAFT),
        ("soort", "zichtbaar_tot"),
        "Schrijf hier wat je wilt vertellen. Begin met het belangrijkste.",
    ),
)
PAGES = Collection(
    model=FreePage,
    name="paginas",
    path="content/paginas/*.md",
    layout=Layout.FRONT,
    about="Al de rest, zoals Over ons: een bestand per pagina.",
    listing=Listing(page="page"),
    new=New(
        "pagina",
        ("paginas", "pagina's", "bladzijde", "page"),
        ("menu", _DRAFT),
        ("volgorde",),
        "Schrijf hier je tekst.",
    ),
)
QUESTIONS = Collection(
    model=Question,
    name="vragen",
    path="content/vragen.yml",
    layout=Layout.LISTS,
    about="Wat mensen vragen, met het antwoord.",
    key="vragen",
    holds="De vragen, de belangrijkste eerst.",
    listing=Listing("Vragen", "Vragen en antwoorden over {hub}.", "questions"),
    new=New("vraag", ("vragen", "faq"), ("antwoord", _DRAFT), text="Schrijf hier het antwoord."),
)
AUDIENCES = Collection(
    model=Audience,
    name="doelgroepen",
    path="content/doelgroepen.yml",
    layout=Layout.LISTS,
    about="Voor wie je er bent.",
    key="doelgroepen",
    holds="De groepen mensen tot wie je spreekt.",
    part_of=QUESTIONS.address,
)
ROOMS = Collection(
    model=Room,
    name="lokalen",
    path="content/lokalen.yml",
    layout=Layout.LISTS,
    about="Wat mensen kunnen huren: een zaal, een vergaderkamer.",
    key="lokalen",
    holds="De lokalen, het grootste eerst.",
    listing=Listing("Zaal huren", "Een zaal huren bij {hub}.", "rooms"),
    flyer="places",
    new=New("lokaal", ("lokalen", "zaal", "zalen", "ruimte"), ("plaatsen", "prijs", _DRAFT), ("link",)),
)
TASKS = Collection(
    model=Task,
    name="help-mee",
    path="content/help-mee.yml",
    layout=Layout.LISTS,
    about="Hoe iemand kan helpen.",
    key="taken",
    holds="Wat een vrijwilliger kan doen.",
    listing=Listing("Help mee", "Zo help je mee bij {hub}.", "help"),
)
PARTNERS = Collection(
    model=Partner,
    name="partners",
    path="content/partners.yml",
    layout=Layout.LISTS,
    about="Wie meedoet.",
    key="partners",
    holds="De winkels, verenigingen en diensten die meedoen.",
    listing=Listing("Partners", "Wie meedoet met {hub}.", "partners"),
)
PLACES = Collection(
    model=Venue,
    name="plaatsen",
    path="content/plaatsen.yml",
    layout=Layout.LISTS,
    about="Waar er iets te doen is, met het adres.",
    key="plaatsen",
    holds="De plaatsen. Je schrijft hun naam achter `plaats`.",
    listing=Listing("Plaatsen", "Waar je ons vindt, naast {hub} zelf.", "places"),
)
PICTURE_FACTS = Collection(
    model=PictureFacts,
    name="beelden",
    path="content/beelden/beelden.yml",
    layout=Layout.PER_NAME,
    about="Wat er op je foto's staat, en wie ze nam.",
    part_of=HOME,
)
THEME = Collection(
    model=ThemeSettings,
    name="thema",
    path="themes/*/theme.yml",
    layout=Layout.FIELDS,
    about="Hoe een eigen thema heet en werkt.",
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


def titles() -> dict[str, str]:
    """What each of those lists is called, by its address."""
    return {address: kind.listing.title for address, kind in listed().items() if kind.listing}


def kind_of(model: type[Record]) -> Collection[Record]:
    """The kind that a record is of."""
    return next(kind for kind in ALL if kind.model is model)
