"""How the text writes its words: which it capitalises, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import regex

from screenplay.prose.lexicon import words

__all__ = ["ABBREVIATIONS", "Vocabulary", "ends_sentence_before", "is_past_verb", "vocabulary"]

_LOWER = regex.compile(r"(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}]*+")
_CAPITAL = regex.compile(r"(?<![\p{L}\p{M}'’-])\p{Lu}[\p{L}\p{M}]*+")
_CLOSING = frozenset("\"”“»«'’")
_SENTENCE_END = frozenset('.!?:;…"“”„«»‘—–([_*')
ABBREVIATIONS = frozenset("mr mrs ms dr st capt col gen lt sgt rev prof messrs mme mlle jr sr vs hon".split())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Counts of the text's words by the way they are written.

    Attributes:
        lower: Sightings in lower case.
        capital: Sightings with a capital inside a sentence, where only names have one.
        opening: Sightings with a capital where any word would have one.
    """

    lower: Counter[str]
    capital: Counter[str]
    opening: Counter[str]

    def is_capitalised(self, word: str) -> bool:
        """The text writes this word with a capital by choice."""
        key = word.casefold()
        return self.capital[key] > self.lower[key]

    def is_common(self, word: str) -> bool:
        """The text, or the language at large, writes this word in lower case."""
        key = word.casefold()
        if self.lower[key] > self.capital[key]:
            return True
        return key in words("starters") and self.capital[key] <= self.opening[key]


def vocabulary(text: str, spans: Iterable[tuple[int, int]]) -> Vocabulary:
    """Count the words of the given spans of a text.

    Words all in capitals are left out: they are shouted, and say nothing about names.
    """
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    for start, end in spans:
        lower.update(_LOWER.findall(text, start, end))
        for match in _CAPITAL.finditer(text, start, end):
            word = match[0]
            if len(word) > 1 and word.isupper():
                continue
            sightings = opening if ends_sentence_before(text, match.start(), start) else capital
            sightings[word.casefold()] += 1
    return Vocabulary(lower, capital, opening)


def ends_sentence_before(text: str, position: int, floor: int) -> bool:
    """Tell whether a word at `position` would have a capital whatever it is."""
    place = position - 1
    while place >= floor and text[place].isspace():
        place -= 1
    if place < floor:
        return True
    sign = text[place]
    if sign in _CLOSING and place + 1 < position and place > floor and text[place - 1] in ",;":
        return False  # `"Late," Ann said`: the quotation is a part of the sentence
    if sign in "'’":
        return place + 1 == position or (place > floor and text[place - 1] in ".!?…,")
    if sign == "-":
        return place > floor and text[place - 1] == "-"
    if sign == ".":
        begin = place
        while begin > floor and text[begin - 1].isalpha():
            begin -= 1
        word = text[begin:place]
        return word.casefold() not in ABBREVIATIONS and not (len(word) == 1 and word.isupper() and word != "I")
    return sign in _SENTENCE_END


def is_past_verb(word: str) -> bool:
    """A word that looks like a finite verb of narration."""
    key = word.casefold().replace("’", "'")
    return (key.endswith("ed") and len(key) > 3) or key in words("past_verbs")
