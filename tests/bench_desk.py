"""How long a form takes to come, and a save to be seen: `python tests/bench_desk.py`. No test: machines differ.

The demo village is shown by the real command line, and asked as a browser asks it. The clock of a save runs from sending the
form until the page of the site, asked for as the news tells it, has the new text on it.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from selectolax.lexbor import LexborHTMLParser

from desk import filled_in
from serving import Preview, shown, wait

ROOT = Path(__file__).resolve().parent.parent
FORMS = (
    "",
    "agenda/",
    "vergaderingen/denk-mee-parking",
    "uren/uren/0",
    "buurtpunt",
    "contact/personen/0",
    "vragen/vragen/0",
    "beelden/",
    "zet-online",
)
TIMES, SAVES = 15, 10
QUIET = 4.0  # seconds, so that the sheets are made in between as they are for a villager


def come_in(preview: Preview) -> dict[str, str]:
    """The headers of who sits at this computer."""
    cookie = preview.ask(f"/?{preview.to_write.partition('/?')[2]}").headers["set-cookie"].partition(";")[0]
    return {"Host": preview.host, "Origin": f"http://{preview.host}", "Cookie": cookie}


def forms(preview: Preview, headers: dict[str, str]) -> Iterator[tuple[str, list[float]]]:
    """Of each screen the seconds that it took, each time."""
    for address in FORMS:
        took = []
        for _ in range(TIMES):
            began = time.perf_counter()
            answer = preview.ask(f"/.schrijf/{address}", headers)
            took.append(time.perf_counter() - began)
            assert answer.status == 200, (address, answer.status)
        yield address or "(the first screen)", took


def saves(preview: Preview, headers: dict[str, str], address: str, page: str) -> Iterator[tuple[float, float]]:
    """Of each save the seconds until its answer, and until it can be seen."""
    for number in range(SAVES):
        time.sleep(QUIET)
        form = LexborHTMLParser(preview.ask(f"/.schrijf/{address}", headers).body.decode())
        sent = dict(filled_in(form)) | {"doe": "bewaar"}
        marker = f"Bewerking nummer {number}."
        sent[".tekst"] = re.sub(r"\n*Bewerking nummer \d+\.", "", sent[".tekst"]) + f"\n\n{marker}"
        body = urlencode(sent).encode()
        began = time.perf_counter()
        answer = preview.ask(
            f"/.schrijf/{address}", headers | {"Content-Type": "application/x-www-form-urlencoded"}, "POST", body
        )
        answered = time.perf_counter() - began
        assert answer.status == 303, answer.status
        wait(lambda marker=marker: marker in preview.page(page))  # type: ignore[misc]
        yield answered, time.perf_counter() - began


def main() -> None:
    """Measures, and says how long it took."""
    with tempfile.TemporaryDirectory() as made:
        village = Path(made) / "dorp"
        for name in ("content", "intern"):
            shutil.copytree(ROOT / name, village / name)
        stick = Path(made) / "stick"
        stick.mkdir()
        (village / "intern/online.yml").write_text(f"hoe: map\nmap: {stick}\n", "utf-8")
        first = min((village / "content/agenda").glob("*.md")).stem
        with shown(village) as preview:
            headers = come_in(preview)
            time.sleep(QUIET)
            print(f"the demo village, on {os.cpu_count()} processors; milliseconds")
            for address, took in forms(preview, headers):
                print(
                    f"  {address:24} {1000 * statistics.median(took):6.0f}  ({1000 * min(took):.0f}..{1000 * max(took):.0f})"
                )
            page = f"/agenda/{first}/"
            answered, seen = zip(*saves(preview, headers, f"agenda/{first}", page), strict=True)
    for what, found in (("a save is answered", answered), ("a save can be seen", seen)):
        print(f"  {what:24} {1000 * statistics.median(found):6.0f}  ({1000 * min(found):.0f}..{1000 * max(found):.0f})")


if __name__ == "__main__":
    main()
