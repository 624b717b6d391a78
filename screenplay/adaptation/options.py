"""How a manuscript is adapted: what a writer can choose."""

from __future__ import annotations

from dataclasses import dataclass

from screenplay.errors import InputError

__all__ = ["TENSES", "THOUGHTS", "AdaptOptions"]

TENSES = ("present", "keep")
THOUGHTS = ("voiceover", "action")


@dataclass(frozen=True, slots=True, kw_only=True)
class AdaptOptions:
    """How a manuscript is adapted.

    Attributes:
        title: The title for the title page; None for the manuscript's own.
        author: The author for the title page; None for the one that the manuscript names.
        fades: Open with `FADE IN:` and end with `FADE OUT.`.
        tense: `present` puts the action into the present tense; `keep` leaves it as it is written.
        thoughts: `voiceover` for direct thoughts as the thinker's voice, `action` to leave them in the action as they
            are written.
        tidy: Give speeches the capital and the end mark that they lack, and take out stray blanks.
        mark_doubt: Put a note beside every line whose speaker is less sure than this, from 0 to 1, and beside every
            guessed place; None for no notes.
        chapters: The first and the last chapter to adapt, counted from 1; None for all. Cast and places are those of
            the whole book.

    Raises:
        InputError: A value is none of these.
    """

    title: str | None = None
    author: str | None = None
    fades: bool = True
    tense: str = "present"
    thoughts: str = "voiceover"
    tidy: bool = False
    mark_doubt: float | None = None
    chapters: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if self.tense not in TENSES:
            raise InputError(f"the tense can be {' or '.join(TENSES)}, not {self.tense!r}")
        if self.thoughts not in THOUGHTS:
            raise InputError(f"thoughts can be {' or '.join(THOUGHTS)}, not {self.thoughts!r}")
        if self.mark_doubt is not None and not 0 <= self.mark_doubt <= 1:
            raise InputError(f"the level of doubt is a number from 0 to 1, not {self.mark_doubt!r}")
        if self.chapters is not None and not 1 <= self.chapters[0] <= self.chapters[1]:
            raise InputError(f"chapters are counted from 1 upwards, not from {self.chapters[0]} to {self.chapters[1]}")
