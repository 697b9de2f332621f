"""The pages that show several things: home, the sections, contact."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from buurtpunt import prose
from buurtpunt.checking import sitemap
from buurtpunt.checking.links import resolve
from buurtpunt.checking.subject import field_body
from buurtpunt.knowledge import moments, slugs
from buurtpunt.making import calendars, cards, months, structured, views, words
from buurtpunt.making.context import Context
from buurtpunt.making.home_views import Home
from buurtpunt.making.sheets import Sheet, new_page
from buurtpunt.model.lists import Question

# How many of each stand on the home page.
DATES, STORIES, OFFERS, TASKS = 5, 3, 12, 4


def pages(context: Context) -> Iterator[Sheet]:
    """Each of these that there is something to put on."""
    makers: dict[str, Callable[[Context], Sheet]] = {
        sitemap.HOME: home,
        sitemap.OFFERS: offers,
        sitemap.AGENDA: agenda,
        sitemap.NEWS: all_news,
        sitemap.QUESTIONS: questions,
        sitemap.HELP: help_wanted,
        sitemap.PARTNERS: partners,
        sitemap.CONTACT: contact,
        sitemap.PRIVACY: privacy,
    }
    for address, maker in makers.items():
        if address in context.subject.site_map.sections:
            yield maker(context)
    if months.has_months(context):
        yield months.months(context)


def home(context: Context) -> Sheet:
    """The home page."""
    hub, seen = context.hub, context.seen
    page = new_page(context, "home", sitemap.HOME, hub.name, hub.sentence or "", picture=hub.picture)
    groups = _question_groups(context)
    sections = context.subject.site_map.sections
    blocks = Home(
        action=_action(context),
        hours=tuple(cards.hours(context, item) for item in seen.hours) if hub.phase == "open" else (),
        events=tuple(cards.event(context, item) for item in cards.coming(context)[:DATES]),
        news=tuple(cards.news(context, item) for item in cards.newest(seen.news)[:STORIES]),
        offers=tuple(cards.offer(context, item) for item in cards.in_order(seen.offers)[:OFFERS]),
        questions=tuple(views.Link(g.name or "Vragen", f"{sitemap.QUESTIONS}#{g.anchor}") for g in groups),
        tasks=tuple(
            views.Link(task.title, f"{sitemap.HELP}#{anchor}")
            for task, anchor in list(zip(seen.tasks, sitemap.task_anchors(seen), strict=True))[:TASKS]
        ),
        people=tuple(cards.person(context, person) for person in seen.people),
        closures=tuple(words.closure(closure) for closure in seen.closures if closure.first > context.today),
        more={address.strip("/"): address if address in sections else "" for address in _MORE},
    )
    data = structured.place(context)
    page = page._replace(data=data, title_tag=hub.name)
    return Sheet(page, {"home": blocks, "privacy": sitemap.PRIVACY not in sections, "pictures": bool(context.pictures)})


_MORE = (
    sitemap.AGENDA,
    sitemap.NEWS,
    sitemap.OFFERS,
    sitemap.QUESTIONS,
    sitemap.HELP,
    sitemap.PARTNERS,
    sitemap.CONTACT,
)


def offers(context: Context) -> Sheet:
    """All that the hub has, in the order that the village chose."""
    found = tuple(cards.offer(context, item) for item in cards.in_order(context.seen.offers))
    page = new_page(context, "offers", sitemap.OFFERS, "Aanbod", f"Wat je vindt bij {context.hub.name}.")
    return Sheet(page, {"cards": found})


def agenda(context: Context) -> Sheet:
    """What is coming, month by month."""
    groups: dict[str, list[views.Card]] = {}
    for event in cards.coming(context):
        shown = context.series(event).next(context.today)
        name = f"{moments.month_name(shown.day.month)} {shown.day.year}" if shown else "Nog geen datum"
        groups.setdefault(name.capitalize(), []).append(cards.event(context, event))
    page = new_page(context, "agenda", sitemap.AGENDA, "Agenda", f"Wat er te doen is bij {context.hub.name}.")
    if not groups:
        nothing = "<p>Er staat nu niets op de agenda. Kom gerust eens kijken.</p>"
        page = page._replace(text=nothing)
    found_groups = tuple(views.Group(name, tuple(found)) for name, found in groups.items())
    by_month = months.ADDRESS if months.has_months(context) else ""
    return Sheet(page, {"groups": found_groups, "subscribe": calendars.links(context), "months": by_month})


def all_news(context: Context) -> Sheet:
    """All news, the newest first."""
    found = tuple(cards.news(context, item) for item in cards.newest(context.seen.news))
    page = new_page(context, "news", sitemap.NEWS, "Nieuws", f"Nieuws van {context.hub.name}.")
    return Sheet(page, {"cards": found})


def questions(context: Context) -> Sheet:
    """Questions and answers, per audience."""
    page = new_page(context, "questions", sitemap.QUESTIONS, "Vragen", f"Vragen en antwoorden over {context.hub.name}.")
    return Sheet(page, {"groups": _question_groups(context)})


def help_wanted(context: Context) -> Sheet:
    """What a volunteer can do."""
    page = new_page(context, "help", sitemap.HELP, "Help mee", f"Zo help je mee bij {context.hub.name}.")
    tasks = []
    for task, anchor in zip(context.seen.tasks, sitemap.task_anchors(context.seen), strict=True):
        rows = (("Tijd", task.time), ("Nodig", task.needed), ("Vergoeding", task.pay), ("Begeleiding", task.guidance))
        facts = tuple(views.Fact(name, (text,)) for name, text in rows if text)
        person = cards.person_for(context, task.contact)
        tasks.append(views.Task(task.title, anchor, facts, person))
    organisation = context.hub.organisation
    insurance = organisation.insurance if organisation else None
    return Sheet(page, {"tasks": tuple(tasks), "insurance": insurance or ""})


def partners(context: Context) -> Sheet:
    """Who joins in."""
    page = new_page(context, "partners", sitemap.PARTNERS, "Partners", f"Wie meedoet met {context.hub.name}.")
    found = tuple(
        views.Partner(item.name, item.why or "", item.link or "", context.picture(item.logo))
        for item in context.seen.partners
    )
    return Sheet(page, {"partners": found})


def contact(context: Context) -> Sheet:
    """Whom to call, when it is open and how to get there."""
    hub = context.hub
    page = new_page(context, "contact", sitemap.CONTACT, "Contact", f"Zo bereik je {hub.name}.")
    directions = field_body(hub.directions, hub.origin, "bereikbaarheid")
    access = field_body(hub.access, hub.origin, "toegankelijkheid")
    return Sheet(
        page,
        {
            "people": tuple(cards.person(context, person) for person in context.seen.people),
            "hours": tuple(cards.hours(context, item) for item in context.seen.hours),
            "directions": prose.embed(context.text(directions.text, directions.file), 1, sitemap.DIRECTIONS_ANCHOR),
            "access": prose.embed(context.text(access.text, access.file), 1, sitemap.ACCESS_ANCHOR),
            "closures": tuple(words.closure(closure) for closure in context.seen.closures),
        },
    )


def privacy(context: Context) -> Sheet:
    """Which personal data stand on the site."""
    page = new_page(context, "privacy", sitemap.PRIVACY, "Privacy", "Wat er van wie op deze site staat.")
    return Sheet(page, {"pictures": bool(context.pictures)})


def _action(context: Context) -> views.Link | None:
    action = context.hub.action
    if action is None:
        return None
    target = resolve(context.subject, action.link, "content/buurtpunt.yml").address if action.link else ""
    return views.Link(action.words, target or context.seen.people[0].phone.link)


def _question_groups(context: Context) -> tuple[views.QuestionGroup, ...]:
    """One group per audience, in the order of doelgroepen.yml, and one for questions that are everybody's.

    A question for two audiences stands with both; its anchor is where it stands first.
    """
    found = context.seen.questions
    names = {audience.id: audience.name for audience in context.seen.audiences}
    everybody = "Voor iedereen" if any(question.audiences for question in found) else ""
    grouped: dict[str, list[views.Question]] = {key: [] for key in ("", *names)}
    for question, anchor in zip(found, sitemap.question_anchors(context.seen), strict=True):
        view = _question(context, question, anchor)
        for i, key in enumerate(slugs.slugify(name) for name in question.audiences):
            grouped[key].append(_question(context, question, f"{anchor}-{key}") if i else view)
        if not question.audiences:
            grouped[""].append(view)
    order = {"": everybody} | names
    return tuple(
        views.QuestionGroup(name, key or sitemap.EVERYBODY, tuple(grouped[key]))
        for key, name in order.items()
        if grouped[key]
    )


def _question(context: Context, question: Question, anchor: str) -> views.Question:
    body = field_body(question.answer, question.origin, "antwoord")
    checked = f"Nagekeken op {moments.format_date(question.checked_on, weekday=False)}." if question.checked_on else ""
    text = prose.embed(context.text(body.text, body.file), 2, anchor)  # the question itself is an <h3>
    return views.Question(question.words, anchor, text, checked)
