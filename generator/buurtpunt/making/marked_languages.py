"""Which words of a page are in another language than the page: what is marked in its HTML becomes `lang` (WCAG 3.1.2)."""

from __future__ import annotations

import re

from buurtpunt.model.translation import CLOSE, OPEN, unmarked

# In a tag nothing can say its language, nor in the title of the page.
_IN_TAG = re.compile(f"<title>.*?</title>|<[^<>]*{OPEN}[^<>]*>", re.DOTALL)
# All that an element holds: then the element itself says it, unless it does already.
_WHOLE = re.compile(rf"(<\w+\b[^<>]*)>(\s*){OPEN}([^{OPEN}{CLOSE}]*){CLOSE}(\s*</)")
_PART = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")


def told(html: str, tag: str) -> str:
    """The HTML in which each mark says the language of this tag."""
    if OPEN not in html:
        return html
    html = _IN_TAG.sub(lambda found: unmarked(found[0]), html)
    html = _WHOLE.sub(lambda found: _whole(found, tag), html)
    return unmarked(_PART.sub(lambda found: _part(found[1], tag), html))


def _whole(found: re.Match[str], tag: str) -> str:
    lang = "" if " lang=" in found[1] else f' lang="{tag}"'
    return f"{found[1]}{lang}>{found[2]}{found[3]}{found[4]}"


def _part(html: str, tag: str) -> str:
    name = "div" if html.lstrip().startswith("<") else "span"
    return f'<{name} lang="{tag}">{html}</{name}>'
