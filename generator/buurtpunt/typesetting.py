"""The one door to Typst: a template, facts and pictures -> a PDF.

Each sheet is set in a folder of copies of its own, so that a template reaches nothing else. What a villager typed goes in as
JSON and is never code. Typst's warnings count as errors, since its warnings are our silent losses: a letter that is
not there, a style that nobody has.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, cast

import typst

from buurtpunt.catalogues import tell
from buurtpunt.disk import ours, plain
from buurtpunt.disk.village import os_reason
from buurtpunt.knowledge.letters import FOR_PAPER
from buurtpunt.problems import Place, Wrong, output
from buurtpunt.problems import theme as kinds

FOLDER = "druk"  # where in a theme the templates lie
Standards = tuple["typst.PDFStandard", ...]  # a type that stands in its stubs alone
ACCESSIBLE: Standards = ("ua-1", "a-2a")  # PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2)
INKS: Standards = ("ua-1",)  # for a sheet in CMYK: PDF/A wants a profile of a press with it
_NO_GLYPH = re.compile(r'the text `(".*?")` could not be displayed', re.DOTALL)
_NO_TITLE = re.compile(r"PDF/UA-1 error: (?:heading title is empty|missing document title)")
_SPOT = re.compile(r"┌─ ([^\s:]+):(\d+)")
_PAGE = re.compile(rb"/Type ?/Page\b")
# What brings in something else than a template beside it: a package, which Typst would fetch from the internet, whatever
# way its name is put together. Only a plain name in quotes may stand behind `import` and `include`, and nothing is made
# into code; in remarks too, since to know where one begins is to read all of Typst. `plugin` takes a file out of the same folder, in which no plugin lies.
_GOES_OUT = re.compile(r"""(?<![\w-])(?:eval(?![\w-])|(?:import|include)(?![\w-])(?![ \t]*"[\w./ -]+"))""")
_NAMED = re.compile(r"""["/]([^"/]+\.typ)\"""")


class NoGlyph(Exception):
    """The letters that we print with lack a sign."""

    def __init__(self, signs: str) -> None:
        super().__init__(signs)
        self.signs = signs


class NoTitle(Exception):
    """A heading of the sheet, or its title, has no text: PDF/UA-1 (ISO 14289-1, 7.1 and 7.4) asks for one."""


class Letters(NamedTuple):
    """What sheets are set with: the family of headings and the one to read, and their files by name, without a suffix.

    Only these files are laid before Typst, and those that a village has among its own templates, so that every machine takes
    the same; of a sign that a family lacks it takes the letter from any other of them. `stamp` tells one pair of the same two families from another.
    """

    head: str
    text: str
    files: Callable[[], Mapping[str, bytes]]
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class Typeset:
    """What was set: the PDF, and the notes that its template left (the values of `metadata` labelled <note>)."""

    pdf: bytes
    notes: tuple[dict[str, Any], ...]

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return pages_of(self.pdf)


class Typesetter:
    """Sets sheets with the same templates and letters, of which `stamp` is the name. Use it in a `with`: it is a folder."""

    def __init__(
        self, files: Mapping[str, Path], village: Path | None, letters: Letters, words: Mapping[str, str]
    ) -> None:
        """Takes a theme's templates, and the words that they say by their key. Raises `Wrong` for one that is unread or goes outside."""
        self._village, self._letters = village, letters
        self._beside = {"letters.json": json.dumps([letters.head, letters.text]), "words.json": json.dumps({**words})}
        own = {name.removeprefix(f"{FOLDER}/"): path for name, path in files.items() if name.startswith(f"{FOLDER}/")}
        self._paths = {name: path for name, path in own.items() if name.endswith(".typ") and "/" not in name}
        self._templates = {name: self._read(path) for name, path in sorted(self._paths.items())}
        self._more = {
            path.name: plain.read(path) for name, path in sorted(own.items()) if name.lower().endswith(FOR_PAPER)
        }
        texts = {name: text.encode() for name, text in {**self._templates, **self._beside}.items()}
        said = [(name, hashlib.sha256(data).hexdigest()) for name, data in {**texts, **self._more}.items()]
        self.stamp = hashlib.sha256(repr([said, letters.stamp]).encode()).hexdigest()
        with _laying():
            self._folder = tempfile.TemporaryDirectory(prefix="buurtpunt-", ignore_cleanup_errors=True)
        self._root = Path(self._folder.name)
        self._lock = threading.Lock()
        self._read_letters: typst.Fonts | None = None

    def __enter__(self) -> Typesetter:
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def _read(self, path: Path) -> str:
        is_own = self._village is not None and path.is_relative_to(self._village)
        try:
            text = (plain.read(path) if is_own else plain.read_along(path)).decode().replace("\r\n", "\n")
        except (OSError, UnicodeDecodeError) as error:
            said = tell("theme.not_utf8") if isinstance(error, ValueError) else tell("theme.no_access")
            raise Wrong(kinds.TEMPLATE_BROKEN, name=path.name, said=said, place=self._place(path, 0)) from None
        # Of ours a test holds it, and to look takes longer than to read.
        if found := is_own and _GOES_OUT.search(text):
            said = tell("theme.only_imports", typed=found[0])
            line = text.count("\n", 0, found.start()) + 1
            raise Wrong(kinds.TEMPLATE_BROKEN, name=path.name, said=said, place=self._place(path, line))
        return text

    def set(
        self,
        template: str,
        facts: str,
        pictures: Mapping[str, bytes],
        day: dt.date,
        standards: Standards = ACCESSIBLE,
    ) -> Typeset:
        """One sheet, dated on a day. The template reads `/facts.json`, which holds `facts`, `/letters.json`, which names the two
        families of letters, `/words.json`, which holds our words, and pictures by their name.

        Typst refuses `standards` that a sheet does not keep to; none is kept by a sheet that shows another PDF.
        Raises `NoGlyph` for a sign that we have no letter for, `NoTitle` where a title says nothing, and `Wrong` for a mistake in a template.
        """
        if f"{template}.typ" not in self._templates:
            raise Wrong(kinds.FILE_MISSING, name=f"{FOLDER}/{template}.typ")
        fonts = self._fonts()
        texts = self._reached(f"{template}.typ") | self._beside | {"facts.json": facts}
        with _laying(), tempfile.TemporaryDirectory(dir=self._root, ignore_cleanup_errors=True) as folder:
            root = Path(folder)
            for name, data in ({one: text.encode() for one, text in texts.items()} | {**pictures}).items():
                ours.create(root / name, data)
            try:
                return self._compile(root / f"{template}.typ", fonts, day, [*standards])
            except typst.TypstError as error:
                raise self._explain(error, f"{template}.typ", root) from error

    def _reached(self, name: str) -> dict[str, str]:
        """A template and those that it names, as it has to do to bring them in; to lay all the others would take as long again."""
        found, named = dict[str, str](), [name]
        for one in named:  # it grows
            if one in self._templates and one not in found:
                named += _NAMED.findall(found.setdefault(one, self._templates[one]))
        return found

    def _fonts(self) -> typst.Fonts:
        """The letters, read by whoever comes first."""
        with self._lock:
            if self._read_letters is None:
                named = {f"{name}.ttf": data for name, data in self._letters.files().items()}
                self._read_letters = _lay(named | self._more, self._root)
            return self._read_letters

    def _compile(self, main: Path, fonts: typst.Fonts, day: dt.date, standards: list[typst.PDFStandard]) -> Typeset:
        root = main.parent
        nothing = root / "packages"  # where nothing is to be found; Typst would ask the internet for it
        compiler = typst.Compiler(main, root=root, font_paths=fonts, package_path=nothing, package_cache_path=nothing)
        noon = dt.datetime.combine(day, dt.time(12), dt.UTC)
        pdf, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=standards, timestamp=noon)
        for warning in warnings:
            raise self._explain(warning, main.name, root)
        assert isinstance(pdf, bytes)
        return Typeset(pdf, tuple(json.loads(compiler.query("<note>", field="value"))))

    def _explain(self, error: Any, template: str, root: Path) -> Exception:
        """What Typst complains of, as our own; a mistake where a village has no templates of its own is a bug of ours."""
        if found := _NO_GLYPH.search(error.message):
            return NoGlyph(_unescaped(found[1]))
        if _NO_TITLE.search(error.message):
            return NoTitle()
        if self._village is None:
            return cast(Exception, error)
        spot = _SPOT.search(error.diagnostic or "")
        name, line = (Path(spot[1]).name, int(spot[2])) if spot else (template, 0)
        said = error.message.replace(str(root), FOLDER).rstrip(".")
        return Wrong(
            kinds.TEMPLATE_BROKEN, name=name, said=said, place=self._place(self._paths.get(name, Path()), line)
        )

    def _place(self, template: Path, line: int) -> Place:
        """A line of a template, when it is one of the village's own."""
        if self._village is None or not template.is_relative_to(self._village):
            return Place()
        return Place(template.relative_to(self._village).as_posix(), line)


@contextmanager
def _laying() -> Iterator[None]:
    """Raises `Wrong` where the folder for a moment, in which a sheet is set, has no place for it."""
    try:
        yield
    except OSError as error:
        if isinstance(error, typst.TypstError):
            raise
        raise Wrong(output.NO_ROOM, folder=_temporary(), reason=os_reason(error)) from error


def _temporary() -> str:
    try:
        return tempfile.gettempdir()
    except OSError:
        return "/tmp"  # noqa: S108  (only named; nothing is written there)


def draw(pdf: bytes, pages: int, ppi: float) -> list[bytes]:
    """Each page of a PDF as PNG, with so many pixels to an inch."""
    with _laying(), tempfile.TemporaryDirectory(prefix="buurtpunt-", ignore_cleanup_errors=True) as folder:
        main = Path(folder) / "beeld.typ"
        ours.create(Path(folder) / "blad.pdf", pdf)
        shown = "\n#pagebreak()\n".join(f'#image("blad.pdf", page: {page})' for page in range(1, pages + 1))
        ours.create(main, f"#set page(width: auto, height: auto, margin: 0pt)\n{shown}\n".encode())
        made: Any = typst.compile(main, root=Path(folder), ignore_system_fonts=True, format="png", ppi=ppi)
    return [made] if isinstance(made, bytes) else made  # one page comes without a list around it


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF of ours has; Typst writes each as an object that can be read as it stands."""
    return len(_PAGE.findall(pdf))


def _lay(files: Mapping[str, bytes], folder: Path) -> typst.Fonts:
    with _laying():
        for name, data in files.items():
            ours.create(folder / name, data)
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def _unescaped(text: str) -> str:
    """A text as Rust writes it in quotes: signs that cannot be seen stand there by their number."""
    seen = re.sub(r"\\u\{([0-9a-f]+)\}", lambda found: chr(int(found[1], 16)), text[1:-1])
    return re.sub(r"\\(.)", r"\1", seen)
