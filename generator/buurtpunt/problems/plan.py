"""Problems with the plan of what is told to whom. The reasons are those of the practice book, in words of our own."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

UNKNOWN_CHANNEL = Kind(
    "kanaal-onbekend",
    Level.ERROR,
    "Het kanaal `{value}` staat niet in kanalen.yml.",
    "{advice}",
    "Achter `kanaal` staat de naam van een kanaal uit intern/kanalen.yml. Zo weten we tot wanneer je iets kunt doorgeven.",
)
CHANNEL_TWICE = Kind(
    "kanaal-dubbel",
    Level.WARNING,
    "Het kanaal `{value}` staat al op regel {first}.",
    "Geef een van de twee een andere naam, of laat het weg.",
    "In het plan kies je een kanaal met zijn naam. Heten er twee hetzelfde, dan nemen wij het eerste.",
)
UNKNOWN_SUBJECT = Kind(
    "bericht-over-onbekend",
    Level.ERROR,
    "Het bestand `{value}` vinden we niet in de map content.",
    "{advice}",
    "Achter `over` staat een bestand, zoals agenda/soepavond.md. Zo tellen we terug vanaf de juiste dag.",
)
UNKNOWN_MESSAGE = Kind(
    "bericht-onbekend",
    Level.ERROR,
    "Er is geen ander bericht dat `{value}` heet.",
    "{advice}",
    "Achter `gelijk_met` staat wat er bij het andere bericht achter `wat` staat, letter voor letter.",
)
BY_MAIL_ALONE = Kind(
    "cirkel-alleen-per-mail",
    Level.TIP,
    "Wie het dichtst bij je staat (`{audience}`), hoort “{what}” alleen via {channel}.",
    "Bel die mensen, of ga langs. Zet dat in het plan als bericht zonder `kanaal`.",
    "Je eerste kring draagt je buurtpunt. Die mensen willen het van jou horen, niet uit een mailbox.",
)
TOO_MANY = Kind(
    "te-veel-op-een-dag",
    Level.TIP,
    "Op {date} krijgt `{audience}` {count} berichten.",
    "Verschuif er een naar een andere dag. Drie is genoeg.",
    "Niet alles moet op de eerste dag. Wie te veel ineens krijgt, onthoudt niets.",
)
TEAM_LATER = Kind(
    "ploeg-weet-het-niet-eerst",
    Level.WARNING,
    "“{what}” vertrekt op {date}, en je ploeg hoort het niet vooraf.",
    "Zet een bericht met `doelgroep: ploeg` en `{about}` in het plan, op een dag ervoor.",
    "Wie meewerkt, krijgt de vragen. Dan moet die het ook als eerste weten.",
)
NOT_TOGETHER = Kind(
    "niet-gelijk",
    Level.WARNING,
    "“{what}” hoort gelijk te vertrekken met “{other}”, maar het ene is {first} en het andere {second}.",
    "Geef ze dezelfde dag en hetzelfde uur, of haal `gelijk_met` weg.",
    "Sommige mensen horen bij twee groepen. Hoort de ene groep het eerder, dan voelt de andere zich vergeten.",
)
HANDED_IN_LATE = Kind(
    "te-laat-voor-kanaal",
    Level.WARNING,
    "“{what}” gaat op {date} naar {channel}, en daar moest het {last} zijn.",
    "Kies een dag tot en met {last}, of een ander kanaal.",
    "Je schreef zelf bij dat kanaal: `deadline: {deadline}`. Een dag te laat, en het staat er niet in.",
)
DAY_OFF = Kind(
    "inleverdag-vrij",
    Level.TIP,
    "De laatste dag voor {channel} is {date} ({reason}). Dan is er misschien niemand om “{what}” aan te nemen.",
    "Bezorg het uiterlijk op {working}.",
    "Op een vrije dag leest niemand zijn mail, en daarna is het te laat.",
)
NOBODY_ANSWERS = Kind(
    "doelgroep-zonder-antwoord",
    Level.TIP,
    "Voor `{audience}` staan er berichten in je plan, en geen enkel antwoord bij je vragen.",
    "Zet in vragen.yml een vraag die zij zullen stellen, met `voor: [{id}]`.",
    "Wie nieuws krijgt, krijgt vragen. Het antwoord klaar hebben is rustiger dan het zoeken.",
)
NO_ANSWER_YET = Kind(
    "vraag-zonder-antwoord",
    Level.TIP,
    "Op {date} vertel je iets aan `{audience}`, en deze vraag van hen heeft nog geen antwoord.",
    "Vul `antwoord` in, of schrijf eerlijk: weten we nog niet.",
    "Iedereen van de ploeg geeft best hetzelfde antwoord. Dat kan pas als het er staat.",
)
ASK_TO_HAND_OUT = Kind(
    "uitdelen-vragen",
    Level.WARNING,
    "“{what}” deel je uit op {date}. Dat vraag je {when} op {last} aan de gemeente.",
    "Vraag het, en schrijf dan `afgestemd_met: de gemeente`.",
    "Je schreef zelf `termijn_dagen: {days}` bij `gemeente_regels` in druk.yml.",
)
FLYER_FOR_MANY = Kind(
    "flyer-voor-velen",
    Level.TIP,
    "Deze flyer is voor {count} groepen tegelijk: {audiences}.",
    "Maak er een per groep, met alleen wat die mensen aangaat.",
    "Wie tegen iedereen spreekt, wordt vaag. Een flyer heeft een boodschap, voor een groep.",
)
TOLD_LATE = Kind(
    "laat-aangekondigd",
    Level.TIP,
    "“{title}” is op {date}, en het eerste bericht erover vertrekt pas {first}.",
    "Vertel het vroeger: twee weken vooraf is het minste.",
    "Wie het te laat hoort, heeft al iets anders. Mensen willen kunnen kiezen.",
)
