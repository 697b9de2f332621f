"""What a report says of its own, on a terminal and as a page in Markdown."""

from __future__ import annotations

WORDS = {
    "level.error": "fout",
    "level.warning": "waarschuwing",
    "level.tip": "tip",
    "count.error.one": "{count} fout",
    "count.error.many": "{count} fouten",
    "count.warning.one": "{count} waarschuwing",
    "count.warning.many": "{count} waarschuwingen",
    "count.tip.one": "{count} tip",
    "count.tip.many": "{count} tips",
    "place": "{file}, regel {line}",
    "private": "Hier klopt iets niet; wat, blijft privé.",
    "private.remedy": "Bouw of kijk na op je eigen computer: daar lees je wat er scheelt, en wat je eraan doet.",
    "made": "De website is gemaakt",
    "not_made": "De website is niet gemaakt",
    "not_made.remedy": "Wat online staat, is niet veranderd. Verbeter wat hieronder bij **fout** staat, dan lukt het.",
    "address": "Adres: <{address}>",
    "size": "{made}, samen {size}",
    "nothing": "Er is niets op aan te merken.",
    "found": "Na te kijken: {counts}",
    "since": "Sinds de vorige keer",
    "now_out.whole": "Nu niet op de site: {what}",
    "now_out.partly": "Nu niet helemaal op de site: {what}",
    "left_out": "Staat nu niet of niet helemaal op de site: {count}",
    "more.one": "En nog {count} regel die hier niet meer past.",
    "more.many": "En nog {count} regels die hier niet meer passen.",
}
