"""Which words are the participle of a verb, by their look: Dutch has too many verbs to list them."""

from __future__ import annotations

import re

_WITH_GE = re.compile(
    "(?:aan|af|op|uit|in|mee|door|over|na|toe|om|terug|samen|voor|weg|neer|vast|binnen|buiten|rond|bij|klaar|schoon|open"
    "|dicht|vol|goed|plaats|stil|vrij|waar|deel|leeg|rond|thuis|klaar|tegen|los|stuk|bekend)?ge[a-zëïöü]{2,}(?:d|t|en)"
)
_WITH_OTHER = re.compile("(?:aan|uit|voor|in|mee|op)?(?:be|ver|ont|her|er)[a-zëïöü]{2,}(?:d|t)")
_STRONG = set(
    "besproken besloten verloren vergeten vervangen verbroken verboden ontvangen ontslagen bekeken beschreven bedrogen "
    "begrepen behouden bewezen verschoven verwezen verdreven verworven onderhouden overwogen verstaan gezien gedaan "
    "opgedaan afgedaan gegaan verslagen uitbesteed voltooid onderzocht ondersteund ondertekend overlegd overhandigd "
    "herroepen herzien ontnomen ondernomen overgenomen bedorven bevolen aanbevolen verheven onthouden doorverwezen "
    "ondervraagd onderbroken omschreven voorzien toegestaan afgebroken uitverkocht aanbesteed heropend geopend "
    "misbruikt misbegrepen ondergebracht overdekt onthaald overspoeld doorzocht vrijgegeven bekendgemaakt".split()
)
_NOT = set(
    "geld gebied gedicht geduld gehakt geluid genot gerecht gerechten geschenken geschikt geweld gewest gewicht gezicht "
    "gezichten gebed gezond gebouwen gevoelens gedachten gegevens gezinnen gemeenten gesprekken gevaren getallen geluiden "
    "gerust gewoonten geweren geiten geraakt gebeurt gehoorzaamt geniet genieten gebruiken geven geloven gebeuren genezen "
    "geraken gelden getuigen geboren gewend geschreeuw gedoken gevolgen gewrichten gezagen gewelven getouwen gebieden "
    "geheimen gemeente geest geesten gek geduldig gelooft geleden geneest gelden gevallen gebruikt-en geit gedichten "
    "geschenk gelukt gebeten gewesten geslachten gedeelten geneesheren gezellinnen geraamten gerst gember "
    "bericht bericht beeld bezit besluit begint bent best verband verbod verkeerd bekend vervelend bereid bewust verliefd "
    "beperkt verstand verdriet verwend verlicht hert berg beest bezoekt verst herfst bestuurt besteld-werk verrukt "
    "beleefd beroemd bedrukt bewolkt verkouden bevriend verwarmd verdwaald vermoeid verbaasd verward verblijft "
    "betekent begrijpt bevat bestaat behoort verdient vertrekt verandert vertelt verwacht-en bezorgd vergeet vertrouwd "
    "bewoont beweegt bedoelt verdwijnt verschijnt bestelt verkoopt betaalt begeleidt berust beslist-en herinnert erft "
    "ontstaat ontmoet-en ontbijt ontbreekt ontwaakt verzint verliest verloopt verschilt verhuist-en vereist vervolgt "
    "beschikt beantwoordt ervaart verzorgt verbindt verstaat verstoort verplicht".split()
)


def is_participle(low: str) -> bool:
    """Whether a word, in small letters, is the participle of a verb."""
    if low in _NOT or len(low) < 5:
        return False
    if low in _STRONG or _WITH_GE.fullmatch(low):
        return True
    return bool(_WITH_OTHER.fullmatch(low)) and not low.endswith(("end", "aald-", "heid", "eit"))
