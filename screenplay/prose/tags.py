"""Speech tags and beats: what the narration beside a quotation says of its speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.mentions import MENTIONS, Mention
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.sentences import SENTENCES, Sentence
from screenplay.prose.verbs import SpeechVerb, VerbKind, speech_verb_forms
from screenplay.prose.words import is_past_verb

__all__ = ["TAGS", "Tag", "find"]

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*")
_REACH = 12  # words of the sentence behind a quotation in which a tag's verb may stand
_BACK = 90  # characters between the verb of a leading tag and its quotation
_BETWEEN = frozenset(
    "then just also only never still always even once again soon now finally suddenly almost nearly simply merely had"
    " has quickly all both at last himself herself too in turn could did would was is and but as very so thus rather quite somewhat more most here"
    " myself there well did".split()
)
_ANNOUNCES = regex.compile(r"[:,—–]['’\"”)\]]*$|--$")
_SPEECHES = frozenset(
    "reply answer response rejoinder remark comment question exclamation words word retort greeting observation".split()
)
_LINKING = frozenset("was were is are came".split())
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
    text, sentences, mentions = annotated.text, annotated[SENTENCES], annotated[MENTIONS]
    firsts = [mention.sentence for mention in mentions]
    opening = _opening(annotated)
    for number, sentence in enumerate(sentences):
        introduced = opening.get(sentence.paragraph + 1) if _introduces(annotated, number) else None
        if sentence.follows is None and sentence.leads is None and introduced is None:
            continue
        inside = range(bisect_left(firsts, number), bisect_left(firsts, number + 1))
        if sentence.follows is not None:
            yield _following(text, number, sentence, mentions, inside)
        if sentence.leads is not None:
            yield _leading(text, number, sentence, sentence.leads, mentions, inside)
        elif introduced is not None:
            yield replace(_leading(text, number, sentence, introduced, mentions, inside), apart=True)


def _opening(annotated: Annotated) -> dict[int, int]:
    """By paragraph, the quotation that opens it."""
    blocks = annotated.manuscript.blocks
    return {
        quotation.paragraph: number
        for number, quotation in enumerate(annotated[QUOTATIONS])
        if quotation.outer_start == blocks[quotation.paragraph].start and not quotation.continues
    }


def _introduces(annotated: Annotated, number: int) -> bool:
    """A sentence ends its paragraph with a colon, a comma or a dash: what it announces stands in the next paragraph."""
    sentences = annotated[SENTENCES]
    last = number + 1 == len(sentences) or sentences[number + 1].paragraph != sentences[number].paragraph
    return last and sentences[number].leads is None and _ANNOUNCES.search(annotated.text[sentences[number].end - 4 : sentences[number].end]) is not None


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
        if verb is not None and not _only_helps(words, place):
            yield place, start, end, verb


def _only_helps(words: Sequence[tuple[int, int, str]], place: int) -> bool:
    """`began to laugh`, `offered to go`: the verb opens an act, unless the act is speaking (`began to say`)."""
    if place + 2 >= len(words) or words[place + 1][2] != "to" or words[place][2] in ("said", "says", "say"):
        return False
    verb = speech_verb_forms().get(words[place + 2][2])
    return verb is None or verb.kind is not VerbKind.PLAIN


def _following(text: str, number: int, sentence: Sentence, mentions: Sequence[Mention], inside: range) -> Tag:
    """Read the sentence behind a quotation: `Karen said`, `said the old woman`, `she plucked the board`."""
    words = _words(text, sentence)
    quotation = sentence.follows if sentence.follows is not None else -1
    for place, start, end, verb in _verbs(words[: _REACH + 1]):
        subject = _left_subject(words, place, mentions, inside)
        if subject is None and place <= 1:
            subject = _right_subject(words, end, mentions, inside)
        if subject is not None:
            return Tag(quotation, number, subject, verb, start, end, leading=False)
    subject = _beat_subject(words, sentence, mentions, inside, leading=False)
    return Tag(quotation, number, subject, None, sentence.start, sentence.start, leading=False)


def _leading(
    text: str, number: int, sentence: Sentence, quotation: int, mentions: Sequence[Mention], inside: range
) -> Tag:
    """Read the sentence before a quotation: `She said, `, `Derek chuckled as he replied, `."""
    words = _words(text, sentence)
    ended = text[sentence.end - 1] in ".!?"
    for place, start, end, verb in reversed(list(_verbs(words))):
        if sentence.end - start > _BACK or (ended and place < len(words) - 2):
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
    while back >= 0 and (words[back][2] in _BETWEEN or words[back][2].endswith("ly")) and place - back <= 4:
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
    found = None
    for start, _, word in words:
        if start < end:
            continue
        found = next((n for n in inside if mentions[n].start == start), None)
        if found is not None or not (word in _BETWEEN or word.endswith("ly") or word == "length"):
            break
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
    speech = _speech_noun(words, mentions, inside)
    if speech is not None:
        return speech
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


def _speech_noun(words: Sequence[tuple[int, int, str]], mentions: Sequence[Mention], inside: range) -> int | None:
    """Whose words a sentence announces: `was Ann's reply`, `Ann's answer was`, `her first words were`."""
    for place, (start, _, word) in enumerate(words):
        if word in _SPEECHES:
            owner = next((n for n in reversed(inside) if mentions[n].start < start), None)
            near = owner is not None and sum(mentions[owner].end <= first < start for first, _, _ in words) <= 3
            linked = {other for _, _, other in words[max(0, place - 4) : place + 4]} & _LINKING
            return owner if near and owner is not None and mentions[owner].possessive and linked else None
    return None
