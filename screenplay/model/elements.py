"""The elements of a screenplay, one frozen class each.

The vocabulary is that of the industry and of the Fountain 1.1 syntax (https://fountain.io/syntax). A speech is one
element: its cue and everything said or sung under it. Where an element came from (`origin`) takes no part in
equality.
"""

from __future__ import annotations

from dataclasses import dataclass, field

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
class Origin:
    """Where an element came from.

    Attributes:
        line: The 1-based line of the script it was read from, or None.
        spans: Half-open character ranges of the manuscript it was adapted from, in order; empty if none.
    """

    line: int | None = None
    spans: tuple[tuple[int, int], ...] = ()


NOWHERE = Origin()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the script's structure, such as an act or a chapter; not printed by default.

    Attributes:
        text: The heading.
        level: Depth, 1 for the outermost.
        origin: Where it came from.
    """

    text: RichText
    level: int = 1
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Synopsis:
    """A summary of what follows; not printed by default.

    Attributes:
        text: The summary, one line.
        origin: Where it came from.
    """

    text: RichText
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class SceneHeading:
    """Where and when a scene plays.

    Attributes:
        text: The whole heading, such as `INT. HOTEL BAR - NIGHT`, in the case it was written in.
        number: The scene number as printed, such as `12A`, or None.
        origin: Where it came from.
    """

    text: RichText
    number: str | None = None
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Action:
    """What is seen and heard.

    Attributes:
        text: One block; its line breaks and leading blanks print.
        extra_lines: Blank lines above it beyond the one that separates elements.
        origin: Where it came from.
    """

    text: RichText
    extra_lines: int = 0
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Words spoken.

    Attributes:
        text: The words; line breaks print, an empty line among them is a pause on the page.
        origin: Where it came from.
    """

    text: RichText
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Parenthetical:
    """How the words that follow are spoken.

    Attributes:
        text: The direction, without its parentheses.
        origin: Where it came from.
    """

    text: RichText
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Lyric:
    """One sung line, alone or as a part of a speech.

    Attributes:
        text: The words, one line.
        origin: Where it came from.
    """

    text: RichText
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)


SpeechPart = Dialogue | Parenthetical | Lyric


@dataclass(frozen=True, slots=True)
class Speech:
    """A cue and everything said or sung under it.

    Attributes:
        cue: The speaker's name as it stands above the speech, without extensions.
        parts: Dialogue, parentheticals and lyrics in order; may be empty for a cue without speech.
        extensions: What stands in parentheses behind the name, without them: `V.O.`, `O.S.`, `CONT'D`.
        origin: Where the cue came from.
    """

    cue: RichText
    parts: tuple[SpeechPart, ...] = ()
    extensions: tuple[str, ...] = ()
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        object.__setattr__(self, "parts", tuple(self.parts))
        object.__setattr__(self, "extensions", tuple(self.extensions))


@dataclass(frozen=True, slots=True)
class DualDialogue:
    """Two speeches at the same time, printed side by side.

    Attributes:
        left: The speech that stands first in the script.
        right: The one spoken with it.
        origin: Where it came from.
    """

    left: Speech
    right: Speech
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Transition:
    """How one scene gives way to the next, such as `CUT TO:`.

    Attributes:
        text: The words, one line.
        origin: Where it came from.
    """

    text: RichText
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Centered:
    """A line in the middle of the page, such as `THE END`.

    Attributes:
        text: The words, one line.
        origin: Where it came from.
    """

    text: RichText = EMPTY
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)


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


@dataclass(frozen=True, slots=True)
class Boneyard:
    """A passage cut from the script but kept in its file; never printed.

    Attributes:
        text: The passage, verbatim.
        origin: Where it came from.
    """

    text: str
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)


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
