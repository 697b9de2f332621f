"""French for what is told in the channels of others."""

from __future__ import annotations

WORDS = {
    "channel.contact": "Envie d’en savoir plus ? Appelez {name} de {hub} : {phone}.",
    "channel.contact.mail": "Envie d’en savoir plus ? Appelez {name} de {hub} : {phone}, ou écrivez à {mail}.",
    "channel.link": "En savoir plus",
    "channel.people": "Nombre de personnes attendues : {unknown}.",
    "channel.photo": "Photo",
    "channel.what": "Quoi",
    "channel.why": "Pourquoi",
    "letter.about": "Dans cette lettre",
    "letter.stop": "Vous préférez ne plus recevoir cette lettre ? Répondez par le mot stop.",
}
