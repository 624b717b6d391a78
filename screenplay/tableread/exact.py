"""The best deal of a small cast, with proof.

Branch and bound: the longest roles are dealt first, to every reader in turn; a branch is given up when its clashes and
the least unequal words that the rest allows are no better than the best deal known.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from screenplay.tableread.problem import Hands, Problem, spread

__all__ = ["Proven", "best_deal", "least_spread"]

_BUDGET = 40_000  # branches: about half a second
_MOST = 200  # roles, beyond which there is no hope of a proof


class Proven(NamedTuple):
    """A deal.

    Attributes:
        hands: For every role its reader.
        proven: Whether no deal costs less.
    """

    hands: Hands
    proven: bool


def best_deal(problem: Problem, known: Sequence[int], budget: int = _BUDGET) -> Proven:
    """Look for a better deal than a known one, until there is none, or the budget is spent."""
    if len(problem.words) > _MOST:
        return Proven(list(known), proven=False)
    search = _Search(problem, known, budget)
    search.descend(0, search.fixed_cost)
    return Proven(search.best, search.left > 0)


def least_spread(loads: Sequence[int], words: int) -> int:
    """The least unequal that readers can become by dealing them so many more words, in portions of any size."""
    ordered = sorted(loads)
    for count in range(1, len(ordered) + 1):  # fill up the first `count` to one level
        level = ordered[count] if count < len(ordered) else None
        needed = None if level is None else level * count - sum(ordered[:count])
        if needed is None or needed >= words:
            each, over = divmod(sum(ordered[:count]) + words, count)
            ordered[:count] = [each] * (count - over) + [each + 1] * over
            break
    return spread(ordered)


class _Search:
    def __init__(self, problem: Problem, known: Sequence[int], budget: int) -> None:
        self.problem = problem
        self.best = list(known)
        self.best_cost = problem.cost(known)
        self.left = budget
        self.hands = [-1 if reader is None else reader for reader in problem.fixed]
        self.loads = [0] * problem.readers
        self.wished = frozenset(reader for reader in problem.fixed if reader is not None)
        self.held = [0] * problem.readers
        self.fixed_cost = 0
        for role, reader in enumerate(self.hands):
            if reader >= 0:
                self.loads[reader] += problem.words[role]
                self.held[reader] += 1
                others = problem.weights[role].items()
                self.fixed_cost += sum(w for other, w in others if other < role and self.hands[other] == reader)
        waiting = [role for role, reader in enumerate(self.hands) if reader < 0]
        self.order = sorted(waiting, key=lambda role: (-problem.words[role], role))
        self.rest = [sum(problem.words[role] for role in self.order[place:]) for place in range(len(self.order) + 1)]

    def descend(self, place: int, cost: int) -> None:
        """Deal the roles from a place on; `cost` is that of the clashes so far."""
        self.left -= 1
        if cost + least_spread(self.loads, self.rest[place]) >= self.best_cost:
            return
        if place == len(self.order):
            self.best, self.best_cost = list(self.hands), cost + spread(self.loads)
            return
        if self.left <= 0:
            return
        role = self.order[place]
        clashes = [0] * self.problem.readers
        for other, weight in self.problem.weights[role].items():
            if self.hands[other] >= 0:
                clashes[self.hands[other]] += weight
        fresh = False
        for reader in sorted(range(self.problem.readers), key=lambda each: (clashes[each], self.loads[each], each)):
            if not self.held[reader] and reader not in self.wished:
                if fresh:
                    continue  # readers with empty hands are alike
                fresh = True
            self._give(role, reader, 1)
            self.descend(place + 1, cost + clashes[reader])
            self._give(role, reader, -1)

    def _give(self, role: int, reader: int, sign: int) -> None:
        self.hands[role] = reader if sign > 0 else -1
        self.loads[reader] += sign * self.problem.words[role]
        self.held[reader] += sign
