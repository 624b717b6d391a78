"""Forms of the verbs that carry speech tags."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from screenplay.prose.lexicon import rows

__all__ = ["SpeechVerb", "VerbKind", "guessed_verb", "ing_form", "speech_verb", "speech_verb_forms", "third_person"]

_VOWELS = "aeiou"
_DOUBLING = re.compile(r"(?:[^aeiou]|^|qu)[aeiou][bdgmnprt]$")
# Verbs of more than one syllable that end like `stop` but do not double: the stress is on an earlier syllable.
_UNDOUBLED = frozenset(
    "whisper mutter murmur answer offer utter stammer holler bellow thunder snicker snigger titter chatter counter"
    " wonder ponder remember order soften deliver consider enter gather mention reason question falter bluster banter"
    " plaster open happen listen threaten deepen lighten hasten fasten brighten frighten visit limit profit edit credit"
    " exit comment suffer render wander water cover discover recover hover lower shower flower finger linger anger"
    " hunger gesture prompt stagger swagger clatter splutter sputter shudder shiver quiver waver shelter register"
    " interpret encounter clamber slumber temper whimper simper scamper hamper labor color favor honor echo"
    " develop parrot blather gibber yammer jabber hector hazard posit simper mimic bargain".split()
)
_MUTE_E = re.compile(r"(?:[aiou][cgklmpstvz]|[^aeiou]l|[cdlr]g|[nr]c|[ns]s|[vzu])$")  # what is left of a verb in -e
_IRREGULAR_ING = {"lie": "lying", "die": "dying", "tie": "tying", "be": "being", "see": "seeing", "flee": "fleeing"}


class VerbKind(Enum):
    """What a speech verb tells."""

    PLAIN = "plain"  # that something is said
    VOICE = "voice"  # how it is said
    ACT = "act"  # what the body does meanwhile
    SING = "sing"
    THINK = "think"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb that carries speech tags.

    Attributes:
        lemma: Its base form, with its particle if it has one (`cry out`).
        kind: What it tells.
    """

    lemma: str
    kind: VerbKind

    @property
    def ing(self) -> str:
        """Its -ing form, particle included: `crying out`."""
        return ing_form(self.lemma)


@cache
def speech_verb_forms() -> Mapping[str, SpeechVerb]:
    """Every finite form (`said`, `says`, `say`, `cried out`) with its verb."""
    forms: dict[str, SpeechVerb] = {}
    for lemma, past, kind in rows("speech_verbs"):
        verb = SpeechVerb(lemma, VerbKind(kind))
        for form in (past, third_person(lemma), lemma):
            forms.setdefault(form, verb)
    return forms


def speech_verb(form: str) -> SpeechVerb | None:
    """The speech verb that a word, or a verb with its particle, is a finite form of."""
    return speech_verb_forms().get(form.casefold())


def guessed_verb(past: str) -> SpeechVerb:
    """A verb that stands in a tag though no list knows it: `echoed` -> `echo`, `trumpeted` -> `trumpet`."""
    known = speech_verb(past)
    if known is not None:
        return known
    stem = past.removesuffix("ed")
    if stem.endswith("i"):
        stem = stem[:-1] + "y"
    elif len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        stem = stem[:-1]
    elif _MUTE_E.search(stem):
        stem += "e"
    return SpeechVerb(stem, VerbKind.VOICE)


def third_person(lemma: str) -> str:
    """The third person singular of the present: `cry out` -> `cries out`."""
    head, space, particle = lemma.partition(" ")
    if head.endswith(("s", "sh", "ch", "x", "z", "o")):
        head += "es"
    elif head.endswith("y") and head[-2:-1] not in _VOWELS:
        head = head[:-1] + "ies"
    else:
        head += "s"
    return head + space + particle


def ing_form(lemma: str) -> str:
    """The -ing form: `cut in` -> `cutting in`, `whine` -> `whining`."""
    head, space, particle = lemma.partition(" ")
    if head in _IRREGULAR_ING:
        head = _IRREGULAR_ING[head]
    elif head.endswith("ie"):
        head = head[:-2] + "ying"
    elif head.endswith("e") and not head.endswith(("ee", "oe", "ye")):
        head = head[:-1] + "ing"
    elif head not in _UNDOUBLED and _DOUBLING.search(head):
        head += head[-1] + "ing"
    else:
        head += "ing"
    return head + space + particle
