"""What the command line says, turned inside out: no help, question, report or new file has a word of ours from anywhere else."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from builder import TODAY
from buurtpunt.cli import cli
from buurtpunt.knowledge import moments
from buurtpunt.model.files import forms
from buurtpunt.outputs import OUTPUTS
from buurtpunt.starter.things import things

COMMANDS = sorted(cli.commands)
THINGS = [thing.name for thing in things()]
# What one types: options and paths, codes between brackets, names of files. `knowledge` has those of days and says `of` and `gesloten`.
TYPED = re.compile(r"--?[a-z][\w-]*|\S*[/\\]\S*|\[[a-z-]+\]|[\w-]*\.[A-Za-z_]+\b|(?m:^.*\d \| .*$)")
KNOWN = frozenset(
    {
        *COMMANDS,
        *THINGS,
        *(output.name for output in OUTPUTS),
        *moments.WEEKDAYS,
        *map(moments.month_name, range(1, 13)),
    }
    | {part for file in forms().values() for part in file.name.split("-")}
    | {
        "buurtpunt",
        "of",
        "en",
        "gesloten",
        "naam",
        "straat",
        "nummer",
        "postcode",
        "gemeente",
        "telefoon",
        "vu",
        "Sa",
        "kB",
        "bash",
        "zsh",
        "fish",
    }
)
ANSWERS = (
    "Qqnaam",
    "Qqzin.",
    "open",
    "9999 Qqgem",
    "Qqstraat 4",
    "Qqa",
    "0450 00 12 34",
    "-",
    "nee",
    "za 9:00-12:00",
    "Qqdoen",
)


def said(folder: Path, *rows: tuple[str, str]) -> list[tuple[int, str]]:
    """How each command ends, one after another in a folder, and what it says, with all words of ours turned."""
    asked = json.dumps([(words.split(), typed) for words, typed in rows])
    script = Path(__file__).with_name("turned_cli.py")
    done = subprocess.run([sys.executable, script, asked], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [(code, text) for code, text in json.loads(done.stdout)]


def left(text: str, *names: str) -> set[str]:
    """The words of ours in a text: villagers of these tests type words that begin with `qq`."""
    found = re.findall("[A-Za-z]{2,}", TYPED.sub(" ", text))
    return {word for word in found if not word.lower().startswith("qq")} - KNOWN - {*names}


def test_the_help_of_each_command_has_no_word_of_ours_that_a_catalogue_did_not_say(tmp_path: Path) -> None:
    told = said(tmp_path, *[(f"{name} --help", "") for name in ("", *COMMANDS)])
    assert {code for code, _ in told} == {0}
    choices = {
        one for name in COMMANDS for param in cli.commands[name].params for one in getattr(param.type, "choices", ())
    }
    found = {name: left(text, *choices) for name, (_, text) in zip(("", *COMMANDS), told, strict=True)}
    assert {name: words for name, words in found.items() if words} == {}


def test_what_commands_say_has_no_word_of_ours_that_a_catalogue_did_not_say(tmp_path: Path) -> None:
    (tmp_path / "qqstick").mkdir()
    rows = [
        ("init qqdorp", "\n".join((*ANSWERS, "5 december 2026", ""))),
        (f"build qqdorp --today {TODAY}", ""),
        (f"build qqdorp -v --het-klopt --today {TODAY} --summary qqverslag.txt", ""),
        (f"check qqdorp --today {TODAY}", ""),
        (f"doctor qqdorp --today {TODAY}", ""),
        (f"today qqdorp --op {TODAY}", ""),
        ("schema", ""),
        (f"publish qqdorp --naar qqstick --dry-run --today {TODAY}", ""),
        (f"publish qqdorp --naar qqstick --today {TODAY}", ""),
        ("explain datum-bestaat-niet", ""),
        ("withdraw qq.jpg --map qqdorp --ja", ""),
        ("biuld", ""),
        ("build --strikt", ""),
        ("build --jobs nul", ""),
        ("new qq", ""),
        ("schema qq", ""),
        ("explain qq", ""),
        ("completion", ""),
        *((f"new {name} Qqnieuw --map qqdorp --telefoon 0450001235 --today {TODAY}", "") for name in THINGS),
    ]  # fmt: skip
    told = said(tmp_path, *rows)
    found = {words: left(text, *re.split("[^a-z]+", words)) for (words, _), (_, text) in zip(rows, told, strict=True)}
    assert {words: rest for words, rest in found.items() if rest} == {}
    assert left((tmp_path / "qqverslag.txt").read_text("utf-8")) == set()


def test_a_new_village_has_no_word_of_ours_that_a_catalogue_did_not_say(tmp_path: Path) -> None:
    [(code, _)] = said(tmp_path, ("init qqdorp", "\n".join((*ANSWERS, "5 december 2026", ""))))
    texts = {path.name: path.read_text("utf-8") for path in (tmp_path / "qqdorp").rglob("*") if path.is_file()}
    remarks = {
        name: "\n".join(re.findall(r"(?m)^# (?!yaml-)\S.*$", text))
        for name, text in texts.items()
        if name.endswith((".yml", "ignore"))
    }
    assert len([*filter(None, remarks.values())]) > 5
    found = {name: left(text) for name, text in {"LEES-MIJ.md": texts["LEES-MIJ.md"], **remarks}.items()}
    assert (code, {name: words for name, words in found.items() if words}) == (0, {})
