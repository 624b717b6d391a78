"""Shorter waits: of deals that are equally good otherwise, one in which nobody sits idle for long."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from screenplay.tableread.problem import Hands, Problem
from screenplay.tableread.roles import Passage
from screenplay.tableread.search import CHANGES, Step, Walk

__all__ = ["longest_wait", "shortened"]

_LOOKS: Final = 2000  # deals looked at, at most
_SLACK: Final = 100  # words may become less equal by one part in so many of all words

Stretch = tuple[int, int]
"""Words read in a row: the first, and one past the last, counted through the script."""


def shortened(problem: Problem, passages: Sequence[Passage], start: Hands) -> Hands:
    """Give away and exchange roles as long as that shortens the waits, clashes stay and words stay about equal."""
    stretches, end = _stretches(passages, len(problem.words))
    walk = Walk(problem, start)
    most = walk.spread + sum(problem.words) // _SLACK
    waits = [_wait(walk.hands, reader, stretches, end) for reader in range(problem.readers)]
    looks = _LOOKS
    rounds = CHANGES // (1 + len(walk.free) * (len(walk.free) + problem.readers))
    better = True
    while better and looks > 0 and rounds > 0:
        better = False
        rounds -= 1
        for change, role, other, reader in walk.changes():
            if change > 0 or looks <= 0:
                break
            spread = walk.spread_after(role, other, reader)
            if spread > most:
                continue
            looks -= 1
            here = walk.hands[role]
            hands = list(walk.hands)
            hands[role] = reader
            if other >= 0:
                hands[other] = here
            after = {each: _wait(hands, each, stretches, end) for each in (here, reader)}
            if sum(after.values()) < waits[here] + waits[reader]:
                walk.take(Step(walk.cost - walk.spread + change + spread, role, other, reader), 0)
                for each, wait in after.items():
                    waits[each] = wait
                better = True
                break
    return walk.hands


def longest_wait(passages: Sequence[Passage], roles: Iterable[int]) -> int:
    """The most words that others read between two passages of these roles, or before the first or behind the last."""
    own = frozenset(roles)
    longest = idle = 0
    for passage in passages:
        idle = 0 if own.intersection(passage.roles) else idle + passage.words
        longest = max(longest, idle)
    return longest


def _stretches(passages: Sequence[Passage], roles: int) -> tuple[list[list[Stretch]], int]:
    """What each role reads, and where the script ends."""
    found: list[list[Stretch]] = [[] for _ in range(roles)]
    at = 0
    for passage in passages:
        for role in passage.roles:
            if found[role] and found[role][-1][1] == at:
                found[role][-1] = (found[role][-1][0], at + passage.words)
            else:
                found[role].append((at, at + passage.words))
        at += passage.words
    return found, at


def _wait(hands: Sequence[int], reader: int, stretches: list[list[Stretch]], end: int) -> int:
    """How a reader waits: the sum of the squares of all waits, so that one long one counts more than many short."""
    own = sorted(stretch for role, held in enumerate(hands) if held == reader for stretch in stretches[role])
    at = total = 0
    for first, last in own:
        total += max(0, first - at) ** 2
        at = max(at, last)
    return total + (end - at) ** 2
