"""What axe finds on a page, and how it is asked no more than it has to be.

What it takes the longest over is contrast, of every text by itself. So what looks just like another that it found good
before is passed over: the menu of the second page, the tenth line of a list.
"""

from __future__ import annotations

import importlib.resources
from collections.abc import Iterable, Iterator
from typing import Any

from playwright.sync_api import Page

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
OPTIONS: dict[str, Any] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}

CONTRAST = "color-contrast"
# The other rules that ask how a page looks; all the rest ask what stands in its HTML, as far as it is shown.
OF_STYLE = ("link-in-text-block", "scrollable-region-focusable", "target-size")
SHOWN = "() => [...document.querySelectorAll('body *')].map(part => +part.checkVisibility({visibilityProperty: true})).join('')"

# Each text that is shown, by all that has a say in its contrast: its letters, and what it and all around it are and have
# behind them.
LOOKS = """() => {
    const around = new Map([[null, innerWidth]])
    const behind = part => {
        if (!around.has(part)) {
            const style = getComputedStyle(part)
            const own = [part.tagName, part.className, style.position, style.opacity, style.backgroundColor, style.backgroundImage]
            around.set(part, `${behind(part.parentElement)} > ${own.join(" ")}`)
        }
        return around.get(part)
    }
    const says = part => /^(INPUT|SELECT|TEXTAREA)$/.test(part.tagName)
        || [...part.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
    window.texts = [...document.querySelectorAll("body, body *")].filter(part => says(part) && part.checkVisibility())
    return texts.map(part => {
        const style = getComputedStyle(part)
        return [style.color, style.fontSize, style.fontWeight, style.textShadow, behind(part)].join(" ")
    })
}"""
# Which of some texts stand out enough, and what it finds of those that do not.
JUDGED = f"""async numbers => {{
    const found = await axe.run({{include: numbers.map(number => texts[number])}}, {{
        runOnly: ["{CONTRAST}"], resultTypes: ["passes", "violations"], elementRef: true, selectors: false,
    }})
    const well = new Set(found.passes.flatMap(rule => rule.nodes).map(node => node.element))
    return [numbers.filter(number => well.has(texts[number])), found.violations]
}}"""


def axe_finds(page: Page, *rules: str, without: Iterable[str] = ()) -> Iterator[str]:
    """What axe finds on a page, by all its rules or by these. The script comes in by the debugger, so the page's own
    policy does not keep it out.
    """
    _ready(page)
    asked = OPTIONS["rules"] | {rule: {"enabled": False} for rule in without}
    options = OPTIONS | ({"runOnly": [*rules]} if rules else {"rules": asked})
    yield from _told(page.evaluate("options => axe.run(options)", options)["violations"])


def _ready(page: Page) -> None:
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)


def _told(violations: list[dict[str, Any]]) -> Iterator[str]:
    for violation in violations:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {violation['help']}: {node['html'][:120]}"


class Contrast:
    """What stands out too little from what is behind it, on one page after the other."""

    def __init__(self) -> None:
        self._good = set[str]()

    def finds(self, page: Page) -> Iterator[str]:
        """What stands out too little, of what looks like nothing that was found good before.

        Of the texts of one look on a page the first and the last are asked. Where axe cannot tell, it is asked again on the
        next page.
        """
        _ready(page)
        looks: list[str] = page.evaluate(LOOKS)
        last = {look: number for number, look in enumerate(looks) if look not in self._good}
        first = {look: number for number, look in reversed([*enumerate(looks)]) if look in last}
        if last:
            good, violations = page.evaluate(JUDGED, sorted({*first.values(), *last.values()}))
            self._good |= {looks[number] for number in good}
            yield from _told(violations)
