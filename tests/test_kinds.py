"""A kind of content is one declaration: with that and a template, all that looks at a village knows it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Any

import pytest
from pydantic import Field

import reference
from bad import photo
from builder import TODAY, Files, Village, first
from buurtpunt import catalogues
from buurtpunt.checking.snapshot import snapshot_of
from buurtpunt.forms.places import places
from buurtpunt.model import collections
from buurtpunt.model.collection import Collection, Layout, Listing, New
from buurtpunt.model.documents import Document
from buurtpunt.model.files import forms
from buurtpunt.model.form import Role, Sort
from buurtpunt.model.keys import keys_of
from buurtpunt.model.record import Record, Visible
from buurtpunt.model.roles import key_of
from buurtpunt.model.values import Audiences, CheckedOn, Contact, Markdown, Photo, Price, Said, Title
from buurtpunt.reading.village import read_village
from conftest import VillageBuilder
from rows import each
from test_paper import sheet


class Tool(Visible):
    """Something to borrow: a kind that no village has."""

    name: Annotated[Title, Role.WORDS] = Field(alias="naam")
    price: Price | None = Field(None, alias="waarborg")
    what_for: Said | None = Field(None, alias="waarvoor")
    rules: Markdown | None = Field(None, alias="uitleg")
    picture: Photo = Field(None, alias="foto")
    contact: Contact = Field(None, alias="contact")
    audiences: Audiences = Field((), alias="voor")
    checked_on: CheckedOn = Field(None, alias="nagekeken_op")


TOOLS = Collection(
    model=Tool,
    name="gereedschap",
    path="content/gereedschap.yml",
    layout=Layout.LISTS,
    key="gereedschap",
    listing=Listing("lenen"),
    flyer="what_for",
    new=New("gereedschap", ("werktuig",), ("waarborg",)),
)
TOOL_WORDS = {
    "file.gereedschap": "Wat je kunt lenen.",
    "file.gereedschap.gereedschap": "De dingen die je uitleent.",
    "list.gereedschap": "Lenen",
    "list.gereedschap.about": "Wat je kunt lenen bij {hub}.",
    "Tool.naam": "Hoe het heet.",
    "Tool.naam.example": "Ladder",
    "Tool.waarborg": "Wat je als waarborg geeft.",
    "Tool.waarborg.example": "10 euro",
    "Tool.waarvoor": "Wat je ermee doet.",
    "Tool.waarvoor.example": "hoog werk",
    "Tool.uitleg": "Hoe het werkt.",
    "Tool.uitleg.example": "Breng ze terug.",
}
TEMPLATE = """
    {% extends "base.html" %}
    {% block main %}
    {{ parts.head() }}
    {% for it in items %}
    <section id="{{ it.anchor }}">
    <h2>{{ it.title }}</h2>
    {% if it.picture %}{{ parts.picture(it.picture, "90vw") }}{% endif %}
    {{ parts.facts(it.facts) }}
    {{ it.text | prose }}
    <p class="whom">{{ parts.call_text(it.person) }}</p>
    </section>
    {% endfor %}
    {% endblock %}
"""
LADDER = """
    gereedschap:
      - naam: Ladder
        waarborg: 10
        waarvoor: hoog werk
        uitleg: Breng ze **droog** terug.
        foto: ladder.jpg
        contact: noor
"""
OURS: Files = {
    "buurtpunt.yml": "naam: De Oude Melkerij\nwebsite: https://www.oudemelkerij.example\nthema: eigen\n",
    "themes/eigen/lenen.html": TEMPLATE,
    "contact.yml": "personen:\n  - {naam: Mieke Voorbeeld, telefoon: 0450 00 12 34}\n"
    "  - {id: noor, naam: Noor Voorbeeld, telefoon: 0450 00 12 35}\n",
    "beelden/ladder.jpg": photo(),
    "beelden/beelden.yml": "ladder.jpg: {alt: Een ladder, mensen: geen}\n",
}


def declare(monkeypatch: pytest.MonkeyPatch, kind: Collection[Record], words: Mapping[str, str]) -> None:
    """Makes a world where something is a kind of content, with these words in the catalogue."""
    known = catalogues.words
    monkeypatch.setattr(collections, "ALL", (*collections.ALL, kind))
    monkeypatch.setattr(
        catalogues, "words", lambda subject: {**known(subject), **(words if subject == "model" else {})}
    )


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch, village: VillageBuilder) -> Village:
    """A village that lends a ladder, in a world where that is a kind of content."""
    declare(monkeypatch, TOOLS, TOOL_WORDS)
    return village({**OURS, "gereedschap.yml": LADDER})


def test_a_kind_that_nobody_declared_is_a_file_that_nobody_knows(village: VillageBuilder) -> None:
    made = village({**OURS, "gereedschap.yml": LADDER}).build()
    assert "bestand-onbekend" in made.codes


def test_it_is_read_and_shown_on_its_page(tools: Village) -> None:
    made = tools.build("--strict")
    assert made.problems == []
    page = made.page("gereedschap/")
    assert first(page, "h1").text() == "Lenen"
    assert first(page, "#ladder h2").text() == "Ladder"
    assert [node.text(strip=True) for node in page.css("dt, dd")] == ["Waarborg", "10 euro", "Waarvoor", "hoog werk"]
    assert first(page, "#ladder strong").text() == "droog"
    assert first(page, ".whom").text(strip=True) == "Bel Noor Voorbeeld:0450 00 12 35"
    assert first(page, "#ladder img").attributes["alt"] == "Een ladder"


def test_what_it_is_called_in_dutch_is_told_as_dutch_on_a_page_in_french(tools: Village) -> None:
    """Until somebody puts that in French: a screen reader says it as it is written."""
    tools.write({"buurtpunt.yml": "naam: De Oude Melkerij\nthema: eigen\ntaal: [fr, nl]\n"})
    french, dutch = (tools.build().page(f"{prefix}gereedschap/") for prefix in ("", "nl/"))
    for css, words in (("h1", "Lenen"), ("dt", "Waarborg"), ("header nav a[aria-current=page]", "Lenen")):
        assert (first(french, css).text(strip=True), first(french, css).attributes.get("lang")) == (words, "nl-BE")
        assert first(dutch, css).attributes.get("lang") is None


def test_it_stands_in_the_menu_and_in_the_sitemap(tools: Village) -> None:
    made = tools.build()
    assert "Lenen" in [link.text() for link in made.page().css("header nav a")]
    assert "https://www.oudemelkerij.example/gereedschap/" in made.text("sitemap.xml")


def test_a_link_leads_to_it(tools: Village) -> None:
    tools.write({"paginas/tip.md": "---\ntitel: Tip\n---\nNeem [de ladder](../gereedschap.yml#ladder).\n"})
    made = tools.build("--strict")
    assert first(made.page("tip/"), ".prose a").attributes["href"] == "../gereedschap/index.html#ladder"
    tools.write({"paginas/tip.md": "---\ntitel: Tip\n---\nNeem [de zaag](../gereedschap.yml#zaag).\n"})
    assert tools.build().exit_code == 1


def test_without_any_it_has_no_page(tools: Village) -> None:
    tools.write({"gereedschap.yml": None, "beelden/ladder.jpg": None, "beelden/beelden.yml": None})
    made = tools.build("--strict")
    assert "gereedschap/index.html" not in made.files()
    assert made.page().css("a[href*=gereedschap]") == []


@pytest.mark.parametrize(
    "line, code, place",
    [
        ("contact: niemand", "contact-onbekend", 3),
        ("voor: [niemand]", "doelgroep-onbekend", 3),
        ("foto: zaag.jpg", "beeld-onbekend", 3),
        ("uitleg: '[weg](weg.md)'", "link-stuk", 3),
        ("waarborgg: 3", "sleutel-onbekend", 3),
        ("zichtbaar_tot: gisteren of zo", "datum-verschuift", 3),
    ],
)
def test_what_is_wrong_in_it_is_told_at_its_line(tools: Village, line: str, code: str, place: int) -> None:
    tools.write({"gereedschap.yml": f"gereedschap:\n  - naam: Ladder\n    {line}\n"})
    told = [problem for problem in tools.build().problems if problem.file == "content/gereedschap.yml"]
    assert [(problem.code, problem.line) for problem in told] == [(code, place)]


def test_a_child_on_its_picture_is_shown_to_nobody_without_a_yes(tools: Village) -> None:
    tools.write({"beelden/beelden.yml": "ladder.jpg: {alt: Lena op de ladder, mensen: kinderen}\n"})
    made = tools.build()
    assert made.page("gereedschap/").css("#ladder img") == []
    assert not any("ladder" in name for name in made.files())


def test_a_draft_of_it_is_left_out_and_named(tools: Village) -> None:
    tools.write(
        {"gereedschap.yml": "gereedschap:\n  - {naam: Ladder, foto: ladder.jpg}\n  - {naam: Zaag, concept: ja}\n"}
    )
    made = tools.build()
    assert made.left_out == {"content/gereedschap.yml": "concept"}
    assert "Zaag" not in made.text("gereedschap/")


def test_a_review_reads_its_language_and_sees_what_is_old(tools: Village) -> None:
    tools.write(
        {
            "gereedschap.yml": "gereedschap:\n  - naam: Ladder\n    waarvoor: Teneinde hoog te werken.\n"
            "    foto: ladder.jpg\n    nagekeken_op: 2025-01-01\n"
        }
    )
    told = [(problem.code, problem.line) for problem in tools.check().problems if "gereedschap" in problem.file]
    assert sorted(told) == [("lang-niet-nagekeken", 5), ("taal-stijf-woord", 3)]


def test_the_preview_knows_where_it_was_typed(tools: Village) -> None:
    found = places(snapshot_of(read_village(tools.folder), dt.date.fromisoformat(TODAY), drafts=False))
    assert found["gereedschap/"].file == "content/gereedschap.yml"
    ladder = found["gereedschap/#ladder"]
    assert (ladder.file, ladder.line) == ("content/gereedschap.yml", 2)


def test_new_makes_one(tools: Village) -> None:
    told = tools.run("new", "--map", str(tools.folder), "--today", TODAY, "werktuig", "Zaag")
    assert told.exit_code == 0, told.output
    assert "- naam: Zaag\n" in (tools.folder / "content/gereedschap.yml").read_text("utf-8")
    assert first(tools.build().page("gereedschap/"), "#zaag h2").text() == "Zaag"


def test_an_editor_gets_its_schema(tools: Village) -> None:
    schema = json.loads(tools.run("schema", "gereedschap").stdout)
    assert "waarborg" in json.dumps(schema)


@pytest.mark.usefixtures("tools")
def test_the_handbook_tells_its_keys() -> None:
    page = dict(reference.pages({}))[reference.page_of(forms()[TOOLS.path])]
    assert "Wat je kunt lenen." in page
    assert "`waarborg`\n:   Wat je als waarborg geeft.\n:   `waarborg: 10 euro`" in page


def test_it_has_a_line_on_the_flyer_and_two_on_the_folder(tools: Village) -> None:
    tools.write({"drukwerk/folder.yml": "soort: folder\n"})
    made = tools.build("--only", "druk")
    assert "Ladder" in sheet(made, "flyer-a5").text
    assert "Ladder hoog werk" in sheet(made, "folder").text


# A kind of which each is a text ---------------------------------------------------------------------------------------


class Walk(Document):
    """A walk that begins at the hub: a kind that no village has."""

    length: Said | None = Field(None, alias="afstand")
    contact: Contact = Field(None, alias="contact")


WALKS = Collection(
    model=Walk,
    name="wandelingen",
    path="content/wandelingen/*.md",
    layout=Layout.FRONT,
    listing=Listing("wandelen", "page"),
    new=New("wandeling", (), ("afstand",)),
)
WALK_WORDS = {
    "file.wandelingen": "Wat je hier kunt wandelen: een bestand per wandeling.",
    "list.wandelingen": "Wandelen",
    "list.wandelingen.about": "Wandelen bij {hub}.",
    "new.wandelingen": "Schrijf hier langs waar het gaat.",
    "Walk.afstand": "Hoe ver het is.",
    "Walk.afstand.example": "6 km",
}


@pytest.fixture
def walks(monkeypatch: pytest.MonkeyPatch, village: VillageBuilder) -> Village:
    """A village with a walk, in a world where that is a kind of content."""
    declare(monkeypatch, WALKS, WALK_WORDS)
    walk = "---\ntitel: Langs de beek\nafstand: 6 km\ncontact: noor\n---\nTrek **laarzen** aan.\n"
    listed = '{% extends "base.html" %}{% block main %}{{ parts.tiles(cards, "h2") }}{% endblock %}'
    kept = {name: OURS[name] for name in ("buurtpunt.yml", "contact.yml")}
    return village({**kept, "themes/eigen/wandelen.html": listed, "wandelingen/beek.md": walk})


def test_a_text_has_a_page_of_its_own_and_a_card_in_the_list(walks: Village) -> None:
    made = walks.build()
    assert first(made.page("wandelingen/"), "li a[href*=beek]").text() == "Langs de beek"
    page = made.page("wandelingen/beek/")
    assert [node.text(strip=True) for node in page.css(".facts dt, .facts dd")] == ["Afstand", "6 km"]
    assert first(page, ".prose strong").text() == "laarzen"
    assert "Noor Voorbeeld" in first(page, "main .person").text()


def test_its_mistakes_are_told_and_new_makes_one(walks: Village) -> None:
    walks.write({"wandelingen/bos.md": "---\ntitel: Bos\ncontact: niemand\n---\n[weg](weg.md)\n"})
    told = [(problem.code, problem.line) for problem in walks.build().problems if "bos" in problem.file]
    assert told == [("contact-onbekend", 3), ("link-stuk", 5)]
    walks.write({"wandelingen/bos.md": None})
    assert walks.run("new", "--map", str(walks.folder), "--today", TODAY, "wandeling", "Langs de vijver").exit_code == 0
    assert "wandelingen/langs-de-vijver/index.html" in walks.build().files()


# A kind that would vanish --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        {"listing": None},
        {"listing": Listing(page="ding")},
        {"layout": Layout.FRONT},
    ],
)
def test_a_kind_that_nobody_would_see_is_refused_before_anything_is_read(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"^nobody would see what stands in content/gereedschap\.yml"):
        replace(TOOLS, **change)


SHOWN = {kind.name: kind for kind in collections.ALL if kind.address or kind in (collections.PEOPLE, collections.PAGES)}
WITH_NOOR: Files = {name: OURS[name] for name in ("contact.yml", "beelden/ladder.jpg", "beelden/beelden.yml")}


@each("name", SHOWN)
def test_all_that_one_types_of_a_kind_comes_on_its_page(village: VillageBuilder, name: str) -> None:
    kind = SHOWN[name]
    typed, words = typed_out(kind)
    made = village({**WITH_NOOR, kind.path.removeprefix("content/").replace("*", "ding"): typed}).build()
    own = kind.address or ("ding/" if kind is collections.PAGES else "")  # whom to call stands on each page
    pages = "".join(made.text(path) for path in made.files() if path.startswith(own) and path.endswith(".html"))
    unseen = [key for key, word in words.items() if word not in pages]
    where = (
        f"show them in themes/dorp/{(kind.listing and (kind.listing.page or kind.listing.template)) or 'contact'}.html"
    )
    assert unseen == [], f"no page shows {unseen}: type words as Said, and {where}"


def typed_out(kind: Collection[Record]) -> tuple[str, dict[str, str]]:
    """A file with one thing of a kind in which each key for words has a word of its own, with a photo and somebody to call;
    and what has to be on its page by their keys.
    """
    roles = {key_of(kind.model, role): value for role, value in SHOWN_BY_ROLE.items()}
    are_words = (Sort.TEXT, Sort.MARKDOWN)
    keys = [key for key in keys_of(kind.model) if key.required or key.value.sort in are_words or key.name in roles]
    words = {key.name: f"Woord{i}x" for i, key in enumerate(keys) if key.value.sort in are_words}
    typed = {key.name: words.get(key.name) or roles.get(key.name, ("", ""))[0] or key.example for key in keys}
    shown = words | {name: found for name, (_, found) in roles.items() if name in typed and name not in words}
    rows = [f"{name}: {value}" for name, value in typed.items()]
    if kind.layout is Layout.LISTS:
        anchors = {"id": f'id="{words[key_of(kind.model, Role.TITLE)].lower()}"'} if kind.address else {}
        return f"{kind.key}:\n  - " + "\n    ".join(rows) + "\n", shown | anchors
    if kind.layout is Layout.FIELDS:
        return "\n".join(rows) + "\n", shown
    return "\n".join(["---", *rows, "---", "Onderaan", ""]), {**shown, "de tekst": "Onderaan"}


# What is typed in a key of a role, and what a page shows of it.
SHOWN_BY_ROLE = {Role.PICTURE: ("ladder.jpg", 'alt="Een ladder"'), Role.CONTACT: ("noor", "Noor Voorbeeld")}
