"""Where a site can live, and what brings it there: GitHub Pages, and the file with which a village asks for it."""

from __future__ import annotations

from buurtpunt.catalogues import tell
from buurtpunt.urls import base_path, host_of

REPOSITORY = "buurtpunt/buurtpunt"  # where this project lives
RELEASE = "v1"  # the tag that villages follow; it moves with every release that asks nothing of them
CALLED = f"{REPOSITORY}/.github/workflows/dorp.yml"  # what does all the work, kept and mended by us

WORKFLOW_FILE = ".github/workflows/website.yml"
_WORKFLOW = f"""\
name: Website
on:
  push: {{branches: [main]}}
  pull_request:
  schedule: [{{cron: "7 0 * * *", timezone: Europe/Brussels}}]
  workflow_dispatch:
permissions: {{}}
jobs:
  website:
    uses: {CALLED}@{RELEASE}
    permissions: {{contents: read, pages: write, id-token: write}}
"""

LARGEST_SITE = 1_000_000_000  # bytes: what GitHub Pages takes (docs.github.com, "GitHub Pages limits")
QUIET_DAYS = 60  # without a change, and GitHub stops what runs by the clock in a public repository

# Where GitHub Pages answers for a domain without `www` (docs.github.com, "Managing a custom domain").
PAGES_ADDRESSES = frozenset(
    {f"185.199.{part}.153" for part in range(108, 112)} | {f"2606:50c0:{part}::153" for part in range(8000, 8004)}
)


def workflow() -> str:
    """The file with which a village asks for its site."""
    return f"# {tell('hosting.workflow')}\n{_WORKFLOW}"


def pages_address(owner: str, name: str) -> str:
    """The address that GitHub Pages gives to a repository: `https://naam.github.io/mijn-dorp/`."""
    home = f"{owner.lower()}.github.io"
    return f"https://{home}/" if name.lower() == home else f"https://{home}/{name}/"


def own_domain(address: str) -> str:
    """The host, when a site stands at the root of a domain of its own; GitHub's own addresses are not."""
    host = host_of(address)
    return "" if is_github(host) or base_path(address) != "/" else host


def is_github(host: str) -> bool:
    """Whether a host is one that GitHub gives away."""
    return host == "github.io" or host.endswith(".github.io")
