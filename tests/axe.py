"""What axe finds on a page, and how it is asked no more than it has to be.

What it takes the longest over is colour, of every text by itself. So what looks just like another that it found good
before is passed over: the menu of the second page, the tenth line of a list.
"""

from __future__ import annotations

import importlib.resources
import math
from collections.abc import Iterable, Iterator
from typing import Any

from playwright.sync_api import Error, Page

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
OPTIONS: dict[str, Any] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": {"assets": ["media"]},  # no rule of these asks for stylesheets
}

# The rules that ask how a text stands out; those that ask how all of a page looks. The rest ask what stands in its HTML, as
# far as it is shown.
OF_COLOUR = ("color-contrast", "link-in-text-block")
OF_LAYOUT = ("scrollable-region-focusable", "target-size")

# Each text that can be seen: by its form, which is all but colour that has a say in how it stands out (its letters, and what
# it and all around it are); by its colours and those behind it; and by how many times lighter the one is than the other
# (WCAG 2.2, contrast ratio), 0 where that takes more than to look up what is behind it. Of a link also whether it is alone, or
# underlined, or is told by its colour from the text that it stands in.
LOOKS = """() => {
    const around = new Map([[null, ["", ""]]])
    const isMoved = style => style.position === "relative" ? [style.top, style.left].some(by => parseFloat(by)) : style.position !== "static"
    const mayLieOver = style => isMoved(style) || style.transform !== "none" || style.gridRowStart !== "auto" || style.margin.includes("-")
    const behind = part => {
        if (!around.has(part)) {
            const style = getComputedStyle(part), [form, colours] = behind(part.parentElement)
            const own = [part.tagName, part.className, style.position, style.opacity, style.backgroundImage, mayLieOver(style) ? innerWidth : ""]
            around.set(part, [`${form} > ${own.join(" ")}`, `${colours} ${style.backgroundColor}`])
        }
        return around.get(part)
    }
    const says = part => /^(INPUT|SELECT|TEXTAREA)$/.test(part.tagName)
        || [...part.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
    const isInSight = part => {
        const box = part.getBoundingClientRect()
        return box.right + scrollX > 0 && box.bottom + scrollY > 0
            && (box.width > 1 && box.height > 1 || getComputedStyle(part).overflow === "visible")
    }
    const blockOf = part => getComputedStyle(part.parentElement).display === "inline" ? blockOf(part.parentElement) : part.parentElement
    const inText = link => !link || blockOf(link).textContent.trim() === link.textContent.trim() ? "alone"
        : getComputedStyle(link).textDecorationLine === "underline" ? "underlined" : getComputedStyle(blockOf(link)).color
    const opaque = part => !part || getComputedStyle(part).backgroundImage !== "none" ? ""
        : getComputedStyle(part).backgroundColor.startsWith("rgb(") ? getComputedStyle(part).backgroundColor : opaque(part.parentElement)
    const light = colour => colour.match(/[\\d.]+/g).map(part => part / 255)
        .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
        .reduce((sum, part, i) => sum + part * [.2126, .7152, .0722][i], .05)
    const ratio = (colour, ground) => colour.startsWith("rgb(") && ground.startsWith("rgb(")
        ? Math.max(light(colour) / light(ground), light(ground) / light(colour)) : 0
    const isLarge = style => parseFloat(style.fontSize) >= (style.fontWeight >= 700 ? 18.66 : 24)
    window.texts = [...document.querySelectorAll("body, body *")].filter(part => says(part) && part.checkVisibility() && isInSight(part))
    return texts.map(part => {
        const style = getComputedStyle(part), [form, colours] = behind(part), stands = inText(part.closest("a[href]"))
        return [
            [isLarge(style), style.textShadow, stands, form].join(" "),
            [style.color, colours].join(" "),
            /^(alone|underlined)$/.test(stands) ? ratio(style.color, opaque(part)) : 0,
        ]
    })
}"""
# Which of some texts stand out enough, with the ratio that was asked and the one that was found; and what it finds of the others.
JUDGED = f"""async numbers => {{
    const asked = numbers.flatMap(number => [texts[number], texts[number].closest("a[href]") ?? texts[number]])
    const found = await axe.run({{include: [...new Set(asked)]}}, {{
        runOnly: {[*OF_COLOUR]}, resultTypes: ["passes", "violations", "incomplete"], elementRef: true, selectors: false, preload: false,
    }})
    const well = new Map(found.passes.flatMap(rule => rule.nodes.flatMap(node => node.any.map(any => [node.element, any.data]))).filter(
        ([, data]) => data?.expectedContrastRatio))
    const of = rules => new Set(rules.flatMap(rule => rule.nodes).map(node => node.element))
    const ill = of([...found.violations, ...found.incomplete]), untold = of(found.incomplete)
    const isWell = part => well.has(part) && !ill.has(part) && !ill.has(part.closest("a[href]"))
    const told = number => [number, parseFloat(well.get(texts[number]).expectedContrastRatio), well.get(texts[number]).contrastRatio]
    return [numbers.filter(number => isWell(texts[number])).map(told), numbers.filter(number => untold.has(texts[number])), found.violations]
}}"""


def axe_finds(page: Page, *rules: str, without: Iterable[str] = ()) -> Iterator[str]:
    """What axe finds on a page, by all its rules or by these."""
    asked = OPTIONS["rules"] | {rule: {"enabled": False} for rule in without}
    options = OPTIONS | ({"runOnly": [*rules]} if rules else {"rules": asked})
    yield from _told(_answer(page, "options => axe.run(options)", options)["violations"])


def bring(page: Page) -> None:
    """Has axe come along with each page from now on, which takes less than to bring it there."""
    page.add_init_script(AXE)


def _answer(page: Page, question: str, asked: object) -> Any:
    """What axe says. Where it is not yet, it comes in by the debugger, so the page's own policy does not keep it out."""
    try:
        return page.evaluate(question, asked)
    except Error as error:
        if "axe is not defined" not in error.message:
            raise
    page.evaluate(AXE)
    return page.evaluate(question, asked)


def _told(violations: list[dict[str, Any]]) -> Iterator[str]:
    for violation in violations:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {violation['help']}: {node['html'][:120]}"


class Contrast:
    """What stands out too little from what is behind it, on one page after the other."""

    def __init__(self) -> None:
        self._good = set[tuple[str, str]]()
        self._untold = set[tuple[str, str]]()
        self._asked = dict[str, float]()  # of each form that is as plain as it seems, how much it has to stand out

    def finds(self, page: Page) -> Iterator[str]:
        """What stands out too little, of what looks like nothing that was found good before.

        Of the texts of one look on a page the first and the last are asked. Where axe cannot tell, whatever the colours, it is
        asked again on the next page. Where it found what we did, another colour is only reckoned.
        """
        looks: list[tuple[str, str, float]] = page.evaluate(LOOKS)
        here = f"{page.url} {page.viewport_size}"
        new = [
            ((form, colours), number)
            for number, (form, colours, ratio) in enumerate(looks)
            if (form, colours) not in self._good
            and not ratio >= self._asked.get(form, math.inf)
            and (here, form) not in self._untold
        ]
        first, last = dict(reversed(new)), dict(new)
        if last:
            good, untold, violations = _answer(page, JUDGED, sorted({*first.values(), *last.values()}))
            self._untold |= {(here, looks[number][0]) for number in untold}
            for number, asked, found in good:
                form, colours, ratio = looks[number]
                self._good.add((form, colours))
                if abs(ratio - found) < 0.01:
                    self._asked[form] = asked
            yield from _told(violations)
