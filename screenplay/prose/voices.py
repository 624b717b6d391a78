"""Whose voice is heard in each quotation: its speaker, or the one whom a speaker's words recall."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import regex

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.kinds import KINDS, UtteranceKind
from screenplay.prose.mentions import MENTIONS
from screenplay.prose.references import REFERENCES
from screenplay.prose.sentences import SENTENCES
from screenplay.prose.tags import TAGS, Tag
from screenplay.prose.who import SPEAKERS, Speaker

__all__ = ["VOICES", "find"]

VOICES: Layer[Speaker] = Layer("voices")

_STRANGER = regex.compile(
    r"\b(?:somebody|someone|people|voices|everybody|everyone|they|(?:a|an|the|some|another|several|two|three)\s+(?:\p{Ll}+\s+){0,2}?"
    r"(?:man|woman|boy|girl|child|children|voices?|men|women|crowd|choir|drunks?|sailors?|singer|wireless|radio|gramophone|jukebox"
    r"|record|band|organ|piano|stereo|television))\b[^.!?]*$",
    regex.IGNORECASE,
)
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
    strangers = frozenset(_sung_by_strangers(annotated))
    tags: dict[int, Tag] = {}
    for tag in annotated[TAGS]:
        if tag.verb is not None:
            tags.setdefault(tag.quotation, tag)
    sentences = [mention.sentence for mention in annotated[MENTIONS]]
    for speaker in annotated[SPEAKERS]:
        if speaker.quotation in strangers:
            yield replace(speaker, person=None, evidence="", confidence=0.0)
        elif not kinds[speaker.quotation].recalled:
            yield speaker
        else:
            other = _recalled(annotated, tags, sentences, speaker.quotation)
            yield speaker if other is None else replace(speaker, person=other, evidence="recalled", confidence=0.7)


def _sung_by_strangers(annotated: Annotated) -> Iterator[int]:
    """The songs whose singer is nobody in particular: `somebody was singing`, `a wireless was playing`."""
    kinds, sentences = annotated[KINDS], annotated[SENTENCES]
    for tag in annotated[TAGS]:
        if not tag.leading or kinds[tag.quotation].kind is not UtteranceKind.SONG:
            continue
        sentence = sentences[tag.sentence]
        if tag.verb is None and _STRANGER.search(annotated.text, sentence.start, sentence.end):
            yield tag.quotation


def _recalled(annotated: Annotated, tags: Mapping[int, Tag], sentences: Sequence[int], quotation: int) -> int | None:
    """The person nearest to the recollection who is not the one who remembers.

    Args:
        annotated: The manuscript.
        tags: The first tag with a verb of each quotation.
        sentences: The sentence of each mention.
        quotation: Index of the quotation.
    """
    tag = tags.get(quotation)
    if tag is None or tag.mention is None:
        return None
    references = annotated[REFERENCES]
    rememberer = references[tag.mention].person
    first, end = bisect_left(sentences, tag.sentence - _BACK), bisect_right(sentences, tag.sentence)
    near = (
        reference.person
        for reference in reversed(references[first:end])
        if reference.person not in (None, rememberer) and reference.sure >= 0.5
    )
    return next(near, None)
