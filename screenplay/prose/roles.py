"""Whom a trade or a rank means: `the captain`, `the priest`, `the intern`, where the text shows whose it is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import regex

from screenplay.prose.cast import Person
from screenplay.prose.lexicon import words as words_of
from screenplay.prose.mentions import Mention, MentionKind

__all__ = ["roles_in"]

_IS = regex.compile(r"(?:\s+(?:was|is)|['’]s)\s+")
_COMMA = regex.compile(r",\s+")
_CLOSED = regex.compile(r"[.;:)]|,(?!\s+(?:and|or)\b)")
_ANYBODY = frozenset(  # nouns that tell nobody's trade
    "man woman boy girl lady gentleman fellow lad lass child kid youth person creature stranger visitor friend guest"
    " one other former latter elder younger guy chap sort kind type last first only next same enemy winner loser"
    " favourite favorite".split()
)
_ROLE_WORDS = {"dr": "doctor", "capt": "captain", "col": "colonel", "gen": "general", "lt": "lieutenant"}
_ROLE_WORDS |= {"doc": "doctor"}
_ROLE_WORDS |= {"sgt": "sergeant", "prof": "professor", "maj": "major", "rev": "reverend"}
_POLICE = ("constable", "officer", "sergeant", "inspector", "detective", "superintendent", "pc", "wpc", "dc", "dci")
_TRADES = {  # nouns and the titles that go with them
    **dict.fromkeys(("priest", "clergyman", "chaplain"), ("father", "reverend", "vicar", "pastor")),
    **dict.fromkeys(("vicar", "rector", "parson", "minister", "curate"), ("reverend",)),
    **dict.fromkeys(("nun", "sister"), ("sister",)),
    **dict.fromkeys(("monk", "friar", "brother"), ("brother",)),
    **dict.fromkeys(("medic", "physician", "surgeon", "pathologist", "vet"), ("doctor",)),
    **dict.fromkeys(("policeman", "policewoman", "cop"), _POLICE),
    "detective": ("inspector", "sergeant", "dci"),
    **dict.fromkeys(("skipper", "commander"), ("captain",)),
    "lawman": ("sheriff", "marshal", "deputy"),
    "teacher": ("professor", "coach"),
}
_ROLES = frozenset(
    "doctor captain colonel general lieutenant sergeant professor major reverend inspector detective constable officer"
    " judge sheriff marshal admiral commander commodore corporal chief bishop cardinal pastor rabbi superintendent"
    " senator governor president mayor count countess baron baroness duke duchess marquis earl prince princess king"
    " queen nurse squire coach agent deputy secretary chairman vicar curate rector parson steward cadet trooper".split()
)
_FAR_MORE = 3  # times the sightings of the next
_CHAPTERS = 100_000  # characters of a few chapters; a book has many policemen, each of his own scene
_OFTEN = 30  # sightings of a noun, from which it means several in turn


def roles_in(text: str, cast: Sequence[Person], mentions: Sequence[Mention]) -> Mapping[str, int]:
    """Tell whom nouns for trades and ranks mean.

    Args:
        text: The whole text.
        cast: The persons.
        mentions: The mentions in the narration.

    Returns:
        By noun, the index of the one person who goes with it.
    """
    if len(text) > _CHAPTERS:
        return _titled(cast)
    return {**_trades(cast), **_stated(text, cast, mentions), **_titled(cast)}


def _stated(text: str, cast: Sequence[Person], mentions: Sequence[Mention]) -> dict[str, int]:
    """`Ann was the intern`, `Ann said. She was the intern.`: what the narration says of one person only."""
    by_form = {form: number for number, person in enumerate(cast) for form in person.forms}
    found: dict[str, set[int]] = {}
    for noun, person in _sayings(text, cast, mentions, by_form):
        found.setdefault(noun, set()).add(person)
    often = Counter(mention.words for mention in mentions)
    return {noun: persons.pop() for noun, persons in found.items() if len(persons) == 1 and often[noun] < _OFTEN}


def _sayings(
    text: str, cast: Sequence[Person], mentions: Sequence[Mention], by_form: Mapping[str, int]
) -> Iterator[tuple[str, int]]:
    """Each noun that the narration says of a person, and the person."""
    for number, (one, other) in enumerate(pairwise(mentions)):
        said = _IS.fullmatch(text, one.end, other.start) is not None or _is_beside(text, one, other)
        if not said or not _is_trade(other):
            continue
        before = mentions[number - 1] if number else one
        near = one.kind is MentionKind.PRONOUN and one.sentence - before.sentence <= 1
        name = before if near and before.words in by_form else one
        if name.kind is not MentionKind.NAME or name.possessive or name.words not in by_form:
            continue
        person = by_form[name.words]
        if name is one or cast[person].gender == one.gender:
            yield other.words, person


def _is_beside(text: str, one: Mention, other: Mention) -> bool:
    """`Ann, the new intern, came in`, `with Ann, the new intern.`; not in a list."""
    beside = one.kind is MentionKind.NAME and _COMMA.fullmatch(text, one.end, other.start) is not None
    return beside and _CLOSED.match(text, other.end) is not None


def _is_trade(mention: Mention) -> bool:
    """`The intern`: a noun that may be one person's, and says more than `the man`."""
    pointing = mention.kind is MentionKind.NOMINAL and mention.determiner == "the"
    return pointing and mention.head not in _ANYBODY and mention.head not in words_of("kin")


def _titled(cast: Sequence[Person]) -> dict[str, int]:
    """Which person `the captain` means: the one person with that title, or the one who has it far more often."""
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for title, person, sightings in _titles(cast):
        if title in _ROLES:
            counts[title][person] += sightings
    return _outstanding(counts)


def _trades(cast: Sequence[Person]) -> dict[str, int]:
    """Whom `the priest` means: the one, or the one told of most, with such a title: Father, Reverend."""
    holders: dict[str, set[int]] = defaultdict(set)
    for title, person, _ in _titles(cast):
        holders[title].add(person)
    often = {person: sum(one.forms.values()) for person, one in enumerate(cast)}
    return _outstanding(
        {
            noun: Counter({person: often[person] for title in titles for person in holders.get(title, ())})
            for noun, titles in _TRADES.items()
        }
    )


def _titles(cast: Sequence[Person]) -> Iterator[tuple[str, int, int]]:
    """The titles of each form of a name, or the form itself if it is one word (`Doc`): title, person, sightings."""
    for number, person in enumerate(cast):
        for form, sightings in person.forms.items():
            words = form.casefold().replace(".", "").split()
            for word in words[:-1] or words:
                yield _ROLE_WORDS.get(word, word), number, sightings


def _outstanding(counts: Mapping[str, Counter[int]]) -> dict[str, int]:
    """By noun the only person, or the one with far more than the next."""
    found = {}
    for noun, holders in counts.items():
        ranked = holders.most_common(2)
        if ranked and (len(ranked) == 1 or ranked[0][1] >= _FAR_MORE * ranked[1][1]):
            found[noun] = ranked[0][0]
    return found
