"""The words with which people say yes to a photo, and those that may stand beside it.

What people write to say no, to doubt or to limit has no end, and a list of it would miss the next one. So it is the other way
round: of a word that is not known here nobody knows what it does to a yes.
"""

from __future__ import annotations

from buurtpunt.knowledge import dutch
from buurtpunt.knowledge.patterns import pattern

YES = (
    "ja|jawel|jep|yes|ok|oke|okay|okee|akkoord|accoord|toegestaan|toegelaten|gegeven|gekregen|verkregen|goedgekeurd|goed|"
    "in orde|mag|mogen|gaf|gaven|geeft|geven|stemt|stemde|stemden|stemmen|zeker|prima|waar|true"
)
# A thing alone ("mail van Jan") says of a letter that there is one, and not what it says.
THING = (
    "papier|formulier|brief|briefje|mail|mailtje|e-mail|email|sms|whatsapp|messenger|signal|bericht|berichtje|telefoon|gesprek|"
    "document|contract|smartschool|inschrijving|inschrijvingsformulier"
)
# How somebody agreed.
WAY = (
    "via|schriftelijk|mondeling|telefonisch|online|ingevuld|handtekening|getekend|ondertekend|tekende|tekenden|strook|strookje|"
    "toestemmingsformulier"
)
# What was done to get a yes, or to get the photo; that is no yes.
DONE = (
    "gevraagd|gevraagt|verzocht|gestuurd|opgestuurd|verstuurd|doorgestuurd|verzonden|meegegeven|uitgedeeld|gemaild|gebeld|"
    "gesproken|genomen|gemaakt|getrokken|gefotografeerd"
)
# What changes nothing of a yes that it stands beside.
_BESIDE = (
    "de het een en dat die deze dit ze zij hij haar hun zijn hem hen ik we wij me mij er is was zei zeiden zegt zeggen gezegd "
    "vond vonden vindt vinden heeft hebben met op in per van door aan bij sinds vanaf ook zelf graag natuurlijk uiteraard "
    "toestemming toelating goedkeuring instemming verklaring schriftelijke mondelinge foto foto's beeld naam dag datum "
    "ouder ouders moeder vader mama mama's papa papa's mams paps oma opa grootouders voogd beide beiden allebei alle allen "
    "iedereen allemaal elk elke kind kinderen meisje meisjes jongen jongens dochter zoon broer zus juf meester leerkracht "
    "directie directeur leiding mevrouw meneer school klas vergadering ligt zit bewaard map kast lade kaft blauwe rode groene "
    "gele maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
)
_SIMPLE = "|".join((YES, THING, WAY, DONE, _BESIDE))
_KNOWN = frozenset(_SIMPLE.replace(" ", "|").split("|")) | {*",;:.()!&/-–—'\"✓✔☑✅👍"}
_TOKEN = pattern(r"[^\W_]+(?:['’-][^\W_]+)*|\S")
_SHADE = pattern("[\ufe0f\U0001f3fb-\U0001f3ff]")  # how a mark is drawn
# A word with a capital is a name behind one of the first (`mail van Jan`, `mama Els`), and before one of the second
# (`Els zei ja`); the others may stand between two of them.
_NAMES_FOLLOW = pattern(
    r"(?:van|door|via|de|den|der|mama|papa|moeder|vader|oma|opa|juf|meester|mevrouw|meneer|voogd|directeur)"
)
_NAMES_LEAD = pattern(r"(?:ja|jawel|ok|oke|akkoord|zei|zeiden|zegt|gaf|gaven|geeft|vond|vonden|vindt|tekende|tekenden)")
_JOINS = pattern(r"(?:en|&|[(]|[)]|van|de|den|der)")


def unknown(typed: str) -> tuple[str, ...]:
    """The words of which nobody knows what they do to a yes, in their order. Names do nothing to it."""
    found: list[str] = []
    names: list[str] = []  # those just before, that may be names
    is_named = False
    for token in _TOKEN.findall(_SHADE.sub("", typed).replace("’", "'")):
        word = dutch.unaccented(token)
        if word in _KNOWN:
            found += [] if _JOINS.fullmatch(word) or _NAMES_LEAD.fullmatch(word) else names
            names = names if _JOINS.fullmatch(word) else []
            is_named = bool(_NAMES_FOLLOW.fullmatch(word) or (is_named and _JOINS.fullmatch(word)))
        elif len(token) > 1 and token.istitle():
            names += [] if is_named else [token]
        else:
            found += [*names, token]
            names, is_named = [], False
    return tuple(found + names)
