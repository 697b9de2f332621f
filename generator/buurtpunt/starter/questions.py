"""What is asked of whoever starts a village, and how each answer is read: by the rules of the file that it goes to."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import belgium, dutch
from buurtpunt.model.events import Event
from buurtpunt.model.hours import HourSet
from buurtpunt.model.hub import Hub, Person
from buurtpunt.model.organisation import Address, Organisation
from buurtpunt.model.record import Record
from buurtpunt.problems import Place, Problem, Wrong, starting
from buurtpunt.reading.mistyped import check_value

# How people say that they have none, or do not know yet: the letters alone, so that `-` and `?` are nothing as well.
_NONE = {"", "geen", "nee", "neen", "niets", "nvt", "weetiknogniet", "weetikniet", "wetenwenogniet"}
_WHOLE = re.compile(r"(.*?[^ ,;(])[ ,;(-]+((?:B-?)?[0-9]{4}[ )]+[^0-9]+)")
_OUR_COUNTRY = re.compile(r"[ ,;(]+belgi(?:ë|e|um|que)[ .)]*$", re.IGNORECASE)
Answers = Mapping[str, str]  # what was answered, by the name of the question; nothing for what was skipped


def _is_company(answers: Answers) -> bool:
    return is_yes(answers.get("vzw", "nee"))


def _is_open(answers: Answers) -> bool:
    return answers.get("fase", "").casefold() == "open"


def is_yes(text: str) -> bool:
    """Whether an answer says yes."""
    return dutch.yes_no(text)


def split_town(text: str) -> dict[str, str]:
    """`9999 Verzonnegem` in its two fields. Raises `Wrong` when one is missing."""
    found = re.search(r"(?:\bB-?)?\b([0-9]{4,})\b", text)
    town = _OUR_COUNTRY.sub("", text.replace(found[0], "") if found else text).strip(" ,()-")
    parts = {"postcode": found[1] if found else "", "gemeente": town}
    if not all(parts.values()) or re.search(r"[0-9]", town):
        missing = [name for name, part in parts.items() if not part] or parts
        raise Wrong(starting.NO_TOWN, value=text, missing=dutch.enumerate_words(missing))
    return parts


def spread(name: str, text: str) -> Answers:
    """An answer by its question; a whole address, in the place of a part of one, answers both questions for it."""
    if name not in ("gemeente", "adres") or not (found := _WHOLE.fullmatch(_OUR_COUNTRY.sub("", text))):
        return {name: text}
    return {"adres": found[1], "gemeente": found[2]} if belgium.street_and_number(found[1]) else {name: text}


def split_street(text: str) -> dict[str, str]:
    """`Dries 4` in its two fields: the last number, and what is in front of it. Raises `Wrong` when one is missing."""
    found = belgium.street_and_number(text)
    if not found:
        raise Wrong(starting.NO_HOUSE_NUMBER, value=text)
    return dict(zip(("straat", "nummer"), found, strict=True))


def _yes_no(text: str) -> dict[str, str]:
    is_yes(text)
    return {}


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `name` is also its option; `key` is where the answer stands in `model`, or `split` in which keys.

    `wanted` tells by the answers so far whether it is asked at all. What is asked, an example and what is said of it stand in
    the catalogue.
    """

    name: str
    model: type[Record]
    key: str = ""
    required: bool = False
    has_about: bool = False
    split: Callable[[str], dict[str, str]] | None = None
    wanted: Callable[[Answers], bool] = field(default=lambda _answers: True)

    @property
    def example(self) -> str:
        """An answer that would do."""
        return tell(f"starter.example.{self.name}")

    def answer(self, text: str) -> str:
        """What was answered; nothing by whoever says that there is none, where nothing is needed."""
        is_none = not self.required and self.split is not _yes_no and dutch.bare(text) in _NONE
        return "" if is_none else text

    def check(self, text: str) -> Problem | None:
        """What is wrong with an answer; None when nothing is."""
        if not text:
            return Problem(starting.NO_ANSWER, Place(), {"example": self.example}) if self.required else None
        try:
            parts = self.split(spread(self.name, text)[self.name]) if self.split else {self.key: text}
        except Wrong as wrong:
            return wrong.at()
        problems = (check_value(self.model, key, value) for key, value in parts.items())
        return next((problem for problem in problems if problem), None)


QUESTIONS = (
    Question("naam", Hub, "naam", required=True),
    Question("zin", Hub, "zin"),
    Question("fase", Hub, "fase"),
    Question("gemeente", Address, split=split_town),
    Question("adres", Address, split=split_street, wanted=lambda answers: "gemeente" in answers),
    Question("contact", Person, "naam", required=True, has_about=True),
    Question("telefoon", Person, "telefoon", required=True),
    Question("email", Person, "email"),
    Question("vzw", Organisation, split=_yes_no),
    Question("ondernemingsnummer", Organisation, "ondernemingsnummer", wanted=_is_company, has_about=True),
    Question("zetel", Organisation, "zetel", wanted=lambda answers: _is_company(answers) and "adres" not in answers),
    Question("rpr", Organisation, "rpr", wanted=_is_company),
    Question("uren", HourSet, "wanneer", wanted=_is_open),
    Question("activiteit", Event, "titel"),
    Question("dag", Event, "datum", wanted=lambda answers: "activiteit" in answers),
)


def clean(text: str) -> str:
    """An answer as it is kept: on one line, without what nobody can see."""
    return dutch.squeeze(text)


def next_question(answers: Answers, skipped: set[str]) -> Question | None:
    """The first question that is to be asked and has no answer yet."""
    open_ = (one for one in QUESTIONS if one.name not in answers and one.name not in skipped and one.wanted(answers))
    return next(open_, None)
