"""The chain of screenplay.prose.speaking for many conversations at once, with what learning needs to know of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from benchmarks.speakers.tables import KINDS, Array, Table

__all__ = ["Expected", "Scores", "expect"]

_STEEP = 8.0  # as in screenplay.prose.speaking.ranker


@dataclass(frozen=True, slots=True)
class Scores:
    """What weights say.

    Attributes:
        persons: By turn and candidate.
        changes: By turn and kind of change of speaker.
        answers: The weights of the features of answers.
        pairs: The weights of the features of pairs.
    """

    persons: Array
    changes: Array
    answers: Array
    pairs: Array


@dataclass(frozen=True, slots=True)
class Expected:
    """What the chain expects.

    Attributes:
        persons: By turn and candidate the probability.
        changes: By turn and kind of change of speaker the probability.
        answers: The sums of the features of answers.
        pairs: The sums of the features of pairs.
        likelihood: The logarithm of the sum over all ways.
    """

    persons: Array
    changes: Array
    answers: Array
    pairs: Array
    likelihood: float


def expect(table: Table, scores: Scores, allowed: Array) -> Expected:
    """Run forwards and backwards over all conversations.

    Args:
        table: The turns.
        scores: What the weights say.
        allowed: By turn and candidate who may speak.

    Returns:
        The expectations.
    """
    return _Run(table, scores, allowed).expected()


class _Run:
    """The factors of one run, in the order of the steps."""

    def __init__(self, table: Table, scores: Scores, allowed: Array) -> None:
        self.table = table
        masked = np.where(allowed, scores.persons, -1e9)
        self.persons = (np.exp(masked - masked.max(1, keepdims=True)) * allowed)[table.order]
        linked = table.pairs @ scores.pairs + (table.answers @ scores.answers)[:, None, :]
        self.pairs = np.exp(np.clip(linked, -_STEEP, _STEEP)) * ~table.last
        self.changes = np.exp(np.clip(scores.changes, -_STEEP, _STEEP))[table.order]
        self.scales = np.ones(len(masked))

    def expected(self) -> Expected:
        table = self.table
        ways = self._forwards()
        changes = np.zeros((len(ways), KINDS))
        answering = np.zeros_like(ways)
        onwards = np.ones_like(ways)
        for step in range(len(table.steps) - 1, 0, -1):
            turns = table.steps[step]
            ahead = onwards[turns] * (self.persons[turns] / self.scales[turns][:, None])[:, :, None]
            same, again, other = self._moves(turns, first=step == 1)
            sums, alternating, rest = self._before(ways, step)
            stays, alternates, differs = same * ahead, again * ahead, other * ahead
            changes[turns, 0] = (stays * sums).sum((1, 2))
            changes[turns, 3 if step == 1 else 2] = (differs * rest).sum((1, 2))
            if step > 1:
                changes[turns, 1] = (alternates * alternating).sum((1, 2))
            answering[turns] = alternates * alternating + differs * rest
            base = (stays + differs).sum(1)
            extra = (alternates - differs).transpose(0, 2, 1) @ table.earlier[turns]
            onwards[self._previous(step)] = base[:, :, None] + extra
        persons = (ways * onwards).sum(2)
        persons /= np.maximum(persons.sum(1, keepdims=True), 1e-300)
        return Expected(
            self._in_text_order(persons),
            self._in_text_order(changes),
            (answering.sum(1)[:, :, None] * table.answers).sum((0, 1)),
            (answering[..., None] * table.pairs).sum((0, 1, 2)),
            float(np.log(self.scales).sum()),
        )

    def _in_text_order(self, values: Array) -> Array:
        found = np.empty_like(values)
        found[self.table.order] = values
        return found

    def _previous(self, step: int) -> slice:
        """The turns before those of a step."""
        turns, before = self.table.steps[step], self.table.steps[step - 1]
        return slice(before.start, before.start + turns.stop - turns.start)

    def _forwards(self) -> Array:
        """By turn, candidate and candidate before: the share of all ways so far."""
        table = self.table
        ways = np.zeros(table.last.shape)
        for step, turns in enumerate(table.steps):
            if step == 0:
                found = np.zeros((turns.stop, *table.last.shape[1:]))
                found[:, :, 0] = self.persons[turns]
            else:
                same, again, other = self._moves(turns, first=step == 1)
                sums, alternating, rest = self._before(ways, step)
                found = (same * sums + again * alternating + other * rest) * self.persons[turns][:, :, None]
            scale = np.maximum(found.sum((1, 2)), 1e-300)
            ways[turns] = found / scale[:, None, None]
            self.scales[turns] = scale
        return ways

    def _moves(self, turns: slice, *, first: bool) -> tuple[Array, Array, Array]:
        """By candidate and candidate before: the factors of staying, of the one two before, of others."""
        kinds, pairs = self.changes[turns], self.pairs[turns]
        same = self.table.last[turns] * kinds[:, 0, None, None]
        return same, pairs * kinds[:, 1, None, None], pairs * kinds[:, 3 if first else 2, None, None]

    def _before(self, ways: Array, step: int) -> tuple[Array, Array, Array]:
        """By candidate and candidate before: all ways, those with the candidate two before, and the rest."""
        previous = ways[self._previous(step)]
        sums = np.broadcast_to(previous.sum(2)[:, None, :], previous.shape)
        if step == 1:
            return sums, np.zeros_like(previous), sums
        alternating = (previous @ self.table.earlier[self.table.steps[step]].transpose(0, 2, 1)).transpose(0, 2, 1)
        return sums, alternating, np.maximum(sums - alternating, 0.0)
