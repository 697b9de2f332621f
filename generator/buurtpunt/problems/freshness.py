"""What may have gone stale: nobody looked at it for a long time, or it speaks of what is over."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

NOT_CHECKED_LATELY = Kind(
    "lang-niet-nagekeken",
    Level.TIP,
    "Dit keek niemand na sinds {date}.",
    "Lees het nog eens. Klopt het? Schrijf dan `nagekeken_op: {today}`.",
    "Na een half jaar is er vaak iets veranderd: een prijs, een uur, een naam.",
)
NEVER_CHECKED = Kind(
    "nooit-nagekeken",
    Level.TIP,
    "Bij {count} staat niet wanneer iemand ze nakeek: {names}.",
    "Lees er af en toe een na. Klopt het? Schrijf dan `nagekeken_op: {today}`.",
    "Met die dag erbij weten we wat aan de beurt is, en zeggen we het na een half jaar.",
)
CHECKED_TOMORROW = Kind(
    "nagekeken-in-de-toekomst",
    Level.WARNING,
    "Dit is nagekeken op {date}, en die dag moet nog komen.",
    "Schrijf de dag waarop je het echt nakeek: `nagekeken_op: {today}`",
    "Met een dag die nog moet komen, lijkt deze tekst altijd vers.",
)
NEWS_OLD = Kind(
    "nieuws-oud",
    Level.TIP,
    "Je laatste nieuws is van {date}: {days} dagen geleden.",
    "Vertel iets kleins: wat er gelukt is, wie er kwam, wat er veranderde.",
    "Wie oud nieuws ziet, denkt dat er niemand meer is.",
)
CAMPAIGN_OVER = Kind(
    "actie-voorbij",
    Level.WARNING,
    "Je actie `{title}` liep tot {date}, en staat dus niet meer op je site.",
    "Vertel in het nieuws wat ze opbracht, en haal `actie` weg uit buurtpunt.yml. Loopt ze nog? Kies dan een nieuwe dag achter `tot`.",
    "Wie meedeed, wil weten hoe het afliep.",
)
CAMPAIGN_ENDLESS = Kind(
    "actie-zonder-einde",
    Level.WARNING,
    "Je actie `{title}` heeft geen einddag.",
    "Zet er een bij, zoals `tot: {example}`. Na die dag halen we ze zelf weg.",
    "Zonder einddag stelt iedereen het uit, en blijft de actie staan als ze al lang voorbij is.",
)
CALL_IS_OVER = Kind(
    "oproep-voorbij",
    Level.WARNING,
    "Je oproep `{words}` leidt naar iets dat voorbij is sinds {date}.",
    "Kies een nieuwe oproep in buurtpunt.yml, of haal ze weg.",
    "De oproep is het ene dat je aan elke bezoeker vraagt. Ze staat groot op de eerste pagina.",
)
