"""Moves told with a place: `walked into the kitchen`, `the cab drew up at an inn`, `Mrs Hale's kitchen was ...`."""

from __future__ import annotations

from collections.abc import Iterator

from screenplay.prose.assertions import happens
from screenplay.prose.governing import Relation, Way, relation_of, verb_before
from screenplay.prose.motion import Form, MotionForm, MotionKind, motion_form
from screenplay.prose.move import Move, MoveKind
from screenplay.prose.place_nouns import Rank, Setting
from screenplay.prose.reading import Actors, Reading, Spot
from screenplay.prose.words import is_past_verb

__all__ = ["place_moves", "under_way"]

_BE = frozenset("was were is are am".split())
_OPENERS = frozenset(
    "back out up down over in on at inside outside behind under upstairs downstairs beside near".split()
)
_AROUND = frozenset("before behind above below beneath beyond around beside opposite".split())
_FINDING = frozenset("found met caught discovered joined saw had finds meets has".split())
_OPENED = frozenset("opened open opens unlocked opening".split())
_ARRIVING = frozenset("arrive come get return land".split())
_PERFECT = frozenset("gone come taken seen done given known shown grown not never just already".split())
_SELF = frozenset("himself herself myself ourselves themselves yourself itself".split())
_PERSON_OBJECTS = frozenset("him her me them us it".split())
_RIDING = frozenset((MotionKind.GO, MotionKind.RIDE, MotionKind.HALT))
_COMING = frozenset("arrive come approach appear stop halt return pass".split())  # seen from outside
_BOARDED = frozenset("shared took caught hailed called hired takes catches hails".split())
_DRIVEN = frozenset(
    "drove swung steered turned pulled backed eased started parked stopped drives swings steers turns".split()
)


def place_moves(reading: Reading) -> Iterator[Move]:
    """Find what a sentence says of its places.

    Args:
        reading: The sentence.

    Yields:
        At most one piece of evidence a place, in order.
    """
    for order, spot in enumerate(reading.spots):
        if order and _belongs_to(reading, reading.spots[order - 1], spot):
            continue
        move = _shown(reading, spot) or _opening(reading, spot) or _returned(reading, spot) or _ridden(reading, spot)
        move = move or _governed(reading, spot)
        if move is not None:
            yield move


def _belongs_to(reading: Reading, before: Spot, spot: Spot) -> bool:
    """The place only tells where the one before it is: `the cottage in the yard`, `not far from the square`."""
    relation = relation_of(reading.tokens, spot.first)
    if relation is None:
        return False
    if reading.tokens[relation.at - 1].key in ("far", "away", "miles", "yards") and relation.at:
        return True
    chained = relation.at == before.behind and relation.way in (Way.REST, Way.OUTSIDE) and not before.place.part
    return chained and bool(before.place.group)


def _shown(reading: Reading, spot: Spot) -> Move | None:
    """The place is what the sentence is about."""
    tokens, place = reading.tokens, spot.place
    if spot.behind >= len(tokens) or place.part or _is_plural(reading, spot):
        return None
    inverted = 2 <= spot.first <= 4 and tokens[spot.first - 1].key in _BE and tokens[0].key in _AROUND
    if spot.first > 1 and not inverted:
        return None
    if not inverted:
        if place.determiner in ("a", "an", "some", "") and not place.named:
            return None
        if spot.first == 1 and tokens[0].key not in ("and", "but", "now", "soon"):
            return None
        if not _describing(reading, spot.behind):
            return None
    if (
        place.rank is Rank.RIDE
        and motion_form(tokens[spot.behind].key) is not None
        and tokens[spot.behind].key not in _BE
    ):
        return None  # it goes
    # A country is described where nobody is in it.
    weight = 0.2 if place.rank is Rank.LAND else 0.5 if place.rank is Rank.RIDE else 0.6
    return Move(place.start, tokens[-1].end, reading.number, MoveKind.SHOWN, spot.index, weight=weight, opening=True)


def _is_plural(reading: Reading, spot: Spot) -> bool:
    """Places of a kind, and not one place: `the public-houses were just closing`."""
    words = [token.key for token in reading.tokens[spot.first : spot.behind]]
    heads = (spot.place.head, *spot.place.head.split())
    return not any(word in heads for word in words) and any(word.endswith("s") for word in words)


def _describing(reading: Reading, at: int) -> bool:
    """A finite verb that tells what is, and no past perfect, stands at or soon behind a word."""
    tokens = reading.tokens
    for place in range(at, min(at + 9, len(tokens))):
        key = tokens[place].key
        ahead = tokens[place + 1].key if place + 1 < len(tokens) else ""
        if key in ("had", "has"):
            return ahead in ("a", "an", "the", "no", "its", "been") and not ahead == "been"
        if key in ("would", "could", "should", "might", "may", "will", "must", "can"):
            return False
        if is_past_verb(key) or (reading.present and key.endswith("s") and place == at):
            return True
        if (
            place == at
            and not tokens[at].parted
            and key
            not in (
                "of",
                "at",
                "in",
                "on",
                "behind",
                "under",
                "where",
                "near",
                "above",
                "below",
                "which",
                "that",
                "beyond",
                "itself",
            )
        ):
            return False
    return False


def _returned(reading: Reading, spot: Spot) -> Move | None:
    """`On his return to the study, he ...`: the move is told by a noun."""
    tokens = reading.tokens
    relation = relation_of(tokens, spot.first)
    if relation is None or relation.way not in (Way.GOAL, Way.REST) or relation.at < 3:
        return None
    words = [token.key for token in tokens[relation.at - 3 : relation.at]]
    if words[0] not in ("on", "upon", "after") or words[2] not in ("return", "arrival", "arriving", "entrance"):
        return None
    return Move(
        tokens[relation.at - 3].start, spot.place.end, reading.number, MoveKind.ARRIVE, spot.index, "", (), True, 0.75,
        opening=relation.at == 3,
    )  # fmt: skip


def _opening(reading: Reading, spot: Spot) -> Move | None:
    """The sentence opens with where it is: `In the kitchen, ...`, `Out in the corridor ...`, `Back at the hotel ...`."""
    tokens, place, lead = reading.tokens, spot.place, reading.lead
    if not lead < spot.first <= lead + 5 or tokens[lead].key not in _OPENERS:
        return None
    relation = relation_of(tokens, spot.first)
    if relation is None or relation.way not in (Way.REST, Way.OUTSIDE):
        return None
    if relation.way is Way.OUTSIDE and place.determiner in ("a", "an", "some", "another"):
        return None  # outside a train went by
    if place.determiner in ("this", "that", "these", "those"):
        return None
    if any(tokens[i].key not in _OPENERS for i in range(lead, relation.at + 1)) or not _happening(reading, spot.behind):
        return None
    adverb = _beside(relation, spot)
    return Move(
        tokens[lead].start, place.end, reading.number, MoveKind.OPEN, spot.index, adverb,
        _all(reading), together=True, weight=0.75, opening=True,
    )  # fmt: skip


def _beside(relation: Relation, spot: Spot) -> str:
    """The preposition puts the story in front of a building, or behind it, not in it."""
    if relation.way is not Way.OUTSIDE:
        return ""
    if relation.word in ("outside", "in front of"):
        return "outside"
    return "behind" if relation.word == "behind" and spot.place.rank is Rank.HOUSE else ""


def _all(reading: Reading) -> tuple[int, ...]:
    return tuple(number for number, _ in reading.mentions.values())


def _happening(reading: Reading, behind: int) -> bool:
    """The main clause behind an opening phrase is no past perfect, wish or plan."""
    for place in range(behind, len(reading.tokens)):
        key = reading.tokens[place].key
        if key in ("had", "would", "could", "should", "might", "may", "will", "must"):
            ahead = reading.tokens[place + 1].key if place + 1 < len(reading.tokens) else ""
            return key == "had" and ahead in ("a", "an", "the", "no", "to")
        if is_past_verb(key) or (reading.present and (key in _BE or motion_form(key) is not None or key.endswith("s"))):
            return True
    return False


def _ridden(reading: Reading, spot: Spot) -> Move | None:
    """A vehicle goes, is driven, or draws up."""
    tokens, place = reading.tokens, spot.place
    if place.rank is not Rank.RIDE or place.part:
        return None
    behind = spot.behind
    while behind < len(tokens) and (tokens[behind].key.endswith("ly") or tokens[behind].key in ("then", "soon", "had")):
        behind += 1
    form = motion_form(tokens[behind].key) if behind < len(tokens) and not tokens[behind].parted else None
    subject = relation_of(tokens, spot.first)
    if (
        form is not None
        and form.kinds & _RIDING
        and form.lemma not in _COMING
        and (subject is None or subject.way is Way.OBJECT)
    ):
        if not happens(tokens, behind, form, present=reading.present):
            return None
        if spot.first > 1 and tokens[spot.first - 1].key in ("as", "while", "when", "till", "until"):
            return Move(
                place.start, tokens[behind].end, reading.number, MoveKind.NEAR, spot.index, weight=0.3
            )  # waved as the train pulled out
        return Move(
            place.start, tokens[behind].end, reading.number, MoveKind.RIDE, spot.index, "", _all(reading),
            weight=0.6, opening=spot.first <= 2,
        )  # fmt: skip
    before = tokens[spot.first - 1].key if spot.first else ""
    if before in _BOARDED and not any(token.key in ("to", "into", "at") for token in tokens[spot.behind :]):
        actors = reading.actors(spot.first - 1)
        return None if actors is None else Move(
            tokens[spot.first - 1].start, place.end, reading.number, MoveKind.RIDE, spot.index, "",
            actors.mentions, actors.together, 0.55,
        )  # fmt: skip
    if before in _DRIVEN and not tokens[spot.first].parted:
        actors = reading.actors(spot.first - 1)
        if actors is not None:
            return Move(
                tokens[spot.first - 1].start, place.end, reading.number, MoveKind.RIDE, spot.index, "",
                actors.mentions, actors.together, 0.7,
            )  # fmt: skip
    return None


def _governed(reading: Reading, spot: Spot) -> Move | None:
    """The place stands in a phrase that a verb governs."""
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
    if not happens(reading.tokens, verb, form, present=reading.present):
        return _not_left(reading, spot, relation, verb, form)
    driven = _riders(reading, verb, form)
    actors = driven or reading.actors(verb)
    if actors is None or spot.place.determiner == "its":
        return None
    kind, weight = _meaning(reading, relation, verb, form, spot)
    if kind is None:
        return None
    adverb = _beside(relation, spot)
    if driven is not None and kind is MoveKind.ARRIVE and spot.place.rank is Rank.HOUSE:
        adverb = "before"  # a vehicle stops at the door
    elif driven is None and kind is MoveKind.ARRIVE and form.kinds == {MotionKind.HALT}:
        kind, weight = MoveKind.NEAR, 0.35
    movers = actors.mentions
    if MotionKind.TAKE in form.kinds and kind in (MoveKind.ARRIVE, MoveKind.DEPART, MoveKind.PASS):
        taken = {number for at, (number, mention) in reading.mentions.items() if verb < at < relation.at}
        movers = tuple(sorted({*movers, *taken}))
    return Move(
        reading.tokens[verb].start, spot.place.end, reading.number, kind, spot.index, adverb,
        movers, actors.together, weight, opening=verb <= 6,
    )  # fmt: skip


def _not_left(reading: Reading, spot: Spot, relation: Relation, verb: int, form: MotionForm) -> Move | None:
    """Who wants to leave a place, or almost does, is there: `she almost ran out of the café`."""
    if (
        MotionKind.REST in form.kinds
        and form.forms == {Form.ING}
        and verb
        and reading.tokens[verb - 1].key in ("of", "from")
    ):
        return Move(
            reading.tokens[verb].start, spot.place.end, reading.number, MoveKind.NEAR, spot.index, weight=0.35
        )  # tired of sitting on the bank
    out = relation.word == "out of" and MotionKind.GO in form.kinds
    if not out and not (relation.way is Way.OBJECT and MotionKind.LEAVE in form.kinds and spot.first - verb <= 1):
        return None
    if any(token.key in ("had", "has", "never") for token in reading.tokens[max(0, verb - 3) : verb]):
        return None
    return Move(reading.tokens[verb].start, spot.place.end, reading.number, MoveKind.NEAR, spot.index, weight=0.35)


def _riders(reading: Reading, verb: int, form: MotionForm) -> Actors | None:
    """The vehicle that comes to a place brings those whom the story follows: `the cab drew up at a house`."""
    vehicle = any(spot.place.rank is Rank.RIDE and spot.behind == verb for spot in reading.spots)
    arriving = MotionKind.HALT in form.kinds or form.lemma in ("turn", "come", "roll")
    return Actors(_all(reading), together=True) if vehicle and arriving else None


def _meaning(
    reading: Reading, relation: Relation, verb: int, form: MotionForm, spot: Spot
) -> tuple[MoveKind | None, float]:
    """What a verb of motion or rest, and the way it governs a place, say together."""
    tokens, kinds, way = reading.tokens, form.kinds, relation.way
    ahead = [token.key for token in tokens[verb + 1 : relation.at]]
    if form.lemma == "be":
        if way not in (Way.REST, Way.OUTSIDE) or relation.at - verb > 7:
            return None, 0.0
        return (MoveKind.NEAR, 0.35) if {"a", "an", "the", "his", "her"} & set(ahead) else (MoveKind.STAY, 0.6)
    if form.lemma == "find":
        return (MoveKind.ARRIVE, 0.8) if _SELF & set(ahead) or "way" in ahead else (MoveKind.STAY, 0.65)
    if form.lemma == "make" and "way" not in ahead:
        return None, 0.0
    if form.lemma == "take" and not _PERSON_OBJECTS & set(ahead) and not _names_ahead(reading, verb, relation.at):
        return None, 0.0
    if form.lemma == "turn" and (way is not Way.GOAL or relation.word == "to"):
        return None, 0.0
    if way is Way.GOAL and "over" in ahead and spot.place.setting is Setting.INT and not spot.place.named:
        return MoveKind.NEAR, 0.3  # over to the bar: across the room
    if way is Way.OBJECT:
        return _object_meaning(reading, verb, form, spot)
    moving = MotionKind.GO in kinds or MotionKind.TAKE in kinds
    if way is Way.GOAL and moving:
        return MoveKind.ARRIVE, 0.75 if relation.word != "to" else 0.7
    if form.lemma in _ARRIVING and way in (Way.REST, Way.OUTSIDE):
        return MoveKind.ARRIVE, 0.8
    if MotionKind.HALT in kinds and way in (Way.REST, Way.OUTSIDE):
        return MoveKind.ARRIVE, 0.55
    if way in (Way.SOURCE, Way.PATH) and moving and under_way(reading, verb):
        return (MoveKind.PASS, 0.5) if way is Way.PATH or spot.place.setting is Setting.EXT else (None, 0.0)
    if way is Way.SOURCE and ("back" in ahead or form.lemma in ("return", "come", "arrive", "get", "take", "bring")):
        return None, 0.0
    if way is Way.SOURCE and (moving or MotionKind.LEAVE in kinds):
        return MoveKind.DEPART, 0.6
    if way is Way.PATH and moving:
        return MoveKind.PASS, 0.5
    if way in (Way.REST, Way.OUTSIDE) and MotionKind.REST in kinds:
        counter = spot.place.head == "bar" and relation.word in ("at", "by", "on", "near") and not spot.place.traits
        return (MoveKind.NEAR, 0.35) if counter else (MoveKind.STAY, 0.6)
    if way in (Way.REST, Way.OUTSIDE) and spot.place.rank is Rank.RIDE and kinds & _RIDING:
        return MoveKind.STAY, 0.65
    if way in (Way.REST, Way.OUTSIDE) and moving:
        return (MoveKind.ARRIVE, 0.55) if ahead and ahead[-1] in ("out", "back", "down", "up") else (MoveKind.STAY, 0.5)
    return None, 0.0


def under_way(reading: Reading, verb: int) -> bool:
    """`They were just emerging from a court`: the story finds somebody on the way."""
    if not reading.tokens[verb].key.endswith("ing") or not verb:
        return False
    back = verb - 1
    while back > 0 and reading.tokens[back].key in ("just", "slowly", "now", "quickly", "already", "still"):
        back -= 1
    return reading.tokens[back].key in _BE


def _object_meaning(reading: Reading, verb: int, form: MotionForm, spot: Spot) -> tuple[MoveKind | None, float]:
    near = spot.first - verb <= 2
    if MotionKind.REACH in form.kinds and near:
        return MoveKind.ARRIVE, 0.85
    if MotionKind.LEAVE in form.kinds and near:
        return MoveKind.DEPART, 0.6
    if form.lemma == "cross" and near:
        return MoveKind.PASS, 0.5
    if form.lemma in ("run", "walk", "come", "go", "descend", "ascend", "climb") and near and form.forms != {Form.ING}:
        return MoveKind.ARRIVE if form.lemma not in ("descend", "ascend", "climb") else MoveKind.PASS, 0.5
    return None, 0.0


def _names_ahead(reading: Reading, verb: int, end: int) -> bool:
    return any(verb < at < end and not mention.possessive for at, (_, mention) in reading.mentions.items())


def _through_door(reading: Reading, spot: Spot, relation: Relation) -> Move | None:
    """Somebody opens the door to the place: `she flung open the door to the office`."""
    tokens = reading.tokens
    for verb in range(relation.at - 1, max(-1, relation.at - 7), -1):
        key = tokens[verb].key
        if tokens[verb + 1].parted == ";":
            return None
        if key not in _OPENED:
            continue
        if key == "open":  # flung open, pushed open
            verb -= 1
        participle = verb >= 0 and tokens[verb].key.endswith("ing")
        if verb < 0 or not (is_past_verb(tokens[verb].key) or reading.present or participle):
            return None
        actors = reading.actors(verb)
        door = MotionForm("open", frozenset((MotionKind.GO,)), frozenset((Form.ING if participle else Form.PAST,)))
        if actors is None or not happens(tokens, verb, door, present=reading.present):
            return None
        return Move(
            tokens[verb].start, spot.place.end, reading.number, MoveKind.ARRIVE, spot.index, "",
            actors.mentions, actors.together, 0.7, opening=verb <= 4,
        )  # fmt: skip
    return None


def _happens_there(reading: Reading, spot: Spot, relation: Relation, verb: int) -> Move | None:
    """Something else is done at the place: `sang at the opera`, `had him in the interview room`."""
    if relation.way not in (Way.REST, Way.OUTSIDE):
        return None
    ahead = reading.tokens[verb + 1].key if verb + 1 < len(reading.tokens) else ""
    if ahead in _SELF:
        return None  # she saw herself at the ball
    if reading.tokens[verb].key in ("had", "has", "have") and (
        ahead == "been" or is_past_verb(ahead) or ahead in _PERFECT
    ):
        return None  # had been, had sat there: at another time
    anything = MotionForm("do", frozenset((MotionKind.REST,)), frozenset((Form.PAST,)))
    if not happens(reading.tokens, verb, anything, present=reading.present):
        return None
    actors = reading.actors(verb) or Actors(())
    finding = reading.tokens[verb].key in _FINDING
    return Move(
        reading.tokens[verb].start, spot.place.end, reading.number,
        MoveKind.STAY if finding and (actors.mentions or actors.together) else MoveKind.NEAR, spot.index, "",
        actors.mentions, actors.together, 0.6 if finding else 0.35, opening=verb <= 8,
    )  # fmt: skip
