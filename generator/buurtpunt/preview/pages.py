"""The one door to Starlette: what a browser gets when it asks for something."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Collection
from dataclasses import asdict
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.forms.screens import Desk
from buurtpunt.forms.templates import TOP
from buurtpunt.forms.things import address_of
from buurtpunt.forms.writers import HOME
from buurtpunt.preview import answers
from buurtpunt.preview.desk import desk_routes
from buurtpunt.preview.dress import NEWS, PLACES, dress
from buurtpunt.preview.guard import AT_HOME, HEADERS, NO_KEY, NO_KEY_TO_WRITE, NOT_LET_IN, Refusal, refusal
from buurtpunt.preview.guests import OPEN, guest_routes
from buurtpunt.preview.keys import welcome
from buurtpunt.preview.network import Network
from buurtpunt.preview.overview import for_whom, waiting
from buurtpunt.preview.preview import Preview
from buurtpunt.preview.shown import OVERVIEW, Remark, Shown
from buurtpunt.writing.manifest import Kept, digest

_FRESH = {"Cache-Control": "no-cache"}  # a browser may keep it, and asks each time whether it still holds
_HTML = "text/html; charset=utf-8"


def pages(
    preview: Preview,
    network: Network,
    desk: Desk | None = None,
) -> ASGIApp:
    """Everything that can be asked of a preview, for who may ask it: whoever has the key, and this computer itself.

    At the desk somebody at this computer writes, and telephones that were let in by the door on the `network`.
    """

    async def news(request: Request) -> Response:
        states = preview.states(of_sheets=request.url.query == "sheets")
        told = _told(states, _is_at_home(request.scope))
        return StreamingResponse(told, media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    async def places(request: Request) -> Response:
        known = preview.shown.places.items()
        writes = _writes(request.scope)
        found = {
            address: [place.file, place.line, address_of(place.file, place.line) if writes else ""]
            for address, place in known
        }
        return JSONResponse(found, headers=_FRESH)

    async def file(request: Request) -> Response:
        return _file(request, preview, await preview.newest())

    routes = [
        Route(NEWS, news),
        Route(PLACES, places),
        *(guest_routes(desk, network) if desk else ()),
        *(desk_routes(desk) if desk else ()),
        Route("/{path:path}", file),
    ]
    return Guarded(Starlette(routes=routes), network)


class Guarded:
    """Lets through who may ask, and says to every browser that nobody else gets a hold of the answer."""

    def __init__(self, app: ASGIApp, network: Network) -> None:
        self.app = app
        self.network = network
        self.key = network.doors.key
        self.phones = network.phones

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request (ASGI 3)."""
        if scope["type"] != "http":
            return
        headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]]
        writes = scope["path"].startswith(TOP)
        found = refusal(
            scope["method"],
            lambda name: [value for key, value in headers if key == name],
            self.network.doors.hosts,
            writes,
        )
        app = _refuse(found) if found else self._admit(scope, [value for name, value in headers if name == "cookie"])

        async def send_guarded(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"] += [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
            await send(message)

        await app(scope, receive, send_guarded)

    def _admit(self, scope: Scope, cookies: Collection[str]) -> ASGIApp:
        """What answers: all that there is, a key to keep, or nothing."""
        if scope["method"] == "GET" and self.key and self.key.is_in_query(scope["query_string"].decode("latin-1")):
            return HTMLResponse(welcome(), headers={"Set-Cookie": self.key.cookie, "Cache-Control": "no-store"})
        has_key, path = bool(self.key and self.key.is_in_cookies(cookies)), scope["path"]
        phone = self.phones.of(cookies)
        at_desk = path.startswith(TOP)
        if self.key and has_key and _is_at_home(scope):
            scope.update(writer=HOME, token=self.key.token)
        elif phone and phone.is_in:
            if at_desk and path not in OPEN and not phone.writer.may(path.removeprefix(TOP)):
                return _refuse(AT_HOME)
            scope.update(writer=phone.writer, token=phone.key.token)
        elif path in OPEN:
            return self.app
        elif at_desk:
            return _refuse(NO_KEY_TO_WRITE if _is_at_home(scope) else NOT_LET_IN)
        elif not (has_key or _is_at_home(scope)):
            return _refuse(NO_KEY)
        return self.app


def _refuse(found: Refusal) -> ASGIApp:
    headers = {"Allow": "GET, HEAD"} if found.status == 405 else None
    return PlainTextResponse(found.sentence, found.status, headers)


async def _told(states: AsyncIterator[Shown | None], at_home: bool) -> AsyncIterator[str]:
    """The stream of server-sent events: what is shown, and what is to be mended."""
    yield "retry: 500\n\n"
    async for shown in states:
        yield f"data: {json.dumps(_state(shown, at_home))}\n\n" if shown else ": still here\n\n"


def _state(shown: Shown, at_home: bool) -> dict[str, Any]:
    found = shown.remarks or shown.remarks_on_sheets
    if found and not at_home:  # a remark may quote what is private, and is of no use to a telephone
        found = (Remark("", "", tell("preview.amiss.private"), tell("preview.amiss.private.remedy")),)
    return {
        "site": shown.site_version,
        "sheets": shown.sheets_version,
        "part": "site" if shown.remarks else "sheets",
        "remarks": [asdict(remark) for remark in found],
    }


def _is_at_home(scope: Scope) -> bool:
    """Whether it is this computer that asks."""
    return bool(scope["client"]) and scope["client"][0].startswith("127.")


def _writes(scope: Scope) -> bool:
    """Whether who asks writes too, or may once the key is shown: then each page says where its form is."""
    return "writer" in scope or _is_at_home(scope)


def _file(request: Request, preview: Preview, shown: Shown) -> Response:
    """A file of the site or a sheet, as a host would give it."""
    found = answers.find(request.scope["path"], shown.has)
    if found.status == 301:
        query = request.scope["query_string"].decode("latin-1")
        return RedirectResponse(found.path + (f"?{query}" if query else ""), 301)
    if found.status == 404 and not shown.site:
        return Response(
            dress(waiting(tell("preview.waiting.site")), found.path, shown, writes=False), 503, _FRESH, _HTML
        )
    body = _body(shown.file(found.path))
    if body is None:
        if found.status == 200:  # it lay in the cache, and somebody took that away
            preview.ask()
        return PlainTextResponse(tell("preview.nothing"), 404)
    if found.path.endswith(".html"):
        body = dress(body, found.path, shown, _writes(request.scope))
    if found.path == OVERVIEW and found.path not in shown.site:
        body = for_whom(body, request.scope["token"] if request.scope.get("writer") == HOME else "")
    return _answer(request, found, body)


def _body(data: bytes | Kept | None) -> bytes | None:
    if not isinstance(data, Kept):
        return data
    try:
        return plain.read(data.path) if data.path else None
    except OSError:
        return None


def _answer(request: Request, found: answers.Answer, body: bytes) -> Response:
    tag = f'"{digest(body)}"'
    headers = {**_FRESH, "ETag": tag, "Accept-Ranges": "bytes"}
    if found.status == 200 and request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    kind = answers.media_type(found.path)
    part = answers.part(request.headers.get("range", ""), len(body)) if found.status == 200 else None
    if part:
        headers["Content-Range"] = f"bytes {part[0]}-{part[1] - 1}/{len(body)}"
        return Response(body[slice(*part)], 206, headers, kind)
    return Response(body, found.status, headers, kind)
