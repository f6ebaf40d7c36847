"""What the places ticked on the drawing of the body come to.

A place counts as much as the same sign in the safety screen, whatever was answered there: the
worse of the two stands. Where a place and a sign are not quite the same we take the more
cautious reading: pain between the legs counts as a changed feeling there, pain anywhere in a leg
as pain that travels down it, and a sign on both sides as a sign in both legs.
"""

from __future__ import annotations

from collections.abc import Mapping

from engine.models import FactValues

SIDES = ("left", "right")
LEG_PARTS = ("thigh", "lower_leg", "foot")
LEGS = {
    side: {f"{kind}_{part}_{side}" for kind in ("hurts", "tingles") for part in LEG_PARTS}
    for side in SIDES
}
BUTTOCKS = {f"hurts_buttock_{side}" for side in SIDES}
SIGNS: Mapping[str, set[str]] = {
    "saddle": {"hurts_saddle", "tingles_saddle"},
    "leg_numb": {f"tingles_{part}_{side}" for part in LEG_PARTS for side in SIDES},
    "leg_pain": {f"hurts_{part}_{side}" for part in LEG_PARTS for side in SIDES},
    "chest": {"hurts_chest", "hurts_arm_jaw"},
    "upper_back": {"hurts_shoulder_blades"},
    "side": {"hurts_side"},
    "belly": {"hurts_belly"},
    "hands": {"tingles_arms"},
}
"""Signs, each with the places of which one is enough."""
SAME_IN_SCREEN: Mapping[str, tuple[str, str]] = {
    "saddle": ("Seat", "saddle_sensation"),
    "both_legs": ("Legs", "both_legs"),
    "leg_numb": ("Legs", "leg_numb_one"),
    "leg_pain": ("Legs", "leg_pain_one"),
    "chest": ("Sudden", "chest"),
    "upper_back": ("Illness", "thoracic"),
    "side": ("Illness", "urine_blood_flank"),
}
"""Signs that the safety screen asks for too, with their fact and field there."""


def signs_of_places(places: Mapping[str, object]) -> dict[str, object]:
    """The signs that the ticked places come to.

    A sign is "yes" where enough is ticked and "no" where all its places were left unticked
    without a doubt; otherwise what the closer question told stands.
    """
    ticked = {place for place, word in places.items() if word == "yes"}
    found = {sign for sign, enough in SIGNS.items() if ticked & enough}
    if all(ticked & leg for leg in LEGS.values()):
        found.add("both_legs")
    signs: dict[str, object] = dict.fromkeys(sorted(found), "yes")
    if set().union(*SIGNS.values()) <= places.keys():  # what a doubt leaves open is not known
        for sign in sorted({*SIGNS, "both_legs"} - found - places.keys()):
            signs[sign] = "no"
    return signs


def signs_of_screen(facts: FactValues) -> FactValues:
    """The same signs as the safety screen's, where they are worse than what was said there."""
    places = facts.get("Places", {})
    worse: FactValues = {}
    for sign, (fact, field) in SAME_IN_SCREEN.items():
        said = facts.get(fact, {}).get(field)
        word = places.get(sign)
        if word == "yes" or (word == "not_sure" and said != "yes"):
            worse.setdefault(fact, {})[field] = word
    return worse


def hurts_in_buttock(places: Mapping[str, object]) -> bool:
    """Whether a buttock hurts."""
    return any(places.get(place) == "yes" for place in BUTTOCKS)
