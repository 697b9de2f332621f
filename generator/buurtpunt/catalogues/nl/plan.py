"""What the plan says of what was agreed and of what we propose: on its page, its sheet and in its calendar."""

from __future__ import annotations

WORDS = {
    "name": "Plan - {name}",
    "title": "Wie hoort wat, {line}en wanneer?",
    "about": "{name}, op {day}. Wat een stippellijn heeft, is een voorstel van ons: jij kiest.",
    "to_calendar": "In je agenda zetten",
    "to_hang_up": "Om op te hangen (A4)",
    "past.one": "Al voorbij: {count} bericht",
    "past.many": "Al voorbij: {count} berichten",
    "team": "De ploeg",
    "team_first": "Zeg dit eerst aan de ploeg: {what}",
    "in_person": "zelf zeggen",
    "at": "{day}, om {hour}",
    "by": "{channel}, door {who}",
    "state.klaar": "klaar",
    "state.voorstel": "voorstel",
    "take": "voorstel: neem het over",
    "take.how": "Plak dit in {file}, onder {key}",
    "agreed_with": "afgesproken met {who}",
    "together_with": "gelijk met “{what}”",
    "hangs_until": "hangt tot {day}",
    "late": "{title}: te laat voor {channels}.",
    "late.channel": "{channel} (tot {day})",
    # Why then
    "why.team_first": "de ploeg weet het eerst",
    "why.week": "een week ervoor",
    "why.until": "kan tot {day}",
    "why.nearest": "wie dicht bij je staat, hoort het van jou",
    # In a calendar
    "calendar": "Plan van {name}",
    "entry": "{what} ({channel})",
    "entry.proposed": "Voorstel: {what} ({channel})",
    "entry.take_away": "Haal weg: {what} ({channel})",
    "entry.for": "Voor: {names}",
    "entry.who": "Wie: {who}",
    "entry.agreed_with": "Afgesproken met: {who}",
    "entry.deliver": "Bezorgen aan: {who}",
    "entry.why": "Waarom dan: {why}",
    # On paper
    "private": "{day}. Alleen voor de ploeg: laat dit blad niet liggen.",
    "page": "blad {page} van {pages}",
    "week": "week van",
}
