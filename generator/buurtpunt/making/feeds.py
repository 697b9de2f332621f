"""The files for machines: sitemap, feeds, robots.txt and what GitHub Pages wants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from buurtpunt import hosting, urls
from buurtpunt.making import atom
from buurtpunt.making.context import Context
from buurtpunt.making.page_facts import Part
from buurtpunt.model.collections import NEWS

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def files(context: Context) -> dict[str, bytes]:
    """All of them but the sitemap. Those that need the web address of the site are left out while there is none."""
    made = {".nojekyll": b""}
    if not context.base:
        return made
    if atom.has_news(context):
        made[atom.NEWS_FEED] = atom.news(context)
    if atom.has_agenda(context):
        made[atom.AGENDA_FEED] = atom.agenda(context)
    if urls.base_path(context.base) == "/":  # crawlers ask for it at the root of a host only (RFC 9309, 2.3)
        made["robots.txt"] = f"User-agent: *\nAllow: /\nSitemap: {context.absolute('sitemap.xml')}\n".encode()
    # As typed, wherever it stands today: a host that reads this file brings the site to its own domain.
    if domain := hosting.own_domain(context.hub.website or context.base):
        made["CNAME"] = f"{domain}\n".encode()
    return made


def of_edition(context: Context) -> dict[str, bytes]:
    """What stands beside the pages of another language than the first: its feeds."""
    made: dict[str, bytes] = {}
    if atom.has_news(context):
        made[context.at(atom.NEWS_FEED)] = atom.news(context)
    if atom.has_agenda(context):
        made[context.at(atom.AGENDA_FEED)] = atom.agenda(context)
    return made


def sitemap(context: Context, addresses: Iterable[str]) -> Iterator[Part]:
    """The pages of the site (sitemaps.org), when it has a web address.

    Only news tells a day of its own; the day of the build says nothing.
    """
    if not context.base:
        return
    dates = {item.address: item.date.isoformat() for item in context.seen.of(NEWS)}
    rows = [(address, dates.get(address, "")) for address in sorted(addresses)]
    yield Part("sitemap.xml", context.base + repr(rows), lambda: _sitemap(context, rows))


def _sitemap(context: Context, rows: Iterable[tuple[str, str]]) -> bytes:
    root = ET.Element("urlset", xmlns=_SITEMAP)
    for address, day in rows:
        entry = ET.SubElement(root, "url")
        ET.SubElement(entry, "loc").text = context.absolute(address)
        if day:
            ET.SubElement(entry, "lastmod").text = day
    return atom.as_bytes(root)
