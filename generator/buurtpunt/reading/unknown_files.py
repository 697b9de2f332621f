"""The files that are not there and should be, and those that nobody can use as they are called."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence, Set
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
_PICTURES = PurePosixPath(PICTURE_LIST).parent


def misplaced(unknown: Sequence[File], present: Set[str], known: Sequence[str]) -> Iterator[Problem]:
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
    lists = [file for file in unknown if _says_who(file.name)]
    for file in lists:
        becomes_it = PICTURE_LIST not in present and file is lists[0]
        advice = tell(f"reading.{'put_there' if becomes_it else 'put_in_list'}", file=file.name, name=PICTURE_LIST)
        yield Problem(files.PICTURE_LIST_ELSEWHERE, Place(file.name), {"name": PICTURE_LIST, "advice": advice})
    meant |= set(lists)
    ours = present - {file.name for file in lists}
    copies = {name: original for name in sorted(ours) if (original := _original(name, present))}
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
    """Whether a file looks like a list of pictures under another name: `Beelden.yml`, `content/beelden.yaml`, `beelden/fotos.yml`."""
    path = PurePosixPath(name.lower().removesuffix(".txt"))
    is_list = path.suffix in (".yml", ".yaml")
    return (path.stem == _PICTURES.name and (is_list or path.suffix in ("", ".md"))) or (
        is_list and path.is_relative_to(_PICTURES)
    )


def _stem(name: str) -> str:
    return PurePosixPath(name.lower().removesuffix(".txt")).with_suffix("").as_posix()


def _original(name: str, present: Collection[str]) -> str | None:
    """What a list is a copy of; of texts `copied` tells, and the same photo twice harms nobody."""
    if not name.lower().endswith(".yml"):
        return None
    return original_of(name, present) or numbered_original_of(name, present)
