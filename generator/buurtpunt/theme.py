"""The one door to Jinja: a theme, in which a village may replace any file by one of its own."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from html import escape, unescape
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.bccache import Bucket
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from buurtpunt.catalogues import fill, tell
from buurtpunt.disk import ours, plain
from buurtpunt.disk.village import read
from buurtpunt.languages import DUTCH, Language
from buurtpunt.problems import Place, Wrong
from buurtpunt.problems import theme as kinds

STYLESHEET = "stijl.css"
STYLES = "stijlen"  # the folder of those that come behind it
ADDED = "eigen.css"  # what a village adds to them
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
    """A theme's templates and files, by their name within it: those of the village itself go before those that came along."""

    files: Mapping[str, Path]
    folder: Path  # the first that may have a file
    environment: Environment
    stamp: str  # one name for all that the theme says
    own: Path | None  # the village, when it has templates of its own: then a mistake in one may be theirs
    replaced: Mapping[str, Path]  # of the files that came along, those in whose place the village has one of its own

    def render(self, template: str, link: Callable[[str], str], say: Language = DUTCH, **facts: Any) -> str:
        """One page, with `say` for the words of its language; `link` makes of an address a link from that page.

        Raises `Wrong` for a mistake in a template, which a village may have made itself.
        """
        try:
            text = self.environment.get_template(f"{template}.html").render(say=_said(say), **facts)
        except Exception as error:  # a template may do whatever Python can: divide by nothing, add a text to a number
            raise self._blame(error, f"{template}.html") from error
        return settle(text, link)

    def picture(self, picture: Any, sizes: str) -> str:
        """A picture in running text, as the theme's macro `picture` sets it."""
        try:
            return _set_picture(self.environment, picture, sizes)
        except Exception as error:
            raise self._blame(error, "parts.html") from error

    def _blame(self, error: Exception, template: str) -> Exception:
        """Whose mistake it is: that of a village with templates of its own, or else ours."""
        if self.own is None:
            return error
        path, line, said = _explain(error, self.folder / template)
        own = path if path.is_relative_to(self.own) else self.folder  # ours may stumble over what theirs lacks
        place = Place(own.relative_to(self.own).as_posix(), line if own == path else 0)
        return Wrong(kinds.TEMPLATE_BROKEN, name=path.name, said=said.rstrip("."), place=place)

    def name_of(self, path: Path) -> str:
        """How a village calls a file of its own theme."""
        return path.relative_to(self.own or self.folder).as_posix()

    def read(self, name: str) -> bytes:
        """A text of the theme; raises `Wrong` when it has none of that name, or it cannot be read."""
        assert self.environment.loader is not None
        try:
            return self.environment.loader.get_source(self.environment, name)[0].encode()
        except TemplateNotFound:
            raise Wrong(kinds.FILE_MISSING, name=name) from None
        except Exception as error:
            raise self._blame(error, name) from error


@lru_cache(2**9)  # one may stand in many a text
def _set_picture(environment: Environment, picture: Any, sizes: str) -> str:
    parts: Any = environment.get_template("parts.html").module
    try:
        return str(parts.picture(picture, sizes))
    except Exception:
        environment.handle_exception()  # gives the error the lines of the template, as `render` does


class _Said:
    """The words of a language in a template: what they are filled with is escaped, unless it is HTML already."""

    __slots__ = ("_words", "language")

    def __init__(self, language: Language) -> None:
        self.language = language
        self._words = {key: Markup.escape(words) for key, words in language.words.items()}

    def __call__(self, key: str, **facts: Any) -> Markup:
        words = self._words[key]
        return fill(words, facts) if facts else words


_said = cache(_Said)


def _told(key: str, /, **facts: Any) -> Markup:
    """The same of what the team is told."""
    return fill(Markup.escape(tell(key)), facts) if facts else Markup.escape(tell(key))


def load_theme(name: str, village: Path, bundled: Path, typed: Place, own: Mapping[str, Path] | None = None) -> Theme:
    """The theme of a village: `own`, the files of its `themes/<name>/` by their name in it, before those that came along.

    Raises `Wrong` when there is none of that name, with the place where it was typed; and when a file cannot be read.
    """
    if not own and plain.look(village / "themes" / name) is None and not (bundled / name).is_dir():
        known = ", ".join(sorted(p.name for p in bundled.iterdir() if p.is_dir()))
        raise Wrong(kinds.UNKNOWN_THEME, value=name, known=known, place=typed)
    along = _along(bundled / "dorp") | (_along(bundled / name) if name != "dorp" else {})
    files = {**along, **(own or {})}
    said = {
        path: read(path, f"themes/{name}/{below}") if below in (own or {}) else plain.read_along(path)
        for below, path in sorted(files.items())
    }
    stamp = blake2b(repr([(str(path), blake2b(data).hexdigest()) for path, data in said.items()]).encode()).hexdigest()
    folder = village / "themes" / name if own else bundled / name
    environment = _environment(tuple(files.items()), bundled, stamp, bool(own))
    # the demo of a checkout lies beside what came along, and replaces nothing
    replaced = {below: along[below] for below, path in (own or {}).items() if path != along.get(below, path)}
    return Theme(files, folder, environment, stamp, village if own else None, replaced)


def _along(folder: Path) -> dict[str, Path]:
    """The files of a theme that came along."""
    found = (Path(where, name) for where, _, names in os.walk(folder) for name in names)
    return {path.relative_to(folder).as_posix(): path for path in sorted(found) if path.is_file()}


@lru_cache(maxsize=4)  # those of the site, and of our two pages for the team
def _environment(files: tuple[tuple[str, Path], ...], bundled: Path, _stamp: str, is_own: bool) -> Environment:
    """The templates among these files, for as long as they say the same: reading them takes longer than a page.

    Those of a village of its own may come from a stranger: they are set in a sandbox, out of which they can look at what
    they are given and change nothing. Ours need none, and are quicker without.
    """
    kind = ImmutableSandboxedEnvironment if is_own else Environment
    environment = kind(
        loader=_Loader(dict(files), bundled),
        bytecode_cache=_Compiled(bundled, kind.__name__),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters |= {"to": lambda address: Markup(mark(escape(address))), "prose": Markup}  # noqa: S704  (cleaned by `prose`, or escaped here)
    environment.globals["tell"] = _told
    return environment


class _Compiled(BytecodeCache):
    """The templates that came along, compiled: kept where Python keeps this very module compiled, if it does.

    Those of a village are compiled in each build: what lies with a village may come from a stranger, and this can run.
    """

    def __init__(self, bundled: Path, environment: str) -> None:
        self._bundled = bundled
        own = Path(cache_from_source(__file__))
        self._keeps = own.exists()
        what = f"{jinja2.__version__} {environment} {bundled}".encode() + plain.read_along(__file__)
        self._name = f"{own.with_suffix('')}.{blake2b(what, digest_size=4).hexdigest()}."  # another program, others

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The name that a compiled template has; "" for one that is not kept."""
        ours = filename is not None and Path(filename).is_relative_to(self._bundled)
        return name.replace("/", "-") if ours and self._keeps else ""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Takes it from the disk, if it is there, whole, and of the same source."""
        with suppress(Exception):  # a file that is damaged makes Jinja raise whatever its bytes bring about
            if bucket.key:
                bucket.bytecode_from_string(plain.read_along(f"{self._name}{bucket.key}.j2c"))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps it, where that is allowed."""
        with suppress(OSError):
            if bucket.key:
                ours.write(f"{self._name}{bucket.key}.j2c", bucket.bytecode_to_string())


class _Loader(BaseLoader):
    """Knows a template by its name in the theme, and says of one that cannot be read why."""

    def __init__(self, files: Mapping[str, Path], bundled: Path) -> None:
        self._files = files
        self._bundled = bundled

    def get_source(self, environment: Environment, template: str) -> Any:  # noqa: ARG002  (Jinja gives it)
        """The text of a template, its file, and whether it is still the same."""
        path = self._files.get(template)
        if path is None:
            raise TemplateNotFound(template)
        try:
            data = plain.read_along(path) if path.is_relative_to(self._bundled) else plain.read(path)
            return data.decode().replace("\r\n", "\n").replace("\r", "\n"), str(path), lambda: True
        except UnicodeDecodeError as error:
            raise TemplateSyntaxError(tell("theme.not_utf8"), 1, template, str(path)) from error
        except OSError as error:
            raise TemplateSyntaxError(tell("theme.no_access"), 1, template, str(path)) from error


def _explain(error: Exception, template: Path) -> tuple[Path, int, str]:
    """Which template, which line, and what is wrong there; Jinja and Python say so in English."""
    if isinstance(error, TemplateNotFound):
        said = tell("theme.missing", name=error.name)
    elif isinstance(error, SecurityError):
        said = tell("theme.only_shows", error=str(error).rstrip("."))
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
