"""A deal in which nobody speaks with themself, or the proof that there is none.

Roles that clash are the neighbours of a graph, readers its colours. The role with the fewest readers left is always
dealt next (Brelaz 1979, "DSATUR"), and where it has none left the last choice is taken back: a search that ends is a
proof. A budget of steps keeps it short.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import Enum

__all__ = ["Outcome", "coloured"]

_BUDGET = 20_000  # steps; real casts need as many as they have roles, or a few hundred for the proof
_LOOKS = 1_000_000  # roles looked at in all: what bounds the steps of large casts


class Outcome(Enum):
    """What came of a search without a result."""

    IMPOSSIBLE = "impossible"
    UNKNOWN = "unknown"


def coloured(
    neighbours: Sequence[Collection[int]], readers: int, fixed: Sequence[int | None], words: Sequence[int]
) -> list[int] | Outcome:
    """Deal roles so that no neighbours are in one hand.

    Args:
        neighbours: The roles that each role clashes with.
        readers: How many readers there are.
        fixed: Who has a role already; clashes among these are not looked at.
        words: The words of each role: among equals the longest is dealt first, to the reader with the least.

    Returns:
        The reader of every role; or that there is no such deal, or that none was found in time.
    """
    return _Search(neighbours, readers, fixed, words).run()


class _Search:
    def __init__(
        self, neighbours: Sequence[Collection[int]], readers: int, fixed: Sequence[int | None], words: Sequence[int]
    ) -> None:
        self.neighbours = neighbours
        self.words = words
        self.hands = [-1] * len(neighbours)
        self.loads = [0] * readers
        self.held = [0] * readers  # roles in each hand
        self.fixed = frozenset(reader for reader in fixed if reader is not None)
        self.taken = [[0] * readers for _ in neighbours]  # how many neighbours each reader has
        for role, reader in enumerate(fixed):
            if reader is not None:
                self.give(role, reader, 1)

    def give(self, role: int, reader: int, sign: int) -> None:
        """Give a role to a reader, or with sign -1 take it back."""
        self.hands[role] = reader if sign > 0 else -1
        self.loads[reader] += sign * self.words[role]
        self.held[reader] += sign
        for other in self.neighbours[role]:
            self.taken[other][reader] += sign

    def choices(self, role: int) -> list[int]:
        """The readers who may have a role, the least burdened first; of those with empty hands, who are alike, one."""
        free = [reader for reader, count in enumerate(self.taken[role]) if not count]
        empty = [reader for reader in free if not self.held[reader] and reader not in self.fixed]
        free = [reader for reader in free if reader not in empty[1:]]
        return sorted(free, key=lambda reader: self.loads[reader])

    def next_role(self) -> int | None:
        """The role with the fewest readers left."""
        waiting = [role for role, reader in enumerate(self.hands) if reader < 0]
        if not waiting:
            return None
        return min(
            waiting,
            key=lambda role: (self.taken[role].count(0), -len(self.neighbours[role]), -self.words[role], role),
        )

    def run(self) -> list[int] | Outcome:
        """Search, without recursion."""
        path: list[tuple[int, list[int]]] = []
        roles = len(self.hands)
        for _ in range(max(2 * roles, min(_BUDGET, _LOOKS // (roles + 1))) + 1):
            role = self.next_role()
            if role is None:
                return self.hands
            path.append((role, self.choices(role)[::-1]))
            while not path[-1][1]:
                path.pop()
                if not path:
                    return Outcome.IMPOSSIBLE
                before = path[-1][0]
                self.give(before, self.hands[before], -1)
            role, left = path[-1]
            self.give(role, left.pop(), 1)
        return Outcome.UNKNOWN
