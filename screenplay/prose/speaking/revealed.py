"""Whose voice it was that spoke: `said a voice`, and then `It was Ann`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from screenplay.prose.mentions import Mention, MentionKind

__all__ = ["revealed"]

_IT_WAS = regex.compile(r"\b(?:it|that)(?:\s+(?:was|is)|['’]s)\s+(?:only\s+|just\s+)?$", regex.IGNORECASE)
_REACH = 20  # characters of it
_PRESENT = 10  # mentions back in which whoever is named is there already, so that the voice is no riddle
_SOON = 8  # mentions on
_SHOWN = ("a", "an", "another", "some")


def revealed(
    text: str, mentions: Sequence[Mention], people: Sequence[int], paragraphs: Sequence[int], spoken: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Find who comes into sight behind speeches of unknown voices.

    Args:
        text: The whole text.
        mentions: The mentions.
        people: For each mention the person meant, or -1.
        paragraphs: For each mention its paragraph.
        spoken: The mentions that are subjects of tags.

    Yields:
        The mentions of voices, each with the person who is named next and was not there before.
    """
    for number in spoken:
        voice = mentions[number]
        if voice.kind is not MentionKind.NOMINAL or voice.head != "voice" or voice.determiner not in _SHOWN:
            continue
        present = {person for person in people[max(0, number - _PRESENT) : number] if person >= 0}
        for place in range(number + 1, min(len(mentions), number + 1 + _SOON)):
            if paragraphs[place] > paragraphs[number] + 1:
                break
            mention, person = mentions[place], people[place]
            shown = mention.subject or _IT_WAS.search(text, max(0, mention.start - _REACH), mention.start)
            if mention.kind is MentionKind.NAME and shown and person >= 0 and person not in present:
                yield number, person
                break
