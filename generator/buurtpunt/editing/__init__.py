"""Changes what stands in a file of a village as a villager would: the lines that were meant, and no other.

A change names a value by its path (`("vragen", 0, "antwoord")`) and gives a new page. Where the lines go is worked out
from what the reader tells of the old ones; whether that was right is read back. The page must then hold what it held,
with exactly that change, or nothing comes of it.
"""

from buurtpunt.editing.changes import add, move, put, remove
from buurtpunt.editing.page import Page, Path, Value

__all__ = ["Page", "Path", "Value", "add", "move", "put", "remove"]
