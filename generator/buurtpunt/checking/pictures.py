"""Pictures that are named but not there, there but not named, or not described."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache, partial

from buurtpunt.catalogues import tell
from buurtpunt.checking import consent, spots
from buurtpunt.checking.snapshot import Snapshot, texts_of
from buurtpunt.disk import plain
from buurtpunt.images import begins_well, broken
from buurtpunt.knowledge import dutch
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.model.form import Role
from buurtpunt.model.hub import Hub
from buurtpunt.model.lists import PictureFacts
from buurtpunt.model.origin import Body
from buurtpunt.model.paper import ORDERS
from buurtpunt.model.roles import held
from buurtpunt.model.showing import held_back
from buurtpunt.model.village import Contents, File
from buurtpunt.problems import Place, Problem, village
from buurtpunt.prose import Prose
from buurtpunt.urls import is_elsewhere

_Use = tuple[str, Place, bool]  # a name as typed, where, and whether words for the picture stand right there


def check(snapshot: Snapshot) -> Iterator[Problem]:
    """Finds what is wrong with the names and descriptions of pictures; what is in the files, `making` finds out."""
    files, said, named = _by_name(snapshot), snapshot.contents.said_of_pictures, _named(snapshot)
    hidden = held_back(snapshot.contents, snapshot.today)
    yield from _doubles(snapshot, files)
    yield from consent.check(snapshot, hidden, named, files)
    gone = (name for name, _ in snapshot.contents.picture_facts if picture_key(name) not in files)
    meant = {
        picture_key(guess) for name in gone if (guess := _renamed(snapshot, name))
    }  # what is said there is of this one
    for key, found in named.items():
        if _is_missing(snapshot, key, found, files):
            yield from _missing(snapshot, key, found, said.get(key))
        elif key in files and key not in hidden and key not in meant:
            yield from _described(snapshot, files[key], said.get(key), not all(has_alt for _, _, has_alt in found))
    yield from _only_listed(snapshot, files, {*named, *(key for key, one in hidden.items() if one.is_refused)})
    if snapshot.hub is None or snapshot.reading.broken or named.keys() - files.keys():
        return  # what nobody uses today may be what somebody meant
    for key, file in files.items():
        if key not in named and not (key in hidden and hidden[key].is_refused):
            is_picture = _begins_as_picture(file)
            yield (village.UNUSED_PICTURE if is_picture else village.UNUSED_AND_NO_PICTURE).at(Place(file.name))


def _begins_as_picture(file: File) -> bool:
    """Whether the first of its bytes are those of a photo or a drawing; what is wrong further on shows when it is used."""
    from buurtpunt.images.drawings import is_drawing  # takes its time to load, and few villages have such a file

    try:
        head = plain.read(file.path, 5000) if file.typed is None else file.typed
    except OSError:
        return False
    return begins_well(head) or is_drawing(head) or broken(head).kind is not village.PICTURE_BROKEN


def unknown(snapshot: Snapshot) -> set[str]:
    """The pictures that are named and of which nothing is known, by `picture_key`."""
    files, said, named = _by_name(snapshot), snapshot.contents.said_of_pictures, _named(snapshot)
    missing = {key: found for key, found in named.items() if _is_missing(snapshot, key, found, files)}
    return {key for key, found in missing.items() if _is_unknown(snapshot, key, found, said.get(key))}


def _named(snapshot: Snapshot) -> dict[str, list[_Use]]:
    named: dict[str, list[_Use]] = {}
    for use in (*uses(snapshot.contents, snapshot.prose), *uses_on_paper(snapshot.contents)):
        named.setdefault(picture_key(use[0]), []).append(use)
    return named


def _is_missing(snapshot: Snapshot, key: str, found: list[_Use], files: Mapping[str, File]) -> bool:
    return any(is_elsewhere(name) for name, _, _ in found) or (key not in files and not _may_be_there(snapshot, key))


def _is_unknown(snapshot: Snapshot, key: str, found: list[_Use], facts: PictureFacts | None) -> bool:
    return facts is None or is_elsewhere(found[0][0]) or bool(_lies_elsewhere(snapshot, key))


def _missing(snapshot: Snapshot, key: str, found: list[_Use], facts: PictureFacts | None) -> Iterator[Problem]:
    """A picture that is not there: one of which the village told was there once, and somebody may have removed it."""
    if _is_unknown(snapshot, key, found, facts):
        for name, place, _ in found:
            yield village.UNKNOWN_PICTURE.at(place, value=name, **_advice(name, snapshot))
        return
    name, place, _ = found[0]
    others = [tell("report.place", file=other.file, line=other.line) for _, other, _ in found[1:]]
    where = tell("checking.gone.used_more" if others else "checking.gone.used", places=dutch.enumerate_words(others))
    yield village.PICTURE_GONE.at(place, value=posixpath.basename(name), where=where, advice=_put_back(snapshot, name))


def _only_listed(snapshot: Snapshot, files: Mapping[str, File], known: Collection[str]) -> Iterator[Problem]:
    """What beelden.yml tells of pictures that are not there; silent about those of which all is `known`."""
    for name, facts in snapshot.contents.picture_facts:
        key = picture_key(name)
        if key in files or key in known or _may_be_there(snapshot, key):
            continue
        if _renamed(snapshot, name) or _lies_elsewhere(snapshot, key):
            told = _advice(name, snapshot)  # what is said here may be meant for another picture, and who stands on it
            yield village.PICTURE_NOT_LISTED.at(facts.origin.place, value=name, **told)
        else:
            own, where = posixpath.basename(name), tell("checking.gone.listed")
            yield village.PICTURE_GONE.at(facts.origin.place, value=own, where=where, advice=_put_back(snapshot, name))


def _put_back(snapshot: Snapshot, name: str) -> str:
    """What to do when it was no use to be without a picture."""
    if guess := _renamed(snapshot, name):
        return tell("checking.gone.renamed", name=guess)
    return tell("checking.gone.put_back")


def _renamed(snapshot: Snapshot, name: str) -> str | None:
    """The picture of which nothing is said, with nearly the name of one that is not there."""
    listed = {picture_key(one) for one, _ in snapshot.contents.picture_facts}
    others = [posixpath.basename(f.name) for f in snapshot.contents.picture_files if picture_key(f.name) not in listed]
    stems = {posixpath.splitext(other)[0]: other for other in others}
    guess = dutch.nearest(posixpath.splitext(posixpath.basename(name))[0], stems)
    return stems[guess] if guess else None


def _lies_elsewhere(snapshot: Snapshot, key: str) -> str | None:
    """The name of the file of a picture that lies in another folder than those of pictures."""
    return next((f.name for f in snapshot.contents.attachments if picture_key(f.name) == key), None)


def _may_be_there(snapshot: Snapshot, key: str) -> bool:
    """Whether a picture lies where nobody could look: under its own name, or in a folder that is closed."""
    closed = (name for name in snapshot.reading.broken if name.startswith("content/beelden"))
    return any(picture_key(name) == key or not posixpath.splitext(name)[1] for name in closed)


def uses(contents: Contents, render: Callable[[str], Prose]) -> Iterator[_Use]:
    """Every use of a picture: its name as typed, where, and whether words for it stand right there.

    `render` tells what is in a text.
    """
    hub_last = sorted(
        contents.on_site, key=lambda record: isinstance(record, Hub)
    )  # what stands on one page goes first
    for one in held(hub_last, Role.PICTURE, Role.LOGO):
        yield one.value, one.place, Role.LOGO in one.roles
    for body, _ in texts_of(contents):
        text = render(body.text)
        place = cache(partial(_first, body))  # one may stand there a thousand times
        for source, words in text.pictures:
            if source and source not in text.unsafe:  # `links` speaks of those
                yield source, place(source), bool(words)


def _first(body: Body, source: str) -> Place:
    return spots.of_link(body, source)[0]


def uses_on_paper(contents: Contents) -> Iterator[_Use]:
    """The same for the sheets that a village asks for; what stands on paper alone is not put on the site."""
    for one in held(contents.of(ORDERS), Role.PICTURE):
        yield one.value, one.place, False


def _by_name(snapshot: Snapshot) -> dict[str, File]:
    files: dict[str, File] = {}
    for file in snapshot.contents.picture_files:
        files.setdefault(picture_key(file.name), file)
    return files


def _doubles(snapshot: Snapshot, files: Mapping[str, File]) -> Iterator[Problem]:
    for file in snapshot.contents.picture_files:
        first = files[picture_key(file.name)]
        if first is not file:
            yield village.SAME_PICTURE.at(Place(file.name), value=posixpath.basename(file.name), other=first.name)


def _described(snapshot: Snapshot, file: File, facts: PictureFacts | None, needs_alt: bool) -> Iterator[Problem]:
    name = posixpath.basename(file.name)
    if needs_alt and not (facts and facts.alt) and snapshot.is_whole("beelden/beelden.yml"):
        yield village.NO_ALT.at(Place(file.name), name=name)


def _advice(name: str, snapshot: Snapshot) -> Mapping[str, str | bool]:
    """What to do about a picture that is not there, and whether that is done with files alone."""
    names = [posixpath.basename(file.name) for file in snapshot.contents.picture_files]
    guess = ""
    if is_elsewhere(name):
        said = tell("checking.picture.fetch")
    elif elsewhere := _lies_elsewhere(snapshot, picture_key(name)):
        said = tell("checking.picture.elsewhere", file=elsewhere)
    elif guess := dutch.nearest(posixpath.basename(name), names) or "":
        said = tell("advice.meant", guess=guess)
    else:
        said = tell("checking.picture.put")
    return {"advice": said, "in_file": not guess}
