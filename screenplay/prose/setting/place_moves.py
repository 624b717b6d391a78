"""Moves told with a place: each place of a sentence is read in the ways in which sentences speak of places."""

from __future__ import annotations

from collections.abc import Iterator

from screenplay.prose.setting.governed import governed
from screenplay.prose.setting.governing import Way, relation_of
from screenplay.prose.setting.move import Move
from screenplay.prose.setting.openings import inverted, opened, returned, shown
from screenplay.prose.setting.place_nouns import Rank
from screenplay.prose.setting.reading import Reading, Spot
from screenplay.prose.setting.rides import ridden

__all__ = ["place_moves"]

_READERS = (
    shown,
    opened,
    inverted,
    returned,
    ridden,
    governed,
)  # in this order; the first that reads something decides


def place_moves(reading: Reading) -> Iterator[Move]:
    """Find what a sentence says of its places.

    Args:
        reading: The sentence.

    Yields:
        At most one piece of evidence a place, in order.
    """
    for order, spot in enumerate(reading.spots):
        if order and _belongs_to(reading, reading.spots[order - 1], spot):
            continue
        move = next((move for reader in _READERS if (move := reader(reading, spot)) is not None), None)
        if move is not None:
            yield move


def _belongs_to(reading: Reading, before: Spot, spot: Spot) -> bool:
    """The place only tells where the one before it is: `the cottage in the yard`, `not far from the square`."""
    relation = relation_of(reading.tokens, spot.first)
    if relation is None:
        return False
    if reading.key(relation.at - 1) in ("far", "away", "miles", "yards"):
        return True
    chained = relation.at == before.behind and relation.way in (Way.REST, Way.OUTSIDE) and not before.place.part
    return chained and bool(before.place.group) and before.place.rank is not Rank.RIDE
