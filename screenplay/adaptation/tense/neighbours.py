"""The neighbours of a token while kinds are given, and the sets of kinds that this asks for."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.adaptation.tense.tokens import Kind, Token

__all__ = ["BREAKS", "FINITE", "OPENERS", "OPENING", "PAST_KINDS", "key_at", "kind_at", "past_adverbs"]

FINITE = frozenset({Kind.BE, Kind.HAVE, Kind.DO, Kind.MODAL, Kind.WOULD_HAD, Kind.PAST, Kind.EITHER_PAST, Kind.PRESENT})
BREAKS = frozenset({Kind.COMMA, Kind.STOP, Kind.DASH, Kind.QUOTE, Kind.OPEN, Kind.CLOSE})
OPENERS = BREAKS - {Kind.COMMA}  # behind these a sentence or a clause begins
_MANY = 8  # adverbs in a row that are passed over
OPENING = frozenset({Kind.DETERMINER, Kind.POSSESSIVE})
PAST_KINDS = frozenset({Kind.PAST, Kind.EITHER_PAST})


def key_at(row: Sequence[Token], place: int) -> str:
    """The key of a token; empty beyond both ends."""
    return row[place].key if 0 <= place < len(row) else ""


def kind_at(row: Sequence[Token], place: int) -> Kind:
    """The kind of a token; a stop beyond both ends."""
    return row[place].kind if 0 <= place < len(row) else Kind.STOP


def past_adverbs(row: Sequence[Token], place: int, step: int = 1) -> int:
    """The first place from here, forwards or backwards, that holds no adverb."""
    for _ in range(_MANY):
        if kind_at(row, place) is not Kind.ADVERB:
            break
        place += step
    return place
