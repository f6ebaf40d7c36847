"""RED-1 to RED-5: signs of squeezed nerves at the end of the spine (cauda equina)."""

from engine.conclusions import Referral
from knowledge.facts import Gate, Seat, Unsettled
from knowledge.red_flags import EMERGENCY, SOON, URGENT, refer
from knowledge.rulebook import rule


@rule(
    Seat(saddle_sensation="yes"),
    id="RED-1",
    says="New numb, tingly or different feeling between the legs: emergency",
    because="The nerves to this skin leave the very end of the spine; when they are squeezed, "
    "hours count.",
    sources=["girft-2023", "nhs-back-pain", "bmj-ces"],
    in_doubt=True,
)
def saddle_sensation() -> Referral:
    return refer(EMERGENCY, "saddle_sensation")


@rule(
    Gate(seat_new="yes"),
    id="RED-1a",
    says="Since last time, new feeling between the legs or a change in bladder, bowels or sex: "
    "emergency",
    because="These nerves leave the very end of the spine; when they are squeezed, hours count.",
    sources=["article#pro", "girft-2023", "nhs-back-pain"],
    in_doubt=True,
)
def seat_new_since_last_time() -> Referral:
    return refer(EMERGENCY, "saddle_sensation")


@rule(
    Unsettled(seat=True),
    id="RED-1b",
    says="Not sure about a sign around seat, bladder or bowels, and not settled yet: urgent",
    because="Until it is clear, not sure counts one step below yes.",
    sources=["girft-2023", "ours"],
)
def seat_unsettled() -> Referral:
    return refer(URGENT, "unsettled")


@rule(
    Seat(seat_long_standing="yes"),
    id="RED-1c",
    says="A sign around seat, bladder or bowels that is years old, checked and unchanged: soon",
    because="It has been looked at once; beside a back pain it should be looked at again.",
    sources=["girft-2023", "ours"],
    in_doubt=True,
)
def seat_long_standing() -> Referral:
    return refer(SOON, "saddle_sensation")


@rule(
    Seat(saddle_pain="yes"),
    id="RED-1d",
    says="Pain between the legs beside the back pain: urgent",
    because="Pain there is not the numbness of squeezed nerves, but lies so near it that it is "
    "looked at the same day.",
    sources=["ours"],
    in_doubt=True,
)
def saddle_pain() -> Referral:
    return refer(URGENT, "saddle_pain")


@rule(
    Seat(bladder_retention="yes"),
    id="RED-2",
    says="Passing urine has become hard: emergency",
    because="A bladder that will not empty can mean squeezed nerves.",
    sources=["article#pro", "girft-2023", "nhs-back-pain"],
    in_doubt=True,
)
def bladder_retention() -> Referral:
    return refer(EMERGENCY, "bladder_retention")


@rule(
    Seat(bladder_leak="yes"),
    id="RED-3",
    says="New leaking of urine, or passing it without feeling it: emergency",
    because="Losing control of the bladder together with back pain can mean squeezed nerves.",
    sources=["article#pro", "girft-2023", "nhs-back-pain", "ces-card", "hsib-2021"],
    in_doubt=True,
)
def bladder_leak() -> Referral:
    return refer(EMERGENCY, "bladder_leak")


@rule(
    Seat(bowel_control="yes"),
    id="RED-4",
    says="New loss of control or feeling of the bowels: emergency",
    because="Losing control of the bowels together with back pain can mean squeezed nerves.",
    sources=["article#pro", "girft-2023", "nhs-back-pain"],
    in_doubt=True,
)
def bowel_control() -> Referral:
    return refer(EMERGENCY, "bowel_control")


@rule(
    Seat(sexual_function="yes"),
    id="RED-5",
    says="New change in sexual feeling or function: emergency",
    because="The same nerves serve it; people seldom say it unless they are asked.",
    sources=["girft-2023", "sbns-bass-2018", "bmj-ces"],
    in_doubt=True,
)
def sexual_function() -> Referral:
    return refer(EMERGENCY, "sexual_function")
