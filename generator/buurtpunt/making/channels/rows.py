"""What each form of text is made of: which facts, in what order, in which voice, and which of them always stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from buurtpunt.knowledge.aloud import aloud
from buurtpunt.languages import DUTCH
from buurtpunt.making.channels.facts import FACTS
from buurtpunt.making.channels.story import Story
from buurtpunt.model.channels import Form

Paragraph = tuple[str, ...]  # the names of its facts
Voice = Callable[
    [Story, str, str], str
]  # of a story, the name of a fact and its words, how they are written; "" is not at all

_NEEDED = frozenset(("waar", "prijs", "link", "foto"))  # they say nothing without a label
MUST = frozenset(("titel", "wanneer", "waar", "contact", "bel", "persoon", "melding"))
_CALM = str.maketrans({"*": "\N{ASTERISK OPERATOR}", "~": "\N{TILDE OPERATOR}", "`": "\N{RIGHT SINGLE QUOTATION MARK}"})
_SLANTED = re.compile(r"(?<!\w)_+|_+(?!\w)")
_ADDRESS = re.compile(r"https?://|www\.|@|\b[\w-]+\.(?:be|com|org|net|eu|nl|example)\b")


@dataclass(frozen=True, slots=True)
class Row:
    """One text, or one field of it: paragraphs of facts, a line each.

    `signs` is its own limit where it has another than that of the channel, 0 for as many as one likes.
    """

    paragraphs: tuple[Paragraph, ...]
    name: str = ""  # of a field, as the catalogue knows it
    must: frozenset[str] = MUST
    voice: Voice = lambda _story, _fact, words: words
    gaps: frozenset[str] = frozenset()  # the facts before whose paragraph a line stays open
    labels: frozenset[str] = _NEEDED  # the facts that stand behind their label
    signs: int | None = None

    def has_label(self, name: str) -> bool:
        """Whether a fact stands behind its label, if it has one."""
        return bool(name in self.labels and FACTS[name].label)


def _for_chat(_story: Story, fact: str, words: str) -> str:
    """WhatsApp makes *these* words bold, _these_ slanted and ~these~ crossed out; what was typed between such signs is not meant so."""
    if fact in ("link", "foto"):
        return words
    calm = words.translate(_CALM)
    calm = calm if _ADDRESS.search(calm) else _SLANTED.sub("", calm)
    return f"*{calm.strip()}*" if fact in ("titel", "wanneer") and calm.strip() else calm


def _on_the_air(story: Story, fact: str, words: str) -> str:
    """As it is said; nobody hears an address of the web. Other languages than Dutch are read as they are written."""
    if fact not in MUST and _ADDRESS.search(words):
        return ""
    return aloud(words) if story.say is DUTCH else words


def _in_light(_story: Story, _fact: str, words: str) -> str:
    """What a board has lights for: letters, figures and the usual signs."""
    return " ".join("".join(sign if sign.isalnum() or sign in " .,:;!?'’-+/()&€" else " " for sign in words).split())


_TITLE, _TEXT, _REST = ("titel",), ("kern", "tekst"), ("rest",)
_ASKED = ("prijs", "inschrijven", "bestellen")
_SAID = ("wanneer", "waar", "melding", *_TEXT, "herhaling", *_ASKED)
_POST = (_TITLE, ("wanneer",), ("waar",), ("melding",), _TEXT, _REST, ("herhaling", *_ASKED), ("bel",), ("link",))
_PLACE = (("wanneer",), ("herhaling",), ("waar",), ("adres",))
_NONE: frozenset[str] = frozenset()
_OPEN = frozenset(("kern", "prijs", "waarom", "mensen", "contact", "persoon"))  # in what is long and not on a telephone
_ALL = frozenset(FACTS)

LETTER = Row((_TITLE, *_PLACE, ("melding",), _TEXT, _REST, _ASKED, ("contact",), ("link",)), gaps=_OPEN)

# Without a price a board is what most municipalities take.
ROWS: Mapping[Form, tuple[Row, ...]] = {
    Form.PIECE: (Row((_TITLE, ("wanneer", "waar", "melding", *_TEXT), _REST, ("herhaling", *_ASKED, "bel", "link"))),),
    Form.POST: (Row(_POST),),
    Form.CHAT: (Row(_POST, voice=_for_chat),),
    Form.LETTER: (LETTER,),
    Form.PRESS: (
        Row(
            (
                *(_TITLE, ("wie",), *_PLACE, ("melding",), _TEXT, _REST),
                *(_ASKED, ("toegang",), ("waarom",), ("over",), ("persoon",), ("link",), ("foto",)),
            ),
            labels=_ALL - {"titel"},
            gaps=_OPEN | {"wie"},
        ),
    ),
    Form.AIR: (Row((("titel", *_SAID, "bel"),), voice=_on_the_air, labels=frozenset(("prijs",))),),
    Form.BOARD: (Row((_TITLE, ("wanneer",), ("waar",), ("melding",), ("nummer",)), voice=_in_light, labels=_NONE),),
    Form.FIELDS: tuple(
        Row(paragraphs, name, labels=_NONE, signs=None if name == "short" else 0, must=must)
        for name, must, paragraphs in (
            ("title", MUST, (_TITLE,)),
            ("short", _NONE, (_TEXT,)),
            ("long", MUST, (("melding",), _TEXT, _REST)),
            ("when", _NONE, (("dagen",), ("herhaling",))),
            ("where", MUST, (("waar",), ("adres",))),
            ("access", _NONE, (("toegang",),)),
            ("price", _NONE, (("prijs",),)),
            ("register", _NONE, (("inschrijven", "bestellen"),)),
            ("contact", MUST, (("persoon",),)),
            ("more", _NONE, (("link",),)),
            ("photo", _NONE, (("foto",),)),
        )
    ),
    Form.NOTE: (
        Row((_TITLE,), "subject", labels=_NONE, signs=0),
        Row(
            (("wie",), _TITLE, *_PLACE, ("melding",), _TEXT, _REST, _ASKED, ("mensen",), ("persoon",), ("link",)),
            "message",
            labels=_ALL - {"kern"},
            gaps=_OPEN,
        ),
    ),
    Form.SHEET: (Row((_TITLE, ("wanneer",), ("waar",), ("melding",), _TEXT, _ASKED, ("bel",))),),
    Form.TALK: (Row((("titel", *_SAID, "bel"),)),),
}
