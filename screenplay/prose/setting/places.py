"""The places that the narration speaks of: `his hotel suite`, `the snug of the Red Lion`, `Mrs Hale's`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.mentions import MENTIONS
from screenplay.prose.names import NAMES
from screenplay.prose.sentences import SENTENCES
from screenplay.prose.setting.banks import bank_of
from screenplay.prose.setting.namesakes import find_namesakes
from screenplay.prose.setting.place_names import PlaceName, find_place_names
from screenplay.prose.setting.place_nouns import PlaceNoun, Rank, Setting, may_begin, may_open, place_noun
from screenplay.prose.setting.place_phrases import (
    Opening,
    describes,
    ends_phrase,
    is_figure,
    is_part,
    may_follow,
    read_opening,
    stands,
    tail_end,
    within,
)
from screenplay.prose.setting.tokens import Token, tokens_of, words_in

__all__ = ["PLACES", "Place", "find"]


@dataclass(frozen=True, slots=True)
class Place:
    """One place that a sentence of the narration speaks of.

    Attributes:
        start: Offset of its first character, determiner included.
        end: One past its last, with what belongs to its name (`of the Red Lion`).
        sentence: Index of its sentence.
        head: The noun in lower case, singular; a name as it is written.
        group: What kind of place: the same for words that mean the same; empty for a name.
        setting: Under a roof or in the open, by the noun alone.
        rank: What it is, by the noun alone.
        traits: The words of the phrase that tell the place from others of its kind, in their order, in lower case.
        details: Adjectives that only describe.
        within: The house it is a part of, if the phrase says so: `hotel` of `the hotel bar`.
        determiner: In lower case; `'s` after an owner that is no pronoun; empty without one.
        owner: Index of the mention that owns it, or None.
        owner_words: The owner as written, if it is no pronoun.
        tail: What follows the noun and belongs to the name, as written: `of the Red Lion`.
        named: A capital says that it is a name.
        part: A thing in the place follows (`kitchen table`): the place itself is only implied.
    """

    start: int
    end: int
    sentence: int
    head: str
    group: str
    setting: Setting
    rank: Rank
    traits: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    within: str = ""
    determiner: str = ""
    owner: int | None = None
    owner_words: str = ""
    tail: str = ""
    named: bool = False
    part: bool = False

    @property
    def indefinite(self) -> bool:
        """It is brought in, and not known: `a house`."""
        return self.determiner in _INDEFINITE

    @property
    def seen(self) -> bool:
        """A building that is brought in is seen from outside: `it was a house`."""
        return self.rank is Rank.HOUSE and self.indefinite


PLACES: Layer[Place] = Layer("places")

_INDEFINITE = frozenset("a an another some".split())
_OWNER_AFTER = frozenset("at to from for reached left".split())
_POSSESSIVES = frozenset("his her my our their there its your".split())  # `there` is often meant for `their`
_STEPPED = frozenset("courthouse church cathedral library museum school theater theatre chapel town-hall".split())
_NOBODY: frozenset[int] = frozenset()
_Found = tuple[Place, int]  # a place, and the index of the word behind it


def find(annotated: Annotated) -> tuple[Place, ...]:
    """Find the places of the narration.

    Args:
        annotated: The manuscript with its sentences, names and mentions.

    Returns:
        The places in order.
    """
    names = find_place_names(annotated.text, annotated[NAMES])
    return tuple(_Reader(annotated, names).walk())


class _Reader:
    """Reads phrases for places; holds what all sentences share."""

    def __init__(self, annotated: Annotated, names: Mapping[str, PlaceName]) -> None:
        self._annotated = annotated
        self._text = annotated.text
        self._names = names
        mentions = enumerate(annotated[MENTIONS])
        self._owners = {mention.start: number for number, mention in mentions if mention.possessive}
        self._persons = {use.start: use for use in annotated[NAMES] if not use.quoted}
        self._namesakes = find_namesakes(annotated.text, annotated[NAMES])

    def walk(self) -> Iterator[Place]:
        """Read sentence after sentence."""
        for number, sentence in enumerate(self._annotated[SENTENCES]):
            if not self._may_speak_of_place(self._text[sentence.start : sentence.end]):
                continue
            tokens = tokens_of(self._text, sentence.start, sentence.end)
            floor = 0  # words before this one belong to a place already
            for at, token in enumerate(tokens):
                if at < floor or not (token.capital or may_begin(token.key)):
                    continue
                found = self._at(number, tokens, at, floor)
                if found is not None:
                    place, floor = found
                    yield place

    def _may_speak_of_place(self, stretch: str) -> bool:
        """A quick look."""
        if any(may_begin(word) for word in words_in(stretch)) or any(name in stretch for name in self._names):
            return True
        return "'s" in stretch or "’s" in stretch or " s " in stretch

    def _at(self, sentence: int, tokens: Sequence[Token], at: int, floor: int) -> _Found | None:
        """Read the place whose noun or name begins at a word."""
        token = tokens[at]
        if token.start in self._persons:
            return self._at_estate(sentence, tokens, at) or self._at_owner(sentence, tokens, at)
        if self._is_namesake(tokens, at):
            return None
        for end in (at + 3, at + 2) if may_open(token.key) else ():  # block of flats, living room
            noun = _long_noun(tokens, at, end)
            if noun is not None:
                return self._at_noun(sentence, tokens, (at, end), noun, floor)
        noun = place_noun(token.key)
        if noun is not None and noun.noun == "bank":
            noun = bank_of(self._text, tokens, at, noun)
        if noun is not None:
            return self._at_noun(sentence, tokens, (at, at + 1), noun, floor)
        return self._at_name(sentence, tokens, at) if token.capital else None

    def _is_namesake(self, tokens: Sequence[Token], at: int) -> bool:
        """A word belongs to a person's name, or is somebody's family name by itself: `turned to Woods`."""
        token = tokens[at]
        if token.start in self._namesakes.words:
            return True
        known = token.capital and self._text[token.start : token.end] in self._namesakes.surnames
        if not known or (at + 1 < len(tokens) and tokens[at + 1].capital and not tokens[at + 1].parted):
            return False
        before = tokens[at - 1] if at and not token.parted else None
        return before is None or not (before.capital or before.key in ("the", "a", "an"))

    def _at_name(self, sentence: int, tokens: Sequence[Token], at: int) -> _Found | None:
        for end in range(min(at + 3, len(tokens)), at, -1):
            name = self._names.get(" ".join(self._text[token.start : token.end] for token in tokens[at:end]))
            if name is None:
                continue
            if end < len(tokens) and tokens[end].capital and not tokens[end].parted:
                return None  # a longer name that its noun will tell
            article = "the" if at and tokens[at - 1].key == "the" else ""
            start = tokens[at - 1].start if article else tokens[at].start
            place = Place(start, tokens[end - 1].end, sentence, name.name, "", name.setting, name.rank, named=True)
            return replace(place, determiner=article), end
        return None

    def _at_estate(self, sentence: int, tokens: Sequence[Token], at: int) -> _Found | None:
        """Read a house whose name was taken for a person's: `Thornton Lodge stood in its own grounds`."""
        use = self._persons[tokens[at].start]
        end = next((place + 1 for place in range(at, len(tokens)) if tokens[place].end >= use.end), at)
        noun = place_noun(tokens[end - 1].key) if end > at else None
        if noun is None or use.possessive or use.form not in self._namesakes.houses:
            return None
        traits = tuple(token.key for token in tokens[at : end - 1])
        place = Place(use.start, use.end, sentence, noun.noun, noun.group, noun.setting, noun.rank, traits, named=True)
        return place, end

    def _at_owner(self, sentence: int, tokens: Sequence[Token], at: int) -> _Found | None:
        """Read `at Mrs Hale's`, where no noun says what she owns."""
        use = self._persons[tokens[at].start]
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].start < use.end:
            last += 1
        if last + 1 < len(tokens) and tokens[last + 1].key == "s":  # the apostrophe is lost
            last += 1
        elif not use.possessive:
            return None
        if at == 0 or tokens[at - 1].key not in _OWNER_AFTER or tokens[at].parted:
            return None
        ahead = tokens[last + 1] if last + 1 < len(tokens) else None
        if ahead is not None and not ahead.parted and (ahead.capital or not may_follow(ahead, opening=False)):
            return None
        place = Place(
            use.start, tokens[last].end, sentence, "", "", Setting.INT, Rank.HOUSE, determiner="'s",
            owner=self._owners.get(use.start), owner_words=self._text[use.start : use.end], named=True,
        )  # fmt: skip
        return place, last + 1

    def _at_noun(
        self, sentence: int, tokens: Sequence[Token], head: tuple[int, int], noun: PlaceNoun, floor: int
    ) -> _Found | None:
        first, behind = head
        if _names_another(tokens, first, behind):
            return None
        part = is_part(tokens, behind)
        if not part and not ends_phrase(tokens, first, behind):
            return None
        opening = read_opening(tokens, first, floor)
        numbered = (
            behind < len(tokens) and not tokens[behind].parted and tail_end(tokens, behind, _NOBODY) == behind + 1
        )
        if not stands(noun, opening, tokens, first) and not (numbered and noun.rank is Rank.ROOM and first):
            return None
        end = behind if part else tail_end(tokens, behind, frozenset(self._persons))
        if end == behind and is_figure(noun, tokens, behind):
            return None
        tail = "" if end == behind else self._text[tokens[behind].start : tokens[end - 1].end]
        owner, owner_words = self._owner(tokens, opening)
        keys = [token.key for token in opening.modifiers]
        traits = tuple(key for key in keys if not describes(key))
        named = any(token.capital for token in (*opening.modifiers, tokens[first]) if token.start > tokens[0].start)
        place = Place(
            tokens[opening.first].start, tokens[end - 1].end, sentence, noun.noun, noun.group, noun.setting, noun.rank,
            traits, tuple(key for key in keys if describes(key)), within((*traits, *tail.casefold().split()), noun),
            opening.determiner, owner, owner_words, tail, named, part,
        )  # fmt: skip
        return place, end

    def _owner(self, tokens: Sequence[Token], opening: Opening) -> tuple[int | None, str]:
        """Who owns the place: the mention, and the words for somebody who is no pronoun."""
        if opening.determiner in _POSSESSIVES:
            return self._owners.get(tokens[opening.first].start), ""
        if opening.determiner != "'s" or tokens[opening.first].key in _POSSESSIVES:
            return None, ""  # her brother's room: nobody's by name
        owning = tokens[opening.first : opening.owner_end]
        owner = next((self._owners[token.start] for token in owning if token.start in self._owners), None)
        if owning[0].key in ("the", "a", "an") and len(owning) > 1:
            owning = owning[1:]
        return owner, _without_ending(self._text[owning[0].start : owning[-1].end])


def _long_noun(tokens: Sequence[Token], at: int, end: int) -> PlaceNoun | None:
    """The noun that the words between two indexes are together."""
    if end > len(tokens) or any(token.parted for token in tokens[at + 1 : end]):
        return None
    if end - at > 2 and tokens[at + 1].key != "of":
        return None
    return place_noun(" ".join(token.key for token in tokens[at:end]))


def _names_another(tokens: Sequence[Token], first: int, behind: int) -> bool:
    """The noun is part of the name of another place: `Church Lane`, `Mill Street`; or of `the courthouse steps`."""
    if tokens[first].key in _STEPPED and behind < len(tokens) and tokens[behind].key == "steps":
        return not tokens[behind].parted
    if behind >= len(tokens) or tokens[behind].parted or not (tokens[first].capital and tokens[behind].capital):
        return False
    return place_noun(tokens[behind].key) is not None


def _without_ending(owner: str) -> str:
    for ending in ("'s", "’s", "'", "’"):
        if owner.endswith(ending):
            return owner.removesuffix(ending)
    return owner
