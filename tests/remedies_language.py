"""What the remedies for plain words ask, done to the letter."""

from __future__ import annotations

from bad import Fix, event, page

LONG = "Wij zeggen " + "en dan komen er nog meer mensen uit het dorp " * 6 + "langs."
WE = "Wij bieden koffie aan. Wij hebben taart. Onze winkel is van ons. Wij zijn er. Wij koken. Wij werken."
SLOW = "Kom je morgen naar ons toe om met de buren een kom warme soep te eten? " * 5
TANGLED = "De man die hier woont, zegt dat hij komt, omdat het feest dat begint leuk is."

FIXES = {
    "taal-afkorting": Fix(
        "De DGKV", "DGKV (de groep van het koor)", "schrijf het de eerste keer voluit", page("De DGKV komt.")
    ),
    "taal-lang-woord": Fix(
        "vrijwilligersovereenkomstbespreking",
        "bespreking met de helpers",
        "Maak er twee of meer woorden van",
        page("De vrijwilligersovereenkomstbespreking is morgen."),
    ),
    "taal-lange-zin": Fix(
        LONG, "Er komen mensen uit het dorp. Ze blijven lang.", "Maak er drie of meer zinnen van", page(LONG)
    ),
    "taal-lijdende-vorm": Fix(
        "De zaal wordt gepoetst door ons.",
        "Wij poetsen de zaal.",
        "Begin met wie het doet",
        page("De zaal wordt gepoetst door ons."),
    ),
    "taal-moeilijk-woord": Fix("implementeren", "beginnen", of=page("Morgen implementeren we het.")),
    "taal-roepen": Fix(
        "KOM ALLEMAAL NAAR HET FEEST!!!",
        "Kom allemaal naar het feest!",
        "hoogstens één uitroepteken",
        page("KOM ALLEMAAL NAAR HET FEEST!!!"),
    ),
    "taal-stijf-woord": Fix("teneinde", "om", of=page("Kom teneinde te eten.")),
    "taal-twijfel": Fix("Misschien soep", "Soep", "Laat het weg", event("titel: Misschien soep")),
    "taal-verkleinwoord": Fix("projectje", "project", of=page("Ons projectje groeit.")),
    "taal-lange-zinnen": Fix(SLOW, "Kom je morgen? Er is soep.", "Maak de langste zinnen korter", page(SLOW)),
    "taal-zin-met-omwegen": Fix(
        TANGLED, "De man woont hier. Hij komt. Het feest is leuk.", "Knip hem in stukken", page(TANGLED)
    ),
    "taal-vreemd-woord": Fix("kick-off", "start", of=page("Kom naar de kick-off.")),
    "taal-werkwoord-als-ding": Fix(
        "Het invullen van het blad duurt lang.",
        "Je vult het blad in.",
        "Maak er weer een werkwoord van",
        page("Het invullen van het blad duurt lang."),
    ),
    "taal-wij-of-je": Fix(WE, "Je drinkt hier koffie.", "Zeg wat de lezer eraan heeft", page(WE)),
}
