"""Tables as people type them: right below a line, with a line right below them, or pasted from a sheet with tabs."""

from __future__ import annotations

from itertools import groupby

from buurtpunt.knowledge.patterns import pattern

# A phone makes one long dash of two or three short ones.
_DIVIDER = pattern(r"\s*\|?\s*:?[-–—]+:?\s*(?:\|\s*:?[-–—]+:?\s*)*\|?\s*")
# A tab in front, or behind the sign of a thing in a list.
_NO_ROW = pattern(r"\s|[^\w\s]{1,2}\s|[o§]\s|\(?(?:\d{1,2}|[A-Za-z])[.)]\s|[^\t]*\|")


def is_divider(line: str) -> bool:
    """Whether a line divides the head of a table from its rows: `|---|--:|`."""
    return "|" in line and _DIVIDER.fullmatch(line) is not None


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


def from_tabs(text: str) -> str:
    """The text, with a table for each two lines or more that have as many tabs in them: so a spreadsheet pastes its cells."""
    if "\t" not in text:
        return text
    made: list[str] = []
    in_code = False
    for tabs, run in groupby(text.split("\n"), _tabs):
        rows = [*run]
        if not tabs or len(rows) < 2 or in_code:
            made += rows
            in_code ^= sum(row.startswith(("```", "~~~")) for row in rows) % 2 == 1
            continue
        cells = ["| " + " | ".join(cell.strip().replace("|", "\\|") for cell in row.split("\t")) + " |" for row in rows]
        made += [cells[0], "|---" * (tabs + 1) + "|", *cells[1:]]
    return "\n".join(made)


def _tabs(line: str) -> int:
    """How many tabs there are between the cells of a line; none in a line of a list, nor in what goes in with one."""
    return 0 if _NO_ROW.match(line) else line.count("\t")
