"""What somebody probably meant who typed a key or named a file that we do not know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from buurtpunt.knowledge import dutch
from buurtpunt.model.documents import DOCUMENTS


def did_you_mean(key: str, options: Iterable[str]) -> str:
    """The key that looks like it, or all that can stand there."""
    known = list(options)
    guess = dutch.nearest(key, known)
    return f"Bedoelde je `{guess}`?" if guess else f"Hier kan: {', '.join(known)}."


def where_it_belongs(folder: str, name: str, known: Sequence[str]) -> str:
    """Advice for a text in `folder` (below content/) that has no place there; `known` are the files of content/."""
    if not folder:
        guess = dutch.nearest(name, known) or dutch.nearest(name.removesuffix(".yaml") + ".yml", known)
        return f"Bedoelde je `{guess}`?" if guess else f"In `content` kennen we: {', '.join(known)}."
    if folder in DOCUMENTS:
        return "In deze map horen bestanden die eindigen op .md."
    guess = dutch.nearest(folder, DOCUMENTS)
    if guess:
        return f"Bedoelde je de map `{guess}`?"
    return f"Teksten horen in een van de mappen {dutch.enumerate_words(DOCUMENTS)}."
