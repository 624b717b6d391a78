"""When, where, why and in what state something is said: the phrases behind a speech tag that are no acts."""

from __future__ import annotations

from dataclasses import replace

import regex

from screenplay.prose.lexicon import classes
from screenplay.prose.tagpieces import HELPERS, MANNER_WORDS, SUBJECTS, At, Piece, Role, act, apart, flat, has_verb
from screenplay.prose.verbs import VerbKind, speech_verb

__all__ = ["circumstance", "is_circumstance", "leans", "so_that", "state_alone", "stated"]

_SO_THAT = regex.compile(r"so\s+\p{Ll}+\s+that\s+.+", regex.DOTALL)
_ABSOLUTE = regex.compile(  # `her eyes shut`, `his voice breaking`
    r"(?:his|her|my|their)\s+(?:\p{Ll}+\s+)?\p{Ll}+\s+(?:\p{Ll}+ed|\p{Ll}+ing|shut|wide|open|bent|set|full|still|low|high)\b[^,;.!?]*+"
)
_LONGER = 12  # words of `so low that nobody could hear it`, which cannot be cut
_CIRCUMSTANCE = regex.compile(
    r"(?:(?:right|just|shortly|long|even|only|almost)\s+)?(?P<opener>as\s+if|as\s+though|after|before|until|till|because|since|though|although|when|where"
    r"|whereupon|once|with|without|in|into|at|on|over|by|from|to|under|through|behind|beside|across|like|for|of|upon|against|among|as\s+\p{L}+\s+as)\s+"
    r"(?P<rest>.+?)(?=\s*;|,\s+(?:and|but|then)\s|\s*$)",
    regex.DOTALL,
)
_DEPENDENT = regex.compile(r"\b(?:which|that|who|whose|whom|what|where|when|as|than|if)\b")
_MEANWHILE = frozenset(("when", "where", "whereupon"))
_WHILST = frozenset(("after", "before", "because"))
_LOOSE = frozenset("though although until till since once".split())  # `until he came` stands alone as it is
_VOICE_THAT = regex.compile(  # `in a voice you could hear across the street`
    r"(?:a|an|the|his|her)\s+(?:\p{Ll}+\s+){0,3}?(?:voice|tone|way|manner|whisper|accent)\s+"
    r"(?:he|she|you|I|they|we|nobody|none|no\s+one|everybody|anybody|\p{Lu}\p{L}+)\b"
)
_MAIN = regex.compile(r"\b(?:he|she|they|I|we|it|one|you)\s+\p{Ll}+")
_STATED = regex.compile(
    r"(?!(?:the|a|an|his|her|my|their|our)\b)(?:\p{Ll}+\s+)?\p{Ll}+(?:ed|[a-z]n)\b(?:\s+(?:by|at|with|to|in|of)\s+[^,;]+?)?(?=\s*[,;.!?]|\s*$)"
    r"|\p{Ll}+\s+as\s+(?:a|an|the|his|her)?\s*[^,;]+?(?=\s*[,;.!?]|\s*$)"
)
_ALONE = regex.compile(r"\p{Ll}{3,}ed(?=\s*[,;.!?]|\s+and\b|\s*$)")
_OPENING = frozenset("and but then as while who when".split())


def is_circumstance(words: str) -> bool:
    """Words tell when, where or how, and are no sentence."""
    return _CIRCUMSTANCE.match(words) is not None


def so_that(at: At) -> Piece | None:
    """`so low that she could hardly hear it`."""
    match = _SO_THAT.match(at.text, at.place, at.end)
    if match is None:
        return None
    if len(match[0].split()) <= _LONGER:
        return Piece(at.place, at.end, Role.MANNER, flat(at.text, at.place, at.end).rstrip(".!?… "))
    return replace(act(at.text, at.place, at.end), wants_subject=True)


def stated(at: At) -> Piece | None:
    """Behind a comma, the state of who speaks: `visibly shaken`, `sharp as a knife`."""
    if not apart(at.text, at.place):
        return None
    absolute = _ABSOLUTE.match(at.text, at.place, at.end)
    if absolute and len(absolute[0].split()) <= MANNER_WORDS and not _DEPENDENT.search(absolute[0]):
        return Piece(at.place, absolute.end(), Role.MANNER, flat(at.text, at.place, absolute.end()))
    match = _STATED.match(at.text, at.place, at.end)
    if match is None or len(match[0].split()) > MANNER_WORDS or match[0].split()[0].casefold() in SUBJECTS:
        return None
    first = match[0].split()[0].casefold()
    if (
        first in HELPERS
        or first in _OPENING
        or first.endswith("ing")
        or has_verb(match[0].casefold().split()[1 + first.endswith("ly") :])
    ):
        return None
    return Piece(at.place, match.end(), Role.MANNER, flat(at.text, at.place, match.end()).rstrip(".!?… "))


def leans(words: str) -> bool:
    """A phrase with a verb that needs a sentence around it: `with a warmth that nobody had seen`."""
    match = _CIRCUMSTANCE.match(words)
    return match is not None and _depends(match["opener"], match["rest"])


def _depends(opener: str, rest: str) -> bool:
    """Its verb is one of a clause inside the phrase: `with a warmth THAT he had ...`, not `for he knew that ...`."""
    inner, main = _DEPENDENT.search(rest), _MAIN.search(rest)
    if opener.startswith("as") or opener == "without" or _VOICE_THAT.match(rest):
        return True
    return inner is not None and (main is None or inner.start() < main.start())


def circumstance(at: At) -> Piece | None:
    """When, where or why it is said: short in a parenthetical, else in a sentence of its own."""
    match = _CIRCUMSTANCE.match(at.text, at.place, at.end)
    if match is None:
        return None
    words = [word.casefold() for word in match[0].split()]
    opener = match["opener"]
    supposed = match["rest"] is not None and opener.startswith("as")
    clause = has_verb(words) and not (supposed and len(words) <= MANNER_WORDS)
    over = opener in _MEANWHILE | {"once"} and "had" in words and len(words) <= MANNER_WORDS
    if opener == "once" and over:
        return Piece(at.place, match.end(), Role.MANNER, flat(at.text, at.place, match.end()).rstrip(".!?… "))
    if opener in _MEANWHILE and clause and not over:
        return act(at.text, match.start("rest"), at.end, start=at.place)
    if (not clause or opener in _MEANWHILE) and len(words) <= MANNER_WORDS:
        return Piece(at.place, match.end(), Role.MANNER, flat(at.text, at.place, match.end()).rstrip(".!?… "))
    depends = opener in _WHILST or not clause or _depends(opener, match["rest"])
    if depends and opener not in _LOOSE | _MEANWHILE:
        return replace(act(at.text, at.place, match.end()), wants_subject=True)
    return act(at.text, at.place, at.end)


def state_alone(at: At) -> Piece | None:
    """`said Ann offended`: one word that tells her state, though its form might be a past."""
    match = _ALONE.match(at.text, at.place, at.end)
    if match is None or at.verb.kind is not VerbKind.PLAIN or speech_verb(match[0]) is not None:
        return None
    if {match[0][:-2], match[0][:-1], match[0][:-3]} & classes("tense_verbs")["intransitive"]:
        return None  # `he said nodded`: whose participle describes nobody
    return Piece(at.place, match.end(), Role.MANNER, match[0])
