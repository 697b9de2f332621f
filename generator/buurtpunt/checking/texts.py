"""What a text says that cannot be: a weekday that is not that of its date, half a link or note, what we ask of its writer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import Snapshot, texts_of
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.origin import Body
from buurtpunt.problems import Problem, village

# Few texts have either, and they are found sooner than what they may be: each begins with one sign, and not one of two.
_SLIPS = (pattern(r"\] +\("), pattern(r"\) *\["))
# What nobody sees, and code: from its first sign to its last; one that begins another has no end of its own.
_CODE = pattern(
    r"<!--(?:(?!<!--).)*?-->|^(?P<fence>`{3,}|~{3,})(?![`~])[^\n]*\n(?:.*?\n)?(?P=fence)[ ]*$"
    r"|(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
_FENCE = pattern(r"^[ >]*(?P<fence>`{3,}|~{3,})[\w ]*$", re.MULTILINE)
_REMARK = pattern(r"(?<!\\)<!-(?!>)")
# What is plainly where a link goes, and no remark between brackets: an address, or the name of a file.
_TARGET = r"(?:(?:https?|mailto|tel):|www\.|#|\.\.?/)[^\s()\[\]]+|[^\s()\[\]]+\.[a-z]{2,5}(?:#[^\s()\[\]]*)?"
_APART = pattern(rf"(!?\[[^\[\]\n]+\]) +\(({_TARGET})\)")
_SWAPPED = pattern(rf"(?<!\])\(([^()\[\]\n]+)\) *\[({_TARGET})\](?!\()")
_NOTE = pattern(r"(?P<escaped>\\?)\[\^(?P<name>[^\]\s]+)\](?P<told>:?)")


def check(snapshot: Snapshot) -> Iterator[Problem]:
    """Finds every full date in running text whose weekday is wrong, every link that is none for a slip in its brackets,
    every note without its sign or the other way round, what has no end, and every visible text that is still ours.
    """
    for body, _ in texts_of(snapshot.seen):
        if is_ours(body.text):
            yield village.NOT_WRITTEN.at(body.find(tell("checking.prompt")))
    for body, _ in texts_of(snapshot.contents):
        yield from _nearly_links(body)
        yield from _notes(body) if "[^" in body.text else ()
        yield from _open(body) if any(sign in body.text for sign in ("```", "~~~", "<!-")) else ()
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
    text = _without_code(body)
    found = [(one, f"{one[1]}({one[2]})") for one in _APART.finditer(text)]
    found += [(one, f"[{one[1]}]({one[2]})") for one in _SWAPPED.finditer(text)]
    for one, mended in found:
        place = body.find(one[0], one.start())
        yield Problem(village.LINK_APART, place, {"value": one[0], "mended": mended})


def _open(body: Body) -> Iterator[Problem]:
    """Blocks of code, and remarks that nobody may see, of which the end is not there: a page then shows them as typed."""
    text = _without_code(body)
    if fence := _FENCE.search(text):  # what looks like another one below it may be its end
        sign = fence["fence"]
        yield village.BLOCK_OPEN.at(body.find(sign, fence.start("fence")), sign=sign)
    for found in _REMARK.finditer(text):
        yield village.REMARK_OPEN.at(body.find(found[0], found.start()))


def _notes(body: Body) -> Iterator[Problem]:
    """Notes to which no sign in the text leads, signs without their note, and notes of which another takes the place."""
    found = [note for note in _NOTE.finditer(_without_code(body)) if not note["escaped"]]
    notes = {is_note: [note for note in found if _is_note(note) is is_note] for is_note in (True, False)}
    counts = {is_note: Counter(note["name"] for note in those) for is_note, those in notes.items()}
    for note in found:
        name, is_note = note["name"], _is_note(note)
        place = body.find(note[0], note.start())
        if not counts[not is_note][name]:
            yield (village.NOTE_ALONE if is_note else village.NOTE_MISSING).at(place, name=name)
        elif is_note and counts[True][name] > 1:
            counts[True][name] = 1
            yield village.NOTE_TWICE.at(place, name=name)


def _is_note(found: re.Match[str]) -> bool:
    """Whether it is a note, which begins a line, and no sign in the text that leads to one."""
    before = found.string[: found.start()].rpartition("\n")[2]
    return bool(found["told"]) and len(before) < 4 and not before.strip()


def _without_code(body: Body) -> str:
    """The text with spaces in the place of code, which means what it says, and of what nobody sees."""
    return _CODE.sub(lambda code: " " * len(code[0]), body.text)
