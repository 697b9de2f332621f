"""The facts that all pages of a site share: its name, menu, contact and alerts."""

from __future__ import annotations

from collections.abc import Iterator

from buurtpunt.checking import sitemap
from buurtpunt.checking.links import resolve
from buurtpunt.knowledge import colour
from buurtpunt.making import atom, cards, day, icons, lettering, open_data, views, words
from buurtpunt.making.context import Context
from buurtpunt.making.page_facts import list_link
from buurtpunt.model import collections
from buurtpunt.model.collections import HUB, PEOPLE


class Sites:
    """What every page knows, in each language that a page is in; made once for each."""

    def __init__(self, palette: colour.Palette, stylesheet: str, has_leaflets: bool) -> None:
        self._given = (palette, stylesheet, has_leaflets)
        self._made: dict[tuple[str, str], views.Site] = {}

    def of(self, context: Context) -> views.Site:
        """In the language of a context."""
        key = (context.edition, context.language.code)
        if key not in self._made:
            self._made[key] = _site(context, *self._given)
        return self._made[key]


def site_from(site: views.Site, here: str) -> views.Site:
    """The site as the page `here` sees it: its own section in the menu is marked."""
    return site._replace(menu=tuple(link._replace(here=_is_within(here, link.address)) for link in site.menu))


def _is_within(here: str, section: str) -> bool:
    return here.startswith(section) if section else here == section


def _site(context: Context, palette: colour.Palette, stylesheet: str, has_leaflets: bool) -> views.Site:
    hub, seen, say = context.hub, context.seen, context.language
    closed = next((c for c in seen.closures if c.holds_on(context.today)), None)
    sections = context.snapshot.site_map.sections
    return views.Site(
        name=hub.name,
        sentence=hub.sentence or "",
        phase=words.phase(say, hub.phase, closed),
        menu=tuple(_menu(context)),
        person=cards.person(context, seen.of(PEOPLE)[0]),
        place=words.address_lines(hub.address),
        route=words.route(hub.address),
        links=tuple(views.Link(words.name(name), url) for name, url in hub.links.items()),
        supporters=tuple(
            views.Supporter(item.words, item.link or "", context.picture(item.logo)) for item in hub.support
        ),
        legal=words.legal_line(say, hub.organisation),
        notice=words.closure(say, closed) if closed else None,
        campaign=_campaign(context),
        today=day.shown(say, context.snapshot),
        logo=context.picture(hub.logo),
        leaflets=sitemap.LEAFLETS if has_leaflets else "",
        report=sitemap.REPORT if sitemap.REPORT in sections else "",
        search=sitemap.SEARCH if sitemap.SEARCH in sections else "",
        a_to_z=sitemap.A_TO_Z if sitemap.A_TO_Z in sections else "",
        privacy=sitemap.PRIVACY if sitemap.PRIVACY in sections else "",
        stylesheet=stylesheet,
        icon=icons.ICON,
        touch_icon=icons.TOUCH_ICON,
        manifest=icons.MANIFEST if context.base else "",
        feed=atom.NEWS_FEED if atom.has_news(context) else "",
        agenda_feed=atom.AGENDA_FEED if atom.has_agenda(context) else "",
        data=open_data.FILE if context.base else "",
        letters=lettering.wanted_first(context.letters) if context.base else (),
        colour=palette.light.paper,
        colour_dark=palette.dark.paper,
        updated=views.Day(say.date(context.today), context.today.isoformat()),
    )


def _menu(context: Context) -> Iterator[views.Link]:
    """The sections that exist, then the free pages that want to be there, then contact."""
    listed, lists = collections.listed(), sitemap.lists_in_menu(context.snapshot.site_map.sections)
    yield from (list_link(context, listed[address]) for address in lists if address in listed)
    yield from (
        views.Link(page.title, page.address, lang=words.foreign(context.language, page.title_language, page.language))
        for page in sitemap.pages_in_menu(context.seen)
    )
    ours = {sitemap.SEARCH: "search", sitemap.CONTACT: "contact"}
    yield from (views.Link(context.language(ours[address]), address) for address in lists if address in ours)


def leads_to(context: Context, link: str | None) -> str:
    """Where it leads: a page, an address elsewhere, or else the number to call."""
    found = resolve(context.snapshot, link, HUB.path).address if link else ""
    return found or context.seen.of(PEOPLE)[0].phone.link


def _campaign(context: Context) -> views.Notice | None:
    """What is asked until a day, while that day has not been."""
    campaign, say = context.hub.campaign, context.language
    if campaign is None or campaign.is_over(context.today):
        return None
    until = say("campaign.until", day=say.date(campaign.until)) if campaign.until else ""
    told = " ".join(filter(None, (campaign.words, until)))
    return views.Notice(campaign.title, told, leads_to(context, campaign.link))
