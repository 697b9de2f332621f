"""The page on which one searches, and the index that it searches in.

The page alone runs a script: ours, and that of the index, both of this site. Without one it leads to all names from A to Z.
In the index stands what the pages tell, and less: no picture, and nobody's number or address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape, unescape
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from buurtpunt import searching, urls
from buurtpunt.checking import sitemap
from buurtpunt.disk import plain
from buurtpunt.making import a_to_z, views
from buurtpunt.making.context import Context
from buurtpunt.making.page_facts import new_page
from buurtpunt.model import collections
from buurtpunt.model.collection import Layout
from buurtpunt.problems import Place, Problem, output
from buurtpunt.writing.manifest import Earlier, Kept, digest

SCRIPT = f"{sitemap.SEARCH}zoek.js"
_OWN = Path(__file__).parent / "zoek" / "zoek.js"
_FOLDER = f"{sitemap.SEARCH}pagefind/"
# Whom to call stands on every page, and so do the ways to other pages.
_WITHOUT = (".crumbs", ".turn", ".parts", ".person", ".jumps", "picture", "[href^='tel:']", "[href^='mailto:']")
_IMAGE = re.compile(r"<img\b[^>]*>")  # it would keep the address of the first one
# A part of a page is found by its heading, which has its name on the block around it.
_PART = re.compile(r"""(<(?:article|section)\b[^>]*) id="([^"]*)"([^>]*>\s*<h[23])>""")
_TAG = re.compile('<html lang="([a-z]+)-BE"')  # an index goes by the language alone
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)

Files = Mapping[str, bytes | Kept]


def pages(context: Context) -> Iterator[views.Page]:
    """The page, where the site is large enough for it."""
    if sitemap.SEARCH in context.snapshot.site_map.sections:
        say = context.language
        page = new_page(
            context, "search", sitemap.SEARCH, say("search"), say("search.about", hub=context.hub.name), script=SCRIPT
        )
        yield page._replace(own={"letters": a_to_z.letters(context)})


class Found(NamedTuple):
    """The script and the index of what was made, what the index was made from, and why there is none."""

    files: Files = MappingProxyType({})
    key: str = ""
    problems: tuple[Problem, ...] = ()


def files(every: Sequence[Context], made: Files, earlier: Earlier) -> Found:
    """The files with which one searches what was made; none where there is no such page.

    Where no index can be made, that is told: the page is there all the same, and leads to all names.
    """
    context = every[0]
    if sitemap.SEARCH not in context.snapshot.site_map.sections:
        return Found()
    addresses = (one.at(address) for one in every for address in _addresses(one))
    paths = [path for path in sorted(map(urls.file_of, addresses)) if path in made]
    key = digest(context.stamp, *(part for path in paths for part in (path, _name(made[path]))))
    script = {SCRIPT: plain.read_along(_OWN)}
    if kept := earlier.below(_FOLDER, key):
        return Found({**script, **kept}, key)
    try:
        found = searching.index(
            (_document(context, path, made[path], earlier) for path in paths),
            _WITHOUT,
            every[0].language.code if len(every) == 1 else "",
        )
    except searching.Unable as error:
        return Found(script, key, (output.NO_SEARCH.at(Place(), reason=str(error)),))
    return Found(script | {f"{_FOLDER}{path}": data for path, data in found.items()}, key)


def _addresses(context: Context) -> Iterator[str]:
    """What can be found: each thing on the page that tells all of it, and no page that only leads there."""
    yield from (document.address for document in context.seen.documents)
    yield from (address for address, kind in collections.listed().items() if kind.layout is Layout.LISTS)
    yield sitemap.CONTACT


def _name(data: bytes | Kept) -> str:
    return data.digest if isinstance(data, Kept) else digest(data)


def _document(context: Context, path: str, data: bytes | Kept, earlier: Earlier) -> searching.Document:
    """A page as it is found: known by the title that tells it apart from all others."""
    text = (earlier.read(path) if isinstance(data, Kept) else data).decode()
    title = _TITLE.search(text)
    name = escape(unescape(title[1]).removesuffix(f" - {context.hub.name}")) if title else ""
    text = _TAG.sub(r'<html lang="\1"', _IMAGE.sub("", text))
    head, main, body = _PART.sub(r'\1\3 id="\2">', text).partition('<main id="de_inhoud">')
    return searching.Document(path, f'{head}{main}<p data-pagefind-meta="title[title]" title="{name}"></p>{body}')
