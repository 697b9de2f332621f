"""*Meld iets*: how a visitor sends what should be on the site, by mail or WhatsApp. Nothing of it is stored, and nothing runs.

A link opens a message in which the lines stand ready. No form does that everywhere without a script: in Chromium a form that makes a
mail turns each space into a plus (GET), or spoils letters with an accent and leaves out `&` (POST).
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from buurtpunt.checking import sitemap
from buurtpunt.making import views
from buurtpunt.making.context import Context
from buurtpunt.making.page_facts import new_page
from buurtpunt.making.page_views import ToReport

SORTS = ("event", "news", "question")


def pages(context: Context) -> Iterator[views.Page]:
    """The page, for a village that says where it is to be sent."""
    if sitemap.REPORT not in context.snapshot.site_map.sections:
        return
    say = context.language
    page = new_page(context, "report", sitemap.REPORT, say("report"), say("report.how"))
    asked = context.hub.report
    yield page._replace(own={"sorts": tuple(_sort(context, sort) for sort in SORTS), "email": asked and asked.email})


def _sort(context: Context, sort: str) -> ToReport:
    say, asked = context.language, context.hub.report
    assert asked is not None
    lines = say(f"report.{sort}")
    title = lines.partition("\n")[0].partition(":")[2].strip()  # what the first line says that it is
    text = f"{lines}\n\n{say('report.name')} "
    links = []
    if asked.email:
        written = quote(text.replace("\n", "\r\n"), safe="")  # RFC 6068, 5
        address = f"mailto:{quote(asked.email, safe='@')}?subject={quote(title, safe='')}&body={written}"
        links.append(views.Link(say("report.mail"), address))
    if asked.whatsapp:
        number = asked.whatsapp.link.removeprefix("tel:+")
        links.append(views.Link(say("report.whatsapp"), f"https://wa.me/{number}?text={quote(text, safe='')}"))
    return ToReport(title, tuple(line.rstrip(": ") for line in lines.split("\n")[1:]), tuple(links))
