"""Verbs that stay past because what they tell is no fact: conditions contrary to fact and what would follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screenplay.adaptation.tense.clauses import Opener
from screenplay.adaptation.tense.phrases import Number, phrase_at
from screenplay.adaptation.tense.reader import Finite
from screenplay.adaptation.tense.tokens import Kind, Token

__all__ = ["unreal"]

_REMOTE = frozenset("would could might should must wouldn't couldn't mightn't shouldn't 'd".split())
_TELLING = _REMOTE | {"just", "were", "ever"}
_NEAR = 8  # tokens
_OF_ALL = frozenset("first last only best worst most least".split())
_OPENING = frozenset({Kind.SUBORDINATOR, Kind.RELATIVE})
_MEANWHILE = frozenset("so until till while whenever wherever".split())
_DONE = frozenset({Kind.PARTICIPLE, Kind.EITHER_PAST, Kind.BE, Kind.HAVE, Kind.ADVERB, Kind.DO})
_JUST = frozenset({Opener.RELATIVE, Opener.CONTENT, Opener.SUBORDINATE})


def unreal(row: Sequence[Token], found: Sequence[Finite]) -> frozenset[int]:
    """Find the verbs of suppositions.

    Args:
        row: The tokens of a text, tagged.
        found: Its finite verbs.

    Returns:
        The places of those that stay as they are.
    """
    kept: set[int] = set()
    if _TELLING.isdisjoint(token.key for token in row):
        return frozenset()
    for group in _sentences(row, found):
        kept.update(_supposed(row, group))
    return frozenset(kept)


def _sentences(row: Sequence[Token], found: Sequence[Finite]) -> Iterator[list[Finite]]:
    """The finite verbs sentence by sentence."""
    group: list[Finite] = []
    last = 0
    for verb in found:
        if group and any(row[place].kind is Kind.STOP and row[place].key != "," for place in range(last, verb.place)):
            yield group
            group = []
        group.append(verb)
        last = verb.place
    yield group


def _supposed(row: Sequence[Token], group: Sequence[Finite]) -> Iterator[int]:
    regrets = any(_regrets(row, verb.place) for verb in group)
    inverted = [verb for verb in group if _inverted(row, verb)]
    modals = [verb.place for verb in group if row[verb.place].key in _REMOTE and not verb.perfect]
    if inverted and modals:
        first = inverted[0].place
        end = next((at for at in range(first, group[-1].place) if _contrasts(row, at)), group[-1].place)
        yield from (verb.place for verb in group if verb.place <= end or end < first)
        return
    against = [verb for verb in group if verb.clause.opener is Opener.IF and _against(row, verb)]
    if against and modals:
        yield from (verb.place for verb in group if verb.clause is against[0].clause)
        yield from modals
    elif regrets:
        yield from (verb.place for verb in group if verb.clause.opener is Opener.IF)
    yield from (verb.place for verb in group if _subjunctive(row, verb.place) or _mistaken(row, verb.place))
    for verb in group:
        if row[verb.place - 1].key == "just" and verb.clause.opener in _JUST and not _now(row, verb.place):
            yield from [verb.place] if row[verb.place].kind in (Kind.PAST, Kind.EITHER_PAST, Kind.HAVE) else []
        if row[verb.place].kind in (Kind.PAST, Kind.EITHER_PAST) and _ever(row, verb.place):
            yield verb.place


def _now(row: Sequence[Token], place: int) -> bool:
    """`so she just closed it`: only, and not a moment before."""
    opened = next((at for at in range(place - 2, max(place - _NEAR, -1), -1) if row[at].kind in _OPENING), 0)
    return place < 2 or row[opened].key in _MEANWHILE


def _ever(row: Sequence[Token], place: int) -> bool:
    """`the first house she ever lived in`: of the whole time till now."""
    if place < 2 or row[place - 1].key != "ever":
        return False
    before = {token.key for token in row[max(place - _NEAR, 0) : place]}
    return not before.isdisjoint(_OF_ALL) or any(key.endswith("est") and len(key) > 5 for key in before)


def _contrasts(row: Sequence[Token], place: int) -> bool:
    """`, but`: what follows is fact again."""
    return row[place].kind is Kind.COMMA and row[place + 1].key == "but"


def _regrets(row: Sequence[Token], place: int) -> bool:
    """`would have gone`, `could never have known`."""
    if row[place].key not in _REMOTE:
        return False
    place += 1
    while place < len(row) and row[place].kind in (Kind.ADVERB, Kind.PRONOUN):
        place += 1
    return place + 1 < len(row) and row[place].key in ("have", "'ve") and row[place + 1].kind in _DONE


def _inverted(row: Sequence[Token], verb: Finite) -> bool:
    """`Had he known`, `Were she to go`: the auxiliary opens its clause."""
    before = row[verb.place - 1].kind if verb.place else Kind.STOP
    after = row[verb.place + 1] if verb.place + 1 < len(row) else None
    if row[verb.place].key not in ("had", "were") or before not in (
        Kind.STOP,
        Kind.COMMA,
        Kind.CONJUNCTION,
        Kind.QUOTE,
    ):
        return False
    subject = after is not None and after.kind in (
        Kind.PRONOUN,
        Kind.EITHER,
        Kind.NAME,
        Kind.DETERMINER,
        Kind.POSSESSIVE,
        Kind.THERE,
        Kind.ADVERB,
    )
    asked = any(token.kind is Kind.STOP and "?" in token.key for token in row[verb.place : verb.place + 25])
    behind = before is Kind.STOP or verb.clause.waits or verb.perfect or _done_by_noun(row, verb.place + 1)
    return subject and behind and not asked


def _done_by_noun(row: Sequence[Token], place: int) -> bool:
    """`..., had the boy known it`: a noun between the auxiliary and its participle."""
    if place >= len(row) or row[place].kind not in (Kind.DETERMINER, Kind.POSSESSIVE, Kind.NAME):
        return False
    end = phrase_at(row, place).end
    return end < len(row) and row[end].kind in (Kind.PARTICIPLE, Kind.EITHER_PAST)


def _subjunctive(row: Sequence[Token], place: int) -> bool:
    if row[place].key != "were" or not place or row[place - 1].key not in ("he", "she", "it", "i"):
        return False
    return place < 2 or row[place - 2].key not in ("and", "or", "nor")


def _mistaken(row: Sequence[Token], place: int) -> bool:
    """`what he must have thought was a whisper`."""
    thought = place > 2 and row[place - 1].key in ("thought", "believed", "supposed", "imagined", "hoped")
    return thought and row[place].kind is Kind.BE and row[place - 2].key == "have"


def _against(row: Sequence[Token], verb: Finite) -> bool:
    return row[verb.place].key in ("were", "weren't") and verb.number is not Number.PLURAL
