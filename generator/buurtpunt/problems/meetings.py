"""What a meeting still owes to those who come or came: an aim, a report, and work that gets done."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

NO_PURPOSE = Kind(
    "doel-ontbreekt",
    Level.WARNING,
    "Wie de uitnodiging leest, weet niet wat je met deze vergadering wilt bereiken.",
    "Schrijf het achter `doel`, in één zin.",
    "Wie weet waarvoor hij komt, komt eerder, en gaat niet teleurgesteld naar huis.",
)
NO_LEVEL = Kind(
    "niveau-ontbreekt",
    Level.WARNING,
    "De uitnodiging zegt niet hoeveel iemand te zeggen heeft.",
    "Kies achter `niveau`: informeren, raadplegen, adviseren, samen maken of mee beslissen.",
    "Wie denkt mee te beslissen en alleen mag luisteren, komt geen tweede keer.",
)
NO_END = Kind(
    "einduur-ontbreekt",
    Level.WARNING,
    "De uitnodiging zegt niet tot hoe laat deze vergadering duurt.",
    "Schrijf het achter `tot`, zoals `tot: 21:30`.",
    "Wie kinderen of een vroege dag heeft, wil weten wanneer het gedaan is.",
)
TOO_LONG = Kind(
    "lange-vergadering",
    Level.TIP,
    "Deze vergadering duurt {hours}.",
    "Hou het korter dan drie uur, of maak er twee avonden van.",
    "Een lange avond is alleen voor wie tijd over heeft.",
)
NO_REPORT = Kind(
    "verslag-ontbreekt",
    Level.WARNING,
    "Deze vergadering was op {date}, en er is nog geen verslag.",
    "Schrijf achter `verslag` wat er gezegd is, en achter `beslist` wat er beslist is. Enkele zinnen zijn genoeg.",
    "Wie zijn avond gaf, wil weten wat ermee gebeurt. Zonder verslag vertelt iedereen zijn eigen verhaal.",
)
NO_RESULTS = Kind(
    "resultaten-ontbreken",
    Level.WARNING,
    "Het verslag zegt niet wat er met de resultaten gebeurt.",
    "Schrijf het achter `resultaten`, in één zin.",
    "Wie zijn idee gaf en er niets meer van hoort, geeft er geen tweede.",
)
NO_FOLLOW_UP = Kind(
    "opvolger-ontbreekt",
    Level.WARNING,
    "Het verslag zegt niet wie dit opvolgt.",
    "Zet achter `opvolger` een `id` uit contact.yml.",
    "Wat van iedereen is, doet niemand.",
)
NO_NEXT_TIME = Kind(
    "volgende-ontbreekt",
    Level.WARNING,
    "Het verslag zegt niet wanneer jullie weer samenkomen.",
    "Schrijf de dag achter `volgende`. Weet je ze niet? Schrijf dan `volgende: weten we nog niet`.",
    "Met een volgende dag weet iedereen dat het verdergaat.",
)
ITEM_LATE = Kind(
    "taak-te-laat",
    Level.WARNING,
    "`{what}` moest klaar zijn tegen {date}.",
    "Is het klaar? Schrijf dan `stand: klaar`. Anders kies je een nieuwe dag achter `tegen`.",
    "Een belofte die blijft liggen, onthoudt iedereen.",
)
ITEM_INCOMPLETE = Kind(
    "taak-onvolledig",
    Level.TIP,
    "Bij `{what}` staat niet {missing}.",
    "Zet het erbij: {example}.",
    "Een taak zonder naam of zonder dag blijft liggen.",
)
