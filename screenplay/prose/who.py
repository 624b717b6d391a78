"""The layers that say who speaks: the draft, the names that only address, the final speakers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from screenplay.prose.annotated import Layer

__all__ = ["ADDRESSES", "DRAFT", "SPEAKERS", "Address", "Draft", "Speaker", "links"]


@dataclass(frozen=True, slots=True)
class Address:
    """A name that only addresses, and whose it is.

    Attributes:
        name: Index among the persons of the name.
        person: Index of the person it means.
    """

    name: int
    person: int


ADDRESSES: Layer[Address] = Layer("addresses")


def links(addresses: Sequence[Address]) -> Mapping[int, int]:
    """The links as a mapping from names to persons."""
    return {address.name: address.person for address in addresses}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks a quotation.

    Attributes:
        quotation: Index of the quotation.
        turn: Index of its turn.
        person: Index among the persons, or None.
        confidence: The probability that this is right, from 0 to 1.
        evidence: The strongest evidence: `tag`, `pronoun tag`, `beat`, `vocative`, `turn`, `presence`.
        runner_up: The second likeliest person, or None.
    """

    quotation: int
    turn: int
    person: int | None
    confidence: float
    evidence: str
    runner_up: int | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A first guess at who speaks a turn.

    Attributes:
        chances: By person, the probability; -1 stands for nobody.
        person: The likeliest person, or None.
        told: A tag names the person.
    """

    chances: Mapping[int, float]
    person: int | None
    told: bool


DRAFT: Layer[Draft] = Layer("draft speakers")
SPEAKERS: Layer[Speaker] = Layer("speakers")
