"""Who writes: somebody at the computer of the village, or a telephone that was let in there, which may do less."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from buurtpunt.catalogues import tell
from buurtpunt.editing.page import Value
from buurtpunt.forms.things import by_name
from buurtpunt.model.files import FileForm

CHANGES, PASTE, SEND, TOLD = "veranderd", "plak", "verstuur", "wie-hoort-wat"
# The screens for everybody, by the first step of their address; besides those there is a form for each sort of file.
_FOR_ALL = frozenset({"", CHANGES, PASTE, ".stijl.css", ".schrijf.js", ".beeld", ".foto", ".zo"})
_PRIVATE = "intern/"
_AT_HOME = frozenset({"thema"})  # keys of public files that only the computer changes


@dataclass(frozen=True, slots=True)
class Writer:
    """One who writes."""

    name: str = ""  # of a telephone, as somebody gave it
    is_guest: bool = False

    @property
    def called(self) -> str:
        """Who changed something, as *Wat is er veranderd?* tells."""
        return tell("forms.by.phone", name=self.name) if self.is_guest else tell("forms.by.home")

    def may(self, address: str) -> bool:
        """Whether a screen below the first one is for this writer. What is new is for the computer alone until somebody adds it."""
        first = next(iter(steps_of(address)), "")
        return not self.is_guest or first in _FOR_ALL or first in self.forms()

    def forms(self) -> Mapping[str, FileForm]:
        """The sorts of files that this writer may see, by their short names."""
        return {name: form for name, form in by_name().items() if self.sees(form.path)}

    def sees(self, file: str) -> bool:
        """Whether a file, by its name in the village, is for this writer to read."""
        return not self.is_guest or not file.startswith(_PRIVATE)

    @property
    def may_withdraw(self) -> bool:
        """Whether a photo may be taken back everywhere: that writes the site, and there is no way back."""
        return not self.is_guest

    @property
    def sees_paper(self) -> bool:
        """Whether the sheets may be seen before they are printed: on them stands where the publisher lives."""
        return not self.is_guest

    def may_not_change(self, keys: Mapping[str, tuple[Value, Value]]) -> Sequence[str]:
        """The keys among these that are for the computer alone."""
        return [key for key in keys if self.is_guest and key in _AT_HOME]


HOME = Writer()


def steps_of(address: str) -> list[str]:
    """The steps of an address below the first screen."""
    return [step for step in address.split("/") if step]
