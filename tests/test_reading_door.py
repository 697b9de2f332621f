"""What is read comes out of the village, and out of what is not private: content, themes and all that lies in them."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from bad import event, photo, told
from builder import TODAY, Files, Village
from buurtpunt.disk import kept
from buurtpunt.editing import Page
from buurtpunt.forms import journal, photos, saving
from buurtpunt.model.collection import Layout
from buurtpunt.problems import Wrong
from buurtpunt.starter import editors
from conftest import VillageBuilder
from pictures import picture
from rows import each

SECRET: Files = {
    "intern/druk.yml": 'vu: {naam: GEHEIM Odiel, straat: GEHEIMstraat, nummer: 7, postcode: "9998", gemeente: Dam}\n',
    "intern/plan/foto.jpg": photo(),
    "buurtpunt.yml": "naam: X\nthema: eigen\n",
    "themes/eigen/druk/los.typ": "#let x = 1\n",
}
PRIVATE = "Dit is hetzelfde bestand als een in de map `intern`, onder een tweede naam."
OUTSIDE = "snelkoppeling-naar-buiten"

Lay = Callable[[Path, Path], object]


def link_to(target: str) -> Lay:
    return lambda path, village: path.symlink_to(target.replace("INTERN", str(village / "intern")))


def second_name(path: Path, village: Path) -> None:
    os.link(village / "intern" / "druk.yml", path)


def odd(make: Callable[[Path], object]) -> Lay:
    return lambda path, _village: make(path)


THEME: dict[str, tuple[str, Lay, str]] = {
    **{
        f"{what} for {name}": (f"themes/eigen/{name}", lay, code)
        for name in (
            "stijl.css",
            "page.html",
            "theme.yml",
            "druk/flyer.typ",
            "druk/x.typ",
            "rand.png",
            "letters/x.woff2",
        )
        for what, lay, code in (
            ("a link to what is private", link_to("INTERN/druk.yml"), OUTSIDE),
            ("a link to the system", link_to("/etc/passwd"), OUTSIDE),
            ("a second name of what is private", second_name, "bestand-van-intern"),
            ("a pipe", odd(os.mkfifo), "geen-gewoon-bestand"),
        )
    },
    "a folder for a template": ("themes/eigen/druk/flyer.typ", odd(Path.mkdir), "geen-gewoon-bestand"),
    "a folder that is a link to what is private": ("themes/eigen/druk/meer", link_to("INTERN"), OUTSIDE),
}


@each("what", THEME)
def test_a_theme_brings_nothing_from_elsewhere(village: VillageBuilder, what: str) -> None:
    name, lay, code = THEME[what]
    place = village(SECRET)
    path = place.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    lay(path, place.folder)
    made = place.build()
    assert [(p.code, p.file) for p in told(made)] == [(code, name)]
    assert (made.exit_code, made.site.exists()) == (1, False)


@pytest.mark.parametrize("name", ["themes", "themes/eigen"])
@pytest.mark.parametrize("target", ["../elders", "INTERN"])
def test_a_theme_that_is_a_link_itself_is_refused(
    village: VillageBuilder, tmp_path: Path, name: str, target: str
) -> None:
    place = village({**SECRET, "themes/eigen/druk/los.typ": None, "intern/eigen/stijl.css": "/* GEHEIM */"})
    (tmp_path / "elders" / "eigen").mkdir(parents=True)
    path = place.folder / name
    path.parent.mkdir(exist_ok=True)
    link_to(str(tmp_path / "elders") if target == "../elders" else target)(path, place.folder)
    made = place.build()
    assert [(p.code, p.file) for p in told(made)] == [(OUTSIDE, name)]
    assert made.exit_code == 1


@each("name", ["nieuws/x.md", "beelden/foto.jpg", "bijlagen/menu.pdf"])
def test_a_second_name_of_what_is_private_is_private_too(village: VillageBuilder, name: str) -> None:
    place = village(SECRET)
    path = place.folder / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    second_name(path, place.folder)
    made = place.build()
    assert [(p.file, p.sentence) for p in told(made)] == [(f"content/{name}", PRIVATE)]
    assert made.exit_code == 1


@pytest.mark.parametrize("target", ["intern", "../elders"])
def test_content_that_is_a_link_elsewhere_is_refused(village: VillageBuilder, tmp_path: Path, target: str) -> None:
    place = village(SECRET)
    (place.folder / "content").rename(place.folder / "intern" / "content")
    (tmp_path / "elders").mkdir()
    if target != "intern":
        (place.folder / "intern" / "content").rename(tmp_path / "elders" / "content")
    (place.folder / "content").symlink_to(
        place.folder / "intern" / "content" if target == "intern" else tmp_path / "elders" / "content"
    )
    made = place.build()
    assert (made.exit_code, (OUTSIDE, "content")) == (1, next((p.code, p.file) for p in told(made)))


@each("sign", ["\n", "\x1b", "\x7f", "\u202e", "\u2028"])
def test_a_name_that_speaks_to_a_machine_is_refused(village: VillageBuilder, sign: str) -> None:
    made = village({f"nieuws/a{sign}b.md": "x"}).build()
    assert [(p.code, p.file) for p in told(made)] == [("bestandsnaam-onleesbaar", "content/nieuws/a\ufffdb.md")]


def test_a_template_that_is_no_text_is_told(village: VillageBuilder) -> None:
    made = village({"themes/dorp/druk/flyer.typ": b"\xff\xfe\x00x"}).build()
    assert [(p.code, p.file, p.sentence) for p in told(made)] == [
        (
            "sjabloon-stuk",
            "themes/dorp/druk/flyer.typ",
            "Het sjabloon `flyer.typ` kunnen we niet gebruiken: het is niet bewaard als UTF-8.",
        )
    ]


def test_a_photo_that_goes_while_we_work_is_told(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    from buurtpunt.making import pictures

    files = event("foto: soep.jpg") | {
        "beelden/soep.jpg": photo(),
        "beelden/beelden.yml": "soep.jpg: {alt: Soep, mensen: geen}\n",
    }
    place, before = village(files), pictures.make_pictures

    def without(*args: object) -> object:
        (place.folder / "content/beelden/soep.jpg").unlink()
        return before(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("buurtpunt.pipeline.parts.make_pictures", without)
    made = place.build()
    assert (made.exit_code, {p.code for p in told(made)}) == (1, {"beeld-stuk"})


# What writes ---------------------------------------------------------------------------------------------------------


def elsewhere(place: Village, name: str) -> Path:
    """A folder of the village that lies outside it by now, with a link in its place."""
    away = place.folder.parent / f"{place.folder.name}-elders" / name
    away.parent.mkdir(parents=True)
    (place.folder / name).mkdir(parents=True, exist_ok=True)
    (place.folder / name).rename(away)
    (place.folder / name).symlink_to(away)
    return away


def all_of(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@each("name", ["content", "content/nieuws", "content/beelden"])
def test_no_command_writes_behind_a_link_that_leads_out(village: VillageBuilder, name: str) -> None:
    place = village(
        {"beelden/a.jpg": picture(size=(60, 40)), "beelden/beelden.yml": "a.jpg: {alt: X}\n", "nieuws/.x": ""}
    )
    away = elsewhere(place, name)
    before = all_of(away)
    here = ("--map", str(place.folder), "--today", TODAY)
    told = [place.run("new", "nieuws", "Abc", *here)] if name != "content/beelden" else []
    told += [place.run("trek-terug", "a.jpg", "--ja", *here)] if name != "content/nieuws" else []
    assert [(one.exit_code, OUTSIDE in one.output) for one in told] == [(1, True)] * len(told)
    assert all_of(away) == before


@each("name", ["content", "content/nieuws", "content/beelden", ".buurtpunt", ".buurtpunt/geschiedenis"])
def test_no_door_lets_a_file_out(village: VillageBuilder, name: str) -> None:
    place = village(
        {"beelden/a.jpg": picture(size=(60, 40)), "nieuws/x.md": "---\ntitel: X\ndatum: 2026-11-01\n---\nx\n"}
    )
    away = elsewhere(place, name)
    before = all_of(away)
    page = Page.of("content/nieuws/x.md", (place.folder / "content/nieuws/x.md").read_bytes(), Layout.FRONT)
    for write in (
        lambda: photos.take(place.folder, "b.jpg", picture(size=(60, 40))),
        lambda: saving.keep(place.folder, "content/nieuws/x.md", page, page.with_body("y\n")),
        lambda: saving.keep(place.folder, "content/nieuws/x.md", page, None),
        lambda: journal.note(place.folder, journal.Change("2026-11-22T10:00:00", "x", "x", "x", {})),
        lambda: kept.write(place.folder, "online.json", b"{}"),
        lambda: editors.refresh(place.folder),
    ):
        with suppress(Wrong, FileNotFoundError, saving.Overtaken):
            write()
    assert all_of(away) == before
    assert journal.changes(place.folder) == [] or not name.startswith(".buurtpunt")
