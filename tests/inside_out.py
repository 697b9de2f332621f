"""Words of ours in letters that nobody types, so that a word that comes from elsewhere stands out."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from buurtpunt import catalogues

ROUND = {ord("a") + n: 0x24D0 + n for n in range(26)} | {ord("A") + n: 0x24B6 + n for n in range(26)}


def turned(words: str) -> str:
    """Words with their letters in circles, but for the names between braces."""
    return "".join(part if part.startswith("{") else part.translate(ROUND) for part in re.split(r"({[^}]*})", words))


def turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes a world in which all that is told is in such letters."""
    known = catalogues.words

    def words(subject: str, language: str = catalogues.SPOKEN) -> Mapping[str, str]:
        return {key: turned(text) for key, text in known(subject, language).items()}

    monkeypatch.setattr(catalogues, "words", words)


def left(text: str) -> str:
    """The letters of a text that were not turned."""
    return "".join(re.findall("[A-Za-z]", text))
