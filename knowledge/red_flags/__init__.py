"""RED-n: red flags, each with its urgency. The numbers follow the list of the 32 flags.

A letter marks a combination or a variant of the flag; ``-unsure`` the companion rule for a
person who is not sure, one tier below. No rule here ever lowers another's urgency.
"""

from engine.conclusions import Outcome, Referral

EMERGENCY, URGENT, SOON, ROUTINE = (
    Outcome.EMERGENCY,
    Outcome.URGENT,
    Outcome.SOON,
    Outcome.ROUTINE,
)


def refer(urgency: Outcome, flag: str) -> Referral:
    """See a professional at this urgency because of this flag."""
    return Referral(urgency=urgency, flag=flag)
