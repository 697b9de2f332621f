"""How long a build takes: `python tests/bench.py S M L XL --runs 3`, on villages made up on the spot. No test: machines differ.

Prints for each size a build from nothing, one with nothing to do, and one after the edit of a text, each with its peak of
memory, and in which parts of the story the time of the first goes. Where `../shared/bench` is installed (or the folder
that BENCH names, with its generators in BENCH_HOME), the same sizes follow there, beside other generators.
"""

from __future__ import annotations

import argparse
import cProfile
import datetime as dt
import io
import os
import pstats
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BENCH = Path(os.environ.get("BENCH", Path(__file__).resolve().parents[2] / "shared" / "bench"))
BENCH_HOME = Path(os.environ.get("BENCH_HOME", BENCH / ".home"))
BESIDE = {
    "S": "hugo,pyfloor,buurtpunt",
    "M": "hugo,pyfloor,buurtpunt",
    "L": "hugo,pelican,mkdocs,pyfloor,buurtpunt",
    "XL": "hugo,pyfloor,buurtpunt",
}
# Who sets this asks Python to compile a program that is not installed anew, each time that it starts.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
SIZES = {"S": (30, 12), "M": (300, 60), "L": (3_000, 0), "XL": (20_000, 0)}  # pages, photos of 12 megapixels
WORDS = [
    "de",
    "buurt",
    "plant",
    "een",
    "moestuin",
    "achter",
    "het",
    "oude",
    "schooltje",
    "en",
    "zoekt",
    "nog",
    "handen",
    "voor",
    "soep",
    "koffie",
    "kaarten",
    "fietsen",
    "lenen",
    "herstellen",
    "wandelen",
    "zingen",
    "elke",
    "woensdag",
    "tot",
    "de",
    "zomer",
    "want",
    "samen",
    "gaat",
    "het",
    "beter",
    "dan",
    "alleen",
    "zegt",
    "onze",
    "buurvrouw",
]


def text(chance: random.Random, links: list[str]) -> str:
    """A text as villages write them: headings, a list, a table, links."""
    parts = []
    for _ in range(6):
        sentences = [" ".join(chance.choices(WORDS, k=chance.randint(8, 20))).capitalize() + "." for _ in range(4)]
        parts.append(" ".join(sentences))
    listed = "\n".join(f"- {' '.join(chance.choices(WORDS, k=6))}" for _ in range(4))
    table = "| Wanneer | Wat |\n| --- | --- |\n" + "\n".join(
        f"| om {n} uur | **{chance.choice(WORDS)}** |" for n in range(9, 12)
    )
    link = f"Lees ook [wat er eerder gebeurde]({chance.choice(links)})." if links else ""
    return "\n\n".join([parts[0], "## Wat we doen", *parts[1:3], listed, "## Wanneer", table, link, *parts[3:]])


def write_village(folder: Path, pages: int, photos: int) -> Path:
    """A village of this size; gives the text to edit."""
    chance = random.Random(7)  # noqa: S311
    content = folder / "content"
    for name in ("nieuws", "agenda", "aanbod", "paginas", "beelden"):
        (content / name).mkdir(parents=True)
    (content / "buurtpunt.yml").write_text("naam: De Oude Melkerij\nwebsite: https://melkerij.example\n", "utf-8")
    (content / "contact.yml").write_text("personen: [{naam: Mieke Voorbeeld, telefoon: 0450 00 12 34}]\n", "utf-8")
    names = [f"foto-{n}.jpg" for n in range(photos)]
    for name in names:
        write_photo(content / "beelden" / name, chance)
    if names:
        (content / "beelden" / "beelden.yml").write_text("".join(f"{n}: {{alt: Een foto}}\n" for n in names), "utf-8")
    links: list[str] = []
    for n in range(pages):
        kind = ("nieuws", "nieuws", "agenda", "aanbod")[n % 4]
        dated = f"datum: 20{24 + n % 3}-{1 + n % 12:02}-{1 + n % 28:02}\n" if kind in ("nieuws", "agenda") else ""
        photo = f"foto: {names[n]}\n" if n < photos else ""
        body = text(chance, links[-50:])
        (content / kind / f"stuk-{n}.md").write_text(f"---\ntitel: Stuk {n}\n{dated}{photo}---\n{body}\n", "utf-8")
        links.append(f"../{kind}/stuk-{n}.md")
    return content / "nieuws" / "stuk-0.md"


def write_photo(path: Path, chance: random.Random) -> None:
    """A photo of 12 megapixels with as much detail as a real one."""
    from PIL import Image

    small = Image.frombytes("RGB", (400, 300), chance.randbytes(360_000))
    small.resize((4000, 3000), Image.Resampling.BICUBIC).save(path, "JPEG", quality=91)


def timed(folder: Path) -> tuple[float, int]:
    """One build in a process of its own: seconds, and its peak of memory in MB (of its largest process)."""
    command = [sys.executable, "-m", "buurtpunt", "build", str(folder), "--quiet", "--today", "2026-11-22"]
    began = time.perf_counter()
    running = subprocess.Popen(command, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    _, status, usage = os.wait4(running.pid, 0)
    took = time.perf_counter() - began
    assert os.waitstatus_to_exitcode(status) == 0
    return took, usage.ru_maxrss // (1024 if sys.platform == "linux" else 2**20)


def measure(size: str, runs: int) -> None:
    """One line for each kind of build: the median, and the largest peak."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        edited = write_village(folder, *SIZES[size])
        found: dict[str, list[tuple[float, int]]] = {"cold": [], "nothing to do": [], "one text edited": []}
        for _ in range(runs):
            shutil.rmtree(folder / "output", ignore_errors=True)
            found["cold"].append(timed(folder))
            found["nothing to do"].append(timed(folder))
            edited.write_text(edited.read_text("utf-8") + "\nNog een zin.\n", "utf-8")
            found["one text edited"].append(timed(folder))
        print(f"\n{size}: {SIZES[size][0]} pages, {SIZES[size][1]} photos; median of {runs}")
        for kind, times in found.items():
            seconds = statistics.median(took for took, _ in times)
            print(f"  {kind:16} {seconds:8.3f} s  {max(peak for _, peak in times):5} MB")
        where(folder)


def where(folder: Path) -> None:
    """In which parts of the story the time of a build from nothing goes."""
    from buurtpunt.pipeline import Settings, build

    shutil.rmtree(folder / "output", ignore_errors=True)
    began: dict[str, float] = {}

    def tell(step: str, *_: int) -> None:
        began.setdefault(step, time.perf_counter())

    bundled = Path(__file__).resolve().parent.parent / "themes"
    settings = Settings(folder, dt.date(2026, 11, 22), bundled, jobs=os.cpu_count() or 1)
    build(settings, tell)
    ends = [*list(began.values())[1:], time.perf_counter()]
    told = [f"{step} {end - start:.2f} s" for (step, start), end in zip(began.items(), ends, strict=True)]
    print(f"  where it goes     {', '.join(told)}")


def profile(size: str) -> None:
    """The functions in which the time of a build from nothing goes, on one processor."""
    from buurtpunt.cli import run

    with tempfile.TemporaryDirectory() as made:
        write_village(Path(made), *SIZES[size])
        found = cProfile.Profile()
        found.runcall(run, ["build", made, "--quiet", "--jobs", "1", "--today", "2026-11-22"])
        told = io.StringIO()
        pstats.Stats(found, stream=told).sort_stats("cumulative").print_stats(
            "buurtpunt/(build|reading|checking|making|writing|prose|theme)", 25
        )
        print(told.getvalue())


def beside(size: str, runs: int) -> None:
    """The same size of the bench that generators share, where that is installed."""
    python = BENCH_HOME / "venv" / "bin" / "python"
    if not (BENCH / "run.py").exists() or not python.exists():
        print(f"  beside others     not measured: no bench in {BENCH}, or nothing installed in {BENCH_HOME}")
        return
    own = {"BENCH_HOME": str(BENCH_HOME), "BUURTPUNT_PYTHON": sys.executable}
    words = [str(python), "-B", str(BENCH / "run.py"), "--size", size, "--peers", BESIDE[size], "--runs", str(runs)]
    subprocess.run([*words, "--force-size"], env=ENVIRONMENT | own, stderr=subprocess.DEVNULL, check=False)


def main() -> None:
    """Measures each size that is asked for."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("sizes", nargs="*", default=["S"], choices=SIZES)
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--profile", action="store_true", help="also tell in which functions the time goes")
    arguments.add_argument("--alone", action="store_true", help="leave out the other generators")
    asked = arguments.parse_args()
    for size in asked.sizes:
        measure(size, asked.runs)
        if not asked.alone:
            beside(size, asked.runs)
        if asked.profile:
            profile(size)


if __name__ == "__main__":
    main()
