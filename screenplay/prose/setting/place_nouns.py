"""Nouns for places: under a roof or in the open, room or building or country."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from screenplay.prose.lexicon import rows

__all__ = ["PlaceNoun", "Rank", "Setting", "may_begin", "place_noun", "place_nouns"]


class Setting(Enum):
    """Where a scene at such a place is set."""

    INT = "int"
    EXT = "ext"
    CAR = "car"  # a closed vehicle
    CART = "cart"  # an open vehicle
    ANY = "any"  # the word does not say


class Rank(Enum):
    """What a place is, from the smallest to the largest."""

    NOOK = "nook"
    ROOM = "room"
    WAY = "way"  # where one passes: a hallway, a street
    HOUSE = "house"
    GROUND = "ground"  # open air about houses
    LAND = "land"
    RIDE = "ride"  # a vehicle


@dataclass(frozen=True, slots=True)
class PlaceNoun:
    """A noun for places.

    Attributes:
        noun: Its singular, in lower case.
        setting: Under a roof or in the open.
        rank: What it names.
        group: The word that stands for all that writers use for one and the same place: `corridor` for `hallway`.
    """

    noun: str
    setting: Setting
    rank: Rank
    group: str


@cache
def place_nouns() -> Mapping[str, PlaceNoun]:
    """The nouns by their singular, hyphens as blanks."""
    found: dict[str, PlaceNoun] = {}
    for noun, setting, rank, group in rows("places"):
        found[noun.replace("-", " ")] = PlaceNoun(noun, Setting(setting), Rank(rank), group)
    return found


def place_noun(word: str) -> PlaceNoun | None:
    """The place noun that a word, or two words, in lower case is a form of.

    A compound with a hyphen (`coal-cellar`) is what its last part is, if it is in no list itself.
    """
    known = place_nouns()
    plain = word.replace("-", " ")
    for form in _singulars(plain):
        if form in known:
            return known[form]
    _, hyphen, last = word.rpartition("-")
    return place_noun(last) if hyphen and " " not in word and last not in _NO_LAST_PART else None


_NO_LAST_PART = frozenset(("in", "up", "down", "off", "court", "stage", "field", "lock", "place", "well"))


def _singulars(word: str) -> tuple[str, ...]:
    if word.endswith("ies"):
        return word, word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word, word[:-2], word[:-1]
    if word.endswith("s") and not word.endswith("ss"):
        return word, word[:-1]
    return (word,)


@cache
def _beginnings() -> frozenset[str]:
    """The words of the nouns, singular and plural."""
    firsts = {word for noun in place_nouns() for word in noun.split()}
    return frozenset(form for first in firsts for form in (first, f"{first}s", f"{first}es", f"{first[:-1]}ies"))


def may_begin(word: str) -> bool:
    """A quick look whether a word in lower case may begin a place noun."""
    return word in _beginnings() or "-" in word
