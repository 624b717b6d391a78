"""Novels in numbers: the rows that the ranker reads, with the candidates that the gold allows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from benchmarks.speakers.corpus import Novel, Quoted, lenient_roles
from screenplay.manuscript import decode, read
from screenplay.prose.annotated import Annotated
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.passes import PASSES
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.speakers import laid_out
from screenplay.prose.speaking.answers import answering, pairing
from screenplay.prose.speaking.clues import NO_CLUE, Clues, Form
from screenplay.prose.speaking.context import Context
from screenplay.prose.speaking.ranker import NOBODY, read_rows
from screenplay.prose.turns import TURNS
from screenplay.prose.who import DRAFT

__all__ = ["Example", "annotated_before_speakers", "example"]

_BEATS, _FORGOTTEN = 0.2, 0.1  # share of the tags of a blurred novel
_STANDS_FOR = 0.7  # share of the tags of a person that one speaker of the gold must have
_AROUND = 6  # utterances looked at for one quotation


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a novel.

    Attributes:
        people: The candidates.
        turn: The features of the turn.
        persons: For each candidate its features.
        fitness: For each candidate a factor by what grammar says.
        answers: For each candidate of the turn before, what this turn tells of it.
        pairs: For each candidate and each of the turn before, what links them.
        right: For each candidate whether the gold allows it; all false if the gold has nobody or another.
        starts: It opens a conversation.
        weight: How many quotations of the gold it has.
    """

    people: Sequence[int]
    turn: Sequence[float]
    persons: Sequence[Sequence[float]]
    fitness: Sequence[float]
    answers: Sequence[Sequence[float]]
    pairs: Sequence[Sequence[Sequence[float]]]
    right: Sequence[bool]
    starts: bool
    weight: int


@dataclass(frozen=True, slots=True)
class Example:
    """One novel in numbers.

    Attributes:
        name: The novel's name.
        author: Its author.
        turns: Its turns.
    """

    name: str
    author: str
    turns: Sequence[Turn]


@dataclass(frozen=True, slots=True)
class _Read:
    """What the turns are read from.

    Attributes:
        context: The layers, unpacked.
        silent: Names that only address.
        right: By turn, the speakers of its quotations in the gold.
        roles: By person, whom of the gold each may stand for.
    """

    context: Context
    silent: frozenset[int]
    right: Mapping[int, Counter[str]]
    roles: Mapping[int, frozenset[str]]


def annotated_before_speakers(text: bytes) -> Annotated:
    """Run the passes before the speakers.

    Args:
        text: The novel.

    Returns:
        Its layers.
    """
    annotated = Annotated(read(decode(text)))
    for step in PASSES:
        if step.adds is DRAFT:
            break
        annotated = step.run(annotated)
    return annotated


def example(novel: Novel, *, blurred: int = 0) -> Example:
    """Put a novel into numbers.

    Args:
        novel: The novel.
        blurred: Turn some tags into beats, and forget some, as writers of today do: other ones for another number,
            none for 0.

    Returns:
        Its rows, with what the gold allows.
    """
    annotated = annotated_before_speakers(novel.text)
    context, silent = laid_out(annotated, {})
    if blurred:
        context = Context(annotated, context.turns, {}, _blurred(f"{novel.name}{'+' * (blurred - 1)}", context.clues))
    forms = {number: person.forms for number, person in enumerate(annotated[PERSONS]) if number not in silent}
    right, roles = _gold(annotated, novel.quoted), lenient_roles(novel, forms)
    roles = roles | _stand_ins(context, right, roles)
    return Example(novel.name, novel.author, _turns(_Read(context, silent, right, roles)))


def _turns(one: _Read) -> list[Turn]:
    context = one.context
    turns: list[Turn] = []
    for number, rows in enumerate(read_rows(context, one.silent)):
        starts = number == context.spans[number].start
        before = [] if starts else turns[-1].people
        speakers = one.right[number]
        said = speakers.most_common(1)[0][0] if speakers else None
        turns.append(
            Turn(
                rows.people,
                rows.turn,
                rows.persons,
                rows.fitness,
                [_answers(context, number, other, rows.told_to) for other in before],
                [[_pairs(context, person, other) for other in before] for person in rows.people],
                _right(context, number, rows.people, said, one.roles),
                starts,
                sum(speakers.values()),
            )
        )
    return turns


def _right(
    context: Context, number: int, people: Sequence[int], said: str | None, roles: Mapping[int, frozenset[str]]
) -> list[bool]:
    """Whom the gold allows; one without a name, if it has nobody among the persons and a nominal tells who speaks."""
    if said is None:
        return [False] * len(people)
    if said and any(said in names for names in roles.values()):
        return _by_name(context, people, [said in roles.get(person, ()) for person in people])
    clue = context.clues[number].best
    own = context.own[clue.mention] if clue.form in (Form.NOMINAL, Form.ROLE) else NOBODY
    return [person == own != NOBODY for person in people]


def _by_name(context: Context, people: Sequence[int], right: list[bool]) -> list[bool]:
    """In a chapter, who has a name speaks by it, whatever nominal the tag has."""
    if context.is_book:
        return right
    named = [one and not context.persons[person].unnamed for one, person in zip(right, people, strict=True)]
    return named if any(named) else right


def _stand_ins(
    context: Context, right: Mapping[int, Counter[str]], roles: Mapping[int, frozenset[str]]
) -> dict[int, frozenset[str]]:
    """Persons without a part in the gold who stand for a speaker whom it knows by other names, as tags show."""
    known = frozenset[str]().union(*roles.values())
    told: dict[int, Counter[str]] = defaultdict(Counter)
    for number, clues in enumerate(context.clues):
        if clues.verb_told >= 0 and not roles.get(clues.verb_told):
            told[clues.verb_told].update(right[number])
    found = {}
    for person, speakers in told.items():
        said, count = speakers.most_common(1)[0] if speakers else ("", 0)
        if said and said not in known and count >= _STANDS_FOR * speakers.total():
            found[person] = frozenset((said,))
    return found


def _blurred(name: str, clues: Sequence[Clues]) -> list[Clues]:
    random = Random(name)  # noqa: S311 - the same novel is blurred the same way every time
    return [_blur(each, random.random()) for each in clues]


def _blur(clues: Clues, chance: float) -> Clues:
    """Sometimes take a tag for a beat, sometimes forget it."""
    if clues.verb is NO_CLUE or chance >= _BEATS + _FORGOTTEN:
        return clues
    if chance >= _BEATS:
        return replace(clues, verb=NO_CLUE)
    return replace(clues, verb=NO_CLUE, **{"after" if clues.verb.place == 1 else "before": clues.verb})


def _answers(context: Context, number: int, before: int, told_to: frozenset[int]) -> Sequence[float]:
    return (0.0,) * 5 if before == NOBODY else answering(context, number, before, told_to)


def _pairs(context: Context, person: int, before: int) -> Sequence[float]:
    return (0.0, 0.0) if NOBODY in (person, before) or person == before else pairing(context, person, before)


def _gold(annotated: Annotated, quoted: Sequence[Quoted]) -> dict[int, Counter[str]]:
    """By turn, the speakers of the quotations that lie in it by half at least."""
    quotations = annotated[QUOTATIONS]
    pieces = sorted(
        (quotations[q].start, quotations[q].end, number)
        for number, turn in enumerate(annotated[TURNS])
        for q in turn.quotations
    )
    starts = [start for start, _, _ in pieces]
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for quote in quoted:
        near = pieces[max(0, bisect_right(starts, quote.start) - _AROUND) : bisect_left(starts, quote.end) + 1]
        shared = [(min(quote.end, end) - max(quote.start, start), number) for start, end, number in near]
        length, number = max(shared, default=(0, 0))
        if 2 * length >= quote.end - quote.start:
            found[number][quote.speaker] += 1
    return found
