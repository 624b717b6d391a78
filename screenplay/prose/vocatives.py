"""Tell whether a name in a speech addresses somebody."""

from __future__ import annotations

import regex

__all__ = ["hailed_genders", "is_vocative"]

_EDGE = ',.!?;:—–…-"”»’'
_ADDRESSING = frozenset(
    "oh ah hi hello hey yes no well dear my poor please thanks you okay ok sorry goodnight goodbye morning evening"
    " afternoon night now good-bye sir so but and goodness gosh god lord heavens wow omg jeez damn hell really alright"
    " right listen look wait stop come".split()
)
# Careless writers leave the commas out: `Clara you were great`, `Thanks for everything Martin`.
_ADDRESSED_NEXT = regex.compile(
    r"\s+(?:you\b|your\b|you're|you've|I\b|I'm|I'll|I've|i\b|i'm|(?:can|could|do|did|are|have|would|will|why|what|how|don't)\s+you\b"
    r"|don't\b|what\b|why\b|how\b|where\b|when\b|let\b|let's|please\b|it's|that's|listen\b|look\b|wait\b|stop\b|come\b|we\b"
    r"|baby\b|darling\b|honey\b|dear\b|love\b|this\b)"
)
_SPEAKS_ON = regex.compile(r",\s*(?:I|you|we|it's|don't|let|i)\b")
_BEFORE_END = frozenset(
    "everything you it me that this here there now then well okay ok again today tonight really could way sorry home"
    " back up down out please right yes no stage much too so all kidding".split()
)
_TOLD_OF = regex.compile(r"\.\s+(?:He|She|They|His|Her)\b")  # `Ann. She has a key.` answers a question
# `And he says, Ann, come here` tells of a call; `Like I said, Ann` is one.
_RETOLD = regex.compile(r"(?<!\b(?:as|like|what)\s+\w+\s)(?<!\b(?:I|we)\s)\b(?:said|says|goes)(?:\s+to\s+\w+)?,\s*$")
_OWNS = regex.compile(r"['’]s\s+\p{L}")  # `Ann's boots`, `Ann's here`
_OPENING = "\"'“‘«("


def is_vocative(text: str, start: int, end: int, speech_start: int, speech_end: int) -> bool:
    """Tell whether a name addresses somebody.

    It stands between commas or at an edge of its sentence and is no subject; where commas are missing, what stands
    beside it decides.

    Args:
        text: The whole text.
        start: Where the name begins.
        end: Where it ends.
        speech_start: Where the speech around it begins.
        speech_end: Where the speech ends.

    Returns:
        Whether the name is an address.
    """
    before = text[max(speech_start, start - 40) : start].rstrip().rstrip(_OPENING)
    after = text[end : min(speech_end, end + 40)]
    opens = not before or before[-1] in ".!?…—–-"
    word = before.rsplit(None, 1)[-1].casefold().strip("\"'“”‘’,.") if before else ""
    if _OWNS.match(after) or _RETOLD.search(before) or (opens and _TOLD_OF.match(after)):
        return False
    closes = not after.strip() or after.lstrip()[0] in _EDGE
    if closes and (opens or before[-1] in ",;" or word in _ADDRESSING):
        return True
    if closes:
        return word in _BEFORE_END or _SPEAKS_ON.match(after) is not None
    opens = opens or before[-1] in ",;"
    return (opens or word in _ADDRESSING) and _ADDRESSED_NEXT.match(after) is not None


_MEN = (
    "sir|mister|dad|daddy|papa|pa|father|grandpa|granddad|uncle|brother|son|sonny|lad|laddie|sirrah|my boy|old man"
    "|old boy|old chap|old fellow|young man|my lord|dude|bro|gentlemen|boys|lads|fellas"
)
_WOMEN = (
    "madam|ma'am|marm|mum|mom|mama|mamma|mummy|mommy|mother|grandma|granny|aunt|auntie|sister|missus|miss|lass|lassie"
    "|my lady|young lady|my girl|ladies|girls"
)
_HAIL = regex.compile(
    r"(?:^|[,.!?;—–-]\s*|\b(?:yes|no|oh|well|please|dear|my dear|thank you)\s+)"
    rf"(?:(?P<m>{_MEN})|(?P<f>{_WOMEN}))(?=\s*(?:[,.!?;—–-]|$))",
    regex.IGNORECASE,
)


def hailed_genders(speech: str) -> frozenset[str]:
    """The genders (`m`, `f`) of those whom a speech addresses by words such as sir, papa or ma'am."""
    plain = speech.replace("’", "'").strip(" \"'“”‘")
    return frozenset(match.lastgroup for match in _HAIL.finditer(plain) if match.lastgroup)
