"""Links to other sites: asked politely, told honestly. The only site that is asked stands on this computer."""

from __future__ import annotations

import errno
import json
import socket
import ssl
import threading
import time
import urllib.error
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from bad import Typed, page, where
from builder import Outcome
from buurtpunt.review import fetching
from buurtpunt.review.fetching import Manners, Reply, State
from conftest import VillageBuilder

QUICK = Manners(timeout=0.5, pause=0)


@dataclass
class Site:
    """A site on this computer: what it answers to each path, and what it was asked."""

    address: str = ""
    answers: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    slow: dict[str, float] = field(default_factory=dict)  # seconds
    no_head: bool = False
    at_once: int = 0
    most_at_once: int = 0

    def says(self, path: str, status: int, **headers: str) -> str:
        """Lets a path answer like this; gives its address."""
        self.answers[path] = (status, headers, b"")
        return self.address + path


class Handler(BaseHTTPRequestHandler):
    """Answers for a site."""

    site: Site

    def do_GET(self) -> None:
        site = self.site
        site.at_once += 1
        site.most_at_once = max(site.most_at_once, site.at_once)
        site.asked.append((self.command, self.path))
        site.agents.add(self.headers["User-Agent"])
        time.sleep(site.slow.get(self.path, 0))
        status, headers, body = site.answers.get(self.path, (404, {}, b""))
        if self.command == "HEAD" and site.no_head:
            status, headers = 405, {}
        site.at_once -= 1
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body if self.command == "GET" else b"")

    do_HEAD = do_GET  # noqa: N815  (the name that the library calls)

    def log_message(self, *_args: object) -> None:
        """Says nothing."""


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is waited for long, and no question goes by way of another computer."""
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setattr(fetching, "ask", partial(fetching.ask, manners=QUICK))


@pytest.fixture
def new_site() -> Iterator[Callable[[], Site]]:
    """A new site with each call."""
    servers: list[ThreadingHTTPServer] = []

    def make() -> Site:
        site = Site()
        handler = type("Handler", (Handler,), {"site": site})
        servers.append(server := ThreadingHTTPServer(("127.0.0.1", 0), handler))
        site.address = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return site

    yield make
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def site(new_site: Callable[[], Site]) -> Site:
    return new_site()


def linked(*addresses: str) -> Typed:
    """A page with these links, from line 4 on."""
    return page("\n".join(f"- [Link {number}]({address})" for number, address in enumerate(addresses)))


def told(made: Outcome) -> list[tuple[str, str, str, str]]:
    sides = {side["key"]: side["problems"] for side in made.told["sides"]}
    found = [problem for problem in made.problems if problem.code.startswith("link-elders")]
    assert len(found) == len(sides.get("links", []))
    assert {problem.level for problem in found} <= {"tip"}
    return [(where(p), p.code, p.sentence, p.remedy) for p in found]


def test_without_asking_nothing_is_asked(village: VillageBuilder, site: Site) -> None:
    made = village(linked(site.says("/", 200))).check()
    assert (site.asked, made.told["links"]) == ([], None)


def test_a_page_that_is_gone(village: VillageBuilder, site: Site) -> None:
    made = village(linked(site.says("/goed", 200), site.says("/weg", 410))).check("--extern")
    assert told(made) == [
        (
            "paginas/over.md:5:12",
            "link-elders-weg",
            f"De pagina {site.address}/weg bestaat niet meer (antwoord 410).",
            "Zoek het nieuwe adres op, of haal de link weg.",
        )
    ]
    assert made.exit_code == 0
    assert village(linked(site.address + "/weg")).check("--extern", "--strict").exit_code == 0


def test_a_page_that_moved_for_good(village: VillageBuilder, site: Site) -> None:
    site.says("/tussen", 308, Location="/nieuw")
    site.says("/nieuw", 200)
    made = village(linked(site.says("/oud", 301, Location="/tussen"))).check("--extern")
    assert told(made) == [
        (
            "paginas/over.md:4:12",
            "link-elders-verhuisd",
            f"De pagina {site.address}/oud is verhuisd naar {site.address}/nieuw.",
            "Zet het nieuwe adres in de plaats.",
        )
    ]


@pytest.mark.parametrize(
    "answer",
    [
        {"status": 302, "Location": "/nieuw"},
        {"status": 301, "Location": "/hier/"},
        {"status": 301, "Location": "/login?terug=hier"},
    ],
)
def test_a_redirect_of_this_moment_is_nothing_to_tell(site: Site, answer: dict[str, Any]) -> None:
    for path in ("/nieuw", "/hier/", "/login?terug=hier"):
        site.says(path, 200)
    address = site.says("/hier", answer.pop("status"), **answer)
    assert fetching.ask([address])[address].state is State.FINE


def test_a_page_that_moves_in_a_circle_is_left(site: Site) -> None:
    address = site.says("/rond", 301, Location="/rond")
    assert fetching.ask([address])[address].state is State.TROUBLE


def test_a_redirect_out_of_the_web_is_not_followed(site: Site) -> None:
    address = site.says("/val", 301, Location="file:///etc/hostname")
    assert fetching.ask([address])[address].state is State.REFUSED


def test_a_site_that_knows_no_head_is_asked_with_get(site: Site) -> None:
    site.no_head = True
    address = site.says("/", 200)
    assert fetching.ask([address])[address] == Reply(State.FINE, 200)
    assert site.asked == [("GET", "/robots.txt"), ("HEAD", "/"), ("GET", "/")]


def test_a_site_that_asks_programs_to_stay_away_is_left_alone(village: VillageBuilder, site: Site) -> None:
    site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /prive/\n")
    made = village(linked(site.says("/prive/a", 200), site.says("/open", 200))).check("--extern")
    assert told(made) == []
    assert ("HEAD", "/prive/a") not in site.asked
    assert made.told["links"]["unsure"] == [
        {
            "address": f"{site.address}/prive/a",
            "reason": "de site vraagt programma's om weg te blijven",
            "file": "content/paginas/over.md",
            "line": 4,
        }
    ]


@pytest.mark.parametrize(
    "status, reason",
    [
        (403, "de site antwoordt niet aan programma's (antwoord 403)"),
        (429, "de site antwoordt niet aan programma's (antwoord 429)"),
        (999, "de site antwoordt niet aan programma's (antwoord 999)"),
        (503, "de site heeft het moeilijk (antwoord 503)"),
    ],
)
def test_what_says_nothing_of_people_is_no_problem(
    village: VillageBuilder, site: Site, status: int, reason: str
) -> None:
    made = village(linked(site.says("/", status))).check("--extern")
    assert told(made) == []
    assert [one["reason"] for one in made.told["links"]["unsure"]] == [reason]


def test_a_site_that_keeps_silent_is_told_honestly(village: VillageBuilder, site: Site) -> None:
    site.slow["/traag"] = 1.5
    made = village(linked(site.says("/traag", 200))).check("--extern")
    assert told(made) == []
    assert [one["reason"] for one in made.told["links"]["unsure"]] == ["geen antwoord binnen de tijd"]


def test_a_name_that_nobody_has(village: VillageBuilder, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.getaddrinfo
    nobody = socket.gaierror(socket.EAI_NONAME, "no such name")
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: real(*a, **k) if a[0] == "127.0.0.1" else fail(nobody))
    made = village(linked("https://dropsite.be/a", site.says("/", 200))).check("--extern")
    assert told(made) == [
        (
            "paginas/over.md:4:12",
            "link-elders-onvindbaar",
            "De site dropsite.be vinden we niet op het internet.",
            "Kijk na of de naam juist is. Is de site weg, haal de link dan weg.",
        )
    ]


@pytest.mark.parametrize("code", [socket.EAI_NONAME, socket.EAI_AGAIN])
def test_without_the_internet_no_site_gets_the_blame(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: fail(socket.gaierror(code, "no")))
    home = village(linked("https://een.be/", "https://twee.be/"))
    made = home.check("--extern")
    assert told(made) == []
    assert made.told["links"]["offline"] is True
    said = home.run("check", str(home.folder), "--extern", "--today", "2026-11-22").stdout
    assert "Misschien ben je niet op het internet." in said


def test_a_certificate_that_is_not_in_order(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = urllib.error.URLError(ssl.SSLCertVerificationError(1, "certificate verify failed"))
    monkeypatch.setattr(fetching, "_open", lambda *_args: fail(wrong))
    assert told(village(linked("https://slot.be/")).check("--extern")) == [
        (
            "paginas/over.md:4:12",
            "link-elders-onveilig",
            "Een browser waarschuwt voor slot.be: het certificaat van die site is niet in orde.",
            "Zeg het aan wie de site maakt. Blijft het zo, haal de link dan weg.",
        )
    ]


def test_a_site_that_speaks_no_http_is_no_bug(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_open", lambda *_args: fail(OSError(errno.ECONNRESET, "reset")))
    assert fetching.ask([f"{site.address}/"])[f"{site.address}/"].state is State.SILENT


def test_every_place_that_a_link_can_stand_is_looked_at(village: VillageBuilder, site: Site) -> None:
    gone = [f"{site.address}/{name}" for name in ("tekst", "link", "steun", "oproep", "aanbod", "partner", "antwoord")]
    made = village(
        {
            **linked(gone[0]),
            "buurtpunt.yml": f"naam: Melkerij\nlinks: {{bord: '{gone[1]}'}}\n"
            f"steun:\n  - {{tekst: Dank, link: '{gone[2]}'}}\noproep: {{tekst: Kom, link: '{gone[3]}'}}\n",
            "aanbod/brood.md": f"---\ntitel: Brood\nlink: {gone[4]}\n---\n",
            "partners.yml": f"partners:\n  - {{naam: Jan, link: '{gone[5]}'}}\n",
            "vragen.yml": f'vragen:\n  - vraag: Waar?\n    antwoord: "[Daar]({gone[6]}#boven)."\n',
        }
    ).check("--extern")
    assert [place for place, *_ in told(made)] == [
        "aanbod/brood.md:3:7",
        "buurtpunt.yml:2:15",
        "buurtpunt.yml:4:25",
        "buurtpunt.yml:5:28",
        "paginas/over.md:4:12",
        "partners.yml:2:23",
        "vragen.yml:3:23",
    ]


def test_one_site_gets_one_question_at_a_time_and_two_sites_are_asked_at_once(new_site: Callable[[], Site]) -> None:
    sites = [new_site(), new_site()]
    both = threading.Barrier(2, timeout=5)
    addresses = [site.says(f"/{n}", 200) for site in sites for n in range(5)]
    real = fetching._robots  # noqa: SLF001

    def together(*args: Any) -> Any:
        both.wait()  # breaks when the second site must wait for the first
        return real(*args)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fetching, "_robots", together)
        replies = fetching.ask(addresses)
    assert {reply.state for reply in replies.values()} == {State.FINE}
    assert [site.most_at_once for site in sites] == [1, 1]
    assert all(agent.startswith("buurtpunt/") for site in sites for agent in site.agents)


def test_a_site_is_asked_once_a_day(village: VillageBuilder, site: Site) -> None:
    home = village(linked(site.says("/goed", 200), site.says("/weg", 404), site.says("/moe", 503)))
    first = home.check("--extern")
    site.asked.clear()
    assert told(home.check("--extern")) == told(first)
    assert {path for _, path in site.asked} == {"/robots.txt", "/moe"}, "trouble may be over by now"
    site.asked.clear()
    home.check("--extern", today="2026-11-23")
    assert ("HEAD", "/goed") in site.asked


def test_an_example_is_not_asked(village: VillageBuilder) -> None:
    made = village(linked("https://dorp.example/", "https://example.com/")).check("--extern")
    assert json.dumps(made.told["links"]) == '{"asked": 0, "made_up": 2, "offline": false, "unsure": []}'


def test_a_build_never_asks(village: VillageBuilder, site: Site) -> None:
    assert village(linked(site.says("/weg", 404))).build("--strict", "--base-url", "https://d.example").exit_code == 0
    assert site.asked == []


def fail(error: Exception) -> Any:
    """Raises it, where only an expression may stand."""
    raise error
