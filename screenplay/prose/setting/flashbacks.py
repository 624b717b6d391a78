"""Remembered episodes that are played out: where they begin, and where the story comes back from them."""

from __future__ import annotations

import regex

__all__ = ["opens_flashback", "opens_flashback_plainly"]

_AGE = (
    r"(?:\w+teen|twenty|thirty|forty|fifty|sixty|seventy|ten|eleven|twelve|nine|eight|seven|six|five|\d{1,2})"
    r"(?:[\s-]\w+)?\b"
)
_CHILD = r"an?\s+(?:\w+\s+)?(?:boy|girl|child|kid|student|teenager|cadet)\b"
_SEASON = r"(?:day|night|summer|winter|spring|autumn|fall|year|morning|evening|afternoon|week)\b"
_ONCE = regex.compile(
    rf"(?:[\p{{L}}’'.]+\s+){{1,4}}?had\s+(?:(?:only|just|still|not\s+yet)\s+)?been\s+"
    rf"(?:(?:about|barely|nearly|almost)\s+)?(?:{_AGE}|{_CHILD})"
    rf"|it\s+had\s+been\s+(?:the|an?)\s+(?:\w+\s+){{0,2}}{_SEASON}"
    r"|(?:\w+\s+){0,3}years\s+(?:ago|before|earlier)\b"
    rf"|when\s+(?:he|she|i)\s+(?:was|were|had\s+been)\s+(?:{_AGE}|{_CHILD})"
    r"|back\s+in\s+(?:\d{4}|the\s+(?:\w+\s+)?(?:days|war|summer|winter))",
    regex.IGNORECASE,
)
_HOTTEST = regex.compile(
    r"it\s+had\s+been\s+(?:the\s+\w+est\b|an?\s+\w+\s+(?:day|night|summer|winter)\b)", regex.IGNORECASE
)


def opens_flashback(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence behind a section break opens a remembered episode.

    Args:
        text: The whole text.
        start: Where the sentence begins.
        end: Where it ends.

    Returns:
        True for `She had been nineteen, and ...`, `Ten years earlier ...`; not for a mere look back at the last hour.
    """
    return _ONCE.match(text, start, end) is not None


def opens_flashback_plainly(text: str, start: int, end: int) -> bool:
    """The same without a break before it, which takes plainer words: `It had been the coldest day of the winter`."""
    return _HOTTEST.match(text, start, end) is not None
