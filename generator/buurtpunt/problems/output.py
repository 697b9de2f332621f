"""Problems with writing the result."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

IN_THE_WAY = Kind(
    "bestand-in-de-weg",
    Level.ERROR,
    "Op deze plaats moet een bestand van de site komen, maar er staat al een bestand dat niet van ons is.",
    "Zet dat bestand ergens anders, of gooi het weg als je het niet meer nodig hebt.",
    "buurtpunt overschrijft nooit een bestand dat het niet zelf gemaakt heeft.",
)
MANY_IN_THE_WAY = Kind(
    "bestanden-in-de-weg",
    Level.ERROR,
    "In de map `{part}` staan {count} bestanden op een plaats waar een bestand van de site moet komen, en we weten niet of "
    "ze van ons zijn: {names}.",
    "Gooi de map `{part}` in `output` weg; zet eerst elders wat er van jou in staat. Daarna maken we ze helemaal opnieuw.",
    "buurtpunt houdt in `output/.buurtpunt` een lijst bij van wat het maakte. Is die lijst weg, dan raakt het niets aan.",
)
STRANGE = Kind(
    "eigen-map-niet-in-orde",
    Level.TIP,
    "Tussen onze eigen bestanden stond iets dat stuk was of niet van ons is: {names}. We hebben het niet gebruikt.",
    "Je hoeft niets te doen. Was het van jou? Het staat nu in de map `niet-van-ons` ernaast; een snelkoppeling is weg, "
    "maar waar ze heen wees, is er nog.",
    "In `output/.buurtpunt` houdt buurtpunt bij wat het maakte. Wat daar niet hoort, volgen we niet en overschrijven we niet.",
)
PARTLY_WRITTEN = Kind(
    "deels-geschreven",
    Level.ERROR,
    "{new} is nieuw, maar `output/{old}` konden we niet omwisselen: {reason}. Dat deel is nog zoals het was.",
    "{advice}",
    "We maken eerst alles klaar en wisselen dan elk deel in een keer om. Tussen twee delen ging het mis.",
)
OUTPUT_INSIDE = Kind(
    "uitvoer-op-verkeerde-plaats",
    Level.ERROR,
    "De site kan niet in `{folder}` komen: {reason}.",
    "Kies een nieuwe map, zoals `--output mijn-site`, of laat `--output` weg.",
    "De site komt in een map voor zichzelf, zodat ze nooit iets van jou overschrijft.",
)
MUCH_GONE = Kind(
    "veel-weg",
    Level.ERROR,
    "Sinds de vorige keer is er veel weg: {what}.",
    "Zet terug wat weg is. Klopt het zo? Zet dan `--het-klopt` achter je opdracht: `buurtpunt build --het-klopt`. Op GitHub klik je "
    "in plaats daarvan bij *Actions*, in deze keer, op *Re-run all jobs*.",
    "Een map met een andere naam, of een bestand te veel weggegooid: dan zou de helft van je site stil verdwijnen. Daarom vragen "
    "we het eerst. Wat voorbij is, telt niet mee, en een enkel ding weggooien mag altijd.",
)
TOO_LARGE = Kind(
    "site-te-groot",
    Level.WARNING,
    "De site is {size} groot. GitHub Pages neemt niet meer dan {most}.",
    "Dit weegt het zwaarst: {largest}. Zet zoiets ergens anders, en maak er een link naar.",
    "Een site die te groot is, weigert GitHub. Dan blijft je oude site staan.",
)
NO_SEARCH = Kind(
    "zoeken-lukt-niet",
    Level.WARNING,
    "Op de zoekpagina kan men niet zoeken: {reason}.",
    "Bouw nog eens: `buurtpunt build`. Blijft het zo, dan vinden bezoekers daar alles van A tot Z. Wil je geen van beide, zet dan "
    "`zoeken: nee` in `buurtpunt.yml`.",
    "Een ander programma, Pagefind, maakt de lijst waarin men zoekt. Dat kan ontbreken op een oude computer, of tegengehouden worden.",
)
NO_ROOM = Kind(
    "geen-plaats-om-te-werken",
    Level.ERROR,
    "We konden geen blad maken: in de tijdelijke map `{folder}` lukt schrijven niet ({reason}).",
    "Maak plaats op de schijf en probeer opnieuw. Enkel de site maken kan ook: buurtpunt build --only site",
    "Een blad zetten we in een tijdelijke map, die we daarna opruimen.",
)
BUSY = Kind(
    "al-bezig",
    Level.ERROR,
    "Er is al een buurtpunt bezig in deze map.",
    "Wacht tot dat klaar is en probeer opnieuw.",
    "Twee tegelijk zouden elkaars bestanden door elkaar halen.",
)
CANNOT_WRITE = Kind(
    "schrijven-mislukt",
    Level.ERROR,
    "We konden de site niet wegschrijven: {reason}. De oude site staat er nog helemaal.",
    "{advice}",
    "We schrijven alles eerst opzij en wisselen dan in een keer om. Als dat niet lukt, blijft alles zoals het was.",
)
