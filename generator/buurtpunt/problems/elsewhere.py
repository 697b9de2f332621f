"""Links to other sites. What another site does is never a reason to stop, so each of these is a tip."""

from __future__ import annotations

from buurtpunt.problems import tip

GONE = tip("link-elders-weg")
MOVED = tip("link-elders-verhuisd")
NOBODY_THERE = tip("link-elders-onvindbaar")
NOT_TRUSTED = tip("link-elders-onveilig")
