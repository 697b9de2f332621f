"""The pages that show several things: home, the sections, contact."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from buurtpunt import prose
from buurtpunt.checking import sitemap
from buurtpunt.checking.snapshot import field_body
from buurtpunt.knowledge import slugs
from buurtpunt.languages import Language
from buurtpunt.making import (
    a_to_z,
    alerts,
    answers,
    around,
    cards,
    items,
    meetings,
    months,
    news,
    report,
    search,
    story,
    structured,
    views,
    words,
)
from buurtpunt.making import agenda as whats_on
from buurtpunt.making.context import Context
from buurtpunt.making.page_facts import list_lang, list_title, new_page
from buurtpunt.making.page_views import Group, Home
from buurtpunt.making.paper.orders import Job
from buurtpunt.model import collections
from buurtpunt.model.collection import Collection, Layout
from buurtpunt.model.collections import EVENTS, NEWS, OFFERS, PEOPLE, QUESTIONS, TASKS
from buurtpunt.model.documents import Document
from buurtpunt.model.record import Record
from buurtpunt.model.together import MEETINGS, STORY

# How many of each stand on the home page.
MOST_DATES, MOST_NEWS, MOST_OFFERS, MOST_TASKS = 3, 3, 10, 3
MOST_TOLD = 12  # offers with a large picture and the beginning of their text


def pages(context: Context) -> Iterator[views.Page]:
    """Each of these that there is something to put on."""
    sections = context.snapshot.site_map.sections
    own: dict[Collection[Record], Callable[[Context], views.Page]] = {
        OFFERS: offers,
        EVENTS: agenda,
        NEWS: all_news,
        QUESTIONS: questions,
        TASKS: help_wanted,
        MEETINGS: all_meetings,
        STORY: our_story,
    }
    yield home(context)
    for kind in collections.listed().values():
        if kind.address in sections:
            yield own[kind](context) if kind in own else listing(context, kind)
    if sitemap.CONTACT in sections:
        yield contact(context)
    if sitemap.PRIVACY in sections:
        yield privacy(context)
    yield from months.pages(context)
    yield from news.pages(context)
    yield from a_to_z.pages(context)
    yield from search.pages(context)
    yield from report.pages(context)


def listing(context: Context, kind: Collection[Record], **more: Any) -> views.Page:
    """The page on which all of a kind stands: as `items`, or, where each has a page of its own, as `cards`."""
    if kind.layout is Layout.FRONT:
        cards_of = (cards.card(context, one) for one in context.seen.of(kind) if isinstance(one, Document))
        return _page(context, kind)._replace(own={"cards": tuple(cards_of), **more})
    return _page(context, kind)._replace(own={"items": tuple(items.items(context, kind)), **more})


def _page(context: Context, kind: Collection[Record]) -> views.Page:
    about = kind.listing
    assert about is not None, kind
    told = context.language.list_about(kind.name, context.hub.name)
    title, lang = list_title(context, kind), list_lang(context, kind)
    return new_page(context, about.template, kind.address, title, told, title_lang=lang)


def home(context: Context) -> views.Page:
    """The home page."""
    hub, seen, say = context.hub, context.seen, context.language
    about = hub.sentence or ", ".join((hub.name, *words.address_lines(hub.address)))
    page = new_page(context, "home", sitemap.HOME, hub.name, about, picture=hub.picture)
    groups = answers.groups(context)
    sections = context.snapshot.site_map.sections
    blocks = Home(
        action=_action(context),
        hours=cards.all_hours(context) if hub.phase == "open" else (),
        events=tuple(cards.event(context, item, with_rule=False) for item in cards.coming(context)[:MOST_DATES]),
        news=tuple(cards.news(context, item) for item in cards.newest(seen.of(NEWS))[:MOST_NEWS]),
        offers=tuple(cards.offer(context, item) for item in cards.in_order(seen.of(OFFERS))[:MOST_OFFERS]),
        questions=tuple(views.Link(g.name or say("questions"), f"{QUESTIONS.address}#{g.anchor}") for g in groups),
        tasks=tuple(
            views.Link(task.title, f"{TASKS.address}#{anchor}")
            for task, anchor in list(zip(seen.of(TASKS), sitemap.anchors_of(TASKS, seen), strict=True))[:MOST_TASKS]
        ),
        people=tuple(cards.person(context, person) for person in seen.of(PEOPLE)),
        closures=tuple(_to_come(context)),
        weekend=whats_on.weekend(context),
        directions=_directions(context),
        more={
            address.strip("/"): address if address in sections else ""
            for address in (*collections.listed(), sitemap.CONTACT)
        },
    )
    data = structured.place(context)
    page = page._replace(data=data, title_tag=hub.name)
    return page._replace(
        own={
            "home": blocks,
            "alerts": alerts.alerts(context.language, context.snapshot),
            "privacy": sitemap.PRIVACY not in sections,
            "pictures": bool(context.pictures),
        }
    )


def _directions(context: Context) -> str:
    """Where it says how to get there: the very stretch of the page."""
    return f"{sitemap.CONTACT}#{sitemap.DIRECTIONS_ANCHOR}" if context.hub.directions else ""


def offers(context: Context) -> views.Page:
    """All that the hub has, in the order that the village chose; those of one sort stand together."""
    sorts: dict[str, list[views.Card]] = {}
    for item in cards.in_order(context.seen.of(OFFERS)):
        sorts.setdefault(slugs.slugify(item.sort) if item.sort else "", []).append(cards.offer(context, item))
    number = sum(map(len, sorts.values()))
    is_brief = number > MOST_TOLD
    if len(sorts) == 1 or 2 * len(sorts) > number:  # a heading for each would be a list of headings
        groups = [Group("", "", tuple(card for found in sorts.values() for card in found))]
    else:
        groups = [
            Group(
                words.name(found[0].label) if sort else context.language("offers.others"),
                f"soort-{sort}" if sort else "en-ook",
                tuple(found),
            )
            for sort, found in sorted(sorts.items(), key=lambda one: not one[0])
        ]
    return _page(context, OFFERS)._replace(own={"groups": tuple(one._replace(is_brief=is_brief) for one in groups)})


def agenda(context: Context) -> views.Page:
    """What is coming: the days until Sunday, then month by month."""
    page, facts = _page(context, EVENTS), whats_on.facts(context)
    facts["alerts"] = alerts.alerts(context.language, context.snapshot)
    if not facts["groups"] and not facts["months"]:
        page = page._replace(text=f"<p>{context.language('agenda.none')}</p>")
    return page._replace(own=facts)


def all_news(context: Context) -> views.Page:
    """The news, the newest first."""
    return _page(context, NEWS)._replace(own=news.facts(context))


def all_meetings(context: Context) -> views.Page:
    """What one can think along about, and what came of it."""
    return _page(context, MEETINGS)._replace(own=meetings.listed(context))


def our_story(context: Context) -> views.Page:
    """Why the hub is there, where the village has no page about itself."""
    return _page(context, STORY)._replace(own={"story": story.chapters(context)})


def questions(context: Context) -> views.Page:
    """Questions and answers, per audience."""
    return _page(context, QUESTIONS)._replace(own={"groups": answers.groups(context)})


def help_wanted(context: Context) -> views.Page:
    """What a volunteer can do, and whether they are insured."""
    organisation = context.hub.organisation
    return listing(context, TASKS, insurance=(organisation.insurance if organisation else None) or "")


def contact(context: Context) -> views.Page:
    """Whom to call, when it is open and how to get there."""
    hub, say = context.hub, context.language
    page = new_page(context, "contact", sitemap.CONTACT, say("contact"), say("contact.about", hub=hub.name))
    directions = field_body(hub.directions, hub.origin, "bereikbaarheid")
    access = field_body(hub.access, hub.origin, "toegankelijkheid")
    return page._replace(
        own={
            "people": tuple(cards.person(context, person) for person in context.seen.of(PEOPLE)),
            "hours": cards.all_hours(context),
            "directions": prose.embed(context.text(directions.text, directions.file), 1, sitemap.DIRECTIONS_ANCHOR),
            "access": prose.embed(context.text(access.text, access.file), 1, sitemap.ACCESS_ANCHOR),
            "closures": tuple(words.closure(say, closure) for closure in context.seen.closures),
        }
    )


def privacy(context: Context) -> views.Page:
    """Which personal data stand on the site."""
    say = context.language
    page = new_page(context, "privacy", sitemap.PRIVACY, say("privacy"), say("privacy.about"))
    return page._replace(own={"pictures": bool(context.pictures)})


def _action(context: Context) -> views.Link | None:
    action = context.hub.action
    return views.Link(action.words, around.leads_to(context, action.link)) if action else None


def _to_come(context: Context) -> Iterator[views.Notice]:
    """The closures that are still to come, but for one of tomorrow, which stands on top of the page."""
    on_top = alerts.alerts(context.language, context.snapshot)
    for closure in context.seen.closures:
        notice = words.closure(context.language, closure)
        if closure.first > context.today and notice not in on_top:
            yield notice


def leaflets(context: Context, found: Mapping[str, Job]) -> Iterator[views.Page]:
    """The page with sheets to look at, send on or print for oneself, when there is one on the site; they come by their address."""
    if found:
        say = context.language
        page = new_page(
            context, "leaflets", sitemap.LEAFLETS, say("leaflets"), say("leaflets.about", hub=context.hub.name)
        )
        links = tuple(views.Link(_sheet(say, job), address) for address, job in found.items())
        yield page._replace(own={"leaflets": links, "person": cards.person(context, context.seen.of(PEOPLE)[0])})


def _sheet(say: Language, job: Job) -> str:
    """What somebody clicks on: `Affiche: Soepavond (A4, pdf)`."""
    title = (job.order and job.order.title) or (job.event.title if job.event else "")
    name = say.sheet(job.sort)
    return f"{name}: {title} ({job.size}, pdf)" if title else f"{name} ({job.size}, pdf)"
