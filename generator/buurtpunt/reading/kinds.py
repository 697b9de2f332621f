"""Which files a village may have: by their name, or by the end of it."""

from __future__ import annotations

from buurtpunt.model.documents import DOCUMENTS
from buurtpunt.model.files import FILES, FileForm

FORMS = {form.path: form for form in FILES}  # those with a `*` are for every file that ends so in that folder
# The files that lie in content/ itself, and in no folder of it.
OWN = tuple(path.removeprefix("content/") for path in FORMS if path.count("/") == 1 and path.startswith("content/"))
TYPED = (".md", ".markdown", ".yml", ".yaml", ".yml.txt")  # what a villager types, and expects to see on the site
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg", ".heic", ".heif")


def form_of(name: str) -> FileForm | None:
    """The form of a file, by its name from the village's folder; None for one that holds no records."""
    folder, _, own = name.rpartition("/")
    if folder.removeprefix("content/") in DOCUMENTS:  # of a text we mind no capitals: cameras and Windows like them
        own = own.lower()
    end = own[own.rfind(".") :]
    return FORMS.get(name) or (FORMS.get(f"{folder}/*{end}") if own != end else None)
