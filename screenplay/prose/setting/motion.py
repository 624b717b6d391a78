"""Verbs that tell where somebody goes or is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from screenplay.prose.lexicon import rows
from screenplay.prose.verbs import ing_form, third_person

__all__ = ["Form", "MotionForm", "MotionKind", "motion_form"]


class MotionKind(Enum):
    """What a verb tells of a place."""

    GO = "go"  # somebody moves
    TAKE = "take"  # somebody moves somebody along
    REACH = "reach"  # its object is the place one gets to
    LEAVE = "leave"  # its object is the place one goes from
    REST = "rest"  # somebody is somewhere
    RIDE = "ride"  # a vehicle goes
    HALT = "halt"  # a vehicle stops


class Form(Enum):
    """A form of a verb."""

    PAST = "past"
    PRESENT = "present"
    BASE = "base"
    ING = "ing"


@dataclass(frozen=True, slots=True)
class MotionForm:
    """A form of a verb of motion or rest.

    Attributes:
        lemma: The verb.
        kinds: What it can tell.
        forms: What the form can be: `come` is a base form, `set` a past and a base form.
    """

    lemma: str
    kinds: frozenset[MotionKind]
    forms: frozenset[Form]


# Participles unlike the past: `she was shown into the parlour`.
_PARTICIPLES = {"shown": "showed", "shewn": "showed", "shewed": "showed", "taken": "took", "driven": "drove",
                "borne": "bore", "ridden": "rode"}  # fmt: skip


@cache
def _motion_forms() -> Mapping[str, MotionForm]:
    kinds: dict[str, set[MotionKind]] = {}
    pasts: dict[str, str] = {}
    for lemma, past, kind in rows("motion"):
        kinds.setdefault(lemma, set()).add(MotionKind(kind))
        pasts[lemma] = past
    found: dict[str, MotionForm] = {}
    for lemma, told in kinds.items():
        shapes = (
            (pasts[lemma], Form.PAST),
            (third_person(lemma), Form.PRESENT),
            (lemma, Form.BASE),
            (ing_form(lemma), Form.ING),
        )
        for shape, form in shapes:
            before = found.get(shape)
            if before is None:
                found[shape] = MotionForm(lemma, frozenset(told), frozenset((form,)))
            elif before.lemma == lemma:
                found[shape] = MotionForm(lemma, before.kinds, before.forms | {form})
    for shape, form in (("were", Form.PAST), ("is", Form.PRESENT), ("are", Form.PRESENT), ("am", Form.PRESENT)):
        found[shape] = MotionForm("be", frozenset((MotionKind.REST,)), frozenset((form,)))
    for shape in ("travelled", "traveled", "left", "lit"):
        if shape == "traveled":
            found[shape] = found["travelled"]
    for shape, past in _PARTICIPLES.items():
        found.setdefault(shape, found[past])
    found["leaped"], found["kneeled"], found["dove"] = found["leapt"], found["knelt"], found["dived"]
    return found


def motion_form(word: str) -> MotionForm | None:
    """What a word in lower case tells as a verb of motion or rest, or None if it is none."""
    return _motion_forms().get(word)
