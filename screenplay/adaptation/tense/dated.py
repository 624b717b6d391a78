"""Verbs of a stated time before the story's now: they stay past, and a past perfect becomes a simple past."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from screenplay.adaptation.tense.clauses import Opener
from screenplay.adaptation.tense.neighbours import FINITE, kind_at
from screenplay.adaptation.tense.reader import Finite
from screenplay.adaptation.tense.tokens import Kind, Token
from screenplay.adaptation.tense.vocabulary import nouns

__all__ = ["ADVERBS", "dated", "last_times", "over", "recalled", "since_then", "when_it_was"]

_FAR = 20
_NEAR = 5
_NOT_DATED = frozenset("just barely hardly scarcely already not never only been nearly almost still since time".split())
_TIMES = frozenset("summer winter spring autumn fall year week month day night morning time".split())
_HOURS = frozenset("noon midnight dawn daybreak dusk sunrise sunset nightfall".split())
_ENDS = frozenset({Kind.COMMA, Kind.STOP, Kind.QUOTE, Kind.CONJUNCTION})
_INNER = frozenset({Kind.SUBORDINATOR, Kind.RELATIVE, Kind.WHAT})
_PARTS = frozenset("morning afternoon evening night day week year summer winter spring autumn".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_YOUNG = frozenset("child boy girl baby student".split())
_OPENS_CLAUSE = frozenset({Kind.PRONOUN, Kind.NAME, Kind.DETERMINER, Kind.POSSESSIVE, Kind.EITHER, Kind.RELATIVE})
_OF = frozenset("remembered recalled about of like since than".split())
_COMPARING = frozenset("like as than then".split())  # `then`, too: `worse then yesterday`
_REPEATED = frozenset("for was is 's be been".split())
ADVERBS = frozenset({"once", "last", "first"})  # between `had` and its participle they name a time


def over(row: Sequence[Token], place: int) -> bool:
    """The clause of this verb names a time that is over, whatever its tense: `two years ago`, `last winter`."""
    return any(_is_over(row, at) for at in _behind(row, place)) or _opens_over(row, place)


def dated(row: Sequence[Token], place: int) -> bool:
    """The clause of this past perfect names its time: `the night before`, `in 1944`, `once`."""
    if over(row, place) or (_key(row, place + 1) in ADVERBS and _key(row, place + 2) not in ("more", "again")):
        return True
    if any(_is_date(row, at) for at in _behind(row, place)):
        return True
    start = _start(row, place)
    if start is None:
        return False
    if _key(row, start) == "even":
        start += 1
    young = _key(row, start) == "as" and any(_key(row, at) in _YOUNG for at in (start + 2, start + 3))
    alone = row[start].text == "Once" and kind_at(row, start + 1) in _OPENS_CLAUSE and start + 2 >= place
    alone = alone and not any(kind_at(row, at) is Kind.COMMA for at in range(place, place + _FAR))
    return young or alone or any(_is_date(row, at) for at in range(start + 1, min(start + 6, place)))


def last_times(row: Sequence[Token], found: Sequence[Finite]) -> Iterator[int]:
    """The verbs of sentences about an earlier time: `the last time they met, he laughed`."""
    for at in range(len(row) - 3):
        if not (row[at].key == "the" and row[at + 1].key in ("last", "first") and row[at + 2].key == "time"):
            continue
        if kind_at(row, at + 3) not in _OPENS_CLAUSE or _key(row, at - 1) in _REPEATED or row[at + 1].key == "first":
            continue
        first, last = _bounds(row, at)
        yield from (verb.place for verb in _between(found, first, last))


def recalled(row: Sequence[Token], found: Sequence[Finite]) -> Iterator[int]:
    """The verbs of what is remembered: `she recalled his voice, the way he laughed, and smiled`."""
    for at in range(len(row) - 2):
        if row[at].key != "the" or row[at + 1].key != "way" or not _remembers(row, at):
            continue
        last = at + 2
        while last < len(row) and row[last].kind is not Kind.STOP and not _parts(row, last):
            last += 1
        yield from (verb.place for verb in _between(found, at, last))


def _remembers(row: Sequence[Token], place: int) -> bool:
    """A verb of remembering stands before, in the same sentence."""
    for before in range(place - 1, max(place - _FAR, -1), -1):
        if row[before].kind is Kind.STOP:
            return False
        if row[before].key in ("recalled", "remembered"):
            return True
    return False


def since_then(row: Sequence[Token], found: Sequence[Finite]) -> Iterator[int]:
    """The verbs of `since she left, he had not slept`: the clause names when it began."""
    for verb in found:
        if verb.clause.opener is not Opener.SINCE or row[verb.place].kind not in (Kind.PAST, Kind.EITHER_PAST, Kind.BE):
            continue
        first, last = verb.place, verb.place
        while first > 0 and row[first - 1].kind is not Kind.STOP:
            first -= 1
        while last < len(row) and row[last].kind is not Kind.STOP:
            last += 1
        if any(each.perfect and each.clause.opener is Opener.MAIN for each in _between(found, first, last)):
            yield verb.place


def _between(found: Sequence[Finite], first: int, last: int) -> Sequence[Finite]:
    """The verbs of a stretch; they stand in order."""
    return found[bisect_left(found, first, key=_place) : bisect_left(found, last, key=_place)]


def _place(verb: Finite) -> int:
    return verb.place


def _bounds(row: Sequence[Token], place: int) -> tuple[int, int]:
    """The sentence around a place, or its part between commas that a conjunction follows."""
    first, last = place, place + 3
    told = _key(row, place - 1) in _OF  # `she remembered the last time they met`
    while not told and first > 0 and row[first - 1].kind is not Kind.STOP and not _parts(row, first - 1):
        first -= 1
    while last < len(row) and row[last].kind is not Kind.STOP and not _parts(row, last):
        last += 1
    return first, last


def _parts(row: Sequence[Token], place: int) -> bool:
    return row[place].kind is Kind.COMMA and kind_at(row, place + 1) is Kind.CONJUNCTION


def _behind(row: Sequence[Token], place: int) -> Iterator[int]:
    """The places behind a verb in its clause."""
    for later in range(place + 1, min(place + _FAR, len(row))):
        if row[later].kind in _ENDS or row[later].kind in _INNER:
            return
        yield later


def _start(row: Sequence[Token], place: int) -> int | None:
    """Where the sentence of a verb begins, if it is the first verb of it."""
    start = place
    while start > 0 and row[start - 1].kind not in (Kind.STOP, Kind.QUOTE):
        start -= 1
        if place - start > _FAR or (row[start].kind in FINITE and row[start].kind is not Kind.EITHER_PAST):
            return None
    return start


def _opens_over(row: Sequence[Token], place: int) -> bool:
    start = _start(row, place)
    return start is not None and any(_is_over(row, at) for at in range(start, min(start + 5, place)))


def _is_over(row: Sequence[Token], at: int) -> bool:
    key, before = row[at].key, _key(row, at - 1)
    if key in ("ago", "yesterday"):
        return before not in _COMPARING
    if key == "time" and before == "the" and _key(row, at - 2) == "at":
        return kind_at(row, at + 1) in _ENDS or at + 1 >= len(row)
    return (
        key in nouns("time")
        and key != "time"
        and before == "last"
        and _key(row, at - 2) not in {"the", "his", "her", *_COMPARING}
    )


def _is_date(row: Sequence[Token], at: int) -> bool:
    """A token ends a date: `the night before`, `that morning`, `in 1944`."""
    key, before = _key(row, at), _key(row, at - 1)
    ends = kind_at(row, at + 1) in _ENDS or at + 1 >= len(row)
    if key == "before" and before in nouns("time") and _key(row, at - 2) == "the":
        return ends
    if before == "at" and (key in _HOURS or (kind_at(row, at) is Kind.NUMBER and not key.startswith("one"))):
        return ends or _key(row, at + 1) == "o'clock"
    if key in ("before", "earlier") and before.removesuffix("s") in _TIMES | {"moment", "hour", "minute"}:
        return ends and (before.endswith("s") or _key(row, at - 2) in ("a", "an", "one"))
    if (key in _PARTS and before == "that") or (
        key == "once" and before not in ("at", "for", "more", "than") and not _denied(row, at) and not _visited(row, at)
    ):
        return ends and _key(row, at + 1) not in ("or", "and")
    if key in _WEEKDAYS and ends:
        return before == "on" or (before == "the" and _key(row, at - 2) == "on")
    return before == "in" and len(key) == 4 and key.isdigit()


def _denied(row: Sequence[Token], place: int) -> bool:
    """`had not spoken once`: how often, not when."""
    return any(_key(row, at) in ("not", "never") or _key(row, at).endswith("n't") for at in range(place - 6, place))


def _visited(row: Sequence[Token], place: int) -> bool:
    """`had been to Rome once`: so often, so far."""
    return any(_key(row, at) == "been" and _key(row, at + 1) in ("to", "there") for at in range(place - 6, place))


def when_it_was(row: Sequence[Token], found: Sequence[Finite]) -> Iterator[int]:
    """`he had left when she was six`, `the summer she was six`: a state of that time dates the past perfect."""
    for at, verb in enumerate(found):
        state = found[at + 1] if at + 1 < len(found) else None
        if not verb.perfect or state is None or state.place - verb.place > _FAR or row[state.place].kind is not Kind.BE:
            continue
        between = range(verb.place + 1, state.place)
        apart = any(row[each].kind is Kind.STOP or row[each].key in _NOT_DATED for each in between)
        if not apart and any(_then(row, each, state.place) for each in between) and not _in_progress(row, state.place):
            yield verb.place
            yield state.place


def _then(row: Sequence[Token], at: int, state: int) -> bool:
    """`when he was`, `the year she was`: a time clause whose verb stands close."""
    if state - at > _NEAR:
        return False
    if row[at].key == "when":
        return True
    named = row[at].key in _TIMES and _key(row, at - 1) == "the" and _key(row, at - 2) != "of"
    return named and row[at + 1].kind in _OPENS_CLAUSE


def _in_progress(row: Sequence[Token], place: int) -> bool:
    """`was leaving`, `was there`: what happened just then."""
    return kind_at(row, place + 1) in (Kind.ING, Kind.PARTICIPLE, Kind.EITHER_PAST, Kind.STOP, Kind.TO)


def _key(row: Sequence[Token], place: int) -> str:
    return row[place].key if 0 <= place < len(row) else ""
