"""The files of a new village, made from the answers of whoever starts it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from buurtpunt import hosting
from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.knowledge.slugs import slugify
from buurtpunt.model.files import forms
from buurtpunt.model.hub import Hub, Person
from buurtpunt.model.keys import Key, keys_of
from buurtpunt.model.organisation import Address
from buurtpunt.starter.clicking import clicked_files
from buurtpunt.starter.editors import advised_extensions, editor_files, schema_line
from buurtpunt.starter.questions import Answers, is_yes, split_street, split_town
from buurtpunt.starter.typing import aligned, as_remarks, dashed, examples, fields, group, indented, remarks

# The sorts of channels of a new village.
CHANNELS = (
    "infoblad",
    "prikbord",
    "facebook",
    "whatsapp",
    "nieuwsbrief",
    "vereniging",
    "pers",
    "radio",
    "uitdatabank",
    "gemeente",
    "bus",
    "persoonlijk",
)
# What git does not take along, and why.
IGNORED = (("private", "intern/"), ("made", "output/"), ("rubbish", ".DS_Store\nThumbs.db\ndesktop.ini"))


def village_files(answers: Answers) -> dict[str, str]:
    """Every file of a new village, by its path from the village's folder. What else is to come along is added here."""
    return {
        "content/buurtpunt.yml": _hub(answers),
        "content/contact.yml": _contact(answers),
        "content/uren.yml": _hours(answers),
        **_first_event(answers),
        "content/vragen.yml": _questions(),
        "content/beelden/beelden.yml": _pictures(),
        "intern/druk.yml": _printing(),
        "intern/kanalen.yml": _channels(),
        **common_files(answers["naam"], f"{answers['contact']}, {answers['telefoon']}"),
    }


def demo_files(content: Path, intern: Path) -> dict[str, str | Path]:
    """Every file of the demo village, which came along with the program."""
    folders = {"content": content, "intern": intern}
    found: dict[str, str | Path] = {
        f"{name}/{path.relative_to(folder).as_posix()}": path
        for name, folder in folders.items()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    for name, path in found.items():
        if isinstance(path, Path) and path.suffix == ".yml":
            found[name] = schema_line(name) + plain.read_along(path).decode()
    return {**found, **common_files(tell("starter.example.naam"))}


def folder_name(answers: Answers) -> str:
    """What the folder of a village is called when nobody said."""
    return slugify(answers["naam"])


def common_files(name: str, contact: str = "") -> dict[str, str]:
    """What lies beside the content of any village, the demo too; `contact` is whom a successor can call."""
    online = {hosting.WORKFLOW_FILE: hosting.workflow()}
    ignored = "".join(f"# {tell(f'starter.ignored.{why}')}\n{names}\n" for why, names in IGNORED)
    beside = {"LEES-MIJ.md": _handover(name, contact), ".gitignore": ignored, **clicked_files()}
    return {**beside, **online, **editor_files(), **advised_extensions()}


def _file(path: str, *blocks: Iterable[str]) -> str:
    """A YAML file: the line for editors, what it is for, and blocks with an empty line between them."""
    about = forms()[path].description
    first = schema_line(path) + f"# {about}\n"
    return first + "".join("\n" + "\n".join(block) + "\n" for block in map(aligned, blocks) if block)


def _hub(answers: Answers) -> str:
    keys = _by_name(keys_of(Hub))
    known = fields({name: answers.get(name, "") for name in ("naam", "zin", "fase")})
    more = [name for name in ("zin", "fase") if name not in answers]
    more += ["kleur", "website", "bereikbaarheid", "toegankelijkheid", "links", "oproep"]
    organisation = group("organisatie", _organisation(answers))
    behind = _inside(keys["organisatie"], ["naam", "vorm", "zetel", "ondernemingsnummer", "rpr"])
    return _file(
        "content/buurtpunt.yml",
        known,
        _address(answers),
        organisation,
        [*remarks(tell("starter.more")), *as_remarks([*examples(keys, more), *(behind if not organisation else [])])],
    )


def _address(answers: Answers) -> list[str]:
    """The address; asleep while the street is not known."""
    town = split_town(answers["gemeente"]) if "gemeente" in answers else {}
    street = split_street(answers["adres"]) if "adres" in answers else {}
    if town and street:
        return group("adres", street | town)
    example = {key.name: key.example for key in keys_of(Address) if key.required}
    return [*remarks(tell("starter.wake.address")), *as_remarks(group("adres", example | street | town))]


def _organisation(answers: Answers) -> dict[str, str]:
    if not is_yes(answers.get("vzw", "nee")):
        return {}
    street, town = answers.get("adres"), answers.get("gemeente")
    seat = answers.get("zetel") or (f"{street}, {town}" if street and town else "")
    return {
        "naam": answers["naam"],
        "vorm": "vzw",
        "zetel": seat,
        **{name: answers.get(name, "") for name in ("ondernemingsnummer", "rpr")},
    }


def _contact(answers: Answers) -> str:
    person = {"naam": answers["contact"], "telefoon": answers["telefoon"], "email": answers.get("email", "")}
    keys = _by_name(keys_of(Person))
    names = ["email"] if "email" not in answers else []
    more = as_remarks(indented(indented(examples(keys, [*names, "rol", "bereikbaar"]))))
    second = as_remarks(indented(dashed(fields({"naam": tell("starter.second"), "telefoon": "0450 00 12 35"}))))
    return _file(
        "content/contact.yml",
        ["personen:", *indented(dashed(fields(person))), *more],
        [*remarks(tell("starter.wake.person")), *second],
    )


def _hours(answers: Answers) -> str:
    keys = _by_name(_keys_of_file("uren"))
    known = {"wat": answers["naam"], "wanneer": answers.get("uren", "")}
    awake = [f"# {keys['uren'].description}", "uren:", *indented(dashed(fields(known)))]
    return _file(
        "content/uren.yml",
        awake if "uren" in answers else _asleep(keys["uren"], ["wat", "wanneer", "behalve"]),
        _asleep(keys["sluitingen"], ["van", "tot", "reden"]),
    )


def _first_event(answers: Answers) -> dict[str, str]:
    """What there is to do first, as a text of its own; nothing while its day is not known."""
    if not {"activiteit", "dag"} <= answers.keys():
        return {}
    title = answers["activiteit"]
    typed = "\n".join(fields({"titel": title, "datum": answers["dag"]}))
    return {f"content/agenda/{slugify(title)}.md": f"---\n{typed}\n---\n"}


def _questions() -> str:
    (questions,) = _keys_of_file("vragen")
    return _file("content/vragen.yml", _asleep(questions, ["vraag", "antwoord"]))


def _pictures() -> str:
    return _file(
        "content/beelden/beelden.yml",
        [
            *remarks(tell("starter.pictures")),
            *as_remarks(group("winkel.jpg", {"alt": tell("starter.pictures.alt"), "mensen": "geen"})),
            *remarks(tell("starter.pictures.people")),
        ],
    )


def _printing() -> str:
    publisher, rules = _keys_of_file("druk")
    who = _inside(publisher, ["naam", "straat", "nummer", "postcode", "gemeente", "telefoon"])
    what = _inside(rules, ["max_formaat", "vu_telefoon", "termijn_dagen", "zin"])
    return _file(
        "intern/druk.yml",
        remarks(tell("starter.private")),
        [*remarks(tell("starter.wake.printing")), *as_remarks(who)],
        [*remarks(tell("starter.wake.rules")), *as_remarks(what)],
    )


def _channels() -> str:
    """The channels that most villages have, asleep until somebody fills in whom to reach."""
    (channels,) = _keys_of_file("kanalen")
    found = ({"naam": tell(f"starter.channel.{sort}"), "soort": sort, "slaapt": "ja"} for sort in CHANNELS)
    awake = [line for channel in found for line in dashed(fields(channel))]
    more = examples(_by_name(channels.value.keys), ["wie", "telefoon", "mail", "tekens", "deadline"])
    return _file(
        "intern/kanalen.yml",
        remarks(tell("starter.private")),
        [
            *remarks(tell("starter.channels")),
            f"{channels.name}:",
            *indented(awake),
        ],
        [*remarks(tell("starter.channels.more")), *as_remarks(indented(indented(more)))],
    )


def _inside(key: Key, names: list[str]) -> list[str]:
    """A group of fields with examples."""
    return [f"{key.name}:", *indented(examples(_by_name(key.value.keys), names))]


def _asleep(key: Key, names: list[str]) -> list[str]:
    """An empty list with one example entry, asleep, so that whoever wakes it or adds another has one list."""
    entry = examples(_by_name(key.value.keys), names)
    return [
        *remarks(tell("starter.wake", about=key.description)),
        f"{key.name}:",
        *as_remarks(indented(dashed(entry))),
    ]


def _keys_of_file(name: str) -> tuple[Key, ...]:
    return next(file.keys for file in forms().values() if file.name == name)


def _by_name(keys: Iterable[Key]) -> dict[str, Key]:
    return {key.name: key for key in keys}


def _handover(name: str, contact: str) -> str:
    """What whoever takes over a village must know, in the order in which it is needed; `contact` is "" while nobody is known."""
    rows = (f"| `{file.path}` | {file.description} |" for file in forms().values())
    return tell("starter.handover", name=name, contact=contact, files="\n".join(rows))
