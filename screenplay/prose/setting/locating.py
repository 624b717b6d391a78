"""Where a scene is that no move leads to: by what is said to be there, by what is spoken of, by the things at hand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from screenplay.prose.annotated import Annotated
from screenplay.prose.nouns import person_nouns
from screenplay.prose.setting.company import Company
from screenplay.prose.setting.cut import Cut
from screenplay.prose.setting.gazetteer import Gazetteer, Site
from screenplay.prose.setting.place_nouns import Rank, Setting
from screenplay.prose.setting.places import PLACES, Place
from screenplay.prose.setting.rejoining import rejoin
from screenplay.prose.setting.roofs import leans, plainly_set
from screenplay.prose.setting.things import counted, guess, setting_of, telling, things_in

__all__ = ["locate"]

_ENOUGH = 0.3  # surety of a place that needs no further search
_FAINT = 0.2  # surety of a place that an adverb tells
_FADE = 1500.0  # characters from the scene's start at which a sign counts half
_NAMED = 0.1  # weight of a place that the narration merely names
_AT = 0.2  # the same, behind a preposition of place
_MOST = 0.25  # of the weight of a place that is only spoken of, however often
_RANKS = {Rank.LAND: 0.3, Rank.RIDE: 0.5, Rank.GROUND: 0.8}
_NAME = 0.3  # of a bare name that may be a town or a team
_SURE = 0.4  # weight of words that put somebody into a place with any name
_WAY = 0.5  # of where one only passes, if it is only spoken of
_ROOM = 0.3  # of a bare `the room`
_READ = 2000  # characters of a scene that are searched for things
_PLAINLY = 3  # things that tell a place more surely than one that is spoken of
_SPOKEN = 0.1  # weight of a building that is spoken of soon enough to be where the scene is
_PLAIN_AFTER_JUMP = 0.12  # weight of a place that tells where a scene is to which only the time has jumped
_LEAST = 0.03  # weight below which a place that is spoken of tells nothing
_BACK = 40  # scenes back in which persons were last
_OUT = frozenset("out off away forth".split())
_BUILT = frozenset((Rank.ROOM, Rank.HOUSE, Rank.GROUND, Rank.WAY))
_PREPOSITION = regex.compile(
    r"\b(?:in|at|on|inside|into|upon|by|along|under)\s+(?:(?:the|a|an|one|his|her|their|our|my)\s+(?:\w+\s+)?"
    r"(?:front|back|rear|side|end|edge|middle|centre|center|corner|foot|top|bottom|far\s+end|half|doorway)\s+of\s+)?$",
    regex.IGNORECASE,
)
_ELSEWHERE = regex.compile(
    r"\b(?:out\s+of|up\s+from|down\s+from|back\s+from|off|from|beyond|past|behind|towards?|for|below|above|about|like)\s+$",
    regex.IGNORECASE,
)
_ITS_DOOR = regex.compile(r"[\s-]+(?:doors?|windows?|walls?|gates?|keys?|curtains?)\b", regex.IGNORECASE)
_HAD = regex.compile(
    r"(?:\b(?:had|has|have)|['’](?:d|ve))\s+(?!been\b|come\b|gone\b|got\b|(?:the|an?|no|his|her|their|our|my|its|two|three)\b)"
    r"[^.;:,!?—]*$",
    regex.IGNORECASE,
)
_EXISTS = regex.compile(r"\bthere\s+(?:was|is|were|are)\s+$|\b(?:further|farther)\s+than\s+$", regex.IGNORECASE)
_ABOARD = regex.compile(
    r"\b(?:half|rest|all|most|whole|front|back|rear|inside|length|aisle|window|floor|wheel|tailgate|hood|roof|bed|cab)"
    r"\s+(?:of\s+)?$",
    regex.IGNORECASE,
)
_UNDER_WAY = regex.compile(
    r"\s+(?:gave\s+an?\s+(?:\w+\s+)?(?:lurch|jolt|jerk|lunge)|(?:lurch|jolt|bump|sway|rattl|jerk|shudder|swerv|brak|rock|bounc)(?:e?d|e?s)\b)",
    regex.IGNORECASE,
)
_FILLED = regex.compile(r"\b(?:fill(?:s|ed)?|crowd(?:s|ed)?|pack(?:s|ed)?|line[sd]?)\s+$", regex.IGNORECASE)
_KEPT = regex.compile(r"\b(?:had|has|kept|keeps|ran|runs)\s+$", regex.IGNORECASE)
_THROUGH = regex.compile(r"\b(?:across|through|past|along)\b", regex.IGNORECASE)
_LOOKED_AT = regex.compile(
    r"\b(?:look|star|gaz|glanc|peer|point|nodd?|smil|shout|wav)(?:e|s|es|ed|ing)?\s+(?:\w+\s+){0,2}(?:at|over|across|into|through|toward"
    r"|towards)\s+$",
    regex.IGNORECASE,
)
# `where the cellar was`, `as if she were expecting the laundry`
_UNREAL = regex.compile(r"\b(?:where|which|whether|if)\s+$|\bas\s+(?:if|though)\b[^.;:!?\"”’]*$", regex.IGNORECASE)
_AGO = regex.compile(
    r"\b(?:ago|once|last\s+(?:year|month|week|night|summer|winter|spring|autumn|time)|(?:years|months|weeks|days)\s+before)\b"
    r"[^.;!?]*$",
    regex.IGNORECASE,
)
_SENTENCE = 100  # characters back in which words for a time before put a place into the past
_PHRASE = 40  # characters back in which a preposition of place stands
_IT_WAS = regex.compile(r"\bit(?:\s+(?:was|is)|['’]s)\s+$", regex.IGNORECASE)
_IS = regex.compile(r"\s+(?:was|is|were|are|had|has|smelled|smells|smelt)\b", regex.IGNORECASE)
_CLAUSE = 50  # characters back in which `had` puts a place into the past
_AWAY = 0.04  # weight of a place that somebody comes from, or talks about
_AT_DOOR = 0.05  # weight of one of which the door is spoken of
_A = 0.15  # weight of a place behind `in a`
_THERE = 0.3  # weight of one that a scene begins by saying that there is
_FIRST = 300  # characters in which a scene begins
_PASSING = frozenset("next other another passing oncoming second neighbouring neighboring".split())
_OWN = frozenset("his her their my our".split())


@dataclass(slots=True)
class _Candidate:
    """A place that a scene may be at."""

    site: Site
    outside: str
    told: float = 0.0  # weight of the words that put somebody there
    spoken: float = 0.0  # weight of the places that are only named

    @property
    def weight(self) -> float:
        return self.told + min(self.spoken, _MOST)


@dataclass(frozen=True, slots=True)
class _Signs:
    """What is known of where a scene may be.

    Attributes:
        abounding: How many things of the whole text tell each place.
        inside: The places spoken of in it.
        told: The places of its clues.
        left_for: Where the story goes from it: it is not there.
    """

    abounding: Mapping[str, int]
    inside: Sequence[Place]
    told: Sequence[Place]
    left_for: Site | None


def locate(annotated: Annotated, cuts: Sequence[Cut], gazetteer: Gazetteer) -> None:
    """Give every scene that has no sure place the likeliest one.

    Args:
        annotated: The manuscript with its places.
        cuts: The scenes; those without a sure place are given one.
        gazetteer: The places of the story.
    """
    text, places, company = annotated.text, annotated[PLACES], Company(annotated)
    starts = [place.start for place in places]
    abounding = counted(things_in(text, 0, len(text)))
    for number, (cut, after) in enumerate(zip(cuts, (*cuts[1:], None), strict=False)):
        alighted = bool(number) and cut.outside == "outside" and _rides(cuts[number - 1])
        if cut.jump is None and number and _THROUGH.search(text, *cut.evidence):
            inside = places[
                bisect_left(starts, cut.evidence[1]) : bisect_left(starts, min(cut.end, cut.start + _FIRST))
            ]
            _arrive(text, cut, inside, gazetteer)
        if cut.known < _ENOUGH:
            left_for = after.site if after is not None and after.moved and not after.outside else None
            inside = places[bisect_left(starts, cut.start) : bisect_left(starts, cut.end)]
            _choose(
                text, cut, _Signs(abounding, inside, [places[clue.place] for clue in cut.clues], left_for), gazetteer
            )
            if alighted and cut.site is not None and cut.site.setting is Setting.INT and not cut.outside:
                cut.outside = "before"  # who has got out of a car is not inside yet
    if any(cut.things for cut in cuts):
        _share(text, cuts)
    for number, cut in enumerate(cuts):
        if cut.site is not None:
            continue
        before = cuts[max(0, number - _BACK) : number]
        if not cut.outside:
            _place(text, company, cut, before, abounding, gazetteer)
        elif cut.moved and before:
            _step_out(cut, before[-1])


def _place(
    text: str,
    company: Company,
    cut: Cut,
    before: Sequence[Cut],
    abounding: Mapping[str, int],
    gazetteer: Gazetteer,
) -> None:
    """Where no word tells the place: by the same persons, by a single thing, by those who take part."""
    rejoin(text, company, cut, before)
    if cut.site is None and cut.broken:
        _guess_faintly(text, cut, abounding, gazetteer)
    if cut.site is None:
        rejoin(text, company, cut, before, loosely=True)


def _arrive(text: str, cut: Cut, inside: Sequence[Place], gazetteer: Gazetteer) -> None:
    """Who only crosses a yard is where the same breath puts them: `across the yard, and sat in the kitchen`."""
    if cut.site is None or cut.site.setting is not Setting.EXT:
        return
    for place in inside:
        if place.setting is Setting.INT and _PREPOSITION.search(text, max(0, place.start - _PHRASE), place.start):
            cut.site, cut.outside = gazetteer.resolve(place, None), ""
            return


def _choose(text: str, cut: Cut, signs: _Signs, gazetteer: Gazetteer) -> None:
    """The place with the strongest signs; else the one that things tell; else the one spoken of first and most."""
    if cut.adverb in _OUT and plainly_set(text, cut) == "INT":
        cut.site, cut.outside = None, ""  # out of the room, not of the house
    candidates = _candidates(text, cut, signs, gazetteer)
    best = max(candidates, key=lambda candidate: (candidate.weight, -candidate.site.number), default=None)
    if best is not None and best.weight >= _ENOUGH:
        cut.site, cut.outside, cut.known = best.site, best.outside, _ENOUGH
        return
    another_day = cut.jump is not None and cut.jump.another_day
    if cut.jump is not None and not cut.moved and best is not None and best.weight >= _PLAIN_AFTER_JUMP:
        cut.site, cut.outside = best.site, best.outside
        return
    if cut.site is not None and not (cut.broken or (another_day and _plainly_elsewhere(text, cut))):
        return
    guessed = _by_things(text, cut, signs, best, gazetteer)
    if not guessed and best is not None and best.weight >= _LEAST:
        cut.site, cut.outside = best.site, best.outside


def _candidates(text: str, cut: Cut, signs: _Signs, gazetteer: Gazetteer) -> list[_Candidate]:
    found: dict[int, _Candidate] = {}
    for clue, place in zip(cut.clues, signs.told, strict=True):
        site = gazetteer.resolve(place, None)
        bare = clue.weight < _SURE and not place.group and not place.owner_words
        weight = clue.weight * (_NAME if bare else 1.0)
        found.setdefault(site.number, _Candidate(site, clue.outside)).told += weight * _worth(place, cut)
    for place, weight in _spoken(text, signs.inside, cut.start):
        site = gazetteer.resolve(place, None)
        candidate = found.setdefault(site.number, _Candidate(site, ""))
        again = candidate.spoken and place.start - cut.start < _FIRST and weight >= _AT
        candidate.told += _ENOUGH if again else 0.0  # a scene begins by saying twice where it is
        candidate.spoken += weight * _worth(place, cut)
    if signs.left_for is not None:
        found.pop(signs.left_for.number, None)
    setting, leaning = plainly_set(text, cut), leans(text, cut)
    if cut.adverb in _OUT and not cut.known > _FAINT:  # who has got out is not in the car
        found = {number: each for number, each in found.items() if each.site.rank is not Rank.RIDE}
    if cut.adverb == "way":  # on the way somebody is out of doors
        return [candidate for candidate in found.values() if candidate.outside or candidate.site.setting is Setting.EXT]
    return [
        candidate
        for candidate in found.values()
        if candidate.weight >= _ENOUGH or _agrees(candidate, setting if candidate.told else leaning)
    ]


def _agrees(candidate: _Candidate, setting: str | None) -> bool:
    """Faint signs count only for places that agree with what is about: furniture, or trees and sky."""
    site = candidate.site
    if setting == "INT" and not candidate.told and site.rank is not Rank.RIDE:
        return site.setting is not Setting.EXT
    if setting is None or candidate.outside or site.setting is Setting.ANY or site.rank is Rank.RIDE:
        return True
    return (site.setting is Setting.EXT) == (setting == "EXT")


def _spoken(text: str, inside: Sequence[Place], start: int) -> Iterator[tuple[Place, float]]:
    """The places that the narration names, and how much that says of where it is."""
    for place in inside:
        at = _PREPOSITION.search(text, max(0, place.start - _PHRASE), place.start) is not None
        early = place.start - start < _FIRST
        passes = place.rank is Rank.RIDE and place.group != "deck" and not at
        aboard = passes and early and _is_aboard(text, place)
        if (passes and not aboard) or _is_other(place):
            continue  # a van goes by
        if _UNREAL.search(text, max(0, place.start - _SENTENCE), place.start):
            continue
        weight = _named(text, place, at=at or aboard, early=early)
        bare = not place.group and not place.owner_words
        yield place, weight * (_NAME if bare else _WAY if place.rank is Rank.WAY else 1.0)


def _is_taken_up(text: str, place: Place) -> bool:
    """`They filled the corridor`, `he had his shop on the corner`."""
    if place.determiner in _OWN and _KEPT.search(text, max(0, place.start - 8), place.start):
        return True
    return _FILLED.search(text, max(0, place.start - 12), place.start) is not None


def _is_aboard(text: str, place: Place) -> bool:
    """`Half the bus`, `the carriage gave a lurch`."""
    if place.determiner == "the" and _UNDER_WAY.match(text, place.end):
        return True
    return _ABOARD.search(text, max(0, place.start - _PHRASE), place.start) is not None


def _named(text: str, place: Place, *, at: bool, early: bool) -> float:
    """How much it says that a place is named, by the words before and behind it."""
    if _LOOKED_AT.search(text, max(0, place.start - _PHRASE), place.start):
        return _AWAY
    if early and _EXISTS.search(text, max(0, place.start - 16), place.start):
        return _AWAY if place.seen else _THERE
    if early and _is_taken_up(text, place):
        return _AT
    away = _ELSEWHERE.search(text, max(0, place.start - 12), place.start) or _AGO.search(
        text, max(0, place.start - _SENTENCE), place.start
    )
    if (
        early
        and not (away or place.seen)
        and (_IT_WAS.search(text, max(0, place.start - 10), place.start) or _IS.match(text, place.end))
    ):
        return _AT
    if place.indefinite:
        return _A if at and place.determiner != "another" else 0.0
    if not place.determiner and not place.named and not place.tail:
        return 0.0
    if away or (at and _HAD.search(text, max(0, place.start - _CLAUSE), place.start)):
        return _AWAY
    return _AT_DOOR if _ITS_DOOR.match(text, place.end) else _AT if at else _NAMED


def _worth(place: Place, cut: Cut) -> float:
    """Places count less the later they come, and the less they say."""
    fading = _FADE / (_FADE + place.start - cut.start)
    if place.group in ("room", "house") and not (place.traits or place.owner_words or place.owner or place.named):
        return fading * _ROOM
    return fading * _RANKS.get(place.rank, 1.0)


def _by_things(text: str, cut: Cut, signs: _Signs, spoken: _Candidate | None, gazetteer: Gazetteer) -> bool:
    """Guess the place by the things at hand, unless few things stand against a building that is spoken of."""
    guessed = guess(_at_hand(text, cut), signs.abounding)
    if guessed is None:
        return False
    words, votes = guessed
    if _is_indoors(text, cut, words):
        return False
    if spoken is not None and votes < _PLAINLY and spoken.weight >= _SPOKEN and spoken.site.rank in _BUILT:
        return False
    setting = setting_of(words)
    rides = (place for place in signs.inside if place.rank is Rank.RIDE and not _is_other(place))
    ridden = next(rides, None)
    if ridden is not None and setting in (Setting.CAR, Setting.CART):
        cut.site = gazetteer.resolve(ridden, None)
    else:
        last = words.split()[-1]  # the text's own word for it: the stage
        known = (site for site in gazetteer.sites if {words, last} & {site.group, site.head} and not site.traits)
        cut.site = next(known, None) or gazetteer.named(words, words, "", Rank.ROOM, setting)
    cut.things = telling(words)
    return True


def _at_hand(text: str, cut: Cut) -> frozenset[str]:
    """The things that a scene tells of."""
    return things_in(text, cut.start, min(cut.end, cut.start + _READ))


def _is_indoors(text: str, cut: Cut, words: str) -> bool:
    """Things make a room of what is plainly in the open."""
    return setting_of(words) is Setting.INT and plainly_set(text, cut) == "EXT"


def _is_other(place: Place) -> bool:
    """`The next car`, `a passing van`: not where anybody is."""
    return not _PASSING.isdisjoint((*place.traits, *place.details))


def _plainly_elsewhere(text: str, cut: Cut) -> bool:
    """The things at hand leave no doubt of where the story is, whatever place it was at the day before."""
    guessed = guess(_at_hand(text, cut))
    return guessed is not None and guessed[1] >= _PLAINLY


def _rides(cut: Cut) -> bool:
    return cut.site is not None and cut.site.rank is Rank.RIDE


def _share(text: str, cuts: Sequence[Cut]) -> None:
    """A guessed place is the one that the text names where the same things are at hand."""
    at_hand = [_at_hand(text, cut) for cut in cuts]
    named = [
        (cut, things)
        for cut, things in zip(cuts, at_hand, strict=True)
        if cut.known >= _ENOUGH
        and cut.site is not None
        and cut.site.setting is Setting.INT
        and cut.site.rank is Rank.ROOM
    ]
    for cut, here in zip(cuts, at_hand, strict=True):
        shared = here & cut.things
        other = next((other for other, there in named if shared and guess(shared & there) is not None), None)
        if other is not None:
            cut.site, cut.outside = other.site, other.outside


def _guess_faintly(text: str, cut: Cut, abounding: Mapping[str, int], gazetteer: Gazetteer) -> None:
    """Where nothing at all tells the place, a single thing does."""
    things = _at_hand(text, cut).difference(person_nouns())  # a priest goes everywhere
    guessed = guess(things, abounding, least=1)
    under_sky = leans(text, cut) == "EXT"
    if guessed is not None and not (under_sky and setting_of(guessed[0]) is Setting.INT):
        words = guessed[0]
        cut.site = gazetteer.named(words, words, "", Rank.ROOM, setting_of(words))


def _step_out(cut: Cut, before: Cut) -> None:
    """Out of doors is where the house is that the story was in."""
    if before.site is not None and before.site.setting is Setting.INT and before.site.rank is Rank.HOUSE:
        cut.site = before.site
