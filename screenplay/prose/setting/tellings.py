"""What a verb and a preposition together tell of a place: `walked into`, `took shelter in`, `set them down at`."""

from __future__ import annotations

from collections.abc import Callable

from screenplay.prose.setting.governing import Way
from screenplay.prose.setting.links import AT, DROPPING, Link, is_counter, is_under_way
from screenplay.prose.setting.motion import Form, MotionKind
from screenplay.prose.setting.move import MoveKind
from screenplay.prose.setting.place_nouns import Rank, Setting
from screenplay.prose.setting.reading import Telling
from screenplay.prose.setting.rides import RIDING

__all__ = ["telling_of"]

_SELF = frozenset("himself herself myself ourselves themselves yourself itself".split())
_DETERMINERS = frozenset("a an the his her".split())
_TAKEN = frozenset(("elevator", "stairs", "escalator"))
_SHELTER = frozenset(("shelter", "refuge", "cover"))
_MEALS = frozenset("breakfast lunch luncheon dinner supper tea coffee meal meals drink drinks".split())
_VEHICLES = frozenset(
    "cab taxi bus train tram boat coach carriage hansom ferry plane flight tube omnibus trolley".split()
)
_LIVING = frozenset("live reside dwell settle lodge".split())
_LIMBS = frozenset("foot feet toes toe hand hands finger fingers arm arms head face".split())
_AIMING = frozenset(
    "looking gazing staring glancing peering pointing nodding waving shouting calling smiling laughing frowning glaring"
    " aiming squinting aimed pointed angry".split()
)
_NEARBY = 7  # words between `was` and where somebody was
_NOTHING = Telling(MoveKind.NEAR, 0.0)  # a rule applies, and the words say nothing of where anybody is


def telling_of(link: Link) -> Telling | None:
    """What the words tell; the first rule that applies decides.

    Args:
        link: The place and its verb.

    Returns:
        What they tell, or None where they say nothing of where anybody is.
    """
    telling = next((told for rule in _RULES if (told := rule(link)) is not None), _NOTHING)
    return None if telling is _NOTHING else telling


def _being(link: Link) -> Telling | None:
    if link.form.lemma != "be":
        return None
    if link.relation.way is Way.PATH and {"halfway", "half-way"} & set(link.between):
        return Telling(MoveKind.WAY, 0.6)
    if link.relation.way not in AT or link.relation.at - link.verb > _NEARBY:
        return _NOTHING
    if {"had", "not", "never", "who", "which", "that"} & set(link.between):
        return _NOTHING
    if link.relation.word == "at" and _AIMING & set(link.between[-2:]):
        return _NOTHING  # was looking at the porch
    owning = bool(_DETERMINERS & set(link.between))  # was offering a seat in his carriage
    return Telling(MoveKind.NEAR, 0.35) if owning else Telling(MoveKind.STAY, 0.6)


def _finding(link: Link) -> Telling | None:
    if link.form.lemma != "find":
        return None
    oneself = _SELF & set(link.between) or "way" in link.between
    return Telling(MoveKind.ARRIVE, 0.8) if oneself else Telling(MoveKind.STAY, 0.65)


def _idiom(link: Link) -> Telling | None:
    """Verbs that tell a move only in a turn of phrase."""
    told = _IDIOMS.get(link.form.lemma)
    return None if told is None else told(link)


def _put(link: Link) -> Telling | None:
    return None if link.takes_somebody or link.passive else _NOTHING


def _way_made(link: Link) -> Telling | None:
    """`Felt her way down the steps`."""
    return None if "way" in link.between else _NOTHING


def _let(link: Link) -> Telling | None:
    """`Let him into the house`; not `let down the blind of the bar`."""
    return None if link.takes_somebody else _NOTHING


def _left(link: Link) -> Telling | None:
    """`Being left in the vault`, `Ann, left alone in the vault`."""
    alone = bool({"alone", "behind", *_SELF} & set(link.between))
    return Telling(MoveKind.STAY, 0.6) if link.relation.way in AT and (link.passive or alone) else None


def _turned(link: Link) -> Telling | None:
    return _NOTHING if link.relation.way is not Way.GOAL or link.relation.word == "to" else None


def _took(link: Link) -> Telling | None:
    """`Took the stairs`, `took a cab to the theatre`, `took the letter to the bank`, `took shelter in a barn`."""
    between, place = set(link.between), link.spot.place
    if link.passive:
        return None  # they were taken to a cell
    if link.relation.way is Way.OBJECT and link.near and place.group in _TAKEN:
        return Telling(MoveKind.ARRIVE, 0.7)
    if link.relation.word == "to" and (_VEHICLES & between or (place.rank is Rank.HOUSE and between)):
        return Telling(MoveKind.ARRIVE, 0.7 if _VEHICLES & between else 0.6)
    if link.takes_somebody:
        return None
    if link.relation.way not in AT:
        return _NOTHING
    if _SHELTER & between:
        return Telling(MoveKind.ARRIVE, 0.6)
    eating = link.relation.at - link.verb <= _NEARBY and bool(_MEALS & between)
    return Telling(MoveKind.STAY, 0.6) if eating else _NOTHING


_IDIOMS: dict[str, Callable[[Link], Telling | None]] = {
    "put": _put,
    "take": _took,
    "leave": _left,
    "let": _let,
    "turn": _turned,
    **dict.fromkeys("make feel pick force fight elbow grope thread".split(), _way_made),
}


def _across_the_room(link: Link) -> Telling | None:
    """`He walked over to the bar`: it is where he was already."""
    place = link.spot.place
    if link.relation.way is Way.GOAL and "over" in link.between and place.setting is Setting.INT and not place.named:
        return Telling(MoveKind.NEAR, 0.3)
    return None


def _object(link: Link) -> Telling | None:
    """The place is the verb's object; `he ran the kitchen` lacks its preposition."""
    if link.relation.way is not Way.OBJECT:
        return None
    lemma, kinds = link.form.lemma, link.form.kinds
    if not link.near:
        return _NOTHING
    if MotionKind.REACH in kinds:
        return Telling(MoveKind.ARRIVE, 0.85)
    if MotionKind.LEAVE in kinds:
        return Telling(MoveKind.DEPART, 0.6)
    if lemma in ("cross", "descend", "ascend", "climb") and (lemma == "cross" or link.form.forms != {Form.ING}):
        return Telling(MoveKind.WAY, 0.5)
    if lemma in ("run", "walk", "come", "go") and link.form.forms != {Form.ING}:
        return Telling(MoveKind.ARRIVE, 0.5)
    return _NOTHING


def _goal(link: Link) -> Telling | None:
    if link.relation.way is Way.GOAL and link.moving:
        return Telling(MoveKind.ARRIVE, 0.7 if link.relation.word == "to" else 0.75)
    return None


def _arriving(link: Link) -> Telling | None:
    if link.relation.way not in AT:
        return None
    if link.form.lemma in ("arrive", "come", "get", "return", "land"):
        return Telling(MoveKind.ARRIVE, 0.8)
    if link.form.lemma == "leave" and link.takes_somebody and link.reading.actors(link.verb) is not None:
        return Telling(MoveKind.NEAR, 0.3)  # she left them in the hall
    if link.form.lemma in DROPPING and link.takes_somebody:
        return Telling(MoveKind.ARRIVE, 0.7)  # the bus set them down at the church
    return Telling(MoveKind.ARRIVE, 0.55) if MotionKind.HALT in link.form.kinds else None


def _leaving(link: Link) -> Telling | None:
    way, lemma = link.relation.way, link.form.lemma
    if way in (Way.SOURCE, Way.PATH) and link.moving and is_under_way(link.reading, link.verb):
        on_it = way is Way.PATH or link.spot.place.setting is Setting.EXT
        return Telling(MoveKind.WAY, 0.5) if on_it else _NOTHING
    if way is not Way.SOURCE:
        return None
    if "back" in link.between or lemma in ("return", "come", "arrive", "get", "take", "bring"):
        return _NOTHING
    return Telling(MoveKind.DEPART, 0.6) if link.moving or MotionKind.LEAVE in link.form.kinds else None


def _passing(link: Link) -> Telling | None:
    beside = link.relation.word in ("round", "around") and link.spot.place.rank is Rank.HOUSE
    if beside or (link.relation.word == "past" and link.spot.place.setting is Setting.INT):
        return None  # drove past the church
    started = link.form.lemma in ("start", "set") and link.relation.word in ("down", "up", "across", "along", "through")
    return Telling(MoveKind.WAY, 0.5) if link.relation.way is Way.PATH and (link.moving or started) else None


def _resting(link: Link) -> Telling | None:
    if link.relation.way not in AT:
        return None
    place, kinds = link.spot.place, link.form.kinds
    if place.rank is Rank.RIDE and link.relation.way is Way.OUTSIDE:
        return _NOTHING  # he waited before the cab
    if link.form.lemma in _LIVING and link.relation.way is Way.OUTSIDE:
        return _NOTHING  # they lived behind the mill
    if _LIMBS & set(link.between[-1:]) and MotionKind.REST not in kinds:
        return _NOTHING  # moved her toes in the water
    if MotionKind.REST in kinds:
        faintly = is_counter(link.spot, link.relation) or link.form.lemma in _LIVING
        return Telling(MoveKind.NEAR, 0.3) if faintly else Telling(MoveKind.STAY, 0.6)
    if place.rank is Rank.RIDE and kinds & RIDING:
        return Telling(MoveKind.STAY, 0.65)
    if not link.moving or (link.form.lemma == "run" and _DETERMINERS & set(link.between)):
        return None  # ran the tap in the scullery
    outward = link.between[-1:] and link.between[-1] in ("out", "back", "down", "up")
    return Telling(MoveKind.ARRIVE, 0.55) if outward else Telling(MoveKind.STAY, 0.5)


_RULES: tuple[Callable[[Link], Telling | None], ...] = (
    _being,
    _finding,
    _idiom,
    _across_the_room,
    _object,
    _goal,
    _arriving,
    _leaving,
    _passing,
    _resting,
)
