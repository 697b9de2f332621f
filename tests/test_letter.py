"""The newsletter as a file that mail programs open: read back by Python's own reader, and looked at in a browser."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import replace
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from builder import Files, first, new_village
from buurtpunt.making import crops
from buurtpunt.making.channels.letter import DOTS, SHAPE, letter
from buurtpunt.making.channels.stories import stories
from buurtpunt.making.channels.story import clean
from buurtpunt.making.context import Context
from buurtpunt.making.executor import Executor
from buurtpunt.prose import Line
from buurtpunt.writing.cache import Cache
from conftest import VillageBuilder
from pictures import picture
from telling import context_of

FILES: Files = {
    "buurtpunt.yml": "naam: De Oude Melkerij\nzin: Onder één dak.\nwebsite: https://oudemelkerij.example\n",
    "agenda/soep.md": "---\ntitel: Soepavond: breng je kom mee\ndatum: 2026-12-12\nvan: 18:00\nfoto: soep.jpg\n---\nEr is soep.\n\n## Breng mee\n\n- een kom\n- een lepel",
    "nieuws/dak.md": "---\ntitel: Het dak is dicht ☂\ndatum: 2026-11-20\n---\nEindelijk <b>droog</b> & warm.",
    "beelden/soep.jpg": picture(size=(1600, 1200)),
    "beelden/beelden.yml": 'soep.jpg: {alt: "Een \\"kom\\" soep & brood", mensen: geen}\n',
}


def made(context: Context, cache: Cache) -> bytes:
    told = stories(context)
    cuts = {one.key: crops.photo(context, Executor(cache), one.photo, SHAPE, DOTS) for one in told}
    return letter(context, told, {key: cut for key, cut in cuts.items() if cut})


def read(data: bytes) -> EmailMessage:
    assert data.isascii()  # as every server passes it on
    assert max(map(len, data.split(b"\r\n"))) < 998  # RFC 5322, 2.1.1
    found = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    assert not [part.defects for part in found.walk() if part.defects]
    return found


@pytest.fixture
def mail(village: VillageBuilder) -> EmailMessage:
    place = village(FILES)
    return read(made(context_of(place.folder), Cache(place.folder / "output")))


def words(mail: EmailMessage, sort: str) -> str:
    body = mail.get_body((sort,))
    assert body
    return str(body.get_content())


def test_a_letter_is_one_to_be_sent_still_to_nobody_yet_and_in_its_language(mail: EmailMessage) -> None:
    assert mail["Subject"] == "De Oude Melkerij: Soepavond: breng je kom mee en meer"
    assert (mail["X-Unsent"], mail["Content-Language"], mail["To"], mail["From"]) == ("1", "nl-BE", None, None)
    assert [part.get_content_type() for part in mail.walk()] == [
        "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/jpeg",
    ]  # fmt: skip


def test_it_tells_the_same_in_plain_text_and_in_html(mail: EmailMessage) -> None:
    page = LexborHTMLParser(words(mail, "html"))
    assert [node.text() for node in page.css("h2")] == ["Soepavond: breng je kom mee", "Het dak is dicht ☂"]
    assert [node.text() for node in page.css("li")] == ["een kom", "een lepel"]
    said = " ".join(first(page, "body").text(separator=" ").split()).replace("\N{NO-BREAK SPACE}", " ")
    for line in words(mail, "plain").splitlines():
        for sentence in re.split(r"(?<=[.!?]) |: |• ", line.strip("-")):
            assert sentence.removeprefix("Lees meer").strip() in said or sentence.startswith("https:"), sentence
    assert "Eindelijk droog & warm." in said


def test_its_picture_is_in_it_of_modest_size_with_words_for_it(mail: EmailMessage) -> None:
    image = first(LexborHTMLParser(words(mail, "html")), "img")
    part = next(part for part in mail.walk() if part.get_content_maintype() == "image")
    assert image.attributes["src"] == f"cid:{str(part['Content-ID']).strip('<>')}"
    assert image.attributes["alt"] == 'Een "kom" soep & brood'
    assert len(part.get_content()) < 200_000


def test_outlook_finds_nothing_in_it_that_it_cannot_set(mail: EmailMessage) -> None:
    html = words(mail, "html")
    assert not re.search(
        r"<(style|link|script|div|form|svg|video)\b|background-image|position:|float:|flex|grid|url\(|rgba|var\(", html
    )
    page = LexborHTMLParser(html)
    assert {node.attributes.get("role") for node in page.css("table")} == {"presentation"}
    assert all(
        "font-family" in (node.attributes["style"] or "")
        for node in page.css("h2, h3, li, a[href^=https]")
        if node.text().strip() and node.tag != "a"
    )
    assert not [
        address
        for address in re.findall(r'(?:src|href)="([^"]*)"', html)
        if not address.startswith(("https://oudemelkerij.example/", "cid:"))
    ]


def test_the_same_letter_is_the_same_file(village: VillageBuilder) -> None:
    place = village(FILES)
    cache = Cache(place.folder / "output")
    assert made(context_of(place.folder), cache) == made(context_of(place.folder), cache)


def test_a_letter_fits_a_telephone_and_a_column_of_600(mail: EmailMessage, browser: Browser) -> None:
    for width in (360, 640):
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.set_content(words(mail, "html"))
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert (
            page.evaluate("Math.max(...[...document.querySelectorAll('table table')].map(t => t.offsetWidth))") <= 600
        )
        page.close()


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Context:
    return context_of(new_village(tmp_path_factory.mktemp("dorp") / "dorp", FILES).folder)


@given(st.text(min_size=1, max_size=120), st.lists(st.text(max_size=200), max_size=3))
def test_whatever_was_typed_comes_back_out_of_the_mail(context: Context, title: str, lines: list[str]) -> None:
    one = replace(
        stories(context)[0], title=clean(title) or "x", lines=tuple(map(Line, filter(None, map(clean, lines))))
    )
    found = read(letter(context, [one], {}))
    assert found["Subject"] == f"De Oude Melkerij: {one.title}"
    assert found["To"] is None
    html = LexborHTMLParser(words(found, "html"))
    assert first(html, "h2").text() == one.title
    assert words(found, "plain").startswith(one.title)


def test_only_the_first_letters_have_a_picture(context: Context) -> None:
    told = stories(context)
    cut = crops.Cut(b"x", "jpg", 800, 500)
    many = [told[0] for _ in range(3)]
    assert (
        len(
            [
                part
                for part in read(letter(context, many, {told[0].key: cut})).walk()
                if part.get_content_maintype() == "image"
            ]
        )
        == 1
    )
