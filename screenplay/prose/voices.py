"""Whose voice is heard in each quotation: its speaker, or the one whom a speaker's words recall."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.kinds import KINDS
from screenplay.prose.mentions import MENTIONS
from screenplay.prose.references import REFERENCES
from screenplay.prose.tags import TAGS
from screenplay.prose.who import SPEAKERS, Speaker

__all__ = ["VOICES", "find"]

VOICES: Layer[Speaker] = Layer("voices")

_BACK = 2  # sentences before a recollection in which the one recalled is mentioned


def find(annotated: Annotated) -> tuple[Speaker, ...]:
    """Say whose voice is heard in each quotation.

    Args:
        annotated: The manuscript with its kinds, mentions, references, tags and speakers.

    Returns:
        The speakers, with the person recalled in the place of the one who remembers.
    """
    return tuple(_heard(annotated))


def _heard(annotated: Annotated) -> Iterator[Speaker]:
    kinds = annotated[KINDS]
    for speaker in annotated[SPEAKERS]:
        if not kinds[speaker.quotation].recalled:
            yield speaker
            continue
        other = _recalled(annotated, speaker.quotation)
        yield speaker if other is None else replace(speaker, person=other, evidence="recalled", confidence=0.7)


def _recalled(annotated: Annotated, quotation: int) -> int | None:
    """The person nearest to the recollection who is not the one who remembers."""
    tag = next((tag for tag in annotated[TAGS] if tag.quotation == quotation and tag.verb is not None), None)
    if tag is None or tag.mention is None:
        return None
    references = annotated[REFERENCES]
    rememberer = references[tag.mention].person
    near = [
        reference
        for mention, reference in zip(annotated[MENTIONS], references, strict=True)
        if 0 <= tag.sentence - mention.sentence <= _BACK
        and reference.person not in (None, rememberer)
        and reference.sure >= 0.5
    ]
    return near[-1].person if near else None
