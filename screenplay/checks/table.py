"""The table of checks, and the way through it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from screenplay.checks import cues, emphasis, glyphs, headings, marks, names, numbers, places, portability, transitions
from screenplay.checks.script import Script, script_of
from screenplay.diagnostics import Diagnostic

__all__ = ["CHECKS", "Check", "check"]


@dataclass(frozen=True, slots=True)
class Check:
    """One check.

    Attributes:
        name: What it looks at.
        find: What it finds in a script.
        codes: The codes of what it may find, listed in `docs/diagnostics.md`.
    """

    name: str
    find: Callable[[Script], Iterable[Diagnostic]]
    codes: tuple[str, ...]


CHECKS: tuple[Check, ...] = (
    Check("marks", marks.find, marks.CODES),
    Check("emphasis", emphasis.find, emphasis.CODES),
    Check("cues", cues.find, cues.CODES),
    Check("headings", headings.find, headings.CODES),
    Check("transitions", transitions.find, transitions.CODES),
    Check("names", names.find, names.CODES),
    Check("places", places.find, places.CODES),
    Check("numbers", numbers.find, numbers.CODES),
    Check("glyphs", glyphs.find, glyphs.CODES),
    Check("portability", portability.find, portability.CODES),
)


def check(text: str) -> tuple[Diagnostic, ...]:
    """Look a script through.

    Args:
        text: A script in Fountain.

    Returns:
        What was found, in the order of the lines.

    Raises:
        EncodingError: The text holds lone surrogates, which no file can.
    """
    script = script_of(text)
    found = {finding: None for each in CHECKS for finding in each.find(script)}
    return tuple(sorted(found, key=lambda one: (one.line or 0, one.column or 0, one.code, one.message)))
