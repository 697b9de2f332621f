"""From saving a text to seeing it in the preview: `python tests/bench_serve.py`. No test: machines differ.

A village of 200 pages with 40 photos is shown by the real command line. A text is saved; the clock runs until the stream of
news has told that there is a newer site and its page, asked for as a browser would, has the new text on it.
"""

from __future__ import annotations

import argparse
import http.client
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from bench import write_village

PAGES, PHOTOS = 200, 40
PAUSE = 4.0  # seconds between two edits, so that the sheets are made in between as they are for a villager


@contextmanager
def shown(folder: Path) -> Iterator[str]:
    """The host and port at which a village is shown."""
    command = [sys.executable, "-m", "buurtpunt", "serve", str(folder), "--no-browser", "--today", "2026-11-22"]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    try:
        assert running.stderr
        yield urlsplit(_address(running.stderr)).netloc
    finally:
        running.terminate()
        running.communicate()


def _address(told: IO[str]) -> str:
    for line in told:
        if found := re.search(r"http://\S+", line):
            return found[0]
    raise SystemExit("the preview did not start")


def seen_after(host: str, page: str, marker: bytes, news: http.client.HTTPResponse) -> None:
    """Waits until a text can be seen on a page, asking once for every bit of news."""
    for line in news:
        if not line.startswith(b"data:"):
            continue
        asking = http.client.HTTPConnection(host)
        asking.request("GET", page)
        if marker in asking.getresponse().read():
            return


def measure(folder: Path, edits: int) -> list[float]:
    """The seconds that each edit took."""
    edited = write_village(folder, PAGES, PHOTOS)
    text, took = edited.read_text("utf-8"), []
    with shown(folder) as host:
        listening = http.client.HTTPConnection(host)
        listening.request("GET", "/.toon/nieuws")
        news = listening.getresponse()
        time.sleep(PAUSE)
        for number in range(edits):
            marker = f"Bewerking nummer {number:04}."
            edited.write_text(f"{text}\n\n{marker}\n", "utf-8")
            began = time.perf_counter()
            seen_after(host, "/nieuws/stuk-0/", marker.encode(), news)
            took.append(time.perf_counter() - began)
            time.sleep(PAUSE)
    return took


def main() -> None:
    """Measures, and says how long it took."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--edits", type=int, default=20)
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as made:
        took = measure(Path(made), asked.edits)
    print(f"{PAGES} pages, {PHOTOS} photos; save to visible, {asked.edits} edits on {os.cpu_count()} processors")
    print(f"  median {statistics.median(took):.3f} s  ({min(took):.3f}..{max(took):.3f})")


if __name__ == "__main__":
    main()
