"""How a text reads, and what to write for what not everybody understands."""

from __future__ import annotations

WORDS = {
    "band.90": "zeer gemakkelijk",
    "band.80": "gemakkelijk",
    "band.70": "tamelijk gemakkelijk",
    "band.60": "normaal",
    "band.45": "tamelijk moeilijk",
    "band.30": "moeilijk",
    "band.0": "zeer moeilijk",
    "in_full_or_say": "Zeg wat het is, of schrijf het de eerste keer voluit: `{word} (wat de letters betekenen)`.",
    "in_full": "Schrijf het voluit: {meaning}.",
    "in_full_once": "Schrijf het de eerste keer voluit: {meaning}.",
    "leave_out": "Laat het weg, of zeg wat je zeker weet.",
    "say_what_you_do": "Zeg wat je doet: niet `we proberen te helpen`, wel `we helpen`.",
}
