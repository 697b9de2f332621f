"""A small machine like the ones of GitHub Actions: it runs the steps of a workflow in a fresh folder.

What a step types is run for real, by a real shell, but for what was installed in the same Python before. What a step `uses` is somebody else's, and done here in a few lines.
An expression or an action that is not known here ends the test, so that nothing of a workflow is passed over.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from buurtpunt import hosting
from test_project import ran

ROOT = Path(__file__).resolve().parent.parent
COMMIT = "0123456789abcdef0123456789abcdef01234567"  # of this project, as GitHub would name it

_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
_COMPARED = re.compile(r"(\S+) (==|!=) '([^']*)'")
_STRENGTH = ("none", "read", "write")


def workflow(path: Path) -> dict[str, Any]:
    """A workflow as it is written; `on` is the word, not the truth value that YAML 1.1 takes it for."""
    found = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - every scalar is a text
    assert isinstance(found, dict)
    return found


def git(folder: Path, *words: str, day: str = "") -> None:
    """Something that git does in a folder; as if it were done on a day."""
    when = {"GIT_AUTHOR_DATE": f"{day}T12:00:00", "GIT_COMMITTER_DATE": f"{day}T12:00:00"} if day else {}
    who = ("-c", "user.name=Mieke", "-c", "user.email=mieke@oudemelkerij.example", "-c", "init.defaultBranch=main")
    subprocess.run(("git", "-C", str(folder), *who, *words), check=True, capture_output=True, env=os.environ | when)


@dataclass
class Machine:
    """GitHub for one village: its repository, what it knows of Pages, and what the runs leave behind."""

    village: Path  # what was pushed
    ours: Path  # this project, as somebody checks it out
    python: Path  # of a bare environment
    installed: set[str]  # what was typed to install something in that Python, and need not be again
    folder: Path  # where everything happens
    base_url: str = ""  # where Pages puts the site; "" while it is off
    artifacts: dict[str, Path] = field(default_factory=dict)
    kept: dict[str, Path] = field(default_factory=dict)  # what the caches hold, by the beginning of their keys
    online: Path | None = None  # the site that visitors see
    said: str = ""
    base: str = ""  # the commit of the main branch that a proposal is made to
    runs: int = 0
    attempt: int = 1  # of the run; somebody asked for a second one

    @property
    def summary(self) -> str:
        """What stands on the page of the run."""
        return (self.temp / "summary.md").read_text(encoding="utf-8")

    def run(self, event: str) -> bool:
        """Lets an event happen: the workflow of the village, and the jobs of ours that it calls. Whether all went well."""
        git(self.village, "add", "--all")
        if event == "pull_request":
            head = ("git", "-C", str(self.village), "rev-parse", "--quiet", "--verify", "HEAD")
            if subprocess.run(head, check=False, capture_output=True).returncode:  # nothing was pushed before
                git(self.village, "commit", "--quiet", "--message", "hoofdtak")
            self.base = subprocess.run(head, check=True, capture_output=True, text=True).stdout.strip()
        git(self.village, "commit", "--quiet", "--allow-empty", "--message", event)
        self.runs += 1
        self.artifacts, self.said = {}, ""
        for made in (self.workspace, self.temp):
            made.mkdir(parents=True)
        (self.temp / "summary.md").touch()
        asked = workflow(self.village / hosting.WORKFLOW_FILE)
        assert event in asked["on"], f"the village does not listen to {event}"
        [caller] = asked["jobs"].values()
        called, _, release = caller["uses"].partition("@")
        assert (called, release) == (hosting.CALLED, hosting.RELEASE)
        ours = workflow(self.ours / called.removeprefix(f"{hosting.REPOSITORY}/"))
        inputs = {name: value["default"] for name, value in ours["on"]["workflow_call"]["inputs"].items()}
        return all(self._job(job, caller, event, inputs | caller.get("with", {})) for job in ours["jobs"].values())

    @property
    def workspace(self) -> Path:
        return self.folder / str(self.runs) / "een map"

    @property
    def temp(self) -> Path:
        return self.folder / str(self.runs) / "temp"

    def _job(self, job: dict[str, Any], caller: dict[str, Any], event: str, inputs: dict[str, str]) -> bool:
        for name, right in job["permissions"].items():
            granted = caller["permissions"].get(name, "none")
            assert _STRENGTH.index(right) <= _STRENGTH.index(granted), f"{name}: {right} was not granted"
        steps = Steps(self, event, inputs)
        if "if" in job and not steps.holds(job["if"]):
            return True
        steps.environment |= {name: steps.fill(value) for name, value in job.get("env", {}).items()}
        return steps.run(job["steps"])


@dataclass
class Steps:
    """The steps of one job, and what they know of each other."""

    machine: Machine
    event: str
    inputs: dict[str, str]
    environment: dict[str, str] = field(default_factory=dict)
    done: dict[str, dict[str, str]] = field(default_factory=dict)  # by the id of a step: its outcome and its outputs
    caches: dict[str, Path] = field(default_factory=dict)
    well: bool = True

    def run(self, steps: list[dict[str, Any]]) -> bool:
        """All of them in order; after one that fails only those that ask to be run always. Then the caches are kept."""
        for step in steps:
            wanted = step.get("if", "success()")
            if not (self.well or "always()" in wanted) or not self.holds(wanted):
                self._note(step, "skipped")
                continue
            went_well = self._command(step) if "run" in step else self._action(step)
            self._note(step, "success" if went_well else "failure")
            self.well = self.well and (went_well or step.get("continue-on-error") == "true")
        if self.well:
            self.machine.kept |= {key: path for key, path in self.caches.items() if path.exists()}
        return self.well

    def _note(self, step: dict[str, Any], outcome: str) -> None:
        if "id" in step:
            self.done.setdefault(step["id"], {})["outcome"] = outcome

    def holds(self, condition: str) -> bool:
        """Whether an `if` holds."""
        if condition in ("always()", "success()"):
            return True
        compared = _COMPARED.fullmatch(condition)
        assert compared, f"not known here: {condition}"
        name, sign, wanted = compared.groups()
        return (self._value(name) == wanted) == (sign == "==")

    def fill(self, text: str) -> str:
        """A text with its expressions filled in."""
        return _EXPRESSION.sub(lambda found: self._value(found[1]), text)

    def _value(self, expression: str) -> str:
        """What an expression stands for. Of a step that did not run it is nothing."""
        if expression.startswith("hashFiles("):
            return "beelden"
        room, _, name = expression.partition(".")
        if room == "inputs":
            return self.inputs[name]
        if room == "steps":
            step, _, name = name.partition(".")
            return self.done.get(step, {}).get(name.removeprefix("outputs."), "")
        return {
            "github.event_name": self.event,
            "github.event.pull_request.base.sha": self.machine.base,
            "github.run_id": str(self.machine.runs),
            "github.run_attempt": str(self.machine.attempt),
            "github.workspace": str(self.machine.workspace),
            "runner.temp": str(self.machine.temp),
            "job.workflow_repository": hosting.REPOSITORY,
            "job.workflow_sha": COMMIT,
        }[expression]

    def _command(self, step: dict[str, Any]) -> bool:
        """Runs what a step types, as GitHub does: in bash, which ends at the first command that fails."""
        own = {name: self.fill(value) for name, value in step.get("env", {}).items()}
        stripped = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL", "GIT"))
        }
        github = {
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_STEP_SUMMARY": str(self.machine.temp / "summary.md"),
            "GITHUB_WORKSPACE": str(self.machine.workspace),
            "RUNNER_TEMP": str(self.machine.temp),
            "PATH": f"{self.machine.python.parent}{os.pathsep}{os.environ['PATH']}",
        }
        environment = stripped | github | self.environment | own
        typed = self.fill(step["run"])
        if typed in self.machine.installed:
            return True
        ended = ran("bash", "-e", "-c", typed, cwd=self.machine.workspace, env=environment)
        self.machine.said += ended.stdout
        if ended.returncode == 0 and "pip install" in typed:
            self.machine.installed.add(typed)
        return ended.returncode == 0

    def _action(self, step: dict[str, Any]) -> bool:
        """Does what a step of somebody else does."""
        name, _, commit = step["uses"].partition("@")
        assert re.fullmatch("[0-9a-f]{40}", commit), f"{name} is not pinned"
        actions: dict[str, Callable[[dict[str, str]], dict[str, str] | None]] = {
            "actions/checkout": self._checkout,
            "actions/setup-python": self._setup_python,
            "actions/configure-pages": lambda _: self._pages(),
            "actions/cache": self._cache,
            "actions/upload-artifact": self._upload,
            "actions/upload-pages-artifact": lambda given: self._upload(given | {"name": "github-pages"}),
            "actions/deploy-pages": lambda _: self._deploy(),
        }
        outputs = actions[name]({key: self.fill(value) for key, value in step.get("with", {}).items()})
        if outputs is not None and "id" in step:
            self.done.setdefault(step["id"], {}).update(outputs)
        return outputs is not None

    def _checkout(self, given: dict[str, str]) -> dict[str, str]:
        assert given["persist-credentials"] == "false"
        if "repository" not in given:
            folder = self.machine.workspace / given.get("path", "")
            git(self.machine.village, "clone", "--quiet", ".", str(folder))
            if "ref" in given:
                git(folder, "checkout", "--quiet", given["ref"])
            return {}
        assert (given["repository"], given["ref"]) == (hosting.REPOSITORY, COMMIT)
        shutil.copytree(self.machine.ours, self.machine.workspace / given["path"])
        return {}

    def _setup_python(self, given: dict[str, str]) -> dict[str, str]:
        assert (self.machine.workspace / given["cache-dependency-path"]).is_file()
        return {}

    def _pages(self) -> dict[str, str] | None:
        """The address without "/" at its end, as `configure-pages` gives it."""
        return {"base_url": self.machine.base_url.rstrip("/")} if self.machine.base_url else None

    def _cache(self, given: dict[str, str]) -> dict[str, str]:
        place, key = self.machine.workspace / given["path"], given["restore-keys"]
        assert given["key"].startswith(key)
        assert given["key"] != key, "one name for all that is ever kept is never kept again"
        self.caches[key] = place
        if kept := self.machine.kept.get(key):
            place.parent.mkdir(parents=True, exist_ok=True)
            (shutil.copytree if kept.is_dir() else shutil.copy)(kept, place)
        return {}

    def _upload(self, given: dict[str, str]) -> dict[str, str] | None:
        found = self.machine.workspace / given["path"]
        if not found.exists():
            return {} if given.get("if-no-files-found") == "ignore" else None
        self.machine.artifacts[given["name"]] = found
        return {}

    def _deploy(self) -> dict[str, str]:
        self.machine.online = self.machine.artifacts["github-pages"]
        return {"page_url": self.machine.base_url}
