"""Who may ask something of the preview: the person at this computer, and whoever was let in on the wifi.

Any page in another tab can send a request to an address on this computer, and a name on the internet can be made to point
at it. So we look at what a page cannot lie about, since the browser writes it itself: `Host`, `Origin` and `Sec-Fetch-Site`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from buurtpunt.catalogues import tell

# Nobody else may show, load or keep a hold of what we answer.
HEADERS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",  # beside a form stands the page that it is about
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request gets no answer: in a word, as the catalogue knows it."""

    status: int
    why: str

    @property
    def sentence(self) -> str:
        """The same for who asked."""
        return tell(f"preview.refused.{self.why}")


_ONLY_LOOKING = Refusal(405, "only_looking")
_NOT_OURS = Refusal(421, "not_ours")
_STRANGER = Refusal(403, "stranger")

NO_KEY_TO_WRITE = Refusal(403, "no_key_to_write")
NOT_LET_IN = Refusal(403, "not_let_in")
AT_HOME = Refusal(403, "at_home")
NO_KEY = Refusal(403, "no_key")


def refusal(method: str, header: Callable[[str], list[str]], hosts: Collection[str], writes: bool) -> Refusal | None:
    """Why a request is refused; None when it is not. `header` gives the values of a header, by its name.

    What `writes` must say where it comes from, and that must be us: any page can send a form to any address.
    """
    if method not in ("GET", "HEAD") and not (writes and method == "POST"):
        return _ONLY_LOOKING
    asked = header("host")
    if len(asked) != 1 or asked[0].lower() not in hosts:
        return _NOT_OURS
    if method == "POST" and len(header("origin")) != 1:
        return _STRANGER
    if any(origin.lower() != f"http://{asked[0].lower()}" for origin in header("origin")):
        return _STRANGER
    if set(header("sec-fetch-site")) <= {"same-origin", "none"}:
        return None
    # Somebody clicked on a link, in a mail for instance: they get the page, and the other site does not.
    is_visit = header("sec-fetch-mode") == ["navigate"] and header("sec-fetch-dest") == ["document"]
    return None if is_visit else _STRANGER
