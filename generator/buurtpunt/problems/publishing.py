"""Problems with putting a site online."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

NO_WAY = Kind(
    "geen-weg-naar-online",
    Level.ERROR,
    "We weten niet waar je site naartoe moet: git stuurt deze map nergens heen, en je noemde geen andere map.",
    "Zet er een map achter: `buurtpunt publish --naar MAP`. Of zet je dorp eerst op GitHub: hoe dat moet, staat in het "
    "handboek, bij *Op het internet*.",
    "Een site gaat online met git, of naar een map zoals een USB-stick.",
)
WAY_UNCLEAR = Kind(
    "weg-naar-online-onduidelijk",
    Level.ERROR,
    "In `{file}` staat niet duidelijk hoe je site online gaat: er klopt iets niet bij `{key}`.",
    "Verbeter dat daar. Of kies opnieuw, in je browser bij *Zet online*.",
    "Hoe je site online gaat, kies je een keer. Dat blijft op deze computer, in de map intern.",
)
NO_REMOTE = Kind(
    "git-stuurt-nergens-heen",
    Level.ERROR,
    "Je koos om met git online te gaan, maar git stuurt deze map nergens heen.",
    "Zet je dorp eerst op GitHub: hoe dat moet, staat in het handboek, bij *Op het internet*. Of kies een andere manier.",
    "Git moet weten naar welke plaats je site gaat.",
)
TARGET_MISSING = Kind(
    "doelmap-ontbreekt",
    Level.ERROR,
    "De map `{folder}` is er niet.",
    "Kijk of de naam juist is en of de stick erin zit. Is het een nieuwe map? Maak ze dan eerst.",
    "Een map die er niet is, maken we niet zelf: zit de stick er niet in, dan kwam je site zomaar op je computer.",
)
TARGET_IN_VILLAGE = Kind(
    "doelmap-in-je-dorp",
    Level.ERROR,
    "De site kan niet naar `{folder}`: die map ligt in de map van je dorp, of je dorp ligt erin.",
    "Kies een map die er los van staat, zoals die van een USB-stick.",
    "Anders raken je eigen bestanden en die van de site door elkaar, en komt er misschien iets online dat privé is.",
)
TARGET_TAKEN = Kind(
    "doelmap-niet-van-ons",
    Level.ERROR,
    "In `{folder}` staat al iets op een plaats waar de site moet komen, en het is niet van ons: {names}.",
    "Zet het ergens anders, of kies een lege map. Met `--zet-opzij` zetten wij het opzij, in de map `.buurtpunt/opzij` daar.",
    "We overschrijven alleen wat we zelf in die map zetten en wat sindsdien niet veranderd is.",
)
COPY_FAILED = Kind(
    "kopieren-mislukt",
    Level.ERROR,
    "We konden de site niet in `{folder}` zetten: {reason}. De oude site staat er nog helemaal.",
    "Kijk of er plaats genoeg is en of je er mag schrijven, en probeer opnieuw.",
    "We zetten eerst alles klaar wat nieuw is. Pas als dat er is, komt het in de plaats van het oude.",
)
SWAP_FAILED = Kind(
    "omwisselen-mislukt",
    Level.ERROR,
    "Bij het omwisselen in `{folder}` ging het mis: {reason}. Een deel van de site is daar nu oud en een deel nieuw.",
    "Kijk of de stick er nog in zit en probeer opnieuw: we doen dan verder waar het stopte.",
    "Zodra alles klaarstaat, wisselen we het bestand per bestand om. Valt de map dan weg, dan kunnen we niet terug.",
)
GIT_BUSY = Kind(
    "git-niet-klaar",
    Level.ERROR,
    "Git is in deze map nog met iets anders bezig: {what}.",
    "Typ `{command}` en probeer opnieuw.",
    "Wat half af is, sturen we niet weg.",
)
GIT_NAMELESS = Kind(
    "git-zonder-naam",
    Level.ERROR,
    "Git weet niet wie je bent. Er is nog niets bewaard en niets verstuurd.",
    'Typ `git config --global user.name "..."` met je naam, en `git config --global user.email "..."` met je mailadres.',
    "Bij elke versie bewaart git wie ze maakte.",
)
OLD_PRIVATE = Kind(
    "intern-in-oude-versie",
    Level.ERROR,
    "In een versie die nog niet verstuurd is, zit `{file}`. Dan kan iedereen dat lezen.",
    "Typ `{command}` en probeer opnieuw. Je bestanden blijven zoals ze zijn; die versies worden samen een nieuwe, zonder `intern`.",
    "Git verstuurt ook wat er vroeger stond, en later is weggehaald.",
)
THEIR_PRIVATE = Kind(
    "intern-staat-online",
    Level.ERROR,
    "Iemand anders zette `{file}` online. Iedereen kan het daar lezen. Jouw map is niet veranderd en er is niets verstuurd.",
    "Vraag om het daar weg te halen, of doe het zelf op de site van je host. Stond er iets persoonlijks in? Dan staat het nog in "
    "de oude versies: vraag hulp.",
    "In de map intern staat wat niemand anders mag zien. Haalden we die versie op, dan kwam ze over jouw eigen bestand.",
)
BOTH_CHANGED = Kind(
    "iemand-anders-veranderde-hetzelfde",
    Level.ERROR,
    "Iemand anders zette intussen iets online dat jij ook veranderde: {files}. Wat jij deed, is bewaard op deze computer; "
    "er is niets verstuurd en niets kwijt.",
    "Spreek af wat er moet staan, en vraag iemand die git kent om {branch} samen te voegen met {remote}/{branch}.",
    "Wat op verschillende plaatsen veranderde, voegen we zelf samen. Wat op dezelfde plaats veranderde, moet een mens kiezen.",
)
NOT_SENT = Kind(
    "niet-verstuurd",
    Level.ERROR,
    "Wat je veranderde, is bewaard op deze computer, maar {remote} neemt het niet aan. Git zegt: {reason}",
    "Kijk of je internet werkt en of je daar nog mag schrijven, en probeer opnieuw.",
    "Git verstuurt met de sleutels van je eigen computer. Buurtpunt kent die niet en vraagt er niet naar.",
)
GIT_REFUSES = Kind(
    "git-weigert",
    Level.ERROR,
    "Git wil niet verder bij het {what}. Je bestanden zijn niet veranderd en er is niets verstuurd. Git zegt: {reason}",
    "Toon deze zin aan iemand die git kent.",
    "Git bewaart en verstuurt. Buurtpunt dwingt het nooit.",
)
MERGED_WRONG = Kind(
    "samen-niet-goed",
    Level.ERROR,
    "Wat iemand anders intussen online zette, zit nu ook in jouw map, maar samen klopt het niet. Er is niets verstuurd.",
    "Los op wat hierboven staat, en probeer opnieuw.",
    "Een site met fouten zetten we niet online, ook niet als de fout van iemand anders komt.",
)
SERVER_AWAY = Kind(
    "server-antwoordt-niet",
    Level.ERROR,
    "De server `{server}` is niet te vinden, of antwoordt niet. Er is niets verstuurd.",
    "Kijk of je internet werkt. Kijk ook of de naam juist is: alleen de naam van de server, zonder `ftp://` ervoor.",
    "Hoe de server van je webruimte heet, zegt je provider. Het is vaak een andere naam dan die van je site.",
)
SERVER_UNKNOWN = Kind(
    "server-nog-niet-gekend",
    Level.ERROR,
    "We spreken de server `{server}` voor het eerst. Hij toont deze sleutel: `{key}`. Er is niets verstuurd, ook geen wachtwoord.",
    "Vergelijk ze met wat je provider zegt, op zijn hulppagina of aan de telefoon. Is het dezelfde? Zeg dan ja, of zet in {file} "
    "`sleutel: {key}`.",
    "Aan zijn sleutel zien we dat het dezelfde server is, en niet iemand die zich zo noemt. Daarna vragen we het niet meer.",
)
SERVER_CHANGED = Kind(
    "server-heeft-andere-sleutel",
    Level.ERROR,
    "De server `{server}` toont een andere sleutel dan vroeger: `{key}`. Er is niets verstuurd, ook geen wachtwoord.",
    "Vraag je provider of dat klopt. Is dat zo? Haal dan de regel `sleutel` weg in {file}, en probeer opnieuw.",
    "Misschien kreeg de server een nieuwe sleutel. Misschien doet iemand zich voor als je server.",
)
CERTIFICATE_WRONG = Kind(
    "server-bewijst-zich-niet",
    Level.ERROR,
    "De server `{server}` toont een certificaat dat niet klopt: {reason}. Er is niets verstuurd, ook geen wachtwoord.",
    "Neem de naam van de server zoals je provider ze schrijft, en niet die van je site. Blijft het zo? Vraag het je provider.",
    "Een certificaat bewijst dat het echt die server is. Zonder dat bewijs kan iedereen je wachtwoord krijgen.",
)
SERVER_OPEN = Kind(
    "server-zonder-slot",
    Level.ERROR,
    "De server `{server}` heeft geen veilige verbinding. Er is niets verstuurd, ook geen wachtwoord.",
    "Vraag je provider naar SFTP, of naar FTP met TLS.",
    "Zonder slot kan iedereen onderweg je wachtwoord lezen.",
)
PASSWORD_WANTED = Kind(
    "wachtwoord-nodig",
    Level.ERROR,
    "We kennen het wachtwoord van `{user}` op `{server}` niet.",
    "Typ `buurtpunt publish` in een venster: dan vragen we het. Of zet je site online in je browser.",
    "Het wachtwoord staat in geen enkel bestand. Je computer bewaart het, als hij een sleutelbos heeft.",
)
PASSWORD_WRONG = Kind(
    "wachtwoord-fout",
    Level.ERROR,
    "De server `{server}` laat `{user}` niet binnen: de naam of het wachtwoord is fout.",
    "Typ het wachtwoord opnieuw. Kijk ook na of de naam juist is.",
    "Naam en wachtwoord van je webruimte zijn vaak andere dan die van de klantenpagina van je provider.",
)
SPACE_FOLDER_MISSING = Kind(
    "map-niet-op-server",
    Level.ERROR,
    "Op `{server}` is er geen map `{folder}`.",
    "Kijk bij je provider hoe de map van je site heet. {there}",
    "De site komt in een map die er al is: maakten wij ze, dan stond je site misschien waar niemand ze ziet.",
)
SPACE_FULL = Kind(
    "webruimte-vol",
    Level.ERROR,
    "De webruimte op `{server}` is vol. De oude site staat er nog helemaal.",
    "Maak daar plaats, of vraag je provider om meer. Probeer dan opnieuw: wat er al is, sturen we niet nog eens.",
    "De nieuwe site ligt een tijdje naast de oude. Pas als alles er is, komt ze in de plaats.",
)
SENDING_FAILED = Kind(
    "versturen-mislukt",
    Level.ERROR,
    "Het versturen naar `{server}` lukte niet: {reason}. De oude site staat er nog helemaal.",
    "Probeer opnieuw: wat er al is, sturen we niet nog eens.",
    "De nieuwe site ligt een tijdje naast de oude. Pas als alles er is, komt ze in de plaats.",
)
HALF_ONLINE = Kind(
    "half-online",
    Level.ERROR,
    "Bij het omwisselen op `{server}` ging het mis: {reason}. Een deel van de site is daar nu oud en een deel nieuw.",
    "Probeer het nu meteen opnieuw: alles ligt daar klaar, en we doen verder waar het stopte.",
    "Een server kan een site niet in een keer omwisselen. Het gaat bestand per bestand, in een paar tellen.",
)
OTHERS_SEND = Kind(
    "iemand-anders-zet-online",
    Level.ERROR,
    "Iemand anders zet op dit moment de site op `{server}` online. Wij stopten; de site staat er nog helemaal.",
    "Wacht een paar minuten, en probeer opnieuw.",
    "Met twee tegelijk komt er een mengeling te staan.",
)
