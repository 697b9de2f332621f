"""Words of ours in letters that nobody types, so that a word that comes from elsewhere stands out."""

from __future__ import annotations

import gc
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import _lru_cache_wrapper, cache

import pytest

from builder import Files
from buurtpunt import catalogues
from buurtpunt.knowledge.calendar.feasts import FEASTS
from buurtpunt.knowledge.moments import MONTHS, WEEKDAYS
from buurtpunt.model.files import forms
from buurtpunt.model.keys import Key

CYRILLIC = {ord("a") + n: 0x430 + n for n in range(26)} | {ord("A") + n: 0x410 + n for n in range(26)}
OURS = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
_WORD = re.compile(r"[a-zà-ÿ]+")
# What `knowledge` says by itself: days, hours, feasts, sizes and things in a row; the ends of addresses that it proposes.
DUTCH = {
    *MONTHS,
    *WEEKDAYS,
    *(word for name in FEASTS for word in name.split()),
    *["en", "of", "uur", "mb", "kb", "nul", "pagina", "be"],
}


def turned(words: str) -> str:
    """Words in the letters of another alphabet, which our sheets can print as well, but for the names between braces."""
    return "".join(part if part.startswith("{") else part.translate(CYRILLIC) for part in re.split(r"({[^}]*})", words))


def turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes a world in which all that is told is in such letters."""
    known = catalogues.words

    @cache
    def words(subject: str, language: str = catalogues.SPOKEN) -> Mapping[str, str]:
        return {key: turned(text) for key, text in known(subject, language).items()}

    monkeypatch.setattr(catalogues, "words", words)


def left(text: str) -> str:
    """The letters of a text that were not turned."""
    return "".join(re.findall("[A-Za-z]", text))


@contextmanager
def everything_turned() -> Iterator[None]:
    """Lets everything be told inside out, for a while; what the house remembers of before and of then is forgotten."""
    with pytest.MonkeyPatch.context() as patch:
        _forget()
        turn(patch)
        yield
    _forget()


def _forget() -> None:
    gc.unfreeze()  # what conftest.py has put out of sight
    for one in gc.get_objects():
        if isinstance(one, _lru_cache_wrapper) and one.__module__.startswith("buurtpunt."):
            one.cache_clear()
    gc.freeze()


def plain(text: str) -> set[str]:
    """The words with a letter that is not turned; a colour or an address of the web is no word."""
    bare = re.sub(r"#[0-9A-Fa-f]{3,6}\b|https?://\S+|U\+[0-9A-F]{4}|<[^>]*>", " ", text)
    return {word for word in _WORD.findall(bare.casefold()) if re.search("[a-z]", word)}


def typed(files: Files) -> set[str]:
    """The words that a village typed, or gave to its files."""
    texts = [*files, *(text for text in files.values() if isinstance(text, str))]
    return {word for text in texts for word in _WORD.findall(unicodedata.normalize("NFC", text).casefold())}


@cache
def asked() -> frozenset[str]:
    """The words that a village may have to type: keys, what stands behind them, and the names of files."""
    found = " ".join((*forms(), *(text for form in forms().values() for text in _texts(form.keys))))
    return frozenset(_WORD.findall(found.casefold()))


def _texts(keys: Iterable[Key]) -> Iterable[str]:
    for key in keys:
        yield from (key.name, *key.value.choices)
        yield from _texts(key.value.keys)


def unturned(told: Iterable[str], names: frozenset[str] = frozenset()) -> set[str]:
    """The words in our own letters; villagers of these tests type words that begin with `qq`, and `names` are no words of ours."""
    bare = (re.sub(r"https?://\S+|\S+@\S+|\\n", " ", text) for text in told)
    return {word for text in bare for word in OURS.findall(text) if not word.lower().startswith("qq")} - names
