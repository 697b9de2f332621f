"""Takes a picture away wherever it is used, since somebody on it does not want to be shown any more."""

from buurtpunt.withdrawal.plan import Change, Plan, plan
from buurtpunt.withdrawal.withdraw import withdraw

__all__ = ["Change", "Plan", "plan", "withdraw"]
