"""The desk at which somebody writes, as a browser asks for it: its screens, and the forms that come back."""

from __future__ import annotations

import hmac
from urllib.parse import parse_qsl, quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from buurtpunt.disk import plain
from buurtpunt.forms.photos import small
from buurtpunt.forms.screens import SCREENS, TOP, Answer, Desk
from buurtpunt.forms.things import Missing
from buurtpunt.problems import Wrong

_FORM = "application/x-www-form-urlencoded"
_LARGEST = 3_000_000  # bytes; the longest text of a village has two million
_FIELDS = 4_000
_PHOTOS, _ALL_PHOTOS = 40, 400_000_000  # at once: so many, and so many bytes together
# What a screen may load: our own style and script, and nothing else from anywhere.
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {"Cache-Control": "no-store", "Content-Security-Policy": _POLICY}
_TOO_LARGE = "Dit is te veel voor een formulier. Er is niets bewaard."
_OLD = "Dit formulier is van een vorige keer dat buurtpunt draaide. Ga terug, laad de pagina opnieuw, en bewaar dan."


def desk_routes(desk: Desk) -> list[Route]:
    """What can be asked at the desk, by who may be there (see `pages.Guarded`)."""
    door = _Door(desk)
    return [
        Route(f"{TOP}.stijl.css", door.style),
        Route(f"{TOP}.schrijf.js", door.script),
        Route(f"{TOP}.beeld/{{name:path}}", door.picture),
        Route(f"{TOP}.foto", door.photos, methods=["POST"]),
        Route(TOP + "{path:path}", door.screen, methods=["GET"]),
        Route(TOP + "{path:path}", door.form, methods=["POST"]),
    ]


class _Door:
    """Takes what a browser sends, and gives what it is to show."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    async def style(self, _request: Request) -> Response:
        return Response(plain.read_along(SCREENS / "schrijf.css"), media_type="text/css")

    async def script(self, _request: Request) -> Response:
        return Response(plain.read_along(SCREENS / "schrijf.js"), media_type="text/javascript")

    async def screen(self, request: Request) -> Response:
        return _response(await run_in_threadpool(self.desk.show, request.path_params["path"], request.url.query))

    async def form(self, request: Request) -> Response:
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
            return PlainTextResponse(_OLD, 415)
        try:
            body = await _body(request)
            pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=_FIELDS, errors="strict")
        except ValueError:
            return PlainTextResponse(_TOO_LARGE, 413)
        sent = dict(pairs)
        if not self._is_ours(sent.get("teken", "")):
            return PlainTextResponse(_OLD, 403)
        return _response(await run_in_threadpool(self.desk.take, request.path_params["path"], sent))

    async def picture(self, request: Request) -> Response:
        try:
            data, kind = await run_in_threadpool(small, self.desk.root, request.path_params["name"])
        except (Missing, Wrong):
            return PlainTextResponse("Dit beeld is er niet.", 404)
        return Response(data, headers=_HEADERS, media_type=kind)

    async def photos(self, request: Request) -> Response:
        size = request.headers.get("content-length", "")
        if not size.isdecimal() or int(size) > _ALL_PHOTOS:
            return PlainTextResponse(_TOO_LARGE, 413)
        async with request.form(max_files=_PHOTOS, max_fields=4) as form:
            if not self._is_ours(str(form.get("teken", ""))):
                return PlainTextResponse(_OLD, 403)
            found = [one for one in form.getlist("foto") if isinstance(one, UploadFile)]
            sent = [(one.filename or "foto", await one.read()) for one in found if one.size]
        return _response(await run_in_threadpool(self.desk.take_photos, sent))

    def _is_ours(self, token: str) -> bool:
        return hmac.compare_digest(token.encode(), self.desk.token.encode())


async def _body(request: Request) -> bytes:
    """All that was sent; raises `ValueError` for more than a form can be."""
    found = b""
    async for part in request.stream():
        found += part
        if len(found) > _LARGEST:
            raise ValueError
    return found


def _response(answer: Answer) -> Response:
    if answer.to is not None:
        return RedirectResponse(TOP + quote(answer.to, safe="/?+@"), 303, _HEADERS)
    return HTMLResponse(answer.html, answer.status, _HEADERS)
