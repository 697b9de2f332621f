"""The languages that a page can be in. Dutch comes first, and is complete; the others are loaded when a village asks for one."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from buurtpunt.languages.dutch import DUTCH, PRINTED
from buurtpunt.languages.language import Language

__all__ = ["CODES", "DUTCH", "PRINTED", "Language", "language"]

MODULES = {"nl": "dutch", "fr": "french", "de": "german", "en": "english"}  # each with its language, in capitals
CODES = tuple(MODULES)


@cache
def language(code: str) -> Language:
    """The language of a code: one of `CODES`."""
    name = MODULES[code]
    found: Language = getattr(import_module(f"buurtpunt.languages.{name}"), name.upper())
    return found
