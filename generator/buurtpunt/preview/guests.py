"""The screens that let a telephone in: one for the telephone, one for the computer."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from buurtpunt.codes import qr
from buurtpunt.disk import plain
from buurtpunt.forms.screens import Desk
from buurtpunt.forms.templates import SCREENS, TOP
from buurtpunt.preview.guard import NOT_LET_IN
from buurtpunt.preview.network import Network
from buurtpunt.preview.phones import CODE, LONGEST, Refused
from buurtpunt.preview.sent import OLD, Unread, answered, is_of, refused, sent_by
from buurtpunt.problems import Wrong

ASK = f"{TOP}.mee"  # where a telephone comes in
LIST = f"{TOP}telefoons"  # where the computer lets it in
# What anybody may ask for who knows our address: it holds nothing of the village.
OPEN = frozenset({ASK, f"{TOP}.mee.css", f"{TOP}.schrijf.js"})


def guest_routes(desk: Desk, network: Network) -> list[Route]:
    """The two screens, and the buttons on the one at this computer: who is let in, and whether the `network` is open."""
    door = _Door(desk, network)
    return [
        Route(f"{TOP}.mee.css", door.style, methods=["GET"]),
        Route(ASK, door.arrive, methods=["GET"]),
        Route(ASK, door.ask, methods=["POST"]),
        Route(LIST, door.list, methods=["GET"]),
        Route(LIST, door.decide, methods=["POST"]),
    ]


class _Door:
    def __init__(self, desk: Desk, network: Network) -> None:
        self.desk = desk
        self.network = network
        self.phones = network.phones

    async def style(self, _request: Request) -> Response:
        return Response(plain.read_along(SCREENS / "mee.css"), media_type="text/css")

    async def arrive(self, request: Request) -> Response:
        phone = self.phones.of(request.headers.getlist("cookie"))
        if phone and phone.is_in:
            return RedirectResponse(TOP, 303)
        if phone:
            return answered(self.desk.screen("mee", at=ASK, phone=phone))
        code = request.query_params.get(CODE, "")
        return self._name(code) if self._is_invited(code) else refused(NOT_LET_IN)

    async def ask(self, request: Request) -> Response:
        try:
            sent = await sent_by(request)
        except Unread as what:
            return what.answer
        code, name = sent.get(CODE, ""), sent.get("naam", "")
        if not self._is_invited(code):
            return refused(NOT_LET_IN)
        try:
            phone = self.phones.ask(name)
        except Refused as why:
            return self._name(code, name, str(why))
        return RedirectResponse(ASK, 303, {"Set-Cookie": phone.key.cookie, "Cache-Control": "no-store"})

    async def list(self, _request: Request) -> Response:
        return self._list()

    async def decide(self, request: Request) -> Response:
        try:
            sent = await sent_by(request)
        except Unread as what:
            return what.answer
        if not is_of(self.desk, sent.get("teken", "")):
            return refused(OLD)
        try:
            await self._do(sent.get("doe", ""), sent.get("wie", ""))
        except Wrong as wrong:
            return self._list(wrong.at().sentence)
        return RedirectResponse(LIST, 303)

    async def _do(self, what: str, sign: str) -> None:
        match what:
            case "binnen":
                self.phones.let_in(sign)
            case "weg":
                self.phones.send_away(sign)
            case "open":
                await self.network.open_up()
            case "dicht":
                await self.network.shut()

    def _list(self, said: str = "") -> Response:
        wifi = self.network.doors.on_wifi
        address = f"{wifi}{ASK}?{CODE}={self.phones.invitation.word}" if wifi else ""
        facts = {"phones": [*self.phones.known.values()], "code": qr(address) if address else (), "address": address}
        return answered(self.desk.screen("telefoons", 422 if said else 200, said=said, **facts))

    def _name(self, code: str, name: str = "", said: str = "") -> Response:
        facts = {"phone": None, "code": code, "name": name, "said": said, "longest": LONGEST, "field": CODE}
        return answered(self.desk.screen("mee", 422 if said else 200, at=ASK, **facts))

    def _is_invited(self, code: str) -> bool:
        return self.phones.invitation.is_word(code)
