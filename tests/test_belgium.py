"""Numbers and addresses as Belgium writes them. All people and numbers are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtpunt.knowledge.belgium import (
    Phone,
    parse_email,
    parse_enterprise_number,
    parse_iban,
    parse_phone,
    parse_postcode,
)
from buurtpunt.problems import Place, Wrong
from rows import each

typed = st.text("0123456789 +/.-()@BEabc,", max_size=25) | st.text(max_size=25)


def told(parse: Callable[[str], object], text: str) -> tuple[str, ...]:
    """The sentence and the remedy about a value, if there is something wrong with it."""
    try:
        parse(text)
    except Wrong as wrong:
        found = wrong.at(Place())
        return found.sentence, found.remedy
    return ()


def problem(parse: Callable[[str], object], text: str) -> tuple[str, ...]:
    found = told(parse, text)
    assert found, f"`{text}` was read"
    return found


@pytest.mark.parametrize("parse", [parse_phone, parse_email, parse_enterprise_number, parse_iban, parse_postcode])
@given(text=typed)
def test_no_text_breaks_the_reading(parse: Callable[[str], object], text: str) -> None:
    assert all(told(parse, text))


# Telephone numbers


@each(
    "text",
    [
        "0450 00 12 34", "0450001234", "0450/00.12.34", "0450-00-12-34", "+32 450 00 12 34", "+32 (0)450 00 12 34",
        "0032 450 00 12 34", "(0450) 00 12 34", "+ 32 450 00 12 34", "450 00 12 34", "0450\u00a000\u00a012\u00a034",
    ],
)  # fmt: skip
def test_every_usual_way_to_type_a_mobile_number_is_read(text: str) -> None:
    assert parse_phone(text) == Phone("0450 00 12 34", "tel:+32450001234")


@pytest.mark.parametrize("text", ["012 34 56 78", "012/34.56.78", "+32 12 34 56 78"])
def test_a_landline_is_read(text: str) -> None:
    assert parse_phone(text) == Phone("012 34 56 78", "tel:+3212345678")


def test_a_free_number_is_read() -> None:
    assert parse_phone("0800/12345").display == "0800 12 345"


@each("text", ["112", "107", "1733", "1813", "1712", "116 000", "116117"])
def test_a_short_number_is_read_as_it_is_typed(text: str) -> None:
    assert parse_phone(text) == Phone(text, f"tel:{text.replace(' ', '')}")


@each("text", ["+112", "0112", "32112", "1307"])
def test_only_a_short_number_that_one_may_dial_is_read(text: str) -> None:
    with pytest.raises(Wrong):
        parse_phone(text)


def test_a_number_abroad_is_shown_internationally() -> None:
    assert parse_phone("0031 20 123 45 67") == Phone("+31 20 123 4567", "tel:+31201234567")


@each(
    "text, count",
    [
        ("0450 00 12 3", "9 cijfers"),
        ("0450 00 12 345", "11 cijfers"),
        ("012 34 56 7", "8 cijfers"),
        ("012 34 56 789", "10 cijfers"),
        ("113", "3 cijfers"),
        ("1730", "4 cijfers"),
        ("3200", "4 cijfers"),
        ("1207 1", "5 cijfers"),
        ("9", "1 cijfer"),
        ("geen", "geen cijfers"),
        ("+", "geen cijfers"),
    ],
)
def test_a_wrong_count_of_digits_is_counted(text: str, count: str) -> None:
    assert problem(parse_phone, text) == (
        f"`{text}` heeft {count} en klopt zo niet.",
        (
            "Een gsm-nummer heeft 10 cijfers en begint met 04, een vast nummer heeft er 9. "
            "Zo kan het: 0450 00 12 34 of 012 34 56 78."
        ),
    )


@pytest.mark.parametrize("prefix", ["+32 ", "0032 ", "+32 (0)"])
def test_a_wrong_count_is_counted_after_the_country(prefix: str) -> None:
    assert problem(parse_phone, f"{prefix}450 00 12 3") == (
        f"`{prefix}450 00 12 3` heeft 8 cijfers na de landcode en klopt zo niet.",
        (
            "Een gsm-nummer heeft er daar 9 en begint met 4, een vast nummer heeft er 8. "
            "Zo kan het: +32 450 00 12 34 of +32 12 34 56 78."
        ),
    )


@pytest.mark.parametrize("text", ["0410 00 12 34", "+32 410 00 12 34", "+31 6 123", "+999 123 45 67"])
def test_a_number_that_does_not_exist_is_refused(text: str) -> None:
    assert problem(parse_phone, text) == (
        f"Het nummer `{text}` bestaat niet.",
        "Kijk de cijfers na. Zo kan het: 0450 00 12 34, of +31 20 123 45 67 voor een ander land.",
    )


@pytest.mark.parametrize("text", ["0900 12 345", "0903/12345", "070 34 45 67", "+32 900 12 345"])
def test_a_paid_number_is_refused(text: str) -> None:
    assert problem(parse_phone, text) == (
        f"Wie `{text}` belt, betaalt extra.",
        "Schrijf een gewoon nummer, bijvoorbeeld 0450 00 12 34.",
    )


@pytest.mark.parametrize(
    "text, number",
    [
        ("0450 00 12 34 (avond)", "0450 00 12 34"),
        ("gsm: 0450/00.12.34", "0450 00 12 34"),
        ("012 34 56 78 of 0450 00 12 34", "012 34 56 78"),
        ("0800 SOEP", "0450 00 12 34"),
        ("012 34 56 78 #3", "012 34 56 78"),
    ],
)
def test_text_around_a_number_is_refused(text: str, number: str) -> None:
    assert problem(parse_phone, text) == (
        f"In `{text}` staat nog iets anders dan één telefoonnummer.",
        f"Schrijf alleen één nummer: {number}.",
    )


@given(st.integers(0, 999999))
def test_a_shown_number_is_read_back(number: int) -> None:
    phone = parse_phone(f"0470{number:06}")
    assert parse_phone(phone.display) == parse_phone(phone.link.removeprefix("tel:")) == phone


# E-mail addresses


@pytest.mark.parametrize(
    "text", ["mieke@oudemelkerij.example", " mieke@OudeMelkerij.example ", "mailto:mieke@oudemelkerij.example"]
)
def test_an_address_is_read(text: str) -> None:
    assert parse_email(text) == "mieke@oudemelkerij.example"


@each(
    "text, sentence, remedy",
    [
        (
            "info.foutegem.example",
            "In het e-mailadres `info.foutegem.example` ontbreekt de @.",
            "Schrijf het hele adres, bijvoorbeeld mieke@oudemelkerij.example.",
        ),
        (
            "info@@foutegem.example",
            "In het e-mailadres `info@@foutegem.example` staat meer dan één @.",
            "Schrijf hier één adres: info@foutegem.example.",
        ),
        (
            "jan@foutegem.example, an@foutegem.example",
            "In het e-mailadres `jan@foutegem.example, an@foutegem.example` staat meer dan één @.",
            "Schrijf hier één adres: jan@foutegem.example.",
        ),
        (
            "info @ foutegem . example",
            "In het e-mailadres `info @ foutegem . example` staat een spatie.",
            "Schrijf het zonder spaties: info@foutegem.example.",
        ),
        (
            "Jan Voorbeeld <jan@foutegem.example>",
            "In het e-mailadres `Jan Voorbeeld <jan@foutegem.example>` staat een spatie.",
            "Schrijf het zonder spaties: jan@foutegem.example.",
        ),
        (
            "info@foutegem",
            "In het e-mailadres `info@foutegem` staat geen punt na de @.",
            "Achteraan hoort een punt en nog een stuk, zoals .be of .com: info@foutegem.be.",
        ),
        (
            "info@foutegem.example.",
            "Het e-mailadres `info@foutegem.example.` eindigt op een punt of een komma.",
            "Laat dat teken weg: info@foutegem.example.",
        ),
        (
            "andré@foutegem.example",
            "`andré@foutegem.example` is geen e-mailadres.",
            "Kijk de tekens na. Gebruik letters zonder accent, zoals in mieke@oudemelkerij.example.",
        ),
    ],
)
def test_a_slip_in_an_address_has_its_own_sentence(text: str, sentence: str, remedy: str) -> None:
    assert problem(parse_email, text) == (sentence, remedy)


@pytest.mark.parametrize("text", ["@foutegem.example", "info@", "@", "a@foutegem..example", "a@[1.2.3.4]"])
def test_what_is_no_address_at_all_is_refused(text: str) -> None:
    assert problem(parse_email, text)[0] == f"`{text}` is geen e-mailadres."


# The number of an organisation


@each("text", ["1999.999.943", "1999999943", "1999 999 943", "BE 1999.999.943", "BE1999999943", "btw be1999.999.943"])
def test_an_enterprise_number_is_read(text: str) -> None:
    assert parse_enterprise_number(text) == "1999.999.943"


def test_an_enterprise_number_of_the_first_series_is_read() -> None:
    assert parse_enterprise_number("0566988259") == "0566.988.259"


@pytest.mark.parametrize("text", ["1999.999.944", "0000.000.097"])
def test_wrong_check_digits_are_refused(text: str) -> None:
    assert problem(parse_enterprise_number, text) == (
        f"Het ondernemingsnummer `{text}` klopt niet: de laatste twee cijfers passen niet bij de andere.",
        "Kijk de cijfers na in de statuten of op kbopub.economie.fgov.be. Zo ziet een nummer eruit: 1999.999.943.",
    )


def test_a_missing_zero_in_front_is_recognised() -> None:
    assert problem(parse_enterprise_number, "BE 566.988.259") == (
        "`BE 566.988.259` heeft 9 cijfers, een ondernemingsnummer heeft er 10.",
        "Zet er een 0 voor: 0566.988.259.",
    )


@pytest.mark.parametrize("text, count", [("566.988.258", "9 cijfers"), ("1", "1 cijfer"), ("geen", "geen cijfers")])
def test_a_wrong_count_of_digits_without_that_is_counted(text: str, count: str) -> None:
    assert problem(parse_enterprise_number, text) == (
        f"`{text}` heeft {count}, een ondernemingsnummer heeft er 10.",
        "Kijk het na op kbopub.economie.fgov.be. Zo ziet een nummer eruit: 1999.999.943.",
    )


def test_an_establishment_number_is_recognised() -> None:
    assert problem(parse_enterprise_number, "2.199.999.943") == (
        "`2.199.999.943` begint met 2: dat is een vestigingsnummer.",
        "Schrijf het ondernemingsnummer. Dat begint met 0 of 1, bijvoorbeeld 1999.999.943.",
    )


def test_a_number_that_begins_with_nine_is_refused() -> None:
    assert problem(parse_enterprise_number, "9999.999.943") == (
        "`9999.999.943` begint met 9.",
        "Een ondernemingsnummer begint met 0 of 1, bijvoorbeeld 1999.999.943.",
    )


def test_text_around_an_enterprise_number_is_refused() -> None:
    assert problem(parse_enterprise_number, "1999.999.943 (Gent)") == (
        "In `1999.999.943 (Gent)` staat meer dan een ondernemingsnummer.",
        "Schrijf alleen het nummer: 1999.999.943.",
    )


@given(st.integers(1, 19999999), st.integers(1, 96))
def test_one_pair_of_check_digits_fits_and_no_other(first: int, shift: int) -> None:
    check = 97 - first % 97
    right = f"{first:08}{check:02}"
    assert parse_enterprise_number(parse_enterprise_number(right)).replace(".", "") == right
    with pytest.raises(Wrong):
        parse_enterprise_number(f"{first:08}{(check + shift) % 97:02}")


# Bank accounts


@pytest.mark.parametrize(
    "text",
    ["BE68 5390 0754 7034", "BE68539007547034", "be68 5390 0754 7034", "BE68-5390-0754-7034", "IBAN: BE68539007547034"],
)
def test_an_account_is_read(text: str) -> None:
    assert parse_iban(text) == "BE68 5390 0754 7034"


def test_an_account_abroad_is_read() -> None:
    assert parse_iban("NL91ABNA0417164300") == "NL91 ABNA 0417 1643 00"


@pytest.mark.parametrize("text", ["BE68 5390 0754 7035", "BE69 5390 0754 7034", "NL92 ABNA 0417 1643 00"])
def test_a_slip_in_an_account_is_refused(text: str) -> None:
    assert problem(parse_iban, text) == (
        f"Het rekeningnummer `{text}` klopt niet: de controlecijfers passen niet bij de andere.",
        "Kijk de cijfers na op een rekeninguittreksel. Zo ziet een nummer eruit: BE68 5390 0754 7034.",
    )


def test_a_belgian_account_also_keeps_its_own_check_digits() -> None:
    assert problem(parse_iban, "BE41 5390 0754 7035")[0].startswith(
        "Het rekeningnummer `BE41 5390 0754 7035` klopt niet"
    )


def test_a_belgian_account_that_is_too_short_is_counted() -> None:
    assert problem(parse_iban, "BE68 5390 0754 703") == (
        "Het rekeningnummer `BE68 5390 0754 703` heeft 15 tekens, een Belgisch nummer heeft er 16.",
        "Kijk het nummer na. Zo ziet het eruit: BE68 5390 0754 7034.",
    )


def test_an_old_account_number_is_turned_into_an_iban() -> None:
    assert problem(parse_iban, "539-0075470-34") == (
        "`539-0075470-34` is een rekeningnummer in de oude vorm.",
        "Schrijf BE68 5390 0754 7034.",
    )


@pytest.mark.parametrize("text", ["hallo", "539-0075470-35", "beer", "BE"])
def test_what_is_no_account_is_refused(text: str) -> None:
    assert problem(parse_iban, text) == (
        f"`{text}` is geen rekeningnummer.",
        "Schrijf het nummer met de letters van het land, bijvoorbeeld BE68 5390 0754 7034.",
    )


@given(st.integers(0, 10**10 - 1), st.integers(2, 15), st.integers(1, 9))
def test_every_slip_of_one_digit_in_an_account_is_caught(number: int, place: int, shift: int) -> None:
    account = f"{number:010}{number % 97 or 97:02}"
    iban = f"BE{98 - int(f'{account}111400') % 97:02}{account}"
    assert parse_iban(iban).replace(" ", "") == iban
    with pytest.raises(Wrong):
        parse_iban(f"{iban[:place]}{(int(iban[place]) + shift) % 10}{iban[place + 1 :]}")


# Postcodes


@pytest.mark.parametrize("text", ["9999", " 9999 ", "B-9999", "b 9999", "BE-9999"])
def test_a_postcode_is_read(text: str) -> None:
    assert parse_postcode(text) == "9999"


@pytest.mark.parametrize(
    "text, example", [("0999", "9999"), ("99999", "9999"), ("9998 Verzonnegem", "9998"), ("٩٩٩٩", "9999")]
)
def test_what_is_no_postcode_is_refused(text: str, example: str) -> None:
    assert problem(parse_postcode, text) == (
        f"`{text}` is geen Belgische postcode.",
        f"Schrijf alleen de vier cijfers, bijvoorbeeld {example}.",
    )
