"""What a village is in another of its languages: what was put in that language, and the rest as it was typed.

Two things are put in another language: a text, by a file beside it (`soep.fr.md` beside `soep.md`), and words, by vertaling.yml,
wherever they stand. What nobody did stays in the first language, and is marked so that a page can say which that is (WCAG 3.1.2).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from buurtpunt.knowledge import dutch, prices
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.documents import Document
from buurtpunt.model.form import Role
from buurtpunt.model.hub import Hub
from buurtpunt.model.record import Record
from buurtpunt.model.roles import Held, held, reworded
from buurtpunt.model.village import Contents
from buurtpunt.model.words import TRANSLATIONS

OPEN, CLOSE = (
    "\2",
    "\3",
)  # around words in the first language of the village, on a page in another one; nobody can type them
_MARKS = str.maketrans("", "", OPEN + CLOSE)
_WORDS = (Role.WORDS, Role.CALL, Role.ALT, Role.TEXT)
_POSTCODE = pattern(r"\b[1-9]\d{3} +[A-Z]")
_LEAST = 12  # letters of the beginning of a text that may stand for all of it


class Untranslated(str):
    """A text with markup that is in the first language of the village: marked when it has become HTML, and not before."""

    __slots__ = ()


def marked(words: str) -> str:
    """Words that a page has to say the language of."""
    return f"{OPEN}{words}{CLOSE}"


def unmarked(words: str) -> str:
    """The same words, where nobody asks which language they are in."""
    return words.translate(_MARKS)


@dataclass(frozen=True, slots=True)
class Glossary:
    """What vertaling.yml makes of words, from one language in another."""

    words: Mapping[str, str]
    beginnings: Mapping[str, str]  # of long texts: `Ja, aan de leiband ...`

    def said(self, typed: str) -> str:
        """What these words are in the other language, or ""."""
        key = _key(typed)
        return self.words.get(key) or next(
            (said for start, said in self.beginnings.items() if key.startswith(start)), ""
        )


def glossary(contents: Contents, first: str, code: str) -> Glossary:
    """The words of a village from its first language in the language of a code."""
    words: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    for one in contents.of(TRANSLATIONS):
        if said := one.said(code).strip():
            key, is_start = entry_key(one.said(first))
            (beginnings if is_start else words)[key] = said
    return Glossary(words, beginnings)


def entry_key(typed: str) -> tuple[str, bool]:
    """What an entry stands for, and whether that is only the beginning of a text: one of some length, with dots behind it."""
    text = _key(typed)
    start = text.removesuffix("...").removesuffix("…").rstrip()
    return (start, True) if start != text and len(start) >= _LEAST else (text, False)


def _key(typed: str) -> str:
    return dutch.squeeze(typed).casefold()


def translated(contents: Contents, first: str, code: str) -> Contents:
    """What may be seen of a village, in another of its languages."""
    found = glossary(contents, first, code)
    records = {
        model: tuple(_record(contents, found, one, first, code) for one in records)
        for model, records in contents.records.items()
    }
    return replace(contents, records=records, original=contents)


def _record(contents: Contents, found: Glossary, record: Record, first: str, code: str) -> Record:
    if getattr(record, "language", None):  # it says itself what it is in
        return record

    def change(words: str, roles: frozenset[Role]) -> str:
        if Role.TITLE in roles and isinstance(record, Document):
            return found.said(words) or words
        if Role.PLACE in roles and (venue := contents.place(words)):
            name, comma, more = words.partition(",")
            return f"{_put(found, name if comma else venue.name, roles)}{comma}{marked(more) if more else ''}"
        return _put(found, words, roles)

    told = reworded(record, change, *_WORDS)
    return _document(contents, record, told, first, code) if isinstance(record, Document) else told


def _put(found: Glossary, words: str, roles: frozenset[Role]) -> str:
    if said := found.said(words):
        return said
    if Role.TEXT in roles:
        return Untranslated(words)
    return words if _is_the_same(words, roles) else marked(words)


def _is_the_same(words: str, roles: frozenset[Role]) -> bool:
    """Whether words are the same in each language: an address, or an amount, which each language says in its way."""
    return bool(_POSTCODE.search(words)) or (Role.PRICE in roles and prices.euros(words) is not None)


def _document(contents: Contents, typed: Document, told: Record, first: str, code: str) -> Record:
    """A text by the file beside it, as far as there is one."""
    beside = contents.beside.get(code, {}).get(typed.origin.file)
    new = {"body": replace(typed.body, text=Untranslated(typed.body.text))}
    if beside:
        names = type(typed).model_fields
        new |= {name: value for name in names if (value := getattr(beside, name)) != getattr(typed, name)}
    has_title = "title" in new or getattr(told, "title") != typed.title  # noqa: B009
    return told.model_copy(update=new | {"title_language": None if has_title else typed.title_language or first})


def left(hub: Hub, contents: Contents, code: str) -> tuple[list[Document], list[str]]:
    """What is not in a language yet: the texts, and the words, each once."""
    found, beside = glossary(contents, hub.languages[0], code), contents.beside.get(code, {})
    texts = [
        one
        for one in contents.documents
        if not one.language and one.origin.file not in beside and one.body.text.strip()
    ]
    return texts, list(dict.fromkeys(_words_left(contents, found)))


def _words_left(contents: Contents, found: Glossary) -> Iterator[str]:
    for words, one in _typed(contents):
        is_done = _is_the_same(words, one.roles) or found.said(words)
        if not is_done and Role.ALT not in one.roles and not isinstance(one.record, Document):
            yield words


def typed_words(contents: Contents) -> dict[str, str]:
    """All words that can be put in another language, by what they are known by."""
    return {_key(words): words for words, _ in _typed(contents)}


def stand_for(typed: str, known: Mapping[str, str]) -> bool:
    """Whether an entry is of words that stand somewhere."""
    key, is_start = entry_key(typed)
    return any(words.startswith(key) for words in known) if is_start else key in known


def _typed(contents: Contents) -> Iterator[tuple[str, Held]]:
    for one in held(contents.on_site, *_WORDS):
        if not getattr(one.record, "language", None):
            yield from ((words, one) for words in ((one.value,) if isinstance(one.value, str) else one.value))
