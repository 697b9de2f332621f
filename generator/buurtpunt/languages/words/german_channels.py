"""German for what is told in the channels of others."""

from __future__ import annotations

WORDS = {
    "channel.contact": "Mehr wissen? {name} von {hub} anrufen: {phone}.",
    "channel.contact.mail": "Mehr wissen? {name} von {hub} anrufen: {phone}, oder schreiben an {mail}.",
    "channel.link": "Mehr dazu",
    "channel.people": "Wie viele Leute kommen: {unknown}.",
    "channel.photo": "Foto",
    "channel.what": "Was",
    "channel.why": "Warum",
    "letter.about": "In diesem Brief",
    "letter.stop": "Möchten Sie diesen Brief nicht mehr? Antworten Sie mit dem Wort Stopp.",
}
