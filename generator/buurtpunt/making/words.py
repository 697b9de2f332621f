"""The sentences of the website that no villager types, in the language of the page."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote

from buurtpunt.knowledge import prices
from buurtpunt.languages import DUTCH, Language, language
from buurtpunt.making.views import Notice, Phase
from buurtpunt.model.documents import News
from buurtpunt.model.hours import Closure
from buurtpunt.model.organisation import Address, Organisation

_ENDS = (".", "!", "?", "\N{HORIZONTAL ELLIPSIS}", ":")
_CLOSING = "\"'”’»)]"


def phase(say: Language, code: str, closed: Closure | None = None) -> Phase:
    """Whether the hub is open, in words. Open but closed for a while: until when, so that the sign stays true after it."""
    if closed and code == "open":
        return Phase("dicht", say("phase.dicht"), say("phase.dicht.sentence", day=say.date(closed.last)))
    return Phase(code, say(f"phase.{code}"), say(f"phase.{code}.sentence"))


def closure(say: Language, item: Closure) -> Notice:
    """A closed period, as a note on the door."""
    if item.first == item.last:
        return Notice(say("closed_on", day=say.date(item.first)), because(item.reason))
    return Notice(say("closed_from", first=say.date(item.first), last=say.date(item.last)), because(item.reason))


def foreign(say: Language, *codes: str | None) -> str:
    """The tag of the first language that is told, to mark words with on a page in another one; "" for that of the page."""
    code = next(filter(None, codes), say.code)
    return "" if code == say.code else language(code).tag


def sentence(words: str) -> str:
    """Words with a capital in front."""
    return words[:1].upper() + words[1:]


def ended(words: str) -> str:
    """Words with a full stop behind them, where nothing ends them yet."""
    bare = words.rstrip(_CLOSING)
    return words if not bare or bare.endswith(_ENDS) else f"{words}."


def because(reason: str | None) -> str:
    """Why, as a sentence of its own however it was typed; "" where nobody said."""
    return ended(sentence(reason or ""))


def address_lines(address: Address | None) -> tuple[str, ...]:
    """An address, a line each."""
    if address is None:
        return ()
    village = f" ({address.village})" if address.village else ""
    return (f"{address.street} {address.number}", f"{address.postcode} {address.town}{village}")


def route(address: Address | None) -> str:
    """Where a map shows the way to an address: a link to follow, since no page asks anything of others."""
    if address is None:
        return ""
    to = f"{address.street} {address.number}, {address.postcode} {address.town}"
    return f"https://www.openstreetmap.org/directions?to={quote(to)}"


def legal_line(say: Language, organisation: Organisation | None) -> str:
    """What the law wants to see of an organisation (Belgian Companies and Associations Code, art. 2:20)."""
    if organisation is None:
        return ""
    form = {"fv": say("legal.fv"), "andere": ""}.get(organisation.form, organisation.form)
    name = organisation.name if form.lower() in organisation.name.lower() else f"{organisation.name} {form}"
    parts = [
        say("legal.liquidation", name=name) if organisation.in_liquidation else name,
        organisation.seat,
        organisation.number and say("legal.number", number=organisation.number),
        organisation.court and say("legal.court", court=organisation.court.removeprefix("RPR").strip()),
        organisation.iban,
        organisation.email,
    ]
    return ", ".join(part for part in parts if part)


def name(typed: str) -> str:
    """A name as typed: "KSA Dorp"; one without any capital gets its first."""
    return typed[:1].upper() + typed[1:] if typed.islower() else typed


def sort(say: Language, item: News) -> str:
    """What sort of news it is, where that says something: "Verslag"."""
    return "" if item.sort == "nieuws" else say(f"news.{item.sort}")


def price(say: Language, text: str | None) -> str:
    """A price as typed; a bare number is in euros. On a page in another language than Dutch an amount is said in that one."""
    if not text:
        return ""
    if say.code != DUTCH.code and (amount := prices.euros(text)) is not None:
        told = f"{amount:.2f}".removesuffix(".00").replace(".", "." if say.code == "en" else ",")
        return say("euro", amount=told) if amount else say("free")
    return say("euro", amount=text) if text.replace(",", "").replace(".", "").isdigit() else text


@cache
def initials(name: str) -> str:
    """The first letters of a name, for when there is no photo."""
    words = [word for word in name.split() if word[0].isalpha()]
    return "".join(word[0].upper() for word in (words[:1] + words[-1:] if len(words) > 1 else words))
