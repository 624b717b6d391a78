"""Names that a speech gives as its speaker's own: `My name is Hall`, `Hall speaking`, an answer to `Who are you?`."""

from __future__ import annotations

import regex

from screenplay.prose.name_use import NameUse

__all__ = ["asks_a_name", "asks_who", "gives_own"]

_BEFORE = regex.compile(
    r"(?:\bI\s+am|\bI['’]m|\b(?:my|the)\s+name\s+is|\b(?:my|the)\s+name['’]s|\bit['’]s\s+(?:only\s+|just\s+)?me,"
    r"|(?<!\b(?:not|never|did|don['’]t|didn['’]t|won['’]t)\s+(?:you\s+)?)\bcall(?:s|ed)?\s+me)\s+$",
    regex.IGNORECASE,
)
_BEHIND = regex.compile(r"\s+(?:speaking|calling|here)\b(?=\s*(?:[.,!?…—–-]|$))", regex.IGNORECASE)
_THIS_IS = regex.compile(r"\b(?:this\s+is|it['’]s)\s+(?:(?:only|just)\s+)?$", regex.IGNORECASE)
_ASKS = regex.compile(
    r"\byour\s+(?:full\s+|first\s+|last\s+|real\s+)?name\b[^.!?]*[?.]|\bwho(?:['’]re|\s+are)\s+you\b"
    r"|\bwho(?:['’]s|\s+is)\s+(?:speaking|calling|there|it|(?:under|in|out|up|down|over)\s+there)\s*[?.!]|\bwho\s+goes\s+there\b"
    r"|^\W*(?:and\s+)?(?:the\s+|your\s+)?names?\s*\?"
    r"|\bwhat\s+(?:do|does|did|should|shall|can|may)\s+(?:\p{L}+\s+){1,2}call\s+you\b"
    r"|\bwho\s+am\s+I\s+(?:talking|speaking)\s+(?:to|with)\b|\byou(?:['’]re|\s+are)\s*\?",
    regex.IGNORECASE,
)

_ASKS_WHO = regex.compile(r"\bwho(?:m|se)?\b[^.!?]*\?[^?]*$", regex.IGNORECASE)


def asks_who(speech: str) -> bool:
    """Tell whether a speech ends by asking of whom something is true, so that a name alone may be the answer.

    Args:
        speech: Its words.

    Returns:
        Whether it does.
    """
    return _ASKS_WHO.search(speech) is not None


def asks_a_name(speech: str) -> bool:
    """Tell whether a speech asks another for the name.

    Args:
        speech: Its words.

    Returns:
        Whether it does.
    """
    return _ASKS.search(speech) is not None


def gives_own(text: str, use: NameUse, start: int, end: int, *, asked: bool) -> bool:
    """Tell whether a speech gives a name as its speaker's own.

    Args:
        text: The whole text.
        use: A sighting of the name in the speech.
        start: Where the speech begins.
        end: Where it ends.
        asked: The speech before asks for a name.

    Returns:
        Whether it does.
    """
    if use.possessive:
        return False
    if _BEFORE.search(text, start, use.start):
        return True
    if _BEHIND.match(text, use.end, end):
        return use.start == start or _THIS_IS.search(text, start, use.start) is not None
    return asked and (use.start == start or _THIS_IS.fullmatch(text, start, use.start) is not None)
