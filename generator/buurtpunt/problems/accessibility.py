"""What makes a text hard to use for who listens to it, looks at it from nearby, or reads with a finger."""

from __future__ import annotations

from buurtpunt.problems import tip, warning

VAGUE_LINK = tip("linktekst-vaag")
LINK_IS_ADDRESS = tip("linktekst-adres")
SAME_LINK_TEXT = tip("linktekst-dubbel")
ALT_IS_FILE_NAME = warning("beschrijving-bestandsnaam")
ALT_SAYS_PHOTO = tip("beschrijving-foto-van")
ALT_LONG = tip("beschrijving-lang")
SAME_ALT = tip("beschrijving-dubbel")
BOLD_HEADING = tip("vet-als-tussentitel")
NO_HEADINGS = tip("tekst-zonder-tussentitels")
LONG_PAGE = tip("lange-pagina")
FULL_MENU = tip("vol-menu")
TABLE_WITHOUT_HEADS = tip("tabel-zonder-koppen")
OTHER_LANGUAGE = tip("andere-taal")
