"""What every maker works with: a village without a fault, on a day, and what stands where."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from buurtpunt import prose, urls
from buurtpunt.checking.links import resolve
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge.letters import Pair, pair_of
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.languages import DUTCH, Language, language
from buurtpunt.making.views import Picture
from buurtpunt.model.collections import HOURS
from buurtpunt.model.documents import Document
from buurtpunt.model.hours import HourSet
from buurtpunt.model.hub import Hub
from buurtpunt.model.opening import DayHours, changed_days
from buurtpunt.model.translation import Untranslated, marked
from buurtpunt.model.village import Contents, File
from buurtpunt.theme import Theme, mark

AHEAD = 365  # days for which programs are told what is different
OWN_FILES = ("feed.xml", "agenda.xml")  # that each language has, beside its pages and its calendars
TEXT_WIDTH = "(min-width: 50em) 45rem, (min-resolution: 2.5dppx) 60vw, 90vw"  # how wide a picture in running text is, for <img sizes>


@dataclass(frozen=True, slots=True)
class Context:
    """One build of one village. `base` is the web address of the home page, or ""."""

    snapshot: Snapshot
    hub: Hub
    theme: Theme
    base: str
    pictures: dict[str, Picture]  # by picture_key
    hours_ahead: tuple[tuple[HourSet, tuple[DayHours, ...]], ...]  # each with its days of the coming year that differ
    stamp: str  # of the program and the theme: whatever else has a say in a page
    language: Language = DUTCH  # of the pages
    edition: str = ""  # what stands in front of the address of each page, in another language than the first: "fr/"
    theme_assets: tuple[File, ...] = ()  # pictures and letters of the village's own theme

    @property
    def seen(self) -> Contents:
        """What may be seen today."""
        return self.snapshot.seen

    @property
    def today(self) -> dt.date:
        """The day that it is."""
        return self.snapshot.today

    @property
    def letters(self) -> Pair:
        """The letters of the site and of its sheets."""
        return pair_of(self.hub.style, self.hub.letter)

    def speaking(self, code: str | None) -> Context:
        """The same in another language, if it is one."""
        return replace(self, language=language(code)) if code and code != self.language.code else self

    def picture(self, name: str | None) -> Picture | None:
        """A picture by its name as typed; None for a picture that may not be shown."""
        return self.pictures.get(picture_key(name)) if name else None

    def at(self, address: str) -> str:
        """Where the page or file of an address stands from the root of the site. What is no page is there once, for all languages,
        but for what follows the pages; an address with "/" in front is counted from the root already.
        """
        if address.startswith("/") or not self.edition:
            return address.removeprefix("/")
        path = address.partition("#")[0]
        is_own = not path or (path.endswith(("/", ".ics")) and not urls.is_elsewhere(address)) or path in OWN_FILES
        return self.edition + address if is_own else address

    def absolute(self, address: str) -> str:
        """The full web address of an address; "" when the hub has none yet."""
        return urls.absolute(self.at(address), self.base) if self.base else ""

    def leads_to(self, target: str, file: str) -> str:
        """The full web address to which a link of a file leads; "" for a page of a hub that has none yet."""
        found = resolve(self.snapshot, target, file).address
        return found if urls.is_elsewhere(found) else self.absolute(found)

    def text(self, markdown: str | None, file: str) -> str:
        """A Markdown text of a file as HTML, with marked addresses for its links and pictures.

        Below it stand the words in it that the village explains: a reader need not know them.
        """
        rendered = self.snapshot.prose(markdown or "").html
        placed = prose.place(rendered, lambda target: self._from_here(target, file), self._image, self.language)
        told = placed + prose.meanings(rendered, self.hub.explained)
        return marked(told) if isinstance(markdown, Untranslated) and told else told

    def text_for_readers(self, document: Document) -> str:
        """The text of a document for a feed reader: with full web addresses, and without pictures."""
        rendered = self.snapshot.prose(document.body.text).html
        return prose.place(rendered, lambda target: self._from_afar(target, document), lambda *_: "", self.language)

    def _image(self, source: str, alt: str) -> str:
        picture = self.picture(source)
        return self.theme.picture(picture._replace(alt=alt or picture.alt), TEXT_WIDTH) if picture else ""

    def _from_here(self, target: str, file: str) -> str:
        """A link to a place on the page at hand stays what it is; every other one waits for the page to be known."""
        return target if target.startswith("#") else mark(resolve(self.snapshot, target, file).address)

    def _from_afar(self, target: str, document: Document) -> str:
        if target.startswith("#"):
            return self.absolute(document.address + target)
        return self.leads_to(target, document.body.file)


def hours_ahead(snapshot: Snapshot) -> tuple[tuple[HourSet, tuple[DayHours, ...]], ...]:
    """The sets of opening hours, each with its days of the coming year on which the hours are not the usual ones."""
    closures = snapshot.seen.closures
    return tuple((item, tuple(changed_days(item, closures, snapshot.today, AHEAD))) for item in snapshot.seen.of(HOURS))
