"""Narration set in brackets inside a speech: `"Perhaps (somewhat doubtfully), if the snow holds."`."""

from __future__ import annotations

from collections.abc import Iterator

import regex

__all__ = ["asides"]

_BRACKETS = regex.compile(r"[(\[](?P<words>[^()\[\]\"“”«»]{3,120})[)\]]")
_DOING = regex.compile(
    r"(?:(?:\p{Ll}+ly|again|rather|then|still|half|here|and)\s+){0,2}(?P<verb>\p{Ll}{2,}ing)\b(?<!ly speaking)"
    r"|(?:(?:very|rather|quite|still|more|somewhat|most)\s+)?(?P<verb>\p{Ll}{3,}ly)(?:\s+(?:again|enough))?[.,]?$",
    regex.IGNORECASE,
)
# Words in -ing that are prepositions, or begin what the speaker himself adds.
_NO_ACTS = frozenset(
    "being having owing according concerning excepting including excluding considering supposing assuming"
    " regarding touching barring allowing granting notwithstanding pending during following failing meaning"
    " counting saving using belonging thing something nothing anything everything king morning evening wedding"
    " depending judging seeming finding knowing bring sing ring string spring thinking only early really possibly"
    " probably certainly surely especially particularly generally strictly comparatively evidently apparently"
    " fortunately unfortunately unhappily happily luckily virtually naturally partly mostly mainly merely"
    " family".split()
)
_VOICE = (
    r"(?:voice|tone|tones|accent|accents|manner|whisper|undertone|aside|breath|smile|smiles|sigh|sighs|sob|laugh|grin|frown|nod|bow"
    r"|curtsey|shrug|wink|blush|look|glance|air|gesture|groan|shudder|start|sneer|emphasis|warmth|elevation|energy|hauteur)"
)
_MANNER = regex.compile(rf"(?:in|with|under)\s+(?:\p{{L}}+,?\s+){{0,5}}?{_VOICE}\b", regex.IGNORECASE)
_TO = regex.compile(r"(?:aside\s+)?to\s+(?:(?:the|his|her)\s+\p{Ll}+|(?:\p{Lu}\p{L}*\.?\s*){1,3})[,.]?$|aside\.?$")
_MEANWHILE = regex.compile(
    r"\bas\s+(?:he|she|they)\s+(?:\p{Ll}+ed|spoke|went|came|said|rose|sat)\b|^as\s+soon\s+as\s+(?:he|she|they)\s"
    r"|^here\s+(?:was\s|were\s|he\s|she\s|they\s|the\s|his\s|her\s|\p{Lu})"
)
_HALL = regex.compile(
    r"(?:(?:loud|renewed|prolonged|great|general|more|some|much|and|with|from the \p{Ll}+)[\s,]+)*"
    r"(?:cheers|cheering|laughter|applause|groans|hisses|hear,? hear|sensation)[!.]?",
    regex.IGNORECASE,
)
_SPEAKER = regex.compile(r"\b(?:I|me|my|mine|we|us|our|you|your|yours)\b", regex.IGNORECASE)


def asides(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Find the brackets of a speech in which the narrator speaks.

    What the speaker adds himself stays his: `(for I know her)`, `(owing to the snow)`.

    Args:
        text: The whole text.
        start: Where the speech begins.
        end: Where it ends.

    Yields:
        The brackets with what they hold, in order.
    """
    if text.find("(", start, end) < 0 and text.find("[", start, end) < 0:
        return
    for match in _BRACKETS.finditer(text, start, end):
        if _narrates(match["words"].strip()):
            yield match.span()


def _narrates(words: str) -> bool:
    if _HALL.fullmatch(words):
        return True
    if _SPEAKER.search(words):
        return False
    doing = _DOING.match(words)
    if doing is not None and doing["verb"].casefold() not in _NO_ACTS:
        return True
    return bool(_MANNER.match(words) or _TO.match(words) or _MEANWHILE.search(words))
