"""What the YAML parser complains of, told as a problem of ours, at the line where a villager must look."""

from __future__ import annotations

from typing import Any

from buurtpunt.catalogues import tell, tell_count
from buurtpunt.knowledge import dutch
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Kind, Problem
from buurtpunt.problems import yaml as kinds
from buurtpunt.reading.quotes import Open
from buurtpunt.reading.text import Node, Scalar, Text

DEEPEST = 12  # levels; nothing in a village has more than five
# What stands where a colon and a space should: in front a dash, if it has one, then a key, and behind it the value.
_NO_COLON = {
    kinds.COLON_GLUED: pattern(r"\s*((?:- +)*)([\w-]+)[:：](?!//)(\S.*)"),
    kinds.EQUALS: pattern(r"\s*((?:- +)*)([\w-]+) *= *(\S.*)"),
}
_GLUED_DASH = pattern(r"\s*-([^\W\d_].*)")


def lines_of(error: Any) -> list[int]:
    """The lines, from 0, that an error speaks of; where the fault is first."""
    marks = [error.context_mark, error.problem_mark] if _in_quotes(error) else [error.problem_mark, error.context_mark]
    return [mark.line for mark in marks if mark is not None]


def _in_quotes(error: Any) -> bool:
    return "quoted scalar" in (error.context or "")


def _other_tabs(text: Text, line: int) -> str:
    """The other lines that begin with a tab, so that nobody mends them one at a time."""
    others = [at for at, typed in enumerate(text.lines) if at != line and "\t" in typed[: _margin(typed)]]
    told = dutch.enumerate_words([str(text.first + at) for at in others[:6]] + ["..."] * (len(others) > 6))
    return tell("reading.also_at", lines=told) if others else ""


def complaint(error: Any, text: Text) -> Problem:
    """The parser's English complaint as a problem of ours, at the line where a villager must look."""
    said, context = error.problem or "", error.context or ""
    line, column = _spot(text, error.problem_mark or error.context_mark)
    start, at = _spot(text, error.context_mark)
    typed, sign = text.lines[line], text.lines[start][at - 1 : at]
    kind, facts = kinds.SYNTAX, dict[str, Any]()
    if "\t" in typed and ("\t" in said or typed.lstrip(" ").startswith("\t") or "any token" in said or "tab" in said):
        kind, column, facts = kinds.TAB, typed.index("\t") + 1, {"also": _other_tabs(text, line)}
    elif _in_quotes(error) and sign in ("'", '"'):
        kind, line, column, facts = kinds.QUOTE_OPEN, start, at, {"sign": sign}
    elif "nesting depth" in said:  # a limit of the parser itself, a thousand or so
        kind, column, facts = kinds.TOO_DEEP, _deeper(typed), {"limit": DEEPEST}
    elif "flow" in context and (found := _bracket(text, start, at)):
        line, column, sign = found
        kind, facts = kinds.BRACKET_OPEN, {"sign": sign, "close": "]" if sign == "[" else "}"}
    elif stray := _no_field(text, lines_of(error)):
        kind, line, facts = stray
        column = 1
    elif "block" in context or "block" in said or _is_shifted(text, line):
        if (out := _out_of_line(text, line)) is not None:
            line, column = out, _margin(text.lines[out]) + 1
        kind, facts = kinds.INDENT, {"advice": _margin_advice(text, line)}
    return Problem(kind, text.place(line + 1, column), facts)


def stays_open(text: Text, found: Open) -> Problem:
    """That a text between quotes has no end, told where it begins."""
    return kinds.QUOTE_OPEN.at(text.place(found.row + 1, found.column + 1), sign=found.sign)


def without_colon(typed: str) -> tuple[Kind, dict[str, Any]] | None:
    """What keeps a line from being a field, where one sees what was meant; and how it should be."""
    for kind, shape in _NO_COLON.items():
        if found := shape.fullmatch(typed):
            return kind, {"key": found[2], "mended": f"{found[1]}{found[2]}: {found[3].strip()}"}
    return None


def glued_dash(typed: str) -> tuple[Kind, dict[str, Any]] | None:
    """That a line of a list has no space behind its dash, and how it should be."""
    found = _GLUED_DASH.fullmatch(typed)
    return (kinds.DASH_GLUED, {"mended": f"- {found[1].strip()}"}) if found else None


def _deeper(typed: str) -> int:
    """The column, from 1, of the bracket that goes deeper than may be."""
    brackets = [at for at, sign in enumerate(typed, 1) if sign in "[{"]
    return (brackets[:DEEPEST] or [1])[-1]


def _spot(text: Text, mark: Any) -> tuple[int, int]:
    """The line, from 0, and the column, from 1, of a mark; at the end of the text where the mark lies behind it."""
    if mark is None:
        return 0, 0
    if mark.line < len(text.lines):
        return mark.line, mark.column + 1
    last = _above(text, len(text.lines)) or 0
    return last, len(text.lines[last].rstrip())


def _bracket(text: Text, line: int, column: int) -> tuple[int, int, str] | None:
    """The nearest opening bracket at or before a spot: its line, from 0, its column, from 1, and which one it is."""
    for row in range(line, -1, -1):
        typed = text.lines[row][:column] if row == line else text.lines[row]
        if (at := max(typed.rfind("["), typed.rfind("{"))) >= 0:
            return row, at + 1, typed[at]
    return None


def _no_field(text: Text, lines: list[int]) -> tuple[Kind, int, dict[str, Any]] | None:
    """The line, from 0, that is no field and makes the parser stumble: there, or over the line that follows it."""
    known = {near for at in lines for near in (at, _above(text, at)) if near is not None and near < len(text.lines)}
    for line in sorted(known):
        typed = text.lines[line].strip()
        if meant := without_colon(text.lines[line]) or glued_dash(text.lines[line]):
            return meant[0], line, meant[1]
        if typed and ": " not in typed and not typed.endswith(":") and not typed.startswith(("-", "#", '"', "'")):
            return kinds.COLON_MISSING, line, {"advice": tell("reading.no_colon", example="`titel: ...`")}
    return None


def _above(text: Text, line: int) -> int | None:
    """The nearest line above one, from 0, on which something stands; a remark is nothing."""
    above = range(min(line, len(text.lines)) - 1, -1, -1)
    return next((i for i in above if (typed := text.lines[i].strip()) and not typed.startswith("#")), None)


def _is_shifted(text: Text, line: int) -> bool:
    """Whether a line does not begin below the one above it."""
    above = _above(text, line)
    return above is not None and line < len(text.lines) and _margin(text.lines[above]) != _margin(text.lines[line])


def _out_of_line(text: Text, line: int) -> int | None:
    """The first of the lines above one, from 0, that slid to the left of both it and what is above them; None for no such lines."""
    if line >= len(text.lines):
        return None
    out, wanted = None, _margin(text.lines[line])
    above = _above(text, line)
    while above is not None and _margin(text.lines[above]) < wanted:
        if _key_column(text.lines[above], at_dash=False) == wanted:
            return out
        out, above = above, _above(text, above)
    return out if above is not None else None


def _margin_advice(text: Text, line: int) -> str:
    """How many spaces put a line, from 0, right below the one above it; a dash goes below a dash."""
    typed, above = text.lines[line], _above(text, line)
    while above is not None and typed.lstrip().startswith("- ") and not text.lines[above].lstrip().startswith("-"):
        above = _above(text, above)
    wanted = None if above is None else _key_column(text.lines[above], typed.lstrip().startswith("- "))
    if wanted in (None, _margin(typed)):
        return tell("reading.margin")
    return indented_by(wanted or 0)


def indented_by(count: int) -> str:
    """What puts a line right that is to begin behind so many spaces."""
    return tell_count("reading.margin", count) if count else tell("reading.margin.none")


def _key_column(line: str, at_dash: bool) -> int:
    """How many signs stand before a key, or before the dash in front of it."""
    return _margin(line) if at_dash else len(line) - len(line.lstrip(" -"))


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def no_fields(node: Node, example: str) -> Problem:
    """What is wrong with a text that is no group of fields; the example is a line that could stand there."""
    return nearly_fields(node) or Problem(kinds.NOT_FIELDS, node.place, {"example": example})


def nearly_fields(node: Node) -> Problem | None:
    """What is wrong with a text that would be a group of fields with a colon and a space in it."""
    meant = without_colon(node.place.text) if isinstance(node, Scalar) else None
    return Problem(meant[0], node.place, meant[1]) if meant else None
