"""Which names cannot be one person's, since their bearers answer each other, and which stand for one another.

In a conversation two names that tag neighbouring paragraphs are mostly two speakers', and two names that tag a
paragraph and the one after next, with another speaker between them, are mostly one speaker's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import regex

from screenplay.prose.marked import Quotation
from screenplay.prose.name_use import NameUse
from screenplay.prose.spans import Cover
from screenplay.prose.verbs import speech_verb_forms

__all__ = ["Signs", "alternation", "find_signs"]

_BEHIND = regex.compile(r"[\s,.;:—–-]*(?:(?P<verb>\p{Ll}+)\s+(?:the\s+|old\s+|poor\s+|young\s+|little\s+)*)?(?=\p{L})")
_NEXT = regex.compile(r"\s+(?:\p{L}+ly\s+)?(?P<verb>\p{Ll}+)")
_JOINING = regex.compile(
    r"\s+(?:and|or|nor|to|with|at|from|than|beside|behind)\s+(?:to\s+|poor\s+|old\s+|young\s+|the\s+)?"
)
_ADDRESSED = 0.5  # an address may be a misread mention
_ACROSS_SILENCE = 0.5  # the paragraph between has no tag
_REACH = 4  # paragraphs that three turns of one conversation fill at most


@dataclass(frozen=True, slots=True)
class Signs:
    """What conversations show of pairs of names; the names of a pair stand in alphabetical order.

    Attributes:
        apart: How often two names are two persons'.
        together: How often two names seem to be one person's.
        told: By name, how often it is the subject of a speech tag.
        answers: By a name that addresses somebody and the name in a tag beside: how often who is addressed by the one
            speaks next, or has spoken, under the other.
    """

    apart: Mapping[tuple[str, str], float] = field(default_factory=dict)
    together: Mapping[tuple[str, str], float] = field(default_factory=dict)
    told: Mapping[str, int] = field(default_factory=dict)
    answers: Mapping[tuple[str, str], float] = field(default_factory=dict)

    def apart_signs(self, some: Iterable[str], others: Sequence[str]) -> float:
        """The signs that keep two groups of names apart."""
        return sum(self.apart.get((min(a, b), max(a, b)), 0.0) for a in some for b in others)

    def together_signs(self, some: Iterable[str], others: Sequence[str]) -> float:
        """The signs that two groups of names are one person's."""
        return sum(self.together.get((min(a, b), max(a, b)), 0.0) for a in some for b in others)


def find_signs(text: str, uses: Sequence[NameUse], quotations: Sequence[Quotation]) -> Signs:
    """Count what keeps names apart and what brings them together.

    Besides the tags, a speaker addresses somebody else, and `A and B` or `A to B` are two persons.

    Args:
        text: The whole text.
        uses: The sightings of names.
        quotations: What is quoted.

    Returns:
        The counts.
    """
    told = _told(text, uses, quotations)
    signs = alternation(told)
    apart: defaultdict[tuple[str, str], float] = defaultdict(float, signs.apart)
    answers: defaultdict[tuple[str, str], float] = defaultdict(float)
    for paragraph, form in _addressed(uses, quotations):
        if paragraph in told:
            apart[_key(told[paragraph], form)] += _ADDRESSED
        for beside in (paragraph - 1, paragraph + 1):
            if beside in told and told[beside] != told.get(paragraph):
                answers[form, told[beside]] += 1.0
    for one, other in _joined(text, uses):
        apart[_key(one, other)] += 1.0
    kept = {pair: count for pair, count in apart.items() if pair[0] != pair[1]}
    return Signs(kept, signs.together, signs.told, answers)


def alternation(told: Mapping[int, str]) -> Signs:
    """Count how names alternate in the tags of paragraphs.

    Args:
        told: By paragraph, the name in its tag.

    Returns:
        The counts.
    """
    apart: defaultdict[tuple[str, str], float] = defaultdict(float)
    together: defaultdict[tuple[str, str], float] = defaultdict(float)
    names: defaultdict[str, int] = defaultdict(int)
    in_order = sorted(told.items())
    for place, (paragraph, name) in enumerate(in_order):
        names[name] += 1
        for later, other in in_order[place + 1 : place + 3]:
            if other == name or later - paragraph > _REACH:
                continue
            if later == paragraph + 1:
                apart[_key(name, other)] += 1.0
            elif in_order[place + 1][0] == later:
                together[_key(name, other)] += _ACROSS_SILENCE if later == paragraph + 2 else 0.0
            elif in_order[place + 1][1] not in (name, other):
                together[_key(name, other)] += 1.0
    return Signs(apart, together, names)


def _key(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _told(text: str, uses: Sequence[NameUse], quotations: Sequence[Quotation]) -> dict[int, str]:
    """By paragraph, the form that the first speech tag behind a quotation names."""
    at = {use.start: use for use in uses if not use.quoted and not use.possessive}
    forms = speech_verb_forms()
    told: dict[int, str] = {}
    for quotation in quotations:
        match = _BEHIND.match(text, quotation.outer_end, quotation.outer_end + 60)
        if match is None or quotation.paragraph in told:
            continue
        use = at.get(match.end())
        if use is None and match["verb"]:
            use = at.get(match.start("verb"))
        if use is None:
            continue
        after = _NEXT.match(text, use.end, use.end + 40)
        if (match["verb"] or "") in forms or (after is not None and after["verb"] in forms):
            told[quotation.paragraph] = use.form
    return told


def _addressed(uses: Sequence[NameUse], quotations: Sequence[Quotation]) -> Iterator[tuple[int, str]]:
    """The forms that address somebody, each with its paragraph."""
    covering = Cover(quotations)
    for use in uses:
        quotation = covering.at(use.start) if use.vocative else None
        if quotation is not None:
            yield quotation.paragraph, use.form


def _joined(text: str, uses: Sequence[NameUse]) -> Iterator[tuple[str, str]]:
    for one, other in pairwise(uses):
        if other.start - one.end <= 16 and not one.possessive and _JOINING.fullmatch(text, one.end, other.start):
            yield one.form, other.form
