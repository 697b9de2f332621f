"""The page with sheets to look at, send on or print for oneself: only where the village asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from buurtpunt.checking import sitemap
from buurtpunt.languages import Language
from buurtpunt.making import cards, views
from buurtpunt.making.context import Context
from buurtpunt.making.page_facts import PageFacts, new_page
from buurtpunt.making.paper.orders import Job
from buurtpunt.model.collections import PEOPLE


def pages(context: Context, leaflets: Mapping[str, Job]) -> Iterator[PageFacts]:
    """The page, when there is a sheet to put on it. `leaflets` are those on the site, by their address."""
    if leaflets:
        say = context.language
        page = new_page(
            context, "leaflets", sitemap.LEAFLETS, say("leaflets"), say("leaflets.about", hub=context.hub.name)
        )
        links = tuple(views.Link(_words(say, job), address) for address, job in leaflets.items())
        yield PageFacts(page, {"leaflets": links, "person": cards.person(context, context.seen.of(PEOPLE)[0])})


def _words(say: Language, job: Job) -> str:
    """What somebody clicks on: `Affiche: Soepavond (A4, pdf)`."""
    title = (job.order and job.order.title) or (job.event.title if job.event else "")
    name = say.sheet(job.sort)
    return f"{name}: {title} ({job.size}, pdf)" if title else f"{name} ({job.size}, pdf)"
