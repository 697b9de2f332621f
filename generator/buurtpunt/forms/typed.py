"""What is filled in, as it comes from a browser and as it stands in a file.

In a form each value has a name that is its way from the top: `adres.straat`, `uren.0.wat`, `voor.1`. A list has a row for each
entry, numbered as the browser has them; numbers may be left out, since rows are taken away.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from buurtpunt.editing.page import Value
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.form import Sort
from buurtpunt.model.keys import Key
from buurtpunt.model.keys import Value as Shape
from buurtpunt.reading.text import as_read, says_something

LINE = ".regel"  # what is a group of fields, typed as one text
TEXT = ".tekst"  # the Markdown below the keys; no key begins with a dot
SEEN = "lijst"  # the list in which a thing stood, as a form saw it
ONCE = "keer"  # a form for something new, by a word of its own
NAME, WHAT = "naam", "waarde"  # of a key that a village makes up itself
OURS = frozenset({"teken", "was", SEEN, ONCE, "doe", "beeld"})  # what a form sends of its own

# What no file can hold and nobody types; it comes along with a paste. A tab is a space (YAML 1.2, 5.1).
_CONTROL = pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_END = pattern(r"\r\n?|[\x85\u2028\u2029]")  # whatever else ends a line

Sent = Mapping[str, str]
Group = dict[str, Value]


def group(sent: Sent, keys: Iterable[Key], at: str = "") -> Group:
    """The values of these keys in what was sent, without those that hold nothing."""
    found = {key.name: value_of(sent, key.value, f"{at}{key.name}") for key in keys}
    return {name: value for name, value in found.items() if value}


def value_of(sent: Sent, shape: Shape, at: str) -> Value:
    """The value at a place in what was sent, in the shape that it has in a form; "" for nothing."""
    if shape.free:
        named = ((sent.get(f"{at}.{n}.{NAME}", ""), sent.get(f"{at}.{n}.{WHAT}", "")) for n in numbers(sent, at))
        return {_line(name): _line(said) for name, said in named if name.strip() and said.strip()} or ""
    if shape.many:
        found = [_one(sent, shape, f"{at}.{n}") for n in numbers(sent, at)]
        return [one for one in found if one] or ""
    return _one(sent, shape, at)


def was_of(sent: Sent) -> Group:
    """What the form showed at first, as it sends that back; whoever changes that by hand only fools himself."""
    try:
        found = json.loads(sent.get("was", "{}"))
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def all_of(sent: Sent, keys: Iterable[Key]) -> Group:
    """All that was filled in: the values of these keys or the one line that stands for them, and the Markdown below."""
    line, body = line_of(sent), text_of(sent)
    found: Group = {LINE: line} if line else group(sent, keys)
    return found | ({TEXT: body} if body else {})


def left(steps: list[str], sent: Sent) -> dict[str, object]:
    """What was typed in a form that has no place any more, to be copied or to be sent again as something new."""
    pairs = {name: value for name, value in sent.items() if value.strip() and name not in OURS}
    return {"typed": pairs, "again": "/".join([*steps[:-1], "+"]) if len(steps) > 1 else ""}


def line_of(sent: Sent) -> str:
    """What was sent of something that is typed as one text."""
    return _line(sent.get(LINE, ""))


def text_of(sent: Sent) -> str:
    """The Markdown that was sent, with the spaces at the end of a line: two of them break it."""
    return lines_of(sent.get(TEXT, "")).strip("\n")


def numbers(sent: Sent, at: str) -> list[int]:
    """The rows of a list that were sent, in their order."""
    steps = (name[len(at) + 1 :].partition(".")[0] for name in sent if name.startswith(f"{at}."))
    return sorted({int(step) for step in steps if step.isascii() and step.isdigit() and len(step) < 7})


def in_form(values: Value, keys: Iterable[Key]) -> Group:
    """The values of a file by these keys, as a browser would send them back untouched."""
    known = values if isinstance(values, dict) else {}
    found = {key.name: _as_sent(known.get(key.name, ""), key.value) for key in keys}
    return {name: value for name, value in found.items() if value}


def _as_sent(value: Value, shape: Shape, as_row: bool = False) -> Value:
    if shape.many and not as_row and not shape.free:
        rows = value if isinstance(value, list) else [value]
        return [one for one in (_as_sent(row, shape, as_row=True) for row in rows) if one] or ""
    if isinstance(value, dict):
        if shape.free:
            return {_line(name): _line(said) for name, said in value.items() if isinstance(said, str)}
        return in_form(value, shape.keys) or ""
    if isinstance(value, list):  # which is wrong there, and stays as it is
        return ""
    return _text(value) if shape.sort in (Sort.MARKDOWN, Sort.TEXT) else _line(value)


def for_file(value: Value, before: Value, shape: Shape) -> Value:
    """A value of a form in the shape that it has in a file: one alone stands without a list where it did, or where it is new."""
    if isinstance(value, list) and len(value) == 1 and shape.one and shape.sort is not Sort.GROUP:
        return value[0] if not isinstance(before, list) else value
    if isinstance(value, dict) and isinstance(before, dict) and not shape.free:  # what no form shows stays
        return {**{key: one for key, one in before.items() if key not in {known.name for known in shape.keys}}, **value}
    return value


def _one(sent: Sent, shape: Shape, at: str) -> Value:
    if shape.sort is not Sort.GROUP or at in sent:
        text = sent.get(at, "")
        text = _text(text) if shape.sort in (Sort.MARKDOWN, Sort.TEXT) else _line(text)
        return text if says_something(text) else ""  # as the reader has it
    return group(sent, shape.keys, f"{at}.") or ""


def _text(text: str) -> str:
    """A text of one or more lines, as it stands in a file."""
    return "\n".join(line.rstrip() for line in lines_of(text).strip().split("\n"))


def _line(text: str) -> str:
    return " ".join(lines_of(text).split())


def lines_of(text: str) -> str:
    """What somebody typed or pasted without what no file can hold; a line ends where it ended for them."""
    return as_read(_CONTROL.sub("", _END.sub("\n", text)))
