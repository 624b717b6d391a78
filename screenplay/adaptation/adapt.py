"""From an analysis to a screenplay, by the rules of adaptation (see `docs/adaptation.md`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from screenplay.adaptation.action import Passage, blocks
from screenplay.adaptation.doubts import doubted_place, doubted_speaker
from screenplay.adaptation.events import Act, Event, Message, Omitted, Say, Section, Starts, events
from screenplay.adaptation.firsts import first_appearances
from screenplay.adaptation.headings import heading
from screenplay.adaptation.ledger import unprinted_signs
from screenplay.adaptation.options import AdaptOptions
from screenplay.adaptation.prose_text import Typesetter, joined
from screenplay.adaptation.retelling import Retelling
from screenplay.adaptation.speeches import Line, goes_on, is_untagged, speech
from screenplay.adaptation.subjects import Subjects, with_subject
from screenplay.adaptation.tidy import tidied
from screenplay.model import Action, Element, Origin, RichText, Screenplay, Speech, TitleEntry, TitlePage, Transition
from screenplay.model import Section as ScriptSection
from screenplay.prose.analysis import Addition, Analysis, Omission
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.cues import NOBODY, cues
from screenplay.prose.extensions import EXTENSIONS
from screenplay.prose.kinds import KINDS, UtteranceKind
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.voices import VOICES
from screenplay.prose.who import ADDRESSES, links

__all__ = ["Adapted", "adapt"]

_DASH = "--"
_INTO_PHONE = "into phone"


@dataclass(frozen=True, slots=True)
class Adapted:
    """What adaptation makes of an analysis.

    Attributes:
        screenplay: The script; every element knows the ranges of the manuscript it came from.
        omitted: The stretches it does not carry, with the reason.
        added: The words it adds.
    """

    screenplay: Screenplay
    omitted: tuple[Omission, ...]
    added: tuple[Addition, ...]


def adapt(analysis: Analysis, options: AdaptOptions | None = None) -> Adapted:
    """Adapt an analysed manuscript.

    Args:
        analysis: What was found in the manuscript.
        options: How to adapt it.

    Returns:
        The screenplay with a record of what was left out and what was added.
    """
    options = options or AdaptOptions()
    return _Adapter(analysis, options).run()


class _Adapter:
    """The script while it is being written."""

    def __init__(self, analysis: Analysis, options: AdaptOptions) -> None:
        annotated = analysis.annotated
        self.annotated = annotated
        self.options = options
        self.text = annotated.text
        self.quotations = annotated[QUOTATIONS]
        self.speakers = {speaker.quotation: speaker for speaker in annotated[VOICES]}
        self.cues: Mapping[int, str] = cues(annotated[PERSONS], links(annotated[ADDRESSES]))
        self.events: list[Event] = list(
            events(annotated, thoughts_as_action=options.thoughts == "action", chapters=options.chapters)
        )
        self.setter = Typesetter(
            annotated.manuscript, first_appearances(annotated, self.events), self._thoughts_in_action()
        )
        self.subjects = Subjects(annotated)
        self.retelling = Retelling(
            annotated, self.events, present=options.tense == "present", thoughts=options.thoughts == "action"
        )
        self.elements: list[Element] = []
        self.omitted: list[Omission] = []
        self.added: list[Addition] = []
        self.lines: list[Line] = []
        self.passages: list[Passage] = []
        self.paragraph = -1
        self.unfinished = False  # the last speech broke off in its sentence
        self.faded = not options.fades
        self.replaying = False  # a flashback has begun, and is still told as what had been

    def run(self) -> Adapted:
        for event in self.events:
            self._take(event)
        self._flush()
        if self.options.fades and self.elements:
            self._fade_in()
            self.elements.append(Transition(RichText.of("FADE OUT.")))
        play = Screenplay(tuple(self.elements), self._title_page())
        omitted = [*self.omitted, *unprinted_signs(self.annotated.manuscript, play, self.omitted)]
        return Adapted(play, tuple(sorted(omitted, key=lambda each: each.start)), tuple(self.added))

    def _thoughts_in_action(self) -> Iterator[tuple[int, int]]:
        """Thoughts that stay in the action stand out there by italics."""
        if self.options.thoughts == "action":
            for kind, quotation in zip(self.annotated[KINDS], self.quotations, strict=True):
                if kind.kind is UtteranceKind.THOUGHT:
                    yield quotation.start, quotation.end

    def _take(self, event: Event) -> None:
        match event:
            case Starts():
                self._flush()
                self._fade_in()
                self.elements.append(heading(event.scene))
                self.replaying = event.scene.flashback
                if self.options.mark_doubt is not None and "location" in event.scene.guessed:
                    self.elements.append(doubted_place(event.scene))
            case Section():
                self._flush()
                origin = Origin(spans=((event.start, event.end),))
                self.elements.append(ScriptSection(RichText.of(event.label), event.level, origin=origin))
            case Act():
                self._act(event)
            case Say():
                self._say(event)
            case Message():
                self._message(event)
            case Omitted():
                self.omitted.append(Omission(event.start, event.end, event.reason))

    def _act(self, act: Act) -> None:
        self._speak()
        if act.paragraph != self.paragraph:
            self._write()
        self.paragraph = act.paragraph
        start = act.start if act.words_start < 0 else act.words_start
        text = self.setter.rich(start, act.end)
        if act.quotation is not None:
            subject = self.subjects.of(act.quotation, self._person(act.quotation))
            text, words = with_subject(text, subject, present=self.retelling.told_in_present)
            self.added.append(Addition(start, words, "subject for a split tag"))
        if self.replaying:
            text, self.replaying = self.retelling.replayed(text)
        if any(character.isalnum() for character in text.plain):
            self.passages.append(self._passage(act, self.retelling.retold(text)))
        else:
            self.omitted.append(Omission(act.start, act.end, "nothing to print"))

    def _passage(self, act: Act, text: RichText) -> Passage:
        """A sentence of action; where a speech breaks it, dashes join what stands on both sides."""
        for mark, place in (
            (_DASH, act.start if act.resumes else None),
            (_DASH, act.end if act.seam == " --" else None),
        ):
            if place is not None:
                self.added.append(Addition(place, mark, "joining mark"))
        return Passage(text, (act.start, act.end), act.seam, act.resumes)

    def _say(self, say: Say) -> None:
        self._write()
        line = self._line(say)
        last = self.lines[-1] if self.lines else None
        if last is not None and not self._same(last, line):
            self._speak()
        self.lines.append(line)

    def _line(self, say: Say) -> Line:
        person = self._person(say.quotation)
        quotation = self.quotations[say.quotation]
        return Line(
            replace(say, manner=self._manner(say)),
            quotation,
            self.annotated[KINDS][say.quotation].kind,
            NOBODY if person is None else self.cues.get(person, NOBODY),
            self.annotated[EXTENSIONS][say.quotation].mark,
            untagged=is_untagged(self.annotated.manuscript, quotation),
        )

    def _manner(self, say: Say) -> tuple[str, ...]:
        """How it is said; the near end of a telephone call is marked where the text says nothing."""
        if say.manner or not self.annotated[EXTENSIONS][say.quotation].into_phone:
            return tuple(self.retelling.manner(words) for words in say.manner)
        self.added.append(Addition(say.start, _INTO_PHONE, "near end of a call"))
        return (_INTO_PHONE,)

    def _same(self, last: Line, line: Line) -> bool:
        """Both lines stand under one cue."""
        turns = [self.speakers[each.say.quotation].turn for each in (last, line)]
        return (
            turns[0] == turns[1]
            and last.cue == line.cue
            and last.extension == line.extension
            and (last.kind is UtteranceKind.SONG) == (line.kind is UtteranceKind.SONG)
        )

    def _message(self, message: Message) -> None:
        self._speak()
        self._write(announcing=True)
        quotation = self.quotations[message.quotation]
        words = self.setter.rich(quotation.start, quotation.end)
        origin = Origin(spans=((message.start, message.end),))
        self.elements.append(Action(joined([RichText.of('"'), words, RichText.of('"')], ""), origin=origin))
        if not quotation.opened:
            self.added.append(Addition(message.start, '"', "marks around a message"))

    def _person(self, quotation: int) -> int | None:
        speaker = self.speakers.get(quotation)
        return speaker.person if speaker else None

    def _flush(self) -> None:
        self._speak()
        self._write()

    def _speak(self) -> None:
        if not self.lines:
            return
        resumed = self._resumed()
        made = speech(self.lines, self.setter, self.text, resumed=resumed)
        if self.options.tidy:
            cut = resumed is not None and goes_on(self.text, self.lines[-1].quotation, resumed.quotation)
            made, marks = tidied(made, goes_on=cut, continues=self.unfinished)
            self.added.extend(marks)
            self.unfinished = cut
        self.elements.append(self._marked(made))
        self.lines = []

    def _marked(self, made: Speech) -> Speech:
        """The speech with a note if its speaker is less sure than the writer wants."""
        level = self.options.mark_doubt
        speaker = min((self.speakers[line.say.quotation] for line in self.lines), key=lambda each: each.confidence)
        if level is None or speaker.confidence >= level:
            return made
        other = None if speaker.runner_up is None else self.cues.get(speaker.runner_up)
        return doubted_speaker(made, speaker.confidence, other)

    def _resumed(self) -> Line | None:
        """The next quotation of the same turn: the speech goes on after some action."""
        last = self.lines[-1].say.quotation
        following = self.speakers.get(last + 1)
        if following is None or following.turn != self.speakers[last].turn:
            return None
        quotation = self.quotations[last + 1]
        return replace(self.lines[-1], say=Say(quotation.start, quotation.end, last + 1), quotation=quotation)

    def _write(self, *, announcing: bool = False) -> None:
        self.elements.extend(blocks(self.passages, announcing=announcing))
        self.passages = []

    def _fade_in(self) -> None:
        if not self.faded:
            self.elements.append(Action(RichText.of("FADE IN:")))
            self.faded = True

    def _title_page(self) -> TitlePage:
        manuscript = self.annotated.manuscript
        values = (
            ("Title", self.options.title or manuscript.title),
            ("Author", self.options.author or manuscript.author),
        )
        return TitlePage(tuple(TitleEntry(key, (RichText.of(value),)) for key, value in values if value))
