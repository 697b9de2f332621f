"""What somebody probably meant who typed a key or named a file that we do not know."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import dutch
from buurtpunt.model import collections

# Endings of what is plainly meant as a text.
TEXTS = (".md", ".markdown", ".txt")

# Other words for the same key: what people say, and what they know from another program or language.
_ALSO = {
    "datum": ("date", "dag", "wanneer"),
    "titel": ("title", "titre", "kop"),
    "naam": ("name", "nom"),
    "telefoon": ("gsm", "phone", "nummer", "mobiel"),
    "email": ("mail", "e-mail", "mailadres"),
    "foto": ("beeld", "afbeelding", "image", "photo"),
    "van": ("begin", "start", "uur", "om"),
    "tot": ("einde", "end"),
    "plaats": ("waar", "locatie", "place", "lieu", "adres"),
    "nummer": ("nr", "huisnummer", "huisnr"),
    "uren": ("wanneer", "openingsuren"),
    "geschrapt": (
        "afgelast",
        "afgezegd",
        "geannuleerd",
        "annulatie",
        "gaat_niet_door",
        "cancelled",
        "canceled",
        "annule",
    ),
    "prijs": ("kost", "kostprijs", "price", "prix", "inkom"),
    "voor": ("doelgroep", "doelgroepen"),
    "zin": ("slogan", "omschrijving", "beschrijving"),
    "website": ("url", "site"),
    "concept": ("draft",),
    "alt": ("beschrijving", "omschrijving"),
}


def meant(key: str, options: Iterable[str], present: Collection[str]) -> str | None:
    """The key that somebody meant who typed another, or None when nobody can tell; it is none that is `present` already."""
    known = [option for option in options if option not in present]
    return known_as(key, known) or dutch.nearest(key, known)


def known_as(word: str, options: Iterable[str]) -> str | None:
    """The key that a word is, or is another word for."""
    return next((key for key in options if word.casefold() in (key, *_ALSO.get(key, ()))), None)


def did_you_mean(key: str, options: Mapping[str, Collection[str]], present: Collection[str]) -> str:
    """The key that was meant, the group that it belongs to, or all that can stand there.

    `options` are the keys that can, each with those that may stand below it; `present` are the keys that do.
    """
    if guess := meant(key, options, present):
        return tell("advice.meant", guess=guess)
    if groups := [f"`{name}`" for name, below in options.items() if key.casefold() in below]:
        where = dutch.enumerate_words(groups, last="of")
        return tell("reading.below", where=where)
    return tell("reading.can_be", keys=", ".join(options))


def where_it_belongs(folder: str, name: str, known: Sequence[str]) -> str:
    """Advice for a file in `folder` (below content/) that has no place there; `known` are the files of content/."""
    if name.lower().endswith(".yml.txt"):  # Notepad adds its own ending
        return tell("reading.text.name", name=name[:-4])
    if name.lower().endswith(TEXTS):
        return _home_of_a_text(folder, name)
    if not folder:
        guess = dutch.nearest(name, known) or dutch.nearest(name.removesuffix(".yaml") + ".yml", known)
        return tell("advice.meant", guess=guess) if guess else tell("reading.in_content", names=", ".join(known))
    return tell("reading.texts_only") if folder in collections.folders() else _folders()


def _folders() -> str:
    return tell("reading.folders", names=dutch.enumerate_words(collections.folders()))


def misnamed(path: str, known: Sequence[str]) -> tuple[str, str, str] | None:
    """What is called nearly as we read it, the right name, and whether it is a `folder` or a `file`; None for neither.

    `path` is below content/ and found no use; `known` are the files of content/ itself.
    """
    section, _, rest = path.partition("/")
    folders = (*collections.folders(), "drukwerk", "beelden")
    if rest and section not in folders:
        guess = dutch.nearest(section, folders)
        return (section, guess, "folder") if guess else None
    own = path.rpartition("/")[2]
    stem = re.sub(r"(\.(ya?ml|md|markdown|txt))+$", "", own, flags=re.IGNORECASE)
    if rest:
        end = ".md" if section in collections.folders() else ".yml"
        is_near = own.lower().endswith((".txt", ".markdown") if end == ".md" else (".yaml", ".yml.txt", ".yml"))
        return (path, stem + end, "file") if is_near and "/" not in rest else None
    guess = dutch.nearest(f"{stem}.yml", known) if own.lower().endswith((".yml", ".yaml", ".txt")) else None
    return (path, guess, "file") if guess else None


def in_intern(name: str) -> str:
    """Advice for a file in `intern/` that looks as if we read it."""
    ours = [kind.path.removeprefix("intern/") for kind in collections.ALL if kind.path.startswith("intern/")]
    guess = dutch.nearest(name.rpartition("/")[2].replace(".yaml", ".yml"), ours)
    if guess:
        return tell("advice.meant", guess=guess)
    return tell("reading.in_intern", names=dutch.enumerate_words(ours))


def _home_of_a_text(folder: str, name: str) -> str:
    section, _, deeper = folder.partition("/")
    if section not in collections.folders():
        guess = dutch.nearest(section, collections.folders()) if section else None
        return tell("reading.meant_folder", guess=guess) if guess else _folders()
    wanted = re.sub(r"(\.(md|markdown|txt))+$", "", name, flags=re.IGNORECASE) + ".md"
    what = "place" if wanted == name else "both" if deeper else "name"
    return tell(f"reading.text.{what}", name=wanted, folder=section)
