"""Tags inside a speech, by which a storyteller gives other people's words."""

from __future__ import annotations

import regex

from screenplay.prose.verbs import VerbKind, speech_verb

__all__ = ["announced", "spoken_before", "tagged"]

_PERSON = (
    r"(?:(?:the|his|her|my|our|a)\s+(?:\p{Ll}+\s+)?\p{Ll}+"
    r"|he|she|they|we|you|I|(?:(?:Mr|Mrs|Ms|Dr|St)\.?\s+)?\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)?)"
)
_TAG = regex.compile(
    rf"[\s—–,-]*(?:(?!(?:he|she|they|we|you|the|his|her|my|our|a)\s)(?P<verb>\p{{Ll}}+)\s+\p{{L}}|{_PERSON}\s+(?:(?:\p{{Ll}}+ly|often|always|just|then|only)\s+)?"
    r"(?P<verb>\p{Ll}+)\b)"
)
_WORD = regex.compile(r"(\p{L}+)[^\p{L}]*$")
_ANNOUNCING = regex.compile(r"[,:][\s—–-]*$")
_LEADING = frozenset("with saying thinking asking crying shouting whispering answering replying".split())
_LENGTH = 80  # characters in which a tag has begun and said its verb
_SAYING = (VerbKind.PLAIN, VerbKind.VOICE, VerbKind.THINK)


def tagged(text: str, start: int, end: int) -> bool:
    """A tag begins here: `said I`, `she cried`, `the old man says`.

    Args:
        text: The whole text.
        start: Where the tag would begin, behind the quotation.
        end: Where the speech ends that would hold it.
    """
    match = _TAG.match(text, start, min(end, start + _LENGTH))
    return match is not None and match["verb"] != "tell" and _says(match["verb"])


def announced(text: str, start: int, end: int) -> bool:
    """What stands before `end` leads to a quotation: a comma, a colon, or a verb of saying.

    Args:
        text: The whole text.
        start: Where the speech begins that holds it.
        end: Where the quotation begins.
    """
    if _ANNOUNCING.search(text, max(start, end - 8), end):
        return True
    return spoken_before(text, start, end)


def spoken_before(text: str, start: int, end: int) -> bool:
    """The last word before `end` is a verb of saying.

    Args:
        text: The whole text.
        start: Where the speech begins.
        end: Where a quotation would begin.
    """
    word = _WORD.search(text, max(start, end - 24), end)
    return word is not None and (_says(word[1]) or word[1] in _LEADING)


def _says(form: str) -> bool:
    verb = speech_verb(form)
    return verb is not None and verb.kind in _SAYING
