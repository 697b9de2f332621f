"""The project as somebody finds it: a wheel that installs anywhere, a README that works, files that give nothing away."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from conftest import VillageBuilder

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"

# Made by tools and desktops: no part of the project.
LEFT_BEHIND = {
    ".git",
    ".venv",
    ".hypothesis",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    "__pycache__",
    ".DS_Store",
}

# The lines of the README's ```sh blocks that no test runs, and why. All others are run, in order.
NOT_RUN = {
    ".venv/bin/python tests/locks.py": "what it pins is checked by tests/test_supply_chain.py, and tomorrow there is a newer version",
    "python3 tests": "it would run this very test, without end",
    "python3 tests -k golden --refresh": "it is for when a change is meant, and would set up all the tools once more",
}

# What somebody answers to the lines that ask something: a name, and then whom to call and on which number.
ANSWERS = {"buurtpunt init mijn-dorp": "De Brug\n\n\n\nMieke Voorbeeld\n0450 00 12 34\n\n\n\n"}


# What goes on until somebody stops it: it is started, looked at as soon as it says where it is, and stopped.
GOES_ON = """\
{line} --no-browser 2> toon.txt &
until grep -q Ctrl-C toon.txt; do kill -0 $! && sleep 0.1; done
.venv/bin/python -c "import sys, urllib.request; urllib.request.urlopen(sys.argv[1])" "$(grep -o -m1 'http://[^ ]*' toon.txt)"
kill -TERM $!
wait $!"""


# Setting up ----------------------------------------------------------------------------------------------------------

INSTALLED = ["pip uv>=0.9", "uv"]  # what installs, and of what: the project itself where nothing is named


class Setup:
    """generator/environment.py in a made-up checkout, with the commands that it runs written down instead of run."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.project = folder / "pyproject.toml"
        self.project.write_text("[project]", encoding="utf-8")
        (folder / "generator").mkdir()
        script = shutil.copy2(ROOT / "generator" / "environment.py", folder / "generator")
        spec = importlib.util.spec_from_file_location("environment_of_a_test", script)
        assert spec
        assert spec.loader
        self.module: Any = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.module)
        self.commands: list[str] = []
        self.as_run: list[tuple[str, ...]] = []
        self.failing = ""  # how what does not work here begins
        monkeypatch.setattr(self.module.subprocess, "run", self._run)
        monkeypatch.setattr(importlib.metadata, "version", lambda _of: "26.0")

    def ready(self, *, dev: bool = False) -> list[str]:
        """What had to be run to be ready."""
        self.commands.clear()
        self.module.ready(dev=dev)
        return [*self.commands]

    def _run(self, command: tuple[str, ...], **_options: object) -> subprocess.CompletedProcess[str]:
        if "venv" in command:
            self.module.PYTHON.parent.mkdir(parents=True, exist_ok=True)
            self.module.PYTHON.touch()
        words = [word.removeprefix(str(self.project.parent)) for word in command]
        told = "venv" if "venv" in words else f"{words[2]} {words[-1]}".strip()
        self.commands.append(told)
        self.as_run.append(command)
        return subprocess.CompletedProcess(command, int(bool(self.failing) and told.startswith(self.failing)), "")


@pytest.fixture
def setup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Setup:
    return Setup(tmp_path, monkeypatch)


def test_setting_up_happens_once(setup: Setup) -> None:
    assert setup.ready() == ["venv", *INSTALLED]
    assert setup.ready() == []


def test_a_changed_pyproject_is_installed_again(setup: Setup) -> None:
    setup.ready()
    setup.project.write_text("[project]\ndependencies = []", encoding="utf-8")
    assert setup.ready() == INSTALLED


def test_the_tools_of_a_developer_stay(setup: Setup) -> None:
    setup.ready()
    assert setup.ready(dev=True) == ["pip uv>=0.9", "uv [dev]"]
    assert setup.ready() == []


@pytest.mark.parametrize("failing, tried", [("pip uv", ["pip uv>=0.9"]), ("uv", INSTALLED)])
def test_what_uv_cannot_do_pip_does(setup: Setup, failing: str, tried: list[str]) -> None:
    setup.failing = failing
    assert setup.ready() == ["venv", *tried, "pip"]


PIPS = {"26.0": True, "22.3": True, "22.2.1": False, "9.0.3": False, "24.1b1": False, "": False}


@pytest.mark.parametrize("pip", PIPS)
def test_a_pip_that_can_serve_another_environment_does(setup: Setup, monkeypatch: pytest.MonkeyPatch, pip: str) -> None:
    """To bring one along takes half of the time to set up; where there is none that can, it comes along."""

    def version(_of: str) -> str:
        if not pip:
            raise importlib.metadata.PackageNotFoundError
        return pip

    monkeypatch.setattr(importlib.metadata, "version", version)
    setup.ready()
    venv, uv, *_ = setup.as_run
    there = str(setup.module.PYTHON)
    assert ("--without-pip" in venv) == PIPS[pip]
    assert uv[:5] == ((sys.executable, "-m", "pip", "--python", there) if PIPS[pip] else (there, "-m", "pip", *uv[3:5]))


def test_where_the_pip_that_served_is_gone_one_comes_along(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    setup.ready()
    monkeypatch.setattr(setup.module, "_has_pip", lambda: False)
    assert setup.ready(dev=True) == ["venv", *INSTALLED[:-1], "uv [dev]"]


def test_without_an_internet_connection_a_sentence_asks_for_it(setup: Setup) -> None:
    setup.failing = "pip"
    with pytest.raises(setup.module.Unable, match=r"Klaarzetten lukte niet\. Is er internet\?"):
        setup.ready()
    setup.failing = ""
    assert setup.ready() == ["venv", *INSTALLED]  # what was begun is done anew


def test_another_python_gets_a_new_environment(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    setup.ready()
    monkeypatch.setattr(sys, "version_info", SimpleNamespace(major=3, minor=99))
    assert setup.ready() == ["venv", *INSTALLED]


@pytest.mark.parametrize("has_pip, missing", [(True, "venv"), (False, "ensurepip")])
def test_without_venv_a_sentence_says_what_to_install(
    setup: Setup, monkeypatch: pytest.MonkeyPatch, has_pip: bool, missing: str
) -> None:
    monkeypatch.setattr(setup.module, "_has_pip", lambda: has_pip)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == missing else name)
    with pytest.raises(setup.module.Unable, match="sudo apt install python3-venv"):
        setup.ready()


@pytest.mark.skipif(os.name == "nt", reason="a file that may be run is another thing on Windows")
@pytest.mark.parametrize("installed", [True, False])
def test_the_command_has_one_name_once_it_is_installed(tmp_path: Path, installed: bool) -> None:
    """What a villager is told to type works where it was told."""
    if installed:
        command = tmp_path / "buurtpunt"
        command.write_text("#!/bin/sh\n", encoding="utf-8")
        command.chmod(0o755)
    environment = {**os.environ, "PATH": os.pathsep.join([str(tmp_path), without_environment(os.environ["PATH"])])}
    told = done(sys.executable, "generator", "--help", cwd=ROOT, env=environment)
    assert ("Typ: buurtpunt init" in told, "Typ: python3 generator init" in told) == (installed, not installed)


# The wheel -----------------------------------------------------------------------------------------------------------


def test_the_wheel_works_far_from_the_checkout(tmp_path: Path) -> None:
    """It brings along what a new village starts from. Whether it asks for all that it needs, the README's `install` tells."""
    done(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path), cwd=ROOT)
    [wheel] = tmp_path.glob("*.whl")
    shutil.unpack_archive(wheel, tmp_path / "ver weg", "zip")
    for folder in ("themes", "content", "intern"):
        assert names_below(tmp_path / "ver weg" / "buurtpunt" / "_data" / folder) == names_below(ROOT / folder)
    command = (sys.executable, "-m", "buurtpunt", "init", "proef", "--voorbeeld")
    assert "Klaar!" in done(*command, cwd=tmp_path / "ver weg")
    assert names_below(tmp_path / "ver weg" / "proef" / "content") == names_below(ROOT / "content")


def fresh_python(folder: Path) -> str:
    """The Python of a new and empty environment."""
    done(sys.executable, "-m", "venv", str(folder))
    return str(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def names_below(folder: Path) -> list[str]:
    """What a folder holds; never nothing."""
    found = [path.relative_to(folder).as_posix() for path in files_below(folder)]
    assert found, f"{folder.name}/ is empty"
    return found


# The README ----------------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="these lines are for a POSIX shell; Windows has lines of its own")
def test_every_command_in_the_readme_works(tmp_path: Path) -> None:
    """Each ```sh block is run in a new copy of the checkout, line by line; a line that fails ends it, and is shown."""
    copy = copy_of_the_checkout(tmp_path / "een map")
    # What one block installs, a later one may call; on this computer nothing is installed.
    path = os.pathsep.join([str(tmp_path / "bin"), without_environment(os.environ["PATH"])])
    tools = {"UV_TOOL_DIR": str(tmp_path / "tools"), "UV_TOOL_BIN_DIR": str(tmp_path / "bin"), "HOME": str(tmp_path)}
    environment = {**os.environ, **tools, "PATH": path}
    for block in shell_blocks():
        script = "set -ex\n" + "\n".join(answered(line) for line in block if line not in NOT_RUN)
        done("sh", "-c", script, cwd=copy, env=environment)


def answered(line: str) -> str:
    """A line of the README, with the answers to what it asks, and an end to what goes on."""
    if line.endswith(" serve"):
        return GOES_ON.format(line=line)
    return f"{line} <<'EINDE'\n{ANSWERS[line]}EINDE" if line in ANSWERS else line


def test_every_line_that_is_not_run_is_in_the_readme() -> None:
    assert {*NOT_RUN, *ANSWERS} <= {line for block in shell_blocks() for line in block}


def test_the_event_in_the_readme_works_in_any_village(village: VillageBuilder) -> None:
    [example] = re.findall(r"^```markdown\n(.*?)^```$", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    made = village({"agenda/soep.md": example}).build()
    assert [problem for problem in made.problems if problem.level == "fout"] == []
    assert "tomatensoep" in made.text("agenda/soep/")


def copy_of_the_checkout(folder: Path) -> Path:
    """The project as a newcomer has it, but for what Python would compile of it once more in each copy."""
    for path in [*our_files(), *(ROOT / "generator").rglob("__pycache__/*.pyc")]:
        place = folder / path.relative_to(ROOT)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, place)
    return folder


def shell_blocks() -> Iterator[list[str]]:
    """The lines of each ```sh block, without comments."""
    for block in re.findall(r"^```sh\n(.*?)^```$", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        lines = (line.partition(" #")[0].strip() for line in block.splitlines())
        yield [line for line in lines if line and not line.startswith("#")]


def without_environment(path: str) -> str:
    """A search path without the environment that the tests run in, as a newcomer would have it."""
    own = Path(sys.prefix)
    return os.pathsep.join(folder for folder in path.split(os.pathsep) if own not in Path(folder).parents)


def test_before_a_commit_stands_what_ci_looks_at_beside_the_tests() -> None:
    [repo] = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    [hook] = repo["hooks"]
    script = hook["entry"].removeprefix("bash ")
    assert f"\n{script} " in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "-m ruff check ." in (ROOT / script).read_text(encoding="utf-8")


# What no file says ---------------------------------------------------------------------------------------------------

# Written in two halves, so that this file does not say them either.
UNSAID = (
    "/work" + "/",
    "/root" + "/",
    "pypi" + ".org",
    "python" + "hosted",
    "registry." + "npmjs",
    "deb." + "debian",
)


def test_what_a_build_makes_is_not_kept_in_git() -> None:
    assert done("git", "check-ignore", "output/site/index.html", cwd=ROOT).strip() == "output/site/index.html"


def test_no_file_names_a_machine_or_a_registry() -> None:
    """A path of somebody's computer is nobody else's business, and a client knows its own registry."""
    unsaid = (*UNSAID, f"{ROOT}/", f"{Path.home()}/")
    told = [f"{path.relative_to(ROOT)}: {word}" for path in our_files() for word in unsaid if word in text_of(path)]
    assert told == []


def our_files() -> list[Path]:
    """Every file of the project."""
    return [path for path in files_below(ROOT) if not made_by_buurtpunt(path)]


def files_below(folder: Path) -> list[Path]:
    """What a folder holds, in order, without what tools and desktops leave behind."""
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and is_ours(path.relative_to(folder))]


def is_ours(path: Path) -> bool:
    return not LEFT_BEHIND & set(path.parts)


def made_by_buurtpunt(path: Path) -> bool:
    """What stands below output/."""
    return path.is_relative_to(ROOT / "output")


def text_of(path: Path) -> str:
    """What a file says; a picture says nothing."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


# Running things ------------------------------------------------------------------------------------------------------


def done(*command: str, cwd: Path | None = None, env: dict[str, str] | None = None) -> str:
    """What a command printed; when it fails, that is what the test shows."""
    ended = ran(*command, cwd=cwd, env=env)
    assert ended.returncode == 0, f"{' '.join(command)}\n{ended.stdout}"
    return ended.stdout


def ran(*command: str, cwd: Path | None = None, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """A command that has ended, well or not, with all that it printed as its output."""
    return subprocess.run(
        command,
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
