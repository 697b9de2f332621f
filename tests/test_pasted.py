"""What villagers paste, from wherever they have it, and what a visitor sees of it."""

from __future__ import annotations

import re

from buurtpunt import prose
from rows import each

FROM_TELEPHONE = {
    "*Soepavond* zaterdag!\nKom _allemaal_ af": "<p><em>Soepavond</em> zaterdag!\nKom <em>allemaal</em> af</p>",
    "*Let op:* breng een kom mee": "<p><em>Let op:</em> breng een kom mee</p>",
    "📅 zaterdag 12 december\n⏰ 18 uur\n📍 De oude school": "<p>📅 zaterdag 12 december<br>\n⏰ 18 uur<br>\n📍 De oude school</p>",
    "ℹ️ Info\n‼️ Let op\n⏳ Nog even\n① Bel": "<p>ℹ️ Info<br>\n‼️ Let op<br>\n⏳ Nog even<br>\n① Bel</p>",
    "1️⃣ Bel\n2️⃣ Kom\n#️⃣ Dorp": "<p>1️⃣ Bel<br>\n2️⃣ Kom<br>\n#️⃣ Dorp</p>",
    "🍲 Soep\n🥖 Brood\n🍰 Taart": "<p>🍲 Soep<br>\n🥖 Brood<br>\n🍰 Taart</p>",
    "📅 Zaterdag 5 december\n🕕 18u\n📍 De oude school": "<p>📅 Zaterdag 5 december<br>\n🕕 18u<br>\n📍 De oude school</p>",
    "1\ufe0f\u20e3 Bel aan\n2\ufe0f\u20e3 Wacht\n3\ufe0f\u20e3 Kom binnen": "<p>1\ufe0f\u20e3 Bel aan<br>\n2\ufe0f\u20e3 Wacht<br>\n3\ufe0f\u20e3 Kom binnen</p>",
    "✅ melk\n❌ suiker": "<p>✅ melk<br>\n❌ suiker</p>",
    "👉 Inschrijven via https://forms.example/abc_def-ghi\n👉 Of bel 0450 00 12 34": '<p>👉 Inschrijven via <a href="https://forms.example/abc_def-ghi">https://forms.example/abc_def-ghi</a><br>\n👉 Of bel <a href="tel:+32450001234">0450 00 12 34</a></p>',
    "[12/11/2026 18:03] Mieke: Wie brengt soep?\n[12/11/2026 18:05] Jan: Ik!": "<p>[12/11/2026 18:03] Mieke: Wie brengt soep?<br>\n[12/11/2026 18:05] Jan: Ik!</p>",
    "> Wie komt er?\nIk!": "<blockquote><p>Wie komt er?\nIk!</p></blockquote>",
    "- melk\n- brood\n\nTot dan 😀": "<ul><li>melk</li><li>brood</li></ul><p>Tot dan 😀</p>",
    "~Afgelast~ Verplaatst naar zondag": "<p><del>Afgelast</del> Verplaatst naar zondag</p>",
    "*Wanneer?* Zaterdag\n*Waar?* De zaal": "<p><em>Wanneer?</em> Zaterdag\n<em>Waar?</em> De zaal</p>",
    "Kom je ook? 👇👇👇\n\n#verzonnegem #buurtpunt #samen_sterk": "<p>Kom je ook? 👇👇👇</p><p>#verzonnegem #buurtpunt #samen_sterk</p>",
    "#1 van het dorp!": "<p>#1 van het dorp!</p>",
    "@Mieke Voorbeeld en @De Oude Melkerij nodigen uit": "<p>@Mieke Voorbeeld en @De Oude Melkerij nodigen uit</p>",
    "Tickets: https://www.kermis.example/events/123?acontext=%7B%22a%22%7D&ref=x": '<p>Tickets: <a href="https://www.kermis.example/events/123?acontext=%7B%22a%22%7D&amp;ref=x">https://www.kermis.example/events/123?acontext=%7B%22a%22%7D&amp;ref=x</a></p>',
    "Meer info\n----------": '<h2 id="meer-info">Meer info</h2>',
    "Meer info\n==========\nTekst": '<h2 id="meer-info">Meer info</h2><p>Tekst</p>',
}
FROM_WORD = {
    "\u2022\xa0\xa0\xa0melk\n\u2022\xa0\xa0\xa0brood": "<ul><li>melk</li><li>brood</li></ul>",
    "\xb7\xa0\xa0\xa0\xa0\xa0\xa0\xa0\xa0 melk\n\xb7\xa0\xa0\xa0\xa0 brood": "<ul><li>melk</li><li>brood</li></ul>",
    "1.\xa0\xa0\xa0\xa0Bel\n2.\xa0\xa0\xa0Wacht": "<ol><li>Bel</li><li>Wacht</li></ol>",
    "a)\tmelk\nb)\tbrood": "<p>a)  melk<br>\nb)  brood</p>",
    "a. melk\nb. brood": "<p>a. melk<br>\nb. brood</p>",
    "1)Bel\n2)Wacht": "<p>1)Bel<br>\n2)Wacht</p>",
    "1.Bel aan\n2.Wacht": "<p>1.Bel aan<br>\n2.Wacht</p>",
    "1/ Bel aan\n2/ Wacht": "<p>1/ Bel aan<br>\n2/ Wacht</p>",
    "(1) Bel aan\n(2) Wacht": "<p>(1) Bel aan<br>\n(2) Wacht</p>",
    "1.1 Doel\n1.2 Middelen": "<p>1.1 Doel<br>\n1.2 Middelen</p>",
    "I. Doel\nII. Middelen": "<p>I. Doel<br>\nII. Middelen</p>",
    "‘t Is feest in ‘t dorp, ‘s avonds. De jaren ‘70": "<p>’t Is feest in ’t dorp, ’s avonds. De jaren ’70</p>",
    "Prijs: € 5,-": "<p>Prijs: € 5,-</p>",
    "Prijs: €5,-- per persoon": "<p>Prijs: €5,– per persoon</p>",
    "Prijs: 5,00 € (leden 3,50 €)": "<p>Prijs: 5,00 € (leden 3,50 €)</p>",
    "5 * 3 = 15 en 2 * 4 = 8": "<p>5 * 3 = 15 en 2 * 4 = 8</p>",
    "10 - 12 u., 13-17u": "<p>10 - 12 u., 13-17u</p>",
    "<50 plaatsen, >18 jaar": "<p>&lt;50 plaatsen, &gt;18 jaar</p>",
    "Wie < 12 jaar is, betaalt niets; > 12 wel": "<p>Wie &lt; 12 jaar is, betaalt niets; &gt; 12 wel</p>",
    "A&B, Jan & Piet, AT&amp;T": "<p>A&amp;B, Jan &amp; Piet, AT&amp;T</p>",
    "\tIngesprongen met tab": "<p>Ingesprongen met tab</p>",
    "    Ingesprongen alinea uit Word die gewoon tekst is.": "<p>Ingesprongen alinea uit Word die gewoon tekst is.</p>",
    "     Beste buren,\n\nKom af.": "<p>Beste buren,</p><p>Kom af.</p>",
    "Tekst<o:p></o:p> uit Word": "<p>Tekst uit Word</p>",
    "<p class=MsoNormal>Tekst <span lang=NL style='color:red'>rood</span></p>": '<p class="MsoNormal">Tekst <span lang="NL">rood</span></p>',
}
FROM_EDITORS = {
    "\\*geen nadruk\\* en \\#geen kop\n\n1\\. geen lijst": "<p>*geen nadruk* en #geen kop</p><p>1. geen lijst</p>",
    "**Kop**  \nTekst": "<p><strong>Kop</strong><br>\nTekst</p>",
    "**Let op!**Kom op tijd.": "<p><strong>Let op!</strong>Kom op tijd.</p>",
    "**Let op! **Kom op tijd.": "<p><strong>Let op! </strong>Kom op tijd.</p>",
    "** Let op! ** Kom": "<p>** Let op! ** Kom</p>",
    "Dit is **heel**belangrijk": "<p>Dit is <strong>heel</strong>belangrijk</p>",
    "__Let op__: kom": "<p><strong>Let op</strong>: kom</p>",
    "*'s avonds*": "<p><em>’s avonds</em></p>",
    '**"Soep"**': "<p><strong>“Soep”</strong></p>",
    "(**vet**) en **(vet)**": "<p>(<strong>vet</strong>) en <strong>(vet)</strong></p>",
    "Een*woord*in": "<p>Een<em>woord</em>in</p>",
    "snake_case_woord en _echt cursief_": "<p>snake_case_woord en <em>echt cursief</em></p>",
    "foto_2026_11_22.jpg": "<p>foto_2026_11_22.jpg</p>",
    "Wat: soep  \nWaar: zaal  ": "<p>Wat: soep<br>\nWaar: zaal  </p>",
    "| Wat | Prijs |\n| :---- | :---- |\n| Soep | € 5,- |\n| Pasta \\| saus | 6 |": '<table><tr><th class="left">Wat</th><th class="left">Prijs</th></tr><tr><td class="left">Soep</td><td class="left">€ 5,-</td></tr><tr><td class="left">Pasta | saus</td><td class="left">6</td></tr></table>',
    "Wat\tPrijs\nSoep\t5": "<table><tr><th>Wat</th><th>Prijs</th></tr><tr><td>Soep</td><td>5</td></tr></table>",
    "+ melk\n+ brood": "<ul><li>melk</li><li>brood</li></ul>",
    "+32 450 00 12 34 is ons nummer": '<p><a href="tel:+32450001234">+32 450 00 12 34</a> is ons nummer</p>',
    "- 5 euro voor leden\n- 7 euro voor anderen": "<ul><li>5 euro voor leden</li><li>7 euro voor anderen</li></ul>",
    "-5 euro korting": "<p>-5 euro korting</p>",
    "-melk\n-brood": "<ul><li>melk</li><li>brood</li></ul>",
    "*melk\n*brood": "<ul><li>melk</li><li>brood</li></ul>",
    "+melk\n+brood": "<ul><li>melk</li><li>brood</li></ul>",
    "*melk*\n*brood* en kaas": "<p><em>melk</em>\n<em>brood</em> en kaas</p>",
    "•melk\n•brood": "<ul><li>melk</li><li>brood</li></ul>",
    "– melk\n– brood": "<ul><li>melk</li><li>brood</li></ul>",
    "—melk\n—brood": "<ul><li>melk</li><li>brood</li></ul>",
    "> • melk\n> • brood": "<blockquote><p>• melk\n• brood</p></blockquote>",
    "→ melk\n→ brood": "<p>→ melk<br>\n→ brood</p>",
    "\u2714\ufe0f melk\n\u2714\ufe0f brood": "<ul><li>melk</li><li>brood</li></ul>",
    "- melk\n\n\n- brood\n\n\n\n- taart": "<ul><li><p>melk</p></li><li><p>brood</p></li><li><p>taart</p></li></ul>",
    "- melk\n  - halfvol\n     - bio\n- brood": "<ul><li>melk<ul><li>halfvol<ul><li>bio</li></ul></li></ul></li><li>brood</li></ul>",
    "1. Bel\n   - links\n   - rechts\n2. Wacht": "<ol><li>Bel<ul><li>links</li><li>rechts</li></ul></li><li>Wacht</li></ol>",
    "1. Bel\n\n2. Wacht\n\n3. Kom": "<ol><li><p>Bel</p></li><li><p>Wacht</p></li><li><p>Kom</p></li></ol>",
    "1. Bel\nTekst ertussen\n2. Wacht": "<ol><li><p>Bel\nTekst ertussen</p></li><li><p>Wacht</p></li></ol>",
    "3. Drie\n4. Vier": '<ol start="3"><li>Drie</li><li>Vier</li></ol>',
    "2026. Een goed jaar.": '<ol start="2026"><li>Een goed jaar.</li></ol>',
    "31. december is oudjaar": '<ol start="31"><li>december is oudjaar</li></ol>',
}
FROM_MAIL = {
    "Van: Mieke <mieke@dorp.example>\nAan: Jan\nOnderwerp: Soep": '<p>Van: Mieke <a href="mailto:mieke@dorp.example">mieke@dorp.example</a>\nAan: Jan\nOnderwerp: Soep</p>',
    "Op 12/11 schreef Jan:\n> Wie komt?\n>> Ik\n> Goed.\n\nIk ook": "<p>Op 12/11 schreef Jan:</p><blockquote><p>Wie komt?</p><blockquote><p>Ik\nGoed.</p></blockquote></blockquote><p>Ik ook</p>",
    "Groetjes,\nMieke\n-- \nBuurtpunt De Oude Melkerij\nDries 4\n9999 Verzonnegem": "<p>Groetjes,\nMieke\n– \nBuurtpunt De Oude Melkerij\nDries 4\n9999 Verzonnegem</p>",
    "Groetjes\n--\nMieke": "<p>Groetjes\n–\nMieke</p>",
    "mailto:info@dorp.example of <info@dorp.example>": '<p>mailto:<a href="mailto:info@dorp.example">info@dorp.example</a> of <a href="mailto:info@dorp.example">info@dorp.example</a></p>',
    "Zie bijlage: <https://dorp.example/verslag (1).pdf>": '<p>Zie bijlage: <a href="https://dorp.example/verslag (1).pdf">https://dorp.example/verslag (1).pdf</a></p>',
    "https://dorp.example/verslag%20(1).pdf": '<p><a href="https://dorp.example/verslag%20(1).pdf">https://dorp.example/verslag%20(1).pdf</a></p>',
    "Zie http://dorp.example. Of https://dorp.example?": '<p>Zie <a href="http://dorp.example">http://dorp.example</a>. Of <a href="https://dorp.example">https://dorp.example</a>?</p>',
    "[Zie hier](https://dorp.example/een pagina)": '<p><a href="https://dorp.example/een pagina">Zie hier</a></p>',
    "[Zie hier](www.dorp.example)": '<p><a href="www.dorp.example">Zie hier</a></p>',
    "[bel](tel:0450/001234)": '<p><a href="tel:0450/001234">bel</a></p>',
    "[mail](mailto:info@dorp.example?subject=Hallo daar)": '<p><a href="mailto:info@dorp.example?subject=Hallo daar">mail</a></p>',
    "info@dorp.example,jan@dorp.example;piet@dorp.example": '<p><a href="mailto:info@dorp.example">info@dorp.example</a>,<a href="mailto:jan@dorp.example">jan@dorp.example</a>;<a href="mailto:piet@dorp.example">piet@dorp.example</a></p>',
    "KBO 1999.999.943, RPR Gent": "<p>KBO 1999.999.943, RPR Gent</p>",
    "Bel 112 of 0450/00 12 34 (Mieke)": '<p>Bel 112 of <a href="tel:+32450001234">0450/00 12 34</a> (Mieke)</p>',
    "tel.0450001234, gsm:0450 001 234": '<p>tel.<a href="tel:+32450001234">0450001234</a>, gsm:<a href="tel:+32450001234">0450 001 234</a></p>',
    "9u30-11u, 09:30 - 11:00, 14.00-16.00 u.": "<p>9u30-11u, 09:30 - 11:00, 14.00-16.00 u.</p>",
    "12/12/2026, 12-12-2026, 12.12.2026 om 18u": "<p>12/12/2026, 12-12-2026, 12.12.2026 om 18u</p>",
    'Zaal "De Kring" - "\'t Hof" - \'De Kring\'': "<p>Zaal “De Kring” - “’t Hof” - ‘De Kring’</p>",
    "Jan's, Mieke's foto's, 's, Lies' hond": "<p>Jan’s, Mieke’s foto’s, ’s, Lies’ hond</p>",
    "z'n, m'n, d'r, 'r, 'm, da's, 'k heb 't": "<p>z’n, m’n, d’r, ’r, ’m, da’s, ’k heb ’t</p>",
    "5' lopen, 6\" buis, 5'10\"": "<p>5’ lopen, 6” buis, 5’10”</p>",
    "Rock 'n roll, drum 'n' bass": "<p>Rock ’n roll, drum ’n’ bass</p>",
    "...en dan ... wachten....": "<p>…en dan … wachten....</p>",
    "Soep -- met brood --- en taart": "<p>Soep – met brood — en taart</p>",
}
FROM_HEADINGS = {
    "#Kop\n\nTekst": "<p>#Kop</p><p>Tekst</p>",
    "##Kop\nTekst": '<h2 id="kop">Kop</h2><p>Tekst</p>',
    "Tekst\n## Kop\nTekst": '<p>Tekst</p><h2 id="kop">Kop</h2><p>Tekst</p>',
    "## **Vette kop**": '<h2 id="vette-kop"><strong>Vette kop</strong></h2>',
    "## Kop: 'soep' & \"brood\"": '<h2 id="kop-soep-en-brood">Kop: ‘soep’ &amp; “brood”</h2>',
    "[ ] melk\n[x] brood": "<ul><li>☐ melk</li><li>☑ brood</li></ul>",
    "- [] melk\n- [X] brood": "<ul><li>☐ melk</li><li>☑ brood</li></ul>",
    "☐ melk\n☑ brood": "<p>☐ melk<br>\n☑ brood</p>",
}
FROM_SIGNS = {
    "Voetnoot[1] of * sterretje\n\n[1] Zie hier\n\\* enkel op zondag": "<p>Voetnoot[1] of * sterretje</p><p>[1] Zie hier\n* enkel op zondag</p>",
    "* enkel op zondag": "<ul><li>enkel op zondag</li></ul>",
    "Prijs: 5 euro*\n\n*enkel voor leden": "<p>Prijs: 5 euro*</p><p>*enkel voor leden</p>",
    "^hoog^ en H~2~O en ==gemarkeerd==": "<p>^hoog^ en H~2~O en ==gemarkeerd==</p>",
    ":smile: en :) en ;-) <3": "<p>:smile: en :) en ;-) &lt;3</p>",
    "I <3 soep": "<p>I &lt;3 soep</p>",
    "{{ variabele }} {% blok %}": "<p>{{ variabele }} {% blok %}</p>",
    "<br/>\n<br>\nTekst<br />meer": "<p><br>\n<br>\nTekst<br>meer</p>",
    "&nbsp;&nbsp;Tekst&euro;5 &copy; &hellip;": "<p>&nbsp;&nbsp;Tekst€5 © …</p>",
    "Regel 1<br>\n- punt": "<p>Regel 1<br></p><ul><li>punt</li></ul>",
    "a | b": "<p>a | b</p>",
    "a | b\n--- | ---": "<table><tr><th>a</th><th>b</th></tr><tr><td></td><td></td></tr></table>",
    "Ja|Nee\n-|-\n1|2": "<table><tr><th>Ja</th><th>Nee</th></tr><tr><td>1</td><td>2</td></tr></table>",
    "Term\n: uitleg": "<dl><dt>Term</dt><dd>uitleg</dd></dl>",
    "Wanneer: zaterdag\n: dubbelpunt": "<dl><dt>Wanneer: zaterdag</dt><dd>dubbelpunt</dd></dl>",
    "[los]: https://dorp.example": '<p>[los]: <a href="https://dorp.example">https://dorp.example</a></p>',
}
PASTED = FROM_TELEPHONE | FROM_WORD | FROM_EDITORS | FROM_MAIL | FROM_HEADINGS | FROM_SIGNS
_BETWEEN = re.compile(r"\n*(</?(?:blockquote|dd|div|dl|dt|h\d|hr|li|ol|p|table|tbody|td|th|thead|tr|ul)\b[^>]*>)\n*")
_FRAME = re.compile(r'<div class="table" tabindex="0">(<table>.*?</table>)</div>', re.DOTALL)


@each("typed", PASTED)
def test_what_is_pasted_comes_out_as_it_was(typed: str) -> None:
    shown = _FRAME.sub(r"\1", _BETWEEN.sub(r"\1", prose.render(typed).html))
    assert re.sub("</?(?:thead|tbody)>", "", shown) == PASTED[typed]


@each("typed", PASTED)
def test_the_summary_is_in_what_is_shown(typed: str) -> None:
    made = prose.render(typed)
    assert set(made.summary.replace(",", "").split()) <= set(prose.plain(made.html).replace(",", "").split())
    assert made.summary or not re.search("<(?:p|li)>", made.html)
