"""Whose words a turn's words are: how much likelier a person says them than people of the text do on the whole.

Each person's words are those of the turns whose tags name the person; the turn at hand is left out. Counts are drawn
towards those of the whole text (Dirichlet smoothing: Zhai and Lafferty, SIGIR 2001).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from math import log

import regex

from screenplay.prose.speaking.context import Context

__all__ = ["Wording", "claimed_gender"]

_WORD = regex.compile(r"\p{L}+(?:['’]\p{L}+)*")
_CLAIM = regex.compile(
    r"\b(?:(?P<m>my\s+(?:dear\s+|poor\s+)?wife|as\s+a\s+(?:man|gentleman|father|husband)|I(?:'m|’m|\s+am)\s+a\s+(?:man|gentleman))"
    r"|(?P<f>my\s+(?:dear\s+|poor\s+)?husband|as\s+a\s+(?:woman|lady|mother|wife)|I(?:'m|’m|\s+am)\s+a\s+(?:woman|lady|girl)))\b",
    regex.IGNORECASE,
)
_DRAWN = 300.0  # words of the whole text that a person's own are mixed with
_LEAST = 30  # words of a person below which they tell nothing
_MOST = 60  # different words of a turn that are looked at
_STEEP = 8.0


class Wording:
    """The words of a text by who says them.

    Args:
        context: The layers, unpacked.
    """

    def __init__(self, context: Context) -> None:
        self._told = context.told
        self._turns = [_words(context, number) for number in range(len(context.turns))]
        self._all: Counter[str] = Counter()
        self._own: dict[int, Counter[str]] = defaultdict(Counter)
        for words, person in zip(self._turns, context.told, strict=True):
            self._all.update(words)
            if person >= 0:
                self._own[person].update(words)
        self._total = self._all.total()
        self._totals = {person: words.total() for person, words in self._own.items()}

    def likeness(self, number: int, person: int) -> float:
        """How much a turn's words speak for a person.

        Args:
            number: Index of the turn.
            person: A candidate.

        Returns:
            The logarithm of how much likelier the person says them than anybody does, within bounds; 0 for a person of
            whose words little is known.
        """
        words = self._turns[number]
        left_out = words if self._told[number] == person else {}
        total = self._totals.get(person, 0) - sum(left_out.values())
        if total < _LEAST:
            return 0.0
        own, everybodys = self._own[person], self._all
        scale = self._total / (total + _DRAWN)
        found = 0.0
        for word in words:
            count = own[word] - left_out.get(word, 0)
            found += log(scale * (count / everybodys[word] + _DRAWN / self._total))
        return max(-_STEEP, min(_STEEP, found))


def _words(context: Context, number: int) -> Mapping[str, int]:
    """The words of a turn, as far as they are looked at."""
    text, quotations = context.text, context.quotations
    found: Counter[str] = Counter()
    for quotation in context.turns[number].quotations:
        for match in _WORD.finditer(text, quotations[quotation].start, quotations[quotation].end):
            if len(found) >= _MOST:
                return found
            found[match[0].casefold()] += 1
    return found


def claimed_gender(context: Context, number: int) -> str | None:
    """What a turn says of its speaker's gender.

    Args:
        context: The layers, unpacked.
        number: Index of the turn.

    Returns:
        `m` (`my wife`), `f` (`my husband`), or None where it says nothing.
    """
    match = _CLAIM.search(context.text, context.starts[number], context.ends[number])
    return match.lastgroup if match else None
