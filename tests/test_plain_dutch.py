"""Plain Dutch in one text: planted faults are found, plain texts are left alone, and no text is too odd to look at.

The texts lie in tests/plain_dutch/. A fault in them is marked {sort|the words}; those in fresh_*.md were written before
there was a rule, so that nobody could tune a rule to them; those in later_*.md by somebody who had not seen the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtpunt.knowledge.plain.finding import Finding
from buurtpunt.knowledge.plain.lexicon import entries
from buurtpunt.knowledge.plain.reviewing import review_text
from buurtpunt.knowledge.plain.score import syllables
from buurtpunt.knowledge.plain.sentences import sentences
from buurtpunt.knowledge.plain.spared import Spared
from buurtpunt.knowledge.plain.words import KINDS
from rows import each

TEXTS = Path(__file__).parent / "plain_dutch"
SORTS = {
    "woord": {"taal-moeilijk-woord", "taal-stijf-woord", "taal-vreemd-woord"},
    "zin": {"taal-lange-zin", "taal-zin-met-omwegen"},
    "lijdend": {"taal-lijdende-vorm"},
    "afkorting": {"taal-afkorting"},
    "hoofdletters": {"taal-roepen"},
    "twijfel": {"taal-twijfel", "taal-verkleinwoord"},
    "naamwoord": {"taal-werkwoord-als-ding"},
    "wij": {"taal-wij-of-je"},
    "lang": {"taal-lang-woord"},
}
MARK = re.compile(r"\{(\w+)\|([^{}]*)\}")


@dataclass(frozen=True)
class Fault:
    """A fault that was planted."""

    sort: str
    start: int
    words: str

    def is_among(self, findings: tuple[Finding, ...]) -> bool:
        end = self.start + len(self.words)
        return any(one.kind.code in SORTS[self.sort] and one.start < end and one.end > self.start for one in findings)


def texts(name: str) -> Iterator[tuple[str, str, list[Fault]]]:
    """The texts of a file: title, text without marks, and the faults in it."""
    for block in re.split(r"^=== ", (TEXTS / name).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, _, marked = block.partition("\n")
        faults, text, last = [], "", 0
        for found in MARK.finditer(marked):
            text += marked[last : found.start()]
            faults.append(Fault(found[1], len(text), found[2]))
            text, last = text + found[2], found.end()
        yield title, text + marked[last:], faults


def found(text: str, *, is_call: bool = False) -> list[tuple[str, str]]:
    """What is found in a text: the code without `taal-`, and the words."""
    return [(one.kind.code.removeprefix("taal-"), one.words) for one in review_text(text, is_call=is_call).findings]


# Faults and plain texts ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["faults.md", "fresh_faults.md", "later_faults.md"])
def test_nine_in_ten_planted_faults_are_found(name: str) -> None:
    planted = [(fault, review_text(text).findings) for _, text, faults in texts(name) for fault in faults]
    missed = [fault for fault, findings in planted if not fault.is_among(findings)]
    assert len(planted) >= {"faults.md": 60, "fresh_faults.md": 30, "later_faults.md": 20}[name]
    assert len(missed) * 10 <= len(planted), missed


@pytest.mark.parametrize("name", ["plain.md", "fresh_plain.md", "later_plain.md"])
def test_nothing_is_found_in_a_plain_text(name: str) -> None:
    assert [(title, found(title, is_call=True), found(text)) for title, text, _ in texts(name)] == [
        (title, [], []) for title, _, _ in texts(name)
    ]


def test_the_plain_texts_are_as_long_as_those_with_faults() -> None:
    words = {
        name: sum(review_text(text).count.words for _, text, _ in texts(name)) for name in ("faults.md", "plain.md")
    }
    assert words["plain.md"] >= words["faults.md"]


def test_the_words_of_the_practice_book_are_found() -> None:
    """The practice book warns of these four, of all words."""
    text = "Een inclusief atelier, sociale cohesie, een common en beleidsplannen."
    assert [words for _, words in found(text)] == ["inclusief atelier", "sociale cohesie", "common", "beleidsplannen"]


MEETINGS_AND_LETTERS = """
gemeenschapsvorming; participatie; stakeholder; draagvlak; breed gedragen; co-creatie; faciliteren;
implementeren; realiseren; een traject; engagement; eigenaarschap; laagdrempelig; kwetsbare groepen;
doelgroep; dagbesteding; voorziening; synergie; verankering; in het kader van; expertise; methodiek; duiding;
korte keten; circulair; deeleconomie; coworking; speelotheek; onze vzw; liquiditeit; crowdfunding; subsidie;
mandataris; conform; derhalve; doch; teneinde; middels; inzake; betreffende; indien; gelieve; tevens; reeds;
aanvangen; desgewenst; diverse
"""


def test_the_words_of_meetings_and_letters_are_found() -> None:
    words = " ".join(MEETINGS_AND_LETTERS.split()).split("; ")
    assert [word for word in words if not found(f"Kijk, {word}.")] == []


@each(
    "text",
    [
        "Een maaltijd kost 12 euro, inclusief drank.",
        "De prijs is inclusief btw.",
        "Het fietsherstelpunt is open.",
        "Onze ontmoetingsplaats is warm.",
        "Ik heb goesting in soep.",
        "Cohesie vzw leent ons tafels.",
        "We lenen tafels van Cohesie vzw en stoelen van Cohesie.",
        "De wandeling volgt een traject van acht kilometer.",
    ],
)
def test_words_that_only_look_like_jargon_are_left_alone(text: str) -> None:
    assert found(text) == []


# Exceptions ----------------------------------------------------------------------------------------------------------


@each(
    "text",
    [
        'Jeanne zegt: "Vroeger was er geen participatie."',
        "Jeanne zegt: “Vroeger was er geen participatie.”",
        "Jeanne zegt: 'Vroeger was er geen participatie.'",
        "> Vroeger was er geen participatie.",
        "Er komt participatie (je zegt mee wat er gebeurt).",
        "Je zegt mee wat er gebeurt (participatie).",
        "Participatie, dat is meedoen.",
        "Lees `participatie` in [het plan](participatie.md) op https://participatie.example/participatie.",
        "<!-- participatie -->Welkom.",
    ],
)
def test_quotes_explained_words_and_code_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_word_that_the_village_explains_or_allows_is_left_alone_in_all_its_forms() -> None:
    spared = Spared(words=frozenset({"Beleidsplan", "LDC"}))
    assert [one.words for one in review_text("Beleidsplannen van het LDC, en cohesie.", spared).findings] == ["cohesie"]


def test_a_name_that_we_know_is_left_alone() -> None:
    spared = Spared(names=frozenset({"Beleid en Bier", "IFIC"}))
    assert [
        one.words for one in review_text("Beleid en Bier is een café. Het IFIC ook. Beleid niet.", spared).findings
    ] == ["Beleid"]


# One rule at a time --------------------------------------------------------------------------------------------------


@each(
    "text, expected",
    [
        ("De zaal wordt gepoetst.", [("lijdende-vorm", "wordt gepoetst")]),
        ("De borden werden door de school afgewassen.", [("lijdende-vorm", "werden door de school afgewassen")]),
        ("Je weet dat de zaal gepoetst wordt.", [("lijdende-vorm", "gepoetst wordt")]),
        ("De sleutel is door de koster meegenomen.", [("lijdende-vorm", "is door de koster meegenomen")]),
        ("De fanfare is door de straat gewandeld, en de soep is bekend door haar kruiden.", []),
        ("Het wordt een geslaagd feest met veel volk.", []),
        ("Het wordt gezellig en het werd laat.", []),
        ("Wie 15 wordt, mag helpen.", []),
        ("Wie lid wil worden moet weten dat hij betaald heeft.", []),
        ("Na het invullen van het blad ben je klaar.", [("werkwoord-als-ding", "het invullen van")]),
        ("Het leven van tante Jeanne en het eten van de hond.", []),
        ("Breng bv. een kom mee, of een lepel enz.", [("afkorting", "bv."), ("afkorting", "enz.")]),
        ("Bel i.v.m de soep, t/m zondag.", [("afkorting", "i.v.m"), ("afkorting", "t/m")]),
        ("Na 30 min. stappen ben je er. Dat is van Max.", []),
        ("Dhr. Peeters stapt min. 30 kilometer.", [("afkorting", "Dhr."), ("afkorting", "min.")]),
        ("We staan aan het Hoppinpunt.", [("moeilijk-woord", "Hoppinpunt")]),
        ("Vragen aan het LDC?", [("afkorting", "LDC")]),
        ("Het Lokaal Dienstencentrum (LDC) is open. Bel het LDC.", []),
        ("De bus van de NMBS, een pdf op A4 en een tv met USB.", []),
        ("LET OP: de brug is dicht.", [("roepen", "LET OP")]),
        ("De soep is GRATIS!!!", [("roepen", "GRATIS"), ("roepen", "GRATIS!!!")]),
        ("Onze vzw zoekt hulp.", [("afkorting", "vzw")]),
        ("Wij zijn een vereniging zonder winst, een vzw.", []),
        ("We zullen misschien soep maken.", [("twijfel", "misschien")]),
        ("Misschien regent het.", []),
        ("We proberen te helpen.", [("twijfel", "proberen")]),
        ("Kom de soep proberen.", []),
        ("Ons projectje groeit.", [("verkleinwoord", "projectje")]),
        ("Ga aan het tafeltje zitten met een kopje.", []),
        ("De gereedschapsbibliotheekkaart.", [("lang-woord", "gereedschapsbibliotheekkaart")]),
        ("De participatieraad en de beleidsmedewerkster.", [
            ("moeilijk-woord", "participatieraad"), ("moeilijk-woord", "beleidsmedewerkster"),
        ]),
        ("Dit mes dient om brood te snijden.", []),
        ("Inschrijvingen dienen voor vrijdag te gebeuren.", [("stijf-woord", "dienen voor vrijdag te")]),
        ("Een open en inclusief huis. We zijn inclusief.", [
            ("moeilijk-woord", "inclusief"), ("moeilijk-woord", "inclusief"),
        ]),
    ],
)  # fmt: skip
def test_each_rule_knows_what_it_is_about(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_doubt_weighs_more_in_a_call() -> None:
    assert found("Misschien komt er een feest", is_call=True) == [("twijfel", "Misschien")]
    assert found("# Misschien komt er een feest\n\nMisschien niet.") == [("twijfel", "Misschien")]


def test_a_text_about_ourselves_is_told_once() -> None:
    ours = "Wij bakken brood. Wij vegen de vloer. Onze soep is warm. " * 3
    assert found(ours) == [("wij-of-je", "Wij")]
    assert found(ours + "Je proeft, je zit, je leest en je lacht. " * 2) == []


def test_a_sentence_of_more_than_twenty_words_is_long() -> None:
    twenty = "Je komt " + "heel " * 17 + "snel."
    assert found(twenty) == []
    assert [code for code, _ in found(twenty.replace("snel.", "snel hier."))] == ["lange-zin"]


def test_sentences_inside_a_sentence_are_too_much() -> None:
    text = "De man die hier woont, zegt dat hij komt, omdat het feest dat begint leuk is."
    assert [code for code, _ in found(text)] == ["zin-met-omwegen"]


def test_what_somebody_else_said_makes_no_sentence_long() -> None:
    assert found('Ze zei: "' + "woord " * 30 + 'en nog een", en toen zweeg ze.') == []


# Sentences, syllables, scores ----------------------------------------------------------------------------------------


@each(
    "text, expected",
    [
        ("Kom om 19.30 uur. Breng 2.50 euro mee.", ["Kom om 19.30 uur.", "Breng 2.50 euro mee."]),
        ("Op 5.12.2026 is er soep. Op 6.12 niet.", ["Op 5.12.2026 is er soep.", "Op 6.12 niet."]),
        ("Bel dhr. Peeters of dr. J. Maes.", ["Bel dhr. Peeters of dr. J. Maes."]),
        ("Er is soep, brood enz. Kom langs.", ["Er is soep, brood enz.", "Kom langs."]),
        ("Het regent. 't Is nat. 's Avonds niet.", ["Het regent.", "'t Is nat.", "'s Avonds niet."]),
        ('"Kom!" riep ze. Hij kwam.', ['"Kom!" riep ze.', "Hij kwam."]),
        ("Regent het? 't is nat.", ["Regent het?", "'t is nat."]),
        ("Wacht... en kijk. Klaar?", ["Wacht... en kijk.", "Klaar?"]),
        ("# Soep\nWarm\nen zout.\n- een\n- twee\n\nKlaar", ["Soep", "Warm\nen zout.", "een", "twee", "Klaar"]),
        ("Soep\n====\n1. Snij.\n- [x] Kook.", ["Soep", "Snij.", "Kook."]),
        ("| Wie | Wat |\n|---|---|\n| Gust | borden |", ["Wie", "Wat", "Gust", "borden"]),
        ("Zie www.soep.example. Of soep@soep.example.", ["Zie .", "Of ."]),
    ],
)  # fmt: skip
def test_a_text_falls_in_sentences(text: str, expected: list[str]) -> None:
    assert [re.sub(" +", " ", sentence.text) for sentence in sentences(text)[1]] == expected


@each(
    "word, count",
    [("soep", 1), ("koffie", 2), ("idee", 2), ("ideeën", 3), ("radio", 3), ("België", 3), ("nieuwe", 2), ("2026", 1)],
)
def test_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word) == count


def test_headings_tables_and_quotes_do_not_count() -> None:
    assert (
        review_text(
            "# Een kop\n\n| een | cel |\n|---|---|\n\n> Een woord van Jeanne.\n\nDrie woorden hier."
        ).count.words
        == 3
    )


def test_policy_scores_lower_than_plain_dutch_and_short_texts_have_no_score() -> None:
    plain = review_text(
        "Kom binnen en drink een kop koffie met ons. De soep is warm en het brood is vers. " * 6
    ).count.score
    policy = review_text(
        "Het participatieve gemeenschapsontwikkelingstraject faciliteert intergenerationele ontmoetingsmogelijkheden "
        "binnen een maatschappelijk verankerd samenwerkingsverband. " * 12
    ).count.score
    assert plain
    assert policy
    assert (plain.band, policy.band) == ("zeer gemakkelijk", "zeer moeilijk")
    assert review_text("Kom binnen.").count.score is None


def test_the_hardest_sentence_is_read_aloud_first() -> None:
    hardest = review_text(
        "Kom je morgen met ons soep eten? Dan eet je mee.\n\n"
        "De verantwoordelijke vrijwilligers organiseren wekelijks verscheidene educatieve activiteiten."
    ).sentences
    assert [one.words.split()[0] for one in hardest] == ["De", "Kom"]


# The lists -----------------------------------------------------------------------------------------------------------


def test_no_form_stands_in_the_lists_twice() -> None:
    forms = [form for name in KINDS for entry in entries(name) for form in entry.forms]
    assert len(forms) > 2000
    assert sorted({form for form in forms if forms.count(form) > 1}) == []


def test_every_entry_is_found_and_says_what_to_write_instead() -> None:
    for name, kind in KINDS.items():
        for entry in entries(name):
            assert entry.instead
            form = " ".join(word.strip("*") for word in min(entry.forms) if word != "...")
            assert any(form in one.words for one in review_text(f"Kijk, {form}").findings), (kind.code, form)


def test_no_suggestion_is_jargon_itself() -> None:
    flagged = [(entry.instead, words) for name in KINDS for entry in entries(name) for _, words in found(entry.instead)]
    assert flagged == []


# Any text ------------------------------------------------------------------------------------------------------------

ODD = st.text(st.sampled_from("aeiou dnstGEW.,;:!?()[]<>|`*_#>-+'\"’“”„\n\t\\&@/0123 éï\u00a0😀"), max_size=300)
WORDS = st.lists(
    st.sampled_from(
        ["sociale", "cohesie", "wordt", "gevraagd", "het", "invullen", "van", "bv.", "o.a.", "LDC", "dient", "te", "# ",
         "\n", "\n\n", "- ", "> ", "| ", "![", "](", ")", "'t", "\"", "enz. ", "misschien", "we", "**", "`", "(", "vzw"]
    ),
    max_size=60,
).map(" ".join)  # fmt: skip


@given(st.one_of(st.text(max_size=300), ODD, WORDS), st.booleans())
def test_any_text_is_looked_at_and_what_is_found_stands_where_it_says(text: str, is_call: bool) -> None:
    seen = review_text(text, Spared(frozenset({"Sociale"}), frozenset({"bv."})), is_call=is_call)
    for one in seen.findings:
        assert one.words
        assert text[one.start : one.start + len(one.words)] == one.words
    for hard in seen.sentences:
        assert text[hard.start : hard.start + len(hard.words)] == hard.words


@each(
    "piece",
    [
        "a",
        ".",
        "!",
        "(",
        "[",
        "](",
        "`",
        "<",
        "<!--",
        "*",
        "'",
        '"',
        "“",
        "a-",
        "a.",
        "A",
        "wordt ",
        "dient ",
        "| ",
        "x@",
    ],
)
def test_no_sign_makes_a_long_text_slow(piece: str) -> None:
    """A rule that looks back again and again would never end on these: a hundred thousand signs of one kind."""
    review_text(piece * (100_000 // len(piece)))
