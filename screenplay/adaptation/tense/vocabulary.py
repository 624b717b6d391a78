"""The word lists of the tense change, each read once."""

from __future__ import annotations

from screenplay.prose import lexicon

__all__ = ["classes", "nouns", "verbs"]


def classes(label: str) -> frozenset[str]:
    """The function words of a class."""
    return lexicon.classes("function_words")[label]


def nouns(label: str) -> frozenset[str]:
    """The nouns of a class of `noun_numbers.tsv`."""
    return lexicon.classes("noun_numbers")[label]


def verbs(label: str) -> frozenset[str]:
    """The verbs of a class, by what may stand around them."""
    return lexicon.classes("tense_verbs")[label]
