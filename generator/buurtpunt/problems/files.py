"""Problems with a file as such: it is not there, cannot be read, or is no text."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

NO_VILLAGE = Kind(
    "geen-dorp",
    Level.ERROR,
    "In de map `{folder}` staat geen buurtpunt: er is geen map `content` met een bestand `buurtpunt.yml`.",
    "{advice}",
    "buurtpunt zoekt je teksten in de map `content`. Het kijkt ook in de mappen erboven, dus je mag in een onderliggende map staan.",
)
NO_FOLDER = Kind(
    "map-ontbreekt",
    Level.ERROR,
    "Er is geen map `{folder}`.",
    "Kijk de naam na, of laat ze weg als je al in de map van je dorp staat.",
    "Achter `buurtpunt build` mag de map van je dorp staan.",
)
FILE_MISSING = Kind(
    "bestand-ontbreekt",
    Level.ERROR,
    "Het bestand `{name}` ontbreekt.",
    "{advice}",
    "Een buurtpunt heeft twee dingen nodig: een naam, en iemand die de bezoeker kan bellen.",
)
PICTURE_LIST_ELSEWHERE = Kind(
    "beelden-elders",
    Level.ERROR,
    "Dit bestand zegt wie er op je foto's staat, maar we lezen het alleen als het `{name}` heet.",
    "{advice}",
    "Zonder dat bestand weten we niet wie nee zei, en zouden we misschien een kind tonen dat niet getoond mag worden.",
)
UNREADABLE = Kind(
    "bestand-onleesbaar",
    Level.ERROR,
    "We mogen of kunnen dit bestand niet lezen ({reason}).",
    "Kijk of het niet open staat in een ander programma en of je het zelf mag lezen.",
    "Wat we niet kunnen lezen, kunnen we ook niet op de website zetten. Overslaan zou iets doen verdwijnen.",
)
NAME_UNREADABLE = Kind(
    "bestandsnaam-onleesbaar",
    Level.ERROR,
    "In de naam van dit bestand staat een teken dat we niet kunnen lezen.",
    "Geef het een naam met gewone letters.",
    "Zulke namen komen van een oud zip-bestand of een oude USB-stick. Het kan ook een teken zijn dat je niet ziet, zoals het "
    "einde van een regel.",
)
NOT_A_FILE = Kind(
    "geen-gewoon-bestand",
    Level.ERROR,
    "Dit is geen gewoon bestand maar {what}.",
    "Haal het weg of zet er een gewoon bestand in de plaats.",
    "In de map `content` horen gewone bestanden en mappen.",
)
LINK_OUTSIDE = Kind(
    "snelkoppeling-naar-buiten",
    Level.ERROR,
    "Deze snelkoppeling wijst naar iets buiten de map `{folder}`.",
    "Kopieer het bestand zelf in de map.",
    "Zo komt er nooit iets op de website dat privé is of dat op een andere computer ontbreekt.",
)
PRIVATE_TOO = Kind(
    "bestand-van-intern",
    Level.ERROR,
    "Dit is hetzelfde bestand als een in de map `intern`, onder een tweede naam.",
    "Haal het hier weg. Mag iedereen het zien? Maak er dan een kopie van.",
    "Wat in `intern` staat, is privé. Een bestand kan twee namen hebben; onder de ene is het dan niet minder privé dan onder "
    "de andere.",
)
LINK_LOOP = Kind(
    "snelkoppeling-in-een-kring",
    Level.ERROR,
    "Deze snelkoppeling wijst naar zichzelf, naar een map waar ze zelf in staat of naar niets.",
    "Gooi de snelkoppeling weg.",
    "In een kring blijven we eeuwig rondlopen.",
)
EMPTY = Kind(
    "bestand-leeg",
    Level.ERROR,
    "Dit bestand is leeg.",
    "Vul het in, of gooi het weg als je het niet nodig hebt.",
    "Een leeg bestand is vaak een bestand dat niet goed bewaard is.",
)
RTF = Kind(
    "tekst-rtf",
    Level.ERROR,
    "Dit is een RTF-bestand: het bewaart ook letters en kleuren, en geen gewone tekst.",
    "Bewaar het als gewone tekst. In TextEdit kies je *Opmaak*, *Maak platte tekst* en bewaar je het opnieuw onder deze naam. In "
    "WordPad kies je *Opslaan als* en als type *Tekstdocument - Unicode UTF-8*, of neem Kladblok. Kijk daarna of de naam nog eindigt "
    "zoals voorheen.",
    "TextEdit en WordPad bewaren een tekst vaak met opmaak erbij. Wij lezen alleen gewone tekst.",
)
TOO_BIG = Kind(
    "bestand-te-groot",
    Level.ERROR,
    "{what} is {size} groot; hoogstens {limit} kan.",
    "Staat er per ongeluk iets anders in geplakt, een foto bijvoorbeeld? Haal dat eruit.",
    "Een tekst van een dorp is nooit zo groot. Er is iets misgegaan bij het bewaren of plakken.",
)
TEXT_LONG = Kind(
    "tekst-te-lang",
    Level.ERROR,
    "Deze tekst is {length} tekens lang; hoogstens {most} kan.",
    "Verdeel hem over enkele bestanden. Staat er per ongeluk iets anders in geplakt, haal dat er dan uit.",
    "Een tekst van een dorp is nooit zo lang, en niemand leest hem uit.",
)
PARAGRAPH_LONG = Kind(
    "alinea-te-lang",
    Level.ERROR,
    "Hier staan {length} tekens zonder lege regel ertussen; hoogstens {most} kan.",
    "Zet hier en daar een lege regel, dan worden het alinea's.",
    "Zonder alinea's leest niemand verder, en een programma ook niet.",
)
TEXT_DEEP = Kind(
    "tekst-te-diep",
    Level.ERROR,
    "Hier zitten lijsten of citaten in elkaar, meer dan {most} diep.",
    "Laat weg wat er te veel staat aan streepjes, `>` of spaties vooraan.",
    "Zo diep kan niemand volgen. Meestal is er iets misgegaan bij het plakken.",
)
TEXT_CROWDED = Kind(
    "tekst-te-vol",
    Level.ERROR,
    "In deze tekst staat {count} keer een `{sign}`. Zo kunnen we hem niet lezen.",
    "Haal die tekens eruit. Staat er per ongeluk iets anders in geplakt, haal dat er dan uit.",
    "Voor elk van die tekens zoeken we een einde. Bij zoveel duurt dat te lang.",
)
NOT_UTF8 = Kind(
    "tekst-niet-utf8",
    Level.ERROR,
    "Dit bestand is niet bewaard als UTF-8. Hier staat een teken dat we niet kunnen lezen (misschien `{guess}`).",
    "Open het in je tekstprogramma, kies `Opslaan als` en daar de codering UTF-8.",
    "Er zijn verschillende manieren om letters te bewaren. Met UTF-8 komen é en ë overal juist aan.",
)
UTF16 = Kind(
    "tekst-utf16",
    Level.ERROR,
    "Dit bestand is bewaard als UTF-16 (`Unicode` in Kladblok).",
    "Open het in je tekstprogramma, kies `Opslaan als` en daar de codering UTF-8.",
    "Er zijn verschillende manieren om letters te bewaren. Met UTF-8 komen é en ë overal juist aan.",
)
CONTROL_CHARACTER = Kind(
    "teken-onzichtbaar",
    Level.ERROR,
    "Hier staat een onzichtbaar stuurteken ({name}) dat niet in een tekst hoort.",
    "Typ deze regel opnieuw{also}.",
    "Zulke tekens komen mee bij het plakken uit een ander programma, of omdat het bestand stuk is.",
)
TWO_VERSIONS = Kind(
    "twee-versies",
    Level.ERROR,
    "Hier staan twee versies van dit bestand door elkaar: tussen de tekens `<<<<<<<`, `=======` en `>>>>>>>`.",
    "Kies wat er moet blijven: wat boven de regel met `=======` staat, of wat eronder staat. Haal de rest weg, en ook regel "
    "{lines}.",
    "Twee mensen veranderden tegelijk hetzelfde. De computer kan niet kiezen, en zet ze allebei in het bestand.",
)
FRONT_MISSING = Kind(
    "kop-ontbreekt",
    Level.ERROR,
    "Het bestand begint niet met een regel `---`.",
    "Zet bovenaan: een regel `---`, dan `titel: ...`, dan weer een regel `---`, en daaronder je tekst.",
    "Tussen de twee regels met streepjes staan de titel en de gegevens; daaronder komt de tekst.",
)
FRONT_UNCLOSED = Kind(
    "kop-niet-gesloten",
    Level.ERROR,
    "De kop is nergens gesloten: na de eerste regel `---` komt er geen tweede.",
    "Zet een regel met alleen `---` onder de laatste gegevens, voor je tekst begint.",
    "Zonder tweede regel met streepjes weten we niet waar de gegevens stoppen en de tekst begint.",
)
HEADING_IN_FRONT = Kind(
    "tussentitel-bij-gegevens",
    Level.TIP,
    "`{typed}` staat bij de gegevens, en komt dus niet op de site.",
    "Is het een tussentitel? Zet hem dan lager, onder de tweede regel `---`. Is het een opmerking? Dan is één hekje genoeg: "
    "`# {words}`",
    "Tussen de twee regels met streepjes is alles achter een hekje een opmerking. In de tekst eronder maken twee hekjes een "
    "tussentitel.",
)
COPY = Kind(
    "bestand-kopie",
    Level.WARNING,
    "Dit lijkt een kopie van `{name}`.",
    "Kijk welke van de twee juist is, en gooi de andere weg. Is het iets anders, geef het dan een eigen naam.",
    "Een kopie van een activiteit staat ook op de site: dan lees je alles twee keer. OneDrive en Dropbox maken er soms "
    "ongevraagd een.",
)
TOO_DEEP = Kind(
    "map-te-diep",
    Level.ERROR,
    "Wat in de map `{name}` staat, lezen we niet: het staat te diep.",
    "Zet wat erin staat in de map `{section}` zelf, en haal deze map weg.",
    "Elke tekst staat in een van de vaste mappen zelf. Zo verdwijnt er niets van de site omdat iemand mappen per jaar maakte.",
)
SAME_COPY = Kind(
    "bestand-dezelfde-kopie",
    Level.WARNING,
    "Dit is een kopie van `{name}`, met dezelfde titel en dezelfde dag. We zetten ze niet apart op de site.",
    "{advice}",
    "Een kopie van een activiteit zou twee keer in de agenda staan. iCloud, OneDrive en Dropbox maken er soms ongevraagd een.",
)
MISNAMED = Kind(
    "naam-bijna-juist",
    Level.ERROR,
    "`{name}` lezen we niet: de naam is net anders dan die van een {what} van je dorp.",
    "{advice}",
    "Zonder de juiste naam zou alles wat erin staat van de site verdwijnen.",
)
UNKNOWN_FILE = Kind(
    "bestand-onbekend",
    Level.WARNING,
    "Met dit bestand doen we niets.",
    "{advice}",
    "Er verdwijnt nooit iets in stilte. Dit bestand staat op een plaats of heeft een naam die we niet kennen.",
)
FACT_IN_TRANSLATION = Kind(
    "feit-in-vertaling",
    Level.ERROR,
    "`{key}` is hier anders dan in {name}.",
    "Haal deze regel weg: alles behalve de woorden komt uit {name}.",
    "In een vertaling staan alleen de titel, de woorden en de tekst. Een dag die op twee plaatsen staat, klopt er na een tijd "
    "maar op één.",
)
