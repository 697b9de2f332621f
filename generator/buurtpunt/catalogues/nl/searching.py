"""Why there is no index to search in."""

from __future__ import annotations

WORDS = {
    "error": "Pagefind zegt: {said}",
    "broken": "Pagefind werkt niet op deze computer ({error})",
    "stopped": "Pagefind is te vroeg gestopt",
    "missing": "voor dit soort computer is er geen Pagefind",
}
