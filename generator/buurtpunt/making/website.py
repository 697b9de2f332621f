"""The whole website: every page, picture and file of it, ready to be written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from buurtpunt import prose, urls
from buurtpunt.checking import sitemap
from buurtpunt.checking.links import attachment_address, resolve
from buurtpunt.checking.subject import texts_of
from buurtpunt.knowledge import colour
from buurtpunt.making import calendars, cards, details, feeds, icons, lists, views, words
from buurtpunt.making.context import Context
from buurtpunt.making.sheets import Sheet, hash_source, policy
from buurtpunt.theme import STYLESHEET

_MENU = {
    sitemap.OFFERS: "Aanbod",
    sitemap.AGENDA: "Agenda",
    sitemap.NEWS: "Nieuws",
    sitemap.QUESTIONS: "Vragen",
    sitemap.HELP: "Help mee",
    sitemap.PARTNERS: "Partners",
}


@dataclass(frozen=True, slots=True)
class Website:
    """The files of a site by their path, and how many of them are pages."""

    files: dict[str, bytes]
    pages: int


def make_website(context: Context, pictures: dict[str, bytes]) -> Website:
    """Everything that goes into the folder of the site. Raises `Wrong` for a mistake in a theme."""
    palette = colour.palette(context.hub.colour or colour.parse_colour("#0b6e4f"))
    css = _stylesheet(context, palette)
    version = hashlib.sha256(css).hexdigest()[:8]
    site = _site(context, palette, f"{STYLESHEET}?v={version}")
    files = dict(pictures) | {STYLESHEET: css} | icons.files(palette.light) | dict(_attachments(context))
    sheets = [*lists.pages(context), *details.pages(context)]
    for sheet in sheets:
        files[urls.file_of(sheet.page.address)] = _render(context, site, sheet)
    files |= dict(_redirects(context, site))
    files["404.html"] = _missing(context, site, css)
    files |= calendars.files(context)
    files |= feeds.files(context, (sheet.page.address for sheet in sheets))
    return Website(files, len(sheets))


def _render(context: Context, site: views.Site, sheet: Sheet) -> bytes:
    here = sheet.page.address
    menu = tuple(replace(link, here=_is_within(here, link.address)) for link in site.menu)
    text = context.theme.render(
        sheet.page.kind,
        lambda address: urls.relative(address, here),
        site=replace(site, menu=menu),
        page=sheet.page,
        **sheet.more,
    )
    return text.encode()


def _is_within(here: str, section: str) -> bool:
    return here.startswith(section) if section else here == section


def _site(context: Context, palette: colour.Palette, stylesheet: str) -> views.Site:
    hub, seen = context.hub, context.seen
    closed = next((c for c in seen.closures if c.holds_on(context.today)), None)
    sections = context.subject.site_map.sections
    return views.Site(
        name=hub.name,
        sentence=hub.sentence or "",
        phase=words.phase("dicht" if closed and hub.phase == "open" else hub.phase),
        menu=tuple(_menu(context)),
        person=cards.person(context, seen.people[0]),
        place=words.address_lines(hub.address),
        links=tuple(views.Link(name.capitalize(), url) for name, url in hub.links.items()),
        supporters=tuple(
            views.Supporter(item.words, item.link or "", context.picture(item.logo)) for item in hub.support
        ),
        legal=words.legal_line(hub.organisation),
        notice=words.closure(closed) if closed else None,
        logo=context.picture(hub.logo),
        privacy=sitemap.PRIVACY if sitemap.PRIVACY in sections else "",
        stylesheet=stylesheet,
        icon=icons.ICON,
        touch_icon=icons.TOUCH_ICON,
        feed=feeds.FEED if feeds.has_feed(context) else "",
        colour=palette.light.paper,
        colour_dark=palette.dark.paper,
    )


def _menu(context: Context) -> Iterator[views.Link]:
    """The sections that exist, then the free pages that want to be there, then contact."""
    sections = context.subject.site_map.sections
    yield from (views.Link(name, address) for address, name in _MENU.items() if address in sections)
    pages = sorted((p for p in context.seen.pages if p.in_menu), key=lambda p: (p.order, p.title.casefold()))
    yield from (views.Link(page.title, page.address) for page in pages)
    if sitemap.CONTACT in sections:
        yield views.Link("Contact", sitemap.CONTACT)


def _stylesheet(context: Context, palette: colour.Palette) -> bytes:
    """The theme's stylesheet, with the colours of the village in front of it."""
    light, dark = _variables(palette.light), _variables(palette.dark)
    colours = f":root{{color-scheme:light dark;{light}}}\n@media(prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    return colours.encode() + context.theme.read(STYLESHEET)


def _variables(scheme: colour.Scheme) -> str:
    names = ("paper", "tint", "ink", "muted", "line", "accent", "accent_strong", "on_accent")
    return ";".join(f"--{name.replace('_', '-')}:{getattr(scheme, name)}" for name in names)


def _attachments(context: Context) -> Iterator[tuple[str, bytes]]:
    """The files that a text links to."""
    for body, _ in texts_of(context.hub, context.seen):
        for target in prose.render(body.text).links:
            if file := resolve(context.subject, target, body.file).attachment:
                yield attachment_address(file), file.path.read_bytes()


def _redirects(context: Context, site: views.Site) -> Iterator[tuple[str, bytes]]:
    """A page at each old address, which leads to the new one."""
    for document in context.seen.documents:
        for former in document.former:
            page = views.Page(
                kind="redirect",
                address=former,
                title=document.title,
                title_tag=document.title,
                description="",
                csp=policy(),
                canonical=context.absolute(document.address),
            )
            target = urls.relative(document.address, former)
            text = context.theme.render("redirect", str, site=site, page=page, target=target)
            yield urls.file_of(former), text.encode()


def _missing(context: Context, site: views.Site, css: bytes) -> bytes:
    """The page for an address that does not exist. A host shows it at any depth, so it can use no relative link."""
    style = css.decode()
    page = views.Page(
        kind="missing",
        address="404.html",
        title="Hier woont niemand",
        title_tag=f"Hier woont niemand - {site.name}",
        description="",
        csp=policy(style=hash_source(style)),
    )
    text = context.theme.render(
        "missing",
        lambda address: context.absolute(address) or address,
        site=site,
        page=page,
        css=style,
        home=context.absolute(""),
    )
    return text.encode()
