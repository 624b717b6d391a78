"""What speaks for and against each candidate of a turn, as numbers, apart from who spoke before."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log2

from screenplay.prose.candidates import Presence
from screenplay.prose.context import Clue, Context, Form
from screenplay.prose.lexicon import words
from screenplay.prose.turns import Turn

__all__ = ["STATIC", "StaticFeatures"]

_MISSING = 20.0  # a distance that is not there
_WINDOW = 10  # turns on each side that are counted as one conversation
_REACH = 12

TURN_NAMES = (
    "verb_form verb_place verb_class after_form before_form gap_before gap_after opens_paragraph length length_before asks"
    " asks_before candidates has_narrator runs_on addressed addressed_before in_segment joined_before voices quoted_share"
    " between persons_around nominal_introduced anchor_back anchor_on anchors_same anchors_odd"
).split()
CANDIDATE_NAMES = (
    "gender narrator unnamed addressed_only sightings tagged"
    " verb_match verb_sure verb_rank after_match before_match"
    " distance rank subject near wide subjects ahead"
    " last_in_narration last_subject same_before same_after in_tag in_tag_before after_before"
    " addressed addressed_1 addressed_next addressed_2 addressed_next_2 named named_1 named_next"
    " hailed hailed_1 hailed_next"
    " told_4 told_3 told_2 told_1 told_next told_next_2 told_next_3 told_next_4"
    " back back_odd on on_odd share share_rank"
    " partner_back partner_on together apart_signs first_behind told_here talk"
    " named_wide named_even named_odd addressed_even addressed_odd hailed_even hailed_odd noun_class scene_subject role_before role_next role_here gap_subject"
).split()
STATIC = (*TURN_NAMES, *CANDIDATE_NAMES)

_REPLYING = frozenset("reply answer respond return rejoin retort agree counter object protest".split())
_ASKING = frozenset("ask inquire enquire question query demand".split())
_GOING_ON = frozenset(("continue", "go on", "add", "resume", "proceed", "repeat", "conclude", "carry on", "pursue"))


_TALK = 8
_NOUNS = (Form.ROLE, Form.NOMINAL)
_GENERAL = frozenset(
    "man woman boy girl lady gentleman fellow lad lass child kid youth person creature stranger visitor companion friend"
    " guest other former latter elder younger one guy chap voice thing".split()
)


class StaticFeatures:
    """Features of turns and candidates that need no other turn's answer."""

    def __init__(self, context: Context, found: Sequence[dict[int, Presence]]) -> None:
        self.context = context
        self.found = found
        self.told_counts = Counter(person for person in context.told if person >= 0)
        self.sightings = [log2(1 + sum(person.forms.values())) for person in context.persons]
        self.pairs = _pairs(context)
        self.lengths = [
            log2(1 + sum(context.quotations[q].end - context.quotations[q].start for q in turn.quotations))
            for turn in context.turns
        ]
        self.asks = [context.text[end - 1 : end + 1].find("?") >= 0 for end in context.ends]
        self.tag_others = [self._others_in_tags(turn) for turn in context.turns]
        self.since = self._since()
        self.acting = self._acting()
        self.roles = [self._roles(turn) for turn in context.turns]

    def _others_in_tags(self, turn: Turn) -> frozenset[int]:
        """Persons in the sentences of a turn's tags who are not their subjects."""
        context = self.context
        others = set()
        for number in turn.tags:
            tag = context.tags[number]
            sentence = context.sentences[tag.sentence]
            place = context.first_mention_in(sentence.start)
            while place < len(context.mentions) and context.mentions[place].start < sentence.end:
                if place != tag.mention and not context.mentions[place].subject:
                    others.add(context.people[place])
                place += 1
        others.discard(-1)
        return frozenset(others)

    def _since(self) -> list[int]:
        """For each turn its place in its conversation."""
        places: list[int] = []
        for number, segment in enumerate(self.context.segments):
            same = number and self.context.segments[number - 1] == segment
            places.append(places[-1] + 1 if same else 0)
        return places

    def _roles(self, turn: Turn) -> dict[int, float]:
        """The persons in the narration of a turn's paragraphs: 2 for subjects, 1 for others."""
        context = self.context
        roles: dict[int, float] = {}
        for number in range(bisect_left(context.paragraphs, turn.first), bisect_left(context.paragraphs, turn.last + 1)):
            person = context.people[number]
            if person >= 0:
                roles[person] = max(roles.get(person, 0.0), 2.0 if context.mentions[number].subject else 1.0)
        return roles

    def _gap(self, number: int) -> dict[int, float]:
        """The persons in the narration between the paragraph of the turn before and this turn's."""
        context = self.context
        first = context.turns[number].first
        low = max(context.turns[number - 1].last + 1, first - 4) if number else first - 4
        gap: dict[int, float] = {}
        last = -1
        for place in range(bisect_left(context.paragraphs, low), bisect_left(context.paragraphs, first)):
            person = context.people[place]
            if person >= 0:
                subject = context.mentions[place].subject
                gap[person] = max(gap.get(person, 0.0), 2.0 if subject else 1.0)
                last = person if subject else last
        if last >= 0:
            gap[last] = 3.0
        return gap

    def _acting(self) -> dict[int, set[int]]:
        """By conversation, the persons who are subjects of the narration in it."""
        context = self.context
        acting: dict[int, set[int]] = defaultdict(set)
        for number, segment in enumerate(context.segments):
            first = context.first_mention_in(context.starts[number]) - 4
            last = context.first_mention_in(context.ends[number]) + 6
            acting[segment].update(
                context.people[n] for n in range(max(0, first), min(last, len(context.mentions))) if context.mentions[n].subject
            )
        return acting

    def rows(self, number: int) -> tuple[list[int], list[list[float]]]:
        """The candidates of a turn and the features of each."""
        context = self.context
        people = list(self.found[number])
        common = self._turn(number)
        talk = self._talk(number)
        columns = [
            [*common, *self._candidate(number, person, self.found[number][person], talk)] for person in people
        ]
        return people, columns

    def _turn(self, number: int) -> list[float]:
        context = self.context
        turns = context.turns
        turn = turns[number]
        verb, after, before = context.verbs[number], context.after[number], context.before[number]
        segment = context.segments[number]
        has_before = number > 0 and context.segments[number - 1] == segment
        has_after = number + 1 < len(turns) and context.segments[number + 1] == segment
        first = context.quotations[turn.quotations[0]]
        start = context.annotated.manuscript.blocks[turn.first].start
        around = self._around(number)
        return [
            float(verb.form),
            float(verb.place),
            self._verb_class(verb),
            float(after.form),
            float(before.form),
            float(min(turn.first - turns[number - 1].last, 10)) if number else 10.0,
            float(min(turns[number + 1].first - turn.last, 10)) if number + 1 < len(turns) else 10.0,
            float(first.outer_start - start <= 1),
            self.lengths[number],
            self.lengths[number - 1] if has_before else 0.0,
            float(self.asks[number]),
            float(has_before and self.asks[number - 1]),
            float(len(self.found[number])),
            float(context.narrator >= 0),
            float(turn.runs_on),
            float(len(turn.addressed)),
            float(len(turns[number - 1].addressed)) if has_before else 0.0,
            float(min(self.since[number], 20)),
            float(has_before and turns[number - 1].last == turn.first),
            float(len(turn.quotations)),
            0.0,
            float(min(self._between(number), 10)),
            float(len(around)),
            float(verb.introduced),
            *self._anchors(number),
        ]

    def _anchors(self, number: int) -> tuple[float, float, float, float]:
        """How far the nearest told turns are, and whether strict alternation between them would make them one person."""
        far, who = [0, 0], [-1, -1]
        for side, step in enumerate((-1, 1)):
            for distance in range(1, _REACH):
                other = number + step * distance
                if not 0 <= other < len(self.context.turns) or self.context.segments[other] != self.context.segments[number]:
                    break
                if self.context.told[other] >= 0:
                    far[side], who[side] = distance, self.context.told[other]
                    break
        both = far[0] and far[1]
        return (
            float(far[0] or _MISSING),
            float(far[1] or _MISSING),
            float(who[0] == who[1]) if both else -1.0,
            float((far[0] + far[1]) % 2) if both else -1.0,
        )

    def _verb_class(self, clue: Clue) -> float:
        tag = self.context.tags[clue.tag] if clue.tag >= 0 else None
        if tag is None or tag.verb is None:
            return 0.0
        lemma = tag.verb.lemma
        return 2.0 if lemma in _REPLYING else 3.0 if lemma in _ASKING else 4.0 if lemma in _GOING_ON else 1.0

    def _between(self, number: int) -> int:
        """Mentions in the narration between this turn and the one before."""
        context = self.context
        if not number:
            return 10
        return context.first_mention_in(context.starts[number]) - context.first_mention_in(context.ends[number - 1])

    def _around(self, number: int) -> Counter[int]:
        """How often the tags of the conversation around a turn name each person."""
        context = self.context
        low, high = max(0, number - _WINDOW), min(len(context.turns), number + _WINDOW + 1)
        segment = context.segments[number]
        return Counter(
            context.told[other]
            for other in range(low, high)
            if other != number and context.told[other] >= 0 and context.segments[other] == segment
        )

    def _talk(self, number: int) -> _Talk:
        return _Talk(self, number)

    def _candidate(self, number: int, person: int, presence: Presence, talk: _Talk) -> list[float]:
        context = self.context
        who = context.persons[person]
        gender = context.genders[person]
        verb = context.verbs[number]
        return [
            1.0 if gender == "m" else 2.0 if gender == "f" else 0.0,
            float(who.narrator),
            float(who.unnamed),
            float(who.addressed_only),
            self.sightings[person],
            log2(1 + self.told_counts[person]),
            self._match(verb, person),
            verb.sure if verb.person == person else 0.0,
            talk.pronoun_rank(person),
            self._match(context.after[number], person),
            self._match(context.before[number], person),
            float(min(presence.distance, 30)),
            float(min(presence.rank, 12)),
            float(min(presence.subject, 30)),
            float(presence.near),
            float(presence.wide),
            float(presence.subjects),
            float(min(presence.ahead, 3)),
            float(person == talk.last_mentioned),
            float(person == talk.last_subject),
            float(person in talk.same_before),
            float(person in talk.same_after),
            float(person in self.tag_others[number]),
            float(number > 0 and person in self.tag_others[number - 1]),
            float(person in talk.after_before),
            *(talk.addressed(offset, person) for offset in (0, -1, 1, -2, 2)),
            *(talk.named(offset, person) for offset in (0, -1, 1)),
            *(talk.hailed(offset, gender) for offset in (0, -1, 1)),
            *(talk.told(offset, person) for offset in (-4, -3, -2, -1, 1, 2, 3, 4)),
            *talk.nearest(person),
            talk.share(person),
            talk.share_rank(person),
            talk.partner(person, -1),
            talk.partner(person, 1),
            *self._alias(verb, person),
            float(person == talk.first_behind),
            float(person in talk.counts),
            self.talk_total(person),
            *talk.spoken_of(person, gender),
            talk.noun_class,
            float(person in talk.acting),
            talk.role(-1, person),
            talk.role(1, person),
            talk.role(0, person),
            talk.in_gap(person),
        ]

    def talk_total(self, person: int) -> float:
        """Share of all tags of the text."""
        total = sum(self.told_counts.values())
        return self.told_counts[person] / total if total else 0.0

    def _alias(self, verb: Clue, person: int) -> tuple[float, float]:
        """What conversations show of the tag's nominal and a person."""
        own = self.context.own[verb.mention] if verb.mention >= 0 else -1
        if verb.form not in (Form.NOMINAL, Form.ROLE) or own < 0 or own == person:
            return (-1.0, -1.0) if own != person else (-2.0, -2.0)
        signs = self.context.signs
        key = (min(own, person), max(own, person))
        return signs.together.get(key, 0.0), signs.apart.get(key, 0.0)

    def _match(self, clue: Clue, person: int) -> float:
        """How a tag or beat fits a person: 3 means them, 2 seems to, 1 and 0 may, below not."""
        form = clue.form
        if form == Form.NONE:
            return 0.5
        gender = self.context.genders[person]
        if form in (Form.NAME, Form.FIRST, Form.ROLE):
            return 3.0 if clue.person == person else -2.0
        if form == Form.PRONOUN:
            if gender is None:
                return 0.0
            if gender != clue.gender:
                return -1.0
            return 2.0 if clue.person == person else 1.0
        if clue.person == person:
            return 2.5
        if gender is not None and clue.gender is not None:
            return 1.5 if gender == clue.gender else -1.0
        return 0.0


def _noun_class(head: str) -> float:
    return 1.0 if head in _GENERAL else 2.0 if head in words("kin") else 3.0


def _pairs(context: Context) -> dict[tuple[int, int], int]:
    """How often two persons' tags follow each other within a conversation."""
    pairs: dict[tuple[int, int], int] = defaultdict(int)
    last = -1
    for number, told in enumerate(context.told):
        if number and context.segments[number] != context.segments[number - 1]:
            last = -1
        if told >= 0:
            if last >= 0 and last != told:
                pairs[min(last, told), max(last, told)] += 1
            last = told
    return pairs


class _Talk:
    """The surroundings of one turn, laid out for its candidates."""

    def __init__(self, features: StaticFeatures, number: int) -> None:
        context = features.context
        self.features, self.context, self.number = features, context, number
        self.segment = context.segments[number]
        self.counts = features._around(number)
        self.order = [person for person, _ in self.counts.most_common()]
        turn = context.turns[number]
        mentions, people = context.mentions, context.people
        start = context.first_mention_in(context.starts[number])
        end = context.first_mention_in(context.ends[number])
        self.last_mentioned = next((people[n] for n in range(start - 1, max(-1, start - 7), -1) if people[n] >= 0), -1)
        self.last_subject = next(
            (people[n] for n in range(start - 1, max(-1, start - 12), -1) if mentions[n].subject and people[n] >= 0), -1
        )
        self.same_before = {
            people[n] for n in range(max(0, start - 8), start) if context.paragraphs[n] == turn.first
        }
        self.same_after = {
            people[n] for n in range(end, min(len(people), end + 8)) if context.paragraphs[n] == turn.last
        }
        self.first_behind = next(
            (people[n] for n in range(end, min(len(people), end + 6)) if context.paragraphs[n] > turn.last and people[n] >= 0),
            -1,
        )
        self.after_before: set[int] = set()
        if self._inside(-1):
            before = context.first_mention_in(context.ends[number - 1])
            self.after_before = {
                people[n] for n in range(before, min(start, before + 8)) if context.paragraphs[n] == context.turns[number - 1].last
            }
        verb = context.verbs[number]
        self.noun_class = _noun_class(context.mentions[verb.mention].head) if verb.form in _NOUNS else 0.0
        self.acting = features.acting[self.segment]
        self.gap = features._gap(number)
        self.ranks: dict[int, int] = {}
        if verb.form in (Form.PRONOUN, Form.NOMINAL):
            fitting = [
                person
                for person, presence in sorted(features.found[number].items(), key=lambda item: item[1].rank)
                if context.genders[person] in (verb.gender, None)
            ]
            self.ranks = {person: rank for rank, person in enumerate(fitting)}

    def role(self, offset: int, person: int) -> float:
        """How the person appears in a turn's narration: 2 as a subject, 1 otherwise, 0 not at all, -1 no such turn."""
        if not self._inside(offset):
            return -1.0
        return self.features.roles[self.number + offset].get(person, 0.0)

    def in_gap(self, person: int) -> float:
        """How the person appears in the paragraphs of narration before the turn: 3 the last subject, 2, 1 less, 0 not."""
        return self.gap.get(person, 0.0)

    def spoken_of(self, person: int, gender: str | None) -> tuple[float, ...]:
        """In how many turns around the person is named, addressed or hailed, apart by whose turns they would be."""
        named, addressed, hailed = [0, 0], [0, 0], [0, 0]
        turns = self.context.turns
        for offset in range(-_TALK, _TALK + 1):
            if not self._inside(offset):
                continue
            turn, side = turns[self.number + offset], offset % 2
            named[side] += person in turn.named
            addressed[side] += person in turn.addressed
            if turn.hailed and gender is not None:
                hailed[side] += 1 if gender in turn.hailed else -1
        return (float(sum(named)), *map(float, (*named, *addressed, *hailed)))

    def _inside(self, offset: int) -> bool:
        other = self.number + offset
        return 0 <= other < len(self.context.turns) and self.context.segments[other] == self.segment

    def pronoun_rank(self, person: int) -> float:
        return float(self.ranks.get(person, 9))

    def addressed(self, offset: int, person: int) -> float:
        if not self._inside(offset):
            return 0.0
        addressed = self.context.turns[self.number + offset].addressed
        return 0.0 if not addressed else 1.0 if person in addressed else -1.0

    def named(self, offset: int, person: int) -> float:
        return float(self._inside(offset) and person in self.context.turns[self.number + offset].named)

    def hailed(self, offset: int, gender: str | None) -> float:
        if not self._inside(offset) or gender is None:
            return 0.0
        hailed = self.context.turns[self.number + offset].hailed
        return 0.0 if not hailed else 1.0 if gender in hailed else -1.0

    def told(self, offset: int, person: int) -> float:
        if not self._inside(offset):
            return -3.0
        clue = self.context.verbs[self.number + offset]
        if clue.form == Form.NONE:
            return 0.0
        return self.features._match(clue, person)

    def nearest(self, person: int) -> tuple[float, float, float, float]:
        told = self.context.told
        found = []
        for step in (-1, 1):
            distance = 0
            for far in range(1, _REACH):
                if not self._inside(step * far):
                    break
                if told[self.number + step * far] == person:
                    distance = far
                    break
            found += [float(distance or _MISSING), float(distance % 2) if distance else -1.0]
        return (found[0], found[1], found[2], found[3])

    def share(self, person: int) -> float:
        total = sum(self.counts.values())
        return self.counts[person] / total if total else -1.0

    def share_rank(self, person: int) -> float:
        return float(self.order.index(person)) if person in self.counts else 9.0

    def partner(self, person: int, step: int) -> float:
        """How often the person speaks with the one whom the nearest tag names."""
        told = self.context.told
        for far in range(1, _REACH):
            if not self._inside(step * far):
                break
            other = told[self.number + step * far]
            if other >= 0:
                if other == person:
                    return -1.0 if far % 2 else -2.0
                pairs = self.features.pairs.get((min(other, person), max(other, person)), 0)
                return log2(1 + pairs) * (1.0 if far % 2 else -1.0)
        return 0.0
