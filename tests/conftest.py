"""What every test may ask for."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import count
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Protocol

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser

from browser import OneBrowser
from builder import TODAY, Files, Village, bug_report, new_village, run
from made_before import Store, kept_in
from nightly import IS_NIGHT, examples

# How long an example takes says more of the machine than of the code. The examples of every day are the same each day,
# so that what fails is what was changed; a night tries other ones.
settings.register_profile(
    "here",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=not IS_NIGHT,
    max_examples=examples(50),
)
settings.load_profile("here")

ROOT = Path(__file__).resolve().parent.parent
HANDFUL = 12  # tests
_ENDED = count(1)
ONE = pytest.StashKey[OneBrowser]()


class VillageBuilder(Protocol):
    """What the fixture `village` is."""

    def __call__(self, files: Files | None = None) -> Village: ...


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--refresh`: what is made now is the golden site from now on."""
    parser.addoption("--refresh", action="store_true", help="keep what is made now as the golden site")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Says which tests go to one process together (`--dist loadgroup`), unless they say so themselves.

    Those that share a costly thing of their module (a browser, a village that was built) wait for one of it; a slow one
    goes by itself. All others go a handful at a time: to hand out each apart takes longer than many of them. What takes
    longest begins first, so that no process works on alone at the end.
    """
    numbers: Counter[str] = Counter()
    long: dict[str, int] = {}
    for item in items:
        if isinstance(item, pytest.Function) and item.get_closest_marker("xdist_group") is None:
            module = item.nodeid.partition("::")[0]
            group = _shared(item) or (item.name if item.get_closest_marker("slow") else "")
            if not group:
                group = f"part {numbers[module] // HANDFUL}"
                numbers[module] += 1
            item.add_marker(pytest.mark.xdist_group(f"{module} {group}"))
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.screen)
        weight = 2 * (item.get_closest_marker("screen") is not None) + (item.get_closest_marker("slow") is not None)
        long[_group(item)] = max(weight, long.get(_group(item), 0))
    if "PYTEST_XDIST_WORKER" in os.environ:
        items.sort(key=lambda item: -long[_group(item)])
    if config.getoption("loadgroup", default=False) and hasattr(pytest.Item, "id"):
        for item in items:
            _tell_its_group(item)


def _group(item: pytest.Item) -> str:
    mark = item.get_closest_marker("xdist_group")
    return str(mark.args[0]) if mark else ""


def _tell_its_group(item: pytest.Item) -> None:
    """Names the group behind the name of a test, where who hands out looks for it.

    As pytest-xdist 3.8 does itself, but from pytest 9.2 on in vain, without a word (its issue 1386).
    """
    if (group := _group(item)) and not item.nodeid.endswith(f"@{group}"):
        item._id = item.id.parse(f"{item.nodeid}@{group}")  # noqa: SLF001 - nothing public leads there


def _shared(item: pytest.Function) -> str:
    """The name of what a test shares with others of its module; "" when it shares nothing."""
    made = item._fixtureinfo.name2fixturedefs  # noqa: SLF001 - pytest has no other word for it
    shared = sorted(name for name, found in made.items() if found[-1].scope == "module")
    asked = item.callspec.params if hasattr(item, "callspec") else {}
    return " ".join(f"{name} {asked[name]}" if name in asked else "shared" for name in shared[:1])


def pytest_collection_finish() -> None:
    """What is there before the first test stays to the end, and Python need not look through it again and again."""
    gc.collect()
    gc.freeze()
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_runtest_logfinish() -> None:
    """What is done with is thrown away now and then, and not in the midst of all that a test makes."""
    if not next(_ENDED) % (16 * HANDFUL):
        gc.collect()
        gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _nothing_above(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What happens to lie above the folder of the tests, such as a village in `/tmp`, is none of their business."""
    os.environ["BUURTPUNT_NIET_HOGER"] = str(tmp_path_factory.getbasetemp().resolve())


@pytest.fixture(scope="session", autouse=True)
def _for_a_moment(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What programs lay down for a moment lies beside all the rest, often in memory, and goes away too; anybody may."""
    tmp_path_factory.getbasetemp()  # made where it would be without this
    folder = tempfile.mkdtemp(dir=os.environ.get("PYTEST_DEBUG_TEMPROOT"))
    Finalize(None, shutil.rmtree, (folder, True), exitpriority=-200)  # `multiprocessing` clears its own in it at -100
    Path(folder).chmod(0o777)
    tempfile.tempdir = os.environ["TMPDIR"] = folder


@pytest.fixture(scope="session")
def for_all(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of all the processes that test."""
    below = tmp_path_factory.getbasetemp()
    return below.parent if "PYTEST_XDIST_WORKER" in os.environ else below


@pytest.fixture(scope="session", autouse=True)
def _made_before(for_all: Path) -> Iterator[Store]:
    """What other tests made already: see tests/made_before.py."""
    with kept_in(for_all / "gemaakt") as store:
        yield store


@pytest.fixture(autouse=True)
def _afresh(request: pytest.FixtureRequest, _made_before: Store) -> Iterator[None]:
    """Some tests make all anew."""
    _made_before.open = not request.node.get_closest_marker("afresh")
    yield
    _made_before.open = True


@pytest.fixture
def village(request: pytest.FixtureRequest, tmp_path: Path) -> VillageBuilder:
    r"""A new village with each call, in a folder of the kind that people have: with a space and an accent.

    Keys are paths below content/, unless they begin with `intern/`, `themes/` or `./`; None leaves a file out:

        made = village({"agenda/kermis.md": "---\ntitel: Kermis\ndatum: 2026-12-12\n---\nKom!"}).build()
        assert made.page("agenda/kermis/").css_first("h1").text() == "Kermis"

    Where a module has the marker `only`, it builds no more than that by day; at night all of it.
    """
    numbers = count(1)
    mark = request.node.get_closest_marker("only")
    only = str(mark.args[0]) if mark and not IS_NIGHT else ""

    def build(files: Files | None = None) -> Village:
        return new_village(tmp_path / f"Café {next(numbers)}", files, only)

    return build


@pytest.fixture(scope="session")
def demo_site(for_all: Path) -> Path:
    """The website of the village in this checkout, made by the real command line; once, for all processes that test.

    Its sheets are those of `test_the_demo_village_prints_well`.
    """
    output = for_all / "demo"
    with FileLock(for_all / "demo.lock"):
        if not output.exists():
            asked = ("--json", "--today", TODAY, "--only", "site", "--output", str(output))
            made = run("build", str(ROOT), *asked, site=output / "site")
            assert made.exit_code == 0, bug_report(made.output)
    return output / "site"


@pytest.fixture(scope="session")
def _one_browser(request: pytest.FixtureRequest) -> Iterator[OneBrowser]:
    one = request.config.stash[ONE] = OneBrowser()
    yield one
    one.close_unless_used()


@pytest.fixture(scope="module")
def browser(_one_browser: OneBrowser) -> Iterator[Browser]:
    """A real browser, which goes on to the next module that asks for one."""
    with _one_browser.used() as found:
        yield found


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Who looks at no screen finds no browser; see `OneBrowser`."""
    if (one := item.config.stash.get(ONE, None)) and not item.get_closest_marker("screen"):
        one.close_unless_used()
