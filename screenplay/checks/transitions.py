"""Lines that were probably meant as transitions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screenplay.checks.script import Script, doubt
from screenplay.diagnostics import Diagnostic

__all__ = ["CODES", "find"]

CODES = ("meant-as-transition",)

_TO = re.compile(
    r"(?:\w+[ -]){0,2}(?:CUT|DISSOLVE|FADE|WIPE|CROSS-?FADE|FLASH|IRIS|SMASH)(?: TO:?| BACK TO:?)", re.IGNORECASE
)


def find(script: Script) -> Iterator[Diagnostic]:
    """Every line of action that reads like a transition."""
    for lines in script.action():
        for line in lines:
            if len(line.text) < 80 and _TO.fullmatch(line.text) and line.text[0].isupper():
                words = line.text.upper().rstrip(":")
                message = (
                    f"this is read as action; for a transition write {words}:, with an empty line above and below it"
                )
                yield doubt("meant-as-transition", message, line.number)
