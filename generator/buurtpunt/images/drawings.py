"""SVG drawings, cleaned: what can run code or fetch something from elsewhere is not on the list, and goes.

A drawing is a document of its own: whoever opens its address opens it outside the page, beyond the reach of the page's
security policy. So it is held to a list of what may stay, as Markdown is.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from buurtpunt.catalogues import tell
from buurtpunt.images import ImageFile, PictureFiles, inside
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Wrong, village

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_LARGEST = 2_000_000  # bytes; a logo has ten thousand
_TAGS = {
    *("svg", "g", "defs", "symbol", "use", "title", "desc", "style", "switch", "view", "marker", "mask", "pattern"),
    *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "image"),
    *("linearGradient", "radialGradient", "stop", "clipPath", "filter", "feBlend", "feColorMatrix", "feComposite"),
    *("feComponentTransfer", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feConvolveMatrix", "feDiffuseLighting"),
    *("feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feGaussianBlur", "feMerge", "feMergeNode"),
    *("feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence"),
}
_OF_A_LINK = (
    "href",
    "target",
    "rel",
    "download",
    "hreflang",
    "ping",
    "type",
    "referrerpolicy",
    "title",
    "show",
    "role",
)
# Notes that drawing programs leave to themselves; nobody misses them, so nobody is told.
_NOTES = ("metadata", "namedview", "sodipodi", "pgf", "sfw")
_PART = pattern(r"#[^\s\"'()<>]*")
# A short name for a long text; one may not be made of others, or a few lines would become a book.
_ENTITY = pattern(r"""<!ENTITY\s+([\w:.-]+)\s+("[^"&%<]*"|'[^'&%<]*')\s*>""")
_URL = pattern(r"url\(\s*[\"']?([^()\"']*)[\"']?\s*\)", re.IGNORECASE)
_LENGTH = pattern(r"\s*(\d{1,9}(?:\.\d*)?)\s*(px|mm|cm|q|in|pt|pc)?\s*", re.IGNORECASE)
_INCH = 96  # pixels, and what else goes into one (CSS Values 4, 6.2)
_IN_AN_INCH = {"px": 96, "": 96, "mm": 25.4, "cm": 2.54, "q": 101.6, "in": 1, "pt": 72, "pc": 6}
_FRAME = pattern(r"[\s,]*(?:-?\d[\d.eE+-]{0,30}[\s,]+){2}(\d{1,9}(?:\.\d*)?)[\s,]+(\d{1,9}(?:\.\d*)?)[\s,]*")
_DEEPEST = 200  # groups in groups; drawing programs make a dozen


def is_drawing(data: bytes) -> bool:
    """Whether a file is SVG, whatever its name."""
    head = data[:1000].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"<") and b"<svg" in data[:5000]


def clean(data: bytes) -> PictureFiles[bytes]:
    """The one file of a drawing, without code and without references to elsewhere; raises `Wrong` for one that cannot be read."""
    if len(data) > _LARGEST or not _has_harmless_names(data):
        raise Wrong(village.DRAWING_COMPLEX)
    try:
        root = ET.fromstring(data)  # noqa: S314  (its entities were judged above; expat fetches nothing)
    except (ET.ParseError, ValueError, LookupError):
        raise Wrong(village.PICTURE_BROKEN, reason=tell("images.damaged")) from None
    if root.tag != f"{{{_SVG}}}svg":
        raise Wrong(village.PICTURE_BROKEN, reason=tell("images.no_drawing"))
    if _depth(root) > _DEEPEST:
        raise Wrong(village.DRAWING_COMPLEX)
    pictures = inside.made_anew(root)
    removed: list[str] = []
    _clean(root, removed)
    for element, name, picture in pictures:
        element.set(name, picture)
    width, height = _size(root)
    ET.register_namespace("", _SVG)
    ET.register_namespace("xlink", _XLINK)
    file = ImageFile(ET.tostring(root, encoding="utf-8"), "svg", width, height)
    return PictureFiles((file,), removed=tuple(dict.fromkeys(removed)))


def _has_harmless_names(data: bytes) -> bool:
    """Whether what a drawing calls by a name of its own (`&ns_svg;`, as Illustrator writes it) is short plain text."""
    if b"<!ENTITY" not in data:
        return True
    text = data.decode("latin-1")
    names = _ENTITY.findall(text)
    grown = sum(len(value) * text.count(f"&{name};") for name, value in names)
    return len(names) == text.count("<!ENTITY") and grown <= _LARGEST


def _depth(root: ET.Element) -> int:
    """How many elements stand in each other at most."""
    depth, row = 0, [root]
    while row:
        depth, row = depth + 1, [child for element in row for child in element]
    return depth


def _clean(element: ET.Element, removed: list[str], tag: str = "g") -> None:
    """Takes out what may not stay; `tag` is what a link becomes here, so that its words or lines stay."""
    for name, value in list(element.attrib.items()):
        if not _is_harmless(name, value):
            del element.attrib[name]
            if not _is_note(name):
                removed.append(_short(name))
    tag = "tspan" if _short(str(element.tag)) == "text" else tag
    before: ET.Element | None = None  # the last that stays
    for child in list(element):
        name = str(child.tag)
        if name == f"{{{_SVG}}}a":
            removed.append("<a>")
            child.tag = f"{{{_SVG}}}{tag}"
            child.attrib = {key: value for key, value in child.attrib.items() if _short(key) not in _OF_A_LINK}
        elif not (name.startswith(f"{{{_SVG}}}") and _short(name) in _TAGS and _has_harmless_style(child)):
            _remove(element, child, before)
            if not _is_note(name) and not _is_for_its_program(child):
                removed.append(f"<{_short(name)}>")
            continue
        _clean(child, removed, tag)
        before = child


def _remove(element: ET.Element, child: ET.Element, before: ET.Element | None) -> None:
    """Takes out one child, and not the words behind it."""
    if before is None:
        element.text = (element.text or "") + (child.tail or "")
    else:
        before.tail = (before.tail or "") + (child.tail or "")
    element.remove(child)


def _is_for_its_program(element: ET.Element) -> bool:
    """Whether something is shown by one drawing program alone; for all others Illustrator draws it once more beside it."""
    return "ns.adobe.com" in element.get("requiredExtensions", "")


def _is_harmless(name: str, value: str) -> bool:
    short = _short(name)
    if name.startswith("{") and not name.startswith((f"{{{_XLINK}}}", "{http://www.w3.org/XML/1998/namespace}")):
        return False
    if short.lower().startswith("on"):
        return False
    if short == "href":
        return bool(_PART.fullmatch(value.strip()))
    return short != "base" and _stays_inside(value)


def _stays_inside(style: str) -> bool:
    """Whether a style or a value refers to nothing but a part of the drawing itself. An escape could hide anything."""
    inner = all(_PART.fullmatch(target.strip()) for target in _URL.findall(style))
    rest = _URL.sub("", style).lower()
    return inner and not any(
        word in rest for word in ("url(", "@import", "javascript:", "expression(", "\\", "image-set")
    )


def _has_harmless_style(element: ET.Element) -> bool:
    return _short(str(element.tag)) != "style" or _stays_inside("".join(element.itertext()))


def _is_note(name: str) -> bool:
    foreign = name.startswith("{") and not name.startswith((f"{{{_SVG}}}", f"{{{_XLINK}}}"))
    return foreign or not name or _short(name) in _NOTES


def _short(name: str) -> str:
    return name.rpartition("}")[2]


def _size(root: ET.Element) -> tuple[int, int]:
    """Width and height in pixels: as said, else of its own frame; 300 by 150 is what browsers take (CSS 2.2, 10.3.2).

    A drawing without a frame gets one of its size, else it is cut off where it is shown smaller.
    """
    width, height = (_pixels(root.get(name, "")) for name in ("width", "height"))
    found = _FRAME.fullmatch(root.get("viewBox", ""))
    wide, high = (float(found[1]), float(found[2])) if found else (0, 0)
    if wide and high and not (width and height):
        scale = width / wide or height / high or 1
        width, height = wide * scale, high * scale
    elif not (width and height):
        width, height = 300, 150
    elif not (wide and high):
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    return max(1, round(width)), max(1, round(height))


def _pixels(length: str) -> float:
    """A length in pixels; 0 where it says nothing by itself: `100%`, `10em`."""
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _INCH / _IN_AN_INCH[(found[2] or "").lower()] if found else 0
