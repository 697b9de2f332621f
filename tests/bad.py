"""One mistake of a villager, and all that the command line must say of it."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from PIL import Image

from builder import TODAY, Files, Outcome, Told, Village
from conftest import VillageBuilder

Typed = dict[str, str | bytes | None]  # files that can be laid over each other with |


@dataclass(frozen=True, slots=True)
class Bad:
    """Files with one mistake in them, and the one problem that comes of it: where, which, and its words."""

    files: Files
    place: str  # file below content/, line, column
    code: str
    sentence: str
    remedy: str

    def is_told_once(self, village: VillageBuilder) -> None:
        """Lets the real command line loose on these files."""
        place = village(self.files)
        made = place.build()
        problems = told(made)
        if self.place.startswith("intern/"):  # of a private file the words stay on the screen
            assert [(where(p), p.code) for p in problems] == [(self.place, self.code)]
            said = on_screen(place)
            assert self.sentence in said
            assert self.remedy in said
        else:
            assert [(where(p), p.code, p.sentence, p.remedy) for p in problems] == [
                (self.place, self.code, self.sentence, self.remedy)
            ]
        is_error = problems[0].level == "fout"
        assert made.exit_code == (1 if is_error else 0)
        assert made.site.exists() is not is_error


@dataclass(frozen=True, slots=True)
class Fix:
    """What is done about a problem: another text for `old` in the file where it is told, and files to lay or take away."""

    old: str = ""
    new: str = ""
    says: str = ""  # the words of the remedy that ask for it; without them `new` itself stands in the remedy
    of: Files | None = None  # the village with the problem; without it the first one with which that problem is tested
    lay: Files = field(default_factory=dict)
    day: str = TODAY


def on_screen(place: Village, command: str = "build") -> str:
    """All that a command says to whoever sits at the screen, on one line, as wide as it wants."""
    shown = place.run(command, str(place.folder), "--today", TODAY)
    return " ".join(shown.output.split())


def told(made: Outcome) -> list[Told]:
    """The problems of a build, but for the tip that a village may have a website: these have none."""
    return [problem for problem in made.problems if problem.code != "website-ontbreekt"]


def where(problem: Told) -> str:
    """The place of a problem, as short as it can be: "agenda/soep.md:3:8"."""
    spot = ":".join(str(part) for part in (problem.line, problem.column) if part)
    return f"{problem.file.removeprefix('content/')}{':' * bool(spot)}{spot}"


def event(*lines: str, body: str = "Breng een kom mee.") -> Typed:
    """An event with these fields, and a title and a date where they are not among them; they come first."""
    return {"agenda/soep.md": front(*_with(lines, "titel: Soepavond", "datum: 2026-12-12")) + body + "\n"}


def page(body: str, *lines: str) -> Typed:
    """A page with this text, which begins on line 4."""
    return {"paginas/over.md": front(*_with(lines, "titel: Over ons")) + body + "\n"}


def hub(*lines: str) -> Typed:
    """A hub with a name, and these lines below it."""
    return {"buurtpunt.yml": "\n".join(["naam: De Oude Melkerij", *lines]) + "\n"}


def person(*lines: str) -> Typed:
    """A contact with a name and a telephone, and these fields from line 4 on."""
    typed = _with(lines, "naam: Mieke Voorbeeld", "telefoon: 0450 00 12 34")
    return {"contact.yml": "personen:\n  - " + "\n    ".join(typed) + "\n"}


def front(*lines: str) -> str:
    """Fields between two lines of dashes."""
    return "\n".join(["---", *lines, "---", ""])


def photo(sort: str = "JPEG") -> bytes:
    """A small picture, of a sort that Pillow knows."""
    made = io.BytesIO()
    Image.new("RGB", (30, 20), "red").save(made, sort)
    return made.getvalue()


def _with(lines: tuple[str, ...], *needed: str) -> list[str]:
    keys = {line.partition(":")[0] for line in lines}
    return [line for line in needed if line.partition(":")[0] not in keys] + list(lines)
