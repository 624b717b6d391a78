"""Take speech tags apart: what only says that somebody speaks, what says how, and what tells an act.

`Nora said dragging her to the lobby` -> the tag `Nora said` and the act `dragging her to the lobby`;
`she lisped her words, she was half asleep` -> the manner `lisping her words` and the act `she was half asleep`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.kinds import KINDS, UtteranceKind
from screenplay.prose.mentions import MENTIONS, Mention, MentionKind
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.sentences import SENTENCES, Sentence
from screenplay.prose.spans import trimmed
from screenplay.prose.tags import TAGS, Tag
from screenplay.prose.tagtail import Piece, Role, limit_manner, read_tail, voice_clause
from screenplay.prose.verbs import SpeechVerb, VerbKind, speech_verb

__all__ = ["DELIVERIES", "Delivery", "find"]

_JOIN = regex.compile(r"(?:^|[\s,])(?:and|then|as|while|before)\s+(?:\p{L}+ly\s+)?$")
_WORD = regex.compile(r"[\p{L}'’-]+")
_SOFT = frozenset("then just also only never still always again soon now finally suddenly and but so".split())
_BE = regex.compile(r"\b(?:was|were|is|are|been|didn't|never)\b")
_SPEAKING = regex.compile(
    r"\b(?:as|ask|while|when)\s+(?:he|she|they|I|\p{Lu}\p{L}+)\s+(?:spoke|said|asked|replied|answered)\b"
)
_MIRTH = frozenset("laugh chuckle giggle chortle snort sigh gasp groan spit cough sob sniff".split())
_MENTAL = frozenset(("recall", "remember"))
_NAMING = regex.compile(
    r"\s+(?:him|her|me|them|it|this|that|\p{Lu}\p{L}+)\b"
)  # `he called her Ann` tells a name, not a call
_ANYBODY = (
    r"(?:(?:a|the|another|his|her|\p{Lu}\p{L}+['’]s)\s+(?:\p{Ll}+\s+){0,2}?voice"
    r"|it|somebody|someone|everybody|everyone|another|others|one\s+of\s+them|they\s+all)"
)
_A_VOICE = regex.compile(rf"{_ANYBODY}\s+(?P<verb>\p{{Ll}}+)", regex.IGNORECASE)
_SAID_A_VOICE = regex.compile(rf"(?P<verb>\p{{Ll}}+)\s+{_ANYBODY}(?!\w)", regex.IGNORECASE)
_DESCRIBED = regex.compile(
    r"\s+(?:by|at|in|on|with|behind|beside|near|from|of|under)\s+[^,;.!?]{1,40}"
)  # `said the man by the door`
_SOUNDING = frozenset(("sounded", "sounds"))


@dataclass(frozen=True, slots=True)
class Delivery:
    """One sentence with a tag, taken apart.

    Attributes:
        sentence: Index of the sentence.
        quotation: Index of the quotation that the tag belongs to.
        leading: The tag stands before its quotation.
        pieces: The parts in order.
        thinking: The tag is of a thought.
    """

    sentence: int
    quotation: int
    leading: bool
    pieces: tuple[Piece, ...]
    thinking: bool = False


DELIVERIES: Layer[Delivery] = Layer("deliveries")


def find(annotated: Annotated) -> tuple[Delivery, ...]:
    """Take apart the sentences that hold tags.

    Args:
        annotated: The manuscript with its sentences, mentions, tags and kinds.

    Returns:
        One delivery for each sentence with a tag, in order; sentences of beats have none.
    """
    return tuple(_walk(annotated))


def _walk(annotated: Annotated) -> Iterator[Delivery]:
    text, sentences, mentions = annotated.text, annotated[SENTENCES], annotated[MENTIONS]
    kinds = annotated[KINDS]
    done = -1
    for tag in annotated[TAGS]:
        if tag.sentence == done or kinds[tag.quotation].kind in (UtteranceKind.WORDS, UtteranceKind.MESSAGE):
            continue
        sentence = sentences[tag.sentence]
        verb = tag.verb or _feeling(text, tag, sentence, mentions)
        if verb is None or not _is_tag(annotated, tag, sentence, verb):
            continue
        done = tag.sentence
        pieces = limit_manner(list(_pieces(text, sentence, tag, verb, mentions)))
        if _tells_act(text, pieces):
            continue
        yield Delivery(tag.sentence, tag.quotation, tag.leading, tuple(pieces), thinking=verb.kind is VerbKind.THINK)


def _is_tag(annotated: Annotated, tag: Tag, sentence: Sentence, verb: SpeechVerb) -> bool:
    """The sentence is a tag for its speech, not an act told in a sentence of its own."""
    text = annotated.text
    if verb.lemma in _MENTAL or (verb.lemma == "call" and _NAMING.match(text, tag.verb_end, sentence.end)):
        return False
    if tag.leading:
        ended = text[sentence.end - 1] in ".!?"
        return verb.kind is VerbKind.PLAIN or not ended
    start, _ = _core(text, sentence, tag, annotated[MENTIONS])
    if tag.verb is not None and _BE.search(text, start, tag.verb_end):
        return False
    if verb.kind is VerbKind.ACT or verb.lemma in _MIRTH:
        quotation = annotated[QUOTATIONS][tag.quotation]
        own = text[sentence.start].isupper() and text[quotation.end - 1] in ".!?…" and text[sentence.end - 1] in ".!?…"
        return not own or _SPEAKING.search(text, tag.verb_end, sentence.end) is not None
    return True


def _feeling(text: str, tag: Tag, sentence: Sentence, mentions: Sequence[Mention]) -> SpeechVerb | None:
    """`she sounded deeply saddened` tells the voice, as a tag would; so does `a voice said`."""
    if tag.leading:
        return None
    voice = _nobody(text, sentence)
    if voice is not None:
        return speech_verb(voice["verb"])
    if tag.mention is None:
        return None
    if voice_clause(text, sentence.start, sentence.end) and _SPEAKING.search(text, sentence.start, sentence.end):
        return SpeechVerb("speak", VerbKind.PLAIN)
    word = _WORD.search(text, mentions[tag.mention].end, sentence.end)
    return SpeechVerb("sound", VerbKind.VOICE) if word and word[0].casefold() in _SOUNDING else None


def _nobody(text: str, sentence: Sentence) -> regex.Match[str] | None:
    """A tag whose subject is nobody in particular: `a voice said`, `somebody yelled`, `it cried`."""
    match = _A_VOICE.match(text, sentence.start, sentence.end) or _SAID_A_VOICE.match(
        text, sentence.start, sentence.end
    )
    verb = speech_verb(match["verb"]) if match else None
    return match if verb is not None and verb.kind in (VerbKind.PLAIN, VerbKind.VOICE) else None


def _tells_act(text: str, pieces: Sequence[Piece]) -> bool:
    """`Her hands shook as she spoke`: the clause of speaking only times the act, which is kept whole."""
    if [piece.role for piece in pieces] != [Role.ACT, Role.TAG]:
        return False
    return _SPEAKING.match(text, pieces[1].start, pieces[1].end) is not None


def _pieces(text: str, sentence: Sentence, tag: Tag, verb: SpeechVerb, mentions: Sequence[Mention]) -> Iterator[Piece]:
    speaking = _SPEAKING.search(text, sentence.start, sentence.end) if tag.verb is None else None
    if speaking is not None:  # `her tone was flat as she talked`
        yield from _before(text, sentence.start, speaking.start())
        yield Piece(speaking.start(), speaking.end(), Role.TAG)
        yield from read_tail(text, speaking.end(), sentence.end, verb)
        return
    start, end = _core(text, sentence, tag, mentions)
    verb_end = max(end, tag.verb_end)
    voice = _nobody(text, sentence) if tag.verb is None else None
    if voice is not None:
        described = _DESCRIBED.match(text, voice.end(), sentence.end) if voice.end("verb") < voice.end() else None
        verb_end = described.end() if described else voice.end()
    elif tag.verb is None and tag.mention is not None:
        word = _WORD.search(text, mentions[tag.mention].end, sentence.end)
        verb_end = word.end() if word else verb_end
    yield from _before(text, sentence.start, start)
    if verb.kind in (VerbKind.VOICE, VerbKind.ACT, VerbKind.SING):
        yield Piece(start, verb_end, Role.MANNER, f"{_adverbs(text, start, verb_end)} {verb.ing}".strip())
    else:
        adverbs = _adverbs(text, start, verb_end)
        yield Piece(start, verb_end, Role.MANNER if adverbs else Role.TAG, adverbs)
    yield from read_tail(text, verb_end, sentence.end, verb)


def _core(text: str, sentence: Sentence, tag: Tag, mentions: Sequence[Mention]) -> tuple[int, int]:
    """Where subject and verb stand, with the words between; only the verb if its subject is far."""
    start, end = tag.verb_start, tag.verb_end
    if tag.verb is None:
        start = end = sentence.start
    if tag.mention is not None:
        mention = mentions[tag.mention]
        between = text[mention.end : tag.verb_start] if mention.end <= tag.verb_start else ""
        if mention.start >= tag.verb_end:
            described = _DESCRIBED.match(text, mention.end, sentence.end) if not mention.words[0].isupper() else None
            end = described.end() if described and mention.kind is MentionKind.NOMINAL else mention.end
        elif len(between.split()) <= 3 and "," not in between and not _JOIN.search(between):
            start = mention.start
    join = _JOIN.search(text, sentence.start, start)
    return (trimmed(text, join.start(), start)[0] if join else start), end


def _before(text: str, start: int, stop: int) -> Iterator[Piece]:
    """What stands before the tag: an adverb, a plain `he chuckled`, or an act."""
    first, last = trimmed(text, start, stop)
    while last > first and text[last - 1] in ",;:":
        last -= 1
    words = _WORD.findall(text, first, last)
    if not words:
        return
    if all(word.casefold() in _SOFT for word in words):
        yield Piece(first, last, Role.TAG)
    elif len(words) == 1 and words[0].endswith("ly"):
        yield Piece(first, last, Role.MANNER, words[0].casefold())
    elif len(words) <= 3 and (verb := speech_verb(words[-1])) and verb.kind in (VerbKind.VOICE, VerbKind.ACT):
        yield Piece(first, last, Role.MANNER, verb.ing)
    else:
        manner = voice_clause(text, first, last)
        yield Piece(first, last, Role.MANNER if manner else Role.ACT, manner or " ".join(text[first:last].split()))


def _adverbs(text: str, start: int, end: int) -> str:
    """The adverbs of manner between subject and verb: `he sarcastically said`."""
    return " ".join(
        word.casefold()
        for word in _WORD.findall(text, start, end)
        if word.endswith("ly") and word.islower() and word not in _SOFT and speech_verb(word) is None
    )
