"""Boosted trees inside the chain: each round grows one tree for persons and one for changes of speaker.

The trees follow the gradient of the likelihood of what the gold allows (Friedman 2001; for chains Dietterich,
Ashenfelter and Bulatov, "Training Conditional Random Fields via Gradient Tree Boosting", ICML 2004).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import lightgbm
import numpy as np

from benchmarks.speakers.chains import Expected, Scores, expect
from benchmarks.speakers.tables import KINDS, Array, Table
from screenplay.prose.speaking.answers import ANSWER_FEATURES, PAIR_FEATURES

__all__ = ["Model", "learn"]

_STEP = 0.15  # of the weights of answers and pairs
_SETTINGS: dict[str, Any] = {
    "objective": "none",
    "num_leaves": 31,
    "learning_rate": 0.08,
    "feature_fraction": 0.5,
    "min_data_in_leaf": 60,
    "lambda_l2": 4.0,
    "max_bin": 63,
    "verbose": -1,
    "seed": 1,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
}
_SMALLER = {**_SETTINGS, "num_leaves": 12}


@dataclass(frozen=True, slots=True)
class Model:
    """What was learned for one weighing.

    Attributes:
        persons: The trees over candidates.
        changes: The trees over kinds of change of speaker.
        answers: The weights of the features of answers.
        pairs: The weights of the features of pairs.
    """

    persons: lightgbm.Booster
    changes: lightgbm.Booster
    answers: Array
    pairs: Array

    def chances(self, table: Table) -> Array:
        """The probabilities of all candidates.

        Args:
            table: The turns.

        Returns:
            By turn and candidate.
        """
        scores = Scores(
            table.spread(np.asarray(self.persons.predict(table.rows))) + table.fitness,
            np.asarray(self.changes.predict(table.changes)).reshape(-1, KINDS),
            self.answers,
            self.pairs,
        )
        return expect(table, scores, table.there).persons


class _Trees:
    """Trees that grow."""

    def __init__(self, rows: Array, settings: dict[str, Any]) -> None:
        self.booster = lightgbm.Booster(settings, lightgbm.Dataset(rows, label=np.zeros(len(rows))))
        self.scores: Array = np.zeros(len(rows))

    def grow(self, rows: Array, gradient: Array, curvature: Array) -> None:
        """Add a tree down the gradient."""

        def objective(_: Array, __: object) -> tuple[Array, Array]:
            return gradient, np.maximum(curvature, 1e-3)

        first = self.booster.current_iteration()
        self.booster.update(fobj=objective)
        self.scores = self.scores + np.asarray(
            self.booster.predict(rows, start_iteration=first, num_iteration=1, raw_score=True)
        )


def learn(table: Table, rounds: int, report: Callable[[str], None] = lambda _: None) -> Model:
    """Learn from annotated turns.

    Args:
        table: The turns.
        rounds: How many trees of each sort to grow.
        report: Told how it goes.

    Returns:
        What was learned.
    """
    following: Array = np.repeat(table.follows, KINDS)
    changing = table.changes[following]
    persons, changes = _Trees(table.rows, _SETTINGS), _Trees(changing, _SMALLER)
    links = np.zeros(len(ANSWER_FEATURES) + len(PAIR_FEATURES))
    squares = np.zeros_like(links)
    for done in range(rounds):
        kinds = np.zeros(len(following))
        kinds[following] = changes.scores
        answers, pairs = np.split(links, [len(ANSWER_FEATURES)])
        scores = Scores(table.spread(persons.scores) + table.fitness, kinds.reshape(-1, KINDS), answers, pairs)
        free = expect(table, scores, table.there)
        held = expect(table, scores, table.there & table.right)
        persons.grow(
            table.rows,
            table.gather(free.persons - held.persons),
            table.gather(free.persons * (1.0 - free.persons)),
        )
        changes.grow(
            changing,
            (free.changes - held.changes).reshape(-1)[following],
            (free.changes * (1.0 - free.changes)).reshape(-1)[following],
        )
        slope = _slope(free, held)
        squares += slope**2
        links = links + _STEP * slope / np.sqrt(squares + 1e-9)
        if done % 10 == 9:
            report(f"round {done + 1}: loss {(free.likelihood - held.likelihood) / table.known.sum():.4f} a turn")
    answers, pairs = np.split(links, [len(ANSWER_FEATURES)])
    return Model(persons.booster, changes.booster, answers, pairs)


def _slope(free: Expected, held: Expected) -> Array:
    slope: Array = np.concatenate([held.answers - free.answers, held.pairs - free.pairs])
    return slope
