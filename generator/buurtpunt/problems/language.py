"""Tips about language. They are never more than tips: whoever writes, decides.

`words` are the words as typed; `named` are the same between marks, with the other lines on which they stand.
"""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

HARD_WORD = Kind(
    "taal-moeilijk-woord",
    Level.TIP,
    "{named} zegt niet iedereen iets.",
    "Schrijf het zoals je het aan de toog zou zeggen: {instead}.",
    "Woorden uit vergaderingen en plannen kent niet elke lezer. Wie ze niet kent, denkt dat het niet voor hem is. "
    "Moet het woord blijven? Leg het uit bij `woordenlijst` in buurtpunt.yml, of zet het daar bij `gewone_woorden`.",
)
STIFF_WORD = Kind(
    "taal-stijf-woord",
    Level.TIP,
    "{named} klinkt als een brief van een kantoor.",
    "Zeg gewoon: {instead}.",
    "Je schrijft voor je buren. Een gewoon woord leest vlugger, en het klinkt vriendelijker.",
)
FOREIGN_WORD = Kind(
    "taal-vreemd-woord",
    Level.TIP,
    "{named} komt uit een andere taal.",
    "In het Nederlands: {instead}.",
    "Niet iedereen in het dorp spreekt Engels. Een Nederlands woord begrijpt iedereen.",
)
LONG_SENTENCE = Kind(
    "taal-lange-zin",
    Level.TIP,
    "Deze zin telt {count} woorden: `{begin}`",
    "Maak er {parts} zinnen van. Een punt kost niets.",
    "Na twintig woorden weten veel lezers niet meer hoe de zin begon. Vijftien is al veel.",
)
TANGLED_SENTENCE = Kind(
    "taal-zin-met-omwegen",
    Level.TIP,
    "In deze zin zitten zinnen in zinnen: `{begin}`",
    "Knip hem in stukken: één zin voor één gedachte.",
    "Bij elke `die`, `waarbij` of `omdat` moet een lezer iets onthouden. Twee keer in één zin is veel.",
)
LONG_AVERAGE = Kind(
    "taal-lange-zinnen",
    Level.TIP,
    "Een zin op deze pagina telt gemiddeld {count} woorden.",
    "Maak de langste zinnen korter, tot je op vijftien of minder zit.",
    "Met korte zinnen kan iedereen mee, ook wie moe is, haast heeft of niet graag leest.",
)
LONG_WORD = Kind(
    "taal-lang-woord",
    Level.TIP,
    "{named} is een woord van {count} letters.",
    "Maak er twee of meer woorden van: niet `vrijwilligersovereenkomst`, wel `de afspraken met onze vrijwilligers`.",
    "Zo'n lang woord moet een lezer eerst in stukken knippen.",
)
PASSIVE = Kind(
    "taal-lijdende-vorm",
    Level.TIP,
    "Wie doet het? Dat staat niet vooraan bij `{words}`.",
    "Begin met wie het doet. Niet `de zaal wordt gepoetst`, wel `wij poetsen de zaal`.",
    "Als je zegt wie iets doet, is je zin korter. De lezer weet ook bij wie hij moet zijn.",
)
NOUN_STYLE = Kind(
    "taal-werkwoord-als-ding",
    Level.TIP,
    "In `{words}` is een werkwoord een ding geworden.",
    "Maak er weer een werkwoord van. Niet `het invullen van het blad`, wel `je vult het blad in`.",
    "Een zin met een gewoon werkwoord leest vlugger.",
)
ABBREVIATION = Kind(
    "taal-afkorting",
    Level.TIP,
    "De afkorting {named} kent niet iedereen.",
    "{advice}",
    "Een afkorting spaart jou drie letters. Wie ze niet kent, spaart ze niets. Wie voorleest, struikelt erover.",
)
SHOUTING = Kind(
    "taal-roepen",
    Level.TIP,
    "{named} leest alsof je roept.",
    "Schrijf het met kleine letters en hoogstens één uitroepteken. Iets belangrijks zet je tussen `**sterretjes**`.",
    "Woorden in hoofdletters lezen trager, zeker voor wie slecht ziet.",
)
DOUBT = Kind(
    "taal-twijfel",
    Level.TIP,
    "`{words}` klinkt alsof je het zelf niet zeker weet.",
    "{advice}",
    "Mensen komen naar iets dat zeker is. Weet je het echt niet? `Dat weten we nog niet` is een eerlijk antwoord.",
)
SMALL_TALK = Kind(
    "taal-verkleinwoord",
    Level.TIP,
    "{named} maakt kleiner wat jullie doen.",
    "Schrijf gewoon `{instead}`.",
    "Jullie steken er veel werk in. Dat mag je zeggen.",
)
ABOUT_OURSELVES = Kind(
    "taal-wij-of-je",
    Level.TIP,
    "Deze tekst zegt {we} keer wij of ons, en {you} keer je of u.",
    "Zeg wat de lezer eraan heeft. Niet `wij bieden koffie aan`, wel `je drinkt hier koffie`.",
    "Een lezer zoekt wat er voor hem in zit.",
)
