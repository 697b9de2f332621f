"""A form that a browser sends, and the screen that it gets back."""

from __future__ import annotations

import hmac
from urllib.parse import parse_qsl, quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from buurtpunt.forms.screens import Desk
from buurtpunt.forms.showing import Answer
from buurtpunt.forms.templates import TOP
from buurtpunt.preview.guard import Refusal

FORM = "application/x-www-form-urlencoded"
LARGEST = 3_000_000  # bytes; the longest text of a village has two million
_FIELDS = 4_000
# What a screen may load: our own style and script, and nothing else from anywhere.
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {"Cache-Control": "no-store", "Content-Security-Policy": _POLICY}
TOO_LARGE = Refusal(413, "too_large")
OLD = Refusal(403, "old")
_NO_FORM = Refusal(415, "old")


class Unread(Exception):
    """What was sent is no form of ours."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.sentence)
        self.answer = refused(refusal)


async def sent_by(request: Request) -> dict[str, str]:
    """The fields of a form by their names. Raises `Unread`."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        raise Unread(_NO_FORM)
    try:
        body = await _body(request)
        return dict(parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=_FIELDS, errors="strict"))
    except ValueError:
        raise Unread(TOO_LARGE) from None


def is_of(desk: Desk, token: str) -> bool:
    """Whether a form was made by this desk, by the token that it gives back."""
    return hmac.compare_digest(token.encode(), desk.token.encode())


def refused(refusal: Refusal) -> Response:
    """The sentence that somebody gets instead of a screen."""
    return PlainTextResponse(refusal.sentence, refusal.status)


def answered(answer: Answer) -> Response:
    """A screen, or where to go on."""
    if answer.to is not None:
        return RedirectResponse(TOP + quote(answer.to, safe="/?+@"), 303, HEADERS)
    return HTMLResponse(answer.html, answer.status, HEADERS)


async def _body(request: Request) -> bytes:
    """All that was sent; raises `ValueError` for more than a form can be."""
    found = b""
    async for part in request.stream():
        found += part
        if len(found) > LARGEST:
            raise ValueError
    return found
