"""Addresses of pages."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from buurtpunt.knowledge.slugs import LONGEST, fold, slugify
from rows import each

texts = st.text(max_size=200)


@each(
    "name, slug",
    [
        ("'t Één en 't Ander", "t-een-en-t-ander"),
        ("’t Één en ’t Ander", "t-een-en-t-ander"),
        ("Café & Thé", "cafe-en-the"),
        ("Soep voor 5 €", "soep-voor-5-euro"),
        ("€5", "euro-5"),
        ("Pizza's – drie soorten!", "pizzas-drie-soorten"),
        ("Œuvre d'art", "oeuvre-dart"),
        ("Ĳsland en ĳs", "ijsland-en-ijs"),
        ("Straße, Æble, Smørrebrød, Guðrún", "strasse-aeble-smorrebrod-gudrun"),
        ("Curaçao/Ñandú", "curacao-nandu"),
        ("  De Oude   Melkerij  ", "de-oude-melkerij"),
        ("2026", "2026"),
        ("Müller_Çelik", "muller-celik"),
    ],
)
def test_a_name_stays_readable(name: str, slug: str) -> None:
    assert slugify(name) == slug


@each("name, slug", [("con", "con-pagina"), ("AUX", "aux-pagina"), ("com1", "com1-pagina")])
def test_a_name_that_windows_keeps_gets_a_suffix(name: str, slug: str) -> None:
    assert slugify(name) == slug


def test_a_name_that_only_begins_like_one_is_left_alone() -> None:
    assert slugify("Concert") == "concert"


def test_a_name_without_latin_letters_gets_a_fingerprint_of_its_own() -> None:
    assert slugify("北京") == "p68c77e15"
    assert slugify("上海") != slugify("北京")


def test_a_fingerprint_is_the_same_for_composed_and_decomposed_names() -> None:
    assert slugify("\u304c") == slugify("\u304b\u3099")


def test_no_name_gets_a_fingerprint_too() -> None:
    assert slugify("!?") != slugify("") == "pe3b0c442"


def test_a_long_name_is_cut_between_two_words() -> None:
    assert slugify("woord " * 20) == "-".join(["woord"] * 10)


def test_a_word_that_just_fits_is_kept() -> None:
    words = [letter * 19 for letter in "abc"]  # 59 with their hyphens
    assert slugify(" ".join([*words, "d"])) == "-".join(words)
    assert slugify(" ".join([*words, "dd"])) == "-".join(words)
    assert slugify(f"{' '.join(words)}c d") == f"{'-'.join(words)}c"


def test_a_long_word_is_cut_where_it_must() -> None:
    assert slugify("x" * 80) == "x" * LONGEST


@given(texts)
def test_a_slug_is_safe_everywhere(text: str) -> None:
    slug = slugify(text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= LONGEST


@given(texts)
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert slugify(slugify(text)) == slugify(text)


@given(texts)
def test_composed_and_decomposed_names_have_one_slug(text: str) -> None:
    assert slugify(unicodedata.normalize("NFC", text)) == slugify(unicodedata.normalize("NFD", text))


def test_addresses_that_a_file_system_takes_for_one_fold_to_one() -> None:
    assert fold("Café.JPG") == fold("CAFE\u0301.jpg") == "café.jpg"


def test_addresses_that_differ_by_an_accent_stay_two() -> None:
    assert fold("Café") != fold("Cafe")


@given(texts)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
