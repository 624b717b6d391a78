"""The chain of a conversation against sums over all its ways."""

from __future__ import annotations

from itertools import product
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.prose.speaking.chain import AGAIN, FIRST, OTHER, SAME, Link, marginals

_FACTORS = st.floats(0.05, 5.0)


@st.composite
def conversations(draw: st.DrawFn) -> list[Link]:
    links: list[Link] = []
    for number in range(draw(st.integers(1, 4))):
        people = draw(st.lists(st.integers(0, 4), min_size=1, max_size=3, unique=True))
        others = len(links[-1].people) if number else 0
        links.append(
            Link(
                people,
                draw(st.lists(_FACTORS, min_size=len(people), max_size=len(people))),
                draw(st.lists(_FACTORS, min_size=4, max_size=4)),
                [draw(st.lists(_FACTORS, min_size=others, max_size=others)) for _ in people],
            )
        )
    return links


def _weight(links: list[Link], way: tuple[int, ...]) -> float:
    """The weight of one way, straight from the definition."""
    who = [link.people[place] for link, place in zip(links, way, strict=True)]
    weight = prod(link.weights[place] for link, place in zip(links, way, strict=True))
    for number in range(1, len(links)):
        link = links[number]
        if who[number] == who[number - 1]:
            weight *= link.kinds[SAME]
            continue
        kind = FIRST if number == 1 else AGAIN if who[number] == who[number - 2] else OTHER
        weight *= link.kinds[kind] * link.pairs[way[number]][way[number - 1]]
    return weight


@given(conversations())
def test_marginals_are_the_sums_over_all_ways(links: list[Link]) -> None:
    ways = list(product(*(range(len(link.people)) for link in links)))
    total = sum(_weight(links, way) for way in ways)
    for number, chances in enumerate(marginals(links)):
        for place, chance in enumerate(chances):
            share = sum(_weight(links, way) for way in ways if way[number] == place) / total
            assert chance == pytest.approx(share, abs=1e-9)


def test_long_conversations_neither_vanish_nor_overflow() -> None:
    pairs = [[1.0, 1.0], [1.0, 1.0]]
    turns = [Link([0, 1], [1e-3, 2e-3], [1e-3, 1.0, 1.0, 1.0], pairs if number else []) for number in range(2000)]
    for chances in marginals(turns):
        assert sum(chances) == pytest.approx(1.0)
