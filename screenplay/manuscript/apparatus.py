"""What libraries wrap around a text: the licence of Project Gutenberg before and after the book."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Wrapper", "find_wrapper"]

_START = re.compile(
    r"^[ \t]*\*{3,}[ \t]*START OF (?:THE|THIS) PROJECT GUTENBERG[^\r\n]*"
    r"|^[^\r\n]*\*END[ *]*THE SMALL PRINT[^\r\n]*",
    re.MULTILINE | re.IGNORECASE,
)
_END = re.compile(
    r"^[ \t]*\*{3,}[ \t]*END OF (?:THE|THIS) PROJECT GUTENBERG"
    r"|^[ \t]*(?:THE )?END OF (?:THE |THIS )?PROJECT GUTENBERG",
    re.MULTILINE | re.IGNORECASE,
)
_MARK = "project gutenberg"
_TITLE = re.compile(r"^Title:[ \t]*(\S[^\r\n]*)", re.MULTILINE)
_AUTHOR = re.compile(r"^Author:[ \t]*(\S[^\r\n]*)", re.MULTILINE)
_CREDITS = re.compile(
    r"\s*(?:(?:Produced|Transcribed|Prepared|Scanned|Digitized|E-text prepared|This etext was (?:prepared|produced))"
    r"\b[^\r\n]*(?:\r?\n[^\r\n]*\S[^\r\n]*)*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wrapper:
    """Where the text itself stands inside a library's wrapping.

    Attributes:
        start: Offset at which the header ends; 0 without a header.
        end: Offset at which the footer begins; the text's length without a footer.
        title: The title that the header names, or None.
        author: The author that the header names, or None.
    """

    start: int
    end: int
    title: str | None = None
    author: str | None = None


def find_wrapper(text: str) -> Wrapper:
    """Find the header and footer of Project Gutenberg, in the wordings used since the 1990s."""
    if _MARK not in text[:20_000].casefold() and _MARK not in text[-30_000:].casefold():
        return Wrapper(0, len(text))
    opening = _START.search(text)
    start = opening.end() if opening else 0
    credit = _CREDITS.match(text, start) if opening else None
    start = credit.end() if credit else start
    closing = _END.search(text, start)
    title, author = _TITLE.search(text, 0, start), _AUTHOR.search(text, 0, start)
    return Wrapper(
        start,
        closing.start() if closing else len(text),
        title[1].strip() if title else None,
        author[1].strip() if author else None,
    )
