"""Nobody is shown without a yes: what is missing of it, and what to do."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

_LEFT_OUT = "We laten de foto weg van je site en je drukwerk."
_WRITE = "Schrijf in beelden.yml achter `toestemming` de dag waarop ze ja zeiden, en hoe: op papier of in een mail."

NO_CONSENT = Kind(
    "beeld-zonder-toestemming",
    Level.WARNING,
    f"Op `{{name}}` zijn mensen te herkennen, maar er staat geen `toestemming` bij. {_LEFT_OUT}",
    f"Vraag het hun. {_WRITE}",
    "Iedereen heeft recht op zijn eigen beeld. De Gegevensbeschermingsautoriteit raadt aan om het schriftelijk te vragen.",
)
NO_CONSENT_CHILDREN = Kind(
    "beeld-kinderen-zonder-toestemming",
    Level.WARNING,
    f"Op `{{name}}` staan kinderen, maar er staat geen `toestemming` bij. {_LEFT_OUT}",
    f"Vraag het hun ouders. {_WRITE}",
    "Voor een foto van een kind geven de ouders toestemming. Wie al zelf kan beslissen, vraag je het ook.",
)
FACE_NOT_ASKED = Kind(
    "gezicht-zonder-toestemming",
    Level.WARNING,
    "`{name}` is de foto van {person}, maar in beelden.yml staat niet dat die getoond mag worden. "
    "In de plaats komen de eerste letters van de naam.",
    "Vraag het. Schrijf in beelden.yml bij `{name}`: `mensen: herkenbaar`, en achter `toestemming` de dag waarop het "
    "mocht, en hoe: op papier of in een mail. Staat er niemand op? Schrijf `mensen: geen`.",
    "Iedereen heeft recht op zijn eigen beeld, ook wie zelf meewerkt.",
)
NOT_YET = Kind(
    "toestemming-nog-vragen",
    Level.WARNING,
    f"Voor `{{name}}` is er nog geen ja: er staat `{{words}}`. {_LEFT_OUT}",
    f"Vraag het. {_WRITE} Kan niemand herkend worden? Haal `toestemming` dan weg, en schrijf `mensen: groep` of `geen`.",
    "Een foto toon je pas als wie erop staat ja heeft gezegd. Een vraag is nog geen ja.",
)
UNCLEAR = Kind(
    "toestemming-onduidelijk",
    Level.WARNING,
    f"Voor `{{name}}` staat achter `toestemming`: `{{words}}`. {{reason}} {_LEFT_OUT}",
    "Is het ja? Schrijf er de dag, en hoe: op papier of in een mail. Anders schrijf je `nee` of `nog vragen`. {advice}",
    "Wat niet duidelijk ja is, telt als nee. Wie de foto toont, moet kunnen bewijzen dat het mocht (AVG, artikel 7).",
)
UNDATED = Kind(
    "toestemming-zonder-dag",
    Level.WARNING,
    "Voor `{name}` staat er een ja, maar niet van welke dag. {result}",
    "Schrijf erbij wanneer dat was, en hoe: op papier of in een mail.",
    "Vraagt iemand later of het mocht, dan moet je dat kunnen bewijzen (AVG, artikel 7). "
    "Een foto van kinderen tonen we daarom pas als de dag erbij staat.",
)
REFUSED = Kind(
    "toestemming-geweigerd",
    Level.WARNING,
    "{what} Toch {where}. Op je site en je drukwerk komt ze niet.",
    "Typ `buurtpunt trek-terug {name}`: dan halen we ze overal weg. "
    "Mag het nu wel? Schrijf in beelden.yml wanneer ze ja zeiden, en hoe.",
    "Wie nee zegt of zich bedenkt, hoeft niet te zeggen waarom (AVG, artikel 7.3). Ook in je map blijft de foto beter niet "
    "liggen: staat je dorp op GitHub, dan kan iedereen erin kijken.",
)
