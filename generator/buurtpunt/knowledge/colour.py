"""The colour that a village typed, and the quiet palette that follows from it, readable by calculation.

Contrast is that of WCAG 2.2. Lightness, strength and hue are those of OKLCH (Björn Ottosson, 2020, as in CSS Color 4),
in which a colour keeps its looks when it gets lighter or darker.
"""

from __future__ import annotations

import cmath
import math
import re
from dataclasses import dataclass
from typing import NamedTuple

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.dutch import as_typed, nearest, squeeze, unaccented
from buurtpunt.problems import Wrong
from buurtpunt.problems.values import COLOUR_CODE, COLOUR_UNKNOWN

NAMES = {
    "groen": "#2a774a", "donkergroen": "#1d4d36", "lichtgroen": "#8cc29a", "mosgroen": "#66703a",
    "olijfgroen": "#6f7032", "blauw": "#2563a8", "donkerblauw": "#1b3a63", "lichtblauw": "#8fbbe0",
    "marineblauw": "#1f2f54", "petrol": "#14606b", "turkoois": "#1f8f8f", "rood": "#b8322a", "donkerrood": "#8a1f1f",
    "bordeaux": "#6e1f33", "baksteen": "#a2472f", "oranje": "#d9711c", "zalm": "#e08a73", "geel": "#f2c230",
    "oker": "#c08a2a", "goud": "#b8912f", "bruin": "#6f4a2f", "beige": "#d8c7a6", "roze": "#d9668f",
    "paars": "#6b3f87", "lila": "#a58cc4", "wit": "#ffffff", "zwart": "#1a1a1a",
    "grijs": "#65676b", "donkergrijs": "#3d4044", "lichtgrijs": "#b9bcc0",
}  # fmt: skip
_CODE = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_GREY = 0.025  # below this chroma a colour has no hue to speak of
_LOUD = 0.22  # above this chroma a colour shouts
_WARM = 75.0  # the hue of paper

_Lch = tuple[float, float, float]  # lightness 0 to 1, chroma from 0, hue 0 to 360


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour of a screen (sRGB), each part from 0 to 255."""

    red: int
    green: int
    blue: int

    @property
    def hex(self) -> str:
        """The code, as CSS reads it: `#0b6e4f`."""
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"


class Scheme(NamedTuple):
    """The colours of a page, all as `#rrggbb`. Text keeps 4.5 to 1 on `paper` and `tint`."""

    paper: str  # the page
    tint: str  # a soft surface upon it
    ink: str  # text
    muted: str  # text that stands back
    line: str  # the border of a field or button: 3 to 1
    accent: str  # links and headings
    accent_strong: str  # the surface of a button
    on_accent: str  # the text upon that


class Palette(NamedTuple):
    """The colours by day and by night. `adjusted` says that `light.accent` visibly differs from what was typed."""

    light: Scheme
    dark: Scheme
    adjusted: bool


def parse_colour(text: str) -> Colour:
    """A colour typed as a code (`#0b6e4f`, `#0b6`, `0b6e4f`) or as one of the Dutch names in `NAMES`.

    Raises `Wrong(COLOUR_CODE)` for a broken code and `Wrong(COLOUR_UNKNOWN)` for anything else.
    """
    value = squeeze(text)
    if found := _CODE.fullmatch(NAMES.get(re.sub("[ _-]", "", unaccented(value)), value)):
        return _from_code(found[1])
    if value.startswith("#"):
        raise Wrong(COLOUR_CODE, value=value)
    meant = nearest(value, NAMES)
    example = tell("values.colour.write")
    advice = tell("values.colour.meant", meant=meant) if meant else example
    raise Wrong(COLOUR_UNKNOWN, value=as_typed(value), advice=advice, in_file=not meant)


def _from_code(code: str) -> Colour:
    pairs = re.findall("..", code if len(code) == 6 else "".join(sign * 2 for sign in code))
    return Colour(*(int(pair, 16) for pair in pairs))


def contrast(a: Colour, b: Colour) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"); their order makes no difference."""
    dark, light = sorted((_luminance(a), _luminance(b)))
    return (light + 0.05) / (dark + 0.05)


def readable(colour: Colour, background: Colour, ratio: float = 4.5) -> Colour:
    """The colour, or the nearest lightness of the same hue that reaches a contrast upon a background.

    Darker or lighter, whichever is nearer. Where no colour reaches the ratio (it can be too high for a background
    of middle grey), the best of black and white.
    """
    return colour if contrast(colour, background) >= ratio else _reaching(_to_lch(colour), background, ratio)


def _reaching(lch: _Lch, background: Colour, ratio: float = 4.5) -> Colour:
    """The nearest lightness of a hue that reaches a contrast; its chroma is what a screen can show there."""
    if contrast(_from_lch(*lch), background) >= ratio:
        return _from_lch(*lch)
    ends = [end for end in (0.0, 1.0) if contrast(_from_lch(end, *lch[1:]), background) >= ratio]
    if not ends:
        return max(Colour(0, 0, 0), Colour(255, 255, 255), key=lambda end: contrast(end, background))
    found = [_towards(end, lch, background, ratio) for end in ends]
    return _from_lch(min(found, key=lambda lightness: abs(lightness - lch[0])), *lch[1:])


def _towards(end: float, lch: _Lch, background: Colour, ratio: float) -> float:
    """The lightness nearest to that of a colour that reaches the ratio, on the way to black or white."""
    fails, holds = lch[0], end
    for _ in range(10):
        middle = (fails + holds) / 2
        if contrast(_from_lch(middle, *lch[1:]), background) >= ratio:
            holds = middle
        else:
            fails = middle
    return holds


class _Tones(NamedTuple):
    """How light each part of a scheme is, and how strong an accent may be that had to move."""

    paper: float
    tint: float
    ink: float
    muted: float
    line: float
    quiet: float  # the accent of a village without a hue: black, grey or white
    limit: float
    button: float  # the least contrast of a button upon the page


_DAY = _Tones(paper=0.985, tint=0.952, ink=0.25, muted=0.50, line=0.63, quiet=0.38, limit=0.17, button=1.35)
_NIGHT = _Tones(paper=0.195, tint=0.255, ink=0.93, muted=0.73, line=0.56, quiet=0.87, limit=0.13, button=2.0)


def palette(colour: Colour) -> Palette:
    """A calm palette by day and by night around one colour, whatever that colour is."""
    lightness, chroma, hue = _to_lch(colour)
    calm = _from_lch(lightness, _LOUD, hue) if chroma > _LOUD else colour
    light, dark = _scheme(calm, _DAY), _scheme(calm, _NIGHT)
    return Palette(light, dark, adjusted=math.dist(_to_lab(colour), _to_lab(parse_colour(light.accent))) > 0.05)


def _scheme(colour: Colour, tones: _Tones) -> Scheme:
    _, chroma, hue = _to_lch(colour)
    hue = hue if chroma > _GREY else _WARM
    paper = _mixed(tones.paper, 0.008, hue, min(chroma, 0.03) / 10)
    tint = _mixed(tones.tint, 0.008, hue, min(chroma, 0.16) / 7)
    ink = _reaching((tones.ink, 0.012, hue), paper, 12)
    accent = _accent(colour, tint, tones)
    strong, on_accent = _button(readable(colour, paper, tones.button), paper, ink)
    muted = _reaching((tones.muted, 0.018, hue), tint)
    line = _reaching((tones.line, 0.018, hue), tint, 3)
    return Scheme(*(part.hex for part in (paper, tint, ink, muted, line, accent, strong, on_accent)))


def _accent(colour: Colour, tint: Colour, tones: _Tones) -> Colour:
    """The colour as typed if it reads well on the page; else calmer, and lighter or darker."""
    if contrast(colour, tint) >= 4.5:
        return colour
    lightness, chroma, hue = _to_lch(colour)
    if chroma <= _GREY:
        return _reaching((tones.quiet, min(chroma, 0.01), _WARM), tint)
    if tones is _DAY and 80 < hue < 115:
        hue = _WARM  # dark yellow looks like mud, dark amber like wood
    return _reaching((lightness, min(chroma, tones.limit), hue), tint)


def _button(surface: Colour, paper: Colour, ink: Colour) -> tuple[Colour, Colour]:
    """The surface of a button, darker where pale text nearly reads well upon it, and its text."""
    pale, deep = sorted((paper, ink), key=_luminance, reverse=True)
    if contrast(surface, pale) < 2.6:  # then `deep` reaches 4.5, since it keeps 12 to `pale`
        return surface, deep
    return readable(surface, pale), pale


def _mixed(lightness: float, warm: float, hue: float, chroma: float) -> Colour:
    """A light or dark paper: warm, with a breath of a hue."""
    mixed = cmath.rect(warm, math.radians(_WARM)) + cmath.rect(chroma, math.radians(hue))
    return _from_lch(lightness, abs(mixed), math.degrees(cmath.phase(mixed)))


def _luminance(colour: Colour) -> float:
    """Relative luminance (WCAG 2.2), 0 to 1."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: Colour) -> tuple[float, float, float]:
    """The parts of a colour in light, 0 to 1 (IEC 61966-2-1)."""
    parts = (part / 255 for part in (colour.red, colour.green, colour.blue))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def _to_lab(colour: Colour) -> tuple[float, float, float]:
    """OKLab, https://bottosson.github.io/posts/oklab/."""
    r, g, b = _linear(colour)
    l_ = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    m_ = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    s_ = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * l_ + 0.7936177850 * m_ - 0.0040720468 * s_
    green_red = 1.9779984951 * l_ - 2.4285922050 * m_ + 0.4505937099 * s_
    return lightness, green_red, 0.0259040371 * l_ + 0.7827717662 * m_ - 0.8086757660 * s_


def _to_lch(colour: Colour) -> _Lch:
    lightness, a, b = _to_lab(colour)
    return lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def _from_lch(lightness: float, chroma: float, hue: float) -> Colour:
    """The colour of a screen; what is too strong for one loses strength, never hue or lightness."""
    if all(-0.0005 <= part <= 1.0005 for part in _light_of(lightness, chroma, hue)):
        return _screen(*_light_of(lightness, chroma, hue))
    fits, fails = 0.0, chroma
    for _ in range(10):
        middle = (fits + fails) / 2
        inside = all(0 <= part <= 1 for part in _light_of(lightness, middle, hue))
        fits, fails = (middle, fails) if inside else (fits, middle)
    return _screen(*_light_of(lightness, fits, hue))


def _light_of(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    return red, green, -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short


def _screen(*light: float) -> Colour:
    clipped = (min(1.0, max(0.0, part)) for part in light)
    parts = (part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055 for part in clipped)
    return Colour(*(round(part * 255) for part in parts))
