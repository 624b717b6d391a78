"""Who is brought in without a name and gets one later: `the woman in red` answers to `Mrs. Hall`.

One thing at least must say whose the name is: the narration sets it beside the nominal (`the woman, a Mrs. Hall,`); or,
if it comes up after the nominal, who is called by it answers as the nominal, or a speech gives it (`My name is Hall`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from screenplay.prose.annotated import Annotated
from screenplay.prose.bystanders import PERSONS, nominal_persons
from screenplay.prose.cast import Person, may_be_named
from screenplay.prose.given import kin_name_gender
from screenplay.prose.hearers import answered, told_nominals
from screenplay.prose.lexicon import words
from screenplay.prose.mentions import MENTIONS, Mention
from screenplay.prose.name_use import NameUse
from screenplay.prose.names import NAMES
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.references import person_by_form
from screenplay.prose.sentences import SENTENCES
from screenplay.prose.turns import TURNS, Turn
from screenplay.prose.who import DRAFT, Address, Draft

__all__ = ["find"]

_BESIDE = regex.compile(r"(?:,\s+|\s+(?:named|called|whose\s+name\s+was|who\s+was\s+called|was|is)\s+)(?:an?\s+)?")
_BEHIND = regex.compile(r",\s+")
_THIS_IS = regex.compile(r"\b(?:this|here)(?:\s+is|['’]s)\s+$", regex.IGNORECASE)
_REACH = 12  # characters of it
_SIGHTINGS = 60  # of a nominal; what is said more often means several people
_LOCAL = 200  # paragraphs, the same
_STATED, _GAVE, _TAKEN = 3.0, 1.5, 0.7  # evidence; an answer counts as much as the first guess is sure of it
_FIRST = 1.0  # who spoke before is called by a name that comes up here for the first time
_ENOUGH, _CLEAR = 1.0, 0.7
_OWN = 0.9  # evidence that a name given is the narrator's
_VAGUE = frozenset(("voice", "other", "one", "former", "latter", "man's", "woman's"))


@dataclass(frozen=True, slots=True)
class _Unnamed:
    """Somebody without a name.

    Attributes:
        start: Offset of the first sighting.
        first: Its paragraph.
        last: The paragraph of the last sighting.
    """

    start: int
    first: int
    last: int


def find(annotated: Annotated) -> Iterator[Address]:
    """Link nominals to the persons who get a name later.

    Args:
        annotated: The manuscript with its names, persons, mentions, turns and the draft of its speakers.

    Yields:
        The links.
    """
    persons = annotated[PERSONS]
    yield from _narrators_own(annotated)
    own = nominal_persons(annotated)
    unnamed = _unnamed(annotated, own)
    if not unnamed:
        return
    seen = _first_seen(annotated[NAMES], persons)
    evidence: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    signs = (
        *_answered(annotated, unnamed),
        *_first_called(annotated, own, seen),
        *_taken_for(annotated, own),
        *_given(annotated, own),
    )
    for nominal, name, weight in signs:
        if (
            nominal in unnamed
            and seen.get(name, -1) > unnamed[nominal].start
            and may_be_named(persons[nominal], persons[name])
        ):
            evidence[nominal][name] += weight
    for nominal, name, weight in (*_set_beside(annotated, own), *_presented(annotated, own, unnamed)):
        if nominal in unnamed and may_be_named(persons[nominal], persons[name]):
            evidence[nominal][name] += weight
    for nominal, weights in sorted(evidence.items()):
        best = max(weights, key=lambda name: (weights[name], -name))
        if weights[best] >= _ENOUGH and weights[best] >= _CLEAR * sum(weights.values()):
            yield Address(nominal, best)


def _narrators_own(annotated: Annotated) -> Iterator[Address]:
    """The name that who says I gives in a speech, if the narration has none for them: `"And you are?" "Ann."`."""
    persons = annotated[PERSONS]
    narrator = next((number for number, person in enumerate(persons) if person.narrator), None)
    if narrator is None:
        return
    told = {draft.person for draft in annotated[DRAFT] if draft.told}
    weights: dict[int, float] = defaultdict(float)
    for turn, draft in zip(annotated[TURNS], annotated[DRAFT], strict=True):
        for name in turn.given - told - {narrator}:
            weights[name] += _GAVE * draft.chances.get(narrator, 0.0)
    best = max(weights, key=lambda name: (weights[name], -name), default=None)
    if best is not None and weights[best] >= _OWN:
        yield Address(best, narrator)


def _unnamed(annotated: Annotated, own: Sequence[int | None]) -> dict[int, _Unnamed]:
    persons, sentences, mentions = annotated[PERSONS], annotated[SENTENCES], annotated[MENTIONS]
    places: dict[int, list[Mention]] = defaultdict(list)
    for mention, person in zip(mentions, own, strict=True):
        if person is not None and not persons[person].cue and "|" not in persons[person].key:
            places[person].append(mention)
    found = {}
    for person, sighted in places.items():
        first, last = (sentences[mention.sentence].paragraph for mention in (sighted[0], sighted[-1]))
        if len(sighted) <= _SIGHTINGS and last - first <= _LOCAL and sighted[0].head not in _VAGUE:
            found[person] = _Unnamed(sighted[0].start, first, last)
    return found


def _first_seen(uses: Sequence[NameUse], persons: Sequence[Person]) -> dict[int, int]:
    by_form = person_by_form(persons)
    found: dict[int, int] = {}
    for use in uses:
        found.setdefault(by_form[use.form], use.start)
    return found


def _answered(annotated: Annotated, unnamed: Mapping[int, _Unnamed]) -> Iterator[tuple[int, int, float]]:
    """Who speaks beside a turn that calls somebody by a name."""
    turns, drafted = annotated[TURNS], annotated[DRAFT]
    for number, turn in enumerate(turns):
        for name in turn.addressed:
            for nominal, chance in _beside(turns, drafted, number):
                if nominal in unnamed:
                    yield nominal, name, chance


def _first_called(
    annotated: Annotated, own: Sequence[int | None], seen: Mapping[int, int]
) -> Iterator[tuple[int, int, float]]:
    """Who is told to have spoken right before a turn that uses a name for the first time, to call somebody."""
    turns, persons = annotated[TURNS], annotated[PERSONS]
    for number, turn in enumerate(turns):
        spoken = range(annotated[QUOTATIONS][turn.quotations[0]].start, annotated[QUOTATIONS][turn.quotations[-1]].end)
        new = [name for name in turn.addressed if seen.get(name, -1) in spoken and not _is_kin(persons[name])]
        if number and len(new) == 1 and number - 1 in answered(turns, number):
            yield from ((nominal, new[0], _FIRST) for nominal in told_nominals(annotated, own, turns[number - 1]))


def _is_kin(person: Person) -> bool:
    """Whoever is called `Mother` is nobody whom the caller has just met."""
    return any(form.casefold() in words("callings") or kin_name_gender(form) for form in person.forms)


def _presented(
    annotated: Annotated, own: Sequence[int | None], unnamed: Mapping[int, _Unnamed]
) -> Iterator[tuple[int, int, float]]:
    """Who first speaks, as if known, right behind a turn that presents somebody: `"This is Mrs. Hall."`."""
    text, turns, quotations = annotated.text, annotated[TURNS], annotated[QUOTATIONS]
    by_form = person_by_form(annotated[PERSONS])
    starts = [quotations[turn.quotations[0]].start for turn in turns]
    for use in annotated[NAMES]:
        if not use.quoted or _THIS_IS.search(text, max(0, use.start - _REACH), use.start) is None:
            continue
        number = bisect_right(starts, use.start)
        if 0 < number < len(turns) and number in answered(turns, number - 1):
            for nominal in told_nominals(annotated, own, turns[number]):
                if nominal in unnamed and unnamed[nominal].start > use.start:
                    yield nominal, by_form[use.form], _FIRST


def _taken_for(annotated: Annotated, own: Sequence[int | None]) -> Iterator[tuple[int, int, float]]:
    """Whom the first guess takes for the speaker where the tag has the nominal."""
    for turn, draft in zip(annotated[TURNS], annotated[DRAFT], strict=True):
        for nominal in told_nominals(annotated, own, turn):
            yield from ((nominal, person, chance * _TAKEN) for person, chance in draft.chances.items())


def _beside(turns: Sequence[Turn], drafted: Sequence[Draft], number: int) -> Iterator[tuple[int, float]]:
    own = drafted[number].person
    for other in answered(turns, number):
        yield from ((person, chance) for person, chance in drafted[other].chances.items() if person not in (own, -1))


def _given(annotated: Annotated, own: Sequence[int | None]) -> Iterator[tuple[int, int, float]]:
    """Who gives a name in a speech, asked or not: whom its tag has, or else whoever may speak it."""
    for turn, draft in zip(annotated[TURNS], annotated[DRAFT], strict=True):
        told = dict.fromkeys(told_nominals(annotated, own, turn), 1.0)
        for name in turn.given:
            chances = (told or draft.chances).items()
            yield from ((person, name, chance * _GAVE) for person, chance in chances if person != name)


def _set_beside(annotated: Annotated, own: Sequence[int | None]) -> Iterator[tuple[int, int, float]]:
    """Nominals and names in apposition, or with `was` between them."""
    text, mentions = annotated.text, annotated[MENTIONS]
    by_form = person_by_form(annotated[PERSONS])
    for (one, before), (other, behind) in pairwise(zip(mentions, own, strict=True)):
        if one.sentence != other.sentence:
            continue
        closed = text[other.end : other.end + 1] in (",", ".", ";", ":", ")")
        if before is not None and other.words in by_form and _BESIDE.fullmatch(text, one.end, other.start):
            if closed or text[one.end] != ",":
                yield before, by_form[other.words], _STATED
            continue
        apposed = closed and other.determiner == "the" and _BEHIND.fullmatch(text, one.end, other.start)
        if behind is not None and one.words in by_form and apposed:
            yield behind, by_form[one.words], _STATED
