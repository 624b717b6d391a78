"""What governs a place in its sentence: the preposition before it, and the verb before that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from screenplay.prose.setting.motion import Form, MotionForm, motion_form
from screenplay.prose.setting.tokens import Token
from screenplay.prose.words import is_past_verb

__all__ = ["Relation", "Way", "relation_of", "verb_before"]


class Way(Enum):
    """How a phrase stands to the place in it."""

    GOAL = "goal"  # into the house
    TOWARDS = "towards"
    SOURCE = "source"  # out of the house
    PATH = "path"  # through the house
    REST = "rest"  # in the house
    OUTSIDE = "outside"  # outside the house
    DOOR = "door"  # the door to the house
    OBJECT = "object"  # the house, right behind a verb


@dataclass(frozen=True, slots=True)
class Relation:
    """How a place is bound into its sentence.

    Attributes:
        way: What the preposition says.
        word: The preposition, in lower case; empty where there is none.
        at: Index of the first word of the whole phrase: of `out of`, of `at the back of`.
    """

    way: Way
    word: str
    at: int


_WAYS = {
    **dict.fromkeys(("into", "onto", "to", "unto", "aboard"), Way.GOAL),
    **dict.fromkeys(("toward", "towards", "for"), Way.TOWARDS),
    **dict.fromkeys(("from", "off"), Way.SOURCE),
    **dict.fromkeys(
        ("through", "across", "along", "down", "up", "over", "past", "throughout", "round", "around", "about"), Way.PATH
    ),
    **dict.fromkeys(
        ("in", "on", "at", "inside", "within", "upon", "under", "beneath", "by", "among", "amid"), Way.REST
    ),
    **dict.fromkeys(("outside", "behind", "beside", "near", "before", "beyond", "opposite"), Way.OUTSIDE),
}
_PARTS = frozenset(
    "end edge middle centre center corner corners side front back foot top bottom heart midst rear depths head shade"
    " shelter lee outskirts entrance border borders door doors gate gates doorway threshold steps rest half part window"
    " windows wall walls light lights dark darkness gloom shadow shadows glow quiet silence"
    " heat noise mouth lip floor bench benches seat seats bow bows stern prow row rows stalls pews aisle level brow"
    " crest ledge ramp storey".split()
)
_DOORS = frozenset("door doors gate gates doorway threshold entrance".split())
_AT_DOOR = frozenset("at before by near outside beside in on".split())
_STOPS = frozenset(
    "he she they we i you it who which that where when as while because but if than like whom whose what".split()
)
_MODALS = frozenset("would could should might may must can will shall cannot".split())
_TIMES = frozenset("day night morning evening afternoon moment time week summer winter spring autumn year".split())
_DETERMINERS = frozenset("the a an his her my our their its that this".split())
_ADJECTIVES = 9  # words before a noun in which its preposition is looked for
_REACH = 11  # words between a verb and its place


def relation_of(tokens: Sequence[Token], first: int) -> Relation | None:
    """How the place whose phrase begins at `first` is bound into its sentence, or None."""
    at = first - 1
    if at < 0 or tokens[first].parted:
        return None
    key = tokens[at].key
    if key == "of":
        return _part_of(tokens, at)
    if key in ("to", "into", "of") and at and tokens[at - 1].key in _DOORS and not tokens[at].parted:
        return Relation(Way.DOOR, key, at - 1)
    if key == "to" and at and tokens[at - 1].key in ("in", "on") and not tokens[at].parted:
        return Relation(Way.GOAL, "into", at - 1)
    if key == "down" and at + 1 < first:
        return None
    if key == "as" and at >= 2 and tokens[at - 1].key == "far" and tokens[at - 2].key == "as":
        return Relation(Way.GOAL, "as far as", at - 2)
    way = _WAYS.get(key)
    if way is not None:
        return Relation(way, key, at)
    return Relation(Way.OBJECT, "", first)


def _part_of(tokens: Sequence[Token], at: int) -> Relation | None:
    """Read on before `of`: `out of the house`, `at the foot of the stairs`, `in front of the church`."""
    if at == 0 or tokens[at].parted:
        return None
    before = tokens[at - 1].key
    if before in ("out", "outside"):
        return Relation(Way.SOURCE, "out of", at - 1)
    if before in ("sight", "view") and tokens[at - 2].key in ("in", "within"):
        return Relation(Way.OUTSIDE, "in sight of", at - 2)
    if before not in _PARTS:
        return None
    place = _phrase_start(tokens, at - 1)
    outer = relation_of(tokens, place) if place else None
    if before in _DOORS:
        return _at_door(outer) or Relation(Way.DOOR, "of", at - 1)
    return outer if outer is None else _at_side(before, outer)


def _at_door(outer: Relation | None) -> Relation | None:
    """`At the door of the church`, `to the gate of the park`."""
    if outer is not None and outer.word in _AT_DOOR:
        return Relation(Way.OUTSIDE, outer.word, outer.at)
    if outer is not None and outer.word == "to":
        return Relation(Way.GOAL, "to the door of", outer.at)
    return None


def _at_side(part: str, outer: Relation) -> Relation:
    """`In front of the church`, `to the back of the house`; any other part is in the place itself."""
    if part == "front" and outer.way is Way.REST:
        return Relation(Way.OUTSIDE, "in front of", outer.at)
    if part in ("back", "rear") and outer.word == "to":
        return Relation(Way.GOAL, "to the back of", outer.at)
    return outer


def _phrase_start(tokens: Sequence[Token], noun: int) -> int:
    """The first word of a phrase with the noun at an index: `the oldest part`."""
    for place in range(noun, max(0, noun - _ADJECTIVES), -1):
        if tokens[place].parted == ";" or tokens[place - 1].key in _STOPS:
            break
        if tokens[place - 1].key in _WAYS and not tokens[place].parted:
            return place
        if tokens[place - 1].key in _DETERMINERS:
            return place - 1
    return noun


def verb_before(tokens: Sequence[Token], at: int, floor: int = 0) -> tuple[int, MotionForm | None] | None:
    """The verb that a phrase beginning at `at` belongs to.

    Returns:
        The index of the verb, and what it tells if it is one of motion or rest; None where no verb is near.
    """
    for place in range(at - 1, max(floor - 1, at - 1 - _REACH), -1):
        if tokens[place + 1].parted == ";":
            return None
        key = tokens[place].key
        form = motion_form(key)
        if form is not None and not _is_noun(tokens, place) and not _is_particle(tokens, place, form):
            return place, form
        if key in ("it", "you") and place and motion_form(tokens[place - 1].key) is not None:
            continue  # took it out
        if key == "that" and tokens[place + 1].key in _TIMES:
            continue  # met that evening at the club
        if key in _STOPS or key in _MODALS:
            return None
        if is_past_verb(key) and not _is_noun(tokens, place):
            return place, None
        if key.endswith("ing") and tokens[place].parted and place < at - 1:
            return None  # walked home, thinking of the garden
    return None


def _is_noun(tokens: Sequence[Token], place: int) -> bool:
    """A word that can be a verb stands behind an article: `a run`, `her way back`."""
    if not place or tokens[place].parted:
        return False
    return tokens[place - 1].key in (
        "the",
        "a",
        "an",
        "his",
        "her",
        "my",
        "their",
        "our",
        "its",
        "your",
        "this",
        "that",
    )


def _is_particle(tokens: Sequence[Token], place: int, form: MotionForm) -> bool:
    """A bare form that no helping verb or subject stands before: the `back` of `went back`, a noun."""
    if form.forms != {Form.BASE} or not place:
        return False
    return tokens[place - 1].key not in _HELPERS


_HELPERS = frozenset(
    "to i we they you would could should might may must can will shall cannot not never did didn't don't doesn't won't"
    " couldn't wouldn't can't let me him her them us".split()
)
