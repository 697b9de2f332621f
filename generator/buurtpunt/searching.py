"""The one door to Pagefind: pages -> an index in which a browser searches by itself, without a server.

It is a program of its own, with which we talk over its pipes in the words of its `--service`: messages of JSON in base64, a comma
behind each. Its own Python package says the same words, and waits a tenth of a second for each answer: 40 seconds for a large site.
"""

from __future__ import annotations

import json
import subprocess
import threading
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple

from buurtpunt.catalogues import tell

_PATIENCE = 120  # seconds
_ENTRY = "pagefind-entry.json"  # it names the languages in an order that differs from time to time
# Of what Pagefind brings only this is used: its other scripts are screens, and ours is our own.
_USED = ("pagefind.js", "pagefind-worker.js", _ENTRY)
_USED_ENDS = (".pf_meta", ".pf_index", ".pf_fragment")


class Unable(Exception):
    """There is no Pagefind for this computer, or it does not work there; the text says why, in Dutch."""


class Document(NamedTuple):
    """A page to find: its path from the root of the site, and its HTML, of which <main> is what counts."""

    path: str
    html: str


def index(documents: Iterable[Document], without: Iterable[str], language: str = "nl") -> dict[str, bytes]:
    """The files of an index, by their path in its folder; `without` are selectors of what nobody is to find.

    Words are cut to their stem by the endings of the language. Without one each page goes by its own `lang`, and each language has an
    index of its own, in which its pages search (https://pagefind.app/docs/multilingual/).
    The same pages in the same order give the same bytes. Raises `Unable`.
    """
    config: dict[str, Any] = {"root_selector": "main", "exclude_selectors": [*without]}
    if language:
        config["force_language"] = language
    asked: list[dict[str, Any]] = [{"type": "NewIndex", "config": config}]
    asked += [{"type": "AddFile", "index_id": 0, "file_path": one.path, "file_contents": one.html} for one in documents]
    *_, made = _answers([*asked, {"type": "GetFiles", "index_id": 0}])
    files = {file["path"]: b64decode(file["content"]) for file in made["files"]}
    files[_ENTRY] = json.dumps(json.loads(files[_ENTRY]), sort_keys=True, separators=(",", ":")).encode()
    return {path: data for path, data in sorted(files.items()) if _is_used(path)}


def _is_used(path: str) -> bool:
    is_program = path.startswith("wasm.") and path != "wasm.unknown.pagefind"
    return path in _USED or path.endswith(_USED_ENDS) or is_program


def _answers(asked: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What it answers to each, in their order."""
    messages = (json.dumps({"message_id": number, "payload": one}) for number, one in enumerate(asked, start=1))
    written = b"".join(b64encode(message.encode()) + b"," for message in messages)
    found: dict[int, dict[str, Any]] = {}
    try:
        with subprocess.Popen([_program(), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: S603  (a program that came with ours)
            late = threading.Timer(_PATIENCE, process.kill)
            late.start()
            try:
                for answer in _talk(process, written):
                    if answer["payload"]["type"] == "Error":
                        raise Unable(tell("searching.error", said=answer["payload"]["message"]))
                    found[answer["message_id"]] = answer["payload"]
                    if len(found) == len(asked):
                        break
            finally:
                late.cancel()
                process.kill()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unable(tell("searching.broken", error=error)) from error
    if len(found) < len(asked):
        raise Unable(tell("searching.stopped"))
    return [found[number] for number in range(1, len(asked) + 1)]


def _talk(process: subprocess.Popen[bytes], written: bytes) -> Iterator[dict[str, Any]]:
    """Answers as they come; it is written to at the same time, since neither side may wait until the other has read."""
    assert process.stdin is not None
    assert process.stdout is not None
    stdin, rest = process.stdin, b""
    threading.Thread(target=_write, args=(stdin, written), daemon=True).start()
    while some := process.stdout.read1(1 << 20):  # type: ignore[attr-defined]
        *whole, rest = (rest + some).split(b",")
        yield from (json.loads(b64decode(message)) for message in whole)


def _write(stdin: Any, written: bytes) -> None:
    with suppress(OSError, ValueError):  # it has stopped, which its silence tells as well
        stdin.write(written)
        stdin.flush()


def _program() -> str:
    try:
        import pagefind_bin
    except ImportError:
        raise Unable(tell("searching.missing")) from None
    return str(pagefind_bin.get_executable())
