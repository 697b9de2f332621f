"""A review for programs: as JSON, in a shape that we keep to, and as SARIF, which code hosts show line by line.

The JSON, version 1:

    version        1; a higher number when a key goes away or means something else, not when one is added
    ok             whether there is nothing that keeps the site back (with --strict: no warning either)
    village, today the name of the hub, and the day that the review is of
    sides          a list of {key, title, problems}; each problem {code, level, file, line, column, text, sentence, remedy}
    questions      a list of {question, answer: "ja" | "bijna" | "nog niet", seen, tip, file, line}
    process        the same for deciding together, with "denk na" for what no file can tell; empty without a meeting
    language       a list of {title, file, words, score, band, tips}: a text each; score and band are null for a short one
    aloud          a list of {words, file, line}: the sentences to read aloud
    personal       a list of {who, sort: "naam" | "telefoon" | "mail" | "foto", value, pages, remark}; null when the
                   pages could not be made. Pages are addresses below the home page, which is ""
    links          {asked, made_up, offline, unsure: [{address, reason, file, line}]}; null without --extern
    left_out       a list of {file, line, name, reason}: what is not on the site today
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from buurtpunt import __version__
from buurtpunt.catalogues import tell
from buurtpunt.problems import Kind, Level, Place, Problem
from buurtpunt.report import left_out_facts, problem_facts
from buurtpunt.review.advice import Answer
from buurtpunt.review.links import Elsewhere
from buurtpunt.review.story import Review

VERSION = 1
SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_SARIF_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.TIP: "note"}


def as_json(review: Review, ok: bool) -> str:
    """The whole review, as the head of this module says."""
    review = review.for_others()
    told: dict[str, Any] = {
        "version": VERSION,
        "ok": ok,
        "village": review.name,
        "today": review.today.isoformat(),
        "sides": [
            {"key": side.key, "title": side.title, "problems": [problem_facts(problem) for problem in side.problems]}
            for side in review.sides
        ],
        "questions": [_answer(one) for one in review.answers],
        "process": [_answer(one) for one in review.tips],
        "language": [
            {
                "title": page.title,
                "file": page.file,
                "words": page.words,
                "score": page.score.value if page.score else None,
                "band": page.score.band if page.score else None,
                "tips": len(page.tips),
            }
            for page in review.language.pages
        ],
        "aloud": [{"words": one.words} | _place(one.place) for one in review.language.aloud],
        "personal": _personal(review),
        "links": _links(review.elsewhere),
        "left_out": [left_out_facts(left) for left in review.left_out],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _answer(one: Answer) -> dict[str, Any]:
    told = {"question": one.question, "answer": one.verdict.said, "seen": one.seen, "tip": one.tip}
    return told | _place(one.place)


def _personal(review: Review) -> list[dict[str, Any]] | None:
    if review.personal is None:
        return None
    return [
        {"who": one.whose, "sort": one.sort, "value": one.value, "pages": list(one.pages), "remark": one.remark}
        for one in review.personal.data
    ]


def _links(elsewhere: Elsewhere | None) -> dict[str, Any] | None:
    if elsewhere is None:
        return None
    unsure = [{"address": one.address, "reason": one.reason} | _place(one.place) for one in elsewhere.unsure]
    return {
        "asked": elsewhere.count,
        "made_up": elsewhere.made_up,
        "offline": elsewhere.offline,
        "unsure": unsure,
    }


def _place(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line}


def as_sarif(review: Review, folder: str = "") -> str:
    """The problems as SARIF 2.1.0 (OASIS). `folder` is the village's folder in the repository, with "/" behind it."""
    review = review.for_others()
    kinds = {problem.kind.code: problem.kind for problem in review.problems}
    codes = sorted(kinds)
    driver = {
        "name": "buurtpunt",
        "semanticVersion": __version__,
        "language": "nl-BE",
        "rules": [_rule(kinds[code]) for code in codes],
    }
    results = [_result(problem, codes, folder) for problem in review.problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "language": "nl-BE", "results": results}
    told = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _rule(kind: Kind) -> dict[str, Any]:
    return {
        "id": kind.code,
        "shortDescription": {"text": kind.code.replace("-", " ").capitalize()},
        "fullDescription": {"text": kind.why or kind.code},
        "help": {"text": tell("review.explain", why=kind.why, code=kind.code)},
        "defaultConfiguration": {"level": _SARIF_LEVELS[kind.level]},
    }


def _result(problem: Problem, codes: list[str], folder: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": problem.kind.code,
        "ruleIndex": codes.index(problem.kind.code),
        "level": _SARIF_LEVELS[problem.level],
        "message": {"text": f"{problem.sentence} {problem.remedy}".strip()},
    }
    if problem.place.file:
        spot: dict[str, Any] = {"artifactLocation": {"uri": quote(folder + problem.place.file)}}
        region = {"startLine": problem.place.line, "startColumn": problem.place.column}
        if region := {key: value for key, value in region.items() if value}:
            spot["region"] = region
        result["locations"] = [{"physicalLocation": spot}]
    return result
