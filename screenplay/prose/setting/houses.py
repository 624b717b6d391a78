"""Which house a place is said to be in before the story gets there: `Meet me at the hotel bar`."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

import regex

from screenplay.prose.setting.places import Place

__all__ = ["LARGE", "Houses"]

# Houses with so many rooms and ways that these are called after them.
LARGE = frozenset(
    "hotel theater school college university hospital station airport palace castle penitentiary casino museum barracks"
    " fort warehouse factory courthouse monastery asylum opera-house".split()
)
_BACK = 20000  # characters back in which somebody may have said so
_SAID = regex.compile(
    rf"\b(?P<house>{'|'.join(sorted(LARGE | {'theatre'}))})\s+(?P<part>\p{{L}}+(?:[- ]room)?)\b", regex.IGNORECASE
)


class Houses:
    """Remembers what narration and speech say of the houses of places."""

    def __init__(self, text: str) -> None:
        """Read a text.

        Args:
            text: The whole text.
        """
        self._said: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for match in _SAID.finditer(text):
            house = match["house"].casefold().replace("theatre", "theater")
            self._said[match["part"].casefold()].append((match.start(), house))

    def of(self, place: Place) -> str:
        """The house that a place was last said to be in; empty where nobody said so."""
        said = self._said.get(place.head.casefold(), [])
        before = bisect_left(said, (place.start, ""))
        if not before or place.start - said[before - 1][0] > _BACK or place.owner is not None:
            return ""
        return said[before - 1][1]
