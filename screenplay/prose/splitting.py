"""Cut text where its sentences end."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from screenplay.prose.spans import trimmed
from screenplay.prose.words import ABBREVIATIONS

__all__ = ["sentence_spans"]

_END = regex.compile(
    r"(?:[!?…]+|\.+)[\"”»’')\]_*]*(?=\s+[\"“‘'(\[_*«„]*[\p{Lu}\d]|\s*$)|[.!?…]{1,3}(?=\p{Lu}\p{Ll})"
    # careless writers begin a sentence small: only pronouns are told from an abbreviation's dot
    r"|(?<=\p{Ll}{2})\.(?=\s+(?:he|she|it|they|we|his|her)\b)"
)
_WORD = regex.compile(r"([\p{L}]+)$")


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch of text where its sentences end.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.

    Yields:
        Start and end of each sentence, white space at its edges left out.
    """
    begin = start
    for match in _END.finditer(text, start, end):
        if match[0].startswith(".") and len(match[0]) == 1 and _abbreviated(text, begin, match.start()):
            continue
        span = trimmed(text, begin, match.end())
        if span[0] < span[1]:
            yield span
        begin = match.end()
    span = trimmed(text, begin, end)
    if span[0] < span[1]:
        yield span


def _abbreviated(text: str, start: int, end: int) -> bool:
    word = _WORD.search(text, max(start, end - 12), end)
    if not word:
        return False
    return word[1].casefold() in ABBREVIATIONS or (len(word[1]) == 1 and word[1].isupper() and word[1] != "I")
