"""What the analysis found, for programs and for people: characters, utterances, scenes.

`Analysis.to_json` writes the analysis file, whose format is described in `docs/analysis.md`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from screenplay.diagnostics import Diagnostic
from screenplay.prose.annotated import Annotated

__all__ = ["Addition", "Analysis", "Character", "Omission", "SceneFound", "Utterance"]

VERSION = 1


@dataclass(frozen=True, slots=True)
class Character:
    """One person who speaks or acts.

    Attributes:
        id: Identifier, `c1` for the first to appear.
        name: The cue: the name that the text uses most, in capitals.
        names: Every name the text uses for the person, with its sightings in narration and speech.
        gender: `male`, `female`, or None where the text does not show it.
        utterances: Number of utterances.
        words: Number of words spoken.
    """

    id: str
    name: str
    names: Mapping[str, int]
    gender: str | None
    utterances: int
    words: int


@dataclass(frozen=True, slots=True)
class Utterance:
    """One quoted piece.

    Attributes:
        start: Offset of its first character, quotation marks left out.
        end: One past its last.
        speaker: The character's id, or None.
        kind: `speech`, `thought`, `song` or `message`.
        manner: Its parenthetical with parentheses, or None.
        extension: `V.O.`, `O.S.` or None.
        confidence: The probability that the speaker is right, from 0 to 1.
        evidence: What tells the speaker: `tag`, `pronoun tag`, `beat`, `vocative`, `turn`, `presence`, or empty.
        runner_up: The id of the second likeliest speaker, or None.
    """

    start: int
    end: int
    speaker: str | None
    kind: str
    manner: str | None
    extension: str | None
    confidence: float
    evidence: str
    runner_up: str | None


@dataclass(frozen=True, slots=True)
class SceneFound:
    """One scene.

    Attributes:
        start: Offset at which it begins.
        int_ext: `INT`, `EXT` or `INT/EXT`.
        location: The place as the heading names it.
        time: The part of the day in force, or None.
        link: `CONTINUOUS`, `LATER` or None: how the heading reads when the action runs on.
        guessed: Which of `int_ext`, `location` and `time` the text does not say.
        confidence: How sure it is that a scene begins here, from 0 to 1.
        evidence: The words that show it.
    """

    start: int
    int_ext: str
    location: str
    time: str | None
    link: str | None
    guessed: tuple[str, ...]
    confidence: float
    evidence: str


@dataclass(frozen=True, slots=True)
class Omission:
    """A stretch of the manuscript that the screenplay does not carry.

    Attributes:
        start: Offset of its first character.
        end: One past its last.
        reason: Why, such as `speech tag`.
    """

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Addition:
    """Words of the screenplay that the manuscript does not have.

    Attributes:
        at: Offset at which they were added.
        text: The words.
        reason: Why, such as `subject for a split tag`.
    """

    at: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything found in a manuscript.

    Attributes:
        characters: The persons, in the order of their first appearance.
        utterances: The quoted pieces in order.
        scenes: The scenes in order.
        omitted: What the adaptation left out; empty in a pure analysis.
        added: What it added; empty in a pure analysis.
        diagnostics: Doubts about the manuscript.
        path: The file it was read from, or None.
        annotated: The manuscript with all its layers.
    """

    characters: tuple[Character, ...]
    utterances: tuple[Utterance, ...]
    scenes: tuple[SceneFound, ...]
    omitted: tuple[Omission, ...]
    added: tuple[Addition, ...]
    diagnostics: tuple[Diagnostic, ...]
    path: str | None
    annotated: Annotated = field(compare=False, repr=False)

    def to_dict(self) -> dict[str, Any]:
        """The analysis file as plain dicts and lists."""
        text = self.annotated.text
        return {
            "version": VERSION,
            "source": {
                "path": self.path,
                "sha256": hashlib.sha256(text.encode("utf-8")).hexdigest(),
                "characters": len(text),
            },
            "characters": [_character(character) for character in self.characters],
            "utterances": [_fields(utterance) for utterance in self.utterances],
            "scenes": [_fields(scene) for scene in self.scenes],
            "omitted": [_fields(omission) for omission in self.omitted],
            "added": [_fields(addition) for addition in self.added],
            "diagnostics": [_diagnostic(diagnostic) for diagnostic in self.diagnostics],
        }

    def to_json(self) -> str:
        """The analysis file."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1) + "\n"


def _fields(value: Any) -> dict[str, Any]:
    """The fields of a slotted dataclass in their order."""
    found = {name: getattr(value, name) for name in value.__dataclass_fields__}
    return {name: list(item) if isinstance(item, tuple) else _rounded(item) for name, item in found.items()}


def _rounded(item: Any) -> Any:
    return round(item, 3) if isinstance(item, float) else item


def _character(character: Character) -> dict[str, Any]:
    return {**_fields(character), "names": dict(character.names)}


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "start": diagnostic.start,
        "end": diagnostic.end,
    }
