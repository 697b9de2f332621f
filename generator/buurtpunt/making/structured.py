"""JSON-LD: what the site says of its place to search engines (schema.org)."""

from __future__ import annotations

import json
from typing import Any

from buurtpunt.making.context import Context


def place(context: Context) -> str:
    """The hub as a schema.org LocalBusiness, for its home page; it tells nothing that the page does not show."""
    hub = context.hub
    data: dict[str, Any] = {"@context": "https://schema.org", "@type": "LocalBusiness", "name": hub.name}
    if hub.sentence:
        data["description"] = hub.sentence
    if context.base:
        data |= {"@id": context.absolute(""), "url": context.absolute("")}
    data["telephone"] = context.seen.people[0].phone.link.removeprefix("tel:")
    if hub.address:
        data["address"] = {
            "@type": "PostalAddress",
            "streetAddress": f"{hub.address.street} {hub.address.number}",
            "postalCode": hub.address.postcode,
            "addressLocality": hub.address.town,
            "addressCountry": "BE",
        }
    picture = context.picture(hub.picture)
    if picture and context.base:
        data["image"] = context.absolute(picture.address)
    if hub.links:
        data["sameAs"] = list(hub.links.values())
    return script(data)


def script(data: dict[str, Any]) -> str:
    """JSON that can stand in a <script>: nothing in it can end the element (HTML, 4.12.1.3)."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
