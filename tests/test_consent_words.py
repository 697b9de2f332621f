"""What people write behind `toestemming`, and what it says."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from buurtpunt.knowledge.consent import Answer, State, read
from buurtpunt.knowledge.moments import format_date
from rows import each

YES, UNDATED, UNCLEAR, NOT_NEEDED = State.YES, State.UNDATED, State.UNCLEAR, State.NOT_NEEDED
NOT_ASKED, NO, WITHDRAWN = State.NOT_ASKED, State.NO, State.WITHDRAWN
SAID = {
    YES: (
        *("2026-03-01, op papier", "2026-03-01", "op papier op 1 maart 2026", "Ja, mama en papa, 1/3/2026", "1/3/2026"),
        *("OK op zondag 1 maart 2026", "gevraagd en gekregen op 2026-03-01", "geen enkel bezwaar, 2026-03-01"),
        *(
            "maart 2026, in een mail",
            "2026-03-01, mail van Jan",
            "brief meegegeven, ja op 2026-03-01",
            "✓ 2026-03-01",
            "via de school, 1 mrt 2026",
            "ja, mondeling, 3 maart 2026",
            "getekend door de ouders op 3 maart 2026",
            "Els zei ja op 3 maart 2026",
            "Jan en Els De Smet zeiden ja, 3 maart 2026",
            "mail van Jan en Łukasz, 3 maart 2026",
            "2026-03-01, op papier, van Mieke",
            "ja, over de telefoon, 3 maart 2026",
            "👍🏻 ✔️ 3 maart 2026",
            "Geen bezwaar, 3 maart 2026",
            "Toelating van beide ouders (mama Els en papa Jan) op 3/3/2026",
            "ja - maart 2026",
            "toestemmingsformulier getekend op 1 maart 2026, ligt in de blauwe map",
        ),
    ),
    UNDATED: (
        "ja",
        "Ja!",
        "oké",
        "op papier",
        "in orde",
        "mondeling",
        "geen bezwaar",
        "mama zei dat het mag",
        "✓",
        "per mail",
        "in een brief",
        "briefje getekend",
    ),
    UNCLEAR: (
        *(
            "",
            "Mieke",
            "zie map",
            "ja?",
            "2026-02-30, op papier",
            "ja, maar niet op Facebook",
            "mama ja, papa nee",
            "x",
        ),
        *("mail van Jan", "zie mail", "whatsapp", "formulier", "brief in de blauwe map", "document 12"),
        *("2026-03-01, alleen op papier", "ja, tot 30 juni 2027", "vermoedelijk ja"),
        *("mama twijfelt, 1 november 2026", "ja van 1 november 2024 t/m 1 november 2025", "kermis 1/11/2026"),
        *(
            "ja, 1 november 2024 - 1 november 2025",
            "geldig 1 jaar, 1 november 2024",
            "maart 2025 - maart 2026, op papier",
        ),
        *("onder voorbehoud, 1 november 2026", "neeeee 1/11/2026", "n 1/11/2026", "Noor: n, Lotte: j, 1/11/2026"),
        *("klacht van de moeder, 1/11/2026", "mag eraf, 1/11/2026", "ja, 1 november 2026, offline halen"),
        *("in beraad 1/11/2026", "te bespreken, 1/11/2026", "voor intern gebruik, 1/11/2026", "het is over, 1/11/2026"),
        *("sommige ouders, 1/11/2026", "op Noor na iedereen, 1/11/2026", "Verkeerd 1/11/2026", "ja, Eraf, 1/11/2026"),
        *("❌ 1 november 2026", "🚫 1 november 2026", "👎 1 november 2026"),
    ),
    NOT_NEEDED: ("niet nodig", "n.v.t.", "nvt", "-", "niet van toepassing"),
    NOT_ASKED: (
        *(
            "nog vragen",
            "weten we nog niet",
            "wachten op mama",
            "?",
            "??",
            "geen",
            "zonder",
            "nog niet",
            "weet ik niet",
        ),
        *("gevraagd op 2026-03-01", "brief meegegeven op 2026-03-01", "foto genomen op 2026-03-01", "nog geen ja"),
        *("mail verstuurd op 2026-03-01",),
        *("mama moet nog tekenen", "aangevraagd", "niet gevraagd"),
    ),
    NO: (
        "nee",
        "NEE",
        "neen, papa wil het niet",
        "niet",
        "niet akkoord",
        "mag niet",
        "geweigerd",
        "2026-03-01: nee",
        "afgewezen op 2026-03-01",
        "Geblokkeerd 2026-03-01",
    ),
    WITHDRAWN: (
        *("ingetrokken", "ingetrokken op 1 december 2026", "mag niet meer", "mama trok haar ja terug", "trok het in"),
        *("ja op 3 maart 2026, bedacht zich op 4 mei 2026", "spijt op 4 mei 2026", "van gedacht veranderd, 4 mei 2026"),
        *("ingetrokken op 2026-12-01 (eerder: 2026-03-01, op papier)", "toestemming verlopen"),
    ),
}


@each("state, text", [(state, text) for state, texts in SAID.items() for text in texts])
def test_it_is_read_as_what_it_says(state: State, text: str) -> None:
    assert read(text).state is state


def test_of_a_withdrawal_the_day_of_the_withdrawal_counts() -> None:
    assert read("ingetrokken op 2026-12-01 (eerder: 2026-03-01, op papier)")[:2] == (WITHDRAWN, dt.date(2026, 12, 1))
    assert read("gevraagd 2026-02-01, ja op 2026-03-01")[:2] == (YES, dt.date(2026, 3, 1))
    assert read("maart 2026, op papier")[:2] == (YES, dt.date(2026, 3, 1))


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    assert isinstance(read(text), Answer)


@given(
    st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)),
    st.sampled_from(["nee", "ingetrokken", "nog vragen", "?", "wacht"]),
)
def test_no_day_makes_a_yes_of_what_is_none(day: dt.date, word: str) -> None:
    for said in (day.isoformat(), format_date(day)):
        assert read(f"{word} {said}").state not in (YES, UNDATED)
        assert read(f"{said}, {word}").state not in (YES, UNDATED)


# Words that are in no language that people write here: whether they say no, nobody knows.
STRANGE = st.text("bcdfghkqvxz", min_size=2, max_size=9) | st.sampled_from([*"❌🚫👎😡‼×0123456789"])


@given(st.sampled_from(SAID[YES] + SAID[UNDATED]), STRANGE, st.booleans(), st.data())
def test_a_yes_beside_a_word_that_nobody_knows_is_none(
    said: str, word: str, is_capital: bool, data: st.DataObject
) -> None:
    words = said.split(" ")
    at = data.draw(st.sampled_from([0, len(words)]))
    words.insert(at, word.capitalize() + "," if is_capital else word)
    found = read(" ".join(words))
    assert found.state not in (YES, UNDATED)
    assert found.unknown or found.state is not UNCLEAR or any(letter.isdigit() for letter in word)


def test_the_words_that_nobody_knows_are_told() -> None:
    assert read("ja, Mieke, kermis, 1 maart 2026").unknown == ("Mieke", "kermis")
    assert read("ja van Mieke, 1 maart 2026").unknown == ()


def test_a_long_text_takes_no_longer_than_it_is_long() -> None:
    for piece in ("ja ", "trok ", "geen ", "1 2 ", "2026-", "? ", "trok ze ", "ja Mieke ", "van Mieke en "):
        assert read(piece * 10_000).state in State
