"""The places that the narration speaks of: `his hotel suite`, `the snug of the Red Lion`, `Mrs Hale's`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.lexicon import words
from screenplay.prose.mentions import MENTIONS
from screenplay.prose.motion import motion_form
from screenplay.prose.names import NAMES
from screenplay.prose.place_names import PlaceName, find_place_names
from screenplay.prose.place_nouns import PlaceNoun, Rank, Setting, place_noun
from screenplay.prose.sentences import SENTENCES
from screenplay.prose.tokens import Token, tokens_of
from screenplay.prose.words import is_past_verb

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


PLACES: Layer[Place] = Layer("places")

_DETERMINERS = frozenset(
    "the a an this that these those his her my our their there its your another some no any every each either neither what which"
    " many several few most such one two three four five six".split()
)
_POSSESSIVES = frozenset("his her my our their its your".split())  # `there` is often meant for `their`
_FURNITURE = frozenset(
    "table tables floor swing wall walls sofa couch bench chair chairs bed desk counter sink stove fire fireplace window"
    " windows step steps stool stools rug carpet ceiling railing rail gate roof door doors entrance".split()
)
_MAX_WORDS = 5  # of a phrase before its noun
_BARE = frozenset("church school town court college home market prison jail camp".split())  # need no article


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
        self._owners = {
            mention.start: number for number, mention in enumerate(annotated[MENTIONS]) if mention.possessive
        }
        self._persons = {use.start: use for use in annotated[NAMES] if not use.quoted}

    def walk(self) -> Iterator[Place]:
        for number, sentence in enumerate(self._annotated[SENTENCES]):
            tokens = tokens_of(self._text, sentence.start, sentence.end)
            after = 0  # tokens before this one belong to a place already
            for at in range(len(tokens)):
                if at < after:
                    continue
                found = self._at(number, tokens, at, after)
                if found is not None:
                    place, after = found
                    if place is not None:
                        yield place

    def _at(self, sentence: int, tokens: Sequence[Token], at: int, floor: int) -> tuple[Place | None, int] | None:
        """Read the place whose noun or name begins at a token; with it the token behind its phrase."""
        token = tokens[at]
        if token.start in self._persons:
            return self._at_estate(sentence, tokens, at) or self._at_owner(sentence, tokens, at)
        if at + 1 < len(tokens) and not tokens[at + 1].parted:
            noun = place_noun(f"{token.key} {tokens[at + 1].key}")
            if noun is not None:
                return self._phrase(sentence, tokens, (at, at + 2), noun, floor)
        noun = place_noun(token.key)
        if noun is not None:
            return self._phrase(sentence, tokens, (at, at + 1), noun, floor)
        return self._at_name(sentence, tokens, at) if token.capital else None

    def _at_name(self, sentence: int, tokens: Sequence[Token], at: int) -> tuple[Place | None, int] | None:
        for end in range(min(at + 3, len(tokens)), at, -1):
            words_ = " ".join(self._text[token.start : token.end] for token in tokens[at:end])
            name = self._names.get(words_)
            if name is not None:
                if end < len(tokens) and tokens[end].capital and not tokens[end].parted:
                    return None  # a longer name that its noun will tell
                article = at > 0 and tokens[at - 1].key == "the"
                start = tokens[at - 1].start if article else tokens[at].start
                place = Place(
                    start, tokens[end - 1].end, sentence, words_, "", name.setting, name.rank,
                    determiner="the" if article else "", named=True,
                )  # fmt: skip
                return place, end
        return None

    def _at_estate(self, sentence: int, tokens: Sequence[Token], at: int) -> tuple[Place | None, int] | None:
        """Read a house whose name was taken for a person's: `Thornton Lodge stood in its own grounds`."""
        use = self._persons[tokens[at].start]
        end = next((place + 1 for place in range(at, len(tokens)) if tokens[place].end >= use.end), at)
        noun = place_noun(tokens[end - 1].key) if end > at else None
        if noun is None or use.titles or use.possessive or len(use.names) < 2:
            return None
        traits = tuple(token.key for token in tokens[at : end - 1])
        place = Place(use.start, use.end, sentence, noun.noun, noun.group, noun.setting, noun.rank, traits, named=True)
        return place, end

    def _at_owner(self, sentence: int, tokens: Sequence[Token], at: int) -> tuple[Place | None, int] | None:
        """Read `at Mrs Hale's`, where no noun says what she owns."""
        use = self._persons[tokens[at].start]
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].start < use.end:
            last += 1
        if last + 1 < len(tokens) and tokens[last + 1].key == "s":
            last += 1
        elif not use.possessive:
            return None
        ahead = tokens[last + 1] if last + 1 < len(tokens) else None
        if at == 0 or tokens[at - 1].key not in _OWNER_AFTER or tokens[at].parted:
            return None
        if ahead is not None and not ahead.parted and (ahead.capital or not _may_follow(ahead, opening=False)):
            return None
        place = Place(
            use.start, tokens[last].end, sentence, "", "", Setting.INT, Rank.HOUSE, determiner="'s",
            owner=self._owners.get(use.start), owner_words=self._text[use.start : use.end], named=True,
        )  # fmt: skip
        return place, last + 1

    def _phrase(
        self, sentence: int, tokens: Sequence[Token], head: tuple[int, int], noun: PlaceNoun, floor: int
    ) -> tuple[Place | None, int] | None:
        first, behind = head
        part = False
        if behind < len(tokens) and not tokens[behind].parted:
            ends = _may_follow(tokens[behind], opening=first <= 3)
            part = not ends and tokens[behind].key in _FURNITURE
            if not ends and not part:
                return None
        modifiers, opener = _modifiers(tokens, first, floor)
        determiner, owner, owner_words, start = self._owner(tokens, opener, first - len(modifiers), floor)
        if (
            opener is None
            and not modifiers
            and first
            and tokens[first - 1].key in _MISTYPED
            and not tokens[first].parted
        ):
            determiner, start = "the", tokens[first - 1].start
        traits = tuple(token.key for token in modifiers if not _describes(token.key))
        details = tuple(token.key for token in modifiers if _describes(token.key))
        if opener is not None and opener and tokens[opener - 1].key in ("than", "like"):
            return None
        if determiner in _NOWHERE or not _stands(noun, determiner, traits, tokens, first):
            return None
        tail, behind = ("", behind) if part else self._tail(tokens, behind)
        if not tail and noun.noun in _FIGURES and behind < len(tokens) and tokens[behind].key == "of":
            return None
        capital = tokens[first].capital and first > 0
        within = _within((*traits, *tail.casefold().split()), noun)
        place = Place(
            start, tokens[behind - 1].end, sentence, noun.noun, noun.group, noun.setting, noun.rank, traits, details,
            within, determiner, owner, owner_words, tail,
            named=capital or any(token.capital for token in modifiers if token.start > tokens[0].start), part=part,
        )  # fmt: skip
        return place, behind

    def _owner(
        self, tokens: Sequence[Token], opener: int | None, first: int, floor: int
    ) -> tuple[str, int | None, str, int]:
        """What opens the phrase: its determiner, who owns the place, and where the phrase starts."""
        if opener is None:
            return "", None, "", tokens[first].start
        token = tokens[opener]
        if token.key in _DETERMINERS:
            owner = self._owners.get(token.start) if token.key in _POSSESSIVES else None
            return token.key, owner, "", token.start
        begin = opener
        if token.key == "s":
            begin -= 1
        stop = tokens[begin].end
        while begin > floor and tokens[begin].capital and _is_name(tokens[begin - 1]) and not tokens[begin].parted:
            begin -= 1
        if not tokens[begin].capital:
            back = next(
                (b for b in range(begin - 1, max(floor, begin - 4) - 1, -1) if tokens[b].key in _DETERMINERS), begin
            )
            begin = back
        start = tokens[begin].start
        if tokens[begin].key in _POSSESSIVES:
            return "'s", None, "", tokens[begin].start  # her brother's: nobody's by name
        owner = next((self._owners[t.start] for t in tokens[begin : opener + 1] if t.start in self._owners), None)
        if tokens[begin].key in ("the", "a", "an") and begin + 1 < len(tokens):
            return "'s", owner, _without_ending(self._text[tokens[begin + 1].start : stop]), start
        return "'s", owner, _without_ending(self._text[start:stop]), start

    def _tail(self, tokens: Sequence[Token], behind: int) -> tuple[str, int]:
        """Read what follows the noun and belongs to its name: `of the Red Lion`, `at Ceres`, `Two`."""
        if behind >= len(tokens) or tokens[behind].parted:
            return "", behind
        token = tokens[behind]
        if token.key.isdigit() or (token.capital and token.key in _NUMBERS):
            return self._text[token.start : token.end], behind + 1
        if token.key not in ("of", "at", "in", "on", "near"):
            return "", behind
        place = behind + 1
        while place < len(tokens) and not tokens[place].parted and tokens[place].key in ("the", "his", "her", "their"):
            place += 1
        begin = place
        while place < len(tokens) and not tokens[place].parted and place - begin < 4 and tokens[place].capital:
            place += 1
        if place == begin and token.key == "of" and place < len(tokens) and not tokens[place].parted:
            place += place_noun(tokens[place].key) is not None
        if place == begin or any(t.start in self._persons and token.key != "of" for t in tokens[begin:place]):
            return "", behind
        if tokens[begin].key in words("not_names"):
            return "", behind
        return self._text[token.start : tokens[place - 1].end], place


def _is_name(token: Token) -> bool:
    return token.capital and token.key not in words("starters")


_MISTYPED = frozenset("he hte teh th te".split())  # where `the` is meant
_OWNER_AFTER = frozenset("at to from for reached left".split())
_NOWHERE = frozenset("no any every each either neither what which your many several few most such".split())
_NUMBERS = frozenset("one two three four five six seven eight nine ten".split())
_ORDINAL = frozenset("ground top upper lower first second third fourth fifth sixth seventh eighth ninth tenth".split())
# Nouns that with `of` are a manner of speaking: a sea of faces, the final stage of the journey.
_BOXES = frozenset("opera club theatre theater royal private stage next opposite 's".split())  # not those of wood
_FIGURES = frozenset(
    "stage field sea ocean bank court grounds path park camp club circus plain summit port den cell store bay pool wood"
    " forest border hall river stream mountain island desert jungle wilderness valley tower fountain chamber well cave"
    " house box shop".split()
)
_PICKY = frozenset("floor lot steps well".split())  # places only when something tells them apart
_NOUNS_IN_ED = frozenset(("bed", "shed", "breed"))


def _may_follow(token: Token, *, opening: bool) -> bool:
    """Tell whether a word can stand right behind a whole phrase."""
    key = token.key
    if key in words("place_followers") or is_past_verb(key) or key.endswith(("ing", "ly")):
        return True
    return key.isdigit() or token.capital or (opening and key.endswith("s"))


def _modifiers(tokens: Sequence[Token], first: int, floor: int) -> tuple[list[Token], int | None]:
    """The words before a noun that describe it, and the place of the determiner or owner that opens the phrase."""
    found: list[Token] = []
    place = first - 1
    while place >= floor and first - place <= _MAX_WORDS:
        parted, token = tokens[place + 1].parted, tokens[place]
        if parted == ";":
            break
        if token.key in _DETERMINERS or token.key.endswith(("'s", "s'")) or token.key == "s":
            if parted and not found:
                break
            return found, place
        if token.key in words("place_followers") or (is_past_verb(token.key) and not token.key.endswith("ed")):
            break
        if token.key.endswith("ing") and motion_form(token.key) is not None:
            break  # on leaving house and home
        found.insert(0, token)
        place -= 1
    capitals: list[Token] = []
    place = first - 1
    while place >= floor and tokens[place].capital and not tokens[place + 1].parted and place > 0:
        capitals.insert(0, tokens[place])
        place -= 1
    return capitals, None


def _stands(noun: PlaceNoun, determiner: str, traits: Sequence[str], tokens: Sequence[Token], first: int) -> bool:
    """Tell whether the words are a place at all, and not a verb, a comparison or a manner of speaking."""
    if tokens[first].key == "yards":
        return False  # a measure
    if noun.noun == "water":
        return determiner == "the" and not traits and first > 1 and tokens[first - 2].key in ("into", "in", "through")
    if noun.noun in _PICKY and not any(trait in _ORDINAL or trait[:1].isdigit() for trait in traits):
        if noun.noun == "well":
            return determiner != "" and not any(place_noun(trait) for trait in traits)
        return noun.noun not in ("floor", "steps") and bool(traits) and determiner != ""
    if noun.noun == "home" and determiner != "'s" and determiner not in _POSSESSIVES:
        return False
    if (
        noun.noun == "box"
        and not _BOXES & {*traits, determiner}
        and not any(t.capital for t in tokens[max(1, first - 2) : first])
    ):
        return False
    if determiner:
        return not (noun.noun == "temple" and determiner in _POSSESSIVES)
    if noun.noun == "home":
        return False  # an adverb
    before = tokens[first - 1].key if first else ""
    plural = tokens[first].key.endswith("s") and tokens[first].key != noun.noun
    return bool(traits) or tokens[first].key in _BARE or (plural and bool(before))


def _describes(key: str) -> bool:
    if key in words("adjectives"):
        return True
    return key.endswith(("ous", "ful", "less", "ish", "est", "like")) or (
        key.endswith("ed") and key not in _NOUNS_IN_ED
    )


def _within(traits: Sequence[str], noun: PlaceNoun) -> str:
    if noun.rank in (Rank.LAND, Rank.RIDE):
        return ""
    for trait in traits:
        other = place_noun(trait)
        if other is not None and other.rank is Rank.HOUSE and other.group != noun.group:
            return other.group
    return ""


def _without_ending(owner: str) -> str:
    for ending in ("'s", "’s", "'", "’"):
        if owner.endswith(ending):
            return owner.removesuffix(ending)
    return owner
