"""Learn the last weighing of chapters, where it is known whom names and nominals mean.

What is known there comes from a first guess. So that it is as often wrong as in a chapter that nobody has looked at,
the chapters are dealt into folds, and each is guessed at by weights that were learned without its fold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from typing import Any
from zlib import crc32

import numpy as np

from benchmarks.speakers.boosting import learn
from benchmarks.speakers.corpus import Novel
from benchmarks.speakers.examples import Example, settled_examples
from benchmarks.speakers.tables import Array, Table
from benchmarks.speakers.weights_file import calibrate, data_of, features
from screenplay.prose.speaking.weights import Stage, weights_of

__all__ = ["Settled", "choices", "fold", "learn_settled"]

_FOLDS = 3
_ROUNDS = 300
_BLURS = (None, 0, 1, 2)  # each chapter as it is, and with other tags taken away: the latter are learned from

_Versions = Sequence[Example]


@dataclass(frozen=True, slots=True)
class Settled:
    """What was learned of chapters.

    Attributes:
        data: As the file of weights holds the last weighing.
        folds: By fold, a whole file of weights that saw none of its chapters.
        right: The share of the lines of chapters found by weights that never saw them.
    """

    data: Mapping[str, Any]
    folds: Sequence[Mapping[str, Any]]
    right: float


def fold(name: str) -> int:
    """Which fold a chapter belongs to.

    Args:
        name: The chapter's.

    Returns:
        The number of the fold.
    """
    return crc32(name.encode("utf-8")) % _FOLDS


def learn_settled(pool: Executor, chapters: Sequence[Novel], blurred: Sequence[Example]) -> Settled:
    """Learn the last weighing.

    Args:
        pool: Where to work.
        chapters: The chapters.
        blurred: All novels and chapters in numbers, as the first weighing learns from them.

    Returns:
        What was learned.
    """
    names = frozenset(chapter.name for chapter in chapters)
    firsts = [*pool.map(partial(_first, blurred, names), range(_FOLDS))]
    versions = [*pool.map(_versions, chapters, [firsts[fold(chapter.name)] for chapter in chapters])]
    learned, *parts = pool.map(partial(_second, versions), (None, *range(_FOLDS)))
    said, right = (np.concatenate([part[which] for part in parts]) for which in (1, 2))
    chances = calibrate(said, right)
    folds = [
        {**first, Stage.SETTLED.value: {**part[0], "chances": chances}}
        for first, part in zip(firsts, parts, strict=True)
    ]
    return Settled({**learned[0], "chances": chances}, folds, float(right.mean()))


def choices(chances: Array, table: Table) -> tuple[Array, Array]:
    """How likely the likeliest candidates are, and whether they are right.

    Args:
        chances: By turn and candidate.
        table: The turns.

    Returns:
        Two values for each quotation of the gold.
    """
    picked, turns = chances.argmax(1), np.arange(len(chances))
    hits = table.right[turns, picked] & table.known
    return np.repeat(chances[turns, picked], table.weight), np.repeat(hits, table.weight)


def _first(blurred: Iterable[Example], chapters: frozenset[str], left_out: int) -> Mapping[str, Any]:
    """The first weighing without the chapters of a fold."""
    model = learn(Table([one for one in blurred if one.name not in chapters or fold(one.name) != left_out]))
    return {"features": features(), Stage.FIRST.value: data_of(model, ((0.0, 0.0), (1.0, 1.0)))}


def _versions(chapter: Novel, data: Mapping[str, Any]) -> _Versions:
    return settled_examples(chapter, weights_of(data, Stage.FIRST), _BLURS)


def _second(versions: Iterable[_Versions], left_out: int | None) -> tuple[Mapping[str, Any], Array, Array]:
    """The last weighing without the chapters of a fold, and how it does on them."""
    test = [plain for plain, *_ in versions if fold(plain.name) == left_out]
    model = learn(Table([one for _, *others in versions for one in others if fold(one.name) != left_out]), _ROUNDS)
    data = data_of(model, ())
    if not test:
        return data, np.zeros(0), np.zeros(0, bool)
    table = Table(test)
    return data, *choices(model.chances(table), table)
