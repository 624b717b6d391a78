"""The clauses of a sentence while it is read, the innermost last."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from screenplay.adaptation.tense.phrases import Number, Phrase

__all__ = ["Clause", "Lead", "Opener"]


class Opener(Enum):
    """What opened a clause."""

    MAIN = auto()
    SUBORDINATE = auto()  # `when`, `while`, `because`
    IF = auto()
    AS_IF = auto()
    SINCE = auto()
    BEFORE = auto()
    AFTER = auto()
    RELATIVE = auto()
    CONTENT = auto()  # what is said or thought, `that` or not


class Lead(Enum):
    """The last verb of a clause, by which a verb that is joined to it is read."""

    NONE = auto()
    PAST = auto()
    PERFECT = auto()
    BE = auto()
    BASE = auto()  # behind a modal or `did`
    PRESENT = auto()


@dataclass(slots=True)
class Clause:
    """One clause.

    Attributes:
        opener: What opened it.
        frozen: Its verbs stay as they are.
        default: Number of the subject that a relative brings, if no other comes.
        number: Number of the subject, once the verb is found.
        lead: The last finite verb.
        lemma: The verb of the last group.
        tail: A participle, infinitive or -ing form since the finite verb.
        expect: `part` after be and have, `base` after a modal, `did` and `to`, else empty.
        waits: The auxiliary came before its subject.
        phrases: Noun phrases since the clause or its last verb began.
        joint: How many of the phrases stand before the last comma or conjunction, or -1.
        comma: That joint has a comma.
        place: Index of the last finite verb.
        fresh: How many of the phrases stand before the last conjunction, or -1.
        prior: The joint before the last one.
        thought: It tells what somebody thinks.
        impersonal: Its subject is `it` or `there`.
    """

    opener: Opener
    frozen: bool = False
    default: Number | None = None
    number: Number | None = None
    lead: Lead = Lead.NONE
    lemma: str = ""
    tail: str = ""
    expect: str = ""
    waits: bool = False
    phrases: list[Phrase] = field(default_factory=list)
    joint: int = -1
    comma: bool = False
    place: int = -1
    fresh: int = -1
    prior: int = -1
    thought: bool = False
    impersonal: bool = False

    @property
    def finite(self) -> bool:
        """It has its verb."""
        return self.lead is not Lead.NONE

    def free(self, start: int = 0) -> list[Phrase]:
        """The phrases that no preposition governs."""
        return [phrase for phrase in self.phrases[start:] if not phrase.governed]
