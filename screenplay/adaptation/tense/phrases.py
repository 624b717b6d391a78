"""Noun phrases: where one ends, and whether it is one thing or several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from screenplay.adaptation.tense.neighbours import FINITE
from screenplay.adaptation.tense.tokens import Kind, Token
from screenplay.adaptation.tense.vocabulary import nouns

__all__ = ["Number", "Phrase", "opens_phrase", "phrase_at"]

_ALONE = frozenset({Kind.PRONOUN, Kind.OBJECT, Kind.EITHER, Kind.THERE, Kind.SELF})
_BEFORE = frozenset({Kind.DETERMINER, Kind.POSSESSIVE, Kind.NUMBER})
_HEADS = frozenset({Kind.NOUN, Kind.NAME, Kind.PARTICIPLE})
_PLURAL_WORDS = frozenset("we they you them us these those both all some others many few several more most".split())
_PLURAL_BEFORE = frozenset("these those both many few several".split())
_SINGULAR_BEFORE = frozenset("a an this that each every another one".split())
_MANY = frozenset("many few dozen hundred thousand score couple".split())
_NOBLE = frozenset("van von der den de du la le di da del dos das ter".split())
_BEFORE_NAMES = frozenset("other old young little poor good great dear late elder younger".split())
_OWNERS = frozenset("my his its our your their her".split())
_NOUNLIKE = frozenset("others other one ones few many more most same half less".split())
_DESCRIBED = _HEADS | {Kind.ADVERB, Kind.EITHER_PAST, Kind.ING, Kind.NUMBER, Kind.EITHER}
_NO_PLURAL = ("ss", "us", "is")


class Number(Enum):
    """Which form of a verb a subject takes."""

    SINGULAR = "singular"
    PLURAL = "plural"
    FIRST = "first"  # `I`


@dataclass(slots=True)
class Phrase:
    """A noun phrase.

    Attributes:
        start: Index of its first token.
        end: Index of the one past its last.
        number: Its number.
        governed: A preposition stands before it.
        subject: It is a pronoun that is always a subject, or one before its verb.
        time: It may only tell when.
    """

    start: int
    end: int
    number: Number
    governed: bool = False
    subject: bool = False
    time: bool = False


def opens_phrase(kind: Kind) -> bool:
    """A noun phrase begins with this kind of word."""
    return kind in _ALONE or kind in _BEFORE or kind in _HEADS


def phrase_at(row: Sequence[Token], start: int) -> Phrase:
    """The noun phrase that begins at a token.

    Args:
        row: The tokens.
        start: Index of its first.

    Returns:
        The phrase, at least one token long.
    """
    first = row[start]
    owner = start + 1 < len(row) and row[start + 1].key == "'s" and row[start + 1].kind is Kind.POSSESSIVE
    if first.kind in _ALONE and not owner:
        return Phrase(start, start + 1, _alone(first), subject=first.kind is Kind.PRONOUN)
    end = start + 1 if owner else start
    headed = owner
    while end < len(row) and (further := _goes_on(row, start, end, headed)) is not None:
        headed = further
        end += 1
    end = max(end, start + 1)
    last = row[end - 1].key
    far = first.kind is Kind.NUMBER and last in nouns("measure")  # `nine hundred meters down the slope`
    return Phrase(start, end, _number(row, start, end), time=far or last.removesuffix("s") in nouns("time"))


def _goes_on(row: Sequence[Token], start: int, end: int, headed: bool) -> bool | None:
    """Whether the phrase has its noun once this token is taken in; None if the phrase ends before it."""
    kind = row[end].kind
    if kind is Kind.NUMBER and _numbers(row, start, end, headed):
        return True
    if kind in _BEFORE:
        numbered = kind is Kind.DETERMINER and end > start and row[end - 1].kind is Kind.NUMBER
        apostrophe = kind is Kind.POSSESSIVE and row[end].key not in _OWNERS
        return None if numbered or (headed and not apostrophe) else False
    if kind in _HEADS:
        apart = kind is Kind.NAME and headed and row[end - 1].kind is Kind.NOUN and row[end - 1].text.islower()
        apart = apart and row[end - 1].key not in _NOBLE and row[end - 1].key not in _BEFORE_NAMES
        return None if apart else True
    if end == start:
        return None
    if kind is Kind.ING:
        before_head = _head_follows(row, end + 1)
        return None if not before_head and not _acts(row, start, end) else headed or not before_head
    many = row[end].key in ("many", "few") and row[end - 1].key in ("great", "good", "very")  # `a great many people`
    if headed and not (kind is Kind.EITHER and many):
        return None
    if kind is Kind.EITHER and (many or row[end].key in _NOUNLIKE):
        counted = end + 1 < len(row) and row[end + 1].kind is Kind.NUMBER  # `the other three`
        return not counted and not _head_follows(row, end + 1)
    described = kind is Kind.EITHER_PAST and _attributive(row, end)
    return False if described or (kind is Kind.ADVERB and _describes(row, end)) else None


def _numbers(row: Sequence[Token], start: int, end: int, headed: bool) -> bool:
    """A number that names the thing before it: `room six`, `Squad Nine`."""
    if headed and row[end - 1].key == "other":
        return True  # `the other three`
    if not headed or end == start or row[end - 1].kind not in (Kind.NOUN, Kind.NAME):
        return False
    following = row[end + 1] if end + 1 < len(row) else None
    if following is None or following.kind in _HEADS or following.key == "of":
        return False
    return row[end].capital == row[end - 1].capital and not _is_plural(row[end - 1].key)


def _head_follows(row: Sequence[Token], place: int) -> bool:
    return place < len(row) and row[place].kind in _HEADS


def _acts(row: Sequence[Token], start: int, end: int) -> bool:
    """An -ing form with what does it: `the hoarse barking of dogs`."""
    if row[start].kind not in _BEFORE or end + 1 >= len(row):
        return False
    return row[end + 1].key == "of" or row[end + 1].kind in FINITE


def _attributive(row: Sequence[Token], end: int) -> bool:
    return _head_follows(row, end + 1) and row[end - 1].kind in (Kind.DETERMINER, Kind.POSSESSIVE)


def _describes(row: Sequence[Token], place: int) -> bool:
    return place + 1 < len(row) and row[place + 1].kind in _DESCRIBED


def _alone(token: Token) -> Number:
    if token.key == "i":
        return Number.FIRST
    return Number.PLURAL if token.key in _PLURAL_WORDS else Number.SINGULAR


def _number(row: Sequence[Token], start: int, end: int) -> Number:
    head, before = row[end - 1], {row[place].key for place in range(start, end - 1) if row[place].kind in _BEFORE}
    key = head.key
    if head.kind is Kind.NUMBER:
        if end < len(row) and row[end].key == "o'clock":
            return Number.SINGULAR
        named = end - 1 > start and row[end - 2].kind in (Kind.NOUN, Kind.NAME) and row[end - 2].key != "other"
        return Number.SINGULAR if key in ("one", "1") or named else Number.PLURAL
    if before & _PLURAL_BEFORE:
        return Number.PLURAL
    if any(row[place].key in _MANY for place in range(start, end - 1)) and _is_plural(key):
        return Number.PLURAL
    if before & _SINGULAR_BEFORE and not _is_plural(key):
        return Number.SINGULAR
    counted = any(row[place].kind is Kind.NUMBER for place in range(start, end - 1))
    if head.kind is Kind.NAME:
        return Number.PLURAL if _is_plural(key) and (counted or row[start].key == "the") else Number.SINGULAR
    return Number.PLURAL if _is_plural(key) or (counted and key not in nouns("time")) else Number.SINGULAR


def _is_plural(key: str) -> bool:
    if key in nouns("plural"):
        return True
    if key.endswith(("men", "women", "children")) and len(key) > 4:
        return True
    return key.endswith("s") and len(key) > 3 and not key.endswith(_NO_PLURAL) and key not in nouns("singular")
