"""How good the deals of a table read are, and how long they take: this library's search against HiGHS.

    python -m benchmarks.dealing [--seconds 60]

HiGHS (through `scipy.optimize.milp`) gets the same three questions one after the other, each with what the ones before
have cost as a limit: the least clashes of speakers, the least narration by those who speak, the least unequal words.
Every question has its time limit; where it runs out, the table shows the solver's best deal and its bound, which no
deal can beat. The casts are made up, with a fixed seed: a few leads who are in most scenes, and many small parts.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from itertools import combinations
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from screenplay.model import Action, Dialogue, Element, RichText, SceneHeading, Screenplay, Speech
from screenplay.tableread import deal, read_through, readers
from screenplay.tableread.problem import Problem, problem, spread

CASTS = ((7, 8, 3), (11, 20, 4), (16, 40, 5), (26, 60, 6), (40, 60, 6), (50, 150, 8))


class Answer(NamedTuple):
    """What the solver found: the cost of its deal, and what no deal can beat."""

    cost: float
    bound: float


def cast(roles: int, scenes: int, most: int = 5) -> Screenplay:
    """Make up a script."""
    dice = random.Random(roles * 1000 + scenes)  # noqa: S311 # the same script every time
    elements: list[Element] = []
    for scene in range(scenes):
        elements += [SceneHeading(RichText.of(f"INT. ROOM {scene} - DAY")), Action(words(dice, 10, 80))]
        here = sorted({min(int(dice.expovariate(4 / roles)), roles - 1) for _ in range(dice.randint(2, most))})
        for _ in range(dice.randint(len(here), 5 * len(here))):
            elements.append(Speech(RichText.of(f"ROLE {dice.choice(here)}"), (Dialogue(words(dice, 2, 40)),)))
            if dice.random() < 0.3:
                elements.append(Action(words(dice, 5, 30)))
    return Screenplay(tuple(elements))


def words(dice: random.Random, least: int, most: int) -> RichText:
    """So many words."""
    return RichText.of("word " * dice.randint(least, most))


class Model:
    """The problem as a mixed integer program: who has which role, which pairs clash, who has more than whom."""

    def __init__(self, asked: Problem) -> None:
        self.asked = asked
        self.roles, self.readers = len(asked.words), asked.readers
        self.pairs = [(one, other) for one, others in enumerate(asked.weights) for other in others if one < other]
        self.couples = list(combinations(range(self.readers), 2))
        self.clash = self.roles * self.readers
        self.more = self.clash + len(self.pairs)
        self.size = self.more + len(self.couples)
        self.rows: list[dict[int, float]] = []
        self.low: list[float] = []
        self.high: list[float] = []
        for row, low, high in self._constraints():
            self.limit(row, low, high)

    def limit(self, row: dict[int, float], low: float, high: float) -> None:
        """Add a constraint."""
        self.rows.append(row)
        self.low.append(low)
        self.high.append(high)

    def _constraints(self) -> Iterator[tuple[dict[int, float], float, float]]:
        for role in range(self.roles):
            yield {role * self.readers + reader: 1.0 for reader in range(self.readers)}, 1, 1
        for number, (one, other) in enumerate(self.pairs):
            for reader in range(self.readers):
                held = {one * self.readers + reader: 1.0, other * self.readers + reader: 1.0}
                yield {**held, self.clash + number: -1.0}, -np.inf, 1
        for number, (one, other) in enumerate(self.couples):
            for sign in (1.0, -1.0):
                row = {self.more + number: -1.0}
                for role, count in enumerate(self.asked.words):
                    row[role * self.readers + one] = sign * count
                    row[role * self.readers + other] = -sign * count
                yield row, -np.inf, 0

    def costs(self, *, speakers: bool) -> dict[int, float]:
        """What the clashes of speakers cost, or the others."""
        unit = self.asked.speakers
        least = min((weight for others in self.asked.weights for weight in others.values()), default=1)
        found: dict[int, float] = {}
        for number, (one, other) in enumerate(self.pairs):
            weight = self.asked.weights[one][other]
            if (weight >= unit) == speakers:
                found[self.clash + number] = weight / (unit if speakers else least)
        return found

    def spread(self) -> dict[int, float]:
        """What unequal words cost."""
        return {self.more + number: 1.0 for number in range(len(self.couples))}

    def solve(self, costs: dict[int, float], seconds: float) -> Answer:
        """The least cost, as far as the time allows."""
        cells = [(row, column, value) for row, entries in enumerate(self.rows) for column, value in entries.items()]
        rows, columns, values = zip(*cells, strict=True)
        matrix = csr_array((values, (rows, columns)), shape=(len(self.rows), self.size))
        objective = np.zeros(self.size)
        objective[list(costs)] = list(costs.values())
        whole = np.zeros(self.size)
        whole[: self.clash] = 1
        upper = np.concatenate([np.ones(self.more), np.full(len(self.couples), np.inf)])
        result: Any = milp(
            objective,
            integrality=whole,
            bounds=Bounds(0, upper),
            constraints=LinearConstraint(matrix, self.low, self.high),
            options={"time_limit": seconds, "mip_rel_gap": 0.0},
        )
        bound = result.mip_dual_bound
        return Answer(np.inf if result.fun is None else result.fun, 0.0 if bound is None else bound)


def solved(asked: Problem, seconds: float) -> list[Answer]:
    """The three questions, one after the other."""
    model = Model(asked)
    answers = []
    for costs in (model.costs(speakers=True), model.costs(speakers=False), model.spread()):
        answer = model.solve(costs, seconds) if costs else Answer(0, 0)
        answers.append(answer)
        if costs and answer.cost < np.inf:
            model.limit(costs, -np.inf, answer.cost + 0.5)
    return answers


def ours(asked: Problem, hands: list[int]) -> list[float]:
    """The same three costs of a deal."""
    clashes = asked.clashes(hands)
    least = min((weight for others in asked.weights for weight in others.values()), default=1)
    return [clashes // asked.speakers, clashes % asked.speakers // least, spread(asked.loads(hands))]


def main() -> None:
    """Deal every cast with both, and print the costs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--only", type=int, help="deal only the cast of this place in the list")
    arguments = parser.parse_args()
    seconds = arguments.seconds
    print("roles readers   seconds    exchanges narrated  spread   HiGHS: cost [bound] of each, seconds")
    for roles, scenes, count in CASTS if arguments.only is None else [CASTS[arguments.only]]:
        reading = read_through(cast(roles, scenes))
        start = time.perf_counter()
        found = deal(reading, readers(count))
        took = time.perf_counter() - start
        asked = problem(reading, count, [None] * len(reading.roles))
        hands = [-1] * len(reading.roles)
        for number, part in enumerate(found.parts):
            for role in part.roles:
                hands[role] = number
        costs = ours(asked, hands)
        start = time.perf_counter()
        answers = solved(asked, seconds)
        solver = time.perf_counter() - start
        shown = "  ".join(f"{answer.cost:.0f} [{answer.bound:.0f}]" for answer in answers)
        line = f"{len(reading.roles):5} {count:7} {took:9.2f} {costs[0]:12.0f} {costs[1]:8.0f} {costs[2]:7.0f}"
        print(f"{line}   {shown}  {solver:.1f}", "proven" if found.best else "", flush=True)


if __name__ == "__main__":
    main()
