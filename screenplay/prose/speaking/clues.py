"""What the sentences beside a turn tell of its speaker, in the codes that the learned weights know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from screenplay.prose.mentions import Mention, MentionKind
from screenplay.prose.tags import Tag
from screenplay.prose.turns import Turn
from screenplay.prose.verbs import VerbKind

__all__ = ["NO_CLUE", "Clue", "Clues", "Form", "People", "read_clues"]

_BRINGING_IN = frozenset(("a", "an", "another", "one", "some"))


class Form:
    """How a tag or beat says who speaks: the codes that the weights know."""

    NONE, NAME, FIRST, PRONOUN, ROLE, NOMINAL, GROUP = range(7)


_KINDS = {
    MentionKind.NAME: Form.NAME,
    MentionKind.FIRST: Form.FIRST,
    MentionKind.PRONOUN: Form.PRONOUN,
    MentionKind.GROUP: Form.GROUP,
}
_TRUST = (9, 0, 0, 3, 1, 2, 4)  # by the codes of Form: names tell most
_NAMING = (Form.NAME, Form.FIRST)
_TELLING = (Form.NAME, Form.FIRST, Form.ROLE, Form.NOMINAL)


@dataclass(frozen=True, slots=True)
class Clue:
    """What a sentence beside a turn says of its speaker.

    Attributes:
        form: A code of `Form`.
        person: Index of the person meant, or -1.
        sure: How sure that is.
        gender: `m`, `f` or None.
        mention: Index of the mention, or -1.
        tag: Index of the tag, or -1.
        place: 0 none, 1 behind the quotation, 2 before it, 3 in the paragraph before.
        introduced: A nominal with an article that brings somebody new in.
    """

    form: int = Form.NONE
    person: int = -1
    sure: float = 0.0
    gender: str | None = None
    mention: int = -1
    tag: int = -1
    place: int = 0
    introduced: bool = False


NO_CLUE = Clue()


@dataclass(frozen=True, slots=True)
class Clues:
    """The clues of one turn.

    Attributes:
        verb: What its speech tag tells.
        before: What the beat before it tells.
        after: What the beat behind it tells.
    """

    verb: Clue
    before: Clue
    after: Clue

    @property
    def best(self) -> Clue:
        """The tag, or else a beat, the one behind first."""
        return next((clue for clue in (self.verb, self.after, self.before) if clue.form != Form.NONE), NO_CLUE)

    @property
    def verb_told(self) -> int:
        """The person whom the tag names, or -1."""
        return self.verb.person if self.verb.form in _TELLING else -1

    @property
    def told(self) -> int:
        """The person whom the tag names, or else a beat; or -1."""
        best = self.best
        return best.person if best.form in (_TELLING if best is self.verb else _NAMING) else -1


@dataclass(frozen=True, slots=True)
class People:
    """Whom the mentions mean.

    Attributes:
        mentions: The mentions.
        sure: For each mention how sure it is whom it means.
        meant: For each mention the person meant, or -1.
        own: For each mention the unnamed person that its words mean, or -1.
        genders: By person, the genders.
    """

    mentions: Sequence[Mention]
    sure: Sequence[float]
    meant: Sequence[int]
    own: Sequence[int]
    genders: Sequence[str | None]


def read_clues(turn: Turn, tags: Sequence[Tag], people: People) -> Clues:
    """Read the tags and beats of a turn.

    Args:
        turn: The turn.
        tags: All tags.
        people: Whom the mentions mean.

    Returns:
        The clues.
    """
    verbs: list[Clue] = []
    before, after = NO_CLUE, NO_CLUE
    for number in turn.tags:
        tag = tags[number]
        if tag.mention is None:
            continue
        clue = _clue(number, tag, tag.mention, people)
        if (tag.verb is not None and tag.verb.kind is not VerbKind.THINK) or tag.apart:
            verbs.append(clue)
        elif tag.leading and before is NO_CLUE:
            before = clue
        elif not tag.leading and after is NO_CLUE:
            after = clue
    return Clues(min(verbs, key=lambda clue: (_TRUST[clue.form], clue.place), default=NO_CLUE), before, after)


def _clue(number: int, tag: Tag, index: int, people: People) -> Clue:
    mention, own = people.mentions[index], people.own[index]
    return Clue(
        _form(mention, people.meant[index], own),
        people.meant[index],
        people.sure[index] or 0.5,
        mention.gender or (people.genders[own] if own >= 0 else None),
        index,
        number,
        place=3 if tag.apart else 2 if tag.leading else 1,
        introduced=mention.determiner in _BRINGING_IN,
    )


def _form(mention: Mention, person: int, own: int) -> int:
    """A nominal is a role if it means somebody with a name, or is written like a name itself: `the King`."""
    known = _KINDS.get(mention.kind)
    if known is not None:
        return known
    role = person >= 0 and (person != own or (mention.capital and mention.determiner == "the"))
    return Form.ROLE if role else Form.NOMINAL
