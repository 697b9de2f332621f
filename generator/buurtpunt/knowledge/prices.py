"""What something costs, where that is one amount."""

from __future__ import annotations

import re

_FREE = ("gratis", "0", "niets", "kosteloos", "gratuit", "free", "kostenlos")
_AMOUNT = re.compile(r"(?:€|eur|euro)?\s*(\d{1,6}(?:[.,]\d{1,2})?)(?:,-+)?\s*(?:€|eur|euro)?", re.IGNORECASE)


def euros(text: str | None) -> float | None:
    """The amount of a price as typed: `14 euro`, `€ 2,50`, `5,-`, `gratis` (0); None where there is more to it, or less."""
    told = (text or "").strip().rstrip(".!").casefold()
    if told in _FREE:
        return 0.0
    found = _AMOUNT.fullmatch(told)
    return float(found[1].replace(",", ".")) if found else None
