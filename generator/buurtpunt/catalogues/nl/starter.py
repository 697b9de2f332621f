"""What is asked of whoever starts a village, and what stands in the files that they get."""

from __future__ import annotations

WORDS = {
    "ask.naam": "Hoe heet je buurtpunt?",
    "example.naam": "De Oude Melkerij",
    "ask.zin": "Wat is het, in één zin?",
    "example.zin": "Winkel, koffie en pakjes onder één dak.",
    "ask.fase": "Hoe ver staan jullie: idee, bouw of open?",
    "example.fase": "open",
    "ask.gemeente": "In welke gemeente? Met de postcode.",
    "example.gemeente": "9999 Verzonnegem",
    "ask.adres": "In welke straat, op welk nummer?",
    "example.adres": "Dries 4",
    "ask.contact": "Wie mogen mensen bellen?",
    "example.contact": "Mieke Voorbeeld",
    "about.contact": "Die naam en dat nummer komen op elke pagina. Vraag dus eerst of het mag.",
    "ask.telefoon": "Op welk nummer?",
    "example.telefoon": "0450 00 12 34",
    "ask.email": "Op welk mailadres?",
    "example.email": "mieke@oudemelkerij.example",
    "ask.vzw": "Zijn jullie een vzw, ja of nee?",
    "example.vzw": "nee",
    "ask.ondernemingsnummer": "Wat is het ondernemingsnummer van de vzw?",
    "example.ondernemingsnummer": "1999.999.943",
    "about.ondernemingsnummer": "Een vzw moet dat op haar website zetten, net als haar zetel en haar rechtbank.",
    "ask.zetel": "Op welk adres is haar zetel?",
    "example.zetel": "Dries 4, 9999 Verzonnegem",
    "ask.rpr": "Onder welke rechtbank valt ze?",
    "example.rpr": "Gent, afdeling Gent",
    "ask.uren": "Wanneer zijn jullie open?",
    "example.uren": "zaterdag 9:00-12:00",
    "ask.activiteit": "Wat is er het eerst te doen?",
    "example.activiteit": "Soepavond",
    "ask.dag": "Op welke dag?",
    "example.dag": "5 december 2026",
    "and_more": "meer",
    "until_right": "Haal deze regel weg als alles klopt.",
    "more": "Dit kan er ook bij. Haal het hekje vooraan weg, en vul in wat past.",
    "private": "PRIVÉ. Wat hier staat, komt nooit op de website.",
    "wake": "{about} Haal de hekjes weg, en vul in.",
    "wake.address": "Waar is het? Haal de hekjes weg, en vul in.",
    "wake.person": "Nog iemand? Haal de hekjes weg, en vul in.",
    "wake.printing": "Wie tekent voor je drukwerk? Haal de hekjes weg, en vul in.",
    "wake.rules": "Wat vraagt je gemeente? Ook dat mag je invullen.",
    "second": "Jan Voorbeeld",
    "pictures": "Zet je foto's in deze map. Schrijf hier van elke foto wat je erop ziet.\n"
    "Dat is voor wie de foto niet kan zien. Zo bijvoorbeeld, voor winkel.jpg:",
    "pictures.alt": "Een rek vol groenten",
    "pictures.people": "Staat er iemand op die je herkent, of een kind? Vraag het eerst. Schrijf dan achter `toestemming` de dag\n"
    "waarop ze ja zeiden, en hoe. Zonder ja komt die foto niet op je site.",
    "channels": "Deze kanalen heeft bijna elk dorp. Ze slapen. Gebruik je er een? Haal dan `slaapt: ja` weg.",
    "channels.more": "Dit kan bij elk kanaal ook staan:",
    "channel.infoblad": "Het blad van de gemeente",
    "channel.prikbord": "Het prikbord bij de bakker",
    "channel.facebook": "Onze pagina op Facebook",
    "channel.whatsapp": "De groep van het dorp",
    "channel.nieuwsbrief": "Onze nieuwsbrief",
    "channel.vereniging": "De verenigingen",
    "channel.pers": "De krant van de streek",
    "channel.radio": "De radio van de streek",
    "channel.uitdatabank": "De agenda van Vlaanderen",
    "channel.gemeente": "De gemeente",
    "channel.bus": "Een flyer in elke bus",
    "channel.persoonlijk": "De ploeg zelf",
    "ignored.private": "Privé: dit mag nooit op het internet.",
    "ignored.made": "Dit maakt buurtpunt telkens opnieuw.",
    "ignored.rubbish": "Rommel van je computer.",
    "clicked.title": "Schrijven",
    "clicked.about": "Schrijf aan de site van je dorp, in je browser",
    "clicked.missing": "buurtpunt staat nog niet op deze computer. Vraag het aan wie met de site begon.",
    "clicked.enter": "Druk op Enter.",
    "handover": """\
# {name}: voor wie dit overneemt

Deze map is de hele website van {name}, en al het drukwerk. Ze is gemaakt met buurtpunt.
Alles staat in gewone tekst. Je kunt het openen met elk programma waarmee je tekst typt.

## Vul dit in, nu je het nog weet

| vraag | antwoord |
|---|---|
| Op welk adres staat de site? | |
| Waar staat ze, en op wiens naam? | |
| Wie kan erin? | |
| Wie bewaart het wachtwoord? Schrijf het wachtwoord zelf hier niet. | |
| Wie betaalt, en wanneer? | |
| Waar liggen de kopieën van deze map? | |
| Wie kun je bellen als het niet lukt? | {contact} |

## Iets veranderen

Dubbelklik op `Schrijven`: je browser gaat open, en je vult velden in. Liever in de bestanden zelf? Dan zo:

1. Open het bestand, verander het, en bewaar.
2. Typ `buurtpunt build` in deze map. Wat er scheelt, lees je met de regel erbij.
3. Bekijk `output/site/index.html`.
4. Staat deze map op GitHub? Verstuur ze, dan staat het enkele minuten later online. Zo niet: zet alles wat in
   `output/site` staat op het adres van de site.

### De uren

De uren staan in `content/uren.yml`. Schrijf ze zoals je ze zegt:

```yaml
uren:
  - wat: Winkel
    wanneer: maandag tot vrijdag 8:00-12:00 en 13:00-17:30
sluitingen:
  - van: 2027-08-01
    tot: 2027-08-14
    reden: Zomervakantie
```

### Iemand anders aan de telefoon

Wie mensen bellen, staat in `content/contact.yml`. De eerste in de lijst komt op elke pagina.

### Iets nieuws

- Een activiteit: `buurtpunt new activiteit "Soepavond"`
- Een nieuwtje: `buurtpunt new nieuws "We zijn open"`
- Een vraag met haar antwoord: `buurtpunt new vraag "Mag mijn hond mee?"`
- Iets dat er te vinden is: `buurtpunt new aanbod "Winkel"`

## Wat staat waar

| bestand | wat erin staat |
|---|---|
{files}

`output` maakt buurtpunt telkens opnieuw. Daar verander je niets in.

## De map `intern` is privé

Daar staat het thuisadres van wie tekent voor het drukwerk. Zet die map nooit op het internet, ook niet als zip.
Ze gaat dus ook niet mee in een kopie op het internet. Bewaar ze apart, bijvoorbeeld op een USB-stick.

## Als het misgaat

- **De opdracht zegt dat er iets fout is.** Je oude site staat er nog. Verbeter de regel die erbij staat, en probeer opnieuw.
- **De map `output` is weg of raar.** Gooi ze weg en typ `buurtpunt build`. Ze komt helemaal terug.
- **Er is een tekst kwijt.** Neem het bestand uit je laatste kopie, en zet het terug op dezelfde plaats.
- **De hele computer is kapot.** Zet je laatste kopie op een andere computer, zet buurtpunt erop (hoe, staat in het
  handboek bij *In vijf minuten*) en typ `buurtpunt build`.

Een kopie maken is niet meer dan deze map kopiëren. Doe het elke maand, en geef er een aan iemand anders.
""",
}
