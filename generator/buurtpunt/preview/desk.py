"""The desk at which somebody writes, as a browser asks for it: its screens, and the forms that come back."""

from __future__ import annotations

from dataclasses import replace

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.forms.photos import small
from buurtpunt.forms.screens import Desk
from buurtpunt.forms.templates import SCREENS, TOP
from buurtpunt.forms.things import Missing
from buurtpunt.making.outbox.page import runs
from buurtpunt.preview.answers import find, media_type
from buurtpunt.preview.sent import HEADERS, OLD, TOO_LARGE, Unread, answered, is_of, refused, sent_by
from buurtpunt.problems import Wrong

_PHOTOS, _ALL_PHOTOS = 40, 400_000_000  # at once: so many, and so many bytes together
# A page that is tried out comes from what somebody types: it runs nothing but what copies a text, and sends nothing.
_TRIED = (
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; form-action 'none'; "
    "frame-ancestors 'self'; script-src "
)


def desk_routes(desk: Desk) -> list[Route]:
    """What can be asked at the desk, by who may be there (see `pages.Guarded`)."""
    door = _Door(desk)
    return [
        Route(f"{TOP}.stijl.css", door.style),
        Route(f"{TOP}.schrijf.js", door.script),
        Route(f"{TOP}.beeld/{{name:path}}", door.picture),
        Route(f"{TOP}.zo/{{number}}/{{path:path}}", door.tried),
        Route(f"{TOP}.foto", door.photos, methods=["POST"]),
        Route(TOP + "{path:path}", door.screen, methods=["GET"]),
        Route(TOP + "{path:path}", door.form, methods=["POST"]),
    ]


class _Door:
    """Takes what a browser sends, and gives what it is to show."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def desk(self, request: Request) -> Desk:
        """The desk as it is for who asks: the guard says who that is."""
        return replace(self._desk, writer=request.scope["writer"], token=request.scope["token"])

    async def style(self, _request: Request) -> Response:
        return Response(plain.read_along(SCREENS / "schrijf.css"), media_type="text/css")

    async def script(self, _request: Request) -> Response:
        return Response(plain.read_along(SCREENS / "schrijf.js"), media_type="text/javascript")

    async def screen(self, request: Request) -> Response:
        desk = self.desk(request)
        return answered(await run_in_threadpool(desk.show, request.path_params["path"], request.url.query))

    async def form(self, request: Request) -> Response:
        desk = self.desk(request)
        try:
            sent = await sent_by(request)
        except Unread as what:
            return what.answer
        if not is_of(desk, sent.get("teken", "")):
            return answered(await run_in_threadpool(desk.again, request.path_params["path"], sent))
        return answered(await run_in_threadpool(desk.take, request.path_params["path"], sent))

    async def picture(self, request: Request) -> Response:
        try:
            data, kind = await run_in_threadpool(small, self._desk.root, request.path_params["name"])
        except (Missing, Wrong):
            return PlainTextResponse(tell("preview.nothing.picture"), 404)
        return Response(data, headers=HEADERS, media_type=kind)

    async def tried(self, request: Request) -> Response:
        found = find(f"/{request.path_params['path']}", lambda path: self._tried(request, path) is not None)
        data = self._tried(request, found.path) if found.status == 200 else None
        if data is None:
            return PlainTextResponse(tell("preview.nothing"), 404)
        headers = {"Cache-Control": "no-store", "Content-Security-Policy": _TRIED + runs()}
        return Response(data, headers=headers, media_type=media_type(found.path))

    def _tried(self, request: Request, path: str) -> bytes | None:
        return self._desk.follower.file(request.path_params["number"], path)

    async def photos(self, request: Request) -> Response:
        desk, size = self.desk(request), request.headers.get("content-length", "")
        if not size.isdecimal() or int(size) > _ALL_PHOTOS:
            return refused(TOO_LARGE)
        async with request.form(max_files=_PHOTOS, max_fields=4) as form:
            if not is_of(desk, str(form.get("teken", ""))):
                return refused(OLD)
            found = [one for one in form.getlist("foto") if isinstance(one, UploadFile)]
            sent = [(one.filename or "foto", await one.read()) for one in found if one.size]
        return answered(await run_in_threadpool(desk.take_photos, sent))
