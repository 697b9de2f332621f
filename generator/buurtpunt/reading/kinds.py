"""Which files a village may have: by their name, or by the end of it."""

from __future__ import annotations

from buurtpunt.model import collections
from buurtpunt.model.files import FileForm, forms

TYPED = (".md", ".markdown", ".yml", ".yaml", ".yml.txt")  # what a villager types, and expects to see on the site
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg", ".heic", ".heif")


def own_files() -> tuple[str, ...]:
    """The files that lie in content/ itself, and in no folder of it."""
    paths = (path for path in forms() if path.count("/") == 1 and path.startswith("content/"))
    return tuple(path.removeprefix("content/") for path in paths)


def form_of(name: str) -> FileForm | None:
    """The form of a file, by its name from the village's folder; None for one that holds no records."""
    folder, _, own = name.rpartition("/")
    if folder.removeprefix("content/") in collections.folders():  # of a text we mind no capitals: cameras like them
        own = own.lower()
    end, known = own[own.rfind(".") :], forms()  # a path with a `*` is for every file that ends so in that folder
    return known.get(name) or (known.get(f"{folder}/*{end}") if own != end else None)
