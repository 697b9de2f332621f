"""Where the site is, and what brings it there: the workflow, GitHub Pages, the domain."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

from buurtpunt import hosting
from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.doctor.history import Known
from buurtpunt.doctor.internet import Internet, NotThere, Offline
from buurtpunt.doctor.verdict import Verdict, wrong
from buurtpunt.knowledge import dutch, moments
from buurtpunt.problems import doctor as kinds
from buurtpunt.problems import village

FRESH = 2  # days that a site may be old: the night may be late, and so may we
_UPDATED = re.compile(r'<p class="small legal">[^<]*<time datetime="(\d{4}-\d{2}-\d{2})">')  # at the foot of each page


def examine(known: Known, website: str | None, internet: Internet | None, today: dt.date) -> Iterator[Verdict]:
    """From the file that asks for the site to the visitor who gets it."""
    if known.is_on_github and known.top:
        yield from _workflow(known, known.top)
    address = website or (hosting.pages_address(known.owner, known.name) if known.is_on_github else "")
    yield from _domain(known, website or "", internet)
    if address:
        yield _site(address, internet, today)


def _workflow(known: Known, top: Path) -> Iterator[Verdict]:
    """Whether there is a file that calls ours, each night too, and for the right folder."""
    texts = {
        path: plain.read_along(path).decode(errors="replace")
        for path in sorted((top / ".github" / "workflows").glob("*.y*ml"))
    }
    ours = [path for path, text in texts.items() if hosting.CALLED in text]
    if not ours:
        yield wrong("workflow", kinds.NO_WORKFLOW, file=hosting.WORKFLOW_FILE)
        return
    text, file = texts[ours[0]], ours[0].relative_to(top).as_posix()
    found = []
    if not re.search(r"(?m)^\s*schedule:", text):
        line = next(line.strip() for line in hosting.workflow().splitlines() if "schedule:" in line)
        found.append(wrong("workflow", kinds.NO_NIGHT, file=file, line=line))
    if known.below and "map:" not in text:
        found.append(wrong("workflow", kinds.WORKFLOW_ELSEWHERE, file=file, folder=known.below))
    yield from found or [Verdict("workflow", tell("doctor.workflow"))]


def _domain(known: Known, website: str, internet: Internet | None) -> Iterator[Verdict]:
    """Whether the name in `website` leads to where the site is."""
    if not website:
        yield wrong("domain", village.NO_WEBSITE)
        return
    domain = hosting.own_domain(website)
    if not domain or not known.is_on_github:
        yield Verdict("domain", website)
        return
    if internet is None:
        yield Verdict("domain", tell("doctor.domain.unseen", domain=domain), known=False)
        return
    try:
        found = internet.addresses(domain)
    except NotThere:
        yield wrong("domain", kinds.DOMAIN_UNKNOWN, domain=domain)
    except Offline:
        yield Verdict("domain", tell("doctor.offline"), known=False)
    else:
        yield _pointed(domain, found, known.owner)


def _pointed(domain: str, found: frozenset[str], owner: str) -> Verdict:
    if found and found <= hosting.PAGES_ADDRESSES:
        return Verdict("domain", tell("doctor.domain", domain=domain))
    numbers = dutch.enumerate_words(sorted(found - hosting.PAGES_ADDRESSES))
    record = tell("doctor.domain.cname", host=f"{owner.lower()}.github.io")
    if domain.count(".") == 1:  # a name without `www` can have no CNAME (RFC 1034, 3.6.2)
        four = sorted(number for number in hosting.PAGES_ADDRESSES if "." in number)
        record = tell("doctor.domain.a", numbers=dutch.enumerate_words(four))
    return wrong("domain", kinds.DOMAIN_ELSEWHERE, domain=domain, found=numbers, record=record)


def _site(address: str, internet: Internet | None, today: dt.date) -> Verdict:
    """Whether the site is there, and how old it is."""
    if internet is None:
        return Verdict("pages", tell("doctor.pages.unseen", address=address), known=False)
    try:
        updated = _UPDATED.search(internet.page(address))
    except NotThere:
        return wrong("pages", kinds.NOTHING_THERE, address=address)
    except Offline:
        return Verdict("pages", tell("doctor.offline"), known=False)
    if updated is None:
        return wrong("pages", kinds.NOTHING_THERE, address=address)
    day = dt.date.fromisoformat(updated[1])
    if (today - day).days > FRESH:
        return wrong("pages", kinds.STANDS_STILL, address=address, date=moments.format_date(day))
    return Verdict("pages", tell("doctor.pages", address=address, date=moments.format_date(day)))
