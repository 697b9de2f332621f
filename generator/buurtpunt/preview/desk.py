"""The desk at which somebody writes, as a browser asks for it: its screens, and the forms that come back."""

from __future__ import annotations

import hmac
from urllib.parse import parse_qsl, quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from buurtpunt.disk import plain
from buurtpunt.forms.screens import SCREENS, TOP, Answer, Desk

_FORM = "application/x-www-form-urlencoded"
_LARGEST = 3_000_000  # bytes; the longest text of a village has two million
_FIELDS = 4_000
# What a screen may load: our own style and script, and nothing else from anywhere.
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
_HEADERS = {"Cache-Control": "no-store", "Content-Security-Policy": _POLICY}
_TOO_LARGE = "Dit is te veel voor een formulier. Er is niets bewaard."
_OLD = "Dit formulier is van een vorige keer dat buurtpunt draaide. Ga terug, laad de pagina opnieuw, en bewaar dan."


def desk_routes(desk: Desk) -> list[Route]:
    """What can be asked at the desk, by who may be there (see `pages.Guarded`)."""

    async def style(_request: Request) -> Response:
        return Response(plain.read_along(SCREENS / "schrijf.css"), media_type="text/css")

    async def script(_request: Request) -> Response:
        return Response(plain.read_along(SCREENS / "schrijf.js"), media_type="text/javascript")

    async def form(request: Request) -> Response:
        path = request.path_params["path"]
        if request.method != "POST":
            return _response(await run_in_threadpool(desk.show, path, request.url.query))
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
            return PlainTextResponse(_OLD, 415)
        body = await _body(request)
        if body is None:
            return PlainTextResponse(_TOO_LARGE, 413)
        try:
            pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=_FIELDS, errors="strict")
        except ValueError:
            return PlainTextResponse(_TOO_LARGE, 413)
        sent = dict(pairs)
        if not hmac.compare_digest(sent.get("teken", "").encode(), desk.token.encode()):
            return PlainTextResponse(_OLD, 403)
        return _response(await run_in_threadpool(desk.take, path, sent))

    return [
        Route(f"{TOP}.stijl.css", style),
        Route(f"{TOP}.schrijf.js", script),
        Route(TOP + "{path:path}", form, methods=["GET", "POST"]),
    ]


async def _body(request: Request) -> bytes | None:
    """All that was sent; None for more than a form can be."""
    found = b""
    async for part in request.stream():
        found += part
        if len(found) > _LARGEST:
            return None
    return found


def _response(answer: Answer) -> Response:
    if answer.to is not None:
        return RedirectResponse(TOP + quote(answer.to, safe="/?+@"), 303, _HEADERS)
    return HTMLResponse(answer.html, answer.status, _HEADERS)
