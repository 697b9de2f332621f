"""Texts and pictures for who listens: what the names of links, descriptions, headings and tables say by themselves.

Much is right by construction (headings never skip a level, colours are readable) or said by a build already (a picture
without a description, a colour that was too light).
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator

from buurtpunt import prose
from buurtpunt.catalogues import tell
from buurtpunt.checking import sitemap
from buurtpunt.checking.snapshot import Snapshot, texts_of
from buurtpunt.knowledge import dutch, hints, language_detection
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.model.documents import Document
from buurtpunt.model.files import PICTURES
from buurtpunt.model.origin import Body
from buurtpunt.problems import Place, Problem, accessibility
from buurtpunt.review.reading_matter import language_of

LONG_TEXT = 350  # words without a heading: a page and a half on a phone held far away
LONG_ALT = 250  # characters
MOST_WORDS, MOST_IN_MENU = 600, 8  # of a page, and things in the menu (the practice book, advice 49)
_LINK = re.compile(r'<a\b[^>]*\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_FOOTNOTE = re.compile(r'class="footnote|<sup\b')
_ALT = re.compile(r'<img\b[^>]*\balt="([^"]*)"')
_BOLD_ALONE = re.compile(r"<p>\s*<(strong|b)>(.*?)</\1>\s*:?\s*</p>", re.DOTALL)
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_HEADED = re.compile(r"<th\b[^>]*>\s*(?!</th>)\S")
_BLOCK = re.compile(r"<(p|li|blockquote|td)\b([^>]*)>((?:(?!</?(?:p|li|blockquote|td|table|ul|ol)\b).)*)", re.DOTALL)
_CAMERA = re.compile(r"(?:img|dsc|dscn|dscf|p|pxl|image|foto|wp|mvimg|screenshot)?[ _-]?\d[\d _-]{2,}", re.IGNORECASE)


def review(snapshot: Snapshot) -> Iterator[Problem]:
    """What is hard to use, text by text and picture by picture."""
    for body, record in texts_of(snapshot.contents):
        if body.text.strip():
            text = snapshot.prose(body.text)
            page = text.html
            yield from _links(body, page)
            yield from _headings(body, page, isinstance(record, Document))
            yield from _tables(body, page)
            if language_of(record, snapshot.hub) == "nl":
                yield from _languages(body, page)
            yield from _alts_in_text(body, text)
    yield from _menu(snapshot)
    if snapshot.is_whole("beelden/beelden.yml"):
        yield from _alts(snapshot)


def _links(body: Body, page: str) -> Iterator[Problem]:
    leads: dict[str, str] = {}
    reached = 0
    for target, words in _named_links(page):
        place, reached = _link_place(body, words, target, reached)
        name = dutch.bare(words)
        if name in hints.VAGUE_LINKS:
            yield accessibility.VAGUE_LINK.at(place, words=words)
        elif re.match(r"https?://|www\.", words):
            yield accessibility.LINK_IS_ADDRESS.at(place, words=words, address=target)
        elif name and leads.setdefault(name, target) != target:
            yield accessibility.SAME_LINK_TEXT.at(place, words=words)


def _named_links(page: str) -> Iterator[tuple[str, str]]:
    """Where each link leads, and what it is called: its words, or the description of its picture."""
    for target, inside in _LINK.findall(page):
        if not _FOOTNOTE.search(inside) and not target.startswith(("#fn", "mailto:", "tel:")):
            alt = _ALT.search(inside)
            yield html.unescape(target), prose.plain(inside) or (html.unescape(alt[1]) if alt else "")


def _link_place(body: Body, words: str, target: str, start: int) -> tuple[Place, int]:
    """Where a link was typed, at or after an offset, and the offset behind it: by its name in brackets, or its target."""
    typed = re.escape(f"[{words}]")
    found = re.compile(rf"{typed}(?:\({re.escape(target)}|(?!\())").search(body.text, start)
    if not found:
        return body.find(target), start
    return body.find(f"[{words}]", found.start()), found.end()


def _headings(body: Body, page: str, is_document: bool) -> Iterator[Problem]:
    for _, inside in _BOLD_ALONE.findall(page):
        words = prose.plain(inside).rstrip(":")
        if words and len(words.split()) <= 8 and not words.endswith((".", "!")):
            yield accessibility.BOLD_HEADING.at(body.find(words), words=words)
    count = len(prose.plain(page).split())
    if is_document and count > LONG_TEXT and not re.search(r"<h[2-6]\b", page):
        yield accessibility.NO_HEADINGS.at(body.find(""), count=count)
    if is_document and count > MOST_WORDS:
        yield accessibility.LONG_PAGE.at(body.find(""), count=count, most=MOST_WORDS)


def _menu(snapshot: Snapshot) -> Iterator[Problem]:
    """What is too much of a menu: the lists of a village are there as soon as they are filled, its pages by choice. The last of those is told."""
    pages = sitemap.pages_in_menu(snapshot.seen)
    count = len(sitemap.lists_in_menu(snapshot.site_map.sections)) + len(pages)
    for page in pages[-1:] if count > MOST_IN_MENU else ():
        yield accessibility.FULL_MENU.at(page.origin.at("menu"), count=count, most=MOST_IN_MENU)


def _tables(body: Body, page: str) -> Iterator[Problem]:
    for table in _TABLE.findall(page):
        if not _HEADED.search(table):
            first = re.search(r"<td\b[^>]*>\s*([^<\s][^<]*)", table)
            words = html.unescape(first[1]).strip() if first else "|"
            yield accessibility.TABLE_WITHOUT_HEADS.at(body.find(words))


def _languages(body: Body, page: str) -> Iterator[Problem]:
    for _, attributes, inside in _BLOCK.findall(page):
        text = prose.plain(inside)
        code = None if "lang=" in attributes + inside else language_detection.foreign(text)
        if code:
            start = " ".join(text.split()[:6])
            place = body.find(" ".join(text.split()[:2]))
            yield accessibility.OTHER_LANGUAGE.at(
                place, language=tell(f"checking.language.{code}"), code=code, words=f"{start} ..."
            )


def _alts_in_text(body: Body, text: prose.Prose) -> Iterator[Problem]:
    for source, alt in text.pictures:
        if alt:
            yield from _alt(posixpath.basename(source), alt, body.find(f"![{alt}]"))


def _alts(snapshot: Snapshot) -> Iterator[Problem]:
    """The descriptions in beelden.yml."""
    used: dict[str, str] = {}
    for name, facts in snapshot.contents.picture_facts:
        if not facts.alt:
            continue
        place = facts.origin.at("alt")
        yield from _alt(name, facts.alt, place)
        other = used.setdefault(dutch.bare(facts.alt), name)
        if picture_key(other) != picture_key(name):
            yield accessibility.SAME_ALT.at(place, name=name, other=other)


def _alt(name: str, alt: str, place: Place) -> Iterator[Problem]:
    """What one description of a picture says of itself."""
    says_photo = hints.PHOTO_OF.match(alt)
    if is_file_name(alt, name):
        yield accessibility.ALT_IS_FILE_NAME.at(place, name=name, alt=alt)
    elif says_photo:
        rest = alt[says_photo.end() :]
        words = says_photo[0].strip()
        yield accessibility.ALT_SAYS_PHOTO.at(
            place,
            name=name,
            words=words,
            rest=rest[:1].upper() + rest[1:] or tell("review.alt_example"),
        )
    elif len(alt) > LONG_ALT:
        yield accessibility.ALT_LONG.at(place, name=name, count=len(alt))


def is_file_name(alt: str, name: str) -> bool:
    """Whether a description is the name of a file: `IMG_2041`, `soep.jpg`. `soep.jpg: {alt: Soep}` may be meant."""
    has_ending = alt.casefold().endswith(PICTURES)
    stem = posixpath.splitext(name)[0]
    return has_ending or bool(_CAMERA.fullmatch(alt)) or ("_" in alt and alt.casefold() == stem.casefold())
