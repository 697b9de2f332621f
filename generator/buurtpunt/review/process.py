"""Ten tips for deciding together, answered from the meetings of a village where they tell, and asked where they cannot.

The tips are those of the practice book for a good process ("Ons buurtpunt, samen & op maat", 2020), in words of our own. A village that
does not meet is asked nothing. What a team keeps to itself is not told here: a report for programs leaves the machine.
"""

from __future__ import annotations

from collections.abc import Callable

from buurtpunt.catalogues import tell, tell_count
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch
from buurtpunt.model.events import Occurrence
from buurtpunt.model.meetings import Meeting
from buurtpunt.model.together import MEETINGS
from buurtpunt.review.advice import Answer, Verdict, answer

_Asked = Callable[[Snapshot, Meeting, Meeting | None], Answer]


def review(snapshot: Snapshot) -> tuple[Answer, ...]:
    """Ten answers, of the meeting that comes next (or was last), and of the last one that has been."""
    found = sorted(snapshot.seen.of(MEETINGS), key=lambda one: _when(snapshot, one))
    been = [one for one in found if snapshot.series(one).is_over(snapshot.today)]
    ahead = [one for one in found if one not in been]
    if not found:
        return ()
    last = been[-1] if been else None
    return tuple(ask(snapshot, (ahead or been[::-1])[0], last) for ask in ASKED)


def _when(snapshot: Snapshot, meeting: Meeting) -> str:
    dates: tuple[Occurrence, ...] = snapshot.series(meeting).occurrences
    return dates[-1].day.isoformat() if dates else "9999"


def _told(key: str, value: str | tuple[str, ...] | None, meeting: Meeting, field: str) -> Answer:
    """Yes where a field says it; else not yet, at the title of the meeting."""
    if value:
        seen = value if isinstance(value, str) else f"{dutch.enumerate_words(value)}."
        return answer(key, Verdict.YES, seen[:1].upper() + seen[1:], meeting.origin.at(field))
    seen = tell("questions.says_not", title=meeting.title)
    return answer(key, Verdict.NOT_YET, seen, meeting.origin.at("titel"))


def _complete(key: str, meeting: Meeting, wanted: dict[str, object]) -> Answer:
    """Yes where all of it is there, nearly where something is."""
    missing = [tell(f"questions.{key}.{what}") for what, value in wanted.items() if not value]
    if not missing:
        return answer(key, Verdict.YES, tell("questions.says", title=meeting.title), meeting.origin.place)
    verdict = Verdict.PARTLY if len(missing) < len(wanted) else Verdict.NOT_YET
    seen = tell("questions.meeting_lacks", title=meeting.title, names=dutch.enumerate_words(missing))
    return answer(key, verdict, seen, meeting.origin.place)


def _purpose(_: Snapshot, meeting: Meeting, _last: Meeting | None) -> Answer:
    """The aim (advice 12)."""
    return _told("purpose", meeting.purpose, meeting, "doel")


def _say(_: Snapshot, meeting: Meeting, _last: Meeting | None) -> Answer:
    """The level of participation (advice 12)."""
    return _told("say", meeting.level, meeting, "niveau")


def _bounds(_: Snapshot, meeting: Meeting, _last: Meeting | None) -> Answer:
    """What it is not about (advice 13)."""
    return _told("bounds", meeting.not_about, meeting, "niet_over")


def _invited(_: Snapshot, meeting: Meeting, _last: Meeting | None) -> Answer:
    """Go-betweens who invite with you (advice 15 and 35)."""
    return _told("invited", meeting.invited_by, meeting, "uitgenodigd_via")


def _opponents(_: Snapshot, _meeting: Meeting, _last: Meeting | None) -> Answer:
    """Those who are against it (advice 16)."""
    return answer("opponents", Verdict.ASK, tell("questions.unseen"))


def _pleasant(_: Snapshot, meeting: Meeting, _last: Meeting | None) -> Answer:
    """A place, an end, something to eat and drink (advice 18)."""
    wanted: dict[str, object] = {"end": meeting.end, "place": meeting.place, "snacks": meeting.snacks}
    return _complete("pleasant", meeting, wanted)


def _small_groups(_: Snapshot, meeting: Meeting, _last: Meeting | None) -> Answer:
    """Questions, to be answered in small groups (advice 22)."""
    if meeting.questions:
        return answer("groups", Verdict.ASK, tell("questions.unseen"), tip="ready")
    return _told("groups", (), meeting, "vragen")


def _honest(_: Snapshot, meeting: Meeting, last: Meeting | None) -> Answer:
    """What can be promised and what cannot (advice 31)."""
    about = last or meeting
    return _complete("honest", about, {"promised": about.promised, "not_promised": about.not_promised})


def _afterwards(_: Snapshot, meeting: Meeting, last: Meeting | None) -> Answer:
    """The report, what comes of it, thanks, and when one meets again (advice 25, 26 and 33)."""
    if last is None:
        return answer("afterwards", Verdict.ASK, tell("questions.afterwards.none"), meeting.origin.place)
    wanted: dict[str, object] = {
        "decided": last.decided or last.report,
        "results": last.results,
        "follow_up": last.follow_up,
        "thanks": last.thanks,
        "next": last.next_time,
    }
    return _complete("afterwards", last, wanted)


def _done(snapshot: Snapshot, meeting: Meeting, _last: Meeting | None) -> Answer:
    """Whether it is done what was agreed (advice 27 and 34)."""
    items = [item for one in snapshot.seen.of(MEETINGS) for item in one.action_items]
    late = [item for item in items if item.is_late(snapshot.today)]
    if not items:
        return answer("done", Verdict.NOT_YET, tell("questions.done.none"), meeting.origin.place)
    if late:
        told = dutch.enumerate_words(f"“{item.what}”" for item in late[:3])
        return answer("done", Verdict.PARTLY, tell("questions.done.late", names=told), late[0].origin.at("wat"))
    done = sum(item.is_done for item in items)
    return answer("done", Verdict.YES, tell_count("questions.done.seen", len(items), done=done))


ASKED: tuple[_Asked, ...] = (
    *(_purpose, _say, _bounds, _invited, _opponents),
    *(_pleasant, _small_groups, _honest, _afterwards, _done),
)
