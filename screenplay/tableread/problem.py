"""The roles to be dealt, and what a deal costs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from screenplay.tableread.roles import Passage, Reading

__all__ = ["Hands", "Problem", "problem", "spread", "turns_between"]

Hands = list[int]
"""A deal: for every role the reader who has it."""

_TOGETHER: Final = 10
"""How many turns weigh as much as having to speak in two voices at once."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Roles to be dealt.

    Three things count, in this order: that nobody speaks with themself, that nobody narrates the scene in which they
    speak, and that all have about the same number of words. They are put into one number, `cost`, in which any amount
    of the later ones weighs less than one of the earlier.

    Attributes:
        words: The words of each role.
        weights: For each role the roles that must not be in the same hand, with what it costs if they are.
        readers: How many readers there are.
        fixed: For each role the reader who wishes for it, or None.
        speakers: What one clash of two speakers weighs.
    """

    words: tuple[int, ...]
    weights: tuple[dict[int, int], ...]
    readers: int
    fixed: tuple[int | None, ...]
    speakers: int

    def loads(self, hands: Sequence[int]) -> list[int]:
        """The words of each reader."""
        loads = [0] * self.readers
        for role, reader in enumerate(hands):
            loads[reader] += self.words[role]
        return loads

    def clashes(self, hands: Sequence[int]) -> int:
        """What the clashes of a deal cost."""
        pairs = ((role, other) for role, others in enumerate(self.weights) for other in others if role < other)
        return sum(self.weights[role][other] for role, other in pairs if hands[role] == hands[other])

    def cost(self, hands: Sequence[int]) -> int:
        """What a deal costs, without the waits."""
        return self.clashes(hands) + spread(self.loads(hands))


def spread(loads: Iterable[int]) -> int:
    """How unequal the readers' words are: the sum of the differences of all pairs of readers."""
    ordered = sorted(loads)
    factor = 1 - len(ordered)
    total = 0
    for load in ordered:
        total += factor * load
        factor += 2
    return total


def problem(reading: Reading, readers: int, fixed: Sequence[int | None]) -> Problem:
    """Weigh what must not be in one hand.

    Two who speak in the same scene clash, the more often they answer each other the worse; so do the narrator and
    everyone, by the number of scenes, but less.
    """
    words = tuple(role.words for role in reading.roles)
    narration = readers * sum(words) + 1  # above any spread
    speakers = narration * (sum(len(role.scenes) for role in reading.roles) + 1)
    weights: list[dict[int, int]] = [{} for _ in reading.roles]

    def add(one: int, other: int, weight: int) -> None:
        for here, there in ((one, other), (other, one)):
            weights[here][there] = weights[here].get(there, 0) + weight

    present: list[list[int]] = [[] for _ in reading.scenes]
    for index, role in enumerate(reading.roles):
        for scene in role.scenes:
            present[scene].append(index)
    for roles in present:
        for one, other in combinations(roles, 2):
            narrated = reading.roles[one].narrator or reading.roles[other].narrator
            add(one, other, narration if narrated else speakers)
    for (one, other), turns in turns_between(reading.passages).items():
        add(one, other, turns * speakers)
    return Problem(words, tuple(weights), readers, tuple(fixed), speakers)


def turns_between(passages: Iterable[Passage], together: int = _TOGETHER) -> dict[tuple[int, int], int]:
    """How often two roles speak one right after the other in a scene.

    Args:
        passages: The passages in order.
        together: As how many turns it counts when two speak at the same time.
    """
    found: dict[tuple[int, int], int] = {}
    before: Passage | None = None
    for passage in passages:
        if not passage.speech:
            continue
        for pair in combinations(sorted(passage.roles), 2):
            found[pair] = found.get(pair, 0) + together
        if before and before.scene == passage.scene:
            times = together if before.element == passage.element else 1
            for one in before.roles:
                for other in passage.roles:
                    if one != other:
                        pair = (min(one, other), max(one, other))
                        found[pair] = found.get(pair, 0) + times
        before = passage
    return found
