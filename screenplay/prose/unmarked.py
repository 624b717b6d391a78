"""Speech, thoughts and messages that stand in the narration without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from screenplay.manuscript import Emphasis
from screenplay.prose.manner import Manner
from screenplay.prose.marked import Quotation, QuotationKind
from screenplay.prose.spans import trimmed
from screenplay.prose.splitting import sentence_spans
from screenplay.prose.verbs import VerbKind, speech_verb
from screenplay.prose.words import is_past_verb

__all__ = ["find_unmarked"]

_WHO = r"(?:[Hh]e|[Ss]he|I|(?:Mr|Mrs|Ms|Dr|Miss)\.?\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+)"
_THOUGHT = regex.compile(
    rf"(?P<before>.*?)(?P<comma>,?)\s*\b(?P<who>{_WHO})\s+(?:had\s+)?(?:thought|thinks|(?:told|tells)\s+(?:him|her|my)self)\b"
    r"(?P<self>\s+to\s+(?:him|her|my)self)?(?P<after>.*)",
    regex.DOTALL,
)
_INVERTED = regex.compile(
    rf"(?P<before>.*?)(?P<comma>,)\s*thought\s+(?P<who>{_WHO})(?P<self>\s+to\s+(?:him|her|my)self)?(?P<after>.*)",
    regex.DOTALL,
)
_WONDERED = regex.compile(
    rf"(?P<before>.*\?)(?P<comma>)\s*(?P<who>{_WHO})\s+(?:wondered|wonders)\b(?P<self>)(?P<after>.*)", regex.DOTALL
)
_LED = regex.compile(rf"(?P<who>{_WHO})\s+(?:had\s+)?(?:thought|thinks)\s*[,:]\s*(?P<words>\p{{Lu}}.*)", regex.DOTALL)
_MORE = regex.compile(r"\s*,\s*(?P<more>[^,;]+)[.!?]*")
_I = regex.compile(r"\bI\b")
_NOW = regex.compile(
    r"\b(?:(?:it|that|he|she|there|what|who|here|how|where|they|you|we|I)['’](?:s|re|ve|ll|m)|is|are|am|has|will"
    r"|isn['’]t|aren['’]t|hasn['’]t|won['’]t|can['’]t|doesn['’]t|don['’]t)\b",
    regex.IGNORECASE,
)
_SHE_DID = regex.compile(
    r"\b(?:he|she|they)\s+(?:had|was|were|did|could|would|said|thought|looked|put|took|went|turned|knew|felt|sat|stood)\b",
    regex.IGNORECASE,
)
_THIRD = regex.compile(r"\b(?:he|she|his|her|hers|him|himself|herself|they|them|their)\b", regex.IGNORECASE)
_OWN = regex.compile(r"\b(?:I|my|me|I'm|I've|I'll|I'd)\b")
_FIRST_OR_SECOND = regex.compile(
    r"\b(?:I|I'm|I'll|I've|I'd|me|my|we|us|our|you|your|you're|you've|let's)\b", regex.IGNORECASE
)
_SECOND = regex.compile(r"\b(?:you|your|you're|you've|you'll|let's)\b", regex.IGNORECASE)
_EXCLAIMS = regex.compile(
    r"(?:oh|hey|wow|hi|hello|yes|no|well|please|okay|ok|come|look|stop|wait|my god|oh my|damn|god|thanks|thank)\b",
    regex.IGNORECASE,
)
_TAGLIKE = regex.compile(rf"(?P<who>{_WHO})\s+(?:\p{{Ll}}+ly\s+)?(?P<verb>\p{{L}}+)\b")
_TAGGED = regex.compile(
    rf"(?P<before>.+?)\s*,\s*(?P<who>{_WHO})\s+(?P<verb>\p{{L}}+)(?:\s+\p{{Ll}}+ly)?[.!?]", regex.DOTALL
)
_TAGGED_INVERTED = regex.compile(
    rf"(?P<before>.+?)\s*,\s*(?P<verb>\p{{Ll}}+)\s+(?P<who>{_WHO})(?:\s+\p{{Ll}}+ly)?[.!?]", regex.DOTALL
)
_LAST_WORD = regex.compile(r"(\p{L}+)[^\p{L}]*$")
_REPORTING = frozenset("that what as than so how why if when where which who and but or because or like".split())
_WRITTEN = regex.compile(
    r"\b(?:message|messages|text|texts|note|letter|e-?mail|voicemail|postcard|telegram|phone)\b", regex.IGNORECASE
)
_SOON = 4  # sentences within which a message follows what announces it


def find_unmarked(
    text: str, paragraph: int, gaps: Sequence[tuple[int, int]], emphases: Sequence[Emphasis], manner: Manner
) -> Iterator[Quotation]:
    """Find what is said, thought or written in one paragraph without quotation marks.

    Args:
        text: The whole text.
        paragraph: Index of the paragraph's block.
        gaps: The stretches of the paragraph outside its quotations.
        emphases: The marked passages of the paragraph.
        manner: How the text is written.

    Yields:
        The pieces, in order within each stretch.
    """
    for number, (start, end) in enumerate(gaps):
        sentences = list(sentence_spans(text, start, end))
        taken = [*_thoughts(text, paragraph, sentences, manner)]
        if not manner.careful:
            taken += _tagged(text, paragraph, sentences, manner)
            taken += _speech(text, paragraph, sentences, after_quotation=number > 0, manner=manner)
            taken += _messages(text, paragraph, sentences, manner)
        taken += _italics(text, paragraph, (start, end), emphases, manner)
        yield from _apart(taken)


def _apart(pieces: Sequence[Quotation]) -> Iterator[Quotation]:
    """Pieces in order; of two that overlap the one found first by the order of the rules."""
    kept: list[Quotation] = []
    for piece in pieces:
        if all(piece.end <= other.start or piece.start >= other.end for other in kept):
            kept.append(piece)
    yield from sorted(kept, key=lambda piece: piece.start)


def _new(text: str, paragraph: int, start: int, end: int, kind: QuotationKind) -> Iterator[Quotation]:
    start, end = trimmed(text, start, end)
    if any(character.isalnum() for character in text[start:end]):
        yield Quotation(start, end, start, end, paragraph, opened=False, closed=False, kind=kind)


def _thoughts(text: str, paragraph: int, sentences: Sequence[tuple[int, int]], manner: Manner) -> Iterator[Quotation]:
    """`Now or never Clara thought.`: thoughts that the thinker could say unchanged, and how they go on."""
    thinking = False
    for start, end in sentences:
        found = list(_thought(text, paragraph, start, end, manner))
        if not found and thinking and not manner.first_person and _is_own(text[start:end]):
            found = list(_new(text, paragraph, start, end, QuotationKind.THOUGHT))
        thinking = bool(found)
        yield from found


def _thought(text: str, paragraph: int, start: int, end: int, manner: Manner) -> Iterator[Quotation]:
    """The thought of a sentence with its tag."""
    if all(text.find(word, start, end) < 0 for word in ("thought", "thinks", "self", "wonder")):
        return
    led = None if manner.first_person else _LED.fullmatch(text, start, end)
    if led is not None and (_OWN.search(led["words"]) or not manner.present) and _is_own(led["words"]):
        yield from _new(text, paragraph, led.start("words"), end, QuotationKind.THOUGHT)
        return
    match = _THOUGHT.fullmatch(text, start, end) or _INVERTED.fullmatch(text, start, end)
    match = match or _WONDERED.fullmatch(text, start, end)
    if match is None or not _closes(match):
        return
    if not _sayable(match["before"]) and (manner.present or manner.first_person or not _in_present(match["before"])):
        return
    stop = match.end("before")
    while stop > start and text[stop - 1] == "," and not match["comma"]:
        stop -= 1
    yield from _new(text, paragraph, start, stop, QuotationKind.THOUGHT)
    rest = _MORE.fullmatch(match["after"])
    if rest and _sayable(rest["more"]) and not is_past_verb(rest["more"].split()[0]):
        offset = match.start("after") + rest.start("more")
        yield from _new(text, paragraph, offset, offset + len(rest["more"].rstrip(".!?")), QuotationKind.THOUGHT)


def _is_own(words: str) -> bool:
    """A sentence in the first person, or in the present where the narration is in the past."""
    own = _I.search(words) is not None and _SHE_DID.search(words) is None
    return own or _in_present(words)


def _in_present(words: str) -> bool:
    """A verb in the present shows words that somebody thinks, in a narration in the past."""
    return _NOW.search(words) is not None and _SHE_DID.search(words) is None


def _closes(match: regex.Match[str]) -> bool:
    """The tag ends here, or goes on with `as`, a comma or `to herself`: nothing is reported behind it."""
    after = match["after"].lstrip()
    return not after or after[0] in ".,;:!?…" or after.startswith("as ") or bool(match["self"])


def _sayable(words: str) -> bool:
    """The words could be said unchanged in the first person: no third person, no past, no `that`."""
    stripped = words.strip(" \n,")
    own = _OWN.search(stripped) is not None
    if not any(character.isalpha() for character in stripped) or (_THIRD.search(stripped) and not own):
        return False
    last = _LAST_WORD.search(stripped)
    if last and last[1].casefold() in _REPORTING:
        return False
    return own or not any(word.casefold() in _PAST for word in regex.findall(r"\p{L}+", stripped))


_PAST = frozenset("was were had did said went came knew saw thought felt would could".split())


def _tagged(text: str, paragraph: int, sentences: Sequence[tuple[int, int]], manner: Manner) -> Iterator[Quotation]:
    """`No it's not Lopez, she said.`: a sentence before its own tag that somebody could say unchanged."""
    for start, end in sentences:
        match = _TAGGED.fullmatch(text, start, end) or _TAGGED_INVERTED.fullmatch(text, start, end)
        verb = speech_verb(match["verb"]) if match else None
        if match is None or verb is None or verb.kind not in (VerbKind.PLAIN, VerbKind.VOICE):
            continue
        before = match["before"]
        personal = _FIRST_OR_SECOND.search(before) or _EXCLAIMS.match(before)
        now = not manner.present and not manner.first_person and _in_present(before)
        if is_past_verb(match["verb"]) and ((personal and _sayable(before)) or now):
            yield from _new(text, paragraph, start, match.end("before"), QuotationKind.SPEECH)


def _speech(
    text: str, paragraph: int, sentences: Sequence[tuple[int, int]], *, after_quotation: bool, manner: Manner
) -> Iterator[Quotation]:
    """`Oh dear is that Carl! Tess shrieked`: a sentence before one that looks like its tag."""
    for place, (start, end) in enumerate(sentences[:-1]):
        sentence = text[start:end]
        if not sentence.endswith(("!", "?")) or _THOUGHT.fullmatch(sentence):
            continue
        following = _TAGLIKE.match(text, sentences[place + 1][0], sentences[place + 1][1])
        if following is None:
            continue
        verb = speech_verb(following["verb"])
        spoken = verb is not None and verb.kind in (VerbKind.PLAIN, VerbKind.VOICE)
        beside = after_quotation and place == 0
        addressed = not manner.first_person and (_SECOND.search(sentence) or _EXCLAIMS.match(sentence))
        if (spoken and (beside or addressed or _EXCLAIMS.match(sentence))) or (addressed and place == 0):
            yield from _new(text, paragraph, start, end, QuotationKind.SPEECH)


def _messages(text: str, paragraph: int, sentences: Sequence[tuple[int, int]], manner: Manner) -> Iterator[Quotation]:
    """What a message says, behind the sentence in which it arrives: addressed to somebody, in no third person."""
    if manner.first_person:
        return
    for place, (start, end) in enumerate(sentences[:-1]):
        if not _WRITTEN.search(text, start, end):
            continue
        first = next(
            (n for n in range(place + 1, min(place + _SOON, len(sentences))) if _is_addressed(text, sentences, n)), None
        )
        if first is None:
            continue
        stop = first
        while stop < len(sentences) and _is_addressed(text, sentences, stop):
            stop += 1
        if any(_SECOND.search(text, *sentences[n]) for n in range(first, stop)):
            yield from _new(text, paragraph, sentences[first][0], sentences[stop - 1][1], QuotationKind.MESSAGE)
        return


def _is_addressed(text: str, sentences: Sequence[tuple[int, int]], number: int) -> bool:
    start, end = sentences[number]
    if _THOUGHT.fullmatch(text, start, end):
        return False
    return _FIRST_OR_SECOND.search(text, start, end) is not None or (
        not _THIRD.search(text, start, end) and number + 1 == len(sentences)
    )


def _italics(
    text: str, paragraph: int, gap: tuple[int, int], emphases: Sequence[Emphasis], manner: Manner
) -> Iterator[Quotation]:
    """Whole sentences in italics, in the first or second person or as a question or exclamation."""
    for mark in emphases:
        if mark.bold or not (gap[0] <= mark.start and mark.end <= gap[1]):
            continue
        words = text[mark.inner_start : mark.inner_end]
        before = text[gap[0] : mark.start].rstrip()
        opens = not before or before[-1] in '.!?…:,"”'
        ends = words.rstrip()[-1:] in (".", "!", "?", "…")
        personal = _FIRST_OR_SECOND.search(words) is not None and not manner.first_person
        if (
            opens
            and ends
            and words[:1].isupper()
            and (personal or (words.count(" ") >= 2 and not _THIRD.search(words)))
        ):
            yield from _new(text, paragraph, mark.inner_start, mark.inner_end, QuotationKind.THOUGHT)
