"""Evidence for where the story is: somebody goes somewhere, or is there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from screenplay.prose.annotated import Layer

__all__ = ["MOVES", "STAGES", "STATIC", "Move", "MoveKind"]


class MoveKind(Enum):
    """What a sentence says of somebody and a place."""

    ARRIVE = "arrive"  # gets there
    DEPART = "depart"  # goes from there, or just goes
    WAY = "way"  # is on the way through
    STAY = "stay"  # is there
    OPEN = "open"  # the sentence opens with the place: `In the kitchen, ...`
    SHOWN = "shown"  # the sentence is about the place: `The kitchen was ...`
    RIDE = "ride"  # the vehicle goes
    NEAR = "near"  # something is or happens there


@dataclass(frozen=True, slots=True)
class Move:
    """One piece of evidence for where the story is.

    Attributes:
        start: Offset where the words begin that say so.
        end: One past their end.
        sentence: Index of the sentence.
        kind: What it says.
        place: Index of the place, or None.
        adverb: `home`, `upstairs`, `out`, ... in place of a place; `outside` also besides a place.
        movers: Indexes of the mentions of those who move or are there.
        together: It is said of `we`, `they`, `I`, or of a group.
        weight: How strongly the words say so, from 0 to 1.
        opening: The clause opens its sentence.
    """

    start: int
    end: int
    sentence: int
    kind: MoveKind
    place: int | None = None
    adverb: str = ""
    movers: tuple[int, ...] = ()
    together: bool = False
    weight: float = 0.5
    opening: bool = False


MOVES: Layer[Move] = Layer("moves")
STAGES: Layer[int] = Layer("stages")  # offsets where the story seems to come to another place or time

STATIC = frozenset((MoveKind.STAY, MoveKind.OPEN, MoveKind.SHOWN, MoveKind.NEAR))  # nobody moves
