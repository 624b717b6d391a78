"""Passages marked by signs in plain text and Markdown: `_italic_`, `*italic*`, `**bold**`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screenplay.manuscript.manuscript import Emphasis

__all__ = ["find_emphases"]

# The inner part neither begins nor ends with white space and holds no other sign of its kind, so that a stray sign
# (a footnote's asterisk, a name_with_underscores) marks nothing. Each alternative scans forward once.
_MARKED = re.compile(
    r"(?<![\w_])_(?![\s_])(?P<under>[^_]*[^\s_])_(?![\w_])"
    r"|(?<![\w*])\*\*(?![\s*])(?P<bold>[^*]*[^\s*])\*\*(?![\w*])"
    r"|(?<![\w*])\*(?![\s*])(?P<star>[^*]*[^\s*])\*(?![\w*])"
)


def find_emphases(text: str, start: int, end: int) -> Iterator[Emphasis]:
    """Find the marked passages of one paragraph.

    Args:
        text: The whole text.
        start: Where the paragraph begins.
        end: Where it ends; no passage crosses it.

    Yields:
        The passages in order, none inside another.
    """
    if text.find("_", start, end) < 0 and text.find("*", start, end) < 0:
        return
    for match in _MARKED.finditer(text, start, end):
        inner = match.lastgroup or ""
        yield Emphasis(match.start(), match.start(inner), match.end(inner), match.end(), bold=inner == "bold")
