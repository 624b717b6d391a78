"""Who speaks each quotation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from screenplay.prose.annotated import Annotated
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.decoder import decode
from screenplay.prose.evidence import candidates
from screenplay.prose.turns import TURNS, Turn
from screenplay.prose.who import ADDRESSES, Speaker, links

__all__ = ["draft", "find"]


def draft(annotated: Annotated) -> tuple[Speaker, ...]:
    """Guess the speaker of every quotation before it is known whom names such as Doc or Captain mean.

    Args:
        annotated: The manuscript with its persons, references, tags and turns.

    Returns:
        One speaker a quotation, in the same order.
    """
    return tuple(_speakers(annotated, {}))


def find(annotated: Annotated) -> tuple[Speaker, ...]:
    """Find the speaker of every quotation.

    Args:
        annotated: The manuscript with its persons, references, tags, turns and addresses.

    Returns:
        One speaker a quotation, in the same order.
    """
    return tuple(_speakers(annotated, links(annotated[ADDRESSES])))


def _speakers(annotated: Annotated, meant: Mapping[int, int]) -> Iterator[Speaker]:
    turns = [_linked(turn, meant) for turn in annotated[TURNS]]
    weighed = candidates(annotated, turns, meant)
    choices = decode(turns, weighed, annotated[PERSONS])
    for number, (turn, choice) in enumerate(zip(turns, choices, strict=True)):
        for quotation in turn.quotations:
            yield Speaker(quotation, number, choice.person, choice.confidence, choice.reason, choice.runner_up)


def _linked(turn: Turn, meant: Mapping[int, int]) -> Turn:
    """The turn with the persons that its names mean."""
    if not meant or not (turn.addressed | turn.named) & meant.keys():
        return turn
    return replace(
        turn,
        addressed=frozenset(meant.get(person, person) for person in turn.addressed),
        named=frozenset(meant.get(person, person) for person in turn.named),
    )
