"""The one door to addresses.

An address is a place in the site, counted from its root: "" is the home page, "agenda/soep/" a page, "stijl.css" a
file, each with "#anchor" behind it where wanted; or an address elsewhere, with a scheme in front. Links inside the site
are relative, so that the same output works at "/", below "/mijn-dorp/" and from a USB stick. That last one is why
they name the "index.html" of a page.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote, urlsplit

# What a link on a page may begin with; the rest either runs code or works on one computer only.
SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel", "webcal"})
_READABLE = "/-._~!$&'()*+,;=:@"  # what may stand unescaped in a path (RFC 3986, 3.3)


def is_elsewhere(address: str) -> bool:
    """Whether an address has a scheme, or names a host."""
    if ":" not in address and address[:1].isalnum():  # a page or a file of the site
        return False
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


def scheme_of(address: str) -> str:
    """The scheme in lower case; empty for an address without one. Browsers skip white space in it, so we do."""
    if ":" not in address:
        return ""
    squeezed = "".join(c for c in address if c > " ")
    head, colon, _ = squeezed.partition(":")
    return head.lower() if colon and head and not set(head) & set("/?#") else ""


def host_of(address: str) -> str:
    """The host that an address names; empty for none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # half an IPv6 address: "http://["
        return ""


def file_of(address: str) -> str:
    """The file in the output in which an address stands: "agenda/" is "agenda/index.html"."""
    path = address.partition("#")[0]
    return path + "index.html" if path == "" or path.endswith("/") else path


def relative(address: str, here: str) -> str:
    """The link from the page `here` to an address."""
    if is_elsewhere(address):
        return address
    _, hash_, anchor = address.partition("#")
    path, query_mark, query = file_of(address).partition("?")
    if hash_ and path == file_of(here):
        return f"#{anchor}"
    return _quoted(_path_from(file_of(here), path)) + query_mark + query + hash_ + anchor


def _path_from(here: str, path: str) -> str:
    """The way from one file to another, both from the root of the site."""
    start, end = here.split("/")[:-1], path.split("/")
    same = 0
    while same < min(len(start), len(end) - 1) and start[same] == end[same]:
        same += 1
    return "../" * (len(start) - same) + "/".join(end[same:])


@lru_cache(maxsize=2**12)
def _quoted(path: str) -> str:
    return quote(path, safe=_READABLE)


def absolute(address: str, base: str) -> str:
    """The full web address of an address, under the web address of the home page."""
    if ":" in address and is_elsewhere(address):
        return address
    return base.rstrip("/") + "/" + quote(address, safe=_READABLE + "#?")


def base_path(base: str) -> str:
    """The path under which a site stands: "/" or "/mijn-dorp/"."""
    return urlsplit(base).path.rstrip("/") + "/"


def is_same_place(one: str, other: str) -> bool:
    """Whether two full web addresses are one place to a visitor: with or without `s` behind `http` and "/" at the end."""
    return (host_of(one), base_path(one)) == (host_of(other), base_path(other))
