"""What was found about one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from buurtpunt.catalogues import tell
from buurtpunt.problems import Kind, Level, Place, Problem


@dataclass(frozen=True, slots=True)
class Verdict:
    """One thing, and how it is: right, with a sentence; wrong, with a problem; or not to be known from here."""

    about: str  # what `doctor` has a name for in the catalogue
    sentence: str = ""
    problem: Problem | None = None
    known: bool = True

    @property
    def subject(self) -> str:
        """What it is about, in a word."""
        return tell(f"doctor.subject.{self.about}")

    @property
    def mark(self) -> str:
        """A word for it: goed, tip, waarschuwing, fout or onbekend."""
        if self.problem:
            return self.problem.level.word
        return tell("doctor.right") if self.known else tell("doctor.unknown")

    @property
    def is_wrong(self) -> bool:
        """Whether something has to be mended."""
        return self.problem is not None and self.problem.level is Level.ERROR

    def as_json(self) -> dict[str, Any]:
        """It for a program to read."""
        problem = self.problem
        return {
            "subject": self.subject,
            "mark": self.mark,
            "code": problem.kind.code if problem else "",
            "sentence": problem.sentence if problem else self.sentence,
            "remedy": problem.remedy if problem else "",
        }


def wrong(about: str, kind: Kind, **facts: Any) -> Verdict:
    """A verdict of this kind of problem; it stands at no line of a file."""
    return Verdict(about, problem=Problem(kind, Place(), facts))
