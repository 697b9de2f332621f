"""What every page has, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from buurtpunt.checking import sitemap
from buurtpunt.making import views
from buurtpunt.making.context import Context

# Nothing from elsewhere, no script, no form: whatever a text or a theme tries.
CSP = "default-src 'none'; img-src 'self' data:; style-src 'self'; base-uri 'none'; form-action 'none'"

_SECTION_NAMES = {sitemap.OFFERS: "Aanbod", sitemap.AGENDA: "Agenda", sitemap.NEWS: "Nieuws"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page to be: the facts that every page has, and those of its kind."""

    page: views.Page
    more: dict[str, Any] = field(default_factory=dict)


def in_turn(sheets: list[Sheet]) -> Iterator[Sheet]:
    """Pages that follow each other, each with a link to the one before and the one after."""
    around = [None, *(views.Link(sheet.page.title, sheet.page.address) for sheet in sheets), None]
    for i, sheet in enumerate(sheets):
        yield Sheet(replace(sheet.page, previous=around[i], next=around[i + 2]), sheet.more)


def new_page(
    context: Context, kind: str, address: str, title: str, description: str, picture: str | None = None
) -> views.Page:
    """What every page has. The picture that others see when they share it is its own, else the hub's."""
    shared = context.picture(picture) or context.picture(context.hub.picture)
    return views.Page(
        kind=kind,
        address=address,
        title=title,
        title_tag=f"{title} - {context.hub.name}",
        description=description,
        csp=CSP,
        canonical=context.absolute(address),
        share_picture=context.absolute(shared.share or shared.address) if shared else "",
        crumbs=_crumbs(address),
        picture=context.picture(picture),
    )


def _crumbs(address: str) -> tuple[views.Link, ...]:
    if address == sitemap.HOME:
        return ()
    section = address.partition("/")[0] + "/"
    up = (views.Link(_SECTION_NAMES[section], section),) if section in _SECTION_NAMES and section != address else ()
    return (views.Link("Begin", sitemap.HOME), *up)
