"""Where a scene is that no move leads to: by what is said to be there, by what is spoken of, by the things at hand."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import regex

from screenplay.prose.annotated import Annotated
from screenplay.prose.company import Company
from screenplay.prose.cut import Cut
from screenplay.prose.gazetteer import Gazetteer, Site
from screenplay.prose.lexicon import rows
from screenplay.prose.place_nouns import Rank, Setting
from screenplay.prose.places import PLACES, Place
from screenplay.prose.roofs import plainly_set

__all__ = ["locate"]

_ENOUGH = 0.3  # surety of a place that needs no further search
_FADE = 1500.0  # characters from the scene's start at which a sign counts half
_NAMED = 0.1  # weight of a place that the narration merely names
_AT = 0.2  # the same, behind a preposition of place
_RANKS = {Rank.LAND: 0.3, Rank.RIDE: 0.5, Rank.GROUND: 0.8}
_ROOM = 0.3  # of a bare `the room`
_READ = 2500  # characters of a scene that are searched for things
_TWICE = 2  # different things that together tell a place
_PLAINLY = 3  # things that tell it more surely than a place that is spoken of
_SPOKEN = 0.06  # weight of a building that is spoken of soon enough to be where the scene is
_LEAST = 0.03  # weight below which a place that is spoken of tells nothing
_SHARED = 0.5  # of the persons of two scenes, for the one to be where the other is
_MOST = 0.25  # of the weight of a place that is only spoken of, however often
_OUT = frozenset("out off away forth".split())
_BUILT = frozenset((Rank.ROOM, Rank.HOUSE, Rank.GROUND))
_PREPOSITION = regex.compile(r"\b(?:in|at|on|inside|into|upon|from)\s+$", regex.IGNORECASE)
_VAGUE = frozenset("a an another some".split())


def locate(annotated: Annotated, cuts: Sequence[Cut], gazetteer: Gazetteer) -> None:
    """Give every scene that has no sure place the likeliest one.

    Args:
        annotated: The manuscript with its places.
        cuts: The scenes; those without a place are given one.
        gazetteer: The places of the story.
    """
    places = annotated[PLACES]
    starts = [place.start for place in places]
    for cut in cuts:
        if cut.known >= _ENOUGH:
            continue
        if cut.adverb in _OUT and plainly_set(annotated.text, cut) == "INT":
            cut.site, cut.outside = None, ""  # out of the room, not of the house
        inside = places[bisect_left(starts, cut.start) : bisect_left(starts, cut.end)]
        _choose(annotated.text, cut, inside, places, gazetteer)
    company = Company(annotated)
    for number, cut in enumerate(cuts):
        if cut.things:
            _share(annotated.text, cut, cuts)
        if cut.site is None and not cut.outside:
            _rejoin(company, cut, cuts[:number])


def _rejoin(company: Company, cut: Cut, before: Sequence[Cut]) -> None:
    """Where nothing tells the place, it is where the same persons were last."""
    here = set(company.between(cut.start, cut.end))
    for other in reversed(before):
        if other.site is None or other.outside or other.site.rank is Rank.RIDE:
            continue
        there = set(company.between(other.start, other.end))
        if here and len(here & there) >= _SHARED * len(here | there):
            cut.site = other.site
            return


def _share(text: str, cut: Cut, cuts: Sequence[Cut]) -> None:
    """A guessed place is the one that the text names where the same things are at hand."""
    here = _things_in(text, cut)
    for other in cuts:
        if other is cut or other.known < _ENOUGH or other.site is None or other.site.setting is not Setting.INT:
            continue
        if len(here & cut.things & _things_in(text, other)) >= _TWICE:
            cut.site, cut.outside = other.site, other.outside
            return


def _choose(text: str, cut: Cut, inside: Sequence[Place], places: Sequence[Place], gazetteer: Gazetteer) -> None:
    weights: Counter[int] = Counter()
    sites: dict[int, tuple[Site, str]] = {}
    spoken: Counter[int] = Counter()
    for place, weight, outside, clue in _signs(text, cut, inside, places):
        site = gazetteer.resolve(place, None)
        sites.setdefault(site.number, (site, outside))
        if clue:
            weights[site.number] += weight  # type: ignore[assignment]
        else:
            spoken[site.number] += weight  # type: ignore[assignment]
    for number, weight in spoken.items():
        weights[number] += min(weight, _MOST)  # type: ignore[assignment]
    _leave_out(text, cut, weights, sites)
    best = max(weights, key=lambda number: (weights[number], -number), default=None)
    if best is not None and weights[best] >= _ENOUGH:
        cut.site, cut.outside = sites[best]
        cut.known = _ENOUGH
        return
    if cut.site is not None and not cut.broken:
        return
    guess, votes = _by_things(text, cut)
    if best is not None and votes < _PLAINLY and weights[best] >= _SPOKEN and sites[best][0].rank in _BUILT:
        guess = None
    if guess is not None:
        cut.site = _ridden(inside, gazetteer) if _setting(guess) in (Setting.CAR, Setting.CART) else None
        cut.site = cut.site or _guessed(guess, gazetteer)
        cut.things = frozenset(thing for thing, told in _things().items() if guess in told)
    elif best is not None and weights[best] >= _LEAST:
        cut.site, cut.outside = sites[best]


def _leave_out(text: str, cut: Cut, weights: Counter[int], sites: Mapping[int, tuple[Site, str]]) -> None:
    """Faint signs count only for places that agree with what is about: furniture, or trees and sky."""
    told = plainly_set(text, cut)
    for number in list(weights):
        site, outside = sites[number]
        if (
            weights[number] < _ENOUGH
            and told
            and not outside
            and site.setting is not Setting.ANY
            and site.rank is not Rank.RIDE
        ):
            if (site.setting is Setting.EXT) != (told == "EXT"):
                del weights[number]


def _signs(
    text: str, cut: Cut, inside: Sequence[Place], places: Sequence[Place]
) -> Iterator[tuple[Place, float, str, bool]]:
    for clue in cut.clues:
        place = places[clue.place]
        yield place, clue.weight * _fading(place, cut) * _ranked(place), clue.outside, True
    for place in inside:
        if place.determiner not in _VAGUE and (place.determiner or place.named):
            weight = _AT if _PREPOSITION.search(text, max(0, place.start - 8), place.start) else _NAMED
            yield place, weight * _fading(place, cut) * _ranked(place), "", False


def _fading(place: Place, cut: Cut) -> float:
    return _FADE / (_FADE + place.start - cut.start)


def _ranked(place: Place) -> float:
    if place.group in ("room", "house") and not (place.traits or place.owner_words or place.owner or place.named):
        return _ROOM
    return _RANKS.get(place.rank, 1.0)


@cache
def _things() -> Mapping[str, tuple[str, ...]]:
    """The places that each thing tells."""
    found: dict[str, tuple[str, ...]] = {}
    for place, _, things in rows("things"):
        for thing in things.split():
            words = thing.replace("_", " ")
            found[words] = (*found.get(words, ()), place)
    return found


@cache
def _thing_pattern() -> regex.Pattern[str]:
    return regex.compile(r"(?<![\p{L}-])\L<things>(?![\p{L}])", regex.IGNORECASE, things=list(_things()))


def _things_in(text: str, cut: Cut) -> frozenset[str]:
    end = min(cut.end, cut.start + _READ)
    return frozenset(match[0].lower() for match in _thing_pattern().finditer(text, cut.start, end))


def _by_things(text: str, cut: Cut) -> tuple[str | None, int]:
    """The place that most of the things in a scene tell, if two of them agree; and how many do."""
    votes = Counter(place for thing in _things_in(text, cut) for place in _things()[thing])
    ranked = votes.most_common(1)
    return ranked[0] if ranked and ranked[0][1] >= _TWICE else (None, 0)


def _ridden(inside: Sequence[Place], gazetteer: Gazetteer) -> Site | None:
    """The vehicle that the scene speaks of first."""
    place = next((place for place in inside if place.rank is Rank.RIDE), None)
    return None if place is None else gazetteer.resolve(place, None)


def _setting(words: str) -> Setting:
    return next(Setting(row[1]) for row in rows("things") if row[0] == words)


def _guessed(words: str, gazetteer: Gazetteer) -> Site:
    known = next((site for site in gazetteer.sites if words in (site.group, site.head) and not site.traits), None)
    return known or gazetteer.named(words, words, "", Rank.ROOM, _setting(words))
