"""Asks other sites whether a page is there: politely, one question at a time for each site, several sites at once.

HEAD first, which sends no page; GET where a site does not know HEAD. A site that asks programs to stay away
(robots.txt, RFC 9309) is left alone. Only http and https; no cookies, no passwords.
"""

from __future__ import annotations

import socket
import ssl
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from http.client import HTTPException
from typing import Any
from urllib.parse import quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from buurtpunt import __version__
from buurtpunt.catalogues import tell

NAME = "buurtpunt"
AT_ONCE = 8  # sites
HOPS = 6  # redirects one after the other; browsers stop at twenty
ROBOTS_SIZE = 512_000  # bytes of a robots.txt that are read (RFC 9309, 2.5)
_NO_HEAD = (400, 403, 404, 405, 406, 429, 500, 501, 503)  # what sites answer to HEAD though the page is there
_STAYS = (301, 308)  # moved for good; the other redirects are of this moment


class State(StrEnum):
    """What came of a question. The values are kept for a day: see `Reply.lasts`."""

    FINE = "fine"
    MOVED = "moved"
    GONE = "gone"
    REFUSED = "refused"  # not for programs: that says nothing of people
    ROBOTS = "robots"
    TROUBLE = "trouble"  # the site itself is out of order
    SILENT = "silent"
    NOBODY = "nobody"  # no such host
    NOT_TRUSTED = "not trusted"
    NO_NETWORK = "no network"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a site said of an address: its status (0 for none), and where the page is now."""

    state: State
    status: int = 0
    target: str = ""

    @property
    def lasts(self) -> bool:
        """Whether it will be as true in an hour; trouble may be over by then."""
        return self.state in (State.FINE, State.MOVED, State.GONE, State.ROBOTS, State.REFUSED)


@dataclass(frozen=True, slots=True)
class Manners:
    """How long to wait: for an answer, and between two questions to one site (both in seconds)."""

    timeout: float = 10.0
    pause: float = 0.5


def ask(addresses: Iterable[str], manners: Manners = Manners()) -> dict[str, Reply]:
    """What each address replies."""
    by_site: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_site[urlsplit(address).netloc].append(address)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = pool.map(lambda site: _ask_site(site, manners), by_site.values())
        replies = {address: reply for answer in answers for address, reply in answer.items()}
    if all(reply.state is State.NOBODY for reply in replies.values()):
        return dict.fromkeys(replies, Reply(State.NO_NETWORK))  # rather us than every one of them
    return replies


def _ask_site(addresses: list[str], manners: Manners) -> dict[str, Reply]:
    """The pages of one site, one after the other. Where nobody answers the first time, nobody is asked again."""
    opener = _opener()
    robots = _robots(opener, addresses[0], manners)
    if isinstance(robots, Reply):
        return dict.fromkeys(addresses, robots)
    replies: dict[str, Reply] = {}
    for address in addresses:
        if not robots.can_fetch(NAME, address):
            replies[address] = Reply(State.ROBOTS)
            continue
        time.sleep(manners.pause)
        replies[address] = _ask_one(opener, address, manners)
    return replies


def _opener() -> urllib.request.OpenerDirector:
    """Speaks http and https and nothing else; a redirect is an answer like any other."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(context=ssl.create_default_context()),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    opener.addheaders = [
        ("User-Agent", f"{NAME}/{__version__} ({tell('review.agent')})"),
        ("Accept", "text/html,*/*;q=0.5"),
    ]
    return opener


def _robots(opener: urllib.request.OpenerDirector, address: str, manners: Manners) -> RobotFileParser | Reply:
    """What a site asks of programs; a reply when the site itself cannot be reached."""
    robots = RobotFileParser()
    parts = urlsplit(address)
    try:
        answer = _open(opener, "GET", f"{parts.scheme}://{parts.netloc}/robots.txt", manners)
    except OSError as error:
        return _failure(error)
    except (HTTPException, ValueError):
        return Reply(State.SILENT)
    with answer:
        lines = answer.read(ROBOTS_SIZE).decode("utf-8", "replace").splitlines() if answer.status == 200 else []
    robots.parse(lines)
    return robots


def _ask_one(opener: urllib.request.OpenerDirector, address: str, manners: Manners) -> Reply:
    try:
        reply = _follow(opener, "HEAD", address, manners)
        if reply.status in _NO_HEAD:
            time.sleep(manners.pause)
            reply = _follow(opener, "GET", address, manners)
    except OSError as error:
        return _failure(error)
    except (HTTPException, ValueError):  # no HTTP at all, or an address that cannot be asked
        return Reply(State.SILENT)
    return reply


def _follow(opener: urllib.request.OpenerDirector, method: str, address: str, manners: Manners) -> Reply:
    """Goes where a site sends us. It moved for good when every step on the way there says so."""
    here, for_good, status = address, True, 0
    for _ in range(HOPS):
        with _open(opener, method, here, manners) as answer:
            status, target = answer.status, answer.headers.get("Location", "")
        if not (300 <= status < 400 and target):
            return _verdict(status, here if for_good and _is_news(address, here) else "")
        for_good = for_good and status in _STAYS
        here = urljoin(here, target)
        if urlsplit(here).scheme not in ("http", "https"):
            return Reply(State.REFUSED, status)
    return Reply(State.TROUBLE, status)


def _is_news(old: str, new: str) -> bool:
    """Whether somebody should type the new address: not for a slash at the end, or for the page to log in."""
    return old.rstrip("/") != new.rstrip("/") and "login" not in new.casefold()


def _verdict(status: int, moved: str) -> Reply:
    if status in (404, 410):
        return Reply(State.GONE, status)
    if status >= 500 and status != 999:  # 999: "not for programs", as one large site says it
        return Reply(State.TROUBLE, status)
    if status >= 400:
        return Reply(State.REFUSED, status)
    return Reply(State.MOVED, status, moved) if moved else Reply(State.FINE, status)


def _open(opener: urllib.request.OpenerDirector, method: str, address: str, manners: Manners) -> Any:
    request = urllib.request.Request(quote(address, safe="%/:?#[]@!$&'()*+,;=~-._"), method=method)  # noqa: S310  (the opener knows no other schemes)
    answer = opener.open(request, timeout=manners.timeout)
    if answer is None:
        raise urllib.error.URLError("no handler")
    return answer


def _failure(error: OSError) -> Reply:
    """Why there is no answer; urllib wraps what the system said."""
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, ssl.SSLCertVerificationError):
        return Reply(State.NOT_TRUSTED)
    if isinstance(reason, socket.gaierror):
        return Reply(State.NO_NETWORK if reason.errno == socket.EAI_AGAIN else State.NOBODY)
    return Reply(State.SILENT)
