"""Whom a nominal in tags means whom the text also knows by a name: `the driver said`, of Tom at the wheel.

Writers vary: one person is `Tom` here and `the driver` there. The first guess at all speakers, whose weights prefer who
has a name, tells who it may be; where it says the same of all tags of a nominal, the nominal is this person's. Less is
needed where name and nominal come up together, as when somebody is brought in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from screenplay.prose.annotated import Annotated
from screenplay.prose.bystanders import ORDINALS, PERSONS, nominal_persons
from screenplay.prose.cast import may_be_named
from screenplay.prose.hearers import told_nominals
from screenplay.prose.mentions import BRINGING_IN, MENTIONS, MentionKind
from screenplay.prose.references import REFERENCES
from screenplay.prose.turns import TURNS, Turn
from screenplay.prose.who import DRAFT, Address, Draft

__all__ = ["find"]

_SURE, _TOGETHER = 0.75, 0.7  # the chance, on average over its tags, that a nominal means a person
_CALLED = 0.5  # the same for a voice that answers whoever calls that person: `"Tom!"` `"Up here," said a voice.`
_MEANT = 0.6  # how surely a pronoun means somebody
_CLOSE = 15  # mentions between the first of a nominal and the first of a name that come up together


def find(annotated: Annotated, taken: Collection[int]) -> Iterator[Address]:
    """Link nominals to the persons whom they seem to mean in all their tags.

    Args:
        annotated: The manuscript with its persons, mentions, turns and the draft of its speakers.
        taken: Nominals whose person is known already.

    Yields:
        The links.
    """
    persons = annotated[PERSONS]
    own = nominal_persons(annotated)
    first = _first_seen(annotated, own)
    apart = _apart(annotated, own)
    heads = Counter(person.key.split()[-1] for person in persons if person.unnamed)
    for nominal, told in sorted(_told(annotated, own).items()):
        if nominal in taken or persons[nominal].cue or _is_another(persons[nominal].key, heads):
            continue
        chances: dict[int, float] = defaultdict(float)
        for turn, draft, _ in told:
            for person, chance in draft.chances.items():
                if person < 0 or person in turn.addressed or (nominal, person) in apart:
                    continue
                if may_be_named(persons[nominal], persons[person]):
                    chances[person] += chance / len(told)
        best = max(chances, key=lambda person: (chances[person], -person), default=None)
        if best is not None:
            together = best in first and abs(first[nominal] - first[best]) < _CLOSE
            called = persons[nominal].key.endswith("voice") and all(best in called for _, _, called in told)
            if chances[best] >= (_CALLED if called else _TOGETHER if together else _SURE):
                yield Address(nominal, best)


def _is_another(key: str, heads: Mapping[str, int]) -> bool:
    """`The other twin`, where there is a twin: told apart by the noun, and not by a name."""
    *described, head = key.split()
    return heads[head] > 1 and not ORDINALS.isdisjoint(described)


def _apart(annotated: Annotated, own: Sequence[int | None]) -> frozenset[tuple[int, int]]:
    """Nominals and persons whom one sentence tells of side by side: they are two.

    One is brought in beside the other (`Tom and a guard`), or both act (`he yelled, and the guard looked up`).
    """
    mentions, references = annotated[MENTIONS], annotated[REFERENCES]
    found: set[tuple[int, int]] = set()
    brought: list[int] = []
    named: list[int] = []
    acting: list[int] = []
    sentence = -1
    for mention, reference, nominal in zip(mentions, references, own, strict=True):
        if mention.sentence != sentence:
            sentence, brought, named, acting = mention.sentence, [], [], []
        if nominal is not None:
            found.update((nominal, person) for person in acting if mention.subject)
            if mention.determiner in BRINGING_IN:
                brought.append(nominal)
                found.update((nominal, person) for person in named)
        elif reference.person is not None:
            if mention.subject and reference.sure >= _MEANT:
                acting.append(reference.person)
            if mention.kind is MentionKind.NAME:
                named.append(reference.person)
                found.update((other, reference.person) for other in brought)
    return frozenset(found)


def _first_seen(annotated: Annotated, own: Sequence[int | None]) -> dict[int, int]:
    """By person, the first mention."""
    found: dict[int, int] = {}
    for number, (nominal, reference) in enumerate(zip(own, annotated[REFERENCES], strict=True)):
        person = reference.person if nominal is None else nominal
        if person is not None:
            found.setdefault(person, number)
    return found


def _told(annotated: Annotated, own: Sequence[int | None]) -> dict[int, list[tuple[Turn, Draft, frozenset[int]]]]:
    """By nominal, the turns whose tags have it, with whom the turn before calls."""
    found: dict[int, list[tuple[Turn, Draft, frozenset[int]]]] = defaultdict(list)
    called = frozenset[int]()
    for turn, draft in zip(annotated[TURNS], annotated[DRAFT], strict=True):
        for nominal in {*told_nominals(annotated, own, turn)}:
            found[nominal].append((turn, draft, called))
        called = turn.addressed
    return found
