"""What speaks for each person as the speaker of a turn, turn by turn, apart from who spoke before."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from screenplay.prose.annotated import Annotated
from screenplay.prose.bystanders import PERSONS, nominal_persons
from screenplay.prose.cast import Person
from screenplay.prose.mentions import MENTIONS, Mention, MentionKind
from screenplay.prose.references import REFERENCES, Reference
from screenplay.prose.sentences import SENTENCES, Sentence
from screenplay.prose.tags import TAGS, Tag
from screenplay.prose.turns import Turn

__all__ = ["Candidate", "candidates"]

_NEAR = 8  # paragraphs of narration before a turn whose persons may speak in it
_AHEAD = 1
_TURNS = 6  # turns on each side whose named speakers may speak in it
_AT_MOST = 10  # candidates a turn
_TAG, _TAG_BEAT, _BEAT_BEFORE = 12.0, 5.0, 4.0
_GENDER, _WRONG_GENDER, _RESOLVED = 3.0, -7.0, 2.5
_BEAT_SHARE = 0.5  # of a pronoun's weight when it stands in a beat
_ROLE, _NOMINAL, _UNINTRODUCED, _LIKE_NOMINAL = 9.0, 6.0, 3.0, 2.5
_INTRODUCING = frozenset(("a", "an", "another", "one", "some", "this"))
_ADDRESSED, _NAMED = -7.0, -2.0
_HAILED = -0.5
_SPEAKING = 0.5
_PRESENT, _FADE = 1.6, 0.75
_NARRATOR = 0.8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who may speak in a turn.

    Attributes:
        person: Index among the persons.
        score: The weight of all evidence.
        reason: The strongest evidence: `tag`, `pronoun tag`, `beat`, `vocative`, `presence`.
    """

    person: int
    score: float
    reason: str


class _Scores:
    """Weights by person, with the reason of the greatest."""

    def __init__(self) -> None:
        self.total: dict[int, float] = defaultdict(float)
        self.best: dict[int, tuple[float, str]] = {}

    def add(self, person: int, weight: float, reason: str) -> None:
        self.total[person] += weight
        if weight > self.best.get(person, (0.0, ""))[0]:
            self.best[person] = (weight, reason)


def candidates(annotated: Annotated, turns: Sequence[Turn], meant: Mapping[int, int]) -> list[list[Candidate]]:
    """Weigh the persons who may speak in each turn.

    Args:
        annotated: The manuscript with its persons, mentions, references and tags.
        turns: Its turns, with the persons that their names mean.
        meant: For names that only address, the person each means.

    Returns:
        For each turn its candidates, the likeliest first.
    """
    silent = {number for number, person in enumerate(annotated[PERSONS]) if person.addressed_only}
    return [_ranked(scores, silent) for scores in _Weigher(annotated, turns, meant).all()]


def _ranked(scores: _Scores, silent: Container[int]) -> list[Candidate]:
    """The likeliest persons; names that only address are whoever they mean, not speakers of their own."""
    speaking = [item for item in scores.total.items() if item[0] not in silent]
    ranked = sorted(speaking or scores.total.items(), key=lambda item: (-item[1], item[0]))[:_AT_MOST]
    return [Candidate(person, score, scores.best.get(person, (0.0, "presence"))[1]) for person, score in ranked]


class _Weigher:
    """The layers that the weighing reads, unpacked once."""

    def __init__(self, annotated: Annotated, turns: Sequence[Turn], meant: Mapping[int, int]) -> None:
        self.persons: Sequence[Person] = annotated[PERSONS]
        self.mentions: Sequence[Mention] = annotated[MENTIONS]
        self.references: Sequence[Reference] = annotated[REFERENCES]
        self.sentences: Sequence[Sentence] = annotated[SENTENCES]
        self.tags: Sequence[Tag] = annotated[TAGS]
        self.turns = turns
        self.meant = meant
        self.own = nominal_persons(annotated)
        self.roles = {form.casefold(): meant[n] for n in meant for form in self.persons[n].forms}
        self.narrator = next((n for n, person in enumerate(self.persons) if person.narrator), None)
        self.paragraphs = [self.sentences[mention.sentence].paragraph for mention in self.mentions]
        self.told = [self._told(turn) for turn in self.turns]

    def all(self) -> Iterator[_Scores]:
        for number, turn in enumerate(self.turns):
            yield self._weigh(number, turn)

    def _person(self, mention: int) -> int | None:
        person = self._named(mention)
        return person if person is not None else self.own[mention]

    def _named(self, mention: int) -> int | None:
        """The named person that a mention means: by itself, or by a title that addresses this person elsewhere."""
        person = self.references[mention].person
        if person is None and self.mentions[mention].determiner == "the":
            person = self.roles.get(self.mentions[mention].words)
        return self.meant.get(person, person) if person is not None else None

    def _told(self, turn: Turn) -> int | None:
        """The person whom a tag or beat of the turn names."""
        for number in turn.tags:
            mention = self.tags[number].mention
            if mention is not None and self.mentions[mention].kind is not MentionKind.PRONOUN:
                return self._person(mention)
        return None

    def _weigh(self, number: int, turn: Turn) -> _Scores:
        scores = _Scores()
        for person, presence in self._present(turn).items():
            scores.add(person, _PRESENT * presence, "presence")
        for other in range(max(0, number - _TURNS), min(len(self.turns), number + _TURNS + 1)):
            told = self.told[other]
            near = _SPEAKING * _FADE ** abs(other - number)
            if told is not None and other != number:
                scores.add(told, near, "presence")
            for person in self.turns[other].addressed:
                scores.add(person, near, "presence")
        if self.narrator is not None:
            scores.add(self.narrator, _NARRATOR, "presence")
        for tag in turn.tags:
            self._weigh_tag(self.tags[tag], scores)
        self._weigh_speech(turn, scores)
        return scores

    def _weigh_speech(self, turn: Turn, scores: _Scores) -> None:
        """Nobody addresses themself, and few name themselves."""
        for person in turn.addressed:
            scores.add(person, _ADDRESSED, "vocative")
        for person in list(scores.total):
            if person in turn.named:
                scores.add(person, _NAMED, "presence")
            if self.persons[person].gender in turn.hailed:
                scores.add(person, _HAILED, "presence")

    def _present(self, turn: Turn) -> dict[int, float]:
        """How present each person is in the narration around a turn, from 0 to 1."""
        present: dict[int, float] = {}
        low = bisect_left(self.paragraphs, turn.first - 2 * _NEAR)
        high = bisect_left(self.paragraphs, turn.last + _AHEAD + 1)
        for mention in range(low, high):
            person = self._person(mention)
            if person is None:
                continue
            distance = max(turn.first - self.paragraphs[mention], 2 * (self.paragraphs[mention] - turn.last), 0)
            if distance <= 2 * _NEAR:
                value = _FADE**distance * (self.references[mention].sure or 0.9)
                present[person] = max(present.get(person, 0.0), value)
        return present

    def _weigh_tag(self, tag: Tag, scores: _Scores) -> None:
        if tag.mention is None:
            return
        mention, sure = self.mentions[tag.mention], self.references[tag.mention].sure
        meant = self._named(tag.mention)
        share = _BEAT_SHARE if tag.is_beat else 1.0
        named = _TAG if tag.verb else (_BEAT_BEFORE if tag.leading else _TAG_BEAT)
        reason = "beat" if tag.is_beat else "tag"
        if mention.kind in (MentionKind.NAME, MentionKind.FIRST):
            if meant is not None:
                scores.add(meant, named, reason)
        elif mention.kind is MentionKind.PRONOUN:
            self._weigh_gender(mention.gender, share, scores, "beat" if tag.is_beat else "pronoun tag")
            if meant is not None:
                scores.add(meant, _RESOLVED * share * sure, "pronoun tag")
        else:
            own = self.own[tag.mention]
            if meant is not None:
                scores.add(meant, _ROLE * share, reason)
            elif own is not None:
                self._weigh_nominal(mention, own, share, scores, reason)

    def _weigh_gender(self, gender: str | None, share: float, scores: _Scores, reason: str) -> None:
        for person in list(scores.total):
            known = self.persons[person].gender
            if known == gender:
                scores.add(person, _GENDER * share, reason)
            elif known is not None:
                scores.add(person, _WRONG_GENDER * share, reason)

    def _weigh_nominal(self, mention: Mention, own: int, share: float, scores: _Scores, reason: str) -> None:
        """A nominal such as `the girl` is a person of its own, or one with a name who is present.

        `A girl` brings somebody new in; `the girl` whom nobody brought in is more likely known by name.
        """
        introduced = any(form.split()[0] in _INTRODUCING for form in self.persons[own].forms)
        scores.add(own, (_NOMINAL if introduced or mention.gender is None else _UNINTRODUCED) * share, reason)
        for person in list(scores.total):
            known = self.persons[person].gender
            if person == own or known is None or mention.gender is None:
                continue
            if known == mention.gender:
                scores.add(person, _LIKE_NOMINAL * share, "presence")
            else:
                scores.add(person, _WRONG_GENDER * share, "presence")
