"""`buurtpunt doctor`: what is right and wrong around a village. The internet is one of our own, git is the real one."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import socket
import zoneinfo
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest

from builder import TODAY, Village
from buurtpunt import hosting
from buurtpunt.doctor import Verdict, examine
from buurtpunt.doctor.internet import NotThere, Offline, World
from buurtpunt.knowledge import letters
from buurtpunt.languages import CODES
from buurtpunt.problems import Kind, Level
from buurtpunt.problems import doctor as kinds
from conftest import VillageBuilder
from runner import git

T = TypeVar("T")
DAY = dt.date.fromisoformat(TODAY)
IGNORED = {"./.gitignore": "intern/\noutput/\n"}
WORKFLOW = {f"./{hosting.WORKFLOW_FILE}": hosting.workflow()}
OWN = {"buurtpunt.yml": "naam: De Oude Melkerij\nwebsite: https://www.oudemelkerij.example\n"}
AT_GITHUB = "git@github.com:Verzonnegem/mijn-dorp.git"

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="this machine has no git")


@dataclass
class Pretended:
    """An internet of a few hosts and pages; None where it gives no answer."""

    hosts: dict[str, set[str] | None] = field(default_factory=dict)
    pages: dict[str, str | None] = field(default_factory=dict)

    def addresses(self, host: str) -> frozenset[str]:
        return frozenset(self._found(self.hosts, host) or ())

    def page(self, address: str) -> str:
        return self._found(self.pages, address) or ""

    def _found(self, known: dict[str, T | None], name: str) -> T:
        if name not in known:
            raise NotThere(name)
        if (found := known[name]) is None:
            raise Offline(name)
        return found


def kept(village: Village, remote: str = AT_GITHUB) -> Village:
    """The village with its history, last changed on 20 November 2026, and sent to GitHub."""
    git(village.folder, "init")
    git(village.folder, "add", "--all")
    git(village.folder, "commit", "--message", "Begin", day="2026-11-20")
    if remote:
        git(village.folder, "remote", "add", "origin", remote)
    return village


def found(village: Village, world: Pretended | None = None, day: dt.date = DAY) -> list[Verdict]:
    return list(examine(village.folder, day, world))


def problem(verdicts: list[Verdict], kind: Kind) -> tuple[str, str]:
    """The sentence and the remedy of one kind of problem; it must be there, once."""
    [one] = [v.problem for v in verdicts if v.problem and v.problem.kind is kind]
    return one.sentence, one.remedy


def marks(verdicts: list[Verdict]) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for verdict in verdicts:
        told.setdefault(verdict.subject, []).append(verdict.mark)
    return told


# All is well ---------------------------------------------------------------------------------------------------------


def test_a_village_in_good_health(village: VillageBuilder) -> None:
    place = kept(village({**OWN, **IGNORED, **WORKFLOW}))
    page = f'<p class="small legal">Bijgewerkt op <time datetime="{TODAY}">zondag 22 november 2026</time></p>'
    pages = {"185.199.108.153", "185.199.109.153", "2606:50c0:8000::153"}
    world = Pretended({"www.oudemelkerij.example": pages}, {"https://www.oudemelkerij.example": page})
    verdicts = found(place, world)
    assert {mark for verdict in verdicts for mark in [verdict.mark]} == {"goed"}
    told = [verdict.sentence for verdict in verdicts]
    assert "Elke versie wordt bewaard, op GitHub als Verzonnegem/mijn-dorp." in told
    assert "De laatste wijziging is van vrijdag 20 november 2026." in told
    assert "www.oudemelkerij.example wijst naar GitHub Pages." in told
    assert "De site staat op https://www.oudemelkerij.example, bijgewerkt op zondag 22 november 2026." in told


def test_nothing_is_asked_of_the_internet_unless_somebody_wants_it(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("asked the internet"))
    verdicts = found(kept(village({**OWN, **IGNORED, **WORKFLOW})))
    assert (marks(verdicts)["Adres"], marks(verdicts)["GitHub Pages"]) == (["onbekend"], ["onbekend"])
    assert [v.sentence for v in verdicts if not v.known] == [
        (
            "Of www.oudemelkerij.example naar GitHub Pages wijst, zien we van hier niet. "
            "Met `--online` kijken we het na op het internet."
        ),
        (
            "Of er een site staat op https://www.oudemelkerij.example, zien we van hier niet. "
            "Met `--online` kijken we het na op het internet."
        ),
    ]


def test_what_the_command_says(village: VillageBuilder) -> None:
    place = kept(village({**OWN, **IGNORED}))
    ended = place.run("dokter", str(place.folder), "--today", TODAY)
    assert ended.exit_code == 0
    assert "waarschuwing  Bouwen: Er is nog niets dat je site op GitHub bouwt:" in ended.output
    assert "              -> Het handboek toont de tien regels" in ended.output
    assert "goed          Geschiedenis: Elke versie wordt bewaard, op GitHub als" in ended.output
    assert ended.output.endswith("\n\n1 waarschuwing.\n")


def test_a_program_gets_the_same_as_json(village: VillageBuilder) -> None:
    place = kept(village({**OWN, **IGNORED}))
    ended = place.run("doctor", str(place.folder), "--today", TODAY, "--json")
    told = {one["code"]: one for one in json.loads(ended.stdout) if one["code"]}
    assert told["workflow-ontbreekt"]["mark"] == "waarschuwing"
    assert told["workflow-ontbreekt"]["subject"] == "Bouwen"


# What can be wrong ---------------------------------------------------------------------------------------------------


def test_without_time_zones_it_still_speaks(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_key: str) -> zoneinfo.ZoneInfo:
        raise zoneinfo.ZoneInfoNotFoundError

    monkeypatch.setattr(zoneinfo, "ZoneInfo", none)
    ended = village().run("doctor", "--json")
    assert ended.exit_code == 1
    [told] = [one for one in json.loads(ended.stdout) if one["code"] == "tijdzone-ontbreekt"]
    assert told["sentence"] == "Je computer weet niet hoe laat het in Brussel is: de tijdzones ontbreken."
    assert told["remedy"] == ("Zet buurtpunt opnieuw klaar, met alles erbij: `python -m pip install --upgrade tzdata`")


def test_letters_that_are_gone_are_named(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = letters.Pair((letters.Face("font_source_sans_pro", "SourceSansPro-Weg"), letters.Face("bestaat_niet", "A")))
    monkeypatch.setattr(letters, "PAIRS", {"weg": gone})
    told, remedy = problem(found(village()), kinds.NO_LETTERS)
    assert told == "Voor het drukwerk ontbreekt er iets: A en SourceSansPro-Weg."
    assert remedy == "Zet buurtpunt opnieuw klaar: `python -m pip install --upgrade --force-reinstall buurtpunt`"


def test_where_there_is_no_village_the_computer_is_looked_at_all_the_same(tmp_path: Path) -> None:
    verdicts = list(examine(tmp_path, DAY, None))
    assert [verdict.subject for verdict in verdicts] == ["Programma", "Drukwerk", "Tijdzone", "Je dorp"]
    assert verdicts[-1].problem
    assert verdicts[-1].problem.kind.code == "geen-dorp"


def test_a_folder_without_history(village: VillageBuilder) -> None:
    assert problem(found(village()), kinds.NO_HISTORY) == (
        "Van deze map wordt geen geschiedenis bijgehouden.",
        "Zet ze op GitHub, dan kan je altijd terug naar vroeger. Hoe dat moet, staat in het handboek.",
    )


def test_a_computer_without_git(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert problem(found(village()), kinds.NO_GIT) == (
        "Het programma git staat niet op je computer. Dat hoeft ook niet.",
        "Zonder git zet je je bestanden op github.com met *Add file*, *Upload files*.",
    )


def test_private_files_that_everybody_can_read(village: VillageBuilder) -> None:
    verdicts = found(kept(village({"intern/druk.yml": "vu:\n"})))
    assert any(verdict.is_wrong for verdict in verdicts)
    assert problem(verdicts, kinds.PRIVATE_TOLD) == (
        "`intern/druk.yml` gaat mee naar GitHub. Iedereen kan het daar lezen.",
        (
            "Typ `git rm --cached -r intern`, en bewaar. Stond er iets persoonlijks in? "
            "Dan staat het nog in de oude versies: vraag hulp."
        ),
    )


def test_private_files_that_could_be_sent_by_accident(village: VillageBuilder) -> None:
    assert problem(found(kept(village())), kinds.PRIVATE_OPEN) == (
        "De map `intern` is niet beschermd: ze kan per ongeluk mee naar GitHub gaan.",
        "Zet in het bestand `.gitignore` een regel met alleen `intern/`.",
    )


@pytest.mark.parametrize("count, told", [(1, "1 bestand in `content` is"), (2, "2 bestanden in `content` zijn")])
def test_what_was_not_sent_yet(village: VillageBuilder, count: int, told: str) -> None:
    place = kept(village(IGNORED))
    place.write({f"agenda/{number}.md": "---\ntitel: Soep\n---\n" for number in range(count)})
    assert problem(found(place), kinds.UNSENT) == (
        f"{told} veranderd en nog niet bewaard in de geschiedenis.",
        "Is het af? Typ `buurtpunt publish`: dat bewaart en verstuurt het, en dan komt het op de site.",
    )


def test_a_village_that_is_quiet_is_told_before_github_stops(village: VillageBuilder) -> None:
    place = kept(village(IGNORED))
    assert marks(found(place, day=dt.date(2027, 1, 4)))["Geschiedenis"] == ["goed", "goed"]
    assert problem(found(place, day=dt.date(2027, 1, 5)), kinds.QUIET) == (
        (
            "De laatste wijziging is van vrijdag 20 november 2026, dat is 46 dagen geleden. "
            "Na 60 stille dagen bouwt GitHub niet meer elke nacht."
        ),
        (
            "Kijk je uren, prijzen en telefoonnummers na, zet de datum achter `nagekeken_op` en verstuur dat. "
            "Is het al gestopt? Klik op GitHub bij Actions, Website op *Enable workflow*."
        ),
    )


def test_nothing_builds_the_site(village: VillageBuilder) -> None:
    assert problem(found(kept(village(IGNORED))), kinds.NO_WORKFLOW) == (
        "Er is nog niets dat je site op GitHub bouwt: `.github/workflows/website.yml` ontbreekt.",
        "Het handboek toont de tien regels die erin moeten, bij *Op het internet met GitHub*.",
    )


def test_the_site_is_not_built_each_night(village: VillageBuilder) -> None:
    lines = [line for line in hosting.workflow().splitlines(keepends=True) if "schedule" not in line]
    place = kept(village({**IGNORED, "./.github/workflows/site.yaml": "".join(lines)}))
    assert problem(found(place), kinds.NO_NIGHT) == (
        "`.github/workflows/site.yaml` bouwt je site niet elke nacht. Dan blijft in de agenda staan wat voorbij is.",
        'Zet er bij `on:` deze regel in: `schedule: [{cron: "7 0 * * *", timezone: Europe/Brussels}]`',
    )


def test_a_village_below_the_top_has_to_say_so(village: VillageBuilder) -> None:
    outer = village(IGNORED)
    inner = Village(outer.folder / "dorp")
    inner.write({"buurtpunt.yml": "naam: X\n", "contact.yml": "personen:\n- {naam: M, telefoon: 0450 00 12 34}\n"})
    outer.write({**WORKFLOW, "./.gitignore": "intern/\n"})
    kept(outer)
    assert problem(found(inner), kinds.WORKFLOW_ELSEWHERE) == (
        "Je dorp staat in de map `dorp`, maar `.github/workflows/website.yml` zoekt het in de bovenste map.",
        "Zet onder `uses:` deze regel: `with: {map: dorp}`",
    )


@pytest.mark.parametrize(
    "remote", ["https://github.com/Verzonnegem/mijn-dorp", "ssh://git@github.com/Verzonnegem/mijn-dorp.git"]
)
def test_without_a_website_the_address_follows_from_the_name(village: VillageBuilder, remote: str) -> None:
    world = Pretended()
    assert problem(found(kept(village({**IGNORED, **WORKFLOW}), remote), world), kinds.NOTHING_THERE) == (
        "Op https://verzonnegem.github.io/mijn-dorp/ staat geen site van buurtpunt.",
        "Staat GitHub Pages aan? Kijk op GitHub bij Settings, Pages: bij *Source* hoort *GitHub Actions* te staan.",
    )


def test_a_site_that_stands_still(village: VillageBuilder) -> None:
    page = '<p class="small legal">Bijgewerkt op <time datetime="2026-09-01">dinsdag 1 september 2026</time></p>'
    world = Pretended(pages={"https://www.oudemelkerij.example": page})
    assert problem(found(kept(village({**OWN, **IGNORED})), world), kinds.STANDS_STILL) == (
        "De site op https://www.oudemelkerij.example is van dinsdag 1 september 2026. Ze wordt niet meer elke nacht gemaakt.",
        "Kijk op GitHub bij Actions of de laatste keer rood is, of klik daar op *Enable workflow*.",
    )


@pytest.mark.parametrize("language", CODES)
def test_the_day_is_read_from_the_page_that_we_make(village: VillageBuilder, language: str) -> None:
    """What the theme writes and what the doctor looks for are one and the same."""
    place = kept(village({"buurtpunt.yml": f"{OWN['buurtpunt.yml']}taal: {language}\n", **IGNORED}))
    page = place.build(today="2026-11-01").text("")
    told, _ = problem(found(place, Pretended(pages={"https://www.oudemelkerij.example": page})), kinds.STANDS_STILL)
    assert "is van zondag 1 november 2026." in told


@pytest.mark.parametrize(
    "domain, record",
    [
        ("www.oudemelkerij.example", "een CNAME naar verzonnegem.github.io"),
        (
            "oudemelkerij.example",
            "een A-record naar elk van 185.199.108.153, 185.199.109.153, 185.199.110.153 en 185.199.111.153",
        ),
    ],
)
def test_a_domain_that_points_elsewhere(village: VillageBuilder, domain: str, record: str) -> None:
    hub = {"buurtpunt.yml": f"naam: De Oude Melkerij\nwebsite: https://{domain}\n"}
    world = Pretended({domain: {"192.0.2.7", "185.199.108.153"}})
    assert problem(found(kept(village({**hub, **IGNORED})), world), kinds.DOMAIN_ELSEWHERE) == (
        f"{domain} wijst naar 192.0.2.7. Dat is niet GitHub Pages.",
        f"Bij wie je het huurt, hoort {record} te staan. Het kan een dag duren voor iedereen dat ziet.",
    )


def test_a_domain_that_nobody_has(village: VillageBuilder) -> None:
    assert problem(found(kept(village({**OWN, **IGNORED})), Pretended()), kinds.DOMAIN_UNKNOWN) == (
        "Het adres www.oudemelkerij.example bestaat niet op het internet.",
        "Staat het juist achter `website`? Kijk bij wie je het huurt of het nog betaald is.",
    )


def test_without_an_answer_nothing_is_called_wrong(village: VillageBuilder) -> None:
    silent = Pretended({"www.oudemelkerij.example": None}, {"https://www.oudemelkerij.example": None})
    verdicts = [v for v in found(kept(village({**OWN, **IGNORED, **WORKFLOW})), silent) if not v.known]
    assert {v.sentence for v in verdicts} == {"We kregen geen antwoord van het internet. Ben je verbonden?"}
    assert [v.subject for v in verdicts] == ["Adres", "GitHub Pages"]


# The real door -------------------------------------------------------------------------------------------------------


def test_the_real_internet_tells_a_name_that_is_not_there_from_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def answers(number: int) -> None:
        def ask(*_: object, **__: object) -> None:
            raise socket.gaierror(number, "")

        monkeypatch.setattr(socket, "getaddrinfo", ask)

    answers(socket.EAI_NONAME)
    with pytest.raises(NotThere):
        World().addresses("weg.example")
    answers(socket.EAI_AGAIN)
    with pytest.raises(Offline):
        World().addresses("weg.example")


def test_the_real_internet_reads_a_page(tmp_path: Path) -> None:
    from browser import served

    (tmp_path / "index.html").write_text("Café", encoding="utf-8")
    with served(tmp_path) as address:
        assert World().page(address) == "Café"
        with pytest.raises(NotThere):
            World().page(f"{address}weg")
    with pytest.raises(Offline):
        World().page(address)


def test_every_kind_of_problem_has_its_level() -> None:
    levels = {kind.code: kind.level for kind in vars(kinds).values() if isinstance(kind, Kind)}
    assert levels["intern-niet-geheim"] is Level.ERROR
    assert {code for code, level in levels.items() if level is Level.ERROR} == {
        "intern-niet-geheim",
        "tijdzone-ontbreekt",
        "lettertype-ontbreekt",
    }
