"""Problems with one value: it cannot be what its field says it is.

The facts of each kind: `value` is what was typed, `advice` is what to type instead, worked out from it.
"""

from __future__ import annotations

from buurtpunt.problems import error

# Words

YES_NO_UNKNOWN = error("ja-of-nee")

# Telephone numbers

PHONE_DIGITS = error("telefoon-aantal-cijfers")
PHONE_DIGITS_ABROAD = error("telefoon-aantal-cijfers-na-32")
PHONE_UNKNOWN = error("telefoon-onbekend")
PHONE_PAID = error("telefoon-betalend")
PHONE_EXTRA = error("telefoon-met-tekst")

# E-mail addresses

EMAIL_NO_AT = error("email-zonder-apenstaart")
EMAIL_TWO_AT = error("email-twee-apenstaarten")
EMAIL_SPACE = error("email-spatie")
EMAIL_NO_DOT = error("email-zonder-punt")
EMAIL_FINAL_DOT = error("email-punt-achteraan")
EMAIL_INVALID = error("email-ongeldig")

# The number of an organisation

ENTERPRISE_DIGITS = error("ondernemingsnummer-cijfers")
ENTERPRISE_EXTRA = error("ondernemingsnummer-met-tekst")
ENTERPRISE_CHECK = error("ondernemingsnummer-controle")
ENTERPRISE_ESTABLISHMENT = error("ondernemingsnummer-vestiging")
ENTERPRISE_START = error("ondernemingsnummer-begin")

# Bank accounts

IBAN_UNREADABLE = error("rekening-onleesbaar")
IBAN_LENGTH = error("rekening-lengte")
IBAN_CHECK = error("rekening-controle")
IBAN_OLD = error("rekening-oud-nummer")

# Places and colours

POSTCODE_INVALID = error("postcode-ongeldig")
COLOUR_UNKNOWN = error("kleur-onbekend")
COLOUR_CODE = error("kleur-code")
