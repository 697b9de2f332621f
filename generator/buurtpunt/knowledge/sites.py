"""Web addresses as people type them: whether one can lead to a site, and which was meant where it cannot."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from buurtpunt.knowledge.patterns import pattern

_SITE = pattern(r"(?:(?!-)[\w-]+\.)+(?:[^\W\d_]{2,}|xn--[\w-]+)\.?|\d{1,3}(?:\.\d{1,3}){3}")
_HALF = pattern(r"www\.[^.]+\.?")  # `https://www.oudemelkerij`
# The beginning of a web address, also typed twice, with a sign too few or with another one: `http:/`, `https;//`, `htps://`
_BEGIN = pattern(r"(?:\s*ht{1,2}ps?(?:[:;]\s*/*|/+)|//)+\s*", re.IGNORECASE)
_NAME = pattern(r"www\..*|.*\.(?:be|eu|com|org|net|nl|vlaanderen|brussels|example)")
_FILES = (".md", ".yml", ".jpg", ".jpeg", ".png", ".pdf")  # what nobody types to say a site


def leads_to_a_site(address: str) -> bool:
    """Whether the host that a web address names can be one: `https://www.` has none, and no visitor has our `localhost`."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:  # half an IPv6 address: "http://["; a port that is no number
        return False
    return "@" not in parts.netloc and bool(_SITE.fullmatch(host)) and not _HALF.fullmatch(host)


def meant(address: str) -> str:
    """The web address that was meant by one that leads to no site; "" where nobody can know."""
    begin = _BEGIN.match(address)
    bare = address[begin.end() if begin else 0 :].strip()
    host = re.split("[/?#]", bare, maxsplit=1)[0]
    mended = re.sub(r"[.,\s]*[.,]+[.,\s]*", ".", host)
    guess = f"https://{mended}{bare[len(host) :]}"
    is_one = leads_to_a_site(guess) and not mended.lower().endswith(_FILES) and guess != address
    return guess if is_one and not any(sign.isspace() for sign in guess) else ""


def is_named(host: str) -> bool:
    """Whether people call a site so, where a file may be called anything: `www.linde.example`, `linde.be`."""
    return bool(_NAME.fullmatch(host))


def path_in(address: str) -> str:
    """An address on a site without the site in front, and without what a browser adds to a page: `?fbclid=...`, `#top`."""
    begin = _BEGIN.match(address)
    bare = address[begin.end() if begin else 0 :]
    host, slash, rest = bare.partition("/")
    is_host = leads_to_a_site(f"https://{host}") and (begin or host.startswith("www.") or (slash and is_named(host)))
    return re.split("[?#]", rest if is_host else address, maxsplit=1)[0]
