"""How likely each person speaks each turn: features, learned weights, and the chain of the conversation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from operator import mul

from screenplay.prose.speaking.answers import answering, pairing
from screenplay.prose.speaking.candidates import find_candidates
from screenplay.prose.speaking.chain import Link, marginals
from screenplay.prose.speaking.context import Context
from screenplay.prose.speaking.grammar import Grammar
from screenplay.prose.speaking.newcomers import newcomer
from screenplay.prose.speaking.person_features import PersonFeatures
from screenplay.prose.speaking.surroundings import look_around
from screenplay.prose.speaking.turn_features import TurnFeatures
from screenplay.prose.speaking.weights import Weights

__all__ = ["NOBODY", "Rows", "rank", "read_rows"]

NOBODY = -1  # stands where a turn has no candidate
_STEEP = 8.0  # what links two turns weighs at most, as in training
_HOPELESS = 1e-4  # what speaks for a candidate, against the best, below which the chain is spared them
_KINDS = range(4)


@dataclass(frozen=True, slots=True)
class Rows:
    """One turn in numbers.

    Attributes:
        people: Its candidates, or `NOBODY` alone.
        turn: The features of the turn.
        persons: For each candidate its features.
        told_to: Persons in the turn's tags who are not their subjects.
    """

    people: Sequence[int]
    turn: Sequence[float]
    persons: Sequence[Sequence[float]]
    told_to: frozenset[int]


def read_rows(context: Context, silent: frozenset[int], wanted: Sequence[int] | None = None) -> Iterator[Rows]:
    """Put turns into numbers.

    Args:
        context: The layers, unpacked.
        silent: Names that only address.
        wanted: The turns; all, if not said.

    Yields:
        One turn after the other.
    """
    turn_features, person_features = TurnFeatures(context), PersonFeatures(context)
    for number in range(len(context.turns)) if wanted is None else wanted:
        found = find_candidates(context, number, silent)
        around = look_around(context, number)
        told_to = person_features.told_to[number]
        turn = turn_features.row(number, around)
        yield Rows([*found] or [NOBODY], turn, person_features.rows(number, found, around), told_to)


def rank(
    context: Context, silent: frozenset[int], weights: Weights, wanted: Sequence[int] | None = None
) -> dict[int, Mapping[int, float]]:
    """Weigh the candidates of turns.

    Args:
        context: The layers, unpacked.
        silent: Names that only address.
        weights: What was learned.
        wanted: The turns, whole conversations in order; all, if not said.

    Returns:
        For each turn the probabilities of those who may well speak, `NOBODY` where there is none.
    """
    numbers = range(len(context.turns)) if wanted is None else wanted
    links: dict[int, Link] = {}
    for number, rows in zip(numbers, read_rows(context, silent, numbers), strict=True):
        starts = number == context.spans[number].start
        links[number] = _link(context, number, rows, () if starts else links[number - 1].people, weights)
    found: dict[int, Mapping[int, float]] = {}
    for number in numbers:
        if number == context.spans[number].start:
            conversation = [links[turn] for turn in context.spans[number]]
            for turn, link, chances in zip(context.spans[number], conversation, marginals(conversation), strict=True):
                found[turn] = dict(zip(link.people, chances, strict=True))
    return found


def _link(context: Context, number: int, rows: Rows, before: Sequence[int], weights: Weights) -> Link:
    scores = [weights.person([*rows.turn, *row]) for row in rows.persons] or [0.0]
    unnamed, bonus = newcomer(context, number)
    if unnamed in rows.people:
        scores[rows.people.index(unnamed)] += bonus
    top, grammar = max(scores), Grammar(context, number)
    likely = [
        (person, exp(score - top) * grammar.fitness(person)) for person, score in zip(rows.people, scores, strict=True)
    ]
    least = _HOPELESS * max((weight for _, weight in likely), default=0.0)
    likely = [one for one in likely if one[1] > least] or likely
    people, factors = [person for person, _ in likely], [factor for _, factor in likely]
    if not before:
        return Link(people, factors, (1.0,) * len(_KINDS), ())
    kinds = [_factor(weights.change([*rows.turn, float(kind)])) for kind in _KINDS]
    answers = [_answer(context, number, other, rows.told_to, weights) for other in before]
    pairs = [
        [
            _factor(answer + _pair(context, person, other, weights))
            for other, answer in zip(before, answers, strict=True)
        ]
        for person in people
    ]
    return Link(people, factors, kinds, pairs)


def _answer(context: Context, number: int, before: int, told_to: frozenset[int], weights: Weights) -> float:
    if before == NOBODY:
        return 0.0
    return float(sum(map(mul, weights.answers, answering(context, number, before, told_to))))


def _pair(context: Context, person: int, before: int, weights: Weights) -> float:
    if person == before or NOBODY in (person, before):
        return 0.0
    return float(sum(map(mul, weights.pairs, pairing(context, person, before))))


def _factor(score: float) -> float:
    return exp(max(-_STEEP, min(_STEEP, score)))
