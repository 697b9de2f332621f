"""`buurtpunt publish` with the real git: what changed is kept in a Dutch sentence, joined with others' work and sent."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder import TODAY, Files, Outcome, Village
from conftest import VillageBuilder
from runner import git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="this machine has no git")

IGNORED: Files = {"./.gitignore": "intern/\noutput/\n"}
NEWS: Files = {"nieuws/soep.md": "---\ntitel: Soep\ndatum: 2026-11-01\n---\nLekker.\n"}
PUBLISHER = "vu: {naam: Jan Voorbeeld, straat: Dries, nummer: 9, postcode: 9999, gemeente: Verzonnegem}\n"
HOURS: Files = {"uren.yml": "uren:\n  - {wat: Winkel, wanneer: maandag 9:00-12:00}\n"}


def asked(folder: Path, *words: str) -> str:
    return subprocess.run(("git", "-C", str(folder), *words), check=True, capture_output=True, text=True).stdout.strip()


@dataclass
class Place:
    """A village, and the bare repository that it is sent to."""

    home: Village
    bare: Path

    def publish(self, *more: str) -> Outcome:
        return self.home.run("publish", str(self.home.folder), "--today", TODAY, *more)

    def sentences(self) -> list[str]:
        """The messages of what was sent, the newest first."""
        return asked(self.bare, "log", "--format=%s", "main").splitlines()

    def sent(self) -> list[str]:
        return asked(self.bare, "ls-tree", "-r", "--name-only", "main").splitlines()

    def text(self, name: str) -> str:
        return asked(self.bare, "show", f"main:{name}")

    def somebody_else(self, files: dict[str, str | None]) -> None:
        """Somebody else sends this meanwhile."""
        other = self.bare.parent / "ander"
        if not other.exists():
            git(self.bare.parent, "clone", "--branch", "main", str(self.bare), str(other))
        git(other, "pull")
        for name, text in files.items():
            path = other / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink() if text is None else path.write_text(text, "utf-8")
        git(other, "add", "--all", "--force")
        git(other, "commit", "--message", "Van iemand anders")
        git(other, "push")


@pytest.fixture
def place(village: VillageBuilder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "geen"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    home, bare = village({**IGNORED, **HOURS}), tmp_path / "server.git"
    git(tmp_path, "init", "--bare", str(bare))
    git(home.folder, "init")
    git(home.folder, "config", "user.name", "Mieke")
    git(home.folder, "config", "user.email", "mieke@oudemelkerij.example")
    git(home.folder, "remote", "add", "origin", str(bare))
    git(home.folder, "add", "--all")
    git(home.folder, "commit", "--message", "Begin")
    git(home.folder, "push", "--set-upstream", "origin", "main")
    return Place(home, bare)


def test_what_changed_is_kept_in_a_sentence_and_sent(place: Place) -> None:
    hours = "uren:\n  - {wat: Winkel, wanneer: dinsdag 9:00-12:00}\n"
    place.home.write({**NEWS, "uren.yml": hours, "intern/druk.yml": PUBLISHER, "./losse-nota.txt": "van mij"})
    made = place.publish()
    assert made.exit_code == 0, made.output
    assert place.sentences() == ["Nieuw: nieuws/soep; veranderd: uren", "Begin"]
    assert "Bewaard: Nieuw: nieuws/soep; veranderd: uren Klaar: verstuurd naar origin, main." in made.said
    assert not [name for name in place.sent() if name.startswith(("intern", "output", "losse"))]
    place.home.write({"nieuws/soep.md": None})
    assert place.publish("--het-klopt").exit_code == 0
    assert place.sentences()[0] == "Weg: nieuws/soep"
    assert place.publish().said == "Alles is al verstuurd naar origin."


def test_many_files_are_counted(place: Place) -> None:
    place.home.write({f"nieuws/n{n}.md": f"---\ntitel: N{n}\ndatum: 2026-11-01\n---\nx\n" for n in range(6)})
    place.publish()
    assert place.sentences()[0] == "Nieuw: nieuws/n0, nieuws/n1, nieuws/n2 en nog 3"


def test_a_village_within_a_repository_sends_only_its_own(place: Place) -> None:
    below = place.home.folder / "dorp"
    below.mkdir()
    shutil.move(place.home.folder / "content", below / "content")
    git(place.home.folder, "add", "--all")
    git(place.home.folder, "commit", "--message", "Verhuisd")
    inside = Place(Village(below), place.bare)
    inside.home.write(NEWS)
    (place.home.folder / ".gitignore").write_text("intern/\noutput/\n*.tmp\n", "utf-8")
    made = inside.publish()
    assert made.exit_code == 0, made.output
    assert place.sentences() == ["Nieuw: nieuws/soep", "Verhuisd", "Begin"]
    assert "*.tmp" not in place.text(".gitignore")


def test_the_first_time_there_is_nothing_there_yet(place: Place) -> None:
    shutil.rmtree(place.home.folder / ".git")
    bare = place.bare.with_name("nieuw.git")
    git(bare.parent, "init", "--bare", str(bare))
    git(place.home.folder, "init")
    git(place.home.folder, "config", "user.name", "Mieke")
    git(place.home.folder, "config", "user.email", "mieke@oudemelkerij.example")
    git(place.home.folder, "remote", "add", "mijn-server", str(bare))
    made = place.publish()
    assert made.exit_code == 0, made.output
    assert "verstuurd naar mijn-server, main" in made.said
    assert Place(place.home, bare).sent() == [
        ".gitignore",
        *(f"content/{name}.yml" for name in ("buurtpunt", "contact", "uren")),
    ]


def test_a_dry_run_sends_nothing_and_keeps_nothing(place: Place) -> None:
    place.home.write(NEWS)
    made = place.publish("--dry-run")
    assert made.exit_code == 0, made.output
    assert (
        "nieuw content/nieuws/soep.md We zouden dit bewaren als: Nieuw: nieuws/soep "
        "We zouden 1 versie versturen naar origin, main. Er ging niets online."
    ) in made.said
    assert place.sentences() == ["Begin"]
    assert asked(place.home.folder, "log", "--format=%s") == "Begin"
    assert asked(place.home.folder, "diff", "--cached", "--name-only") == ""


def test_a_site_with_an_error_is_not_sent(place: Place) -> None:
    place.home.write({"contact.yml": "personen: [\n"})
    made = place.publish()
    assert made.exit_code == 1
    assert "Er ging niets online: los eerst op wat hierboven staat." in made.said
    assert place.sentences() == ["Begin"]


def test_what_others_sent_meanwhile_is_joined(place: Place) -> None:
    place.somebody_else({"content/nieuws/taart.md": "---\ntitel: Taart\ndatum: 2026-11-02\n---\nZoet.\n"})
    place.home.write(NEWS)
    made = place.publish()
    assert made.exit_code == 0, made.output
    assert place.sentences()[0] == "Samengevoegd met wat iemand anders intussen online zette"
    assert {"content/nieuws/taart.md", "content/nieuws/soep.md"} < {*place.sent()}
    assert "Iemand anders had intussen iets online gezet. Dat zit nu ook in jouw map." in made.said
    assert (place.home.folder / "output/site/nieuws/taart/index.html").is_file()


def test_who_changed_the_same_keeps_all_and_is_told(place: Place) -> None:
    theirs, mine = (HOURS["uren.yml"].replace("maandag", day) for day in ("woensdag", "dinsdag"))  # type: ignore[union-attr, arg-type]
    place.somebody_else({"content/uren.yml": str(theirs)})
    place.home.write({"uren.yml": mine})
    made = place.publish()
    assert made.exit_code == 1
    assert (
        "Iemand anders zette intussen iets online dat jij ook veranderde: `content/uren.yml`. Wat jij deed, is bewaard op deze "
        "computer; er is niets verstuurd en niets kwijt. -> Spreek af wat er moet staan, en vraag iemand die git kent om main "
        "samen te voegen met origin/main."
    ) in made.said
    assert (place.home.folder / "content/uren.yml").read_text("utf-8") == mine
    assert asked(place.home.folder, "log", "--format=%s").splitlines() == ["Veranderd: uren", "Begin"]
    assert asked(place.home.folder, "status", "--porcelain") == ""
    assert place.text("content/uren.yml") == str(theirs).strip()


def test_what_is_wrong_together_is_not_sent(place: Place) -> None:
    place.somebody_else({"content/nieuws/taart.md": "---\ntitel: Taart\ndatum: gisteren of zo\n---\nZoet.\n"})
    place.home.write(NEWS)
    made = place.publish()
    assert made.exit_code == 1
    assert (
        "Wat iemand anders intussen online zette, zit nu ook in jouw map, maar samen klopt het niet. Er is niets verstuurd. "
        "-> Los op wat hierboven staat, en probeer opnieuw."
    ) in made.said
    assert place.sentences()[0] == "Van iemand anders"
    place.home.write({"nieuws/taart.md": "---\ntitel: Taart\ndatum: 2026-11-02\n---\nZoet.\n"})
    assert place.publish().exit_code == 0
    assert place.sentences()[0] == "Veranderd: nieuws/taart"


@pytest.mark.parametrize("folder", ["intern", "Intern"])
def test_what_is_private_is_refused(folder: str, place: Place) -> None:
    place.home.write({f"./{folder}/druk.yml": PUBLISHER})
    git(place.home.folder, "add", "--force", folder)
    made = place.publish()
    assert made.exit_code == 1
    assert f"`{folder}/druk.yml` gaat mee naar GitHub. Iedereen kan het daar lezen." in made.said
    assert place.sentences() == ["Begin"]


@pytest.mark.parametrize("was_sent", [True, False])
def test_what_was_private_in_a_version_is_refused_until_that_is_gone(was_sent: bool, place: Place) -> None:
    if not was_sent:
        git(place.home.folder, "update-ref", "-d", "refs/remotes/origin/main")
        git(place.bare, "update-ref", "-d", "refs/heads/main")
    base = asked(place.home.folder, "rev-parse", "HEAD")[:12]
    place.home.write({"intern/druk.yml": PUBLISHER, **NEWS})
    git(place.home.folder, "add", "--all", "--force", "intern", "content")
    git(place.home.folder, "commit", "--message", "Te veel")
    git(place.home.folder, "rm", "--cached", "-r", "intern")
    git(place.home.folder, "commit", "--message", "Weer weg")
    made = place.publish()
    command = f"git reset {base}" if was_sent else "git update-ref -d HEAD"
    assert made.exit_code == 1
    assert (
        "In een versie die nog niet verstuurd is, zit `intern/druk.yml`. Dan kan iedereen dat lezen. "
        f"-> Typ `{command}` en probeer opnieuw. Je bestanden blijven zoals ze zijn; die versies worden samen een nieuwe, "
        "zonder `intern`."
    ) in made.said
    git(place.home.folder, *command.split()[1:])
    made = place.publish()
    assert made.exit_code == 0, made.output
    assert "intern" not in asked(place.bare, "log", "--format=%s", "--name-only", "main")
    assert (place.home.folder / "intern/druk.yml").read_text("utf-8") == PUBLISHER


def test_what_others_sent_that_is_private_does_not_come_over_ours(place: Place) -> None:
    place.home.write({"intern/druk.yml": PUBLISHER, **NEWS})
    place.somebody_else({"intern/druk.yml": "vu: {}\n"})
    made = place.publish()
    assert made.exit_code == 1
    assert (
        "Iemand anders zette `intern/druk.yml` online. Iedereen kan het daar lezen. Jouw map is niet veranderd en er is niets "
        "verstuurd. -> Vraag om het daar weg te halen, of doe het zelf op de site van je host. Stond er iets persoonlijks in? Dan "
        "staat het nog in de oude versies: vraag hulp."
    ) in made.said
    assert (place.home.folder / "intern/druk.yml").read_text("utf-8") == PUBLISHER
    place.somebody_else({"intern/druk.yml": None})
    assert place.publish().exit_code == 0


def test_amid_something_else_git_is_left_alone(place: Place) -> None:
    git(place.home.folder, "checkout", "--detach")
    made = place.publish()
    assert made.exit_code == 1
    assert (
        "Git is in deze map nog met iets anders bezig: je kijkt naar een oude versie. -> Typ `git switch -` en probeer opnieuw."
    ) in made.said
    git(place.home.folder, "switch", "-")
    place.home.write(NEWS)
    assert place.publish().exit_code == 0


def test_a_git_without_a_name_is_told_how_to_get_one(place: Place) -> None:
    git(place.home.folder, "config", "--unset", "user.name")
    git(place.home.folder, "config", "--unset", "user.email")
    git(place.home.folder, "config", "user.useConfigOnly", "true")
    place.home.write(NEWS)
    made = place.publish()
    assert made.exit_code == 1
    assert (
        'Git weet niet wie je bent. Er is nog niets bewaard en niets verstuurd. -> Typ `git config --global user.name "..."` met '
        'je naam, en `git config --global user.email "..."` met je mailadres.'
    ) in made.said
    git(place.home.folder, "config", "--global", "user.name", "Mieke")
    git(place.home.folder, "config", "--global", "user.email", "mieke@oudemelkerij.example")
    assert place.publish().exit_code == 0


def test_a_server_that_is_away_is_told_and_the_next_time_it_goes(place: Place) -> None:
    away = place.bare.with_name("weg.git")
    place.bare.rename(away)
    place.home.write(NEWS)
    made = place.publish()
    assert made.exit_code == 1
    assert (
        f"Wat je veranderde, is bewaard op deze computer, maar origin neemt het niet aan. Git zegt: fatal: '{place.bare}' does "
        "not appear to be a git repository -> Kijk of je internet werkt en of je daar nog mag schrijven, en probeer opnieuw."
    ) in made.said
    away.rename(place.bare)
    assert place.publish().exit_code == 0
    assert place.sentences()[0] == "Nieuw: nieuws/soep"


def test_what_git_refuses_is_told_as_it_says_it(place: Place) -> None:
    hook = place.home.folder / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'error: niet vandaag' >&2\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    place.home.write(NEWS)
    made = place.publish()
    assert made.exit_code == 1
    assert (
        "Git wil niet verder bij het bewaren. Je bestanden zijn niet veranderd en er is niets verstuurd. Git zegt: error: niet "
        "vandaag -> Toon deze zin aan iemand die git kent."
    ) in made.said
    assert place.sentences() == ["Begin"]


def test_what_the_doctor_says_is_not_sent_is_so_no_more(place: Place) -> None:
    place.home.write(NEWS)
    words = ("doctor", str(place.home.folder), "--today", TODAY)
    assert "nog niet bewaard in de geschiedenis" in place.home.run(*words).said
    assert place.publish().exit_code == 0
    assert "nog niet bewaard in de geschiedenis" not in place.home.run(*words).said
