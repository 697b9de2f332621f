"""From light to ink: the four inks of a press for a colour on a screen.

A press has a profile of its own, which we do not have. So this reckons with what all have in common: how much light
the three inks of offset printing on coated paper swallow (the solids of ISO 12647-2), that dots of ink leave paper
between them, and that black takes the place of what the three have in common, since layers of ink smear.
"""

from __future__ import annotations

from functools import cache
from math import log10

Inks = tuple[float, float, float, float]  # cyan, magenta, yellow and black, each from 0 (none) to 1 (all of the paper)

_SOLIDS = ((0, 158, 224), (230, 0, 126), (255, 237, 0))  # sRGB of cyan, magenta and yellow
_DARKEST = 1.7  # the density of a solid where it swallows most
_BLACK = 0.95  # how much of what the three have in common black takes over


def inks(red: int, green: int, blue: int) -> Inks:
    """The inks for a colour in sRGB, of which each part goes from 0 to 255."""
    light = [_density(part) for part in (red, green, blue)]
    needed = (sum(part * of for part, of in zip(row, light, strict=True)) for row in _unmixed())
    dots = [min(1.0, max(0.0, (1 - 10 ** -(amount * _DARKEST)) / (1 - 10**-_DARKEST))) for amount in needed]
    black = min(dots) * _BLACK
    rest = 1 - black**4  # below much black nobody sees a colour, and there may not be too much ink
    cyan, magenta, yellow = ((dot - black) / (1 - black) * rest for dot in dots)
    return cyan, magenta, yellow, black


def black(red: int, green: int, blue: int) -> Inks:
    """Black ink alone, as dark as a colour (ITU-R BT.601)."""
    return 0.0, 0.0, 0.0, 1 - (0.299 * red + 0.587 * green + 0.114 * blue) / 255


def _density(part: int) -> float:
    """How much light is swallowed, in powers of ten (sRGB: IEC 61966-2-1)."""
    share = part / 255
    light = share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
    return min(_DARKEST, -log10(max(light, 1e-4)))


@cache
def _unmixed() -> tuple[tuple[float, float, float], ...]:
    """How much of each ink gives the densities of red, green and blue light: the inverse of what each ink swallows."""
    (a, b, c), (d, e, f), (g, h, i) = zip(*(map(_density, solid) for solid in _SOLIDS), strict=True)
    size = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
    rows = (
        (e * i - f * h, c * h - b * i, b * f - c * e),
        (f * g - d * i, a * i - c * g, c * d - a * f),
        (d * h - e * g, b * g - a * h, a * e - b * d),
    )
    return tuple((x / size, y / size, z / size) for x, y, z in rows)
