"""What a build says of where it goes, of what went and came since the last one, and of templates that were replaced."""

from __future__ import annotations

WORDS = {
    "place.link": "`{link}` is een snelkoppeling",
    "place.part": "daar staat `{part}` van je dorp",
    "place.village": "daar staat je dorp",
    "place.file": "dat is een bestand",
    "place.unreadable": "die map kunnen we niet lezen",
    "place.git": "daar houdt Git een geschiedenis bij",
    "place.others": "daar staan al andere bestanden",
    "pictures": "foto's",
    "changes.same": "nog altijd {new}",
    "changes.count": "van {old} naar {new}",
    "changes.gone": "weg: {names}",
    "changes.new": "nieuw: {names}",
    "changes.more": "nog {count}",
    "same.one": "Jouw `{name}` is hetzelfde bestand als dat van ons",
    "same.many": "In je thema zijn {count} bestanden dezelfde als die van ons, zoals `{name}`",
    "mark.style": "Wil je er alleen iets bij? Noem het dan `{added}`. Zo niet, zet bovenaan in dat bestand de regel `{mark}`: dan zeggen we het als het onze verandert.",
    "mark.other": "Zet bovenaan in dat bestand de regel `{mark}`: dan zeggen we het als het onze verandert.",
}
