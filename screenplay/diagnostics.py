"""Doubts about the input, returned beside the result instead of raised."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

__all__ = ["Diagnostic", "Severity"]


class Severity(Enum):
    """How much a diagnostic matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One doubt about the input.

    Attributes:
        code: Stable identifier, lower case with dashes, such as `unclosed-quote` (listed in `docs/diagnostics.md`).
        severity: How much it matters; `--strict` turns warnings into failure.
        message: One sentence for a person.
        start: First character concerned, an offset into the decoded source, or None.
        end: One past the last character concerned, or None.
        line: The 1-based line concerned, or None.
        column: The 1-based column in that line, or None.
    """

    code: str
    severity: Severity
    message: str
    start: int | None = None
    end: int | None = None
    line: int | None = None
    column: int | None = None
