"""Places in phrases that a verb governs: `walked into the kitchen`, `met him in the attic`, `left the house`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from screenplay.prose.setting.assertions import happens
from screenplay.prose.setting.governing import Relation, Way, relation_of, verb_before
from screenplay.prose.setting.motion import Form, MotionForm, MotionKind
from screenplay.prose.setting.move import Move, MoveKind
from screenplay.prose.setting.openings import beside
from screenplay.prose.setting.place_nouns import Rank, Setting
from screenplay.prose.setting.reading import Actors, Reading, Spot, Telling
from screenplay.prose.setting.rides import RIDING, riders
from screenplay.prose.words import is_past_verb

__all__ = ["governed", "is_under_way"]

_AT = (Way.REST, Way.OUTSIDE)
_BE = frozenset("was were is are am".split())
_SELF = frozenset("himself herself myself ourselves themselves yourself itself".split())
_FINDING = frozenset("found met caught discovered joined saw had finds meets has".split())
_PERFECT = frozenset("been gone come taken seen done given known shown grown not never just already".split())
_OPENED = frozenset("opened open opens unlocked opening".split())
_PERSON_OBJECTS = frozenset("him her me them us it".split())
_DETERMINERS = frozenset("a an the his her".split())
_NEARBY = 7  # words between `was` and where somebody was
_DOORWAY = 7  # words between a door and the verb that opens it


@dataclass(frozen=True, slots=True)
class _Link:
    """A place, the verb that governs it, and what stands between."""

    reading: Reading
    spot: Spot
    relation: Relation
    verb: int
    form: MotionForm

    @property
    def between(self) -> list[str]:
        return self.reading.keys(self.verb + 1, self.relation.at)

    @property
    def moving(self) -> bool:
        return bool(self.form.kinds & {MotionKind.GO, MotionKind.TAKE})

    @property
    def near(self) -> bool:
        """The place stands right behind the verb."""
        return self.spot.first - self.verb <= 2

    @property
    def takes_somebody(self) -> bool:
        named = any(
            self.verb < at < self.relation.at and not mention.possessive
            for at, (_, mention) in self.reading.mentions.items()
        )
        return named or bool(_PERSON_OBJECTS & set(self.between))


_NOTHING = Telling(MoveKind.NEAR, 0.0)  # a rule applies, and the words say nothing of where anybody is


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
        return _through_door(reading, spot, relation)
    found = verb_before(reading.tokens, relation.at)
    if found is None:
        return None
    verb, form = found
    if form is None:
        return _happens_there(reading, spot, relation, verb)
    link = _Link(reading, spot, relation, verb, form)
    return _told(link) if happens(reading.tokens, verb, form, present=reading.present) else _not_left(link)


def _told(link: _Link) -> Move | None:
    reading, spot = link.reading, link.spot
    brought = riders(reading, link.verb, link.form)
    actors = brought or reading.actors(link.verb)
    if actors is None or spot.place.determiner == "its":
        return None
    telling = next((told for rule in _RULES if (told := rule(link)) is not None), _NOTHING)
    if telling is _NOTHING:
        return None
    arrives = telling.kind is MoveKind.ARRIVE
    if arrives and brought is None and link.form.kinds == {MotionKind.HALT}:
        telling = Telling(MoveKind.NEAR, 0.35)
    at_door = arrives and brought is not None and spot.place.rank is Rank.HOUSE  # a vehicle stops at the door
    adverb = "before" if at_door else beside(link.relation, spot)
    taken = MotionKind.TAKE in link.form.kinds and telling.kind in (MoveKind.ARRIVE, MoveKind.DEPART, MoveKind.WAY)
    movers = {*actors.mentions, *(_objects(link) if taken else ())}
    return reading.move(
        Telling(telling.kind, telling.weight, adverb), link.verb, spot, Actors(tuple(sorted(movers)), actors.together)
    )


def _objects(link: _Link) -> set[int]:
    return {number for at, (number, _) in link.reading.mentions.items() if link.verb < at < link.relation.at}


# The rules of what verb and preposition say together; the first that applies decides.


def _being(link: _Link) -> Telling | None:
    if link.form.lemma != "be":
        return None
    if link.relation.way not in _AT or link.relation.at - link.verb > _NEARBY:
        return _NOTHING
    owning = bool(_DETERMINERS & set(link.between))  # was offering a seat in his carriage
    return Telling(MoveKind.NEAR, 0.35) if owning else Telling(MoveKind.STAY, 0.6)


def _finding(link: _Link) -> Telling | None:
    if link.form.lemma != "find":
        return None
    oneself = _SELF & set(link.between) or "way" in link.between
    return Telling(MoveKind.ARRIVE, 0.8) if oneself else Telling(MoveKind.STAY, 0.65)


def _idiom(link: _Link) -> Telling | None:
    """Verbs that tell a move only in a turn of phrase."""
    lemma, way = link.form.lemma, link.relation.way
    if lemma == "make" and "way" not in link.between:
        return _NOTHING
    if lemma == "take" and not link.takes_somebody:
        return _NOTHING
    if lemma == "turn" and (way is not Way.GOAL or link.relation.word == "to"):
        return _NOTHING
    return None


def _across_the_room(link: _Link) -> Telling | None:
    """`He walked over to the bar`: it is where he was already."""
    place = link.spot.place
    if link.relation.way is Way.GOAL and "over" in link.between and place.setting is Setting.INT and not place.named:
        return Telling(MoveKind.NEAR, 0.3)
    return None


def _object(link: _Link) -> Telling | None:
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


def _goal(link: _Link) -> Telling | None:
    if link.relation.way is Way.GOAL and link.moving:
        return Telling(MoveKind.ARRIVE, 0.7 if link.relation.word == "to" else 0.75)
    return None


def _arriving(link: _Link) -> Telling | None:
    if link.relation.way not in _AT:
        return None
    if link.form.lemma in ("arrive", "come", "get", "return", "land"):
        return Telling(MoveKind.ARRIVE, 0.8)
    return Telling(MoveKind.ARRIVE, 0.55) if MotionKind.HALT in link.form.kinds else None


def _leaving(link: _Link) -> Telling | None:
    way, lemma = link.relation.way, link.form.lemma
    if way in (Way.SOURCE, Way.PATH) and link.moving and is_under_way(link.reading, link.verb):
        on_it = way is Way.PATH or link.spot.place.setting is Setting.EXT
        return Telling(MoveKind.WAY, 0.5) if on_it else _NOTHING
    if way is not Way.SOURCE:
        return None
    if "back" in link.between or lemma in ("return", "come", "arrive", "get", "take", "bring"):
        return _NOTHING
    return Telling(MoveKind.DEPART, 0.6) if link.moving or MotionKind.LEAVE in link.form.kinds else None


def _passing(link: _Link) -> Telling | None:
    return Telling(MoveKind.WAY, 0.5) if link.relation.way is Way.PATH and link.moving else None


def _resting(link: _Link) -> Telling | None:
    if link.relation.way not in _AT:
        return None
    place, kinds = link.spot.place, link.form.kinds
    if MotionKind.REST in kinds:
        counter = place.head == "bar" and link.relation.word in ("at", "by", "on", "near") and not place.traits
        return Telling(MoveKind.NEAR, 0.35) if counter else Telling(MoveKind.STAY, 0.6)
    if place.rank is Rank.RIDE and kinds & RIDING:
        return Telling(MoveKind.STAY, 0.65)
    if not link.moving:
        return None
    outward = link.between[-1:] and link.between[-1] in ("out", "back", "down", "up")
    return Telling(MoveKind.ARRIVE, 0.55) if outward else Telling(MoveKind.STAY, 0.5)


_RULES: tuple[Callable[[_Link], Telling | None], ...] = (
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


def is_under_way(reading: Reading, verb: int) -> bool:
    """Tell whether the story finds somebody on the way: `they were just coming out of a court`."""
    if not reading.key(verb).endswith("ing"):
        return False
    back = verb - 1
    while back > 0 and reading.key(back) in ("just", "slowly", "now", "quickly", "already", "still"):
        back -= 1
    return reading.key(back) in _BE


def _not_left(link: _Link) -> Move | None:
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


def _through_door(reading: Reading, spot: Spot, relation: Relation) -> Move | None:
    """Somebody opens the door to the place: `she threw open the door to the office`."""
    for at in range(relation.at - 1, max(-1, relation.at - _DOORWAY), -1):
        if reading.tokens[at + 1].parted == ";":
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


def _happens_there(reading: Reading, spot: Spot, relation: Relation, verb: int) -> Move | None:
    """Something else is done at the place: `sang at the opera`, `had him in the interview room`."""
    ahead = reading.key(verb + 1)
    if relation.way not in _AT or ahead in _SELF:  # she saw herself at the ball
        return None
    if reading.key(verb) in ("had", "has", "have") and (is_past_verb(ahead) or ahead in _PERFECT):
        return None  # had been, had sat there: at another time
    anything = MotionForm("do", frozenset((MotionKind.REST,)), frozenset((Form.PAST,)))
    if not happens(reading.tokens, verb, anything, present=reading.present):
        return None
    actors = reading.actors(verb) or Actors(())
    found = reading.key(verb) in _FINDING and bool(actors.mentions or actors.together)
    finding = reading.key(verb) in _FINDING
    telling = Telling(MoveKind.STAY if found else MoveKind.NEAR, 0.6 if finding else 0.35)
    return reading.move(telling, verb, spot, actors)
