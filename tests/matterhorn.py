"""Whether a sheet can be read aloud: the failures of the Matterhorn Protocol 1.1 (PDF/UA-1) that a program can find.

Written from the protocol, and apart from the program that sets the sheets: it reads nothing but the finished PDF. Fault
by fault it says the number of the failure first, as in `13-004 a figure without words`.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary

# What may stand in what (ISO 32000-1, 14.8.4); a kind that is not named here may hold anything.
INSIDE = {
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "TR": {"TH", "TD"},
    "TOC": {"TOC", "TOCI", "Caption"},
}
AROUND = {"LI": {"L"}, "Lbl": {"LI", "Note"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"}, "TD": {"TR"}}
STANDARD = {
    *(
        "Document",
        "Part",
        "Art",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "TOC",
        "TOCI",
        "Index",
        "NonStruct",
        "Private",
    ),
    *("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead"),
    *("TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Figure", "Formula"),
}
PAINT = {"Tj", "TJ", "'", '"', "Do", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "BI", "INLINE IMAGE"}


def faults(data: bytes) -> list[str]:
    """All that is wrong with a PDF; nothing when it is as it should be."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        if "/StructTreeRoot" not in pdf.Root:
            return ["01-006 no tag tree"]
        kinds = [*_elements(pdf.Root.StructTreeRoot.K, "")]
        checks = (_document(pdf), _paint(pdf), _parents(pdf), _tree(pdf, kinds), _links(pdf), _fonts(pdf))
        return [fault for check in checks for fault in check]


def _document(pdf: pikepdf.Pdf) -> Iterator[str]:
    meta = pdf.open_metadata()
    root: Any = pdf.Root
    told = {
        "06-002 no sign of PDF/UA": meta.get("pdfuaid:part") == "1",
        "06-003 no title": bool(meta.get("dc:title")),
        "07-001 the title is not shown": bool(root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle")),
        "11-006 no language": str(pdf.Root.get("/Lang", "")).startswith("nl"),
        "01-007 suspect": not root.get("/MarkInfo", Dictionary()).get("/Suspects"),
        "02-001 not marked": bool(root.get("/MarkInfo", Dictionary()).get("/Marked")),
        "26-001 locked": not pdf.is_encrypted,
        "28-008 pages without an order": all(page.obj.get("/Tabs") == "/S" for page in pdf.pages),
        "29-001 a script": "/JavaScript" not in root.get("/Names", Dictionary()),
    }
    yield from (fault for fault, good in told.items() if not good)


def _elements(node: Any, around: str) -> Iterator[tuple[Dictionary, str, str]]:
    """Each element with its kind and that of what it stands in, in the order of reading."""
    if isinstance(node, Array):
        for kid in node:
            yield from _elements(kid, around)
    elif isinstance(node, Dictionary) and "/S" in node:
        kind = str(node.S).lstrip("/")
        yield node, kind, around
        yield from _elements(node.get("/K", Array()), kind)


def _tree(pdf: pikepdf.Pdf, elements: list[tuple[Dictionary, str, str]]) -> Iterator[str]:
    for name in pdf.Root.StructTreeRoot.get("/RoleMap", {}):
        if str(name).lstrip("/") in STANDARD:
            yield f"02-004 {name} means something else"
    for element, kind, around in elements:
        if kind not in STANDARD:
            yield f"02-001 {kind} is no kind that is known"
        if kind not in INSIDE.get(around, {kind}) or around not in AROUND.get(kind, {around}):
            yield f"09-004 {kind} in {around}"
        if kind == "Figure" and not str(element.get("/Alt", "")):
            yield "13-004 a figure without words"
    levels = [int(kind[1]) for _, kind, _ in elements if kind[0] == "H" and kind[1:].isdigit()]
    if not levels or levels[0] != 1:
        yield "14-002 the first heading is not H1"
    yield from (f"14-003 H{a} is followed by H{b}" for a, b in pairwise(levels) if b > a + 1)
    if Counter(kind for _, kind, _ in elements)["Document"] != 1:
        yield "09-004 not one Document"


def marks(pdf: pikepdf.Pdf) -> list[tuple[Any, int]]:
    """The marked pieces that the tag tree holds, in the order of reading: their page and their number."""
    return [*_marks(pdf.Root.StructTreeRoot.K, None)]


def _marks(node: Any, page: Any) -> Iterator[tuple[Any, int]]:
    if isinstance(node, Array):
        for kid in node:
            yield from _marks(kid, page)
    elif isinstance(node, Dictionary):
        page = node.Pg.objgen if "/Pg" in node else page
        if "/MCID" in node:
            yield page, int(node.MCID)
        elif node.get("/Type") != "/OBJR":
            yield from _marks(node.get("/K", Array()), page)
    else:
        yield page, int(node)


def _paint(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Paint that is neither in the tree nor meant not to be read, and marks that the tree does not know, or twice."""
    known = Counter(marks(pdf))
    used: set[tuple[Any, int]] = set()
    for number, page in enumerate(pdf.pages, 1):
        for mark in _painted(page):
            if isinstance(mark, str):
                yield f"{mark} on page {number}"
            else:
                used.add((page.obj.objgen, mark))
    yield from (f"01-005 {mark} is not in the tree" for _, mark in used - set(known))
    yield from (f"09-001 {mark} is in the tree and on no page" for _, mark in set(known) - used)
    yield from (f"09-001 {mark} is in the tree twice" for (_, mark), count in known.items() if count > 1)


def _painted(page: Any) -> set[int | str]:
    """The numbers of the marked pieces with paint in them; a fault for paint outside of any, and for one in another."""
    stack: list[int | str | None] = []
    seen: set[int | str] = set()
    for step in pikepdf.parse_content_stream(page):
        name = str(step.operator)
        if name in ("BDC", "BMC"):
            stack.append(mark_of(step.operands))
            numbers = [mark for mark in stack if isinstance(mark, int)]
            if "artifact" in stack and numbers:
                seen.add("01-003 an artifact and a tag, one in the other")
        elif name == "EMC":
            stack.pop()
        elif name in PAINT and "artifact" not in stack:
            seen.add(next((mark for mark in reversed(stack) if isinstance(mark, int)), "01-005 untagged paint"))
    return seen


def mark_of(operands: Any) -> int | str | None:
    """What the operands of BDC or BMC mark: a piece of the tag tree by its number, what is not to be read, or nothing."""
    if str(operands[0]) == "/Artifact":
        return "artifact"
    facts = operands[1] if len(operands) > 1 else None
    number = facts.get("/MCID") if isinstance(facts, Dictionary) else None
    return None if number is None else int(number)


def _numbers(node: Any) -> dict[int, Any]:
    """What a number tree holds (ISO 32000-1, 7.9.7)."""
    pairs = [*node.get("/Nums", Array())]
    found = {int(number): value for number, value in zip(pairs[::2], pairs[1::2], strict=True)}
    for kid in node.get("/Kids", Array()):
        found |= _numbers(kid)
    return found


def _parents(pdf: pikepdf.Pdf) -> Iterator[str]:
    """The way back, from a piece on a page to its element, on which a screen reader relies."""
    back = _numbers(pdf.Root.StructTreeRoot.ParentTree)
    owners: list[Any] = [page.obj.get("/StructParents") for page in pdf.pages]
    if len({int(number) for number in owners if number is not None}) != len(owners):
        yield "01-006 pages share a number"
        return
    for number, page in zip(owners, pdf.pages, strict=True):
        elements = back.get(int(number), [])
        for mark in _painted(page):
            if isinstance(mark, int) and not (mark < len(elements) and "/S" in elements[mark]):
                yield f"01-005 no way back from {mark}"


def _links(pdf: pikepdf.Pdf) -> Iterator[str]:
    back = _numbers(pdf.Root.StructTreeRoot.ParentTree)
    for page in pdf.pages:
        for note in page.obj.get("/Annots", Array()):
            owner = back.get(int(note.get("/StructParent", -1)))
            if note.Subtype != "/Link":
                yield f"28-002 a note of the kind {note.Subtype}"
            elif owner is None or owner.get("/S") != "/Link":
                yield "28-011 a link that is not in the tree"
            if not str(note.get("/Contents", "")):
                yield "28-012 a link without words"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if not isinstance(item, Dictionary):
            continue
        if item.get("/Type") == "/Font" and item.get("/Subtype") == "/Type0" and "/ToUnicode" not in item:
            yield f"10-001 {item.BaseFont} cannot be read as text"
        if item.get("/Subtype") == "/CIDFontType2" and "/CIDToGIDMap" not in item:
            yield f"31-011 {item.BaseFont} without a map of its letters"
        if item.get("/Type") == "/FontDescriptor" and not {"/FontFile", "/FontFile2", "/FontFile3"} & set(item.keys()):
            yield f"31-009 {item.FontName} is not embedded"
