"""What is not wrong by itself, but what visitors would stumble over: dates, rooms and hours that do not fit together."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level


def _warning(code: str, sentence: str, remedy: str, why: str) -> Kind:
    return Kind(code, Level.WARNING, sentence, remedy, why)


START_NOT_IN_RULE = _warning(
    "datum-past-niet-bij-herhaling",
    "`datum` is {date}, maar `{rule}` begint dan pas op {first}.",
    "Schrijf `datum: {iso}`, of zet {date} achter `extra`.",
    "Wie alleen de eerste datum leest, komt op de verkeerde dag.",
)
HOLIDAY = _warning(
    "reeks-op-feestdag",
    "Deze reeks valt op een feestdag: {dates}.",
    "Zeg wat er dan gebeurt: `feestdag: gaat door` of `feestdag: valt weg`. Nu staat het in de agenda.",
    "Op een feestdag weet niemand of de deur open is.",
)
FEWER_TIMES = _warning(
    "keren-vallen-weg",
    "Van de {count} keer gaan er maar {left} door.",
    "Is dat de bedoeling? {advice}",
    "We tellen alle dagen van de herhaling, ook die wegvallen.",
)
SERIES_ENDED = _warning(
    "reeks-gedaan",
    "Deze reeks is gedaan sinds {date}.",
    "Gaat het verder? Kies dan een nieuw einde. Anders mag dit bestand weg.",
    "Wie de agenda nakijkt, wil weten wat er niet meer komt.",
)
NOTHING_COMING = _warning(
    "agenda-leeg",
    "De komende 30 dagen staat er niets op de agenda.",
    "Zet er iets bij in content/agenda, al is het maar koffie.",
    "Een lege agenda zegt: hier gebeurt niets.",
)
SAME_PLACE = _warning(
    "plaats-dubbel",
    "Op {date} is `{where}` al bezet door {other}.",
    "Kies een andere plaats of een ander uur.",
    "Twee dingen tegelijk op dezelfde plaats: een van de twee staat buiten.",
)
PLACE_NEARLY = _warning(
    "plaats-bijna",
    "`{value}` staat zo niet in content/plaatsen.yml.",
    "Bedoelde je `{guess}`? Neem dan die naam over. Is het een andere plaats, zet ze er dan bij.",
    "Zo weten we het adres niet.",
)
PLACE_TWICE = _warning(
    "plaats-staat-er-twee-keer",
    "`{value}` staat al op lijn {first}.",
    "Laat een van de twee weg, of geef ze een andere naam.",
    "Zo weten we niet welk adres het is.",
)
OUTSIDE_HOURS = _warning(
    "buiten-de-uren",
    "Op {date} is `{where}` niet open {hours}.",
    "Kijk het uur na, of pas de uren van {where} aan in content/uren.yml.",
    "Wie dan komt, staat voor een dichte deur.",
)
ON_CLOSED_DAY = _warning(
    "activiteit-bij-sluiting",
    "Op {date} is het buurtpunt gesloten{reason}.",
    "Gaat het niet door? Schrijf het achter `geschrapt` of `behalve`. Of kijk de sluiting na in content/uren.yml.",
    "De site zegt dan tegelijk dat je mag komen en dat je voor een dichte deur staat.",
)
DEADLINE_PASSED = Kind(
    "inschrijven-voorbij",
    Level.TIP,
    "Inschrijven kon tot {deadline}, maar het is pas op {date}.",
    "Is er nog plaats? Kies een latere dag achter `{key}`.",
    "De knop om in te schrijven is nu weg.",
)
DEADLINE_WHICH = _warning(
    "uiterste-dag-welke",
    "Het is zelf op een {day}: is `{day}` achter `{key}` die dag, of een week ervoor?",
    "Schrijf `de dag zelf` of `de {day} ervoor`. Nu nemen we een week ervoor.",
    "Wie te laat komt, kan niet meer inschrijven.",
)
DEADLINE_AFTER = _warning(
    "inschrijven-na-datum",
    "Je kunt inschrijven tot {deadline}, maar het is al op {date}.",
    "Kies achter `{key}` een dag ervoor.",
    "Inschrijven voor iets dat voorbij is, kan niet.",
)
ALREADY_THERE = Kind(
    "extra-dubbel",
    Level.TIP,
    "{date} is al een datum van deze reeks.",
    "Haal ze weg achter `extra`. Is het een tweede keer op die dag, geef ze dan een eigen uur: `{{datum: {day}, van: 19:00}}`.",
    "Eén keer is genoeg.",
)
EXTRA_AT_SAME_HOUR = Kind(
    "extra-op-zelfde-uur",
    Level.ERROR,
    "{date} is al een datum van deze reeks{hour}.",
    "Verandert er die keer iets? Haal ze hier weg, en zet achter `verplaatst`: `{change}`. "
    "Is het een tweede keer op die dag, geef ze dan een ander uur achter `van`.",
    "Twee keer op hetzelfde uur kan niet. Wat anders is, zou nergens staan.",
)
WHICH_IS_CANCELLED = Kind(
    "geschrapt-welke-keer",
    Level.ERROR,
    "{date} is er meer dan een keer: {hours}.",
    "Schrijf welke niet doorgaat: `{{datum: {day}, van: {hour}}}`. Gaat geen enkele door, schrijf ze dan elk op een lijn.",
    "Anders staat er iemand voor niets, of blijft er iemand voor niets thuis.",
)
WHICH_IS_MOVED = Kind(
    "verplaatst-welke-keer",
    Level.ERROR,
    "{date} is er meer dan een keer: {hours}.",
    "Verander de dag of het uur in de lijst achter `extra`, en haal deze lijn weg.",
    "Achter `verplaatst` staat alleen een dag. We weten niet welke van de twee verhuist.",
)
