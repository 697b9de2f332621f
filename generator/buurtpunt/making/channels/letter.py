"""The newsletter: stories as one mail, to open in any mail program and to send from there.

A file of RFC 5322 with the same in plain text and in HTML (RFC 2046, 5.1.4), and its pictures in it (RFC 2387), so that nothing is
asked of a server. It has no sender and no one to send it to; `X-Unsent` makes Outlook open it as something that is still to be sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from typing import NamedTuple
from urllib.parse import urlsplit

from buurtpunt.knowledge import colour, slugs
from buurtpunt.making import cards, words
from buurtpunt.making.channels.fitting import Fitting
from buurtpunt.making.channels.rows import LETTER
from buurtpunt.making.channels.story import Story
from buurtpunt.making.context import Context
from buurtpunt.making.crops import Cut
from buurtpunt.prose.printed import BULLET
from buurtpunt.writing.manifest import bytes_of, digest

WIDTH = 536  # how wide a picture stands in it, in the pixels of CSS: what 600 leaves between its margins
DOTS, SHAPE = 804, 0.62  # pixels of the file, and its height at most for a width of 1
MOST_PICTURES = 6  # about half a megabyte
_RULE = "\n\n" + "-" * 40 + "\n\n"
_LINES = ("herhaling", "waar", "adres")
_ASKED = ("prijs", "inschrijven", "bestellen")


class Block(NamedTuple):
    """A piece of the text of a story: "p", "h" for a heading, or "ul" for things in a list."""

    sort: str
    lines: tuple[str, ...]


class Item(NamedTuple):
    """A story as the HTML of a letter tells it. What it does not have, is empty."""

    lang: str
    title: str
    when: str
    facts: tuple[str, ...]
    notice: str
    text: tuple[Block, ...]
    asked: tuple[str, ...]
    contact: str
    link: str
    link_words: str
    cid: str  # of its picture
    alt: str
    width: int
    height: int


def letter(context: Context, told: Sequence[Story], pictures: Mapping[str, Cut]) -> bytes:
    """A letter of these stories, one at least, with the pictures of some of them by the key of the story."""
    say = context.speaking(context.hub.languages[0]).language
    shown = {story.key: pictures[story.key] for story in told if story.key in pictures}
    shown = dict([*shown.items()][:MOST_PICTURES])
    subject = f"{told[0].hub}: {told[0].title}"
    subject = say("and_more", told=subject) if len(told) > 1 else subject
    plain = _RULE.join([_plain(story) for story in told] + ["\n".join(_foot(context))])
    html = context.theme.render("nieuwsbrief", str, say, **_facts(context, told, shown, subject))
    return _mail(
        subject, say.tag, f"{plain}\n", html, {_cid(context, key): bytes_of(cut.data) for key, cut in shown.items()}
    )


def _plain(story: Story) -> str:
    return Fitting(story, LETTER, None, 0).made().body


def _facts(context: Context, told: Sequence[Story], shown: Mapping[str, Cut], subject: str) -> dict[str, object]:
    """All that the template shows."""
    chosen = context.hub.colour or colour.parse_colour("#0b6e4f")
    say = context.speaking(context.hub.languages[0]).language
    return {
        "lang": say.tag,
        "subject": subject,
        "hub": told[0].hub,
        "about": told[0].about,
        "day": words.sentence(say.date(context.today)),
        "items": tuple(_item(context, story, shown.get(story.key)) for story in told),
        "foot": _foot(context),
        "site": context.absolute(""),
        "colours": colour.palette(chosen).light,
    }


def _item(context: Context, story: Story, cut: Cut | None) -> Item:
    return Item(
        lang=words.foreign(context.speaking(context.hub.languages[0]).language, story.say.code),
        title=story.title,
        when=words.sentence(story.soon),
        facts=tuple(told for name in _LINES if (told := _said(story, name))),
        notice=story.notice,
        text=tuple(_blocks(story)),
        asked=tuple(told for name in _ASKED if (told := _said(story, name))),
        contact=_said(story, "contact").replace(
            story.person.phone, story.person.phone.replace(" ", "\N{NO-BREAK SPACE}")
        ),
        link=story.link,
        link_words=f"{story.say('channel.link')}: {story.head}",
        cid=_cid(context, story.key) if cut else "",
        alt=story.photo_alt,
        width=WIDTH,
        height=round(WIDTH * cut.height / cut.width) if cut else 0,
    )


def _said(story: Story, name: str) -> str:
    """A fact as it stands in the plain text of a letter."""
    made = Fitting(story, LETTER, None, 0)
    made.put_in([name])
    return made.body()


def _blocks(story: Story) -> list[Block]:
    """The text of a story; things in a list that follow each other are one."""
    found: list[Block] = []
    for line in story.lines:
        sort = "ul" if line.mark == BULLET else "h" if line.tag.startswith("h") else "p"
        said = line.words if sort == "ul" else line.text
        if sort == "ul" and found and found[-1].sort == "ul":
            found[-1] = Block(sort, (*found[-1].lines, said))
        else:
            found.append(Block(sort, (said,)))
    return found


def _foot(context: Context) -> tuple[str, ...]:
    """Who sends it, whom to call, and how to be rid of it."""
    say, person = context.speaking(context.hub.languages[0]).language, cards.person_for(context, None)
    place = ", ".join([context.hub.name, *words.address_lines(context.hub.address)])
    who = ", ".join(filter(None, (person.name, person.phone, person.email)))
    return tuple(filter(None, (place, who, context.absolute(""), say("letter.stop"))))


def _cid(context: Context, key: str) -> str:
    """The name by which the HTML knows a picture (RFC 2392)."""
    host = urlsplit(context.hub.website or "").hostname or f"{slugs.slugify(context.hub.name)}.example"
    return f"{slugs.slugify(key)}@{host}"


def _mail(subject: str, tag: str, plain: str, html: str, pictures: Mapping[str, bytes]) -> bytes:
    """The mail; the lines between its parts are named after what is in it, so that the same letter is the same file."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = subject
    mail["X-Unsent"] = "1"
    mail.set_content(plain, cte="quoted-printable")
    mail.add_alternative(html, subtype="html", cte="quoted-printable")
    mail["Content-Language"] = tag  # behind the texts: those take such headers along
    rich = mail.get_payload(1)
    assert isinstance(rich, EmailMessage)
    for cid, data in pictures.items():
        name = f"{cid.partition('@')[0]}.jpg"
        rich.add_related(data, "image", "jpeg", cid=f"<{cid}>", filename=name, disposition="inline")
    name = digest(subject, plain, html, *pictures, *pictures.values())[:24]
    for part, letter_of in ((mail, "a"), (rich, "b")):
        if part.is_multipart():
            part.set_boundary(f"=_{letter_of}{name}")
    return mail.as_bytes()
