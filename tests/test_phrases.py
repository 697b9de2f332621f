"""What people type of time, place by place: what is made of it, or what they are asked. The phrases stand in phrases.txt.

A line is `typed => said back`, or `typed =! code: remedy` as it reads on 29 November 2026.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtpunt.knowledge import deadlines, moments
from buurtpunt.knowledge.calendar import contradictions
from buurtpunt.knowledge.calendar.deadlines import parse_deadline
from buurtpunt.knowledge.calendar.hours import Opening, say_openings
from buurtpunt.knowledge.calendar.lines import parse_openings
from buurtpunt.knowledge.calendar.naming import parse_days, say_days
from buurtpunt.knowledge.calendar.phrases import parse_end, parse_rule
from buurtpunt.knowledge.calendar.rule import Rule
from buurtpunt.knowledge.calendar.saying import say
from buurtpunt.knowledge.calendar.week import say_week, settled
from buurtpunt.knowledge.calendar.words import names_of_time
from buurtpunt.problems import Place, Wrong
from calendars import patient, rules
from rows import each

TODAY = date(2026, 11, 29)
A_SATURDAY = date(2026, 12, 12)


def _hours(text: str) -> str:
    openings = settled(opening for line in text.split(" // ") for opening in parse_openings(line))
    contradictions.check(openings)
    return " / ".join(say_week(openings))


def _handed_in(found: deadlines.CopyDeadline) -> str:
    return f"{found}: {moments.format_date(found.last_day(A_SATURDAY))}"


SAID: dict[str, Callable[[str], str]] = {
    "herhaling": lambda text: say(parse_rule(text)),
    "uren": _hours,
    "behalve": lambda text: ", ".join(one.words for one in parse_days(text)),
    "sluitertijd": lambda text: parse_deadline(text).say(A_SATURDAY),
    "inleverdag": lambda text: _handed_in(deadlines.parse(text)),
    "einde": lambda text: str(parse_end(text)),
    "datum": lambda text: moments.format_date(moments.parse_date(text)),
    "uur": lambda text: moments.format_time(moments.parse_time(text)),
}
ROWS = [
    (place, *line.partition(" =")[::2])
    for block in Path(__file__).with_name("phrases.txt").read_text(encoding="utf-8").split("\n\n")
    for place, *lines in [block.strip().splitlines()]
    for line in lines
]


def told(place: str, text: str) -> str:
    """`> said back`, or `! code: remedy`."""
    try:
        return f"> {SAID[place.strip('[]')](text)}"
    except Wrong as wrong:
        problem = wrong.at(Place()).on(TODAY)
        return f"! {problem.kind.code}: {problem.remedy}"


@each("place, typed, outcome", ROWS)
def test_a_phrase_is_understood_or_asked_about(place: str, typed: str, outcome: str) -> None:
    assert told(place, typed) == outcome


def test_on_the_last_day_of_a_holiday_its_days_are_those_of_the_next_one() -> None:
    with pytest.raises(Wrong) as refused:
        parse_rule("elke zaterdag in de kerstvakantie")
    told_then = refused.value.at(Place()).on(date(2027, 1, 3)).remedy  # a Sunday
    assert "`herhaling: [2028-01-01, 2028-01-08]`" in told_then


def test_there_are_phrases_of_every_place() -> None:
    assert {place.strip("[]") for place, *_ in ROWS} == set(SAID)
    assert len(ROWS) > 400


# An advice is a whole phrase: it reads, and says again what it says


def test_every_advice_of_a_whole_phrase_can_be_typed() -> None:
    """What stands between backticks behind a question is understood when it is typed in its place."""
    whole = re.compile(r"^(?:Bedoelde je|Van welk jaar|Telt|Welke maanden|Is dat)")
    parsers: dict[str, Callable[[str], object]] = {
        "[herhaling]": parse_rule,
        "[uren]": parse_openings,
        "[behalve]": parse_days,
        "[sluitertijd]": parse_deadline,
        "[inleverdag]": deadlines.parse,
        "[einde]": parse_end,
    }
    tried = 0
    for place, _, outcome in ROWS:
        code, _, remedy = outcome.removeprefix("! ").partition(": ")
        if place in parsers and whole.match(remedy):
            parse = (
                parse_days if code == "uitzondering-onleesbaar" else parsers[place]
            )  # of what stands behind `behalve`
            for advice in {*re.findall("`([^`]+)`", remedy)} - {"geschrapt"}:
                parse(advice)
                tried += 1
    assert tried > 50


def _damaged(draw: st.DrawFn, text: str) -> str:
    """One letter of one word of a phrase left out, doubled, or changed."""
    words = text.split()
    at = draw(st.sampled_from([i for i, word in enumerate(words) if len(word) > 4] or [0]))
    word = words[at]
    i = draw(st.integers(1, len(word) - 1)) if len(word) > 1 else 0
    letter = draw(st.sampled_from(["", word[i] * 2, "q", "e"]))
    words[at] = word[:i] + letter + word[i + 1 :]
    return " ".join(words)


@st.composite
def damaged_rules(draw: st.DrawFn) -> tuple[Rule, str]:
    rule = draw(rules())
    return rule, _damaged(draw, say(rule))


@patient
@given(damaged_rules())
def test_an_advice_about_a_damaged_rule_says_the_rule_that_was_meant(damaged: tuple[Rule, str]) -> None:
    """No block is lost: it is the same rule, with the same dates, or one word has become another of its kind."""
    rule, text = damaged
    if advice := re.fullmatch(r"! \S+ Bedoelde je `([^`]+)`\?", told("herhaling", text)):
        meant = parse_rule(advice[1])
        gone, new = blocks(rule) - blocks(meant), blocks(meant) - blocks(rule)
        assert {name for name, _ in gone} == {name for name, _ in new}
        assert len(gone) <= 1 or {name for name, _ in gone} == {"months"}
        if not gone:
            assert [*islice(meant.days(TODAY), 30)] == [*islice(rule.days(TODAY), 30)]


def blocks(rule: Rule) -> set[tuple[str, object]]:
    """What is said in a rule, piece by piece."""
    lists = ("weekdays", "nths", "monthdays", "months", "positions")
    single = {(name, value) for name in ("every", "interval", "count", "until") if (value := getattr(rule, name))}
    return single | {(name, one) for name in lists for one in getattr(rule, name)}


figures = ["0", "1", "2", "5", "13", "31", "2027", "9u", "9:30", "25u", "5/12", "12/13", "1e", "15de"]
known = st.sampled_from([*names_of_time(), *moments.WEEKDAYS, *figures, *"-,/():"])


@patient
@given(st.sampled_from(sorted(SAID)), st.lists(known, min_size=1, max_size=7).map(" ".join))
def test_any_row_of_words_of_time_is_read_or_asked_about(place: str, typed: str) -> None:
    told(place, typed)


@patient
@given(rules().map(say), st.integers(0, 9), st.sampled_from(["ongeveer", "misschien", "xyz"]))
def test_a_word_that_says_nothing_of_time_is_pointed_at_and_nothing_is_proposed(said: str, at: int, word: str) -> None:
    words = said.split()
    typed = " ".join([*words[:at], word, *words[at:]])
    assert (
        told("herhaling", typed)
        == f"! herhaling-onleesbaar: Wat `{word}` hier zegt, weten we niet. Zeg dat stuk anders."
    )


weekdays = st.lists(st.integers(0, 6), min_size=1, unique=True).map(lambda days: tuple(sorted(days)))


@st.composite
def damaged_hours(draw: st.DrawFn) -> tuple[Opening, str]:
    days, season = draw(weekdays), draw(st.sampled_from(["", "juli en augustus", "feestdag", "kerstvakantie"]))
    start = draw(st.integers(7, 12))
    spans = parse_openings(f"maandag {start}:00-{start + draw(st.integers(1, 8))}:30")[0].spans
    made = Opening("", days, spans, parse_days(season)[0] if season else None)
    return made, _damaged(draw, say_openings((made,)))


@patient
@given(damaged_hours())
def test_an_advice_about_damaged_hours_says_the_hours_that_were_meant(damaged: tuple[Opening, str]) -> None:
    made, text = damaged
    outcome = told("uren", text)
    if advice := re.fullmatch(r"! \S+ Bedoelde je `([^`]+)`\?", outcome):
        (meant,) = parse_openings(advice[1])
        assert meant.spans == made.spans
        assert (meant.season is None) == (made.season is None)
        assert len({*meant.weekdays} & {*made.weekdays}) >= min(len(made.weekdays), len(meant.weekdays)) - 1


@patient
@given(st.sampled_from(["juli", "augustus", "kerstvakantie", "feestdag", "11 november", "paasmaandag"]))
def test_days_that_are_said_back_are_the_same_days(typed: str) -> None:
    assert parse_days(say_days(parse_days(typed))) == parse_days(typed)
