"""How likely each candidate speaks in each turn of a conversation, all its turns weighed together.

A chain of turns with a memory of two: whether the speaker is the one before, the one before that, or somebody else.
Forwards and backwards over the chain gives every candidate's probability, with all that is known on both sides.
(Lafferty, McCallum and Pereira, "Conditional Random Fields", ICML 2001; the recursions are Rabiner's of 1989.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["AGAIN", "FIRST", "OTHER", "SAME", "Link", "marginals"]

SAME, AGAIN, OTHER, FIRST = range(4)  # the speaker before; the one before that; somebody else; nobody is two before

_Table = list[list[float]]


@dataclass(frozen=True, slots=True)
class Link:
    """One turn of a conversation, ready to be weighed with its neighbours.

    Attributes:
        people: The candidates.
        weights: What speaks for each, as a positive factor.
        kinds: The factors of the kinds of change of speaker: `SAME`, `AGAIN`, `OTHER`, `FIRST`.
        pairs: For each candidate and each candidate of the turn before, the factor of one answering the other.
    """

    people: Sequence[int]
    weights: Sequence[float]
    kinds: Sequence[float]
    pairs: Sequence[Sequence[float]]


def marginals(links: Sequence[Link]) -> list[list[float]]:
    """Weigh the turns of one conversation together.

    Args:
        links: The turns in order, each with one candidate at least.

    Returns:
        For each turn the probabilities of its candidates.
    """
    steps = [_step(links, place) for place in range(len(links))]
    before = _forwards(links, steps)
    after = _backwards(links, steps)
    found = []
    for alphas, betas in zip(before, after, strict=True):
        sums = [sum(map(float.__mul__, alpha, beta)) for alpha, beta in zip(alphas, betas, strict=True)]
        total = sum(sums) or 1.0
        found.append([value / total for value in sums])
    return found


@dataclass(frozen=True, slots=True)
class _Step:
    """Who of a turn is who in the two turns before.

    Attributes:
        last: For each candidate its place among those of the turn before, or -1.
        earlier: The same for the turn before that.
    """

    last: Sequence[int]
    earlier: Sequence[int]


def _step(links: Sequence[Link], place: int) -> _Step:
    def places(back: int) -> list[int]:
        if place < back:
            return [-1] * len(links[place].people)
        known = {person: number for number, person in enumerate(links[place - back].people)}
        return [known.get(person, -1) for person in links[place].people]

    return _Step(places(1), places(2))


def _forwards(links: Sequence[Link], steps: Sequence[_Step]) -> list[_Table]:
    """For each turn, by candidate and candidate before: the weight of all ways that lead there, scaled to one."""
    tables: list[_Table] = [_scaled([[weight] for weight in links[0].weights])]
    for place in range(1, len(links)):
        link, step, previous = links[place], steps[place], tables[-1]
        sums = [sum(row) for row in previous]
        same, again, other, first = link.kinds
        table = []
        for number, weight in enumerate(link.weights):
            last, earlier = step.last[number], step.earlier[number]
            if place == 1:
                row = [pair * first * total for pair, total in zip(link.pairs[number], sums, strict=True)]
            elif earlier < 0:
                row = [pair * other * total for pair, total in zip(link.pairs[number], sums, strict=True)]
            else:
                row = [
                    pair * (other * total + (again - other) * ways[earlier])
                    for pair, total, ways in zip(link.pairs[number], sums, previous, strict=True)
                ]
            if last >= 0:
                row[last] = same * sums[last]
            table.append([weight * value for value in row])
        tables.append(_scaled(table))
    return tables


def _backwards(links: Sequence[Link], steps: Sequence[_Step]) -> list[_Table]:
    """For each turn, by candidate and candidate before: the weight of all ways that lead on from there."""
    final = links[-1]
    widths = [1, *(len(link.people) for link in links)]
    table = [[1.0] * widths[len(links) - 1] for _ in final.people]
    tables = [table]
    for place in range(len(links) - 1, 0, -1):
        link, step = links[place], steps[place]
        same, again, other, first = link.kinds
        usual = first if place == 1 else other
        table = []
        for last in range(widths[place]):
            base, extra = 0.0, [0.0] * widths[place - 1]
            for number, weight in enumerate(link.weights):
                value = weight * tables[-1][number][last]
                if step.last[number] == last:
                    base += value * same
                    continue
                value *= link.pairs[number][last]
                base += value * usual
                if place > 1 and step.earlier[number] >= 0:
                    extra[step.earlier[number]] += value * (again - other)
            table.append([base + more for more in extra])
        tables.append(_scaled(table))
    return tables[::-1]


def _scaled(table: _Table) -> _Table:
    """The table with a sum of one, so that long conversations neither vanish nor overflow."""
    total = sum(map(sum, table))
    return [[value / total for value in row] for row in table] if total > 0.0 else table
