"""The files for machines: sitemap, feed, robots.txt and what GitHub Pages wants."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from buurtpunt import urls
from buurtpunt.making import cards
from buurtpunt.making.context import Context

FEED = "feed.xml"
NEWEST = 20  # entries in the feed
_ATOM = "http://www.w3.org/2005/Atom"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def files(context: Context, addresses: Iterable[str]) -> dict[str, bytes]:
    """All of them. Those that need the web address of the site are left out while there is none."""
    made = {".nojekyll": b""}
    if not context.base:
        return made
    made["sitemap.xml"] = sitemap(context, addresses)
    if has_feed(context):
        made[FEED] = feed(context)
    if urls.base_path(context.base) == "/":  # crawlers ask for it at the root of a host only (RFC 9309, 2.3)
        made["robots.txt"] = f"User-agent: *\nAllow: /\nSitemap: {context.absolute('sitemap.xml')}\n".encode()
    if domain := urls.own_domain(context.base):
        made["CNAME"] = f"{domain}\n".encode()
    return made


def has_feed(context: Context) -> bool:
    """Whether there is a feed: there is news, and it has an address on the web."""
    return bool(context.base and context.seen.news)


def sitemap(context: Context, addresses: Iterable[str]) -> bytes:
    """The pages of the site (sitemaps.org). Only news tells a day of its own; the day of the build says nothing."""
    dates = {item.address: item.date for item in context.seen.news}
    root = ET.Element("urlset", xmlns=_SITEMAP)
    for address in sorted(addresses):
        entry = ET.SubElement(root, "url")
        ET.SubElement(entry, "loc").text = context.absolute(address)
        if address in dates:
            ET.SubElement(entry, "lastmod").text = dates[address].isoformat()
    return _xml(root)


def feed(context: Context) -> bytes:
    """The newest news as Atom (RFC 4287); an entry's id is its address, its time that of the news itself."""
    items = cards.newest(context.seen.news)[:NEWEST]
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "nl-BE"})
    ET.SubElement(root, "id").text = context.absolute("")
    ET.SubElement(root, "title").text = context.hub.name
    ET.SubElement(root, "updated").text = _moment(items[0].date)
    ET.SubElement(root, "link", rel="self", href=context.absolute(FEED))
    ET.SubElement(root, "link", rel="alternate", href=context.absolute(""))
    ET.SubElement(ET.SubElement(root, "author"), "name").text = context.hub.name
    for item in items:
        entry = ET.SubElement(root, "entry")
        ET.SubElement(entry, "id").text = context.absolute(item.address)
        ET.SubElement(entry, "title").text = item.title
        ET.SubElement(entry, "updated").text = _moment(item.date)
        ET.SubElement(entry, "link", rel="alternate", href=context.absolute(item.address))
        ET.SubElement(entry, "summary").text = cards.summary(item) or item.title
        ET.SubElement(entry, "content", type="html").text = context.text_for_readers(item)
    return _xml(root)


def _moment(day: dt.date) -> str:
    """Midnight of a day, as RFC 3339 asks; villages date their news by the day."""
    return f"{day.isoformat()}T00:00:00Z"


def _xml(root: ET.Element) -> bytes:
    ET.indent(root, " ")
    made: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"
