"""Whose a place is: a person of the story, the narrator, or somebody whom the text only describes."""

from __future__ import annotations

from screenplay.prose.annotated import Annotated
from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.references import REFERENCES
from screenplay.prose.setting.places import Place

__all__ = ["NARRATOR", "Owners"]

NARRATOR = "I"
_SURE = 0.5  # of a pronoun


class Owners:
    """Tells owners apart by short texts: a person's number, `I`, or the owner's words."""

    def __init__(self, annotated: Annotated) -> None:
        """Ask the mentions and references.

        Args:
            annotated: The manuscript with its mentions and references.
        """
        self._mentions = annotated[MENTIONS]
        self._references = annotated[REFERENCES]

    def of(self, place: Place) -> str:
        """Whose a place is; empty where the phrase does not say."""
        named = "" if place.owner is None else self.by_mention(place.owner)
        return named or place.owner_words.casefold()

    def by_mention(self, number: int) -> str:
        """The owner that a mention means; empty where that is not sure."""
        if self._mentions[number].kind is MentionKind.FIRST:
            return NARRATOR
        reference = self._references[number]
        return str(reference.person) if reference.person is not None and reference.sure >= _SURE else ""
