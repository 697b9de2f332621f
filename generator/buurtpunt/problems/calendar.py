"""Problems with what comes back: a rule, its exceptions, a deadline, opening hours."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

# A rule

RULE_UNREADABLE = Kind(
    "herhaling-onleesbaar",
    Level.ERROR,
    "De herhaling `{value}` begrijpen we niet.",
    "{advice}",
    "We lezen elke woensdag, elke eerste zaterdag, om de twee weken, elke 15de van de maand, elk jaar en meer van dat. "
    "Wat we niet zeker begrijpen, zetten we niet in een agenda.",
)
RULE_WHICH_DAY = Kind(
    "herhaling-welke-dag",
    Level.ERROR,
    "Op welke dag van de maand is `{value}`?",
    "Schrijf bijvoorbeeld `{advice} eerste zaterdag` of `{advice} 15de van de maand`.",
    "Een maand later kan dezelfde dag van de week zijn, of hetzelfde getal. Dat is niet dezelfde datum.",
)
RULE_WHICH_WEEKS = Kind(
    "herhaling-welke-weken",
    Level.ERROR,
    "`{value}` loopt fout rond nieuwjaar.",
    "Schrijf `{advice}`: we tellen vanaf `datum`.",
    "Na week 53 komt week 1: dat zijn twee oneven weken na elkaar.",
)
RULE_END_TWICE = Kind(
    "herhaling-twee-keer-einde",
    Level.ERROR,
    "Het einde staat twee keer: in `herhaling` en in `einde`.",
    "Laat een van de twee weg.",
    "Als ze verschillen, weet niemand welk einde het juiste is.",
)
END_UNREADABLE = Kind(
    "einde-onleesbaar",
    Level.ERROR,
    "Het einde `{value}` begrijpen we niet.",
    "{advice}",
    "Een reeks stopt op een dag, of na een aantal keer.",
)
NEEDS_RULE = Kind(
    "herhaling-ontbreekt",
    Level.ERROR,
    "`{key}` kan alleen bij iets dat terugkomt, en `herhaling` ontbreekt.",
    "Komt het terug? Schrijf dan `herhaling: ...`, met op de puntjes hoe vaak. Anders haal je `{key}` weg; duurt het meer dan "
    "een dag, dan is dat `laatste_dag`.",
    "Zonder herhaling is er maar een datum.",
)
NOT_A_DATE_OF_IT = Kind(
    "datum-niet-in-reeks",
    Level.ERROR,
    "{date} hoort niet bij deze reeks.",
    "{advice}",
    "Je kunt alleen een datum verplaatsen of schrappen die er anders wel zou zijn.",
)
MOVED_NOWHERE = Kind(
    "verplaatst-zonder-iets-nieuws",
    Level.ERROR,
    "Wat verandert er op {date}?",
    "Schrijf de nieuwe dag, het nieuwe uur of de nieuwe plaats: `{{van: {day}, naar: ...}}`, `om: ...` of "
    "`plaats: ...`.",
    "Bij `verplaatst` horen een oude datum en iets nieuws.",
)
WHICH_DATE = Kind(
    "geschrapt-zonder-dag",
    Level.ERROR,
    "Welke keer gaat niet door?",
    "Een keer: schrijf de dag, zoals `geschrapt: [{day}]`. Alle keren die nog komen: schrijf elke dag, "
    "of schrijf achter `einde` de laatste dag waarop het wel doorging.",
    "Een dag die geschrapt is, blijft op de site staan, zodat niemand voor niets komt.",
)
NO_DATES = Kind(
    "reeks-zonder-data",
    Level.ERROR,
    "Met deze herhaling is er geen enkele datum.",
    "Kijk `datum`, `herhaling` en het einde na.",
    "Iets dat nooit plaatsvindt, kan niet in de agenda.",
)
LAST_BEFORE_FIRST = Kind(
    "laatste-dag-voor-eerste",
    Level.ERROR,
    "De laatste dag ({end}) komt voor de eerste ({start}).",
    "Kijk beide na.",
    "Zo weet niemand hoelang het duurt.",
)

# Exceptions and deadlines

EXCEPTION_UNREADABLE = Kind(
    "uitzondering-onleesbaar",
    Level.ERROR,
    "`{value}` kennen we niet achter `behalve`.",
    "{advice}",
    "Achter `behalve` kan een datum, een maand, een periode, `zomer`, `schoolvakantie` of `feestdag`.",
)
PERIOD_BACKWARDS = Kind(
    "periode-achterstevoren",
    Level.ERROR,
    "In `{value}` komt het einde voor het begin.",
    "Schrijf eerst de eerste dag: `{advice}`.",
    "Zo'n periode bevat geen enkele dag.",
)
DEADLINE_UNREADABLE = Kind(
    "uiterste-dag-onleesbaar",
    Level.ERROR,
    "`{value}` begrijpen we niet als laatste dag.",
    "{advice}",
    "We rekenen de laatste dag uit voor elke datum apart.",
)

HAND_IN_UNREADABLE = Kind(
    "inleverdag-onleesbaar",
    Level.ERROR,
    "`{value}` begrijpen we niet als laatste dag om iets door te geven.",
    "{advice}",
    "We tellen terug vanaf de dag waarover het gaat. Een dag te laat, en het staat niet in het blad.",
)

# Opening hours

HOURS_UNREADABLE = Kind(
    "uren-onleesbaar",
    Level.ERROR,
    "De uren `{value}` begrijpen we niet.",
    "{advice}",
    "We lezen eerst de dagen en dan de uren. `op afspraak` kan ook.",
)
HOURS_CONTRADICT = Kind(
    "uren-spreken-tegen",
    Level.ERROR,
    "`{value}` en `{other}` gaan over dezelfde dag, en spreken elkaar tegen.",
    "{advice}",
    "Een regel voor minder dagen gaat voor op een regel voor meer dagen. Hier weten we niet welke van de twee geldt.",
)
HOURS_BACKWARDS = Kind(
    "uren-achterstevoren",
    Level.ERROR,
    "In `{value}` staan de uren niet op volgorde.",
    "Kijk na: {advice}.",
    "Zo is het niet duidelijk wanneer de deur open is.",
)

CHANGE_UNREADABLE = Kind(
    "dag-anders-onleesbaar",
    Level.ERROR,
    "`{value}` begrijpen we niet als een dag die anders is.",
    "Schrijf de dag en `dicht` of de uren, zoals `2027-02-13 dicht` of `2027-02-13 10:00-12:00`.",
    "We moeten zeker weten wanneer de deur dicht is.",
)
CHANGE_OF_NOTHING = Kind(
    "dag-anders-zonder-uren",
    Level.ERROR,
    "Is het dan open of dicht?",
    "Schrijf `dicht: ja` erbij, of de uren waarop het open is, zoals `uren: 10:00-12:00`.",
    "Een dag die anders is, moet zeggen hoe.",
)
HOURS_AND_MORE = Kind(
    "dag-anders-dubbel",
    Level.ERROR,
    "Hier staan uren, en ook {other}.",
    "Laat een van de twee weg. Is het maar een stuk van de dag dicht, schrijf dan `dicht: ja` met `van` en `tot`, zonder `uren`.",
    "Zo weet niemand of de deur open is.",
)
CHANGE_DOES_NOT_HOLD = Kind(
    "dag-anders-geldt-niet",
    Level.ERROR,
    "Op {date} geldt dit niet: {file}, lijn {line} zegt iets anders.",
    "Laat een van de twee weg, of schrijf bij `wat` waarvoor elke lijn geldt.",
    "Zo weet niemand of de deur open is.",
)
CHANGES_NOTHING = Kind(
    "dag-anders-verandert-niets",
    Level.TIP,
    "Op {date} verandert er niets: zo is het die dag altijd.",
    "Kijk na of het de juiste dag is. Anders mag de lijn weg.",
    "Misschien is er een andere dag bedoeld.",
)
CHANGE_WITHOUT_DAY = Kind(
    "vandaag-zonder-dag",
    Level.ERROR,
    "Welke dag is dat? In een bestand staat niet wanneer je het schrijft.",
    "Schrijf de dag erbij. Is het vandaag, dan is dit de lijn: `{line}`.",
    "Morgen zou de site anders nog altijd zeggen dat het vandaag zo is.",
)
TODAY_IS_OVER = Kind(
    "vandaag-voorbij",
    Level.TIP,
    "`vandaag` gaat over {date}. Dat is voorbij.",
    "Haal die lijn weg.",
    "Zo is er morgen plaats voor een nieuwe.",
)
NOT_OURS = Kind(
    "dag-anders-van-wat",
    Level.ERROR,
    "`{value}` staat niet bij de uren.",
    "{advice}",
    "Anders zou er niets veranderen, en staat er iemand voor een dichte deur.",
)

# The clock

HOUR_MISSING = Kind(
    "uur-overgeslagen",
    Level.ERROR,
    "Op {date} bestaat {time} niet: de klok springt van 2 naar 3 uur.",
    "Kies een ander uur.",
    "Die nacht begint de zomertijd.",
)
HOUR_TWICE = Kind(
    "uur-dubbel",
    Level.WARNING,
    "Op {date} komt {time} twee keer: om 3 uur gaat de klok terug naar 2 uur.",
    "Kies liever een ander uur, dan twijfelt niemand. Nu nemen we de eerste keer.",
    "Die nacht begint de wintertijd.",
)
