"""Which phrases for places mean one place, and what it is called all through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from screenplay.prose.place_nouns import Rank, Setting
from screenplay.prose.places import Place

__all__ = ["Gazetteer", "Site"]

_INDEFINITE = frozenset("a an another some one".split())
_OTHER = frozenset(
    "other another next adjoining adjacent opposite neighbouring neighboring second third further farther".split()
)
# Houses with so many rooms and ways that these are called after them.
_LARGE = frozenset(
    "hotel theater school college university hospital station airport palace castle penitentiary casino museum barracks"
    " fort warehouse factory police station courthouse monastery asylum opera-house".split()
)
_BLANK = frozenset(("room", "house", "building", "place"))  # nouns that fit most places indoors


@dataclass(slots=True)
class Site:
    """One place of the story, as it becomes known.

    Attributes:
        group: What kind of place it is.
        head: The noun the text uses, or a name.
        setting: Under a roof or in the open.
        rank: What it is.
        owner: Whose it is, or None.
        within: The kind of house it is a part of, or empty.
        traits: What tells it from others of its kind, in the order of the text.
        detail: An adjective, for a noun that says little alone.
        tail: What follows the noun and belongs to the name.
        named: It has a name.
        number: Its place in the order of appearance.
    """

    group: str
    head: str
    setting: Setting
    rank: Rank
    owner: str = ""
    within: str = ""
    traits: list[str] = field(default_factory=list)
    detail: str = ""
    tail: str = ""
    named: bool = False
    number: int = 0


class Gazetteer:
    """The places of the story; asked for the place that a phrase means where the story stands."""

    def __init__(self, owner_of: Callable[[Place], str]) -> None:
        """Begin without any place.

        Args:
            owner_of: Tells whose a place is, from its phrase.
        """
        self._owner_of = owner_of
        self.sites: list[Site] = []

    def resolve(self, place: Place, current: Site | None) -> Site:
        """The place that a phrase means.

        Args:
            place: The phrase.
            current: Where the story is, if that is known.

        Returns:
            The place, a new one if none that is known fits.
        """
        owner = self._owner_of(place)
        another = place.determiner in _INDEFINITE or bool(_OTHER & {*place.traits, *place.details})
        if not another or _is_common(place):
            for site in self._nearest(current):
                if _fits(place, owner, site, current):
                    _learn(site, place, owner)
                    return site
        site = Site(
            place.group, place.head, place.setting, place.rank, owner, place.within or _inherited(place, current),
            list(place.traits), place.details[-1] if place.details else "", place.tail,
            place.named, len(self.sites),
        )  # fmt: skip
        self.sites.append(site)
        return site

    def enrich(self, place: Place, current: Site | None) -> None:
        """Learn what a phrase that moves nobody adds to the place where the story is: `the hotel bar`."""
        if current is None or not place.within or place.determiner in _INDEFINITE or place.group != current.group:
            return
        owner = self._owner_of(place)
        if _fits(place, owner, current, current):
            _learn(current, place, owner)

    def _nearest(self, current: Site | None) -> Sequence[Site]:
        """The place where the story is, then the others, the latest first."""
        others = [site for site in reversed(self.sites) if site is not current]
        return [current, *others] if current is not None else others


def _is_common(place: Place) -> bool:
    """A taxi, a street: headings do not tell one from the other."""
    common = place.rank is Rank.RIDE or (place.rank in (Rank.WAY, Rank.LAND) and place.setting is Setting.EXT)
    return common and not place.traits and not place.details and not place.tail


def _fits(place: Place, owner: str, site: Site, current: Site | None) -> bool:
    if not place.group or not site.group:
        return place.head == site.head and owner == site.owner
    if place.group != site.group:
        blank = (
            place.group in _BLANK
            and not place.traits
            and not owner
            and not place.tail
            and place.determiner in ("the", "this", "that")
        )
        return (
            blank
            and site is current
            and site.setting is Setting.INT
            and (place.group != "room" or site.rank in (Rank.ROOM, Rank.NOOK, Rank.HOUSE))
        )
    if owner and site.owner and owner != site.owner:
        return False
    if owner and not site.owner and site is not current and place.group in ("room", "house"):
        return False
    if place.tail and site.tail and place.tail.casefold() != site.tail.casefold():
        return False
    within = place.within or _inherited(place, current)
    if within and site.within and within != site.within:
        return False
    new, old = set(place.traits), set(site.traits)
    return new <= old or old <= new


def _inherited(place: Place, current: Site | None) -> str:
    """A part of a house belongs to the house where the story is."""
    if current is None or place.rank not in (Rank.WAY, Rank.ROOM, Rank.NOOK) or place.setting is not Setting.INT:
        return ""
    if current.setting is not Setting.INT:
        return ""
    return current.within or (current.group if current.group in _LARGE else "")


def _learn(site: Site, place: Place, owner: str) -> None:
    """What a further phrase adds to a place."""
    if place.group == site.group:
        if len(place.traits) > len(site.traits):
            site.traits = list(place.traits)
        site.owner = site.owner or owner
        site.tail = site.tail or place.tail
        site.within = site.within or place.within
        site.named = site.named or place.named
