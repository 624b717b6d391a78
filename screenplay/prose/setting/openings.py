"""Places that a sentence opens with, or is about: `In the kitchen, ...`, `The kitchen was ...`, `On his return ...`.

A clause that opens so tells where the story is, without anybody moving.
"""

from __future__ import annotations

from dataclasses import replace

from screenplay.prose.lexicon import words
from screenplay.prose.setting.governing import Relation, Way, relation_of
from screenplay.prose.setting.motion import MotionKind, motion_form
from screenplay.prose.setting.move import Move, MoveKind
from screenplay.prose.setting.place_nouns import Rank
from screenplay.prose.setting.reading import Actors, Reading, Spot, Telling
from screenplay.prose.words import is_past_verb

__all__ = ["beside", "inverted", "opened", "returned", "shown"]

_BE = frozenset("was were is are am".split())
_OPENERS = frozenset(
    "back out up down over in on at inside outside behind under upstairs downstairs up-stairs down-stairs beside"
    " near upon beneath among amid there".split()
)
_SETTLED = frozenset(
    "seated sitting standing lying leaning perched alone crouched crouching huddled settled installed ensconced arrived"
    " safe safely lounging stretched sprawled kneeling squeezed wedged tucked once hidden waiting".split()
)
_SIDES = {"behind": "behind", "before": "before", **dict.fromkeys(("opposite", "near", "beside", "beyond"), "outside")}
_LEADING = frozenset("to led leads ran runs wound winds went".split())  # `the path led to the beach`: it was there
_RELATIVE = frozenset("which who whom where whose".split())
_AROUND = frozenset("before behind above below beneath beyond around beside opposite".split())
_TIMES = frozenset("when as once after".split())
_JOINING = frozenset("and but now soon".split())
_STILL = frozenset("still just only really now indeed".split())
_WISHING = frozenset("would could should might may will must can".split())
_ARTICLES = frozenset("a an the no to its only one two three four".split())
_POINTING = frozenset("this that these those".split())
_WEIGHTS = {Rank.LAND: 0.2, Rank.RIDE: 0.5}  # a country is described where nobody is in it
_RIDDEN = frozenset(("bicycle", "motorcycle"))  # nobody is in them
_AWAITED = frozenset("late overdue due gone coming never nowhere early".split())
_ELSEWHERE = frozenset("down out up over somewhere".split())
_SOUNDS = frozenset(
    "slam slammed bark rang ring rings honk beep hoot toll tolled struck crash bang howl roar screech whistle whistled"
    " shout rattle rattled wail blare blared chime chimed tick click thud thump creak groan squeal"
    " yell scream backfire backfired".split()
)
_FAR = 9  # words between a noun and the verb that tells what it is


def shown(reading: Reading, spot: Spot) -> Move | None:
    """Read a sentence that is about a place: `Mrs Hale's kitchen was the cleanest of rooms`.

    Args:
        reading: The sentence.
        spot: The place.

    Returns:
        The evidence, or None.
    """
    place = spot.place
    if place.part or _is_plural(reading, spot):
        return None
    if _is_told(reading, spot):
        whole = (
            place.rank in (Rank.ROOM, Rank.HOUSE)
            and not place.seen
            and reading.tokens[spot.behind - 1].end == reading.tokens[-1].end
        )
        return reading.move(Telling(MoveKind.SHOWN, 0.6), 0, spot) if whole else None  # it was an ordinary kitchen
    if spot.behind >= len(reading.tokens):
        return None
    inverted = 2 <= spot.first <= 4 and reading.key(spot.first - 1) in _BE and reading.key(0) in _AROUND
    if not inverted and not _is_subject(reading, spot):
        return None
    goes = motion_form(reading.key(spot.behind)) is not None and reading.key(spot.behind) not in _BE
    if place.rank is Rank.RIDE and (goes or place.group in _RIDDEN):
        return None
    if (place.rank is Rank.RIDE or place.group == "elevator") and _is_awaited(reading, spot.behind):
        return None
    leads = place.rank is Rank.WAY and reading.key(spot.behind) in _LEADING
    weight = 0.5 if leads else _WEIGHTS.get(place.rank, 0.6)
    move = reading.move(Telling(MoveKind.SHOWN, weight), spot.first, spot)
    return replace(move, end=reading.tokens[-1].end)


def _is_awaited(reading: Reading, behind: int) -> bool:
    """`The boat was late`, `the lift was out of order`, `the car wouldn't start`: nobody is in it."""
    keys = reading.keys(behind, behind + 4)
    return not _AWAITED.isdisjoint(keys) or keys[1:4] == ["out", "of", "order"] or keys[0].endswith(("n't", "n’t"))


def _is_told(reading: Reading, spot: Spot) -> bool:
    """`It was a kitchen`, `it was still a kitchen`."""
    if reading.key(0) != "it" or reading.key(1) not in _BE or spot.behind <= spot.first + 1:
        return False
    return spot.first == 2 or (spot.first == 3 and reading.key(2) in _STILL)


def _is_plural(reading: Reading, spot: Spot) -> bool:
    """Places of a kind, and not one place: `the public-houses were just closing`."""
    keys = reading.keys(spot.first, spot.behind)
    heads = (spot.place.head, *spot.place.head.split())
    return not any(key in heads for key in keys) and any(key.endswith("s") for key in keys)


def _is_subject(reading: Reading, spot: Spot) -> bool:
    place = spot.place
    opens = spot.first in (0, reading.lead) or (spot.first == 1 and reading.key(0) in _JOINING)
    if not opens and not _follows_clause(reading, spot):
        return False
    if not place.named and (place.indefinite or not place.determiner):
        return False
    return _describes(reading, spot.behind)


def _follows_clause(reading: Reading, spot: Spot) -> bool:
    """The main clause behind a clause of time: `By the time they came down the stairs the lobby was packed`."""
    first = reading.key(0)
    if first not in _TIMES and reading.keys(0, 3) != ["by", "the", "time"]:
        return False
    told = any(is_past_verb(key) for key in reading.keys(1, spot.first))
    relation = relation_of(reading.tokens, spot.first)
    free = relation is None or (relation.way is Way.OBJECT and not is_past_verb(reading.key(spot.first - 1)))
    return told and free and reading.key(spot.behind) in _BE


def _describes(reading: Reading, at: int) -> bool:
    """A verb that tells what is, and no past perfect, stands at or soon behind a word."""
    for place in range(at, min(at + _FAR, len(reading.tokens))):
        key = reading.key(place)
        if key in ("had", "has"):
            return reading.key(place + 1) in _ARTICLES
        if key in _WISHING:
            return False
        if is_past_verb(key) or (reading.present and key.endswith("s") and place == at):
            return True
        if place == at and not reading.tokens[at].parted and key not in words("place_followers"):
            return False
    return False


def opened(reading: Reading, spot: Spot) -> Move | None:
    """Read a sentence that opens with where it is: `Out in the corridor she ...`, `Back at the hotel ...`.

    Args:
        reading: The sentence.
        spot: The place.

    Returns:
        The evidence, or None.
    """
    place, lead = spot.place, reading.lead
    settled = reading.key(lead) in _SETTLED
    if not lead < spot.first <= lead + (10 if settled else 5) or place.determiner in _POINTING:
        return None
    relation = relation_of(reading.tokens, spot.first)
    if relation is None or relation.way not in (Way.REST, Way.OUTSIDE):
        return None
    if relation.way is Way.OUTSIDE and place.indefinite:
        return None  # outside a train went by
    if not _leads_to(reading, relation.at, settled=settled) or not _happens(reading, spot.behind):
        return None
    if reading.key(lead) in _ELSEWHERE and _is_heard(reading, spot.behind):
        return None
    telling = Telling(MoveKind.OPEN, 0.75, beside(relation, spot))
    return reading.move(telling, lead, spot, Actors(reading.everybody(), together=True))


def _is_heard(reading: Reading, behind: int) -> bool:
    """`Down in the street a car door slammed`: it is heard from where the story is."""
    for place in range(behind, min(behind + _FAR, len(reading.tokens))):
        if place in reading.mentions:
            return False
        key = reading.key(place)
        if key in _SOUNDS or key.removesuffix("s") in _SOUNDS or key.removesuffix("ed") in _SOUNDS:
            return True
    return False


def _leads_to(reading: Reading, at: int, *, settled: bool) -> bool:
    """Nothing but prepositions stands before the phrase, or `Seated in a row in`, `Arrived at`."""
    if settled:
        return not any(token.parted for token in reading.tokens[reading.lead + 1 : at + 1])
    return all(key in _OPENERS for key in reading.keys(reading.lead, at + 1))


def beside(relation: Relation, spot: Spot) -> str:
    """The adverb for a preposition that puts the story in front of a building, or behind it, not in it."""
    if relation.word in ("to the door of", "in sight of"):
        return "before" if spot.place.rank is Rank.HOUSE else ""
    if relation.word == "to the back of":
        return "behind" if spot.place.rank is Rank.HOUSE else ""
    if relation.word in ("by", "beside", "against") and spot.place.rank is Rank.RIDE:
        return "outside"  # they stayed by the van
    if relation.way is not Way.OUTSIDE:
        return ""
    if relation.word in ("outside", "in front of"):
        return "outside"
    if relation.word in ("at", "by") and spot.place.rank is Rank.HOUSE:  # at the door of the hotel
        return "before"
    if spot.place.rank is not Rank.HOUSE or spot.place.group == "bar":
        return ""
    return _SIDES.get(relation.word, "")


def _happens(reading: Reading, behind: int) -> bool:
    """The main clause behind an opening phrase is no past perfect, wish or plan."""
    aside = False  # within a relative clause: `In the hall, which he had left, they ...`
    for place in range(behind, len(reading.tokens)):
        key = reading.key(place)
        if reading.tokens[place].parted:
            aside = key in _RELATIVE and place - behind <= 1
        if aside:
            continue
        if key == "had" or key in _WISHING:
            return key == "had" and reading.key(place + 1) in _ARTICLES
        if key in _BE and reading.keys(place + 1, place + 3) == ["going", "to"]:
            return False
        told_now = key in _BE or motion_form(key) is not None or key.endswith("s")
        if is_past_verb(key) or (reading.present and told_now):
            return True
    return False


def inverted(reading: Reading, spot: Spot) -> Move | None:
    """Read a sentence that puts its place first, and its subject last: `Down the avenue came Ann`.

    Args:
        reading: The sentence.
        spot: The place.

    Returns:
        The evidence, or None.
    """
    relation = relation_of(reading.tokens, spot.first)
    if relation is None or relation.way not in (Way.GOAL, Way.PATH) or relation.at > reading.lead + 1:
        return None
    form = motion_form(reading.key(spot.behind))
    somebody = reading.mentions.get(spot.behind + 1)
    if form is None or MotionKind.GO not in form.kinds or somebody is None or somebody[1].possessive:
        return None
    telling = Telling(MoveKind.ARRIVE, 0.7) if relation.way is Way.GOAL else Telling(MoveKind.WAY, 0.5)
    return reading.move(telling, relation.at, spot, Actors((somebody[0],)))


def returned(reading: Reading, spot: Spot) -> Move | None:
    """Read a move that is told by a noun: `On his return to the study, he ...`.

    Args:
        reading: The sentence.
        spot: The place.

    Returns:
        The evidence, or None.
    """
    relation = relation_of(reading.tokens, spot.first)
    if relation is None or relation.way not in (Way.GOAL, Way.REST) or relation.at < 3:
        return None
    lead, _, noun = reading.keys(relation.at - 3, relation.at)
    if lead not in ("on", "upon", "after") or noun not in ("return", "arrival", "arriving", "entrance"):
        return None
    return reading.move(Telling(MoveKind.ARRIVE, 0.75), relation.at - 3, spot, Actors((), together=True))
