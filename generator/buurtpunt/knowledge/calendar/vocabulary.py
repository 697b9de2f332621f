"""The words that rules, exceptions and hours are made of, as pieces of regular expressions and as what they mean.

All of it is for text without capitals and accents (`dutch.unaccented`).
"""

from __future__ import annotations

import re

from buurtpunt.knowledge.dutch import squeeze
from buurtpunt.knowledge.moments import MONTHS, WEEKDAYS

LONGEST = 200  # no phrase is longer, and to look for one in a whole page takes long

EVERY = r"(?:elke|elk|iedere|ieder|alle)"
AND = r"(?:,? en |, ?| ?& ?| ?\+ ?)"
THROUGH = r"(?: tot en met | t/m | t\.?e\.?m\.? )"

_NUMBERS = (
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
    "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
)  # fmt: skip
NUMBER_WORDS = {name: n for n, name in enumerate(_NUMBERS, 1)}
NUMBER = rf"(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}|[1-9][0-9]?)"

ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "laatste": -1, "voorlaatste": -2}
NTH = rf"(?:{'|'.join(ORDINALS)}|[1-5](?:ste|de|e))"
MONTH_DAY = r"(?:[0-9]{1,2}(?:ste|de|e))"

# woensdag, woensdagen, wo, woensdagnamiddag: the hour has a field of its own
_PARTS_OF_DAY = "ochtend|morgen|voormiddag|middag|namiddag|avond"
WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)})(?:en|{_PARTS_OF_DAY})?|(?:{'|'.join(d[:2] for d in WEEKDAYS)})\b\.?)"
_THROUGH_DAYS = rf"(?:{THROUGH}| tot | ?[-–] ?)"
_WEEKDAYS_WORD = r"(?:weekend|weekdag|werkdag|weekdagen|werkdagen)"
_WEEKDAY_RUN = rf"{WEEKDAY}(?:{_THROUGH_DAYS}{WEEKDAY})?"
WEEKDAY_LIST = rf"(?:{_WEEKDAYS_WORD}|{_WEEKDAY_RUN}(?:{AND}{_WEEKDAY_RUN})*)"

_MONTH = {name: n for n, name in enumerate(MONTHS, 1)}
_MONTH |= {name[:3]: n for name, n in _MONTH.items()} | {"mrt": 3, "sept": 9, "febr": 2}
MONTH = rf"(?:(?:{'|'.join(sorted(_MONTH, key=len, reverse=True))})\b\.?)"
MONTH_LIST = rf"(?:{MONTH}{THROUGH}{MONTH}|{MONTH}(?:{AND}{MONTH})*)"


def phrase(text: str) -> str:
    """A typed phrase, squeezed and fit to be quoted: what is too long to be one is cut off, and matches nothing."""
    value = squeeze(text)
    return value if len(value) <= LONGEST else f"{value[:60]}\N{HORIZONTAL ELLIPSIS}"


def number(word: str) -> int:
    """A number in words or figures."""
    return NUMBER_WORDS.get(word) or int(word)


def weekday(word: str) -> int:
    """The number of a weekday, from 0 for Monday."""
    return next(n for n, name in enumerate(WEEKDAYS) if name[:2] == word[:2])


def weekday_name(word: str) -> str:
    """The whole name of a weekday."""
    return WEEKDAYS[weekday(word)]


def weekday_list(words: str) -> tuple[int, ...]:
    """The weekdays of a `WEEKDAY_LIST`, in order; a run (`ma-wo`) may go past Sunday."""
    if re.fullmatch(_WEEKDAYS_WORD, words):
        return (5, 6) if words == "weekend" else (0, 1, 2, 3, 4)
    found: set[int] = set()
    for first, last in re.findall(rf"({WEEKDAY})(?:{_THROUGH_DAYS}({WEEKDAY}))?", words):
        start = weekday(first)
        found.update((start + n) % 7 for n in range((weekday(last or first) - start) % 7 + 1))
    return tuple(sorted(found))


def nth_list(words: str) -> tuple[int, ...]:
    """Which ones of a month: 1 is the first, -1 the last."""
    found = [ORDINALS.get(word) or int(word[0]) for word in re.findall(NTH, words)]
    return tuple(sorted(set(found), key=lambda nth: (nth < 0, nth)))


def month_days(words: str) -> tuple[int, ...]:
    """The days of the month that are named; -1 is the last."""
    if words.endswith("dag"):
        return (1,) if words.startswith("eerste") else (-1,)
    return tuple(sorted({int(number) for number in re.findall(r"[0-9]+", words)}))


def month_list(words: str) -> tuple[int, ...]:
    """The months of a `MONTH_LIST`, in order; a span may go past December."""
    found = [_MONTH[word.rstrip(".")] for word in re.findall(MONTH, words)]
    if len(found) == 2 and re.search(THROUGH, words):
        first, last = found
        found = [(first + n - 1) % 12 + 1 for n in range((last - first) % 12 + 1)]
    return tuple(sorted(set(found)))
