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
from screenplay.prose.tag_shapes import shaped
from screenplay.prose.tag_use import joins
from screenplay.prose.tagpieces import Piece, Role, has_verb
from screenplay.prose.tags import TAGS, Tag
from screenplay.prose.tagtail import limit_manner, read_tail, tells_manner, voice_clause
from screenplay.prose.verbs import SpeechVerb, VerbKind, speech_verb
from screenplay.prose.words import is_past_verb

__all__ = ["DELIVERIES", "Delivery", "find", "voice_speaks"]

_JOIN = regex.compile(
    r"(?:^|[\s,])(?:(?:and|but)\s+(?:then|so|again|at\s+last)|and|but|then|as|while|before)\s+(?:\p{L}+ly\s+)?$"
)
_WORD = regex.compile(r"[\p{L}'’-]+")
_SOFT = frozenset("then just also only never still always again soon now finally suddenly and but so".split())
_AMID = frozenset("too however at last once length himself herself themselves myself all each both".split())
_ALONE = frozenset(
    "thereupon here instead however meanwhile presently or almost even yet for at therefore then".split()
)
_BE = regex.compile(r"\b(?:was|were|is|are|been|didn't|never)\b")
_SPEAKING = regex.compile(
    r"\b(?:as|ask|while|when)\s+(?:he|she|they|I|\p{Lu}\p{L}+)\s+(?:spoke|said|asked|replied|answered)\b"
)
_MIRTH = frozenset("laugh chuckle giggle chortle snort sigh gasp groan spit cough sob sniff".split())
_THINKS = regex.compile(
    r"(?:he|she|I|they|\p{Lu}\p{L}+)\s+(?:thought|thinks|think|(?:told|tells)\s+\p{L}+self)(?:\s+to\s+\p{L}+self)?[.,!?]*",
    regex.IGNORECASE,
)
_ABOUT = regex.compile(r"\s+(?:of|about|that|back)\b")  # `she thought of Ann`: no tag
_REPORTS = regex.compile(r"\s+(?:(?:him|her|me|us|them|\p{Lu}\p{L}+)\s+)?(?:if|whether|that|how|why|where)\s+\p{L}")
_MENTAL = frozenset(("recall", "remember"))
_NAMING = regex.compile(
    r"\s+(?:him|her|me|them|it|this|that|\p{Lu}\p{L}+)\b"
)  # `he called her Ann` tells a name, not a call
_VOICE = r"(?:(?:a|an|the|another|his|her|my|their|\p{Lu}\p{L}+['’]s)\s+(?:\p{Ll}+(?:['’]s)?\s+){0,2}?voice)"
_ANYBODY = (
    rf"(?:{_VOICE}"
    r"|it|somebody|someone|everybody|everyone|another|others|one\s+of\s+them|they\s+all)"
)
_A_VOICE = regex.compile(rf"{_ANYBODY}\s+(?P<verb>\p{{Ll}}+)", regex.IGNORECASE)
_SAID_A_VOICE = regex.compile(rf"(?P<verb>\p{{Ll}}+)\s+{_ANYBODY}(?!\w)", regex.IGNORECASE)
_DESCRIBED = regex.compile(
    r"\s+(?:by|at|in|on|with|behind|beside|near|from|of|under)\s+(?:(?!\s(?:from|through|over)\s)[^,;.!?]){1,40}"
)  # `said the man by the door`
_SAID_VOICE = regex.compile(rf".*\b{_VOICE}\Z", regex.DOTALL)
# Behind these a sentence cannot stop: what stands before the tag needs the tag.
_OWNED = regex.compile(r"(?:['’]s|\b(?:his|her|my|their|the|a|your|our))\s+$", regex.IGNORECASE)
_DANGLING = frozenset(
    "that to of the a an if than when how what who whom which where why as or for with without by in at on into upon"
    " from after before until till his her their my our its your very so not"
    " whether is was are were be been had has have did do does would could should having being".split()
)
_PERCEIVED = regex.compile(r"\b(?:hear|heard|hears|hearing|see|saw|sees|seeing|let|lets|letting|make|made|makes)$")
_OBJECT = regex.compile(r"(?:him|them|me|us|herself|himself|themselves|itself)\b")
_WOULD = regex.compile(r"\b(?:would|could|should|might|must|may|can|will)\b")
_LEADING_WHEN = regex.compile(r"(?:(?:and|but|then|so)\s+)?(?:when|as|while)\s+", regex.IGNORECASE)
_LEADING_ING = regex.compile(r"(?:(?:and|but|then|so)\s+)?(?:\p{Ll}+ly\s+)?\p{L}{2,}ing\b", regex.IGNORECASE)
_OPENING_PHRASE = frozenset("after before in with at from by on without for like under over through across".split())
_LEADING_WORDS = 8  # of a phrase before the tag that may stand in a parenthetical
_AND_WHO = regex.compile(r"\s+and\s+(?:\p{Lu}|the\s)")
_WHO = regex.compile(r"(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?\p{Lu}[\p{L}'’-]*|[Tt]he\s+\p{Ll}+")
_ARTICLES = frozenset("a an the great big little old young tall his her".split())
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
        if kinds[tag.quotation].kind is UtteranceKind.THOUGHT and _only_thinks(text, sentence):
            done = tag.sentence
            whole = Piece(sentence.start, sentence.end, Role.TAG)
            yield Delivery(tag.sentence, tag.quotation, tag.leading, (whole,), thinking=True)
            continue
        verb = tag.verb or _feeling(text, tag, sentence, mentions)
        if verb is None or not _is_tag(annotated, tag, sentence, verb):
            continue
        done = tag.sentence
        pieces = limit_manner(list(_pieces(text, sentence, tag, verb, mentions)))
        if _tells_act(text, pieces) or _dangles(text, sentence, pieces, leading=tag.leading):
            continue
        yield Delivery(tag.sentence, tag.quotation, tag.leading, tuple(pieces), thinking=verb.kind is VerbKind.THINK)


def _only_thinks(text: str, sentence: Sentence) -> bool:
    """The sentence says that somebody thinks, and nothing else."""
    return _THINKS.fullmatch(text, sentence.start, sentence.end) is not None


def _is_tag(annotated: Annotated, tag: Tag, sentence: Sentence, verb: SpeechVerb) -> bool:
    """The sentence is a tag for its speech, not an act told in a sentence of its own."""
    text = annotated.text
    if tag.verb is not None and _is_noun(text, tag, verb):
        return False
    subject = annotated[MENTIONS][tag.mention] if tag.mention is not None else None
    inverted = subject is not None and subject.start >= tag.verb_end  # `called Ann`
    names = verb.lemma == "call" and not inverted and _NAMING.match(text, tag.verb_end, sentence.end)
    about = verb.kind is VerbKind.THINK and _ABOUT.match(text, tag.verb_end, sentence.end) is not None
    if verb.lemma in _MENTAL or names or about:
        return False
    if tag.leading:
        ended = text[sentence.start : sentence.end].rstrip(" *_")[-1:] in (".", "!", "?")
        if ended and _REPORTS.match(text, tag.verb_end, sentence.end):
            return False  # `he asked if she was in.`
        return verb.kind is VerbKind.PLAIN or not ended
    start, _ = _core(text, sentence, tag, annotated[MENTIONS])
    lasting = text[tag.verb_start : tag.verb_end].endswith("ing")  # `she was saying`
    if tag.verb is not None and not lasting and _BE.search(text, start, tag.verb_end):
        return False
    if start > sentence.start and _WOULD.search(text, start, tag.verb_end):
        return False  # `Praying that he would suggest it`
    if verb.kind is VerbKind.ACT or verb.lemma in _MIRTH:
        quotation = annotated[QUOTATIONS][tag.quotation]
        own = text[sentence.start].isupper() and text[quotation.end - 1] in ".!?…" and text[sentence.end - 1] in ".!?…"
        return not own or _SPEAKING.search(text, tag.verb_end, sentence.end) is not None
    return True


def _is_noun(text: str, tag: Tag, verb: SpeechVerb) -> bool:
    """`Tom's mouth`, `his whisper`: the base of a verb behind an owner names a thing."""
    base = text[tag.verb_start : tag.verb_end].casefold() == verb.lemma
    return base and _OWNED.search(text, max(0, tag.verb_start - 20), tag.verb_start) is not None


def _bare_act(text: str, piece: Piece) -> bool:
    """An act that opens on a verb of the past, behind a comma alone."""
    word = _WORD.match(piece.text)
    comma = text[max(0, piece.start - 3) : piece.start].rstrip().endswith(",")
    return comma and not piece.wants_subject and word is not None and is_past_verb(word[0])


def _dangles(text: str, sentence: Sentence, pieces: Sequence[Piece], *, leading: bool) -> bool:
    """What stands before the tag is no sentence without it: `it was strange to hear the man say`."""
    first = pieces[0] if pieces else None
    if any(piece.role is not Role.TAG and _OBJECT.match(piece.text) for piece in pieces[1:]):
        return True  # `she declared him to be asleep`
    own = leading or not joins(text, sentence.start)
    if pieces and own and pieces[-1].role is Role.ACT and _bare_act(text, pieces[-1]):
        return True  # `she read the list, crossed out "Salt," ...`
    if first is None or first.role is not Role.ACT or first.start != sentence.start:
        return False
    if len(pieces) > 1 and _only_subject(text, first, pieces[1]):
        return True
    words = _WORD.findall(text, first.start, first.end)
    if not words or text[first.end - 1] in ".!?":
        return False
    if leading and not has_verb([word.casefold() for word in words]):
        return True  # `Somewhere near the back a child said, "..."`
    return words[-1].casefold() in _DANGLING or _PERCEIVED.search(first.text) is not None


def _only_subject(text: str, first: Piece, tag: Piece) -> bool:
    """What stands before a bare verb of saying ends with its subject: `..., and all of them, even Ann, said`."""
    verb = _WORD.match(text, tag.start)
    if verb is None or speech_verb(verb[0]) is None:
        return False
    last = regex.split(r",\s+(?:and|but)\s+", first.text)[-1]
    return not has_verb([word.casefold() for word in _WORD.findall(last)])


def _feeling(text: str, tag: Tag, sentence: Sentence, mentions: Sequence[Mention]) -> SpeechVerb | None:
    """`she sounded deeply saddened` tells the voice, as a tag would; so does `a voice said`."""
    if tag.leading:
        return None
    voice = _nobody(text, sentence)
    if voice is not None:
        return speech_verb(voice["verb"])
    shape = shaped(text, sentence.start, sentence.end)
    if shape is not None:
        return shape.verb
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
    shape = shaped(text, sentence.start, sentence.end) if tag.verb is None and not tag.leading else None
    if shape is not None and _nobody(text, sentence) is None:
        yield Piece(sentence.start, shape.end, Role.MANNER if shape.manner else Role.TAG, shape.manner)
        yield from read_tail(text, shape.end, sentence.end, shape.verb)
        return
    start, end = _core(text, sentence, tag, mentions)
    verb_end = max(end, tag.verb_end)
    voice = _nobody(text, sentence) if tag.verb is None or voice_speaks(text, sentence) else None
    if voice is not None:
        verb_end = _described_end(text, voice, sentence)
    elif tag.verb is None and tag.mention is not None:
        word = _WORD.search(text, mentions[tag.mention].end, sentence.end)
        verb_end = word.end() if word else verb_end
    subject = mentions[tag.mention] if tag.mention is not None else None
    own = subject is not None and subject.start >= start and subject.kind is not MentionKind.PRONOUN
    yield from _before(text, sentence.start, start, another=own)
    if verb.kind in (VerbKind.VOICE, VerbKind.ACT, VerbKind.SING):
        yield Piece(start, verb_end, Role.MANNER, f"{_adverbs(text, start, verb_end)} {verb.ing}".strip())
    else:
        adverbs = _adverbs(text, start, verb_end)
        yield Piece(start, verb_end, Role.MANNER if adverbs else Role.TAG, adverbs)
    yield from read_tail(text, verb_end, sentence.end, verb)


def _described_end(text: str, voice: regex.Match[str], sentence: Sentence) -> int:
    """The end of a subject that is nobody; where a voice comes from is said of it."""
    described = _DESCRIBED.match(text, voice.end(), sentence.end) if voice.end("verb") < voice.end() else None
    return voice.end() if described is None or _SAID_VOICE.match(voice[0]) else described.end()


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
        elif _one_core(between):
            start = mention.start
    join = _JOIN.search(text, sentence.start, start)
    return (trimmed(text, join.start(), start)[0] if join else start), end


def _one_core(between: str) -> bool:
    """What stands between a subject and its verb joins nothing to them: `she then said`, `he, too, said`."""
    words = between.replace(",", " ").split()
    if words and all(word.casefold() in _SOFT | _AMID or word.endswith("ly") for word in words):
        return len(words) <= 3
    return len(words) <= 3 and "," not in between and not _JOIN.search(between)


def _before(text: str, start: int, stop: int, *, another: bool = False) -> Iterator[Piece]:
    """What stands before the tag, whose subject may be another's: an adverb, a plain `he chuckled`, or an act."""
    first, last = trimmed(text, start, stop)
    while last > first and text[last - 1] in ",;:":
        last -= 1
    words = _WORD.findall(text, first, last)
    if not words:
        return
    if all(word.casefold() in _SOFT or (word.casefold() in _ALONE and len(words) <= 2) for word in words):
        yield Piece(first, last, Role.TAG)
    elif _AND_WHO.match(text, last) and _WHO.fullmatch(text, first, last):
        yield Piece(first, last, Role.MANNER, f"and {text[first:last]}")  # `Ann and Tom said together`
    elif len(words) == 1 and (words[0].endswith("ly") or words[0].casefold() == "aloud"):
        yield Piece(first, last, Role.MANNER, words[0].casefold())
    elif (
        len(words) <= 3
        and (verb := speech_verb(words[-1]))
        and verb.kind in (VerbKind.VOICE, VerbKind.ACT)
        and (not another or words[0].casefold() in ("he", "she", "i"))  # not `a dog barked and a man said`
    ):
        yield Piece(first, last, Role.MANNER, verb.ing)
    else:
        yield _told_before(text, first, last, words)


def _told_before(text: str, first: int, last: int, words: Sequence[str]) -> Piece:
    """A clause before the tag: manner, a phrase for a parenthetical, or an act, without the word that joined it."""
    flat = " ".join(text[first:last].split())
    manner = voice_clause(text, first, last)
    if manner:
        return Piece(first, last, Role.MANNER, manner)
    small = [word.casefold() for word in words]
    if _LEADING_ING.match(text, first, last):
        return Piece(first, last, Role.ACT, flat, wants_subject=True)
    joining = _LEADING_WHEN.match(text, first, last)
    if joining and has_verb(small) and "," not in flat:
        return Piece(first, last, Role.ACT, " ".join(text[joining.end() : last].split()))
    if _phrase_only(small) and not has_verb(small) and len(small) <= _LEADING_WORDS:
        return Piece(first, last, Role.MANNER, flat[0].lower() + flat[1:] if small[0] not in ("i",) else flat)
    return Piece(first, last, Role.ACT, flat)


def _phrase_only(words: Sequence[str]) -> bool:
    """Words that open with a preposition, maybe behind `then`: `after a pause`, `then in a low voice`."""
    place = 0
    while place < len(words) - 1 and words[place] in ("then", "and", "but", "only", "just"):
        place += 1
    return words[place] in _OPENING_PHRASE and words[-1] not in _DANGLING


def _adverbs(text: str, start: int, end: int) -> str:
    """The adverbs of manner between subject and verb: `he sarcastically said`."""
    words = _WORD.findall(text, start, end)
    return " ".join(
        word
        for before, word, after in zip(("", *words), words, (*words[1:], ""), strict=False)
        if word.islower()
        and tells_manner(word)
        and word not in _SOFT
        and speech_verb(word) is None
        and (before.casefold() not in _ARTICLES or speech_verb(after))  # `a tall surly fellow`
    )


def voice_speaks(text: str, sentence: Sentence) -> bool:
    """The subject of a tag is a voice: `said a voice in the hall`."""
    match = _nobody(text, sentence)
    return match is not None and regex.search(r"(?:^|\s)voice(?:\s|$)", match[0]) is not None
