"""Characters that the print font lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screenplay.checks.script import Script
from screenplay.diagnostics import Diagnostic
from screenplay.pdf import write_with_diagnostics

__all__ = ["CODES", "find"]

CODES = ("missing-glyph",)

_UNUSUAL = re.compile("[^\t\n -~]")


def find(script: Script) -> Iterator[Diagnostic]:
    """What would print as a box: the script is printed to find out, unless all of it is plain ASCII."""
    if _UNUSUAL.search(script.text):
        yield from (found for found in write_with_diagnostics(script.play)[1] if found.code in CODES)
