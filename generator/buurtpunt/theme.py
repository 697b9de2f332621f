"""The one door to Jinja: a theme, in which a village may replace any file by one of its own."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from html import escape, unescape
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.bccache import Bucket
from markupsafe import Markup

from buurtpunt.problems import Place, Wrong
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
    stamp: str  # all that the theme says, in one text
    own: Path | None  # the village, when it has templates of its own: then a mistake in one may be theirs
    _pictures: dict[tuple[Any, str], str] = field(default_factory=dict)  # as set before: one may stand in many a text

    def render(self, template: str, link: Callable[[str], str], **facts: Any) -> str:
        """One page; `link` makes of an address a link from that page.

        Raises `Wrong` for a mistake in a template, which a village may have made itself.
        """
        try:
            text = self.environment.get_template(f"{template}.html").render(**facts)
        except Exception as error:  # a template may do whatever Python can: divide by nothing, add a text to a number
            raise self._blame(error, f"{template}.html") from error
        return settle(text, link)

    def picture(self, picture: Any, sizes: str) -> str:
        """A picture in running text, as the theme's macro `picture` sets it."""
        try:
            return self._picture(picture, sizes)
        except Exception as error:
            raise self._blame(error, "parts.html") from error

    def _picture(self, picture: Any, sizes: str) -> str:
        if found := self._pictures.get((picture, sizes)):
            return found
        parts: Any = self.environment.get_template("parts.html").module
        try:
            return self._pictures.setdefault((picture, sizes), str(parts.picture(picture, sizes)))
        except Exception:
            self.environment.handle_exception()  # gives the error the lines of the template, as `render` does

    def _blame(self, error: Exception, template: str) -> Exception:
        """Whose mistake it is: that of a village with templates of its own, or else ours."""
        if self.own is None:
            return error
        path, line, said = _explain(error, self.folders[0] / template)
        own = path if path.is_relative_to(self.own) else self.folders[0]  # ours may stumble over what theirs lacks
        place = Place(own.relative_to(self.own).as_posix(), line if own == path else 0)
        return Wrong(kinds.TEMPLATE_BROKEN, name=path.name, said=said.rstrip("."), place=place)

    def read(self, name: str) -> bytes:
        """A text of the theme; raises `Wrong` when it has none of that name, or it cannot be read."""
        assert self.environment.loader is not None
        try:
            return self.environment.loader.get_source(self.environment, name)[0].encode()
        except TemplateNotFound:
            raise Wrong(kinds.FILE_MISSING, name=name) from None
        except Exception as error:
            raise self._blame(error, name) from error


def load_theme(name: str, village: Path, bundled: Path, typed: Place) -> Theme:
    """The theme of a village: its own `themes/<name>/` in front of the one that came along.

    Raises `Wrong`, with the place where the name was typed, when there is none of that name.
    """
    own, given = village / "themes" / name, bundled / name
    if not own.is_dir() and not given.is_dir():
        known = ", ".join(sorted(p.name for p in bundled.iterdir() if p.is_dir()))
        raise Wrong(kinds.UNKNOWN_THEME, value=name, known=known, place=typed)
    folders = tuple(dict.fromkeys(folder for folder in (own, given, bundled / "dorp") if folder.is_dir()))
    stamp = _stamp(folders)
    return Theme(folders, _environment(folders, bundled, stamp), stamp, village if own.is_dir() else None)


def _stamp(folders: tuple[Path, ...]) -> str:
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    return "\0".join(f"{path}\0{path.read_bytes()!r}" for path in files)


@lru_cache(maxsize=2)
def _environment(folders: tuple[Path, ...], bundled: Path, _stamp: str) -> Environment:
    """The templates of these folders, for as long as they say the same: reading them takes longer than a page."""
    environment = Environment(
        loader=_Loader(folders),
        bytecode_cache=_Compiled(bundled),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters |= {"to": lambda address: Markup(mark(escape(address))), "prose": Markup}  # noqa: S704  (cleaned by `prose`, or escaped here)
    return environment


class _Compiled(BytecodeCache):
    """The templates that came along, compiled: kept where Python keeps this very module compiled, if it does.

    Those of a village are compiled in each build: what lies with a village may come from a stranger, and this can run.
    """

    def __init__(self, bundled: Path) -> None:
        self._bundled = bundled
        own = Path(cache_from_source(__file__))
        self._keeps = own.exists()
        what = f"{jinja2.__version__} {bundled}".encode() + Path(__file__).read_bytes()
        stamp = blake2b(what, digest_size=4).hexdigest()
        self._name = f"{own.with_suffix('')}.{stamp}."  # another program or Jinja has other files

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The name that a compiled template has; "" for one that is not kept."""
        ours = filename is not None and Path(filename).is_relative_to(self._bundled)
        return name.replace("/", "-") if ours and self._keeps else ""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Takes it from the disk, if it is there, whole, and of the same source."""
        with suppress(Exception):  # a file that is damaged makes Jinja raise whatever its bytes bring about
            if bucket.key:
                bucket.bytecode_from_string(Path(f"{self._name}{bucket.key}.j2c").read_bytes())

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps it, where that is allowed."""
        with suppress(OSError):
            if bucket.key:
                temporary = Path(f"{self._name}{bucket.key}.{os.getpid()}.tmp")
                temporary.write_bytes(bucket.bytecode_to_string())
                temporary.replace(f"{self._name}{bucket.key}.j2c")


class _Loader(FileSystemLoader):
    """Says in which file it is that the text cannot be read."""

    def get_source(self, environment: Environment, template: str) -> Any:
        """The text of a template, its file, and whether it is still the same."""
        try:
            return super().get_source(environment, template)
        except TemplateNotFound:
            raise
        except (OSError, UnicodeDecodeError) as error:
            said = (
                "het is niet bewaard als UTF-8" if isinstance(error, UnicodeDecodeError) else "we mogen het niet lezen"
            )
            path = next(Path(f, template) for f in self.searchpath if Path(f, template).exists())
            raise TemplateSyntaxError(said, 1, template, str(path)) from error


def _explain(error: Exception, template: Path) -> tuple[Path, int, str]:
    """Which template, which line, and what is wrong there; Jinja and Python say so in English."""
    if isinstance(error, TemplateNotFound):
        said = f"het sjabloon `{error.name}` is er niet"
    else:
        said = getattr(error, "message", None) or str(error)
    if isinstance(error, TemplateSyntaxError):
        return Path(error.filename or template), error.lineno, said
    trace, path, line = error.__traceback__, template, 0
    while trace is not None:  # the frames of a template carry its file name and its own line numbers
        if trace.tb_frame.f_code.co_filename.endswith(".html"):
            path, line = Path(trace.tb_frame.f_code.co_filename), trace.tb_lineno
        trace = trace.tb_next
    return path, line, said
