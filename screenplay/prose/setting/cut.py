"""A scene in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from screenplay.prose.setting.gazetteer import Site
from screenplay.prose.setting.times import TimeMark

__all__ = ["Clue", "Cut"]


@dataclass(frozen=True, slots=True)
class Clue:
    """A sign of where a scene is.

    Attributes:
        place: Index of the place.
        weight: How surely the words put the story there.
        start: Offset where they begin.
        end: One past their end.
        outside: `outside` or `behind` where the story is not in the place itself; `before` where it stops at its door.
    """

    place: int
    weight: float
    start: int
    end: int
    outside: str = ""


@dataclass(slots=True)
class Cut:
    """A scene in the making.

    Attributes:
        start: Where it begins.
        evidence: The words that show it.
        weight: How surely a scene begins here, from 0 to 1.
        site: Where it is, as far as that is known.
        outside: `outside` or `behind` where it is not in the place itself; `before` where it stops at its door.
        known: How surely the place is told, from 0 to 1.
        jump: The time mark that opens it, or None.
        broken: A section break or a heading stands before it, or it begins as if one did.
        moved: It is reached from the scene before without a gap.
        adverb: `home`, `out`, ... where the text names no place.
        end: One past its end.
        clues: Signs of where it is that did not move it.
        things: The things that its place is guessed from, if it is.
        unannounced: No break, move or time begins it, but what its first paragraph is like.
        flashback: It is remembered and played out.
    """

    start: int
    evidence: tuple[int, int]
    weight: float = 1.0
    site: Site | None = None
    outside: str = ""
    known: float = 0.0
    jump: TimeMark | None = None
    broken: bool = False
    moved: bool = False
    adverb: str = ""
    end: int = 0
    clues: list[Clue] = field(default_factory=list)
    things: frozenset[str] = frozenset()
    unannounced: bool = False
    flashback: bool = False
