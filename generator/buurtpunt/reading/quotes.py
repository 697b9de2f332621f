"""Quotes that open and do not close where the text of a field ends: an apostrophe, a slip, a backslash.

To YAML such a text goes on till the next quote, lines below, and takes the fields in between along. But the lines of a text
between quotes go further in than its key (YAML 1.2, 7.4), and those of a next field do not.
"""

from __future__ import annotations

from typing import NamedTuple

from buurtpunt.knowledge.patterns import pattern

# 't Kruispunt, 's avonds, 'k zie je, 'tis feest, '80s fuif; a word of more letters may be one between quotes
APOSTROPHE = pattern(r"'(?:[A-Za-z]|ns|em|ie|t[a-z]+|\d0(?:s|er)?)\b(?!')")
# `"C:\foto's\soep.jpg"` and `"foto\soep.jpg"`: a backslash of Windows, that YAML takes for the beginning of a sign
_PATH = pattern(r"""("(?=[A-Za-z]:\\|[^"\s\\]+\\[^"\n]*\.[A-Za-z]{3,4}")(?:[^"\\\n]|\\(?!\\))*")[ \t]*""")
_FIELD = pattern(r"""(\s*(?:-\s+)*)((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s'"\[\]{}#&*!|>%@`,?-][^:'"\[\]{}]*)\s?:[ \t]+)?""")
_AFTER = " \t,]}:"


class Open(NamedTuple):
    """A quote that does not close: which and where, the row behind its text, and whether that lies between brackets."""

    sign: str
    row: int
    column: int
    end: int
    is_inside: bool


def plain_paths(text: str) -> str:
    """The text with each path of Windows between single quotes, in which a backslash is no more than that."""
    if "\\" not in text:
        return text
    return "\n".join(_plain_path(row) for row in text.split("\n"))


def _plain_path(row: str) -> str:
    start = "".join(_of(row))
    found = _PATH.fullmatch(row, len(start))
    return f"{start}{_quoted(found[1][1:-1])}" if found else row


def first_open(rows: list[str]) -> Open | None:
    """The first quote that does not close where it should; a block of text has none."""
    line = 0
    while line < len(rows):
        dashes, key = _of(rows[line])
        column, end = len(dashes) + len(key), _end(rows, line)
        sign = rows[line][column : column + 1]
        sign = sign if key or dashes.strip() or sign in {"[", "{"} else ""
        if sign in {"'", '"'}:
            spot = _closing(rows[line:end], column)
            if not spot or (spot[0] and _is_word(rows, line, column, spot)):
                return Open(sign, line, column, end, is_inside=False)
            line += spot[0] + 1
        elif sign in {"[", "{"} and (found := _inside(rows, line, column, end)):
            return found
        else:  # what goes further in belongs to the value, but for what stands below a key alone
            line = end if sign not in {"", "#"} else line + 1
    return None


def closed(rows: list[str], found: Open) -> list[str]:
    """The rows with all of a text that begins with an apostrophe between quotes."""
    start, typed = rows[found.row][: found.column], rows[found.row][found.column :]
    if not found.is_inside:
        text = "\n".join([typed, *rows[found.row + 1 : found.end]])
        told, blank = text.rstrip(), text[len(text.rstrip()) :]
        return [*rows[: found.row], *f"{start}{_quoted(told)}{blank}".split("\n"), *rows[found.end :]]
    last = min((at for sign in ",]}" if (at := typed.find(sign)) > 0), default=len(typed))
    row = f"{start}{_quoted(typed[:last].rstrip())}{typed[last:]}"
    return [*rows[: found.row], row, *rows[found.row + 1 :]]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _of(row: str) -> tuple[str, str]:
    """What stands before a value: the spaces and dashes, and the key."""
    found = _FIELD.match(row)
    return (found[1], found[2] or "") if found else ("", "")


def _end(rows: list[str], line: int) -> int:
    """The first row below that does not go further in than the key of a row, or than its last dash."""
    dashes, key = _of(rows[line])
    depth = len(dashes) if key else max(dashes.rfind("-"), 0)
    below = range(line + 1, len(rows))
    return next((at for at in below if rows[at].strip() and _margin(rows[at]) <= depth), len(rows))


def _margin(row: str) -> int:
    return len(row) - len(row.lstrip())


def _closing(rows: list[str], column: int) -> tuple[int, int] | None:
    """Behind which row and column a quote at a column of the first row closes."""
    sign = rows[0][column]
    for line, row in enumerate(rows):
        at = column + 1 if line == 0 else 0
        while at < len(row):
            if row[at] == sign and row[at + 1 : at + 2] == sign == "'":
                at += 1
            elif row[at] == sign:
                return line, at + 1
            at += 2 if row[at] == "\\" and sign == '"' else 1
    return None


def _inside(rows: list[str], line: int, column: int, end: int) -> Open | None:
    """The first quote between brackets that does not close, or an apostrophe that a later one seems to close."""
    before = ""
    while line < end:
        row = rows[line]
        while column < len(row):
            sign = row[column]
            if sign in "'\"" and before and (before in "[{," or (before == ":" and row[column - 1] != ":")):
                spot = _closing(rows[line:end], column)
                if not spot or _is_word(rows, line, column, spot):
                    return Open(sign, line, column, end, is_inside=True)
                line, column, before = line + spot[0], spot[1], sign
                row = rows[line]
                continue
            before = sign if sign.strip() else before
            column += 1
        line, column = line + 1, 0
    return None


def _is_word(rows: list[str], line: int, column: int, spot: tuple[int, int]) -> bool:
    """Whether a quote is an apostrophe, since the text goes on right behind the one that would close it."""
    behind = rows[line + spot[0]][spot[1] :]
    goes_on = behind[:1] not in _AFTER or behind.lstrip()[:1] not in {"", "#", *",]}:"}
    return goes_on and bool(APOSTROPHE.match(rows[line], column))
