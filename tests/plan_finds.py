"""Plans of a village with one thing in them that the practice book advises against, and what is said of it."""

from __future__ import annotations

from bad import Fix, Typed, event
from test_check_finds import Find

AUDIENCES = "doelgroepen:\n- {id: buren, naam: Buren, cirkel: 3}\n- {id: helpers, naam: Helpers, cirkel: 1}\n"
ANSWERED = "vragen:\n- {vraag: Mag mijn hond mee?, antwoord: Ja., voor: [buren, helpers]}\n"
CHANNELS = """kanalen:
- {naam: Dorpsklok, soort: infoblad, deadline: de 10de van de maand ervoor, bereikt: [buren]}
- {naam: Groep Dorp, soort: whatsapp, bereikt: [buren, helpers]}
- {naam: Flyers, soort: bus, bereikt: [buren, helpers]}
"""
TEAM = "{wat: Wie roert, doelgroep: ploeg, dag: 2026-11-23, over: agenda/soep.md}"


def plan(*messages: str, **more: str) -> Typed:
    """A village with a soup evening on 12 December, and these messages in its plan; the first stands on line 2."""
    return {
        **event("herhaling: elk jaar"),
        "doelgroepen.yml": AUDIENCES,
        "vragen.yml": ANSWERED,
        "intern/kanalen.yml": CHANNELS,
        "intern/plan.yml": "berichten:\n" + "".join(f"- {message}\n" for message in messages),
        **more,
    }


def soup(day: str, *more: str, what: str = "Soep", to: str = "buren") -> str:
    """A message about the soup."""
    keys = ", ".join([f"wat: {what}", f"doelgroep: [{to}]", f"dag: {day}", "over: agenda/soep.md", *more])
    return f"{{{keys}}}"


def find(files: Typed, place: str, code: str, level: str, sentence: str, remedy: str) -> Find:
    return Find(
        files, place if "/" in place or ".yml" in place else f"intern/plan.yml:{place}", code, level, sentence, remedy
    )


MANY = tuple(soup("2026-11-25", what=f"Soep {n}") for n in range(4))
FINDS = {
    "who stands nearest only gets a message": find(
        plan(TEAM, soup("2026-11-25", "kanaal: Groep Dorp", to="helpers")), "3:84", "cirkel-alleen-per-mail", "tip",
        "Wie het dichtst bij je staat (`Helpers`), hoort “Soep” alleen via Groep Dorp.",
        "Bel die mensen, of ga langs. Zet dat in het plan als bericht zonder `kanaal`.",
    ),
    "four messages on a day": find(
        plan(TEAM, *MANY), "6:42", "te-veel-op-een-dag", "tip",
        "Op woensdag 25 november 2026 krijgt `Buren` 4 berichten.",
        "Verschuif er een naar een andere dag. Drie is genoeg.",
    ),
    "the team hears it last": find(
        plan(soup("2026-11-25"), TEAM.replace("-23", "-26")), "2:40", "ploeg-weet-het-niet-eerst", "waarschuwing",
        "“Soep” vertrekt op woensdag 25 november 2026, en je ploeg hoort het niet vooraf.",
        "Zet een bericht met `doelgroep: ploeg` en `over: agenda/soep.md` in het plan, op een dag ervoor.",
    ),
    "two that are not told together": find(
        plan(TEAM, soup("2026-11-25", "uur: 18:00"), soup("2026-11-25", "gelijk_met: Soep", what="Soep voor jou")),
        "4:95", "niet-gelijk", "waarschuwing",
        "“Soep voor jou” hoort gelijk te vertrekken met “Soep”, maar het ene is woensdag 25 november 2026 en het andere "
        "woensdag 25 november 2026 om 18 uur.",
        "Geef ze dezelfde dag en hetzelfde uur, of haal `gelijk_met` weg.",
    ),
    "too late for the paper": find(
        plan(TEAM, soup("2026-11-25", "kanaal: Dorpsklok")), "3:40", "te-laat-voor-kanaal", "waarschuwing",
        "“Soep” gaat op woensdag 25 november 2026 naar Dorpsklok, en daar moest het dinsdag 10 november 2026 zijn.",
        "Kies een dag tot en met dinsdag 10 november 2026, of een ander kanaal.",
    ),
    "a deadline on a day off": find(
        plan(
            TEAM.replace("soep", "nieuwjaar"),
            "{wat: Klink mee, doelgroep: buren, dag: 2026-12-25, kanaal: Groep Dorp, over: agenda/nieuwjaar.md}",
            **{
                "agenda/nieuwjaar.md": "---\ntitel: Nieuwjaar\ndatum: 2027-01-08\n---\nKom!\n",
                "intern/kanalen.yml": CHANNELS.replace("whatsapp,", "whatsapp, deadline: twee weken ervoor,"),
            },
        ),
        "3:43", "inleverdag-vrij", "tip",
        "De laatste dag voor Groep Dorp is vrijdag 25 december 2026 (Kerstmis). Dan is er misschien niemand om “Klink mee” "
        "aan te nemen.",
        "Bezorg het uiterlijk op donderdag 24 december 2026.",
    ),
    "nobody answers an audience": find(
        plan(TEAM, soup("2026-11-25"), **{"vragen.yml": ANSWERED.replace("buren, ", "")}), "3:26",
        "doelgroep-zonder-antwoord", "tip",
        "Voor `Buren` staan er berichten in je plan, en geen enkel antwoord bij je vragen.",
        "Zet in vragen.yml een vraag die zij zullen stellen, met `voor: [buren]`.",
    ),
    "a question that nobody answers": find(
        plan(TEAM, soup("2026-11-25"), **{"vragen.yml": f"{ANSWERED}- {{vraag: Is er brood bij?, voor: [buren]}}\n"}),
        "vragen.yml:3:11", "vraag-zonder-antwoord", "tip",
        "Op woensdag 25 november 2026 vertel je iets aan `Buren`, en deze vraag van hen heeft nog geen antwoord.",
        "Vul `antwoord` in, of schrijf eerlijk: weten we nog niet.",
    ),
    "the municipality was not asked": find(
        plan(
            TEAM, soup("2026-11-25", "kanaal: Flyers"),
            **{"intern/druk.yml": "vu: {naam: Odiel Voorbeeld, straat: Dries, nummer: 9, postcode: 9999, gemeente: V}\n"
                                  "gemeente_regels: {termijn_dagen: 14}\n"},
        ),
        "3:40", "uitdelen-vragen", "waarschuwing",
        "“Soep” deel je uit op woensdag 25 november 2026. Dat vraag je eigenlijk al op woensdag 11 november 2026 aan de gemeente.",
        "Vraag het, en schrijf dan `afgestemd_met: de gemeente`.",
    ),
    "a flyer for two groups": find(
        plan(TEAM, soup("2026-11-25", "kanaal: Flyers", to="buren, helpers"), soup("2026-11-26", to="helpers", what="Zeg het zelf")),
        "3:26", "flyer-voor-velen", "tip",
        "Deze flyer is voor 2 groepen tegelijk: Buren en Helpers.",
        "Maak er een per groep, met alleen wat die mensen aangaat.",
    ),
    "a feast of which one hears a week before": find(
        plan(TEAM.replace("-11-23", "-12-01"), soup("2026-12-02")), "3:40", "laat-aangekondigd", "tip",
        "“Soepavond” is op zaterdag 12 december 2026, en het eerste bericht erover vertrekt pas woensdag 2 december 2026.",
        "Vertel het vroeger: twee weken vooraf is het minste.",
    ),
    "a channel that is not there": find(
        plan(TEAM, soup("2026-11-25", "kanaal: Groep Drop")), "3:82", "kanaal-onbekend", "fout",
        "Het kanaal `Groep Drop` staat niet in kanalen.yml.", "Bedoelde je `Groep Dorp`?",
    ),
    "two channels with one name": find(
        plan(TEAM, soup("2026-11-25"), **{"intern/kanalen.yml": f"{CHANNELS}- {{naam: groep dorp, soort: whatsapp}}\n"}),
        "intern/kanalen.yml:5:10", "kanaal-dubbel", "waarschuwing",
        "Het kanaal `groep dorp` staat al op regel 3.", "Geef een van de twee een andere naam, of laat het weg.",
    ),
    "a message about nothing": find(
        plan(TEAM.replace("soep.md", "soup.md")), "2:61", "bericht-over-onbekend", "fout",
        "Het bestand `agenda/soup.md` vinden we niet in de map content.", "Bedoelde je `agenda/soep.md`?",
    ),
    "together with nothing": find(
        plan(TEAM, soup("2026-11-25", "gelijk_met: Wie roert er")), "3:86", "bericht-onbekend", "fout",
        "Er is geen ander bericht dat `Wie roert er` heet.", "Bedoelde je `Wie roert`?",
    ),
}  # fmt: skip

UNSEEN = find(
    plan(TEAM, soup("2026-11-25", "kanaal: Flyers", "hangt_tot: 2026-11-24")), "3:101", "einde-voor-begin", "fout",
    "Het einde (dinsdag 24 november 2026) komt niet na het begin (woensdag 25 november 2026).", "Kijk beide dagen na.",
)  # fmt: skip
FIXES = {
    "cirkel-alleen-per-mail": Fix(", kanaal: Groep Dorp", "", "als bericht zonder `kanaal`"),
    "te-veel-op-een-dag": Fix(
        "Soep 3, doelgroep: [buren], dag: 2026-11-25",
        "Soep 3, doelgroep: [buren], dag: 2026-11-26",
        "Verschuif er een naar een andere dag",
    ),
    "ploeg-weet-het-niet-eerst": Fix(
        "berichten:\n",
        "berichten:\n- {wat: Soep, doelgroep: ploeg, over: agenda/soep.md, dag: 2026-11-24}\n",
        "`doelgroep: ploeg` en `over: agenda/soep.md`",
    ),
    "niet-gelijk": Fix(", gelijk_met: Soep", "", "haal `gelijk_met` weg"),
    "te-laat-voor-kanaal": Fix(", kanaal: Dorpsklok", "", "een ander kanaal"),
    "inleverdag-vrij": Fix("dag: 2026-12-25", "dag: 2026-12-24", "uiterlijk op donderdag 24 december 2026"),
    "doelgroep-zonder-antwoord": Fix(
        says="Zet in vragen.yml een vraag",
        lay={"vragen.yml": ANSWERED + "- {vraag: Hoe laat?, antwoord: Om 6 uur., voor: [buren]}\n"},
    ),
    "vraag-zonder-antwoord": Fix("brood bij?", "brood bij?, antwoord: weten we nog niet", "weten we nog niet"),
    "uitdelen-vragen": Fix(
        "kanaal: Flyers", "kanaal: Flyers, afgestemd_met: de gemeente", "`afgestemd_met: de gemeente`"
    ),
    "flyer-voor-velen": Fix("[buren, helpers]", "[buren]", "Maak er een per groep"),
    "laat-aangekondigd": Fix(
        "berichten:\n",
        "berichten:\n- {wat: Al iets, doelgroep: [buren], dag: 2026-11-24, over: agenda/soep.md}\n",
        "Vertel het vroeger",
    ),
    "kanaal-onbekend": Fix("Groep Drop", "Groep Dorp"),
    "kanaal-dubbel": Fix("naam: groep dorp", "naam: groep wijk", "een andere naam"),
    "bericht-over-onbekend": Fix("soup.md", "soep.md", "agenda/soep.md"),
    "bericht-onbekend": Fix("gelijk_met: Wie roert er", "gelijk_met: Wie roert", "`Wie roert`"),
    "inleverdag-onleesbaar": Fix(
        "een tijdje vooraf",
        "4 weken ervoor",
        "Zeg dat stuk anders",
        of={"intern/kanalen.yml": "kanalen:\n- {naam: Dorpsklok, soort: infoblad, deadline: een tijdje vooraf}\n"},
    ),
}
