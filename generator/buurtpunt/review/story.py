"""A village looked at from every side: what a build says of it, and what more there is to say. Nothing is published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.colour import Colour
from buurtpunt.pipeline import SITE, Result, Settings, Tell, ask_if_much_is_gone, dry_run, locate, look_back
from buurtpunt.problems import Kind, LeftOut, Level, Problem, Wrong, agenda, consent, each_once, printing, village
from buurtpunt.problems.freshness import CAMPAIGN_ENDLESS, CAMPAIGN_OVER
from buurtpunt.report import for_others, left_for_others
from buurtpunt.review import (
    accessibility,
    advice,
    freshness,
    language,
    links,
    meetings,
    people,
    personal,
    plan,
    process,
)
from buurtpunt.review.fetching import Reply, State
from buurtpunt.writing.cache import Cache
from buurtpunt.writing.manifest import Current

# The sides of a village, in the order in which they are told; one with an error goes first. The keys are what a villager types behind `--only`.
VILLAGE, PEOPLE, FRESH, LINKS, ACCESS, LANGUAGE = "dorp", "mensen", "vers", "links", "toegankelijk", "taal"
MEETINGS, QUESTIONS, TIPS, PERSONAL, PLAN = "vergaderingen", "vragen", "samen", "gegevens", "plan"
SIDES = (
    *(VILLAGE, PEOPLE, FRESH, MEETINGS, LINKS, ACCESS),
    *(LANGUAGE, PLAN, QUESTIONS, TIPS, PERSONAL),
)
# What a build finds already belongs to one of the sides as well; whatever is not named here is of the folder.
_BUILD_FINDS: dict[str, tuple[Kind, ...]] = {
    PEOPLE: (
        *(village.NOTHING_VISIBLE_CONTACT, village.LEGAL_MISSING),
        *(consent.NO_CONSENT, consent.NO_CONSENT_CHILDREN, consent.FACE_NOT_ASKED, consent.NOT_YET),
        *(consent.UNCLEAR, consent.UNDATED, consent.REFUSED),
        *(printing.NO_PUBLISHER, printing.NO_PUBLISHER_PHONE, printing.FORMAT_TOO_LARGE, printing.OURS_TOO_LARGE),
        *(printing.ASK_BEFORE, printing.ASK_TOO_LATE),
    ),
    FRESH: (CAMPAIGN_OVER, CAMPAIGN_ENDLESS, agenda.NOTHING_COMING, agenda.SERIES_ENDED, agenda.DEADLINE_PASSED),
    LINKS: (village.BROKEN_LINK, village.BROKEN_ANCHOR, village.LINK_TO_HIDDEN, village.LINK_SCHEME),
    ACCESS: (village.NO_ALT, village.COLOUR_ADJUSTED, village.PICTURE_MOVES),
}
_SIDE_OF = {kind.code: side for side, kinds in _BUILD_FINDS.items() for kind in kinds}


def title(key: str) -> str:
    """What a side is called."""
    return tell(f"review.side.{key}")


@dataclass(frozen=True, slots=True)
class Bundle:
    """Problems of one kind, and the one remedy for all of them; "" where each has its own."""

    kind: Kind
    problems: tuple[Problem, ...]
    remedy: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a village, and what was found there."""

    key: str
    problems: tuple[Problem, ...]

    @property
    def bundles(self) -> list[Bundle]:
        """Its problems by their kind: what must be mended first, the tips last."""
        kinds: dict[Kind, list[Problem]] = {}
        for problem in sorted(self.problems, key=lambda problem: [*Level].index(problem.level)):
            kinds.setdefault(problem.kind, []).append(problem)
        return [Bundle(kind, tuple(found), _common(found)) for kind, found in kinds.items()]

    @property
    def title(self) -> str:
        """What it is called."""
        return title(self.key)


@dataclass(frozen=True, slots=True)
class Review:
    """All that there is to say. `personal` is None while the pages cannot be made, `elsewhere` when nobody asked."""

    name: str
    today: dt.date
    folder: Path | None
    output: Path | None
    sides: tuple[Side, ...]
    language: language.Language = language.Language()  # noqa: RUF009  (frozen)
    answers: tuple[advice.Answer, ...] = ()
    tips: tuple[advice.Answer, ...] = ()  # on deciding together
    agreed: tuple[meetings.Agreed, ...] = ()  # with names: for the page of the team alone
    personal: personal.Personal | None = None
    elsewhere: links.Elsewhere | None = None
    left_out: tuple[LeftOut, ...] = ()
    colour: Colour | None = None
    wanted: frozenset[str] = frozenset(SIDES)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem, side by side."""
        return tuple(problem for side in self.sides for problem in side.problems)

    def count(self, level: Level) -> int:
        """How many there are of one level."""
        return sum(problem.level is level for problem in self.problems)

    def is_fine(self, strict: bool) -> bool:
        """Whether a build would go on; a tip never keeps it from that."""
        return not (self.count(Level.ERROR) or (strict and self.count(Level.WARNING)))

    def also(self, problem: Problem) -> Review:
        """The same review, with one more problem of the folder."""
        return replace(self, sides=(*self.sides, Side(VILLAGE, (problem,))))

    def for_others(self) -> Review:
        """The same review as it may leave the screen."""
        sides = tuple(replace(side, problems=tuple(map(for_others, side.problems))) for side in self.sides)
        return replace(self, sides=sides, left_out=tuple(map(left_for_others, self.left_out)))

    def wants(self, key: str) -> bool:
        """Whether somebody asked for this side."""
        return key in self.wanted

    def only(self, keys: Iterable[str]) -> Review:
        """The sides that somebody asked for; what makes a build impossible is always told."""
        wanted = frozenset(keys) or self.wanted
        sides = (side if side.key in wanted else _errors(side) for side in self.sides)
        return replace(self, wanted=wanted, sides=tuple(side for side in sides if side.problems))


def _common(problems: list[Problem]) -> str:
    remedies = {problem.remedy for problem in problems}
    return remedies.pop() if len(remedies) == 1 else ""


def _errors(side: Side) -> Side:
    return Side(side.key, tuple(problem for problem in side.problems if problem.level is Level.ERROR))


def review(settings: Settings, tell: Tell, ask: links.Ask | None = None) -> Review:
    """Looks at a village; `ask` asks the addresses elsewhere, None leaves them alone. Only our own bugs are raised."""
    try:
        folder, target = locate(settings)
    except Wrong as wrong:
        return Review("", settings.today, None, None, (Side(VILLAGE, (wrong.at(),)),))
    cache = Cache(target)
    try:
        result = dry_run(folder, cache, Current(target, SITE), settings, tell)
        result = ask_if_much_is_gone(*look_back(result), result)
        elsewhere = None
        if ask:
            tell("links", len(links.addresses(result.snapshot)), 0)
            elsewhere = links.review(result.snapshot, _asked_today(cache, settings.today, ask))
        return _told(result, elsewhere)
    finally:
        cache.save(whole=False)


def _told(result: Result, elsewhere: links.Elsewhere | None) -> Review:
    snapshot, made = result.snapshot, result.made
    words = language.review(snapshot)
    more: dict[str, Iterable[Problem]] = {
        PEOPLE: people.review(snapshot, result.problems),
        FRESH: freshness.review(snapshot),
        MEETINGS: meetings.review(snapshot),
        ACCESS: accessibility.review(snapshot),
        LANGUAGE: words.tips,
        PLAN: plan.review(snapshot),
        LINKS: elsewhere.problems if elsewhere else (),
    }
    sides = [
        Side(key, each_once((*(one for one in result.problems if _side_of(one) == key), *more.get(key, ()))))
        for key in SIDES
    ]
    return Review(
        name=snapshot.hub.name if snapshot.hub else result.folder.name,
        today=snapshot.today,
        folder=result.folder,
        output=result.output,
        sides=tuple(sorted((side for side in sides if side.problems), key=lambda side: not _errors(side).problems)),
        language=words,
        answers=advice.review(snapshot),
        tips=process.review(snapshot),
        agreed=meetings.agreed(snapshot),
        personal=personal.review(snapshot, made.files(SITE), result.output / SITE) if made else None,
        elsewhere=elsewhere,
        left_out=(*snapshot.left_out, *(made.left_out if made else ())),
        colour=snapshot.hub.colour if snapshot.hub else None,
    )


def _side_of(problem: Problem) -> str:
    """The side to which something belongs that a build found."""
    return _SIDE_OF.get(problem.kind.code, VILLAGE)


def _reply(row: Any) -> Reply | None:
    """An answer as it was kept; None for nothing, or for what we would not keep."""
    match row:
        case [str(state), int(status), str(target)] if state in [*State]:
            return Reply(State(state), status, target)
    return None


def _asked_today(cache: Cache, today: dt.date, ask: links.Ask) -> links.Ask:
    """The same questions, each asked once a day; what may be over in an hour is asked again."""

    def asked(addresses: list[str]) -> Mapping[str, Reply]:
        lines = cache.lines("antwoorden", today.isoformat())
        kept = {address: _reply(lines.get(address)) for address in addresses}
        known = {address: reply for address, reply in kept.items() if reply}
        fresh = ask([address for address in addresses if address not in known])
        for address, reply in fresh.items():
            if reply.lasts:
                lines.put(address, [reply.state, reply.status, reply.target])
        return {**known, **fresh}

    return asked
