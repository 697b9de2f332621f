"""Lists as people type them: without an empty line above, with two spaces for a level, or pasted from Word."""

from __future__ import annotations

import re
from collections.abc import Iterable

from buurtpunt.knowledge.patterns import pattern

# What Word and a phone put in front of a thing in a list; the last few are the letters of its font of signs.
BULLETS = "•·▪▫◦‣●○■□➢➤►✓✔\uf0a7\uf0b7\uf0d8\uf0fc"
_STEP = 4  # spaces for each level, as Markdown wants them
_ITEM = pattern(r"(?P<indent> *)(?P<sign>[-*+]|\d{1,9}[.)])(?P<words> +\S.*)")
_PASTED = pattern(
    rf"\s*(?:(?P<sign>[{BULLETS}])\ufe0f?|(?P<letter>[o§](?=\s\s)|[–—](?=\s)))\s*(?P<words>\S.*)"
    r"|\s*(?P<number>\d{1,2}[.)])\s+(?P<rest>\S.*)"
)
# A space that does not break, as a Mac types it with the Option key and Word behind each sign of a list.
_HARD = pattern(
    r"(?P<sign>[ \u00a0\u202f]*(?:[-*+]|\d{1,9}[.)]))(?P<space>[ \u00a0\u202f]*[\u00a0\u202f][ \u00a0\u202f]*)(?=\S)"
)
_PLAIN_SPACE = {0xA0: " ", 0x202F: " "}
_TASK = pattern(r"\[(?P<done>[ xX\u00a0]?)\][ \u00a0]+(?=\S)")
_RULE = pattern(r" *([-*_])(?: *\1){2,} *")
_OTHER = pattern(
    r"\s*(?:[|><:]|#{1,6}\s|##|\[\^?[^\]]*\]:|\x02)"
)  # a table, a quote, a heading, ...: no text that a list runs on from
_ALONE = ("–", "—")  # signs that say nothing by themselves: a sentence may begin so


def as_markdown(lines: Iterable[str]) -> list[str]:
    """The same lines, with each list as Markdown reads it. What is no list is left as it was."""
    made: list[str] = []
    levels: list[int] = []  # the margins of the list at hand, outermost first
    kinds: list[bool] = []  # whether each of these has numbers
    first = 0  # the level of the line below the last empty one
    goes_on = False  # whether the line above is a paragraph of a thing in the list
    for line in _bulleted([_soft(line) for line in lines]):
        found = None if _RULE.fullmatch(line) else _ITEM.fullmatch(line)
        if found and _begins(found, levels, made):
            _step(levels, len(found["indent"]))
            is_other = _turn(kinds, len(levels), found["sign"][-1] in ".)")
            is_apart = not "".join(made[-1:]).strip()
            if not is_apart and (
                goes_on or is_other or len(levels) < first or (len(levels) == 1 and _is_text(made[-1]))
            ):
                made.append("")
                is_apart = True
            first = len(levels) if is_apart else first
            made.append(" " * _STEP * (len(levels) - 1) + found["sign"].replace(")", ".") + _as_task(found["words"]))
            goes_on = False
            continue
        if _ends(line, made):
            levels.clear()
            kinds.clear()
        goes_on = bool(line.strip()) and (goes_on or not "".join(made[-1:]).strip()) and _goes_on(line, levels)
        made.append(" " * _STEP * len(levels) + line.lstrip() if goes_on else line)
    return made


def _soft(line: str) -> str:
    """The line with plain spaces around the sign of a thing in a list."""
    found = _HARD.match(line)
    return f"{found['sign'].translate(_PLAIN_SPACE)} {line[found.end() :]}" if found else line


def _as_task(words: str) -> str:
    """The words of a thing to do, with a box that stands on any page, sheet and telephone: `[x] brood`."""
    margin = len(words) - len(words.lstrip())
    task = _TASK.match(words, margin)
    return f"{words[:margin]}{'☑' if task['done'].strip() else '☐'} {words[task.end() :]}" if task else words


def _goes_on(line: str, levels: list[int]) -> bool:
    """Whether a line is a paragraph of a thing in the list, for which two spaces will do (CommonMark 5.2).

    It closes the levels that lie deeper. What goes in as far as code does is left as it is.
    """
    indent = len(line) - len(line.lstrip(" "))
    depth = sum(margin + 2 <= indent for margin in levels)
    if not depth or indent >= _STEP * (depth + 1):
        return False
    del levels[depth:]
    return True


def _begins(item: re.Match[str], levels: list[int], made: list[str]) -> bool:
    """Whether it is a thing in a list, and not code, nor a line of a text that begins with a number."""
    return bool(levels) or (_may_be_first(item["sign"], made) and len(item["indent"]) < _STEP)


def _may_be_first(sign: str, made: list[str]) -> bool:
    """Whether a list may begin with it: right below a text only one that counts from 1 does (CommonMark 5.2)."""
    return sign in ("-", "*", "+", "1.", "1)") or not (made and _is_text(made[-1]))


def _step(levels: list[int], indent: int) -> None:
    """Goes to the level of a margin; a space more or less makes no difference."""
    while len(levels) > 1 and indent <= levels[-2] + 1:
        levels.pop()
    if not levels or indent > levels[-1] + 1:
        levels.append(indent)


def _turn(kinds: list[bool], depth: int, has_numbers: bool) -> bool:
    """Whether a list of the other kind begins at a level, where one with numbers and one without them meet (CommonMark 5.3)."""
    is_other = kinds[depth - 1 : depth] == [not has_numbers]
    kinds[depth - 1 :] = [has_numbers]
    return is_other


def _is_text(line: str) -> bool:
    return bool(line.strip()) and not _ITEM.fullmatch(line) and not _OTHER.match(line)


def _ends(line: str, made: list[str]) -> bool:
    """Whether a line is no longer of the list above it."""
    return bool(line.strip()) and not line.startswith((" ", "\t")) and bool(made) and not made[-1].strip()


def _bulleted(lines: list[str]) -> list[str]:
    """The lines with a dash for each bullet that was pasted. Each other bullet in a list is a level deeper, as in Word."""
    made: list[str] = []
    signs: list[str] = []
    for number, line in enumerate(lines):
        found = _PASTED.fullmatch(line)
        sign = _sign_of(found) if found else ""
        if found and (sign in signs or _is_sign(found, made, lines[number + 1 :])):
            signs += [sign] * (sign not in signs)
            margin = " " * _STEP * signs.index(sign)
            words = f"{found['number']} {found['rest']}" if found["number"] else f"- {found['words']}"
            made.append(margin + words if margin or not found["number"] else line)
            continue
        if line.strip() and not line.startswith("  "):
            signs.clear()
        made.append(line)
    return made


def _sign_of(pasted: re.Match[str]) -> str:
    """What a list has in front of each thing; "1" for a number."""
    return pasted["sign"] or pasted["letter"] or "1"


def _is_sign(pasted: re.Match[str], made: list[str], below: list[str]) -> bool:
    """Whether a list begins with it, below the lines that were made."""
    if pasted["number"]:
        return _may_be_first(pasted["number"], made)
    return _sign_of(pasted) not in _ALONE or _is_repeated(_sign_of(pasted), below)


def _is_repeated(sign: str, below: list[str]) -> bool:
    """Whether the next line at the margin begins with the same sign."""
    following = next((line for line in below if line.strip() and not line.startswith("  ")), "")
    found = _PASTED.fullmatch(following)
    return found is not None and _sign_of(found) == sign
