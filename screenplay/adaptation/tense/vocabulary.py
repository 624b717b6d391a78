"""The word lists of the tense change, each read once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from screenplay.prose.lexicon import rows

__all__ = ["classes", "nouns", "verbs"]


@cache
def _table(name: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for label, listed in rows(name):
        found.setdefault(label, set()).update(listed.split())
    return {label: frozenset(listed) for label, listed in found.items()}


def classes(label: str) -> frozenset[str]:
    """The function words of a class."""
    return _table("function_words")[label]


def nouns(label: str) -> frozenset[str]:
    """The nouns of a class of `noun_numbers.tsv`."""
    return _table("noun_numbers")[label]


def verbs(label: str) -> frozenset[str]:
    """The verbs of a class, by what may stand around them."""
    return _table("tense_verbs")[label]
