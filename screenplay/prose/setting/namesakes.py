"""Names of persons that hold a word for a place: Ann Marsh, Mr. Hill and Clara Fields are nowhere one can go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import regex

from screenplay.prose.given import first_name_gender
from screenplay.prose.name_use import NameUse
from screenplay.prose.setting.place_names import is_act
from screenplay.prose.setting.place_nouns import place_noun

__all__ = ["Namesakes", "find_namesakes"]

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*")
_BEFORE = regex.compile(r"(?<![\p{L}’'])(\p{L}+)\s+(?:the\s+)?$")
_AFTER = regex.compile(r"(?:\s+(?:\p{Ll}+ly|then|also|just|only|now|still|never|had))?\s+(\p{Ll}+)")
_SURNAME = regex.compile(r"\s+(\p{Lu}\p{Ll}+)(?!\s+\p{Lu})")
_ON_THE_WAY = regex.compile(r"\b(?:on|along|down|up|reached|left)\s+$")
_STREETS = frozenset("street streets lane lanes bridge castle park abbey market".split())
_INSIDE = frozenset("in into inside within through throughout outside near".split())
_HOUSES = frozenset("hall lodge house park court grove castle abbey manor".split())  # one is at them
# Words for places that are family names as well; what else ends a name is a place: Victoria Station.
_SURNAMES = frozenset(
    "hill hills wood woods field fields marsh lake lakes river rivers bank banks park parks hall halls church churches"
    " street streets lane lanes garden gardens forest brook brooks moor moore heath beach ford bridge bridges dale glen"
    " mill mills castle temple chapel gate gates well wells pool stone house lodge court close green grove"
    " shore cove bay pond pier port barn barnes farm cave cliff meadow meadows plain parish pit cross way"
    " chamber chambers market town place stable den".split()
)
_SHARE = 0.2  # of the sightings of a name whose first part is no first name, at which somebody acts
_ROYAL = frozenset("king queen prince princess duke saint st".split())  # King Street, St James Park


@dataclass(frozen=True, slots=True)
class Namesakes:
    """What of the names of persons could be read as a place.

    Attributes:
        words: Offsets of the words that belong to a person's name.
        surnames: Family names that are words for places, as the text writes them.
        houses: Forms of names taken for persons' that may be those of houses: `Thornton Lodge`.
    """

    words: frozenset[int]
    surnames: frozenset[str]
    houses: frozenset[str]


def find_namesakes(text: str, uses: Iterable[NameUse]) -> Namesakes:
    """Tell persons whose name holds a word for a place from houses that were taken for persons.

    Args:
        text: The whole text.
        uses: The sightings of persons' names.

    Returns:
        What belongs to persons' names, and what may be houses.
    """
    by_form: dict[str, list[NameUse]] = defaultdict(list)
    titled: set[str] = set()
    for use in uses:
        by_form[use.form].append(use)
        if use.titles and use.names and not _ROYAL.intersection(use.titles):
            titled.add(use.names[-1])
    words: set[int] = set()
    surnames: set[str] = set()
    houses: set[str] = set()
    for form, sighted in by_form.items():
        first = sighted[0]
        last = first.names[-1] if first.names else ""
        if place_noun(last.casefold()) is None:
            continue
        if _is_person(text, sighted, titled):
            surnames.add(last)
            words.update(
                match.start() for use in sighted if not use.quoted for match in _WORD.finditer(text, use.start, use.end)
            )
        elif not first.titles and len(first.names) > 1:
            houses.add(form)
    words.update(_cut_short(text, by_form))
    return Namesakes(frozenset(words), frozenset(surnames), frozenset(houses))


def _cut_short(text: str, by_form: Mapping[str, Sequence[NameUse]]) -> Iterator[int]:
    """Family names that no list takes for names, behind the first name of somebody of the story: `Clara Hall`."""
    whole: dict[str, list[tuple[NameUse, int]]] = defaultdict(list)
    for sighted in by_form.values():
        if len(sighted[0].names) != 1 or sighted[0].titles or first_name_gender(sighted[0].names[0]) is None:
            continue
        for use in sighted:
            after = None if use.quoted or use.possessive else _SURNAME.match(text, use.end)
            if after is not None and after[1].casefold() in _SURNAMES:
                whole[f"{use.form} {after[1]}"].append((replace(use, end=after.end()), after.start(1)))
    for name, found in whole.items():
        last = name.rpartition(" ")[2].casefold()
        placed = any(
            _is_placed(text, use, last) or _ON_THE_WAY.search(text, max(0, use.start - 8), use.start)
            for use, _ in found
        )
        acts = any(_acts(text, use) for use, _ in found)
        if not placed and (acts or last not in _STREETS):
            yield from (place for _, place in found)


def _is_person(text: str, sighted: Sequence[NameUse], titled: set[str]) -> bool:
    """The sightings of one form, which ends with a word for a place, are those of a person."""
    names, titles = sighted[0].names, sighted[0].titles
    last = names[-1].casefold()
    if last not in _SURNAMES:
        return False
    if titles:
        return not _ROYAL.intersection(titles)
    acts = sum(use.vocative or _acts(text, use) for use in sighted)
    if len(names) < 2:
        return acts > 0
    if first_name_gender(names[0]) is None:
        if last not in _HOUSES and (acts > 1 or acts * 2 >= len(sighted)) and acts >= _SHARE * len(sighted):
            return True
        return names[-1] in titled and last not in _HOUSES
    if acts:
        return True
    placed = sum(_is_placed(text, use, last) for use in sighted)
    return placed * 2 < len(sighted) or placed == 0


def _acts(text: str, use: NameUse) -> bool:
    """A verb that persons do stands behind the name."""
    after = _AFTER.match(text, use.end) if not use.quoted and not use.possessive else None
    return after is not None and is_act(after[1])


def _is_placed(text: str, use: NameUse, last: str) -> bool:
    before = _BEFORE.search(text, max(0, use.start - 24), use.start)
    word = before[1].lower() if before and not use.possessive else ""
    return word in _INSIDE or (word == "at" and last in _HOUSES)
