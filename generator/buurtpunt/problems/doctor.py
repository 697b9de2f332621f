"""Problems around a village rather than in it: the computer, the history, what builds the site, where it is."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

NO_ZONES = Kind(
    "tijdzone-ontbreekt",
    Level.ERROR,
    "Je computer weet niet hoe laat het in Brussel is: de tijdzones ontbreken.",
    "Zet buurtpunt opnieuw klaar, met alles erbij: `python -m pip install --upgrade tzdata`",
    "Zonder tijdzones weten we niet wanneer een dag begint. Windows heeft ze niet van zichzelf.",
)
NO_LETTERS = Kind(
    "lettertype-ontbreekt",
    Level.ERROR,
    "Voor het drukwerk ontbreekt er iets: {missing}.",
    "Zet buurtpunt opnieuw klaar: `python -m pip install --upgrade --force-reinstall buurtpunt`",
    "Een affiche moet er op elke computer hetzelfde uitzien. Daarom brengt buurtpunt zijn eigen letters mee.",
)
NO_GIT = Kind(
    "git-ontbreekt",
    Level.TIP,
    "Het programma git staat niet op je computer. Dat hoeft ook niet.",
    "Zonder git zet je je bestanden op github.com met *Add file*, *Upload files*.",
    "Git bewaart elke vorige versie van je bestanden en stuurt ze naar GitHub.",
)
NO_HISTORY = Kind(
    "geschiedenis-ontbreekt",
    Level.TIP,
    "Van deze map wordt geen geschiedenis bijgehouden.",
    "Zet ze op GitHub, dan kan je altijd terug naar vroeger. Hoe dat moet, staat in het handboek.",
    "Een bestand dat je kwijt bent, haal je dan in een minuut terug.",
)
PRIVATE_TOLD = Kind(
    "intern-niet-geheim",
    Level.ERROR,
    "`{file}` gaat mee naar GitHub. Iedereen kan het daar lezen.",
    "Typ `git rm --cached -r intern`, en bewaar. Stond er iets persoonlijks in? Dan staat het nog in de oude versies: vraag hulp.",
    "In de map intern staat wat niemand anders mag zien, zoals het thuisadres van de verantwoordelijke uitgever.",
)
PRIVATE_OPEN = Kind(
    "intern-niet-beschermd",
    Level.WARNING,
    "De map `intern` is niet beschermd: ze kan per ongeluk mee naar GitHub gaan.",
    "Zet in het bestand `.gitignore` een regel met alleen `intern/`.",
    "In de map intern staat wat niemand anders mag zien, zoals het thuisadres van de verantwoordelijke uitgever.",
)
UNSENT = Kind(
    "nog-niet-verstuurd",
    Level.TIP,
    "{count} in `content` {verb} veranderd en nog niet bewaard in de geschiedenis.",
    "Is het af? Typ `buurtpunt publish`: dat bewaart en verstuurt het, en dan komt het op de site.",
    "Op de site staat alleen wat op GitHub staat.",
)
QUIET = Kind(
    "lang-niets-veranderd",
    Level.WARNING,
    "De laatste wijziging is van {date}, dat is {days} dagen geleden. Na 60 stille dagen bouwt GitHub niet meer elke nacht.",
    "Kijk je uren, prijzen en telefoonnummers na, zet de datum achter `nagekeken_op` en verstuur dat. "
    "Is het al gestopt? Klik op GitHub bij Actions, Website op *Enable workflow*.",
    "GitHub zet in een openbaar project stil wat op de klok loopt als er 60 dagen lang niemand iets verandert. "
    "De site blijft dan staan zoals ze was, met onderaan de dag waarop ze gemaakt is.",
)
NO_WORKFLOW = Kind(
    "workflow-ontbreekt",
    Level.WARNING,
    "Er is nog niets dat je site op GitHub bouwt: `{file}` ontbreekt.",
    "Het handboek toont de tien regels die erin moeten, bij *Op het internet met GitHub*.",
    "Met dat bestand maakt GitHub je site na elke wijziging, en elke nacht.",
)
NO_NIGHT = Kind(
    "workflow-zonder-nacht",
    Level.WARNING,
    "`{file}` bouwt je site niet elke nacht. Dan blijft in de agenda staan wat voorbij is.",
    "Zet er bij `on:` deze regel in: `{line}`",
    "Een pagina weet zelf niet welke dag het is. Ze moet elke nacht opnieuw gemaakt worden.",
)
WORKFLOW_ELSEWHERE = Kind(
    "workflow-andere-map",
    Level.WARNING,
    "Je dorp staat in de map `{folder}`, maar `{file}` zoekt het in de bovenste map.",
    "Zet onder `uses:` deze regel: `with: {{map: {folder}}}`",
    "GitHub moet weten in welke map `content` staat.",
)
NOTHING_THERE = Kind(
    "site-niet-gevonden",
    Level.WARNING,
    "Op {address} staat geen site van buurtpunt.",
    "Staat GitHub Pages aan? Kijk op GitHub bij Settings, Pages: bij *Source* hoort *GitHub Actions* te staan.",
    "Een site is er pas als een host ze op haar adres toont.",
)
STANDS_STILL = Kind(
    "site-staat-stil",
    Level.WARNING,
    "De site op {address} is van {date}. Ze wordt niet meer elke nacht gemaakt.",
    "Kijk op GitHub bij Actions of de laatste keer rood is, of klik daar op *Enable workflow*.",
    "In de agenda staat dan nog wat voorbij is. Bij elke activiteit staat wel haar datum.",
)
DOMAIN_UNKNOWN = Kind(
    "domein-bestaat-niet",
    Level.WARNING,
    "Het adres {domain} bestaat niet op het internet.",
    "Staat het juist achter `website`? Kijk bij wie je het huurt of het nog betaald is.",
    "Een adres dat niet bestaat, kan niemand bezoeken: ook wie de QR-code op je flyer scant niet.",
)
DOMAIN_ELSEWHERE = Kind(
    "domein-wijst-elders",
    Level.WARNING,
    "{domain} wijst naar {found}. Dat is niet GitHub Pages.",
    "Bij wie je het huurt, hoort {record} te staan. Het kan een dag duren voor iedereen dat ziet.",
    "Wie je adres intikt, komt uit waar dat adres naar wijst.",
)
