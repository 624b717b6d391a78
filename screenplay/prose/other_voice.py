"""Whether the tag that leads to a quotation is somebody else's than the speech before it in the same paragraph."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from screenplay.prose.annotated import Annotated
from screenplay.prose.cast import CAST
from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.references import REFERENCES
from screenplay.prose.tags import TAGS

__all__ = ["is_another"]

# `..." said Ann, and her brother added: "...`: who speaks on would not be named anew behind `and`.
_AND = regex.compile(
    r"(?:\b(?:and|but|while|whereupon|when|as|until|till|if|to which|upon which)|;)\s+(?:\p{Ll}+ly\s+)?$"
)
_REACH = 40  # characters before a mention in which `and` may stand
# `She looked up, and he added: "...`: the speaker goes on after an act of the other's.
_GOING_ON = frozenset(("add", "continue", "go on", "resume", "repeat", "proceed", "conclude"))
_NAMED = (MentionKind.NAME, MentionKind.NOMINAL)


def is_another(annotated: Annotated, before: Sequence[int], leading: int) -> bool:
    """Tell whether a leading tag brings in another speaker.

    Args:
        annotated: The manuscript with its mentions, cast, references and tags.
        before: Indexes of the tags and beats of the quotation before.
        leading: Index of the tag that leads to the next.

    Returns:
        Whether their subjects cannot be one person, by gender or by being named anew behind `and`.
    """
    tags, mentions = annotated[TAGS], annotated[MENTIONS]
    lead = tags[leading].mention
    if lead is None:
        return False
    start, verb = mentions[lead].start, tags[leading].verb
    anew = mentions[lead].kind in _NAMED and _AND.search(annotated.text, max(0, start - _REACH), start) is not None
    goes_on = verb is not None and verb.lemma in _GOING_ON
    for number in before:
        mention = tags[number].mention
        if mention is None or mention == lead or (goes_on and tags[number].verb is None):
            continue
        genders = {_gender(annotated, mention), _gender(annotated, lead)}
        if genders == {"m", "f"}:
            return True
        if anew and tags[number].verb is not None and mentions[mention].words != mentions[lead].words:
            return mentions[lead].head != "voice"
    return False


def _gender(annotated: Annotated, mention: int) -> str | None:
    if annotated[MENTIONS][mention].gender is not None:
        return annotated[MENTIONS][mention].gender
    person = annotated[REFERENCES][mention].person
    return None if person is None else annotated[CAST][person].gender
