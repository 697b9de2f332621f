"""Whatever a village types: every word stands on paper, clear of the edge and of its neighbours, or it is said why not."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder import Outcome, new_village
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
        offers = {f"aanbod/a{n}.md": f"---\ntitel: {json.dumps(t)}\n---\n" for n, t in enumerate(self.offers)}
        events = {
            f"agenda/a{n}.md": f"---\ntitel: {json.dumps(t)}\ndatum: 2026-12-{n + 1:02}\n---\n"
            for n, t in enumerate(self.events)
        }
        publisher = {"naam": "Jan Voorbeeld", "straat": "Dries", "nummer": "9", "postcode": "9999", "gemeente": "Gem"}
        return {
            "buurtpunt.yml": json.dumps(hub),  # JSON is YAML, and quotes whatever needs quotes
            "contact.yml": json.dumps({"personen": [person]}),
            "uren.yml": json.dumps({"uren": hours}),
            "intern/druk.yml": json.dumps({"vu": publisher}),
            **offers,
            **events,
        }


EXAMPLES = int(os.environ.get("EXAMPLES", "8"))  # `EXAMPLES=200 python3 tests -k never_cuts` digs deeper

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
)


def test_no_word_is_cut_lost_or_covered(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("dorpen")

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(typed)
    def any_village(what: Typed) -> None:
        place = new_village(folder / str(len(list(folder.iterdir()))), what.files())
        made = place.build("--only", "druk")
        assert made.exit_code == 0, made.output
        for name in ("flyer-a5", "affiche-a4"):
            look(made, name, what)

    any_village()


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
    assert not paper.collisions()
    assert [text for text, _ in paper.codes()] == [f"https://{what.web}.example/"]


def clear_of_the_edge(paper: Paper) -> None:
    width, height = paper.sizes[0]
    for word in paper.words:
        assert word.left >= 7.5, word
        assert word.top >= 7.5, word
        assert word.right <= width - 7.5, word
        assert word.bottom <= height - 7.5, word


def folder_of(made: Outcome) -> Path:
    return made.site.parent / "druk"
