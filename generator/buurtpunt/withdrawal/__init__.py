"""Takes a picture away wherever it is used, or a name from the work of meetings, since somebody does not want to be shown any more."""

from buurtpunt.withdrawal.person import plan_of_person
from buurtpunt.withdrawal.plan import Change, Plan, plan, withdraw

__all__ = ["Change", "Plan", "plan", "plan_of_person", "withdraw"]
