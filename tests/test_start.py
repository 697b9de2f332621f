"""A new village: from a few answers to a site, all of it or nothing."""

from __future__ import annotations

import configparser
import os
import re
import shlex
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder import TODAY, Outcome, Village, run
from buurtpunt.knowledge.dutch import squeeze
from buurtpunt.model.collections import PEOPLE
from buurtpunt.model.files import forms
from buurtpunt.problems import Wrong, starting
from buurtpunt.reading.village import read_village
from buurtpunt.starter import laying
from buurtpunt.starter.editors import schema_line
from buurtpunt.starter.village import village_files
from pictures import picture
from rows import each
from serving import wait
from test_schema import complaints, form_of

LEAST = ("--naam", "De Brug", "--contact", "Mieke Voorbeeld", "--telefoon", "0450 00 12 34")
ALL = {
    "naam": "De Brug",
    "zin": "Koffie: en meer, onder één dak",
    "fase": "bouw",
    "gemeente": "9999 Verzonnegem",
    "adres": "Dries 4",
    "contact": "Mieke Voorbeeld",
    "telefoon": "0450 00 12 34",
    "email": "mieke@debrug.example",
    "vzw": "ja",
    "ondernemingsnummer": "1999.999.943",
    "rpr": "Gent, afdeling Gent",
    "activiteit": "Soepavond: kom!",
    "dag": "5 december 2026",
}
OPEN = ("--fase", "open", "--uren", "zaterdag 9:00-12:00", "--activiteit", "Soepavond", "--dag", "5/12/2026")
OPTIONS = [word for name, text in ALL.items() for word in (f"--{name}", text)]


def init(folder: Path, *args: str, stdin: str | None = None) -> Outcome:
    return run("init", str(folder), *args, site=folder / "output" / "site", stdin=stdin)


def files_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


# What is made --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("options", [LEAST, OPTIONS], ids=["the least", "all"])
def test_a_new_village_builds_without_a_warning(tmp_path: Path, options: list[str]) -> None:
    dorp = tmp_path / "dorp"
    assert init(dorp, "--ja", *options).exit_code == 0
    made = Village(dorp).build("--strict")
    assert (made.exit_code, made.codes) == (0, ["website-ontbreekt"])
    assert "De Brug" in made.text("")


def test_every_answer_is_on_the_site(tmp_path: Path) -> None:
    init(tmp_path, "--ja", *OPTIONS)
    site = Village(tmp_path).build("--strict")
    told = " ".join(site.page(path).text() for path in ("", "contact/"))
    for name in ("naam", "zin", "adres", "contact", "telefoon", "email", "ondernemingsnummer"):
        assert ALL[name] in told


def test_the_hours_and_what_there_is_to_do_first_are_asked_and_shown(tmp_path: Path) -> None:
    asked = init(tmp_path / "a", *LEAST, stdin="\nopen\n\n\n\nzaterdag 9-12\nSoepavond\n5/12/2026\n")
    assert asked.exit_code == 0, asked.output
    home = Village(tmp_path / "a").build("--strict", today="2026-11-22").text("")
    assert ("Soepavond" in home, "9" in home) == (True, True)
    assert "zaterdag" in (tmp_path / "a/content/uren.yml").read_text()
    assert (
        "| Wie kun je bellen als het niet lukt? | Mieke Voorbeeld, 0450 00 12 34 |"
        in (tmp_path / "a/LEES-MIJ.md").read_text()
    )
    init(tmp_path / "b", "--ja", *LEAST, *OPEN)
    assert Village(tmp_path / "b").build("--strict").exit_code == 0


def test_the_conversation_makes_the_same_village_as_the_options(tmp_path: Path) -> None:
    init(tmp_path / "a", "--ja", *OPTIONS)
    asked = init(tmp_path / "b", stdin="\n".join(ALL.values()) + "\n")
    assert asked.exit_code == 0
    for name in files_in(tmp_path / "a"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_only_what_was_not_given_is_asked_and_the_rest_may_be_skipped(tmp_path: Path) -> None:
    told = init(tmp_path / "dorp", *LEAST, stdin="\n" * 6)
    assert told.exit_code == 0
    assert "Hoe heet je buurtpunt?" not in told.output
    assert "In welke gemeente?" in told.output
    assert "In welke straat" not in told.output  # without a municipality there is no address
    assert Village(tmp_path / "dorp").build("--strict").exit_code == 0


@pytest.mark.parametrize("nothing", ["geen", "Nee.", "-", "weet ik nog niet", "N.v.t.", "?"])
def test_who_answers_that_there_is_none_has_skipped_the_question(tmp_path: Path, nothing: str) -> None:
    asked = init(
        tmp_path / "a",
        "--naam",
        "De Brug",
        "--contact",
        "Mieke",
        stdin=f"{nothing}\n" * 3 + "0450 00 12 34\n" + f"{nothing}\nnee\n{nothing}\n",
    )
    assert (asked.exit_code, "@" in asked.output.replace("mieke@oudemelkerij.example", "")) == (0, False), asked.output
    given = (f"--{name}={nothing}" for name in ("zin", "fase", "gemeente", "email"))
    assert (
        init(
            tmp_path / "b", "--ja", "--naam", "De Brug", "--contact", "Mieke", "--telefoon", "0450 00 12 34", *given
        ).exit_code
        == 0
    )
    init(tmp_path / "c", "--ja", "--naam", "De Brug", "--contact", "Mieke", "--telefoon", "0450 00 12 34")
    for name in files_in(tmp_path / "c"):
        texts = {(tmp_path / folder / name).read_bytes() for folder in "abc"}
        assert len(texts) == 1, name


def test_a_needed_name_may_be_any_word(tmp_path: Path) -> None:
    init(tmp_path, "--ja", "--naam", "Geen", "--contact", "Nee", "--telefoon", "0450 00 12 34")
    assert "Geen" in Village(tmp_path).build().text("")


def test_a_wrong_answer_is_told_in_the_words_of_the_file_and_asked_again(tmp_path: Path) -> None:
    told = init(
        tmp_path / "dorp", "--contact", "Mieke", "--naam", "De Brug", stdin="\n\n\n\n0450 00 12\n0450 00 12 34\n\n\n\n"
    )
    assert "8 cijfers" in told.output
    assert told.exit_code == 0
    assert "Zonder dit kunnen we niet verder." in told.output  # the first was left empty


@pytest.mark.parametrize(
    "option, text, sentence",
    [
        ("--telefoon", "0450", "4 cijfers"),
        ("--email", "mieke.example", "`--email`: "),
        ("--gemeente", "Verzonnegem", "In `Verzonnegem` vinden we geen postcode. Schrijf het zo: 9999 Verzonnegem"),
        ("--gemeente", "9999", "In `9999` vinden we geen gemeente. Schrijf het zo: 9999 Verzonnegem"),
        ("--gemeente", "Kerkstraat 1 Verzonnegem 9999", "we geen postcode en gemeente."),
        ("--gemeente", "99999 Verzonnegem", "99999"),
        ("--adres", "Dries", "In `Dries` vinden we geen straat en nummer. Schrijf het zo: Dries 4"),
        ("--fase", "opne", "Bedoelde je `open`?"),
        ("--vzw", "misschien", "misschien"),
    ],
)  # fmt: skip
def test_a_wrong_option_is_a_wrong_command_line_and_makes_nothing(
    tmp_path: Path, option: str, text: str, sentence: str
) -> None:
    told = init(tmp_path / "dorp", "--ja", *LEAST, option, text)
    assert (told.exit_code, sentence in told.said) == (2, True), told.output
    assert not (tmp_path / "dorp").exists()


def test_nothing_is_asked_with_ja_and_what_is_missing_is_named(tmp_path: Path) -> None:
    told = init(tmp_path / "dorp", "--ja", "--naam", "De Brug")
    assert (told.exit_code, told.output.splitlines()[0]) == (
        2,
        "Met --ja vragen we niets. Zet er ook dit bij: --contact, --telefoon.",
    )


@each(
    "typed, street, number",
    [
        ("Dries 4", "Dries", "4"),
        ("Dries, 4", "Dries", "4"),
        ("Grote Markt 12 bus 3", "Grote Markt", "12 bus 3"),
        ("Steenweg 12b", "Steenweg", "12b"),
        ("11 Novemberlaan 7/2", "11 Novemberlaan", "7/2"),
    ],
)
def test_a_street_and_its_number_may_be_typed_as_people_do(typed: str, street: str, number: str) -> None:
    from buurtpunt.starter.questions import split_street

    assert split_street(typed) == {"straat": street, "nummer": number}


@each(
    "typed",
    ["9999 Verzonnegem", "9999, Verzonnegem", "B-9999 Verzonnegem", "Verzonnegem (9999)", "Verzonnegem 9999, België"],
)
def test_a_postcode_may_stand_on_either_side(typed: str) -> None:
    from buurtpunt.starter.questions import split_town

    assert split_town(typed) == {"postcode": "9999", "gemeente": "Verzonnegem"}


@each(
    "typed",
    [
        "Kerkstraat 1, 9999 Verzonnegem",
        "Kerkstraat 1 9999 Verzonnegem",
        "Kerkstraat 1 (9999 Verzonnegem)",
        "Kerkstraat 1 - B-9999 Verzonnegem, België",
    ],
)
@pytest.mark.parametrize("asked", ["gemeente", "adres"])
def test_a_whole_address_answers_the_two_questions_about_it(
    tmp_path_factory: pytest.TempPathFactory, asked: str, typed: str
) -> None:
    folder = tmp_path_factory.mktemp("dorp")
    assert init(folder, "--ja", *LEAST, f"--{asked}", typed).exit_code == 0
    made = (folder / "content/buurtpunt.yml").read_text(encoding="utf-8")
    assert re.search(r"adres:\n  straat: Kerkstraat\n  nummer: 1\n  postcode: 9999\n  gemeente: Verzonnegem\n", made)


def test_who_types_a_whole_address_is_not_asked_for_the_street_once_more(tmp_path: Path) -> None:
    told = init(tmp_path / "dorp", *LEAST, stdin="\n\nKerkstraat 1, 9999 Verzonnegem\n\n\n\n")
    assert (told.exit_code, "In welke straat" in told.output) == (0, False)


def test_a_name_of_several_words_is_told_with_its_quotes(tmp_path: Path) -> None:
    told = run("init", "ons", "dorp", "--ja", site=tmp_path).said
    assert 'Bedoelde je `buurtpunt init "ons dorp" --ja`?' in told


ANY_TEXT = st.text(min_size=1, max_size=60).filter(lambda text: squeeze(text) != "")


@settings(deadline=None)
@given(name=ANY_TEXT, sentence=ANY_TEXT)
@example(name="'t Kruispunt", sentence="Feest: met #dansen")
@example(name="- [AFGELAST] {x}", sentence='"nee"')
@example(name="---", sentence="weten we nog niet")
def test_whatever_is_answered_the_village_reads_just_that(
    tmp_path_factory: pytest.TempPathFactory, name: str, sentence: str
) -> None:
    folder = tmp_path_factory.mktemp("dorp")
    answers = {"naam": squeeze(name), "zin": squeeze(sentence), "contact": squeeze(name), "telefoon": "0450 00 12 34"}
    laying.lay(folder / "dorp", village_files(answers))
    read = read_village(folder / "dorp")
    assert list(read.problems) == []
    assert read.hub
    assert (read.hub.name, read.hub.sentence) == (answers["naam"], answers["zin"])
    assert read.contents.of(PEOPLE)[0].name == answers["contact"]


# What the files show -------------------------------------------------------------------------------------------------


def awake(text: str) -> str:
    """A file with all of its sleeping examples awake."""
    return re.sub(r"(?m)^#(?! )(.*)", r"\1", re.sub(r"(?m)^#(  +.*|[a-z].*)", r"\1", text))


@pytest.mark.parametrize("options", [LEAST, OPTIONS], ids=["the least", "all"])
def test_each_example_in_a_remark_is_valid_when_it_wakes(tmp_path: Path, options: list[str]) -> None:
    init(tmp_path, "--ja", *options)
    place = Village(tmp_path)
    woken = 0
    for path in sorted(tmp_path.rglob("*.yml")):
        text = path.read_text(encoding="utf-8")
        woken += text != awake(text)
        path.write_text(awake(text), encoding="utf-8")
    place.write({"beelden/winkel.jpg": picture()})
    made = place.build("--strict")
    assert (made.exit_code, [p for p in made.problems if p.level != "tip"], woken) == (0, [], 7), made.output


def test_the_files_are_right_for_an_editor_and_name_their_schema(tmp_path: Path) -> None:
    init(tmp_path, "--ja", *OPTIONS)
    for path in sorted([*(tmp_path / "content").rglob("*.yml"), *(tmp_path / "intern").rglob("*.yml")]):
        name = path.relative_to(tmp_path).as_posix()
        form, text = form_of(name), path.read_text(encoding="utf-8")
        assert form
        assert complaints(form, text) == []
        schema = re.match(r"# yaml-language-server: \$schema=(.*)\n", text)
        assert schema
        assert (path.parent / schema[1]).is_file()


def test_git_keeps_what_is_private_and_what_is_made_out(tmp_path: Path) -> None:
    init(tmp_path, "--ja", *LEAST)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    kept = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard"], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    assert "content/buurtpunt.yml" in kept
    assert "LEES-MIJ.md" in kept
    assert "intern/" not in kept


def test_the_successor_reads_what_to_do(tmp_path: Path) -> None:
    init(tmp_path, "--ja", *LEAST)
    text = (tmp_path / "LEES-MIJ.md").read_text(encoding="utf-8")
    for words in ("# De Brug", "Waar staat ze", "Wie kan erin", "content/uren.yml", "kopie", "buurtpunt build"):
        assert words in text
    for form in forms().values():
        assert f"`{form.path}`" in text


def stub(folder: Path) -> dict[str, str]:
    """An environment in which `buurtpunt` tells where it was started and what it was asked."""
    folder.mkdir()
    (folder / "buurtpunt").write_text('#!/bin/sh\necho "$PWD: $*"\n')
    (folder / "buurtpunt").chmod(0o755)
    return {"PATH": f"{folder}:/usr/bin:/bin", "HOME": str(folder)}


@pytest.mark.skipif(os.name == "nt", reason="a shell")
def test_a_double_click_starts_to_write_in_this_very_village(tmp_path: Path) -> None:
    place = tmp_path / "Ons dorp, 't is €"
    init(place, "--ja", *LEAST)
    environment = stub(tmp_path / "bin")
    entry = configparser.RawConfigParser(delimiters="=")
    entry.read(place / "Schrijven.desktop", encoding="utf-8")
    # As a desktop reads it: the escapes of a value, those between quotes, and its own place (Desktop Entry 1.5).
    typed = entry["Desktop Entry"]["Exec"].replace("\\\\", "\\")
    words = [
        re.sub(r'\\(["`$\\])', r"\1", word)
        for word in re.findall(r'"((?:\\.|[^"])*)"|(\S+)', typed)
        for word in word
        if word
    ]
    words[words.index("%k")] = str(place / "Schrijven.desktop")
    for command in ([str(place / "Schrijven.command")], words):
        done = subprocess.run(command, cwd="/", env=environment, capture_output=True, text=True, check=True)
        assert done.stdout == f"{place}: serve\n"


@pytest.mark.skipif(os.name == "nt", reason="a shell")
def test_a_double_click_without_the_program_says_so_in_dutch(tmp_path: Path) -> None:
    init(tmp_path, "--ja", *LEAST)
    without = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    done = subprocess.run(
        [tmp_path / "Schrijven.command"], env=without, input="\n", capture_output=True, text=True, check=False
    )
    assert (done.returncode, "buurtpunt staat nog niet op deze computer." in done.stdout) == (1, True)


def test_windows_reads_its_own_ends_of_lines(tmp_path: Path) -> None:
    init(tmp_path, "--ja", *LEAST)
    lines = (tmp_path / "Schrijven.bat").read_bytes().split(b"\n")
    assert all(line.endswith(b"\r") for line in lines[:-1])
    assert b'cd /d "%~dp0"\r' in lines


# Never over something ------------------------------------------------------------------------------------------------


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("lief dagboek", encoding="utf-8")
    told = init(tmp_path, "--ja", *LEAST)
    assert told.exit_code == 1
    assert f"In de map `{tmp_path.name}`" in told.output or "staat al iets: brief.txt" in " ".join(told.output.split())
    assert files_in(tmp_path) == ["brief.txt"]


def test_a_folder_is_looked_at_before_anything_is_asked(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").touch()
    assert "Hoe heet" not in init(tmp_path).output


def test_a_new_repository_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert init(tmp_path, "--ja", *LEAST).exit_code == 0


def test_a_file_where_the_folder_should_come_is_told(tmp_path: Path) -> None:
    (tmp_path / "dorp").write_text("", encoding="utf-8")
    told = init(tmp_path / "dorp", "--ja", *LEAST)
    assert (told.exit_code, "er staat al een bestand met die naam" in " ".join(told.output.split())) == (1, True)


def test_without_a_folder_it_comes_here_when_nothing_is_here_and_else_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(3):
        run("init", "--ja", *LEAST, site=tmp_path)
    assert (tmp_path / "content").is_dir()
    assert (tmp_path / "de-brug" / "content").is_dir()
    assert (tmp_path / "de-brug-2" / "content").is_dir()


def test_stopping_in_the_conversation_leaves_nothing(tmp_path: Path) -> None:
    told = init(tmp_path / "dorp", stdin="De Brug\n")  # and then the input ends, as with Ctrl-D
    assert told.exit_code == 130
    assert "Gestopt. Er is niets veranderd." in told.output
    assert files_in(tmp_path) == []


@pytest.mark.parametrize("error", [OSError(28, "vol"), KeyboardInterrupt()])
@pytest.mark.parametrize("step", range(0, 30, 3))
def test_whatever_goes_wrong_on_the_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int, error: BaseException
) -> None:
    (tmp_path / "dorp").mkdir()
    (tmp_path / "dorp" / ".git").mkdir()
    steps = [0]

    def stumbling(function: object) -> object:
        def stumble(*args: object, **options: object) -> object:
            steps[0] += 1
            if steps[0] == step + 1:
                raise error
            return function(*args, **options)  # type: ignore[operator]

        return stumble

    monkeypatch.setattr(laying, "_write", stumbling(laying._write))  # noqa: SLF001
    monkeypatch.setattr(laying, "_move", stumbling(laying._move))  # noqa: SLF001
    with pytest.raises((Wrong, KeyboardInterrupt)):
        laying.lay(tmp_path / "dorp", {f"{name}/een.txt": "x" for name in map(str, range(15))})
    assert [path.name for path in (tmp_path / "dorp").iterdir()] == [".git"]


def test_what_somebody_else_lays_there_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def meanwhile(path: Path, content: str | Path) -> None:
        write(path, content)
        (tmp_path / "b.txt").write_text("van mij", encoding="utf-8")

    write = laying._write  # noqa: SLF001
    monkeypatch.setattr(laying, "_write", meanwhile)
    with pytest.raises(Wrong) as wrong:
        laying.lay(tmp_path, {"a.txt": "a", "b.txt": "b"})
    assert wrong.value.kind is starting.CANNOT_MAKE
    assert [path.name for path in tmp_path.iterdir()] == ["b.txt"]
    assert (tmp_path / "b.txt").read_text(encoding="utf-8") == "van mij"


# The demo, and what to do next ---------------------------------------------------------------------------------------


def test_the_whole_demo_village_may_be_copied(tmp_path: Path) -> None:
    assert init(tmp_path / "dorp", "--voorbeeld").exit_code == 0
    root = Path(__file__).resolve().parent.parent
    for folder in ("content", "intern"):
        assert files_in(tmp_path / "dorp" / folder) == files_in(root / folder)
    assert (tmp_path / "dorp" / ".gitignore").is_file()
    assert (tmp_path / "dorp/content/uren.yml").read_text(encoding="utf-8").startswith(schema_line("content/uren.yml"))
    for name in ("content/beelden/winkel.jpg", "content/agenda/koffie.md"):
        assert (tmp_path / "dorp" / name).read_bytes() == (root / name).read_bytes()


def test_it_ends_with_two_things_to_do_which_work_as_they_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = init(Path("mijn dorp"), "--ja", *LEAST)
    commands = re.findall(r"  \d\. .*:\n     buurtpunt (.*)", told.output)
    assert commands == ['new activiteit "Soepavond" --map "mijn dorp"', 'serve --drafts "mijn dorp"']
    new, serve = (shlex.split(command) for command in commands)
    assert run(*new, site=tmp_path).exit_code == 0
    assert (tmp_path / "mijn dorp/content/agenda/soepavond.md").is_file()
    assert run(*serve, "--port", "0", "--help", site=tmp_path).exit_code == 0  # it would go on for ever
    built = run("build", *serve[1:], "--today", TODAY, site=tmp_path / "mijn dorp/output/site")
    assert "Soepavond" in built.text("")


def test_what_to_do_next_is_told_in_the_way_in_which_this_was_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BUURTPUNT_OPDRACHT", "python3 generator")
    told = init(tmp_path / "dorp", "--ja", *LEAST).output
    assert f"python3 generator serve --drafts {tmp_path / 'dorp'}\n" in told
    assert "  buurtpunt" not in told


def test_the_dutch_name_does_the_same(tmp_path: Path) -> None:
    assert run("start", str(tmp_path / "dorp"), "--ja", *LEAST, site=tmp_path).exit_code == 0


def test_ctrl_c_in_a_real_terminal_leaves_nothing(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    log_in = "import os, sys; os.login_tty(0); os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
    command = [sys.executable, "-c", log_in, "-m", "buurtpunt", "init", "dorp"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=theirs, stdout=theirs, stderr=theirs) as talking:
        os.close(theirs)
        _read_until_prompt(ours)
        os.write(ours, b"De Brug\n")
        _read_until_prompt(ours)  # only once the next line is being read: what is typed before may be thrown away
        wait(lambda: _pressed(ours, b"\x03") and talking.poll() is not None)
    os.close(ours)
    assert talking.returncode == 130
    assert files_in(tmp_path) == []


def _read_until_prompt(terminal: int) -> None:
    """Reads what a terminal shows, until a line can be typed."""
    said = b""
    while not said.endswith(b"> "):
        said += os.read(terminal, 1000)


def _pressed(terminal: int, key: bytes) -> bool:
    """Presses a key once more: Python may miss what is pressed in the very moment in which it begins to read."""
    with suppress(OSError):  # nobody is left to read it
        os.write(terminal, key)
    time.sleep(0.2)
    return True
