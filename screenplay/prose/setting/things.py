"""Things that tell where somebody is when no place is named: a stove and saucepans, an altar and pews."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from screenplay.prose.lexicon import rows
from screenplay.prose.setting.place_nouns import Setting

__all__ = ["Guess", "counted", "guess", "setting_of", "telling", "things_in"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Words that tell a thing only behind an article or its like: `the till` of a shop, not `till nine`.
_DOUBTFUL = frozenset(
    "till will wake dash bow bark exit gear mask judge sentence prompt cue script stall ward warp zip tape splash scoop"
    " suspect witness exhibit counsel groom sink shower shave lather grill batter grace roast bed crane hatch tide"
    " harvest anchor hull helm sail conduct ramp pilot clutch brake drip dust corn surf grass stool".split()
)
_LED = frozenset("the a an his her my our your their its this that these those of no another each every".split())
_WHOLE = 60  # of a vote, which the places that a thing tells share
_TWICE = 2  # different things that together tell a place
Guess = tuple[str, int]  # a place, and how many things tell it


@cache
def _places() -> Mapping[str, tuple[str, ...]]:
    """The places that each thing tells."""
    found: dict[str, tuple[str, ...]] = {}
    for place, _, things in rows("things"):
        for thing in things.split():
            words = thing.replace("_", " ")
            found[words] = (*found.get(words, ()), place)
    return found


def things_in(text: str, start: int, end: int) -> frozenset[str]:
    """The things of a stretch of text that are found at certain places, in lower case."""
    every = _WORD.findall(text[start:end])
    words = [
        word
        for before, word in pairwise(("", *every))
        if word.islower() and (word not in _DOUBTFUL or before.casefold() in _LED)  # Bill is no bill
    ]
    return frozenset(thing for thing in (*words, *map(" ".join, pairwise(words))) if thing in _places())


def counted(things: frozenset[str]) -> Mapping[str, int]:
    """How many of the things tell each place."""
    return Counter(place for thing in things for place in _places()[thing])


def guess(things: frozenset[str], abounding: Mapping[str, int] | None = None, least: int = _TWICE) -> Guess | None:
    """Guess a place by the things at hand.

    Args:
        things: The things.
        abounding: How many things of the whole text tell each place; of two likely places the one that it is full of.
        least: How many things must agree.

    Returns:
        The place that most things tell, or None where too few agree.
    """
    whole = abounding or {}
    votes = counted(things)
    surely: Counter[str] = Counter()
    for thing in sorted(things):
        for place in _places()[thing]:
            surely[place] += _WHOLE // len(_places()[thing])
    place = max(sorted(votes), key=lambda each: (votes[each], whole.get(each, 0), surely[each]), default="")
    return (place, votes[place]) if place and votes[place] >= least else None


def telling(place: str) -> frozenset[str]:
    """The things that tell a place."""
    return frozenset(thing for thing, places in _places().items() if place in places)


def setting_of(place: str) -> Setting:
    """Whether a place that things tell is under a roof."""
    return next(Setting(setting) for words, setting, _ in rows("things") if words == place)
