"""Which phrases for places mean one place of the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from screenplay.prose.setting.houses import LARGE
from screenplay.prose.setting.place_nouns import Rank, Setting
from screenplay.prose.setting.places import Place

__all__ = ["Gazetteer", "Site"]

_INDEFINITE = frozenset("a an another some one".split())
_OTHER = frozenset(
    "other another next adjoining adjacent opposite neighbouring neighboring second third further farther".split()
)
_PARTS = (Rank.WAY, Rank.ROOM, Rank.NOOK)
_COMMON = frozenset(("room", "house"))  # everybody has one: another's is another


@dataclass(slots=True)
class Site:
    """One place of the story, as it becomes known.

    Attributes:
        group: What kind of place it is; empty for a name.
        head: The noun the text uses, or a name.
        setting: Under a roof or in the open.
        rank: What it is.
        owner: Whose it is, see `screenplay.prose.setting.owners`; empty where nobody's.
        within: The kind of house it is a part of, or empty.
        traits: What tells it from others of its kind, in the order of the text.
        detail: An adjective, for a noun that says little alone.
        tail: What follows the noun and belongs to the name.
        named: It has a name.
        number: Its place in the order of appearance; -1 until a scene is set in it.
        visit: Under which roof, counted through the story, a scene was last set in it; -1 if none was.
    """

    group: str
    head: str
    setting: Setting
    rank: Rank
    owner: str = ""
    within: str = ""
    traits: tuple[str, ...] = ()
    detail: str = ""
    tail: str = ""
    named: bool = False
    number: int = -1
    visit: int = -1


@dataclass(slots=True)
class Gazetteer:
    """The places of the story; asked for the place that a phrase means where the story stands.

    Attributes:
        owner_of: Tells whose a place is, from its phrase.
        house_of: Tells which house it was said to be in before.
        sites: The places in the order of their appearance.
        roof: How often the story has gone on to another house.
    """

    owner_of: Callable[[Place], str]
    house_of: Callable[[Place], str]
    sites: list[Site] = field(default_factory=list)
    roof: int = 0
    _by_kind: dict[str, list[Site]] = field(default_factory=lambda: defaultdict(list))

    def resolve(self, place: Place, current: Site | None) -> Site:
        """The place that a phrase means, kept if it is new.

        Args:
            place: The phrase.
            current: Where the story is, if that is known.

        Returns:
            The place.
        """
        return self.keep(self.look_up(place, current))

    def look_up(self, place: Place, current: Site | None) -> Site:
        """The same, but a new place is not kept: nobody may ever go there."""
        owner = self.owner_of(place)
        another = place.determiner in _INDEFINITE or bool(_OTHER & {*place.traits, *place.details})
        if not another or _is_common(place):
            for site in self._candidates(place, current):
                if _fits(place, owner, site, current) and not self._is_namesake(place, site, current):
                    _learn(site, place, owner)
                    return site
        return self.new(place, current)

    def new(self, place: Place, current: Site | None) -> Site:
        """A place that the story has not been to, whatever it is called; not kept yet."""
        owner = self.owner_of(place)
        return Site(
            place.group,
            place.head,
            place.setting,
            place.rank,
            owner=owner,
            within=place.within or _inherited(place, current) or self.house_of(place),
            traits=place.traits,
            detail=place.details[-1] if place.details else "",
            tail=place.tail,
            named=place.named,
        )

    def _is_namesake(self, place: Place, site: Site, current: Site | None) -> bool:
        """The house where the story is now has such a room as well: the lobby here is not the lobby of before."""
        house = "" if place.within else _inherited(place, current)
        return bool(house) and not site.within and site is not current and 0 <= site.visit < self.roof

    def enter(self, site: Site, before: Site | None) -> None:
        """Note that a scene is set in a place, after one in another.

        Args:
            site: The place.
            before: The place of the scene before, or None.
        """
        elsewhere = site.rank is Rank.HOUSE or (before is not None and site.within not in ("", before.within))
        self.roof += elsewhere and site is not before
        site.visit = self.roof

    def keep(self, site: Site) -> Site:
        """Enter a place, unless it is there already."""
        if site.number < 0:
            site.number = len(self.sites)
            self.sites.append(site)
            self._by_kind[site.group or site.head].append(site)
        return site

    def named(self, group: str, head: str, owner: str, rank: Rank, setting: Setting) -> Site:
        """The place of a kind that has no more to its name than its owner."""
        for site in self._by_kind[group or head]:
            if site.head == head and site.owner == owner and not site.traits and not site.tail:
                return site
        return self.keep(Site(group, head, setting, rank, owner))

    def enrich(self, place: Place, current: Site | None) -> None:
        """Learn what a phrase that moves nobody adds to the place where the story is: `the hotel bar`."""
        if current is None or not place.within or place.determiner in _INDEFINITE or place.group != current.group:
            return
        owner = self.owner_of(place)
        if _fits(place, owner, current, current):
            _learn(current, place, owner)

    def _candidates(self, place: Place, current: Site | None) -> Sequence[Site]:
        """The place where the story is, then others of the kind, the latest first."""
        others = [site for site in reversed(self._by_kind[place.group or place.head]) if site is not current]
        return [current, *others] if current is not None else others


def _is_common(place: Place) -> bool:
    """A taxi, a street: headings do not tell one from the other."""
    common = place.rank is Rank.RIDE or (place.rank in (Rank.WAY, Rank.LAND) and place.setting is Setting.EXT)
    return common and not place.traits and not place.details and not place.tail


def _fits(place: Place, owner: str, site: Site, current: Site | None) -> bool:
    if not place.group or not site.group:
        return place.head == site.head and owner == site.owner
    if place.group != site.group:
        return site is current and _is_bare(place, owner) and _may_be_called(site, place.group)
    if owner != site.owner and (site.owner and owner):
        return False
    if owner and not site.owner and site is not current and place.group in _COMMON:
        return False
    if place.named and place.traits and not site.traits and (site is not current or place.head != site.head):
        return False  # the Long Walk is not the walk that was spoken of before
    if place.tail and site.tail and place.tail.casefold() != site.tail.casefold():
        return False
    within = place.within or _inherited(place, current)
    if within and site.within and within != site.within:
        return False
    new, old = set(place.traits), set(site.traits)
    return new <= old or old <= new


def _is_bare(place: Place, owner: str) -> bool:
    bare = place.group in _COMMON and place.determiner in ("the", "this", "that")
    return bare and not place.traits and not owner and not place.tail


def _may_be_called(site: Site, group: str) -> bool:
    """The place where the story is may be called `the room` or `the house`."""
    if site.setting is not Setting.INT:
        return False
    return group != "room" or site.rank in (Rank.ROOM, Rank.NOOK, Rank.HOUSE)


def _inherited(place: Place, current: Site | None) -> str:
    """A part of a house belongs to the house where the story is."""
    if current is None or place.rank not in _PARTS or place.setting is not Setting.INT:
        return ""
    if current.setting is not Setting.INT:
        return ""
    return current.within or (current.group if current.group in LARGE else "")


def _learn(site: Site, place: Place, owner: str) -> None:
    """What a further phrase adds to a place."""
    if place.group != site.group:
        return
    if len(place.traits) > len(site.traits):
        site.traits = place.traits
    site.owner = site.owner or owner
    site.tail = site.tail or place.tail
    site.within = site.within or place.within
    site.named = site.named or place.named
