"""Words stand in catalogues: none in code, none that is missing, none that nobody says.

What is a sentence in a string of Python is told by its small words: at least two words, of which one is Dutch and stands in no English.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest
from markupsafe import Markup

from buurtpunt import catalogues
from buurtpunt.catalogues import tell, tell_count, words
from buurtpunt.model.files import forms
from buurtpunt.problems import all_kinds
from declared import keys_below
from rows import each

PACKAGE = Path(catalogues.__file__).resolve().parent.parent
CATALOGUE = Path(catalogues.__file__).resolve().parent
PAPER = PACKAGE.parents[1] / "themes" / "dorp" / "druk"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Small words of Dutch, and small words of English.
DUTCH = _words("""
    de het een van je en dat niet die voor met zijn te er aan om ook als maar bij dan naar nog wat geen dit staat
    kan zo hier deze op uit heeft worden wordt maak zet kijk kies typ schrijf dag dagen uur uren weg wie waar al
    ons onze we wij bestand lijn regel
""")
ENGLISH = _words("""
    the a an of and is to it that for with by as on at be no not
""")

# What is Dutch by itself: it reads and says what villagers type.
KNOWS_DUTCH = frozenset({"knowledge"})


def is_sentence(text: str) -> bool:
    """Whether a text is Dutch that somebody would read: words with a space between, not `een-code` or `een_sleutel`."""
    found = re.findall(r"[a-zà-ÿ]+", re.sub("<[^>]*>", " ", text.casefold()))
    return (
        " " in text.strip()
        and len(found) > 1
        and any(word in DUTCH for word in found)
        and sum(word in ENGLISH for word in found) < 2
    )


def strings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Each text in a module that is no docstring, with its line; of an f-string its whole, with the names left out."""
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    loose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = (one.value if isinstance(one, ast.Constant) else "{}" for one in node.values)
            yield node.lineno, "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and not {id(node)} & (inside | loose):
            yield node.lineno, node.value


@cache
def modules() -> Mapping[str, ast.Module]:
    """The modules of the house but the catalogues, by their path in it."""
    paths = sorted(path for path in PACKAGE.rglob("*.py") if CATALOGUE not in path.parents)
    return {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def room(path: str) -> str:
    return path.partition("/")[0].removesuffix(".py")


def typed_words() -> frozenset[str]:
    """What a villager may choose to type: a value, and no words of ours."""
    return frozenset(
        word for form in forms().values() for _, key in keys_below(form.keys) for word in key.value.choices
    )


def sentences(house: Mapping[str, ast.Module]) -> Iterator[str]:
    """The Dutch that stands in code."""
    typed = typed_words()
    for path, tree in house.items():
        for line, text in strings(tree):
            if room(path) not in KNOWS_DUTCH and is_sentence(text) and text not in typed:
                yield f"{path}:{line}: {text[:60]!r} belongs in a catalogue"


def in_templates() -> Iterator[str]:
    """The Dutch that stands between the tags of the pages for the team, whose templates lie among the code, and on sheets of paper."""
    for path in sorted(PACKAGE.rglob("*.html")):
        bare = re.sub(r"(?s)\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", " ", path.read_text(encoding="utf-8"))
        for line in filter(is_sentence, bare.split("\n")):
            yield f"{path.relative_to(PACKAGE).as_posix()}:0: {line.strip()[:60]!r} belongs in a catalogue"
    for path in sorted(PAPER.glob("*.typ")):
        bare = re.sub(r"(?m)(^|\s)//.*$", "", path.read_text(encoding="utf-8"))
        for text in filter(is_sentence, re.findall(r'"[^"\n]*"|\[[^][#\n]*', bare)):
            yield f"druk/{path.name}:0: {text[:60]!r} belongs in a catalogue"


def in_scripts() -> Iterator[str]:
    """The Dutch between the quotation marks of the scripts that lie among the code."""
    for path in sorted(PACKAGE.rglob("*.js")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            for text in filter(is_sentence, re.findall(r"[\"`]([^\"`]*)[\"`]", line.partition("//")[0])):
                yield f"{path.relative_to(PACKAGE).as_posix()}:{number}: {text[:60]!r} belongs in a catalogue"


def found_anywhere() -> Iterator[str]:
    """All Dutch that stands in no catalogue: in code, in a template, in a script."""
    yield from (*sentences(modules()), *in_templates(), *in_scripts())


def test_no_sentence_stands_in_code() -> None:
    assert [*found_anywhere()] == []


def test_a_sentence_in_code_is_found() -> None:
    house = {
        "cli/hello.py": ast.parse('"""Zo kan het niet."""\n\nprint(f"{name} staat er niet")\nprint("<p class=van>")\n')
    }
    assert [*sentences(house)] == ["cli/hello.py:3: '{} staat er niet' belongs in a catalogue"]


# Keys ----------------------------------------------------------------------------------------------------------------


def patterns_of(key: ast.expr) -> Iterator[str]:
    """The keys that an expression can be, as patterns."""
    match key:
        case ast.Constant(value=str(text)) if "." in text:
            yield re.escape(text)
        case ast.JoinedStr(values=parts):
            yield "".join(re.escape(str(one.value)) if isinstance(one, ast.Constant) else ".+" for one in parts)
        case ast.IfExp(body=first, orelse=second):
            yield from (*patterns_of(first), *patterns_of(second))


def asked() -> Iterator[tuple[str, str]]:
    """Each key that code or a template asks for with `tell` and the like, as a pattern, and where."""
    for path, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and (name := getattr(node.func, "id", "")) in ("tell", "tell_count", "told"):
                ending = "[.](one|many)" if name == "tell_count" else ""
                yield from ((key + ending, f"{path}:{node.lineno}") for key in patterns_of(node.args[0]))
    yield from asked_in_templates()


def asked_in_templates() -> Iterator[tuple[str, str]]:
    """The same of templates and scripts among the code: `tell("key")`, `named("key")`, `tell("key." ~ name)`; the sheet of the plan says
    its own words alone.
    """
    key = re.compile(rf'(?<!=)"((?:{"|".join(subjects())})\.[\w.-]+)"( ~)?')
    for path in sorted(one for one in PACKAGE.rglob("*") if one.suffix in (".html", ".js")):
        for found, more in key.findall(path.read_text(encoding="utf-8")):
            yield re.escape(found) + ".+" * bool(more), path.name
    for found, more in re.findall(r'\bsay\("([^"]+)"( \+)?', (PAPER / "plan.typ").read_text(encoding="utf-8")):
        yield re.escape(found) + ".+" * bool(more), "plan.typ"


def subjects() -> dict[str, Mapping[str, str]]:
    """The catalogues of who keeps a village, by subject; those of a page have `test_languages.py`."""
    names = sorted(path.stem for path in (CATALOGUE / catalogues.SPOKEN).glob("*.py") if path.stem != "__init__")
    return {name: words(name) for name in names if name != "site"}


def test_a_key_that_is_asked_for_stands_in_the_catalogue() -> None:
    known = [f"{subject}.{key}" for subject, found in subjects().items() for key in found]
    lacking = [f"{at} asks for {key}" for key, at in asked() if not any(re.fullmatch(key, one) for one in known)]
    assert lacking == []


def test_nothing_in_a_catalogue_is_never_said() -> None:
    patterns = re.compile("|".join(f"(?:{pattern})" for pattern in {pattern for pattern, _ in asked()}))
    known = [f"{subject}.{key}" for subject, found in subjects().items() for key in found]
    assert [key for key in known if not patterns.fullmatch(key)] == []


def test_words_name_their_facts() -> None:
    # A place without a name is filled in later, with what was meant on the day of reading.
    for subject, found in subjects().items():
        for key, text in found.items():
            names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
            assert all(not name or name.isidentifier() for name in names), f"{subject}.{key}"


def test_the_reason_behind_a_kind_needs_no_facts() -> None:
    assert [code for code, kind in all_kinds().items() if re.search(r"\{\w+\}", kind.why)] == []


def test_one_thing_and_more_things_are_said_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = {"eggs.one": "{count} ei", "eggs.many": "{count} eieren voor {whom}"}
    monkeypatch.setattr(catalogues, "words", lambda subject: {"shop": shelf}[subject])
    said = [tell_count("shop.eggs", count, whom="Sara") for count in (0, 1, 2)]
    assert (said, tell("shop.eggs.one")) == (["0 eieren voor Sara", "1 ei", "2 eieren voor Sara"], "{count} ei")


def test_a_subject_of_which_nobody_speaks_is_not_loaded() -> None:
    assert import_module("buurtpunt.catalogues.nl.problems").WORDS is words("problems")


@each(
    "words, fact, told",
    [
        ("Dicht: {x}.", "de kok is ziek", "Dicht: de kok is ziek."),
        ("Dicht: {x}.", "De kok is ziek.", "Dicht: De kok is ziek."),
        ("Dicht: {x}. Kom later.", "Wie is er ziek?", "Dicht: Wie is er ziek? Kom later."),
        ("Dicht ({x}). Kom later.", "De kok is ziek.", "Dicht (De kok is ziek). Kom later."),
        ("Dicht ({x}).", "Bel a.u.b.", "Dicht (Bel a.u.b.)."),
        ("Dicht: {x}.", "en zo...", "Dicht: en zo..."),
        ("Neem {x}.pdf.", "a.", "Neem a..pdf."),
    ],
)
def test_a_fact_that_ends_as_a_sentence_gets_no_second_full_stop(words: str, fact: str, told: str) -> None:
    assert catalogues.fill(words, {"x": fact}) == told
    escaped = catalogues.fill(Markup.escape(words), {"x": f"<{fact}"})
    assert (type(escaped), escaped.unescape()) == (Markup, catalogues.fill(words, {"x": f"<{fact}"}))
