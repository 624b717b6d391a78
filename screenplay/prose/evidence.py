"""What speaks for each person as the speaker of a turn, turn by turn, apart from who spoke before."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screenplay.prose.annotated import Annotated
from screenplay.prose.bystanders import PERSONS, nominal_person, person_by_nominal
from screenplay.prose.cast import Person
from screenplay.prose.mentions import MENTIONS, Mention, MentionKind
from screenplay.prose.references import REFERENCES, Reference
from screenplay.prose.sentences import SENTENCES, Sentence
from screenplay.prose.tags import TAGS, Tag
from screenplay.prose.turns import TURNS, Turn

__all__ = ["Candidate", "candidates"]

_NEAR = 8  # paragraphs of narration before a turn whose persons may speak in it
_AHEAD = 1
_TURNS = 6  # turns on each side whose named speakers may speak in it
_AT_MOST = 10  # candidates a turn
_TAG, _TAG_BEAT, _BEAT_BEFORE = 12.0, 5.0, 4.0
_GENDER, _WRONG_GENDER, _RESOLVED = 3.0, -7.0, 2.5
_BEAT_SHARE = 0.5  # of a pronoun's weight when it stands in a beat
_ROLE, _NOMINAL, _LIKE_NOMINAL = 9.0, 6.0, 2.5
_ADDRESSED, _NAMED = -7.0, -2.0
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


def candidates(annotated: Annotated) -> list[list[Candidate]]:
    """Weigh the persons who may speak in each turn.

    Args:
        annotated: The manuscript with its persons, mentions, references, tags and turns.

    Returns:
        For each turn its candidates, the likeliest first.
    """
    return [_ranked(scores) for scores in _Weigher(annotated).all()]


def _ranked(scores: _Scores) -> list[Candidate]:
    ranked = sorted(scores.total.items(), key=lambda item: (-item[1], item[0]))[:_AT_MOST]
    return [Candidate(person, score, scores.best.get(person, (0.0, "presence"))[1]) for person, score in ranked]


class _Weigher:
    """The layers that the weighing reads, unpacked once."""

    def __init__(self, annotated: Annotated) -> None:
        self.persons: Sequence[Person] = annotated[PERSONS]
        self.mentions: Sequence[Mention] = annotated[MENTIONS]
        self.references: Sequence[Reference] = annotated[REFERENCES]
        self.sentences: Sequence[Sentence] = annotated[SENTENCES]
        self.tags: Sequence[Tag] = annotated[TAGS]
        self.turns: Sequence[Turn] = annotated[TURNS]
        self.by_nominal = person_by_nominal(self.persons)
        self.narrator = next((n for n, person in enumerate(self.persons) if person.narrator), None)
        self.paragraphs = [self.sentences[mention.sentence].paragraph for mention in self.mentions]
        self.told = [self._told(turn) for turn in self.turns]

    def all(self) -> Iterator[_Scores]:
        for number, turn in enumerate(self.turns):
            yield self._weigh(number, turn)

    def _person(self, mention: int) -> int | None:
        person = self.references[mention].person
        return person if person is not None else nominal_person(self.mentions[mention], self.by_nominal)

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
            if told is not None:
                scores.add(told, 0.0, "presence")
            for person in self.turns[other].addressed:
                scores.add(person, 0.0, "presence")
        if self.narrator is not None:
            scores.add(self.narrator, _NARRATOR, "presence")
        for tag in turn.tags:
            self._weigh_tag(self.tags[tag], scores)
        for person in turn.addressed:
            scores.add(person, _ADDRESSED, "vocative")
        for person in turn.named:
            if person in scores.total:
                scores.add(person, _NAMED, "presence")
        return scores

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
                value = _FADE**distance * self.references[mention].sure
                present[person] = max(present.get(person, 0.0), value)
        return present

    def _weigh_tag(self, tag: Tag, scores: _Scores) -> None:
        if tag.mention is None:
            return
        mention, reference = self.mentions[tag.mention], self.references[tag.mention]
        share = _BEAT_SHARE if tag.is_beat else 1.0
        named = _TAG if tag.verb else (_BEAT_BEFORE if tag.leading else _TAG_BEAT)
        reason = "beat" if tag.is_beat else "tag"
        if mention.kind in (MentionKind.NAME, MentionKind.FIRST):
            if reference.person is not None:
                scores.add(reference.person, named, reason)
        elif mention.kind is MentionKind.PRONOUN:
            self._weigh_gender(mention.gender, share, scores, "beat" if tag.is_beat else "pronoun tag")
            if reference.person is not None:
                scores.add(reference.person, _RESOLVED * share * reference.sure, "pronoun tag")
        else:
            own = nominal_person(mention, self.by_nominal)
            if reference.person is not None:
                scores.add(reference.person, _ROLE * share, reason)
            elif own is not None:
                scores.add(own, _NOMINAL * share, reason)
                self._like(mention, share, scores)

    def _weigh_gender(self, gender: str | None, share: float, scores: _Scores, reason: str) -> None:
        for person in list(scores.total):
            known = self.persons[person].gender
            if known == gender:
                scores.add(person, _GENDER * share, reason)
            elif known is not None:
                scores.add(person, _WRONG_GENDER * share, reason)

    def _like(self, mention: Mention, share: float, scores: _Scores) -> None:
        """A nominal such as `the girl` may mean a person with a name."""
        for person in list(scores.total):
            known = self.persons[person].gender
            if known is not None and known == mention.gender:
                scores.add(person, _LIKE_NOMINAL * share, "presence")
            elif known is not None and mention.gender is not None:
                scores.add(person, _WRONG_GENDER * share, "presence")
