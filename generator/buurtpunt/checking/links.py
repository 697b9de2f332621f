"""Where links lead: to files that become pages, to attachments, or elsewhere."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from buurtpunt import prose
from buurtpunt.checking.subject import Subject, texts_of
from buurtpunt.knowledge import dutch, slugs
from buurtpunt.model.origin import Body
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Wrong, village
from buurtpunt.urls import SAFE_SCHEMES, scheme_of

ATTACHMENTS = "bestanden/"


@dataclass(frozen=True, slots=True)
class Resolved:
    """Where a link leads: an address in the site or elsewhere, and the attachment that must be copied for it."""

    address: str
    attachment: File | None = None


def check(subject: Subject) -> None:
    """Notes links that lead nowhere, and code that was left out of a text."""
    for body, document in texts_of(subject.hub, subject.contents):
        text = prose.render(body.text)
        for tag in text.removed:
            subject.findings.add(village.HTML_REMOVED, _find(body, tag.rstrip(">")), value=tag)
        for target in text.unsafe:
            subject.findings.add(village.LINK_SCHEME, _find(body, target), scheme=scheme_of(target) + ":")
        here = document.address if document else None
        for target in dict.fromkeys(text.links):
            if target not in text.unsafe:
                _check_one(subject, target, body.file, here, _find(body, target), text)
    action = subject.hub.action if subject.hub else None
    if action and action.link:
        _check_one(subject, action.link, "content/buurtpunt.yml", None, action.origin.at("link"), None)


def _check_one(
    subject: Subject, target: str, file: str, here: str | None, place: Place, text: prose.Prose | None
) -> None:
    """One link; one to its own page is checked against the text at hand, for that page may be hidden today."""
    if target.startswith("#") and text is not None and here is not None:
        if (anchor := target[1:]) not in text.anchors:
            facts = {"value": target, "anchor": anchor, "advice": _anchor_advice(anchor, text.anchors)}
            subject.findings.add(village.BROKEN_ANCHOR, place, **facts)
        return
    try:
        resolve(subject, target, file)
    except Wrong as wrong:
        subject.findings.extend([wrong.at(place)])


def resolve(subject: Subject, target: str, file: str) -> Resolved:
    """Where a link in a file leads; raises `Wrong` when it leads nowhere.

    A target is a file relative to the one at hand or to `content/`, an address on the site, or an address elsewhere.
    """
    scheme = scheme_of(target)
    if scheme in SAFE_SCHEMES or target.startswith("#"):
        return Resolved(target)
    if scheme:
        raise Wrong(village.LINK_SCHEME, scheme=f"{scheme}:")
    path, anchor = prose.file_name(target), target.partition("#")[2]
    for source in _candidates(path, file):
        if source in subject.site_map.addresses:
            return Resolved(_with_anchor(subject, target, subject.site_map.addresses[source], anchor))
        if source in subject.site_map.hidden:
            raise Wrong(village.LINK_TO_HIDDEN, value=target, reason=subject.site_map.hidden[source])
        if source in subject.reading.broken:  # it has its own problem already
            return Resolved("")
        if attachment := _attachment(subject, source):
            return Resolved(attachment_address(attachment), attachment)
    address = path.strip("/") + "/" if path.strip("/") else ""
    if not path.endswith((".md", ".yml")) and address in _all_addresses(subject):
        return Resolved(_with_anchor(subject, target, address, anchor))
    raise Wrong(village.BROKEN_LINK, value=target, advice=_link_advice(subject, path))


def attachment_address(file: File) -> str:
    """Where an attachment stands on the site: by its own name, made fit for an address."""
    stem, dot, suffix = posixpath.basename(file.name).rpartition(".")
    return ATTACHMENTS + (slugs.slugify(stem) + dot + suffix.lower() if dot else slugs.slugify(suffix))


def _candidates(path: str, file: str) -> list[str]:
    relative = posixpath.normpath(posixpath.join(posixpath.dirname(file), path.lstrip("/")))
    from_content = posixpath.normpath(posixpath.join("content", path.lstrip("/")))
    return list(dict.fromkeys([relative, from_content]))


def _attachment(subject: Subject, source: str) -> File | None:
    folded = slugs.fold(source)
    return next((f for f in subject.contents.attachments if slugs.fold(f.name) == folded), None)


def _all_addresses(subject: Subject) -> set[str]:
    return {address.partition("#")[0] for address in subject.site_map.addresses.values()} | subject.site_map.sections


def _with_anchor(subject: Subject, target: str, address: str, anchor: str) -> str:
    if not anchor:
        return address
    page = address.partition("#")[0]
    anchors = subject.site_map.anchors.get(page, frozenset())
    if anchor not in anchors:
        advice = _anchor_advice(anchor, anchors)
        raise Wrong(village.BROKEN_ANCHOR, value=target, anchor=anchor, advice=advice)
    return f"{page}#{anchor}"


def _anchor_advice(anchor: str, anchors: frozenset[str]) -> str:
    guess = dutch.nearest(anchor, sorted(anchors))
    if guess:
        return f"Bedoelde je `#{guess}`?"
    if anchors:
        return f"Dit staat er wel: {dutch.enumerate_words([f'#{a}' for a in sorted(anchors)[:6]])}."
    return "Laat `#` en wat erna komt weg: op die pagina staan geen tussentitels."


def _link_advice(subject: Subject, path: str) -> str:
    if path.startswith("www.") or posixpath.splitext(path)[1] in (
        ".be",
        ".example",
        ".com",
        ".org",
        ".eu",
        ".vlaanderen",
    ):
        return f"Bedoelde je `https://{path}`?"
    known = [*subject.site_map.addresses, *(file.name for file in subject.contents.attachments)]
    by_name = {posixpath.basename(name): name for name in sorted(known, reverse=True)}
    guess = dutch.nearest(posixpath.basename(path), by_name)
    if guess:
        return f"Bedoelde je `{by_name[guess].removeprefix('content/')}`?"
    return "Kijk de naam van het bestand na. Zo kan het: ../agenda/soep.md"


def _find(body: Body, words: str) -> Place:
    """Where words stand in a text; at its first line when they cannot be found as typed."""
    at = body.text.lower().find(words.lower())
    return body.place(max(at, 0))
