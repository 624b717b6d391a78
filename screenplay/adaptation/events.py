"""What happens, in the order of the manuscript: scenes begin, somebody acts, somebody speaks."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screenplay.errors import InputError
from screenplay.manuscript import BlockKind, is_number
from screenplay.prose.annotated import Annotated
from screenplay.prose.delivery import DELIVERIES, Delivery
from screenplay.prose.kinds import KINDS, UtteranceKind
from screenplay.prose.quotations import QUOTATIONS, Quotation
from screenplay.prose.sentences import SENTENCES, Sentence
from screenplay.prose.setting.scenes import SCENES, Scene
from screenplay.prose.tagpieces import Piece, Role
from screenplay.prose.verbs import speech_verb
from screenplay.prose.words import is_past_verb

__all__ = ["Act", "Event", "Message", "Omitted", "Say", "Section", "Starts", "events"]


@dataclass(frozen=True, slots=True)
class Starts:
    """A scene begins."""

    start: int
    scene: Scene


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the manuscript."""

    start: int
    end: int
    label: str
    level: int


@dataclass(frozen=True, slots=True)
class Act:
    """A stretch of narration that becomes action.

    Attributes:
        start: Offset of its first character.
        end: One past its last.
        paragraph: Index of its block.
        quotation: Index of the quotation whose speaker it wants as its subject, or None if it has its own.
        words_start: Offset at which the words to print begin; what stands before them is a joining word.
        seam: What marks that its sentence goes on in a speech: a colon, or a dash where it goes on behind it.
        resumes: It goes on with a sentence that a speech broke.
    """

    start: int
    end: int
    paragraph: int
    quotation: int | None = None
    words_start: int = -1
    seam: str = ""
    resumes: bool = False


@dataclass(frozen=True, slots=True)
class Say:
    """A quotation that is spoken, thought or sung.

    Attributes:
        start: Offset of its opening mark.
        end: One past its closing mark.
        quotation: Index of the quotation.
        manner: How it is said, in words for a parenthetical.
    """

    start: int
    end: int
    quotation: int
    manner: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """Something written that is shown."""

    start: int
    end: int
    quotation: int


@dataclass(frozen=True, slots=True)
class Omitted:
    """A stretch that the script does not carry as it stands."""

    start: int
    end: int
    reason: str


Event = Starts | Section | Act | Say | Message | Omitted


def events(
    annotated: Annotated, *, thoughts_as_action: bool = False, chapters: tuple[int, int] | None = None
) -> Iterator[Event]:
    """Turn the layers of an annotated manuscript into events.

    Args:
        annotated: The manuscript with all its layers.
        thoughts_as_action: Leave direct thoughts in the narration.
        chapters: The first and last chapter wanted, counted from 1, or None for all.

    Yields:
        The events in the order of the manuscript. Their ranges do not overlap and hold every letter of it.
    """
    scenes = deque(annotated[SCENES])
    wanted = _wanted(annotated, chapters)
    for event in _Walker(annotated, thoughts_as_action=thoughts_as_action, wanted=wanted).walk():
        begun = None
        while scenes and scenes[0].start <= event.start and not isinstance(event, (Omitted, Section)):
            begun = scenes.popleft()
            if begun.start >= annotated.manuscript.blocks[wanted.start].start:
                yield Starts(begun.start, begun)
                begun = None
        if begun is not None:  # the scene in which the first wanted chapter begins
            yield Starts(event.start, begun)
        yield event


def _wanted(annotated: Annotated, chapters: tuple[int, int] | None) -> range:
    """The blocks of the chapters wanted."""
    manuscript = annotated.manuscript
    if chapters is None:
        return range(len(manuscript.blocks))
    first, last = chapters
    if last > len(manuscript.chapters):
        raise InputError(f"there is no chapter {last}: the manuscript has {len(manuscript.chapters)}")
    return range(manuscript.chapters[first - 1].first_block, manuscript.chapters[last - 1].end_block)


_BARE = re.compile(r"(?:and\s+)?(?:then\s+)?(?P<verb>[a-z]+)")
# ... `and she laughed`, `the door opened`: whole without what stands before the quotation.
_SUBJECT = r"(?:he|she|it|they|we|I|you|there|the|a|an|his|her|my|their|this|that|[A-Z]\w+)\b"
_OWN_CLAUSE = re.compile(
    rf"(?:(?:and|but|then|so)\s+){{0,2}}{_SUBJECT}(?=.*\w{{3}})"
    r"|(?:and|but|so)\s+(?:with|at|in|on|after|before|by|for|from)\s+(?:\w+\s+){1,6}(?:he|she|they|we|I)\s+\w",
    re.DOTALL,
)
_REASONS = {BlockKind.BREAK: "section break", BlockKind.TITLE: "title", BlockKind.AUTHOR: "author"}


class _Walker:
    """The layers, indexed by paragraph and quotation."""

    def __init__(self, annotated: Annotated, *, thoughts_as_action: bool, wanted: range) -> None:
        self.unspoken = {UtteranceKind.WORDS, *((UtteranceKind.THOUGHT,) if thoughts_as_action else ())}
        self.wanted = wanted
        self.blocks = annotated.manuscript.blocks
        self.text = annotated.text
        self.quotations: Sequence[Quotation] = annotated[QUOTATIONS]
        self.kinds = annotated[KINDS]
        self.sentences: Sequence[Sentence] = annotated[SENTENCES]
        self.deliveries: dict[int, Delivery] = {
            delivery.sentence: delivery
            for delivery in annotated[DELIVERIES]
            if self.kinds[delivery.quotation].kind not in self.unspoken
        }
        self.in_paragraph: dict[int, list[tuple[int, str, int]]] = defaultdict(list)
        for number, quotation in enumerate(self.quotations):
            self.in_paragraph[quotation.paragraph].append((quotation.outer_start, "quotation", number))
        for number, sentence in enumerate(self.sentences):
            self.in_paragraph[sentence.paragraph].append((sentence.start, "sentence", number))
        self.manners: dict[int, list[str]] = defaultdict(list)
        for delivery in annotated[DELIVERIES]:
            self._note_manner(delivery)

    def _note_manner(self, delivery: Delivery) -> None:
        """Keep how the quotation is said; a comma of the text between two phrases stays."""
        noted = self.manners[delivery.quotation]
        end = -1
        for piece in delivery.pieces:
            if piece.role is Role.MANNER and piece.text:
                if noted and end >= 0 and "," in self.text[end : piece.start]:
                    noted[-1] += ","
                noted.append(piece.text)
                end = piece.end

    def walk(self) -> Iterator[Event]:
        for number, block in enumerate(self.blocks):
            if number not in self.wanted:
                yield Omitted(block.start, block.end, "of another chapter")
            elif block.kind is BlockKind.PARAGRAPH:
                yield from self._paragraph(number)
            elif block.kind is BlockKind.HEADING:
                if not self._titled(number - 1):
                    yield self._section(number)
            elif block.end > block.start:
                yield Omitted(block.start, block.end, _REASONS.get(block.kind, block.label))

    def _section(self, number: int) -> Section:
        """A heading; a bare number and the title that stands below it are one."""
        block = self.blocks[number]
        if not self._titled(number):
            return Section(block.start, block.end, block.label, block.level)
        title = self.blocks[number + 1]
        return Section(block.start, title.end, f"{block.label.rstrip('.:')}: {title.label}", block.level)

    def _titled(self, number: int) -> bool:
        """A heading is only a number, and the next block is its title."""
        if number < 0 or number + 1 not in self.wanted or number not in self.wanted:
            return False
        block, below = self.blocks[number], self.blocks[number + 1]
        both = block.kind is below.kind is BlockKind.HEADING and block.level == below.level
        return both and is_number(block.label) and not is_number(below.label)

    def _paragraph(self, number: int) -> Iterator[Event]:
        for group in self._grouped(sorted(self.in_paragraph[number])):
            kind, index = group[0]
            if len(group) == 1 and kind == "sentence" and index in self.deliveries:
                yield from self._delivered(self.deliveries[index], self.sentences[index])
            elif len(group) == 1 and kind == "quotation" and not self._is_words(index):
                yield self._quoted(index)
            else:
                yield self._narrated(group, number)

    def _narrated(self, group: Sequence[tuple[str, int]], paragraph: int) -> Act:
        """A sentence; one that goes on from a quotation without a subject (`and turned to go`) wants its speaker."""
        start, end = self._start(*group[0]), self._end(*group[-1])
        follows = self.sentences[group[0][1]].follows if group[0][0] == "sentence" else None
        bare = _BARE.match(self.text, start, end) if follows is not None else None
        seam = self._seam(group[-1])
        if bare is not None and is_past_verb(bare["verb"]) and speech_verb(bare["verb"]) is None:
            return Act(start, end, paragraph, follows, bare.start("verb"), seam)
        resumes = group[0][0] == "sentence" and self._resumes(group[0][1])
        return Act(start, end, paragraph, seam=seam, resumes=resumes)

    def _seam(self, last: tuple[str, int]) -> str:
        """How an act ends whose sentence runs on into a quotation."""
        kind, index = last
        leads = self.sentences[index].leads if kind == "sentence" else None
        if leads is None and kind == "sentence" and self._announces_next(self.sentences[index]):
            return ":"
        if leads is None or self._is_words(leads) or self.text[self.sentences[index].end - 1] in ".!?…":
            return ""
        after = index + 1
        if after < len(self.sentences) and self.sentences[after].follows == leads and self._resumes(after):
            return " --"
        return ":"

    def _announces_next(self, sentence: Sentence) -> bool:
        """It ends its paragraph with a colon, and speech opens the next one."""
        following = self.in_paragraph.get(sentence.paragraph + 1)
        if self.text[sentence.end - 1] != ":" or not following or sentence.end != self.blocks[sentence.paragraph].end:
            return False
        _, kind, index = min(following)
        return kind == "quotation" and not self._is_words(index) and self.kinds[index].kind is not UtteranceKind.MESSAGE

    def _resumes(self, index: int) -> bool:
        """A sentence goes on from before the quotation that it follows: it begins small and is no clause of its own."""
        sentence = self.sentences[index]
        if sentence.follows is None or index in self.deliveries or self._is_words(sentence.follows):
            return False
        if index == 0 or self.sentences[index - 1].leads != sentence.follows:
            return False
        before = self.sentences[index - 1]
        if self.text[before.end - 1] in ".!?…" or not self.text[sentence.start].islower():
            return False
        return _OWN_CLAUSE.match(self.text, sentence.start, sentence.end) is None

    def _grouped(self, items: Sequence[tuple[int, str, int]]) -> Iterator[list[tuple[str, int]]]:
        """Join the parts of sentences around quoted words that nobody speaks."""
        group: list[tuple[str, int]] = []
        for _, kind, index in items:
            if group and not self._belongs(group[-1], (kind, index)):
                yield group
                group = []
            group.append((kind, index))
        if group:
            yield group

    def _belongs(self, before: tuple[str, int], item: tuple[str, int]) -> bool:
        """Two neighbours make one sentence: one is quoted words, and no sentence ends between."""
        words = [index for kind, index in (before, item) if kind == "quotation" and self._is_words(index)]
        if not words or any(kind == "quotation" and index not in words for kind, index in (before, item)):
            return False
        if before[0] == "sentence":
            return self.text[self._end(*before) - 1] not in ".!?"
        return True

    def _is_words(self, quotation: int) -> bool:
        return self.kinds[quotation].kind in self.unspoken

    def _start(self, kind: str, index: int) -> int:
        return self.sentences[index].start if kind == "sentence" else self.quotations[index].outer_start

    def _end(self, kind: str, index: int) -> int:
        return self.sentences[index].end if kind == "sentence" else self.quotations[index].outer_end

    def _quoted(self, index: int) -> Event:
        quotation = self.quotations[index]
        if self.kinds[index].kind is UtteranceKind.MESSAGE:
            return Message(quotation.outer_start, quotation.outer_end, index)
        return Say(quotation.outer_start, quotation.outer_end, index, tuple(self.manners[index]))

    def _delivered(self, delivery: Delivery, sentence: Sentence) -> Iterator[Event]:
        place = sentence.start
        for piece in delivery.pieces:
            yield from self._between(place, piece.start, sentence)
            place = piece.end
            yield self._piece(piece, delivery, sentence)
        yield from self._between(place, sentence.end, sentence)

    def _piece(self, piece: Piece, delivery: Delivery, sentence: Sentence) -> Event:
        if piece.role is Role.ACT:
            subject = delivery.quotation if piece.wants_subject else None
            seam = self._announces(piece, delivery, sentence)
            return Act(piece.start, piece.end, sentence.paragraph, subject, self._words_start(piece), seam)
        if piece.role is Role.MANNER and piece.text:
            return Omitted(piece.start, piece.end, "turned into a parenthetical")
        return Omitted(piece.start, piece.end, "thought tag" if delivery.thinking else "speech tag")

    def _announces(self, piece: Piece, delivery: Delivery, sentence: Sentence) -> str:
        """A colon behind an act that ends with the tag of the next speech: `..., but he shook his head and said`."""
        if piece is not delivery.pieces[-1] or sentence.leads is None or self._is_words(sentence.leads):
            return ""
        return ":" if speech_verb(piece.text.rpartition(" ")[2].rstrip(",:")) is not None else ""

    def _words_start(self, piece: Piece) -> int:
        """Where the words to print begin: a joining `as` or `and` before them is left out."""
        words = r"\s+".join(map(re.escape, piece.text.split(" ", 3)[:3]))
        first = re.compile(("" if words[0] in "'’" else r"(?<!\w)") + words)
        found = first.search(self.text, piece.start, piece.end)
        return found.start() if found else piece.start

    def _between(self, start: int, end: int, sentence: Sentence) -> Iterator[Event]:
        """What no piece holds: signs are left out, letters never."""
        stretch = self.text[start:end]
        if any(character.isalnum() for character in stretch):
            yield Act(start, end, sentence.paragraph)
        elif stretch.strip():
            first = start + len(stretch) - len(stretch.lstrip())
            yield Omitted(first, start + len(stretch.rstrip()), "speech tag")
