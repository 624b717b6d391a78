"""What stands behind the verb of a speech tag: manner, acts, circumstances, or nothing that needs to be kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache

import regex

from screenplay.prose.lexicon import rows
from screenplay.prose.spans import trimmed
from screenplay.prose.verbs import SpeechVerb, VerbKind, speech_verb
from screenplay.prose.words import is_past_verb

__all__ = ["Piece", "Role", "limit_manner", "read_tail", "voice_clause"]

_MANNER_WORDS = 8  # a parenthetical holds about so many
_FEW_WORDS = 4  # words without a verb that only tell which man it is who speaks
_FAR = 250  # characters behind the verb, beyond which nothing speaks of the voice any more


class Role(Enum):
    """What a part of a tag is good for."""

    TAG = "tag"  # the cue says it
    MANNER = "manner"  # a parenthetical
    ACT = "act"  # action


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a tag's sentence.

    Attributes:
        start: Offset of its first character.
        end: One past its last.
        role: What it is good for.
        text: For manner and acts the words to print; they are the source's, but for a verb's -ing form.
        wants_subject: An act whose verb has no subject of its own.
    """

    start: int
    end: int
    role: Role
    text: str = ""
    wants_subject: bool = False


@dataclass(frozen=True, slots=True)
class _At:
    """A place in the tail of a tag."""

    text: str
    place: int
    end: int
    verb: SpeechVerb


_WHO = r"(?:he|she|they|I|it|we|(?:the|his|her|a)\s+\p{Ll}+|\p{Lu}\p{L}+)"
_EDGE = r"(?=\s*[,;:.!?…—]|\s+(?:and|but|as|ask|while|when|then|before|after|until|something)\b|\s*$)"
_EMPTY = regex.compile(
    r"(?:to\s+)?(?:him|her|my|it|them)sel(?:f|ves)\b"
    r"|(?:at\s+(?:last|length|once)|again|too|then|once\s+more|first|now|instead|also|in\s+(?:turn|reply|answer)"
    r"|finally|eventually|suddenly|immediately|presently|instantly|lately|recently|still|already)\b(?!\s+\p{L})"
)
_WHILE_SPEAKING = regex.compile(
    rf"(?:as|ask|while|when)\s+(?:{_WHO}\s+)?(?:\p{{L}}+ly\s+)?(?P<verb>\p{{Ll}}+)\b(?P<object>(?:\s+(?:the|this|that|his|her|it)\b"
    rf"(?:\s+(?:question|words?|name|line|last\s+words?|story|answer))?)?){_EDGE}"
)
_ADVERB = regex.compile(
    r"(?:(?:very|so|too|rather|quite|almost|more|most|a\s+little|a\s+bit)\s+)?(?P<word>\p{L}+)\b"
    r"(?:(?:\s*,\s*(?:but\s+|and\s+)?|\s+(?:and|but)\s+)\p{L}+ly\b)?"
)
_TO_WHOM = regex.compile(
    rf"to\s+(?:him|her|them|me|us|you|everyone|everybody|nobody|no\s+one|\p{{Lu}}[\p{{L}}.]*(?:\s+\p{{Lu}}\p{{L}}+)*"
    rf"|(?:the|his|her|their|my|a)\s+(?:\p{{L}}+\s+)?\p{{L}}+){_EDGE}",
)
_OBJECT = regex.compile(
    r"(?:him|her|them|me|us|you|it|this|that|\p{Lu}\p{L}+|(?:the|his|her|these|those)\s+"
    rf"(?:last\s+|first\s+|same\s+|final\s+)?(?:question|words?|name|line|answer|story|sentence|others?)){_EDGE}"
)
_PHRASE = regex.compile(
    rf"(?P<preposition>with|in|through|under|without|between|from|at|over|across|above|behind|into|by|around|down|up|on"
    rf"|beneath|past|beyond|like|half|for)\s+(?P<rest>.+?){_EDGE}",
    regex.DOTALL,
)
_STATE = regex.compile(r"(?:as|while)\s+(?:he|she|they|I|\p{Lu}\p{L}+)\s+(?:was|were|is|are)\s+.+", regex.DOTALL)
_JOINED_ACT = regex.compile(r"(?:as|while)\s+(?P<act>.+)", regex.DOTALL)
_FEW = regex.compile(r"(?P<word>\p{Ll}+)(?:\s+\p{L}+){0,1}(?=\s*[,;.!?]?\s*$)")
_PRESENT = regex.compile(r"\p{Ll}{2,}[^s'’]s")  # `opens`, in a text in the present tense
_FINITE = regex.compile(r"\p{Ll}+")
_CONJUNCTION = regex.compile(r"(?:and|but|then)(?:\s+then)?\s+")
_ING = regex.compile(rf"(?P<word>\p{{L}}+ing)\b(?P<rest>.*?){_EDGE}", regex.DOTALL)
_VOICE_CLAUSE = regex.compile(
    r"(?P<subject>(?:his|her|the|my|\p{Lu}\p{L}+['’]s)\s+[^,;]*?)\s+(?P<be>was|were|is|are)\s+(?P<state>.+)",
    regex.DOTALL,
)
_WHO_DID = regex.compile(r"who\s+(?=\p{Ll})")
_VOICE = regex.compile(r"\b(?:voice|tone|words|accent|breath|speech|whisper)\b", regex.IGNORECASE)
_SUBJECTS = frozenset(("he", "she", "they", "it", "i", "we"))
_RELATIVES = frozenset(("that", "which", "who", "whose"))
_NO_PARTICIPLE = frozenset(
    "something nothing everything anything morning evening during king ring thing spring".split()
)
_HELPERS = frozenset("was were is are had has have did do does could would can will might may must should".split())
_COUNTING = frozenset("the a an his her two three four five six several few many some these those".split())
_OUTSIDE = frozenset(("from", "through"))
_NO_MANNER = frozenset(
    "suddenly finally immediately eventually only really early presently instantly lately recently nearly simply merely"
    " family reply rely apply supply fly july ugly lonely friendly lovely likely holy".split()
)


@cache
def _manner(kind: str) -> frozenset[str]:
    return frozenset(word for of, word in rows("manner") if of == kind)


def read_tail(text: str, start: int, end: int, verb: SpeechVerb) -> Iterator[Piece]:
    """Read what follows a verb of speaking in its sentence.

    Args:
        text: The whole text.
        start: Where the verb ends.
        end: Where its sentence ends.
        verb: The verb.

    Yields:
        Pieces that together cover the stretch, white space and signs between them aside.
    """
    place = start
    while True:
        while place < end and not text[place].isalnum():
            place += 1
        if place >= end:
            return
        far = place - start > _FAR
        piece = _act(text, place, end) if far else _next(text, place, end, verb)
        yield piece
        place = piece.end


def limit_manner(pieces: list[Piece]) -> list[Piece]:
    """Let a parenthetical hold about eight words; what is over becomes action."""
    kept = []
    count = 0
    for piece in pieces:
        words = len(piece.text.split())
        if piece.role is Role.MANNER and count and count + words > _MANNER_WORDS + 1:
            kept.append(replace(piece, role=Role.ACT))
            continue
        count += words if piece.role is Role.MANNER else 0
        kept.append(piece)
    return kept


def _next(text: str, place: int, end: int, verb: SpeechVerb) -> Piece:
    """The piece that begins at `place`."""
    shows_voice = verb.kind is not VerbKind.PLAIN
    at = _At(text, place, end, verb)
    for reader in (_dropped, _while_speaking, _adverb, _addressed, _phrase, _joined, _participle, _clause, _relative):
        piece = reader(at)
        if piece is not None:
            return piece
    stop = _edge(text, place, end)
    words = text[place:stop].casefold().split()
    if shows_voice and len(words) < _MANNER_WORDS and not {words[0]} & (_SUBJECTS | _RELATIVES):
        return Piece(place, stop, Role.MANNER, _flat(text, place, stop))
    closed = text[stop:end].lstrip()[:1] in ("", ",", ".", ";", "!", "?")
    if closed and len(words) <= _FEW_WORDS and not any(map(_is_verb, words, ("", *words))):
        return Piece(place, stop, Role.TAG)  # `said the man two stools over`
    return _act(text, place, end)


def _is_verb(word: str, before: str) -> bool:
    """A word is a finite verb, and no noun that is counted: `two stools`."""
    return before not in _COUNTING and (is_past_verb(word) or word in _HELPERS or _PRESENT.fullmatch(word) is not None)


def _dropped(at: _At) -> Piece | None:
    match = _EMPTY.match(at.text, at.place, at.end)
    if match is None and at.verb.kind is VerbKind.PLAIN:
        match = _OBJECT.match(at.text, at.place, at.end)
    return Piece(at.place, match.end(), Role.TAG) if match else None


def _while_speaking(at: _At) -> Piece | None:
    """`as he spoke` says nothing; `as he laughed` says how."""
    match = _WHILE_SPEAKING.match(at.text, at.place, at.end)
    spoken = speech_verb(match["verb"]) if match else None
    if match is None or spoken is None:
        return None
    if spoken.kind is VerbKind.PLAIN and spoken.lemma != "cry":
        return Piece(at.place, match.end(), Role.TAG)
    return Piece(at.place, match.end(), Role.MANNER, spoken.ing + (" " + match["object"].strip()).rstrip())


def _adverb(at: _At) -> Piece | None:
    match = _ADVERB.match(at.text, at.place, at.end)
    if match is None:
        return None
    word = match["word"].casefold()
    if (word.endswith("ly") and word not in _NO_MANNER) or word in _manner("adverb"):
        return Piece(at.place, match.end(), Role.MANNER, _flat(at.text, at.place, match.end()))
    return None


def _addressed(at: _At) -> Piece | None:
    match = _TO_WHOM.match(at.text, at.place, at.end)
    if match is None:
        return None
    return Piece(at.place, match.end(), Role.MANNER, _flat(at.text, at.place, match.end()).rstrip("."))


def _phrase(at: _At) -> Piece | None:
    match = _PHRASE.match(at.text, at.place, at.end)
    if match is None:
        return None
    words = [word.casefold() for word in regex.findall(r"[\p{L}'’-]+", match["rest"])]
    if (_SUBJECTS | _RELATIVES) & set(words):  # more than a phrase: `in the way he spoke when he was tired`
        few = len(at.text[at.place : at.end].split()) <= _MANNER_WORDS and _manner("noun") & set(words)
        return (
            Piece(at.place, at.end, Role.MANNER, _flat(at.text, at.place, at.end))
            if few
            else _act(at.text, at.place, at.end)
        )
    told = at.verb.kind is not VerbKind.PLAIN or match["preposition"] in ("without", "half", "like")
    if (told or _manner("noun") & set(words)) and len(words) <= _MANNER_WORDS:
        return Piece(at.place, match.end(), Role.MANNER, _flat(at.text, at.place, match.end()))
    if match["preposition"] in _OUTSIDE and len(words) <= 4:
        return Piece(at.place, match.end(), Role.MANNER, _flat(at.text, at.place, match.end()))
    return None


def _joined(at: _At) -> Piece | None:
    """What is joined by as, and, but: another act, or more about the manner."""
    state = _STATE.match(at.text, at.place, at.end)
    if state and at.verb.kind is not VerbKind.PLAIN and len(state[0].split()) < _MANNER_WORDS and "," not in state[0]:
        return Piece(at.place, at.end, Role.MANNER, _flat(at.text, at.place, at.end).rstrip(".!?… "))
    act = _JOINED_ACT.match(at.text, at.place, at.end)
    if act:
        return _act(at.text, act.start("act"), at.end, start=at.place)
    conjunction = _CONJUNCTION.match(at.text, at.place, at.end)
    if conjunction is None:
        return None
    following = conjunction.end()
    said = _FINITE.match(at.text, following, at.end)
    spoken = speech_verb(said[0]) if said else None
    if said and spoken and spoken.kind is VerbKind.PLAIN and at.text.startswith("and", at.place):
        return Piece(at.place, said.end(), Role.TAG)
    more = _FEW.match(at.text, following, at.end)
    if more and not is_past_verb(more["word"]) and more["word"].casefold() not in _SUBJECTS:
        return Piece(at.place, more.end(), Role.MANNER, _flat(at.text, at.place, more.end()))
    if _PHRASE.match(at.text, following, at.end) or _ing(at.text, following, at.end):
        return Piece(at.place, following, Role.TAG)
    bare = said is not None and (is_past_verb(said[0]) or _PRESENT.fullmatch(said[0]) is not None)
    begin = at.place if at.text.startswith("but", at.place) else following
    return replace(_act(at.text, begin, at.end, start=at.place), wants_subject=bare)


def _participle(at: _At) -> Piece | None:
    match = _ing(at.text, at.place, at.end)
    if match is None:
        return None
    if match["word"].casefold() in _manner("ing") and len(match[0].split()) <= _MANNER_WORDS:
        return Piece(at.place, match.end(), Role.MANNER, _flat(at.text, at.place, match.end()))
    return replace(_act(at.text, at.place, at.end), wants_subject=True)


def _ing(text: str, place: int, end: int) -> regex.Match[str] | None:
    match = _ING.match(text, place, end)
    return match if match and len(match["word"]) > 4 and match["word"].casefold() not in _NO_PARTICIPLE else None


def _clause(at: _At) -> Piece | None:
    """`his words were thick with sleep`: a clause about the voice is manner, without its `be`."""
    words = voice_clause(at.text, at.place, at.end)
    return Piece(at.place, at.end, Role.MANNER, words) if words else None


def _relative(at: _At) -> Piece | None:
    """`who had come in`: an act of the speaker."""
    match = _WHO_DID.match(at.text, at.place, at.end)
    if match is None:
        return None
    return replace(_act(at.text, match.end(), at.end, start=at.place), wants_subject=True)


def voice_clause(text: str, start: int, end: int) -> str | None:
    """The manner that a clause about the voice tells: `his voice was soft` -> `his voice soft`; else None."""
    match = _VOICE_CLAUSE.match(text, start, end)
    if match is None or not _VOICE.search(match[0]) or len(match[0].split()) > _MANNER_WORDS + 1:
        return None
    return " ".join(f"{match['subject']} {match['state']}".split()).rstrip(".!?…, ")


def _act(text: str, begin: int, end: int, *, start: int | None = None) -> Piece:
    return Piece(begin if start is None else start, end, Role.ACT, _flat(text, begin, end))


def _edge(text: str, place: int, end: int) -> int:
    match = regex.compile(_EDGE).search(text, place + 1, end)
    return match.start() if match else end


def _flat(text: str, start: int, end: int) -> str:
    start, end = trimmed(text, start, end)
    return " ".join(text[start:end].split())
