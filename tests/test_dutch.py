"""Plurals, lists, look-alike words, yes and no."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtpunt.knowledge.dutch import as_typed, bare, enumerate_words, nearest, plural, squeeze, yes_no
from buurtpunt.problems import Place, Wrong
from buurtpunt.problems.values import YES_NO_UNKNOWN
from rows import each

KEYS = ["naam", "telefoon", "email", "adres", "titel", "datum", "van", "tot", "foto", "bereikbaar", "bereikbaarheid"]


@pytest.mark.parametrize("count, words", [(0, "0 pagina's"), (1, "1 pagina"), (3, "3 pagina's")])
def test_only_one_is_singular(count: int, words: str) -> None:
    assert plural(count, "pagina", "pagina's") == words


@pytest.mark.parametrize(
    "words, sentence", [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_words_are_listed_as_one_reads_them_aloud(words: list[str], sentence: str) -> None:
    assert enumerate_words(words) == sentence


def test_the_last_word_can_be_an_alternative() -> None:
    assert enumerate_words(iter("abc"), last="of") == "a, b of c"


@each(
    "typed, meant",
    [
        ("telefon", "telefoon"),
        ("Emial", "email"),
        ("E-mail", "email"),
        ("e_mail", "email"),
        ("tél", "telefoon"),
        ("telefoonnummer", "telefoon"),
        ("adress", "adres"),
        ("naem", "naam"),
        ("Titels", "titel"),
        ("ftoo", "foto"),
    ],
)
def test_a_slip_is_understood(typed: str, meant: str) -> None:
    assert nearest(typed, KEYS) == meant


@each("typed", ["", "-", "xyz", "prijs", "kleur", "wie", "beschrijving"])
def test_a_word_that_is_not_near_stays_without_a_guess(typed: str) -> None:
    assert nearest(typed, KEYS) is None


def test_a_beginning_of_two_words_is_no_guess() -> None:
    assert nearest("bereik", KEYS) is None


def test_two_swapped_letters_are_one_slip() -> None:
    assert nearest("ab", ["ba"]) == "ba"


def test_nothing_typed_is_near_to_nothing() -> None:
    assert nearest("", ["-"]) is None


def test_without_options_there_is_no_guess() -> None:
    assert nearest("naam", []) is None


@given(st.text(max_size=12), st.permutations(KEYS))
def test_the_order_of_the_options_makes_no_difference(word: str, options: list[str]) -> None:
    assert nearest(word, options) == nearest(word, KEYS)


@given(st.sampled_from(KEYS))
def test_a_word_is_nearest_to_itself(word: str) -> None:
    assert nearest(word.upper(), KEYS) == word


def test_the_same_word_has_the_same_bare_form() -> None:
    assert bare("Één_E-mail ") == bare("een e mail") == "eenemail"


@pytest.mark.parametrize("text", ["ja", "Ja ", "YES", "true", "waar"])
def test_yes_is_yes(text: str) -> None:
    assert yes_no(text) is True


@pytest.mark.parametrize("text", ["nee", "Neen", "NO", "false", "onwaar"])
def test_no_is_no(text: str) -> None:
    assert yes_no(text) is False


@pytest.mark.parametrize("text", ["misschien", "1", ""])
def test_anything_else_is_neither(text: str) -> None:
    with pytest.raises(Wrong) as caught:
        yes_no(text)
    assert caught.value.kind is YES_NO_UNKNOWN


def test_the_sentence_about_neither_says_what_to_write() -> None:
    with pytest.raises(Wrong) as caught:
        yes_no(" misschien ")
    problem = caught.value.at(Place())
    assert (problem.sentence, problem.remedy) == ("`misschien` is geen ja en geen nee.", "Schrijf ja of nee.")


def test_a_value_is_quoted_on_one_line() -> None:
    assert as_typed("een\x1b[31m\n twee\u00a0drie ") == "een [31m twee drie"


def test_nothing_is_quoted_as_empty() -> None:
    assert as_typed(" \n") == "(leeg)"


def test_accents_have_one_form() -> None:
    assert squeeze("e\u0301e\u0301n") == "één"


@given(st.text())
def test_a_squeezed_value_is_printable_and_stays_so(text: str) -> None:
    assert squeeze(text).isprintable()
    assert squeeze(squeeze(text)) == squeeze(text)
