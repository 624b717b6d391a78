"""The chain that learns and the chain that is shipped are the same."""

from __future__ import annotations

import random
from math import exp
from types import SimpleNamespace

import pytest

from screenplay.prose.speaking.chain import Link, marginals

np = pytest.importorskip("numpy", reason="the training needs numpy: pip install -e '.[train]'")


def test_both_chains_agree() -> None:
    from benchmarks.speakers.chains import Scores, expect  # noqa: PLC0415 - needs numpy
    from benchmarks.speakers.examples import Turn  # noqa: PLC0415
    from benchmarks.speakers.tables import Table  # noqa: PLC0415

    dice = random.Random(7)  # noqa: S311 - the same every time
    answers, pairs = [dice.uniform(-1, 1) for _ in range(5)], [dice.uniform(-1, 1) for _ in range(2)]
    turns: list[Turn] = []
    for number in range(40):
        people = dice.sample(range(5), dice.randint(1, 4))
        others = turns[-1].people if number % 9 else ()
        turns.append(
            Turn(
                people,
                [0.0],
                [[dice.random()] for _ in people],
                [1.0] * len(people),
                [[dice.choice((0.0, 1.0)) for _ in answers] for _ in others],
                [[[dice.random() * (one != other) for _ in pairs] for other in others] for one in people],
                [True] * len(people),
                number % 9 == 0,
                1,
            )
        )
    table = Table([SimpleNamespace(turns=turns)])  # type: ignore[list-item]
    persons = [[dice.uniform(-2, 2) for _ in turn.people] for turn in turns]
    changes = [[dice.uniform(-1, 1) for _ in range(4)] for _ in turns]
    scores = Scores(
        table.spread(np.array([score for row in persons for score in row])),
        np.array(changes),
        np.array(answers),
        np.array(pairs),
    )
    learned = expect(table, scores, table.there).persons
    for start in range(0, len(turns), 9):
        part = range(start, min(start + 9, len(turns)))
        links = [
            Link(
                turns[n].people,
                [exp(score) for score in persons[n]],
                [exp(score) for score in changes[n]],
                [
                    [
                        exp(_dot(answers, told) + _dot(pairs, row))
                        for told, row in zip(turns[n].answers, rows, strict=True)
                    ]
                    for rows in turns[n].pairs
                ],
            )
            for n in part
        ]
        for number, chances in zip(part, marginals(links), strict=True):
            assert chances == pytest.approx(list(learned[number][: len(chances)]), abs=1e-9)


def _dot(weights: list[float], values: object) -> float:
    assert isinstance(values, (list, tuple))
    return float(sum(weight * value for weight, value in zip(weights, values, strict=True)))
