"""The story of the hub: on the page Over ons, or on a page of its own where the village wrote none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from buurtpunt.languages import Language
from buurtpunt.making import words
from buurtpunt.making.context import Context
from buurtpunt.model.form import is_unknown
from buurtpunt.model.story import Plan, Story
from buurtpunt.model.together import STORY


class Chapter(NamedTuple):
    """One part: what stands above it, and what it says; of the plan a few terms, each with its own words."""

    key: str  # as it is typed
    title: str
    text: str
    terms: tuple[tuple[str, str], ...] = ()


def chapters(context: Context) -> tuple[Chapter, ...]:
    """All parts that were told, in the order in which one tells them; none without a story."""
    story = context.seen.one(STORY)
    return tuple(_chapters(context.language, story)) if story else ()


def _chapters(say: Language, story: Story) -> Iterator[Chapter]:
    parts = {
        "waarom": story.why,
        "voor_wie": story.for_whom,
        "wat_verandert": story.change,
        "met_wie": story.with_whom,
        "sinds": story.since,
        "plan": story.plan,
        "vraag": story.question,
    }
    for key, part in parts.items():
        if isinstance(part, Plan):
            terms = {"kort": part.short, "middellang": part.middle, "lang": part.long}
            told = tuple((say(f"story.{term}"), honest(say, text)) for term, text in terms.items() if text)
            yield Chapter(key, say(f"story.{key}"), "", told)
        elif part:
            yield Chapter(key, say(f"story.{key}"), honest(say, part))


def honest(say: Language, text: str) -> str:
    """A text as typed; what nobody knows yet is said in the language of the page."""
    return words.sentence(say("unknown")) if is_unknown(text) else text
