"""A place with the verb that governs it, and what may be asked of the two."""

from __future__ import annotations

from dataclasses import dataclass

from screenplay.prose.setting.governing import Relation, Way
from screenplay.prose.setting.motion import MotionForm, MotionKind
from screenplay.prose.setting.reading import Reading, Spot

__all__ = ["AT", "DROPPING", "Link", "is_counter", "is_under_way"]

AT = (Way.REST, Way.OUTSIDE)
DROPPING = frozenset("drop deposit set put leave".split())  # the bus set them down at the church
_BE = frozenset("was were is are am".split())
_PASSIVE = frozenset("being was were been".split())
_PERSON_OBJECTS = frozenset("him her me them us it".split())


@dataclass(frozen=True, slots=True)
class Link:
    """A place, the verb that governs it, and what stands between.

    Attributes:
        reading: The sentence.
        spot: The place.
        relation: How its phrase is bound.
        verb: Index of the verb.
        form: The verb.
    """

    reading: Reading
    spot: Spot
    relation: Relation
    verb: int
    form: MotionForm

    @property
    def between(self) -> list[str]:
        """The words between verb and phrase."""
        return self.reading.keys(self.verb + 1, self.relation.at)

    @property
    def moving(self) -> bool:
        """The verb tells that somebody moves."""
        return bool(self.form.kinds & {MotionKind.GO, MotionKind.TAKE})

    @property
    def near(self) -> bool:
        """The place stands right behind the verb."""
        return self.relation.at - self.verb <= 2

    @property
    def takes_somebody(self) -> bool:
        """Somebody is the verb's object."""
        named = any(
            self.verb < at < self.relation.at and not mention.possessive
            for at, (_, mention) in self.reading.mentions.items()
        )
        return named or bool(_PERSON_OBJECTS & set(self.between))

    @property
    def passive(self) -> bool:
        """`Was taken to`."""
        return self.reading.key(self.verb - 1) in _PASSIVE

    def objects(self) -> set[int]:
        """The mentions between verb and place."""
        return {number for at, (number, _) in self.reading.mentions.items() if self.verb < at < self.relation.at}


def is_counter(spot: Spot, relation: Relation) -> bool:
    """`At the bar` is a piece of furniture, of the place where somebody is already."""
    if spot.place.group in ("cupboard", "closet"):
        return relation.word in ("at", "by", "on", "near", "against")
    return spot.place.head == "bar" and relation.word in ("at", "by", "on", "near", "against") and not spot.place.traits


def is_under_way(reading: Reading, verb: int) -> bool:
    """Tell whether the story finds somebody on the way: `they were just coming out of a court`."""
    if not reading.key(verb).endswith("ing"):
        return False
    back = verb - 1
    while back > 0 and reading.key(back) in ("just", "slowly", "now", "quickly", "already", "still"):
        back -= 1
    return reading.key(back) in _BE
