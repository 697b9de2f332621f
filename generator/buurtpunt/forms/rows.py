"""Rows of a list in a form: one more, one less, one earlier, one twice; by a button, so that no script is needed."""

from __future__ import annotations

from typing import Any

from buurtpunt.forms.typed import Group


def moved(values: Group, asked: str) -> Group:
    """The values after a button: `+uren` adds a row, `-uren.2` takes one away, `^uren.2` puts one before the
    row above it, `=uren.2` makes another of it.
    """
    sign, steps = asked[0], asked[1:].split(".")
    found: Group = dict(values)
    holder: Any = found
    *way, last = steps if sign == "+" else steps[:-1]
    for step in way:
        holder = _inside(holder, step)
        if holder is None:
            return values
    key = _key(holder, last)
    rows = holder.get(key) if isinstance(holder, dict) else None
    rows = list(rows) if isinstance(rows, list) else []
    if sign == "+":
        rows.append("")
    elif not steps[-1].isdecimal() or int(steps[-1]) >= len(rows):
        return values
    else:
        at = int(steps[-1])
        row = rows[at] if sign == "=" else rows.pop(at)
        if sign != "-":
            rows.insert(max(0, at - 1) if sign == "^" else at + 1, row)
    if isinstance(holder, dict):
        holder[key] = rows
    return found


def _inside(holder: Any, step: str) -> Any:
    """What is inside a group or a list, as a copy that may be changed."""
    key = _key(holder, step)
    if isinstance(holder, list) and not (isinstance(key, int) and key < len(holder)):
        return None
    inside = holder[key] if isinstance(holder, list) else holder.get(key)
    if not isinstance(inside, dict | list):
        return None
    holder[key] = inside = dict(inside) if isinstance(inside, dict) else list(inside)
    return inside


def _key(holder: Any, step: str) -> Any:
    return int(step) if isinstance(holder, list) and step.isdecimal() and len(step) < 7 else step
