"""Asterisks and underscores that look like emphasis and have no partner on their line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screenplay.checks.script import Script, doubt
from screenplay.diagnostics import Diagnostic
from screenplay.fountain.emphasis import STYLES, Delimiter, pair

__all__ = ["CODES", "find"]

CODES = ("unclosed-emphasis",)

_PIECE = re.compile(r"\\.|\*+|_+")
_BEFORE_END = frozenset(".,;:!?…)\"'”’")
_AFTER_START = frozenset("\"'“‘(¿¡")
_CENSORED = re.compile(r"(?:\A|[^\W_]*[^\w*])[^\W\d_]{1,2}\Z")  # what is left of a word that is starred out


def find(script: Script) -> Iterator[Diagnostic]:
    """Every sign that opens or closes emphasis by itself."""
    lines = script.lines
    for number, raw, line in zip(lines.numbers, lines.raw, lines.bare, strict=True):
        if "*" not in line and "_" not in line:
            continue
        for start, delimiter in _alone(line):
            column = start + 1 if raw == line else None
            message = (
                f"{delimiter.signs} marks nothing, as it has no partner on its line; "
                f"close it, or write {''.join(chr(92) + sign for sign in delimiter.signs)}"
            )
            yield doubt("unclosed-emphasis", message, number, column)


def _alone(line: str) -> Iterator[tuple[int, Delimiter]]:
    """The runs of signs that stand at the edge of a word and have no partner."""
    found: list[tuple[int, Delimiter]] = []
    done = texts = 0
    for piece in _PIECE.finditer(line):
        start, end = piece.span()
        texts += start > done
        done = end
        if piece.group() not in STYLES:
            texts += 1
            continue
        before, after = line[start - 1 : start], line[end : end + 1]
        opens, closes = after not in {"", " ", "\t"}, before not in {"", " ", "\t"}
        found.append((start, Delimiter(piece.group(), opens, closes, texts, end - start)))
    pair([delimiter for _, delimiter in found])
    for start, delimiter in found:
        if delimiter.spare and _is_meant(line, start, start + len(delimiter.signs)):
            yield start, delimiter


def _is_meant(line: str, start: int, end: int) -> bool:
    """Whether a run stands where emphasis would begin or end, not within a word nor between blanks."""
    before, after = line[start - 1 : start], line[end : end + 1]
    opens = after.isalnum() or (after in _AFTER_START and after != "")
    closes = before.isalnum() or (before in _BEFORE_END and before != "")
    if opens and not before.isalnum():
        return True
    return (
        closes and not after.isalnum() and not (before.isalpha() and _CENSORED.search(line[max(0, start - 40) : start]))
    )
