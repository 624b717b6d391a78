"""Notes for the writer beside what the converter is not sure of; they do not print."""

from __future__ import annotations

from dataclasses import replace

from screenplay.model import Dialogue, InlineNote, Lyric, Note, RichText, Run, Speech
from screenplay.prose.setting.scenes import Scene

__all__ = ["doubted_place", "doubted_speaker"]

_SUREST = 0.99  # as a note says it: no guess is certain


def doubted_speaker(speech: Speech, confidence: float, other: str | None) -> Speech:
    """The speech with a note behind its first words.

    Args:
        speech: The speech.
        confidence: The probability that its cue is right, from 0 to 1.
        other: The cue that is likeliest after it, or None.

    Returns:
        The same speech; its words and cue are as they were.
    """
    instead = f", else {other}" if other else ""
    note = InlineNote(f"Who speaks? {speech.cue.plain} ({min(confidence, _SUREST):.0%}){instead}")
    parts = list(speech.parts)
    for number, part in enumerate(parts):
        if isinstance(part, (Dialogue, Lyric)):
            parts[number] = replace(part, text=RichText((*part.text.parts, Run(" "), note)))
            break
    return replace(speech, parts=tuple(parts))


def doubted_place(scene: Scene) -> Note:
    """The note below the heading of a scene whose place is a guess."""
    return Note(f"Where? {scene.location} is a guess")
