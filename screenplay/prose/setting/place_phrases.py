"""How a phrase for a place is built around its noun: determiner or owner, adjectives, and what follows."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from screenplay.prose.lexicon import words
from screenplay.prose.setting.motion import motion_form
from screenplay.prose.setting.place_nouns import PlaceNoun, Rank, place_noun
from screenplay.prose.setting.tokens import Token
from screenplay.prose.words import is_past_verb

__all__ = [
    "Opening",
    "describes",
    "ends_phrase",
    "is_figure",
    "is_part",
    "may_follow",
    "read_opening",
    "stands",
    "tail_end",
    "within",
]

_DETERMINERS = frozenset(
    "the a an this that these those his her my our their there its your another some no any every each either neither"
    " what which many several few most such one two three four five six".split()
)
_NOWHERE = frozenset("no any every each either neither what which your many several few most such".split())
_POSSESSIVES = frozenset("his her my our their there its your".split())
_MISTYPED = frozenset("he hte teh th te".split())  # where `the` is meant
_FURNITURE = frozenset(
    "table tables floor swing wall walls sofa couch bench chair chairs bed desk counter sink stove fire fireplace"
    " window windows step steps stool stools rug carpet ceiling railing rail gate roof door doors entrance".split()
)
_NUMBERS = frozenset("one two three four five six seven eight nine ten".split())
_ORDINAL = frozenset("ground top upper lower first second third fourth fifth sixth seventh eighth ninth tenth".split())
_WORDS = frozenset("word words term name phrase".split())
_BARE = frozenset("church school town court college market prison jail camp".split())  # need no article
_PICKY = frozenset("floor lot steps".split())  # places only when something tells them apart
_THROUGH = frozenset("in into across of from around through round".split())
_ASIDE = frozenset("upstairs downstairs away home back".split())  # the upstairs bathroom, the away changing room
_NO_BARS = frozenset(  # nor those of a tune or a chart
    "pry crow chocolate candy snack granola protein steel iron gold silver metal handle tow roll space tool soap"
    " curtain four eight twelve sixteen coloured colored last first next".split()
)
_WHERE = frozenset("in to into at from near of through".split())
_NO_VESSELS = frozenset("gravy sauce dream banana dugout".split())  # a gravy boat is no boat
_BOXES = frozenset(  # not those of wood
    "opera club theatre theater royal private stage next opposite lighting sound commentary press signal jury"
    " 's".split()
)
# Nouns that with `of` are a manner of speaking: a sea of faces, the final stage of the journey.
_FIGURES = frozenset(
    "stage field sea ocean bank court grounds path park camp club circus plain summit port den cell store bay pool wood"
    " forest border hall river stream mountain island desert jungle wilderness valley tower fountain chamber well cave"
    " house box shop tent corridor tunnel".split()
)
_NOUNS_IN_ED = frozenset(("bed", "shed", "breed"))
_ENDINGS = ("ous", "ful", "less", "ish", "est", "like")  # of adjectives
_DAYS = ("day", "days")  # on Sundays
_MAX_WORDS = 5  # of a phrase before its noun
_MAX_NAME = 4  # words of a name behind it


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before the noun of a phrase.

    Attributes:
        first: Index of the first word of the phrase.
        determiner: In lower case; `'s` after an owner; empty without one.
        owner_end: One past the last word of the owner, if there is one.
        modifiers: The words between determiner and noun.
    """

    first: int
    determiner: str
    owner_end: int
    modifiers: tuple[Token, ...]


def may_follow(token: Token, *, opening: bool) -> bool:
    """Tell whether a word can stand right behind a whole phrase.

    Args:
        token: The word.
        opening: The phrase opens its sentence, so that its verb may follow.
    """
    key = token.key
    if key in words("place_followers") or is_past_verb(key) or key.endswith(("ing", "ly")):
        return True
    return key.isdigit() or token.capital or (opening and key.endswith("s"))


def ends_phrase(tokens: Sequence[Token], first: int, behind: int) -> bool:
    """The noun is the last of its phrase, and no mere part of a longer compound."""
    if behind >= len(tokens) or tokens[behind].parted or may_follow(tokens[behind], opening=first <= 3):
        return True
    if tokens[behind].key in _NUMBERS and _ends_name(tokens, behind + 1):
        return True
    last = behind + 1 >= len(tokens) or tokens[behind + 1].parted or tokens[behind + 1].key == "and"
    return bool(last) and tokens[behind].key in words("adjectives")  # found the vestry empty


def is_part(tokens: Sequence[Token], behind: int) -> bool:
    """A thing in the place follows: `kitchen table`."""
    if behind >= len(tokens) or tokens[behind].parted:
        return False
    return tokens[behind].key in _FURNITURE and tokens[behind].key not in words("place_followers")


def read_opening(tokens: Sequence[Token], first: int, floor: int) -> Opening:
    """Read what stands before the noun at `first`, not beyond the word at `floor`."""
    modifiers, opener = _modifiers(tokens, first, floor)
    if opener is None:
        mistyped = not modifiers and first > floor and tokens[first - 1].key in _MISTYPED and not tokens[first].parted
        if mistyped:
            return Opening(first - 1, "the", 0, ())
        return Opening(first - len(modifiers), "", 0, tuple(modifiers))
    if tokens[opener].key in _DETERMINERS:
        return Opening(opener, tokens[opener].key, 0, tuple(modifiers))
    begin = end = opener - 1 if tokens[opener].key == "s" else opener  # the apostrophe may be lost
    while begin > floor and tokens[begin].capital and _is_name(tokens[begin - 1]) and not tokens[begin].parted:
        begin -= 1
    if not tokens[begin].capital:
        back = range(begin - 1, max(floor, begin - 4) - 1, -1)
        begin = next((place for place in back if tokens[place].key in _DETERMINERS), begin)
    return Opening(begin, "'s", end + 1, tuple(modifiers))


def _is_name(token: Token) -> bool:
    return token.capital and token.key not in words("starters")


def _modifiers(tokens: Sequence[Token], first: int, floor: int) -> tuple[list[Token], int | None]:
    """The words before a noun that describe it, and the index of the determiner or owner that opens the phrase."""
    found: list[Token] = []
    for place in range(first - 1, max(floor, first - _MAX_WORDS) - 1, -1):
        parted, key = tokens[place + 1].parted, tokens[place].key
        opens = key in _DETERMINERS or key == "s" or key.endswith(("'s", "s'"))
        if parted == ";" or (opens and parted and not found):
            break
        if opens:
            return found, place
        aside = key in _ASIDE and place > floor and tokens[place - 1].key in _DETERMINERS and not parted
        if not aside and (_is_verb(key) or key in words("place_followers")):
            break
        found.insert(0, tokens[place])
    capitals: list[Token] = []
    place = first - 1
    while place >= max(floor, 1) and tokens[place].capital and not tokens[place + 1].parted:
        capitals.insert(0, tokens[place])
        place -= 1
    return capitals, None


def _is_verb(key: str) -> bool:
    """A verb that is no adjective as well: `found room`, `leaving home`."""
    if key.endswith("ing"):
        return motion_form(key) is not None
    return is_past_verb(key) and not key.endswith("ed")


def stands(noun: PlaceNoun, opening: Opening, tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a phrase is a place at all, and not a measure, a comparison or an adverb.

    Args:
        noun: Its noun.
        opening: What stands before the noun.
        tokens: The words of the sentence.
        first: Index of the noun.
    """
    determiner = opening.determiner
    if any(token.key in _WORDS for token in opening.modifiers):
        return False  # the word carriage
    traits = [token.key for token in opening.modifiers if not describes(token.key)]
    before = tokens[opening.first - 1].key if opening.first else ""
    farther = opening.first > 1 and tokens[opening.first - 2].key in ("further", "farther")
    if determiner in _NOWHERE or (determiner and before in ("than", "like") and not farther):
        return False
    if _is_thing(noun.noun, traits, tokens, first, before):
        return False
    if noun.noun in _SPECIAL:
        return _is_special(noun.noun, opening, traits, tokens, first)
    counted = any(token.key in _ORDINAL or token.key[:1].isdigit() for token in opening.modifiers)
    if noun.noun in _PICKY and not counted:
        there = bool(traits) or (determiner == "the" and before in _THROUGH)  # across the lot
        if noun.noun == "steps":  # of the church
            return any(_is_building(trait) for trait in traits)
        return noun.noun == "lot" and there and determiner != ""
    if determiner:
        return True
    plural = tokens[first].key.endswith("s") and tokens[first].key != noun.noun
    return bool(traits) or tokens[first].key in _BARE or (plural and first > 0)


def _is_thing(noun: str, traits: Sequence[str], tokens: Sequence[Token], first: int, before: str) -> bool:
    """A pry bar, a lawn chair, the quarters in somebody's fist."""
    if noun == "bar":
        return bool(_NO_BARS & set(traits))
    if noun in ("lawn", "beach"):
        return _ahead(tokens, first) in ("chair", "chairs", "towel", "towels", "ball", "bag")
    if noun == "coast":
        return _ahead(tokens, first) in ("guard", "guards")
    return noun == "quarters" and not traits and before not in _WHERE


def _is_building(key: str) -> bool:
    noun = place_noun(key)
    return noun is not None and noun.rank in (Rank.HOUSE, Rank.ROOM)


_SPECIAL = frozenset("yard water well home box temple mess lounge deck flat stage boat".split())


def _is_special(noun: str, opening: Opening, traits: Sequence[str], tokens: Sequence[Token], first: int) -> bool:
    """Nouns that are places in some uses only."""
    determiner = opening.determiner
    bare = not traits
    before = tokens[first - 2].key if first > 1 else ""
    told: dict[str, bool] = {
        "yard": tokens[first].key != "yards",  # a measure
        "water": determiner == "the" and bare and before in ("into", "in", "through"),
        "mess": determiner == "the" and bare and before in ("in", "into", "to"),
        "well": not any(place_noun(trait) for trait in traits),
        "home": bare and (determiner == "'s" or determiner in _POSSESSIVES),  # not `her way home`
        "temple": determiner not in _POSSESSIVES and _is_named(tokens, first, traits),  # his temples ached
        "boat": not _NO_VESSELS & set(traits),
        **dict.fromkeys(("lounge", "deck"), not _ahead(tokens, first).startswith("chair")),
    }
    if noun == "box":
        return bool(_BOXES & {*traits, determiner}) or any(token.capital for token in opening.modifiers)
    if noun == "flat":  # laid her hand flat on the table
        return bare or _ahead(tokens, first) not in _FLAT_ON
    plural = tokens[first].key != noun
    if noun in ("boat", "stage") and not determiner:
        return told.get(noun, True) and (bool(traits) or (plural and noun == "boat"))
    return told.get(noun, True) and determiner != ""


def _ahead(tokens: Sequence[Token], first: int) -> str:
    return tokens[first + 1].key if first + 1 < len(tokens) else ""


def _is_named(tokens: Sequence[Token], first: int, traits: Sequence[str]) -> bool:
    return bool(traits) or tokens[first].capital or _ahead(tokens, first) in ("of", "at", "in")


_FLAT_ON = frozenset("on against out under along over to across".split())


def is_figure(noun: PlaceNoun, tokens: Sequence[Token], behind: int) -> bool:
    """`Of` makes the noun a manner of speaking: a sea of faces."""
    of = behind < len(tokens) and tokens[behind].key == "of" and not tokens[behind].parted
    return of and noun.noun in _FIGURES


def tail_end(tokens: Sequence[Token], behind: int, persons: AbstractSet[int]) -> int:
    """Read what follows the noun and belongs to its name: `of the Red Lion`, `at Vesta`, `Two`.

    Args:
        tokens: The words of the sentence.
        behind: Index of the word behind the noun.
        persons: Offsets where persons' names begin.

    Returns:
        The index of the word behind it; `behind` where nothing belongs to the name.
    """
    if behind >= len(tokens) or tokens[behind].parted:
        return behind
    token = tokens[behind]
    if token.key.isdigit() or (token.key in _NUMBERS and (token.capital or _ends_name(tokens, behind + 1))):
        return behind + 1
    if token.key not in ("of", "at", "in", "on", "near"):
        return behind
    begin = _past(tokens, behind + 1, ("the", "his", "her", "their"))
    end = begin
    while end < len(tokens) and end - begin < _MAX_NAME and tokens[end].capital and not tokens[end].parted:
        end += 1
    if end == begin and token.key == "of" and begin < len(tokens) and not tokens[begin].parted:
        return begin + 1 if place_noun(tokens[begin].key) is not None else behind
    somebody = token.key != "of" and any(name.start in persons for name in tokens[begin:end])
    if end == begin or somebody or tokens[begin].key in words("not_names") or tokens[begin].key.endswith(_DAYS):
        return behind
    return end


def _ends_name(tokens: Sequence[Token], behind: int) -> bool:
    """A number before it is the room's, and counts nothing that follows: `in ward two with both hands`."""
    if any(token.key in _DETERMINERS for token in tokens[max(0, behind - 4) : behind - 1]):
        return False  # down the stairs two at a time
    return behind >= len(tokens) or bool(tokens[behind].parted) or tokens[behind].key in words("place_followers")


def _past(tokens: Sequence[Token], at: int, keys: Sequence[str]) -> int:
    while at < len(tokens) and not tokens[at].parted and tokens[at].key in keys:
        at += 1
    return at


def describes(key: str) -> bool:
    """A word describes a place without telling it from others: an adjective."""
    if key in words("adjectives") or key.endswith(_ENDINGS) or (key.endswith("ed") and key not in _NOUNS_IN_ED):
        return True
    if key.endswith("ly"):
        return key not in _NOUNS_IN_LY
    return key.endswith("ing") and len(key) > _SHORTEST_ING and key not in _NAMING


_NOUNS_IN_LY = frozenset("family assembly supply butterfly".split())
_SHORTEST_ING = 5  # letters of a participle; `king`, `wing`, `ring` are none
# Words in -ing that tell what a place is for: `dining hall`; others only describe it: `flickering`.
_NAMING = frozenset(
    "dining drawing sitting living dressing waiting smoking writing reading meeting landing parking shopping"
    " swimming sleeping boarding bathing skating hunting fishing training washing changing fitting operating"
    " recording listening counting gaming bowling driving building housing lodging riding banking consulting"
    " examining viewing briefing engineering dancing boiling brewing printing cooking ironing sewing holding"
    " wedding evening morning spring string gambling boxing wrestling hearing receiving loading sorting packing"
    " cutting editing screening ceiling interviewing lying-in mooring climbing wing trading weaving spinning"
    " tasting sculpting rehearsing drying gardening pumping staging mining milking heating docking feeding"
    " learning teaching planning voting polling wrapping steering chess pudding clothing sterling".split()
)


def within(traits: Sequence[str], noun: PlaceNoun) -> str:
    """The kind of house that a place is a part of, by the words of its phrase: `hotel` of `hotel bar`."""
    if noun.rank in (Rank.LAND, Rank.RIDE):
        return ""
    for trait in traits:
        other = place_noun(trait)
        if other is not None and other.rank is Rank.HOUSE and other.group != noun.group:
            return other.group
    return ""
