"""Steps towards a better deal."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from screenplay.tableread import read_through
from screenplay.tableread.gaps import longest_wait, shortened
from screenplay.tableread.problem import problem, spread
from screenplay.tableread.search import Walk, greedy, improved, untangled
from tests.tableread.helpers import script

READING = read_through(
    script("- 4 A 3 B 5 C 2", "A 9 D 2 - 8", "B 3 E 6 F 1", "C 3 D 3 F 3 A 2", "E 5 - 3 B 2", "F 7 C 1 - 2")
)
ASKED = problem(READING, 3, [None, 0, None, None, None, None, None])
DEALS = st.lists(st.integers(0, 2), min_size=6, max_size=6).map(lambda hands: [hands[0], 0, *hands[1:]])


@settings(deadline=None, max_examples=15)
@given(DEALS)
def test_searches_never_make_it_worse_and_keep_wishes(hands: list[int]) -> None:
    assert ASKED.clashes(untangled(ASKED, hands)) <= ASKED.clashes(hands)
    better = improved(ASKED, hands)
    assert ASKED.cost(better) <= ASKED.cost(hands)
    patient = shortened(ASKED, READING.passages, better)
    assert ASKED.clashes(patient) <= ASKED.clashes(better)
    assert better[1] == patient[1] == 0


@settings(deadline=None, max_examples=15)
@given(DEALS, st.data())
def test_a_walk_knows_what_its_steps_cost(hands: list[int], data: st.DataObject) -> None:
    walk = Walk(ASKED, hands)
    for number in range(5):
        change, role, other, reader = data.draw(st.sampled_from(walk.changes()))
        here = walk.hands[role]
        after = list(walk.hands)
        after[role] = reader
        if other >= 0:
            after[other] = here
        assert ASKED.clashes(after) == ASKED.clashes(walk.hands) + change
        assert spread(ASKED.loads(after)) == walk.spread_after(role, other, reader)
        step = walk.best_step(number, 0)
        if step is None:
            break
        walk.take(step, number)
        assert walk.cost == ASKED.cost(walk.hands)


def test_the_first_deal_keeps_wishes() -> None:
    assert greedy(ASKED)[1] == 0


def test_the_longest_wait_counts_the_ends() -> None:
    passages = READING.passages
    assert longest_wait(passages, range(7)) == 0
    assert longest_wait(passages, []) == READING.words
