"""What lets an editor help whoever types, without asking the network: a schema of each file, and snippets.

The schemas lie in the village itself, so that they are found on a train and by whoever takes over; a remark on the
first line of a file tells which one is its own. The part above the text of a Markdown file has a schema too, but no
such remark: hardly an editor reads it there, and it would be the first thing to see in every file of a villager.
"""

from __future__ import annotations

import json
import posixpath
import re
from fnmatch import fnmatchcase
from pathlib import Path

from buurtpunt.editing.saving import save
from buurtpunt.model.collection import Layout
from buurtpunt.model.files import forms
from buurtpunt.model.keys import Key
from buurtpunt.model.schema import schema_of
from buurtpunt.starter.things import Thing, things

SCHEMAS = ".buurtpunt/schema"
SNIPPETS = ".vscode/buurtpunt.code-snippets"  # Visual Studio Code finds any file of that sort there
EXTENSIONS = ".vscode/extensions.json"  # and asks whether it may add what stands there


def editor_files() -> dict[str, str]:
    """What lies in a village for its editor: the files by their path from the village's folder."""
    schemas = {f"{SCHEMAS}/{file.name}.json": as_json(schema_of(file)) for file in forms().values()}
    return schemas | {SNIPPETS: as_json({thing.name: _snippet(thing) for thing in things()})}


def advised_extensions() -> dict[str, str]:
    """What makes Visual Studio Code read those schemas. A village may change it, so it is written once."""
    return {EXTENSIONS: as_json({"recommendations": ["redhat.vscode-yaml"]})}


def refresh(folder: Path) -> None:
    """Writes those files in a village, over what an older buurtpunt wrote there: they are ours. Raises `Wrong`."""
    for name, text in editor_files().items():
        save(folder, name, text.encode())


def schema_line(path: str) -> str:
    """The first line of a YAML file, by which editors find its schema; `path` is from the village's folder."""
    name = next(file.name for file in forms().values() if fnmatchcase(path, file.path))
    way = posixpath.relpath(f"{SCHEMAS}/{name}.json", posixpath.dirname(path))
    return f"# yaml-language-server: $schema={way}\n"


def as_json(value: object) -> str:
    """JSON for people and programs."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _snippet(thing: Thing) -> dict[str, object]:
    """A snippet: its holes are numbered in the order in which the Tab key visits them."""
    keys = [thing.keys[name] for name in (thing.title, *thing.new.usual)]
    lines = [f"{key.name}: {_hole(number, key)}" for number, key in enumerate(keys, 1)]
    if thing.file.layout is Layout.FRONT:
        lines = ["---", *lines, "---", "$0"]
    elif thing.file.layout is Layout.LISTS:
        lines = [f"{'  ' if number else '- '}{line}" for number, line in enumerate(lines)]
    scope = "markdown" if thing.file.layout is Layout.FRONT else "yaml"
    return {"prefix": thing.name, "scope": scope, "description": thing.file.description, "body": lines}


def _hole(number: int, key: Key) -> str:
    if key.value.choices:
        return f"${{{number}|{','.join(key.value.choices)}|}}"
    example = re.sub(r"([\\$}])", r"\\\1", key.example)
    return f"${{{number}:{example}}}"
