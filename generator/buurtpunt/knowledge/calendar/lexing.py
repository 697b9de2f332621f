"""A typed phrase as a row of tokens: each word or number with what it is, and where it stands.

Nothing is guessed here. A word that is not in the tables is a `WORD`, so that whoever reads the row can point at it.
"""

from __future__ import annotations

import re
from typing import Any

from buurtpunt.knowledge.calendar.words import (
    FILLERS,
    HOLIDAYS,
    LONGEST_NAME,
    MARKS,
    NAMED_DAY,
    NUMBERS,
    SHORT_DAYS,
    SHORT_PARTS,
    SILENT,
    STEMS,
    T,
    Token,
    names_of_time,
)
from buurtpunt.knowledge.dutch import unaccented
from buurtpunt.knowledge.moments import WEEKDAYS
from buurtpunt.knowledge.patterns import pattern

_ONCE = False
_TWELVE = "|".join(NUMBERS[:12])
_PIECE = pattern(
    rf"""
      (?P<spoken>(?:(?:half\ ?|(?:kwart|vijf|tien|twintig|5|10|20)\ (?:voor|over|na)(?:\ half)?\ )(?:{_TWELVE}|1[0-2]|[1-9])
        (?!\d)(?:\ ?(?:uur|u)\b)?|(?:{_TWELVE})\ uur\b)(?:\ ?['’]?\ ?s[ ]?\w+s\b)?)
    | (?P<iso>\d{{4}}(?P<between>[-/.])\d{{1,2}}(?P=between)\d{{1,2}})(?!\d)
    | (?P<date>\d{{1,2}}\ ?(?P<sep>[/.–-])\ ?\d{{1,2}}\ ?(?P=sep)\ ?['’]?\d{{2,4}})(?!\d)
    | (?P<short>t/m|[vn]\.\s?m\b\.?|t\.?e\.?m\b\.?|v/d|v\.d\.|m\.?u\.?v\b\.?|o\.?\s?l\.?\s?[hv]\.?(?:[- ]h|[- ]vrouw[- ]h)emelvaart|onze[- ]lieve[- ](?:heer|vrouw)[- ]hemelvaart
        |(?:1ste|1e|2de|2e)\ (?:paas|kerst|pinkster)dag)
    | (?P<always>24\ ?(?:u(?:ur)?)?\ ?(?:/|op)\ ?(?:7|24)(?!\d)(?:\ ?u(?:ur)?\b)?(?:,?\ (?:en\ )?7\ ?(?:dagen\ )?(?:/|op)\ ?7(?!\d))?)
    | (?P<daily>7\ ?(?:dagen\ )?(?:/|op)\ ?7)(?!\d)
    | (?P<slash>(?!(?<=\d[-–])\d{{1,2}}/\d{{1,2}}[-–]\d)\d{{1,2}}/\d{{1,2}})(?!\d|[/:.]\d|[u])
    | (?P<clock>\d{{1,2}}\ ?(?:[:.h]|u(?:ur)?)\ ?\d{{2}}(?!\d)(?:\ ?(?:uur|u|h)\b)?|\d{{1,2}}\ ?(?:uur|u|h)\b)
    | (?P<nth>\d{{1,2}}\ ?(?:ste|de|e)\b)
    | (?P<number>\d+)
    | (?P<stem>(?:{"|".join((*STEMS, *WEEKDAYS))})-(?=\s|,)|(?:{"|".join(SHORT_DAYS)})-(?=,|\s+en\b)
        |(?:{"|".join(HOLIDAYS)})-(?=(?:,\s*\w+-)*\s+en\s+\w+(?:vakantie|verlof|vak)\b))
    | (?P<word>['’]?[^\W\d_]+(?:['’][^\W\d_]+)*)
    | (?P<dash>\s?[-–—‐‑−])
    | (?P<mark>\S)
    """,
    re.IGNORECASE | re.VERBOSE,
)  # fmt: skip


def lex(typed: str) -> list[Token]:
    """The tokens of a squeezed text, without the words that say nothing (`de`, `het`)."""
    pieces = list(_PIECE.finditer(typed))
    tokens: list[Token] = []
    at = 0
    while at < len(pieces):
        token, taken = _token(pieces, at)
        if token:
            tokens.append(_in_place(token, tokens, pieces[at][0]))
        at += taken
    return tokens


def _token(pieces: list[re.Match[str]], at: int) -> tuple[Token | None, int]:
    piece = pieces[at]
    sort = str(piece.lastgroup)
    if sort == "word":
        return _named(pieces, at)
    start, end = piece.span()
    if piece[0] in SILENT:
        return None, 1
    kind, value = _PLAIN[sort](piece[0])
    return Token(kind, value, start, end), 1


def _in_place(token: Token, before: list[Token], typed: str) -> Token:
    """`elke morgen` and `zaterdag morgen` are of the morning; any other `morgen` is tomorrow."""
    is_morning = _plain(typed) == "morgen" and before and before[-1].kind in (T.EVERY, T.WEEKDAY)
    return token._replace(kind=T.PART, value="ochtend") if is_morning else token


def _named(pieces: list[re.Match[str]], at: int) -> tuple[Token | None, int]:
    """The longest name that begins here, or the word by itself."""
    names, words = names_of_time(), []
    for piece in pieces[at : at + LONGEST_NAME]:
        if piece.lastgroup != "word":
            break
        words.append(_plain(piece[0]))
    for count in range(len(words), 0, -1):
        known = names.get(" ".join(words[:count])) or (
            names.get(without) if (without := _without_fillers(words[:count])) else None
        )
        if known:
            return Token(*known, pieces[at].start(), pieces[at + count - 1].end()), count
    start, end = pieces[at].span()
    if words[0] in FILLERS or (words[0] == "'s" and len(words) > 1):
        return None, 1
    if found := NAMED_DAY.fullmatch(words[0]):
        value = (
            (WEEKDAYS.index(found[1]),),
            bool(found[2]) or words[0].endswith(("ens", "den", "gen")),
            SHORT_PARTS.get(found[3], found[3] or ""),
        )
        return Token(T.WEEKDAY, value, start, end), 1
    return Token(T.WORD, words[0], start, end), 1


def _without_fillers(words: list[str]) -> str:
    """The same name without the articles inside it; nothing when it begins with one or has none."""
    inner = [word for word in words if word not in FILLERS]
    return (
        " ".join(inner)
        if len(inner) < len(words) and len(inner) > 1 and words[0] == inner[0] and words[-1] == inner[-1]
        else ""
    )


def _plain(text: str) -> str:
    return unaccented(text).replace("’", "'")


def _date(text: str) -> tuple[T, Any]:
    day, month, *year = re.findall(r"\d+", text)
    return T.DATE, (int(day), int(month), year[0] if year else None)


def _mark(text: str) -> tuple[T, Any]:
    return (MARKS[text], text) if text in MARKS else (T.WORD, text)


def _stem(name: str) -> tuple[T, Any]:
    """`zon- en feestdagen`, `krokus- en paasvakantie`."""
    return (T.HOLIDAY, name) if name in HOLIDAYS else (T.WEEKDAY, ((SHORT_DAYS[name[:2]],), _ONCE, ""))


def _iso(text: str) -> tuple[T, Any]:
    year, month, day = re.findall(r"\d+", text)
    return T.DATE, (int(day), int(month), year)


_PLAIN: dict[str, Any] = {
    "spoken": lambda text: (T.SPOKEN, _plain(text)),
    "iso": _iso,
    "date": _date,
    "slash": _date,
    "always": lambda _: (T.ALL_DAY, 0),
    "daily": lambda text: (T.DAILY, (7, 7, None) if re.fullmatch("7 ?/ ?7", text) else 0),
    "clock": lambda text: (T.CLOCK, text),
    "nth": lambda text: (T.NTH, int(re.match(r"\d+", text)[0])),  # type: ignore[index]
    "number": lambda text: (T.NUMBER, int(text)),
    "short": lambda text: names_of_time().get(_plain(text)) or names_of_time()[_short(_plain(text))],
    "stem": lambda text: _stem(_plain(text)[:-1]),
    "dash": lambda _: (T.DASH, 0),
    "mark": _mark,
}


def _short(text: str) -> str:
    """The whole name of an abbreviation."""
    bare = text.replace(".", "").replace("-", " ").replace(" ", "")
    if "hemelvaart" in bare:
        return "onze lieve vrouw hemelvaart" if bare.startswith("olv") or "vrouw" in bare else "hemelvaart"
    if bare[0].isdigit():
        return f"{'eerste' if bare[0] == '1' else 'tweede'} {re.sub('^[12][a-z]+?(?=paas|kerst|pinkster)', '', bare)}"
    return bare
