"""Problems around a village rather than in it: the computer, the history, what builds the site, where it is."""

from __future__ import annotations

from buurtpunt.problems import error, tip, warning

NO_ZONES = error("tijdzone-ontbreekt")
NO_LETTERS = error("lettertype-ontbreekt")
NO_GIT = tip("git-ontbreekt")
NO_HISTORY = tip("geschiedenis-ontbreekt")
PRIVATE_TOLD = error("intern-niet-geheim")
PRIVATE_OPEN = warning("intern-niet-beschermd")
UNSENT = tip("nog-niet-verstuurd")
QUIET = warning("lang-niets-veranderd")
NO_WORKFLOW = warning("workflow-ontbreekt")
NO_NIGHT = warning("workflow-zonder-nacht")
WORKFLOW_ELSEWHERE = warning("workflow-andere-map")
NOTHING_THERE = warning("site-niet-gevonden")
STANDS_STILL = warning("site-staat-stil")
DOMAIN_UNKNOWN = warning("domein-bestaat-niet")
DOMAIN_ELSEWHERE = warning("domein-wijst-elders")
