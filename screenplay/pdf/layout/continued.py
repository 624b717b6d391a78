"""Which speeches go on after action, and get (CONT'D)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screenplay.model import (
    Action,
    Centered,
    DualDialogue,
    Element,
    Lyric,
    RichText,
    SceneHeading,
    Speech,
    Transition,
)

__all__ = ["continued_speeches", "says_continued"]

_CONTINUED = re.compile(r"\((?:[^()]*[\s,./])?CONT(?:['\u2019]?D|INUED|INUES|INUING|\.)?\s*\)", re.IGNORECASE)


def says_continued(cue: str) -> bool:
    """Whether a cue with its extensions says already that the speech goes on."""
    return _CONTINUED.search(cue) is not None


def continued_speeches(elements: Iterable[Element]) -> frozenset[tuple[int, int]]:
    """Find the speeches that go on after action by the same person in the same scene.

    Returns:
        The index of the element with 0 for a speech that stands alone, 1 for one that stands left, 2 for one right.
    """
    found: set[tuple[int, int]] = set()
    speakers: frozenset[str] = frozenset()
    interrupted = False
    for index, element in enumerate(elements):
        match element:
            case Speech() | DualDialogue():
                sides = (element,) if isinstance(element, Speech) else (element.left, element.right)
                names = [_name(side.cue) for side in sides]
                if interrupted:
                    first = 0 if isinstance(element, Speech) else 1
                    found.update((index, side) for side, name in enumerate(names, first) if name in speakers)
                speakers = frozenset(names) - {""}
                interrupted = False
            case SceneHeading() | Transition():
                speakers = frozenset()
            case Action() | Centered() | Lyric():
                interrupted = interrupted or bool(element.text.plain.strip())
            case _:  # what does not print does not interrupt
                pass
    return frozenset(found)


def _name(cue: RichText) -> str:
    return " ".join(cue.plain.casefold().split())
