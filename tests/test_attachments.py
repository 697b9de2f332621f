"""Files that a village offers for download, and what may not be one."""

from __future__ import annotations

import pytest

from conftest import VillageBuilder

PAGE = "---\ntitel: A\n---\n[hier](../bijlagen/{name})\n"


@pytest.mark.parametrize("name", ["foto.jpg", "kaart.svg", "pagina.html", "rekenblad.js", "zonder-einde"])
def test_what_could_keep_a_place_or_run_code_is_no_attachment(village: VillageBuilder, name: str) -> None:
    made = village({"paginas/a.md": PAGE.format(name=name), f"bijlagen/{name}": b"<script>"}).build()
    (problem,) = [p for p in made.problems if p.level == "fout"]
    assert (problem.code, problem.file, problem.line) == ("bijlage-soort", "content/paginas/a.md", 4)
    assert problem.sentence == f"Een bestand zoals `{name}` kan geen bijlage zijn."


def test_a_picture_gets_the_advice_where_it_belongs(village: VillageBuilder) -> None:
    made = village({"paginas/a.md": PAGE.format(name="foto.jpg"), "bijlagen/foto.jpg": b"x"}).build()
    (problem,) = [p for p in made.problems if p.code == "bijlage-soort"]
    assert problem.remedy == "Zet het in `content/beelden` en toon het zo: `![wat je erop ziet](foto.jpg)`"


def test_the_call_to_action_may_lead_to_an_attachment(village: VillageBuilder) -> None:
    hub = "naam: M\noproep: {tekst: Lees het plan, link: bijlagen/plan.pdf}\n"
    made = village({"buurtpunt.yml": hub, "bijlagen/plan.pdf": b"%PDF-1.7"}).build()
    assert (made.exit_code, made.bytes("bestanden/plan.pdf")) == (0, b"%PDF-1.7")


def test_two_drafts_may_speak_of_each_other(village: VillageBuilder) -> None:
    draft = "---\ntitel: {name}\nconcept: ja\n---\n[ander]({other}.md)\n"
    made = village({f"paginas/{a}.md": draft.format(name=a, other=b) for a, b in ("ab", "ba")}).build()
    assert made.exit_code == 0


def test_a_page_that_is_seen_may_not_lead_to_a_draft(village: VillageBuilder) -> None:
    seen = "---\ntitel: A\n---\n[b](b.md)\n"
    made = village({"paginas/a.md": seen, "paginas/b.md": "---\ntitel: B\nconcept: ja\n---\n"}).build()
    assert [p.code for p in made.problems if p.level == "fout"] == ["link-naar-verborgen"]


@pytest.mark.parametrize("words, warned", [("", True), ("Een kom soep", False)])
def test_a_picture_in_a_text_needs_words(village: VillageBuilder, words: str, warned: bool) -> None:
    from buurtpunt.images.pillow import house

    page = f"---\ntitel: A\n---\n![{words}](soep.png)\n"
    made = village({"paginas/a.md": page, "beelden/soep.png": house("#a3262a", 64)}).build()
    assert ("beeld-zonder-beschrijving" in made.codes) is warned


def test_a_picture_of_elsewhere_does_not_become_one_of_ours(village: VillageBuilder) -> None:
    from buurtpunt.images.pillow import house

    page = "---\ntitel: A\n---\n![x](https://elders.example/soep.png)\n"
    made = village({"paginas/a.md": page, "beelden/soep.png": house("#a3262a", 64)}).build()
    (problem,) = [p for p in made.problems if p.level == "fout"]
    assert problem.remedy == (
        "Haal het beeld binnen: bewaar het in `content/beelden` en gebruik de naam van het bestand."
    )


def test_a_closure_that_is_to_come_stands_on_the_contact_page(village: VillageBuilder) -> None:
    closed = {"uren.yml": "sluitingen:\n- {van: 2026-12-24, tot: 2027-01-03}\n"}
    assert "We zijn gesloten van" in village(closed).build().text("contact/")
    assert "contact/index.html" not in village(closed).build(today="2027-01-04").files()
