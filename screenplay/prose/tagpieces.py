"""The parts of a speech tag: what each is good for, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from screenplay.prose.lexicon import words as words_of
from screenplay.prose.spans import trimmed
from screenplay.prose.verbs import SpeechVerb
from screenplay.prose.words import is_past_verb

__all__ = ["COUNTING", "HELPERS", "MANNER_WORDS", "SUBJECTS", "At", "Piece", "Role", "act", "apart", "flat", "has_verb"]

MANNER_WORDS = 8  # a parenthetical holds about so many
SUBJECTS = frozenset(("he", "she", "they", "it", "i", "we"))
HELPERS = frozenset("was were is are had has have did do does could would can will might may must should".split())
_GOVERNING = frozenset("with in of by without at from for to into and".split())
COUNTING = frozenset("the a an his her two three four five six several few many some these those".split())


class Role(Enum):
    """What a part of a tag is good for."""

    TAG = "tag"  # the cue says it
    MANNER = "manner"  # a parenthetical
    ACT = "act"  # action


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a tag's sentence.

    Attributes:
        start: Offset of its first character.
        end: One past its last.
        role: What it is good for.
        text: For manner and acts the words to print; they are the source's, but for a verb's -ing form.
        wants_subject: An act whose verb has no subject of its own.
    """

    start: int
    end: int
    role: Role
    text: str = ""
    wants_subject: bool = False


@dataclass(frozen=True, slots=True)
class At:
    """A place in the tail of a tag."""

    text: str
    place: int
    end: int
    verb: SpeechVerb


def apart(text: str, place: int) -> bool:
    """A comma stands before this place."""
    return text[max(0, place - 3) : place].rstrip().endswith(",")


def has_verb(words: Sequence[str]) -> bool:
    """Words hold a finite verb of the past, or an auxiliary."""
    before = ""
    since = len(words)  # words since a pronoun that is a subject
    for word in words:
        governed = before in COUNTING or before.endswith("ly") or before in _GOVERNING
        in_row = before.endswith(",") and word.endswith("ed")  # `in a cold, determined manner`
        described = word.endswith("ed") and (governed or in_row) and since > 2
        acts = is_past_verb(word) and word not in words_of("no_past_forms")
        if word in HELPERS or (acts and before not in COUNTING and not described):
            return True
        before, since = word, 0 if word in SUBJECTS else since + 1
    return False


def act(text: str, begin: int, end: int, *, start: int | None = None) -> Piece:
    """A stretch as an act, whose words begin at `begin`."""
    return Piece(begin if start is None else start, end, Role.ACT, flat(text, begin, end))


def flat(text: str, start: int, end: int) -> str:
    """The words of a stretch, white space collapsed."""
    start, end = trimmed(text, start, end)
    return " ".join(text[start:end].split())
