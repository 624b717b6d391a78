"""What as, while, and, but join to a speech tag: a state, a comparison, an act, more about the manner; who is told."""

from __future__ import annotations

from dataclasses import replace

import regex

from screenplay.prose.tagpieces import HELPERS, MANNER_WORDS, At, Piece, Role, act, apart, flat, has_verb
from screenplay.prose.verbs import VerbKind
from screenplay.prose.words import is_past_verb

__all__ = [
    "CONJUNCTION",
    "PRESENT",
    "at_last",
    "compared",
    "joined_act",
    "louder",
    "phrase_then_act",
    "said_with",
    "told_whom",
    "while_state",
]

_WHOM = regex.compile(r"(?:the|his|her|my|their|our|an?|one\s+of\s+the)\s+\p{Ll}[^,.;:!?—–]*")
_FEW_WORDS = 4  # words that only tell who it is
_AS_ONE = regex.compile(  # `as one does to strangers`
    r"as\s+(?!if\b|though\b)(?:(?:a|an|the|any|some)\s+)?\p{L}+\s+(?:do|does|did|will|would|might|must|always|only|can)\b[^,;.!?]*"
)
_AND_THEN = regex.compile(  # `and, after a moment, drove on`
    r"(?:and|but),\s+(?P<phrase>(?:after|before|with|without|in|at|for|on|by|from)\s+[^,;.!?]{1,60}),\s+(?P<verb>\p{Ll}+)"
)
_AT_LAST = regex.compile(
    r"(?:for\s+once|at\s+(?:last|once)|in\s+the\s+end|after\s+(?:that|a\s+\p{Ll}+))\s+(?P<verb>\p{Ll}+?)(?:n['’]t)?(?!\p{L})"
)
_COMPARATIVE = regex.compile(r"(?:\p{Ll}+er|more\s+\p{Ll}+)\b[^,;.!?]*")
_LOUDER = frozenset("louder quieter softer lower higher faster slower slowlier gentler sharper firmer more".split())
_STATE = regex.compile(r"(?:as|while)\s+(?:he|she|they|I|\p{Lu}\p{L}+)\s+(?:was|were|is|are)\s+.+", regex.DOTALL)
_MOVING = regex.compile(r"(?:as|while)\s+(?:he|she|they|I|we|\p{Lu}\p{L}+)\s+\p{Ll}+(?=\s*[,;.!?]|\s*$)")
_JOINED_ACT = regex.compile(
    r"(?:as|while|the\s+(?:moment|minute|instant|second)(?:\s+that)?)\s+(?!if\b|though\b|\p{L}+\s+as\b)(?P<act>.+)",
    regex.DOTALL,
)
PRESENT = regex.compile(
    r"(?!(?:this|his|its|hers|ours|theirs|always|perhaps|sometimes|besides|thus|plus|\p{Ll}+wards|\p{Ll}+stairs|\p{Ll}+doors)\b)"
    r"\p{Ll}{2,}[^s'’]s"
)  # `opens`, in a text in the present tense
_SAID_WITH = regex.compile(
    r"and\s+(?P<who>(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?(?:\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)?|(?:the|his|her|their|my)\s+(?:\p{Ll}+\s+)?\p{Ll}+))"
    r"(?:\s*,?\s+(?:both|together|as\s+one|at\s+once|in\s+(?:unison|chorus)|at\s+the\s+same\s+(?:time|moment)))?(?=\s*[,.;!?]|\s*$)"
)
CONJUNCTION = regex.compile(r"(?:and|but|then)(?:\s+then)?\s+")


def while_state(at: At) -> Piece | None:
    """`as he was laughing`, `as he walked`: manner."""
    state = _STATE.match(at.text, at.place, at.end)
    if state and at.verb.kind is not VerbKind.PLAIN and len(state[0].split()) < MANNER_WORDS and "," not in state[0]:
        return Piece(at.place, at.end, Role.MANNER, flat(at.text, at.place, at.end).rstrip(".!?… "))
    moving = _MOVING.match(at.text, at.place, at.end)
    return Piece(at.place, moving.end(), Role.MANNER, flat(at.text, at.place, moving.end())) if moving else None


def compared(at: At) -> Piece | None:
    """`as one does to strangers`: manner, or a sentence of its own if it is long."""
    match = _AS_ONE.match(at.text, at.place, at.end)
    if match is None:
        return None
    if len(match[0].split()) <= MANNER_WORDS + 2:  # it cannot be cut
        return Piece(at.place, match.end(), Role.MANNER, flat(at.text, at.place, match.end()))
    return replace(act(at.text, at.place, at.end), wants_subject=True)


def joined_act(at: At) -> Piece | None:
    """`as she followed him`: an act."""
    joined = _JOINED_ACT.match(at.text, at.place, at.end)
    return act(at.text, joined.start("act"), at.end, start=at.place) if joined else None


def phrase_then_act(at: At) -> Piece | None:
    """`and, after a moment, drove on`: an act that opens with a phrase."""
    match = _AND_THEN.match(at.text, at.place, at.end)
    if match is None or not (is_past_verb(match["verb"]) or PRESENT.fullmatch(match["verb"])):
        return None
    return replace(act(at.text, match.start("phrase"), at.end, start=at.place), wants_subject=True)


def louder(at: At) -> Piece | None:
    """`and then louder, because nobody answered`, `, louder than he meant to`: manner."""
    conjunction = CONJUNCTION.match(at.text, at.place, at.end)
    begins = conjunction.end() if conjunction else at.place
    match = _COMPARATIVE.match(at.text, begins, at.end) if conjunction or apart(at.text, at.place) else None
    if match is None or match[0].split()[0] not in _LOUDER or len(match[0].split()) > MANNER_WORDS:
        return None
    return Piece(at.place, match.end(), Role.MANNER, flat(at.text, at.place, match.end()))


def at_last(at: At) -> Piece | None:
    """`and for once could not speak`: an act."""
    conjunction = CONJUNCTION.match(at.text, at.place, at.end)
    match = _AT_LAST.match(at.text, conjunction.end(), at.end) if conjunction else None
    if conjunction is None or match is None or not (is_past_verb(match["verb"]) or match["verb"] in HELPERS):
        return None
    return replace(act(at.text, conjunction.end(), at.end, start=at.place), wants_subject=True)


def said_with(at: At) -> Piece | None:
    """`and Tom together`: who says it too, in a parenthetical, as a cue is one character's."""
    match = _SAID_WITH.match(at.text, at.place, at.end)
    if match is None or has_verb(match["who"].split()):
        return None  # `and the dog barked`
    return Piece(at.place, match.end(), Role.MANNER, flat(at.text, at.place, match.end()))


def told_whom(at: At) -> Piece | None:
    """`told the girl by the wall`: whom a name or a pronoun tells is told by the talk."""
    match = _WHOM.match(at.text, at.place, at.end)
    if match is None or at.verb.lemma not in ("tell", "ask") or apart(at.text, at.place):
        return None
    words = match[0].casefold().split()
    if not _FEW_WORDS < len(words) <= MANNER_WORDS + 1 or has_verb(words) or any(map(is_past_verb, words)):
        return None
    return Piece(at.place, match.end(), Role.MANNER, f"to {flat(at.text, at.place, match.end())}")
