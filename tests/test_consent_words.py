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
        *("mama moet nog tekenen", "aangevraagd", "niet gevraagd"),
    ),
    NO: ("nee", "NEE", "neen, papa wil het niet", "niet", "niet akkoord", "mag niet", "geweigerd", "2026-03-01: nee"),
    WITHDRAWN: (
        *("ingetrokken", "ingetrokken op 1 december 2026", "mag niet meer", "mama trok haar ja terug", "trok het in"),
        *("ingetrokken op 2026-12-01 (eerder: 2026-03-01, op papier)", "toestemming verlopen"),
    ),
}


@each("state, text", [(state, text) for state, texts in SAID.items() for text in texts])
def test_it_is_read_as_what_it_says(state: State, text: str) -> None:
    assert read(text).state is state


def test_of_a_withdrawal_the_day_of_the_withdrawal_counts() -> None:
    assert read("ingetrokken op 2026-12-01 (eerder: 2026-03-01, op papier)") == (WITHDRAWN, dt.date(2026, 12, 1))
    assert read("gevraagd 2026-02-01, ja op 2026-03-01") == (YES, dt.date(2026, 3, 1))
    assert read("maart 2026, op papier") == (YES, dt.date(2026, 3, 1))


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


def test_a_long_text_takes_no_longer_than_it_is_long() -> None:
    for piece in ("ja ", "trok ", "geen ", "1 2 ", "2026-", "? ", "trok ze "):
        assert read(piece * 10_000).state in State
