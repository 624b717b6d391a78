"""Who speaks each quotation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from screenplay.prose.annotated import Annotated
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.speaking.context import Context
from screenplay.prose.speaking.ranker import NOBODY, rank
from screenplay.prose.speaking.reasons import reason
from screenplay.prose.speaking.weights import Weights, shipped
from screenplay.prose.turns import TURNS, Turn
from screenplay.prose.who import ADDRESSES, DRAFT, Speaker, links

__all__ = ["draft", "find", "laid_out", "speakers"]


def draft(annotated: Annotated) -> tuple[Speaker, ...]:
    """Guess the speaker of every quotation before it is known whom names such as Doc or Captain mean.

    Args:
        annotated: The manuscript with its persons, references, tags and turns.

    Returns:
        One speaker a quotation, in the same order.
    """
    return speakers(annotated, {}, shipped())


def find(annotated: Annotated) -> tuple[Speaker, ...]:
    """Find the speaker of every quotation.

    Args:
        annotated: The manuscript with its persons, references, tags, turns, draft and addresses.

    Returns:
        One speaker a quotation, in the same order.
    """
    meant = links(annotated[ADDRESSES])
    return speakers(annotated, meant, shipped(), annotated[DRAFT]) if meant else annotated[DRAFT]


def speakers(
    annotated: Annotated, meant: Mapping[int, int], weights: Weights, drafted: Sequence[Speaker] = ()
) -> tuple[Speaker, ...]:
    """Find the speakers with given weights.

    Args:
        annotated: The manuscript with its persons, references, tags and turns.
        meant: For names that only address, the person each means.
        weights: What was learned.
        drafted: What was found without these names; stays where no conversation has one.

    Returns:
        One speaker a quotation, in the same order.
    """
    context, silent = laid_out(annotated, meant)
    chances = rank(context, silent, weights, context.touched() if drafted else None)
    found = {speaker.quotation: speaker for speaker in (*drafted, *_speakers(context, chances, weights))}
    return tuple(found[quotation] for turn in context.turns for quotation in turn.quotations)


def laid_out(annotated: Annotated, meant: Mapping[int, int]) -> tuple[Context, frozenset[int]]:
    """Lay out what the ranker reads.

    Args:
        annotated: The manuscript with its persons, references, tags and turns.
        meant: For names that only address, the person each means.

    Returns:
        The layers, unpacked, and the names that are no speakers of their own.
    """
    turns = [_linked(turn, meant) for turn in annotated[TURNS]]
    only = (number for number, person in enumerate(annotated[PERSONS]) if person.addressed_only)
    return Context(annotated, turns, meant), frozenset((*only, *meant))


def _speakers(context: Context, chances: Mapping[int, Mapping[int, float]], weights: Weights) -> Iterator[Speaker]:
    ranked = {n: sorted(turn, key=lambda person: (-turn[person], person)) for n, turn in chances.items()}
    picked = {number: people[0] for number, people in ranked.items()}
    for number, people in ranked.items():
        person = None if picked[number] == NOBODY else picked[number]
        why = "" if person is None else reason(context, picked, number)
        confidence = 0.0 if person is None else round(weights.confidence(chances[number][picked[number]]), 3)
        second = people[1] if len(people) > 1 else None
        for quotation in context.turns[number].quotations:
            yield Speaker(quotation, number, person, confidence, why, second)


def _linked(turn: Turn, meant: Mapping[int, int]) -> Turn:
    """The turn with the persons that its names mean."""
    if not meant or not (turn.addressed | turn.named) & meant.keys():
        return turn
    return replace(
        turn,
        addressed=frozenset(meant.get(person, person) for person in turn.addressed),
        named=frozenset(meant.get(person, person) for person in turn.named),
    )
