"""Who speaks each quotation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.decoder import decode
from screenplay.prose.evidence import candidates
from screenplay.prose.turns import TURNS

__all__ = ["SPEAKERS", "Speaker", "find"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks a quotation.

    Attributes:
        quotation: Index of the quotation.
        turn: Index of its turn.
        person: Index among the persons, or None.
        confidence: The probability that this is right, from 0 to 1.
        evidence: The strongest evidence: `tag`, `pronoun tag`, `beat`, `vocative`, `turn`, `presence`.
        runner_up: The second likeliest person, or None.
    """

    quotation: int
    turn: int
    person: int | None
    confidence: float
    evidence: str
    runner_up: int | None


SPEAKERS: Layer[Speaker] = Layer("speakers")


def find(annotated: Annotated) -> tuple[Speaker, ...]:
    """Find the speaker of every quotation.

    Args:
        annotated: The manuscript with its persons, references, tags and turns.

    Returns:
        One speaker a quotation, in the same order.
    """
    return tuple(_speakers(annotated))


def _speakers(annotated: Annotated) -> Iterator[Speaker]:
    turns = annotated[TURNS]
    choices = decode(turns, candidates(annotated))
    for number, (turn, choice) in enumerate(zip(turns, choices, strict=True)):
        for quotation in turn.quotations:
            yield Speaker(quotation, number, choice.person, choice.confidence, choice.reason, choice.runner_up)
