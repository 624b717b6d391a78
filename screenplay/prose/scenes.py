"""Where scenes begin: at the opening of a chapter and behind every section break."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from screenplay.manuscript import BlockKind
from screenplay.prose.annotated import Annotated, Layer

__all__ = ["SCENES", "Scene", "find"]


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene.

    Attributes:
        start: Offset at which it begins.
        int_ext: `INT`, `EXT` or `INT/EXT`.
        location: The place in capitals.
        time: The part of the day in force, or None.
        link: `CONTINUOUS`, `LATER` or None.
        guessed: Which of `int_ext`, `location` and `time` the text does not say.
        confidence: How sure it is that a scene begins here.
        evidence_start: Offset of the words that show it.
        evidence_end: One past them.
        flashback: It plays before the story's present.
    """

    start: int
    int_ext: str
    location: str
    time: str | None
    link: str | None
    guessed: tuple[str, ...]
    confidence: float
    evidence_start: int
    evidence_end: int
    flashback: bool = False


SCENES: Layer[Scene] = Layer("scenes")


def find(annotated: Annotated) -> tuple[Scene, ...]:
    """Find where scenes begin.

    Args:
        annotated: The manuscript; no layer is needed.

    Returns:
        The scenes in order.
    """
    return tuple(_walk(annotated))


def _walk(annotated: Annotated) -> Iterator[Scene]:
    opens = True
    for block in annotated.manuscript.blocks:
        if block.kind in (BlockKind.BREAK, BlockKind.HEADING):
            opens = True
        elif block.kind is BlockKind.PARAGRAPH and opens:
            guessed = ("int_ext", "location", "time")
            yield Scene(block.start, "INT", "SOMEWHERE", "DAY", None, guessed, 0.3, block.start, block.start)
            opens = False
