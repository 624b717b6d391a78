"""Give an act that a tag shared its subject with a subject of its own."""

from __future__ import annotations

import re

from screenplay.adaptation.prose_text import joined, parted
from screenplay.model import RichText
from screenplay.prose.annotated import Annotated
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.tags import TAGS

__all__ = ["Subjects", "with_subject"]

_JOINING = re.compile(r"but\s+", re.IGNORECASE)
_ING = re.compile(r"\w{2,}ing\b")
_PRONOUNS = {"m": "he", "f": "she"}


class Subjects:
    """The subjects that tags give their speakers.

    Args:
        annotated: The manuscript with its persons, mentions and tags.
    """

    def __init__(self, annotated: Annotated) -> None:
        self._persons = annotated[PERSONS]
        mentions = annotated[MENTIONS]
        self._named: dict[int, str] = {}
        for tag in annotated[TAGS]:
            if tag.mention is not None and mentions[tag.mention].kind is MentionKind.NAME:
                self._named.setdefault(tag.quotation, mentions[tag.mention].words)

    def of(self, quotation: int, person: int | None) -> str:
        """The name that the quotation's tag uses; else a pronoun; else the speaker's name."""
        if quotation in self._named:
            return self._named[quotation]
        if person is None:
            return "they"
        known = self._persons[person]
        if known.narrator:
            return "I"
        return _PRONOUNS.get(known.gender or "", f"the {known.name}" if known.unnamed else known.name)


def with_subject(text: RichText, subject: str) -> RichText:
    """Put a subject before an act.

    `turned to go` -> `She turned to go`, `but was held` -> `But he was held`, `taking her arm` -> `He was taking ...`.
    """
    if _ING.match(text.plain):
        subject += " were" if subject == "they" else " was"
    joining = _JOINING.match(text.plain)
    if joining is None:
        return joined([RichText.of(subject[0].upper() + subject[1:]), text])
    head, rest = parted(text, joining.end())
    return joined([head, RichText.of(subject + " "), rest], "")
