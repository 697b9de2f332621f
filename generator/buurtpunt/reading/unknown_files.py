"""The files that are not there and should be, and those that nobody can use as they are called."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.copies import numbered_original_of, original_of
from buurtpunt.model import collections
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Problem, files
from buurtpunt.reading.advice import TEXTS, misnamed, where_it_belongs

# The two files without which there is no hub.
_WANTED = ("content/buurtpunt.yml", "content/contact.yml")
PICTURE_LIST = "content/beelden/beelden.yml"


def misplaced(unknown: Sequence[File], present: Collection[str], known: Sequence[str]) -> Iterator[Problem]:
    """What is wrong with the names of the files in `content/`.

    `unknown` are the files that found no use, `present` the names of all files, `known` those that `content/` itself
    may hold. A missing file that lies there under nearly its own name (`contact.yaml`) is told of once.
    """
    meant: set[File] = set()
    for name in _WANTED:
        if name not in present:
            near = [file for file in unknown if _stem(file.name) == _stem(name)]
            meant |= set(near)
            advice = tell(f"reading.make.{PurePosixPath(name).stem}")
            if near:
                advice = tell("reading.rename", file=near[0].name, name=PurePosixPath(name).name)
            yield Problem(files.FILE_MISSING, Place(name), {"name": name, "advice": advice})
    if PICTURE_LIST not in present and (near := [file for file in unknown if _says_who(file.name)]):
        meant |= set(near)
        advice = tell("reading.put_there", file=near[0].name)
        yield Problem(files.PICTURE_LIST_ELSEWHERE, Place(near[0].name), {"name": PICTURE_LIST, "advice": advice})
    copies = {name: original for name in sorted(present) if (original := _original(name, present))}
    for name, original in copies.items():
        yield Problem(files.COPY, Place(name), {"name": PurePosixPath(original).name})
    yield from _misplaced([file for file in unknown if file not in meant and file.name not in copies], present, known)


def _misplaced(unknown: Iterable[File], present: Collection[str], known: Sequence[str]) -> Iterator[Problem]:
    told: set[str] = set()
    for file in unknown:
        path = file.name.removeprefix("content/")
        folder, _, name = path.rpartition("/")
        section = folder.partition("/")[0]
        if section != folder and section in collections.folders() and name.lower().endswith(TEXTS):
            yield Problem(files.TOO_DEEP, Place(f"content/{folder}"), {"name": folder, "section": section})
        elif not (found := misnamed(path, known)):
            yield Problem(files.UNKNOWN_FILE, Place(file.name), {"advice": where_it_belongs(folder, name, known)})
        elif found[0] not in told:
            told.add(found[0])
            yield _misnamed(*found, present)


def _misnamed(path: str, wanted: str, what: str, present: Collection[str]) -> Problem:
    """What is called nearly right; where the right name is taken, both cannot stay."""
    place = PurePosixPath("content", path)
    right = place.with_name(wanted).as_posix()
    is_taken = right in present or any(name.startswith(f"{right}/") for name in present)
    if not is_taken:
        advice = tell(f"reading.rename.{'text' if wanted.endswith('.md') else what}", name=wanted)
    else:
        advice = tell(f"reading.taken.{what}", name=wanted)
    facts = {"name": place.name, "what": tell(f"reading.misnamed.{what}"), "advice": advice}
    return Problem(files.MISNAMED, Place(place.as_posix()), facts)


def _says_who(name: str) -> bool:
    """Whether a file looks like the list of pictures under another name: `Beelden.yml`, `content/beelden.yaml`."""
    return PurePosixPath(_stem(name)).name == PurePosixPath(PICTURE_LIST).stem


def _stem(name: str) -> str:
    return PurePosixPath(name.lower().removesuffix(".txt")).with_suffix("").as_posix()


def _original(name: str, present: Collection[str]) -> str | None:
    """What a list is a copy of; of texts `copied` tells, and the same photo twice harms nobody."""
    if not name.lower().endswith(".yml"):
        return None
    return original_of(name, present) or numbered_original_of(name, present)
