"""The words of a sentence in a row, with the signs that part them."""

from __future__ import annotations

import re
from typing import NamedTuple

import regex

__all__ = ["Token", "tokens_of", "words_in"]

_PLAIN = re.compile(r"[^\W\d_]+")

_WORD = regex.compile(r"[\p{L}\p{M}\d]+(?:['’-][\p{L}\p{M}\d]+)*(?:(?<=s)['’])?")
_TITLES = frozenset("mr mrs ms dr st prof capt col gen lieut sgt rev hon".split())
_STRONG = frozenset(';:—–()[]!?…“”"')


class Token(NamedTuple):
    """One word of a sentence; a tuple, for there are as many as the text has words.

    Attributes:
        start: Offset of its first character.
        end: One past its last.
        key: The word in lower case, with straight apostrophes.
        capital: It begins with a capital.
        parted: What stands between it and the word before: `;` for a strong sign, `,` for a comma, else empty.
    """

    start: int
    end: int
    key: str
    capital: bool
    parted: str


def words_in(stretch: str) -> list[str]:
    """The words of a stretch in lower case, without their places: for a quick look."""
    return _PLAIN.findall(stretch.lower())


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Cut a stretch of text into its words.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.

    Returns:
        The words in order.
    """
    found: list[Token] = []
    last = start
    for match in _WORD.finditer(text, start, end):
        begin, stop = match.span()
        word = match[0]
        key = word.lower().replace("’", "'")
        titled = bool(found) and found[-1].key in _TITLES and text[last:begin] == ". "  # Mrs. Hale
        found.append(Token(begin, stop, key, word[0].isupper(), "" if titled else _parted(text, last, begin)))
        last = stop
    return found


def _parted(text: str, start: int, end: int) -> str:
    if end - start <= 1:
        return ""
    between = text[start:end]
    if "--" in between or not _STRONG.isdisjoint(between) or ". " in between:
        return ";"
    return "," if "," in between else ""
