"""Files that a village offers for download, and what may not be one."""

from __future__ import annotations

import io
import time
import tracemalloc
import zipfile
import zlib

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from buurtpunt.checking import properties
from conftest import VillageBuilder
from rows import each

PAGE = "---\ntitel: A\n---\n[hier](../bijlagen/{name})\n"


@pytest.mark.parametrize("name", ["foto.jpg", "kaart.svg", "pagina.html", "rekenblad.js", "zonder-einde"])
def test_what_could_keep_a_place_or_run_code_is_no_attachment(village: VillageBuilder, name: str) -> None:
    made = village({"paginas/a.md": PAGE.format(name=name), f"bijlagen/{name}": b"<script>"}).build()
    (problem,) = [p for p in made.problems if p.level == "fout"]
    assert (problem.code, problem.file, problem.line) == ("bijlage-soort", "content/paginas/a.md", 4)
    assert problem.sentence == f"Een bestand zoals `{name}` kan geen bijlage zijn."


def test_a_picture_gets_the_advice_where_it_belongs(village: VillageBuilder) -> None:
    made = village({"paginas/a.md": PAGE.format(name="foto.jpg"), "bijlagen/foto.jpg": b"x"}).build()
    (problem,) = [p for p in made.problems if p.code == "bijlage-soort"]
    assert problem.remedy == "Zet het in `content/beelden` en toon het zo: `![wat je erop ziet](foto.jpg)`"


def test_the_call_to_action_may_lead_to_an_attachment(village: VillageBuilder) -> None:
    hub = "naam: M\noproep: {tekst: Lees het plan, link: bijlagen/plan.pdf}\n"
    made = village({"buurtpunt.yml": hub, "bijlagen/plan.pdf": b"%PDF-1.7"}).build()
    assert (made.exit_code, made.bytes("bestanden/plan.pdf")) == (0, b"%PDF-1.7")


def test_two_drafts_may_speak_of_each_other(village: VillageBuilder) -> None:
    draft = "---\ntitel: {name}\nconcept: ja\n---\n[ander]({other}.md)\n"
    made = village({f"paginas/{a}.md": draft.format(name=a, other=b) for a, b in ("ab", "ba")}).build()
    assert made.exit_code == 0


def test_a_page_that_is_seen_may_not_lead_to_a_draft(village: VillageBuilder) -> None:
    seen = "---\ntitel: A\n---\n[b](b.md)\n"
    made = village({"paginas/a.md": seen, "paginas/b.md": "---\ntitel: B\nconcept: ja\n---\n"}).build()
    assert [p.code for p in made.problems if p.level == "fout"] == ["link-naar-verborgen"]


@pytest.mark.parametrize("words, warned", [("", True), ("Een kom soep", False)])
def test_a_picture_in_a_text_needs_words(village: VillageBuilder, words: str, warned: bool) -> None:
    from buurtpunt.images.pillow import house

    page = f"---\ntitel: A\n---\n![{words}](soep.png)\n"
    made = village({"paginas/a.md": page, "beelden/soep.png": house("#a3262a", 64)}).build()
    assert ("beeld-zonder-beschrijving" in made.codes) is warned


def test_a_picture_of_elsewhere_does_not_become_one_of_ours(village: VillageBuilder) -> None:
    from buurtpunt.images.pillow import house

    page = "---\ntitel: A\n---\n![x](https://elders.example/soep.png)\n"
    made = village({"paginas/a.md": page, "beelden/soep.png": house("#a3262a", 64)}).build()
    (problem,) = [p for p in made.problems if p.level == "fout"]
    assert problem.remedy == (
        "Haal het beeld binnen: bewaar het in `content/beelden` en gebruik de naam van het bestand."
    )


def test_a_closure_that_is_to_come_stands_on_the_contact_page(village: VillageBuilder) -> None:
    closed = {"uren.yml": "sluitingen:\n- {van: 2026-12-24, tot: 2027-01-03}\n"}
    assert "We zijn gesloten van" in village(closed).build().text("contact/")
    assert "contact/index.html" not in village(closed).build(today="2027-01-04").files()


# What it tells besides -------------------------------------------------------------------------------------------------


def pdf(author: str = "", script: str = "", packed: bool = False, xmp: bool = False) -> bytes:
    """A PDF with one empty page, as a word processor makes it."""
    out = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        if author and xmp:
            with made.open_metadata() as metadata:
                metadata["dc:creator"] = [author]
        elif author:
            made.docinfo["/Author"] = author
        if script:
            made.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=script)
        mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
        made.save(out, object_stream_mode=mode, compress_streams=packed)
    return out.getvalue()


def office(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in files.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), text)
    return out.getvalue()


CORE = "<cp:coreProperties><dc:creator>{}</dc:creator><cp:lastModifiedBy>{}</cp:lastModifiedBy></cp:coreProperties>"


def photo(spot: bool = True, **save: object) -> bytes:
    """A photo of a telephone; without a spot it has a block for one, in which only the version stands."""
    out, image = io.BytesIO(), Image.new("RGB", (8, 8))
    exif = image.getexif()
    exif[0x8825] = {0: b"\2\3\0\0"} | ({1: "N", 2: (51.0, 3.0, 0.0), 3: "E", 4: (3.0, 43.0, 0.0)} if spot else {})
    image.save(out, str(save.pop("format", "JPEG")), exif=exif, **save)
    return out.getvalue()


def packed(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name.replace("__", "/").replace("_", "."), data)
    return out.getvalue()


def film(*boxes: bytes) -> bytes:
    return b"\0\0\0\x18ftypmp42\0\0\0\0" + b"".join((len(box) + 4).to_bytes(4, "big") + box for box in boxes)


FILMED = "de plaats waar het opgenomen is"
TAKEN = "de plaats waar een foto genomen is"
WALKED = "waar iemand precies was, van het begin tot het einde"
APPLE = b"moovmetakeys\0\0\0\0\0\0\0\1\0\0\0\x2cmdtacom.apple.quicktime.location.ISO6709ilst\0\0\0\1data\0\0\0\1+51.0500+003.7300+010.000/"
THIRD = b"moovudtaloci\0\0\0\0\x15\xc7Dries\0\0\0\3\xba\xe1\0\x33\x0c\xcc\0\0\0\0earth\0\0"
XMP = b"uuid\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac<x:xmpmeta><exif:GPSLatitude>51,3N</exif:GPSLatitude>"
RUNS = "een programmaatje dat vanzelf kan lopen"
TELLING = {
    "a PDF with an author": ("plan.pdf", pdf("Odiel Voorbeeld"), "wie het maakte (Odiel Voorbeeld)"),
    "an author with letters of all sorts": ("plan.pdf", pdf("Zoë (Ğ) \N{GREEK SMALL LETTER PI}"), "wie het maakte (Zoë (Ğ) \N{GREEK SMALL LETTER PI})"),
    "a PDF that is packed": ("plan.pdf", pdf("Odiel Voorbeeld", packed=True), "wie het maakte (Odiel Voorbeeld)"),
    "an author in XMP": ("plan.pdf", pdf("Odiel & co", xmp=True), "wie het maakte (Odiel & co)"),
    "a PDF with a script": ("plan.pdf", pdf(script="app.alert(1)"), RUNS),
    "a packed PDF with a script": ("plan.pdf", pdf(script="app.alert(1)", packed=True), RUNS),
    "both": ("plan.pdf", pdf("Odiel", "app.alert(1)"), f"wie het maakte (Odiel) en {RUNS}"),
    "a text of Word": ("plan.docx", office(docProps__core_xml=CORE.format("Odiel", "Mieke")), "wie het maakte (Odiel en Mieke)"),
    "a table of LibreOffice": ("plan.ods", office(meta_xml="<meta:initial-creator>Odiel</meta:initial-creator>"), "wie het maakte (Odiel)"),
    "a table with macros": ("plan.xlsx", office(xl__vbaProject_bin="x"), RUNS),
    "a walk": ("plan.gpx", b'<gpx><trk><trkseg><trkpt lat="51" lon="3"/></trkseg></trk></gpx>', WALKED),
    "a walk with letters of two bytes": ("plan.gpx", '<gpx><trk><trkseg><trkpt lat="51" lon="3"/></trkseg></trk></gpx>'.encode("utf-16"), WALKED),
    "a film of an iPhone": ("plan.mp4", film(APPLE), FILMED),
    "a film of an older telephone": ("plan.mp4", film(THIRD), FILMED),
    "a film with XMP": ("plan.mp4", film(XMP), FILMED),
    "a film of a camera on a helmet": ("plan.mp4", film(b"mdatSTRMGPS5l\x14\0\1" + b"\0" * 20), FILMED),
    "a film of which the end says it": ("plan.mp4", film(b"mdat" + b"\0" * 31_000_000, APPLE), FILMED),
    "a PDF of photos": ("plan.pdf", b"%PDF-1.4 stream\n" + photo() + b"endstream", TAKEN),
    "a text with a photo": ("plan.docx", packed(word__media__image1_jpg=photo()), TAKEN),
    "photos in one file": ("plan.zip", packed(a_jpg=photo(False), b_png=photo(format="PNG"), c_jpeg=photo()), TAKEN),
    "a PNG and a film in one file": ("plan.zip", packed(b_png=photo(format="PNG"), c_mp4=film(APPLE)), f"{TAKEN} en {FILMED}"),
    "a walk in one file with others": ("plan.zip", packed(a_gpx=b"<trkpt lat='51'/>"), WALKED),
    "a film": ("plan.mp4", b"\0\0\0\x18ftypmp42udta\xa9xyz\0\x12+51.0500+003.7300/", "de plaats waar het opgenomen is"),
}  # fmt: skip


@each("what", TELLING)
def test_what_a_file_tells_besides_is_a_tip(village: VillageBuilder, what: str) -> None:
    name, data, told = TELLING[what]
    place = village({"paginas/a.md": PAGE.format(name=name), f"bijlagen/{name}": data})
    for made in (place.build(), place.build()):
        (problem,) = [one for one in made.problems if one.code == "bijlage-vertelt-meer"]
        assert (made.exit_code, problem.level, problem.file) == (0, "tip", f"content/bijlagen/{name}")
        assert problem.sentence == f"In dit bestand staat ook {told}. Wie het ophaalt, kan dat zien."
    assert made.bytes(f"bestanden/{name}") == data


SILENT = {
    "a PDF without an author": ("plan.pdf", pdf()),
    "half a PDF": ("plan.pdf", pdf("Odiel", packed=True)[:150]),
    "a file that is no PDF": ("plan.pdf", b"/Author"),
    "a text of Word without a name": ("plan.docx", office(docProps__core_xml=CORE.format("", " "))),
    "half a text of Word": ("plan.docx", office(docProps__core_xml=CORE.format("Odiel", "Mieke"))[:-30]),
    "photos that do not say where they were taken": ("plan.zip", packed(a_jpg=photo(False), b_jpg=photo(False)[:60])),
    "a film that does not": ("plan.mp4", film(b"moovudta\xa9nam\0\5\x15\xc7Feest", b"mdatloci xyz")),
    "a point on the map": ("plan.gpx", b'<gpx><wpt lat="51" lon="3"/></gpx>'),
}


@each("what", SILENT)
def test_of_a_file_that_tells_nothing_more_nothing_is_said(village: VillageBuilder, what: str) -> None:
    name, data = SILENT[what]
    made = village({"paginas/a.md": PAGE.format(name=name), f"bijlagen/{name}": data}).build()
    assert (made.exit_code, "bijlage-vertelt-meer" in made.codes) == (0, False)


def test_a_file_that_changes_is_looked_at_once_more(village: VillageBuilder) -> None:
    place = village({"paginas/a.md": PAGE.format(name="plan.pdf"), "bijlagen/plan.pdf": pdf("Odiel")})
    assert "bijlage-vertelt-meer" in place.build().codes
    place.write({"bijlagen/plan.pdf": pdf()})
    assert "bijlage-vertelt-meer" not in place.build().codes


def piece(data: bytes, head: bytes = b"<< /Type /ObjStm /Filter /FlateDecode >> stream\n") -> bytes:
    return head + zlib.compress(data) + b"endstream\n"


LARGE = {
    "a PDF of many pieces": (b"%PDF-1.7\n" + piece(bytes(4_000_000)) * 3_000, ".pdf"),
    "a PDF of pieces without an end": (b"%PDF-1.7\n" + piece(bytes(4_000_000)).removesuffix(b"endstream\n") * 3_000, ".pdf"),
    "a PDF of pieces that break off": (b"%PDF-1.7\n" + piece(bytes(4_000_000))[:3_000] * 3_000, ".pdf"),
    "a PDF by many": (b"%PDF-1.7\n" + b"/Author (Odiel)\n" * 500_000, ".pdf"),
    "a folder of large files": (packed(**{f"a{n}_jpg": bytes(10_000_000) for n in range(30)}), ".zip"),
    "a folder of many files": (packed(**{f"a{n}_jpg": b"" for n in range(20_000)}), ".zip"),
}  # fmt: skip


@each("what", LARGE)
def test_a_small_file_that_unpacks_into_a_large_one_takes_little_memory_and_time(what: str) -> None:
    data, suffix = LARGE[what]
    began = time.process_time()
    tracemalloc.start()
    list(properties.said(data, suffix))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 120_000_000
    assert time.process_time() - began < 20


@given(st.binary(max_size=400), st.sampled_from([".pdf", ".docx", ".gpx", ".mp4"]), st.integers(0, 3000))
def test_any_bytes_are_looked_through(data: bytes, suffix: str, at: int) -> None:
    whole = pdf("Odiel", packed=True) if suffix == ".pdf" else office(docProps__core_xml=CORE.format("A", "B"))
    list(properties.said(data, suffix))
    list(properties.said(whole[:at] + data + whole[at:], suffix))
