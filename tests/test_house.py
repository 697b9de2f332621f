"""The house stands: floors, doors and manners of generator/buurtpunt, read from its source.

All imports count, those inside a function or under TYPE_CHECKING too: a floor that is only avoided at run time is still
leaned on by a reader. Every rule is held against the house, and against a made-up one that breaks it.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from rows import each

PACKAGE = Path(__file__).resolve().parent.parent / "generator" / "buurtpunt"

# From the ground up. Those on one floor are strangers: they do not know each other.
FLOORS = (
    {"catalogues"},
    {"problems"},
    {"disk"},
    {"knowledge"},
    {"languages"},
    {"model"},
    {"parallel", "urls"},
    {"codes", "fonts", "hosting", "images", "prose", "searching", "theme", "typesetting", "writing"},
    {"reading"},
    {"checking", "editing"},
    {"making"},
    {"outputs"},
    {"report"},
    {"pipeline", "summary"},
    {
        "doctor",
        "review",
        "starter",
        "today",
        "withdrawal",
    },  # `today` reads and checks as `pipeline` does, and makes nothing
    {"publishing"},
    {"forms"},
    {"preview"},
    {"cli"},
    {"door"},
    {"__main__"},
)
LEVEL = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}

SPEAKER = "cli"  # the one room that speaks, ends the program and reads the clock
AT_THE_DOOR = "door"  # asks for the day before the command line is loaded; it speaks no more than the others

# A library comes in by one door, which is one module. For these it is wider, and here is why.
WIDER_DOORS = {
    "click": ({"cli"}, "the command line is a room: its commands, its Dutch help and its screen all speak Click"),
    "markdown": ({"prose"}, "what stands inside a line and on lines of its own are ways to write, each in a module"),
    "starlette": ({"preview"}, "what somebody looks at and what somebody writes are two subjects, and two modules"),
    "PIL": ({"images"}, "what a picture shows and what its colours mean are two subjects, and two modules"),
    "pydantic": ({"model", "reading"}, "the model is made of it, and the reader turns its errors into ours"),
}

SPEECH = {"print", "input", "exit", "quit", "SystemExit", "sys.exit", "sys.stdout", "sys.stderr", "os._exit"}
CLOCK = {
    *(f"datetime.{name}" for name in ("date.today", "datetime.now", "datetime.today", "datetime.utcnow")),
    *(f"time.{name}" for name in ("time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns")),
    *(f"time.{name}" for name in ("localtime", "gmtime", "ctime", "asctime")),
}
DISK = "disk"  # the one room that opens, writes and removes files
TOUCHES = {
    *(
        "open",
        "rmtree",
        "unlink",
        "remove",
        "rmdir",
        "removedirs",
        "read_text",
        "read_bytes",
        "write_text",
        "write_bytes",
    ),
    *(
        "symlink_to",
        "hardlink_to",
        "symlink",
        "link",
        "rename",
        "renames",
        "copyfile",
        "copy2",
        "copytree",
        "copy",
        "move",
    ),
    *("mkdir", "makedirs", "mkdtemp", "mkstemp", "NamedTemporaryFile", "TemporaryDirectory", "touch", "chmod", "utime"),
}
# Who is no disk, or touches one all the same, and why.
ELSEWHERE = {
    "buurtpunt.cli": "what somebody asked on the command line to be written in a file, and the report of a bug",
    "buurtpunt.starter.laying": "a new village, in a folder that it has made itself a moment ago",
    "buurtpunt.typesetting": "a folder for a moment, of the system; what comes in it goes by the door",
    "buurtpunt.images.pillow": "opens a picture that was read",
    "buurtpunt.publishing.sftp": "files on a server, which are no disk of ours",
    "buurtpunt.publishing.ftps": "the same",
    "buurtpunt.review.fetching": "opens an address on the internet",
}
LONGEST = 250  # lines that a module may have
# What changes, stands in a module, and is there all the same, and why.
CONTAINERS = {"dict", "list", "set"}
SHELVES = {
    "buurtpunt.knowledge.memory._store": "answers of slow libraries: each follows from its question alone, and whoever "
    "checks a field asks from too deep in pydantic to be handed a place to keep them",
}
CHANGES = {
    "append",
    "extend",
    "insert",
    "add",
    "update",
    "setdefault",
    "pop",
    "popitem",
    "remove",
    "discard",
    "clear",
}


@dataclass(frozen=True, slots=True)
class Import:
    """One import: the module that it reaches, and the line that it stands on."""

    module: str
    line: int


@dataclass(frozen=True)
class Module:
    """A module of the house: `buurtpunt.model.hub` stands in the room `model`."""

    name: str
    path: Path
    house: frozenset[str]  # the names of all modules

    @property
    def room(self) -> str:
        return room_of(self.name)

    @cached_property
    def source(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.source)

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """All that stands in it."""
        return [*ast.walk(self.tree)]

    @cached_property
    def imports(self) -> list[Import]:
        statements = [node for node in self.nodes if isinstance(node, ast.Import | ast.ImportFrom)]
        found = (Import(name, node.lineno) for node in statements for name in self._reached(node))
        return list(dict.fromkeys(found))

    @cached_property
    def own_functions(self) -> set[str]:
        """The functions that it makes itself."""
        return {node.name for node in self.nodes if isinstance(node, ast.FunctionDef)}

    @cached_property
    def known_as(self) -> dict[str, str]:
        """What the names that came in by an import stand for: `{"dt": "datetime", "date": "datetime.date"}`."""
        known: dict[str, str] = {}
        for node in self.nodes:
            if isinstance(node, ast.Import):
                known |= {alias.asname: alias.name for alias in node.names if alias.asname}
            elif isinstance(node, ast.ImportFrom):
                known |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
        return known

    def at(self, line: int) -> str:
        """Where a reader has to look, with what stands there."""
        return f"{self.name}:{line}: `{self.source.splitlines()[line - 1].strip()}`"

    def _reached(self, node: ast.Import | ast.ImportFrom) -> list[str]:
        """The modules that a statement reaches; `from buurtpunt import urls` reaches `buurtpunt.urls`."""
        if isinstance(node, ast.Import):
            return [alias.name for alias in node.names]
        base = self._absolute(node)
        inner = (f"{base}.{alias.name}" for alias in node.names)
        return [name if name in self.house else base for name in inner]

    def _absolute(self, node: ast.ImportFrom) -> str:
        """The module that is imported from; `from . import x` counts from the package that we stand in."""
        if not node.level:
            return node.module or ""
        package = self.name if self.path.name == "__init__.py" else self.name.rpartition(".")[0]
        above = package.split(".")[: len(package.split(".")) - (node.level - 1)]
        return ".".join([*above, *([node.module] if node.module else [])])


def room_of(module: str) -> str:
    """The room that a module stands in: what comes after `buurtpunt`; the door itself has none."""
    return module.partition(".")[2].partition(".")[0]


@cache
def modules(package: Path) -> list[Module]:
    """Every module of a package, in order; each is read once, for all rules."""
    paths = {dotted(path, package): path for path in package.rglob("*.py")}
    return [Module(name, path, frozenset(paths)) for name, path in sorted(paths.items())]


def dotted(path: Path, package: Path) -> str:
    return ".".join(path.relative_to(package.parent).with_suffix("").parts).removesuffix(".__init__")


# The rules -----------------------------------------------------------------------------------------------------------


def homeless(house: list[Module]) -> Iterator[str]:
    """A room that stands on no floor."""
    for module in house:
        if module.room and module.room not in LEVEL:
            yield f"{module.name}: the room `{module.room}` stands on no floor; give it one in FLOORS"


def upstairs(house: list[Module]) -> Iterator[str]:
    """An import from a higher floor, or of a stranger on the same."""
    for module in house:
        for imported in module.imports:
            room = room_of(imported.module)
            if not imported.module.startswith("buurtpunt.") or room == module.room or {room, module.room} - {*LEVEL}:
                continue
            if LEVEL[room] >= LEVEL[module.room]:
                where = "higher up" if LEVEL[room] > LEVEL[module.room] else "a stranger on the same floor"
                yield f"{module.at(imported.line)} leans on `{room}`, which is {where}"


def circles(house: list[Module]) -> Iterator[str]:
    """Modules that import each other, also inside one room."""
    own = {module.name for module in house}
    known = {module.name: {found.module for found in module.imports} & own - {module.name} for module in house}
    try:
        TopologicalSorter(known).prepare()
    except CycleError as error:
        yield f"a circle of imports: {' <- '.join(error.args[1])}"


def back_doors(house: list[Module]) -> Iterator[str]:
    """A library that comes in by more than one door."""
    doors: dict[str, dict[Module, Import]] = {}
    for module in house:
        for imported in module.imports:
            library = imported.module.partition(".")[0]
            if library != "buurtpunt" and library not in sys.stdlib_module_names:
                doors.setdefault(library, {}).setdefault(module, imported)
    for library, found in sorted(doors.items()):
        rooms, _reason = WIDER_DOORS.get(library, (set[str](), ""))
        others = {module: imported for module, imported in found.items() if module.room not in rooms}
        if rooms or len(others) > 1:
            yield from (
                f"{module.at(imported.line)} is one of several doors to `{library}`"
                for module, imported in others.items()
            )


def bad_manners(house: list[Module]) -> Iterator[str]:
    """Speaking, ending the program or reading the clock below the command line."""
    for module in house:
        if module.room == SPEAKER:
            continue
        for line, name in names(module):
            if name in SPEECH or name.startswith("click."):
                yield f"{module.at(line)} speaks or ends the program; only {SPEAKER} does"
            if name in CLOCK and module.room != AT_THE_DOOR:
                yield f"{module.at(line)} reads the clock; today is a parameter"


def side_doors(house: list[Module]) -> Iterator[str]:
    """A file that is opened, written or removed by another door than those of the disk."""
    for module in house:
        if module.room == DISK or any(f"{module.name}.".startswith(f"{name}.") for name in ELSEWHERE):
            continue
        for node in module.nodes:
            if isinstance(node, ast.Call) and _touches(node, module):
                yield f"{module.at(node.lineno)} touches the disk; only `{DISK}` does"


def _touches(call: ast.Call, module: Module) -> bool:
    """Whether a call does something to the disk by its name; `list.remove(x)` and the names of the door do not."""
    name = full_name(call.func, module.known_as) or getattr(call.func, "attr", "")
    base, _, last = name.rpartition(".")
    if base.startswith(f"buurtpunt.{DISK}") or name.startswith("buurtpunt."):
        return False
    if last in ("remove", "copy", "move", "link"):  # a list, a dictionary or a link of ours has these as well
        return base in ("os", "shutil")
    if last == "replace":  # a text has two to replace, a record names them
        return base == "os" or (isinstance(call.func, ast.Attribute) and len(call.args) == 1 and not call.keywords)
    return last in TOUCHES and not (isinstance(call.func, ast.Name) and base == "" and last in module.own_functions)


def names(module: Module) -> Iterator[tuple[int, str]]:
    """Every name that is used, in full: `dt.date.today` is `datetime.date.today`."""
    for node in module.nodes:
        if isinstance(node, ast.Name | ast.Attribute) and (name := full_name(node, module.known_as)):
            yield node.lineno, name


def full_name(node: ast.expr, known_as: dict[str, str]) -> str:
    """A dotted name with its first part as it was imported; nothing when it does not begin with a name."""
    if isinstance(node, ast.Name):
        return known_as.get(node.id, node.id)
    if isinstance(node, ast.Attribute) and (base := full_name(node.value, known_as)):
        return f"{base}.{node.attr}"
    return ""


def too_long(house: list[Module]) -> Iterator[str]:
    """A module that does not fit in a head."""
    for module in house:
        lines = len(module.source.splitlines())
        if lines > LONGEST and module.room != "catalogues":  # a list of words is as long as there is to say
            yield f"{module.name}: {lines} lines, and {LONGEST} is a lot already"


def thrown_away(house: list[Module]) -> Iterator[str]:
    """A function that yields, called by a line that does nothing with it: what it found is lost, for it never runs."""
    yielding = {f"{module.name}.{name}" for module in house for name in _yielding(module)}
    for module in house:
        calls = (node.value for node in module.nodes if isinstance(node, ast.Expr))
        for call in calls:
            name = full_name(call.func, module.known_as) if isinstance(call, ast.Call) else ""
            if {name, f"{module.name}.{name}"} & yielding:
                yield f"{module.at(call.lineno)} never runs; what it yields is not asked for"


def _yielding(module: Module) -> Iterator[str]:
    for function in module.tree.body:
        if isinstance(function, ast.FunctionDef):
            within = (node for node in ast.walk(function) if isinstance(node, ast.FunctionDef) and node is not function)
            of_others = {inner for other in within for inner in ast.walk(other)}
            if any(isinstance(node, ast.Yield | ast.YieldFrom) for node in {*ast.walk(function)} - of_others):
                yield function.name


def shelves(house: list[Module]) -> Iterator[str]:
    """Something in a module that a function changes: what it gives then depends on what was asked before."""
    own = {f"{module.name}.{name}" for module in house for name in _bound(module.tree.body)}
    for module in house:
        for line, name in _ambient(module):
            if f"{module.name}.{name}" not in SHELVES:
                yield f"{module.at(line)} is known everywhere; hand it along"
        for function in (node for node in module.nodes if isinstance(node, ast.FunctionDef)):
            local = {argument.arg for argument in ast.walk(function.args) if isinstance(argument, ast.arg)}
            within = [*ast.walk(function)]
            names_in_it = [node for node in within if isinstance(node, ast.Name)]
            local |= {node.id for node in names_in_it if isinstance(node.ctx, ast.Store)} - _global(within)
            for node in within:
                for changed in _changed(node):
                    base = changed.id if isinstance(changed, ast.Name) else ""
                    name = full_name(changed, module.known_as)
                    found = {name, f"{module.name}.{name}"} & own - {*SHELVES}
                    if found and base not in local:
                        yield f"{module.at(changed.lineno)} changes what stands in a module; hand it along, or give it back"


def _bound(body: list[ast.stmt]) -> Iterator[str]:
    """The names that a module gives to values."""
    for node in body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        yield from (target.id for target in targets if isinstance(target, ast.Name))


def _ambient(module: Module) -> Iterator[tuple[int, str]]:
    """The variables of a context, and what is made of a dictionary, a list or a set of our own: who is given it may change it."""
    kinds = [node for node in module.tree.body if isinstance(node, ast.ClassDef)]
    changing = {
        kind.name for kind in kinds if {ast.unparse(base).partition("[")[0] for base in kind.bases} & CONTAINERS
    }
    for node in module.tree.body:
        value = getattr(node, "value", None)
        made = full_name(value.func, module.known_as) if isinstance(value, ast.Call) else ""
        if made == "contextvars.ContextVar" or made in changing:
            yield from ((node.lineno, name) for name in _bound([node]))


def _global(within: list[ast.AST]) -> set[str]:
    return {name for node in within if isinstance(node, ast.Global) for name in node.names}


def _changed(node: ast.AST) -> Iterator[ast.expr]:
    """What a part of a function changes: by a key, by a method, or by a name of the module."""
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
        yield node.value
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGES:
        yield node.func.value
    if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store | ast.Del):
        yield node
    if isinstance(node, ast.Global):
        yield from (ast.Name(name, lineno=node.lineno) for name in node.names)


def hidden_caches(house: list[Module]) -> Iterator[str]:
    """A class whose objects are values, and that keeps something in them later on."""
    for module in house:
        for kind in (node for node in module.nodes if isinstance(node, ast.ClassDef)):
            methods = [node for node in kind.body if isinstance(node, ast.FunctionDef)]
            has_state = any(method.name == "__init__" for method in methods)
            for method in methods:
                decorators = {full_name(one, module.known_as) for one in method.decorator_list}
                if "functools.cached_property" in decorators and not has_state:
                    yield f"{module.at(method.lineno)} is kept in a `{kind.name}`, which is a value"
            if any("frozen=True" in ast.unparse(one) for one in kind.decorator_list):
                for changed in (found for node in ast.walk(kind) for found in _changed(node)):
                    if ast.unparse(changed).startswith("self."):
                        yield f"{module.at(changed.lineno)} changes a `{kind.name}`, which is a value"


Rule = Callable[[list[Module]], Iterator[str]]
RULES: tuple[Rule, ...] = (
    homeless,
    upstairs,
    circles,
    back_doors,
    bad_manners,
    too_long,
    side_doors,
    thrown_away,
    shelves,
    hidden_caches,
)


# The tests -----------------------------------------------------------------------------------------------------------


@each("rule", RULES)
def test_the_house_stands(rule: Rule) -> None:
    assert "\n".join(rule(modules(PACKAGE))) == ""


BROKEN: dict[str, tuple[dict[str, str], Rule, str]] = {
    "a room without a floor": ({"attic.py": ""}, homeless, "`attic` stands on no floor"),
    "an import from above": (
        {"model/hub.py": "x = 1\nfrom buurtpunt.making import views", "making/views.py": ""},
        upstairs,
        "buurtpunt.model.hub:2: `from buurtpunt.making import views` leans on `making`, which is higher up",
    ),
    "a lazy import from above": (
        {"model/hub.py": "def f():\n    import buurtpunt.report", "report.py": ""},
        upstairs,
        "buurtpunt.model.hub:2",
    ),
    "an import for its type": (
        {"prose.py": "if TYPE_CHECKING:\n    from buurtpunt.pipeline import Built", "pipeline.py": ""},
        upstairs,
        "buurtpunt.prose:2",
    ),
    "a relative import from above": (
        {"knowledge/dates.py": "from ..report import x", "report.py": ""},
        upstairs,
        "leans on `report`",
    ),
    "a room by its name": (
        {"knowledge/dates.py": "from buurtpunt import report", "report.py": ""},
        upstairs,
        "leans on `report`",
    ),
    "a stranger": ({"theme.py": "import buurtpunt.prose", "prose.py": ""}, upstairs, "a stranger on the same floor"),
    "a circle in a room": (
        {"model/a.py": "from . import b", "model/b.py": "from buurtpunt.model.a import x"},
        circles,
        "buurtpunt.model.a",
    ),
    "a circle by the room itself": (
        {"model/__init__.py": "from .hub import Hub", "model/hub.py": "from buurtpunt.model import Village"},
        circles,
        "buurtpunt.model.hub",
    ),
    "two doors": (
        {"prose.py": "import markdown", "making/x.py": "from markdown.extensions import toc"},
        back_doors,
        "buurtpunt.making.x:1: `from markdown.extensions import toc` is one of several doors to `markdown`",
    ),
    "a door that was not widened that far": ({"urls.py": "import pydantic"}, back_doors, "doors to `pydantic`"),
    "a print": ({"pipeline.py": "print(1)"}, bad_manners, "speaks"),
    "an exit": ({"pipeline.py": "from sys import exit\nexit(1)"}, bad_manners, "buurtpunt.pipeline:2"),
    "an echo": ({"pipeline.py": "from click import echo as e\ne(1)"}, bad_manners, "buurtpunt.pipeline:2"),
    "the clock": ({"pipeline.py": "import datetime as dt\nx = dt.date.today()"}, bad_manners, "reads the clock"),
    "the clock as a default": (
        {"pipeline.py": "from datetime import datetime\nx = field(factory=datetime.now)"},
        bad_manners,
        "reads the clock",
    ),
    "the clock by half a name": ({"pipeline.py": "from time import time\ntime()"}, bad_manners, "reads the clock"),
    "a file that is opened": ({"pipeline.py": "with open('x') as file:\n    pass"}, side_doors, "touches the disk"),
    "a file that is read": (
        {"pipeline.py": "def f(path):\n    return path.read_bytes()"},
        side_doors,
        "buurtpunt.pipeline:2",
    ),
    "a folder that goes": (
        {"pipeline.py": "from shutil import rmtree as away\naway('x')"},
        side_doors,
        "touches the disk",
    ),
    "a file that goes": ({"pipeline.py": "import os\nos.remove('x')"}, side_doors, "touches the disk"),
    "a file that is moved": ({"pipeline.py": "p = x / 'y'\np.replace(q)"}, side_doors, "buurtpunt.pipeline:2"),
    "a file that is opened by a path": (
        {"pipeline.py": "p = x / 'y'\np.open('x')"},
        side_doors,
        "buurtpunt.pipeline:2",
    ),
    "a method of a path": ({"pipeline.py": "p = x / 'y'\np.unlink()"}, side_doors, "buurtpunt.pipeline:2"),
    "a check that never runs": (
        {
            "checking/a.py": "def check(s):\n    yield 1",
            "pipeline.py": "from buurtpunt.checking import a\na.check(1)",
        },
        thrown_away,
        "buurtpunt.pipeline:2: `a.check(1)` never runs",
    ),
    "a part of a check that never runs": (
        {"checking/a.py": "def check(s):\n    _dates(s)\n\n\ndef _dates(s):\n    yield from s"},
        thrown_away,
        "buurtpunt.checking.a:2",
    ),
    "a shelf": (
        {"prose.py": "_made = {}\n\n\ndef render(text):\n    _made[text] = 1"},
        shelves,
        "buurtpunt.prose:5: `_made[text] = 1` changes what stands in a module",
    ),
    "a dictionary of our own": (
        {"prose.py": "class Known(dict[str, int]):\n    pass\n_known = Known()\ndef f(g):\n    g(_known)"},
        shelves,
        "prose:3",
    ),
    "a list that is added to": ({"prose.py": "_all: list = []\ndef f(x):\n    _all.append(x)"}, shelves, "prose:3"),
    "a name of the module that is another later on": (
        {"prose.py": "_last = None\ndef f(x):\n    global _last\n    _last = x"},
        shelves,
        "buurtpunt.prose:3",
    ),
    "a shelf of another": (
        {"prose.py": "made = {}", "making/x.py": "from buurtpunt import prose\ndef f(x):\n    prose.made.update(x)"},
        shelves,
        "buurtpunt.making.x:3",
    ),
    "a value that changes": (
        {
            "model/a.py": "from functools import cache, cached_property as c\nclass A(B):\n    @c\n    def x(self):\n        return 1"
        },
        hidden_caches,
        "buurtpunt.model.a:4: `def x(self):` is kept in a `A`, which is a value",
    ),
    "a variable of the context": (
        {"prose.py": "from contextvars import ContextVar\n_store: ContextVar[int] = ContextVar('store')"},
        shelves,
        "buurtpunt.prose:2",
    ),
    "a value with a shelf in it": (
        {
            "model/a.py": "@dataclass(frozen=True, slots=True)\nclass A:\n    made: dict\n"
            "    def of(self, x):\n        self.made[x] = 1"
        },
        hidden_caches,
        "buurtpunt.model.a:5: `self.made[x] = 1` changes a `A`",
    ),
    "too many lines": ({"pipeline.py": "x = 1\n" * 251}, too_long, "buurtpunt.pipeline: 251 lines"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_house_that_breaks_a_rule_falls(tmp_path: Path, what: str) -> None:
    files, rule, fault = BROKEN[what]
    assert fault in "\n".join(rule(made_up(tmp_path, files)))


def test_a_sound_house_passes(tmp_path: Path) -> None:
    house = made_up(
        tmp_path,
        {
            "__init__.py": "",
            "problems/__init__.py": "from datetime import date",
            "problems/values.py": "from buurtpunt.problems import Kind\nimport pydantic_core",
            "model/hub.py": "import pydantic\nfrom buurtpunt.problems.values import X",
            "model/lists.py": "import pydantic\nfrom .hub import Hub",
            "reading/a.py": "from pydantic import ValidationError\nimport yaml\nfrom yaml.nodes import Node",
            "cli.py": "import click, datetime\nfrom buurtpunt import build\nclick.echo(datetime.date.today())",
            "pipeline.py": "def build(today): return today.year, self.print()",
            "__main__.py": "from buurtpunt.cli import main",
        },
    )
    assert [fault for rule in RULES for fault in rule(house)] == []


def made_up(folder: Path, files: dict[str, str]) -> list[Module]:
    """A house of these modules."""
    package = folder / "buurtpunt"
    for name, source in files.items():
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    return modules(package)
