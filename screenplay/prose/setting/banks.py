"""Banks: where the money is, unless the text speaks of water."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from screenplay.prose.setting.place_nouns import PlaceNoun, Rank, Setting
from screenplay.prose.setting.tokens import Token

__all__ = ["bank_of"]

_SHORE = PlaceNoun("bank", Setting.EXT, Rank.GROUND, "riverbank")
_WATERS = (
    r"(?:rivers?|streams?|creeks?|brooks?|canals?|waters?|weirs?|rapids|millpond|ponds?|lakes?|dyke|marsh|estuary)"
)
_WATER = regex.compile(rf"\b(?i:the|a|an|this|that|its|into)\s+(?:\p{{Ll}}+\s+)?{_WATERS}\b")
_MONEY = regex.compile(
    r"\b(?:tellers?|clerks?|cashiers?|accounts?|che(?:que|ck)s?|cash|loans?|mortgage|vault|deposit\w*|withdr[ae]w\w*|manager"
    r"|banker|money|notes|savings|robber\w*|robbed|guard|queue|counter)\b",
    regex.IGNORECASE,
)
_OF_WATER = regex.compile(rf"\s+of\s+(?:the|a|this|that)\s+(?:\p{{L}}+\s+)?(?:{_WATERS}|\p{{Lu}}\p{{L}}+)\b")
_SHAPED = frozenset(
    "far near nearer opposite other further farther left right north south east west northern southern eastern western"
    " steep muddy grassy mossy green sandy sloping wooded reedy slippery overgrown crumbling shady river stream"
    " canal grass sand snow clay earth mud chalk turf weedy stony rocky sunny ferny".split()
)
_NO_PLACES = frozenset("piggy memory data power cloud fog phone gene image word".split())
_ALONG = frozenset("on onto upon along up down".split())
_BEFORE, _BEHIND = 300, 160  # characters of the text around, in which water or money is spoken of


def bank_of(text: str, tokens: Sequence[Token], head: int, noun: PlaceNoun) -> PlaceNoun | None:
    """Tell a riverbank from a bank by what stands beside the word.

    Args:
        text: The whole text.
        tokens: The words of the sentence.
        head: Index of the word.
        noun: What the list has for it.

    Returns:
        The noun as it is meant, or None for a bank that is no place: a piggy bank, a bank of fog.
    """
    token = tokens[head]
    key = tokens[head - 1].key if head else ""
    if key in _NO_PLACES:
        return None
    if _OF_WATER.match(text, token.end) and not token.capital:
        return _SHORE
    if token.capital and head:
        return noun
    if key in _SHAPED:
        return _SHORE
    before = tokens[head - 2].key if head > 1 and key in ("the", "a", "this", "that", "their", "his", "her") else key
    if before in ("in", "into", "inside", "outside"):
        return noun
    around = max(0, token.start - _BEFORE), token.end + _BEHIND
    if _MONEY.search(text, *around):
        return noun
    return _SHORE if before in _ALONG or _WATER.search(text, *around) else noun
