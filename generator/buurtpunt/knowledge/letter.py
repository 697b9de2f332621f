"""Takes the mail head, chat stamps and quotation marks off a pasted message.

A day that stands there is that on which somebody wrote, and none that the message is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from buurtpunt.knowledge.patterns import pattern

_WHO = r"[^:]{1,60}:"
_DAY, _HOUR = r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}", r"\d{1,2}:\d{2}(?::\d{2})?"
_STAMP = pattern(rf"(\s*(?:\[?{_DAY},? {_HOUR}\]?(?: -)?|\[{_HOUR}, {_DAY}\]) {_WHO})\s*(.*)")
_HEAD = pattern(
    r"(van|aan|cc|verzonden|datum|onderwerp|from|to|sent|date|subject|antwoord aan)\s*:\s*(.*)", re.IGNORECASE
)
_FORWARD = pattern(r"(?:(?:re|fw|fwd|antw|doorst|tr)\s*:\s*)+", re.IGNORECASE)
_QUOTED = pattern(r"(?:>\s?)+")
_SUBJECT, _PEOPLE = {"onderwerp", "subject"}, {"van", "from", "aan", "to"}


@dataclass(slots=True)
class Letter:
    """The lines that somebody wrote, what says who sent them and when, and what it was about."""

    lines: list[str] = field(default_factory=list)
    origin: list[str] = field(default_factory=list)
    subject: str = ""


def opened(lines: Sequence[str]) -> Letter:
    """What somebody pasted, with what came around it apart; nothing is left out but the marks of a quotation and `FW:`."""
    found = Letter()
    lines = [_QUOTED.sub("", line, count=1) if line.startswith(">") else line for line in lines]
    at = 0
    while at < len(lines):
        heads = _heads(lines, at)
        at += max(1, len(heads))
        for head in heads:
            if head[1].casefold() in _SUBJECT and not found.subject:
                found.subject = _FORWARD.sub("", head[2].strip(), count=1)
            else:
                found.origin.append(head[0])
        if not heads:
            stamp = _STAMP.fullmatch(lines[at - 1])
            found.origin += [stamp[1]] if stamp else []
            found.lines.append(stamp[2] if stamp else lines[at - 1])
    return found


def _heads(lines: Sequence[str], at: int) -> list[re.Match[str]]:
    """The lines from here on that are the head of a mail: who, to whom, and about what."""
    found: list[re.Match[str]] = []
    while at < len(lines) and (head := _HEAD.fullmatch(lines[at].strip())):
        found.append(head)
        at += 1
    names = {head[1].casefold() for head in found}
    return found if names & _PEOPLE and names & _SUBJECT else []
