"""The pages that are made: one for each file of a village with all of its keys, and one for each subject of problems.

The words are those of the model (`forms`) and of `problems`: the same that a villager reads on the screen.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import dutch
from buurtpunt.model.collection import Collection, Layout
from buurtpunt.model.files import FileForm, forms
from buurtpunt.model.form import Sort
from buurtpunt.model.keys import Key, Value, keys_of
from buurtpunt.model.record import Record
from buurtpunt.problems import Kind, all_kinds, by_subject

FILES_FROM, CODES_FROM = 100, 200  # where in the book they begin
ALL_CODES = "alle-codes"

# What the problems of each module of `buurtpunt.problems` are about, in the order of the book.
SUBJECTS = {
    "fields": "Gegevens: wat er mag staan",
    "values": "Gegevens: wat je invulde",
    "yaml": "Tekens en spaties",
    "files": "Bestanden en mappen",
    "moments": "Dagen en uren",
    "calendar": "Wat terugkomt, en openingsuren",
    "agenda": "De agenda",
    "meetings": "Vergaderingen",
    "village": "Links, foto's en adressen",
    "printing": "Drukwerk",
    "people": "Mensen en de wet",
    "consent": "Wie op de foto staat",
    "freshness": "Wat oud wordt",
    "translation": "Meer dan één taal",
    "plan": "Het plan: wie hoort wat, en wanneer",
    "language": "Gewone taal",
    "accessibility": "Voor iedereen te lezen",
    "elsewhere": "Links naar andere sites",
    "theme": "Thema's",
    "starting": "Beginnen",
    "serving": "Kijken terwijl je werkt",
    "output": "Bewaren",
    "doctor": "De dokter",
    "publishing": "Online zetten",
}
_LAYOUTS = {
    Layout.FIELDS: "Op elke regel staat een woord, een dubbelpunt en wat je invult.",
    Layout.LISTS: "Het bestand is een lijst. Elk ding begint met een streepje.",
    Layout.FRONT: "Bovenaan staan gegevens, tussen twee regels met drie streepjes. Daaronder staat je tekst.",
    Layout.PER_NAME: "Eerst staat de naam van een foto, met een dubbelpunt. Daaronder, met twee spaties ervoor, wat je erover zegt.",
}
_FACT = "…"


def pages(written: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each made page by the name of its file; what was written for a page of a file comes before what is made."""
    for number, form in enumerate(forms().values(), FILES_FROM):
        name = page_of(form)
        yield name, _file_page(form, number, written.get(name, ""))
    found = by_subject()
    for number, subject in enumerate(sorted(found, key=_place_of), CODES_FROM + 1):
        if found[subject]:
            yield f"code-{subject}", _front(title_of(subject), number) + "\n".join(map(_entry, found[subject].values()))
    yield ALL_CODES, _front("Alle codes, van a tot z", CODES_FROM) + _index()


def page_of(form: FileForm) -> str:
    """The name of the page about a sort of file."""
    return f"bestand-{form.name}"


def title_of(subject: str) -> str:
    """What the problems of a module are about."""
    return SUBJECTS.get(subject, subject)


def _place_of(subject: str) -> int:
    return [*SUBJECTS].index(subject) if subject in SUBJECTS else len(SUBJECTS)


def _front(title: str, order: int) -> str:
    return f"---\ntitel: {title}\nvolgorde: {order}\n---\n"


# A file --------------------------------------------------------------------------------------------------------------


def _file_page(form: FileForm, order: int, written: str) -> str:
    """One sort of file: what was written about it, and every key that it can have."""
    text = (
        written.rstrip() or f"{_front(form.path.removeprefix('content/'), order)}{form.description}\n\n{_shown(form)}"
    )
    where = f"Je vindt het in `{form.path}`." if "*" not in form.path else f"Elk bestand heet zoals `{form.path}`."
    if "*" in form.path:
        where += " In de plaats van het sterretje komt een naam die je zelf kiest."
    lines = [text, "", "## Alles wat erin kan", "", f"{where} {_LAYOUTS[form.layout]}", ""]
    return "\n".join([*lines, *_keys(form.keys), *_below(form.keys, ())]) + "\n"


def _shown(form: FileForm) -> str:
    """A file of that sort as somebody may type it, of which nothing was written."""
    rows = _rows(form.kinds[0])
    if form.layout is Layout.LISTS:
        rows = [f"{form.kinds[0].key}:", *(f"  {'  ' if number else '- '}{row}" for number, row in enumerate(rows))]
    if form.layout is Layout.FRONT:
        rows = ["---", *rows, "---", "Je tekst."]
    name, language = form.path.replace("*", "voorbeeld"), "markdown" if form.layout is Layout.FRONT else "yaml"
    return "\n".join([f"Zo ziet `{name}` eruit:", "", f"```{language}", *rows, "```"])


def _rows(kind: Collection[Record]) -> list[str]:
    """The keys of one thing that it cannot do without, and those that one fills in for a new one."""
    usual = {*kind.new.usual} - {"concept"} if kind.new else set()
    keys = keys_of(kind.model)
    shown = [key for key in keys if key.required or key.name in usual] or keys[:1]
    return [f"{key.name}: {key.example}" for key in shown]


def _keys(keys: tuple[Key, ...]) -> Iterator[str]:
    """A list of keys, with what each is for."""
    for key in keys:
        wanted = " *(verplicht)*" if key.required else ""
        yield f"`{key.name}`{wanted}"
        yield f":   {key.description} {_sentence(key.value)}".rstrip()
        yield f":   `{key.name}: {key.example}`"
        yield ""


def _below(keys: tuple[Key, ...], path: tuple[str, ...]) -> Iterator[str]:
    """The keys of each group, under a heading that tells where it stands."""
    for key in keys:
        if key.value.keys:
            here = (*path, key.name)
            yield f"## In `{' › '.join(here)}`\n"
            yield from _keys(key.value.keys)
            yield from _below(key.value.keys, here)


def _sentence(value: Value) -> str:
    """What may be typed, as a sentence: `Een dag.`; nothing where that goes without saying."""
    words = _what(value)
    if words == _of(Sort.TEXT):
        return ""
    return f"{words[0].upper()}{words[1:]}."


def _what(value: Value) -> str:
    if value.free:
        return f"woorden die je zelf kiest, met achter elk {_of(value.sort)}"
    if value.choices:
        words = dutch.enumerate_words((f"`{word}`" for word in value.choices), last="of")
        return f"{'een of meer van' if value.many else 'een van'} deze: {words}"
    if value.count:
        return f"een lijstje van {value.count}"
    if value.sort is Sort.GROUP:
        one = "een lijst" if value.many else "een groepje"
        return f"{one}; wat erin kan, staat hieronder" + (". Of gewoon een tekst" if value.as_text else "")
    return f"{_of(value.sort)}, of een lijst ervan" if value.many else _of(value.sort)


def _of(sort: Sort) -> str:
    return tell(f"model.sort.{sort}")


# A problem -----------------------------------------------------------------------------------------------------------


def _entry(kind: Kind) -> str:
    """One kind of problem: what the screen says, what to do, and why; the facts of a village are left open."""
    remedy = readable(kind.remedy)
    todo = remedy if remedy.strip(f"{_FACT} `.") else "Wat je kunt typen, staat erbij op je scherm."
    lines = [f"## {kind.code}", "", f"**{kind.level.value.capitalize()}.** {readable(kind.sentence)}", ""]
    return "\n".join([*lines, f"- **Doe dit:** {todo}", f"- **Waarom:** {readable(kind.why, facts=False)}", ""])


def readable(template: str, *, facts: bool = True) -> str:
    """A sentence as Markdown that shows it letter by letter; what depends on the village is left open."""
    text = template.format_map(defaultdict(lambda: _FACT)) if facts else template
    return "".join(part if part.startswith("`") else _escaped(part) for part in re.split(r"(`[^`]*`)", text))


def _escaped(text: str) -> str:
    return re.sub(r"([\\*_\[\]<>#|])", r"\\\1", text)


def _index() -> str:
    """Every code, with the way to its explanation."""
    where = {code: subject for subject, kinds in by_subject().items() for code in kinds}
    lines = ["Zoek je een code die op je scherm stond? Klik erop.", ""]
    letter = ""
    for code in all_kinds():
        if code[0] != letter:
            letter = code[0]
            lines += ["", f"**{letter}**", ""]
        lines.append(f"- [{code}](code-{where[code]}.md#{code})")
    return "\n".join(lines) + "\n"
