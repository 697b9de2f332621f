"""One address, one page: also where capitals or accents are all that differs, and for old addresses."""

from __future__ import annotations

from buurtpunt.checking import sitemap
from buurtpunt.checking.subject import Subject
from buurtpunt.knowledge import slugs
from buurtpunt.problems import village

# Addresses that are taken whether or not there is something on the page today: tomorrow there may be.
_RESERVED = (
    sitemap.OFFERS,
    sitemap.AGENDA,
    sitemap.NEWS,
    sitemap.QUESTIONS,
    sitemap.HELP,
    sitemap.PARTNERS,
    sitemap.CONTACT,
    sitemap.PRIVACY,
    "beelden/",
    "bestanden/",
)


def check(subject: Subject) -> None:
    """Notes every page and every old address that stands where another one stands already."""
    taken = dict.fromkeys(map(slugs.fold, _RESERVED), "een vaste pagina van de site")
    for document in subject.contents.documents:
        place = document.origin.at("adres_op_site") if document.own_slug else document.origin.place
        key = slugs.fold(document.address)
        if key in taken:
            subject.findings.add(village.SAME_ADDRESS, place, address=document.address, other=taken[key])
        taken.setdefault(key, document.origin.file)
    for document in subject.contents.documents:
        for i, former in enumerate(document.former):
            key = slugs.fold(former)
            if key in taken:
                place = document.origin.at("vroeger", i)
                subject.findings.add(village.SAME_ADDRESS, place, address=former, other=taken[key])
            taken.setdefault(key, document.origin.file)
