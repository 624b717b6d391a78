"""Why a line has its speaker, in words: what speaks for the one chosen, and for who came second."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screenplay.prose.analysis import Analysis
from screenplay.prose.annotated import Annotated
from screenplay.prose.cues import NOBODY, cues
from screenplay.prose.mentions import Mention
from screenplay.prose.speakers import laid_out
from screenplay.prose.speaking.clues import Clue, Form
from screenplay.prose.speaking.context import Context
from screenplay.prose.voices import VOICES
from screenplay.prose.who import ADDRESSES, Speaker, links

__all__ = ["Explanation", "Grounds", "explain"]

_NEAR = 8  # mentions of narration before a line that tell who is there


@dataclass(frozen=True, slots=True)
class Grounds:
    """What speaks for and against one person.

    Attributes:
        cue: The person's cue.
        reasons: Sentences about the person, the strongest evidence first.
    """

    cue: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a quotation has its speaker.

    Attributes:
        start: Offset of the quotation's first character.
        end: One past its last.
        line: The 1-based line of the manuscript on which it begins.
        confidence: The probability that the speaker is right, from 0 to 1.
        chosen: The speaker and what speaks for them.
        second: Who came second, or None.
    """

    start: int
    end: int
    line: int
    confidence: float
    chosen: Grounds
    second: Grounds | None


def explain(analysis: Analysis, line: int) -> tuple[Explanation, ...]:
    """Explain the speakers of the quotations that a line of the manuscript holds.

    Args:
        analysis: The analysis.
        line: A 1-based line number.

    Returns:
        An explanation for each quotation that begins on the line or runs over it; none where nobody speaks.
    """
    annotated = analysis.annotated
    witness = _Witness(annotated)
    manuscript = annotated.manuscript
    found = []
    for speaker in annotated[VOICES]:
        quotation = witness.context.quotations[speaker.quotation]
        if manuscript.line(quotation.start) <= line <= manuscript.line(max(quotation.start, quotation.end - 1)):
            second = None if speaker.runner_up is None else witness.grounds(speaker.runner_up, speaker.turn)
            found.append(
                Explanation(
                    quotation.start,
                    quotation.end,
                    manuscript.line(quotation.start),
                    speaker.confidence,
                    _chosen(witness, speaker),
                    second,
                )
            )
    return tuple(found)


def _chosen(witness: _Witness, speaker: Speaker) -> Grounds:
    if speaker.person is None:
        return Grounds(NOBODY, ("nobody is known who could speak here",))
    return witness.grounds(speaker.person, speaker.turn)


class _Witness:
    """Tells what the text shows of a person around a turn."""

    def __init__(self, annotated: Annotated) -> None:
        meant = links(annotated[ADDRESSES])
        self.context: Context = laid_out(annotated, meant, given=True)[0]
        self._cues = cues(self.context.persons, meant)
        self._speakers: dict[int, int | None] = {each.turn: each.person for each in annotated[VOICES]}

    def grounds(self, person: int, turn: int) -> Grounds:
        """What speaks for and against a person as the speaker of a turn."""
        reasons = tuple(
            dict.fromkeys([*self._told(person, turn), *self._talked(person, turn), *self._there(person, turn)])
        )
        return Grounds(self._cues.get(person, NOBODY), reasons or ("nothing but being in the story",))

    def _told(self, person: int, turn: int) -> Iterator[str]:
        """Tags and beats."""
        clues = self.context.clues[turn]
        for clue, what in ((clues.verb, "a tag"), (clues.after, "the act behind"), (clues.before, "the act before")):
            if clue.form == Form.NONE:
                continue
            words = self._words(clue)
            if clue.form == Form.PRONOUN:
                gender = self.context.genders[person]
                fits = person != self.context.narrator and gender in (clue.gender, None)
                yield f"{what} says {words}, which {'can' if fits else 'cannot'} be this person"
            elif clue.person == person:
                yield f"{what} names this person: {words}"
            elif clue.person >= 0:
                yield f"{what} names somebody else: {words}"

    def _words(self, clue: Clue) -> str:
        mention: Mention = self.context.mentions[clue.mention]
        start, end = mention.start, mention.end
        if clue.tag >= 0:
            tag = self.context.tags[clue.tag]
            if tag.verb is not None:
                start, end = min(start, tag.verb_start), max(end, tag.verb_end)
        return f"“{' '.join(self.context.text[start:end].split())}”"

    def _talked(self, person: int, turn: int) -> Iterator[str]:
        """Who speaks and is spoken to around the turn."""
        own, span = self.context.turns[turn], self.context.spans[turn]
        if person in own.given:
            yield "the line gives this name as its speaker's own"
        elif person in own.addressed:
            yield "the line addresses this person, who hardly speaks it"
        elif person in own.named:
            yield "the line speaks of this person"
        before = range(turn - 1, max(span.start, turn - 2) - 1, -1)
        if turn > span.start and person in self.context.turns[turn - 1].addressed:
            yield "the line before addresses this person"
        spoke = [number for number in before if self._speakers.get(number) == person]
        if spoke and spoke[0] == turn - 1:
            yield "this person spoke the line before"
        elif spoke:
            yield "this person spoke the line before the last, and two mostly speak in turn"
        if turn + 1 < span.stop and person in self.context.turns[turn + 1].addressed:
            yield "the line behind addresses this person"

    def _there(self, person: int, turn: int) -> Iterator[str]:
        """The narration around it."""
        first = self.context.first_mentions[turn]
        near: Sequence[int] = self.context.people[max(0, first - _NEAR) : first]
        if person in near:
            last = len(near) - 1 - near[::-1].index(person)
            latest = all(other in (person, -1) for other in near[last:])
            yield "the narration before it speaks of this person" + (" last" if latest else "")
