"""Scene numbers: given twice, left out, in no order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from screenplay.checks.script import Script, doubt
from screenplay.diagnostics import Diagnostic
from screenplay.model import SceneHeading

__all__ = ["CODES", "find"]

CODES = ("duplicate-scene-number", "missing-scene-number", "skipped-scene-number", "unordered-scene-number")

_WHOLE = re.compile(r"[A-Za-z]*([0-9]{1,9})[A-Za-z]*")
_LISTED = 5  # skipped numbers named at most


def find(script: Script) -> Iterator[Diagnostic]:
    """What is wrong with the scene numbers, if the script has any."""
    headings = [element for element in script.play.elements if isinstance(element, SceneHeading)]
    numbered = [heading for heading in headings if heading.number is not None]
    if not numbered:
        return
    for heading in headings:
        if heading.number is None:
            message = "this scene has no number, others have; `screenplay number` gives it one"
            yield doubt("missing-scene-number", message, heading.origin.line)
    yield from _twice(numbered)
    yield from _out_of_order(numbered)


def _twice(headings: Sequence[SceneHeading]) -> Iterator[Diagnostic]:
    lines: dict[str, int | None] = {}
    for heading in headings:
        number = (heading.number or "").upper()
        if number in lines:
            message = f"scene number {heading.number} stands in line {lines[number]} already"
            yield doubt("duplicate-scene-number", message, heading.origin.line)
        else:
            lines[number] = heading.origin.line


def _out_of_order(headings: Sequence[SceneHeading]) -> Iterator[Diagnostic]:
    """Whole numbers that do not go up one by one; letters around them are looked past."""
    known = {_whole(heading) for heading in headings}
    highest: int | None = None
    seen: set[str] = set()
    for heading in headings:
        whole, number = _whole(heading), (heading.number or "").upper()
        if whole is None or number in seen:
            continue
        seen.add(number)
        if highest is not None and whole < highest:
            message = f"scene number {heading.number} comes after {highest}"
            yield doubt("unordered-scene-number", message, heading.origin.line)
        elif highest is not None and whole > highest + 1:
            gap = [str(one) for one in range(highest + 1, min(whole, highest + 2 + _LISTED)) if one not in known]
            if gap:
                named = ", ".join(gap[:_LISTED]) + (" ..." if len(gap) > _LISTED else "")
                message = f"between scenes {highest} and {whole} there is no scene {named}"
                yield doubt("skipped-scene-number", message, heading.origin.line)
        highest = whole if highest is None else max(highest, whole)


def _whole(heading: SceneHeading) -> int | None:
    found = _WHOLE.fullmatch(heading.number or "")
    return int(found[1]) if found is not None else None
