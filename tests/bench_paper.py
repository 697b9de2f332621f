"""How long one A5 flyer takes from a cold process: `python tests/bench_paper.py`. No test: machines differ.

Beside it stands what Typst alone needs for the same sheet, and what WeasyPrint (`--weasyprint PYTHON`, an environment that
has it) and Chromium (`--chromium PROGRAM`) need for a like one. Prints the median of some runs, and ratios to ours.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-22"
# One flyer and nothing else: the village is read and checked, its photos are cut, and of its sheets one is set. With a
# fourth word its sentence changes first, as when somebody mends a word: what was kept of all else is still right then.
ONE = """
import sys
from pathlib import Path
from buurtpunt import door
door.hurry()
from buurtpunt.cli import run
from buurtpunt.making.paper import kinds, orders
really = kinds.jobs
kinds.jobs = lambda context: [job for job in really(context) if job.name == "flyer-a5"]
orders.Job.at_home = ""
folder, output = map(Path, sys.argv[1:3])
if sys.argv[3:]:
    hub = folder / "content" / "buurtpunt.yml"
    hub.write_text(hub.read_text("utf-8").replace("zin: ", "zin: Ja! "), "utf-8")
run(["build", str(folder), "--only", "druk", "--today", "2026-11-22", "--output", str(output), "--quiet"])
assert [made.name for made in (output / "druk").iterdir() if made.suffix] == ["flyer-a5.pdf"]
"""
SHEET = """
import datetime as dt, json, sys
from pathlib import Path
from buurtpunt.knowledge.letters import USUAL
from buurtpunt.languages import DUTCH
from buurtpunt.typesetting import Letters, Typesetter
read = lambda: {face.name: face.path.read_bytes() for _, face in USUAL.faces}
letters = Letters(*json.loads(Path("letters.json").read_text("utf-8")), read)
pictures = {path.name: path.read_bytes() for path in Path().glob("*.jpg")}
theme = Path(sys.argv[1], "dorp")
with Typesetter({path.relative_to(theme).as_posix(): path for path in theme.rglob("*.typ")}, None, letters, DUTCH.words) as typesetter:
    made = typesetter.set("flyer", Path("facts.json").read_text("utf-8"), pictures, dt.date(2026, 11, 22))
Path("ons.pdf").write_bytes(made.pdf)
"""
TYPST = """
import sys, datetime as dt, typst
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=["fonts"])
noon = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
typst.Compiler("flyer.typ", root=".", font_paths=fonts).compile(
    output="flyer.pdf", format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=noon)
"""
WEASY = """
import weasyprint
weasyprint.HTML("flyer.html").write_pdf("weasy.pdf", pdf_variant="pdf/ua-1")
"""
HTML = """<!doctype html><html lang="nl"><title>{name}</title><style>
@page {{ size: A5; margin: 9mm }} @font-face {{ font-family: S; src: url(fonts/SourceSerifPro-Regular.ttf) }}
body {{ font: 10.5pt S; margin: 0 }} h1 {{ font: 42pt/1.1 S; margin: 0 0 5mm }} h2 {{ font: 18pt S }} img {{ width: 100% }}
.two {{ columns: 2 }} .new {{ break-before: page }} .face {{ width: 20mm }} .code {{ width: 28mm }}</style>
<p>{name}</p><h1>{sentence}</h1><img src="{picture}" alt="Huis"><p>{call} {phone}</p>
<h2 class="new">Wat je hier vindt</h2><p>{offers}</p><div class="two"><h2>Open</h2>{hours}<h2>Binnenkort</h2>{events}</div>
<img class="face" src="{face}" alt="{person}"><p>{person} {phone}</p>{code}<p><small>{imprint}</small></p>"""


def laid_out(folder: Path) -> Path:
    """What Typst gets of the flyer of the demo village: templates, letters, facts and pictures."""
    from buurtpunt.cli import run
    from buurtpunt.typesetting import Typeset, Typesetter

    kept = folder / "typst"
    shutil.copytree(ROOT / "themes" / "dorp" / "druk", kept)
    (kept / "fonts").mkdir()
    (kept / "letters.json").write_text('["Source Serif Pro", "Source Sans Pro"]', "utf-8")
    for package in ("font_source_sans_pro", "font_source_serif_pro"):
        files = Path(str(importlib.import_module(package).__file__)).parent / "files"
        for style in ("Regular", "It", "Semibold"):
            [letter] = files.glob(f"*-{style}.ttf")
            shutil.copy(letter, kept / "fonts")
    really = Typesetter.set

    def copied(self: Typesetter, template: str, facts: str, pictures: Mapping[str, bytes], *rest: Any) -> Typeset:
        if template == "flyer":
            for name, data in {**pictures, "facts.json": facts.encode()}.items():
                (kept / name).write_bytes(data)
        return really(self, template, facts, pictures, *rest)

    Typesetter.set = copied  # type: ignore[method-assign, assignment]
    run(["build", str(ROOT), "--only", "druk", "--today", TODAY, "--output", str(folder / "eerst"), "--quiet"])
    return kept


def write_page(folder: Path) -> None:
    """A like flyer for browsers: the same words, pictures, letters and code."""
    told = json.loads((folder / "facts.json").read_text("utf-8"))
    square = len(told["code"])
    code = "".join(
        f'<rect x="{x}" y="{y}" width="1" height="1"/>'
        for y, row in enumerate(told["code"]) for x, sign in enumerate(row) if sign == "1"
    )  # fmt: skip
    page = HTML.format(
        name=told["name"],
        sentence=told["headline"],
        picture=told["picture"]["file"],
        face=told["person"]["picture"]["file"],
        call=told["call"],
        person=told["person"]["name"],
        phone=told["person"]["phone"],
        offers=" · ".join(item["title"] for item in told["items"]),
        hours="".join(f"<p><b>{item['what']}</b><br>{'<br>'.join(item['when'])}</p>" for item in told["hours"]),
        events="".join(f"<p>{item['title']}<br>{item['when']}</p>" for item in told["events"][:4]),
        imprint="<br>".join(told["imprint"]),
        code=f'<svg class="code" viewBox="0 0 {square} {square}">{code}</svg>',
    )
    (folder / "flyer.html").write_text(page, "utf-8")


def timed(command: list[str], folder: Path, runs: int) -> tuple[float, float]:
    """The medians of so many runs, each a process of its own: seconds by the clock, and of work by the processor.

    The second says most on a machine that has other things to do. What was made in `uit` is gone before each run.
    """
    took, worked = [], []
    for _ in range(runs):
        shutil.rmtree(folder / "uit", ignore_errors=True)
        before, began = os.times(), time.perf_counter()
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        took.append(time.perf_counter() - began)
        after = os.times()
        worked.append(after[2] + after[3] - before[2] - before[3])
    return statistics.median(took), statistics.median(worked)


def main() -> None:
    """Measures, and prints a line for each."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--weasyprint", help="the Python of an environment that has WeasyPrint")
    arguments.add_argument("--chromium", help="the program")
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = laid_out(Path(made))
        write_page(folder)
        village = folder / "dorp"
        for name in ("content", "intern"):
            shutil.copytree(ROOT / name, village / name)
        commands = {
            "the sheet, from its facts": [sys.executable, "-c", SHEET, str(ROOT / "themes")],
            "one flyer, all of it": [sys.executable, "-c", ONE, str(village), "uit"],
            "and after a word of it changed": [sys.executable, "-c", ONE, str(village), "weer", "anders"],
            "Typst alone": [sys.executable, "-c", TYPST],
            "Python that does nothing": [sys.executable, "-c", "pass"],
        }
        if asked.weasyprint:
            commands["WeasyPrint"] = [asked.weasyprint, "-c", WEASY]
        if asked.chromium:
            printing = ["--headless", "--no-sandbox", "--no-pdf-header-footer", "--print-to-pdf=chrome.pdf"]
            commands["Chromium"] = [asked.chromium, *printing, "flyer.html"]
        found = {name: timed(command, folder, asked.runs) for name, command in commands.items()}
        ours = found["the sheet, from its facts"]
        for name, (took, worked) in found.items():
            ratios = f"{took / ours[0]:6.2f} and {worked / ours[1]:6.2f} x ours"
            print(f"{name:30} {took:7.3f} s, of work {worked:7.3f} s   {ratios}")


if __name__ == "__main__":
    main()
