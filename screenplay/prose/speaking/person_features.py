"""What speaks for and against a candidate as the speaker of a turn, as numbers for the learned weights."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from math import log2

from screenplay.prose.cast import Person
from screenplay.prose.speaking.candidates import Presence
from screenplay.prose.speaking.clues import Clue, Form
from screenplay.prose.speaking.context import Context
from screenplay.prose.speaking.grammar import GRAMMAR_FEATURES, Grammar
from screenplay.prose.speaking.surroundings import Surroundings
from screenplay.prose.speaking.wording import Wording, claimed_gender
from screenplay.prose.turns import Turn

__all__ = ["PERSON_FEATURES", "PersonFeatures"]

_OFFSETS = (-4, -3, -2, -1, 1, 2, 3, 4)

PERSON_FEATURES: tuple[str, ...] = (
    "gender",  # 1 male, 2 female, 0 unknown
    "narrator",
    "unnamed",
    "brought_in",  # `a woman` brought in one whom the text never names
    "sightings",  # in the whole text
    "tagged",
    "tagged_share",
    "candidates",  # how many there are
    "verb_match",  # how the tag fits the person
    "verb_sure",
    "verb_rank",  # how many others whom the pronoun fits were mentioned since
    "verb_rivals",  # how many others whom it fits were told around
    "verb_share",  # how present they are among all whom the tag's pronoun fits; -1 no pronoun
    "beat_share",  # the same for the beat
    "owner",  # the tag's nominal is a relation of theirs
    "family",  # they share a surname with the one whose relation it is
    "married",
    "after_match",
    "before_match",
    "distance",  # of mentions: see Presence
    "rank",
    "subject",
    "near",
    "wide",
    "subjects",
    "ahead",
    "moved",
    "last_subject",
    "same_before",
    "same_after",
    "after_before",
    "first_behind",
    "gap",  # in the narration right before
    "role_before",  # in the paragraphs of the turn before: 2 subject, 1 other, 0 not, -1 no such turn
    "role_here",
    "role_next",
    "acting",  # a subject of the narration of the conversation
    "told_to",  # in the tag, but not its subject
    "told_to_before",
    "addressed",  # here; 1 yes, -1 somebody else, 0 nobody
    "addressed_before",
    "addressed_next",
    "addressed_before_2",
    "named",
    "hailed",  # here; 1 their gender, -1 the other, 0 none
    "hailed_before",
    *(f"told_{offset}" for offset in _OFFSETS),  # how the tag of a turn around fits them
    "back",  # turns to the last told of them
    "back_odd",
    "on",
    "on_odd",
    "share",  # of the told around
    "share_rank",
    "partner_back",  # how often they speak with the nearest told
    "partner_on",
    "together",  # how often the tag's nominal and they stand for each other
    "apart",
    "named_even",  # in turns that would be their own if two speak in turn
    "named_odd",
    "addressed_even",
    "addressed_odd",
    "hailed_even",
    "hailed_odd",
    *GRAMMAR_FEATURES,
    "wording",  # how much the words are theirs: see Wording
    "claims",  # what the words say of the speaker's gender: 1 theirs, -1 the other, 0 nothing
)

_MARRIED = ("Mrs", "Mme", "Madame", "Frau", "Lady", "Señora", "Signora")
_ARTICLES = frozenset(("a", "an", "another", "one", "some"))
_BEAT = 0.8  # what a beat tells of a turn around, against a tag
_MISSING = 20.0  # turns to one that is not there
_FAR = 30  # paragraphs, counted up to
_ROW_RANK = 12
_NO_RANK = 9.0


class PersonFeatures:
    """The features of candidates."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._sightings = [log2(1 + sum(person.forms.values())) for person in context.persons]
        self._codes = [{"m": 1.0, "f": 2.0}.get(gender or "", 0.0) for gender in context.genders]
        self._total = sum(context.tagged.values()) or 1
        self.told_to = [_told_to(context, turn) for turn in context.turns]
        self._roles = [_roles(context, turn) for turn in context.turns]
        self._acting = _acting(context)
        self._brought_in = [
            float(person.unnamed and any(form.split(None, 1)[0] in _ARTICLES for form in person.forms))
            for person in context.persons
        ]
        self._wording = Wording(context)
        self._claims = [claimed_gender(context, number) for number in range(len(context.turns))]
        self._surnames = [_surnames(person) for person in context.persons]
        self._married = [any(form.startswith(_MARRIED) for form in person.forms) for person in context.persons]

    def rows(
        self, number: int, found: Mapping[int, Presence], around: Surroundings, grammar: Grammar
    ) -> list[list[float]]:
        """The features of the candidates of a turn, in the order of `PERSON_FEATURES`.

        Args:
            number: Index of the turn.
            found: Its candidates.
            around: What lies around it.
            grammar: What grammar says of the candidates.

        Returns:
            One row a candidate, one number a feature.
        """
        rivals = self._rivals(number, found, around)
        around_clues = self._clues_around(number)
        order = {person: float(rank) for rank, (person, _) in enumerate(around.told.most_common())}
        return [
            [
                *self._person(number, person, len(found)),
                *self._clues(number, person, rivals),
                *_presence(presence),
                *self._narration(number, person, around),
                *self._speech(number, person),
                *self._turns(person, around, around_clues),
                around.told[person] / around.told.total() if around.told else -1.0,
                order.get(person, _NO_RANK),
                *self._partners(number, person, around),
                *self._talk(person, around),
                *grammar.row(person),
                self._wording.likeness(number, person),
                self._claimed(number, person),
            ]
            for person, presence in found.items()
        ]

    def _claimed(self, number: int, person: int) -> float:
        claimed, gender = self._claims[number], self._context.genders[person]
        return 0.0 if claimed is None or gender is None else 1.0 if claimed == gender else -1.0

    def _person(self, number: int, person: int, candidates: int) -> tuple[float, ...]:
        tagged = self._context.tagged[person] - (self._context.told[number] == person)
        who = self._context.persons[person]
        return (
            self._codes[person],
            float(who.narrator),
            float(who.unnamed),
            self._brought_in[person],
            self._sightings[person],
            log2(1 + tagged),
            tagged / self._total,
            float(candidates),
        )

    def _clues(self, number: int, person: int, rivals: Mapping[int, tuple[float, float]]) -> tuple[float, ...]:
        clues = self._context.clues[number]
        return (
            self._match(clues.verb, person),
            clues.verb.sure if clues.verb.person == person else 0.0,
            *rivals.get(person, (_NO_RANK, _NO_RANK)),
            self._share(clues.verb, person),
            self._share(clues.after if clues.after.form == Form.PRONOUN else clues.before, person),
            *self._family(number, person),
            self._match(clues.after, person),
            self._match(clues.before, person),
        )

    def _share(self, clue: Clue, person: int) -> float:
        return self._context.shares[clue.mention].get(person, 0.0) if clue.form == Form.PRONOUN else -1.0

    def _family(self, number: int, person: int) -> tuple[float, float, float]:
        """For a tag such as `said her mother`: whether the person is she, of her family, or a married woman."""
        owner = self._context.owners[number]
        if owner < 0:
            return 0.0, 0.0, 0.0
        family = bool(self._surnames[person] & self._surnames[owner])
        return 1.0 if person == owner else -1.0, 1.0 if family else -1.0, 1.0 if self._married[person] else -1.0

    def _rivals(
        self, number: int, found: Mapping[int, Presence], around: Surroundings
    ) -> dict[int, tuple[float, float]]:
        """For those whom a pronoun or nominal fits, how many others it fits: mentioned since, and told around."""
        verb = self._context.clues[number].verb
        if verb.form not in (Form.PRONOUN, Form.NOMINAL):
            return {}
        genders = self._context.genders
        fitting = sorted((p for p in found if genders[p] in (verb.gender, None)), key=lambda p: found[p].rank)
        told = sum(person in around.told for person in fitting)
        return {p: (float(rank), float(told - (p in around.told))) for rank, p in enumerate(fitting)}

    def _match(self, clue: Clue, person: int) -> float:
        """How a tag or beat fits a person: 3 means them, 2 seems to, 1 and 0 may, below not."""
        form = clue.form
        if form == Form.NONE:
            return 0.5
        if form in (Form.NAME, Form.FIRST, Form.ROLE):
            return 3.0 if clue.person == person else -2.0
        if form != Form.PRONOUN and clue.person == person:
            return 2.5
        gender = self._context.genders[person]
        if person == self._context.narrator or (gender and clue.gender and gender != clue.gender):
            return -1.0  # who says I is never he or `the man`
        if gender is None or clue.gender is None:
            return 0.0
        if form == Form.PRONOUN:
            return 2.0 if clue.person == person else 1.0
        return 1.5

    def _narration(self, number: int, person: int, around: Surroundings) -> tuple[float, ...]:
        span, roles = self._context.spans[number], self._roles
        return (
            float(person == around.last_subject),
            float(person in around.same_before),
            float(person in around.same_after),
            float(person in around.after_before),
            float(person == around.first_behind),
            around.gap.get(person, 0.0),
            roles[number - 1].get(person, 0.0) if number > span.start else -1.0,
            roles[number].get(person, 0.0),
            roles[number + 1].get(person, 0.0) if number + 1 < span.stop else -1.0,
            float(person in self._acting[self._context.segments[number]]),
            float(person in self.told_to[number]),
            float(number > 0 and person in self.told_to[number - 1]),
        )

    def _speech(self, number: int, person: int) -> tuple[float, ...]:
        turns, span = self._context.turns, self._context.spans[number]
        gender = self._context.genders[person]
        before = turns[number - 1] if number > span.start else None
        behind = turns[number + 1] if number + 1 < span.stop else None
        earlier = turns[number - 2] if number - 1 > span.start else None
        return (
            _addressed(turns[number], person),
            _addressed(before, person),
            _addressed(behind, person),
            _addressed(earlier, person),
            float(person in turns[number].named),
            _hailed(turns[number], gender),
            _hailed(before, gender),
        )

    def _clues_around(self, number: int) -> list[tuple[float, Clue | None, float]]:
        """For the turns around: what holds for anybody, or a clue, and what its fit counts."""
        span, clues, best = self._context.spans[number], self._context.clues, self._context.best
        found: list[tuple[float, Clue | None, float]] = []
        for offset in _OFFSETS:
            other = number + offset
            if not span.start <= other < span.stop:
                found.append((-3.0, None, 0.0))
            elif best[other].form == Form.NONE:
                found.append((0.0, None, 0.0))
            else:
                found.append((0.0, best[other], 1.0 if best[other] is clues[other].verb else _BEAT))
        return found

    def _turns(
        self, person: int, around: Surroundings, around_clues: Sequence[tuple[float, Clue | None, float]]
    ) -> list[float]:
        """How the tags of the turns around fit the person, and how far the nearest are that name them."""
        found = [fixed if clue is None else self._match(clue, person) * share for fixed, clue, share in around_clues]
        for far in (around.back.get(person, 0), around.on.get(person, 0)):
            found += [float(far or _MISSING), float(far % 2) if far else -1.0]
        return found

    def _partners(self, number: int, person: int, around: Surroundings) -> tuple[float, ...]:
        verb, signs = self._context.clues[number].verb, self._context.signs
        together = apart = -1.0
        if verb.form in (Form.ROLE, Form.NOMINAL):
            own = self._context.own[verb.mention]
            if own == person:
                together = apart = -2.0
            elif own >= 0:
                one, other = sorted((str(own), str(person)))
                together, apart = signs.together.get((one, other), 0.0), signs.apart.get((one, other), 0.0)
        return (self._partner(person, *around.last_told), self._partner(person, *around.next_told), together, apart)

    def _partner(self, person: int, told: int, far: int) -> float:
        """How often the person speaks with the nearest one told; -1 and -2 if this is the person."""
        if not far:
            return 0.0
        if told == person:
            return -1.0 if far % 2 else -2.0
        replies = self._context.replies.get((min(told, person), max(told, person)), 0)
        return log2(1 + replies) * (1.0 if far % 2 else -1.0)

    def _talk(self, person: int, around: Surroundings) -> tuple[float, ...]:
        gender = self._context.genders[person] or ""
        return (
            float(around.named[0][person]),
            float(around.named[1][person]),
            float(around.addressed[0][person]),
            float(around.addressed[1][person]),
            float(around.hailed[0][gender]),
            float(around.hailed[1][gender]),
        )


def _presence(presence: Presence) -> tuple[float, ...]:
    return (
        float(min(presence.distance, _FAR)),
        float(min(presence.rank, _ROW_RANK)),
        float(min(presence.subject, _FAR)),
        float(presence.near),
        float(presence.wide),
        float(presence.subjects),
        float(min(presence.ahead, 3)),
        presence.moved,
    )


def _surnames(person: Person) -> frozenset[str]:
    """The last words of all names of more than one."""
    return frozenset(form.rsplit(None, 1)[1] for form in person.forms if " " in form and not person.unnamed)


def _addressed(turn: Turn | None, person: int) -> float:
    if turn is None or not turn.addressed:
        return 0.0
    return 1.0 if person in turn.addressed else -1.0


def _hailed(turn: Turn | None, gender: str | None) -> float:
    if turn is None or not turn.hailed or gender is None:
        return 0.0
    return 1.0 if gender in turn.hailed else -1.0


def _told_to(context: Context, turn: Turn) -> frozenset[int]:
    """Persons in the sentences of a turn's tags who are not their subjects: `said A to B`."""
    others = set()
    for number in turn.tags:
        tag = context.tags[number]
        sentence = context.sentences[tag.sentence]
        place = context.first_mention_in(sentence.start)
        while place < len(context.mentions) and context.mentions[place].start < sentence.end:
            if place != tag.mention and not context.mentions[place].subject:
                others.add(context.people[place])
            place += 1
    return frozenset(others - {-1})


def _roles(context: Context, turn: Turn) -> dict[int, float]:
    """The persons in the narration of a turn's paragraphs: 2 for subjects, 1 for others."""
    roles: dict[int, float] = {}
    for at in range(bisect_left(context.paragraphs, turn.first), bisect_left(context.paragraphs, turn.last + 1)):
        person = context.people[at]
        if person >= 0:
            roles[person] = max(roles.get(person, 0.0), 2.0 if context.mentions[at].subject else 1.0)
    return roles


def _acting(context: Context) -> dict[int, set[int]]:
    """By conversation, the persons who are subjects of the narration in and beside it."""
    acting: dict[int, set[int]] = {}
    for number, segment in enumerate(context.segments):
        first, last = max(0, context.first_mentions[number] - 4), context.last_mentions[number] + 6
        acting.setdefault(segment, set()).update(
            context.people[at] for at in range(first, min(last, len(context.mentions))) if context.mentions[at].subject
        )
    return acting
