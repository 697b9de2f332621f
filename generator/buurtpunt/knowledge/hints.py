"""Words of Dutch that give a text away: a link that says nothing, a description that begins with `foto van`, a worry."""

from __future__ import annotations

import re

# Names of links that say nothing of where they lead, letters and digits alone.
VAGUE_LINKS = {
    *("hier", "klikhier", "klik", "link", "dezelink", "dezepagina", "pagina", "website", "site", "meer", "leesmeer"),
    *("leesverder", "verder", "meerinfo", "meerinformatie", "info", "ziehier", "kijkhier", "lees", "bekijk", "dit"),
    *("viadezelink", "opdezepagina", "downloadhier", "download", "leeshier", "hiermeer", "deze"),
}
PHOTO_OF = re.compile(
    r"(?:een |de )?(?:foto|afbeelding|plaatje|beeld|prent|kiekje)(?:tje)? (?:van|met) +", re.IGNORECASE
)
# What the neighbours worry about: noise, cars, money, and the shops that are there already.
WORRY = re.compile(
    r"stil\b|lawaai|luid|geluid|overlast|muziek|nacht|auto'?s|park(?:ing|eren)|verkeer|gevaarlijk|betaal|kosten|geld"
    r"|subsidie|belasting|concurren|bakker|klanten|winkelier|afpak|stopt|failliet|klacht|afval|vuil",
    re.IGNORECASE,
)
