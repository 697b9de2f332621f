"""Mistakes in the templates of a village of its own."""

from __future__ import annotations

import pytest

from bad import Typed, page, photo, told
from conftest import ROOT, VillageBuilder
from rows import each

THEME = ROOT / "themes" / "dorp"
REMEDY = "Herstel het sjabloon, of haal het weg uit `themes/`: dan geldt weer dat van ons."
BROKEN: dict[str, tuple[str | bytes, int, str]] = {
    "a tag that is not closed": (
        "<h1>\n{% if page %}\n",
        2,
        (
            "Unexpected end of template. Jinja was looking for the following tags: 'elif' or 'else' or 'endif'. "
            "The innermost block that needs to be closed is 'if'"
        ),
    ),
    "a tag that is no tag": ("<h1>\n{% if %}\n", 2, "Expected an expression, got 'end of statement block'"),
    "a name that nobody knows": ("<h1>\n\n{{ nergens.weer }}\n", 3, "'nergens' is undefined"),
    "a filter that nobody knows": ("{{ 'x' | geluid }}", 1, "No filter named 'geluid'"),
    "a template that is not there": ("<h1>\n{% include 'weg.html' %}\n", 2, "het sjabloon `weg.html` is er niet"),
    "a division by nothing": ("<h1>\n{{ 1 / 0 }}\n", 2, "division by zero"),
    "a sum of a text and a number": ("{{ 'x' + 1 }}", 1, 'can only concatenate str (not "int") to str'),
    "a template in Latin-1": ("<h1>Café".encode("latin-1"), 1, "het is niet bewaard als UTF-8"),
}


@each("what", BROKEN)
def test_a_broken_template_is_told_at_its_line(village: VillageBuilder, what: str) -> None:
    template, line, said = BROKEN[what]
    made = village({"themes/dorp/home.html": template}).build()
    assert [(p.code, p.file, p.line, p.sentence, p.remedy) for p in told(made)] == [
        (
            "sjabloon-stuk",
            "themes/dorp/home.html",
            line,
            f"Het sjabloon `home.html` kunnen we niet gebruiken: {said}.",
            REMEDY,
        )
    ]
    assert made.exit_code == 1


def test_a_broken_template_for_a_picture_in_a_text(village: VillageBuilder) -> None:
    parts = "{% macro picture(picture, sizes) %}\n{{ foto.naam }}\n{% endmacro %}\n"
    described: Typed = {"beelden/soep.jpg": photo(), "beelden/beelden.yml": "soep.jpg: {alt: Een kom soep}\n"}
    made = village(page("![](soep.jpg)") | described | {"themes/dorp/parts.html": parts}).build()
    assert [(p.code, p.file, p.line) for p in told(made)] == [("sjabloon-stuk", "themes/dorp/parts.html", 2)]


def test_a_theme_that_is_not_there_does_not_hide_other_mistakes(village: VillageBuilder) -> None:
    made = village({"buurtpunt.yml": "naam: X\nthema: stad\n", **page("[weg](weg.md)")}).build()
    assert [p.code for p in told(made)] == ["thema-onbekend", "link-stuk"]


def test_a_stylesheet_that_is_no_text(village: VillageBuilder) -> None:
    made = village({"themes/dorp/stijl.css": b"/* caf\xe9 */"}).build()
    assert [(p.code, p.file, p.sentence) for p in told(made)] == [
        (
            "sjabloon-stuk",
            "themes/dorp/stijl.css",
            "Het sjabloon `stijl.css` kunnen we niet gebruiken: het is niet bewaard als UTF-8.",
        )
    ]


def test_a_template_of_ours_that_misses_something_of_theirs(village: VillageBuilder) -> None:
    made = village({"themes/dorp/parts.html": "<p>Niets meer.</p>"}).build()
    assert [(p.code, p.file) for p in told(made)] == [("sjabloon-stuk", "themes/dorp")]


# What ours becomes after that ------------------------------------------------------------------------------------------

FLYER = "themes/dorp/druk/flyer.typ"


def test_who_replaces_a_template_is_told_how_to_hear_of_ours(village: VillageBuilder) -> None:
    ours = (THEME / "partners.html").read_text(encoding="utf-8") + "<p>Van ons.</p>\n"
    place = village({"themes/dorp/partners.html": ours})
    [problem] = told(place.build())
    assert (problem.code, problem.level, problem.file) == ("sjabloon-eigen", "tip", "themes/dorp/partners.html")
    assert problem.sentence == (
        "Jouw `partners.html` komt helemaal in de plaats van dat van ons. Wordt het onze beter, dan merk je dat niet."
    )
    line = problem.remedy.split("`")[1]
    assert problem.remedy == (
        f"Zet bovenaan in dat bestand de regel `{line}`: dan zeggen we het als het onze verandert."
    )
    place.write({"themes/dorp/partners.html": f"{line}\n{ours}"})
    assert told(place.build()) == []


def test_who_copies_all_of_ours_hears_so_once(village: VillageBuilder) -> None:
    files = [path for path in sorted(THEME.rglob("*")) if path.is_file()]
    copied = {f"themes/dorp/{path.relative_to(THEME).as_posix()}": path.read_bytes() for path in files}
    place = village(copied)
    [problem] = told(place.build())  # the sheets too: what a village's templates may not do, ours do not either
    assert (problem.code, problem.level, problem.file) == ("sjabloon-hetzelfde", "tip", f"themes/dorp/{files[0].name}")
    assert problem.sentence == (
        f"In je thema zijn {len(files)} bestanden dezelfde als die van ons, zoals `agenda.html`. "
        "Wordt dat van ons beter, dan merk je dat niet."
    )
    assert problem.remedy == "Gooi weg wat je niet verandert: dan geldt vanzelf dat van ons."
    for name, ours in copied.items():
        place.write({name: None if "partners" not in name else ours.replace(b"\n", b"\r\n")})
    [problem] = told(place.build("--only", "site"))
    assert problem.sentence == (
        "Jouw `partners.html` is hetzelfde bestand als dat van ons. Wordt dat van ons beter, dan merk je dat niet."
    )


def test_who_replaced_a_template_is_told_that_ours_has_changed(village: VillageBuilder) -> None:
    mine = '// ons sjabloon: 00000000\n#set document(title: "x")\n= Dag\n'
    place = village({FLYER: mine})
    [problem] = [one for one in place.build().problems if one.file == FLYER]
    assert (problem.code, problem.level) == ("sjabloon-veranderd", "waarschuwing")
    assert problem.sentence == "Ons `druk/flyer.typ` is veranderd sinds jij er een eigen van maakte."
    mark = problem.remedy.split("`")[1]
    place.write({FLYER: mine.replace("ons sjabloon: 00000000", mark)})
    assert [one for one in place.build().problems if one.file == FLYER] == []


def test_who_replaces_the_stylesheet_hears_that_one_can_add_to_it(village: VillageBuilder) -> None:
    [problem] = told(village({"themes/dorp/stijl.css": "h1 { color: red }"}).build())
    assert problem.code == "sjabloon-eigen"
    assert problem.remedy.startswith("Wil je er alleen iets bij? Noem het dan `eigen.css`. Zo niet, zet bovenaan ")
    assert told(village({"themes/dorp/eigen.css": "h1 { color: red }"}).build()) == []


# What a template may not do ------------------------------------------------------------------------------------------

ESCAPES = {
    "globals of a class": "{{ cycler.__init__.__globals__.os.popen('echo x > ontsnapt').read() }}",
    "a class of a text": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "by a filter": "{{ ('' | attr('__class__')).__mro__ }}",
    "by an index": "{{ cycler['__init__']['__globals__'] }}",
    "by a format": "{{ '{0.__class__.__init__.__globals__}'.format(site) }}",
    "code of a macro": "{% macro m() %}{% endmacro %}{{ m.__class__.__init__.__globals__ }}",
    "a namespace of ours": "{{ site.__init__.__globals__ }}",
    "what is yielded": "{{ lipsum.__globals__['os'].popen('echo x > ontsnapt') }}",
    "a change of what all share": "{{ site.menu.append(1) if site.menu.append is defined else [].append(1) }}",
}


@each("what", ESCAPES)
def test_a_template_shows_what_it_is_given_and_reaches_nothing_else(village: VillageBuilder, what: str) -> None:
    place = village({"themes/dorp/home.html": f"<h1>\n{ESCAPES[what]}\n"})
    made = place.build()
    assert [(p.code, p.file, p.line) for p in told(made)] == [("sjabloon-stuk", "themes/dorp/home.html", 2)]
    assert "een sjabloon mag alleen tonen wat het krijgt" in told(made)[0].sentence
    assert not made.site.exists()
    assert not list(place.folder.rglob("ontsnapt"))


PACKAGES = {
    "a literal": '#import "@preview/cetz:0.3.0": *',
    "a variable": '#let p = "@preview/cetz:0.3.0"\n#import p',
    "pieces": '#import "@" + "preview/cetz:0.3.0"',
    "a sign by its number": '#import "\\u{40}preview/cetz:0.3.0"',
    "what somebody typed": '#import json("/facts.json").title',
    "included": "#include str.from-unicode(64) + sys.version",
    "in a block of code": '#{\n  import "@local/x:1.0.0"\n}',
    "on the next line": '#{\n  import\n  "@local/x:1.0.0"\n}',
    "behind a remark": '#import /* "lib.typ" */ "@local/x:1.0.0"',
    "code out of a text": '#eval("import \\"@preview/cetz:0.3.0\\"", mode: "code")',
    "another name for it": "#let e = eval\n#e(\"1\")",
}  # fmt: skip


@pytest.mark.parametrize("what", PACKAGES)
def test_no_template_for_paper_asks_the_internet_for_anything(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    def asked(*_: object, **__: object) -> None:
        raise AssertionError("Typst was asked")

    monkeypatch.setattr("typst.Compiler", asked)
    made = village({"themes/dorp/druk/flyer.typ": f"// van ons\n{PACKAGES[what]}\n"}).build()
    [problem] = [one for one in made.problems if one.level == "fout"]
    assert (problem.code, problem.file) == ("sjabloon-stuk", "themes/dorp/druk/flyer.typ")
    assert problem.line in (2, 3)
    assert "een sjabloon mag alleen een ander sjabloon binnenhalen" in problem.sentence


def test_a_template_for_paper_may_import_another(village: VillageBuilder) -> None:
    own = '#import "eigen.typ": groet // ons woord\n#set document(title: "x")\n#set page(width: 148mm, height: 210mm)\n= #groet\n'
    files = {"themes/dorp/druk/kaart.typ": own, "themes/dorp/druk/eigen.typ": "#let groet = [Dag]\n"}
    made = village({**files, "drukwerk/k.yml": "soort: kaart\n"}).build()
    assert "sjabloon-stuk" not in made.codes, made.output
