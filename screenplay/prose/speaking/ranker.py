"""How likely each person speaks each turn: features, learned weights, and the chain of the conversation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from operator import mul

from screenplay.prose.speaking.answers import answering, pairing
from screenplay.prose.speaking.candidates import find_candidates
from screenplay.prose.speaking.chain import AGAIN, FIRST, OTHER, SAME, Link, marginals
from screenplay.prose.speaking.context import Context
from screenplay.prose.speaking.grammar import Grammar
from screenplay.prose.speaking.person_features import PersonFeatures
from screenplay.prose.speaking.surroundings import look_around
from screenplay.prose.speaking.turn_features import TurnFeatures
from screenplay.prose.speaking.weights import Weights

__all__ = ["NOBODY", "Chances", "Rows", "rank", "read_rows"]

NOBODY = -1  # stands where a turn has no candidate
_STEEP = 8.0  # what links two turns weighs at most, as in training
_HOPELESS = 1e-4  # what speaks for a candidate, against the best, below which the chain is spared them

Chances = Mapping[int, float]  # by person


@dataclass(frozen=True, slots=True)
class Rows:
    """One turn in numbers.

    Attributes:
        people: Its candidates, or `NOBODY` alone.
        turn: The features of the turn.
        persons: For each candidate its features.
        fitness: For each candidate a factor by what grammar says.
        told_to: Persons in the turn's tags who are not their subjects.
    """

    people: Sequence[int]
    turn: Sequence[float]
    persons: Sequence[Sequence[float]]
    fitness: Sequence[float]
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
        grammar = Grammar(context, number)
        persons = person_features.rows(number, found, around, grammar)
        fitness = [grammar.fitness(person) for person in found] or [1.0]
        yield Rows([*found] or [NOBODY], turn, persons, fitness, told_to)


def rank(
    context: Context, silent: frozenset[int], weights: Weights, wanted: Sequence[int] | None = None
) -> dict[int, Chances]:
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
    found: dict[int, Chances] = {}
    for number in numbers:
        if number == context.spans[number].start:
            conversation = [links[turn] for turn in context.spans[number]]
            for turn, link, chances in zip(context.spans[number], conversation, marginals(conversation), strict=True):
                found[turn] = dict(zip(link.people, chances, strict=True))
    return found


def _link(context: Context, number: int, rows: Rows, before: Sequence[int], weights: Weights) -> Link:
    likely = _likely(rows, weights)
    people, factors = [*likely], [*likely.values()]
    kinds = [1.0] * 4
    if not before:
        return Link(people, factors, kinds, ())
    for kind in (SAME, FIRST) if number == context.spans[number].start + 1 else (SAME, AGAIN, OTHER):
        kinds[kind] = _factor(weights.change([*rows.turn, float(kind)]))
    answers = [_answer(context, number, other, rows.told_to, weights) for other in before]
    pairs = [
        [
            _factor(answer + _pair(context, person, other, weights))
            for other, answer in zip(before, answers, strict=True)
        ]
        for person in people
    ]
    return Link(people, factors, kinds, pairs)


def _likely(rows: Rows, weights: Weights) -> dict[int, float]:
    """What speaks for those who may well speak."""
    scores = [weights.person([*rows.turn, *row]) for row in rows.persons] or [0.0]
    top = max(scores)
    factors = [exp(score - top) * fitness for score, fitness in zip(scores, rows.fitness, strict=True)]
    least = _HOPELESS * max(factors)
    return {person: factor for person, factor in zip(rows.people, factors, strict=True) if factor > least}


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
