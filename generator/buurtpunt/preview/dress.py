"""Adds our script, and where the page was typed, to a page of the preview.

The page keeps its own policy; only our script may run besides, known by its hash and by nothing else.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from html import escape

from buurtpunt.disk import plain
from buurtpunt.forms.places import place_of
from buurtpunt.forms.templates import TOP, words_of
from buurtpunt.forms.things import address_of
from buurtpunt.making.page_facts import hash_source
from buurtpunt.preview.overview import CLIENT
from buurtpunt.preview.shown import Shown

NEWS = "/.toon/nieuws"  # the stream that tells what changed; no address of a site begins with a dot
PLACES = "/.toon/plaatsen"
_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"')


@dataclass(frozen=True, slots=True)
class Script:
    """What runs in the browser, and the hash by which a policy knows it."""

    text: str
    hash: str


@cache
def script() -> Script:
    """Our script, with its style inside: a page may load no other."""
    style = plain.read_along(CLIENT / "toon.css").decode()
    text = (
        plain.read_along(CLIENT / "toon.js").decode().replace('"/* STYLE */"', json.dumps(style).replace("</", "<\\/"))
    )
    return Script(text, hash_source(text))


def dress(page: bytes, path: str, shown: Shown, writes: bool) -> bytes:
    """A page at its path, ready to hear when it is time to load again; for who `writes` it says where its form is."""
    text = _POLICY.sub(lambda found: f'{found[1]}{_allow(found[2])}"', page.decode("utf-8", "replace"), count=1)
    address = path.removesuffix("index.html")
    place = place_of(address, shown.places) if path in shown.site and path != "404.html" else None
    facts = {
        "made": shown.version_of(path),
        "sheets": "yes" if path not in shown.site else "",
        "page": address,
        "file": place.file if place else "",
        "line": str(place.line or "") if place else "",
        "words": words_of(CLIENT / "toon.js"),
        "form": f"{TOP}{address_of(place.file, place.line)}" if place and writes else "",
    }
    told = " ".join(f'data-{name}="{escape(value)}"' for name, value in facts.items())
    head, body, tail = text.rpartition("</body>")
    added = f"<script {told}>{script().text}</script>\n"
    return (head + added + body + tail if body else text + added).encode()


def _allow(policy: str) -> str:
    """A policy that lets our script run as well."""
    name = script().hash
    if "script-src " in policy:
        return policy.replace("script-src ", f"script-src {name} ", 1)
    return f"{policy}; script-src {name}"
