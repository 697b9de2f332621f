"""What a text says that cannot be: a weekday that is not that of its date, half a link, or what we ask of its writer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import Snapshot, texts_of
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.origin import Body
from buurtpunt.problems import Problem, village

# Few texts have either, and they are found sooner than what they may be: each begins with one sign, and not one of two.
_SLIPS = (pattern(r"\] +\("), pattern(r"\) *\["))
_CODE = pattern(r"^(```|~~~).*?(?:^\1|\Z)|`[^`\n]+`", re.DOTALL | re.MULTILINE)
# What is plainly where a link goes, and no remark between brackets: an address, or the name of a file.
_TARGET = r"(?:(?:https?|mailto|tel):|www\.|#|\.\.?/)[^\s()\[\]]+|[^\s()\[\]]+\.[a-z]{2,5}(?:#[^\s()\[\]]*)?"
_APART = pattern(rf"(!?\[[^\[\]\n]+\]) +\(({_TARGET})\)")
_SWAPPED = pattern(rf"(?<!\])\(([^()\[\]\n]+)\) *\[({_TARGET})\](?!\()")


def check(snapshot: Snapshot) -> Iterator[Problem]:
    """Finds every full date in running text whose weekday is wrong, every link that is none for a slip in its brackets,
    and every visible text that is still ours.
    """
    for body, _ in texts_of(snapshot.seen):
        if is_ours(body.text):
            yield village.NOT_WRITTEN.at(body.find(tell("checking.prompt")))
    for body, _ in texts_of(snapshot.contents):
        yield from _nearly_links(body)
        dated = snapshot.prose(body.text).dated  # few are, and to look once more takes longer than all else here
        for offset, words, wrong in moments.weekday_mistakes(body.text) if dated else ():
            place = body.find(words, offset)
            if "weekday" in wrong.facts:
                fact = tell("checking.weekday.is", date=wrong.facts["date"], weekday=wrong.facts["weekday"])
            else:
                fact = tell("checking.weekday.no_day", reason=wrong.facts["reason"])
            remedy = wrong.at(place).remedy
            yield village.WEEKDAY_IN_TEXT.at(place, words=words, fact=fact, advice=remedy)


def is_ours(text: str) -> bool:
    """Whether a text still begins with what we ask of who writes it."""
    return text.lstrip().startswith(tell("checking.prompt"))


def _nearly_links(body: Body) -> Iterator[Problem]:
    """Links whose two pairs of brackets stand apart, or the wrong way round; in code they mean what they say."""
    if not any(slip.search(body.text) for slip in _SLIPS):
        return
    text = _CODE.sub(lambda code: " " * len(code[0]), body.text)
    found = [(one, f"{one[1]}({one[2]})") for one in _APART.finditer(text)]
    found += [(one, f"[{one[1]}]({one[2]})") for one in _SWAPPED.finditer(text)]
    for one, mended in found:
        place = body.find(one[0], one.start())
        yield Problem(village.LINK_APART, place, {"value": one[0], "mended": mended})
