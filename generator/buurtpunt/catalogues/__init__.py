"""All the words that are ours, apart from the code that decides when they are said: a folder a language, a module a subject.

A key names its subject first: `tell("withdrawal.gone", name="soep.jpg")` says what `nl/withdrawal.py` has for `gone`. A subject is loaded
when somebody asks for a word of it. What a page says in its own language comes out of the same folders, by way of `languages`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import TypeVar

T = TypeVar("T", bound=str)  # words, or HTML

# A fact at the end of a sentence, or between the brackets there; and what stands there twice when it is a sentence itself.
_LAST = re.compile(r"(?<=\})(?=\)?\.(?:\s|$))")
_HERE = "\1"  # behind such a fact; nobody can type it, and it is not the NUL around an address (buurtpunt.theme)
_TWICE = re.compile(rf"(?<=[.!?…]){_HERE}\.|(?<!\.)(?<!\.\w)\.{_HERE}(?=\))")
SPOKEN = "nl"  # the language in which villagers are told how things stand


@cache
def words(subject: str, language: str = SPOKEN) -> Mapping[str, str]:
    """The words of a subject by their key; those between braces are `str.format` fields."""
    found: Mapping[str, str] = import_module(f"{__name__}.{language}.{subject}").WORDS
    return found


def tell(key: str, /, **facts: object) -> str:
    """What stands under a key, with facts for the names between braces."""
    subject, _, name = key.partition(".")
    text = words(subject)[name]
    return fill(text, facts) if facts else text


def fill(text: T, facts: Mapping[str, object]) -> T:
    """A sentence with its facts; one that ends as a sentence does brings the full stop along."""
    if not _LAST.search(text):
        return text.format(**facts)  # type: ignore[return-value]
    kind = type(text)
    return kind(_TWICE.sub("", kind(_LAST.sub(_HERE, text)).format(**facts)).replace(_HERE, ""))


def told(key: str, /) -> str:
    """The same as it stands there, "" where nothing does: for words that not everything has."""
    subject, _, name = key.partition(".")
    return words(subject).get(name, "")


def tell_count(key: str, count: int, /, **facts: object) -> str:
    """The same of a number of things: what stands under `<key>.one` for one of them, under `<key>.many` for none or more."""
    return tell(f"{key}.{'one' if count == 1 else 'many'}", count=count, **facts)
