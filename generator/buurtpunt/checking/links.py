"""Where links lead: to files that become pages, to attachments, or elsewhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import NamedTuple
from urllib.parse import quote, unquote

from buurtpunt import prose
from buurtpunt.catalogues import tell
from buurtpunt.checking import attachments, sitemap, spots
from buurtpunt.checking.snapshot import Snapshot, texts_of
from buurtpunt.knowledge import belgium, dutch, sites, slugs
from buurtpunt.model.collections import HUB, kind_of
from buurtpunt.model.documents import Document
from buurtpunt.model.organisation import Action, Campaign
from buurtpunt.model.record import Record
from buurtpunt.model.village import Contents, File
from buurtpunt.problems import Place, Problem, Wrong, village
from buurtpunt.urls import SAFE_SCHEMES, scheme_of

_RESERVED = "%/:?#[]@!$&'()*+,;=~-._"  # what may stand in an address as it is (RFC 3986, 2.2 and 2.3)


class Resolved(NamedTuple):
    """Where a link leads: an address in the site or elsewhere, and the attachment that must be copied for it."""

    address: str
    attachment: File | None = None


def check(snapshot: Snapshot) -> Iterator[Problem]:
    """Finds links that lead nowhere, code that was left out of a text, and files that no text leads to."""
    used: set[str] = set()
    for body, record in texts_of(snapshot.contents):
        text = snapshot.prose(body.text)
        for tag in text.removed:
            why = prose.why_removed(tag)
            advice = tell(f"checking.removed.{why}.advice", escaped=f"&lt;{tag[1:]}")
            reason = tell(f"checking.removed.{why}")
            yield village.HTML_REMOVED.at(spots.of_html(body, tag), value=tag, reason=reason, advice=advice)
        for target in text.unsafe:
            yield village.LINK_SCHEME.at(spots.of_link(body, target)[0], scheme=scheme_of(target) + ":")
        anchors = text.anchors | snapshot.site_map.anchors.get(_page_of(record), frozenset())
        for target in dict.fromkeys(text.links):
            if target not in text.unsafe:
                places = partial(spots.of_link, body, target)
                attachment, problems = _check_one(snapshot, target, body.file, places, anchors)
                used |= attachment
                yield from problems
    for call in snapshot.hub.calls if snapshot.hub else ():
        attachment, problems = _check_one(snapshot, call.link or "", call.origin.place.file, partial(_place_of, call))
        used |= attachment
        yield from problems
    yield from attachments.check_unused(snapshot, used)


def _place_of(call: Action | Campaign) -> list[Place]:
    return [call.origin.at("link")]


def _page_of(record: Record) -> str:
    """The page on which a text stands."""
    return record.address if isinstance(record, Document) else kind_of(type(record)).address or sitemap.CONTACT


def _check_one(
    snapshot: Snapshot, target: str, file: str, places: Callable[[], list[Place]], anchors: frozenset[str] = frozenset()
) -> tuple[set[str], list[Problem]]:
    """The attachment that a link leads to, and what is wrong with that link, at its places.

    One to its own page is checked against the anchors at hand, for that page may be hidden today.
    """
    try:
        if len(target) > 1 and target.startswith("#"):
            _check_anchor(target, target[1:], anchors)
            return set(), []
        attachment = resolve(snapshot, target, file).attachment
        return {attachment.name} if attachment else set(), []
    except Wrong as wrong:
        if wrong.kind is village.LINK_TO_HIDDEN and file in snapshot.site_map.hidden:
            return set(), []  # nobody can click there today; on the day that both appear, all is well
        return set(), [wrong.at(place) for place in places()]


def resolve(snapshot: Snapshot, target: str, file: str) -> Resolved:
    """Where a link in a file leads; raises `Wrong` when it leads nowhere.

    A target is a file relative to the one at hand or to `content/`, an address on the site, or an address elsewhere.
    """
    if scheme := scheme_of(target):
        return Resolved(_elsewhere(target, scheme))
    if target in ("", "#"):
        advice = tell("checking.link.empty")
        raise Wrong(village.BROKEN_LINK, value=dutch.as_typed(target), advice=advice)
    if target.startswith("#"):
        return Resolved(target)
    path, anchor = prose.file_name(target).replace("\\", "/"), target.partition("#")[2]
    for source in () if path.startswith("//") else _candidates(path, file):
        if known := _alike(source, snapshot.site_map.addresses):
            return Resolved(_with_anchor(snapshot, target, snapshot.site_map.addresses[known], anchor))
        if _is_broken(snapshot, source):
            return Resolved("")  # what is there has its own problem already
        if known := _alike(source, snapshot.site_map.hidden):
            raise Wrong(village.LINK_TO_HIDDEN, value=target, reason=snapshot.site_map.hidden[known])
        if attachment := attachments.named(snapshot, source):
            attachments.check_kind(attachment)
            return Resolved(attachments.address_of(attachment), attachment)
    address = path.strip("/") + "/" if path.strip("/") else ""
    if not path.startswith("//") and not path.endswith((".md", ".yml")) and address in _all_addresses(snapshot):
        return Resolved(_with_anchor(snapshot, target, address, anchor))
    raise Wrong(village.BROKEN_LINK, value=target, advice=_link_advice(snapshot, path))


def _elsewhere(target: str, scheme: str) -> str:
    """An address outside the site, as it may stand in HTML; raises `Wrong` when it cannot be right."""
    if scheme not in SAFE_SCHEMES:
        raise Wrong(village.LINK_SCHEME, scheme=f"{scheme}:")
    rest = unquote(target.partition(":")[2].partition("?")[0])
    if scheme == "tel":
        return belgium.parse_phone(rest).link  # a telephone dials no spaces (RFC 3966, 5.1.1)
    if scheme == "mailto":
        belgium.parse_email(rest)
        target = f"{scheme}:{target.partition(':')[2].strip()}"  # a space in front was typed, and is no part of it
    elif not sites.leads_to_a_site(unquote(target)):
        guess = sites.meant(unquote(target))
        advice = tell("advice.meant", guess=guess) if guess else tell("checking.link.whole")
        raise Wrong(village.BROKEN_LINK, value=target, advice=advice)
    return quote(target, safe=_RESERVED)


def _is_broken(snapshot: Snapshot, source: str) -> bool:
    """Whether a file, something in it or the folder around it could not be read."""
    names = (slugs.fold(name) for name in snapshot.reading.broken)
    wanted = slugs.fold(source)
    return any(f"{name}/".startswith(f"{wanted}/") or wanted.startswith(f"{name}/") for name in names)


def _alike(source: str, names: Collection[str]) -> str | None:
    """The name of a file as it lies there: capitals and accents make no difference on most computers."""
    if source in names:
        return source
    folded = slugs.fold(source)
    return next((name for name in names if slugs.fold(name) == folded), None)


def links_of(contents: Contents, render: Callable[[str], prose.Prose]) -> Iterator[tuple[str, str]]:
    """Every link that a village typed: its target, and the file that it stands in; `render` tells what is in a text."""
    for body, _ in texts_of(contents):
        for target in render(body.text).links:
            yield target, body.file
    hub = contents.one(HUB)
    for call in hub.calls if hub else ():
        yield call.link or "", HUB.path


def _candidates(path: str, file: str) -> list[str]:
    relative = posixpath.normpath(posixpath.join(posixpath.dirname(file), path.lstrip("/")))
    from_content = posixpath.normpath(posixpath.join("content", path.lstrip("/")))
    return list(dict.fromkeys([relative, from_content]))


def _all_addresses(snapshot: Snapshot) -> set[str]:
    return {address.partition("#")[0] for address in snapshot.site_map.addresses.values()} | snapshot.site_map.sections


def _with_anchor(snapshot: Snapshot, target: str, address: str, anchor: str) -> str:
    if not anchor:
        return address
    page = address.partition("#")[0]
    _check_anchor(target, anchor, snapshot.site_map.anchors.get(page, frozenset()))
    return f"{page}#{anchor}"


def _check_anchor(target: str, anchor: str, anchors: frozenset[str]) -> None:
    if anchor not in anchors:
        advice = _anchor_advice(anchor, anchors)
        raise Wrong(village.BROKEN_ANCHOR, value=target, anchor=anchor, advice=advice)


def _anchor_advice(anchor: str, anchors: frozenset[str]) -> str:
    guess = dutch.nearest(anchor, sorted(anchors))
    if guess:
        return tell("advice.meant", guess=f"#{guess}")
    if anchors:
        return tell("checking.link.anchors", names=dutch.enumerate_words([f"#{a}" for a in sorted(anchors)[:6]]))
    return tell("checking.link.no_anchors")


def _is_beside(name: str, path: str) -> bool:
    """Whether a file lies in a folder that is called as the one that was typed."""
    folder, typed = (posixpath.basename(posixpath.dirname(one)) for one in (name, path))
    return bool(typed) and folder == typed


def _link_advice(snapshot: Snapshot, path: str) -> str:
    bare = re.sub("^(https?)?[:/]+", "", path)
    host = bare.partition("/")[0]
    if "@" in host:
        return tell("advice.meant", guess=f"mailto:{bare}")
    guess, is_begun = sites.meant(path), path.lower().startswith("http")
    if path.startswith("//") or sites.is_named(host) or (is_begun and guess):
        return tell("advice.meant", guess=guess) if guess else tell("checking.link.whole")
    if any(
        slugs.fold(posixpath.basename(f.name)) == slugs.fold(posixpath.basename(path))
        for f in snapshot.contents.picture_files
    ):
        return tell("checking.link.picture", name=posixpath.basename(path))
    known = [*snapshot.site_map.addresses, *(file.name for file in snapshot.contents.attachments)]
    likeliest_last = sorted(sorted(known, reverse=True), key=lambda name: _is_beside(name, path))
    by_name = {posixpath.basename(name): name for name in likeliest_last}
    near = dutch.nearest(posixpath.basename(path), by_name)
    if near:
        return tell("advice.meant", guess=by_name[near].removeprefix("content/"))
    return tell("checking.link.look")
