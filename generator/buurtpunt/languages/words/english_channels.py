"""English for what is told in the channels of others."""

from __future__ import annotations

WORDS = {
    "channel.contact": "Want to know more? Call {name} of {hub}: {phone}.",
    "channel.contact.mail": "Want to know more? Call {name} of {hub}: {phone}, or write to {mail}.",
    "channel.link": "Read more",
    "channel.people": "How many people will come: {unknown}.",
    "channel.photo": "Photo",
    "channel.what": "What",
    "channel.why": "Why",
    "letter.about": "In this letter",
    "letter.stop": "Would you rather not have this letter any more? Answer with the word stop.",
}
