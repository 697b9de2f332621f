"""Of a picture without a yes nothing is in any byte of the output: whatever it is used for, and whatever was built before."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from email import message_from_bytes
from functools import reduce
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from builder import Files, Village, new_village
from buurtpunt.writing.manifest import digest
from nightly import examples
from pictures import picture

MUCH = settings(max_examples=examples(4), deadline=None)
PINK = "#ff00ff"  # no other thing in this village has that colour
ALT = "Zus en broer Geheimzinnig"
NAME = "Geheim Kind.jpg"
PHOTO, SMALL = picture(size=(1100, 1050), colour=PINK), picture(size=(1100, 1050), colour="#0b6e4f")
HUB = "naam: De Oude Melkerij\nwebsite: https://melkerij.example\nfoto: {}\nlogo: {}\nbereikbaarheid: |\n  Bus 7.\n\n  ![](<{}>)\n"
FRONT = "---\ntitel: Iets\n{}foto: {}\n---\nEerst.\n\n[![](<{}>)](https://d.example)\n\n![{}](<{}>) Dan.\n"


def document(line: str, name: str) -> str:
    return FRONT.format(line, name, name, ALT if name == NAME else "De zaal", name)


# What each file is with a picture in it, whatever it is called; nearly all that a picture can be used for.
USES: dict[str, Callable[[str], str]] = {
    "buurtpunt.yml": lambda p: HUB.format(p, p, p) + f"steun:\n  - {{tekst: Met steun van Gouwe, logo: {p}}}\n",
    "contact.yml": lambda p: f"personen:\n  - {{naam: Mieke Voorbeeld, telefoon: 0450 00 12 34, foto: {p}}}\n",
    "partners.yml": lambda p: f"partners:\n  - {{naam: De Bakker, logo: {p}}}\n",
    "vragen.yml": lambda p: f"vragen:\n  - vraag: Mag het?\n    antwoord: |\n      Ja.\n\n      ![](<{p}>)\n",
    "aanbod/a.md": lambda p: document("", p),
    "agenda/a.md": lambda p: document("datum: 2026-11-28\n", p),
    "nieuws/a.md": lambda p: document("datum: 2026-11-12\n", p),
    "paginas/a.md": lambda p: document("", p),
    "drukwerk/kaart.yml": lambda p: f"soort: kaart\nfoto: {p}\n",
    "drukwerk/raam.yml": lambda p: f"soort: affiche\nformaat: A5\nfoto: {p}\nop_site: ja\n",
    "drukwerk/inkt.yml": lambda p: f"soort: flyer\nfoto: {p}\ncmyk: ja\nsnijtekens: ja\n",
    "drukwerk/feest.yml": lambda p: f"soort: activiteit\nformaat: A5\nactiviteit: a.md\nfoto: {p}\n",
}
YES = ("2026-03-01, op papier", "{ja: 2026-03-01, hoe: op papier}", "{ja: 2026-03-01, tot: 2026-11-22}")
NOT_YES = (
    *("", "nog vragen", "nee", "ingetrokken", "ingetrokken op 1 november 2026", "weten we nog niet", '"?"', "Mieke"),
    *(
        "{ja: 2026-03-01, ingetrokken: 2026-11-01}",
        "{nee: 2026-03-01}",
        "{ja: 2026-03-01, tot: 2026-11-21}",
        "2026-11-23",
    ),
)
DELETED = "weg"  # the file, by hand


def village_with(used: frozenset[str], said: str, people: str) -> Files:
    files: dict[str, str | bytes | None] = {
        name: make(NAME if name in used else "ander.jpg") for name, make in USES.items()
    }
    consent = f"  toestemming: {said}\n" if said and said != DELETED else ""
    files["beelden/beelden.yml"] = (
        f"ander.jpg: {{alt: De zaal, mensen: geen}}\n{NAME}:\n  alt: {ALT}\n  mensen: {people}\n{consent}"
    )
    files["intern/kanalen.yml"] = "kanalen: [{naam: Op Facebook, soort: facebook}, {naam: Brief, soort: nieuwsbrief}]\n"
    return {**files, f"beelden/{NAME}": None if said == DELETED else PHOTO, "beelden/ander.jpg": SMALL}


def pictures_in(data: bytes) -> Iterator[Image.Image]:
    """What one sees of a file: a picture, the pages of a sheet, what is in a letter; nothing of any other file."""
    if data.startswith(b"Subject: "):
        for part in message_from_bytes(data).walk():
            if part.get_content_maintype() == "image":
                yield from pictures_in(part.get_payload(decode=True))  # type: ignore[arg-type]
    if data.startswith(b"%PDF"):
        paper = pdfium.PdfDocument(data)
        yield from (page.render(scale=0.4).to_pil().convert("RGB") for page in paper)
        paper.close()
    elif data[:3] == b"\xff\xd8\xff" or data[:4] == b"\x89PNG" or data[8:12] == b"WEBP" or data[4:12] == b"ftypavif":
        yield Image.open(io.BytesIO(data)).convert("RGB")


def is_pink(image: Image.Image) -> bool:
    small = image.resize((min(image.width, 120), min(image.height, 120)), Image.Resampling.NEAREST)
    red, green, blue = small.split()
    bounds = ((red, 180, 256), (green, -1, 110), (blue, 100, 256), (ImageChops.subtract(blue, green), 60, 256))
    masks = [band.point([255 * (low < value < high) for value in range(256)]) for band, low, high in bounds]
    return reduce(ImageChops.darker, masks).getbbox() is not None


_SEEN: dict[str, bool] = {}


def shows_pink(data: bytes) -> bool:
    """Whether it is in a file. Many lie both in what was built before and in what is built next."""
    name = digest(data)
    if name not in _SEEN:
        _SEEN[name] = any(map(is_pink, pictures_in(data)))
    return _SEEN[name]


def pink_files(folder: Path) -> list[str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path.relative_to(folder).as_posix() for path in files if shows_pink(path.read_bytes())]


def named(folder: Path) -> list[str]:
    """The files that say the name of the picture, or the words for it."""
    traces = [text.encode() for text in (NAME, "geheim-kind", "Geheim%20Kind", ALT, "Geheimzinnig")]
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return [path.name for path in files if any(t in path.read_bytes() or t.decode() in path.name for t in traces)]


def holds(home: Village, shown: bool) -> None:
    output = home.folder / "output"
    if shown:
        assert pink_files(output / "site") or pink_files(output / "druk")
        return
    assert pink_files(output) == []  # the cache and the sites before as well
    assert [*named(output / "site"), *named(output / "druk"), *named(output / "kanalen")] == []


@MUCH
@given(
    used=st.frozensets(st.sampled_from([*USES]), min_size=1),
    states=st.lists(st.sampled_from([*YES, *NOT_YES, DELETED]), min_size=1, max_size=3),
    people=st.sampled_from(["kinderen", "herkenbaar"]),
)
def test_nothing_is_left_of_a_picture_without_a_yes(
    tmp_path_factory: pytest.TempPathFactory, used: frozenset[str], states: list[str], people: str
) -> None:
    home = new_village(tmp_path_factory.mktemp("dorp"))
    for said in states:
        home.write(village_with(used, said, people))
        made = home.build()
        assert made.exit_code == 0, made.output
        holds(home, said in YES)
        if said not in YES:
            assert len([code for code in made.codes if "toestemming" in code or code == "beeld-weg"]) == 1


@pytest.mark.parametrize("first", range(4))
def test_what_was_shown_is_gone_when_it_is_withdrawn(tmp_path: Path, first: int) -> None:
    home = new_village(tmp_path)
    home.write(village_with(frozenset([*USES][first::4]), YES[0], "kinderen"))
    assert home.build().exit_code == 0
    holds(home, True)
    made = home.run("trek-terug", NAME, "--ja", "--map", str(tmp_path), "--today", "2026-11-22")
    assert made.exit_code == 0, made.output
    holds(home, False)
    assert not (tmp_path / "content" / "beelden" / NAME).exists()
