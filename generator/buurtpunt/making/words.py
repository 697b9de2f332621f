"""The Dutch sentences of the website that no villager types."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote

from buurtpunt.knowledge import moments
from buurtpunt.making.views import Notice, Phase
from buurtpunt.model.documents import News
from buurtpunt.model.hub import Closure
from buurtpunt.model.organisation import Address, Organisation

_PHASES = {
    "idee": ("Nog een idee", "We zijn nog niet open. We denken na over een buurtpunt, en jij mag meedenken."),
    "bouw": ("We bouwen", "We zijn nog niet open, maar er wordt hard gewerkt."),
    "open": ("We zijn er", "Je bent welkom."),
    "gesloten": ("Gesloten", "Het buurtpunt is gesloten. Bel gerust als je iets wilt weten."),
    "verhuist": ("We verhuizen", "We zijn aan het verhuizen. Bel gerust als je iets wilt weten."),
}


def phase(code: str, closed: Closure | None = None) -> Phase:
    """Whether the hub is open, in words. Open but closed for a while: until when, so that the sign stays true after it."""
    if closed and code == "open":
        return Phase("dicht", "Even dicht", f"Tot en met {moments.format_date(closed.last)}.")
    label, sentence = _PHASES[code]
    return Phase(code, label, sentence)


def closure(item: Closure) -> Notice:
    """A closed period, as a note on the door."""
    first, last = moments.format_date(item.first), moments.format_date(item.last)
    period = f"op {first}" if item.first == item.last else f"van {first} tot en met {last}"
    return Notice(f"We zijn gesloten {period}.", item.reason or "")


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


def legal_line(organisation: Organisation | None) -> str:
    """What the law wants to see of an organisation (Belgian Companies and Associations Code, art. 2:20)."""
    if organisation is None:
        return ""
    form = {"fv": "feitelijke vereniging", "andere": ""}.get(organisation.form, organisation.form)
    name = organisation.name if form.lower() in organisation.name.lower() else f"{organisation.name} {form}"
    parts = [
        f"{name} in vereffening" if organisation.in_liquidation else name,
        organisation.seat,
        organisation.number and f"ondernemingsnummer {organisation.number}",
        organisation.court and f"RPR {organisation.court.removeprefix('RPR').strip()}",
        organisation.iban,
        organisation.email,
    ]
    return ", ".join(part for part in parts if part)


def name(typed: str) -> str:
    """A name as typed: "KSA Dorp"; one without any capital gets its first."""
    return typed[:1].upper() + typed[1:] if typed.islower() else typed


def sort(item: News) -> str:
    """What sort of news it is, where that says something: "Verslag"."""
    return "" if item.sort == "nieuws" else item.sort.capitalize()


def price(text: str | None) -> str:
    """A price as typed; a bare number is in euros."""
    if not text:
        return ""
    return f"{text} euro" if text.replace(",", "").replace(".", "").isdigit() else text


@cache
def initials(name: str) -> str:
    """The first letters of a name, for when there is no photo."""
    words = [word for word in name.split() if word[0].isalpha()]
    return "".join(word[0].upper() for word in (words[:1] + words[-1:] if len(words) > 1 else words))
