"""The one door to Jinja: a theme, in which a village may replace any file by one of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from markupsafe import Markup

from buurtpunt.problems import Wrong
from buurtpunt.problems import theme as kinds

STYLESHEET = "stijl.css"
# An address stands between two NULs until the page around it is known. No villager can type one: see reading.text.
_MARKED = re.compile("\0([^\0]*)\0")


def mark(address: str) -> str:
    """An address as it stands in HTML until `Theme.render` makes a link of it."""
    return f"\0{address}\0"


def settle(text: str, link: Callable[[str], str]) -> str:
    """HTML in which every marked address has become what `link` makes of it."""
    return _MARKED.sub(lambda found: escape(link(unescape(found[1]))), text)


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme's templates and files; the first of `folders` that has a file wins."""

    folders: tuple[Path, ...]
    environment: Environment

    def render(self, template: str, link: Callable[[str], str], **facts: Any) -> str:
        """One page; `link` makes of an address a link from that page.

        Raises `Wrong` for a mistake in a template, which a village may have made itself.
        """
        try:
            text = self.environment.get_template(f"{template}.html").render(**facts)
        except TemplateError as error:
            raise Wrong(kinds.TEMPLATE_BROKEN, **_explain(error, f"{template}.html")) from error
        return settle(text, link)

    def picture(self, picture: Any, sizes: str) -> str:
        """A picture in running text, as the theme's macro `picture` sets it."""
        return str(self.environment.get_template("parts.html").module.picture(picture, sizes))  # type: ignore[attr-defined]

    def read(self, name: str) -> bytes:
        """A file of the theme; raises `Wrong` when it has none of that name."""
        for folder in self.folders:
            if (folder / name).is_file():
                return (folder / name).read_bytes()
        raise Wrong(kinds.FILE_MISSING, name=name)

    def stamp(self) -> str:
        """All that the theme says, in one text."""
        files = [path for folder in self.folders for path in sorted(folder.rglob("*")) if path.is_file()]
        return "\0".join(f"{path}\0{path.read_bytes()!r}" for path in files)


def load_theme(name: str, village: Path, bundled: Path) -> Theme:
    """The theme of a village: its own `themes/<name>/` in front of the one that came along; raises `Wrong`."""
    own, given = village / "themes" / name, bundled / name
    if not own.is_dir() and not given.is_dir():
        known = ", ".join(sorted(p.name for p in bundled.iterdir() if p.is_dir()))
        raise Wrong(kinds.UNKNOWN_THEME, value=name, known=known)
    folders = tuple(dict.fromkeys(folder for folder in (own, given, bundled / "dorp") if folder.is_dir()))
    environment = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"to": lambda address: Markup(mark(escape(address))), "prose": Markup}  # noqa: S704  (cleaned by `prose`, or escaped here)
    return Theme(folders, environment)


def _explain(error: TemplateError, template: str) -> dict[str, Any]:
    """Which template, which line, and what Jinja says of it."""
    if isinstance(error, TemplateNotFound):
        return {"name": template, "line": "?", "said": f"het bestand {error.name} is er niet"}
    if isinstance(error, TemplateSyntaxError):
        return {"name": error.name or template, "line": error.lineno, "said": error.message}
    trace, name, line = error.__traceback__, template, 0
    while trace is not None:  # the frames of a template carry its file name and its own line numbers
        if trace.tb_frame.f_code.co_filename.endswith(".html"):
            name, line = Path(trace.tb_frame.f_code.co_filename).name, trace.tb_lineno
        trace = trace.tb_next
    return {"name": name, "line": line or "?", "said": error.message}
