"""LEES-MIJ.md: what whoever takes over a village must know, in the order in which it is needed."""

from __future__ import annotations

from buurtpunt.model.files import forms

_TEXT = """\
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
"""


def handover(name: str, contact: str) -> str:
    """The text, for a hub of this name; `contact` is whom one can call, or "" while nobody is known."""
    rows = (f"| `{file.path}` | {file.description} |" for file in forms().values())
    return _TEXT.format(name=name, contact=contact, files="\n".join(rows))
