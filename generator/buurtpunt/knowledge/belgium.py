"""Numbers and addresses as Belgium writes them: telephone, e-mail, organisation, bank account, postcode."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from buurtpunt.catalogues import tell, tell_count
from buurtpunt.knowledge.dutch import as_typed, squeeze
from buurtpunt.knowledge.memory import recall
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Kind, Wrong
from buurtpunt.problems import values as kinds

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_PHONE_SIGNS = pattern(r"[0-9+()/. –-]+")
_PHONE_INSIDE = pattern(r"(?:\+|\(?0)[0-9()/. -]{6,}[0-9]")
_SHORT = pattern(r"1[0-9]{2,3}|1[0-9]{2} ?[0-9]{3}")  # those that begin with another digit are for text messages
_FROM_ABROAD = pattern(r"(?:\+ ?|00 ?)32 ?(?:\(0\))?")
_GSM = pattern(r"04[0-9]{8}")
_LANDLINE = pattern(r"0(?!4[5-9])[1-9][0-9]{7}")
_EMAIL_INSIDE = pattern(r"[^\s<>()\[\]@,;:]+@[^\s<>()\[\]@,;:]+\.[^\s<>()\[\]@,;:.]+")
_STREET = pattern(r"(.*?[^\W\d_].*?)[ ,]+([0-9]+(?: ?[^\W\d_]{1,2}| ?[/-] ?\w+| (?:bus|bis) ?\w+)*)")
_IBAN = pattern(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number: as people read it, and as a telephone dials it."""

    display: str
    link: str


def parse_phone(text: str) -> Phone:
    """A telephone number, read as a Belgian one unless it starts with `+` or `00` and another country.

    Shown nationally (`0450 00 12 34`), or internationally for another country. The numbering plan is that of BIPT
    and the ITU (E.164), as Google's libphonenumber keeps it; a short one (`112`, `1733`) as typed. Raises `Wrong` for a
    wrong count of digits, a number that does not exist, a paid number (0900, 070), and text around the number.
    """
    value = squeeze(text)
    if not _PHONE_SIGNS.fullmatch(value):
        raise _no_phone(value)
    return Phone(*recall(f"telefoon {value}", lambda: _dial(value)))


def _dial(value: str) -> tuple[str, str]:
    """How a number is shown and dialled; raises `Wrong` for one that nobody can or should call."""
    if _SHORT.fullmatch(value) and _is_short(value):
        return value, f"tel:{value.replace(' ', '')}"
    number = _valid_number(value)
    if number is None:
        raise _misdialled(value)
    if _is_paid(number):
        raise Wrong(kinds.PHONE_PAID, value=value)
    phone = _phone(number)
    return phone.display, phone.link


def _no_phone(value: str) -> Wrong:
    """Why a text with other signs than those of a number is wrong, with the number in it to type instead."""
    if not re.search("[0-9]", value):
        return Wrong(kinds.PHONE_DIGITS, value=as_typed(value), count=_count_digits(value))
    inside = (_valid_number(found.group()) for found in _PHONE_INSIDE.finditer(value))
    found = next(filter(None, inside), None)
    return Wrong(kinds.PHONE_EXTRA, value=value, advice=_phone(found).display if found else "0450 00 12 34")


def _valid_number(value: str) -> PhoneNumber | None:
    import phonenumbers

    try:
        number = phonenumbers.parse(value, "BE")
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None


def _is_short(value: str) -> bool:
    """Whether it is a short number that one may dial from anywhere in Belgium, and without paying extra."""
    import phonenumbers as numbers

    number = numbers.parse(value, "BE")
    paid = numbers.expected_cost_for_region(number, "BE") == numbers.ShortNumberCost.PREMIUM_RATE
    return numbers.is_valid_short_number_for_region(number, "BE") and not paid


def _is_paid(number: PhoneNumber) -> bool:
    import phonenumbers

    return phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.PREMIUM_RATE


def _phone(number: PhoneNumber) -> Phone:
    from phonenumbers import PhoneNumberFormat, format_number

    belgian = number.country_code == 32
    shown = PhoneNumberFormat.NATIONAL if belgian else PhoneNumberFormat.INTERNATIONAL
    return Phone(format_number(number, shown), f"tel:{format_number(number, PhoneNumberFormat.E164)}")


def _misdialled(value: str) -> Wrong:
    """Whether the count of the digits is to blame, or the digits themselves."""
    belgian = _FROM_ABROAD.match(value)
    inland = value[belgian.end() :] if belgian else value
    dialled = re.sub("[^0-9]", "", f"0{inland}" if belgian else inland)
    foreign = not belgian and value.startswith(("+", "00")) and any(map(str.isdigit, value))
    if foreign or _GSM.fullmatch(dialled) or _LANDLINE.fullmatch(dialled):
        return Wrong(kinds.PHONE_UNKNOWN, value=value)
    kind = kinds.PHONE_DIGITS_ABROAD if belgian else kinds.PHONE_DIGITS
    return Wrong(kind, value=value, count=_count_digits(inland))


def _count_digits(value: str) -> str:
    count = len(re.sub("[^0-9]", "", value))
    return tell_count("values.digits", count) if count else tell("values.digits.none")


@lru_cache(maxsize=1024)
def parse_email(text: str) -> str:
    """An e-mail address, its domain in small letters; `mailto:` in front is taken away.

    Syntax only (RFC 5321 and 5322, by email-validator): nobody asks the network. Raises `Wrong` for an address
    without @ or with two, with spaces, without a dot after the @, with a full stop behind it, and for other slips.
    """
    value = squeeze(text)
    address = re.sub(r"^mailto:\s*", "", value, flags=re.IGNORECASE)
    if slip := _email_slip(address):
        kind, advice = slip
        raise Wrong(kind, value=as_typed(address), advice=advice)
    found: str = recall(f"mail {address}", lambda: _checked_email(address))
    return found


def _checked_email(address: str) -> str:
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(address, allow_smtputf8=False, check_deliverability=False).normalized
    except EmailNotValidError:
        raise Wrong(kinds.EMAIL_INVALID, value=address) from None


def _email_slip(address: str) -> tuple[Kind, str] | None:
    """The slips that people make most, each with what to type instead."""
    inside = _EMAIL_INSIDE.search(address)
    if "@" not in address:
        return kinds.EMAIL_NO_AT, ""
    if address.count("@") > 1:
        return kinds.EMAIL_TWO_AT, inside.group() if inside else address.replace("@@", "@")
    if " " in address:
        return kinds.EMAIL_SPACE, inside.group() if inside else address.replace(" ", "")
    if address.endswith((".", ",", ";")):
        return kinds.EMAIL_FINAL_DOT, address.rstrip(".,;")
    if re.fullmatch("[^@]+@[^@.]+", address):
        dotted = re.sub("(?<=.)[,;:](?=[^@]+$)", ".", address)  # the comma stands beside the full stop
        return kinds.EMAIL_NO_DOT, dotted if dotted != address else f"{address}.be"
    return None


def parse_enterprise_number(text: str) -> str:
    """A Belgian enterprise number (KBO) as `1999.999.943`; dots, spaces and `BE` in front make no difference.

    Ten digits, the first 0 or 1 (1 since 19 September 2023, FPS Economy), the last two being 97 minus the rest of
    the first eight by 97. Raises `Wrong` for another count, other check digits, and an establishment number (2-8).
    """
    value = squeeze(text)
    bare = re.sub(r"^(?:BTW|KBO)?[ .:-]*(?:BE)?[ .:-]*", "", value, flags=re.IGNORECASE)
    digits = re.sub("[^0-9]", "", bare)
    if len(digits) != 10:
        raise Wrong(kinds.ENTERPRISE_DIGITS, value=as_typed(value), count=_count_digits(bare), advice=_zero(digits))
    if not re.fullmatch("[0-9 ./-]+", bare):
        example = _dotted(digits) if _is_enterprise(digits) else "1999.999.943"
        raise Wrong(kinds.ENTERPRISE_EXTRA, value=value, advice=example)
    if digits[0] not in "01":
        kind = kinds.ENTERPRISE_START if digits[0] == "9" else kinds.ENTERPRISE_ESTABLISHMENT
        raise Wrong(kind, value=value, first=digits[0])
    if not _is_enterprise(digits):
        raise Wrong(kinds.ENTERPRISE_CHECK, value=value)
    return _dotted(digits)


def _zero(digits: str) -> str:
    """The advice for a wrong count of digits: before 2023 every number began with 0, and many leave it out."""
    if len(digits) == 9 and _is_enterprise(f"0{digits}"):
        return tell("values.enterprise.zero", number=_dotted("0" + digits))
    return tell("values.enterprise.look")


def _is_enterprise(digits: str) -> bool:
    return int(digits[:8]) > 0 and 97 - int(digits[:8]) % 97 == int(digits[8:])


def _dotted(digits: str) -> str:
    return f"{digits[:4]}.{digits[4:7]}.{digits[7:]}"


def parse_iban(text: str) -> str:
    """An international bank account number (ISO 13616) in groups of four: `BE68 5390 0754 7034`.

    Every country by its check digits (mod 97); a Belgian one also by its length of 16 and the check digits of the
    account itself (the first ten digits mod 97, 97 for 0). Raises `Wrong` otherwise, with the IBAN of an old number.
    """
    value = squeeze(text)
    bare = re.sub(r"^IBAN|[ .:/-]", "", value.upper())
    if re.fullmatch("[0-9]{12}", bare) and _is_account(bare):
        raise Wrong(kinds.IBAN_OLD, value=value, advice=_grouped(f"BE{_check_digits('BE', bare):02}{bare}"))
    if re.match("BE[0-9]", bare) and len(bare) != 16:
        raise Wrong(kinds.IBAN_LENGTH, value=value, count=tell_count("values.signs", len(bare)))
    if not _IBAN.fullmatch(bare):
        raise Wrong(kinds.IBAN_UNREADABLE, value=as_typed(value))
    belgian = bare.startswith("BE")
    if int(bare[2:4]) != _check_digits(bare[:2], bare[4:]) or (belgian and not _is_account(bare[4:])):
        raise Wrong(kinds.IBAN_CHECK, value=value)
    return _grouped(bare)


def _check_digits(country: str, account: str) -> int:
    """The check digits of an IBAN (ISO 7064, MOD 97-10): letters count from A = 10."""
    return 98 - int("".join(str(int(sign, 36)) for sign in f"{account}{country}00")) % 97


def _is_account(account: str) -> bool:
    return account.isdecimal() and (int(account[:10]) % 97 or 97) == int(account[10:])


def _grouped(iban: str) -> str:
    return " ".join(iban[at : at + 4] for at in range(0, len(iban), 4))


def street_and_number(text: str) -> tuple[str, str] | None:
    """`Dries 4` as the street and its last number, with what belongs to that (`12 bus 3`); None when one is missing."""
    found = _STREET.fullmatch(text)
    return (found[1].rstrip(" ,"), found[2]) if found else None


def parse_postcode(text: str) -> str:
    """A Belgian postcode of four digits; `B-` in front is taken away. Raises `Wrong(POSTCODE_INVALID)`."""
    value = squeeze(text)
    if found := re.fullmatch(r"(?:BE?[ -]*)?([1-9][0-9]{3})", value, re.IGNORECASE):
        return found[1]
    inside = re.search(r"\b[1-9][0-9]{3}\b", value)
    raise Wrong(kinds.POSTCODE_INVALID, value=as_typed(value), advice=inside.group() if inside else "9999")
