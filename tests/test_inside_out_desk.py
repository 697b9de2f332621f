"""What somebody reads who writes in the browser, turned inside out: no screen has a word of ours from outside the catalogues."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from selectolax.lexbor import LexborHTMLParser

from builder import Files, Village
from buurtpunt.forms.journal import changes
from buurtpunt.forms.things import by_name, rows
from buurtpunt.knowledge import moments
from buurtpunt.model.collection import Layout
from buurtpunt.model.keys import Key
from buurtpunt.preview import guard, sent
from conftest import VillageBuilder
from desk import Screen, desk_in, opened
from door import PHONE, Door, headers
from inside_out import turn, turned
from page_checks import DESK, visit
from pictures import picture
from serving import PATIENCE, Preview, shown, wait
from test_languages import RICH

VILLAGE: Files = {
    **RICH,
    "uren.yml": "uren:\n- {wat: Qqwinkel, wanneer: [maandag 8-12 uur], behalve: [feestdag]}\n- {wat: Qqijs, wanneer: [zondag 8-9 uur]}\n",
    "intern/online.yml": "hoe: map\nmap: /qq/qq\n",
    "agenda/qqstuk.md": "---\ntitel: [Qq\n---\nQq.\n",
}
WORD = re.compile("[A-Za-z]{2,}")  # those with an accent are not turned


def of_keys(keys: Iterable[Key]) -> Iterator[str]:
    for key in keys:
        yield from (key.name, *key.value.choices)
        yield from of_keys(key.value.keys)


# Keys and values as they are typed, the days and hours that `knowledge` says, and names.
KNOWN = (
    {
        word.casefold()
        for form in by_name().values()
        for typed in (form.name, *of_keys(form.keys))
        for word in WORD.findall(typed.replace("_", " "))
    }
    | {*moments.WEEKDAYS, *map(moments.month_name, range(1, 13))}
    | {"uur", "tot", "en", "om", "of", "gesloten", "staat", "achter", "buurtpunt", "example", "html"}
)


def unturned(html: str) -> set[str]:
    """The words of a screen that come from no catalogue and from no villager."""
    page = LexborHTMLParser(html)
    for node in page.css("script, style, textarea"):
        node.decompose()
    told = [node.text(separator=" ") for node in page.css("title, body")]
    for name in ("aria-label", "title", "alt", "placeholder"):
        told += [one.attributes[name] or "" for one in page.css(f"[{name}]")]
    plain = re.sub(r"https?://\S+|\S+@\S+|\S+/\S+|\S+\.(?:md|yml|jpg|svg|pdf)\b", " ", " ".join(told))
    words = {word.casefold() for word in WORD.findall(plain)}
    return {word for word in words - KNOWN if not word.startswith("qq")}


@pytest.fixture
def place(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> Village:
    turn(monkeypatch)
    return village(VILLAGE)


def lists(place: Village) -> Iterator[str]:
    for form in by_name().values():
        yield f"{form.name}/"
        if "*" in form.path:
            yield f"{form.name}/+"
        elif form.layout is Layout.LISTS:
            yield from (f"{form.name}/{key.name}/+" for key in form.keys)
        if form.layout is not Layout.FIELDS:
            for _, found in rows(place.folder, form):
                yield from [row.address for row in found][:2]


def test_no_screen_has_a_word_of_ours_that_came_from_no_catalogue(place: Village) -> None:
    desk = desk_in(place.folder)
    alone = ["", "veranderd", "plak", "zet-online", "niets", "agenda/niets", "agenda/qqstuk"]
    found = {address: unturned(opened(desk, address).answer.html) for address in (*alone, *sorted(lists(place)))}
    for way in ("", "=sftp", "=ftps", "=map"):
        found[f"zet-online{way}"] = unturned(desk.show("zet-online", f"kies{way}").html)
    assert {address: words for address, words in found.items() if words} == {}


def walk(place: Village) -> Iterator[Screen]:
    """Somebody works at the desk: pastes, fills in, is refused, saves, copies, moves, throws away, and puts back."""
    desk = desk_in(place.folder)
    soup = "agenda/qqsoep"
    yield opened(desk, "plak").press()
    yield (
        opened(desk, "plak")
        .fill(bericht="Onderwerp: Qqmail\nVan: qq@qq.example\n\nQqmail op 12 december om 18 uur, 5 euro.")
        .press()
    )
    yield opened(desk, "agenda/+").fill(prijs="5").press()
    yield opened(desk, soup).fill(datum="Qqdag", van="Qquur", contact="qqniemand").press()
    yield opened(desk, soup).fill(titel="Qqpap", prijs="").press()
    yield opened(desk, soup).fill(plaats="").press("kijk")
    yield opened(desk, soup).press("+voor")
    yield opened(desk, soup).press("kopie")
    yield opened(desk, soup).press("weg")
    yield opened(desk, "uren/uren/1").press("weg").press("echt-weg")
    busy = opened(desk, "vragen/vragen/0")
    opened(desk, "vragen/vragen/0").fill(vraag="Qqeen?").press()
    yield busy.fill(vraag="Qqtwee?").press()
    yield Screen(desk, soup, desk.again(soup, opened(desk, soup).sent))
    desk.take("vragen/", {"doe": "^vragen.1"})
    yield opened(desk, "veranderd")
    yield opened(desk, "")
    newest = changes(place.folder)[-1]  # the first that was made
    yield Screen(
        desk, soup, desk.take("veranderd", {"nummer": str(len(changes(place.folder)) - 1), "van": newest.when})
    )
    yield Screen(desk, "beelden/", desk.take_photos([("qqeen.jpg", picture()), ("qqtwee.jpg", b"qq")]))
    yield opened(desk, "beelden/qq.jpg").press("trek terug")
    yield Screen(desk, "zet-online", desk.take("zet-online", {"doe": "kies", "hoe": "sftp"}))


def test_no_answer_to_a_form_has_one_either(place: Village) -> None:
    seen = [(screen.address, screen.answer.status, unturned(screen.answer.html)) for screen in walk(place)]
    assert len(seen) == 18
    assert [one for one in seen if one[2]] == []


REFUSED = [one for room in (guard, sent) for one in vars(room).values() if isinstance(one, guard.Refusal)]


def test_no_guest_reads_one(place: Village) -> None:
    door = Door(place.folder)
    invited = f"/.schrijf/.mee?code={door.phones.invitation.word}"
    answers = [door.ask(invited, headers(PHONE), PHONE), door.ask("/.schrijf/telefoons", door.at_home)]
    unnamed = {"code": door.phones.invitation.word, "naam": ""}
    answers.append(door.ask("/.schrijf/.mee", headers(PHONE), PHONE, unnamed))
    phone = door.arrived("Qqgast")
    answers += [door.ask("/.schrijf/.mee", phone, PHONE), door.ask("/.schrijf/telefoons", door.at_home)]
    answers.append(door.ask(f"/?{door.key.in_address[1:]}", headers(PHONE), PHONE))
    told = [answer.body.decode() for answer in answers] + [f"<p>{one.sentence}" for one in REFUSED]
    assert len(REFUSED) == 10
    assert [(one, unturned(one)) for one in told if unturned(one)] == []


# What scripts write ----------------------------------------------------------------------------------------------------

# Python runs it before all else: the preview of a process of its own speaks so too. How a sheet looks is not asked here, so
# none is set or drawn; there was no place on any for the soup.
TURNED = """
import sys
from functools import cache
sys.path.append({tests!r})
from buurtpunt import catalogues, typesetting
from inside_out import turned
from pictures import picture
known = catalogues.words
notes = ({{"need": 0, "have": 1, "left": ["Qqsoep"]}},)
@cache
def words(subject, language=catalogues.SPOKEN):
    said = known(subject, language)
    return {{key: turned(text) for key, text in said.items()}} if subject in ("forms", "preview", "report", "problems", "model") else said
catalogues.words = words
from buurtpunt.making.paper.press import CachedTypesetter, Set
CachedTypesetter._set = lambda _, template, told, *__: Set(f"%PDF {{template}} {{told}}".encode(), 1, notes)
typesetting.draw = lambda pdf, pages, ppi: [picture("png", (40, 60))] * pages
"""
OVER_THE_PAGE = "'<body>' + document.querySelector('buurtpunt-toon').shadowRoot.innerHTML"
OF_SHEETS = ".wall b, .wall .away, .offers .small, .prose li"  # names of files, and what `making` says of a sheet
SCREEN = "document.documentElement.outerHTML"
WIDTH = "image => image.decode().then(() => image.naturalWidth)"


def scripts(page: Page, preview: Preview, place: Village) -> Iterator[str]:
    """Somebody sees a mistake, looks where a page was typed, writes, comes back to what was not saved, and looks at the sheets."""
    page.goto(f"{preview.address}druk/")  # with a mistake from the start there is no sheet: a page says to wait
    page.locator("section.amiss").wait_for()
    yield page.evaluate(SCREEN)
    yield page.evaluate(OVER_THE_PAGE)
    (place.folder / "content/agenda/qqstuk.md").unlink()
    wait(lambda: preview.ask("/").status == 200)

    page.goto(preview.address)
    page.locator("button.mark").click()
    page.locator(".block").first.wait_for()
    yield page.evaluate(OVER_THE_PAGE)

    page.goto(f"{preview.address}.schrijf/agenda/qqsoep")
    for button in (3, 4):  # a link and a photo
        page.locator(".bar button").nth(button).click()
        yield page.evaluate(SCREEN)
        page.keyboard.press("Escape")
    page.get_by_label("Titel").first.fill("Qqpap")
    page.reload()
    page.locator("form.note").wait_for()
    yield page.evaluate(SCREEN)
    page.goto(f"{preview.address}.schrijf/beelden/qq.jpg")
    page.locator("p.small").first.wait_for()
    yield page.evaluate(SCREEN)

    page.goto(f"{preview.address}druk/")
    assert page.locator(".wall.offers img").first.evaluate(WIDTH) == 40  # none that was set and drawn in earnest
    page.evaluate(f"document.querySelectorAll('{OF_SHEETS}').forEach((one) => one.remove())")
    yield page.evaluate(SCREEN)

    page.goto(preview.address)
    page.locator("button.mark").wait_for()
    preview.end()
    page.locator("button.mark.gone").wait_for()
    yield page.evaluate(OVER_THE_PAGE)


def test_no_script_writes_one(village: VillageBuilder, browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(TURNED.format(tests=str(Path(__file__).parent)))
    place = village(VILLAGE)
    with shown(place.folder, first=tmp_path) as preview, visit(browser, viewport=DESK) as page:
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(preview.to_write)
        page.wait_for_url(preview.address)
        told = [*scripts(page, preview, place)]
    assert [unturned(html) for html in told] == [set()] * 9
    assert all(turned("e") in html for html in told)
