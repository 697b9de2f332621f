"""`buurtpunt publish` to web space, on real servers: the old site stays whole until all is there, and nothing is told to a stranger."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
import trustme
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from builder import TODAY, Outcome, Village
from conftest import VillageBuilder
from desk import Screen, desk_in
from ready import Program, running
from webspace import PASSWORD, USER, Cut, Says, Space, ftps, sftp

LIST = ".buurtpunt/online.json"
NEWS = {"nieuws/soep.md": "---\ntitel: Soep\ndatum: 2026-11-01\n---\nLekker.\n"}
CAKE = {"nieuws/soep.md": None, "nieuws/taart.md": "---\ntitel: Taart\ndatum: 2026-11-02\n---\nZoet.\n"}
WRITE = {"sftp": "write", "ftps": "STOR"}
TAKE_PLACE = {"sftp": "rename", "ftps": "RNTO"}


class Ring(KeyringBackend):
    """A place for passwords, as a computer has one."""

    priority = 9
    kept: dict[tuple[str, str], str]
    is_locked = False

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept = {}

    def get_password(self, service: str, username: str) -> str | None:
        if self.is_locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.is_locked:
            raise KeyringLocked
        self.kept[service, username] = password


@pytest.fixture(autouse=True)
def ring() -> Iterator[Ring]:
    before, made = keyring.get_keyring(), Ring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def authority(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> trustme.CA:
    """Whoever signs certificates, and is trusted by this computer."""
    made, path = trustme.CA(), tmp_path / "gezag.pem"
    made.cert_pem.write_to_path(path)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    return made


class Place:
    """A village, and the web space that it goes to."""

    def __init__(self, home: Village, how: str, space: Space) -> None:
        self.home, self.how, self.space = home, how, space
        self.way()

    @property
    def server(self) -> str:
        return "127.0.0.1" if self.how == "sftp" else "localhost"

    def way(self, **values: str) -> None:
        known = {"hoe": self.how, "server": self.server, "gebruiker": USER, "poort": str(self.space.port)}
        known |= {"sleutel": self.space.key} if self.how == "sftp" else {}
        text = "".join(f"{key}: {value}\n" for key, value in (known | values).items() if value)
        self.home.write({"intern/online.yml": text})

    def publish(self, *more: str, stdin: str | None = None) -> Outcome:
        return self.home.run("publish", str(self.home.folder), "--today", TODAY, *more, stdin=stdin)

    @property
    def site(self) -> dict[str, bytes]:
        folder = self.home.folder / "output" / "site"
        found = (path for path in sorted(folder.rglob("*")) if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}

    def sent(self) -> list[str]:
        """What was sent since the last time that this was asked."""
        found = [line for line in self.space.asked if line.startswith(WRITE[self.how]) and LIST not in line]
        self.space.asked.clear()
        return found

    def refuse(self, command: str, after: int, how: Exception) -> None:
        """From the so-manieth time that something is asked, the server does it no more."""
        done = 0

        def before(asked: str, space: Space) -> None:
            nonlocal done
            done += asked == command
            if done > after and asked == command:
                if isinstance(how, Cut) and self.how == "sftp":
                    space.cut()
                raise how

        self.space.before = before

    def mend(self) -> None:
        self.space.before = lambda _command, _space: None


@pytest.fixture(params=["sftp", "ftps"])
def place(
    request: pytest.FixtureRequest, village: VillageBuilder, tmp_path: Path, authority: trustme.CA, ring: Ring
) -> Iterator[Place]:
    folder, home = tmp_path / "webruimte", village(NEWS)
    folder.mkdir()
    how = request.param
    with sftp(folder) if how == "sftp" else ftps(folder, authority.issue_cert("localhost")) as space:
        made = Place(home, how, space)
        ring.kept["buurtpunt", f"{USER}@{made.server}"] = PASSWORD
        yield made


def test_the_site_goes_there_and_what_is_not_ours_stays(place: Place) -> None:
    (place.space.folder / "vakantie").mkdir()
    (place.space.folder / "vakantie" / "foto.jpg").write_bytes(b"zee")
    made = place.publish()
    assert made.exit_code == 0, made.output
    assert place.space.files() == place.site | {"vakantie/foto.jpg": b"zee"}
    assert f"Klaar: {len(place.site)} bestanden veranderd in {place.server}." in made.said
    assert [path.name for path in (place.space.folder / ".buurtpunt").iterdir()] == ["online.json"]
    assert place.publish().said == f"Alles staat al in {place.server}."


def test_only_what_differs_is_sent_and_what_is_gone_goes(place: Place) -> None:
    place.publish()
    place.sent()
    place.home.write(CAKE)
    made = place.publish()
    assert made.exit_code == 0, made.output
    assert place.space.files() == place.site
    assert not (place.space.folder / "nieuws/soep").exists()
    assert 0 < len(place.sent()) < len(place.site)


def test_it_goes_in_the_folder_that_was_named(place: Place) -> None:
    (place.space.folder / "www").mkdir()
    place.way(map="www")
    assert place.publish().exit_code == 0
    assert place.space.files() == {f"www/{name}": data for name, data in place.site.items()} | {
        f"www/{LIST}": (place.space.folder / "www" / LIST).read_bytes()
    }


def test_a_folder_that_is_not_there_is_not_made(place: Place) -> None:
    (place.space.folder / "public_html").mkdir()
    place.way(map="wwww")
    made = place.publish()
    assert made.exit_code == 1
    assert (
        f"Op `{place.server}` is er geen map `wwww`. -> Kijk bij je provider hoe de map van je site heet. Daar staat: `public_html`."
    ) in made.said
    assert place.space.files() == {}


def test_a_dry_run_tells_each_file_and_sends_nothing(place: Place) -> None:
    place.publish()
    before = place.space.files()
    place.home.write(CAKE)
    place.sent()
    made = place.publish("--dry-run")
    assert made.exit_code == 0, made.output
    assert "erbij nieuws/taart/index.html" in made.said
    assert "weg nieuws/soep/index.html" in made.said
    assert made.said.endswith("Er ging niets online.")
    assert (place.space.files(), place.sent()) == (before, [])


def test_a_site_with_an_error_is_not_sent(place: Place) -> None:
    place.home.write({"contact.yml": "personen: [\n"})
    made = place.publish()
    assert made.exit_code == 1
    assert place.space.files() == {}


def test_a_connection_that_breaks_off_leaves_the_old_site_and_the_next_time_sends_the_rest(place: Place) -> None:
    place.publish()
    before = place.space.files()
    place.home.write(CAKE)
    place.sent()
    place.refuse(WRITE[place.how], 2, Cut())
    made = place.publish()
    assert made.exit_code == 1
    assert (
        f"Het versturen naar `{place.server}` lukte niet: de verbinding viel weg. De oude site staat er nog helemaal. "
        "-> Probeer opnieuw: wat er al is, sturen we niet nog eens."
    ) in made.said
    assert place.space.files() == before
    first = set(place.sent()[:2])
    place.mend()
    assert place.publish().exit_code == 0
    assert place.space.files() == place.site
    assert not first & {*place.sent()}


@pytest.mark.parametrize("after", [1, 3])
def test_what_breaks_off_amid_the_swap_is_told_and_gone_on_with(after: int, place: Place) -> None:
    place.publish()
    place.home.write(CAKE)
    place.refuse(TAKE_PLACE[place.how], after, Cut())
    made = place.publish()
    assert made.exit_code == 1
    assert (
        f"Bij het omwisselen op `{place.server}` ging het mis: de verbinding viel weg. Een deel van de site is daar nu oud en een "
        "deel nieuw. -> Probeer het nu meteen opnieuw: alles ligt daar klaar, en we doen verder waar het stopte."
    ) in made.said
    place.mend()
    place.sent()
    assert place.publish().exit_code == 0
    assert place.space.files() == place.site
    assert place.sent() == []


def test_full_web_space_is_told_and_keeps_the_old_site(place: Place) -> None:
    place.publish()
    before = place.space.files()
    place.home.write(CAKE)
    full = OSError(28, "No space left on device") if place.how == "sftp" else Says("452 No space left")
    place.space.is_full = True
    place.refuse(WRITE[place.how], 1, full)
    made = place.publish()
    assert made.exit_code == 1
    assert (
        f"De webruimte op `{place.server}` is vol. De oude site staat er nog helemaal. -> Maak daar plaats, of vraag je provider "
        "om meer. Probeer dan opnieuw: wat er al is, sturen we niet nog eens."
    ) in made.said
    assert place.space.files() == before


def test_what_stands_in_the_way_is_not_touched_until_somebody_says_so(place: Place) -> None:
    (place.space.folder / "index.html").write_text("Hier komt een site", "utf-8")
    made = place.publish()
    assert made.exit_code == 1
    assert (
        f"In `{place.server}` staat al iets op een plaats waar de site moet komen, en het is niet van ons: `index.html`."
        in made.said
    )
    assert place.space.files() == {"index.html": b"Hier komt een site"}
    assert place.publish("--zet-opzij").exit_code == 0
    assert place.space.files() == place.site
    assert (place.space.folder / ".buurtpunt/opzij/index.html").read_text("utf-8") == "Hier komt een site"


def test_what_somebody_changed_there_is_theirs(place: Place) -> None:
    place.publish()
    (place.space.folder / "nieuws/soep/index.html").write_text("anders", "utf-8")
    place.home.write(CAKE)
    made = place.publish()
    assert made.exit_code == 0, made.output
    assert "We laten `nieuws/soep/index.html` staan: iemand heeft het daar veranderd." in made.said
    assert (place.space.folder / "nieuws/soep/index.html").read_text("utf-8") == "anders"


def test_a_list_that_somebody_wrote_in_removes_nothing(place: Place) -> None:
    place.publish()
    outside = place.space.folder.parent / "dagboek.txt"
    outside.write_text("geheim", "utf-8")
    path = place.space.folder / LIST
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"../dagboek.txt": ["x-6"]}), "utf-8")
    assert place.publish().exit_code == 0
    assert outside.read_text("utf-8") == "geheim"


def test_who_sends_at_the_same_time_is_not_mixed_with_us(place: Place) -> None:
    place.publish()
    place.home.write(CAKE)
    path, done = place.space.folder / LIST, 0

    def before(command: str, _space: Space) -> None:
        nonlocal done
        done += command == WRITE[place.how]
        if done == 1:
            path.write_text("{}", "utf-8")

    place.space.before = before
    made = place.publish()
    assert made.exit_code == 1
    assert (
        f"Iemand anders zet op dit moment de site op `{place.server}` online. Wij stopten; de site staat er nog helemaal. "
        "-> Wacht een paar minuten, en probeer opnieuw."
    ) in made.said


def test_a_wrong_password_is_asked_again_and_a_right_one_kept(place: Place, ring: Ring) -> None:
    account = ("buurtpunt", f"{USER}@{place.server}")
    ring.kept[account] = "fout"
    made = place.publish(stdin=f"{PASSWORD}\n")
    assert made.exit_code == 0, made.output
    assert (
        f"De server `{place.server}` laat `{USER}` niet binnen: de naam of het wachtwoord is fout. Typ het wachtwoord opnieuw. "
        "Kijk ook na of de naam juist is."
    ) in made.said
    assert ring.kept[account] == PASSWORD
    assert place.publish().exit_code == 0
    assert PASSWORD not in made.output
    written = (path for path in place.home.folder.rglob("*") if path.is_file())
    assert not [path for path in written if PASSWORD.encode() in path.read_bytes()]


def test_without_a_password_nothing_happens(place: Place, ring: Ring) -> None:
    ring.kept.clear()
    made = place.publish()
    assert made.exit_code == 1
    assert (
        f"We kennen het wachtwoord van `{USER}` op `{place.server}` niet. -> Typ `buurtpunt publish` in een venster: dan vragen we "
        "het. Of zet je site online in je browser."
    ) in made.said.replace("python3 generator publish", "buurtpunt publish")


def test_a_computer_that_keeps_no_passwords_asks_each_time(place: Place, ring: Ring) -> None:
    ring.is_locked = True
    assert place.publish(stdin=f"{PASSWORD}\n").exit_code == 0
    assert "We kennen het wachtwoord" in place.publish().said


@pytest.mark.parametrize("server", ["bestaat-niet.example", "127.0.0.1"])
def test_a_server_that_does_not_answer_is_told(server: str, place: Place, ring: Ring) -> None:
    place.way(server=server, poort="1")
    ring.kept["buurtpunt", f"{USER}@{server}"] = PASSWORD
    made = place.publish()
    assert made.exit_code == 1
    assert (
        f"De server `{server}` is niet te vinden, of antwoordt niet. Er is niets verstuurd. -> Kijk of je internet werkt. Kijk ook "
        "of de naam juist is: alleen de naam van de server, zonder `ftp://` ervoor."
    ) in made.said


@pytest.mark.parametrize("amid", [WRITE, TAKE_PLACE], ids=["sending", "the swap"])
def test_who_pulls_the_plug_loses_nothing(amid: dict[str, str], place: Place) -> None:
    place.publish()
    before = place.space.files()
    place.home.write(CAKE)
    done, alive = 0, list[Program]()

    def pull(command: str, _space: Space) -> None:
        nonlocal done
        done += command == amid[place.how]
        if done == 3 and alive:
            alive.pop().kill()

    place.space.before = pull
    fixed = {"PYTHON_KEYRING_BACKEND": "webspace.Fixed"}
    ours = ("publish", str(place.home.folder), "--today", TODAY)
    with running(*ours, environment=fixed, first=Path(__file__).parent) as process:
        alive.append(process)
        assert process.wait(120) != 0
    assert alive == []  # it was killed, and did not end by itself
    if amid is WRITE:
        assert place.space.files() == before
    whole = {*before.items(), *place.site.items()}
    assert {*place.space.files().items()} <= whole  # each file is the old one or the new one, and no half of it
    place.mend()
    assert place.publish().exit_code == 0
    assert place.space.files() == place.site


# On the desk ---------------------------------------------------------------------------------------------------------


def test_the_desk_asks_the_password_and_the_key_and_then_does_it(place: Place, ring: Ring) -> None:
    ring.kept.clear()
    place.way(sleutel="")
    desk = desk_in(place.home.folder)

    def press(button: str, **values: str) -> Screen:
        assert desk.clerk
        Screen(desk, "zet-online", desk.show("zet-online")).fill(**values).press(button)
        desk.clerk.wait(60)
        return Screen(desk, "zet-online", desk.show("zet-online"))

    seen = press("zet")
    assert seen.page.css_matches("input[type=password]")
    assert "Typ het hieronder." in seen.text
    seen = press("zet", wachtwoord=PASSWORD)
    if place.how == "sftp":
        assert "Ja, het is dezelfde sleutel" in seen.text
        assert place.space.key in seen.text
        assert "password" not in place.space.asked
        seen = press("sleutel")
    assert "Alles staat online." in seen.text
    assert place.space.files() == place.site
    assert ring.kept == {("buurtpunt", f"{USER}@{place.server}"): PASSWORD}
    assert PASSWORD not in seen.answer.html


# What tells that it is that server -----------------------------------------------------------------------------------


@pytest.fixture
def by_sftp(village: VillageBuilder, tmp_path: Path, ring: Ring) -> Callable[[Space], Place]:
    def made(space: Space) -> Place:
        ring.kept["buurtpunt", f"{USER}@127.0.0.1"] = PASSWORD
        return Place(village(NEWS), "sftp", space)

    (tmp_path / "webruimte").mkdir()
    return made


def test_the_key_of_a_server_is_asked_once_and_kept(by_sftp: Callable[[Space], Place], tmp_path: Path) -> None:
    with sftp(tmp_path / "webruimte") as space:
        place = by_sftp(space)
        place.way(sleutel="")
        made = place.publish()
        assert made.exit_code == 1
        assert (
            f"We spreken de server `127.0.0.1` voor het eerst. Hij toont deze sleutel: `{space.key}`. Er is niets verstuurd, ook geen "
            "wachtwoord. "
        ) in made.said
        assert "password" not in space.asked
        assert place.publish(stdin="n\n").exit_code == 1
        assert "password" not in space.asked
        assert place.publish(stdin="j\n").exit_code == 0
        assert f"sleutel: {space.key}\n" in (place.home.folder / "intern/online.yml").read_text("utf-8")
        assert place.publish().exit_code == 0


def test_a_server_with_another_key_gets_nothing(by_sftp: Callable[[Space], Place], tmp_path: Path) -> None:
    with sftp(tmp_path / "webruimte") as space:
        place = by_sftp(space)
        place.way(sleutel="SHA256:2vRLhgG0KZgl5bJ6yHLXMfDuJLqBSkFjRtNpYOzVaTs")
        made = place.publish(stdin="j\n")
        assert made.exit_code == 1
        assert (
            f"De server `127.0.0.1` toont een andere sleutel dan vroeger: `{space.key}`. Er is niets verstuurd, ook geen wachtwoord. "
            "-> Vraag je provider of dat klopt. Is dat zo? Haal dan de regel `sleutel` weg in intern/online.yml, en probeer opnieuw."
        ) in made.said
        assert "password" not in space.asked


def test_a_server_that_knows_less_takes_two_steps(by_sftp: Callable[[Space], Place], tmp_path: Path) -> None:
    with sftp(tmp_path / "webruimte", knows_rename=False) as space:
        place = by_sftp(space)
        place.publish()
        place.home.write(CAKE)
        assert place.publish().exit_code == 0
        assert space.files() == place.site


@pytest.fixture
def by_ftps(village: VillageBuilder, tmp_path: Path, ring: Ring) -> Callable[[Space], Place]:
    def made(space: Space) -> Place:
        ring.kept["buurtpunt", f"{USER}@localhost"] = PASSWORD
        return Place(village(NEWS), "ftps", space)

    (tmp_path / "webruimte").mkdir()
    return made


@pytest.mark.parametrize(
    "name, signs, reason",
    [
        ("ander.example", True, "het is van een server met een andere naam"),
        ("localhost", False, "het is van niemand die we kennen"),
    ],
)
def test_a_certificate_that_proves_nothing_gets_no_password(
    name: str, signs: bool, reason: str, by_ftps: Callable[[Space], Place], tmp_path: Path, authority: trustme.CA
) -> None:
    signer = authority if signs else trustme.CA()
    with ftps(tmp_path / "webruimte", signer.issue_cert(name)) as space:
        made = by_ftps(space).publish()
        assert made.exit_code == 1
        assert (
            f"De server `localhost` toont een certificaat dat niet klopt: {reason}. Er is niets verstuurd, ook geen wachtwoord. -> Neem de "
            "naam van de server zoals je provider ze schrijft, en niet die van je site. Blijft het zo? Vraag het je provider."
        ) in made.said
        assert "password" not in space.asked


def test_a_server_without_tls_gets_no_password(by_ftps: Callable[[Space], Place], tmp_path: Path) -> None:
    with ftps(tmp_path / "webruimte", None) as space:
        made = by_ftps(space).publish()
        assert made.exit_code == 1
        assert (
            "De server `localhost` heeft geen veilige verbinding. Er is niets verstuurd, ook geen wachtwoord. -> Vraag je provider naar "
            "SFTP, of naar FTP met TLS."
        ) in made.said
        assert "password" not in space.asked


def test_an_old_ftp_server_will_do(by_ftps: Callable[[Space], Place], tmp_path: Path, authority: trustme.CA) -> None:
    """One that only gives names, and wants a file gone before another gets its name."""
    with ftps(tmp_path / "webruimte", authority.issue_cert("localhost")) as space:
        place = by_ftps(space)

        def before(command: str, space: Space) -> None:
            if command == "MLSD":
                raise Says("500 Unknown command.")
            name = space.asked[-1].partition(" ")[2]
            if command == "RNTO" and (space.folder / name.lstrip("/")).exists():
                raise Says("550 File exists.")

        space.before = before
        place.publish()
        place.home.write(CAKE)
        made = place.publish()
        assert made.exit_code == 0, made.output
        assert space.files() == place.site


def test_where_it_goes_is_asked_once_on_the_command_line(by_sftp: Callable[[Space], Place], tmp_path: Path) -> None:
    with sftp(tmp_path / "webruimte") as space:
        place = by_sftp(space)
        place.home.write({"intern/online.yml": None})
        made = place.publish(stdin=f"1\n127.0.0.1\n{USER}\n\n")
        assert "Waar moet je site naartoe? Je kiest dit een keer" in made.said
        text = (place.home.folder / "intern/online.yml").read_text("utf-8")
        assert text == f"hoe: sftp\nserver: 127.0.0.1\ngebruiker: {USER}\n"
        place.way()
        assert place.publish().exit_code == 0
