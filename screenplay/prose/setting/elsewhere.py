"""Places that the text does not name where it sends somebody: home, upstairs, outside, aboard, to somebody's house."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from screenplay.prose.setting.gazetteer import Gazetteer, Site
from screenplay.prose.setting.place_nouns import Rank, Setting
from screenplay.prose.setting.places import Place

__all__ = ["Elsewhere"]

_SPOKEN_OF = 2500  # characters back in which a building that was spoken of is the one that somebody goes inside
_SEARCHED = 400  # places back in which the last vehicle is looked for


class Elsewhere:
    """Finds the place that an adverb means where the story stands."""

    def __init__(self, gazetteer: Gazetteer, places: Sequence[Place]) -> None:
        """Look in what the text has named.

        Args:
            gazetteer: The places of the story.
            places: The phrases for places in the order of the text.
        """
        self._gazetteer = gazetteer
        self._places = places
        self._starts = [place.start for place in places]

    def street(self, offset: int = 0) -> Site:
        """The street, where the text says only that somebody is out; the road, if it spoke of one before an offset."""
        for place in self._back_from(offset):
            if place.start < offset - _SPOKEN_OF:
                break
            if (
                place.rank is Rank.WAY
                and place.setting is Setting.EXT
                and place.determiner == "the"
                and not place.named
            ):
                return self._gazetteer.resolve(place, None)
        return self._gazetteer.named("street", "street", "", Rank.WAY, Setting.EXT)

    def car(self) -> Site:
        """The car in which somebody drives, where none was spoken of."""
        return self._gazetteer.named("car", "car", "", Rank.RIDE, Setting.CAR)

    def home(self, owner: str) -> Site:
        """Somebody's home."""
        return self._gazetteer.named("home", "home", owner, Rank.HOUSE, Setting.INT)

    def house(self, owner: str) -> Site:
        """Somebody's house, where others call."""
        return self._gazetteer.named("house", "house", owner, Rank.HOUSE, Setting.INT)

    def floor(self, adverb: str) -> Site:
        """Upstairs, downstairs, ashore."""
        setting = Setting.EXT if adverb == "ashore" else Setting.INT
        return self._gazetteer.named("", adverb, "", Rank.HOUSE, setting)

    def building_of(self, site: Site | None) -> Site | None:
        """The building that somebody leaves with a room of it; None for a vehicle."""
        if site is None or site.rank is Rank.RIDE:
            return None
        if site.rank is Rank.HOUSE or not site.within:
            return site
        houses = (other for other in self._gazetteer.sites if other.rank is Rank.HOUSE)
        return next((house for house in houses if house.group == site.within), site)

    def vehicle_before(self, offset: int, within: int | None = None) -> Site | None:
        """The vehicle that the text spoke of last, within so many characters."""
        place = next((place for place in self._back_from(offset) if place.rank is Rank.RIDE), None)
        far = place is not None and within is not None and offset - place.start > within
        return None if place is None or far else self._gazetteer.resolve(place, None)

    def building_before(self, offset: int) -> Site | None:
        """The building that the text spoke of last: it is the one that somebody goes inside."""
        for place in self._back_from(offset):
            if place.start < offset - _SPOKEN_OF:
                return None
            if place.rank is Rank.HOUSE:
                return self._gazetteer.resolve(place, None)
        return None

    def room_before(self, offset: int, within: int) -> Site | None:
        """The room that was spoken of last, from the passage before its door."""
        for place in self._back_from(offset):
            if place.start < offset - within:
                return None
            if place.rank is Rank.ROOM:
                return self._gazetteer.resolve(place, None)
        return None

    def _back_from(self, offset: int) -> Iterator[Place]:
        last = bisect_left(self._starts, offset)
        return iter(reversed(self._places[max(0, last - _SEARCHED) : last]))
