"""Addresses and numbers as people paste them into a text, without anything around them: where each ends, where it leads."""

from __future__ import annotations

import re

from buurtpunt.knowledge import belgium
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Wrong

# What Markdown put aside (the \_ that an editor writes for a _ in an address) stands there by a number.
_ASIDE = "\x02klzzwxh:\\d+\x03"
_NAME = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}"  # the parts of a host but for its last
_REST = rf"(?:(?::\d{{1,5}})?(?:[/?#](?:[^\s<>\"“”«»`\x02\x03]|{_ASIDE})*)?)"
_LAST = "be|eu|com|org|nl|vlaanderen|brussels|example"  # endings that a place on the web has, and no Dutch word is
_WEB = (
    rf"(?:https?://(?:{_NAME}[^\W\d_]{{2,24}}|\d{{1,3}}(?:\.\d{{1,3}}){{3}})|www\.{_NAME}[^\W\d_]{{2,24}})(?![^\W_]|@){_REST}"
    rf"|{_NAME}(?:{_LAST})(?![\w@-]|\.\w){_REST}"
)
_MAIL = rf"(?:[\w+.-]|{_ASIDE}){{1,200}}@{_NAME}[^\W\d_]{{2,24}}(?![\w@-]|\.\w)"
_PHONE = (
    r"(?!\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d\d(?!\d)|\d{4}\.\d{3}\.\d{3}(?!\d))"  # no day, no number of an organisation
    r"(?:\+[1-9]|\(0(?=\d{1,3}\))|0)\d?(?:(?:[ \xa0\u202f./-]| ?\(|\) ?| / |/ )?\d){7,12}(?!\w|[ \xa0./-]\d)"
)
ADDRESS = rf"(?<![\w@/.+-])(?:(?P<mail>{_MAIL})|(?P<web>{_WEB}))|(?<![\w+/-])(?<!\d[ \xa0.,])(?P<phone>{_PHONE})"
# What each of them has; most texts have none of it, and it is looked for in a tenth of the time.
_MAY_BE = pattern(r"[.](?=[a-z]{2})|0(?<![0-9]0)(?=[ ./()-]{0,3}\d)|[+](?=\d)|:(?=//)")
_NO_PHONE = pattern(r"(?:\bBE|BTW|KBO|RPR|IBAN|ondernemings|rekenings?)(?:-?(?:nummer|nr))?[\s:.-]*$", re.IGNORECASE)
_MARKS = "?!.,:;'\"*_~’‘”"  # what stands behind an address, and belongs to the sentence


def may_be_in(text: str, start: int = 0) -> bool:
    """Whether an address or a number may stand in a text, from an offset on."""
    return _MAY_BE.search(text, start) is not None


def trimmed(text: str, around: str) -> str:
    """An address without the full stop of its sentence, the bracket around it or the asterisks of its bold.

    `around` is the sign in front of it. (GitHub Flavored Markdown, 6.9; but a mark that was opened in the address stays.)
    """
    end = len(text)
    opened = {sign: text.count(sign) for sign in "()[]*_~"}
    while end:
        last = text[end - 1]
        is_bracket = last in ")]" and opened[last] > opened["(" if last == ")" else "["]
        is_own = last in "*_~" and opened[last] % 2 == 0 and around != last
        if not is_bracket and (is_own or last not in _MARKS):
            break
        if last in opened:
            opened[last] -= 1
        end -= 1
    return text[:end]


def target_of(kind: str, text: str, before: str) -> str:
    """Where an address or a number leads, as a link may have it; "" where it is not sure that it is one."""
    if kind == "phone":
        return "" if _NO_PHONE.search(before[-30:]) else _call(text)
    if kind == "mail":
        return f"mailto:{text}"
    return text if text.startswith(("http://", "https://")) else f"https://{text}"


def _call(text: str) -> str:
    try:
        return belgium.parse_phone(text).link
    except Wrong:
        return ""
