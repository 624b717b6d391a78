"""Places in phrases that a verb governs: `walked into the kitchen`, `met him in the attic`, `left the house`."""

from __future__ import annotations

from screenplay.prose.setting.assertions import happens
from screenplay.prose.setting.governing import Way, relation_of, verb_before
from screenplay.prose.setting.happening import happens_there, is_found_there, through_door
from screenplay.prose.setting.links import AT, DROPPING, Link, is_under_way
from screenplay.prose.setting.motion import Form, MotionForm, MotionKind, motion_form
from screenplay.prose.setting.move import Move, MoveKind
from screenplay.prose.setting.openings import beside
from screenplay.prose.setting.place_nouns import Rank
from screenplay.prose.setting.reading import Actors, Reading, Spot, Telling
from screenplay.prose.setting.rides import riders
from screenplay.prose.setting.tellings import telling_of

__all__ = ["governed"]

_ALL_OF_US = frozenset(("them", "us", "me"))
_LATER = frozenset("tomorrow to-morrow soon next".split())
_BE = frozenset("was were is are am".split())
_PUT = frozenset(
    "jammed crammed packed parked stuck stranded strapped trapped holed huddled locked shut crowded squashed squeezed"
    " camped moored docked stationed installed settled".split()
)
_MEANWHILE = frozenset("already all still now both just".split())
_OWN = frozenset("his her my our their".split())


def governed(reading: Reading, spot: Spot) -> Move | None:
    """Read what the verb that governs a place tells of it.

    Args:
        reading: The sentence.
        spot: The place.

    Returns:
        The evidence, or None.
    """
    relation = relation_of(reading.tokens, spot.first)
    if relation is None:
        return None
    if relation.way is Way.DOOR:
        return through_door(reading, spot, relation)
    if relation.way in AT and reading.key(relation.at - 1) in ("and", "but") and spot.first - relation.at <= 1:
        return None  # he went on, and near the house he stopped: no more of the verb before
    there = is_found_there(reading, spot, relation)
    if there is not None:
        return there
    found = verb_before(reading.tokens, relation.at)
    if found is None:
        return None
    verb, form = _put_there(reading, found[0]) or found
    if form is None:
        return happens_there(reading, spot, relation, verb)
    link = Link(reading, spot, relation, verb, form)
    return _told(link) if happens(reading.tokens, verb, form, present=reading.present) else _not_left(link)


def _put_there(reading: Reading, verb: int) -> tuple[int, MotionForm | None] | None:
    """`they were jammed in the office`: the verb is `were`."""
    if reading.key(verb) not in _PUT:
        return None
    be = verb - 1
    while reading.key(be) in _MEANWHILE or reading.key(be).endswith("ly"):
        be -= 1
    return (be, motion_form(reading.key(be))) if reading.key(be) in _BE and reading.actors(be) else None


def _told(link: Link) -> Move | None:
    reading, spot = link.reading, link.spot
    ahead = reading.key(spot.behind)
    if ahead in _LATER or (ahead == "on" and reading.key(spot.behind + 1).endswith("day")):
        return None  # they were going to the theatre on Friday
    if link.relation.word == "to" and MotionKind.GO in link.form.kinds and is_under_way(reading, link.verb):
        walkers = reading.actors(link.verb)
        if walkers is None:
            return None  # it was going to the shop
        return reading.move(Telling(MoveKind.WAY, 0.5, "way"), link.verb, link.relation.at, walkers)
    brought = riders(reading, link.verb, link.form)
    actors = brought or reading.actors(link.verb) or _taken(link)
    if actors is None or spot.place.determiner == "its":
        return None
    telling = telling_of(link)
    if telling is None:
        return None
    if telling.kind is MoveKind.ARRIVE and brought is None and _only_halts(link):
        telling = Telling(MoveKind.NEAR, 0.35)
    adverb = _adverb(link, telling, brought=brought is not None)
    taken = MotionKind.TAKE in link.form.kinds and telling.kind in (MoveKind.ARRIVE, MoveKind.DEPART, MoveKind.WAY)
    movers = {*actors.mentions, *(link.objects() if taken else ())}
    together = actors.together or (taken and bool(_ALL_OF_US & set(link.between)))
    return reading.move(
        Telling(telling.kind, telling.weight, adverb), link.verb, spot, Actors(tuple(sorted(movers)), together)
    )


def _only_halts(link: Link) -> bool:
    """`He stopped by the gate`; not `drew up at the door`, `stopped at a shop`."""
    drawn = link.form.lemma in ("draw", "pull", "park") and "up" in link.between
    calls = link.spot.place.rank is Rank.HOUSE and link.relation.word == "at" and link.near
    return link.form.kinds == {MotionKind.HALT} and not drawn and not calls


def _adverb(link: Link, telling: Telling, *, brought: bool) -> str:
    """What the words say besides the place: `before` it, `outside` it, `out` of it, at its `door`."""
    arrives = telling.kind is MoveKind.ARRIVE
    if arrives and brought and link.spot.place.rank is Rank.HOUSE:
        return "before"  # a vehicle stops at the door
    if telling.kind is MoveKind.DEPART and link.spot.place.rank is Rank.HOUSE:
        return "out"
    return beside(link.relation, link.spot) or ("door" if arrives and _stops_short(link) else "")


def _taken(link: Link) -> Actors | None:
    """Whom a path or a walk takes along: `a few steps brought them to the door`."""
    taking = MotionKind.TAKE in link.form.kinds or link.form.lemma in DROPPING
    if not taking or not link.takes_somebody:
        return None
    return Actors(tuple(sorted(link.objects())), together=bool({"us", "them"} & set(link.between)))


def _stops_short(link: Link) -> bool:
    """`Reached the house`, `came to an inn`: perhaps no farther than its door."""
    place, word, lemma = link.spot.place, link.relation.word, link.form.lemma
    if place.rank is not Rank.HOUSE or place.determiner in _OWN:
        return False
    if link.relation.way is Way.OBJECT:
        return lemma in ("reach", "gain", "regain")
    halting = MotionKind.HALT in link.form.kinds
    return halting or (word in ("to", "at") and lemma in ("come", "get", "arrive"))


def _not_left(link: Link) -> Move | None:
    """Who wants to leave a place, or almost does, is there: `she almost ran out of the café`."""
    reading, form = link.reading, link.form
    tired = MotionKind.REST in form.kinds and form.forms == {Form.ING} and reading.key(link.verb - 1) in ("of", "from")
    out = link.relation.word == "out of" and MotionKind.GO in form.kinds
    leaves = link.relation.way is Way.OBJECT and MotionKind.LEAVE in form.kinds and link.spot.first - link.verb <= 1
    if not tired and not out and not leaves:
        return None
    if not tired and {"had", "has", "never"} & set(reading.keys(link.verb - 3, link.verb)):
        return None
    return reading.move(Telling(MoveKind.NEAR, 0.35), link.verb, link.spot)
