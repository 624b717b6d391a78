"""The way through: a script as a room hears it, and readers in; who reads what, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from screenplay.tableread.colouring import Outcome, coloured
from screenplay.tableread.exact import Proven, best_deal
from screenplay.tableread.gaps import longest_wait, shortened
from screenplay.tableread.problem import Hands, Problem, problem, turns_between
from screenplay.tableread.roles import Passage, Reading
from screenplay.tableread.search import greedy, improved, untangled
from screenplay.tableread.wishes import Reader, fixed_roles

__all__ = ["Deal", "Exchange", "Part", "deal"]

_QUICK = 10_000  # branches that a first attempt at a proof may take


@dataclass(frozen=True, slots=True)
class Part:
    """What one reader reads.

    Attributes:
        reader: The reader's name.
        roles: Indexes of the roles, in the order of the script.
        words: How many words they have.
        wait: The most words that others read in one go.
    """

    reader: str
    roles: tuple[int, ...]
    words: int
    wait: int


@dataclass(frozen=True, slots=True)
class Exchange:
    """Where a reader has two roles in one scene.

    Attributes:
        reader: The reader's name.
        scene: Index of the scene.
        roles: Indexes of the two roles.
        turns: How often one of them speaks right after the other.
    """

    reader: str
    scene: int
    roles: tuple[int, int]
    turns: int


@dataclass(frozen=True, slots=True)
class Deal:
    """Who reads what.

    Attributes:
        parts: The readers in the order given.
        exchanges: Where somebody speaks with themself, in the order of the script.
        narrated: Where somebody narrates a scene in which they speak, likewise.
        perfect_possible: Whether the roles can be dealt so that nobody speaks with themself; None if that is not known.
        best: Whether it is proven that no deal has fewer exchanges, or equally few and more equal words.
    """

    parts: tuple[Part, ...]
    exchanges: tuple[Exchange, ...]
    narrated: tuple[Exchange, ...]
    perfect_possible: bool | None
    best: bool

    def reader_of(self, role: int) -> str:
        """The name of a role's reader."""
        return next(part.reader for part in self.parts if role in part.roles)


def deal(reading: Reading, given: Sequence[Reader]) -> Deal:
    """Deal all roles to readers.

    First nobody is to speak with themself; then nobody to narrate the scene in which they speak; then all are to have
    about the same number of words; then the waits are to be short. Wishes are kept whatever they cost.

    Args:
        reading: The script.
        given: The readers, with the roles that they wish for.

    Returns:
        Who reads what; the same for the same script and readers.

    Raises:
        FormatError: The wishes cannot be met.
    """
    asked = problem(reading, len(given), fixed_roles(reading, given))
    starts, possible = _starts(asked)
    best = _best(asked, starts)
    hands = _in_order(asked, shortened(asked, reading.passages, best.hands))
    parts = tuple(_part(reading, hands, number, reader.name) for number, reader in enumerate(given))
    pairs = _exchanges(reading, hands, given)
    speakers = tuple(pair for pair in pairs if not any(reading.roles[role].narrator for role in pair.roles))
    narrated = tuple(pair for pair in pairs if pair not in speakers)
    possible = True if not speakers else (False if best.proven else possible)
    return Deal(parts, speakers, narrated, possible, best.proven)


def _best(asked: Problem, starts: Sequence[Hands]) -> Proven:
    """The best deal that is found: quickly, if that can be proven to be the best one, else with patience."""
    found = min((improved(asked, start) for start in starts), key=asked.cost)
    best = best_deal(asked, found, budget=_QUICK)
    if best.proven:
        return best
    start = min((untangled(asked, start) for start in (*starts, best.hands)), key=asked.clashes)
    return best_deal(asked, min(improved(asked, start), best.hands, key=asked.cost))


def _starts(asked: Problem) -> tuple[list[Hands], bool | None]:
    """Deals to begin with, and whether there is one in which no two speakers clash."""
    starts = [greedy(asked)]
    possible: bool | None = None
    for least in (1, asked.speakers):  # with the narrator, then without
        neighbours = [[other for other, weight in others.items() if weight >= least] for others in asked.weights]
        found = coloured(neighbours, asked.readers, asked.fixed, asked.words)
        if isinstance(found, list):
            return [found, *starts], True
        possible = False if found is Outcome.IMPOSSIBLE else None
    return starts, possible


def _in_order(asked: Problem, hands: Hands) -> Hands:
    """Give the hands of readers without wishes in the order in which they first read."""
    wished = {reader for reader in asked.fixed if reader is not None}
    free = [reader for reader in range(asked.readers) if reader not in wished]
    met = [reader for reader in dict.fromkeys(hands) if reader not in wished]
    new = dict(zip(met, free, strict=False))
    return [new.get(reader, reader) for reader in hands]


def _part(reading: Reading, hands: Hands, number: int, name: str) -> Part:
    roles = tuple(role for role, reader in enumerate(hands) if reader == number)
    words = sum(reading.roles[role].words for role in roles)
    return Part(name, roles, words, longest_wait(reading.passages, roles))


def _exchanges(reading: Reading, hands: Hands, given: Sequence[Reader]) -> tuple[Exchange, ...]:
    """All pairs of roles in one scene and one hand."""
    passages: list[list[Passage]] = [[] for _ in reading.scenes]
    for passage in reading.passages:
        passages[passage.scene].append(passage)
    found = []
    for scene, heard in enumerate(passages):
        turns = turns_between(heard)
        roles = sorted({role for passage in heard for role in passage.roles})
        for one, other in combinations(roles, 2):
            if hands[one] == hands[other]:
                found.append(Exchange(given[hands[one]].name, scene, (one, other), turns.get((one, other), 0)))
    return tuple(found)
