"""A sentence of the narration with its words, places and persons, and who does what its verbs say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from screenplay.prose.mentions import Mention, MentionKind
from screenplay.prose.setting.move import Move, MoveKind
from screenplay.prose.setting.places import Place
from screenplay.prose.setting.tokens import Token

__all__ = ["Actors", "Reading", "Spot", "Telling", "read_sentence"]

_SOME = frozenset("most some many several all both each few two three".split())
_TOGETHER = frozenset("we they everyone everybody both all".split())
_JOINING = frozenset("and but or then to was were had is are has".split())  # the subject stands further back
_PRONOUNS = frozenset("he she they we i you who everyone everybody someone somebody nobody".split())
_PREPOSITIONS = frozenset(
    "of to at with from by for in on upon about toward towards behind beside near against between into after before"
    " than like under over without around past among".split()
)
_CONJUNCTIONS = frozenset("before after than for".split())
_NOMINATIVE = frozenset("he she they we i".split())
_ADVERBS = frozenset("then now soon just also still even only almost nearly both all never always".split())
_INDEFINITE = frozenset("a an another some several two three many".split())
_OPENING = 8  # words of a sentence that count as its opening
_FAR = 24  # words back in which a verb's subject is looked for


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in its sentence.

    Attributes:
        index: Index of the place in its layer.
        place: The place.
        first: Index of the first word of its phrase.
        behind: Index of the word behind it.
    """

    index: int
    place: Place
    first: int
    behind: int


@dataclass(frozen=True, slots=True)
class Actors:
    """Who does what a verb says.

    Attributes:
        mentions: Indexes of the mentions.
        together: It is said of `we`, `they`, `I`, or of a group.
    """

    mentions: tuple[int, ...]
    together: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """What words tell of a place.

    Attributes:
        kind: What they say.
        weight: How strongly, from 0 to 1.
        adverb: What they say in place of a place, or besides it; see `Move`.
    """

    kind: MoveKind
    weight: float
    adverb: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with what has been found in it.

    Attributes:
        number: Index of the sentence.
        tokens: Its words.
        spots: Its places.
        mentions: Its mentions with their indexes, by the index of their first word.
        present: The text is told in the present tense.
        lead: Index of the first word behind a jump in time that opens the sentence.
    """

    number: int
    tokens: list[Token]
    spots: tuple[Spot, ...]
    mentions: Mapping[int, tuple[int, Mention]]
    present: bool
    lead: int = 0

    def key(self, at: int) -> str:
        """The word at an index, or the empty string beyond the sentence."""
        return self.tokens[at].key if 0 <= at < len(self.tokens) else ""

    def keys(self, start: int, end: int) -> list[str]:
        """The words between two indexes."""
        return [token.key for token in self.tokens[max(0, start) : end]]

    def everybody(self) -> tuple[int, ...]:
        """Indexes of all mentions of the sentence."""
        return tuple(number for number, _ in self.mentions.values())

    def move(self, telling: Telling, first: int, upto: Spot | int, actors: Actors | None = None) -> Move:
        """Put a piece of evidence together.

        Args:
            telling: What the words tell.
            first: Index of their first word.
            upto: Their last word, or the place they end with.
            actors: Who does it.

        Returns:
            The evidence.
        """
        spot = upto if isinstance(upto, Spot) else None
        end = upto.place.end if isinstance(upto, Spot) else self.tokens[upto].end
        return Move(
            start=self.tokens[first].start,
            end=end,
            sentence=self.number,
            kind=telling.kind,
            place=None if spot is None else spot.index,
            adverb=telling.adverb,
            movers=() if actors is None else actors.mentions,
            together=actors is not None and actors.together,
            weight=telling.weight,
            opening=first <= _OPENING,
        )

    def actors(self, verb: int) -> Actors | None:
        """Who does what the verb says; None where it is nobody."""
        tokens = self.tokens
        if verb + 1 < len(tokens) and self._person(verb + 1) is not None and not tokens[verb + 1].parted:
            before = tokens[verb - 1].key if verb else ""
            if before in ("down", "up", "away", "off", "out", "in", "back", "sooner"):  # away went the boy
                return self._collected(verb + 1)
        if self._thing_before(verb):
            return None
        for place in range(verb - 1, max(-1, verb - 1 - _FAR), -1):
            key = tokens[place].key
            if key in _TOGETHER and not self._object(place):
                return Actors((), together=True)
            if key in _SOME and place + 2 < verb and tokens[place + 1].key == "of":
                return Actors((), together=True)
            if key == "it" and not self._object(place):
                return None
            if self._person(place) is not None and not self._object(place):
                return self._collected(place)
        return self._ahead(verb)

    def _ahead(self, verb: int) -> Actors | None:
        """The subject behind a participle that opens the sentence: `Running up the stairs, she ...`."""
        if not self.tokens[verb].key.endswith("ing") and self.tokens[0].key != "having":
            return None
        for place in range(verb + 1, len(self.tokens)):
            if self.tokens[place].key in ("we", "they"):
                return Actors((), together=True)
            found = self.mentions.get(place)
            if found is not None and found[1].subject:
                return self._collected(place)
        return None

    def _person(self, place: int) -> tuple[int, Mention] | None:
        found = self.mentions.get(place)
        return None if found is None or found[1].possessive else found

    def _object(self, place: int) -> bool:
        token = self.tokens[place]
        if token.key in ("him", "her", "me", "himself", "herself", "myself", "mine"):
            return True
        before = self.tokens[place - 1].key if place and not token.parted else ""
        if before in _CONJUNCTIONS:  # before we left, after Ann had gone
            found = self.mentions.get(place)
            return token.key not in _NOMINATIVE and not (found is not None and found[1].subject)
        return before in _PREPOSITIONS

    def _collected(self, place: int) -> Actors:
        """The person at a word, and those joined to it by `and`."""
        found = self._person(place)
        if found is None:
            return Actors(())
        numbers = [found[0]]
        known = found[1].determiner not in _INDEFINITE  # not `a group of boys` that comes by
        together = found[1].kind is MentionKind.FIRST or (found[1].kind is MentionKind.GROUP and known)
        back = place
        while back >= 2 and self.tokens[back - 1].key == "and" and not self.tokens[back].parted:
            joined = next((p for p in range(back - 2, max(-1, back - 6), -1) if self._person(p) is not None), None)
            if joined is None:
                break
            numbers.insert(0, self.mentions[joined][0])
            back = joined
        return Actors(tuple(numbers), together=together)

    def _thing_before(self, verb: int) -> bool:
        """The verb's subject is a noun phrase that names nobody: `the path`, `the news`."""
        place = verb - 1
        while place >= 0 and not self.tokens[place + 1].parted and _is_adverb(self.tokens[place].key):
            place -= 1
        if place < 0 or self.tokens[place + 1].parted:
            return False
        if self.tokens[place].key in _PRONOUNS or self.tokens[place].key in _JOINING:
            return False
        end = self.tokens[place].end
        for back in range(place, max(-1, place - 4), -1):
            found = self.mentions.get(back)
            joined = "and" in self.keys(back + 1, place)  # `the cast and crew`
            if found is not None and (found[1].end >= end or joined) and not found[1].possessive:
                return False
            key = self.tokens[back].key
            if key in ("the", "a", "an", "its", "their", "his", "her", "my", "our", "this", "that"):
                return back < place
            if back < place and self.tokens[back + 1].parted:
                return False
        return False


def _is_adverb(key: str) -> bool:
    return key in _ADVERBS or (key.endswith("ly") and len(key) > 4)


def _name_at(tokens: list[Token], first: int, mention: Mention) -> int:
    """The first word of a mention; of a name its first capital, whatever is taken to stand before it."""
    if mention.kind is not MentionKind.NAME:
        return first
    inside = (place for place in range(first, len(tokens)) if tokens[place].start < mention.end)
    return next((place for place in inside if tokens[place].capital), first)


def read_sentence(
    number: int,
    tokens: list[Token],
    places: Iterable[tuple[int, Place]],
    mentions: Iterable[tuple[int, Mention]],
    *,
    present: bool,
    lead_end: int = 0,
) -> Reading:
    """Put a sentence together with its places and mentions.

    Args:
        number: Index of the sentence.
        tokens: Its words.
        places: Its places with their indexes.
        mentions: Its mentions with their indexes.
        present: The text is told in the present tense.
        lead_end: One past the jump in time that opens the sentence, 0 if none does.

    Returns:
        The sentence.
    """
    at = {token.start: place for place, token in enumerate(tokens)}
    ends = {token.end: place + 1 for place, token in enumerate(tokens)}
    spots = tuple(
        Spot(index, place, at[place.start], ends[place.end])
        for index, place in places
        if place.start in at and place.end in ends
    )
    heads = {spot.place.end for spot in spots}  # `the ward` is a place here, and nobody's ward
    persons = {
        _name_at(tokens, at[mention.start], mention): (index, mention)
        for index, mention in mentions
        if mention.start in at and not (mention.kind is MentionKind.NOMINAL and mention.end in heads)
    }
    lead = next((place for place, token in enumerate(tokens) if token.start >= lead_end), 0)
    return Reading(number, tokens, spots, persons, present, lead)
