"""A site in several languages: each after the first is an edition of its own, with the same addresses below `fr/`."""

from __future__ import annotations

import re
from dataclasses import replace

from buurtpunt.checking.snapshot import Snapshot, dates_of, horizon
from buurtpunt.languages import language
from buurtpunt.making import views
from buurtpunt.making.context import Context, hours_ahead
from buurtpunt.model.collections import HUB
from buurtpunt.model.series import series_of
from buurtpunt.model.translation import CLOSE, OPEN, translated, unmarked

# In a tag nothing can say its language, nor in the title of the page.
_IN_TAG = re.compile(f"<title>.*?</title>|<[^<>]*{OPEN}[^<>]*>", re.DOTALL)
# All that an element holds: then the element itself says it, unless it does already.
_WHOLE = re.compile(rf"(<\w+\b[^<>]*)>(\s*){OPEN}([^{OPEN}{CLOSE}]*){CLOSE}(\s*</)")
_PART = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")


def editions(context: Context) -> tuple[Context, ...]:
    """The site in each of its languages, the first one as it is."""
    first, *others = context.hub.languages
    return (context, *(_edition(context, first, code) for code in dict.fromkeys(others) if code != first))


def _edition(context: Context, first: str, code: str) -> Context:
    snapshot = _put(context.snapshot, first, code)
    assert snapshot.hub is not None
    alts = dict(zip(_alts(context.snapshot), _alts(snapshot), strict=True))
    pictures = {key: one._replace(alt=alts.get(one.alt, one.alt)) for key, one in context.pictures.items()}
    told = replace(context.speaking(code), snapshot=snapshot, hub=snapshot.hub, edition=f"{code}/", pictures=pictures)
    return replace(told, hours_ahead=hours_ahead(snapshot))


def _put(snapshot: Snapshot, first: str, code: str) -> Snapshot:
    """A village in another of its languages; its dates are the same ones, and tell of the events in that language."""
    seen = translated(snapshot.seen, first, code)
    told = {event.origin.file: series_of(event, horizon(snapshot.today)) for event in seen.events}
    agenda = {**snapshot.agenda, **told}
    reading = replace(snapshot.reading, hub=seen.one(HUB))
    return replace(snapshot, reading=reading, seen=seen, agenda=agenda, dates=dates_of(seen, agenda))


def _alts(snapshot: Snapshot) -> list[str]:
    """The words for each picture, as they go into an attribute: that cannot say its language."""
    return [unmarked(facts.alt or "") for _, facts in snapshot.seen.picture_facts]


def side_by_side(context: Context, address: str) -> tuple[tuple[views.Link, ...], tuple[tuple[str, str], ...]]:
    """Where a page stands in each language of the site, the first one in front, and the same for search engines; nothing where there is one."""
    codes = list(dict.fromkeys(context.hub.languages))
    if len(codes) == 1:
        return (), ()
    prefixes = {code: f"{code}/" if number else "" for number, code in enumerate(codes)}
    links = tuple(
        views.Link(language(code).name, f"/{prefix}{address}", here=prefix == context.edition, lang=code)
        for code, prefix in prefixes.items()
    )
    named = zip((*codes, "x-default"), (*links, links[0]), strict=True)
    alternates = tuple((code, context.absolute(link.address)) for code, link in named) if context.base else ()
    return links, alternates


def in_languages(context: Context, html: str) -> str:
    """The HTML of a page, in which each mark says that its words are in the language in which the village types (WCAG 3.1.2)."""
    tag = language(context.hub.languages[0]).tag
    if OPEN not in html:
        return html
    html = _IN_TAG.sub(lambda found: unmarked(found[0]), html)
    html = _WHOLE.sub(lambda found: _whole(found, tag), html)
    return unmarked(_PART.sub(lambda found: _part(found[1], tag), html))


def _whole(found: re.Match[str], tag: str) -> str:
    lang = "" if " lang=" in found[1] else f' lang="{tag}"'
    return f"{found[1]}{lang}>{found[2]}{found[3]}{found[4]}"


def _part(html: str, tag: str) -> str:
    name = "div" if html.lstrip().startswith("<") else "span"
    return f'<{name} lang="{tag}">{html}</{name}>'
