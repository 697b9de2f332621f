"""Nobody is shown without a yes: not on the site, not on paper, whatever a picture is used for."""

import pytest

from bad import photo
from builder import Files, Outcome, first
from conftest import VillageBuilder
from rows import each

PHOTO = photo()
LEFT_OUT = "We laten de foto weg van je site en je drukwerk."
WRITE = "Schrijf in beelden.yml achter `toestemming` de dag waarop ze ja zeiden, en hoe: op papier of in een mail."
NO_DAY = "Schrijf erbij wanneer dat was, en hoe: op papier of in een mail."


def used(facts: str) -> Files:
    """A picture on the home page, as the picture of a news item and in its text, with this said of it."""
    return {
        "buurtpunt.yml": "naam: De Oude Melkerij\nfoto: groep.jpg\n",
        "beelden/groep.jpg": PHOTO,
        "beelden/beelden.yml": f"groep.jpg: {{alt: Wij samen, {facts}}}\n",
        "nieuws/uitstap.md": "---\ntitel: Uitstap\ndatum: 2026-11-01\nfoto: groep.jpg\n---\nZie dit:\n\n![](groep.jpg)\n",
    }


def is_shown(made: Outcome) -> bool:
    assert made.exit_code == 0, made.output
    pictures = [name for name in made.files() if name.startswith("beelden/")]
    assert bool(pictures) == (made.page("nieuws/uitstap/").css_first("main img") is not None)
    return bool(pictures)


def told(made: Outcome) -> list[tuple[str, str, str]]:
    return [(one.code, one.sentence, one.remedy) for one in made.problems if one.level != "tip"]


# What keeps a photo off, and what is said then --------------------------------------------------------------------------


@each("people", ["kinderen", "herkenbaar"])
@each(
    "said",
    ['"2026-03-01, op papier"', "1 maart 2026", "{ja: 2026-03-01, hoe: op papier, wie: de ouders}", "{ja: 2026-03-01}"],
)
def test_with_a_yes_and_its_day_it_is_shown_and_there_is_nothing_to_say(
    village: VillageBuilder, people: str, said: str
) -> None:
    made = village(used(f"mensen: {people}, toestemming: {said}")).build()
    assert is_shown(made)
    assert told(made) == []


def test_a_child_without_consent_is_not_shown(village: VillageBuilder) -> None:
    made = village(used("mensen: kinderen")).build()
    assert not is_shown(made)
    sentence = f"Op `groep.jpg` staan kinderen, maar er staat geen `toestemming` bij. {LEFT_OUT}"
    assert told(made) == [("beeld-kinderen-zonder-toestemming", sentence, f"Vraag het hun ouders. {WRITE}")]


def test_somebody_who_can_be_recognised_is_not_shown_without_consent(village: VillageBuilder) -> None:
    made = village(used("mensen: herkenbaar")).build()
    assert not is_shown(made)
    sentence = f"Op `groep.jpg` zijn mensen te herkennen, maar er staat geen `toestemming` bij. {LEFT_OUT}"
    assert told(made) == [("beeld-zonder-toestemming", sentence, f"Vraag het hun. {WRITE}")]


def test_a_name_typed_as_in_an_address_is_the_same_picture(village: VillageBuilder) -> None:
    listed: Files = {"beelden/beelden.yml": "Wij%20samen.jpg: {alt: Wij, mensen: kinderen}\n"}
    hub: Files = {"buurtpunt.yml": "naam: Melkerij\nfoto: Wij samen.jpg\n", "beelden/Wij samen.jpg": PHOTO}
    made = village({**hub, **listed}).build()
    assert [name for name in made.files() if name.startswith("beelden/")] == []


@each(
    "said",
    [
        *("nog vragen", "weten we nog niet", "wachten op mama", '"?"', "geen", "{gevraagd: 2026-03-01}"),
        *("{ja: nog niet}", "{wie: mama}", "[2026-03-01, nog vragen]"),
    ],
)
def test_who_is_still_to_be_asked_is_not_shown(village: VillageBuilder, said: str) -> None:
    for people in ("herkenbaar", "kinderen", "groep"):
        made = village(used(f"mensen: {people}, toestemming: {said}")).build()
        assert not is_shown(made)
        ((code, sentence, _),) = told(made)
        assert code == "toestemming-nog-vragen"
        assert sentence.startswith("Voor `groep.jpg` is er nog geen ja: er staat `")


def test_what_is_still_to_be_asked_is_told_in_the_words_that_were_typed(village: VillageBuilder) -> None:
    (found,) = told(village(used("mensen: kinderen, toestemming: wachten op mama")).build())
    assert found[1:] == (
        f"Voor `groep.jpg` is er nog geen ja: er staat `wachten op mama`. {LEFT_OUT}",
        f"Vraag het. {WRITE} Kan niemand herkend worden? Haal `toestemming` dan weg, en schrijf `mensen: groep` of `geen`.",
    )


@each("people", ["herkenbaar", "kinderen", "groep"])
@each(
    "said, what",
    [
        ("nee", "Op `groep.jpg` staat iemand die nee zei."),
        ("niet", "Op `groep.jpg` staat iemand die nee zei."),
        ("{nee: 2026-03-01, wie: papa}", "Op `groep.jpg` staat iemand die nee zei."),
        ("ingetrokken", "Het ja voor `groep.jpg` is ingetrokken."),
        ("ingetrokken op 1 december 2026", "Het ja voor `groep.jpg` is ingetrokken."),
        ("{ja: 2026-03-01, ingetrokken: 2026-11-01}", "Het ja voor `groep.jpg` is ingetrokken."),
        ("{ja: 2026-03-01, tot: 2026-11-21}", "Het ja voor `groep.jpg` geldt niet meer."),
        ('["2026-03-01, op papier", nee]', "Op `groep.jpg` staat iemand die nee zei."),
    ],
)
def test_a_no_is_a_no_whoever_is_on_it(village: VillageBuilder, people: str, said: str, what: str) -> None:
    made = village(used(f"mensen: {people}, toestemming: {said}")).build()
    assert not is_shown(made)
    assert told(made) == [
        (
            "toestemming-geweigerd",
            f"{what} Toch wordt de foto nog gebruikt. Op je site en je drukwerk komt ze niet.",
            (
                "Typ `buurtpunt trek-terug groep.jpg`: dan halen we ze overal weg. "
                "Mag het nu wel? Schrijf in beelden.yml wanneer ze ja zeiden, en hoe."
            ),
        )
    ]


@pytest.mark.parametrize(
    "said, reason",
    [
        ("Mieke", "Daarin lezen we geen duidelijk ja."),
        ('"ja, maar niet op Facebook"', "Daarin lezen we geen duidelijk ja."),
        ("niet nodig", "Van wie erop staat, is er wel een ja nodig."),
        ("2026-11-23", "Die dag moet nog komen."),
        ("kermis 1 maart 2026", "Daarin lezen we geen duidelijk ja, want `kermis` begrijpen we niet."),
        (
            '"ja, 1 maart 2026, Els zijn Bompa twijfelt erg"',
            "Daarin lezen we geen duidelijk ja, want `Els`, `Bompa` en `twijfelt` begrijpen we niet.",
        ),
    ],
)
def test_what_is_unclear_is_asked_and_counts_as_no(village: VillageBuilder, said: str, reason: str) -> None:
    made = village(used(f"mensen: kinderen, toestemming: {said}")).build()
    assert not is_shown(made)
    words = said.strip('"')
    assert told(made) == [
        (
            "toestemming-onduidelijk",
            f"Voor `groep.jpg` staat achter `toestemming`: `{words}`. {reason} {LEFT_OUT}",
            (
                "Is het ja? Schrijf er alleen de dag, hoe en van wie: `2026-03-01, op papier, van Mieke`. "
                "Laat al het andere weg. Is het geen ja? Dan schrijf je `nee` of `nog vragen`. "
                "Zijn het geen echte mensen, zoals op een tekening? Schrijf dan `mensen: geen`."
            ),
        )
    ]


@each(
    "beside, words",
    [
        ("hoe: nog niet getekend", "nog niet getekend"),
        ("wie: enkel Lotte", "enkel Lotte"),
        ("wie: 'Lotte, Noor n'", "Lotte, Noor n"),
        ("nota: Noor haar mama zei nee", "Noor haar mama zei nee"),
        ("nota: Noor wil eraf", "Noor wil eraf"),
    ],
)
def test_what_stands_beside_the_day_of_a_yes_is_read_as_well(village: VillageBuilder, beside: str, words: str) -> None:
    made = village(used(f"mensen: kinderen, toestemming: {{ja: 2026-03-01, {beside}}}")).build()
    assert not is_shown(made)
    ((_, sentence, _),) = told(made)
    assert words in sentence or sentence.startswith("Op `groep.jpg` staat iemand die nee zei.")


@each(
    "beside",
    [
        "wie: 'Lotte, An Peeters en mama van Noor'",
        "wie: de ouders van het meisje",
        "hoe: mail",
        "hoe: in een mail, tot: 2027-03-01",
        "nota: Het briefje ligt in de blauwe map.",
        "gevraagd: 2026-02-01, nota: gevraagd op 1 februari 2026",
    ],
)
def test_what_changes_nothing_of_a_yes_may_stand_beside_it(village: VillageBuilder, beside: str) -> None:
    made = village(used(f"mensen: kinderen, toestemming: {{ja: 2026-03-01, {beside}}}")).build()
    assert (is_shown(made), told(made)) == (True, [])


def test_a_yes_without_a_day_shows_adults_and_no_children(village: VillageBuilder) -> None:
    made = village(used("mensen: herkenbaar, toestemming: ja")).build()
    assert is_shown(made)
    shown = (
        "Voor `groep.jpg` staat er een ja, maar niet van welke dag. We tonen de foto, maar je kunt het niet bewijzen."
    )
    assert told(made) == [("toestemming-zonder-dag", shown, NO_DAY)]
    made = village(used("mensen: kinderen, toestemming: ja")).build()
    assert not is_shown(made)
    hidden = "Voor `groep.jpg` staat er een ja, maar niet van welke dag. Tot dan laten we de foto met kinderen weg."
    assert told(made) == [("toestemming-zonder-dag", hidden, NO_DAY)]


@pytest.mark.parametrize(
    "facts", ["mensen: geen, toestemming: geen", "mensen: groep", "mensen: groep, toestemming: nvt", "maker: Noor"]
)
def test_where_nobody_can_be_recognised_nobody_is_asked(village: VillageBuilder, facts: str) -> None:
    made = village(used(facts)).build()
    assert is_shown(made)
    assert told(made) == []


def test_who_wrote_something_but_a_yes_and_forgot_who_is_on_it_is_on_the_safe_side(village: VillageBuilder) -> None:
    assert not is_shown(village(used("toestemming: nog vragen")).build())
    assert not is_shown(village(used("toestemming: nee")).build())


def test_the_problem_stands_where_the_consent_was_typed(village: VillageBuilder) -> None:
    (found,) = [p for p in village(used("mensen: kinderen, toestemming: nee")).build().problems if p.level != "tip"]
    assert (found.file, found.line, found.text[found.column - 1 :]) == ("content/beelden/beelden.yml", 1, "nee}")


# Faces ------------------------------------------------------------------------------------------------------------------


def face(facts: str | None) -> Files:
    listed = {} if facts is None else {"beelden/beelden.yml": f"mieke.jpg: {{alt: Mieke lacht{facts}}}\n"}
    contact = "personen:\n  - {naam: Mieke Voorbeeld, telefoon: 0450 00 12 34, foto: mieke.jpg}\n"
    return {"contact.yml": contact, "beelden/mieke.jpg": PHOTO, **listed}


@pytest.mark.parametrize("facts, file, line", [(None, "contact.yml", 2), ("", "beelden/beelden.yml", 1)])
def test_the_face_of_a_contact_is_asked_for_as_any_other(
    village: VillageBuilder, facts: str | None, file: str, line: int
) -> None:
    made = village(face(facts)).build()
    assert made.made["pictures"] == 0
    (found,) = [problem for problem in made.problems if problem.level != "tip"]
    assert (found.file, found.line, found.code) == (f"content/{file}", line, "gezicht-zonder-toestemming")
    assert found.sentence == (
        "`mieke.jpg` is de foto van Mieke Voorbeeld, maar in beelden.yml staat niet dat die getoond mag worden. "
        "In de plaats komen de eerste letters van de naam."
    )
    assert found.remedy == (
        "Vraag het. Schrijf in beelden.yml bij `mieke.jpg`: `mensen: herkenbaar`, en achter `toestemming` de dag waarop het "
        "mocht, en hoe: op papier of in een mail. Staat er niemand op? Schrijf `mensen: geen`."
    )
    assert "MV" in first(made.page(), "footer").text()


def test_nobody_is_accused_of_a_face_while_what_was_said_of_it_cannot_be_read(village: VillageBuilder) -> None:
    made = village({**face(None), "beelden/beelden.yml": "mieke.jpg: {alt: Mieke, toestemming: 2026-03-01\n"}).build()
    assert [problem.code for problem in made.problems if problem.level != "tip"] == ["haakje-open"]


@pytest.mark.parametrize(
    "facts", [", toestemming: 2026-03-01", ", mensen: geen", ", mensen: groep", ", toestemming: ja"]
)
def test_a_face_that_was_asked_or_is_none_is_shown(village: VillageBuilder, facts: str) -> None:
    assert village(face(facts)).build().made["pictures"] > 0


def test_who_is_on_it_is_not_said_by_a_key_with_nothing_behind_it(village: VillageBuilder) -> None:
    made = village(face(", mensen: ")).build()
    assert (made.made["pictures"], made.codes) == (0, ["gezicht-zonder-toestemming", "website-ontbreekt"])


# Pictures that are gone -------------------------------------------------------------------------------------------------


def test_a_picture_that_was_deleted_is_one_message_and_the_site_goes_on_without_it(village: VillageBuilder) -> None:
    home = village(used("mensen: kinderen, toestemming: 2026-03-01"))
    assert is_shown(home.build())
    home.write({"beelden/groep.jpg": None})
    made = home.build()
    assert not is_shown(made)
    (found,) = [problem for problem in made.problems if problem.level != "tip"]
    assert (found.file, found.line, found.code, found.level) == (
        "content/nieuws/uitstap.md",
        4,
        "beeld-weg",
        "waarschuwing",
    )
    assert found.sentence == (
        "Het beeld `groep.jpg` is er niet meer, maar wordt hier nog gebruikt, "
        "en ook in content/buurtpunt.yml, regel 2 en content/nieuws/uitstap.md, regel 8."
    )
    assert found.remedy == (
        "Mag het weg? Typ `buurtpunt trek-terug groep.jpg`: dan halen we het overal weg. "
        "Was het een vergissing? Zet het bestand terug in `content/beelden`."
    )


def test_what_is_said_of_a_picture_that_was_withdrawn_is_a_record(village: VillageBuilder) -> None:
    made = village({"beelden/beelden.yml": "groep.jpg: {alt: Wij, toestemming: ingetrokken op 2026-11-01}\n"}).build()
    assert (made.exit_code, told(made)) == (0, [])


def test_what_may_be_said_of_another_picture_is_a_mistake(village: VillageBuilder) -> None:
    made = village({**used("mensen: geen"), "beelden/beelden.yml": "groop.jpg: {alt: Wij, mensen: kinderen}\n"}).build()
    assert (made.exit_code, made.codes) == (1, ["beeld-verdwenen", "website-ontbreekt"])


def test_a_picture_with_another_name_is_guessed(village: VillageBuilder) -> None:
    made = village({**used("mensen: geen"), "beelden/groep.jpg": None, "beelden/groep-2026.jpg": PHOTO}).build()
    (found,) = [problem for problem in made.problems if problem.level != "tip"]
    assert found.code == "beeld-weg"
    assert "Heet het nu `groep-2026.jpg`? Schrijf dan overal die naam, ook in beelden.yml." in found.remedy


def test_a_photo_of_an_iphone_is_one_message_with_the_cure_that_works(village: VillageBuilder) -> None:
    heic = b"\0\0\0\x24ftypheic\0\0\0\0mif1heic" + b"\0" * 100
    made = village({**used("mensen: geen"), "beelden/groep.jpg": heic}).build()
    (found,) = [problem for problem in made.problems if problem.level != "tip"]
    assert (made.exit_code, found.file, found.code) == (1, "content/beelden/groep.jpg", "beeld-heic")
    assert found.sentence == "Dit is een HEIC-foto van een iPhone. Die kan niet iedereen zien."
    assert found.remedy.startswith(
        "Open ze op de telefoon, kies *Deel* en mail ze naar jezelf: dan komt ze aan als jpg."
    )


LISTED = "content/beelden/beelden.yml"
ELSEWHERE = [
    "beelden/beeld.yml",
    "beelden/fotos.yml",
    "beelden/beelden - kopie.yml",
    "beelden/2026/beelden.yml",
    "beelden/Beelden.yml",
    "beelden/beelden.yaml",
    "beelden.yml",
    "Beelden/beelden.yml",
    "beelden/beelden.yml.txt",
]


@pytest.mark.parametrize("name", ELSEWHERE)
def test_who_said_no_is_not_forgotten_because_of_the_name_of_a_file(village: VillageBuilder, name: str) -> None:
    listed = used("mensen: kinderen")
    made = village({**listed, "beelden/beelden.yml": None, name: listed["beelden/beelden.yml"]}).build()
    (found,) = [problem for problem in made.problems if problem.level != "tip" and problem.code != "website-ontbreekt"]
    assert (made.exit_code, found.file, found.code) == (1, f"content/{name}", "beelden-elders")
    assert found.sentence == (
        "Dit bestand zegt wie er op je foto's staat, maar we lezen het alleen als het `content/beelden/beelden.yml` heet."
    )
    assert found.remedy == f"Zet `content/{name}` op die plaats, met die naam."


@pytest.mark.parametrize("name", ELSEWHERE)
def test_who_said_no_in_a_second_list_is_not_forgotten_either(village: VillageBuilder, name: str) -> None:
    if name.lower() == "beelden/beelden.yml":
        pytest.skip("the same file on some disks")
    second: Files = {name: "kind.jpg: {alt: Een kind, mensen: kinderen, toestemming: nee}\n", "beelden/kind.jpg": PHOTO}
    made = village({**used("mensen: geen"), **second}).build()
    (found,) = [problem for problem in made.problems if problem.code == "beelden-elders"]
    assert (made.exit_code, found.file, found.level) == (1, f"content/{name}", "fout")
    assert found.remedy == f"Zet in `{LISTED}` wat hier staat, eerst wie nee zei. Haal dit bestand daarna weg."


def test_of_two_lists_with_another_name_one_becomes_the_list(village: VillageBuilder) -> None:
    made = village({"beelden.yml": "a.jpg: {alt: A}\n", "beelden/fotos.yml": "b.jpg: {alt: B}\n"}).build()
    assert [problem.remedy for problem in made.problems if problem.code == "beelden-elders"] == [
        "Zet `content/beelden.yml` op die plaats, met die naam.",
        f"Zet in `{LISTED}` wat hier staat, eerst wie nee zei. Haal dit bestand daarna weg.",
    ]
