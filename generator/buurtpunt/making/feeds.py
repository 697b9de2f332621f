"""The files for machines: sitemap, feeds, robots.txt and what GitHub Pages wants."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from buurtpunt import hosting, urls
from buurtpunt.making import atom
from buurtpunt.making.context import Context

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def files(context: Context, addresses: Iterable[str]) -> dict[str, bytes]:
    """All of them. Those that need the web address of the site are left out while there is none."""
    made = {".nojekyll": b""}
    if not context.base:
        return made
    made["sitemap.xml"] = sitemap(context, addresses)
    if atom.has_news(context):
        made[atom.NEWS] = atom.news(context)
    if atom.has_agenda(context):
        made[atom.AGENDA] = atom.agenda(context)
    if urls.base_path(context.base) == "/":  # crawlers ask for it at the root of a host only (RFC 9309, 2.3)
        made["robots.txt"] = f"User-agent: *\nAllow: /\nSitemap: {context.absolute('sitemap.xml')}\n".encode()
    # As typed, wherever it stands today: a host that reads this file brings the site to its own domain.
    if domain := hosting.own_domain(context.hub.website or context.base):
        made["CNAME"] = f"{domain}\n".encode()
    return made


def sitemap(context: Context, addresses: Iterable[str]) -> bytes:
    """The pages of the site (sitemaps.org). Only news tells a day of its own; the day of the build says nothing."""
    dates = {item.address: item.date for item in context.seen.news}
    root = ET.Element("urlset", xmlns=_SITEMAP)
    for address in sorted(addresses):
        entry = ET.SubElement(root, "url")
        ET.SubElement(entry, "loc").text = context.absolute(address)
        if address in dates:
            ET.SubElement(entry, "lastmod").text = dates[address].isoformat()
    return atom.as_bytes(root)
