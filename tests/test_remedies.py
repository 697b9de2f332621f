"""Every remedy works: followed to the letter, the problem is gone and no other error came in its place.

A row holds what is done, and the words of the remedy that ask for it: when these change, the row has to be looked at anew.
Where nothing in the village is to be edited, it is said what is to be done instead.
"""

from __future__ import annotations

import pytest

from bad import Bad, Fix, Typed, event, hub, person
from buurtpunt.problems import all_kinds
from conftest import VillageBuilder
from plan_finds import FINDS as PLAN_FINDS
from plan_finds import FIXES as OF_PLAN
from remedies_fields import FIXES as OF_FIELDS
from remedies_files import FIXES as OF_FILES
from remedies_language import FIXES as OF_LANGUAGE
from remedies_meetings import FIXES as OF_MEETINGS
from remedies_paper import ELSEWHERE
from remedies_paper import FIXES as OF_PAPER
from remedies_time import FIXES as OF_TIME
from remedies_today import FIXES as OF_TODAY
from remedies_village import FIXES as OF_VILLAGE
from test_bad_fields import BAD as FIELDS
from test_bad_files import BAD as FILES
from test_bad_village import BAD as VILLAGE
from test_bad_yaml import BAD as YAML
from test_check_finds import FINDS, Find

FIXES: dict[str, Fix] = (
    OF_FIELDS | OF_FILES | OF_TIME | OF_VILLAGE | OF_LANGUAGE | OF_PAPER | OF_TODAY | OF_MEETINGS | OF_PLAN
)
EXAMPLES: dict[str, Bad | Find] = {}
TRIED: tuple[Bad | Find, ...] = (
    *FIELDS.values(),
    *FILES.values(),
    *VILLAGE.values(),
    *YAML.values(),
    *FINDS.values(),
    *PLAN_FINDS.values(),
)
for _example in TRIED:
    EXAMPLES.setdefault(_example.code, _example)


def test_every_kind_of_problem_has_a_remedy_that_is_tried_or_a_reason() -> None:
    """One that has neither hears so in tests/test_contributing.py."""
    assert {*FIXES, *ELSEWHERE} - {*all_kinds()} == set()
    assert {*FIXES} & {*ELSEWHERE} == set()


@pytest.mark.parametrize("code", [*FIXES])
def test_who_follows_the_remedy_to_the_letter_is_rid_of_the_problem(code: str, village: VillageBuilder) -> None:
    fix = FIXES[code]
    place = village(fix.of or EXAMPLES[code].files)
    before = place.check(today=fix.day)
    told = [problem for problem in before.problems if problem.code == code]
    assert told, before.codes
    remedy = told[0].remedy
    if told[0].file.startswith("intern/"):  # what is said of a private file is for whoever sits at the screen
        remedy = place.run("check", str(place.folder), "--today", fix.day, "--verbose").said
    assert (fix.says or fix.new) in remedy
    if fix.old:
        path = place.folder / told[0].file
        typed = path.read_text(encoding="utf-8")
        assert fix.old in typed
        path.write_text(typed.replace(fix.old, fix.new, 1), encoding="utf-8")
    place.write(fix.lay)
    after = place.check(today=fix.day)
    assert code not in after.codes, [problem.sentence for problem in after.problems]
    assert [one.code for one in after.problems if one.level == "fout" and one.code not in before.codes] == []


@pytest.mark.parametrize(
    "files, code",
    [
        (person("telefoon: ..."), "waarde-leeg"),
        ({"contact.yml": "personen:\n  - {naam: ..., telefoon: ...}\n"}, "waarde-leeg"),
        (hub("adres: {straat: ..., nummer: …, postcode: ..., gemeente: ...}"), "waarde-leeg"),
        (
            hub("organisatie: {naam: M, vorm: vzw, zetel: ..., ondernemingsnummer: ..., rpr: ...}"),
            "wettelijke-vermelding",
        ),
        (
            event("herhaling: elke zaterdag", "verplaatst: [{van: 2026-12-19, naar: ...}]"),
            "verplaatst-zonder-iets-nieuws",
        ),
    ],
)
def test_dots_that_were_pasted_are_filled_in_by_nobody(files: Typed, code: str, village: VillageBuilder) -> None:
    assert code in village(files).build().codes
