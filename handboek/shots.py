"""Takes the pictures of the quick start and of the styles again: `python3 generator/environment.py --dev`, and with that Python this file.

Every picture is of the real thing. A village is begun, changed and looked at in a new folder; what stands in a window is
what was printed. Windows are drawn and pages are looked at by the browser of the tests. It needs a terminal as Linux
and macOS have.
"""

from __future__ import annotations

import html
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "generator")]

from browser import opened, served
from buurtpunt.knowledge import letters

PICTURES = HERE / "content" / "beelden"
COLUMNS = 64  # few enough to be read on a phone
DAY = "2026-11-24"
ANSWERS = (
    "De Oude Melkerij", "Winkel, koffie en pakjes onder één dak.", "open", "9999 Verzonnegem", "Dries 4",
    "Mieke Voorbeeld", "0450 00 12 34", "mieke@oudemelkerij.example", "nee",
)  # fmt: skip
OLD, NEW = ANSWERS[1], "Brood, koffie en een babbel, elke dag."
HOURS = """\
uren:
  - wat: Winkel
    wanneer: [maandag tot vrijdag 8:00-12:00 en 13:00-17:30, zaterdag 8:00-12:00]
    behalve: [feestdag]
"""
PUBLISHER = "vu: {naam: Jan Voorbeeld, straat: Dries, nummer: 9, postcode: 9999, gemeente: Verzonnegem}\n"
SHEETS = {"week": "", "uitnodiging": "activiteit: feest.md\n", "niet thuis": "", "pijlen": "", "raamsticker": ""}
WALL = 440  # pixels high
_STYLE = """
body { margin: 0; padding: 28px; background: #efe7da; width: max-content }
div { border-radius: 10px; overflow: hidden; box-shadow: 0 6px 22px #0004 }
p { margin: 0; padding: 9px 14px; background: #3b352f; font: 15px sans-serif; color: #efe7da }
pre { margin: 0; padding: 16px 20px; width: 64ch; background: #1d1a17; color: #f4efe6; white-space: pre-wrap;
      font: 19px/1.45 "Cascadia Mono", "DejaVu Sans Mono", "Liberation Mono", monospace }
b { color: #fff } i { font-style: normal; color: #a79c8d } .c31 { color: #ff8f7a } .c32 { color: #9bd58a } .c33 { color: #f2c65a }
.c36, .c34 { color: #8cc8e8 }
"""
_CODE = re.compile(r"\x1b\[([\d;]*)([A-Za-z])")


def main() -> None:
    """All pictures, one after another."""
    with tempfile.TemporaryDirectory() as folder, opened() as browser:
        home = Path(folder)
        keep_wall(home)
        village = home / "mijn-dorp"
        began = typed(home, ["init", "mijn-dorp"], ANSWERS).replace(str(home), "~")
        keep_window(browser, "stap-begin", "buurtpunt init mijn-dorp", shortened(began, "Hoe ver", "Klaar!"))
        (village / "content" / "uren.yml").write_text(HOURS, encoding="utf-8")
        (village / "intern" / "druk.yml").write_text(PUBLISHER, encoding="utf-8")
        keep_site(browser, "stap-kijk", build(village), 1280, 760)
        change(village / "content" / "buurtpunt.yml", OLD, NEW)
        keep_site(browser, "stap-verander", build(village), 1280, 760)
        keep_site(browser, "stap-online", village / "output" / "site", 390, 780)
        made = typed(village, ["new", "activiteit", "Soepavond", "--today", DAY])
        keep_window(browser, "stap-nieuw", 'buurtpunt new activiteit "Soepavond"', made)
        keep_sheet(village / "output" / "druk" / "affiche-a4.pdf")
        event = next((village / "content" / "agenda").glob("*.md"))
        event.write_text(
            re.sub(r"(?m)^datum: .*$", "datum: 31 november 2026", event.read_text(encoding="utf-8")), "utf-8"
        )
        looked = shortened(typed(village, ["check", "--today", DAY]), "Hoe leest het?", "Nog niet klaar")
        keep_window(browser, "stap-nakijken", "buurtpunt check", looked)
        keep_styles(browser, home / "voorbeeld")


def keep_styles(browser: Browser, village: Path) -> None:
    """Our own village in each style that one can choose."""
    shutil.copytree(ROOT / "content", village / "content")
    hub = village / "content" / "buurtpunt.yml"
    typed_there = hub.read_text(encoding="utf-8")
    for style in letters.STYLES:
        hub.write_text(f"{typed_there}\nstijl: {style}\n", encoding="utf-8")
        keep_site(browser, f"stijl-{style}", build(village), 1280, 900)


def keep_wall(home: Path) -> None:
    """Some of the sheets that the demo may ask for, side by side."""
    village = home / "voorbeeld"
    for folder in ("content", "intern"):
        shutil.copytree(ROOT / folder, village / folder)
    for sort, more in SHEETS.items():
        file = village / "content" / "drukwerk" / f"blad-{sort.replace(' ', '-')}.yml"
        file.write_text(f"soort: {sort}\n{more}", encoding="utf-8")
    build(village)
    files = (village / "output" / "druk" / f"blad-{sort.replace(' ', '-')}.pdf" for sort in SHEETS)
    pages = [pypdfium2.PdfDocument(file)[0] for file in files]
    drawn = [page.render(scale=WALL / page.get_height()).to_pil().convert("RGB") for page in pages]
    wall = Image.new("RGB", (sum(one.width + 28 for one in drawn) - 28, WALL), "#d9cfbf")
    left = 0
    for one in drawn:
        wall.paste(one, (left, 0))
        left += one.width + 28
    keep("druk-soorten", on_a_table(wall))


def build(village: Path) -> Path:
    """Builds a village; gives its site."""
    subprocess.run([*program(), "build", str(village), "--today", DAY, "--quiet"], check=True, env=environment())
    return village / "output" / "site"


def program() -> list[str]:
    """The command line of this checkout."""
    return [sys.executable, "-m", "buurtpunt"]


def environment() -> dict[str, str]:
    """A window of a width that we choose, in colours."""
    lines = {"COLUMNS": str(COLUMNS), "LINES": "60", "TERM": "xterm-256color", "PYTHONPATH": str(ROOT / "generator")}
    return {**os.environ, **lines}


def typed(folder: Path, words: list[str], answers: Iterable[str] = ()) -> str:
    """What stands in the window after a command, with the answers that were typed whenever it waited for one."""
    pid, window = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.execve(sys.executable, [*program(), *words], environment())
    waiting, shown = list(answers), b""
    while select.select([window], [], [], 60)[0]:
        try:
            more = os.read(window, 65536)
        except OSError:  # how Linux says that the other side is gone
            break
        if not more:
            break
        shown += more
        if waiting and shown.rstrip(b" ").endswith(b"\n>"):
            os.write(window, waiting.pop(0).encode() + b"\n")
    os.close(window)
    os.waitpid(pid, 0)
    return shown.decode().replace("\r\n", "\n")


def shortened(shown: str, left: str, taken_up: str) -> str:
    """What was printed, without what stands from the line with the one word up to that with the other."""
    lines = shown.split("\n")
    first = next(number for number, line in enumerate(lines) if left in line)
    last = next(number for number, line in enumerate(lines) if taken_up in line)
    return "\n".join([*lines[:first], "...", "", *lines[last:]])


def change(file: Path, old: str, new: str) -> None:
    """What somebody does in an editor."""
    text = file.read_text(encoding="utf-8")
    assert old in text, file
    file.write_text(text.replace(old, new), encoding="utf-8")


def keep_window(browser: Browser, name: str, command: str, shown: str) -> None:
    """A window with a command and what it printed."""
    lines = "\n".join(line.rpartition("\r")[2] for line in shown.split("\n")).strip("\n")
    body = f"<div><p>Terminal</p><pre><i>$</i> <b>{html.escape(command)}</b>\n{in_colour(lines)}</pre></div>"
    page = browser.new_page(device_scale_factor=1.5)
    page.set_content(f"<!doctype html><style>{_STYLE}</style>{body}")
    keep(name, page.locator("body").screenshot())
    page.close()


def in_colour(text: str) -> str:
    """The colours of a terminal as HTML."""
    made, end, opened_tags = "", 0, 0
    for found in _CODE.finditer(text):
        made += html.escape(text[end : found.start()])
        end = found.end()
        for number in found[1].split(";") if found[2] == "m" else []:
            if number in ("", "0"):
                made, opened_tags = made + "</span>" * opened_tags, 0
            else:
                weight = {"1": "font-weight:bold", "2": "opacity:.65"}.get(number, "")
                made, opened_tags = f'{made}<span class="c{number}" style="{weight}">', opened_tags + 1
    return made + html.escape(text[end:]) + "</span>" * opened_tags


def keep_site(browser: Browser, name: str, site: Path, width: int, height: int) -> None:
    """The first screen of a site."""
    with served(site) as address:
        page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=1.25)
        page.goto(address)
        with Image.open(BytesIO(page.screenshot())) as seen:
            keep(name, on_a_table(seen.convert("RGB")))
        page.close()


def keep_sheet(file: Path) -> None:
    """A sheet of paper."""
    keep("stap-druk", on_a_table(pypdfium2.PdfDocument(file)[0].render(scale=1.1).to_pil().convert("RGB")))


def on_a_table(thing: Image.Image) -> bytes:
    """A screen or a sheet, lying on a table with some room around it."""
    left = max((1200 - thing.width) // 2, 48)
    table = Image.new("RGB", (thing.width + 2 * left, thing.height + 96), "#d9cfbf")
    table.paste(Image.new("RGB", thing.size, "#b7ab98"), (left + 6, 54))
    table.paste(thing, (left, 48))
    found = BytesIO()
    table.save(found, "PNG")
    return found.getvalue()


def keep(name: str, picture: bytes) -> None:
    """Light enough to be kept in git."""
    with Image.open(BytesIO(picture)) as image:
        image.convert("RGB").save(PICTURES / f"{name}.webp", quality=72, method=6)


if __name__ == "__main__":
    main()
