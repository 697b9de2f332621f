"""A browser for the tests, and the three ways in which a visitor comes to a site.

Run as a script it makes sure that there is a browser: one that is installed already, or else the first that can be.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

CHOSEN = "BUURTPUNT_BROWSER"
APT = ("apt-get", "-o", "DPkg::Lock::Timeout=300")  # seconds; a new machine may be busy with its updates
# The one without windows comes first: a visitor costs it a quarter of what the others ask.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "microsoft-edge")
CHANNELS = ("chrome", "msedge", "chromium")

# What a browser with windows does beside showing a page. Of this switch only the last counts, so that what Playwright
# turns off by it is turned off here too; the first two are pages of its own below the address bar of each new window.
OFF = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
)

# A test is alone with its pages: nothing is fetched, updated or asked behind its back.
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    f"--disable-features={','.join(OFF)}",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]

NO_BROWSER = f"""\
Er is geen browser voor de tests, en er kon er geen geïnstalleerd worden.
Installeer Chrome, Edge of Chromium, of zet {CHOSEN} op het volledige pad van zo'n programma.

There is no browser for the tests, and none could be installed.
Install Chrome, Edge or Chromium, or set {CHOSEN} to the full path of one."""


class NoBrowser(Exception):
    """No browser could be started; the text says what to do, in Dutch and English."""


# Finding one ---------------------------------------------------------------------------------------------------------


@contextmanager
def opened() -> Iterator[Browser]:
    """A browser that runs, closed afterwards."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try:
            yield browser
        finally:
            browser.close()


class OneBrowser:
    """One browser for all who come after each other; to start one takes as long as to look at ten pages.

    While it is open its event loop runs in this thread, and nobody else can run one. So it is closed as soon as somebody comes
    who looks at no screen.
    """

    def __init__(self) -> None:
        self._open = ExitStack()
        self._browser: Browser | None = None
        self._is_used = False

    @contextmanager
    def used(self) -> Iterator[Browser]:
        """The browser, which stays open at least so long; another one where it broke down."""
        if self._browser and not self._browser.is_connected():
            self.close_unless_used()
        if self._browser is None:
            self._browser = self._open.enter_context(opened())
        self._is_used = True
        try:
            yield self._browser
        finally:
            self._is_used = False

    def close_unless_used(self) -> None:
        if not self._is_used:
            self._browser = None
            self._open.close()


def launch(playwright: Playwright) -> Browser:
    """The first browser that starts; the one that was chosen, when one was."""
    reasons = []
    for options in candidates():
        try:
            return playwright.chromium.launch(args=[*QUIET, *as_root()], **options)
        except Error as reason:
            reasons.append(f"{options or 'Playwright'}: {str(reason).splitlines()[0]}")
    raise NoBrowser("\n".join([NO_BROWSER, "", *reasons]))


def candidates() -> Iterator[dict[str, Any]]:
    """Where a browser may be, the likeliest first."""
    if chosen := os.environ.get(CHOSEN):
        yield {"executable_path": chosen}
        return
    yield {}  # the one that Playwright installed for itself
    yield from ({"executable_path": path} for path in map(shutil.which, NAMES) if path)
    yield from ({"channel": channel} for channel in CHANNELS)


def as_root() -> list[str]:
    """Chromium's sandbox refuses to be run by root, as it is in most containers."""
    return ["--no-sandbox"] if is_root() else []


def is_root() -> bool:
    """Whether we may install what we like; on Windows nobody is root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


# Installing one ------------------------------------------------------------------------------------------------------


def ensure() -> None:
    """Make sure that a browser starts, installing one when none does, and that it has letters of a usual width."""
    letters()
    if starts():
        return
    if CHOSEN in os.environ:
        raise NoBrowser(NO_BROWSER)  # somebody has a wish, and another browser is not it
    for attempt in (from_playwright, from_debian):
        if attempt() and starts():
            return
    raise NoBrowser(NO_BROWSER)


def starts() -> bool:
    """Whether there is a browser that starts."""
    try:
        with opened():
            return True
    except NoBrowser:
        return False


def from_playwright() -> bool:
    """Playwright's own build, in the user's cache. On Linux root adds the system's libraries, should it need them."""
    playwright = (sys.executable, "-m", "playwright")
    if not succeeds(*playwright, "install", "--only-shell", "chromium"):
        return False
    able = sys.platform == "linux" and is_root()
    return starts() or (able and succeeds(*playwright, "install-deps", "chromium"))


def from_debian() -> bool:
    """The system's own package, where the system is a Debian and we are root."""
    able = is_root() and shutil.which("apt-get") is not None
    return able and succeeds(*APT, "update") and any(succeeds(*APT, "install", "--yes", name) for name in NAMES[:2])


def letters() -> None:
    """On a bare Debian the only letters are a fifth wider than those of any telephone, and no first screen is as it is there."""
    has_apt = is_root() and shutil.which("apt-get") is not None
    if has_apt and not any(Path("/usr/share/fonts").rglob("LiberationSerif-Regular.*")):
        _ = succeeds(*APT, "update") and succeeds(*APT, "install", "--yes", "fonts-liberation")


def succeeds(*command: str) -> bool:
    """Run without a question; what it says only matters when nothing works in the end."""
    print("...", " ".join(Path(word).name for word in command), file=sys.stderr, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=environment, check=False)
    return done.returncode == 0


# Serving -------------------------------------------------------------------------------------------------------------


class Host(SimpleHTTPRequestHandler):
    """A web host like GitHub Pages: files below an address, `404.html` for all else.

    A folder is its `index.html` and never a list of what is in it; without "/" at the end a visitor is sent on. A page
    answers without its `.html` too. `address` begins with "/", or is a whole one: then a browser comes by way of a proxy.
    """

    def __init__(self, *args: Any, address: str, **kwargs: Any) -> None:
        self.address = address
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        """Outside the address lies another site, so nothing of ours is found there."""
        if not path.startswith(self.address):
            return str(Path(self.directory) / "elsewhere" / "nothing")
        found = super().translate_path("/" + path.removeprefix(self.address))
        return f"{found}.html" if not Path(found).exists() and Path(f"{found}.html").is_file() else found

    def list_directory(self, path: str | os.PathLike[str]) -> None:  # noqa: ARG002 - as in the standard library
        """A folder without a page is nothing to see."""
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What is not there is answered with the site's own page."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its name in the standard library
        """Nobody reads along."""


@contextmanager
def served(site: Path, prefix: str = "/") -> Iterator[str]:
    """The address of a site, served below a prefix."""
    with _answering(site, prefix) as host:
        yield f"{host}{prefix}"


@contextmanager
def hosted(site: Path, address: str) -> Iterator[str]:
    """The proxy by which a browser finds a site at an address of the real world, `http://naam.github.io/dorp/`."""
    with _answering(site, address) as host:
        yield host


@contextmanager
def _answering(site: Path, address: str) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site), address=address))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def reached(site: Path, way: str) -> Iterator[str]:
    """The address of a site, reached in one of three ways: at a `root`, in a `subfolder` or from a `file`."""
    if way == "file":
        yield f"{site.as_uri()}/"
        return
    with served(site, {"root": "/", "subfolder": "/mijn-dorp/"}[way]) as address:
        yield address


if __name__ == "__main__":
    try:
        ensure()
    except NoBrowser as reason:
        sys.exit(str(reason))
