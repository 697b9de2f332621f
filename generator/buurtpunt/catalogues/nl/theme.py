"""What is wrong with a template."""

from __future__ import annotations

WORDS = {
    "not_utf8": "het is niet bewaard als UTF-8",
    "no_access": "we mogen het niet lezen",
    "missing": "het sjabloon `{name}` is er niet",
    "only_shows": "een sjabloon mag alleen tonen wat het krijgt ({error})",
    "only_imports": "een sjabloon mag alleen een ander sjabloon binnenhalen, met zijn naam tussen aanhalingstekens (`{typed}`)",
}
