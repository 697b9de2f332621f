"""Whatever lies in a village's folder: no bug of ours, a place for each problem, and nothing unsafe on a page."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from bad import front, told
from builder import BUG, Files, Outcome, Village, new_village
from buurtpunt.urls import scheme_of
from nightly import examples

FILES = (
    *("buurtpunt.yml", "contact.yml", "uren.yml", "vragen.yml", "doelgroepen.yml", "partners.yml", "help-mee.yml"),
    *("aanbod/x.md", "agenda/x.md", "nieuws/x.md", "paginas/x.md", "beelden/beelden.yml", "beelden/x.jpg", "x.pdf"),
    *("./intern/druk.yml", "./themes/dorp/home.html", "./themes/dorp/parts.html", "./themes/dorp/stijl.css"),
)
EXAMPLES = examples(40)
KEYS = ("titel", "datum", "van", "plaats", "voor", "foto", "contact", "vroeger", "adres_op_site")
MUCH = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))

# Bits of YAML and Markdown: anything may stand next to anything.
BITS = st.sampled_from(
    [
        *("titel", "datum", "naam", "personen", "vragen", "antwoord", "voor", "foto", "contact", "uren", "2026-12-12"),
        *(
            ":",
            ": ",
            "- ",
            "-",
            "\n",
            "\n  ",
            "\n    ",
            "\n\t",
            "\t",
            " ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            " #",
            "'",
            '"',
        ),
        *(
            "|",
            "|\n",
            ">",
            "&a ",
            "*a",
            "!!x ",
            "!",
            "?",
            "? ",
            "@",
            "%",
            "`",
            "---",
            "\n---\n",
            "...",
            "~",
            "null",
            "<<: ",
        ),
        *(
            "\r",
            "\r\n",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "é",
            "e\u0301",
            "🍲",
            "ע",
            "\x00",
            "\x85",
            "0",
            "12:30",
            "\\",
            "x" * 300,
        ),
    ]
)
MARKDOWN = st.sampled_from(
    [
        *(
            "<script>",
            "</script>",
            "<ScRiPt ",
            "<img src=x onerror=",
            "<a href=",
            "javascript:",
            "java\nscript:",
            "alert(1)",
        ),
        *(
            "[x](",
            ")",
            "![",
            "](",
            "<",
            ">",
            '"',
            "'",
            "`",
            "```\n",
            "&#58;",
            "&#x6A;avascript:",
            "&colon;",
            "data:text/html,",
        ),
        *(
            "<svg onload=",
            "<iframe src=",
            "<style>",
            "</style>",
            "<!--",
            "-->",
            "<math>",
            "<b onclick=",
            " style=",
            "\x01"[:0],
        ),
        *(
            "\n",
            "\n\n",
            "# ",
            "- ",
            "| a | b |\n|--|--|\n",
            "[^1]",
            "\n[^1]: ",
            "\n[1]: ",
            "*",
            "_",
            "~",
            "{{",
            "}}",
            "{%",
            "%}",
        ),
        *(
            "vbscript:",
            "//x.example",
            "https://x.example",
            "é",
            "🍲",
            "\u202e",
            "&lt;script&gt;",
            "<details open ontoggle=",
        ),
    ]
)


@contextmanager
def made_of(files: Files, *args: str) -> Iterator[tuple[Village, Outcome]]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        village = new_village(Path(folder), files)
        yield village, village.build(*args)


def whole(village: Village, made: Outcome) -> None:
    """The build ended as it should, and every problem has a place that is there."""
    assert made.exit_code in (0, 1)
    assert made.exit_code != BUG
    assert bool(made.exit_code) == any(problem.level == "fout" for problem in made.problems)
    for problem in told(made):
        assert problem.sentence
        path = village.folder / problem.file
        assert problem.file
        assert path.exists() or problem.code == "bestand-ontbreekt"
        if problem.line:
            typed = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            assert problem.line <= typed.count(b"\n") + 1
    places = [(p.file, p.line, p.column, p.code, p.sentence) for p in made.problems]
    assert len(places) == len(set(places))


@MUCH
@given(name=st.sampled_from(FILES), content=st.binary(max_size=200))
def test_any_bytes_in_any_file(name: str, content: bytes) -> None:
    with made_of({name: content}) as (village, made):
        whole(village, made)


@MUCH
@given(name=st.sampled_from(FILES[:13]), bits=st.lists(BITS, max_size=25))
def test_anything_like_yaml_in_any_file(name: str, bits: list[str]) -> None:
    text = "".join(bits)
    with made_of({name: (front(text) if name.endswith(".md") else text).encode()}) as (village, made):
        whole(village, made)


@MUCH
@given(key=st.sampled_from(KEYS), value=st.text(max_size=40))
def test_any_text_in_any_field(key: str, value: str) -> None:
    fields = {"titel": "Soepavond", "datum": "2026-12-12", key: value}
    typed = front(*(f"{name}: {said}" for name, said in fields.items()))
    with made_of({"agenda/x.md": typed.encode("utf-8", "surrogatepass")}) as (village, made):
        whole(village, made)


@MUCH
@given(bits=st.lists(MARKDOWN, max_size=25))
def test_no_text_puts_code_on_a_page(bits: list[str]) -> None:
    text = "".join(bits)
    answer = "vragen:\n  - vraag: Wat?\n    antwoord: |\n" + "".join(f"      {row}\n" for row in text.split("\n"))
    with made_of({"paginas/x.md": front("titel: X") + text, "vragen.yml": answer.encode()}) as (village, made):
        whole(village, made)
        for path in made.files() if made.site.exists() else ():
            if path.endswith(".html"):
                harmless(made.page(path))


@settings(MUCH, max_examples=EXAMPLES // 4)
@given(bits=st.lists(MARKDOWN, max_size=25))
def test_no_text_puts_code_in_a_review(bits: list[str]) -> None:
    page = {"paginas/x.md": front("titel: X") + "".join(bits), "beelden/beelden.yml": ""}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        village = new_village(Path(folder), page)
        whole(village, village.check())
        harmless(LexborHTMLParser((village.folder / "output/intern/nazicht.html").read_text("utf-8")))


@settings(max_examples=10 * EXAMPLES, deadline=None)
@given(bits=st.lists(MARKDOWN, max_size=25))
def test_no_text_becomes_code(bits: list[str]) -> None:
    from buurtpunt import prose

    harmless(LexborHTMLParser(prose.render("".join(bits)).html))


def harmless(page: LexborHTMLParser) -> None:
    """A page on which no code can run and that asks nothing from elsewhere, as a browser reads it."""
    for node in page.css("*"):
        assert node.tag not in ("iframe", "object", "embed", "form", "base", "math")
        assert node.tag != "script" or node.attributes.get("type") == "application/ld+json"
        for name, value in node.attributes.items():
            assert not name.lower().startswith("on")
            if node.tag != "link" and name in ("href", "src", "action", "formaction", "xlink:href"):
                assert scheme_of(value or "") not in ("javascript", "data", "vbscript", "file")
