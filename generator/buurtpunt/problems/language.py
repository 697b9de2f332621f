"""Tips about language. They are never more than tips: whoever writes, decides.

`words` are the words as typed; `named` are the same between marks, with the other lines on which they stand.
"""

from __future__ import annotations

from buurtpunt.problems import tip

HARD_WORD = tip("taal-moeilijk-woord")
STIFF_WORD = tip("taal-stijf-woord")
FOREIGN_WORD = tip("taal-vreemd-woord")
LONG_SENTENCE = tip("taal-lange-zin")
TANGLED_SENTENCE = tip("taal-zin-met-omwegen")
LONG_AVERAGE = tip("taal-lange-zinnen")
LONG_WORD = tip("taal-lang-woord")
PASSIVE = tip("taal-lijdende-vorm")
NOUN_STYLE = tip("taal-werkwoord-als-ding")
ABBREVIATION = tip("taal-afkorting")
SHOUTING = tip("taal-roepen")
DOUBT = tip("taal-twijfel")
SMALL_TALK = tip("taal-verkleinwoord")
ABOUT_OURSELVES = tip("taal-wij-of-je")
