"""The state of a preview: the last good site and sheets, and the problems that keep the newest text off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from buurtpunt.problems import Level, Place, Problem
from buurtpunt.report import excerpt, for_others, where
from buurtpunt.writing.manifest import Kept, digest

SHEETS = "druk/"  # where the sheets stand in the preview, unless the site has a page there itself
OVERVIEW = f"{SHEETS}index.html"

Files = Mapping[str, bytes | Kept]


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to mend, as the overlay tells it."""

    where: str  # "content/agenda/soep.md, regel 4"
    typed: str  # the line as typed
    sentence: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the preview shows. A version changes when, and only when, what it stands for does."""

    site: Files = field(default_factory=dict)
    sheets: Files = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)  # what each page of the site was made from
    places: Mapping[str, Place] = field(default_factory=dict)  # where each address was typed
    remarks: tuple[Remark, ...] = ()  # what keeps the newest site from being seen
    remarks_on_sheets: tuple[Remark, ...] = ()
    site_version: str = ""
    sheets_version: str = ""

    def file(self, path: str) -> bytes | Kept | None:
        """What stands at a path; the site goes before the sheets."""
        return self.site[path] if path in self.site else self.sheets.get(path)

    def has(self, path: str) -> bool:
        """Whether something stands at a path."""
        return path in self.site or path in self.sheets

    def version_of(self, path: str) -> str:
        """The version of the part that a page belongs to."""
        return self.sheets_version if path not in self.site and path in self.sheets else self.site_version

    def made_from(self, path: str, key: str) -> bytes | Kept | None:
        """The page at a path, if that is what it was made from: no page is made twice (see `writing.manifest.Earlier`)."""
        return self.site.get(path) if self.keys.get(path) == key else None

    def below(self, folder: str, key: str) -> Files:  # noqa: ARG002  (whatever it was made from)
        """What was made first: who writes would wait for an index at each word, and finds what there was when they began."""
        return {path: data for path, data in self.site.items() if path.startswith(folder)}

    def read(self, path: str) -> bytes:
        """A page of the preview is never on the disk."""
        raise KeyError(path)


def version(files: Files) -> str:
    """One name for all of these files."""
    rows = ((path, data.digest if isinstance(data, Kept) else digest(data)) for path, data in files.items())
    return digest(*(word for row in sorted(rows) for word in row))


def remarks(problems: Iterable[Problem]) -> tuple[Remark, ...]:
    """What has to be mended before the newest text can be seen."""
    return tuple(_remark(problem) for problem in problems if problem.level is Level.ERROR)


def _remark(problem: Problem) -> Remark:
    shown = for_others(problem)  # on the wifi others look on
    return Remark(where(shown.place), excerpt(shown.place)[0].strip(), shown.sentence, shown.remedy)
