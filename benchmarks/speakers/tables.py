"""Examples as arrays: all turns of all novels in one table, their candidates padded to the same number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

import numpy as np

from benchmarks.speakers.examples import Example
from screenplay.prose.speaking.answers import ANSWER_FEATURES, PAIR_FEATURES
from screenplay.prose.speaking.candidates import AT_MOST

__all__ = ["KINDS", "Array", "Table"]

Array: TypeAlias = np.ndarray[Any, Any]

KINDS = 4  # of change of speaker: see screenplay.prose.speaking.chain


class Table:
    """The arrays; turns first, then candidates, then candidates of the turn before.

    Attributes:
        rows: Features of candidates, one row each.
        changes: Features of turns with each kind of change of speaker, one row each.
        there: Which candidates there are.
        right: Which candidates the gold allows: all where it is silent.
        fitness: By turn and candidate the logarithm of the factor by what grammar says.
        known: Turns with a candidate whom the gold allows.
        weight: How many quotations of the gold each turn has.
        follows: Turns that follow another in their conversation.
        order: The turns in the order of the steps: the first turns of all conversations, the second turns, ...
        steps: Where each step stands in that order; whose conversation goes on stand first, in the same order.
        last: Which candidate is which of the turn before; this and what follows in the order of the steps.
        earlier: Which candidate is which two turns before.
        answers: What turns tell of the candidates of the turn before.
        pairs: What links candidates and those of the turn before.
    """

    def __init__(self, examples: Sequence[Example]) -> None:
        turns = [turn for example in examples for turn in example.turns]
        count = len(turns)
        self.rows: Array = np.array([[*t.turn, *row] for t in turns for row in t.persons], np.float32)
        changes = [[*t.turn, kind] for t in turns for kind in range(KINDS)]
        self.changes: Array = np.array(changes, np.float32)
        self.there: Array = np.zeros((count, AT_MOST), bool)
        self.right: Array = np.zeros((count, AT_MOST), bool)
        self.fitness: Array = np.zeros((count, AT_MOST))
        self.last: Array = np.zeros((count, AT_MOST, AT_MOST), bool)
        self.earlier: Array = np.zeros((count, AT_MOST, AT_MOST), bool)
        self.answers: Array = np.zeros((count, AT_MOST, len(ANSWER_FEATURES)))
        self.pairs: Array = np.zeros((count, AT_MOST, AT_MOST, len(PAIR_FEATURES)))
        self.weight = np.array([turn.weight for turn in turns])
        self.follows = np.array([not turn.starts for turn in turns])
        self.known = np.array([any(turn.right) for turn in turns])
        conversations: list[list[int]] = []
        slots = []
        for number, turn in enumerate(turns):
            people = len(turn.people)
            self.there[number, :people] = True
            self.fitness[number, :people] = np.log(turn.fitness)
            self.right[number, :people] = turn.right if any(turn.right) else True
            slots += [(number, place) for place in range(len(turn.persons))]
            if turn.starts:
                conversations.append([])
            conversations[-1].append(number)
            for back, table in ((1, self.last), (2, self.earlier)):
                if len(conversations[-1]) > back:
                    for place, other in _same(turn.people, turns[number - back].people):
                        table[number, place, other] = True
            if not turn.starts:
                others = len(turns[number - 1].people)
                self.answers[number, :others] = turn.answers
                self.pairs[number, :people, :others] = turn.pairs
        self._slots = tuple(np.array(slots).T)
        self._in_steps(conversations)

    def _in_steps(self, conversations: list[list[int]]) -> None:
        """Put what links turns in the order of the steps, the longest conversations first."""
        conversations.sort(key=len, reverse=True)
        steps = [[c[k] for c in conversations if len(c) > k] for k in range(len(conversations[0]))]
        self.order = np.array([turn for step in steps for turn in step])
        ends = np.cumsum([len(step) for step in steps])
        self.steps = [slice(int(end) - len(step), int(end)) for step, end in zip(steps, ends, strict=True)]
        self.last, self.earlier = self.last[self.order], self.earlier[self.order]
        self.answers, self.pairs = self.answers[self.order], self.pairs[self.order]

    def spread(self, values: Array) -> Array:
        """Put the values of rows where their candidates stand.

        Args:
            values: One value a row.

        Returns:
            One value a turn and candidate.
        """
        table = np.zeros(self.there.shape)
        table[self._slots] = values
        return table

    def gather(self, table: Array) -> Array:
        """The opposite of `spread`.

        Args:
            table: One value a turn and candidate.

        Returns:
            One value a row.
        """
        values: Array = table[self._slots]
        return values


def _same(people: Sequence[int], others: Sequence[int]) -> Iterator[tuple[int, int]]:
    places = {person: place for place, person in enumerate(others)}
    for place, person in enumerate(people):
        if person in places:
            yield place, places[person]
