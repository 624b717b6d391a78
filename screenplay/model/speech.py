"""Speeches: a cue and everything said or sung under it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from screenplay.errors import ModelError
from screenplay.model.cue import clean_extensions, split_extensions
from screenplay.model.origin import NOWHERE, Origin
from screenplay.model.parts import InlineBoneyard, Run
from screenplay.model.shape import one_line, spoken
from screenplay.model.text import RichText

__all__ = ["Dialogue", "DualDialogue", "Lyric", "Parenthetical", "Speech", "SpeechPart"]


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Words spoken.

    Attributes:
        text: The words; line breaks print, an empty line among them is a pause on the page.
        origin: Where it came from.
    """

    text: RichText
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", spoken(self.text))


@dataclass(frozen=True, slots=True)
class Parenthetical:
    """How the words that follow are spoken.

    Attributes:
        text: The direction, without its parentheses; one line.
        origin: Where it came from.
    """

    text: RichText
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", one_line(self.text))


@dataclass(frozen=True, slots=True)
class Lyric:
    """One sung line, alone or as a part of a speech.

    Attributes:
        text: The words, one line.
        origin: Where it came from.
    """

    text: RichText
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", one_line(self.text))


SpeechPart = Dialogue | Parenthetical | Lyric


@dataclass(frozen=True, slots=True)
class Speech:
    """A cue and everything said or sung under it.

    Attributes:
        cue: The speaker's name as it stands above the speech, without extensions; one line.
        parts: Dialogue, parentheticals and lyrics in order, no two of dialogue next to each other; may be empty for a
            cue without speech.
        extensions: What stands in parentheses behind the name, without them: `V.O.`, `O.S.`, `CONT'D`.
        origin: Where the cue came from.

    Raises:
        ModelError: A part is none of the three, or the parentheses in an extension do not match.
    """

    cue: RichText
    parts: tuple[SpeechPart, ...] = ()
    extensions: tuple[str, ...] = ()
    origin: Origin = field(default=NOWHERE, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        cue, extensions = split_extensions(one_line(self.cue))
        cue, parts = _gathered(cue, self.parts)
        object.__setattr__(self, "cue", cue)
        object.__setattr__(self, "parts", parts)
        object.__setattr__(self, "extensions", extensions + clean_extensions(self.extensions))


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

    def __post_init__(self) -> None:
        if not (isinstance(self.left, Speech) and isinstance(self.right, Speech)):
            raise ModelError("dual dialogue consists of two speeches")


def _gathered(cue: RichText, parts: Iterable[SpeechPart]) -> tuple[RichText, tuple[SpeechPart, ...]]:
    """Join neighbouring dialogue; drop what is empty; hand boneyard that is all of a dialogue to the text above it."""
    kept: list[SpeechPart] = []
    for part in parts:
        if not isinstance(part, Dialogue):
            if not isinstance(part, Parenthetical | Lyric):
                raise ModelError(f"a speech consists of dialogue, parentheticals and lyrics, not {type(part).__name__}")
            kept.append(part)
        elif _is_boneyard(part.text):
            above = kept[-1].text if kept else cue
            both = RichText(above.parts + part.text.parts)
            if kept:
                kept[-1] = replace(kept[-1], text=both)
            else:
                cue = both
        elif kept and isinstance(kept[-1], Dialogue):
            text = RichText((*kept[-1].text.parts, Run("\n"), *part.text.parts))
            kept[-1] = Dialogue(text, origin=kept[-1].origin.joined(part.origin))
        else:
            kept.append(part)
    return cue, tuple(kept)


def _is_boneyard(text: RichText) -> bool:
    """Whether there is nothing but boneyard in a text."""
    parts = text.parts
    return not (parts and isinstance(parts[0], Run)) and all(isinstance(part, InlineBoneyard) for part in parts)
