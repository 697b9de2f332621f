"""Dutch to be read aloud: numbers, hours and telephone numbers in words, as people here say them. No digit is left."""

from __future__ import annotations

import re
from datetime import time

from buurtpunt.knowledge.daynames import MONTHS
from buurtpunt.knowledge.patterns import pattern

_SMALL = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_MOST = 999_999_999  # the highest number that is said as one; others are read digit by digit
_PARTS = ((6, "'s nachts"), (12, "'s morgens"), (13, "'s middags"), (18, "'s namiddags"), (24, "'s avonds"))
_CLOCK = r"([01]?[0-9]|2[0-4])(?:[.:u]([0-5][0-9]))?"
_SPAN = pattern(rf"(?<![0-9.,])(?:van )?{_CLOCK} ?(?:tot|-|–) ?{_CLOCK}(?:\s?(?:uur|u\b))", re.IGNORECASE)
_HOUR = pattern(
    rf"(?:(?<=\bom )|(?<=\btot )|(?<=\bvan )|(?<=\bvanaf )|(?<=\brond )|(?<=\bvoor )|(?<=\bna )){_CLOCK}\s?(?:uur|u\b)"
    r"|(?<![0-9.,])([01]?[0-9]|2[0-3])[.:]([0-5][0-9])(?:\s?(?:uur|u\b)|(?![0-9.,]))",
    re.IGNORECASE,
)
_PHONE = pattern(r"(?<![\w.])(\+|\b0)[0-9]{1,3}(?:[ /.][0-9]{2,3}){2,4}(?!\w)")
_MONEY = pattern(r"(?:€ ?([0-9][0-9.]*)(?:,([0-9]{2}))?|([0-9][0-9.]*),([0-9]{2}) euro)(?![0-9])")
_YEAR = pattern(rf"((?:{'|'.join(MONTHS)}|\bin|\buit|\bsinds|\bsince) )([12][0-9]{{3}})(?![0-9])")
_NTH = pattern(r"(?<!\w)([0-9]{1,3})(?:ste|de|e)\b")
_TILL = pattern(r"(?<=[0-9]) ?[-–] ?(?=[0-9])")
_NUMBER = pattern(r"[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])|[0-9]+")
_DECIMAL = pattern(r"(?<![0-9.])([0-9]{1,6}),([0-9]{1,3})(?![0-9])")
_SIGNS = {"&": "en", "€": "euro", "%": "procent", "+": "plus", "=": "is", "m²": "vierkante meter"}
_UNITS = pattern(r"(?<=[0-9]) ?(km|kg|cm|m|g|l|u)\b")
_UNIT = {"km": "kilometer", "kg": "kilo", "cm": "centimeter", "m": "meter", "g": "gram", "l": "liter", "u": "uur"}
_BRACKETED = pattern(r"(^|[.!?…] )\(([^()]*)\)")
_ASIDE = pattern(r"\s*\(([^()]*)\)")
_BESIDE = pattern(r",(?=\s*[,.;:!?…])|^,\s*")
_NO_SOUND = pattern(r"[()\[\]{}<>|\\*_~`^#/\"“”«»•·]+")
_NTHS = {"één": "eerste", "een": "eerste", "drie": "derde", "acht": "achtste"}
_DE = ("twee", "vier", "vijf", "zes", "zeven", "negen", "tien", "elf", "twaalf", "tien")


def number(count: int) -> str:
    """A whole number from 0 on: `achtendertigduizend vierhonderd`; one of a thousand million or more digit by digit."""
    if count > _MOST:
        return _digits(str(count))
    if count == 1:
        return "één"
    if count >= 1_000_000:
        millions, rest = divmod(count, 1_000_000)
        return f"{number(millions)} miljoen {number(rest) if rest else ''}".rstrip()
    if count >= 1000:
        thousands, rest = divmod(count, 1000)
        told = "duizend" if thousands == 1 else f"{number(thousands)}duizend"
        return f"{told} {number(rest)}" if rest else told
    if count >= 100:
        hundreds, rest = divmod(count, 100)
        told = "honderd" if hundreds == 1 else f"{_SMALL[hundreds]}honderd"
        return f"{told}{number(rest)}" if rest else told
    if count < len(_SMALL):
        return _SMALL[count]
    ones, tens = count % 10, _TENS[count // 10 - 2]
    return f"{_SMALL[ones]}{'ën' if _SMALL[ones].endswith('e') else 'en'}{tens}" if ones else tens


def nth(count: int) -> str:
    """A number in a row: `eerste`, `twaalfde`, `twintigste`."""
    told = number(count)
    for word, said in _NTHS.items():
        if told.endswith(word):
            return told.removesuffix(word) + said
    return f"{told}{'de' if told.endswith(_DE) or 13 <= count % 100 <= 19 else 'ste'}"


def year(count: int) -> str:
    """A year: `negentienhonderd achtenzestig`, `tweeduizend zesentwintig`."""
    hundreds, rest = divmod(count, 100)
    if 11 <= hundreds <= 19:
        return f"{number(hundreds)}honderd {number(rest)}".removesuffix(" nul")
    return number(count)


def hour(moment: time, *, part: bool = True) -> str:
    """An hour as people say it: `half acht 's avonds`, `kwart over vier 's namiddags`, `middernacht`."""
    if moment == time():
        return "middernacht"
    told = _clock(moment)
    return f"{told} {_part(moment)}" if part else told


def _clock(moment: time) -> str:
    minute, this = moment.minute, number(moment.hour % 12 or 12)
    following = number((moment.hour + 1) % 12 or 12)
    if minute == 0:
        return f"{this} uur"
    if minute == 30:
        return f"half {following}"
    if 20 < minute < 40:
        return f"{_minutes(abs(30 - minute))} {'voor' if minute < 30 else 'over'} half {following}"
    return f"{_minutes(minute)} over {this}" if minute < 30 else f"{_minutes(60 - minute)} voor {following}"


def _minutes(count: int) -> str:
    return "kwart" if count == 15 else number(count)


def _part(moment: time) -> str:
    return next(words for before, words in _PARTS if moment.hour < before)


def span(start: time, end: time) -> str:
    """From when till when: `van zes tot negen uur 's avonds`; the part of the day once where it is the same."""
    same = _part(start) == _part(end) and time() not in (start, end)
    first = hour(start, part=not same)
    if same and not end.minute:
        first = first.removesuffix(" uur")
    return f"van {first} tot {hour(end)}"


def phone(display: str) -> str:
    """A telephone number group by group: `nul vierhonderdvijftig, nul nul, twaalf, vierendertig`."""
    groups = re.split(r"[^0-9+]+", display)
    return ", ".join(_group(group) for group in groups if group)


def _group(digits: str) -> str:
    bare = digits.lstrip("+0")
    front = ["plus" if sign == "+" else "nul" for sign in digits[: len(digits) - len(bare)]]
    return " ".join([*front, *([number(int(bare))] if bare else [])])


def aloud(text: str) -> str:
    """Running Dutch with all in words that is said in words. What stands between brackets follows a comma, or is a sentence."""
    told = _ASIDE.sub(r", \1,", _BRACKETED.sub(r"\1\2", text))
    told = _BESIDE.sub("", told)
    told = _PHONE.sub(lambda found: phone(found[0]), told)
    told = _SPAN.sub(_said_span, told)
    told = _HOUR.sub(_said_hour, told)
    told = _MONEY.sub(_said_money, told)
    told = _YEAR.sub(lambda found: found[1] + year(int(found[2])), told)
    told = _NTH.sub(lambda found: nth(int(found[1])), told)
    told = _UNITS.sub(lambda found: f" {_UNIT[found[1]]}", told)
    told = _TILL.sub(" tot ", told)
    told = _DECIMAL.sub(lambda found: f"{number(int(found[1]))} komma {_digits(found[2])}", told)
    told = _NUMBER.sub(_said_number, told)
    for sign, words in _SIGNS.items():
        told = told.replace(sign, f" {words} ")
    return _tidy(_NO_SOUND.sub(" ", told))


def _tidy(text: str) -> str:
    """No space before a sign, none twice; digits of other scripts go too."""
    told = "".join(f" {number(int(sign))} " if sign.isdecimal() else sign for sign in text)
    return re.sub(r"\s+([,.;:!?…])", r"\1", " ".join(told.split()))


def _said_span(found: re.Match[str]) -> str:
    start, end = _time(found[1], found[2]), _time(found[3], found[4])
    return span(start, end)


def _said_hour(found: re.Match[str]) -> str:
    return hour(_time(found[1] or found[3], found[2] or found[4]))


def _time(hours: str, minutes: str | None) -> time:
    return time(int(hours) % 24, int(minutes or 0))


def _said_money(found: re.Match[str]) -> str:
    euros, cents = found[1] or found[3], found[2] or found[4]
    told = f"{_said_digits(euros)} euro"
    return f"{told} {number(int(cents))}" if cents and int(cents) else told


def _said_number(found: re.Match[str]) -> str:
    before = found.string[found.start() - 1 : found.start()] if found.start() else ""
    after = found.string[found.end() : found.end() + 1]
    told = _said_digits(found[0])
    return f"{' ' if before.isalpha() else ''}{told}{' ' if after.isalpha() else ''}"


def _said_digits(typed: str) -> str:
    digits = typed.replace(".", "")
    if len(digits) > 1 and digits.startswith("0"):
        return _digits(digits)
    return number(int(digits)) if len(digits) <= len(str(_MOST)) else _digits(digits)


def _digits(digits: str) -> str:
    return " ".join(_SMALL[int(digit)] for digit in digits)
