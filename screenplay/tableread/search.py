"""A good deal, found step by step.

A tabu search (Glover 1986; for colourings Hertz and de Werra 1987): from one deal to the best of those that differ by
one role given away, or two exchanged, also if that is worse, never undoing a step soon; the best deal met is kept. What
is called chance here is a fixed row of numbers: the same cast is always dealt alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from screenplay.tableread.problem import Hands, Problem, spread

__all__ = ["CHANGES", "Walk", "greedy", "improved", "untangled"]

_STEPS = 1500
_PATIENCE = 400  # steps without a better deal, after which a search ends
_QUICK_STEPS = 4000
_QUICK_LOOKS = 120_000  # roles looked at in all: what bounds the steps of large casts
_LENGTHS = ((0.8, 1, 10), (1.0, 1, 10), (0.6, 1, 10), (0.5, 5, 30), (1.5, 1, 20))
"""For how many steps a role does not go back: a share of the roles that clash, and by chance so many more."""
CHANGES = 1_200_000  # changes looked at in all: about two seconds


class Step(NamedTuple):
    """A step from one deal to another.

    Attributes:
        cost: The cost of the deal that it leads to.
        role: The role that is given away.
        other: The role that is taken for it, or -1.
        reader: Who gets the role.
    """

    cost: int
    role: int
    other: int
    reader: int


def greedy(problem: Problem) -> Hands:
    """Deal the longest roles first, each to whom it clashes least with; of those to whom has the fewest words."""
    hands = [-1 if reader is None else reader for reader in problem.fixed]
    loads = [0] * problem.readers
    for role, reader in enumerate(hands):
        if reader >= 0:
            loads[reader] += problem.words[role]
    for role in sorted(range(len(hands)), key=lambda role: (-problem.words[role], role)):
        if hands[role] < 0:
            clashes = [0] * problem.readers
            for other, weight in problem.weights[role].items():
                if hands[other] >= 0:
                    clashes[hands[other]] += weight
            hands[role] = min(range(problem.readers), key=lambda reader: (clashes[reader], loads[reader], reader))
            loads[hands[role]] += problem.words[role]
    return hands


def untangled(problem: Problem, start: Sequence[int]) -> Hands:
    """The deal with the least clashes met on the way from another, whatever it does to the words.

    Only roles that clash are given away, so that a step is quick ("Tabucol"). How long a role does not go back decides
    what is found, and differs from cast to cast: every length is tried, from the best deal so far on.
    """
    best = list(start)
    least = problem.clashes(best)
    for lengths in _LENGTHS:
        if not least:
            break
        found = _untangled(problem, best, lengths)
        clashes = problem.clashes(found)
        if clashes <= least:
            best, least = found, clashes
    return best


def _untangled(problem: Problem, start: Sequence[int], lengths: tuple[float, int, int]) -> Hands:
    share, fewest, most = lengths
    walk = Walk(problem, start)
    clashes = least = problem.clashes(start)
    best = list(start)
    dice = 12345
    for number in range(min(_QUICK_STEPS, _QUICK_LOOKS // (1 + len(walk.free)))):
        waiting, found = walk.untangling(number, least - clashes)
        if not waiting:
            break
        if found is None:
            continue
        change, role, reader = found
        dice = (dice * 1103515245 + 12345) & 0x7FFFFFFF
        walk.until[role][walk.hands[role]] = number + int(waiting * share) + fewest + (dice >> 8) % most
        walk.give(role, reader)
        clashes += change
        if clashes < least:
            best, least = list(walk.hands), clashes
    return best


def improved(problem: Problem, start: Sequence[int]) -> Hands:
    """The best deal met on the way from another."""
    walk = Walk(problem, start)
    best, best_cost = list(walk.hands), walk.cost
    idle = 0
    roles = len(walk.free)
    for number in range(min(_STEPS, CHANGES // (1 + roles * (roles + problem.readers)))):
        step = walk.best_step(number, best_cost)
        if step is None:
            break
        walk.take(step, number)
        idle += 1
        if walk.cost < best_cost:
            best, best_cost, idle = list(walk.hands), walk.cost, 0
        if idle > _PATIENCE:
            break
    return best


class Walk:
    """A deal on its way to a better one.

    Attributes:
        hands: For every role its reader.
        loads: The words of each reader.
        spread: How unequal they are.
        cost: What the deal costs.
        free: The roles that nobody wishes for.

    Args:
        problem: The roles to be dealt.
        start: The deal to begin with.
    """

    def __init__(self, problem: Problem, start: Sequence[int]) -> None:
        self.problem = problem
        self.hands = list(start)
        self.free = [role for role, reader in enumerate(problem.fixed) if reader is None]
        self.loads = problem.loads(start)
        self.clash = [[0] * problem.readers for _ in start]  # what a role would cost in each hand
        for role, others in enumerate(problem.weights):
            for other, weight in others.items():
                self.clash[role][self.hands[other]] += weight
        self.spread = spread(self.loads)
        self.cost = problem.cost(start)
        self.until = [[0] * problem.readers for _ in start]  # the step before which a role does not go back

    def untangling(self, number: int, record: int) -> tuple[int, tuple[int, int, int] | None]:
        """The best way to give away a role that clashes.

        Args:
            number: The number of the step.
            record: What a step must change at least for the best deal so far; then it may undo one of the last.

        Returns:
            How many roles clash; and what changes, the role, and who gets it.
        """
        found: tuple[int, int, int] | None = None
        waiting = 0
        hands, readers = self.hands, range(self.problem.readers)
        for role in self.free:
            own, here = self.clash[role], hands[role]
            now = own[here]
            if not now:
                continue
            waiting += 1
            barred = self.until[role]
            for reader in readers:
                change = own[reader] - now
                if found is not None and change >= found[0]:
                    continue
                if reader != here and (barred[reader] <= number or change < record):
                    found = (change, role, reader)
        return waiting, found

    def best_step(self, number: int, record: int) -> Step | None:
        """The best step that undoes none of the last ones, or that makes the best deal so far."""
        best: Step | None = None
        least = 1 << 200
        clashes = self.cost - self.spread
        for change, role, other, reader in self.changes():
            if clashes + change >= least:
                break
            cost = clashes + change + self.spread_after(role, other, reader)
            if cost >= least:
                continue
            tabu = self.until[role][reader] > number or (other >= 0 and self.until[other][self.hands[role]] > number)
            if not tabu or cost < record:
                least = cost
                best = Step(cost, role, other, reader)
        return best

    def changes(self) -> list[tuple[int, int, int, int]]:
        """All steps with what they change in the clashes, the best first."""
        found = []
        hands, clash, weights = self.hands, self.clash, self.problem.weights
        for place, role in enumerate(self.free):
            own, here = clash[role], hands[role]
            now = own[here]
            found += [(cost - now, role, -1, reader) for reader, cost in enumerate(own) if reader != here]
            near = weights[role]
            for other in self.free[place + 1 :]:
                there = hands[other]
                if there != here:
                    change = own[there] - now + clash[other][here] - clash[other][there]
                    found.append((change - 2 * near.get(other, 0), role, other, there))
        found.sort()
        return found

    def spread_after(self, role: int, other: int, reader: int) -> int:
        """How unequal the words are after a step."""
        loads = self.loads.copy()
        words = self.problem.words[role] - (self.problem.words[other] if other >= 0 else 0)
        loads[self.hands[role]] -= words
        loads[reader] += words
        return spread(loads)

    def take(self, step: Step, number: int) -> None:
        """Take a step, and keep from undoing it for a while; for how long varies, so that no circle closes."""
        _, role, other, reader = step
        here = self.hands[role]
        self.until[role][here] = number + 8 + (number * 7) % 11
        self.give(role, reader)
        if other >= 0:
            self.until[other][reader] = number + 8 + (number * 7) % 11
            self.give(other, here)
        self.spread = spread(self.loads)
        self.cost = step.cost

    def give(self, role: int, reader: int) -> None:
        """Give a role away; what the deal costs now is for the caller to say."""
        here = self.hands[role]
        self.loads[here] -= self.problem.words[role]
        self.loads[reader] += self.problem.words[role]
        self.hands[role] = reader
        for other, weight in self.problem.weights[role].items():
            self.clash[other][here] -= weight
            self.clash[other][reader] += weight
