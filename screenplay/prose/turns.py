"""Turns: what one person says before another speaks, and who is addressed and named in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.cast import CAST
from screenplay.prose.kinds import KINDS, UtteranceKind
from screenplay.prose.manner import manner_of
from screenplay.prose.name_use import NameUse
from screenplay.prose.names import NAMES
from screenplay.prose.other_voice import is_another
from screenplay.prose.own_names import asks_a_name, asks_who, gives_own
from screenplay.prose.quotations import QUOTATIONS, Quotation
from screenplay.prose.references import REFERENCES, Reference, person_by_form
from screenplay.prose.sentences import SENTENCES
from screenplay.prose.tags import TAGS, Tag
from screenplay.prose.vocatives import hailed_genders

__all__ = ["TURNS", "Turn", "find"]
_UNSPOKEN = (UtteranceKind.WORDS, UtteranceKind.MESSAGE)
_JOINING = frozenset("and but so then because or also besides now anyway plus".split())
_LONG = 200  # characters of a speech that may well fill more than a paragraph


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says before another speaks.

    Attributes:
        quotations: Indexes of its quotations.
        tags: Indexes of the tags and beats beside them.
        first: Index of its first block.
        last: Index of its last block.
        addressed: Persons of the cast addressed by name in it.
        named: Persons of the cast spoken of in it.
        hailed: Genders of those addressed by a word such as sir or mama.
        runs_on: The paragraph before left its quotation open, in a text too careless to trust that.
        given: Persons of the cast whose name it gives as its speaker's own.
    """

    quotations: tuple[int, ...]
    tags: tuple[int, ...]
    first: int
    last: int
    addressed: frozenset[int]
    named: frozenset[int]
    hailed: frozenset[str] = frozenset()
    runs_on: bool = False
    given: frozenset[int] = frozenset()


TURNS: Layer[Turn] = Layer("turns")


def find(annotated: Annotated) -> tuple[Turn, ...]:
    """Group the quotations into turns.

    Args:
        annotated: The manuscript with its quotations, names, cast and tags.

    Returns:
        The turns in order.
    """
    return tuple(_turns(annotated))


def _turns(annotated: Annotated) -> Iterator[Turn]:
    text, quotations = annotated.text, annotated[QUOTATIONS]
    names = [use for use in annotated[NAMES] if use.quoted]
    starts = [use.start for use in names]
    by_form = person_by_form(annotated[CAST])
    tags_of = _tags_by_quotation(annotated[TAGS], len(quotations))
    careful = manner_of(text, quotations).careful
    asked = asked_who = False
    spoken_of: frozenset[int] = frozenset()  # whom the turn before named or addressed
    for group in _groups(annotated, tags_of, careful=careful):
        first, last = quotations[group[0]], quotations[group[-1]]
        addressed: set[int] = set()
        named: set[int] = set()
        given: set[int] = set()
        for number in group:
            said = quotations[number]
            for use in _between(names, starts, said):
                own = gives_own(text, use, said.start, said.end, asked=asked)
                alone = _is_all(text, use, said)
                echo = alone and text[said.end - 1] == "?" and by_form[use.form] in spoken_of
                called = use.vocative and not (alone and asked_who) and not echo
                (given if own else addressed if called else named).add(by_form[use.form])
        speeches = [text[quotations[n].start : quotations[n].end] for n in group]
        asked, asked_who = any(map(asks_a_name, speeches)), asks_who(speeches[-1])
        spoken_of = frozenset(addressed | named | given)
        yield Turn(
            tuple(group),
            tuple(tag for number in group for tag in tags_of[number]),
            first.paragraph,
            last.paragraph,
            frozenset(addressed - given),
            frozenset(named - addressed - given),
            hailed=frozenset(gender for speech in speeches for gender in hailed_genders(speech)),
            runs_on=first.continues and not careful and _goes_on(text, quotations[group[0] - 1], first),
            given=frozenset(given),
        )


def _is_all(text: str, use: NameUse, said: Quotation) -> bool:
    """A name is all that a speech says."""
    words = text[said.start : use.start] + text[use.end : said.end]
    return not any(character.isalnum() for character in words)


def _goes_on(text: str, before: Quotation, after: Quotation) -> bool:
    """An open quotation really goes on in the next paragraph: both are long, or the next joins on."""
    opening = text[after.start : after.end].split(None, 1)[0].casefold().rstrip(",")
    return opening in _JOINING or min(before.end - before.start, after.end - after.start) > _LONG


def _tags_by_quotation(tags: Sequence[Tag], count: int) -> list[list[int]]:
    by_quotation: list[list[int]] = [[] for _ in range(count)]
    for number, tag in enumerate(tags):
        by_quotation[tag.quotation].append(number)
    return by_quotation


def _groups(annotated: Annotated, tags_of: Sequence[Sequence[int]], *, careful: bool) -> Iterator[list[int]]:
    quotations, tags, references = annotated[QUOTATIONS], annotated[TAGS], annotated[REFERENCES]
    spoken = [kind.quotation for kind in annotated[KINDS] if kind.kind not in _UNSPOKEN]
    group: list[int] = []
    speaker: int | None = None
    for number in spoken:
        quotation = quotations[number]
        leading = _leading(annotated, tags_of[number])
        told = _told(tags_of[number], tags, references, leading)
        if group:
            before = quotations[group[-1]]
            joined = quotation.continues and (careful or not quotation.opened)
            same = quotation.paragraph == before.paragraph and not _touching(annotated.text, before, quotation)
            conflict = (told is not None and speaker is not None and told != speaker) or (
                leading is not None and same and is_another(annotated, tags_of[group[-1]], leading)
            )
            if not (joined or same) or (conflict and not (same and _seamless(annotated.text, before, quotation))):
                yield group
                group, speaker = [], None
        group.append(number)
        speaker = told if told is not None else speaker
    if group:
        yield group


def _leading(annotated: Annotated, numbers: Sequence[int]) -> int | None:
    """The tag that leads to a quotation: not one in the sentence before that has ended, and tags another."""
    for number in numbers:
        tag = annotated[TAGS][number]
        if tag.leading and tag.verb is not None and tag.mention is not None:
            sentence = annotated[SENTENCES][tag.sentence]
            if sentence.follows is None or annotated.text[sentence.end - 1] not in ".!?…":
                return number
    return None


def _told(
    numbers: Sequence[int], tags: Sequence[Tag], references: Sequence[Reference], leading: int | None
) -> int | None:
    """The person that a tag names as the speaker."""
    for number in numbers:
        tag = tags[number]
        if tag.verb is None or tag.mention is None or (tag.leading and number != leading):
            continue
        if references[tag.mention].sure == 1.0:
            return references[tag.mention].person
    return None


def _seamless(text: str, before: Quotation, after: Quotation) -> bool:
    """One sentence, cut by its tag: `"Well," said Ann, as Bob began to answer, "you may."`."""
    between = text[before.outer_end : after.outer_start]
    return text[after.start].islower() and not any(sign in between for sign in (". ", "! ", "? "))


def _touching(text: str, before: Quotation, after: Quotation) -> bool:
    """Two quotations with nothing said between them are two speakers' in one paragraph."""
    return not any(character.isalpha() for character in text[before.outer_end : after.outer_start])


def _between(names: Sequence[NameUse], starts: Sequence[int], quotation: Quotation) -> Sequence[NameUse]:
    return names[bisect_left(starts, quotation.start) : bisect_left(starts, quotation.end)]
