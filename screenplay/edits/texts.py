"""Changing the texts of a screenplay, whatever element they stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from screenplay.model import (
    Boneyard,
    DualDialogue,
    Element,
    InlineBoneyard,
    InlineNote,
    Note,
    PageBreak,
    Parenthetical,
    Part,
    RichText,
    Run,
    Speech,
)

__all__ = ["Change", "changed", "changed_string", "each_text", "replaced"]

Change = tuple[int, int, str]
"""A stretch of the printed characters, and what comes in its place."""
Find = Callable[[str], Sequence[Change]]


def changed_string(text: str, changes: Sequence[Change]) -> str:
    """A string with its changes made."""
    pieces: list[str] = []
    done = 0
    for start, end, instead in changes:
        pieces += (text[done:start], instead)
        done = end
    return "".join([*pieces, text[done:]])


def replaced(text: RichText, find: Find) -> RichText:
    """A text with changes made in its printed characters, and in its notes and boneyard each by itself.

    What comes in has the style of the first character that goes.
    """
    changes = find(text.plain)
    parts: list[Part] = []
    at = 0
    number = 0  # of the first change that ends behind what was done
    for part in text.parts:
        if not isinstance(part, Run):
            parts.append(_mark(part, find))
            continue
        end = at + len(part.text)
        pieces: list[str] = []
        done = at
        while number < len(changes) and changes[number][0] < end:
            start, stop, instead = changes[number]
            if start >= at:
                pieces += (part.text[done - at : start - at], instead)
            done = min(stop, end)
            if stop > end:
                break
            number += 1
        pieces.append(part.text[done - at :])
        parts.append(Run("".join(pieces), *part.style))
        at = end
    return RichText(tuple(parts)) if changes or len(parts) > 1 or _is_mark(parts) else text


def _is_mark(parts: Sequence[Part]) -> bool:
    return bool(parts) and not isinstance(parts[0], Run)


def _mark(part: InlineNote | InlineBoneyard, find: Find) -> Part:
    return replace(part, text=changed_string(part.text, find(part.text)))


def changed(element: Element, find: Find, *, name: Callable[[Speech], Speech], spoken: bool) -> Element:
    """An element with changes made in all of its texts.

    Args:
        element: The element.
        find: The changes for a text.
        name: What becomes of the cue of a speech.
        spoken: Whether the words that are spoken or sung are changed too.
    """
    if isinstance(element, Speech):
        return _speech(element, find, name, spoken=spoken)
    if isinstance(element, DualDialogue):
        left = _speech(element.left, find, name, spoken=spoken)
        return replace(element, left=left, right=_speech(element.right, find, name, spoken=spoken))
    if isinstance(element, Note | Boneyard):
        return replace(element, text=changed_string(element.text, find(element.text)))
    if isinstance(element, PageBreak):
        return element
    return replace(element, text=replaced(element.text, find))


def _speech(speech: Speech, find: Find, name: Callable[[Speech], Speech], *, spoken: bool) -> Speech:
    speech = name(speech)
    parts = tuple(
        replace(part, text=replaced(part.text, find)) if spoken or isinstance(part, Parenthetical) else part
        for part in speech.parts
    )
    extensions = tuple(changed_string(extension, find(extension)) for extension in speech.extensions)
    return replace(speech, parts=parts, extensions=extensions)


def each_text(element: Element) -> Iterator[str]:
    """The printed characters of every text in an element, cues left out; of notes and boneyard what stands in them."""
    if isinstance(element, Speech):
        yield from (part.text.plain for part in element.parts)
    elif isinstance(element, DualDialogue):
        yield from each_text(element.left)
        yield from each_text(element.right)
    elif isinstance(element, Note | Boneyard):
        yield element.text
    elif not isinstance(element, PageBreak):
        yield element.text.plain
