"""What is kept from one build to the next makes it quicker, and never different."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from builder import TODAY, Outcome, Village, new_village
from buurtpunt.images import PictureFiles, Recipe, pillow
from buurtpunt.making import details, pictures, theme_assets
from buurtpunt.making.context import Context
from buurtpunt.making.views import Page
from buurtpunt.model.documents import Document
from buurtpunt.model.files import forms
from buurtpunt.model.village import File
from buurtpunt.reading.village import read_one
from buurtpunt.writing import unchanged
from buurtpunt.writing.cache import Cache, here, program
from buurtpunt.writing.lines import Lines
from buurtpunt.writing.manifest import digest
from buurtpunt.writing.seal import opened, sealed
from buurtpunt.writing.unchanged import ADMIN, RECORD, recall
from conftest import ROOT, VillageBuilder
from nightly import examples
from pictures import picture
from rows import each

pytestmark = pytest.mark.afresh

PICTURE = [picture(suffix, size) for suffix, size in (("jpg", (60, 40)), ("jpg", (40, 60)), ("png", (50, 50)))]
START: dict[str, str | bytes | None] = {
    "buurtpunt.yml": "naam: De Oude Melkerij\nfoto: soep.jpg\nwebsite: https://melkerij.example\n",
    "beelden/soep.jpg": PICTURE[0],
    "beelden/beelden.yml": "soep.jpg: {alt: Soep, mensen: geen}\n",
    "nieuws/een.md": "---\ntitel: Een\ndatum: 2026-11-01\n---\n## Kop\nZie [twee](twee.md).\n",
    "nieuws/twee.md": "---\ntitel: Twee\ndatum: 2026-11-02\nfoto: soep.jpg\n---\nZie [een](een.md#kop) en ![Soep](soep.jpg).\n",
    "agenda/soep.md": "---\ntitel: Soepavond\ndatum: 2026-12-12\n---\n[Brief](../brief.pdf)\n",
    "brief.pdf": b"%PDF-1.4 brief",
}
NEWS = "---\ntitel: {}\ndatum: 2026-11-{:02}\n---\n{}\n"

# What people do to a village, and what befalls its output.
EDITS: dict[str, Callable[[random.Random], dict[str, str | bytes | None]]] = {
    "a text": lambda r: {"nieuws/een.md": NEWS.format("Een", 1, f"## Kop\nWoord {r.randrange(5)}.")},
    "a title": lambda r: {"nieuws/een.md": NEWS.format(f"Een {r.randrange(5)}", 1, "## Kop\nTekst.")},
    "an event that comes back": lambda r: {
        "agenda/soep.md": f"""---
titel: Soep
datum: 2026-12-{1 + r.randrange(28):02}
herhaling: elke {r.choice(["zaterdag", "tweede zaterdag", "maand"])}
behalve: [schoolvakantie, feestdag]
geschrapt: [2027-0{1 + r.randrange(9)}-13]
---
Schrijf naar <mieke@melkerij.example>.
"""
    },
    "a remark above a text": lambda r: {"nieuws/een.md": NEWS.format(f"Een #{r.randrange(2)}", 1, "## Kop")},
    "another number to call": lambda r: {
        "contact.yml": f"personen: [{{naam: Mieke, telefoon: 0450 00 12 3{r.randrange(9)}, email: m@melkerij.example}}]\n"
    },
    "a mistake": lambda r: {"nieuws/een.md": NEWS.format("Een", 1, f"[stuk]({r.randrange(3)}.md)")},
    "a heading that others link to": lambda r: {"nieuws/een.md": NEWS.format("Een", 1, f"## Kop {r.randrange(2)}")},
    "a new page": lambda r: {f"nieuws/nieuw-{r.randrange(3)}.md": NEWS.format("Nieuw", 3 + r.randrange(9), "Dag!")},
    "a page less": lambda r: {f"nieuws/nieuw-{r.randrange(3)}.md": None},
    "a draft": lambda _: {"nieuws/een.md": "---\ntitel: Een\ndatum: 2026-11-01\nconcept: ja\n---\n## Kop\n"},
    "another photo": lambda r: {"beelden/soep.jpg": r.choice(PICTURE)},
    "a broken photo": lambda r: {"beelden/soep.jpg": r.choice(PICTURE)[:-20]},
    "another alt": lambda r: {"beelden/beelden.yml": f"soep.jpg: {{alt: Soep {r.randrange(3)}, mensen: geen}}\n"},
    "another focus": lambda r: {
        "beelden/beelden.yml": f"soep.jpg: {{alt: S, middelpunt: [0.{r.randrange(9)}, 0.5]}}\n"
    },
    "children": lambda _: {"beelden/beelden.yml": "soep.jpg: {alt: Soep, mensen: kinderen}\n"},
    "another colour": lambda r: {
        "buurtpunt.yml": f'naam: Melkerij\nfoto: soep.jpg\nkleur: "#{r.choice(["0b6e4f", "a3262a"])}"\n'
    },
    "another name": lambda r: {"buurtpunt.yml": f"naam: Melkerij {r.randrange(3)}\nfoto: soep.jpg\n"},
    "another attachment": lambda r: {"brief.pdf": f"%PDF-1.4 {r.randrange(9)}".encode()},
    "another template": lambda r: {"themes/dorp/page.html": f"{{# {r.randrange(3)} #}}"},
    "another style": lambda r: {"themes/dorp/stijl.css": f"body{{margin:{r.randrange(3)}px}}"},
    "other widths": lambda r: {"themes/dorp/theme.yml": f"beelden: {{breedtes: [{20 + r.randrange(3)}, 40]}}\n"},
    "another audience": lambda r: {
        "doelgroepen.yml": f"doelgroepen: [{{id: jong, naam: Jongeren {r.randrange(3)}}}]\n",
        "agenda/dans.md": "---\ntitel: Dans\ndatum: 2026-12-20\nvoor: [jong]\n---\nKom!\n",
    },
    "somebody else to ask": lambda r: {
        "contact.yml": "personen:\n- {naam: Mieke, telefoon: 0450 00 12 34}\n"
        f"- {{id: jan, naam: Jan {r.randrange(3)}, telefoon: 0450 00 12 3{r.randrange(9)}}}\n",
        "aanbod/winkel.md": "---\ntitel: Winkel\ncontact: jan\n---\nBrood.\n",
    },
    "a word that is explained": lambda r: {
        "buurtpunt.yml": f"naam: Melkerij\nwoordenlijst: {{woord: iets {r.randrange(3)}}}\n",
        "nieuws/een.md": NEWS.format("Een", 1, "## Kop\nEen woord."),
    },
    "other hours": lambda r: {"uren.yml": f"uren: [{{wat: Winkel, wanneer: ma-vr 8-1{r.randrange(9)}}}]\n"},
    "nothing": lambda _: {},
}


def befall(output: Path, what: str, chance: random.Random) -> None:
    """Something happens to the output that nobody meant."""
    published = sorted(path for path in (output / "site").rglob("*") if path.is_file())
    admin = output / ".buurtpunt"
    kept = sorted(path for path in (admin / "laatste.json", *(admin / "cache").glob("*")) if path.is_file())
    if what == "somebody edits a page" and published:
        chance.choice(published).write_bytes(b"met de hand")
    elif what == "somebody removes a page" and published:
        chance.choice(published).unlink()
    elif what == "a file of the cache is cut short" and kept:
        path = chance.choice(kept)
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    elif what == "a byte of the cache flips" and kept:
        path = chance.choice(kept)
        if data := bytearray(path.read_bytes()):
            data[chance.randrange(len(data))] ^= 1
            path.write_bytes(bytes(data))
    elif what == "the site is removed":
        shutil.rmtree(output / "site", ignore_errors=True)
    elif what == "the cache is removed":
        shutil.rmtree(output / ".buurtpunt" / "cache", ignore_errors=True)


MISHAPS = (
    *("nothing", "somebody edits a page", "somebody removes a page", "the site is removed", "the cache is removed"),
    *("a file of the cache is cut short", "a byte of the cache flips"),
)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def clean_build(place: Village, folder: Path) -> Outcome:
    """The same village, built where nothing was ever built before."""
    shutil.rmtree(folder, ignore_errors=True)
    return Village(place.folder).build("--output", str(folder))


@settings(
    max_examples=examples(4),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.reuse, Phase.generate],
)
@given(
    steps=st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.sampled_from(MISHAPS)), min_size=1, max_size=6),
    chance=st.randoms(use_true_random=False),
)
def test_a_warm_build_equals_a_clean_one_whatever_was_edited_before(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str]], chance: random.Random
) -> None:
    folder = tmp_path_factory.mktemp("dorp")
    place = new_village(folder / "dorp", START)
    output = place.folder / "output"
    assert place.build().exit_code == 0
    for edit, mishap in steps:
        place.write(EDITS[edit](chance))
        befall(output, mishap, chance)
        before = tree(output / "site")
        warm, clean = place.build("--het-klopt"), clean_build(place, folder / "schoon")
        told = [{**outcome.told, "seconds": 0, "output": "", "changed": []} for outcome in (warm, clean)]
        assert told[0] == told[1]
        assert_same(tree(output / "site"), tree(folder / "schoon" / "site") if clean.exit_code == 0 else before)
    shutil.rmtree(folder)


def assert_same(found: dict[str, bytes], wanted: dict[str, bytes]) -> None:
    strangers = {name for name in found if found[name] == b"met de hand"} - {*wanted}  # somebody else's now: it stays
    assert sorted(found.keys() - strangers) == sorted(wanted)
    assert [name for name in wanted if found[name] != wanted[name]] == []


# Nothing to do ---------------------------------------------------------------------------------------------------------

HEAVY = ("click", "pydantic", "jinja2", "markdown", "PIL", "yaml", "nh3", "filelock", "pathlib", "buurtpunt.pipeline")


def in_a_new_process(place: Village, *words: str) -> tuple[int, str, set[str]]:
    """`buurtpunt build` as a villager runs it: exit code, what was said, and the libraries that were loaded."""
    command = (
        "import sys\nfrom buurtpunt.door import main\ncode = 0\n"
        "try:\n    main()\nexcept SystemExit as end:\n    code = end.code\n"
        f"print(code, *[name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", "import site; site.main()\n" + command, "build", *words],
        cwd=place.folder,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "GITHUB_ACTIONS": ""},
    )
    code, *loaded = done.stdout.splitlines()[-1].split()
    return int(code), done.stderr, set(loaded)


QUIET = ("--quiet", "--today", TODAY)


def test_a_build_with_nothing_to_do_loads_nothing(village: VillageBuilder) -> None:
    place = village(START)
    code, _, loaded = in_a_new_process(place, *QUIET)
    assert (code, loaded >= {"click", "pydantic", "buurtpunt.pipeline"}) == (0, True)
    before = tree(place.folder / "output")
    code, said, loaded = in_a_new_process(place, *QUIET)
    assert (code, said, loaded & {*HEAVY} - {"pathlib"}) == (0, "", set())
    assert tree(place.folder / "output") == before


def test_nothing_to_do_is_told_in_the_same_words_and_with_the_same_warnings(village: VillageBuilder) -> None:
    place = village(
        {**START, "beelden/beelden.yml": None, "nieuws/x.md": "---\ntitel: X\ndatum: 2027-01-01\nconcept: ja\n---\n"}
    )
    first, second = (place.run("build", str(place.folder), "--today", TODAY, "--verbose") for _ in range(2))
    assert without_seconds(first.output) == without_seconds(second.output)
    assert "waarschuwing" in first.output
    assert "concept" in first.output
    code, said, _loaded = in_a_new_process(place, *QUIET)
    for _ in range(2):
        again = in_a_new_process(place, *QUIET)
        assert (again[0], again[1]) == (code, said)
    assert "waarschuwing" in said
    assert again[2] <= {"click", "pathlib"}  # to say it takes no more than that


def without_seconds(text: str) -> str:
    import re

    return re.sub(r"in [\d,]+ seconden", "", text)


CHANGES: dict[str, Callable[[Village], object]] = {
    "a text": lambda place: place.write({"nieuws/een.md": NEWS.format("Een", 1, "## Kop\nNieuw")}),
    "a text of the same length at the same time": lambda place: same_time(place.folder / "content/nieuws/een.md"),
    "a new file": lambda place: place.write({"nieuws/drie.md": NEWS.format("Drie", 3, "Dag")}),
    "a file less": lambda place: place.write({"agenda/soep.md": None}),
    "a photo": lambda place: place.write({"beelden/soep.jpg": PICTURE[1]}),
    "a page of the site": lambda place: (place.folder / "output/site/index.html").write_bytes(b"weg"),
    "a page of the site that is gone": lambda place: (place.folder / "output/site/index.html").unlink(),
    "a template of the village": lambda place: place.write({"themes/dorp/stijl.css": "body{}"}),
}


def same_time(path: Path) -> None:
    """Other words of the same length, at the very same moment, as a quick editor or a coarse disk would have it."""
    seen = path.stat()
    path.write_bytes(path.read_bytes().replace(b"twee", b"TWEE", 1))
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_changed_there_is_something_to_do(village: VillageBuilder, tmp_path: Path, what: str) -> None:
    place = village(START)
    for _ in range(2):
        assert place.build().exit_code == 0
    CHANGES[what](place)
    warm, clean = place.build(), clean_build(place, tmp_path / "schoon")
    assert warm.exit_code == clean.exit_code == 0
    assert tree(place.folder / "output" / "site") == tree(tmp_path / "schoon" / "site")


def test_libraries_that_were_installed_since_are_something_to_do(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What they make may be another; the files of the village tell nothing of that."""
    place = village(START)
    place.build()
    assert recall(str(place.folder / "output"), _question(place)) is not None
    monkeypatch.setattr(unchanged, "_libraries", lambda: [["elders", 1]])
    assert recall(str(place.folder / "output"), _question(place)) is None


def test_a_program_that_was_brought_up_to_date_is_something_to_do(
    village: VillageBuilder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For who begins with it; what runs goes on with what it loaded, whatever lies there now."""

    def begin() -> None:
        monkeypatch.setattr(unchanged, "_program", cache(unchanged._program.__wrapped__))  # noqa: SLF001

    monkeypatch.setattr(unchanged, "_PROGRAM", str(tmp_path / "programma"))
    (tmp_path / "programma").mkdir()
    place = village(START)
    begin()
    place.build()
    output, question = str(place.folder / "output"), _question(place)
    (tmp_path / "programma" / "module.py").touch()
    assert recall(output, question) is not None
    begin()
    assert recall(output, question) is None


def test_a_file_as_new_as_the_build_is_read_again(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a disk whose clock is coarse two saves can bear the same time; then only the content tells them apart."""
    place = village(START)
    place.build()
    output, question = str(place.folder / "output"), _question(place)
    assert recall(output, question) is not None
    monkeypatch.setattr(unchanged, "_content", lambda _path: "anders")
    assert recall(output, question) is None


def _question(place: Village) -> str:
    """What was asked of the last build, as it was kept."""
    return str(opened((place.folder / "output" / ADMIN / RECORD).read_bytes())["asked"])


def test_lines_above_the_fields_move_what_is_said_of_them(village: VillageBuilder) -> None:
    """The fields and the text below them are the same as they were; where they stand is not."""
    wrong = "---\ntitel: Feest \N{PARTY POPPER}\ndatum: 2026-12-01\n---\nHet is <font color=red>rood</font>.\n"
    place = village({"agenda/een.md": wrong})
    lines = [[problem.line for problem in place.build().problems if "een.md" in problem.file]]
    for _ in range(2):
        place.write({"agenda/een.md": f"\n\n\n{wrong}".encode()})
        lines.append([problem.line for problem in place.build().problems if "een.md" in problem.file])
    assert lines[0] == [2, 5]
    assert lines[1] == lines[2] == [line + 3 for line in lines[0]]


def test_another_day_or_another_flag_is_another_question(village: VillageBuilder) -> None:
    place = village({**START, "nieuws/x.md": "---\ntitel: X\ndatum: 2026-11-01\nzichtbaar_vanaf: 2026-12-24\n---\n"})
    assert place.build().left_out
    assert not place.build(today="2026-12-24").left_out
    assert place.build().left_out
    assert place.build("--base-url", "https://elders.example").exit_code == 0
    assert "https://elders.example" in place.build("--base-url", "https://elders.example").text("sitemap.xml")


def test_after_a_failed_build_the_same_question_is_not_answered_from_before(village: VillageBuilder) -> None:
    place = village(START)
    assert place.build().exit_code == 0
    place.write({"nieuws/een.md": NEWS.format("Een", 1, "[stuk](weg.md)")})
    assert [place.build().exit_code for _ in range(3)] == [1, 1, 1]


# The cache itself ------------------------------------------------------------------------------------------------------


def test_a_picture_is_made_once_for_the_same_content_and_parameters(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    really = pillow.make

    def counted(data: bytes, recipe: Recipe) -> PictureFiles[bytes]:
        made.append(1)
        return really(data, recipe)

    monkeypatch.setattr(pillow, "make", counted)
    place = village(START)
    for edit, times in [("nothing", 1), ("a text", 1), ("other widths", 2), ("a page less", 2)]:
        place.write(EDITS[edit](random.Random(1)))  # noqa: S311
        assert place.build().exit_code == 0
        assert len(made) == times, edit
    shutil.rmtree(place.folder / "output" / "site")
    place.build()
    assert len(made) == 2


def test_other_encoders_make_the_pictures_again(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version of the library writes other bytes; from the cache come those of a clean build."""
    made: list[str] = []

    def counted(of: ModuleType, name: str) -> None:
        really = getattr(of, name)

        def count(*asked: object) -> object:
            made.append(name)
            return really(*asked)

        monkeypatch.setattr(of, name, count)

    counted(pillow, "make")
    counted(theme_assets, "_fit")
    place = village({**START, "themes/dorp/teken.png": PICTURE[2]})
    for encoders, times in [("ours", 1), ("ours", 1), ("newer", 2)]:
        for module in (pictures, theme_assets):
            monkeypatch.setattr(module, "encoders", lambda encoders=encoders: encoders)
        place.write({"nieuws/een.md": NEWS.format("Een", 1, f"## Kop\n{len(made)}, {encoders}")})
        assert place.build().exit_code == 0
        assert (made.count("make"), made.count("_fit")) == (2 * times, times), encoders  # the theme makes one too


def test_what_nobody_wants_any_more_leaves_the_cache_after_a_day(village: VillageBuilder) -> None:
    place = village(START)
    place.build()
    cache = place.folder / "output" / ".buurtpunt" / "cache"
    old = {path.name: path.read_bytes()[:4] for path in cache.iterdir()}
    photos = {name for name, begin in old.items() if begin[:2] == b"\xff\xd8" or begin == b"RIFF"}
    assert photos
    place.write({"beelden/soep.jpg": PICTURE[1]})
    place.build()
    assert set(old) <= {path.name for path in cache.iterdir()}  # another build may be about to use it
    for path in cache.iterdir():
        os.utime(path, (1, 1))
    place.write({"beelden/soep.jpg": PICTURE[2]})
    place.build()
    left = {path.name for path in cache.iterdir()}
    assert not photos & left
    assert {name for name, begin in old.items() if begin == b"%PDF"} <= left  # the sheets are what they were
    assert not list(cache.glob("*.tmp"))


def test_nothing_that_is_kept_can_run() -> None:
    """A village may come from a stranger with its output and all."""
    import buurtpunt

    for path in Path(buurtpunt.__file__).parent.rglob("*.py"):
        lines = {line.strip() for line in path.read_text(encoding="utf-8").splitlines()}
        assert not {"import pickle", "import marshal", "import shelve"} & lines


def test_two_builds_at_once_leave_a_whole_site(village: VillageBuilder) -> None:
    place = village(START)
    both = [
        subprocess.Popen(
            [sys.executable, "-m", "buurtpunt", "build", str(place.folder), *QUIET],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for _ in range(2)
    ]
    said = [run.communicate(timeout=60)[1] for run in both]
    assert {run.returncode for run in both} <= {0, 1}
    assert 0 in {run.returncode for run in both}
    assert all(run.returncode == 0 or b"al-bezig" in text for run, text in zip(both, said, strict=True))
    found = tree(place.folder / "output" / "site")
    assert place.build().exit_code == 0
    assert tree(place.folder / "output" / "site") == found


def test_the_page_for_what_is_not_there_knows_the_new_address(village: VillageBuilder) -> None:
    """It holds the way home in full, since a host shows it at any depth."""
    place = village({"buurtpunt.yml": "naam: Melkerij\n"})
    place.build("--base-url", "https://verzonnegem.github.io/dorp/")
    assert 'href="https://melkerij.example/"' in place.build("--base-url", "https://melkerij.example/").text("404.html")


# A village from a stranger -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["a stranger", "this very program, here"])
def test_what_a_stranger_put_in_the_cache_is_never_found(village: VillageBuilder, who: str) -> None:
    """All of it would be believed, were it kept here: else this test could not fail."""
    place = village({"nieuws/een.md": NEWS.format("Een", 1, "Dag!")})
    page = File(place.folder.resolve() / "content" / "nieuws" / "een.md", "content/nieuws/een.md")
    row = ["nieuws", page.name, str(page.path)]
    cache = Cache(place.folder / "output")
    read_one(forms()["content/nieuws/*.md"], page, cache.lines("proef"))
    cache.save(whole=False)
    kept = Cache(cache.output).lines("proef").get("\0".join(row))
    said = json.loads(json.dumps(kept).replace('"Een"', '"Kwaad"'))
    forged: dict[str, tuple[str, object]] = {
        "teksten": ("Dag!\n", ["<script>alert(1)</script>", [], [], [], [], [], "", False]),
        "geheugen": ("telefoon 0450 00 12 34", ["0900 12 34 56", "+32900123456"]),
        "stukken": ("\0".join(row), said),
    }
    for name, (text, thing) in forged.items():
        for stamp in ("", program()) if who == "a stranger" else (here(),):  # what everybody can know of this program
            lines = Lines(cache.lines(name).path, stamp)
            lines.put(text, thing)
            lines.save(whole=False)
    made = place.build().text("nieuws/een/")
    found = ["alert" in made, "0900" in made, "Kwaad" in made]
    assert found == [who != "a stranger"] * 3


ODD = ["null", "7", '""', '"x"', "[]", "{}", "true", "[[]]", '{"is":1}', "[null,null,null,null]", '["",[],[],[],[],[],7,0]', '["","",["",1],[[{"is":"Weg"}],[],[]]]',
       '["","",["",1],[[{"is":"Event","of":{},"origin":[]}],[],[]]]', '[["a","b",7],["' + "0" * 32 + '"]]', '[null,[]]', "[" * 900 + "]" * 900, "9" * 4000, '"\\ud800"',
       "1e400", '[{"a":1},[]]', '"' + "x" * 100_000 + '"', "(1,)", "\x80\x04."]  # fmt: skip


def damage(path: Path, odd: str) -> None:
    """Every row of a list, with something else in it and the right digest of that."""
    keys = [line[:32] for line in path.read_bytes().split(b"\n") if line[32:33] == b" "]
    body = odd.encode("latin-1")
    seal = blake2b(body, digest_size=16).hexdigest().encode()
    path.write_bytes(b"".join(b"%s %s %s\n" % (key, seal, body) for key in keys))


def test_rows_of_another_kind_are_thrown_away_and_made_again(village: VillageBuilder) -> None:
    place = village(
        START
        | {
            "drukwerk/f.yml": "soort: deur\n",
            "intern/druk.yml": "vu: {naam: Jan, straat: Dries, nummer: 7, postcode: 9999, gemeente: Verzonnegem}\n",
        }
    )
    hours = "uren:\n- {wat: Winkel, wanneer: zaterdag 8:00-12:00, behalve: [feestdag]}\n"
    place.write({"uren.yml": hours})
    first, parts = place.build(), (place.folder / "output" / "site", place.folder / "output" / "druk")
    assert first.exit_code == 0, first.output
    whole = [tree(part) for part in parts]
    saved = {
        path: path.read_bytes() for path in (place.folder / "output/.buurtpunt/cache").iterdir() if "-" in path.name
    }
    assert len(saved) > 3
    for path in saved:
        for odd in ODD:
            for name, data in saved.items():
                name.write_bytes(data)
            damage(path, odd)
            shutil.rmtree(parts[0])
            made = place.build()
            assert (made.exit_code, made.codes) == (0, first.codes), (path.name, odd[:99])
            assert [tree(part) for part in parts] == whole, (path.name, odd[:99])


@each("answer", [7, [7], {"problems": 7}, {"problems": [7]}, {"problems": [{}]}, {"problems": []}])
@pytest.mark.parametrize("words", [(), ("-q",), ("--json",)])
def test_an_answer_that_is_none_is_not_given_again(
    village: VillageBuilder, answer: object, words: tuple[str, ...]
) -> None:
    place = village(START)
    code, said, _ = in_a_new_process(place, "--today", TODAY, *words)
    record = place.folder / "output" / ADMIN / RECORD
    record.write_bytes(sealed(json.dumps(opened(record.read_bytes()) | {"answer": answer})))
    again = in_a_new_process(place, "--today", TODAY, *words)
    assert (again[0], again[1].splitlines()[:1]) == (code, said.splitlines()[:1])


def test_a_page_that_a_stranger_made_is_made_again(village: VillageBuilder) -> None:
    place = village(START)
    with pytest.MonkeyPatch.context() as elsewhere:
        elsewhere.setattr("buurtpunt.writing.cache.machine", lambda: "elsewhere")
        page = place.build().site / "index.html"
    page.write_bytes(page.read_bytes() + b"<script>alert(1)</script>")
    told = place.folder / "output" / ".buurtpunt" / "site.json"
    manifest = opened(told.read_bytes())
    manifest["files"]["index.html"][:3] = [page.stat().st_size, page.stat().st_mtime_ns, digest(page.read_bytes())]
    told.write_bytes(sealed(json.dumps(manifest)))
    told.with_name("laatste.json").unlink()  # it names the moment at which each file came on this disk
    assert b"alert" not in place.build().bytes("index.html")


def test_what_a_stranger_says_of_a_photo_is_no_address(village: VillageBuilder) -> None:
    place = village(START)
    place.build()
    cache = Cache(place.folder / "output")
    (kept,) = cache.folder.glob("gemaakt-*")
    told = [row.split(b" ", 2) for row in kept.read_bytes().split(b"\n") if row]
    key, _, said = next(row for row in told if len(json.loads(row[2])[1]) > 1)
    (moves, rows), files = json.loads(said)
    for forged in ("html", "jpg/../../../../kwaad.jpg"):
        forgery = [[row[0], forged, *row[2:]] if row[1] == "webp" else row for row in rows]
        body = json.dumps([[moves, forgery], files]).encode()
        seal = blake2b(body, digest_size=16).hexdigest().encode()
        kept.write_bytes(b" ".join((key, seal, body)) + b"\n")
        made = place.build("--base-url", "https://elders.example")
        assert not [name for name in made.files() if name.startswith("beelden/") and name.endswith(".html")]
        assert not [*place.folder.parent.rglob("kwaad*")]


# What is kept beside the program -----------------------------------------------------------------------------------------


def test_a_compiled_template_that_was_damaged_is_compiled_again(
    village: VillageBuilder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = village(START)
    copy = tmp_path / "programma"
    shutil.copytree(ROOT / "generator", copy / "generator", ignore=shutil.ignore_patterns("*.j2c"))
    shutil.copytree(ROOT / "themes", copy / "themes")
    monkeypatch.setenv("PYTHONPATH", str(copy / "generator"))
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    in_a_new_process(place, "--today", "2026-11-22")  # compiles what is not yet, and now there is a place beside it
    in_a_new_process(place, "--today", "2026-11-23")
    kept = {path: path.read_bytes() for path in copy.rglob("*.j2c")}
    assert kept
    for path, data in kept.items():
        path.write_bytes(data[:40])
    code, said, _loaded = in_a_new_process(place, "--today", "2026-11-24")
    assert (code, "fout van buurtpunt" in said) == (0, False)
    assert {path: path.read_bytes() for path in kept} == kept


# Lists ---------------------------------------------------------------------------------------------------------------------


def rows_after(path: Path, builds: Iterable[tuple[Iterable[int], bool]]) -> int:
    """How many rows a list has after builds that each ask for some things and keep those that are not there yet."""
    for wanted, whole in builds:
        lines = Lines(path, "")
        for number in wanted:
            if lines.get(str(number)) is None:
                lines.put(str(number), number)
        lines.save(whole)
    return sum(1 for row in path.read_bytes().split(b"\n") if row)


def test_a_list_sheds_what_a_whole_build_did_not_ask_for(tmp_path: Path) -> None:
    assert rows_after(tmp_path / "lijst", [(range(300), True), (range(100), True)]) == 100


def test_what_half_a_build_did_not_ask_for_stays(tmp_path: Path) -> None:
    assert rows_after(tmp_path / "lijst", [(range(300), True), (range(100), False)]) == 300


def test_what_was_kept_twice_is_shed(tmp_path: Path) -> None:
    path = tmp_path / "lijst"
    for round_ in range(10):
        lines = Lines(path, "")
        for number in range(100):
            lines.put(str(number), [round_, number])
        lines.save(whole=False)
    assert path.read_bytes().count(b"\n") < 320
    assert Lines(path, "").get("7") == [9, 7]


def test_a_page_is_not_worked_out_again_after_a_mistake_or_a_sheet(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = {f"nieuws/n{n}.md": NEWS.format(f"Bericht {n}", 1 + n % 28, "Tekst.") for n in range(100)}
    place = village(pages)
    place.build()
    worked_out: list[str] = []
    really = details.pages

    def counted(context: Context) -> Iterator[tuple[Document, Callable[[], Page]]]:
        def noted(document: Document, make: Callable[[], Page]) -> Page:
            worked_out.append(document.title)
            return make()

        yield from ((document, partial(noted, document, make)) for document, make in really(context))

    monkeypatch.setattr(details, "pages", counted)
    place.write({"agenda/mis.md": "---\ntitel: Mis\n---\n"})
    assert place.build().exit_code == 1
    place.write({"agenda/mis.md": None})
    assert place.build("--only", "druk").exit_code == 0
    place.write({"nieuws/n7.md": NEWS.format("Bericht 7", 8, "Andere tekst.")})
    assert "Andere tekst" in place.build("--only", "site").text("nieuws/n7/")
    assert worked_out == ["Bericht 7"]
    place.write({"nieuws/n7.md": NEWS.format("Bericht zeven", 8, "Andere tekst.")})
    made = place.build("--only", "site")
    assert (
        sum("Bericht zeven" in made.text(f"nieuws/n{n}/") for n in range(100)) == 3
    )  # those before and after it name it
