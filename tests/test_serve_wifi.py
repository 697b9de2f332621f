"""`buurtpunt serve --op-wifi`: who has no key sees nothing, and /druk/ bears somebody's home address."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.responses import PlainTextResponse

from builder import new_village
from buurtpunt.preview.keys import new_key
from buurtpunt.preview.network import Network
from buurtpunt.preview.pages import Guarded
from buurtpunt.preview.phones import Phones
from buurtpunt.preview.ports import Doors
from rows import each
from serving import Preview, on_a_network, shown

PATHS = ("/", "/druk/", "/druk/flyer.pdf", "/stijl.css", "/.toon/nieuws", "/.toon/plaatsen", "/weg/")
KEY = new_key(8000)
PHONE, HERE = "192.0.2.7", "127.0.0.1"


def ask(
    path: str = "/", query: str = "", cookie: str | None = None, client: str | None = PHONE, key: Any = KEY
) -> tuple[int, str, dict[str, str]]:
    """What a guarded preview answers, when all that is behind the guard is `geheim`."""
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": "http.request"}

    headers = [(b"host", b"192.0.2.1:8000"), *([(b"cookie", cookie.encode())] if cookie is not None else [])]
    scope: dict[str, Any] = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": query.encode(),
        "headers": headers,
    }
    scope["client"] = (client, 5000) if client else None
    network = Network(Doors((), 8000, "192.0.2.1", key), Phones(8000), lambda _: lambda: asyncio.sleep(0))
    asyncio.run(Guarded(PlainTextResponse("geheim"), network)(scope, receive, send))
    told = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], b"".join(part.get("body", b"") for part in sent[1:]).decode(), told


@each("path", PATHS)
def test_without_the_key_a_telephone_sees_nothing(path: str) -> None:
    status, body, headers = ask(path)
    assert (status, "geheim" in body) == (403, False)
    assert "Richt de camera van je telefoon op het blokje" in body
    assert "set-cookie" not in headers


WRONG = {
    "half a key": (f"sleutel={KEY.word[:-1]}", None),
    "a key too long": (f"sleutel={KEY.word}a", None),
    "no key": ("sleutel=", None),
    "another name": (f"key={KEY.word}", None),
    "many keys": ("&".join(["sleutel=x"] * 5000), None),
    "signs that are none": ("sleutel=%ff%00é", None),
    "a cookie of another port": ("", f"buurtpunt-8001={KEY.word}"),
    "a cookie of another start": ("", f"buurtpunt-8000={new_key(8000).word}"),
    "an empty cookie": ("", "buurtpunt-8000="),
    "half a cookie": ("", ";;=;buurtpunt-8000;" * 100),
    "a cookie of signs": ("", "buurtpunt-8000=é\xff"),
}


@each("what", WRONG)
def test_with_a_key_that_is_wrong_a_telephone_sees_nothing(what: str) -> None:
    status, body, _ = ask("/druk/", *WRONG[what])
    assert (status, "geheim" in body) == (403, False)


def test_without_a_key_no_telephone_is_ever_let_in() -> None:
    assert ask(key=None)[0] == 403
    assert ask(client=None)[0] == 403


def test_who_comes_with_the_key_gets_it_as_a_cookie_and_goes_on_by_itself() -> None:
    status, body, headers = ask(query=f"sleutel={KEY.word}")
    assert status == 200
    assert "geheim" not in body
    assert KEY.word not in body
    assert '<meta http-equiv="refresh" content="0; url=/">' in body
    assert headers["set-cookie"] == f"buurtpunt-8000={KEY.word}; Path=/; HttpOnly; SameSite=Strict"
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "same-origin"


@each("others", ["", "a=b; ", "buurtpunt-8001=oud; ", "buurtpunt-8000=oud; "])
def test_who_bears_the_cookie_sees_all(others: str) -> None:
    assert ask("/druk/", cookie=f"{others}buurtpunt-8000={KEY.word}")[:2] == (200, "geheim")


def test_this_computer_needs_no_key() -> None:
    assert ask("/druk/", client=HERE)[:2] == (200, "geheim")


def test_each_start_has_a_key_of_its_own_that_nobody_guesses() -> None:
    words = {new_key(8000).word for _ in range(100)}
    assert len(words) == 100
    assert all(re.fullmatch(r"[\w-]{22}", word) for word in words)  # 128 bits


# The real one ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    if not on_a_network():
        pytest.skip("this computer has no network, or may ask its owner first")
    folder = new_village(tmp_path_factory.mktemp("toon"), {}).folder
    with shown(Path(folder), "--op-wifi") as running:
        yield running


def test_a_telephone_scans_its_way_in(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    found = re.search(r"Op je telefoon: +http://([\d.:]+)/(\S+)", preview.said)
    assert found, preview.said
    assert preview.ask("/druk/").status == 200  # from the computer itself
    monkeypatch.setattr(Preview, "host", found[1])
    for path in PATHS:
        assert preview.ask(path).status == 403
    let_in = preview.ask(f"/{found[2]}")
    assert let_in.status == 200
    cookie = let_in.headers["set-cookie"].partition(";")[0]
    for path in ("/", "/druk/"):
        answer = preview.ask(path, {"Cookie": cookie})
        assert (answer.status, b"<h1" in answer.body) == (200, True)
    assert found[2].partition("=")[2] not in preview.ask("/", {"Cookie": cookie}).body.decode()
