"""Who speaks each quotation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from screenplay.prose.annotated import Annotated
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.speaking.context import Context, is_book
from screenplay.prose.speaking.ranker import NOBODY, Chances, rank
from screenplay.prose.speaking.reasons import reason
from screenplay.prose.speaking.weights import Weights, shipped
from screenplay.prose.turns import TURNS, Turn
from screenplay.prose.who import ADDRESSES, DRAFT, Draft, Speaker, links

__all__ = ["draft", "draft_with", "find", "find_with", "laid_out"]


def draft(annotated: Annotated) -> tuple[Draft, ...]:
    """Guess the speaker of every turn before it is known whom names such as Doc and Captain mean.

    Args:
        annotated: The manuscript with its persons, references, tags and turns.

    Returns:
        One guess a turn, in the same order.
    """
    return draft_with(annotated, shipped(book=is_book(annotated[TURNS])))


def draft_with(annotated: Annotated, weights: Weights) -> tuple[Draft, ...]:
    """The same as `draft`, with given weights."""
    context, silent = laid_out(annotated, {})
    chances = rank(context, silent, weights)
    return tuple(_draft(chances[number], clues.verb_told) for number, clues in enumerate(context.clues))


def find(annotated: Annotated) -> tuple[Speaker, ...]:
    """Find the speaker of every quotation.

    A chapter is weighed again from end to end, as it is known now whom names and nominals mean; in a book, where they
    tell little, only the conversations that the links touch.

    Args:
        annotated: The manuscript with its persons, references, tags, turns, draft and addresses.

    Returns:
        One speaker a quotation, in the order of the turns.
    """
    return find_with(annotated, shipped(book=is_book(annotated[TURNS])))


def find_with(annotated: Annotated, weights: Weights) -> tuple[Speaker, ...]:
    """The same as `find`, with given weights."""
    meant = links(annotated[ADDRESSES])
    context, silent = laid_out(annotated, meant, given=True)
    if not context.is_book:
        return tuple(_speakers(context, rank(context, silent, weights), weights))
    chances = {number: draft.chances for number, draft in enumerate(annotated[DRAFT])}
    chances |= rank(context, silent, weights, context.touched())
    return tuple(_speakers(context, chances, weights))


def laid_out(annotated: Annotated, meant: Mapping[int, int], *, given: bool = False) -> tuple[Context, frozenset[int]]:
    """Lay out what the ranker reads.

    Args:
        annotated: The manuscript with its persons, references, tags and turns.
        meant: For names that only address, the person each means.
        given: It is known whom names and nominals mean: names that speeches give as their speakers' own count, and who
            is told to speak by a nominal speaks.

    Returns:
        The layers, unpacked, and the names that are no speakers of their own.
    """
    turns = [
        _linked(turn if given or not turn.given else replace(turn, given=frozenset()), meant)
        for turn in annotated[TURNS]
    ]
    only = (number for number, person in enumerate(annotated[PERSONS]) if person.addressed_only)
    return Context(annotated, turns, meant, settled=given), frozenset((*only, *meant))


def _draft(chances: Chances, told: int) -> Draft:
    best = max(chances, key=lambda person: (chances[person], -person))
    return Draft(chances, None if best == NOBODY else best, best == told != NOBODY)


def _speakers(context: Context, chances: Mapping[int, Chances], weights: Weights) -> Iterator[Speaker]:
    ranked: Sequence[Sequence[int]] = [
        sorted(chances[number], key=lambda person: (-chances[number][person], person)) for number in range(len(chances))
    ]
    picked = {number: people[0] for number, people in enumerate(ranked)}
    for number, people in enumerate(ranked):
        person = None if picked[number] == NOBODY else picked[number]
        why = "" if person is None else reason(context, picked, number)
        confidence = 0.0 if person is None else round(weights.confidence(chances[number][picked[number]]), 3)
        second = people[1] if len(people) > 1 else None
        for quotation in context.turns[number].quotations:
            yield Speaker(quotation, number, person, confidence, why, second)


def _linked(turn: Turn, meant: Mapping[int, int]) -> Turn:
    """The turn with the persons that its names mean."""
    if not meant or not (turn.addressed | turn.named | turn.given) & meant.keys():
        return turn
    return replace(
        turn,
        addressed=frozenset(meant.get(person, person) for person in turn.addressed),
        named=frozenset(meant.get(person, person) for person in turn.named),
        given=frozenset(meant.get(person, person) for person in turn.given),
    )
