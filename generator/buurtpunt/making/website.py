"""The whole website: every page, picture and file of it, ready to be written."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from buurtpunt import urls
from buurtpunt.catalogues import tell
from buurtpunt.checking import attachments
from buurtpunt.checking.links import links_of, resolve
from buurtpunt.disk.village import read
from buurtpunt.knowledge import colour, memory, slugs
from buurtpunt.making import (
    calendars,
    card,
    details,
    editions,
    feeds,
    icons,
    lettering,
    lists,
    looks,
    open_data,
    search,
    theme_assets,
    views,
)
from buurtpunt.making.around import Sites, site_from
from buurtpunt.making.context import Context
from buurtpunt.making.page_facts import Part, hash_source, policy, told
from buurtpunt.making.paper.orders import Printed
from buurtpunt.parallel import each
from buurtpunt.problems import Place, Problem, Wrong, village
from buurtpunt.theme import STYLESHEET
from buurtpunt.writing.manifest import Earlier, Kept, digest

MISSING = "404.html"


@dataclass(frozen=True, slots=True)
class Website:
    """The files of a site by their path, how many of them are pages, and what could not be made."""

    files: dict[str, bytes | Kept]
    keys: dict[str, str]  # what each page was made from
    pages: int
    problems: tuple[Problem, ...]


def make_website(
    context: Context, beside: Mapping[str, bytes | Kept], printed: Printed, earlier: Earlier, jobs: int = 1
) -> Website:
    """Everything that goes into the folder of the site; `beside` are its pictures and letters. Raises `Wrong` for a mistake in a theme."""
    palette = colour.palette(context.hub.colour or colour.parse_colour("#0b6e4f"))
    skyline = looks.skyline(context, beside)
    css = looks.stylesheet(context, palette, lettering.css(context.letters) + skyline)
    version = hashlib.sha256(css).hexdigest()[:8]
    sites = Sites(palette, f"{STYLESHEET}?v={version}", bool(printed.for_site))
    site, every = sites.of(context), editions.editions(context)
    files: dict[str, bytes | Kept] = {**beside, **printed.for_site}
    files |= {STYLESHEET: css, icons.ICON: icons.drawing(palette.light)} | dict(_attachments(context))
    around = digest(told(site))
    pages = [part for one in every for part in _pages(one, sites, printed)]
    parts = [
        *pages,
        Part(icons.TOUCH_ICON, repr(palette.light), lambda: icons.touch(palette.light)),
        Part(
            MISSING,
            digest(around, css, context.base, *context.hub.languages),
            lambda: _missing(every, site, palette, skyline),
        ),
        *card.parts(context, palette.light),
        *(part for one in every for part in calendars.files(one)),
        *open_data.files(context),
        *feeds.sitemap(context, [page.path.removesuffix("index.html") for page in pages]),
    ]
    if site.manifest:
        files[icons.MANIFEST] = icons.manifest(context, palette.light)
    files |= dict(_redirects(context, site)) | feeds.files(context)
    for one in every[1:]:
        files |= feeds.of_edition(one)
    parts += _theme_assets(context, {*files, *(part.path for part in parts)})
    keys = {part.path: digest(context.stamp, part.what) for part in parts}
    kept = [earlier.made_from(path, key) for path, key in keys.items()]
    fresh = [part for part, file in zip(parts, kept, strict=True) if file is None]
    made = iter(each(Part.made, fresh, jobs))
    files |= {path: file or next(made) for path, file in zip(keys, kept, strict=True)}
    found = search.files(every, files, earlier)
    return Website({**files, **found.files}, keys | dict.fromkeys(found.files, found.key), len(pages), found.problems)


def _pages(context: Context, sites: Sites, printed: Printed) -> Iterator[Part]:
    """All pages in one language."""
    site = sites.of(context)
    around = digest(told(site))
    yield from (_page(context, site, around, page) for page in lists.pages(context))
    yield from _details(context, sites)
    yield from (_page(context, site, around, page) for page in lists.leaflets(context, printed.on_site))


def _page(context: Context, site: views.Site, around: str, page: views.Page) -> Part:
    return Part(urls.file_of(context.at(page.address)), around + told(page), partial(_render, context, site, page))


def _details(context: Context, sites: Sites) -> Iterator[Part]:
    """The pages of documents. What such a page is made from is known without working it out, as long as all is the same
    that has a say in it: every field of the village, and the text of its own document.
    """
    names = {context.language.code: digest(told(sites.of(context)))}
    surroundings = _surroundings(context, names[context.language.code])
    for document, make in details.pages(context):
        page = cache(make)
        page_context = context.speaking(document.language)
        site = sites.of(page_context)
        around = names.get(page_context.language.code) or names.setdefault(
            page_context.language.code, digest(told(site))
        )
        given = digest(surroundings, document.body.text)
        what = memory.recall_latest(f"blad {context.edition}{document.origin.file}", given, partial(_named, page))
        yield Part(
            urls.file_of(context.at(document.address)), around + what, partial(_render_later, page_context, site, page)
        )


def _named(page: Callable[[], views.Page]) -> str:
    return digest(told(page()))


def _surroundings(context: Context, around: str) -> str:
    """A name for all that has a say in the page of a document, but for the text of that document."""
    snapshot = context.snapshot
    charted = (snapshot.site_map.addresses, snapshot.site_map.hidden)
    files = tuple(file.name for file in (*context.seen.picture_files, *context.seen.attachments))
    day = (context.base, context.stamp, context.today.isoformat())
    return digest(around, *map(told, (snapshot.reading.marks, charted, files, day, context.pictures)))


def _render_later(context: Context, site: views.Site, page: Callable[[], views.Page]) -> bytes:
    return _render(context, site, page())


def _render(context: Context, site: views.Site, page: views.Page) -> bytes:
    here = context.at(page.address)
    text = context.theme.render(
        page.kind,
        lambda address: urls.relative(context.at(address), here),
        say=context.language,
        site=site_from(site, page.address),
        page=page._replace(csp=_policy(site, page)),
        **page.own,
    )
    return editions.in_languages(context, text).encode()


def _policy(site: views.Site, page: views.Page) -> str:
    return policy(data=page.data, runs=bool(page.script), manifest=bool(site.manifest) and page.kind == "home")


def _attachments(context: Context) -> Iterator[tuple[str, bytes]]:
    """The files that a link leads to."""
    for target, file in links_of(context.seen, context.snapshot.prose):
        if attachment := resolve(context.snapshot, target, file).attachment:
            yield attachments.address_of(attachment), read(attachment.path, attachment.name)


def _theme_assets(context: Context, taken: Iterable[str]) -> Iterator[Part]:
    """The pictures and letters of the village's own theme, none in the place of a file of the site."""
    ours = {slugs.fold(path) for path in taken} if context.theme_assets else set()
    for part in theme_assets.parts(context):
        if slugs.fold(part.path) in ours:
            place = Place(f"themes/{context.hub.theme}/{part.path}")
            raise Wrong(village.SAME_ADDRESS, address=part.path, other=tell("making.fixed_file"), place=place)
        yield part


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
            text = context.theme.render("redirect", str, say=context.language, site=site, page=page, target=target)
            yield urls.file_of(former), text.encode()


def _missing(every: Sequence[Context], site: views.Site, palette: colour.Palette, skyline: str) -> bytes:
    """The page for an address that does not exist, in all languages of the site. A host shows it at any depth, so it can use no
    relative link, nor letters that lie beside the stylesheet.
    """
    context = every[0]
    style = looks.stylesheet(context, palette, skyline).decode()
    page = views.Page(
        kind="missing",
        address=MISSING,
        title=context.language("missing"),
        title_tag=f"{context.language('missing')} - {site.name}",
        description="",
        csp=policy(style=hash_source(style)),
    )
    text = context.theme.render(
        "missing",
        lambda address: context.absolute(address) or address,
        say=context.language,
        site=site,
        page=page,
        css=style,
        homes=tuple((one.language, one.absolute("")) for one in every),
    )
    return text.encode()
