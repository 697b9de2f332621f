"""Why a piece of HTML has no place on the site: it may do harm, it says how something looks, or nobody knows it."""

from __future__ import annotations

# What can run code, or fetch something, or ask a visitor for something.
_HARMFUL = {
    *(
        "applet",
        "audio",
        "base",
        "button",
        "canvas",
        "embed",
        "fieldset",
        "form",
        "frame",
        "frameset",
        "iframe",
        "input",
    ),
    *("label", "link", "math", "meta", "noscript", "object", "option", "script", "select", "source", "style", "svg"),
    *("template", "textarea", "track", "video"),
}
_LOOKS = {
    *("article", "aside", "basefont", "big", "blink", "center", "col", "colgroup", "font", "footer", "header", "main"),
    *("marquee", "nav", "nobr", "strike", "tt"),
}


def why_removed(name: str) -> str:
    """What is wrong with a tag ("<script>") or an attribute ("onclick"): "harm", "looks", or "unknown"."""
    if name.startswith("<"):
        tag = name.strip("<>")
        return "harm" if tag in _HARMFUL else "looks" if tag in _LOOKS else "unknown"
    return "harm" if name.startswith("on") or name in ("style", "src", "srcset", "href", "formaction") else "looks"
