"""Whether a move crosses into another place: pure judgements about the scene as it stands and the words of a move."""

from __future__ import annotations

from screenplay.prose.setting.cut import Cut
from screenplay.prose.setting.gazetteer import Site
from screenplay.prose.setting.move import STATIC, Move, MoveKind
from screenplay.prose.setting.place_nouns import Rank, Setting
from screenplay.prose.setting.places import Place

__all__ = ["NEAR", "crosses", "is_blank", "is_described", "is_here", "may_cut", "under_sky"]

NEAR = 400  # characters from a scene's start in which words for a place still belong to its beginning
_SURELY = 0.65  # weight of words for being somewhere that open a scene wherever they stand
_PLAINLY = 0.6  # weight of words about a place that open one at the head of a paragraph
_OTHER = frozenset("adjoining other next adjacent neighbouring neighboring inner outer opposite".split())
_FAINTLY = 0.3  # weight of words that only name a place
_ALIGHTING = (
    "drew", "stop", "pull", "arriv", "got ", "alight", "out ", "park", "halt", "walk", "ran ", "step", "climb", "crept",
)  # fmt: skip
_FOOTWAYS = frozenset(("pavement", "sidewalk"))
_INTO = (" into ", " in to ", " inside ", " in ", " entered ")


def may_cut(move: Move, *, opens: bool) -> bool:
    """Tell whether a move can begin a scene where it stands.

    Args:
        move: The move.
        opens: It stands in the sentence that opens a paragraph.

    Returns:
        False for what can only tell where the story is already.
    """
    if move.kind in (MoveKind.ARRIVE, MoveKind.OPEN, MoveKind.WAY):
        return True
    if move.kind is MoveKind.SHOWN:
        return opens and move.weight >= _PLAINLY
    if move.kind is MoveKind.STAY:
        return opens or move.weight >= _SURELY
    somebody = bool(move.movers) or move.together
    if move.kind is MoveKind.DEPART and move.adverb == "out":
        return True
    if move.kind is MoveKind.NEAR:
        return opens and move.opening and somebody and move.weight > _FAINTLY
    if move.kind is MoveKind.RIDE:
        return opens or somebody
    return move.place is None


def under_sky(now: Cut) -> bool:
    """The scene is in the open air."""
    return bool(now.outside) or (now.site is not None and now.site.setting is Setting.EXT)


def is_blank(place: Place) -> bool:
    """`The room`, `the house`: wherever the story is."""
    if _OTHER & {*place.traits, *place.details}:
        return False  # the adjoining room
    told = place.traits or place.owner is not None or place.owner_words or place.named or place.tail
    return place.group in ("room", "house") and place.determiner in ("the", "this", "that") and not told


def is_described(move: Move, place: Place, now: Cut, words: str) -> bool:
    """`The room was small and cold`: where the story was in a house or on the way, it is in a room of it now.

    Args:
        move: Words about a bare `the room`.
        place: Their phrase.
        now: The scene as it stands.
        words: The words themselves.
    """
    if move.kind is not MoveKind.SHOWN or place.group != "room" or place.details or now.site is None:
        return False
    state = any(f" {verb} " in words for verb in ("was", "had", "smelled", "smelt", "looked", "is", "has", "smells"))
    return state and now.site.rank not in (Rank.ROOM, Rank.NOOK) and move.start - now.start > NEAR


def is_here(now: Cut, site: Site, place: Place, outside: str) -> bool:
    """Tell whether a place is the one where the story is, or all around it.

    Args:
        now: The scene as it stands.
        site: The place that the phrase means.
        place: The phrase.
        outside: The preposition puts the story outside it.

    Returns:
        True where going there goes nowhere.
    """
    if now.site is None:
        return False
    if site is now.site:
        return bool(outside) == bool(now.outside)
    inside = now.site.setting is Setting.INT and not now.outside and not outside
    if inside and is_blank(place) and not site.owner:
        return True
    return bool(now.site.within) and site.group == now.site.within and not outside


def crosses(text: str, now: Cut, site: Site, move: Move) -> bool:
    """Tell whether a move leaves the place where the story is, and does not only go on in it.

    Args:
        text: The whole text.
        now: The scene as it stands.
        site: The place of the move.
        move: The move.

    Returns:
        False for a room of the house just reached, a street seen from a cab, a country that is only described.
    """
    here = now.site
    if here is None:
        return True
    static, open_air = move.kind in STATIC, site.setting is Setting.EXT
    part = site.rank in (Rank.ROOM, Rank.WAY, Rank.NOOK)
    if now.moved and static and here.rank is Rank.HOUSE and part and move.start - now.start < NEAR:
        return False
    passing = move.kind is MoveKind.WAY or (static and site.rank is Rank.WAY)
    if passing and open_air and (under_sky(now) or here.setting is Setting.CART):
        another = site.group != here.group or (site.named and not here.named)
        return move.opening and another and move.kind is MoveKind.WAY and move.start - now.start > NEAR
    driving = here.rank is Rank.RIDE and open_air
    seen = move.kind is not MoveKind.OPEN or (site.rank is Rank.WAY and site.head not in _FOOTWAYS)
    if driving and seen and not _alights(text, move):
        return False
    if site.group == "elevator" and here.rank is Rank.WAY and not _gets_into(text, move):
        return False
    described = move.kind in (MoveKind.NEAR, MoveKind.SHOWN) or (move.kind is MoveKind.STAY and not move.opening)
    return not (site.rank is Rank.LAND and described)


def _alights(text: str, move: Move) -> bool:
    words = text[move.start : move.end].casefold()
    return move.kind is MoveKind.ARRIVE and any(word in words for word in _ALIGHTING)


def _gets_into(text: str, move: Move) -> bool:
    words = f" {text[move.start : move.end].casefold()} "
    return any(word in words for word in _INTO)
