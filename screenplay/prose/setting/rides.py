"""Vehicles: they go, are driven, are boarded, and draw up."""

from __future__ import annotations

from dataclasses import replace

from screenplay.prose.setting.assertions import happens
from screenplay.prose.setting.governing import Way, relation_of
from screenplay.prose.setting.motion import MotionForm, MotionKind, motion_form
from screenplay.prose.setting.move import Move, MoveKind
from screenplay.prose.setting.place_nouns import Rank
from screenplay.prose.setting.reading import Actors, Reading, Spot, Telling

__all__ = ["RIDING", "ridden", "riders"]

RIDING = frozenset((MotionKind.GO, MotionKind.RIDE, MotionKind.HALT))
_COMING = frozenset("arrive come approach appear stop halt return pass".split())  # seen from outside
_GONE = frozenset("away off by past".split())  # seen from outside
_MEANWHILE = frozenset("as while when till until".split())
_BETWEEN = frozenset("then soon had".split())
_BOARDED = frozenset("shared took caught hailed called hired takes catches hails".split())
_DRIVEN = frozenset(
    "drove swung steered turned pulled backed eased started parked stopped drives swings steers turns".split()
)


def ridden(reading: Reading, spot: Spot) -> Move | None:
    """Read what a sentence tells of a vehicle: `the truck bounced along`, `he swung the truck out`, `we took a cab`.

    Args:
        reading: The sentence.
        spot: The vehicle.

    Returns:
        The evidence, or None.
    """
    if spot.place.rank is not Rank.RIDE or spot.place.part:
        return None
    return _goes(reading, spot) or _driven(reading, spot)


def _goes(reading: Reading, spot: Spot) -> Move | None:
    tokens, behind = reading.tokens, spot.behind
    while behind < len(tokens) and (tokens[behind].key.endswith("ly") or tokens[behind].key in _BETWEEN):
        behind += 1
    form = motion_form(reading.key(behind))
    subject = relation_of(tokens, spot.first)
    if form is None or tokens[behind].parted or not form.kinds & RIDING or form.lemma in _COMING:
        return None
    if subject is not None and subject.way is not Way.OBJECT:
        return None
    if not happens(tokens, behind, form, present=reading.present):
        return None
    aside = spot.first > 1 and reading.key(spot.first - 1) in _MEANWHILE  # he waved as the train pulled out
    another = spot.place.determiner in ("a", "an", "another")  # a cart went by
    gone = reading.key(behind + 1) in _GONE
    if another and gone:
        return None
    aside = aside or another or gone
    telling = Telling(MoveKind.NEAR, 0.3) if aside else Telling(MoveKind.RIDE, 0.6)
    return replace(reading.move(telling, spot.first, spot, Actors(reading.everybody())), end=tokens[behind].end)


def _driven(reading: Reading, spot: Spot) -> Move | None:
    verb = reading.key(spot.first - 1)
    onwards = any(other.first >= spot.behind for other in reading.spots)
    boarded = verb in _BOARDED and not onwards
    if not boarded and (verb not in _DRIVEN or reading.tokens[spot.first].parted):
        return None
    actors = reading.actors(spot.first - 1)
    if actors is None:
        return None
    return reading.move(Telling(MoveKind.RIDE, 0.55 if boarded else 0.7), spot.first - 1, spot, actors)


_ANY = frozenset(("a", "an", "another"))  # a car that passes


def riders(reading: Reading, verb: int, form: MotionForm) -> Actors | None:
    """The vehicle that comes to a place brings those whom the story follows: `the cab stopped at a house`."""
    known = (spot for spot in reading.spots if spot.place.determiner not in _ANY)
    vehicle = any(spot.place.rank is Rank.RIDE and spot.behind == verb for spot in known)
    arriving = MotionKind.HALT in form.kinds or form.lemma in ("turn", "come", "roll")
    return Actors(reading.everybody(), together=True) if vehicle and arriving else None
