"""Scenes that begin without a break and without a move: the next paragraph is somewhere else.

Writers of today cut as films do: talk ends, and the next paragraph finds others at another table. What shows it is
weighed together; the weights of the signs were learned from annotated chapters and stand in the lexicon.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp

import regex

from screenplay.manuscript import Block, BlockKind
from screenplay.prose.annotated import Annotated
from screenplay.prose.lexicon import rows
from screenplay.prose.setting.company import Company
from screenplay.prose.setting.paragraph_signs import ParagraphSigns

__all__ = ["Unannounced"]

_LEAST = 500  # characters that make a scene
_BRISK, _BROAD = 120, 170  # characters of a paragraph on average, in a text all of talk and in one of narration
_LIKELY, _CERTAIN = 0.33, 0.985  # surety from which a scene begins, in the one and in the other
# `It was at this moment that the door flew open`: whatever comes now, comes where the story is.
_GOES_ON = regex.compile(
    r"(?:(?:it\s+was\s+)?(?:(?:just|only|exactly)\s+)?(?:at|in)\s+(?:this|that)\s+(?:very\s+|exact\s+|precise\s+)?(?:moment|instant|second)"
    r"|just\s+then|(?:and\s+)?(?:then\s+)?suddenly|all\s+at\s+once|at\s+once|there\s+was\s+(?:a|another)\s+(?:\w+\s+)?"
    r"(?:pause|silence|knock|crash|bang|thud|laugh|murmur|gasp))\b",
    regex.IGNORECASE,
)
_ALWAYS = "always"  # the weight that needs no sign


class Unannounced:
    """Judges whether a scene begins with a paragraph that no break sets off."""

    def __init__(self, annotated: Annotated, company: Company) -> None:
        """Judge the paragraphs of a manuscript.

        Args:
            annotated: The manuscript with its places and moves.
            company: Who takes part where.
        """
        self._signs = ParagraphSigns(annotated, company)
        self._text = annotated.text
        blocks = [block for block in annotated.manuscript.blocks if block.kind is BlockKind.PARAGRAPH]
        self._least = _least(sum(block.end - block.start for block in blocks) / max(1, len(blocks)))

    def begins(self, block: Block, before: Block, since: int) -> float:
        """How surely a scene begins with a paragraph, from 0 to 1; 0 where it is too unsure for a scene."""
        surety = self.surety(block, before, since)
        return surety if surety >= self._least else 0.0

    def surety(self, block: Block, before: Block, since: int) -> float:
        """How surely a scene begins with a paragraph, from 0 to 1.

        Args:
            block: The paragraph.
            before: The paragraph before it.
            since: Where the scene before it began.
        """
        if block.start - since < _LEAST or _GOES_ON.match(self._text, block.start, block.end):
            return 0.0
        weights = _weights()
        signs = self._signs.of(block, before, since)
        return 1 / (1 + exp(-weights[_ALWAYS] - sum(weights.get(sign, 0.0) * value for sign, value in signs.items())))


def _least(breadth: float) -> float:
    """The surety that makes a scene: in broad narration much of what tells a new scene only tells on."""
    share = (breadth - _BRISK) / (_BROAD - _BRISK)
    return _LIKELY + (_CERTAIN - _LIKELY) * min(max(share, 0.0), 1.0)


@cache
def _weights() -> Mapping[str, float]:
    return {sign: float(weight) for sign, weight in rows("scene_openings")}
