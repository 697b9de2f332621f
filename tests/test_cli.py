"""The command line as a villager meets it."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest

from builder import run
from buurtpunt import __version__
from buurtpunt.cli import cli, lines
from buurtpunt.cli import run as run_command
from conftest import VillageBuilder

WRONG_DATE = {"agenda/kermis.md": "---\ntitel: Kermis\ndatum: 31/02/2027\n---\nKom!\n"}
NO_ALT = {"beelden/beelden.yml": "soep.png: {mensen: geen}\n", "buurtpunt.yml": "naam: Melkerij\nfoto: soep.png\n"}


def said(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str]:
    code = run_command(list(args))
    out, err = capsys.readouterr()
    return code, out + err


def png() -> bytes:
    from buurtpunt.images.pillow import house

    return house("#0b6e4f", 32)


def test_the_help_is_dutch_and_names_every_command_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    code, text = said(capsys, "--help")
    assert code == 0
    assert text.startswith("Gebruik: buurtpunt")
    assert "build, bouw" in text
    assert not re.search(r"Usage|Options|Commands|Show this|--help .*exit", text)


@pytest.mark.parametrize("command", ["build", "check", "completion", "init", "new", "schema", "today"])
def test_the_help_of_every_command_is_dutch_and_has_an_example(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    code, text = said(capsys, command, "--help")
    assert (code, "Voorbeelden:" in text, f"buurtpunt {command}" in text) == (0, True, True)
    assert not re.search(r"Usage|Options:|Show this|\[default|\[required", text)


def test_a_misspelt_command_gets_the_right_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "biuld") == (
        2,
        "De opdracht `biuld` bestaat niet. Bedoelde je `buurtpunt build`?\nMeer uitleg: buurtpunt --help\n",
    )


def test_a_misspelt_option_gets_the_right_one(capsys: pytest.CaptureFixture[str]) -> None:
    code, text = said(capsys, "build", "--strikt")
    assert (code, text.splitlines()[0]) == (
        2,
        "De optie `--strikt` bestaat niet. Bedoelde je `buurtpunt build --strict`?",
    )


@pytest.mark.parametrize(
    "args, sentence",
    [
        (["build", "--today", "morgen"], "--today"),
        (["build", "a", "b"], "Er staat een woord te veel achter de opdracht."),
        (["build", "--today"], "Bij `--today` klopt er iets niet"),
        (["build", "--only", "flyer"], "De waarde bij `--only` kan niet."),
        (["completion"], "Er ontbreekt iets"),
    ],
)
def test_a_wrong_command_line_is_told_in_dutch(
    capsys: pytest.CaptureFixture[str], args: list[str], sentence: str
) -> None:
    code, text = said(capsys, *args)
    assert (code, sentence in text) == (2, True), text


def test_the_dutch_name_of_a_command_does_the_same(village: VillageBuilder) -> None:
    place = village()
    made = place.run("bouw", str(place.folder), "--json", "--today", "22/11/2026")
    assert (made.exit_code, made.made["pages"]) == (0, 1)


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--version") == (0, f"buurtpunt {__version__}\n")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_completion(capsys: pytest.CaptureFixture[str], shell: str) -> None:
    code, text = said(capsys, "completion", shell)
    assert (code, "_BUURTPUNT_COMPLETE" in text) == (0, True)


@pytest.mark.parametrize("quiet", [[], ["--quiet"]])
@pytest.mark.parametrize("json", [[], ["--json"]])
def test_the_exit_code_is_the_same_under_every_combination_of_flags(
    village: VillageBuilder, quiet: list[str], json: list[str]
) -> None:
    warned = village({**NO_ALT, "beelden/soep.png": png()})
    broken = village(WRONG_DATE)
    flags = [*quiet, *json, "--today", "2026-11-22"]
    assert warned.run("build", str(warned.folder), *flags).exit_code == 0
    assert warned.run("build", str(warned.folder), *flags, "--strict").exit_code == 1
    assert broken.run("build", str(broken.folder), *flags).exit_code == 1
    assert broken.run("build", str(broken.folder), *flags, "--strict").exit_code == 1


def test_a_strict_build_with_a_warning_writes_nothing(village: VillageBuilder) -> None:
    place = village({**NO_ALT, "beelden/soep.png": png()})
    made = place.build("--strict")
    assert (made.exit_code, made.site.exists(), made.codes) == (
        1,
        False,
        ["beeld-zonder-beschrijving", "foto-klein", "foto-klein", "website-ontbreekt"],
    )


def test_a_problem_is_told_with_its_place_its_line_a_sentence_and_a_remedy(village: VillageBuilder) -> None:
    place = village(WRONG_DATE)
    told = place.run("build", str(place.folder), "--today", "2026-11-22").output
    assert "content/agenda/kermis.md, regel 3: fout [datum-bestaat-niet]\n    3 | datum: 31/02/2027\n" in told
    assert "      |        ^\n" in told
    assert "\nNiet gelukt: 1 fout, 1 tip.\n" in told


def test_a_quiet_build_without_a_fault_says_nothing(village: VillageBuilder) -> None:
    place = village()
    assert place.run("build", str(place.folder), "--quiet").output == ""


def test_the_end_says_how_much_was_made_and_where_it_is(village: VillageBuilder) -> None:
    place = village()
    told = place.run("build", str(place.folder)).output
    assert re.search(r"Klaar: 1 pagina in \d+,\d seconden; 1 tip\.", told)
    assert "Bekijk je site:" in told


def test_in_github_actions_each_problem_is_an_annotation_on_its_line(village: VillageBuilder) -> None:
    place = village(WRONG_DATE)
    done = subprocess.run(
        [sys.executable, "-m", "buurtpunt", "build", str(place.folder), "--today", "2026-11-22"],
        env={**os.environ, "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(place.folder.parent)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (
        f"::error file={place.folder.name}/content/agenda/kermis.md,line=3,col=8,title=datum-bestaat-niet::De datum"
        in done.stdout
    )


def test_it_works_from_any_folder_of_the_village(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    place = village({"agenda/kermis.md": "---\ntitel: Kermis\ndatum: 2027-05-02\n---\nKom!\n"})
    for below in (".", "content", "content/agenda"):
        monkeypatch.chdir(place.folder / below)
        assert place.run("build", "--json").exit_code == 0
    assert (place.folder / "output" / "site" / "agenda" / "kermis" / "index.html").is_file()


def test_a_bug_of_ours_is_told_without_a_stack_trace_and_leaves_a_report(
    capsys: pytest.CaptureFixture[str], village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(snapshot: object) -> None:
        raise ZeroDivisionError(str(snapshot)[:0] + "oeps")

    monkeypatch.setattr(import_module("buurtpunt.pipeline.stages"), "CHECKS", (broken,))
    code, text = said(capsys, "build", str(village().folder))
    report = Path(re.search(r"Het verslag staat in\s+(\S+\.txt)", text)[1])  # type: ignore[index]
    assert code == 3
    assert " ".join(text.split()).startswith(
        "Dit is een fout van buurtpunt zelf, niet van jou. Aan je site is niets veranderd."
    )
    assert "Traceback" not in text
    assert "ZeroDivisionError: oeps" in report.read_text(encoding="utf-8")
    report.unlink()


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no SIGINT to another process")
def test_interrupted_it_ends_with_130_and_changes_nothing(village: VillageBuilder) -> None:
    place = village()
    command = (
        "import time, buurtpunt.pipeline.parts as b, buurtpunt.cli as c\n"
        "b.make_pictures = lambda *_: (print('bezig', flush=True), time.sleep(60))\n"
        "c.main()"
    )
    running = subprocess.Popen(
        [sys.executable, "-c", command, "build", str(place.folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert running.stdout is not None
    assert running.stdout.readline() == "bezig\n"
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=30)
    assert (running.returncode, told.strip()) == (130, "Gestopt. Er is niets veranderd.")
    assert not (place.folder / "output" / "site").exists()


def test_no_colour_where_nobody_can_see_it_or_wants_it(village: VillageBuilder) -> None:
    place = village(WRONG_DATE)
    assert "\x1b" not in place.run("build", str(place.folder)).output


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminal of this kind")
@pytest.mark.parametrize("wanted", ["", "1"])
def test_colour_on_a_terminal_unless_no_color_asks_for_none(village: VillageBuilder, wanted: str) -> None:
    import pty

    place = village(WRONG_DATE)
    parent, child = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "buurtpunt", "build", str(place.folder)],
        stdout=child,
        stderr=child,
        env={**os.environ, "NO_COLOR": wanted, "TERM": "xterm"},
        check=False,
    )
    os.close(child)
    told = b""
    with suppress(OSError):  # Linux ends a pseudo-terminal with an error
        while piece := os.read(parent, 4096):
            told += piece
    os.close(parent)
    assert b"datum-bestaat-niet" in told
    assert (b"\x1b[31m" in told) is (wanted == "")


@pytest.mark.parametrize("address", ["dorp.example", "http://[foo", "javascript:alert(1)", "/mijn-dorp/"])
def test_a_base_url_must_be_a_full_web_address(capsys: pytest.CaptureFixture[str], address: str) -> None:
    code, text = said(capsys, "build", "--base-url", address)
    assert code == 2
    assert text.startswith(f"`--base-url`: `{address}` is geen volledig webadres.")


def test_every_code_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    from buurtpunt.problems import all_kinds

    kinds = all_kinds()
    assert len(kinds) > 60
    for code, kind in kinds.items():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)
        exit_code, text = said(capsys, "explain", code)
        assert (exit_code, " ".join(text.split())) == (0, f"{code} ({kind.level.value}) {kind.why}")


def test_a_code_that_does_not_exist_gets_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    code, text = said(capsys, "uitleg", "datum-bestaat-nit")
    assert (code, text.splitlines()[0]) == (
        2,
        "De code `datum-bestaat-nit` kennen we niet. Bedoelde je `datum-bestaat-niet`?",
    )


def test_a_verbose_build_tells_the_reason_too(village: VillageBuilder) -> None:
    place = village(WRONG_DATE)
    assert "Met een dag die niet bestaat" not in place.run("build", str(place.folder)).output
    assert "Met een dag die niet bestaat" in place.run("build", str(place.folder), "--verbose").output


def too_long(told: str, columns: int) -> list[str]:
    """The lines that do not fit, but for a path, an address or a command: those stay in one piece."""
    lines = (line for line in told.splitlines() if len(line) > columns)
    return [
        line
        for line in lines
        if " " in line.strip() and not re.search(r"buurtpunt \w+ |: /|\[[a-z-]+\]$|^[a-z-]+ \(\w+\)$", line)
    ]


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize(
    "words", ["build --drafts", "check", "doctor", "today", "explain", "init --help", "new --help", "--help"]
)
def test_what_is_said_fits_on_the_screen(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch, words: str, columns: int
) -> None:
    place = village(
        WRONG_DATE | {"agenda/soep.md": "---\ntitel: Een heel lange naam voor een soepavond\nconcept: ja\n---\n"}
    )
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.chdir(place.folder)
    told = place.run(*words.split())
    assert too_long(told.output, columns) == []
    assert len(told.output.splitlines()) > 3


@pytest.mark.parametrize(
    "words, sentence",
    [
        ("build ergens", "Heb je nog geen dorp? Typ: python3 generator init"),
        ("biuld", "Bedoelde je `python3 generator build`? Meer uitleg: python3 generator --help"),
        ("new", "kanaal of plan. Meer uitleg: python3 generator new --help"),
        ("--help", "Nieuw hier? Typ: python3 generator init"),
        ("build --help", "python3 generator build mijn-dorp"),
        ("explain qqqq", "Typ `python3 generator explain` voor de hele lijst."),
    ],
)
def test_each_command_that_is_named_works_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, sentence: str
) -> None:
    (tmp_path / "ergens").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BUURTPUNT_OPDRACHT", "python3 generator")
    told = run(*words.split(), site=tmp_path).said
    assert sentence in told
    assert "buurtpunt build" not in told


@pytest.mark.parametrize("name", [*cli.commands, "trek-terug"])
def test_each_command_is_told_as_it_is_typed_here(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("BUURTPUNT_OPDRACHT", "python3 generator")
    assert lines.as_typed(f"Typ `buurtpunt {name} x`.") == f"Typ `python3 generator {name} x`."


@pytest.mark.parametrize(
    "words, sentence",
    [
        ("build --only website", "De waarde bij `--only` kan niet. Kies uit: site, druk, kanalen of plan."),
        (
            "new activiteit Soep -map dorp",
            "De optie `-map` bestaat niet. Bedoelde je `buurtpunt new activiteit Soep --map dorp`?",
        ),
        ("build --ouput x", "De optie `--ouput` bestaat niet. Bedoelde je `buurtpunt build --output x`?"),
        ("build -h", "Gebruik: buurtpunt build [OPTIES] [MAP]"),
        ("help", "Gebruik: buurtpunt [OPTIES] OPDRACHT"),
    ],
)
def test_what_was_meant_on_the_command_line_is_told(tmp_path: Path, words: str, sentence: str) -> None:
    assert run(*words.split(), site=tmp_path).said.startswith(sentence)


# The name of the program alone: what to do first, where one stands


def test_who_types_no_command_in_a_village_hears_what_can_be_done_with_it(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = village()
    monkeypatch.chdir(place.folder / "content")
    made = place.run()
    assert (made.exit_code, made.said.startswith("Maakt van een map met teksten")) == (0, True)
    assert f"Je staat in de map van je dorp, `{place.folder.name}`. Doe nu dit: buurtpunt serve" in made.said
    assert made.said.endswith("Alle opdrachten: buurtpunt --help")
    assert "\n  buurtpunt build " in made.output


def test_who_types_no_command_where_there_is_no_village_hears_how_to_begin_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made = run(site=tmp_path)
    assert made.exit_code == 0
    assert "In deze map staat nog geen dorp. Doe nu dit: buurtpunt init" in made.said
    assert "buurtpunt serve" not in made.said


def test_who_types_no_command_in_the_folder_above_a_village_is_led_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Ons dorp" / "content").mkdir(parents=True)
    (tmp_path / "Ons dorp" / "content" / "buurtpunt.yml").write_text("naam: De Linde\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    said = run(site=tmp_path).said
    assert 'Je dorp staat in de map `Ons dorp`. Doe nu dit: cd "Ons dorp" ga naar de map van je dorp' in said


# What was mistyped: the whole line to type instead, and it works


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("biuld --drafts", "build --drafts"),
        ("--build", "build"),
        ("--drafts", "build --drafts"),
        ("build -only site", "build --only site"),
        ("build --Only=site", "build --only=site"),
        ("buurtpunt build", "build"),
        (".", "build ."),
        ("build dorp.yml", "build"),
        ("build content/buurtpunt.yml --only site", "build content --only site"),
        ("today vandag.md", "today"),
        ("build Ons dorp", 'build "Ons dorp"'),
        ("controler", "controleer"),
        ("new evenement", 'new activiteit "Soepavond"'),
    ],
)
def test_the_line_that_was_meant_is_told_whole_and_works(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch, typed: str, meant: str
) -> None:
    place = village()
    (place.folder / "Ons dorp" / "content").mkdir(parents=True)
    monkeypatch.chdir(place.folder)
    made = place.run(*typed.split())
    assert (made.exit_code, f"buurtpunt {meant}" in made.said) == (2, True), made.said
    assert place.run(*shlex.split(meant)).exit_code in (0, 1)


def test_a_number_in_the_place_of_a_folder_is_the_port_that_was_meant(tmp_path: Path) -> None:
    assert run("serve", "8080", site=tmp_path).said == (
        "Achter de opdracht hoort de map van je dorp. Bedoelde je `buurtpunt serve --port 8080`? "
        "Meer uitleg: buurtpunt serve --help"
    )


@pytest.mark.parametrize("typed", ["-h build", "help build", "hulp bouw", "build help", "--help build", "Build -h"])
def test_help_of_a_command_comes_in_whichever_order_it_is_asked(tmp_path: Path, typed: str) -> None:
    told = run(*typed.split(), site=tmp_path)
    assert (told.exit_code, re.match(r"Gebruik: buurtpunt (build|bouw|Build) ", told.said) is not None) == (0, True)


def test_a_command_to_copy_stays_on_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    told = run("serve", "8080", site=tmp_path).output
    assert "\n`buurtpunt serve --port 8080`?\n" in told
