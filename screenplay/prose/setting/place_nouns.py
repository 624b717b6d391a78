"""Nouns for places: under a roof or in the open, room or building or country."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from screenplay.prose.lexicon import rows

__all__ = ["PlaceNoun", "Rank", "Setting", "may_begin", "may_open", "place_noun", "place_nouns"]


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
    first, hyphen, last = word.rpartition("-")
    if not hyphen:
        return _compound(word)
    return place_noun(last) if " " not in word and last not in _NO_LAST_PART and first not in _ADVERBS else None


_NO_LAST_PART = frozenset(("in", "up", "down", "off", "court", "stage", "field", "lock", "place", "well"))
_ADVERBS = frozenset(("up", "down", "out", "in"))  # `up-stairs` is where somebody goes, and not the stairs
_LAST_PARTS = ("room", "house", "shop", "yard")
_ENDINGS = (*_LAST_PARTS, *(f"{part}s" for part in _LAST_PARTS))
_NO_COMPOUNDS = frozenset(
    "mushroom bishop archbishop headroom legroom elbowroom bridegroom powerhouse clearinghouse storehouse halyard"
    " lanyard steelyard dockyard".split()
)
_SHORTEST = 3  # letters of the first part of a compound


def _compound(word: str) -> PlaceNoun | None:
    """A compound written in one word: `workroom`, `beerhouse`."""
    for form in _singulars(word):
        last = next((part for part in _LAST_PARTS if form.endswith(part)), "")
        if last and len(form) >= len(last) + _SHORTEST and form not in _NO_COMPOUNDS and form.isalpha():
            head = place_nouns()[last]
            return PlaceNoun(form, head.setting, head.rank, form)
    return None


def _singulars(word: str) -> tuple[str, ...]:
    if word.endswith("ies"):
        return word, word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word, word[:-2], word[:-1]
    if word.endswith("s") and not word.endswith("ss"):
        return word, word[:-1]
    return (word,)


@cache
def _openers() -> frozenset[str]:
    """The first words of the nouns of more than one word."""
    return frozenset(first for first, blank, _ in (noun.partition(" ") for noun in place_nouns()) if blank)


def may_open(word: str) -> bool:
    """A quick look whether a word in lower case may begin a place noun of more than one word."""
    return word in _openers() or "-" in word


@cache
def _beginnings() -> frozenset[str]:
    """The first words of the nouns, singular and plural."""
    firsts = {noun.partition(" ")[0] for noun in place_nouns()}
    return frozenset(form for first in firsts for form in (first, f"{first}s", f"{first}es", f"{first[:-1]}ies"))


def may_begin(word: str) -> bool:
    """A quick look whether a word in lower case may begin a place noun."""
    return word in _beginnings() or "-" in word or word.endswith(_ENDINGS)
