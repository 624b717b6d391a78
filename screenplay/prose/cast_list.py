"""The cast as a list for people: who speaks how much, since when, and how sure it is who they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from screenplay.prose.analysis import Analysis, Character
from screenplay.prose.mentions import MENTIONS
from screenplay.prose.references import REFERENCES
from screenplay.prose.who import ADDRESSES, links

__all__ = ["Listed", "cast_list"]


@dataclass(frozen=True, slots=True)
class Listed:
    """A character with what the list tells.

    Attributes:
        character: The character.
        line: The 1-based line of the manuscript on which the character is first spoken of or speaks; 0 if never.
        confidence: The mean probability that the speeches given to the character are theirs; None without speeches.
    """

    character: Character
    line: int
    confidence: float | None


def cast_list(analysis: Analysis) -> tuple[Listed, ...]:
    """List the characters of an analysis.

    Args:
        analysis: The analysis.

    Returns:
        The characters, those who speak most first.
    """
    confidences: dict[str, list[float]] = defaultdict(list)
    first: dict[str, int] = dict(_mentioned(analysis))
    for utterance in analysis.utterances:
        if utterance.speaker is not None:
            confidences[utterance.speaker].append(utterance.confidence)
            first[utterance.speaker] = min(first.get(utterance.speaker, utterance.start), utterance.start)
    manuscript = analysis.annotated.manuscript
    return tuple(
        Listed(
            character,
            manuscript.line(first[character.id]) if character.id in first else 0,
            sum(found) / len(found) if (found := confidences[character.id]) else None,
        )
        for character in sorted(analysis.characters, key=lambda each: (-each.utterances, each.id))
    )


def _mentioned(analysis: Analysis) -> Mapping[str, int]:
    """Where each character is first named in the narration."""
    annotated = analysis.annotated
    meant = links(annotated[ADDRESSES])
    found: dict[str, int] = {}
    for mention, reference in zip(annotated[MENTIONS], annotated[REFERENCES], strict=True):
        if reference.person is not None:
            person = meant.get(reference.person, reference.person)
            found.setdefault(f"c{person + 1}", mention.start)
    return found
