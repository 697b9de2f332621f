"""Ten tips for deciding together, answered from the meetings of a village where they tell, and asked where they cannot.

The tips are those of the practice book for a good process ("Ons buurtpunt, samen & op maat", 2020), in words of our own. A village that
does not meet is asked nothing. What a team keeps to itself is not told here: a report for programs leaves the machine.
"""

from __future__ import annotations

from collections.abc import Callable

from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch
from buurtpunt.model.meetings import Meeting
from buurtpunt.model.occurrences import Occurrence
from buurtpunt.model.together import MEETINGS
from buurtpunt.problems import Place
from buurtpunt.review.advice import Answer, Verdict

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


def _told(question: str, value: str | tuple[str, ...] | None, meeting: Meeting, tip: str, key: str) -> Answer:
    """Yes where a key says it; else not yet, at the title of the meeting."""
    if value:
        seen = value if isinstance(value, str) else f"{dutch.enumerate_words(value)}."
        return Answer(question, Verdict.YES, seen[:1].upper() + seen[1:], place=meeting.origin.at(key))
    return Answer(question, Verdict.NOT_YET, f"“{meeting.title}” zegt het niet.", tip, meeting.origin.at("titel"))


def _missing(question: str, meeting: Meeting, wanted: dict[str, object], tip: str) -> Answer:
    """Yes where all of it is there, nearly where something is."""
    missing = [what for what, value in wanted.items() if not value]
    if not missing:
        return Answer(question, Verdict.YES, f"“{meeting.title}” zegt het.", place=meeting.origin.place)
    verdict = Verdict.PARTLY if len(missing) < len(wanted) else Verdict.NOT_YET
    seen = f"Bij “{meeting.title}” ontbreekt nog: {dutch.enumerate_words(missing)}."
    return Answer(question, verdict, seen, tip, meeting.origin.place)


def _asked(question: str, tip: str) -> Answer:
    """What no file can tell."""
    return Answer(question, Verdict.ASK, "Dit kunnen wij niet zien.", tip, Place())


def _purpose(_: Snapshot, meeting: Meeting, _last: Meeting | None) -> Answer:
    """The aim (advice 12)."""
    tip = "Schrijf achter `doel` wat er na die avond anders moet zijn."
    return _told("Weet iedereen waarvoor je samenkomt?", meeting.purpose, meeting, tip, "doel")


def _say(_: Snapshot, meeting: Meeting, _last: Meeting | None) -> Answer:
    """The level of participation (advice 12)."""
    tip = "Kies een `niveau`, en kies niet hoger dan je waarmaakt."
    return _told("Weet iedereen hoeveel hij te zeggen heeft?", meeting.level, meeting, tip, "niveau")


def _bounds(_: Snapshot, meeting: Meeting, _last: Meeting | None) -> Answer:
    """What it is not about (advice 13)."""
    tip = "Zeg achter `niet_over` wat al vastligt. Dan hoopt niemand voor niets."
    return _told("Zei je ook waarover het niet gaat?", meeting.not_about, meeting, tip, "niet_over")


def _invited(_: Snapshot, meeting: Meeting, _last: Meeting | None) -> Answer:
    """Go-betweens who invite with you (advice 15 and 35)."""
    tip = "Vraag een vereniging, de school of een buur om mee uit te nodigen, en schrijf het achter `uitgenodigd_via`."
    return _told("Nodigt er iemand mee uit?", meeting.invited_by, meeting, tip, "uitgenodigd_via")


def _opponents(_: Snapshot, _meeting: Meeting, _last: Meeting | None) -> Answer:
    """Those who are against it (advice 16)."""
    return _asked("Is wie tegen is er ook bij?", "Bel hen zelf. Wie gehoord is, maakt minder ruzie.")


def _pleasant(_: Snapshot, meeting: Meeting, _last: Meeting | None) -> Answer:
    """A place, an end, something to eat and drink (advice 18)."""
    wanted = {"tot hoe laat": meeting.end, "de plaats": meeting.place, "iets te eten of te drinken": meeting.snacks}
    return _missing("Is het een avond waar je graag heen gaat?", meeting, {**wanted}, "Hou het kort, en zet soep op.")


def _small_groups(_: Snapshot, meeting: Meeting, _last: Meeting | None) -> Answer:
    """Questions, to be answered in small groups (advice 22)."""
    question = "Komt ook wie stil is aan het woord?"
    if meeting.questions:
        return _asked(
            question, "Je vragen staan klaar. Leg ze op tafeltjes van zes, met aan elk iemand die opschrijft."
        )
    return _told(
        question, (), meeting, "Schrijf enkele open `vragen`, en laat kleine groepjes ze beantwoorden.", "vragen"
    )


def _honest(_: Snapshot, meeting: Meeting, last: Meeting | None) -> Answer:
    """What can be promised and what cannot (advice 31)."""
    about = last or meeting
    wanted: dict[str, object] = {"wat je belooft": about.promised, "wat je niet belooft": about.not_promised}
    return _missing("Zeg je wat je belooft, en wat niet?", about, wanted, "Vul `beloofd` en `niet_beloofd` in. Beide.")


def _afterwards(_: Snapshot, meeting: Meeting, last: Meeting | None) -> Answer:
    """The report, what comes of it, thanks, and when one meets again (advice 25, 26 and 33)."""
    question, tip = (
        "Hoort wie kwam wat ermee gebeurt?",
        "Vul het bestand van de vergadering aan. Enkele zinnen volstaan.",
    )
    if last is None:
        return Answer(question, Verdict.ASK, "De eerste vergadering moet nog komen.", tip, meeting.origin.place)
    wanted: dict[str, object] = {
        "wat er beslist is": last.decided or last.report,
        "wat ermee gebeurt": last.results,
        "wie het opvolgt": last.follow_up,
        "een dankwoord": last.thanks,
        "wanneer je weer samenkomt": last.next_time,
    }
    return _missing(question, last, wanted, tip)


def _done(snapshot: Snapshot, meeting: Meeting, _last: Meeting | None) -> Answer:
    """Whether it is done what was agreed (advice 27 and 34)."""
    question, tip = "Gebeurt wat je afsprak?", "Bel wie ze heeft. Lukt het niet? Zeg dat dan ook op je site."
    items = [item for one in snapshot.seen.of(MEETINGS) for item in one.action_items]
    late = [item for item in items if item.is_late(snapshot.today)]
    if not items:
        return Answer(question, Verdict.NOT_YET, "Er zijn nog geen `taken`.", tip, meeting.origin.place)
    if late:
        told = dutch.enumerate_words(f"“{item.what}”" for item in late[:3])
        return Answer(question, Verdict.PARTLY, f"Te laat: {told}.", tip, late[0].origin.at("wat"))
    done = sum(item.is_done for item in items)
    return Answer(
        question, Verdict.YES, f"{done} van de {dutch.plural(len(items), 'taak', 'taken')} klaar, niets te laat."
    )


ASKED: tuple[_Asked, ...] = (
    *(_purpose, _say, _bounds, _invited, _opponents),
    *(_pleasant, _small_groups, _honest, _afterwards, _done),
)
