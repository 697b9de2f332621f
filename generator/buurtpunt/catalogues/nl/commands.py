"""The help of each command: what it does, its other name, examples, and each thing that may be typed behind it.

Under the name of a command stands what it does, and below that, by its name in the code, what its help says of an option, or
how an argument is called. Of what several have alike, it stands under `all`; the word for a value by its sort under `type`.
"""

from __future__ import annotations

WORDS = {
    "cli": "Maakt van een map met teksten en foto's de website van je buurtpunt.",
    "cli.more": "Nieuw hier? Typ: buurtpunt init",
    "cli.version": "Toon de versie.",
    "all.help": "Toon deze uitleg.",
    "all.folder": "[MAP]",
    "all.village": "De map van je dorp; anders hier.",
    "all.today": "Doe alsof het die dag is.",
    "all.as_json": "Geef het verslag als JSON, voor een ander programma.",
    "all.drafts": "Toon ook wat `concept: ja` heeft.",
    "type.folder": "MAP",
    "type.file": "BESTAND",
    "type.text": "TEKST",
    "type.day": "DAG",
    "type.address": "ADRES",
    "type.count": "AANTAL",
    "type.port": "GETAL",
    "type.side": "DEEL",
    "build": "Bouw de website van je dorp.",
    "build.also": "bouw",
    "build.strict": "Ook waarschuwingen houden de site tegen.",
    "build.base_url": "Het webadres van de site, in plaats van `website`.",
    "build.output": "Waar de site komt; anders in `output`.",
    "build.only": "Maak alleen dit deel.",
    "build.gone_is_right": "Er is veel weg sinds de vorige keer, en dat is de bedoeling.",
    "build.jobs": "Hoeveel beelden tegelijk.",
    "build.quiet": "Zwijg, behalve over wat fout is.",
    "build.verbose": "Vertel meer.",
    "build.summary": "Schrijf het verslag ook als tekst.",
    "build.examples": """
        buurtpunt build  de map waarin je staat
        buurtpunt build mijn-dorp  een andere map
        buurtpunt build --drafts  ook wat nog concept is
        buurtpunt build --today 2026-12-24  zoals de site er op die dag uitziet
    """,
    "check": "Kijk alles na: fouten, links, mensen, taal, en tien vragen. Verandert niets aan je site.",
    "check.also": "controleer",
    "check.extern": "Vraag ook na of links naar andere sites nog werken.",
    "check.only": "Alleen dit deel: {sides}.",
    "check.strict": "Ook een waarschuwing telt als fout.",
    "check.output": "Waar het verslag komt; anders in `output`.",
    "check.drafts": "Kijk ook na wat `concept: ja` heeft.",
    "check.quiet": "Zwijg, behalve over fouten en waarschuwingen.",
    "check.verbose": "Toon alles, ook wat we anders afkorten.",
    "check.sarif": "Schrijf de problemen ook als SARIF.",
    "check.examples": """
        buurtpunt check  kijk de map na waarin je staat
        buurtpunt check --extern  vraag ook na of links naar andere sites nog werken
        buurtpunt check --only taal --only vragen  alleen de taal en de tien vragen
        buurtpunt check --strict --sarif verslag.sarif  voor een automatische controle
    """,
    "completion": "Vul opdrachten aan met de tabtoets: een stukje voor bash, zsh of fish.",
    "completion.also": "aanvullen",
    "completion.examples": "buurtpunt completion bash >> ~/.bashrc  voor bash",
    "doctor": "Zeg wat er goed staat en wat niet: je computer, je geschiedenis, het bouwen, je adres.",
    "doctor.also": "dokter",
    "doctor.online": "Kijk ook op het internet: je adres, en of je site er staat.",
    "doctor.examples": """
        buurtpunt doctor  wat er goed staat en wat niet
        buurtpunt doctor --online  kijk ook op het internet
    """,
    "explain": "Leg uit wat een code bij een fout of waarschuwing betekent.",
    "explain.also": "uitleg",
    "explain.code": "[CODE]",
    "explain.examples": "buurtpunt explain datum-bestaat-niet  wat deze code betekent",
    "init": "Begin een nieuw dorp: een paar vragen, en je eigen site staat klaar.",
    "init.also": "start",
    "init.naam": "Hoe je buurtpunt heet.",
    "init.zin": "Wat het is, in één zin.",
    "init.fase": "Hoe ver je staat: idee, bouw of open.",
    "init.gemeente": "De postcode en de gemeente: 9999 Verzonnegem.",
    "init.adres": "De straat en het nummer: Dries 4.",
    "init.contact": "Wie mensen mogen bellen.",
    "init.telefoon": "Op welk nummer.",
    "init.email": "Op welk mailadres.",
    "init.vzw": "Of jullie een vzw zijn: ja of nee.",
    "init.ondernemingsnummer": "Het nummer van de vzw.",
    "init.zetel": "Het adres van haar zetel; anders dat van het buurtpunt.",
    "init.rpr": "De rechtbank waar ze onder valt: Gent, afdeling Gent.",
    "init.uren": "Wanneer jullie open zijn: zaterdag 9:00-12:00.",
    "init.activiteit": "Wat er het eerst te doen is.",
    "init.dag": "Op welke dag dat is.",
    "init.silent": "Vraag niets: wat er niet bij staat, blijft leeg.",
    "init.demo": "Neem ons verzonnen dorp over, met alles erin.",
    "init.examples": """
        buurtpunt init  stelt je een paar vragen
        buurtpunt init mijn-dorp  in de map mijn-dorp
        buurtpunt init mijn-dorp --voorbeeld  ons verzonnen dorp, om in te knoeien
        buurtpunt init --ja --naam "De Melkerij" --contact Mieke --telefoon 0450001234  zonder vragen
    """,
    "new": "Maak iets nieuws, zoals een activiteit of een vraag.",
    "new.also": "nieuw",
    "new.more": "WAT is {things}.",
    "new.word": "WAT",
    "new.title": "TITEL",
    "new.telefoon": "Het nummer, bij een contact.",
    "new.examples": """
        buurtpunt new activiteit "Soepavond"  een activiteit, op de eerstvolgende zaterdag
        buurtpunt new nieuws "We zijn open"  een nieuwtje van vandaag
        buurtpunt new vraag "Mag mijn hond mee?"  een vraag, om het antwoord bij te schrijven
        buurtpunt new contact "Jan Voorbeeld" --telefoon "0450 00 12 34"  nog iemand om te bellen
        buurtpunt new flyer "Kom eens langs" --map mijn-dorp  in een andere map
    """,
    "publish": "Zet je site online: op webruimte, met git, of in een map zoals een USB-stick.",
    "publish.also": "zet-online",
    "publish.more": "Eerst bouwen we de site. Met een fout erin gaat ze niet online.",
    "publish.target": "Zet de site in deze map.",
    "publish.dry_run": "Zeg alleen wat er zou gebeuren.",
    "publish.gone_is_right": "Er is veel weg, en dat is de bedoeling.",
    "publish.set_aside": "Zet opzij wat daar al staat en niet van ons is.",
    "publish.examples": """
        buurtpunt publish  verstuur met git wat je veranderde
        buurtpunt publish --naar E:/site  zet de site op een stick
        buurtpunt publish --dry-run  zeg alleen wat er zou gebeuren
    """,
    "schema": "Help je tekstverwerker meekijken: wat kan er in elk bestand staan?",
    "schema.sort": "[SOORT]",
    "schema.examples": """
        buurtpunt schema  zet ze in de map van je dorp
        buurtpunt schema agenda  toon dat van een activiteit
    """,
    "serve": "Toon je site terwijl je eraan werkt: bewaar, en je ziet het.",
    "serve.also": "toon",
    "serve.port": "Het nummer in het adres; anders zoeken we er een.",
    "serve.no_browser": "Open je browser niet.",
    "serve.on_wifi": "Laat ook telefoons op je wifi meekijken.",
    "serve.examples": """
        buurtpunt serve  toon het dorp in de map waarin je staat
        buurtpunt serve mijn-dorp --op-wifi  ook op de telefoon in je hand
    """,
    "today": "Zeg wat de site op een dag zegt: open of niet, wat er is, wat wegvalt.",
    "today.also": "vandaag",
    "today.day": "Welke dag; anders vandaag.",
    "today.examples": """
        buurtpunt today  wat de site vandaag zegt
        buurtpunt today --op 2026-12-25  wat ze op Kerstdag zegt
    """,
    "withdraw": "Haal een foto overal weg: uit je teksten, je map en je site.",
    "withdraw.also": "trek-terug",
    "withdraw.more": "In beelden.yml blijft staan dat het ja is ingetrokken, en wanneer. Typ je de naam van een mens, dan verdwijnt die bij de "
    "taken van je vergaderingen.",
    "withdraw.what": "FOTO-OF-NAAM",
    "withdraw.output": "Waar de site staat; anders in `output`.",
    "withdraw.silent": "Vraag niets.",
    "withdraw.examples": """
        buurtpunt trek-terug soep.jpg  toont wat er verandert, en vraagt het eerst
        buurtpunt trek-terug soep.jpg --ja  vraagt niets
        buurtpunt trek-terug "Noor Voorbeeld"  haalt die naam weg bij de taken van je vergaderingen
    """,
}
