"""Problems that show only when the files lie side by side."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

UNKNOWN_CONTACT = Kind(
    "contact-onbekend",
    Level.ERROR,
    "Wie is `{value}`? Die staat niet in contact.yml.",
    "{advice}",
    "Achter `contact` staat de `id` van iemand uit contact.yml.",
)
UNKNOWN_AUDIENCE = Kind(
    "doelgroep-onbekend",
    Level.ERROR,
    "De doelgroep `{value}` staat niet in doelgroepen.yml.",
    "{advice}",
    "Achter `voor` staan de id's van doelgroepen uit doelgroepen.yml.",
)
UNKNOWN_PICTURE = Kind(
    "beeld-onbekend",
    Level.ERROR,
    "Het beeld `{value}` staat niet in de map `content/beelden`.",
    "{advice}",
    "We zoeken een beeld op zijn naam, overal onder `content/beelden`.",
)
PICTURE_NOT_LISTED = Kind(
    "beeld-verdwenen",
    Level.ERROR,
    "In beelden.yml staat `{value}`, maar dat bestand is er niet.",
    "{advice}",
    "Dit beeld is weg of heeft een andere naam gekregen.",
)
PICTURE_GONE = Kind(
    "beeld-weg",
    Level.WARNING,
    "Het beeld `{value}` is er niet meer, maar {where}.",
    "Mag het weg? Typ `buurtpunt trek-terug {value}`: dan halen we het overal weg. {advice}",
    "Een foto die iemand niet meer wil, mag van de site zodra het bestand weg is. De plaats ervan blijft leeg.",
)
SAME_PICTURE = Kind(
    "beeld-dubbel",
    Level.ERROR,
    "Er zijn twee beelden die `{value}` heten: hier en in {other}.",
    "Geef één van de twee een andere naam.",
    "We zoeken een beeld op zijn naam alleen, dus elke naam mag maar één keer bestaan. "
    "Hoofdletters maken geen verschil.",
)
PICTURE_BROKEN = Kind(
    "beeld-stuk",
    Level.ERROR,
    "Dit beeld kunnen we niet openen: {reason}.",
    "Zet het opnieuw over van je toestel, of kies een ander beeld.",
    "Een stuk beeld is op de website een leeg vakje.",
)
DRAWING_COMPLEX = Kind(
    "tekening-ingewikkeld",
    Level.ERROR,
    "Deze tekening is te groot of te ingewikkeld voor een website.",
    "Open ze in het programma waarin ze gemaakt is, bewaar ze als PNG en zet die in `content/beelden`.",
    "Een tekening (SVG) is een programma op zich: wat zichzelf blijft herhalen, legt de computer van een bezoeker lam.",
)
HEIC = Kind(
    "beeld-heic",
    Level.ERROR,
    "Dit is een HEIC-foto van een iPhone. Die kan niet iedereen zien.",
    "Open ze op de telefoon, kies *Deel* en mail ze naar jezelf: dan komt ze aan als jpg. Zet die in `content/beelden`, en wis deze. "
    "Gebruik overal de naam van de nieuwe. Kies op je iPhone bij Instellingen, Camera, Formaten voor Meest compatibel: dan "
    "komt het niet terug.",
    "HEIC bewaart foto's klein, maar de meeste browsers tonen het niet.",
)
NO_ALT = Kind(
    "beeld-zonder-beschrijving",
    Level.WARNING,
    "Bij het beeld `{name}` staat nog niet wat je erop ziet.",
    "Voeg in content/beelden/beelden.yml toe: `{name}: {{alt: ...}}`, met op de puntjes wat je ziet. "
    "Staat er iemand op die je herkent, of een kind? Zet er dan ook `mensen` bij, en vraag of het mag.",
    "Wie niet kan zien, laat de website voorlezen. Die leest dan deze beschrijving voor.",
)
UNUSED_PICTURE = Kind(
    "beeld-ongebruikt",
    Level.TIP,
    "Dit beeld wordt nergens gebruikt.",
    "Gebruik het, of gooi het weg.",
    "Wat niemand gebruikt, hoeft niet mee te verhuizen.",
)
PICTURE_MOVES = Kind(
    "beeld-beweegt",
    Level.TIP,
    "Dit beeld beweegt. Op de site staat alleen het eerste beeld ervan.",
    "Kies een foto als je liever iets anders toont.",
    "Wie rustig wil lezen, heeft last van iets dat beweegt en niet stil te zetten is (WCAG 2.2, 2.2.2).",
)
DRAWING_CLEANED = Kind(
    "tekening-opgekuist",
    Level.WARNING,
    "Uit deze tekening laten we {what} weg: dat kan code uitvoeren of iets van elders halen.",
    "Kijk of de tekening op de site nog goed is. Anders bewaar je ze als PNG.",
    "De website haalt niets van elders en voert geen code uit, zodat ze veilig en privé blijft.",
)
BROKEN_LINK = Kind(
    "link-stuk",
    Level.ERROR,
    "De link `{value}` leidt nergens heen.",
    "{advice}",
    "Wie erop klikt, komt op een pagina die niet bestaat.",
)
BROKEN_ANCHOR = Kind(
    "link-anker-stuk",
    Level.ERROR,
    "De link `{value}` wijst naar een stuk dat `{anchor}` heet, maar dat staat niet op die pagina.",
    "{advice}",
    "Wat na # staat, is de plaats op de pagina: een tussentitel met kleine letters en streepjes.",
)
ATTACHMENT_KIND = Kind(
    "bijlage-soort",
    Level.ERROR,
    "Een bestand zoals `{value}` kan geen bijlage zijn.",
    "{advice}",
    "In een foto zit vaak de plaats waar ze genomen is; beelden maken we daarom altijd opnieuw. Andere soorten bestanden "
    "kunnen code uitvoeren. Een pdf kan overal open.",
)
ATTACHMENT_TELLS = Kind(
    "bijlage-vertelt-meer",
    Level.TIP,
    "In dit bestand staat ook {what}. Wie het ophaalt, kan dat zien.",
    "Mag dat? Dan is het goed. Anders haal je het weg in het programma waarin het gemaakt is, meestal bij *Eigenschappen*, en bewaar je "
    "het opnieuw.",
    "Een bijlage komt op de site zoals ze is. Een naam, een wandeling of een programmaatje reist dan ongemerkt mee.",
)
LINK_TO_HIDDEN = Kind(
    "link-naar-verborgen",
    Level.ERROR,
    "De link `{value}` leidt naar iets dat nu niet op de website staat ({reason}).",
    "Haal de link weg tot het er wel staat, of maak het zichtbaar.",
    "Wie erop klikt, komt op een pagina die niet bestaat.",
)
LINK_APART = Kind(
    "link-uit-elkaar",
    Level.WARNING,
    "`{value}` is zo geen link: op de site staat het er met de haakjes.",
    "Zo hoort het: `{mended}`",
    "Eerst komen de woorden, tussen vierkante haakjes. Meteen daarachter, zonder spatie, komt tussen ronde haakjes waar de "
    "link heen gaat.",
)
LINK_SCHEME = Kind(
    "link-onveilig",
    Level.ERROR,
    "Een link die begint met `{scheme}` kan niet.",
    "Gebruik een adres met https://, mailto: of tel:, of een bestand uit je map.",
    "Andere soorten links kunnen code uitvoeren of werken alleen op jouw computer.",
)
HTML_REMOVED = Kind(
    "html-weggelaten",
    Level.WARNING,
    "`{value}` laten we weg: {reason}.",
    "{advice}",
    "De website haalt niets van elders en voert geen code uit, zodat ze veilig en privé blijft.",
)
SAME_ADDRESS = Kind(
    "adres-dubbel",
    Level.ERROR,
    "Dit krijgt op de site het adres `{address}`, en dat heeft {other} ook al.",
    "Geef één van de twee een andere bestandsnaam, of zet er `adres_op_site: iets-anders` bij.",
    "Elk adres op de site is van één pagina. Hoofdletters en accenten maken geen verschil.",
)
OLD_ADDRESS_TAKEN = Kind(
    "oud-adres-bezet",
    Level.ERROR,
    "Het oude adres `{address}` wordt al gebruikt, door {other}.",
    "Haal het weg onder `vroeger`.",
    "Een oud adres stuurt bezoekers door. Dat kan niet op een plaats waar al een pagina staat.",
)
SAME_ATTACHMENT = Kind(
    "bijlage-dubbel",
    Level.ERROR,
    "Er zijn twee bestanden die `{value}` heten: hier en in {other}.",
    "Geef één van de twee een andere naam.",
    "Op de site staan alle bijlagen samen in één map, dus elke naam mag maar één keer bestaan.",
)
SAME_ID = Kind(
    "id-dubbel",
    Level.ERROR,
    "De id `{value}` is al gebruikt op regel {first}.",
    "Geef één van de twee een andere `id`.",
    "Met een id verwijs je naar een persoon of een doelgroep, dus elke id mag maar één keer bestaan.",
)
NOT_WRITTEN = Kind(
    "tekst-nog-te-schrijven",
    Level.WARNING,
    "Hier staat nog onze vraag aan jou, en die komt zo op de site.",
    "Schrijf je eigen tekst in de plaats, of haal de regel weg.",
    "In een nieuw bestand zetten we wat je kunt schrijven. Dat is voor jou bedoeld, niet voor wie de site leest.",
)
WEEKDAY_IN_TEXT = Kind(
    "weekdag-in-tekst",
    Level.WARNING,
    "In de tekst staat `{words}`, maar {fact}.",
    "{advice}",
    "Wie de weekdag leest, komt op de ene dag; wie de datum leest, op de andere.",
)
NOTHING_VISIBLE_CONTACT = Kind(
    "contact-weg",
    Level.ERROR,
    "Niemand in contact.yml is nu nog aanspreekpunt: de laatste stopte op {until}.",
    "Zet er iemand anders bij met naam en telefoon, of pas `tot` aan.",
    "De contactpersoon staat op elke pagina. Het is het enige dat een dorp niet kan weglaten.",
)
LEGAL_MISSING = Kind(
    "wettelijke-vermelding",
    Level.WARNING,
    "Bij `organisatie` staat nog niet: {missing}. Een {form} vermeldt dat op haar website.",
    "Vul in buurtpunt.yml onder `organisatie` aan: {example}, met op de puntjes wat er in de statuten staat.",
    "Het Wetboek van vennootschappen en verenigingen (artikel 2:20) vraagt naam, rechtsvorm, zetel, ondernemingsnummer "
    "en RPR met de rechtbank.",
)
COLOUR_ADJUSTED = Kind(
    "kleur-aangepast",
    Level.TIP,
    "De kleur {typed} is niet leesbaar genoeg. Voor tekst gebruiken we {used}.",
    "Kies zelf een andere kleur als je dat liever hebt.",
    "Tekst moet minstens 4,5 keer lichter of donkerder zijn dan wat erachter zit (WCAG 2.2).",
)
OTHER_ADDRESS = Kind(
    "website-staat-elders",
    Level.WARNING,
    "Hier staat {typed}, maar de site komt op {address}. Dat laatste adres gebruiken we nu.",
    "Is het eerste juist? Koppel dat adres dan aan je site, bij wie ze op het internet zet. Is het oud? Verander het hier.",
    "Het adres staat in QR-codes, in de nieuwsfeed en in de link die mensen delen. Het moet er een zijn waar iemand opendoet.",
)
NO_WEBSITE = Kind(
    "website-ontbreekt",
    Level.TIP,
    "Het webadres van je buurtpunt staat er nog niet in.",
    "Zodra je het weet, zet in buurtpunt.yml: `website: https://...`",
    "Met het webadres kunnen we ook een nieuwsfeed maken, en een voorbeeldje als iemand je pagina deelt.",
)
