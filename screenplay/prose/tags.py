"""Speech tags and beats: what the narration beside a quotation says of its speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.mentions import MENTIONS
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.sentences import SENTENCES, Sentence
from screenplay.prose.tag_reading import Reading
from screenplay.prose.verbs import SpeechVerb, VerbKind, speech_verb
from screenplay.prose.words import is_past_verb

__all__ = ["TAGS", "Tag", "find"]

_ANNOUNCES = regex.compile(r"(?:[:,—–\p{L}]['’)\]_*]*|--)$")
_LAST_WORD = regex.compile(r"\b(\p{Ll}+)\.$")


@dataclass(frozen=True, slots=True)
class Tag:
    """What a sentence beside a quotation says of its speaker.

    Attributes:
        quotation: Index of the quotation.
        sentence: Index of the sentence.
        mention: Index of the mention that is the subject, or None if the sentence has none (`and turned to go`).
        verb: The verb of speaking, or None for a beat.
        verb_start: Offset of the verb; of the sentence for a beat.
        verb_end: One past the verb; the sentence's start for a beat.
        leading: It stands before the quotation.
        beside: No other sentence stands between it and the quotation.
        apart: It ends the paragraph before the quotation's: `Then Ann said:`.
    """

    quotation: int
    sentence: int
    mention: int | None
    verb: SpeechVerb | None
    verb_start: int
    verb_end: int
    leading: bool
    beside: bool = True
    apart: bool = False

    @property
    def is_beat(self) -> bool:
        """It tells an act, not that something is said."""
        return self.verb is None


TAGS: Layer[Tag] = Layer("tags")


def find(annotated: Annotated) -> tuple[Tag, ...]:
    """Find the tags and beats of all quotations.

    Args:
        annotated: The manuscript with its sentences and mentions.

    Returns:
        The tags in the order of their sentences; a sentence between two quotations makes one for each.
    """
    return tuple(_walk(annotated))


def _walk(annotated: Annotated) -> Iterator[Tag]:
    sentences, mentions = annotated[SENTENCES], annotated[MENTIONS]
    firsts = [mention.sentence for mention in mentions]
    opening = _opening(annotated)
    led: dict[int, int | None] = {}  # by quotation, the subject of the tag before it
    for number, sentence in enumerate(sentences):
        introduced = opening.get(sentence.paragraph + 1) if _introduces(annotated, number) else None
        leads = sentence.leads if sentence.leads is not None else introduced
        if sentence.follows is None and leads is None:
            continue
        inside = range(bisect_left(firsts, number), bisect_left(firsts, number + 1))
        reading = Reading(annotated.text, sentence, mentions, inside)
        before = Tag(leads, number, *reading.leading(), leading=True) if leads is not None else None
        if sentence.follows is not None:
            after = Tag(sentence.follows, number, *reading.following(), leading=False)
            if before is not None and _belongs_to_next(annotated, sentence, before, led.get(sentence.follows)):
                after = replace(after, mention=None, verb=None, verb_start=sentence.start, verb_end=sentence.start)
            yield after
        if before is not None and leads is not None:
            led[leads] = before.mention if before.verb is not None else None
            yield replace(before, apart=introduced is not None)


def _belongs_to_next(annotated: Annotated, sentence: Sentence, before: Tag, led: int | None) -> bool:
    """Between two quotations: `... " Ann said, "...` tags the second, if the first has a tag of its own."""
    if led is None or before.verb is None or before.mention is None or sentence.follows is None:
        return False
    text, mentions = annotated.text, annotated[MENTIONS]
    quotation = annotated[QUOTATIONS][sentence.follows]
    ended = text[quotation.end - 1] in ".!?…"
    return ended and text[sentence.end - 1] in ",:" and mentions[led].words != mentions[before.mention].words


def _opening(annotated: Annotated) -> dict[int, int]:
    """By paragraph, the quotation that opens it."""
    blocks = annotated.manuscript.blocks
    return {
        quotation.paragraph: number
        for number, quotation in enumerate(annotated[QUOTATIONS])
        if quotation.outer_start == blocks[quotation.paragraph].start and not quotation.continues
    }


def _introduces(annotated: Annotated, number: int) -> bool:
    """A sentence ends its paragraph without a full stop, or with a verb of saying: it announces the next paragraph."""
    sentences = annotated[SENTENCES]
    last = number + 1 == len(sentences) or sentences[number + 1].paragraph != sentences[number].paragraph
    if not last or sentences[number].leads is not None:
        return False
    start, end = sentences[number].start, sentences[number].end
    if _ANNOUNCES.search(annotated.text, max(start, end - 4), end) is not None:
        return True
    word = _LAST_WORD.search(annotated.text, max(start, end - 20), end)
    told = word is not None and sentences[number].follows is None and is_past_verb(word[1])
    verb = speech_verb(word[1]) if told and word is not None else None  # `She said.`, but not `He would answer.`
    return verb is not None and verb.kind is VerbKind.PLAIN
