"""What is said of a picture, or of a name, that is taken away."""

from __future__ import annotations

WORDS = {
    "look": "Kijk de naam na in de map `content/beelden`.",
    "photo.made": "De site op deze computer is opnieuw gemaakt. Zet ze nu ook online, anders blijft de foto daar staan.",
    "photo.stays": "De site op deze computer toont de foto nog. Los op wat hierboven staat, en typ `buurtpunt build`.",
    "photo.elsewhere": "Staat de foto ook op Facebook, in een nieuwsbrief of op papier? Daar kunnen wij niet aan: haal ze er zelf weg.",
    "photo.history": "Let op: Git bewaart ook hoe je map vroeger was. Wie daar kan kijken, zoals op GitHub, vindt de foto nog. Hoe je ze ook "
    "daar weghaalt, staat in het handboek, bij *Een foto terugtrekken*.",
    "name.made": "De site op deze computer is opnieuw gemaakt. Zet ze nu ook online, anders blijft de naam daar staan.",
    "name.stays": "De site op deze computer toont de naam nog. Los op wat hierboven staat, en typ `buurtpunt build`.",
    "name.elsewhere": "Staat de naam ook in contact.yml, in een verslag of in een andere tekst? Die veranderen wij niet: haal ze er zelf weg.",
    "name.history": "Let op: Git bewaart ook hoe je map vroeger was. Wie daar kan kijken, zoals op GitHub, vindt de naam nog.",
}
