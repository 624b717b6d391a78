"""The elements of a screenplay, one frozen class each.

The vocabulary is that of the industry and of the Fountain 1.1 syntax (https://fountain.io/syntax). A speech is one
element: its cue and everything said or sung under it. Where an element came from (`origin`) takes no part in
equality.

The constructors bring what they are given into a form that every format can hold, or refuse it with a `ModelError`;
`docs/model.md` lists how.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from screenplay.errors import ModelError
from screenplay.model.cue import clean_number, split_number
from screenplay.model.origin import NOWHERE, Origin
from screenplay.model.parts import BLANKS, clean_boneyard, clean_note
from screenplay.model.shape import block, one_line
from screenplay.model.speech import Dialogue, DualDialogue, Lyric, Parenthetical, Speech, SpeechPart
from screenplay.model.text import EMPTY, RichText

__all__ = [
    "NOWHERE",
    "Action",
    "Boneyard",
    "Centered",
    "Dialogue",
    "DualDialogue",
    "Element",
    "Lyric",
    "Note",
    "Origin",
    "PageBreak",
    "Parenthetical",
    "SceneHeading",
    "Section",
    "Speech",
    "SpeechPart",
    "Synopsis",
    "Transition",
]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the script's structure, such as an act or a chapter; not printed by default.

    Attributes:
        text: The heading, one line.
        level: Depth, 1 for the outermost.
        origin: Where it came from.

    Raises:
        ModelError: The level is less than 1.
    """

    text: RichText
    level: int = 1
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", one_line(self.text))
        _check_count(self.level, 1, "a section's level")


@dataclass(frozen=True, slots=True)
class Synopsis:
    """A summary of what follows; not printed by default.

    Attributes:
        text: The summary, one line.
        origin: Where it came from.
    """

    text: RichText
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", one_line(self.text))


@dataclass(frozen=True, slots=True)
class SceneHeading:
    """Where and when a scene plays.

    Attributes:
        text: The whole heading, such as `INT. HOTEL BAR - NIGHT`, in the case it was written in; one line.
        number: The scene number as printed, such as `12A`, or None: letters, digits, dashes and periods.
        origin: Where it came from.
    """

    text: RichText
    number: str | None = None
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        text, number = one_line(self.text), None
        if self.number is not None:
            number = clean_number(self.number)
        if number is None:
            text, number = split_number(text)
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "number", number)


@dataclass(frozen=True, slots=True)
class Action:
    """What is seen and heard.

    Attributes:
        text: One block; its line breaks and leading blanks print.
        extra_lines: Blank lines above it beyond the one that separates elements.
        origin: Where it came from.

    Raises:
        ModelError: The number of extra lines is negative.
    """

    text: RichText
    extra_lines: int = 0
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", block(self.text))
        _check_count(self.extra_lines, 0, "an action's extra lines")


@dataclass(frozen=True, slots=True)
class Transition:
    """How one scene gives way to the next, such as `CUT TO:`.

    Attributes:
        text: The words, one line.
        origin: Where it came from.
    """

    text: RichText
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", one_line(self.text))


@dataclass(frozen=True, slots=True)
class Centered:
    """A line in the middle of the page, such as `THE END`.

    Attributes:
        text: The words, one line.
        origin: Where it came from.
    """

    text: RichText = EMPTY
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", one_line(self.text))


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page by the writer's wish.

    Attributes:
        origin: Where it came from.
    """

    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Note:
    """A remark of the writer standing by itself; not printed by default.

    Attributes:
        text: The remark without brackets; line breaks kept.
        origin: Where it came from.
    """

    text: str
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean_note(self.text))


@dataclass(frozen=True, slots=True)
class Boneyard:
    """A passage cut from the script but kept in its file; never printed.

    Attributes:
        text: The passage, verbatim.
        origin: Where it came from.
    """

    text: str
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean_boneyard(self.text).strip(BLANKS + "\n"))


Element = (
    Section
    | Synopsis
    | SceneHeading
    | Action
    | Speech
    | DualDialogue
    | Lyric
    | Transition
    | Centered
    | PageBreak
    | Note
    | Boneyard
)


def _check_count(number: int, least: int, what: str) -> None:
    if not isinstance(number, int) or isinstance(number, bool) or number < least:
        raise ModelError(f"{what} must be a whole number, {least} or more, not {number!r}")
