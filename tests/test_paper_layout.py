"""How a sheet looks: what is strong stays strong, and what can be read at arm's length stays that large."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image, ImageChops

from builder import Files
from buurtpunt.knowledge.slugs import slugify
from buurtpunt.model.print_settings import SIZES
from buurtpunt.model.printing import SORTS
from conftest import VillageBuilder
from paper import Paper
from rows import each
from test_paper import FULL, sheet


def pink(width: int = 3200, height: int = 2000) -> bytes:
    """A photo that is easy to find back on a page."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), (255, 0, 255)).save(out, "JPEG")
    return out.getvalue()


def found(page: Image.Image) -> tuple[int, int, int, int]:
    """Where that photo stands."""
    far = ImageChops.difference(page, Image.new("RGB", page.size, (255, 0, 255))).convert("L")
    box = far.point(lambda level: 255 if level < 30 else 0).getbbox()
    assert box
    return box


PHOTO: Files = {**FULL, "buurtpunt.yml": f"{str(FULL['buurtpunt.yml']).rstrip()}\n        foto: huis.jpg\n",
                "beelden/huis.jpg": pink()}  # fmt: skip
ASKED_OF_ALL: Files = {
    "help-mee.yml": "taken:\n  - {taak: Brood uitdelen, tijd: een uur op zondag}\n",
    "vragen.yml": "vragen:\n  - {vraag: Mag mijn hond mee?, antwoord: Ja.}\n",
    "uren.yml": "uren:\n  - {wat: Winkel, wanneer: maandag 8:00-12:00}\nsluitingen:\n  - {van: 2026-12-24, tot: 2026-12-31}\n",
    "aanbod/fiets.md": "---\ntitel: Fietsen\nprijs: 2 euro\n---\n",
}
OFFERS = [f"Aanbod nummer {n:02}" for n in range(14)]
HOURS = [("Winkel", "maandag tot vrijdag 8:00-12:00"), ("Brood", "zondag 7:00-9:30"), ("Koffie", "woensdag 14:00-17:00"),
         ("Lenen", "zaterdag 9:00-12:00"), ("Zaal", "op afspraak")]  # fmt: skip
FILLED: Files = {
    **PHOTO,
    **{f"aanbod/a{n:02}.md": f"---\ntitel: {title}\n---\n" for n, title in enumerate(OFFERS)},
    **{f"agenda/a{n}.md": f"---\ntitel: Activiteit {n}\ndatum: 2026-12-{n + 1:02}\n---\n" for n in range(12)},
    "uren.yml": "uren:\n" + "".join(f"  - {{wat: {what}, wanneer: {when}}}\n" for what, when in HOURS),
}


def headline(paper: Paper) -> list[list[str]]:
    """The largest words of the first page, line by line."""
    size = max(word.size for word in paper.words if word.page == 0)
    lines: dict[int, list[str]] = {}
    for word in paper.words:
        if word.page == 0 and word.size > size - 0.5:
            lines.setdefault(round(word.bottom), []).append(word.text)
    return list(lines.values())


MEETINGS: Files = {
    "vergaderingen/plein.md": "---\ntitel: Het plein\ndatum: 2026-12-15\nvan: 20:00\nvragen: [Waar staan de banken?]\n---\n",
    "vergaderingen/bos.md": "---\ntitel: Het bos\ndatum: 2026-11-15\nvan: 20:00\nbeslist: [We planten twintig bomen.]\n---\n",
}
IN_PIECES = ("naamkaart", "stempelkaart")  # to cut out: on larger paper there are more of them


def order(sort: str, **more: str) -> str:
    """What asks for a sheet of this sort, of an event or a meeting where it is of one."""
    model = SORTS[sort]
    event = "bos.md" if model.afterwards else "plein.md" if model.of_a_meeting else "soep.md"
    asked = {"soort": sort, **({"activiteit": event} if model.of_an_event else {}), **more}
    return "".join(f"{key}: {value}\n" for key, value in asked.items())


@each("small, large", [("A6", "A5"), ("A5", "A4"), ("A4", "A3")])
def test_on_larger_paper_all_letters_are_larger(village: VillageBuilder, small: str, large: str) -> None:
    sorts = [sort for sort, model in SORTS.items() if SIZES[model.smallest] <= SIZES[small] and not model.folds]
    orders = {
        f"drukwerk/{slugify(sort)}-{size}.yml": order(sort, formaat=size) for sort in sorts for size in (small, large)
    }
    made = village({**FILLED, **ASKED_OF_ALL, **MEETINGS, **orders}).build("--only", "druk", today="2026-12-01")
    assert made.exit_code == 0, made.output
    for sort in sorts:
        one, other = (sheet(made, slugify(f"{sort} {size}")) for size in (small, large))
        if sort in IN_PIECES:
            assert len(other.words) > 1.3 * len(one.words), sort
        else:
            for at in (0.5, 0.99):
                sizes = (sorted(word.size for word in paper.words) for paper in (one, other))
                first, last = (found[int(at * len(found))] for found in sizes)
                assert last > first * 1.15, (sort, at)


def test_a_headline_leaves_no_word_alone_below_the_others(village: VillageBuilder) -> None:
    long = "Winkel, koffie, brood en pakjes onder één dak, midden in Achterhoek."
    made = village({**PHOTO, "drukwerk/a.yml": f"soort: affiche\nboodschap: {long}\n"}).build("--only", "druk")
    lines = headline(sheet(made, "a"))
    lengths = [len(" ".join(line)) for line in lines]
    assert len(lines) > 1
    assert min(lengths) > 0.6 * max(lengths)


@each(
    "order, least",
    [("soort: flyer", 0.5), ("soort: affiche", 0.45), ("soort: kaart", 0.45), ("soort: strookjes", 0.34),
     ("soort: activiteit\nactiviteit: soep.md\nfoto: huis.jpg", 0.34),
     ("soort: affiche\nformaat: A3\ntoon: [uren, aanbod, agenda]\nfoto: huis.jpg", 0.45)],
)  # fmt: skip
def test_the_picture_is_a_picture_and_no_strip(village: VillageBuilder, order: str, least: float) -> None:
    made = village({**FILLED, "drukwerk/a.yml": f"{order}\n"}).build("--only", "druk")
    left, top, right, bottom = found(sheet(made, "a").images(50)[0].convert("RGB"))
    assert (bottom - top) / (right - left) > least


SHAPES = {
    "staand": (2400, 3200),
    "telefoon": (2160, 3840),
    "liggend": (3200, 2400),
    "breed": (3840, 2160),
    "vierkant": (2400, 2400),
}
FRONTS = (
    "flyer",
    "kaart",
    "flyer\nactiviteit: soep.md",
    "kaart\nactiviteit: soep.md",
    "uitnodiging\nactiviteit: soep.md",
)


def widest_gap(page: Image.Image) -> float:
    """The tallest band from edge to edge on which nothing stands, as a share of the height."""
    rows = (
        page.convert("L").point(lambda level: 255 if level < 200 else 0).resize((1, page.height), Image.Resampling.BOX)
    )
    empty = "".join(" " if level == 0 else "x" for level in rows.tobytes())
    return max(map(len, empty.split("x"))) / page.height


@each("sort", FRONTS)
def test_of_a_photo_of_any_shape_the_most_is_seen_and_no_part_of_the_front_is_empty(
    village: VillageBuilder, sort: str
) -> None:
    photos: Files = {f"beelden/{name}.jpg": pink(*size) for name, size in SHAPES.items()}
    orders: Files = {f"drukwerk/{name}.yml": f"soort: {sort}\nfoto: {name}.jpg\n" for name in SHAPES}
    made = village({**FULL, **photos, **orders}).build("--only", "druk")
    for name, (width, height) in SHAPES.items():
        front = sheet(made, name).images(50)[0].convert("RGB")
        left, top, right, bottom = found(front)
        shape = (bottom - top) / (right - left) / (height / width)
        assert min(shape, 1 / shape) > 0.6, name
        assert (bottom - top) * (right - left) > front.width * front.height * 0.19, name
        assert widest_gap(front) < 0.15, name


@pytest.mark.parametrize("size, smallest", [("A4", 12), ("A3", 18)])
def test_a_poster_of_a_list_has_all_of_it_in_letters_to_read_on_a_wall(
    village: VillageBuilder, size: str, smallest: float
) -> None:
    order = f"soort: affiche\nformaat: {size}\ntitel: Dit is er te doen\ntoon: [agenda]\n"
    made = village({**FILLED, "drukwerk/a.yml": order}).build("--only", "druk")
    paper = sheet(made, "a")
    told = [word for word in paper.words if word.text in ("Activiteit", "Soepavond", "dec") or word.text.isdecimal()]
    assert {f"Activiteit {n}" in paper.text for n in range(12)} == {True}
    assert min(word.size for word in told if word.bottom < paper.sizes[0][1] * 0.75) >= smallest - 0.05
    assert not [one for one in made.told["left_out"] if one["file"].endswith("a.yml")]


def test_a_poster_that_tells_everything_can_still_be_read_from_a_step_away(village: VillageBuilder) -> None:
    order = "soort: affiche\nformaat: A3\ntoon: [uren, aanbod, agenda]\n"
    paper = sheet(village({**FILLED, "drukwerk/a.yml": order}).build("--only", "druk"), "a")
    for title in (*OFFERS, *(what for what, _ in HOURS)):
        assert title in paper.text
    small = min(word.size for word in paper.words if word.text in ("zo", "afspraak", "Winkel"))
    assert small >= 12


def test_no_opening_hours_are_broken_where_they_fit(village: VillageBuilder) -> None:
    one = "uren:\n  - {wat: Winkel, wanneer: maandag tot vrijdag 8:00-12:00 en 13:00-17:30}\n" + "".join(
        f"  - {{wat: {what}, wanneer: {when}}}\n" for what, when in HOURS[1:]
    )
    made = village(
        {
            **FULL,
            "uren.yml": one,
            "drukwerk/f.yml": "soort: folder\n",
            "drukwerk/a.yml": "soort: affiche\ntoon: [uren]\n",
        }
    ).build("--only", "druk")
    for name in ("flyer-a5", "deur-a4", "f", "a"):
        words = sheet(made, name).words
        first = next(n for n, word in enumerate(words) if word.text.startswith("ma\N{EN DASH}vr"))
        last = next(n for n, word in enumerate(words) if n > first and word.text == "uur")
        assert words[first].bottom == pytest.approx(words[last].bottom, abs=0.2)


def test_an_apostrophe_is_set_as_a_printer_does(village: VillageBuilder) -> None:
    made = village({**FULL, "aanbod/koffie.md": "---\ntitel: \"'s Avonds foto's en 't Kruispunt\"\n---\n"})
    assert "’s Avonds foto’s en ’t Kruispunt" in sheet(made.build("--only", "druk"), "flyer-a5").text


def test_a_long_word_in_a_sentence_breaks_where_dutch_breaks_it_and_a_short_one_never(village: VillageBuilder) -> None:
    words = "vrijwilligersvergadering dorpsgenoten " * 20
    asked = f"vragen:\n  - {{vraag: Wie komt er?, antwoord: {words}}}\n"
    made = village({"vragen.yml": asked, "drukwerk/v.yml": "soort: vragen\n"}).build("--only", "druk")
    drawn = "".join(letter.text for letter in sheet(made, "v").letters)
    broken = set(re.findall("(\\w+)\N{SOFT HYPHEN}", drawn))
    assert broken
    assert not [piece for piece in broken if not piece.startswith("vrij")]


def test_no_hyphen_of_ours_stands_in_an_address(village: VillageBuilder) -> None:
    """Who types it over would type that too."""
    far = "gemeenschapscentrum-verzonnegem.example"
    asked = f"vragen:\n  - {{vraag: Waar?, antwoord: Op https://{far}/vrijwilligersvergadering of inschrijvingsformulieren@{far}.}}\n"
    hub = str(FULL["buurtpunt.yml"]).replace(
        "oudemelkerij.example", "inschrijvingsformulierenvoorhetgemeenschapscentrum.example"
    )
    sorts = ("vragen", "folder", "kaart", "week", "bedankkaart")
    files = {f"drukwerk/{sort}.yml": f"soort: {sort}\n" for sort in sorts}
    made = village({**FULL, **files, "buurtpunt.yml": hub, "vragen.yml": asked}).build("--only", "druk")
    for name in sorts:
        paper = sheet(made, name)
        assert "inschrijvingsformulierenvoorhetgemeenschapscentrum.example" in paper.drawn
        assert "\N{SOFT HYPHEN}" not in "".join(letter.text for letter in paper.letters)


def test_an_offer_stays_on_one_line(village: VillageBuilder) -> None:
    paper = sheet(village(FILLED).build("--only", "druk"), "flyer-a5")
    numbers = [word for word in paper.words if word.text == "nummer" and word.page == 1]
    names = [word for word in paper.words if word.text == "Aanbod" and word.page == 1]
    assert len(numbers) == 14
    assert [round(word.bottom, 1) for word in names] == [round(word.bottom, 1) for word in numbers]


def test_no_letter_of_a_title_hangs_in_what_stands_below_it(village: VillageBuilder) -> None:
    """Of each sort, with a title that has letters below the line and a message that begins with one above the others."""
    said = "titel: Kamp jong Quiz\nboodschap: Étage, bij de kerk\n"
    event = {
        "agenda/kamp.md": "---\ntitel: Kamp jong Quiz\ndatum: 2026-12-27\nlaatste_dag: 2026-12-30\nvan: 10:00\n---\n- Soep\n"
    }
    asked = {
        f"drukwerk/{slugify(sort)}.yml": f"soort: {sort}\n{said}"
        + ("activiteit: kamp.md\n" if sort in ("pijlen", "tafelkaart") or model.of_an_event else "")
        for sort, model in SORTS.items()
        if not model.of_a_meeting
    }
    made = village({**FILLED, **ASKED_OF_ALL, **event, **asked}).build("--only", "druk", today="2026-12-01")
    assert made.exit_code == 0, made.output
    for name in asked:
        paper = sheet(made, name.removeprefix("drukwerk/").removesuffix(".yml"))
        assert "Quiz" in paper.text
        assert not paper.through(), name


@each("count", range(1, 15))
def test_with_any_number_of_long_hours_there_is_a_flyer_or_a_word_on_what_is_too_much(
    village: VillageBuilder, count: int
) -> None:
    """With some number of them only letters fit that are smaller than an agenda may have."""
    row = "- {{wat: Het loket van de gemeente nummer {0}, wanneer: maandag tot vrijdag 8:00-12:{0:02} en 13:00-17:{0:02}}}\n"
    place = village({**FILLED, "uren.yml": "uren:\n" + "".join(map(row.format, range(count)))})
    made = place.build("--only", "druk")
    is_there = (place.folder / "output" / "druk" / "flyer-a5.pdf").is_file()
    assert (made.exit_code, is_there) == (0, "de uren" not in made.output), made.output


# On one line ------------------------------------------------------------------------------------------------------------

TOGETHER = r"(?<!\d)\d{1,2}(?:\.\d\d)?(?:–|-|tot)\d{1,2}(?:\.\d\d)?(?:uur)?|\d{1,2}(?:december|januari|maart)20\d\d|\+31612345678|(?:ma|di|wo|do|vr)–(?:vr|za|zo)"
WHEN = "Bel van 9 tot 12 uur op +31 6 12345678, 0450 00 12 34 of 0031 6 12345678, tot en met 12 maart 2027 en elke ma-vr van 13.30 tot 17 uur."
TIED: Files = {
    **FULL,
    "buurtpunt.yml": str(FULL["buurtpunt.yml"]).replace("woensdag koffie", "woensdag van 9 tot 12 uur koffie"),
    "contact.yml": "personen:\n  - {naam: Mieke Voorbeeld, telefoon: +31 6 12345678, bereikbaar: ma-vr van 9 tot 12 uur en zaterdag van 14 tot 17 uur}\n",
    "uren.yml": """
        uren:
          - {wat: Winkel, wanneer: ["maandag tot vrijdag 8:30-12:00 en 13:30-18:00", zaterdag 9:00-12:00]}
          - {wat: Postpunt voor pakjes en zendingen, wanneer: maandag tot vrijdag 9:00-12:00}
          - {wat: Koffie, wanneer: elke dag 14:00-17:30}
        sluitingen:
          - {van: 2026-11-24, tot: 2026-11-26, reden: De lijn is dicht van 9 tot 12 uur en tot 12 maart 2027}
        """,
    "help-mee.yml": "taken:\n  - {taak: Brood uitdelen, tijd: zondag van 9 tot 12 uur}\n",
    "vragen.yml": f"vragen:\n  - {{vraag: Wanneer kan ik bellen van 9 tot 12 uur?, antwoord: '{WHEN}'}}\n",
    "aanbod/fiets.md": "---\ntitel: Fietsen\nprijs: 2 euro van 9 tot 12 uur\n---\n",
    "agenda/soep.md": f"---\ntitel: Soepavond\ndatum: 2026-12-12\nvan: 18:00\ntot: 21:00\nplaats: Melkzaal\n---\n{WHEN}\n",
}
TOLD: Files = {
    **TIED,
    "vergaderingen/zolder.md": (
        "---\ntitel: De zolder\ndatum: 2026-12-12\nvan: 19:30\ntot: 21:30\ndoel: Samen kiezen.\n"
        f"beslist: ['{WHEN}']\nverslag: '{WHEN}'\ntaken:\n  - {{wat: De deur verven van 9 tot 12 uur, tegen: 2027-03-12}}\n---\n{WHEN}\n"
    ),
}


def told_by(sort: str, filler: str) -> str:
    """An order of which the sentence begins with some words more, so that its lines end elsewhere."""
    of_a_meeting = SORTS[sort].of_a_meeting
    short = sort in ("kaart", "niet thuis", "tafelkaart", "raamsticker")
    lines = [f"soort: {sort}", f"boodschap: {filler}{'Open van 9 tot 12 uur.' if short else WHEN}"]
    lines += [f"activiteit: {'zolder' if of_a_meeting else 'soep'}.md"] if SORTS[sort].of_an_event else []
    lines += ["maand: december"] if sort == "maand" else []
    return "\n".join([*lines, ""])


@each("filler", ["", "Ja, hoor. ", "Ja, heel zeker hoor. "])
def test_hours_a_day_and_a_number_each_stay_on_one_line(village: VillageBuilder, filler: str) -> None:
    orders = {f"drukwerk/b-{slugify(sort)}.yml": told_by(sort, filler) for sort in SORTS}
    made = village({**TOLD, **orders}).build("--only", "druk")
    broken = {sort: sheet(made, f"b-{slugify(sort)}").broken(TOGETHER) for sort in SORTS}
    assert {sort: words for sort, words in broken.items() if words} == {}
