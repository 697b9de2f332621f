"""Tables as people type them: right below a line, or with a line right below them."""

from __future__ import annotations

from buurtpunt.knowledge.patterns import pattern

_DIVIDER = pattern(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")


def is_divider(line: str) -> bool:
    """Whether a line divides the head of a table from its rows: `|---|--:|`."""
    return "|" in line and "-" in line and _DIVIDER.fullmatch(line) is not None


def apart(lines: list[str]) -> list[str]:
    """The same lines, with an empty one around each table, as Markdown wants it."""
    if not any("|" in line for line in lines):
        return lines
    made: list[str] = []
    in_table = False
    for number, line in enumerate(lines):
        begins = not in_table and "|" in line and is_divider((lines[number + 1 :] or [""])[0])
        ends = in_table and "|" not in line
        if (begins or ends) and made and made[-1].strip() and line.strip():
            made.append("")
        in_table = begins or (in_table and not ends)
        made.append(line)
    return made
