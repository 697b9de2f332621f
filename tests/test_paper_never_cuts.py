"""Whatever a village types: every word stands on paper, clear of the edge and of its neighbours, or it is said why not."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder import Outcome, Village, new_village
from matterhorn import faults
from nightly import examples
from paper import Paper, bare, read

SIGNS = [
    "$",
    "#",
    "*",
    "_",
    "@",
    "<",
    ">",
    "&",
    "\\",
    "/",
    "{",
    "}",
    "[",
    "]",
    "~",
    "^",
    "|",
    "%",
    "=",
    "+",
    "'",
    '"',
    "`",
]
LETTERS = "abcdefghijklmnopqrstuvwxyzéèëïöüçßœÅWMI"
words = st.one_of(
    st.sampled_from(["a", "Eén", "'t", "€", "#set", "$x$", "*", "<script>", "\\n", "//", "{{x}}", "soep", "Meervoudigepersoonlijkheidsstoornis"]),
    st.text(LETTERS, min_size=1, max_size=12),
    st.text(LETTERS, min_size=30, max_size=90),
    st.lists(st.text(LETTERS, min_size=1, max_size=15), min_size=2, max_size=8).map(".".join),
    st.lists(st.sampled_from(SIGNS), min_size=1, max_size=6).map("".join),
)  # fmt: skip


def phrases(most: int) -> st.SearchStrategy[str]:
    return st.lists(words, min_size=1, max_size=most).map(" ".join).filter(lambda text: text.strip(" '\"") != "")


@dataclass(frozen=True)
class Typed:
    """What somebody typed in each place."""

    name: str
    sentence: str
    call: str
    person: str
    role: str
    street: str
    offers: list[str]
    hours: list[str]
    events: list[str]
    web: str
    questions: list[str]

    @property
    def first(self) -> list[str]:
        """The event that a sheet of one event is about."""
        return self.events[:1]

    def texts(self, shown: set[str]) -> list[str]:
        """What has to stand on a sheet that shows these."""
        always = [self.person, self.role, "0450 00 12 34", f"{self.web}.example"]
        found = (getattr(self, name) for name in sorted(shown))
        return [*always, *(text for item in found for text in ([item] if isinstance(item, str) else item))]

    def files(self) -> dict[str, str]:
        hub: dict[str, Any] = {
            "naam": self.name,
            "zin": self.sentence,
            "oproep": {"tekst": self.call},
            "adres": {"straat": self.street, "nummer": "4", "postcode": "9999", "gemeente": "Verzonnegem"},
            "website": f"https://{self.web}.example",
        }
        person = {"naam": self.person, "telefoon": "0450 00 12 34", "rol": self.role}
        hours = [{"wat": what, "wanneer": f"maandag 8:{n:02}-17:30"} for n, what in enumerate(self.hours)]
        offers = {
            f"aanbod/a{n}.md": f"---\ntitel: {json.dumps(t)}\nprijs: 2 euro\n---\n" for n, t in enumerate(self.offers)
        }
        events = {
            f"agenda/a{n}.md": f"---\ntitel: {json.dumps(t)}\ndatum: 2026-12-{n + 1:02}\nprijs: 3 euro\n---\n- 14 uur: {t}\n"
            for n, t in enumerate(self.events)
        }
        publisher = {"naam": "Jan Voorbeeld", "straat": "Dries", "nummer": "9", "postcode": "9999", "gemeente": "Gem"}
        return {
            "buurtpunt.yml": json.dumps(hub),  # JSON is YAML, and quotes whatever needs quotes
            "contact.yml": json.dumps({"personen": [person]}),
            "uren.yml": json.dumps({"uren": hours}),
            "vragen.yml": json.dumps({"vragen": [{"vraag": q, "antwoord": "Ja."} for q in self.questions]}),
            "help-mee.yml": json.dumps({"taken": [{"taak": t, "nodig": t} for t in self.offers]}),
            "intern/druk.yml": json.dumps({"vu": publisher}),
            **offers,
            **events,
        }


EXAMPLES = examples(4)

typed = st.builds(
    Typed,
    name=phrases(4),
    sentence=phrases(25),
    call=phrases(8),
    person=phrases(4),
    role=phrases(6),
    street=phrases(3),
    offers=st.lists(phrases(6), max_size=14, unique=True),
    hours=st.lists(phrases(4), max_size=7, unique=True),
    events=st.lists(phrases(8), max_size=16, unique=True),
    web=st.from_regex("[a-z]([a-z0-9]{1,40}[a-z])", fullmatch=True),
    questions=st.lists(phrases(12), max_size=9, unique=True),
)


# What somebody asks for besides: the file in drukwerk/, and what stands on such a sheet.
ORDERS = {
    "rand": ("soort: flyer\nsnijtekens: ja\n", {"sentence", "call", "street", "offers", "hours", "events"}),
    "inkt": ("soort: flyer\nafloop: ja\ncmyk: ja\n", {"sentence", "call", "street", "offers", "hours", "events"}),
    "folder": ("soort: folder\n", {"sentence", "call", "street", "offers", "hours", "events", "questions"}),
    "kaart": ("soort: kaart\n", {"sentence", "call", "street", "hours"}),
    "strook": ("soort: strookjes\n", {"sentence", "call", "street"}),
    "alles": ("soort: affiche\nformaat: A3\ntoon: [uren, aanbod, agenda]\n", {"sentence", "offers", "hours", "events"}),
    "vragen": ("soort: vragen\n", {"questions"}),
    "maand": ("soort: maand\nmaand: december\n", {"events"}),
    "week": ("soort: week\n", {"hours"}),
    "prijs": ("soort: prijslijst\n", {"offers", "events"}),
    "lijst": ("soort: inschrijflijst\nactiviteit: a0.md\n", {"first"}),
    "feest": ("soort: uitnodiging\nactiviteit: a0.md\n", {"first", "street"}),
    "thuis": ("soort: niet thuis\n", {"hours"}),
    "pijl": ("soort: pijlen\nactiviteit: a0.md\n", {"first"}),
    "raam": ("soort: raamsticker\n", {"hours"}),
    "help": ("soort: vrijwilligers\n", {"offers"}),
}


def villages_of(factory: pytest.TempPathFactory, test: Callable[[Village, Typed, str], None]) -> None:
    """Lets a test loose on many a village, each with one of the orders."""
    folder = factory.mktemp("dorpen")

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(typed, st.sampled_from(sorted(ORDERS)))
    def any_village(what: Typed, order: str) -> None:
        place = folder / str(len(list(folder.iterdir())))
        test(new_village(place, what.files()), what, order)
        shutil.rmtree(place)
        place.mkdir()  # its name stays taken

    any_village()


def test_no_word_is_cut_lost_or_covered(tmp_path_factory: pytest.TempPathFactory) -> None:
    def on_our_own_sheets(place: Village, what: Typed, _order: str) -> None:
        made = place.build("--only", "druk")
        assert made.exit_code == 0, made.output
        for name in ("flyer-a5", "affiche-a4"):
            look(made, name, what)

    villages_of(tmp_path_factory, on_our_own_sheets)


def test_no_word_is_cut_lost_or_covered_on_a_sheet_that_was_asked_for(tmp_path_factory: pytest.TempPathFactory) -> None:
    def on_another_sheet(place: Village, what: Typed, name: str) -> None:
        order, shown = ORDERS[name]
        place.write({f"drukwerk/{name}.yml": order})
        made = place.build("--only", "druk")
        if made.exit_code:  # then it is said which block was too full
            errors = {p.code for p in made.problems if p.level == "fout"}
            assert errors == ({"past-niet"} if what.events or "activiteit" not in order else {"activiteit-onbekend"}), (
                made.output
            )
            return
        if "blad-zonder-inhoud" in made.codes:
            return
        paper = read(folder_of(made), name)
        left = " ".join(item["name"] for item in made.told["left_out"] if item["file"].endswith(f"/{name}.yml"))
        texts = what.texts(shown)
        missing = [text for text in texts if bare(" ".join(text.split())) not in paper.drawn and text not in left]
        assert not missing
        clear_of_the_edge(paper, beside={"rand": 10.0, "inkt": 3.0}.get(name, 0))
        can_be_read(paper)
        assert not paper.collisions()
        assert not paper.through()
        assert faults(paper.data) == []
        if name == "strook":
            on_its_own_strip(paper)
        pages = [n for n in range(len(paper.sizes)) if paper.codes(n)]
        assert pages == [len(paper.sizes) - 1]
        assert paper.codes()[0][0].startswith(f"https://{what.web}.example/")

    villages_of(tmp_path_factory, on_another_sheet)


def look(made: Outcome, name: str, what: Typed) -> None:
    told = [p for p in made.problems if p.sentence.startswith(f"De {name.partition('-')[0]} maken we niet, ")]
    if told:  # then there is no such sheet, and it is said which block was too full
        assert {p.code for p in told} == {"blad-overgeslagen"}
        assert not (folder_of(made) / f"{name}.pdf").exists()
        return
    paper = read(folder_of(made), name)
    left = " ".join(item["name"] for item in made.told["left_out"] if item["file"] == f"druk/{name}.pdf")
    expected = [what.sentence, what.call, what.person, what.role, what.street, "0450 00 12 34", f"{what.web}.example"]
    if name == "flyer-a5":
        expected += [*what.offers, *what.hours]
        missing = [t for t in what.events if bare(t) not in paper.drawn and t not in left]
        assert not missing
    assert not [text for text in expected if bare(" ".join(text.split())) not in paper.drawn]
    clear_of_the_edge(paper)
    can_be_read(paper)
    assert not paper.collisions()
    assert not paper.through()
    assert [text for text, _ in paper.codes()] == [f"https://{what.web}.example/"]


def clear_of_the_edge(paper: Paper, beside: float = 0) -> None:
    """`beside` is what will be cut off, in mm."""
    width, height = paper.sizes[0]
    near = beside + 7.5
    for word in paper.words:
        assert word.left >= near, word
        assert word.top >= near, word
        assert word.right <= width - near, word
        assert word.bottom <= height - near, word


def can_be_read(paper: Paper) -> None:
    """Eight points at least; the small print, which is the last of a sheet, goes down to six and a half."""
    print_begins = next((n for n, word in enumerate(paper.words) if word.text == "v.u.:"), len(paper.words))
    assert [word for word in paper.words[:print_begins] if word.size < 7.95] == []
    assert [word for word in paper.words if word.size < 6.45] == []


def on_its_own_strip(paper: Paper) -> None:
    """No letter of a strip to tear off reaches over the cut, or out of the margin."""
    margin = 9 * 210 / 148
    wide = (210 - 2 * margin) / 8
    for left, _, right, bottom in paper.turned_places():
        assert int((left - margin) / wide) == int((right - margin) / wide)
        assert bottom <= 297 - margin


def folder_of(made: Outcome) -> Path:
    return made.site.parent / "druk"
