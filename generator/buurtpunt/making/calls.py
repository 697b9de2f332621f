"""What the hub asks of visitors: where it leads, and the banner of what it asks until a day."""

from __future__ import annotations

from buurtpunt.checking.links import resolve
from buurtpunt.making.context import Context
from buurtpunt.making.views import Notice
from buurtpunt.model.collections import HUB, PEOPLE


def address(context: Context, link: str | None) -> str:
    """Where it leads: a page, an address elsewhere, or else the number to call."""
    found = resolve(context.snapshot, link, HUB.path).address if link else ""
    return found or context.seen.of(PEOPLE)[0].phone.link


def banner(context: Context) -> Notice | None:
    """What is asked until a day, while that day has not been."""
    campaign, say = context.hub.campaign, context.language
    if campaign is None or campaign.is_over(context.today):
        return None
    until = say("campaign.until", day=say.date(campaign.until)) if campaign.until else ""
    told = " ".join(filter(None, (campaign.words, until)))
    return Notice(campaign.title, told, address(context, campaign.link))
