"""What the program is made from: pinned, with a hash of every file, and from wherever the client of the moment gets it."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, requires

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from locks import FOLDER, ROOT, wanted

PINNED = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; [^\\]+?)?(?: \\ --hash=sha256:[0-9a-f]{64})+")
LOCKS = sorted(wanted())


def pins(name: str) -> dict[str, Version]:
    """Each package of a lock with its version; a line that pins nothing ends the test."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    lines = re.sub(r"\s+", " ", re.sub("(?m)^#.*\n", "", text))
    found = [PINNED.match(part) for part in re.split(r" (?=[a-z0-9-]+==)", lines.strip())]
    assert all(found), f"{name} holds something that is not pinned with a hash"
    return {match["name"]: Version(match["version"]) for match in found if match}


@pytest.mark.parametrize("name", LOCKS)
def test_everything_is_pinned_with_its_hashes(name: str) -> None:
    assert pins(name)


@pytest.mark.parametrize("name", LOCKS)
def test_what_is_pinned_is_what_the_project_asks_for(name: str) -> None:
    """When this fails, `.venv/bin/python tests/locks.py` pins anew."""
    pinned = pins(name)
    asked = [Requirement(text) for text in wanted()[name]]
    none = Version("0")
    assert [str(one) for one in asked if pinned.get(canonicalize_name(one.name), none) not in one.specifier] == []


@pytest.mark.parametrize("name", LOCKS)
def test_what_these_need_in_turn_is_pinned_too(name: str) -> None:
    """Pip refuses the whole file when one is missing."""
    pinned = pins(name)
    missing = [f"{package} needs {need}" for package in pinned for need in needs(package) if need not in pinned]
    assert missing == []


def needs(package: str) -> list[str]:
    """What a package asks for on any machine that we serve, as far as it is installed here."""
    try:
        lines = [Requirement(text) for text in requires(package) or ()]
    except PackageNotFoundError:
        return []
    machines = [
        default_environment() | {"sys_platform": system, "extra": ""} for system in ("linux", "darwin", "win32")
    ]
    return [
        canonicalize_name(one.name)
        for one in lines
        if one.marker is None or any(one.marker.evaluate(machine) for machine in machines)  # type: ignore[arg-type]
    ]


def test_no_file_says_where_packages_come_from() -> None:
    told = [
        path.name for path in FOLDER.iterdir() if re.search(r"https?://|index-url", path.read_text(encoding="utf-8"))
    ]
    assert told == []


def test_what_was_published_can_be_told_apart_from_what_was_not() -> None:
    """A release is built in one job, and published in another that alone may say who we are; no password is kept."""
    text = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
    assert "secrets." not in text
    assert "attestations: write" in text
