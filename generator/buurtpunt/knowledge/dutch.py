"""Small things about Dutch: plurals, lists, look-alike words, yes and no."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from buurtpunt.problems import Wrong
from buurtpunt.problems.values import YES_NO_UNKNOWN

UNKNOWN = "weten we nog niet"  # an honest answer wherever a visitor could ask
_YES_NO = {"ja": True, "yes": True, "true": True, "waar": True, "nee": False, "no": False, "false": False}
_YES_NO |= {"neen": False, "onwaar": False}


def plural(count: int, one: str, many: str) -> str:
    """A number and its word: `1 pagina`, `0 pagina's`, `3 pagina's`."""
    return f"{count} {one if count == 1 else many}"


def size(count: int) -> str:
    """A number of bytes as people say it: `640 kB`, `4,2 MB`, `1,1 GB`."""
    for unit, of in (("GB", 1_000_000_000), ("MB", 1_000_000)):
        if count >= of:
            return f"{count / of:.1f} {unit}".replace(".", ",")
    return f"{-(-count // 1000)} kB"


def enumerate_words(words: Iterable[str], last: str = "en") -> str:
    """Words as one reads them aloud: `a`, `a en b`, `a, b en c`; nothing for no words."""
    *first, final = list(words) or [""]
    return f"{', '.join(first)} {last} {final}" if first else final


def in_one_breath(names: list[str]) -> str:
    """Names as one: `Winkel en pakjes`; those after the first lose their capital, but for `DVD's`."""
    return enumerate_words([names[0], *map(inside, names[1:])])


def inside(name: str) -> str:
    """A name behind another one: without its capital, unless it has more of them."""
    return name[0].lower() + name[1:] if name[1:] == name[1:].lower() else name


def as_typed(text: str) -> str:
    """A typed value fit to be quoted in a sentence: squeezed, and `(leeg)` for nothing."""
    return squeeze(text) or "(leeg)"


def squeeze(text: str) -> str:
    """A typed value in composed letters (NFC), with any run of spaces or control characters as one space."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(letter if letter.isprintable() else " " for letter in composed).split())


def unaccented(text: str) -> str:
    """A text without capitals and accents: `Één` gives `een`."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def bare(text: str) -> str:
    """The letters and digits of a word alone: two typed words with the same are the same word (`E-mail`, `email`)."""
    return "".join(letter for letter in unaccented(text) if letter.isalnum())


def yes_no(text: str) -> bool:
    """Whether a typed word says yes (ja, yes, true, waar) or no (nee, neen, no, false, onwaar).

    Raises `Wrong(YES_NO_UNKNOWN)` for anything else.
    """
    answer = _YES_NO.get(unaccented(squeeze(text)))
    if answer is None:
        raise Wrong(YES_NO_UNKNOWN, value=as_typed(text))
    return answer


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option that somebody who typed `word` most likely meant, or None when none is near.

    Capitals, accents, spaces, hyphens and underscores do not count. Near is about one slip in three letters, or a
    word that is cut off or carried on (`tel`, `telefoonnummer`). The order of the options makes no difference.
    """
    typed = bare(word)
    slips = sorted((slips_between(typed, bare(option)), option) for option in options)
    if slips and slips[0][0] <= (len(typed) + 1) // 3:
        return slips[0][1] if typed else None
    begun = [option for _, option in slips if _begins_the_other(typed, bare(option))]
    return begun[0] if len(begun) == 1 else None


def _begins_the_other(typed: str, option: str) -> bool:
    return (len(typed) >= 3 and option.startswith(typed)) or (len(option) >= 4 and typed.startswith(option))


def slips_between(a: str, b: str) -> int:
    """How many letters to add, drop, replace or swap with a neighbour (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(b, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                best = min(best, older[j - 2] + 1)
            row.append(best)
    return row[len(b)]
