"""Who reads what."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screenplay.errors import FormatError
from screenplay.model import Screenplay
from screenplay.tableread import Deal, Reader, deal, read_through, reader_of, readers
from screenplay.tableread.exact import least_spread
from screenplay.tableread.problem import problem, spread
from tests.tableread.helpers import script

TRIO = script("- 9 ANN 5 BOB 6", "ANN 4 CARL 5", "BOB 2 CARL 8")


def dealt(play: Screenplay, *asked: str) -> dict[str, set[str]]:
    reading = read_through(play)
    found = deal(reading, [reader_of(each) for each in asked])
    return {part.reader: {reading.roles[role].name for role in part.roles} for part in found.parts}


def hands_of(found: Deal, roles: int) -> list[int]:
    hands = [-1] * roles
    for number, part in enumerate(found.parts):
        for role in part.roles:
            hands[role] = number
    return hands


def test_nobody_speaks_with_themself_if_it_can_be_avoided() -> None:
    found = deal(read_through(TRIO), readers(4))
    assert (found.exchanges, found.narrated, found.perfect_possible) == ((), (), True)
    assert sorted(len(part.roles) for part in found.parts) == [1, 1, 1, 1]


def test_who_is_never_together_may_share_a_reader() -> None:
    play = script("ANN 5 BOB 5", "CARL 5 DORA 5")
    found = deal(read_through(play), readers(3))
    assert found.exchanges == found.narrated == ()
    assert {part.words for part in found.parts} == {10, 8}


def test_rather_narrate_than_speak_with_oneself() -> None:
    found = deal(read_through(TRIO), readers(3))
    assert found.exchanges == ()
    assert found.perfect_possible
    assert len(found.narrated) > 0


def test_what_remains_is_told() -> None:
    reading = read_through(script("ANN 5 BOB 5 CARL 5 ANN 5 BOB 5 ANN 1", "ANN 5 CARL 2"))
    found = deal(reading, readers(2))
    assert found.perfect_possible is False
    assert found.best
    (exchange,) = found.exchanges
    assert [reading.roles[role].name for role in exchange.roles] == ["BOB", "CARL"]
    assert (exchange.scene, exchange.turns) == (0, 1)


def test_wishes_are_kept() -> None:
    hands = dealt(TRIO, "Ana: carl, Narrator", "Ben", "Cleo: BOB")
    assert hands["Ana"] >= {"CARL", "NARRATOR"}
    assert hands["Cleo"] >= {"BOB"}
    assert set.union(*hands.values()) == {"NARRATOR", "ANN", "BOB", "CARL"}


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (["Ana: DORA"], "no role 'DORA'.*ANN, BOB, CARL"),
        (["Ana: ANN", "Ben: ann"], "two readers wish for ANN"),
        (["Ana", "ana"], "same name"),
        ([": ANN"], "needs a name"),
        ([], "1 to 99"),
    ],
)
def test_wishes_that_cannot_be_met(asked: list[str], message: str) -> None:
    with pytest.raises(FormatError, match=message):
        dealt(TRIO, *asked)


def test_readers_must_be_a_sensible_number() -> None:
    for count in (0, -1, 100):
        with pytest.raises(FormatError, match="readers"):
            readers(count)


def test_more_readers_than_roles_leave_some_idle() -> None:
    found = deal(read_through(script("ANN 5")), readers(4))
    assert sorted(len(part.roles) for part in found.parts) == [0, 0, 1, 1]


def test_a_script_of_nothing_is_dealt() -> None:
    assert [part.roles for part in deal(read_through(Screenplay()), readers(2)).parts] == [(), ()]


def test_waits_are_short_if_nothing_else_counts() -> None:
    play = script("ANN 10", "BOB 10", "CARL 10", "DORA 10")
    reading = read_through(play)
    found = deal(reading, [Reader("One", ("narrator",)), Reader("Two"), Reader("Three")])
    held = {frozenset(reading.roles[role].name for role in part.roles) for part in found.parts}
    assert held == {frozenset({"NARRATOR"}), frozenset({"ANN", "CARL"}), frozenset({"BOB", "DORA"})}


SCENES = st.lists(
    st.lists(st.tuples(st.sampled_from("-ABCDEF"), st.integers(1, 30)), min_size=1, max_size=8).map(
        lambda entries: " ".join(f"{name} {count}" for name, count in entries)
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=60, deadline=None)
@given(SCENES, st.integers(1, 4))
def test_small_casts_get_the_best_deal_there_is(scenes: list[str], count: int) -> None:
    reading = read_through(script(*scenes))
    asked = problem(reading, count, [None] * len(reading.roles))
    if count ** len(reading.roles) > 4**6:
        return
    least = min(asked.cost(hands) for hands in product(range(count), repeat=len(reading.roles)))
    found = deal(reading, readers(count))
    assert found.best
    hands = hands_of(found, len(reading.roles))
    assert asked.clashes(hands) == asked.clashes(min(product(range(count), repeat=len(hands)), key=asked.cost))
    assert asked.cost(hands) <= least + sum(asked.words) // 100  # what shorter waits may cost
    assert found == deal(reading, readers(count))


@settings(deadline=None)
@given(st.lists(st.integers(0, 50), min_size=1, max_size=5), st.integers(0, 60))
def test_the_least_spread_is_that_of_dealing_word_by_word(loads: list[int], words: int) -> None:
    filled = list(loads)
    for _ in range(words):
        filled[filled.index(min(filled))] += 1
    assert least_spread(loads, words) == spread(filled)
