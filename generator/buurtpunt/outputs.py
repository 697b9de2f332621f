"""What a build leaves in `output/`: a row for each folder, with who makes it, for whom it is and what is counted of it.

CONTRIBUTING.md tells what a new one asks. Nothing heavy is loaded here: who asks only for a name pays for no maker.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from buurtpunt.writing.part import MadePart

if TYPE_CHECKING:
    from buurtpunt.making.context import Context
    from buurtpunt.making.executor import Executor
    from buurtpunt.making.paper.orders import Printed
    from buurtpunt.writing.manifest import Earlier, Kept

SITE, PAPER, CHANNELS, PLAN, REVIEW = "site", "druk", "kanalen", "plan", "intern"
PAGES, PICTURES, SHEETS, TEXTS, MESSAGES = "pages", "pictures", "sheets", "texts", "messages"
PRIVATE = "intern"  # the folder of a village that never leaves its computer


class For(Enum):
    """For whom a part is."""

    EVERYBODY = auto()
    WHO_GETS_IT = auto()  # it carries what may not be online, such as a home address
    TEAM = auto()  # made on a computer that has the private files, and hidden from git


@dataclass(frozen=True, slots=True)
class Materials:
    """What a part is made from: a village without a fault, and what was made of its pictures, letters and sheets."""

    context: Context
    beside: Mapping[str, bytes | Kept]  # the pictures and letters of the site
    printed: Printed
    earlier: Earlier
    executor: Executor
    tell: Callable[[str, int, int], None]
    one: str = ""  # of a part one thing alone, where somebody looks at that


@dataclass(frozen=True, slots=True)
class Output:
    """A folder of the output, swapped as a whole. Without a `make` it is another command that fills it.

    What a build says of it in the end, and of what is counted, stands in the catalogue.
    """

    name: str
    audience: For
    make: Callable[[Materials], MadePart] | None = None
    counted: tuple[str, ...] = ()  # by the name that programs read
    opens: str = ""  # the file of it that one opens; "" for the folder
    has_hint: bool = False  # whether something is said of it the first time

    def can_be_made(self, folders: frozenset[str]) -> bool:
        """Whether a village with these folders has what it takes: without its private files it gets nothing private."""
        return self.make is not None and (self.audience is not For.TEAM or PRIVATE in folders)


HIDDEN = {".gitignore": b"*\n"}  # beside what is for the team alone


def _site(given: Materials) -> MadePart:
    from buurtpunt.making.website import make_website  # slow to load, and who prints a sheet does without

    given.tell("maken", len(given.context.seen.documents), 0)
    made = make_website(given.context, given.beside, given.printed, given.earlier, given.executor.jobs)
    pictures = sum(name.startswith("beelden/") for name in made.files)
    return MadePart(made.files, made.keys, {PAGES: made.pages, PICTURES: pictures}, problems=made.problems)


def _paper(given: Materials) -> MadePart:
    files = given.printed.files
    return MadePart(files, counts={SHEETS: len(files)}, left_out=given.printed.left_out)


def _channels(given: Materials) -> MadePart:
    from buurtpunt.making.outbox.files import outbox  # the same

    files, texts = outbox(given.context, given.executor, given.one)
    return MadePart(files, counts={TEXTS: texts})


def _plan(given: Materials) -> MadePart:
    from buurtpunt.making.plan.files import files  # the same

    made, messages = files(given.context, given.executor)
    return MadePart(made, counts={MESSAGES: messages})


# In the order in which they are made; what is said of the site comes last, where one reads first.
OUTPUTS = (
    Output(SITE, For.EVERYBODY, _site, (PAGES, PICTURES), opens="index.html"),
    Output(PAPER, For.WHO_GETS_IT, _paper, (SHEETS,), has_hint=True),
    Output(CHANNELS, For.TEAM, _channels, (TEXTS,), opens="index.html"),
    Output(PLAN, For.TEAM, _plan, (MESSAGES,), opens="index.html"),
    Output(REVIEW, For.TEAM),  # what `check` finds
)


def built() -> tuple[Output, ...]:
    """Those that a build makes."""
    return tuple(output for output in OUTPUTS if output.make)
