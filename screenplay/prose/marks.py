"""Quotation marks and how much each looks like an opening or a closing one where it stands."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

__all__ = ["Family", "Mark", "find_marks", "openness_by_sign"]


class Family(Enum):
    """Marks that belong together."""

    DOUBLE = "double"
    SINGLE = "single"
    ANGLE = "angle"
    SMALL_ANGLE = "small angle"


_FAMILIES = {
    **dict.fromkeys('"“”„‟″＂', Family.DOUBLE),
    **dict.fromkeys(("``", "''", ",,"), Family.DOUBLE),
    **dict.fromkeys("'‘’‚‛`´", Family.SINGLE),
    **dict.fromkeys("«»", Family.ANGLE),
    **dict.fromkeys("‹›", Family.SMALL_ANGLE),
}
# A class of characters comes first: so the search need not stop at every character.
_SIGNS = re.compile(
    r"[\"“”„‟″＂«»‹›'‘’‚‛`´](?:(?<=`)`|(?<=')'(?![\w'])"
    r"|(?<=')(?<![\w']')'(?=\w)(?!(?:[Tt](?:is|was|were|will|would|ain)n?|[Ee]m|[Ee]|[Ii]m|[Oo]w|[Ee]re|[Ee]s)\b))?"
)
_SIGNS_AND_COMMAS = re.compile(rf",,(?=\w)|{_SIGNS.pattern}")  # two commas for a low mark
# How a sign is used where typographers' habits agree; the text itself may say otherwise (»Danish«, ”Swedish”).
_HABIT = {
    "“": 1.5,
    "‟": 1.5,
    "„": 2.5,
    "``": 2.5,
    ",,": 2.5,
    "‘": 2.0,
    "‚": 2.5,
    "‛": 1.5,
    "`": 1.0,
    "«": 1.0,
    "‹": 1.0,
}
_HABIT |= {"”": -1.5, "''": -0.5, "’": -2.0, "´": -1.0, "»": -1.0, "›": -1.0}
_OPENING_BEFORE = frozenset("([{—–-/…")
_OPENING_MARKS = frozenset("\"“„‘‚«'")
_ENDING = frozenset(".!?,;:…")
_DASHES = frozenset("—–-")
_AT_END = -3.0  # nothing is left in the paragraph that a mark could open
# Words that lose their beginning in speech: an apostrophe before one of them opens nothing.
_CLIPPED = re.compile(
    r"(?:em|tis|twas|twere|twill|twould|tain|til|till|cause|cos|coz|cept|bout|round|fore|fraid|pon|neath|nuff|n|im|ers"
    r"|ere|ave|ome|ouse|appens?|ell|elp|alf|eard|ere's|e's|e'd|e'll|un|isself|imself|erself|orse|ope|ospital"
    r"|asn|adn|aven|t|twixt|tisn|twasn|tweren|twon|twouldn|tan|stead|deed|gainst|mongst|tween|spose|s|m|d|ll|ve|re|\d\ds?)(?!\w)",
    re.IGNORECASE,
)
# ... and words that are others besides: 'and for hand, 'is for his. They are clipped only behind a plain word.
_PERHAPS_CLIPPED = re.compile(
    r"(?:e|is|er|ad|as|ow|and|ands|ard|arf|old|way|ead|at|course|less|member|spect|scuse|nother)(?!\w)"
)
# Words that lose their end: an apostrophe behind one of them closes nothing.
_CUT_SHORT = re.compile(
    r"\b(?:an|o|th|wi|i|t|ol|lil|jus|mus|fo|mo|po|ha|wha|tha|ma|de|ev|ow|fu|fro|kin|jes|kep|tol|mos|secon|min|a?roun|groun"
    r"|nex|firs|lef|hol|(?:under)?stan|behin|frien|husban|thousan|breakfas|\w{2,}(?<!beg)(?<!aga)(?<!cab)(?<!ru)in)$",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"\s+(?!(?:he|she|they|we|it|said|says|asked|cried|was|were|is|are|and|or|but|as|to|in|on|for|from|with)\b)[a-z]{2,}"
)
_AMID = re.compile(r"[^\W\d_]\s['’‘`´][a-z]")
_QUOTED_WORD = re.compile(r"(?<=\S)\s['‘]\w[^'‘]*$")


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark or apostrophe.

    Attributes:
        start: Offset of the sign.
        end: One past it; a sign may be two characters (``).
        family: Which marks it can pair with.
        openness: Above zero if it looks like an opening mark, below zero if like a closing one.
        apostrophe: How much it looks like an apostrophe, from 0 to 1; always 0 outside the single family.
        at_start: It stands first in its paragraph.
        at_end: It stands last in its paragraph.
        twin: The same sign stands right beside it.
        measure: It stands behind a figure and may mean inches or seconds.
        amid: It stands between a word and a small letter, where a sentence goes on.
    """

    start: int
    end: int
    family: Family
    openness: float
    apostrophe: float = 0.0
    at_start: bool = False
    at_end: bool = False
    twin: bool = False
    measure: bool = False
    amid: bool = False


def openness_by_sign(text: str, spans: Iterable[tuple[int, int]]) -> Mapping[str, float]:
    """Learn from a text how it uses each sign: above zero for opening, below for closing.

    Counts the signs that stand at the edge of a word, where there is no doubt, and lets the counts outweigh the
    typographers' habit.
    """
    opening: Counter[str] = Counter()
    closing: Counter[str] = Counter()
    for start, end in spans:
        for match in _signs(text, start, end):
            side = _side(text, match.start(), match.end(), start, end)
            if side >= 2:
                opening[match[0]] += 1
            elif side <= -2:
                closing[match[0]] += 1
    return {
        sign: max(-2.5, min(2.5, math.log((opening[sign] + _more(habit)) / (closing[sign] + _more(-habit)))))
        for sign in _FAMILIES
        for habit in (_HABIT.get(sign, 0.0),)
    }


def find_marks(text: str, start: int, end: int, usage: Mapping[str, float]) -> list[Mark]:
    """Find the marks of one paragraph.

    Args:
        text: The whole text.
        start: Where the paragraph begins.
        end: Where it ends.
        usage: How the text uses each sign, from `openness_by_sign`.

    Returns:
        The marks in order.
    """
    marks = []
    for match in _signs(text, start, end):
        family = _FAMILIES[match[0]]
        side = _side(text, match.start(), match.end(), start, end)
        apostrophe = _apostrophe(text, match, end, side) if family is Family.SINGLE else 0.0
        openness = max(-4.0, min(4.0, side + usage[match[0]]))
        if match.end() == end and end - start > 1:
            openness = min(openness, _AT_END)
        first, last = match.span()
        twin = family is not Family.SINGLE and _is_twin(text, match)
        measure = match[0] in '"”″' and first > start and text[first - 1].isdigit()
        amid = family is Family.SINGLE and _AMID.match(text, max(start, first - 2), end) is not None
        marks.append(Mark(first, last, family, openness, apostrophe, first == start, last == end, twin, measure, amid))
    return marks


def _signs(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    pattern = _SIGNS if text.find(",,", start, end) < 0 else _SIGNS_AND_COMMAS
    return pattern.finditer(text, start, end)


def _more(habit: float) -> float:
    """Turn a habit into so many sightings."""
    return math.exp(max(habit, 0.0))


def _is_twin(text: str, match: re.Match[str]) -> bool:
    """The same sign stands right before or behind."""
    start, end = match.span()
    return text[end : 2 * end - start] == match[0] or (
        start >= end - start and text[2 * start - end : start] == match[0]
    )


def _side(text: str, start: int, end: int, first: int, last: int) -> float:
    """Read the characters on both sides of a sign: 2 for a clear opening, -2 for a clear closing."""
    left = text[start - 1] if start > first else " "
    right = text[end] if end < last else " "
    if left.isspace():
        return 0.0 if right.isspace() else (-1.0 if right in _ENDING and right != "…" else 2.0)
    if right.isspace():
        return -2.0
    if left in _OPENING_MARKS and right.isalnum():
        return 2.0
    if left in _OPENING_BEFORE and (right.isalnum() or right in "“‘\"'"):
        return -1.0 if left in _DASHES and start - 1 > first and text[start - 2].isspace() else 1.0
    if left in _ENDING:
        return 0.0 if left in ",:;" and right.isalnum() else -1.5
    return 0.0 if right.isalnum() and left.isalnum() else -2.0


def _owns(text: str, start: int, end: int, last: int) -> bool:
    """A plural before something that it owns: no tag follows, and no quoted word or two begin right before."""
    following = _OWNED.match(text, end, last)
    return following is not None and _QUOTED_WORD.search(text, max(0, start - 30), start) is None


def _apostrophe(text: str, match: re.Match[str], last: int, side: float) -> float:
    """Tell how surely a single sign is an apostrophe."""
    start, end = match.span()
    left = text[start - 1] if start else " "
    right = text[end] if end < last else " "
    if left.isalnum() and right.isalnum():
        return 1.0
    if side > 0 and right.isalnum():
        if match[0] in "’´":
            return 0.9
        if left in "'‘" and (start < 2 or text[start - 2].isspace()):
            return 0.8  # ''Ere: the mark before it opens
        behind = text[start - 2] if start > 1 and left.isspace() else " "
        clipped = _CLIPPED.match(text, end) or (behind.isalpha() and _PERHAPS_CLIPPED.match(text, end))
        return 0.1 if not clipped else 0.7 if match[0] == "'" else 0.4
    if left.isalnum() and match[0] in "'’´`":
        if _CUT_SHORT.search(text, max(0, start - 12), start):
            return 0.85
        if right.isspace():  # the Smiths' house, or the end of a quotation without a full stop
            return 0.75 if left in "sz" and _owns(text, start, end, last) else 0.5
        return 0.25
    return 0.05
