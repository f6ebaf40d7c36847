"""What the places ticked on the drawing of the body come to.

Each place that matters is a sign of the safety screen, and counts as much as if it had been named
there: the worse of the two answers stands. Where they are not quite the same we take the more
cautious reading: pain in a thigh or lower leg counts as pain that travels down it, and what stands
on both sides as a sign in both legs. Pain in nothing but knees or feet is asked about first: until
it is known whether it comes from the back, it counts as "not sure". The low back itself and a hip
or groin weigh nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from engine.knowledge_base import Place
from engine.models import NOT_SURE, FactValues

SIDES = ("left", "right")
TRAVELS = {side: tuple(f"hurts_{part}_{side}" for part in ("thigh", "lower_leg")) for side in SIDES}
"""Pain that counts as travelling down a leg."""
NUMB = {
    side: tuple(f"tingles_{part}_{side}" for part in ("thigh", "lower_leg", "foot"))
    for side in SIDES
}
FEET = {side: (f"hurts_foot_{side}",) for side in SIDES}
KNEES = {side: (f"hurts_knee_{side}",) for side in SIDES}
BUTTOCKS = {f"hurts_buttock_{side}" for side in SIDES}
ENOUGH: Mapping[str, tuple[str, ...]] = {
    "saddle": ("tingles_saddle",),
    "saddle_pain": ("hurts_saddle",),
    "arms": ("tingles_arms",),
    "chest": ("hurts_chest", "hurts_arm_jaw"),
    "upper_back": ("hurts_shoulder_blades",),
    "side": ("hurts_side",),
    "belly": ("hurts_belly",),
}
"""Signs, each with the places of which one is enough. The legs' own are below."""
IN_SCREEN: Mapping[str, Place] = {
    "saddle": ("Seat", "saddle_sensation"),
    "saddle_pain": ("Seat", "saddle_pain"),
    "both_legs": ("Legs", "both_legs"),
    "leg_numb": ("Legs", "leg_numb_one"),
    "leg_pain": ("Legs", "leg_pain_one"),
    "arms": ("Legs", "arm_numb"),
    "chest": ("Sudden", "chest"),
    "upper_back": ("Illness", "thoracic"),
    "side": ("Illness", "flank_pain"),
    "belly": ("Illness", "belly_pain"),
}
"""All signs, with their fact and field in the safety screen."""
ONE_SIDED = ("leg_numb", "leg_pain")
WORST_FIRST = ("yes", NOT_SURE)


@dataclass(frozen=True)
class Sign:
    """A sign that places come to."""

    name: str
    word: str
    """``yes`` or ``not_sure``."""
    rests_on: tuple[str, ...]
    """The fields of ``Places`` it was read from."""


def local_pain(places: Mapping[str, object]) -> dict[str, object]:
    """True where pain sits in a knee or foot and only the closer question tells what it means."""
    asked = any("from_back" in sign.rests_on for sign in _of_legs({**places, "from_back": "yes"}))
    return {"local": True} if asked else {}


def signs_of_screen(
    facts: FactValues,
) -> tuple[FactValues, dict[Place, tuple[Place, ...]]]:
    """The signs of the safety screen that are worse on the drawing than what was said there.

    Returns:
        The words, by fact and field; and for each the fields of ``Places`` it was read from.
    """
    worst = _worst([*_of_ticks(facts.get("Places", {})), *_asked(facts.get("Places", {}))])
    both = {_said(facts, "both_legs"), worst["both_legs"].word if "both_legs" in worst else ""}
    worse: FactValues = {}
    rests_on: dict[Place, tuple[Place, ...]] = {}
    for name, sign in worst.items():
        said = _said(facts, name)
        # Both sides say all that one side could, and more.
        if said in ("yes", sign.word) or (name in ONE_SIDED and "yes" in both):
            continue
        fact, field = IN_SCREEN[name]
        worse.setdefault(fact, {})[field] = sign.word
        rests_on[fact, field] = tuple(("Places", place) for place in sign.rests_on)
    return worse, rests_on


def hurts_in_buttock(places: Mapping[str, object]) -> bool:
    """Whether a buttock hurts."""
    return any(places.get(place) == "yes" for place in BUTTOCKS)


def _said(facts: FactValues, sign: str) -> object:
    fact, field = IN_SCREEN[sign]
    return facts.get(fact, {}).get(field)


def _worst(signs: Sequence[Sign]) -> dict[str, Sign]:
    ranked = sorted(signs, key=lambda sign: WORST_FIRST.index(sign.word), reverse=True)
    return {sign.name: sign for sign in ranked}


def _asked(places: Mapping[str, object]) -> Iterator[Sign]:
    """What the closer question told."""
    for name in IN_SCREEN:
        if places.get(name) in WORST_FIRST:
            yield Sign(name, str(places[name]), (name,))


def _of_ticks(places: Mapping[str, object]) -> Iterator[Sign]:
    for name, enough in ENOUGH.items():
        if ticked := _ticked(places, enough):
            yield Sign(name, "yes", ticked)
    yield from _of_legs(places)


def _of_legs(places: Mapping[str, object]) -> Iterator[Sign]:
    pain, numb, feet, knees = (
        {side: _ticked(places, of[side]) for side in SIDES} for of in (TRAVELS, NUMB, FEET, KNEES)
    )
    beyond = {side: pain[side] + numb[side] for side in SIDES}
    local = {side: knees[side] + feet[side] for side in SIDES}
    if any(beyond.values()) and all(beyond[side] or feet[side] for side in SIDES):
        yield Sign("both_legs", "yes", _joined(beyond, feet))
    elif all(beyond[side] or local[side] for side in SIDES):
        yield from _from_back("both_legs", places, _joined(beyond, local))
    elif any(local.values()) and not any(beyond.values()):
        yield from _from_back("leg_pain", places, _joined(local))
    if any(pain.values()):
        yield Sign("leg_pain", "yes", _joined(pain, feet))
    if any(numb.values()):
        yield Sign("leg_numb", "yes", _joined(numb))


def _from_back(name: str, places: Mapping[str, object], ticked: tuple[str, ...]) -> Iterator[Sign]:
    """A sign that stands or falls with whether the pain comes from the back."""
    word = places.get("from_back")
    if word is None:
        yield Sign(name, NOT_SURE, ticked)
    elif word in WORST_FIRST:
        yield Sign(name, str(word), (*ticked, "from_back"))


def _ticked(places: Mapping[str, object], of: Sequence[str]) -> tuple[str, ...]:
    return tuple(place for place in of if places.get(place) == "yes")


def _joined(*parts: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(place for part in parts for side in SIDES for place in part[side])
