"""The review as one page for the team: to read on a screen or to print and talk over. It stands outside the site."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

from buurtpunt import report
from buurtpunt.catalogues import tell, tell_count
from buurtpunt.disk import plain
from buurtpunt.knowledge import colour, moments
from buurtpunt.making.looks import colours
from buurtpunt.making.page_facts import hash_source
from buurtpunt.outputs import HIDDEN, REVIEW
from buurtpunt.problems import Level, Place, Problem, Wrong
from buurtpunt.review import story, words
from buurtpunt.review.advice import Answer, Verdict
from buurtpunt.review.story import Review
from buurtpunt.theme import STYLESHEET, load_theme
from buurtpunt.writing.output import add_to_part

PAGE = "nazicht.html"
OWN = Path(__file__).parent / "blad"
THEME = "dorp"  # the one that came along: a mistake in a village's own may not keep it from being told of it
_MARKS = {Verdict.YES: "yes", Verdict.PARTLY: "partly", Verdict.NOT_YET: "not-yet", Verdict.ASK: "not-yet"}
_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.TIP: "tip"}


def write(review: Review, bundled: Path) -> tuple[Review, Path | None]:
    """Puts the page in the output; gives the review, with one more problem when that cannot be, and where the page is."""
    if review.output is None:
        return review, None
    looks = plain.read_along(bundled / THEME / STYLESHEET).decode()
    try:
        add_to_part(review.output, REVIEW, {PAGE: make(review, looks), **HIDDEN})
    except Wrong as wrong:
        return review.also(wrong.at(Place())), None
    return review, review.output / REVIEW / PAGE


def make(review: Review, looks: str) -> bytes:
    """The page, in the looks of the site. It carries its own style, runs nothing and asks nobody for anything."""
    palette = colour.palette(review.colour or colour.parse_colour("#0b6e4f"))
    style = "\n".join([colours(palette), looks, plain.read_along(OWN / "nazicht.css").decode()])
    page = load_theme(OWN.name, OWN.parent, OWN.parent, Place()).render(
        "nazicht",
        str,
        css=style,
        csp=f"default-src 'none'; img-src data:; style-src {hash_source(style)}; base-uri 'none'; form-action 'none'",
        name=review.name,
        day=moments.format_date(review.today),
        fine=review.is_fine(strict=False),
        summary=report.counts(review.problems),
        sides=[_side(side) for side in review.sides],
        answers=_answers(review.answers),
        tips=_answers(review.tips),
        agreed=review.agreed,
        language=_language(review),
        personal=_personal(review),
        elsewhere=_elsewhere(review),
        left_out=[
            {"name": left.name, "file": left.place.file, "reason": _marked(left.reason)} for left in review.left_out
        ],
        tell=tell,
    )
    return page.encode()


def _answers(answers: Iterable[Answer]) -> list[dict[str, Any]]:
    return [
        asdict(one) | {"mark": _MARKS[one.verdict], "said": one.verdict.said, "tip": _marked(one.tip)}
        for one in answers
    ]


def _marked(text: str) -> str:
    """A sentence as HTML: what is to be typed stands between backticks."""
    return re.sub("`([^`]+)`", r"<code>\1</code>", escape(text))


def _side(side: story.Side) -> dict[str, Any]:
    return {"key": side.key, "title": side.title, "bundles": [_bundle(bundle) for bundle in side.bundles]}


def _bundle(bundle: story.Bundle) -> dict[str, Any]:
    kind = bundle.kind
    return {
        "mark": _LEVELS[kind.level],
        "level": tell(f"report.level.{kind.level.name.lower()}"),
        "code": kind.code,
        "why": _marked(kind.why),
        "remedy": _marked(bundle.remedy),
        "rows": [_row(problem, bool(bundle.remedy)) for problem in bundle.problems],
    }


def _row(problem: Problem, remedy_is_told: bool) -> dict[str, str]:
    """One problem; the line as typed where that helps to find it."""
    typed = report.excerpt(problem.place)[0] if problem.level is Level.ERROR else ""
    remedy = "" if remedy_is_told else problem.remedy
    return {
        "where": report.where(problem.place),
        "typed": typed.strip(),
        "sentence": _marked(problem.sentence),
        "remedy": _marked(remedy),
    }


def _language(review: Review) -> dict[str, Any]:
    found = review.language
    short = sum(page.score is None for page in found.pages)
    pages = sorted((page for page in found.pages if page.score), key=lambda p: p.score.value if p.score else 0)
    return {
        "pages": [{"title": p.title, "file": p.file, "words": p.words, "score": p.score} for p in pages],
        "short": tell_count("review.page.short", short) if short else "",
        "aloud": [{"words": one.words, "where": report.where(one.place)} for one in found.aloud],
    }


def _personal(review: Review) -> list[dict[str, Any]]:
    """By person; of each thing, where it is."""
    if review.personal is None:
        return []
    count = review.personal.count
    return [
        {
            "who": who,
            "rows": [
                {"sort": d.called, "value": d.value, "remark": d.remark, "where": words.pages(d.pages, count, 6)}
                for d in data
            ],
        }
        for who, data in groupby(review.personal.data, key=lambda one: one.whose)
    ]


def _elsewhere(review: Review) -> dict[str, Any]:
    found = review.elsewhere
    if found is None:
        return {}
    unsure = [{"address": one.address, "reason": one.reason, "where": report.where(one.place)} for one in found.unsure]
    return {"lines": list(words.elsewhere(found)), "unsure": unsure}
