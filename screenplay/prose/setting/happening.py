"""What else goes on at a place: somebody sings there, is found there, opens the door to it."""

from __future__ import annotations

from screenplay.prose.setting.assertions import happens
from screenplay.prose.setting.governing import Relation
from screenplay.prose.setting.links import AT, is_counter
from screenplay.prose.setting.motion import Form, MotionForm, MotionKind
from screenplay.prose.setting.move import Move, MoveKind
from screenplay.prose.setting.openings import beside
from screenplay.prose.setting.reading import Actors, Reading, Spot, Telling
from screenplay.prose.words import is_past_verb

__all__ = ["happens_there", "is_found_there", "through_door"]

_HAVING = frozenset("had has have".split())
_PUT_THERE = frozenset(
    "head face nose hand hands arm arms eye eyes mind friend friends brother sister job meeting appointment another at"
    " on business interest house flat".split()
)
_SELF = frozenset("himself herself myself ourselves themselves yourself itself".split())
_FINDING = frozenset("found met caught discovered joined saw had finds meets has".split())
_PERFECT = frozenset("been gone come taken seen done given known shown grown not never just already".split())
_OPENED = frozenset("opened open opens unlocked opening".split())
_SHUT = frozenset("shut locked barricaded buried flung".split())
_THROWN = frozenset("threw flung hurled dragged betook".split())
_EXPLETIVE = 9  # words up to the place in `there were only two people in the waiting room`
_THERE_IS = (["it", "was"], ["there", "was"], ["there", "were"])
_SENSED = frozenset(
    "that which hear see"
    " light lights sound sounds noise voice voices movement smoke glow shout cry knock ring stir crash footsteps steps"
    " something time who".split()
)
_AIMED = frozenset(
    "looked gazed stared glanced peered pointed nodded waved shouted called smiled laughed frowned aimed glared".split()
)
_IMAGINED = frozenset("imagined pictured remembered recalled dreamed dreamt thought wondered wished".split())
_DOORWAY = 7  # words between a door and the verb that opens it


def is_found_there(reading: Reading, spot: Spot, relation: Relation) -> Move | None:
    """What it is like in a place, or who is there: `it was cool in the church`, `there was nobody in the ward`."""
    if relation.way not in AT or relation.at > _EXPLETIVE or reading.keys(0, 2) not in _THERE_IS:
        return None
    between = set(reading.keys(2, relation.at))
    if between & (_SENSED | _PERFECT) or spot.place.determiner not in ("the", "'s"):
        return None
    telling = Telling(MoveKind.STAY, 0.6, beside(relation, spot))
    return reading.move(telling, 0, spot, Actors((), together=True))


def through_door(reading: Reading, spot: Spot, relation: Relation) -> Move | None:
    """Somebody opens the door to the place: `she threw open the door to the office`."""
    for at in range(relation.at - 1, max(-1, relation.at - _DOORWAY), -1):
        if reading.tokens[at + 1].parted == ";" or reading.key(at) in ("if", "though"):
            return None
        if reading.key(at) in _OPENED:
            verb = at - 1 if reading.key(at) == "open" else at  # flung open, pushed open
            return _door_opened(reading, spot, verb)
    return None


def _door_opened(reading: Reading, spot: Spot, verb: int) -> Move | None:
    participle = reading.key(verb).endswith("ing")
    if verb < 0 or not (is_past_verb(reading.key(verb)) or reading.present or participle):
        return None
    actors = reading.actors(verb)
    door = MotionForm("open", frozenset((MotionKind.GO,)), frozenset((Form.ING if participle else Form.PAST,)))
    if actors is None or not happens(reading.tokens, verb, door, present=reading.present):
        return None
    return reading.move(Telling(MoveKind.ARRIVE, 0.7), verb, spot, actors)


def happens_there(reading: Reading, spot: Spot, relation: Relation, verb: int) -> Move | None:
    """Something else is done at the place: `sang at the opera`, `had him in the interview room`."""
    if reading.key(verb + 1) in _SELF:
        return _moved_oneself(reading, spot, relation, verb)
    if relation.way not in AT or _is_of_another(reading, relation, verb):
        return None
    anything = MotionForm("do", frozenset((MotionKind.REST,)), frozenset((Form.PAST,)))
    if not happens(reading.tokens, verb, anything, present=reading.present):
        return None
    actors = reading.actors(verb) or Actors(())
    found = reading.key(verb) in _FINDING and bool(actors.mentions or actors.together)
    finding = reading.key(verb) in _FINDING
    telling = Telling(MoveKind.STAY if found else MoveKind.NEAR, 0.6 if finding else 0.35)
    if is_counter(spot, relation):
        telling = Telling(MoveKind.NEAR, 0.3)
    return reading.move(telling, verb, spot, actors)


def _moved_oneself(reading: Reading, spot: Spot, relation: Relation, verb: int) -> Move | None:
    """`Shut herself in the bathroom`, `flung himself into a cab`; not `saw herself at the ball`."""
    shut = relation.way in AT and reading.key(verb) in _SHUT
    thrown = relation.word in ("into", "onto") and reading.key(verb) in _THROWN
    actors = reading.actors(verb) if shut or thrown else None
    return None if actors is None else reading.move(Telling(MoveKind.ARRIVE, 0.7), verb, spot, actors)


def _is_of_another(reading: Reading, relation: Relation, verb: int) -> bool:
    """The place belongs to something else, is only imagined or looked at, or was at another time."""
    key, ahead = reading.key(verb), reading.key(verb + 1)
    if key in _HAVING and _PUT_THERE & set(reading.keys(verb + 1, relation.at)):
        return True  # had her head in the larder, had an appointment at two in the town
    if any(token.parted for token in reading.tokens[verb + 1 : relation.at + 1]):
        return True
    if key in _IMAGINED or (relation.word == "at" and key in _AIMED):
        return True
    return key in ("had", "has", "have") and (is_past_verb(ahead) or ahead in _PERFECT)  # had been, had sat there
