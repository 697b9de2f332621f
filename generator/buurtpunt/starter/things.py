"""What a villager can ask a new one of, with the keys that one usually fills in."""

from __future__ import annotations

from dataclasses import dataclass

from buurtpunt.knowledge import dutch
from buurtpunt.model.files import FILES, FileForm, Layout
from buurtpunt.model.keys import Key


@dataclass(frozen=True, slots=True)
class Thing:
    """Something new. `title` is the key that its name goes to, `usual` and `more` are the keys that one fills in
    nearly always and now and then; `also` are other words for it, and `text` is what stands below the keys at first, or as the text of an entry.
    """

    name: str
    also: tuple[str, ...]
    file: FileForm
    title: str
    usual: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    text: str = ""

    @property
    def is_entry(self) -> bool:
        """Whether it is one of a list in a file, and no file of its own."""
        return self.file.layout is Layout.LISTS

    @property
    def keys(self) -> dict[str, Key]:
        """The keys that it may have, by their name; of a list in a file, those of one entry."""
        keys = self.file.keys[0].value.keys if self.is_entry else self.file.keys
        return {key.name: key for key in keys}


_FILE = {file.name: file for file in FILES}
DRAFT = "concept"
_VISIBLE = ("zichtbaar_vanaf", "zichtbaar_tot")
THINGS = (
    Thing(
        "activiteit",
        ("activiteiten", "agenda", "evenement", "event"),
        _FILE["agenda"],
        "titel",
        ("datum", "van", "tot", DRAFT),
        ("plaats", "prijs", "herhaling", "inschrijven_tot"),
        "Schrijf hier wat mensen moeten weten. Wat gaan jullie doen? Wat brengen ze mee?",
    ),
    Thing(
        "nieuws",
        ("nieuwtje", "bericht", "berichten", "succesje", "verslag", "news"),
        _FILE["nieuws"],
        "titel",
        ("datum", DRAFT),
        ("soort", "zichtbaar_tot"),
        "Schrijf hier wat je wilt vertellen. Begin met het belangrijkste.",
    ),
    Thing(
        "aanbod",
        ("ding", "dienst", "diensten"),
        _FILE["aanbod"],
        "titel",
        ("soort", DRAFT),
        ("wie", "prijs", "uren", "bestellen_tot", "link"),
        "Schrijf hier wat er te vinden is, en hoe het gaat.",
    ),
    Thing(
        "vraag",
        ("vragen", "faq"),
        _FILE["vragen"],
        "vraag",
        ("antwoord", DRAFT),
        text="Schrijf hier het antwoord.",
    ),
    Thing(
        "pagina",
        ("paginas", "pagina's", "bladzijde", "page"),
        _FILE["paginas"],
        "titel",
        ("menu", DRAFT),
        ("volgorde",),
        "Schrijf hier je tekst.",
    ),
    Thing("contact", ("contacten", "persoon", "personen", "contactpersoon"), _FILE["contact"], "naam", ("telefoon",)),
    Thing(
        "flyer",
        ("flyers", "drukwerk", "affiche"),
        _FILE["drukwerk"],
        "titel",
        ("soort",),
        ("boodschap", "oproep", "formaat", "toon", "zwart_wit"),
    ),
)


def thing_called(word: str) -> Thing | None:
    """The thing that a word stands for, in singular or plural and in capitals or not; None for no such word."""
    found = (thing for thing in THINGS if dutch.bare(word) in map(dutch.bare, (thing.name, *thing.also)))
    return next(found, None)


def meant(word: str) -> str:
    """What somebody perhaps meant who typed a word that stands for nothing: a sentence."""
    guess = dutch.nearest(word, [name for thing in THINGS for name in (thing.name, *thing.also)])
    if guess and (thing := thing_called(guess)):
        return f"Bedoelde je `{thing.name}`?"
    return f"Kies uit: {dutch.enumerate_words((thing.name for thing in THINGS), last='of')}."
