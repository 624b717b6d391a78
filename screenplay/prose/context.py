"""What the passes have found, laid out for weighing: who is meant by each mention, what tags tell of each turn."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from screenplay.manuscript import BlockKind
from screenplay.prose.annotated import Annotated
from screenplay.prose.apart import Signs, alternation
from screenplay.prose.bystanders import PERSONS, nominal_persons
from screenplay.prose.mentions import MENTIONS, Mention, MentionKind
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.references import REFERENCES
from screenplay.prose.sentences import SENTENCES
from screenplay.prose.tags import TAGS, Tag
from screenplay.prose.turns import Turn
from screenplay.prose.verbs import VerbKind

__all__ = ["Clue", "Context", "Form"]

_FAR = 5  # paragraphs of narration after which a new conversation begins


class Form:
    """How a tag or beat says who speaks: the codes that the weights know."""

    NONE, NAME, FIRST, PRONOUN, ROLE, NOMINAL, GROUP = range(7)


@dataclass(frozen=True, slots=True)
class Clue:
    """What a sentence beside a turn says of its speaker.

    Attributes:
        form: A code of `Form`.
        person: Index of the person meant, or -1.
        sure: How sure that is.
        gender: `m`, `f` or None.
        mention: Index of the mention, or -1.
        tag: Index of the tag, or -1.
        place: 0 none, 1 behind the quotation, 2 before it, 3 in the paragraph before.
        introduced: A nominal with an article that brings somebody new in.
    """

    form: int = Form.NONE
    person: int = -1
    sure: float = 0.0
    gender: str | None = None
    mention: int = -1
    tag: int = -1
    place: int = 0
    introduced: bool = False


NO_CLUE = Clue()
_TELLING = (Form.NAME, Form.FIRST, Form.ROLE, Form.NOMINAL)
_ORDER = (9, 0, 0, 3, 1, 2, 4)  # by the codes of Form: names tell most


class Context:
    """The layers that the weighing reads, unpacked once.

    Attributes:
        persons: The persons.
        genders: Their genders.
        narrator: Index of the narrator, or -1.
        turns: The turns, with the persons that their names mean.
        starts: Offset of each turn's first quotation.
        ends: One past each turn's last quotation.
        people: For each mention the person meant, or -1.
        own: For each mention the unnamed person that its words mean, or -1.
        verbs: For each turn what its tag tells.
        before: For each turn the beat before it in its paragraph.
        after: For each turn the beat behind it.
        told: For each turn the person that its tag names, or -1.
        segments: For each turn the number of its conversation.
        signs: How names and nominals alternate in tags.
    """

    def __init__(self, annotated: Annotated, turns: Sequence[Turn], meant: Mapping[int, int]) -> None:
        self.annotated = annotated
        self.text = annotated.text
        self.persons = annotated[PERSONS]
        self.genders = [person.gender for person in self.persons]
        self.narrator = next((n for n, person in enumerate(self.persons) if person.narrator), -1)
        self.turns = turns
        self.quotations = annotated[QUOTATIONS]
        self.sentences = annotated[SENTENCES]
        self.tags = annotated[TAGS]
        self.mentions = annotated[MENTIONS]
        self.references = annotated[REFERENCES]
        self.own = [-1 if person is None else person for person in nominal_persons(annotated)]
        self.roles = {form.casefold(): meant[n] for n in meant for form in self.persons[n].forms}
        self.meant = meant
        self.people = [self._person(number) for number in range(len(self.mentions))]
        self.paragraphs = [self.sentences[mention.sentence].paragraph for mention in self.mentions]
        self.mention_starts = [mention.start for mention in self.mentions]
        self.starts = [self.quotations[turn.quotations[0]].start for turn in turns]
        self.ends = [self.quotations[turn.quotations[-1]].end for turn in turns]
        self.verbs: list[Clue] = []
        self.before: list[Clue] = []
        self.after: list[Clue] = []
        for turn in turns:
            self._read_tags(turn)
        self.told = [clue.person if clue.form in _TELLING else -1 for clue in self.verbs]
        breaks = [n for n, block in enumerate(annotated.manuscript.blocks) if block.kind is not BlockKind.PARAGRAPH]
        self.segments = self._segments(breaks)
        self.signs = self._signs()

    def first_mention_in(self, offset: int) -> int:
        """Index of the first mention that begins at `offset` or later."""
        return bisect_left(self.mention_starts, offset)

    def _person(self, number: int) -> int:
        person = self.references[number].person
        if person is None:
            mention = self.mentions[number]
            if mention.determiner == "the" and mention.words in self.roles:
                return self.roles[mention.words]
            return self.own[number]
        return self.meant.get(person, person)

    def _read_tags(self, turn: Turn) -> None:
        verbs, before, after = [], NO_CLUE, NO_CLUE
        for number in turn.tags:
            tag = self.tags[number]
            if tag.mention is None:
                continue
            clue = self._clue(number, tag)
            if (tag.verb is not None and tag.verb.kind is not VerbKind.THINK) or tag.apart:
                verbs.append(clue)
            elif tag.leading and before is NO_CLUE:
                before = clue
            elif not tag.leading and after is NO_CLUE:
                after = clue
        self.verbs.append(min(verbs, key=lambda clue: (_ORDER[clue.form], clue.place), default=NO_CLUE))
        self.before.append(before)
        self.after.append(after)

    def _clue(self, number: int, tag: Tag) -> Clue:
        index = -1 if tag.mention is None else tag.mention
        mention, reference = self.mentions[index], self.references[index]
        place = 3 if tag.apart else 2 if tag.leading else 1
        return Clue(
            self._form(mention, self.people[index], self.own[index]),
            self.people[index],
            reference.sure or 0.5,
            mention.gender,
            index,
            number,
            place,
            introduced=mention.determiner in ("a", "an", "another", "one", "some"),
        )

    def _form(self, mention: Mention, person: int, own: int) -> int:
        if mention.kind is MentionKind.NAME:
            return Form.NAME
        if mention.kind is MentionKind.FIRST:
            return Form.FIRST
        if mention.kind is MentionKind.PRONOUN:
            return Form.PRONOUN
        if mention.kind is MentionKind.GROUP:
            return Form.GROUP
        if person >= 0 and (person != own or (mention.capital and mention.determiner == "the")):
            return Form.ROLE
        return Form.NOMINAL

    def _segments(self, breaks: Sequence[int]) -> list[int]:
        """Number the conversations: a heading, a break or much narration ends one."""
        segments: list[int] = []
        segment, last = 0, None
        for turn in self.turns:
            if last is not None:
                broken = bisect_left(breaks, turn.first) != bisect_left(breaks, last.last)
                segment += broken or turn.first - last.last > _FAR
            segments.append(segment)
            last = turn
        return segments

    def _signs(self) -> Signs:
        told = {}
        for turn, clue in zip(self.turns, self.verbs, strict=True):
            if clue.person >= 0 and clue.form is not Form.PRONOUN:
                told.setdefault(turn.first, clue.person)
        return alternation(told)
