"""Dutch for what is told in the channels of others."""

from __future__ import annotations

WORDS = {
    "channel.contact": "Meer weten? Bel {name} van {hub}: {phone}.",
    "channel.contact.mail": "Meer weten? Bel {name} van {hub}: {phone}, of mail naar {mail}.",
    "channel.link": "Lees meer",
    "channel.people": "Hoeveel mensen er komen: {unknown}.",
    "channel.photo": "Foto",
    "channel.what": "Wat",
    "channel.why": "Waarom",
    "letter.about": "In deze brief",
    "letter.stop": "Krijg je deze brief liever niet meer? Antwoord met het woord stop.",
}
