"""What to type instead: only what was understood whole, said back; else the piece is named that was not.

An advice keeps every block, since it is made by reading the phrase again with each wrong word put right, and by saying
back what came of that. A piece that cannot be put right gets no advice.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, cast

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.calendar.pieces import Stuck
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.words import T, Token, known_words
from buurtpunt.knowledge.dutch import as_typed, slips_between, unaccented
from buurtpunt.problems import Kind, OnDay, Wrong

Meant = Callable[[str, date], str]


def told_by_day(say: Callable[[date], str]) -> str:
    """A sentence that depends on the day on which it is read."""
    return cast("str", OnDay(say))


def refused(kind: Kind, reader: Reader, stuck: Stuck, say: Callable[[Any], str], parse: Callable[[str], Any]) -> Wrong:
    """The refusal of a phrase in which a piece was not understood."""

    def meant(text: str, today: date) -> str:
        """A text said back; nothing when it is not understood either. Raises `_Over` for what has been."""
        try:
            found = parse(text)
            said = say(found) if parse(say(found)) == found else ""
        except Wrong:
            return ""
        if (getattr(found, "until", None) or today) < today:
            raise _Over
        return said

    strange = [token for token in reader.tokens if token.kind is T.WORD]
    if strange:
        advice = told_by_day(partial(_advise, partial(_mended, reader, strange, meant)))
    elif stuck.options:
        advice = told_by_day(partial(_advise, partial(_optional, reader.typed, stuck, meant)))
    else:
        advice = stuck.advice or _named(stuck.piece)
    return Wrong(kind, value=as_typed(reader.typed), advice=advice)


class _Over(Exception):
    """What would be advised has been."""


def _advise(say: Callable[[date], str], today: date) -> str:
    try:
        return say(today)
    except _Over:
        return tell("calendar.past")


def _optional(typed: str, stuck: Stuck, meant: Meant, today: date) -> str:
    """The whole phrase for each way to read a piece of it; only when all of them hold."""
    assert stuck.options
    start, end = stuck.span
    told = [meant(f"{typed[:start]}{option}{typed[end:]}", today) for option in stuck.options(today)]
    return (
        stuck.question.format(*(f"`{one}`" for one in told))
        if told and all(told)
        else stuck.advice or _named(stuck.piece)
    )


def _mended(reader: Reader, strange: list[Token], meant: Meant, today: date) -> str:
    """The phrase with its unknown words put right, if that makes it whole; else the first of them that cannot be."""
    words, mended = [nearest(token.value) for token in strange], reader.typed
    for token, word in reversed([*zip(strange, words, strict=True)]):
        mended = f"{mended[: token.start]}{word}{mended[token.end :]}"
    said = meant(mended, today) if all(words) else ""
    lost = strange[0 if all(words) else words.index("")]
    return tell("calendar.did_you_mean", said=said) if said else _named(reader.typed[lost.start : lost.end])


def nearest(word: str) -> str:
    """The one known word that is a slip away, or two for a long word; nothing when there are several."""
    if len(word) < 3 or not word.isalpha():
        return ""
    alike = (known for known in known_words() if known[0] == word[0] and abs(len(known) - len(word)) < 3)
    near = sorted((slips_between(unaccented(word), known), known) for known in alike)
    near = [one for one in near if one[0] <= (2 if len(word) > 8 else 1)]
    is_sure = len(near) == 1 or (len(near) > 1 and near[0][0] < near[1][0])
    return near[0][1] if is_sure else ""


def _named(piece: str) -> str:
    if not piece:
        return tell("calendar.piece_missing")
    return tell("calendar.piece_unknown", piece=piece)
