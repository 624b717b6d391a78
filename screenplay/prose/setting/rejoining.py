"""Where a scene is whose place nothing tells: where the same persons were last."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from screenplay.prose.setting.company import Company
from screenplay.prose.setting.cut import Cut
from screenplay.prose.setting.place_nouns import Rank, Setting
from screenplay.prose.setting.roofs import plainly_set

__all__ = ["rejoin"]

_SHARED = 0.5  # of the persons of two scenes, for the one to be where the other is
_IN = frozenset(("inside", "indoors"))
_BOARDS = regex.compile(
    r"\b(?:gets?|got|climb(?:s|ed)?|slid(?:es)?|was|were|is|are)\s+back\s+in(?:to)?\b", regex.IGNORECASE
)
_FIRST = 300  # characters in which a scene begins


def rejoin(text: str, company: Company, cut: Cut, before: Sequence[Cut], *, loosely: bool = False) -> None:
    """Give a scene the place where its persons were last.

    Args:
        text: The whole text.
        company: The persons.
        cut: The scene.
        before: The scenes before it.
        loosely: Whoever is merely named once by a noun does not count.
    """
    here = company.taking_part(cut.start, cut.end) if loosely else set(company.between(cut.start, cut.end))
    indoors = cut.adverb in _IN or plainly_set(text, cut) == "INT"
    boarding = _BOARDS.search(text, cut.start, min(cut.end, cut.start + _FIRST)) is not None
    for other in reversed(before):
        if other.site is None or other.outside or (other.site.rank is Rank.RIDE) != boarding:
            continue
        if indoors and other.site.setting is Setting.EXT:
            continue
        there = set(company.between(other.start, other.end))
        if here and (here <= there or len(here & there) >= _SHARED * len(here | there)):
            cut.site = other.site
            return
