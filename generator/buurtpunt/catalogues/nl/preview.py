"""What the preview says, in the browser."""

from __future__ import annotations

WORDS = {
    # What there is to see while there is nothing yet
    "waiting": "Even geduld. Deze pagina volgt vanzelf.",
    "waiting.sheets": "Je drukwerk wordt gemaakt",
    "waiting.site": "Er is nog geen site",
    "nothing": "Hier staat niets.",
    "amiss.private": "Er is iets te verbeteren.",
    "amiss.private.remedy": "Kijk op de computer waarop je werkt.",
    "nothing.picture": "Dit beeld is er niet.",
    # Why somebody gets no answer
    "refused.only_looking": "In de voorvertoning kun je alleen kijken.",
    "refused.not_ours": "Dit adres is niet dat van de voorvertoning.",
    "refused.stranger": "Een andere pagina vraagt naar de voorvertoning. Dat mag niet.",
    "refused.at_home": "Dit kan alleen op de computer van je dorp.",
    "refused.no_key_to_write": "Om te schrijven open je het adres dat achter `Schrijven` staat, in het venster waarin buurtpunt draait. Dat kan alleen op deze computer. Typte je net iets? Ga terug met je browser: dan staat het er nog.",
    "refused.not_let_in": "Deze telefoon schrijft niet mee. Op de computer staat bij *Telefoons die mee schrijven* een blokje: richt er je camera op. Elk blokje dient voor één telefoon.",
    "refused.no_key": "Richt de camera van je telefoon op het blokje in het venster waarin buurtpunt draait. Was je al binnen? Dan is buurtpunt opnieuw gestart: er is nu een nieuw blokje.",
    "refused.too_large": "Dit is te veel voor een formulier. Er is niets bewaard.",
    "refused.old": "Dit formulier is van een vorige keer dat buurtpunt draaide. Ga terug, laad de pagina opnieuw, en bewaar dan.",
    # Telephones
    "welcome": "Je mag meekijken",
    "welcome.link": "Je mag meekijken. Toon de site.",
    "phone.no_name": "Typ je naam: zo weten ze op de computer wie er binnen wil.",
    "phone.taken": "Er is al een telefoon met die naam. Zet er iets bij, zoals je familienaam.",
    "phone.full": "Er zijn al te veel telefoons. Laat er op de computer eerst een weggaan.",
    # All sheets to print
    "sheets.too_much": "Er is te veel om op één blad te zetten.",
    "sheets.of": "{sort}: {event}",
    "sheets.size.one": "{width} op {height} mm",
    "sheets.size.many": "{width} op {height} mm, {count} kanten",
    "sheets": "Drukwerk",
    "sheets.intro": "Zo komen je bladen uit de printer. Tik op een blad om het te openen en af te drukken.",
    "sheets.by_itself": "komt er vanzelf bij",
    "sheets.offers": "Dit kan er ook bij",
    "sheets.offers.intro": "Zo zou het eruitzien, met wat je dorp al weet.",
    "sheets.offers.wait": "Even geduld: de voorbeelden komen eraan.",
    "sheets.make": "Maak dit blad",
    "sheets.left_out": "Niet op papier",
    # What stands over a page
    "amiss": "Nog niet goed",
    "amiss.sheets": "Je drukwerk is nog niet goed",
    "amiss.before": "Je ziet wat er eerder stond. Dit verdwijnt vanzelf als het in orde is.",
    "amiss.sheets.before": "De site zie je al zoals ze wordt. Dit verdwijnt vanzelf als het in orde is.",
    "amiss.hide": "Verberg dit",
    "mend": "pas aan",
    "mend.where": "Waar dit staat",
    "mend.page": "Pas deze pagina aan",
    "mend.from": "Deze pagina komt uit",
    "mend.frame": "Wat in een kader staat, komt uit het bestand dat erbij staat.",
    "mend.paper": "Bekijk ook je drukwerk",
    "mend.this": "Pas dit aan",
    "stopped": "gestopt",
}
