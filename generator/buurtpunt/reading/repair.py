"""Mends the YAML accidents of ordinary Dutch before parsing, such as a colon within a sentence.

`titel: Feest: met dansen`, `titel: 't Kruispunt`, `titel: [AFGELAST] Soep` and `facebook: @melkerij` mean what they
say, but YAML refuses them. Only a line that YAML refused is touched, and only its value is put between quotes.
"""

from __future__ import annotations

import re

from buurtpunt.knowledge.patterns import pattern

# indentation, dashes of a list, a key, a colon; then the value
_FIELD = pattern(r"""^(\s*(?:-\s+)*[^\s'"\[\]{}#&*!|>%@`,?-][^:'"\[\]{}]*:[ ]+)(\S.*?)\s*$""")
_ITEM = pattern(r"""^(\s*(?:-\s+)+)(\S.*?)\s*$""")
# a quote or a bracket that is closed, and then more
_CLOSED = {
    "'": pattern(r"'(?:[^']|'')*'\s*[^\s#']"),
    '"': pattern(r'"(?:[^"\\]|\\.)*"\s*[^\s#]'),
    "[": pattern(r"\[[^\[\]]*\]\s*[^\s#,\]}]"),
    "{": pattern(r"\{[^{}]*\}\s*[^\s#,\]}]"),
}
_MIXED = pattern(r"""(?:"([^"'“”„]*)[“”„]|[“”„]([^"'“”„]*)")(\s+#.*)?""")  # a straight quote and a curly one
_REMARK = pattern(r"\s+#+\s")
_APOSTROPHE_WORD = pattern(r"^'(?:[A-Za-z]\b|[A-Za-z]+\s)")
_APOSTROPHE = pattern(r"^[^'\"#\n]*:[ ]+'(?:[A-Za-z]\b|[A-Za-z]+\s)[^'\n]*$", re.MULTILINE)


def repair(text: str, lines: list[int]) -> str | None:
    """The text with the first of these lines (from 0) that can be mended, mended; None when none can."""
    rows = text.split("\n")
    for line in lines:
        if line < len(rows) and (mended := _mend(rows[line])) is not None:
            rows[line] = mended
            return "\n".join(rows)
    return None


def close_apostrophes(text: str) -> str:
    """The text with `titel: 't Kruispunt` mended on each line where no more of that text can follow.

    To YAML a quote opens there, and goes on till the next one, lines below; but the lines of a text between quotes go
    further in than its key (YAML 1.2, 7.4), and those of a next field do not.
    """
    if not _APOSTROPHE.search(text):
        return text
    rows = text.split("\n")
    for line, row in enumerate(rows):
        if _APOSTROPHE.match(row) and not _goes_on(rows, line):
            rows[line] = _mend(row) or row
    return "\n".join(rows)


def _goes_on(rows: list[str], line: int) -> bool:
    """Whether the first line below that is not empty goes further in."""
    below = next((row for row in rows[line + 1 :] if row.strip()), "")
    return _margin(below) > _margin(rows[line])


def _margin(row: str) -> int:
    return len(row) - len(row.lstrip(" -"))


def _mend(row: str) -> str | None:
    found = _FIELD.match(row) or _ITEM.match(row)
    if not found:
        return None
    start, value = found.groups()
    if mixed := _MIXED.fullmatch(value):
        return f"{start}'{mixed[1] or mixed[2] or ''}'{mixed[3] or ''}"
    if not _is_accident(value):
        return None
    value, remark = _split_remark(value)
    return start + "'" + value.replace("'", "''") + "'" + remark


def _is_accident(value: str) -> bool:
    if value[0] == "'" and _APOSTROPHE_WORD.match(value):  # 't Kruispunt, 's avonds
        return not re.fullmatch(r"'(?:[^']|'')*'(?:\s+#.*)?", value)
    if value[0] in _CLOSED:  # "Samen eten" in de zaal, [AFGELAST] Soep; but not a quote or a list that is still open
        return bool(_CLOSED[value[0]].match(value))
    if value[0] in "@`%*&!|>?-":
        return len(value) > 1
    return value[0] != "#" and (": " in value or value.endswith(":"))


def _split_remark(value: str) -> tuple[str, str]:
    """A value, and the remark behind it. One has a space behind its #: in `Let op: kamer #3` it belongs to the text."""
    found = _REMARK.search(value)
    return (value[: found.start()], value[found.start() :]) if found else (value, "")
