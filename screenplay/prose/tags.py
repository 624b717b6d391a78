"""Speech tags and beats: what the narration beside a quotation says of its speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.mentions import MENTIONS, Mention
from screenplay.prose.sentences import SENTENCES, Sentence
from screenplay.prose.verbs import SpeechVerb, VerbKind, speech_verb_forms
from screenplay.prose.words import is_past_verb

__all__ = ["TAGS", "Tag", "find"]

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*")
_REACH = 12  # words of the sentence behind a quotation in which a tag's verb may stand
_BACK = 90  # characters between the verb of a leading tag and its quotation
_BETWEEN = frozenset(
    "then just also only never still always even once again soon now finally suddenly almost nearly simply merely had"
    " has quickly all both at last himself herself too in turn could did would was is and but as".split()
)
_NO_VERB = frozenset("him her them me us you it everyone everybody no nobody anyone someone each one".split())
_DETERMINERS = frozenset("the a an his my their our your this that these those".split())
_HELPERS = frozenset("managed tried attempted began started continued dared hastened ventured".split())
_JOINS = frozenset("and but as while then who".split())


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
    """

    quotation: int
    sentence: int
    mention: int | None
    verb: SpeechVerb | None
    verb_start: int
    verb_end: int
    leading: bool
    beside: bool = True

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
    return tuple(_walk(annotated.text, annotated[SENTENCES], annotated[MENTIONS]))


def _walk(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Tag]:
    firsts = [mention.sentence for mention in mentions]
    for number, sentence in enumerate(sentences):
        if sentence.follows is None and sentence.leads is None:
            continue
        low, high = bisect_left(firsts, number), bisect_left(firsts, number + 1)
        if sentence.follows is not None:
            yield _following(text, number, sentence, mentions, range(low, high))
        if sentence.leads is not None:
            yield _leading(text, number, sentence, mentions, range(low, high))


def _words(text: str, sentence: Sentence) -> list[tuple[int, int, str]]:
    return [(m.start(), m.end(), m[0].casefold()) for m in _WORD.finditer(text, sentence.start, sentence.end)]


def _verbs(words: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int, int, SpeechVerb]]:
    """The verbs of speaking among words: (index, start, end, verb), the longest reading of each."""
    forms = speech_verb_forms()
    for place, (start, end, word) in enumerate(words):
        if place + 1 < len(words):
            pair = forms.get(f"{word} {words[place + 1][2]}")
            if pair is not None:
                yield place, start, words[place + 1][1], pair
                continue
        verb = forms.get(word)
        before = words[place - 1][2] if place else ""
        if verb is not None and before in _DETERMINERS and word == verb.lemma:
            continue  # `the question`, `his answer`
        infinitive = before == "to"
        if verb is not None and not _only_helps(words, place) and not (infinitive and verb.kind is not VerbKind.PLAIN):
            yield place, start, end, verb


def _only_helps(words: Sequence[tuple[int, int, str]], place: int) -> bool:
    """`began to laugh`, `offered to go`: the verb opens an act, unless the act is speaking (`began to say`)."""
    if place + 2 >= len(words) or words[place + 1][2] != "to" or words[place][2] in ("said", "says", "say"):
        return False
    following = words[place + 2][2]
    if following in _NO_VERB or following in _DETERMINERS or following.endswith(("self", "selves")):
        return False
    verb = speech_verb_forms().get(following)
    return (verb is None or verb.kind is not VerbKind.PLAIN) and words[place + 2][2].islower()


def _following(text: str, number: int, sentence: Sentence, mentions: Sequence[Mention], inside: range) -> Tag:
    """Read the sentence behind a quotation: `Karen said`, `said the old woman`, `she plucked the board`."""
    words = _words(text, sentence)
    quotation = sentence.follows if sentence.follows is not None else -1
    for place, start, end, verb in _verbs(words[: _REACH + 1]):
        subject = _left_subject(words, place, mentions, inside)
        if subject is None and place <= 1:
            subject = _right_subject(words, end, mentions, inside)
        if subject is not None and _opens(words, min(start, mentions[subject].start)):
            return Tag(quotation, number, subject, verb, start, end, leading=False)
    subject = _beat_subject(words, sentence, mentions, inside, leading=False)
    return Tag(quotation, number, subject, None, sentence.start, sentence.start, leading=False)


def _opens(words: Sequence[tuple[int, int, str]], start: int) -> bool:
    """Nothing but adverbs stands before the tag: it belongs to the speech, not to a sentence of its own."""
    return all(word in _BETWEEN or word.endswith("ly") for at, _, word in words if at < start)


def _leading(text: str, number: int, sentence: Sentence, mentions: Sequence[Mention], inside: range) -> Tag:
    """Read the sentence before a quotation: `She said, `, `Derek chuckled as he replied, `."""
    words = _words(text, sentence)
    quotation = sentence.leads if sentence.leads is not None else -1
    ended = text[sentence.end - 1] in ".!?"
    for place, start, end, verb in reversed(list(_verbs(words))):
        if sentence.end - start > _BACK or (ended and (place < len(words) - 2 or verb.kind is VerbKind.ACT)):
            break
        subject = _left_subject(words, place, mentions, inside)
        if subject is None:
            before = [n for n in inside if mentions[n].start < start]
            subject = next((n for n in reversed(before) if mentions[n].subject), None)
        if subject is not None or place == 0 or words[place - 1][2] in _JOINS:
            return Tag(quotation, number, subject, verb, start, end, leading=True)
    subject = _beat_subject(words, sentence, mentions, inside, leading=True)
    return Tag(quotation, number, subject, None, sentence.start, sentence.start, leading=True)


def _left_subject(
    words: Sequence[tuple[int, int, str]], place: int, mentions: Sequence[Mention], inside: range
) -> int | None:
    """The mention that ends before the verb at `place`, adverbs and auxiliaries aside."""
    back = place - 1
    if back >= 1 and words[back][2] == "to" and words[back - 1][2] in _HELPERS:
        back -= 2  # `managed to say`
    while back >= 0 and (words[back][2] in _BETWEEN or words[back][2].endswith("ly")) and place - back <= 6:
        if any(mentions[n].start <= words[back][0] < mentions[n].end for n in inside):
            break
        back -= 1
    if back < 0:
        return None
    return next((n for n in inside if mentions[n].start <= words[back][0] < mentions[n].end), None)


def _right_subject(
    words: Sequence[tuple[int, int, str]], end: int, mentions: Sequence[Mention], inside: range
) -> int | None:
    """The mention that begins right behind the verb: `said Karen`, `cried the old woman`."""
    following = next((start for start, _, _ in words if start >= end), None)
    found = next((n for n in inside if mentions[n].start == following), None)
    if found is None or mentions[found].possessive or mentions[found].words in ("him", "her", "me", "himself"):
        return None
    return found


def _beat_subject(
    words: Sequence[tuple[int, int, str]],
    sentence: Sentence,
    mentions: Sequence[Mention],
    inside: range,
    *,
    leading: bool,
) -> int | None:
    """The subject of a sentence that tells an act: `Adrian had crossed the floor`, `Her nostrils flared`."""
    if [word for _, _, word in words[:2]] == ["it", "was"] and len(words) > 2:
        return next((n for n in inside if mentions[n].start == words[2][0]), None)
    subject = next((n for n in inside if mentions[n].subject), None)
    owner = next((n for n in inside if mentions[n].possessive and mentions[n].start - sentence.start <= 3), None)
    if owner is not None and (subject is None or mentions[owner].start < mentions[subject].start):
        return owner
    verb_first = bool(words) and (words[0][2] in _JOINS or is_past_verb(words[0][2]))
    if subject is not None and verb_first and not leading and mentions[subject].start - sentence.start > 8:
        return None
    return subject
