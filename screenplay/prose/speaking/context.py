"""What the passes have found, laid out for weighing: who is meant by each mention, what tags tell of each turn."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import regex

from screenplay.manuscript import BlockKind
from screenplay.prose.annotated import Annotated
from screenplay.prose.apart import alternation
from screenplay.prose.bystanders import PERSONS, nominal_persons
from screenplay.prose.mentions import MENTIONS
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.references import REFERENCES
from screenplay.prose.sentences import SENTENCES
from screenplay.prose.setting.move import MOVES, STAGES, MoveKind
from screenplay.prose.speaking.clues import Clues, Form, People, read_clues
from screenplay.prose.speaking.pronouns import Known, Resolved, Told, resolve
from screenplay.prose.speaking.revealed import revealed
from screenplay.prose.tags import TAGS
from screenplay.prose.turns import TURNS, Turn
from screenplay.prose.wires import hung_up

__all__ = ["Context", "is_book"]

# `There was Ann.`
_THERE = regex.compile(
    r"\b(?:there\s+(?:was|is|were|are|stood|stands|sat|sits|came|comes|lay|lies)|it\s+was)\s+$", regex.IGNORECASE
)
_REACH = 16  # characters of it
_SEEN = 70  # mentions before and behind a conversation that it may depend on
_BOOK = 500  # turns from which a text is a book, in which nearly everybody who speaks has a name somewhere
_COMING_AND_GOING = {MoveKind.ARRIVE: 1.0, MoveKind.DEPART: -1.0}
_SURELY = 0.5  # weight of a move
_LEFT = regex.compile(  # `Tom left.`, `but he went, tripping over the mat`
    r"\s+(?:(?:\p{Ll}+ly|then)\s+)?(?:(?:left|leaves|went|departed|departs|fled|flees|(?:was|is)\s+gone)"
    r"|(?:storm|walk|march|stomp|stalk|hurri|hurrie)(?:ed|s)\s+(?:off|out|away))(?=\s*[.,;!?]|\s+and\s+(?:shut|clos|slam|bang))"
)
_FAR = 5  # paragraphs of narration after which a new conversation begins


class Context:
    """The layers that the weighing reads, unpacked once.

    Args:
        annotated: The manuscript with its persons, mentions, references, tags and turns.
        turns: The turns, with the persons that their names mean.
        meant: For names that only address, the person each means.
        clues: What tags and beats tell, if it is not to be read from the tags.
        settled: It is known whom nominals mean that have a name as well.

    Attributes:
        persons: The persons.
        genders: Their genders.
        narrator: Index of the narrator, or -1.
        turns: The turns, with the persons that their names mean.
        settled: It is known whom nominals mean that have a name as well.
        is_book: The text is long, and nearly everybody who speaks has a name in it somewhere.
        starts: Offset of each turn's first quotation.
        ends: One past each turn's last quotation.
        first_mentions: For each turn the first mention behind its start.
        last_mentions: For each turn the first mention behind its end.
        people: For each mention the person meant, or -1.
        shares: For each pronoun of a tag or beat, the persons whom it fits, and how present each is among them.
        own: For each mention the unnamed person that its words mean, or -1.
        paragraphs: For each mention its paragraph.
        moves: By mention, 1 for those who come, -1 for those who leave.
        clues: For each turn what its tags and beats tell.
        best: For each turn the best of its clues.
        told: For each turn the person that its tag or a beat names, or -1.
        owners: For each turn the person whose relation the best of its clues names (`her mother`), or -1.
        tagged: By person, the turns whose tags name them.
        segments: For each turn the number of its conversation.
        spans: For each turn the turns of its conversation.
        replies: By two persons, how often their tags follow each other in a conversation.
        signs: How the persons of tags alternate.
    """

    def __init__(
        self,
        annotated: Annotated,
        turns: Sequence[Turn],
        meant: Mapping[int, int],
        clues: Sequence[Clues] | None = None,
        *,
        settled: bool = False,
    ) -> None:
        self.annotated = annotated
        self.text = annotated.text
        self.persons = annotated[PERSONS]
        self.genders = [person.gender for person in self.persons]
        self.narrator = next((n for n, person in enumerate(self.persons) if person.narrator), -1)
        self.turns = turns
        self.settled = settled
        self.is_book = is_book(turns)
        self.sentences = annotated[SENTENCES]
        self.tags = annotated[TAGS]
        self.mentions = annotated[MENTIONS]
        self._nominals = [-1 if person is None else person for person in nominal_persons(annotated)]
        self.own = [meant.get(person, person) for person in self._nominals]
        self.paragraphs = [self.sentences[mention.sentence].paragraph for mention in self.mentions]
        self._named = self._shown(_people(annotated, meant, self.own))
        self.stages = _stages(annotated, turns)
        self.segments = _segments(annotated, turns, self.stages)
        self.spans = _spans(self.segments)
        self._starts = [mention.start for mention in self.mentions]
        self.quotations = quotations = annotated[QUOTATIONS]
        self.moves = _moves(annotated)
        resolved = self._resolved(annotated)
        self.people, self.shares = resolved.people, resolved.shares
        self._first_seen = _first_seen(self)
        self.starts = [quotations[turn.quotations[0]].start for turn in turns]
        self.ends = [quotations[turn.quotations[-1]].end for turn in turns]
        self.first_mentions = [self.first_mention_in(start) for start in self.starts]
        self.last_mentions = [self.first_mention_in(end) for end in self.ends]
        people = People(self.mentions, resolved.sure, self.people, self.own, self.genders)
        self.clues = clues or [read_clues(turn, self.tags, people) for turn in turns]
        self.best = [clues.best for clues in self.clues]
        self.told = [clues.told for clues in self.clues]
        self.owners = [self._owner(best.mention) for best in self.best]
        self.tagged = Counter(person for person in self.told if person >= 0)
        self.replies = _replies(self.told, self.segments)
        self.signs = alternation(_tagged_blocks(turns, self.clues))

    def _shown(self, people: list[int]) -> list[int]:
        """Whom the mentions mean, when whose voices spoke in a chapter is shown behind their speeches."""
        if self.is_book:
            return people
        spoken = [tag.mention for turn in self.turns for n in turn.tags if (tag := self.tags[n]).mention is not None]
        found = dict(revealed(self.text, self.mentions, people, self.paragraphs, spoken))
        return [found.get(number, person) for number, person in enumerate(people)]

    def _resolved(self, annotated: Annotated) -> Resolved:
        """Whom all mentions mean, the pronouns by who is present."""
        sure = [reference.sure for reference in annotated[REFERENCES]]
        sure = [
            1.0 if own == person >= 0 else one for one, own, person in zip(sure, self.own, self._named, strict=True)
        ]
        people = People(self.mentions, sure, self._named, self.own, self.genders)
        told: dict[int, Told] = {}
        before = -1
        for number, turn in enumerate(self.turns):
            clues = read_clues(turn, self.tags, people)
            if number == self.spans[number].start:
                before = -1
            for clue in (clues.verb, clues.before, clues.after):
                if clue.form == Form.PRONOUN:
                    told[clue.mention] = Told(before, turn.addressed)
            before = clues.verb_told
        return resolve(
            self.mentions,
            Known(
                people=self._named,
                sure=sure,
                paragraphs=self.paragraphs,
                genders=self.genders,
                unnamed=[person.unnamed for person in self.persons],
                named_only=self.is_book,
                narrator=self.narrator,
                entering=self._entering(),
                told=told,
                leaving=frozenset(number for number, moved in self.moves.items() if moved < 0),
            ),
        )

    def _entering(self) -> frozenset[int]:
        """The mentions behind `there was` and its like."""
        return frozenset(
            number
            for number, mention in enumerate(self.mentions)
            if _THERE.search(self.text, max(0, mention.start - _REACH), mention.start)
        )

    def first_seen(self, person: int) -> int:
        """Offset at which a person is first spoken of, in the narration or in a speech."""
        return self._first_seen.get(person, 0)

    def teller(self, number: int) -> int:
        """Whom the nominal of a turn's tag means in a chapter, once that is settled; or -1."""
        clue = self.clues[number].verb
        told = self.settled and not self.is_book and clue.form in (Form.NOMINAL, Form.ROLE)
        return self.own[clue.mention] if told else -1

    def first_mention_in(self, offset: int) -> int:
        """Index of the first mention that begins at `offset` or later."""
        return bisect_left(self._starts, offset)

    def _owner(self, mention: int) -> int:
        """Whose relation a nominal is: the person of the possessive that it begins with, or -1."""
        before = mention - 1
        if before < 0 or self.mentions[before].start != self.mentions[mention].start:
            return -1
        return self.people[before] if self.mentions[before].possessive else -1

    def touched(self) -> list[int]:
        """The turns of all conversations in or near which a name stands that only addresses, or that give one.

        Returns:
            The turns in order.
        """
        plain = self._shown(_people(self.annotated, {}, self._nominals))
        places = [n for n, (one, other) in enumerate(zip(self._named, plain, strict=True)) if one != other]
        originals = self.annotated[TURNS]
        found: list[int] = []
        number = 0
        while number < len(self.turns):
            span = self.spans[number]
            number = span.stop
            first, last = self.first_mentions[span.start] - _SEEN, self.last_mentions[span.stop - 1] + _SEEN
            near = bisect_left(places, first) < bisect_left(places, last)
            if near or any(self.turns[n] is not originals[n] or self.turns[n].given for n in span):
                found += span
        return found


def _tagged_blocks(turns: Sequence[Turn], clues: Sequence[Clues]) -> Mapping[int, str]:
    """By block, whom the tag of the first turn in it names, pronouns aside."""
    return {
        turn.first: str(each.verb.person)
        for turn, each in reversed(list(zip(turns, clues, strict=True)))
        if each.verb.person >= 0 and each.verb.form != Form.PRONOUN
    }


def is_book(turns: Sequence[Turn]) -> bool:
    """A text is long, and nearly everybody who speaks has a name in it somewhere."""
    return len(turns) > _BOOK


def _stages(annotated: Annotated, turns: Sequence[Turn]) -> list[int]:
    """For each turn the block at which the story last came to another place or time, as far as the narration tells."""
    blocks = [block.start for block in annotated.manuscript.blocks]
    stages = [bisect_right(blocks, start) - 1 for start in annotated[STAGES]]
    return [stages[place - 1] if (place := bisect_right(stages, turn.first)) else 0 for turn in turns]


def _moves(annotated: Annotated) -> Mapping[int, float]:
    found = {
        number: -1.0
        for number, mention in enumerate(annotated[MENTIONS])
        if mention.subject and _LEFT.match(annotated.text, mention.end)
    }
    for move in annotated[MOVES]:
        if move.kind in _COMING_AND_GOING and move.weight >= _SURELY:
            found.update(dict.fromkeys(move.movers, _COMING_AND_GOING[move.kind]))
    return found


def _first_seen(context: Context) -> dict[int, int]:
    """Where each person is first spoken of."""
    found: dict[int, int] = {}
    for mention, person in zip(context.mentions, context.people, strict=True):
        found.setdefault(person, mention.start)
    quotations = context.annotated[QUOTATIONS]
    for turn in context.turns:
        start = quotations[turn.quotations[0]].start
        for person in turn.addressed | turn.named:
            found[person] = min(found.get(person, start), start)
    return found


def _people(annotated: Annotated, meant: Mapping[int, int], own: Sequence[int]) -> list[int]:
    """For each mention the person meant: by itself, or by a title that addresses this person elsewhere; or -1."""
    roles = {form.casefold(): meant[n] for n in meant for form in annotated[PERSONS][n].forms}
    found = []
    for mention, reference, unnamed in zip(annotated[MENTIONS], annotated[REFERENCES], own, strict=True):
        person = reference.person
        if person is not None:
            found.append(meant.get(person, person))
        else:
            found.append(roles.get(mention.words, unnamed) if mention.determiner == "the" else unnamed)
    return found


def _segments(annotated: Annotated, turns: Sequence[Turn], stages: Sequence[int]) -> list[int]:
    """Number the conversations: a heading, a break, another place, a call that is over or much narration ends one."""
    blocks, text, quotations = annotated.manuscript.blocks, annotated.text, annotated[QUOTATIONS]
    breaks = [n for n, block in enumerate(blocks) if block.kind is not BlockKind.PARAGRAPH]
    segments: list[int] = []
    segment = 0
    for number, turn in enumerate(turns):
        if number:
            last = turns[number - 1]
            broken = bisect_left(breaks, turn.first) != bisect_left(breaks, last.last)
            moved = stages[number] != stages[number - 1]
            ended, begun = quotations[last.quotations[-1]].outer_end, quotations[turn.quotations[0]].outer_start
            segment += broken or moved or turn.first - last.last > _FAR or hung_up(text[ended:begun])
        segments.append(segment)
    return segments


def _spans(segments: Sequence[int]) -> list[range]:
    """For each turn the turns of its conversation."""
    found: list[range] = []
    start = 0
    for number in range(1, len(segments) + 1):
        if number == len(segments) or segments[number] != segments[start]:
            found += [range(start, number)] * (number - start)
            start = number
    return found


def _replies(told: Sequence[int], segments: Sequence[int]) -> Mapping[tuple[int, int], int]:
    """How often the tags of two persons follow each other within a conversation; the lower index stands first."""
    replies: dict[tuple[int, int], int] = defaultdict(int)
    last = -1
    for number, person in enumerate(told):
        if number and segments[number] != segments[number - 1]:
            last = -1
        if person >= 0:
            if last >= 0 and last != person:
                replies[min(last, person), max(last, person)] += 1
            last = person
    return dict(replies)
