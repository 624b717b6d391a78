"""Whose a place is: a person of the story, the narrator, or somebody whom the text only describes."""

from __future__ import annotations

from screenplay.prose.annotated import Annotated
from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.referents import REFERENTS
from screenplay.prose.setting.places import Place

__all__ = ["NARRATOR", "Owners"]

NARRATOR = "I"
_BACK = 8  # mentions back in which the subject is looked for
_SURE = 0.5  # of a pronoun


class Owners:
    """Tells owners apart by short texts: a person's number, `I`, or the owner's words."""

    def __init__(self, annotated: Annotated) -> None:
        """Ask the mentions and referents.

        Args:
            annotated: The manuscript with its mentions and referents.
        """
        self._mentions = annotated[MENTIONS]
        self._references = annotated[REFERENTS]

    def of(self, place: Place) -> str:
        """Whose a place is; empty where the phrase does not say."""
        named = "" if place.owner is None or self._is_anothers(place.owner) else self.by_mention(place.owner)
        return named or place.owner_words.casefold()

    def _is_anothers(self, number: int) -> bool:
        """Somebody without a name is the subject of the sentence: `an old woman went back to her kitchen`."""
        owner = self._mentions[number]
        if owner.kind is not MentionKind.PRONOUN:
            return False
        for before in reversed(self._mentions[max(0, number - _BACK) : number]):
            if before.sentence != owner.sentence:
                return False
            if before.subject:
                stranger = before.kind is MentionKind.NOMINAL and before.determiner in ("a", "an")
                return stranger and before.gender in (None, owner.gender)
        return False

    def by_mention(self, number: int) -> str:
        """The owner that a mention means; empty where that is not sure."""
        if self._mentions[number].kind is MentionKind.FIRST:
            return NARRATOR
        reference = self._references[number]
        return str(reference.person) if reference.person is not None and reference.sure >= _SURE else ""
