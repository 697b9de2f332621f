"""The page of what is to be sent: by moment, by story, by channel, with the text of each ready to be copied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from buurtpunt.catalogues import tell, tell_count
from buurtpunt.disk import plain
from buurtpunt.knowledge import moments
from buurtpunt.making.channels.texts import ChannelText
from buurtpunt.making.context import Context
from buurtpunt.making.outbox import at_hand
from buurtpunt.making.outbox.schedule import Delivery, Moment
from buurtpunt.making.page_facts import hash_source
from buurtpunt.making.team_page import team_page

_SCRIPT = "kanalen.js"
OWN = Path(__file__).parent / "blad"
_FEW = 120  # signs
_LONGEST_LINK = (
    1800  # signs of a link that opens a mail: more is cut by some programs (RFC 6068 sets no limit, Windows does)
)


class Ready(NamedTuple):
    """A delivery with its text, and the paths beside the page of that text, of a picture and of a letter;
    `no_picture` is why there is none.
    """

    delivery: Delivery
    text: ChannelText
    path: str
    picture: str = ""
    letter: str = ""
    no_picture: str = ""


def page(context: Context, ready: Iterable[Ready], *, is_beside: bool = False) -> bytes:
    """The page itself; `is_beside` for what is seen beside a form: it needs no head, and all that is told lies open.

    It carries its own style and script, and asks nobody for anything.
    """
    sections = _sections(ready)
    urgent = next((one["count"] for one in sections if one["key"] == Moment.THIS_WEEK.value), 0)
    facts = {"js": _own(_SCRIPT), "is_beside": is_beside, "sections": sections, "urgent": urgent}
    facts["at_hand"] = [] if is_beside else _at_hand(context)
    return team_page(context, OWN, "kanalen", runs(), **facts)


def runs() -> str:
    """What the page runs, as a policy names it: our own few lines, and nothing else."""
    return hash_source(_own(_SCRIPT))


def _own(name: str) -> str:
    return plain.read_along(OWN / name).decode()


def _at_hand(context: Context) -> list[dict[str, Any]]:
    """What serves at any moment: each with its name and its text."""
    told = [(tell("outbox.at_hand.profile"), at_hand.profile(context)), *at_hand.answers(context)]
    return [{**part_facts(part), "name": name, "id": f"hand-{number}"} for number, (name, part) in enumerate(told, 1)]


def _sections(ready: Iterable[Ready]) -> list[dict[str, Any]]:
    by_moment: dict[Moment, list[Ready]] = {moment: [] for moment in Moment}
    for one in ready:
        by_moment[one.delivery.moment].append(one)
    return [_section(moment, found) for moment, found in by_moment.items() if found]


def _section(moment: Moment, ready: list[Ready]) -> dict[str, Any]:
    by_story = groupby(ready, key=lambda one: one.delivery.story.key)
    stories = [_story(list(found)) for _, found in by_story]
    return {
        "key": moment.value,
        "title": tell(f"outbox.moment.{moment.value}"),
        "about": tell(f"outbox.moment.{moment.value}.about"),
        "count": len(ready),
        "stories": stories,
    }


def _story(ready: list[Ready]) -> dict[str, Any]:
    story = ready[0].delivery.story
    return {
        "sort": tell(f"outbox.sort.{story.sort}"),
        "title": story.title,
        "when": story.when,
        "texts": [_text(one) for one in ready],
    }


def _text(ready: Ready) -> dict[str, Any]:
    channel, text = ready.delivery.channel, ready.text
    until = ready.delivery.until
    return {
        "channel": channel.name,
        "until": moments.format_date(until, year=False) if until else tell("outbox.soon"),
        "who": channel.who or "",
        "phone": channel.phone.display if channel.phone else "",
        "call": channel.phone.link if channel.phone else "",
        "email": channel.email or "",
        "mail": _mail(ready),
        "link": channel.link or "",
        "format": channel.format or "",
        "cost": channel.cost or "",
        "remark": channel.remark or "",
        "parts": [part_facts(part) for part in text.parts if part.body],
        "left_out": [left_facts(left) for left in text.left_out],
        "path": quote(ready.path),
        "letter": quote(ready.letter),
        "picture": quote(ready.picture),
        "size": channel.image,
        "no_picture": ready.no_picture,
    }


def part_facts(part: Any) -> Mapping[str, Any]:
    """A text, or one field of it, with how many signs it has and may have."""
    limit, count = part.limit, part.count
    return {
        "name": part.name,
        "body": part.body,
        "count": tell_count("outbox.signs_of", limit, signs=count) if limit else tell_count("outbox.signs", count),
        "fits": part.fits,
    }


def left_facts(left: Any) -> str:
    """What is not in a text: the words themselves where they are few."""
    return left.what if len(left.words) > _FEW else f"{left.what}: {left.words}"


def _mail(ready: Ready) -> str:
    """A link that opens a mail with the text in it, where there is an address for it and the text is not too long."""
    channel = ready.delivery.channel
    if not channel.email:
        return ""
    told = urlencode({"subject": ready.delivery.story.title, "body": ready.text.body}, quote_via=quote)
    address = f"mailto:{quote(channel.email, safe='@')}"
    return f"{address}?{told}" if len(told) < _LONGEST_LINK else address
